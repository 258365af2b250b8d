"""Which lines of a list make one reference."""

from ingest.parser.citations.grouping import regroup
from ingest.parser.citations.name_pieces import Known
from ingest.parser.document import Entry, Line, Run, Section

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


def test_numbers_behind_dates_in_the_margin_part_references_that_were_put_together():
    together = Entry(
        (
            Line(1, "Noether Emmy, “Ideals and their"),
            Line(2, "divisors”, Mathematische Annalen 83."),
            Line(3, "2.Noether Emmy, Hilbert David, “Invariants of"),
            Line(4, "forms”, Göttinger Nachrichten 37."),
            Line(5, "3. Noether Emmy, “Fields of rational"),
            Line(6, "functions”, Mathematische Annalen 76."),
        ),
        marker="1.",
        gutter="1921, 1918, 1915",
    )
    body = together.lines

    found = regroup(Section("Papers", "publications", body, body, entries=(together,)), KNOWN)

    assert [(one.span, one.gutter) for one in found] == [((1, 2), "1921"), ((3, 4), "1918"), ((5, 6), "1915")]


def test_titles_in_bold_part_references():
    lines = tuple(
        Line(number, text, runs=(Run(0, len(text), bold=True),) if number % 3 == 1 else ())
        for number, text in enumerate(
            (
                "Invariants in Physics",
                "Thought, 1918",
                "Co-authored with David Hilbert.",
                "Ideals and their Divisors",
                "Mind, 1921",
                "Co-authored with Emil Artin.",
            ),
            start=1,
        )
    )

    found = regroup(Section("Papers", "publications", lines, lines, entries=(Entry(lines),)), KNOWN)

    assert [one.span for one in found] == [(1, 3), (4, 6)]


def test_lines_without_number_belong_to_the_numbered_ones_above():
    titles = (
        "Forbidden chains of ideals",
        "Phase changes in rings of norms",
        "Relics of chains revisited",
        "Rings and axes",
    )
    entries = []
    for place, title in enumerate(titles):
        entries.append(entry(3 * place + 1, title, "E. Artin, E. Noether, D. Hilbert", marker=f"[C{place + 4}]"))
        entries.append(entry(3 * place + 3, f"Acta Phys. Pol. B Proc. Suppl. 13, 73{place} (1920)"))

    assert texts(*entries) == [
        f"{title} E. Artin, E. Noether, D. Hilbert Acta Phys. Pol. B Proc. Suppl. 13, 73{place} (1920)"
        for place, title in enumerate(titles)
    ]


def test_reference_ends_at_a_line_with_something_apart_at_its_right():
    titles = ("No Chain Left Behind: Taming Ideals of Long Rings", "Serving Chains of Ideals to Many Fields at Once")
    lines = []
    for title in (*titles, "On Measures of Rings and of the Chains in Them"):
        number = len(lines) + 1
        lines += [
            Line(number, title, runs=(Run(0, len(title), bold=True),)),
            Line(number + 1, "Emmy Noether, Emil Artin, David Hilbert, Felix Klein, Hermann Weyl,"),
            Line(number + 2, "Bartel van der Waerden, Max Deuring, Helmut Hasse"),
            Line(number + 3, "Proceedings of the Third Congress on Rings and Fields, 1921, Edinburgh\t[RING’21]"),
        ]
    cut = (lines[0:1], lines[1:4], lines[4:8], lines[8:9], lines[9:12])

    assert [text.split("\t")[0][:20] for text in texts(*(Entry(tuple(part)) for part in cut))] == [
        "No Chain Left Behind",
        "Serving Chains of Id",
        "On Measures of Rings",
    ]
