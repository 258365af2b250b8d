"""Setting a conflict of interest aside in a browser: by keyboard, readable for everybody, kept in a copy."""

import pytest
from django.conf import settings

from tests.factories import UserFactory
from tests.profiles import scene

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PATH = "/conflicts/?p=richard-courant&p=hermann-weyl&at=1935-06"
WHY = "Hilbert advised half of the field."


def sign_in(page, client, live_server):
    client.force_login(UserFactory(username="secretary"))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_a_conflict_is_set_aside_by_keyboard_and_kept_in_a_copy(page, client, live_server, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    scene.write_all()
    sign_in(page, client, live_server)
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    troubles = []

    def look():
        troubles.extend(one["id"] for one in axe.run(page).response["violations"])
        if page.evaluate("document.documentElement.scrollWidth") > width:
            troubles.append("wider than the screen")

    page.goto(PATH)
    page.locator(".conflict-aside summary").first.focus()
    page.keyboard.press("Enter")
    look()
    page.keyboard.press("Tab")
    page.keyboard.type(WHY)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Count it again").wait_for()
    look()
    assert page.locator(".conflict-list__aside").inner_text().count(WHY) == 1

    page.get_by_role("button", name="Keep a copy").click()
    page.wait_for_url("**/compare/copies/*/")
    look()
    assert WHY in page.get_by_role("region", name="Conflicts of interest").inner_text()
    assert troubles == []
