"""The staff pages about people, and the page behind the signed link: axe finds nothing, nothing is too wide."""

from datetime import date

import pytest

from ingest.models import Consent, DataRequest, Tombstone
from ingest.privacy.about_me import link_path
from profiles import audit
from tests.factories import StaffFactory
from tests.ingest.cvs import cv_of, published, work
from tests.ingest.privacy.test_discretion import CONTACTS, TEXT

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def paths():
    person = published(cv_of("Emmy Noether", TEXT, person=CONTACTS, publications=[work("Idealtheorie", "E. Noether")]))
    document = person.documents.get()
    Consent.objects.create(document=document, given_by="Emmy Noether", purpose="a prize", until=date(2999, 1, 1))
    DataRequest.objects.create(person=person, wish="removal", message="My talks, please")
    Tombstone.objects.create(sha256="ab" * 32, reason="asked for")
    audit.note("merged", person, [("name", "E. Noether", "Emmy Noether")])
    return [
        "/staff/people/", f"/staff/people/{person.pk}/", f"/staff/people/{person.pk}/erase/", "/staff/consents/",
        "/staff/consents/?state=holding", f"/staff/documents/{document.pk}/consents/", "/staff/requests/",
        "/staff/erased/", "/staff/log/", "/staff/", link_path(person),
    ]  # fmt: skip


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_pages_about_people_are_accessible(page, paths, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    StaffFactory(username="hilbert")
    page.goto("/login/?next=/staff/people/")
    found = [("/login/", one["id"]) for one in axe.run(page).response["violations"]]
    page.get_by_label("User name").fill("hilbert")
    page.get_by_label("Password").fill("secret")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Log out hilbert").wait_for()
    for path in paths:
        page.goto(path)
        found += [(path, one["id"]) for one in axe.run(page).response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "wider than the screen"))

    assert found == []


def test_staff_see_the_site_as_the_public_and_come_back(page, paths):
    StaffFactory(username="hilbert")
    page.goto(f"/login/?next={paths[1]}")
    page.get_by_label("User name").fill("hilbert")
    page.get_by_label("Password").fill("secret")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="As the public sees it").click()
    page.wait_for_url("**/people/emmy-noether/")
    assert page.get_by_text("emmy@example.org").count() == 0

    page.get_by_role("button", name="Back to your own view").click()
    assert page.get_by_text("emmy@example.org").count() > 0


def test_somebody_asks_for_a_correction_and_staff_settle_it(page, paths):
    page.goto(paths[-1])
    page.get_by_role("link", name="Say so below").press("Enter")
    page.get_by_label("What is to be done").select_option("correction")
    page.get_by_label("What is wrong").fill("I was in Göttingen from 1915 on.")
    page.get_by_role("button", name="Send").press("Enter")
    page.get_by_text("Thank you").wait_for()
    StaffFactory(username="hilbert")
    page.goto("/login/?next=/staff/requests/")
    page.get_by_label("User name").fill("hilbert")
    page.get_by_label("Password").fill("secret")
    page.keyboard.press("Enter")
    asked = page.get_by_role("article").filter(has_text="I was in Göttingen from 1915 on.")
    asked.get_by_label("What was done").fill("Corrected")
    asked.get_by_role("button", name="Done").press("Enter")
    page.get_by_role("article").filter(has_text="My talks, please").wait_for()

    assert list(DataRequest.objects.order_by("pk").values_list("message", "state")) == [
        ("My talks, please", "open"),
        ("I was in Göttingen from 1915 on.", "done"),
    ]
