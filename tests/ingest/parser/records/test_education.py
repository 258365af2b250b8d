"""Degrees read from sections as they stand in CVs."""

from datetime import date

import pytest

from ingest.parser import cv
from ingest.parser.document import Context, Line, Section
from ingest.parser.entries.splitting import split_entries
from ingest.parser.problems import Problem
from ingest.parser.records.education import read_education

CONTEXT = Context(today=date(2026, 1, 1))


def section(text: str, kind: str = "education", heading: str = "Education") -> Section:
    """The section of a text, with its entries; blank lines are gaps."""
    lines, gap = [], 0
    for number, row in enumerate(text.strip().splitlines(), 2):
        if not row.strip():
            gap += 1
            continue
        lines.append(Line(number, row.strip(), gap=gap))
        gap = 0
    return split_entries(Section(heading, kind, (Line(1, heading), *lines), tuple(lines)))


def degrees(text: str, kind: str = "education") -> list[tuple[str | None, ...]]:
    records, _ = read_education((section(text, kind),), CONTEXT)
    return [(item.degree, item.institution, item.start, item.end) for item in records]


BOTH = [
    ("Dr. phil. in Mathematics", "Universität Erlangen", "1903", "1907"),
    ("Habilitation", "Universität Göttingen", "1915", "1919"),
]


@pytest.mark.parametrize(
    "text",
    [
        "1903–1907\tDr. phil. in Mathematics, Universität Erlangen\n1915–1919\tHabilitation, Universität Göttingen",
        "Universität Erlangen\t1903–1907\nDr. phil. in Mathematics\n\nUniversität Göttingen\t1915–1919\nHabilitation",
        "Dr. phil. in Mathematics\t1903–1907\nUniversität Erlangen\n\nHabilitation\t1915–1919\nUniversität Göttingen",
        "Dr. phil. in Mathematics\nUniversität Erlangen\n1903–1907\nHabilitation\nUniversität Göttingen\n1915–1919",
        "• Dr. phil. in Mathematics, Universität Erlangen, 1903–1907\n• Habilitation, Universität Göttingen, 1915–1919",
        "Dr. phil. in Mathematics (1903–1907), Universität Erlangen\nHabilitation (1915–1919), Universität Göttingen",
        "1903–1907\n1915–1919\nDr. phil. in Mathematics, Universität Erlangen\nHabilitation, Universität Göttingen",
    ],
)
def test_read_education_reads_the_layouts_of_cvs(text):
    assert degrees(text) == BOTH


def test_read_education_reads_a_whole_degree():
    text = """
    Universität Erlangen, Erlangen, Germany\t1903 – 1907
    Dr. phil. in Mathematics, summa cum laude
    Thesis: “On complete systems of invariants”
    Advisors: Prof. Paul Gordan and Prof. Max Noether
    """
    records, problems = read_education((section(text),), CONTEXT)
    assert records == (
        cv.Education(
            lines=(2, 5),
            confidence=0.97,
            degree="Dr. phil. in Mathematics",
            institution="Universität Erlangen",
            location="Erlangen, Germany",
            start="1903",
            end="1907",
            thesis="On complete systems of invariants",
            advisors=("Paul Gordan", "Max Noether"),
            advisor_label="Advisors",
        ),
    )
    assert problems == ()


def test_read_education_takes_the_field_from_behind_the_school():
    assert degrees(
        "1938\tPh.D., Princeton University, Mathematics\n1934\tB.A., King's College Cambridge, Mathematics"
    ) == [
        ("Ph.D., Mathematics", "Princeton University", "1938", "1938"),
        ("B.A., Mathematics", "King's College Cambridge", "1934", "1934"),
    ]


def test_read_education_hands_a_school_down():
    text = "Princeton University, Princeton, NJ\nPh.D., Logic, 1936 - 1938\nM.A., Logic, 1935 - 1936"
    assert degrees(text) == [
        ("Ph.D., Logic", "Princeton University", "1936", "1938"),
        ("M.A., Logic", "Princeton University", "1935", "1936"),
    ]


def test_read_education_finds_a_doctorate_among_jobs():
    text = "1936–1938\tPhD in Logic, Princeton University\n1945–1948\tResearcher, National Physical Laboratory"
    assert degrees(text, "positions") == [("PhD in Logic", "Princeton University", "1936", "1938")]


def test_read_education_says_what_is_missing():
    records, problems = read_education((section("Ph.D. in Logic"),), CONTEXT)
    assert [(item.degree, item.institution, item.start, item.end) for item in records] == [
        ("Ph.D. in Logic", None, None, None)
    ]
    assert [(item.code, item.lines) for item in problems] == [
        ("degree-without-year", (2, 2)),
        ("degree-without-institution", (2, 2)),
    ]
    assert all(isinstance(item, Problem) for item in problems)


@pytest.mark.parametrize("text", ["", "GPA 3.9/4.0", "," * 3000, "Advisor: " * 300, "1903 " * 500])
def test_read_education_survives_any_text(text):
    records, _ = read_education((section(text),), CONTEXT)
    assert all(item.lines >= (0, 0) for item in records)
