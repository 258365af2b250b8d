"""Keys of the pages and their sheet, copying, and the same pages without a script."""

import pytest

from tests.profiles import scene

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def people():
    return scene.write_all()


def focused(page) -> str:
    return page.evaluate("document.activeElement.textContent")


def test_sheet_shows_the_keys_of_the_page_and_gives_the_focus_back(page, people):
    page.goto("/people/")
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keys")
    sheet.wait_for()

    assert sheet.get_by_role("heading", level=2).all_inner_texts() == ["On every page", "In lists"]
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    assert axe.run(page).response["violations"] == []
    page.keyboard.press("Escape")
    sheet.wait_for(state="hidden")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "site-search"


def test_rows_are_walked_chosen_and_compared_by_keys(page, people):
    page.goto("/people/?advisor=david-hilbert")
    page.keyboard.press("j")
    assert focused(page) == "Richard Courant"
    page.keyboard.press("c")
    page.locator(".tray__person").wait_for()
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.get_by_role("link", name="Compare 2 people").wait_for()
    page.keyboard.press("t")
    page.wait_for_url("**/compare/**")
    page.keyboard.press("d")
    page.wait_for_url("**differs=1**")
    page.keyboard.press("y")
    page.wait_for_url("**years=phd**")


def test_facts_are_walked_and_left_by_keys(page, people):
    page.goto("/people/emmy-noether/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**fact=**")
    page.keyboard.press("Escape")
    page.wait_for_url("**/people/emmy-noether/")


def test_single_keys_can_be_switched_off(page, people):
    page.goto("/keys/")
    page.get_by_role("button", name="Single keys").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "site-search"
    page.reload()
    assert page.get_by_role("button", name="Single keys").get_attribute("aria-pressed") == "false"


def test_a_work_is_copied_by_a_button(page, people):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/publications/nichtkommutative-algebren/")
    page.get_by_role("button", name="Copy BibTeX").click()
    page.get_by_text("Copied").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#copy-2").text_content()
    assert copied.startswith("@article{noether-1933-nichtkommutative")


def test_without_a_script_texts_to_copy_and_keys_stand_on_their_pages(browser, live_server, people):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/publications/nichtkommutative-algebren/")
    assert page.get_by_role("button", name="Copy BibTeX").count() == 0
    assert page.locator("#copy-2").count() == 1
    page.get_by_role("link", name="Keys").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Keys"
    context.close()
