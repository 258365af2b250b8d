"""Titles of theses."""

import pytest

from ingest.parser.values.styled import Styled
from ingest.parser.values.theses import find_thesis


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Thesis: On the theory of invariants", "On the theory of invariants"),
        (
            "Dissertation: “Systems of logic based on ordinals”. Advisor: Alonzo Church",
            "Systems of logic based on ordinals",
        ),
        ("Thesis title: On groups, supervised by Felix Klein", "On groups"),
        (
            "Titre de la thèse : Recherches sur les substances radioactives",
            "Recherches sur les substances radioactives",
        ),
        ("Dissertation: Über algebraische Formen\t1905 – 1907", "Über algebraische Formen"),
        ("“On the theory of binary forms”, summa cum laude", "On the theory of binary forms"),
        ("Tesis: Manual de histología", "Manual de histología"),
    ],
)
def test_find_thesis_reads_the_title(text, title):
    found = find_thesis(Styled.plain(text))
    assert found is not None
    assert found.title == title


@pytest.mark.parametrize("text", ["", "Ph.D. in Mathematics", "The thesis was defended", "“Logic”"])
def test_find_thesis_is_none_without_title(text):
    assert find_thesis(Styled.plain(text)) is None
