"""The way of a visitor and of an admin through the site, in a real browser."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

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
