"""Lists of publications in many orders of fields, each read whole."""

from datetime import date

import pytest

from ingest.parser.cv import Publication
from ingest.parser.document import Context, Entry, Line, Run, Section
from ingest.parser.records.publications import read_publications

CONTEXT = Context(today=date(2026, 1, 1), owner="Emmy Noether")


def section(*entries: str, **options) -> Section:
    """A section of publications; each text is an entry, its lines parted by "\\n"."""
    made, number = [], 1
    for text in entries:
        lines = tuple(Line(number + place, line) for place, line in enumerate(text.split("\n")))
        number += len(lines)
        made.append(Entry(lines, **options))
    body = tuple(line for entry in made for line in entry.lines)
    return Section("Publications", "publications", body, body, entries=tuple(made))


def fields(*sections: Section) -> list[tuple]:
    """Title, authors, venue and year of each publication read."""
    records, _ = read_publications(sections, CONTEXT)
    return [(row.title, list(row.authors), row.venue, row.year) for row in records]


PAPERS = [
    ("Invariant variational problems", "Mathematische Annalen", 1918),
    ("Ideal theory in ring domains", "Annals of Mathematics", 1921),
    ("Fast, stable and general methods for the wave equation", "Physical Review", 1925),
]

LAYOUTS = {
    "authors, title, venue": (
        "Emmy Noether and David Hilbert. {t}. {v}, {y}.",
        ["Emmy Noether", "David Hilbert"],
    ),
    "family first": (
        "Noether, E., & van der Waerden, B. L. ({y}). {t}. {v}, 83, 24-66.",
        ["Noether, E.", "van der Waerden, B. L."],
    ),
    "no full stops after initials": ("Noether E, Hilbert D. {t}. {v}. {y};83:24-66.", ["Noether E", "Hilbert D"]),
    "capitals and semicolons": (
        "NOETHER, E.; DE BROGLIE, L. {t}. {v}, v. 83, p. 24-66, {y}.",
        ["NOETHER, E.", "DE BROGLIE, L."],
    ),
    "quotes": (
        "E. Noether, D. Hilbert, and F. Klein, “{t},” {v}, vol. 83, pp. 24–66, {y}.",
        ["E. Noether", "D. Hilbert", "F. Klein"],
    ),
    "guillemets": ("E. Noether et D. Hilbert, « {t} », {v}, {y}.", ["E. Noether", "D. Hilbert"]),
    "co-authors in parentheses": (
        "“{t},” (with D. Hilbert and F. Klein), {v}, 83, {y}, pp. 24–66",
        ["D. Hilbert", "F. Klein"],
    ),
    "co-authors behind the title": ("{t}, with D.Hilbert, {v}, 83, 1, pp. 24–66, ({y}).", ["D.Hilbert"]),
    "co-authors at the end": ("{t}. {v} 83, {y}. With David Hilbert.", ["David Hilbert"]),
    "lines": ("{t}\nEmmy Noether, David Hilbert\n{v}, {y}", ["Emmy Noether", "David Hilbert"]),
    "lines with the year apart": ("{t}\t{y}\nE. Noether and D. Hilbert. {v}", ["E. Noether", "D. Hilbert"]),
    "venue first": ("Noether, E. & Hilbert, D., {y}, {v}, 83, 24-66: {t}", ["Noether, E.", "Hilbert, D."]),
    "no authors": ("{t}, {v}, 83, 24-66, {y}.", []),
    "others with some named": (
        "Hilbert D. et al. (34 authors, including Noether E.), {t}, {y}, {v}, 83, 24-66",
        ["Hilbert D.", "Noether E."],
    ),
    "fields parted by dashes": ("{t} – Emmy Noether, David Hilbert – {v}, {y}", ["Emmy Noether", "David Hilbert"]),
    "submitted": ("Emmy Noether and David Hilbert. {t}. Submitted to {v}, {y}.", ["Emmy Noether", "David Hilbert"]),
}


@pytest.mark.parametrize(("layout", "authors"), LAYOUTS.values(), ids=LAYOUTS)
def test_list_is_read_by_its_order_of_fields(layout, authors):
    texts = [layout.format(t=title, v=venue, y=year) for title, venue, year in PAPERS]

    assert fields(section(*texts)) == [(title, authors, venue, year) for title, venue, year in PAPERS]


def test_italics_part_title_and_venue_where_commas_do_not():
    text = "Emmy Noether, On rings, fields, and ideals, Beiträge, 1921."
    title, venue = text.index("On rings"), text.index("Beiträge")
    runs = (Run(title, title + len("On rings, fields, and ideals"), italic=True), Run(venue, venue + 8, italic=True))
    entry = Entry((Line(1, text, runs=runs),))
    made = Section("Publications", "publications", entry.lines, entry.lines, entries=(entry,))

    assert fields(made) == [("On rings, fields, and ideals", ["Emmy Noether"], "Beiträge", 1921)]


def test_references_that_run_together_are_parted_at_names():
    text = (
        "Emmy Noether and David Hilbert. Invariant variational problems in the theory of fields and\n"
        "their symmetries. Mathematische Annalen, 1918.\n"
        "David Hilbert and Emmy Noether. Ideal theory in ring domains. Annals of Mathematics, 1921."
    )

    assert [title for title, *_ in fields(section(text))] == [
        "Invariant variational problems in the theory of fields and their symmetries",
        "Ideal theory in ring domains",
    ]


def test_years_on_lines_of_their_own_go_to_their_references():
    made = section(
        "Invariant variational problems\nE. Noether et al; (Science)\n2024",
        "Ideal theory in ring domains\nD. Hilbert et al; (Nature)\n2023",
    )

    assert fields(made) == [
        ("Invariant variational problems", ["E. Noether"], "Science", 2024),
        ("Ideal theory in ring domains", ["D. Hilbert"], "Nature", 2023),
    ]


def test_record_tells_kind_status_identifiers_marks_and_place():
    text = (
        "Emmy Noether*, David Hilbert*, Felix Klein. Symmetry in learning. International Conference on Machine "
        "Learning (ICML), oral presentation, 2020. arXiv:2001.01234, doi:10.1000/xyz.12"
    )
    (record,), problems = read_publications((section(text),), CONTEXT)

    assert problems == ()
    assert record == Publication(
        lines=(1, 1),
        confidence=record.confidence,
        title="Symmetry in learning",
        authors=("Emmy Noether", "David Hilbert", "Felix Klein"),
        venue="International Conference on Machine Learning (ICML)",
        year=2020,
        kind="conference",
        status="published",
        doi="10.1000/xyz.12",
        arxiv="2001.01234",
        equal=("Emmy Noether", "David Hilbert"),
        remark="oral presentation",
    )
    assert record.confidence > 0.8


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Emmy Noether. Rings and ideals. Under review, 2025.", "submitted"),
        ("Emmy Noether. Rings and ideals. Annals of Mathematics, to appear.", "accepted"),
        ("Emmy Noether. Rings and ideals. In preparation.", "in_preparation"),
        ("Emmy Noether. Rings and ideals. Preprint, 2025.", "preprint"),
        ("Emmy Noether. Rings and ideals. Annals of Mathematics, 2025.", "published"),
        ("Emmy Noether. Rings and ideals. Annals of Mathematics, en prensa.", "accepted"),
    ],
)
def test_status_is_told_by_its_words(text, status):
    (record,), _ = read_publications((section(text),), CONTEXT)

    assert (record.title, record.status) == ("Rings and ideals", status)


def test_sub_headings_give_kind_and_keep_talks_out():
    papers = section("Emmy Noether. Rings and ideals. Springer, 1921.", labels=("Book chapters",))
    talks = section("Emmy Noether. Rings and ideals. Springer, 1932.", labels=("Invited talks",))

    records, _ = read_publications((papers, talks), CONTEXT)

    assert [(record.title, record.kind) for record in records] == [("Rings and ideals", "chapter")]


def test_bibliography_without_the_owner_is_no_list_of_publications():
    own = section(*(f"Emmy Noether. {title}. {venue}, {year}." for title, venue, year in PAPERS))
    foreign = section(*(f"David Hilbert. {title}. {venue}, {year}." for title, venue, year in PAPERS))

    assert len(fields(own, foreign)) == len(PAPERS)


def test_every_record_points_at_the_lines_of_its_title():
    texts = [f"Emmy Noether.\n{title}.\n{venue}, {year}." for title, venue, year in PAPERS]
    made = section(*texts)
    records, _ = read_publications((made,), CONTEXT)

    rows = {line.number: line.text for line in made.lines}
    for record in records:
        first, last = record.lines
        assert record.title in " ".join(rows[number] for number in range(first, last + 1))


@pytest.mark.parametrize(
    "text", ["", ",", "(" * 5000, "a, " * 20_000, "“" * 3000 + "x", "A. B., " * 5000, "1999 " * 5000]
)
def test_hostile_text_is_read_in_bounded_time(text):
    records, _ = read_publications((section(text, "Emmy Noether. Rings. Annals of Mathematics, 1921."),), CONTEXT)

    assert len(records) <= 2


@pytest.mark.parametrize(
    ("rest", "venue"),
    [
        ("March 1921", None),
        ("https://osf.io/x4p9v", None),
        ("The paper shows that ideals are what was sought by them for years, 1921", None),
        ("Available at SSRN 380, 1921", "SSRN"),
        ("Pp. 24-66 in F. Klein and E. Artin (Eds.), Handbook of Algebra", "Handbook of Algebra"),
        ("(second edition), Springer, 1921", "Springer"),
        ("Acceptance rate: 16%, 1921", None),
    ],
)
def test_months_addresses_and_sentences_are_no_venues(rest, venue):
    papers = section(*(f"E. Noether and D. Hilbert. “{title}.” {rest}." for title, _, _ in PAPERS))
    assert [row[2] for row in fields(papers)] == [venue] * len(PAPERS)


def test_quotation_within_a_title_is_not_the_title():
    papers = section(
        "Noether, E. (1921). The theory of “free ideals” in rings. Mathematische Annalen, 83, 24-66.",
        "Noether, E. (1922). “Free and open”: How rings are made. Mathematische Annalen, 84, 24-66.",
        "Noether, E. (1923). Ideal theory in ring domains. Mathematische Annalen, 85, 24-66.",
        "Noether, E. (1924). Invariant variational problems. Mathematische Annalen, 86, 24-66.",
    )
    assert [row[0] for row in fields(papers)] == [
        "The theory of “free ideals” in rings",
        "“Free and open”: How rings are made",
        "Ideal theory in ring domains",
        "Invariant variational problems",
    ]


def test_paper_of_a_journal_is_no_preprint_for_its_number_in_an_archive():
    papers = section(
        "E. Noether. Ideal theory in ring domains. Foundations of Rings 83 (1921) 24-66. arXiv:2101.00001",
        "E. Noether. Invariant variational problems. Foundations of Rings 84 (1922) 1-12. arXiv:2101.00002",
        "E. Noether. The theory of differential forms. arXiv:2101.00003 (1923)",
        labels=("Papers, including preprints",),
    )
    records, _ = read_publications((papers,), CONTEXT)
    assert [(row.kind, row.status) for row in records] == [
        ("journal", "published"),
        ("journal", "published"),
        ("preprint", "preprint"),
    ]
