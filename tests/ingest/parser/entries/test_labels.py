"""Sub-headings within a section that have no look of their own."""

from ingest.parser.document import Line, Section
from ingest.parser.entries.splitting import split_entries


def entries(kind, lines):
    return split_entries(Section("Heading", kind, tuple(lines), tuple(lines))).entries


def test_split_entries_takes_plain_lines_between_blank_space_for_labels_of_closely_set_courses():
    found = entries(
        "teaching",
        [
            Line(1, "Jena", indent=6.0, gap=0.8),
            Line(2, "Fall 1920\tMath 105: Algebra", gap=0.6),
            Line(3, "Fall 1920\tMath 360: Ideals"),
            Line(4, "Spring 1919\tMath 105: Algebra"),
            Line(5, "Halle (Lead Instructor)", indent=6.0, gap=2.2),
            Line(6, "Fall 1918\tMath 303: Rings", gap=0.6),
            Line(7, "Spring 1918\tMath 444: Groups"),
        ],
    )

    assert [(entry.gutter, entry.text, entry.labels) for entry in found] == [
        ("Fall 1920", "Math 105: Algebra", ("Jena",)),
        ("Fall 1920", "Math 360: Ideals", ("Jena",)),
        ("Spring 1919", "Math 105: Algebra", ("Jena",)),
        ("Fall 1918", "Math 303: Rings", ("Halle (Lead Instructor)",)),
        ("Spring 1918", "Math 444: Groups", ("Halle (Lead Instructor)",)),
    ]
