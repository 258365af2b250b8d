"""The whole parse: what holds for every document, whatever its text."""

import random
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.parser import parse_file
from ingest.parser.cv import RECORDS, Cv, Person, Record
from ingest.parser.document import Line, Reading
from ingest.parser.heading_index import fold
from ingest.parser.pipeline import read_cv
from ingest.parser.reading.text import read_text

SHARED = Path(__file__).resolve().parents[4] / "shared"
FILES = sorted(
    path
    for folder in ("seeds", "corpus", "corpus-md", "corpus-txt")
    if (SHARED / folder).is_dir()
    for path in (SHARED / folder).iterdir()
    if path.stem != "README" and path.suffix != ".json"
)
NAMES = {
    "publications": "title",
    "talks": "title",
    "awards": "title",
    "education": "degree",
    "positions": "title",
    "teaching": "course",
    "languages": "name",
}
"""What of a record must stand in its lines."""
TODAY = date(2026, 1, 1)
EXAMPLE = """Emmy Noether
noether@brynmawr.edu
Last updated: March 1935

Education
1907\tPh.D., Erlangen, advised by Paul Gordan

Positions
1922–1933\tProfessor, University of Göttingen
1933–1935\tVisiting professor, Bryn Mawr College

Publications
[1] E. Noether. Idealtheorie in Ringbereichen. Mathematische Annalen, 1921.
[2] E. Noether. Abstrakter Aufbau der Idealtheorie. Mathematische Annalen, 1927.

Invited talks
- Hyperkomplexe Systeme, ICM, Zürich, 1932

Languages
German (native), English
"""
needs_shared = pytest.mark.skipif(not FILES, reason="no CVs beside the checkout")


def parsed(text: str) -> Cv:
    return read_cv(read_text(text.encode("utf-8", "replace")), TODAY)


@cache
def parsed_file(path: Path) -> Cv:
    return parse_file(path, TODAY)


def lines_in_sections(cv: Cv) -> list[int]:
    """The numbers of the lines with text, once for each section that holds them."""
    rows = cv.text.splitlines()
    spans = [section.lines for section in cv.sections]
    return [n for first, last in spans for n in range(first, last + 1) if n <= len(rows) and rows[n - 1].strip()]


def lines_with_text(cv: Cv) -> list[int]:
    return [number for number, row in enumerate(cv.text.splitlines(), 1) if row.strip()]


def test_read_cv_reads_an_ordinary_document():
    found = parsed(EXAMPLE)

    assert (found.person.name, found.dated, found.language) == ("Emmy Noether", "1935-03", "en")
    assert [(section.heading, section.kind, section.lines) for section in found.sections] == [
        ("", "header", (1, 3)),
        ("Education", "education", (5, 6)),
        ("Positions", "positions", (8, 10)),
        ("Publications", "publications", (12, 14)),
        ("Invited talks", "talks", (16, 17)),
        ("Languages", "languages", (19, 20)),
    ]
    assert [language.name for language in found.languages] == ["German", "English"]


def test_read_cv_of_nothing_is_empty():
    assert read_cv(Reading("text", ()), TODAY) == Cv(person=Person(confidence=0.0), source="text")


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Emmy Noether\nCurriculum Vitae\nMarch 1935\n\nEducation\nPh.D., 1907", "1935-03"),
        ("Emmy Noether\n\nEducation\nPh.D., 1907\n\n(Stand: 14.4.1935)", "1935-04"),
        ("Emmy Noether\n1935-04-01\n\nEducation\nPh.D., 1907", "1935-04"),
        ("Emmy Noether\nMis à jour le 14 avril 1935\n\nFormation\nDoctorat, 1907", "1935-04"),
        ("Emmy Noether\nBorn 23 March 1882\n\nEducation\nPh.D., 1907", None),
        ("Emmy Noether\n\nEducation\nPh.D.\nDecember 1907\nErlangen\n" + "a line\n" * 20, "1907-12"),
        ("Emmy Noether\n\nPositions\n1922–1933", None),
    ],
)
def test_read_cv_tells_when_it_was_written(text, dated):
    assert parsed(text).dated == dated


@pytest.mark.parametrize(
    ("headings", "language"),
    [
        (("Formation", "Expériences professionnelles", "Langues"), "fr"),
        (("Ausbildung", "Lehre", "Vorträge"), "de"),
        (("Formación académica", "Docencia", "Idiomas"), "es"),
        (("Istruzione", "Didattica", "Lingue"), "it"),
        (("Quaternions",), "en"),
    ],
)
def test_read_cv_tells_the_language_of_the_headings(headings, language):
    assert parsed("Emmy Noether\n\n" + "\n\n".join(f"{heading}\n1907 x" for heading in headings)).language == language


@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{FILES.index(path)}")
def test_each_line_of_a_file_lies_in_exactly_one_section(path):
    found = parsed_file(path)

    assert sorted(lines_in_sections(found)) == lines_with_text(found)


def squeezed(text: str) -> str:
    return fold(text).replace(" ", "")


def stands_in_lines(cv: Cv, record: Record, kind: str) -> bool:
    """Whether every word of its title or name stands in its lines or, from a sub-heading, above them in its section.

    Fields of one title may stand apart ("Ph.D., Harvard, Physics"), and one title may head several occasions.
    """
    rows = cv.text.splitlines()
    first, last = record.lines
    start = max(section.lines[0] for section in cv.sections if section.lines[0] <= first)
    said = squeezed(" ".join(rows[start - 1 : last]))
    return all(word in said for word in fold(str(getattr(record, NAMES[kind]) or "")).split())


@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{FILES.index(path)}")
def test_each_record_of_a_file_stands_in_its_lines(path):
    found = parsed_file(path)
    records = [(kind, record) for kind in NAMES for record in getattr(found, kind)]

    assert [(kind, record.lines) for kind, record in records if not stands_in_lines(found, record, kind)] == []


@needs_shared
@pytest.mark.parametrize(
    "path", [path for path in FILES if path.suffix in (".txt", ".md")][::4], ids=lambda p: p.suffix
)
def test_shuffled_lines_of_a_file_are_read(path):
    rows = path.read_text("utf-8", "replace").splitlines()
    random.Random(1).shuffle(rows)  # noqa: S311  # repeatable, not secret
    found = parsed("\n".join(rows))

    assert sorted(lines_in_sections(found)) == lines_with_text(found)


shown = st.characters(exclude_categories=("C", "Z"))
row = st.one_of(
    st.sampled_from(EXAMPLE.splitlines()),
    st.text(shown, max_size=60),
    st.text("• -*[]().,:;–\t0123456789aZ@", max_size=40),
).map(str.strip)


@settings(max_examples=150, deadline=None)
@given(st.lists(row, max_size=40))
def test_read_cv_of_any_text_keeps_every_line_in_one_section(rows):
    numbered = tuple(Line(n, text) for n, text in enumerate(rows, 1) if text)
    found = read_cv(Reading("text", numbered), TODAY)

    assert sorted(lines_in_sections(found)) == lines_with_text(found)
    assert all(0 <= record.confidence <= 1 for kind in RECORDS for record in getattr(found, kind))


look = st.builds(
    Line,
    number=st.just(1),
    text=st.sampled_from([row for row in EXAMPLE.splitlines() if row.strip()]),
    page=st.integers(1, 3),
    indent=st.floats(0, 40),
    gap=st.floats(0, 5),
    size=st.floats(0.5, 3),
    level=st.integers(0, 6),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(look, max_size=30))
def test_read_cv_of_any_look_keeps_every_line_in_one_section(lines):
    numbered = tuple(Line(n, x.text, x.page, x.indent, x.gap, x.size, x.level) for n, x in enumerate(lines, 1))
    found = read_cv(Reading("pdf", numbered), TODAY)

    assert sorted(lines_in_sections(found)) == lines_with_text(found)
