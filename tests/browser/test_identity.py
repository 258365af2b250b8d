"""The identity desk: axe finds nothing, and pairs are decided by keyboard alone, or without scripts."""

import pytest

from ingest.models import IdentityDecision
from profiles.models import Publication
from tests.browser.test_review import session_of
from tests.factories import StaffFactory
from tests.ingest.cvs import cv_of, published, work
from tests.ingest.desk.test_decisions import write_scene

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DESK = "/staff/identity/"


@pytest.fixture
def desk(page, client, live_server):
    """A page that is logged in, and pairs to decide."""
    client.force_login(StaffFactory(username="hilbert"))
    page.context.add_cookies([session_of(client, live_server)])
    write_scene()
    published(cv_of("Paul Gordan", publications=[work("On forms of many", "P. Gordan; Hans Müller; Carl Weyer")]))
    published(cv_of("Max Noether", publications=[work("On curves of many", "M. Noether; H. Mueller; Karl Weyer")]))
    return page


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_identity_pages_are_accessible(desk, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    desk.set_viewport_size({"width": width, "height": 900})
    desk.emulate_media(color_scheme=scheme)
    desk.goto(DESK)
    desk.get_by_role("button", name="Later").first.click()
    pair = f"{DESK}pair/?kind=person&left=emmy-noether&right=helmut-hasse"
    found = []
    for path in (DESK, f"{DESK}log/", pair, f"{DESK}person/amalie-noether/", f"{DESK}venue/ari/?form=Club"):
        desk.goto(path)
        found += [(path, one["id"], one["nodes"][0]["html"]) for one in axe.run(desk).response["violations"]]
        if desk.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "wider than the screen", ""))

    assert found == []


def test_pairs_are_decided_by_keyboard(desk):
    press = desk.keyboard.press
    desk.goto(DESK)
    press("?")
    assert desk.locator("#keys").is_visible()
    press("j")
    press("j")
    assert desk.locator("[data-pair]:focus").get_attribute("id") == "pair-2"
    press("k")
    press("y")
    desk.get_by_text("They are one now").wait_for()
    assert desk.locator("[data-pair]:focus").get_attribute("id") == "pair-1"
    press("n")
    desk.get_by_text("They stay two").wait_for()
    press("l")
    desk.get_by_text("Put off").last.wait_for()

    assert sorted(IdentityDecision.objects.values_list("answer", flat=True)) == ["different", "later", "same"]


def test_the_desk_works_without_scripts(browser, live_server, client):
    client.force_login(StaffFactory())
    write_scene()
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([session_of(client, live_server)])
    page = context.new_page()
    page.goto(DESK)
    page.get_by_role("button", name="Yes, the same").first.click()
    assert page.get_by_text("They are one now").count() == 1
    page.get_by_role("link", name="Decisions").click()
    page.get_by_role("button", name="Undo").click()
    assert page.get_by_text("Undone:").count() == 1
    context.close()
    assert IdentityDecision.objects.filter(undone=None).count() == 0


def test_a_work_of_another_is_taken_from_a_person_by_keyboard(desk):
    works = Publication.objects.filter(authorships__person__slug="amalie-noether").order_by("title_key")
    whole = ["Ideal theory in rings domains", "On the norms of algebras"]
    assert [work.title for work in works.all()] == whole
    desk.goto("/people/amalie-noether/")
    desk.get_by_role("link", name="Not this person?").press("Enter")
    desk.get_by_role("checkbox", name="On the norms of algebras").press("Space")
    desk.get_by_label("Why (optional)").press_sequentially("Another Noether.")
    desk.keyboard.press("Enter")
    desk.get_by_role("heading", name="Decided").wait_for()

    assert [work.title for work in works.all()] == whole[:1]
    desk.get_by_role("button", name="Undo").press("Enter")
    desk.get_by_text("Undone:").wait_for()
    assert [work.title for work in works.all()] == whole
