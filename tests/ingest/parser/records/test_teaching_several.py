"""Teaching of several courses in one line or below one head, each of which has what these say in common."""

from __future__ import annotations

import pytest

from ingest.parser.records.teaching import read_teaching
from tests.ingest.parser.records.lists import CONTEXT, a_section

Row = tuple[str | None, str | None, str | None, str | None, str | None]


def teaching_of(text: str, heading: str = "Teaching") -> list[Row]:
    records, _ = read_teaching((a_section("teaching", text, heading),), CONTEXT)
    return [(item.role, item.course, item.institution, item.start, item.end) for item in records]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "1916–1920 || Teaching Assistant/Lecturer, Ring Theory; Logic of Rings; Ideals, OsloMet.",
            [
                ("Teaching Assistant/Lecturer", "Ring Theory", "OsloMet", "1916", "1920"),
                ("Teaching Assistant/Lecturer", "Logic of Rings", "OsloMet", "1916", "1920"),
                ("Teaching Assistant/Lecturer", "Ideals", "OsloMet", "1916", "1920"),
            ],
        ),
        (
            "1921 || Maîtresse de conférences, Université de Nancy,\n"
            "Théorie des anneaux (cours magistraux, M1, M2),\n"
            "Logique (travaux dirigés, L2)",
            [
                ("Maîtresse de conférences", "Théorie des anneaux", "Université de Nancy", "1921", "1921"),
                ("Maîtresse de conférences", "Logique", "Université de Nancy", "1921", "1921"),
            ],
        ),
        (
            "1er cycle : Ring Theory (Université de Nancy) ; Rings : Old and New (Université d’Aarhus); Logic.",
            [
                ("1er cycle", "Ring Theory", "Université de Nancy", None, None),
                ("1er cycle", "Rings: Old and New", "Université d’Aarhus", None, None),
                ("1er cycle", "Logic", None, None, None),
            ],
        ),
        (
            "Polytech Göttingen | 1915–1918\n• TP d’électronique (20 h)\n• TD de mathématiques (30 h)",
            [
                ("TP", "électronique", "Polytech Göttingen", "1915", "1918"),
                ("TD", "mathématiques", "Polytech Göttingen", "1915", "1918"),
            ],
        ),
        (
            "1919 || Université de Bâle,\nTD, TP et examens du cours Fisica 1.",
            [("TD, TP et examens", "Fisica 1", "Université de Bâle", "1919", "1919")],
        ),
    ],
)
def test_several_courses_share_their_head(line: str, rows: list[Row]) -> None:
    assert teaching_of(line) == rows


def test_the_same_first_cell_is_the_role() -> None:
    text = """
    Supervisions | Part II Logic, Lent term | University of Göttingen, 1925

    Supervisions | Part IA Numbers and Sets | University of Göttingen, 1924

    Supervisions | Part IB Analysis | University of Göttingen, 1922
    """
    assert [row[:2] for row in teaching_of(text)] == [
        ("Supervisions", "Part II Logic"),
        ("Supervisions", "Part IA Numbers and Sets"),
        ("Supervisions", "Part IB Analysis"),
    ]


def test_hours_beside_an_institution_are_no_course() -> None:
    text = """
    Agronomia | 16h30
    Practical work in Algebra: Ideals | 1920 – 1922

    Agronomia | 33h
    Tutorial in Logic | 1918 – 1921

    Agronomia | 13h30
    Practical work in Linear Models | 1918 – 1920

    Agronomia | 3h
    Advanced Course in Rings | 1918
    """
    assert teaching_of(text) == [
        ("Practical work", "Algebra: Ideals", "Agronomia", "1920", "1922"),
        ("Tutorial", "Logic", "Agronomia", "1918", "1921"),
        ("Practical work", "Linear Models", "Agronomia", "1918", "1920"),
        (None, "Advanced Course in Rings", "Agronomia", "1918", "1918"),
    ]


def test_the_name_of_another_teacher_is_no_role() -> None:
    text = """
    # Teaching Assistant – Undergraduate Level
    • ALG 112 Ideals | Fall 1918
    Professor David Hilbert, University of Göttingen

    • ALG 101 Rings | Fall 1917
    Professor Felix Klein, University of Göttingen
    """
    assert teaching_of(text) == [
        ("Teaching Assistant", "ALG 112 Ideals", "University of Göttingen", "1918", "1918"),
        ("Teaching Assistant", "ALG 101 Rings", "University of Göttingen", "1917", "1917"),
    ]


@pytest.mark.parametrize(
    "role",
    [
        "Attachée temporaire d’enseignement et de recherche (ATER)",
        "Chargée de mission d’enseignement (CME)",
        "Maître de conférences",
        "Asistente graduado",
        "Enhanced Lab Helper",
    ],
)
def test_roles_of_several_words_stand_before_their_course(role: str) -> None:
    assert teaching_of(f"1921 || {role}, Logique") == [(role, "Logique", None, "1921", "1921")]
