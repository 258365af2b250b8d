"""Every picture: a title and a description, links that keys reach, the same data as a table or list beside it, caps."""

import pytest
from lxml import html

from tests import factories as make

PANEL = "p=richard-courant&p=hermann-weyl&p=emmy-noether"
PICTURES = {
    # name: page, the picture's title, where the same stands as text, what of the picture is in it too
    "timeline": ("/people/emmy-noether/", "timeline-title", "//*[@id='timeline']//table", "University of Erlangen"),
    "co-authors": ("/people/emmy-noether/co-authors/", "coauthors-title", "//table", "Richard Brauer"),
    "lanes": (f"/compare/?{PANEL}", "lanes-title", "//table", "Richard Courant"),
    "shared co-authors": (f"/compare/?{PANEL}", "shared-title", "//table", "Richard Brauer"),
    "group": ("/advisors/david-hilbert/", "group-title", "//table[contains(@class, 'students')]", "Richard Courant"),
    "tree above": ("/advisors/richard-courant/", "above-tree-title", "//*[@id='above']//ul", "David Hilbert"),
    "tree below": ("/advisors/david-hilbert/", "below-tree-title", "//*[@id='below']//ul", "Hermann Weyl"),
    "presences": (
        "/institutions/university-of-gottingen/", "presences-title", "//*[@id='when']//table", "Emmy Noether",
    ),
}  # fmt: skip


def page(client, path):
    return html.fromstring(client.get(path).content.decode())


@pytest.fixture
def scene_of_pictures(people):
    """Courant has a student, so that there is a tree above him."""
    advised = make.CvFactory(person__name="Kurt Friedrichs")
    make.AdvisingFactory(cv=advised, advisor=people["courant"])


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_can_be_read_without_it(client, scene_of_pictures, name):
    path, title, text, what = PICTURES[name]
    tree = page(client, path)
    (drawing,) = [one for one in tree.iter("svg") if one.get("aria-labelledby", "").startswith(title)]
    said = {one.get("id"): one.text_content().strip() for one in drawing.iter("title", "desc") if one.get("id")}
    links = [link.get("href") for link in drawing.iter("a")]

    assert drawing.get("role") == "group"  # of an image no link would be reached
    assert [bool(said[key]) for key in drawing.get("aria-labelledby").split()] == [True, True]
    assert links
    anchors = {f"#{one}" for one in tree.xpath("//@id")}
    assert all(href in anchors or client.get(href).status_code == 200 for href in links)
    assert any(what in " ".join(one.text_content().split()) for one in tree.xpath(text))
    assert drawing.getparent().get("tabindex") == "0"  # what is wider than the screen is moved by keys


def test_small_drawings_of_a_venue_are_named_and_described_beside_a_table(client, people):
    tree = page(client, "/venues/mathematische-annalen/")
    drawings = tree.xpath("//*[@id='multiples']//svg")
    names = [one.text_content() for one in tree.xpath("//*[@id='multiples']//a")]

    assert [one.find("title").text for one in drawings] == [
        "Emmy Noether published 3 works, served 1 time",
        "Richard Courant published 1 work",
        "Hermann Weyl published 1 work",
    ]
    assert {one.get("aria-describedby") for one in drawings} == {"multiples-key"}
    assert "One scale for all" in tree.get_element_by_id("multiples-key").text_content()
    assert names == ["Emmy Noether", "Richard Courant", "Hermann Weyl"]
    assert all(name in tree.xpath("//table")[0].text_content() for name in names)


def test_works_per_year_in_a_list_are_named(client, people):
    titles = [one.text for one in page(client, "/people/").xpath("//svg[@class='spark']/title")]

    assert titles[0] == "Works per year of Richard Courant: 3 between 1922 and 1941; PhD 1910"


CAPS = {
    "co-authors": ("profiles.pictures.coauthors.MOST", "/people/emmy-noether/co-authors/", "1 of 2 shown"),
    "shared": ("profiles.pictures.coauthors.MOST_SHARED", f"/compare/?{PANEL}", "1 of "),
    "small drawings": ("profiles.pictures.multiples.MOST", "/venues/mathematische-annalen/", "1 of 3 shown"),
}


@pytest.mark.parametrize("name", CAPS)
def test_what_is_not_drawn_is_told(client, people, monkeypatch, name):
    limit, path, said = CAPS[name]
    monkeypatch.setattr(limit, 1)

    assert said in " ".join(page(client, path).text_content().split())
