"""Every kind of public page: axe finds nothing, nothing is wider than the screen, no script is needed."""

import pytest

from tests.profiles import scene

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PATHS = [
    "/",
    "/people/?venue=mathematische-annalen&phd_from=19x",
    "/people/emmy-noether/",
    "/people/emmy-noether/cv/",
    "/people/david-hilbert/",
    "/publications/?kind=book",
    "/publications/nichtkommutative-algebren/",
    "/talks/",
    "/talks/hyperkomplexe-systeme/",
    "/venues/",
    "/venues/mathematische-annalen/",
    "/institutions/",
    "/institutions/university-of-gottingen/",
    "/advisors/",
    "/advisors/david-hilbert/",
    "/compare/",
    "/compare/?p=emmy-noether&p=richard-courant&p=hermann-weyl&p=alan-turing",
    "/compare/?p=richard-courant&p=hermann-weyl&years=phd&differs=1",
    "/connections/?p=emmy-noether&p=hermann-weyl",
    "/conflicts/?panel=emmy-noether&candidates=hermann-weyl%0Arichard-courant&at=1935-06&months=x",
    "/people/emmy-noether/co-authors/",
    "/search/?q=mathematische",
    "/search/?q=Hilbret",
    "/search/",
    "/api/",
    "/keys/",
    "/people/?view=table&sort=works",
    "/people/?position=Professor&role=published&times=2",
    "/people/?venue=mind&language=fr",
    "/people/facets/venue/?find=math",
    "/compare/?p=emmy-noether",
    "/compare/?p=emmy-noether&p=richard-courant&p=hermann-weyl&years=phd",
    "/advisors/david-hilbert/?grand=1",
    "/connections/",
]


@pytest.fixture
def paths():
    people = scene.write_all()
    degree = people["noether"].education.first()
    return [*PATHS, f"/people/emmy-noether/?fact=education-{degree.pk}"]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_pages_are_accessible(page, paths, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    found = []
    for path in paths:
        page.goto(path)
        found += [(path, one["id"]) for one in axe.run(page).response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((path, "wider than the screen"))

    assert found == []


def test_a_fact_is_reached_and_left_by_keyboard(page, paths):
    page.goto("/people/emmy-noether/")
    page.locator("#education .source").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/emmy-noether/?fact=*")

    assert page.locator(".facsimile__line--marked").count() == 1
    page.get_by_label("Close").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/emmy-noether/")


def test_people_are_ticked_and_compared(page, paths):
    page.goto("/people/?advisor=david-hilbert")
    for name in ("Richard Courant", "Hermann Weyl"):
        page.get_by_role("button", name=f"Compare {name}").click()
    page.get_by_role("link", name="Compare 2 people").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Richard Courant, Hermann Weyl"
    page.get_by_role("link", name="Only what differs").click()
    assert page.get_by_role("link", name="Show all rows").count() == 1
