"""Headings in the margin."""

from ingest.parser.document import Line
from ingest.parser.sections.splitting import split_sections

TEXT = "Investigated the ideals of commutative rings with the students of the seminar"


def found_in(rows):
    lines = tuple(Line(n, text, indent=indent, gap=gap) for n, (text, indent, gap) in enumerate(rows, 1))
    sections = split_sections(lines)[1:]
    return [(s.heading, s.kind, [line.text for line in s.body]) for s in sections]


def test_rows_of_the_margin_without_space_between_them_are_one_heading():
    rows = [
        ("Emmy Noether", 0.0, 0.0),
        ("EDUCATION\tPh.D., Erlangen, 1907", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("PAST\tPrivatdozentin, Göttingen", 0.0, 1.0),
        ("ACADEMIC\tVisiting professor, Moscow", 0.0, 0.0),
        ("APPOINTMENTS", 0.0, 0.0),
        (TEXT, 10.0, 0.0),
        ("INVITED\tMathematical Congress, Zürich", 0.0, 1.0),
        ("TALKS\tSeminar, Moscow", 0.0, 0.0),
    ]

    assert found_in(rows) == [
        ("EDUCATION", "education", ["Ph.D., Erlangen, 1907", TEXT]),
        ("PAST ACADEMIC APPOINTMENTS", "positions", ["Privatdozentin, Göttingen", "Visiting professor, Moscow", TEXT]),
        ("INVITED TALKS", "talks", ["Mathematical Congress, Zürich", "Seminar, Moscow"]),
    ]


def test_capitals_that_run_into_the_text_end_where_the_heading_does():
    rows = [
        ("Emmy Noether", 0.0, 0.0),
        ("EDUCATION\tPh.D., Erlangen, 1907", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("AWARDS\tAckermann–Teubner Prize, 1932", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("SERVICE\tEditor of the Annalen, 1921", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("PUBLICATIONS • Idealtheorie in Ringbereichen, 1921", 0.0, 1.0),
        ("TEACHING Algebra, 1924", 0.0, 1.0),
    ]

    assert found_in(rows)[-2:] == [
        ("PUBLICATIONS", "publications", ["• Idealtheorie in Ringbereichen, 1921"]),
        ("TEACHING", "teaching", ["Algebra, 1924"]),
    ]


def test_a_line_of_text_may_stand_between_the_rows_of_a_heading():
    rows = [
        ("Emmy Noether", 0.0, 0.0),
        ("Education\tPh.D., Erlangen, 1907", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("Talks\tMathematical Congress, Zürich, 1932", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("Service\tEditor of the Annalen, 1921", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("Teaching", 0.0, 1.0),
        ("Privatdozentin, Göttingen", 10.0, 0.0),
        ("Experience", 0.0, 0.0),
        ("Visiting professor, Moscow", 10.0, 0.0),
    ]

    assert found_in(rows)[-1] == (
        "Teaching Experience",
        "teaching",
        ["Privatdozentin, Göttingen", "Visiting professor, Moscow"],
    )


def test_a_heading_that_breaks_off_goes_on_beside_text_of_its_own():
    rows = [
        ("Emmy Noether", 0.0, 0.0),
        ("Education\tPh.D., Erlangen, 1907", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("Service\tEditor of the Annalen, 1921", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("Awards &", 0.0, 1.0),
        ("Ackermann–Teubner Prize, 1932", 10.0, 0.0),
        ("Grants\tNotgemeinschaft, 1928", 0.0, 0.0),
        ("Teaching\tAlgebra, 1924", 0.0, 1.0),
    ]

    assert found_in(rows)[-2:] == [
        ("Awards & Grants", "awards", ["Ackermann–Teubner Prize, 1932", "Notgemeinschaft, 1928"]),
        ("Teaching", "teaching", ["Algebra, 1924"]),
    ]


def test_rows_of_a_heading_may_have_text_of_their_own_each_and_run_into_bullets():
    rows = [
        ("Emmy Noether", 0.0, 0.0),
        ("Education\tPh.D., Erlangen, 1907", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("Research\tPrivatdozentin, Göttingen, 1919-1922", 0.0, 1.0),
        (TEXT, 10.0, 0.0),
        ("Experience\tVisiting professor, Moscow, 1928-1929", 0.0, 0.0),
        (TEXT, 10.0, 0.0),
        ("Outreach • Evenings for teachers, 1911", 0.0, 1.0),
        ("Languages\tGerman, English", 0.0, 1.0),
        ("& Skills\tStenography", 0.0, 0.0),
    ]

    assert [(heading, kind) for heading, kind, _ in found_in(rows)] == [
        ("Education", "education"),
        ("Research Experience", "positions"),
        ("Outreach", "service"),
        ("Languages & Skills", "languages"),
    ]
    assert found_in(rows)[2][2] == ["• Evenings for teachers, 1911"]
