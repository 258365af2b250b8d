"""Conflicts of interest: each kind with its evidence, the window, lists of names, what is said to be unknown."""

import pytest

from profiles.comparing.findings import Window
from profiles.comparing.lists_of_people import split_names
from tests import factories as make
from tests.profiles import scene

PATH = "/conflicts/"


def found(client, **asked):
    conflicts = client.get(PATH, asked).context["conflicts"]
    return [
        (finding.one.name, finding.other.name, [(reason.kind, reason.text, reason.when) for reason in finding.reasons])
        for finding in conflicts.findings
    ]


def test_window_ends_with_the_month():
    window = Window(48, (2024, 5))

    assert (window.in_words, window.first_year) == ("2020-06 to 2024-05", 2020)


def test_works_and_places_count_within_the_window(client, people):
    both = ["emmy-noether", "hermann-weyl"]
    place = f"both at {scene.GOTTINGEN}, at the same time"

    assert found(client, p=both, at="1935-06") == [
        ("Emmy Noether", "Hermann Weyl", [("place", place, "1931–1933")]),
    ]
    assert found(client, p=both, at="1950-01") == []
    assert found(client, p=both, at="1950-01", months="240") == [
        ("Emmy Noether", "Hermann Weyl", [("place", place, "1930–1933")]),
    ]


def test_works_together_lead_to_their_pages(client, people):
    conflicts = client.get(PATH, {"p": ["emmy-noether", "helmut-hasse"], "at": "1935-06"}).context["conflicts"]
    (reason,) = conflicts.findings[0].reasons

    assert (reason.kind, reason.text, reason.when) == ("wrote", "1 work together", "1932")
    assert [(piece.text, piece.href) for piece in reason.evidence] == [
        (
            "Beweis eines Hauptsatzes in der Theorie der Algebren",
            "/publications/beweis-eines-hauptsatzes-in-der-theorie-der-algebren/",
        )
    ]


def test_works_without_a_year_count_and_are_told(client, people):
    make.PublicationFactory(title="Nachlass", year=None)
    cv = scene.Writer("Helmut Hasse", 1970)
    cv.work("Algebren, ohne Jahr", None, "", ("Emmy Noether",))
    cv.done()
    ((*_, reasons),) = found(client, p=["emmy-noether", "helmut-hasse"], at="1970-01")

    assert reasons == [("wrote", "1 work together, 1 without a year", "")]


def test_advising_counts_for_ever(client, people):
    assert found(client, p=["alan-turing", "alonzo-church"], at="2020-01") == [
        ("Alan Turing", "Alonzo Church", [("advised", "Alan Turing was advised by Alonzo Church", "1935–1938")]),
    ]
    assert found(client, p=["richard-courant", "hermann-weyl"], at="2020-01") == [
        (
            "Richard Courant",
            "Hermann Weyl",
            [("siblings", "both were advised by David Hilbert", "1907–1910, 1905–1908")],
        )
    ]


def test_those_who_advised_the_same_student_are_found(client, people):
    cv = scene.Writer("Grete Hermann", 1930)
    row = cv.degree("PhD", scene.GOTTINGEN, 1926, "Emmy Noether")
    make.AdvisingFactory(cv=cv.cv, advisor=scene.person("Edmund Landau"), education=row, first_line=1, last_line=1)
    cv.done()
    ((*_, reasons),) = found(client, p=["emmy-noether", "edmund-landau"], at="2020-01")

    assert reasons == [("co-advised", "both advised Grete Hermann", "1923–1926")]


def test_panel_and_candidates_are_a_grid(client, people):
    asked = {"panel": "Noether, Emmy\nhermann-weyl", "candidates": "Richard Courant; Alan Turing", "at": "1935-06"}
    conflicts = client.get(PATH, asked).context["conflicts"]

    assert [person.name for person in conflicts.panel] == ["Emmy Noether", "Hermann Weyl"]
    assert [(one.name, [cell.short if cell else None for cell in cells]) for one, cells in conflicts.grid] == [
        ("Richard Courant", [["same institution"], ["advised by the same person", "same institution"]]),
        ("Alan Turing", [None, None]),
    ]
    assert (conflicts.pair_count, conflicts.cv_count) == (4, 4)


def test_names_that_cannot_be_told_are_said(client, people):
    for slug in ("john-smith-1", "john-smith-2"):
        person = make.PersonFactory(name="John Smith", slug=slug, has_cv=True)
        make.PersonNameFactory(person=person)
    response = client.get(PATH, {"panel": "John Smith\nNobody Here\nEmmy Noether"})

    assert response.context["unknown"] == ["Nobody Here"]
    assert [(line, len(several)) for line, several in response.context["several"]] == [("John Smith", 2)]
    assert "write john-smith-2" in response.content.decode()


def test_people_without_a_cv_are_named_as_such(client, people):
    text = client.get(PATH, {"p": ["alan-turing", "alonzo-church"]}).content.decode()

    assert "Built from 1 CV of 2 people; no CV of Alonzo Church is here" in text


def test_hidden_people_are_not_here(client, people):
    scene.hide(people["weyl"])
    scene.hide(scene.person("David Hilbert"))
    response = client.get(PATH, {"panel": "hermann-weyl", "candidates": "richard-courant\nalan-turing"})

    assert response.context["unknown"] == ["hermann-weyl"]
    assert "David Hilbert" not in response.content.decode()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"months": "x"}, "Give a number of months"),
        ({"months": "0"}, "greater than or equal to 1"),
        ({"at": "2024"}, "Give a year and a month"),
        ({"panel": "a\x00b"}, "Whom to look at"),
        ({"panel": "\n".join(f"x{n}" for n in range(40))}, "10 names left out"),
    ],
)
def test_wrong_fields_are_said(client, people, asked, words):
    response = client.get(PATH, asked)

    assert response.status_code == 200
    assert words in response.content.decode()


def test_conflicts_as_csv(client, people):
    asked = {"p": ["alan-turing", "alonzo-church"], "at": "2020-01"}
    lines = b"".join(client.get("/conflicts.csv", asked)).decode("utf-8-sig").splitlines()

    assert lines[0] == "Person,Other person,What,In words,When,Window,Evidence"
    assert lines[1].startswith(
        "Alan Turing,Alonzo Church,advisor and student,Alan Turing was advised by Alonzo Church,1935–1938,"
        "2016-02 to 2020-01,Alan Turing l.\u202f1 </people/alan-turing/?fact=advising-"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Noether, Emmy\nTuring", ["Noether, Emmy", "Turing"]),
        ("emmy-noether,alan-turing", ["emmy-noether", "alan-turing"]),
        (" a ;; a \r\n", ["a"]),
        ("", []),
    ],
)
def test_split_names(text, names):
    assert split_names(text) == names


@pytest.mark.parametrize("rows", [2, 6])
def test_conflict_query_count_is_constant(client, db, rows, django_assert_num_queries):
    cvs = make.CvFactory.create_batch(rows)
    for cv in cvs:
        work = make.PublicationFactory()
        make.CitationFactory(cv=cv, publication=work)
        make.PositionFactory(cv=cv, institution=make.InstitutionFactory())

    with django_assert_num_queries(6):
        client.get(PATH, {"p": [cv.person.slug for cv in cvs]})
