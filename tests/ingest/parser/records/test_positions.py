"""Jobs read from sections as they stand in CVs."""

from datetime import date

import pytest

from ingest.parser import cv
from ingest.parser.document import Context
from ingest.parser.records.positions import read_positions
from tests.ingest.parser.records.test_education import section

CONTEXT = Context(today=date(2026, 1, 1))


def jobs(text: str, kind: str = "positions", heading: str = "Employment") -> list[tuple[str | None, ...]]:
    records, _ = read_positions((section(text, kind, heading),), CONTEXT)
    return [(item.title, item.organization, item.start, item.end) for item in records]


THREE = [
    ("Professor", "Universität Göttingen", "1922", "1933"),
    ("Visiting Professor", "Moscow State University", "1928", "1929"),
    ("Lecturer", "Bryn Mawr College", "1933", "present"),
]


@pytest.mark.parametrize(
    "row",
    [
        "{date}\t{title}, {org}",
        "{date} {title}, {org}.",
        "{title}, {org} ({date})",
        "{title} at {org}, {date}",
        "{org} — {title}, {date}",
        "{title}\t{date}\n{org}\n",
        "{org}\t{date}\n{title}\n",
        "{date}\n{title}\n{org}\n",
        "{title}\n{date}\n{org}\nWorked on the theory of ideals in commutative rings and taught algebra.\n",
        "{org}\n{title}, {date}\n- Taught courses on algebra and wrote papers.\n",
        "• {title}, {org}, {date}",
    ],
)
def test_read_positions_reads_the_layouts_of_cvs(row):
    dates = ["1922–1933", "1928–1929", "1933–present"]
    text = "\n".join(
        row.format(title=title, org=org, date=when) for (title, org, *_), when in zip(THREE, dates, strict=True)
    )
    assert jobs(text) == THREE


def test_read_positions_reads_a_whole_stay():
    text = """
    Jan 1935 – May 1936\tVisiting student, Institute for Advanced Study, Princeton, NJ
    Supervisor: Prof. Alonzo Church.
    """
    records, problems = read_positions((section(text, "positions", "Experience"),), CONTEXT)
    assert records == (
        cv.Position(
            lines=(2, 3),
            confidence=0.97,
            title="Visiting student",
            organization="Institute for Advanced Study",
            location="Princeton, NJ",
            start="1935-01",
            end="1936-05",
            advisors=("Alonzo Church",),
            advisor_label="Supervisor",
        ),
    )
    assert problems == ()


def test_read_positions_hands_an_employer_down():
    text = """
    University of Manchester
    Professor of Mathematics\t1953–1954
    Director, Computing Machine Laboratory\t1950–1953
    Reader in Mathematics\t1948–1950
    """
    assert jobs(text) == [
        ("Professor of Mathematics", "University of Manchester", "1953", "1954"),
        ("Director, Computing Machine Laboratory", "University of Manchester", "1950", "1953"),
        ("Reader in Mathematics", "University of Manchester", "1948", "1950"),
    ]


def test_read_positions_names_the_hosts_of_stays():
    text = """
    1931\tETH Zürich – Wolfgang Pauli
    1930\tUniversity of Leipzig – Werner Heisenberg
    1929\tUniversity of Cambridge – Paul Dirac
    """
    records, _ = read_positions((section(text, "positions", "Visits"),), CONTEXT)
    assert [(item.organization, item.start, item.advisors) for item in records] == [
        ("ETH Zürich", "1931", ("Wolfgang Pauli",)),
        ("University of Leipzig", "1930", ("Werner Heisenberg",)),
        ("University of Cambridge", "1929", ("Paul Dirac",)),
    ]


def test_read_positions_infers_an_unknown_title_from_its_place():
    text = (
        "1912–1913\tPunkah-wallah, Port Trust\n1914–1916\tResearcher, Trinity College\n1918–1920\tFellow, Royal Society"
    )
    assert jobs(text)[0] == ("Punkah-wallah", "Port Trust", "1912", "1913")


def test_read_positions_leaves_degrees_and_editorships_alone():
    text = """
    1938\tPh.D. in Logic, Princeton University
    1939–1945\tResearcher, Bletchley Park
    1950\tAssociate Editor, Journal of Logic
    """
    assert jobs(text) == [("Researcher", "Bletchley Park", "1939", "1945")]


def test_read_positions_says_what_is_missing():
    _, problems = read_positions((section("Researcher", "positions"),), CONTEXT)
    assert [item.code for item in problems] == ["position-without-date", "position-without-organization"]


@pytest.mark.parametrize("text", ["", "1933", "," * 3000, "Professor " * 500, "1922–1933\n" * 300])
def test_read_positions_survives_any_text(text):
    assert isinstance(jobs(text), list)
