"""Titles of jobs."""

import pytest

from ingest.parser.values.titles import is_junior, is_ruling, is_service, is_title, split_title, split_title_before_org


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Professor of Mathematics", True),
        ("University Lecturer", True),
        ("Head of the Computing Laboratory", True),
        ("Maître de conférences", True),
        ("Wissenschaftliche Mitarbeiterin", True),
        ("Investigador postdoctoral", True),
        ("Assegnista di ricerca", True),
        ("Bolsista de iniciação científica", True),
        ("Faculty of Sciences", False),
        ("University of Göttingen", False),
        ("Invariant theory", False),
        ("", False),
    ],
)
def test_is_title_tells_jobs_from_institutions(text, expected):
    assert is_title(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Postdoc at Bell Labs", ("Postdoc", "Bell Labs")),
        ("Researcher @ Bletchley Park", ("Researcher", "Bletchley Park")),
        ("Workshop at Princeton University", None),
        ("Professor of Mathematics", None),
    ],
)
def test_split_title_parts_title_and_employer(text, expected):
    assert split_title(text) == expected


def test_split_title_before_org_needs_an_institution():
    assert split_title_before_org("Director of the Mathematical Institute") == ("Director", "Mathematical Institute")
    assert split_title_before_org("Professor of Mathematics") is None


def test_titles_say_what_kind_of_post_they_are():
    assert (is_ruling("Director"), is_ruling("Postdoc")) == (True, False)
    assert (is_junior("Research intern"), is_junior("Dean")) == (True, False)
    assert (is_service("Associate Editor"), is_service("Associate Professor")) == (True, False)
