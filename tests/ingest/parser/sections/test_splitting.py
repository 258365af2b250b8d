"""Sections: headings by words and by look."""

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.reading.markdown import markdown_lines
from ingest.parser.reading.text import read_text
from ingest.parser.sections.splitting import split_sections


def found_in(lines):
    return [(section.heading, section.kind) for section in split_sections(tuple(lines)) if section.heading]


def text_lines(text):
    return read_text(text.encode()).lines


def styled(number, text, **look):
    bold = look.pop("bold", False)
    runs = (Run(0, len(text), bold=True),) if bold else ()
    return Line(number, text, runs=runs, **look)


def test_split_sections_of_no_lines_has_an_empty_header():
    assert [(s.heading, s.kind, s.lines) for s in split_sections(())] == [("", "header", ())]


def test_split_sections_finds_headings_of_plain_text():
    lines = text_lines(
        "Emmy Noether\nGöttingen\n\nEducation\nPh.D., Erlangen, 1907\n\nInvited talks\nICM, Zürich, 1932\n\n"
        "Languages\nGerman, English\n"
    )

    assert found_in(lines) == [("Education", "education"), ("Invited talks", "talks"), ("Languages", "languages")]


def test_split_sections_takes_no_word_of_a_sentence_for_a_heading():
    lines = text_lines(
        "Emmy Noether\n\nResearch interests\nShe worked on invariants, and in\nteaching\nshe was patient.\n\n"
        "Education\nPh.D., Erlangen, 1907\n"
    )

    assert found_in(lines) == [("Research interests", "interests"), ("Education", "education")]


@pytest.mark.parametrize(
    ("headings", "kinds"),
    [
        (("Formation", "Expérience professionnelle", "Enseignement"), ("education", "positions", "teaching")),
        (("Ausbildung", "Veröffentlichungen", "Auszeichnungen"), ("education", "publications", "awards")),
        (("Formación académica", "Publicaciones", "Idiomas"), ("education", "publications", "languages")),
        (("Istruzione", "Attività didattica", "Convegni"), ("education", "teaching", "talks")),
        (("Formação acadêmica", "Prêmios", "Palestras"), ("education", "awards", "talks")),
        (("Opleiding", "Publicaties", "Prijzen"), ("education", "publications", "awards")),
    ],
)
def test_split_sections_knows_languages(headings, kinds):
    text = "Emmy Noether\n\n" + "\n\n".join(f"{heading}\n1907 Erlangen, something" for heading in headings)

    assert found_in(text_lines(text)) == list(zip(headings, kinds, strict=True))


def test_split_sections_learns_the_look_of_unknown_headings():
    lines = [
        styled(1, "David Hilbert", size=2.0, bold=True),
        styled(2, "Education", size=1.3, bold=True, gap=1.0),
        styled(3, "Ph.D., Königsberg, 1885"),
        styled(4, "Problems of 1900", size=1.3, bold=True, gap=1.0),
        styled(5, "The continuum hypothesis"),
        styled(6, "Teaching", size=1.3, bold=True, gap=1.0),
        styled(7, "Geometry and the Imagination", bold=True),
        styled(8, "Winter 1920"),
    ]

    assert found_in(lines) == [("Education", "education"), ("Problems of 1900", "other"), ("Teaching", "teaching")]


def test_split_sections_leaves_smaller_headings_of_the_same_kind_inside():
    lines, _ = markdown_lines(
        "# David Hilbert\n\n## Publications\n\n### Books\n\n- Grundlagen der Geometrie, 1899\n\n### Articles\n\n"
        "- Über die Theorie der algebraischen Formen, 1890\n\n## Teaching\n\n- Number theory, 1897\n"
    )

    assert found_in(lines) == [("Publications", "publications"), ("Teaching", "teaching")]


def test_split_sections_parts_smaller_headings_of_another_kind():
    lines, _ = markdown_lines(
        "# David Hilbert\n\n## Publications\n\n- Grundlagen der Geometrie, 1899\n\n### Invited talks\n\n"
        "- Mathematical Problems, ICM, Paris, 1900\n\n## Teaching\n\n- Number theory, 1897\n"
    )

    assert found_in(lines) == [("Publications", "publications"), ("Invited talks", "talks"), ("Teaching", "teaching")]


def test_split_sections_reads_all_rows_of_a_heading_in_the_margin():
    rows = (
        (True, "Formation", "PhD, Erlangen, 1907"),
        (True, "Publications", "Invariante Variationsprobleme"),
        (False, "dans des revues", "Nachrichten, Göttingen"),
        (False, "(sélection)", "pp. 235–257, 1918"),
        (True, "Enseignement", "Algèbre, Göttingen"),
        (False, "universitaire", "1922–1933"),
        (True, "Distinctions", "Prix Ackermann–Teubner, 1932"),
    )
    lines = [
        Line(number, f"{label}\t{text}", gap=float(is_first), runs=(Run(0, len(label), bold=True),))
        for number, (is_first, label, text) in enumerate(rows, 1)
    ]

    assert found_in(lines) == [
        ("Formation", "education"),
        ("Publications dans des revues (sélection)", "publications"),
        ("Enseignement universitaire", "teaching"),
        ("Distinctions", "awards"),
    ]


def test_split_sections_reads_on_where_a_heading_is_open():
    lines = [
        styled(1, "EDUCATION", bold=True, gap=1.0),
        Line(2, "PhD, Erlangen, 1907"),
        styled(3, "PRESENTATIONS AND", bold=True, gap=1.0),
        styled(4, "TALKS", bold=True),
        Line(5, "Invariants, Zürich, 1932"),
        styled(6, "TEACHING", bold=True, gap=1.0),
        Line(7, "Algebra, 1924"),
    ]

    assert found_in(lines) == [
        ("EDUCATION", "education"),
        ("PRESENTATIONS AND TALKS", "talks"),
        ("TEACHING", "teaching"),
    ]


def test_split_sections_keeps_languages_that_a_heading_names_before_skills():
    lines = text_lines(
        "Emmy Noether\n\nEducation\nPhD, Erlangen, 1907\n\nLanguages and Computer Skills\n"
        "German (native), French (fluent)\nFortran, LaTeX, Linux\n\nTeaching\nAlgebra, 1924\n"
    )

    assert ("Languages and Computer Skills", "languages") in found_in(lines)


def test_split_sections_takes_a_part_that_its_heading_names_for_no_section():
    lines = [
        styled(1, "Education", size=1.5, bold=True, gap=1.0),
        Line(2, "PhD, Erlangen, 1907"),
        styled(3, "Awards and Grants", size=1.5, bold=True, gap=1.0),
        Line(4, "Ackermann–Teubner prize, 1932"),
        styled(5, "Grants", bold=True, gap=0.5),
        Line(6, "Rockefeller Foundation, 1933"),
        styled(7, "Teaching", size=1.5, bold=True, gap=1.0),
        Line(8, "Algebra, 1924"),
    ]

    assert [heading for heading, _ in found_in(lines)] == ["Education", "Awards and Grants", "Teaching"]


def test_split_sections_reads_headings_in_the_margin():
    rows = [
        ("Alan Turing", 0.0, 0.0),
        ("Education\tPh.D., Princeton, advised by Alonzo Church", 0.0, 1.0),
        ("B.A., King's College, Cambridge, with first-class honours", 9.0, 0.0),
        ("Posts\tReader, University of Manchester, computing machine laboratory", 0.0, 1.0),
        ("Held\tPrincipal scientific officer, National Physical Laboratory", 0.0, 0.0),
        ("Fellow, King's College, Cambridge, elected at twenty-two", 9.0, 0.0),
        ("Awards\tSmith's Prize for the central limit theorem, University of Cambridge", 0.0, 1.0),
        ("Officer of the Order of the British Empire, for war service", 9.0, 0.0),
    ]
    lines = tuple(Line(n, text, indent=indent, gap=gap) for n, (text, indent, gap) in enumerate(rows, 1))
    sections = split_sections(lines)

    assert [(s.heading, s.kind) for s in sections] == [
        ("", "header"),
        ("Education", "education"),
        ("Posts Held", "positions"),
        ("Awards", "awards"),
    ]
    assert sections[2].body[0].text == "Reader, University of Manchester, computing machine laboratory"
    assert sections[2].body[1].text == "Principal scientific officer, National Physical Laboratory"


def test_split_sections_joins_headings_set_in_two_lines_of_capitals():
    lines = text_lines("ALAN TURING\n\nTEACHING\nEXPERIENCE\nLogic, 1939\n\nEDUCATION\nPh.D., Princeton, 1938\n")

    assert found_in(lines) == [("TEACHING EXPERIENCE", "teaching"), ("EDUCATION", "education")]


def test_split_sections_tells_ambiguous_headings_by_what_stands_below():
    reviewing = "Reviewer for the Annalen\nOrganizer of the seminar\nMember of the committee\n"
    posts = "Professor, University of Göttingen, 1919\nVisiting professor, University of Moscow, 1928\n"
    frame = "Emmy Noether\n\nEducation\nPh.D., 1907\n\nExperience\n{}\nLanguages\nGerman\n"

    assert found_in(text_lines(frame.format(reviewing)))[1] == ("Experience", "service")
    assert found_in(text_lines(frame.format(posts)))[1] == ("Experience", "positions")


def test_split_sections_is_surer_of_known_headings():
    lines = [
        styled(1, "Education", size=1.3, bold=True, gap=1.0),
        styled(2, "Ph.D., Königsberg, 1885"),
        styled(3, "Quaternions", size=1.3, bold=True, gap=1.0),
        styled(4, "a b"),
        styled(5, "Teaching", size=1.3, bold=True, gap=1.0),
        styled(6, "Number theory"),
    ]
    known, unknown, _ = (s.confidence for s in split_sections(tuple(lines)) if s.heading)

    assert known > 0.9 > unknown


def test_split_sections_reads_on_where_a_heading_breaks_off_at_and():
    lines = text_lines(
        "Emmy Noether\n\nEducation\t1907 Dr. phil., Erlangen\n\nHonors and\tAckermann-Teubner Prize, 1932\n"
        "memberships\tLecture at the Congress of Zurich, 1932\n\nTeaching\t1922 Algebra\n\nService\t1921 Editor"
    )

    assert [heading for heading, _ in found_in(lines)][:3] == ["Education", "Honors and memberships", "Teaching"]


def test_split_sections_leaves_drawn_rules_out():
    sections = split_sections(text_lines("Emmy Noether\n\nEducation\n---------\n1907 Dr. phil., Erlangen\n---------"))

    assert [line.text for line in sections[1].body] == ["1907 Dr. phil., Erlangen"]


def test_split_sections_takes_no_abstract_for_a_heading():
    lines = text_lines(
        "Emmy Noether\n\nEducation\n1907 Dr. phil., Erlangen\n\nWorks\n“Idealtheorie in Ringbereichen”, 1921\n\n"
        "Abstract: Ideals in rings are studied.\n\nTeaching\n1922 Algebra"
    )

    assert [heading for heading, _ in found_in(lines)] == ["Education", "Works", "Teaching"]


def test_split_sections_takes_seminars_of_a_teacher_for_teaching():
    lines = text_lines(
        "Emmy Noether\n\nEducation\nPh.D., Erlangen, 1907\n\nSeminars & Lectures\n"
        "Ideals, University of Göttingen, BA-level, Winter term 1922/23\n"
        "Invariants, University of Göttingen, MA-level, Summer term 1924\n"
    )

    assert found_in(lines)[-1] == ("Seminars & Lectures", "teaching")


def test_heading_of_a_stated_level_in_small_type_is_one_of_the_others():
    lines = [
        styled(1, "Education", level=1, bold=True),
        Line(2, "Ph.D. in Mathematics, University of Erlangen, 1907"),
        styled(3, "Experience", level=1, size=0.9, bold=True),
        Line(4, "Privatdozentin, University of Göttingen, 1919 - 1922"),
    ]
    assert found_in(lines) == [("Education", "education"), ("Experience", "positions")]


def test_split_sections_goes_on_with_a_section_that_its_heading_continues():
    lines = [
        styled(1, "EDUCATION", gap=1.0),
        Line(2, "PhD, Erlangen, 1907"),
        styled(3, "AWARDS", gap=1.0),
        Line(4, "Ackermann–Teubner Prize, 1932"),
        styled(5, "AWARDS, continued", gap=1.0, page=2),
        Line(6, "Rockefeller fellowship, 1933", page=2),
        styled(7, "TEACHING (since 1922)", gap=1.0, page=2),
        Line(8, "Algebra, 1924", page=2),
    ]
    sections = split_sections(tuple(lines))

    assert [(s.heading, s.kind, s.span, [line.number for line in s.body]) for s in sections[1:]] == [
        ("EDUCATION", "education", (1, 2), [2]),
        ("AWARDS", "awards", (3, 6), [4, 6]),
        ("TEACHING (since 1922)", "teaching", (7, 8), [8]),
    ]
