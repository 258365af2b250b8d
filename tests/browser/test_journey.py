"""The way of a visitor and of an admin through the site, in a real browser."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from tests.factories import StaffFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SAMPLES = Path(__file__).resolve().parents[2] / "ingest" / "samples"


@pytest.fixture
def published_samples(transactional_db):
    """Four sample CVs that share venues, published."""
    for name in ("alonzo-church.tex", "stephen-kleene.md", "emmy-noether.html", "david-hilbert.txt"):
        call_command("ingest", SAMPLES / name, publish=True, verbosity=0)


def test_from_a_venue_to_a_comparison(page: Page, published_samples):
    # A visitor looks for a venue and finds who published there.
    page.goto("/")
    page.get_by_role("main").get_by_role("combobox").fill("Mathematische Annalen")
    page.get_by_role("main").get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Mathematische Annalen", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mathematische Annalen")
    page.get_by_role("main").get_by_role("link", name="Emmy Noether").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Emmy Noether")
    expect(page.get_by_role("main")).to_contain_text("Emmy Noether was advised by Paul Gordan")

    # A fact opens the line of the CV that it was read from.
    page.get_by_role("link", name=re.compile("Source")).first.click()
    expect(page).to_have_url(re.compile(r"fact=.*#fact"))

    # Two people are compared.
    page.goto("/people/")
    page.get_by_role("button", name="Compare Alonzo Church").click()
    page.get_by_role("button", name="Compare Stephen Cole Kleene").click()
    page.get_by_role("link", name="Compare 2 people").click()
    expect(page.get_by_role("main")).to_contain_text("Stephen Cole Kleene was advised by Alonzo Church")


def test_from_a_file_to_a_published_person(page: Page, transactional_db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    StaffFactory(username="chair")

    # Somebody who is not signed in is asked to, and comes to where they wanted.
    page.goto("/staff/")
    page.get_by_label("User name").fill("chair")
    page.get_by_label("Password").fill("secret")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Upload CVs").click()

    # The file is read, reviewed and published.
    page.locator("input[type=file]").set_input_files(SAMPLES / "emmy-noether.html")
    page.get_by_role("link", name="Review emmy-noether.html").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Emmy Noether")
    page.get_by_role("button", name=re.compile("^Publish, ")).click()
    expect(page.get_by_text("Published as Emmy Noether.")).to_be_visible()

    # From then on whoever looks for her finds her.
    page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.fill("Noether")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_role("link", name="Emmy Noether", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Emmy Noether")
