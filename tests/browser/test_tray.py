"""The tray in a browser: with scripts nothing is loaded again, without them the buttons still work."""

import pytest

from tests import factories as make
from tests.profiles import scene

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def people():
    return scene.write_all()


def names(page):
    return page.locator(".tray__person .name").all_inner_texts()


def test_tray_changes_in_place(page, people):
    page.goto("/people/")
    page.evaluate("window.isSamePage = true")
    for name in ("Alan Turing", "Emmy Noether"):
        page.get_by_role("button", name=f"Compare {name}").click()
        page.locator(f'.tray-button[value="{name.lower().replace(" ", "-")}"][aria-pressed="true"]').wait_for()
    assert names(page) == ["Alan Turing", "Emmy Noether"]

    page.get_by_role("button", name="Move Emmy Noether forward").click()
    page.locator(".tray__person:first-child", has_text="Emmy Noether").wait_for()
    page.get_by_role("button", name="Take Alan Turing out").click()
    page.locator('.tray-button[value="alan-turing"][aria-pressed="false"]').wait_for()
    assert names(page) == ["Emmy Noether"]
    assert page.evaluate("window.isSamePage")

    page.goto("/people/hermann-weyl/")
    page.locator(".person__head .tray-button").click()
    page.get_by_role("link", name="Compare 2 people").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Emmy Noether, Hermann Weyl"


def test_tray_works_without_scripts(browser, live_server, people):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/people/")
    for name in ("Richard Courant", "Hermann Weyl"):
        page.get_by_role("button", name=f"Compare {name}").click()
    assert page.url.endswith("/people/#tray-hermann-weyl")
    page.get_by_role("link", name="Compare 2 people").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Richard Courant, Hermann Weyl"
    page.get_by_label("Move Hermann Weyl left").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Hermann Weyl, Richard Courant"
    page.get_by_role("link", name="How are these two connected?").click()
    assert page.get_by_role("heading", level=1).inner_text() == "How are Hermann Weyl and Richard Courant connected?"
    context.close()


def test_columns_move_by_key(page, people):
    page.goto("/compare/?p=emmy-noether&p=richard-courant&p=hermann-weyl")
    page.locator("#column-emmy-noether a").first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**p=richard-courant&p=emmy-noether**")
    page.locator("#column-emmy-noether a:focus").wait_for()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**p=hermann-weyl&p=emmy-noether**")
    page.locator("#column-emmy-noether a:focus").wait_for()


def test_copy_for_the_minutes_is_kept_and_accessible(page, people):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    make.StaffFactory(username="secretary")
    page.goto("/admin/login/?next=/compare/?p=emmy-noether%26p=hermann-weyl")
    page.get_by_label("Username").fill("secretary")
    page.get_by_label("Password").fill("secret")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("button", name="Keep a copy").click()

    assert "As it stood on" in page.locator(".lead").inner_text()
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert [one["id"] for one in axe.run(page).response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
