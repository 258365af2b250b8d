"""The pages of a PDF beside its records: lines light up on them, and a switch leads to the text."""

import pytest
from playwright.sync_api import expect

from ingest.intake import take_in
from ingest.sources import Source
from tests.browser.test_review import session_of
from tests.factories import StaffFactory
from tests.ingest.parser.reading.pdfs import line, pdf

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CV = pdf(
    [
        line(72, 0, "Emmy Noether", size=20),
        line(72, 3, "Education", "Helvetica-Bold", 14),
        line(72, 5, "1907 Dr. phil., University of Erlangen. Advisor: Paul Gordan."),
        line(72, 8, "Awards", "Helvetica-Bold", 14),
        line(72, 10, "1932 Ackermann-Teubner Award"),
    ]
)


@pytest.fixture
def review(client, live_server, settings, tmp_path):
    """The address of a document to review and the cookie of somebody who may."""
    settings.MEDIA_ROOT = tmp_path
    client.force_login(StaffFactory())
    document = take_in(Source("noether.pdf", lambda: CV)).document
    return f"/staff/documents/{document.pk}/", session_of(client, live_server)


@pytest.fixture
def reviewing(page, review):
    """The page of the review, its picture loaded and its lines in their places."""
    page.context.add_cookies([review[1]])
    page.goto(review[0])
    page.locator(".pages [data-line]").first.wait_for(state="attached")
    expect(page.locator(".pages img")).to_have_js_property("naturalWidth", 1200)
    return page


def test_a_record_and_its_line_on_the_page_light_up_together(reviewing):
    record = reviewing.locator(".record[data-first]", has_text="Ackermann").first
    number = record.get_attribute("data-first")
    record.hover()
    assert reviewing.locator(".pages__line--marked").get_attribute("data-line") == number

    reviewing.locator(f".pages [data-line='{number}']").hover()
    assert reviewing.locator(".record--lit").count() == 1
    reviewing.locator(f".pages [data-line='{number}']").click()
    assert reviewing.locator(".record:focus").get_attribute("data-first") == number


def test_text_instead_of_pages_is_chosen_by_keyboard_and_remembered(reviewing):
    reviewing.locator("#shown-pages").focus()
    reviewing.keyboard.press("ArrowRight")
    assert reviewing.locator(".facsimile").is_visible()
    assert reviewing.locator(".pages").is_hidden()

    reviewing.reload()
    assert reviewing.locator(".facsimile").is_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_a_review_with_pages_is_accessible(reviewing, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    reviewing.set_viewport_size({"width": width, "height": 900})
    reviewing.emulate_media(color_scheme=scheme)
    reviewing.reload()
    reviewing.locator(".pages [data-line]").first.wait_for(state="attached")
    found = [(one["id"], one["nodes"][0]["html"]) for one in axe.run(reviewing).response["violations"]]

    assert found == []
    assert reviewing.evaluate("document.documentElement.scrollWidth") == width


def test_without_scripts_the_pages_are_pictures_under_links(browser, live_server, review):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([review[1]])
    page = context.new_page()
    page.goto(review[0])
    assert page.locator(".pages a > img").get_attribute("src") == f"{review[0]}pages/1/"
    page.locator("label", has_text="Text").click()
    assert page.locator(".facsimile").is_visible()
    context.close()
