"""Entries whose place on the page tells where they begin: labels between blank space, dates in the margin."""

from ingest.parser.document import Line, Run, Section
from ingest.parser.entries.splitting import split_entries


def entries(kind, lines):
    return split_entries(Section("Heading", kind, tuple(lines), tuple(lines))).entries


def bold(number, text, gap=0.0):
    return Line(number, text, gap=gap, runs=(Run(0, len(text), bold=True),))


def test_split_entries_takes_a_bold_line_between_blank_space_for_a_label():
    found = entries(
        "mentoring",
        [
            bold(1, "Thesis Committee Member (at Göttingen)", gap=0.8),
            Line(2, "Grete Hermann, on ideals, 1926", gap=0.8),
            Line(3, "Max Deuring, on algebras, 1930"),
            Line(4, "Ernst Witt, on zeta functions, 1933"),
            bold(5, "External Examiner (at Erlangen)", gap=0.8),
            Line(6, "Hans Falckenberg, on equations, 1911", gap=0.8),
        ],
    )

    assert [(entry.text, entry.labels) for entry in found] == [
        ("Grete Hermann, on ideals, 1926", ("Thesis Committee Member (at Göttingen)",)),
        ("Max Deuring, on algebras, 1930", ("Thesis Committee Member (at Göttingen)",)),
        ("Ernst Witt, on zeta functions, 1933", ("Thesis Committee Member (at Göttingen)",)),
        ("Hans Falckenberg, on equations, 1911", ("External Examiner (at Erlangen)",)),
    ]


def test_split_entries_takes_larger_lines_above_dates_in_the_margin_for_labels():
    found = entries(
        "talks",
        [
            Line(1, "Idealtheorie in Ringbereichen", indent=6.6, size=1.1),
            Line(2, "1921\tTagung der DMV, Jena", indent=3.8),
            Line(3, "Hyperkomplexe Zahlen und ihre Darstellung", indent=6.6, size=1.1),
            Line(4, "1924\tTagung der DMV, Innsbruck", indent=3.8),
            Line(5, "1924\tMathematisches Kolloquium der Universität Hamburg,", indent=3.8),
            Line(6, "Hamburg", indent=6.6),
        ],
    )

    assert [(entry.gutter, entry.text, entry.labels) for entry in found] == [
        ("1921", "Tagung der DMV, Jena", ("Idealtheorie in Ringbereichen",)),
        ("1924", "Tagung der DMV, Innsbruck", ("Hyperkomplexe Zahlen und ihre Darstellung",)),
        (
            "1924",
            "Mathematisches Kolloquium der Universität Hamburg, Hamburg",
            ("Hyperkomplexe Zahlen und ihre Darstellung",),
        ),
    ]


def test_split_entries_joins_dates_that_go_on_below_in_the_margin():
    found = entries(
        "positions",
        [
            Line(1, "Sept. 1919 –\tPrivatdozentin, Göttingen"),
            Line(2, "Aug. 1922\tLectures on ideals"),
            Line(3, "Avr.–Juin\tSéjour de recherche, Bologna", gap=0.5),
            Line(4, "1928\tLectures on algebras"),
            Line(5, "Oct. 1933 –\tVisiting professor, Bryn Mawr", gap=0.5),
            Line(6, "…\tLectures at Princeton"),
        ],
    )

    assert [(entry.gutter, entry.text) for entry in found] == [
        ("Sept. 1919 – Aug. 1922", "Privatdozentin, Göttingen Lectures on ideals"),
        ("Avr.–Juin 1928", "Séjour de recherche, Bologna Lectures on algebras"),
        ("Oct. 1933 – …", "Visiting professor, Bryn Mawr Lectures at Princeton"),
    ]


def test_split_entries_keeps_posts_apart_that_began_one_after_the_other():
    found = entries(
        "positions",
        [
            Line(1, "1933 –\tVisiting professor, Bryn Mawr"),
            Line(2, "1922\tProfessor, Göttingen"),
            Line(3, "1919\tPrivatdozentin, Göttingen"),
        ],
    )

    assert [entry.gutter for entry in found] == ["1933 –", "1922", "1919"]


def test_split_entries_gives_marked_details_to_the_dated_heads_above_them():
    found = entries(
        "teaching",
        [
            bold(1, "Algebra, University of Göttingen\t1922"),
            Line(2, "- Theory of ideals and their application"),
            bold(3, "Topology, University of Göttingen\t1923", gap=1.0),
            Line(4, "- Introduction to groups of homology"),
            Line(5, "- Exercises every week"),
            bold(6, "Analysis, Bryn Mawr College\t1934", gap=1.0),
            bold(7, "Number theory, Bryn Mawr College\t1935", gap=1.0),
            Line(8, "- Class field theory"),
        ],
    )

    assert [entry.text for entry in found] == [
        "Algebra, University of Göttingen\t1922 - Theory of ideals and their application",
        "Topology, University of Göttingen\t1923 - Introduction to groups of homology - Exercises every week",
        "Analysis, Bryn Mawr College\t1934",
        "Number theory, Bryn Mawr College\t1935 - Class field theory",
    ]


def test_split_entries_takes_a_role_between_blank_space_for_a_label_of_courses():
    found = entries(
        "teaching",
        [
            Line(1, "Primary Instructor", indent=4.0),
            Line(2, "1922\tAlgebra I", gap=0.5),
            Line(3, "1921\tTopology"),
            Line(4, "Teaching Assistant", gap=2.0, indent=4.0),
            Line(5, "1912\tAnalysis", gap=0.5),
            Line(6, "1911\tMechanics"),
        ],
    )

    assert [(entry.labels, entry.text) for entry in found] == [
        (("Primary Instructor",), "Algebra I"),
        (("Primary Instructor",), "Topology"),
        (("Teaching Assistant",), "Analysis"),
        (("Teaching Assistant",), "Mechanics"),
    ]


def test_split_entries_goes_by_hanging_lines_though_some_stand_further_out():
    titles = (
        "Ideal theory",
        "Invariants",
        "Hypercomplex quantities",
        "Topology",
        "Class field theory",
        "Number fields",
    )
    rows = [
        line
        for place, title in enumerate(titles)
        for line in (
            Line(2 * place + 2, f"{title} and what follows from it for the foundations of", indent=6.6),
            Line(2 * place + 3, "Mathematics. Jahrestagung der Vereinigung, Jena", indent=7.5),
        )
    ]

    found = entries("talks", [Line(1, "Lectures in Germany, given since 1915", indent=0.0), *rows])

    assert len(found) == 7
    assert found[1].text == (
        "Ideal theory and what follows from it for the foundations of Mathematics. Jahrestagung der Vereinigung, Jena"
    )


def test_split_entries_begins_talks_at_the_events_above_their_quoted_titles():
    events = ("Institute of Mathematics, Jena", "Algebra Society, Bologna", "Department of Physics, Zürich")
    rows = [
        line
        for place, event in enumerate(events)
        for line in (
            bold(2 * place + 1, event, gap=1.0),
            Line(2 * place + 2, f"“On ideals and rings, part {place}.” (invited)", gap=1.0),
        )
    ]

    found = entries("talks", rows)

    assert [entry.text for entry in found] == [
        "Institute of Mathematics, Jena “On ideals and rings, part 0.” (invited)",
        "Algebra Society, Bologna “On ideals and rings, part 1.” (invited)",
        "Department of Physics, Zürich “On ideals and rings, part 2.” (invited)",
    ]


def test_split_entries_bears_lines_of_which_no_two_stand_at_one_edge():
    names = ("German", "French", "Dutch", "Latin", "Greek", "Italian", "Russian", "Polish", "Danish")
    found = entries("languages", [Line(place + 1, name, indent=2.0 * place) for place, name in enumerate(names)])

    assert [line.text for entry in found for line in entry.lines] == list(names)


def test_split_entries_joins_a_date_over_two_cells_of_the_margin():
    found = entries(
        "mentoring",
        [
            Line(1, "1921 -\t1926\tGrete Hermann, Ph.D. student"),
            Line(2, "1927 -\t1931\tMax Deuring, Ph.D. student"),
            Line(3, "1930 -\tErnst Witt, Ph.D. student"),
        ],
    )

    assert [(entry.gutter, entry.text) for entry in found] == [
        ("1921 - 1926", "Grete Hermann, Ph.D. student"),
        ("1927 - 1931", "Max Deuring, Ph.D. student"),
        ("1930 -", "Ernst Witt, Ph.D. student"),
    ]


def test_split_entries_leaves_remarks_and_identifiers_in_their_entries():
    found = entries(
        "publications",
        [
            Line(1, "1. Noether, E. (1918). Invariante Variationsprobleme. Gött. Nachr."),
            bold(2, "(IF 3.2, cited 96 times)"),
            Line(3, "2. Noether, E. (1921). Idealtheorie in Ringbereichen. Math. Ann."),
            bold(4, "10.1007/BF01464225 (cited 7 times)"),
            Line(5, "3. Noether, E. (1933). Nichtkommutative Algebra. Math. Zeitschrift"),
        ],
    )

    assert [(entry.text, entry.labels) for entry in found] == [
        ("Noether, E. (1918). Invariante Variationsprobleme. Gött. Nachr. (IF 3.2, cited 96 times)", ()),
        ("Noether, E. (1921). Idealtheorie in Ringbereichen. Math. Ann. 10.1007/BF01464225 (cited 7 times)", ()),
        ("Noether, E. (1933). Nichtkommutative Algebra. Math. Zeitschrift", ()),
    ]


def test_split_entries_takes_a_few_lines_in_a_style_of_their_own_for_labels():
    found = entries(
        "teaching",
        [
            bold(1, "As main lecturer"),
            Line(2, "Algebra\t1920"),
            Line(3, "Göttingen, bachelor"),
            Line(4, "Topology\t1921"),
            Line(5, "Göttingen, master"),
            Line(6, "Analysis\t1922"),
            bold(7, "As resident manager"),
            Line(8, "Grete Hermann\t1925"),
            Line(9, "On ideals"),
            Line(10, "Max Deuring\t1926"),
            Line(11, "On algebras"),
            Line(12, "Ernst Witt\t1927"),
        ],
    )

    assert {entry.labels for entry in found} == {("As main lecturer",), ("As resident manager",)}
    assert [entry.labels for entry in found if "Hermann" in entry.text] == [("As resident manager",)]


def test_split_entries_takes_the_last_line_of_an_entry_for_no_label():
    found = entries(
        "publications",
        [
            Line(1, "1921\tEmmy Noether. Idealtheorie in Ringbereichen. Bulletin of the Mathematical"),
            Line(2, "Society of Göttingen.", runs=(Run(0, 21, italic=True),)),
            Line(3, "1918\tEmmy Noether. Invariante Variationsprobleme. Nachrichten der Gesellschaft", gap=0.9),
            Line(4, "der Wissenschaften.", runs=(Run(0, 19, italic=True),)),
            Line(5, "1915\tEmmy Noether. Körper und Systeme rationaler Funktionen. Mathematische Annalen.", gap=0.9),
        ],
    )

    assert [(entry.gutter, entry.span, entry.labels) for entry in found] == [
        ("1921", (1, 2), ()),
        ("1918", (3, 4), ()),
        ("1915", (5, 5), ()),
    ]


TALKS = (
    ("”Ideals in rings of many elements”, talk in the colloquium", "of the University of Göttingen."),
    ("”Differential invariants”, talk in Erlangen.",),
    ("”Abstract construction of ideals”, talk at the meeting of", "the German Mathematical Society."),
)


def test_split_entries_pairs_a_block_of_dates_with_as_many_entries_of_several_lines():
    texts = [text for talk in TALKS for text in talk]
    dates = [Line(number, text, gap=0.8) for number, text in enumerate(("May 1920", "June 1913", "Sept. 1924"), 1)]
    rows = [Line(number, text, gap=0.8 if number == 4 else 0.0) for number, text in enumerate(texts, 4)]
    wanted = [(" ".join(talk), date.text) for talk, date in zip(TALKS, dates, strict=True)]

    assert [(entry.text, entry.gutter) for entry in entries("talks", [*dates, *rows])] == wanted
    assert [(entry.text, entry.gutter) for entry in entries("talks", [*rows, *dates])] == wanted
    assert [entry.gutter for entry in entries("talks", [*dates[:2], *rows])] == ["", "", "", ""]
