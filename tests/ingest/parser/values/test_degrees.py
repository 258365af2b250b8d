"""Degrees and what is said of them."""

import pytest

from ingest.parser.values.degrees import degree_at, degree_place, is_field, is_grade, without_honours


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ph.D. in Mathematics", "Ph.D."),
        ("PhD, Physics", "PhD"),
        ("Dr. phil. Mathematik", "Dr. phil."),
        ("Doctorat en mathématiques", "Doctorat"),
        ("Habilitation", "Habilitation"),
        ("Diplom in Mathematik", "Diplom"),
        ("Licenciatura en Física", "Licenciatura"),
        ("Laurea in Matematica", "Laurea"),
        ("M.H.S. in Biostatistics", "M.H.S."),
        ("Bsc in Physics", "Bsc"),
        ("Scientific Baccalaureate", "Scientific Baccalaureate"),
        ("Pregrado en Física", "Pregrado"),
        ("Mestrado em Zoologia", "Mestrado"),
        ("B.Sc. in Physics", "B.Sc."),
        ("MA in History", "MA"),
        ("MAthematics", ""),
        ("M.A. Program in Media Studies", ""),
        ("University of Göttingen", ""),
        ("", ""),
    ],
)
def test_degree_at_measures_the_degree(text, word):
    assert text[: degree_at(text)] == word


@pytest.mark.parametrize(("text", "place"), [("Universität Erlangen Ph.D. 1907", 21), ("Universität Erlangen", -1)])
def test_degree_place_finds_a_degree_within(text, place):
    assert degree_place(text) == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ph.D. in Mathematics, summa cum laude", "Ph.D. in Mathematics"),
        ("B.Sc., GPA: 3.9/4.0", "B.Sc."),
        ("Diplom, mit Auszeichnung", "Diplom"),
        ("with distinction", ""),
    ],
)
def test_without_honours_leaves_the_degree(text, expected):
    assert without_honours(text) == expected


def test_words_beside_degrees_are_told_apart():
    assert (is_grade("GPA 3.9"), is_grade("Ph.D.")) == (True, False)
    assert (is_field("Electrical Engineering"), is_field("Göttingen")) == (True, False)
