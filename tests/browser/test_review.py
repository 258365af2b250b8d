"""The staff pages: axe finds nothing, and a CV is settled and published by keyboard alone."""

import pytest

from ingest.models import Correction, Document
from profiles.models import Person
from tests.factories import DocumentFactory, StaffFactory
from tests.ingest.test_review_page import PARSED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def session_of(client, live_server):
    """The cookie of a client that is logged in."""
    return {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}


@pytest.fixture
def document(page, client, live_server):
    """A document to review; the page is logged in."""
    client.force_login(StaffFactory())
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    return DocumentFactory(state="ready", parsed=PARSED.as_json(), source="text", content=b"Noether")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_staff_pages_are_accessible(page, document, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    review = f"/staff/documents/{document.pk}/"
    page.goto(review)
    edit = page.locator('[data-key="e"][href]').first.get_attribute("href")
    page.locator('[data-key="x"]').last.click()
    page.locator('[name="keep"]').first.click()
    found = []
    for path in ("/staff/", "/staff/upload/", review, f"{review}{edit}", f"{review}?add=7-7&kind=publications"):
        page.goto(path)
        found += [(path, one["id"], one["nodes"][0]["html"]) for one in axe.run(page).response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "wider than the screen", ""))

    assert found == []


def test_a_cv_is_settled_and_published_by_keyboard(page, document):
    press = page.keyboard.press
    page.goto(f"/staff/documents/{document.pk}/")
    assert page.locator("#keys").is_visible()
    press("?")
    assert page.locator("#keys").is_hidden()
    press("n")
    assert page.locator(".record:focus").get_attribute("id").startswith("r-positions-")
    assert page.locator(".facsimile__line--marked").get_attribute("id") == "l-4"
    press("e")
    page.wait_for_url("**?edit=*")
    page.keyboard.type("Visiting professor")
    press("Enter")
    page.get_by_text("Saved.", exact=True).wait_for()
    assert page.locator(".record:focus b").inner_text() == "Ackermann–Teubner Award"
    press("a")
    page.get_by_text("Accepted.", exact=True).wait_for()
    page.locator(".record:focus", has_text="cf. reprint").wait_for()
    press("a")
    page.get_by_text("Kept as text.", exact=True).wait_for()
    press("p")
    press("n")
    page.get_by_role("button", name="Publish, 2 sections unseen").focus()
    press("Enter")
    page.get_by_text("Published as Emmy Noether.").wait_for()

    assert sorted(Correction.objects.values_list("action", "kind")) == [
        ("accept", "awards"),
        ("accept", "text"),
        ("edit", "positions"),
    ]
    assert Document.objects.get().state == "published"
    assert list(
        Person.objects.get(slug="emmy-noether").positions.order_by("place").values_list("title", flat=True)
    ) == [
        "Privatdozentin",
        "Visiting professor",
    ]


def test_review_works_without_scripts(browser, live_server, client):
    client.force_login(StaffFactory())
    document = DocumentFactory(state="ready", parsed=PARSED.as_json(), source="text", content=b"Noether")
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([session_of(client, live_server)])
    page = context.new_page()
    page.goto(f"/staff/documents/{document.pk}/")
    page.get_by_role("button", name="Make it a record of line 7").click()
    page.get_by_label("Degree").fill("Dr. h. c.")
    page.get_by_role("button", name="Save").click()
    assert page.get_by_text("Saved.", exact=True).count() == 1
    page.get_by_role("button", name="Accept all of Positions").click()
    assert page.get_by_text("Accepted 2 records.").count() == 1
    context.close()
    assert Correction.objects.count() == 3
