"""Which lines of a list make one reference."""

from ingest.parser.citations.grouping import regroup
from ingest.parser.citations.name_pieces import Known
from ingest.parser.document import Entry, Line, Section

KNOWN = Known(owner=frozenset({"noether"}), given=frozenset({"emmy"}))


def texts(*entries: Entry) -> list[str]:
    """What each reference of a section says after regrouping."""
    body = tuple(line for entry in entries for line in entry.lines)
    return [entry.text for entry in regroup(Section("Papers", "publications", body, body, entries=entries), KNOWN)]


def entry(first: int, *lines: str, **options) -> Entry:
    return Entry(tuple(Line(first + place, text) for place, text in enumerate(lines)), **options)


def test_numbered_entries_stay_as_they_are():
    numbered = [entry(n, f"E. Noether. Paper number {n} on rings. Annals, 192{n}.", marker=f"{n}.") for n in (1, 2, 3)]

    assert texts(*numbered) == [one.text for one in numbered]


def test_lines_of_one_quotation_are_joined():
    halves = (
        entry(1, "“Invariant variational problems and their"),
        entry(2, "symmetries,” Mathematische Annalen, 1918"),
        entry(3, "“Ideal theory in ring domains and its"),
        entry(4, "history,” Annals of Mathematics, 1921"),
    )

    assert texts(*halves) == [
        "“Invariant variational problems and their symmetries,” Mathematische Annalen, 1918",
        "“Ideal theory in ring domains and its history,” Annals of Mathematics, 1921",
    ]


def test_introductions_and_footnotes_are_left_out():
    numbered = (
        entry(1, "Most of these papers can be found on my page:"),
        entry(2, "E. Noether. Invariant variational problems. Annals of Mathematics, 1918.", marker="1."),
        entry(3, "E. Noether. Ideal theory in ring domains. Annals of Mathematics, 1921.", marker="2."),
        entry(4, "* Equal contribution."),
    )

    assert texts(*numbered) == [numbered[1].text, numbered[2].text]


def test_venue_taken_for_a_sub_heading_goes_back_to_its_reference():
    body = tuple(
        Line(number, text)
        for number, text in enumerate(
            (
                "Invariant variational problems",
                "E. Noether",
                "Physical Review, 74, 235–239",
                "Ideal theory in ring domains",
                "E. Noether",
                "Annals of Mathematics, 12, 1–20",
            ),
            start=1,
        )
    )
    entries = (Entry(body[:2], gutter="1918"), Entry(body[3:5], gutter="1921", labels=(body[2].text,)))
    section = Section("Papers", "publications", body, body, entries=entries)

    assert [(one.text, one.labels) for one in regroup(section, KNOWN)] == [
        ("Invariant variational problems E. Noether Physical Review, 74, 235–239", ()),
        ("Ideal theory in ring domains E. Noether Annals of Mathematics, 12, 1–20", ()),
    ]
