"""Lists of degrees and jobs in the idioms and layouts of several languages."""

from datetime import date

import pytest

from ingest.parser import parse_bytes

TODAY = date(2026, 1, 1)


def degrees(text: str) -> list[tuple[str | None, ...]]:
    cv = parse_bytes(f"Emmy Noether\n\nEducation\n\n{text}\n".encode(), "cv.txt", TODAY)
    return [(row.degree, row.institution, row.location, row.start, row.end) for row in cv.education]


def jobs(text: str) -> list[tuple[str | None, ...]]:
    cv = parse_bytes(f"Emmy Noether\n\nEmployment\n\n{text}\n".encode(), "cv.txt", TODAY)
    return [(row.title, row.organization, row.location, row.start, row.end) for row in cv.positions]


@pytest.mark.parametrize(
    ("text", "degree", "institution"),
    [
        ("1904–1907\tM.Sc. Physik, Universität Breslau", "M.Sc. Physik", "Universität Breslau"),
        ("1907\tPromotion (Dr. rer. nat.), Universität Halle", "Promotion (Dr. rer. nat.)", "Universität Halle"),
        ("1903\tAbitur am Luisen-Gymnasium Erlangen", "Abitur", "Luisen-Gymnasium Erlangen"),
        (
            "1910\tMaster of Science in Botany from Cornell University",
            "Master of Science in Botany",
            "Cornell University",
        ),
    ],
)
def test_degree_ends_where_its_school_begins(text, degree, institution):
    assert degrees(text) == [(degree, institution, None, text.split("\t")[0][:4], _end(text))]


def _end(text: str) -> str:
    return text.split("\t")[0][-4:]


@pytest.mark.parametrize(
    ("text", "title", "organization"),
    [
        ("Akademischer Mitarbeiter am Lehrstuhl für Geometrie", "Akademischer Mitarbeiter", "Lehrstuhl für Geometrie"),
        ("Stage de recherche au Bureau des longitudes", "Stage de recherche", "Bureau des longitudes"),
        ("Vertretungsprofessur, Universität Halle", "Vertretungsprofessur", "Universität Halle"),
        ("Bolseiro de doutoramento, Universidade de Coimbra", "Bolseiro de doutoramento", "Universidade de Coimbra"),
        ("Visiting Ph.D. Student, University of Vienna", "Visiting Ph.D. Student", "University of Vienna"),
    ],
)
def test_title_ends_where_its_host_begins(text, title, organization):
    assert jobs(f"1910–1912\t{text}") == [(title, organization, None, "1910", "1912")]


def test_unknown_town_before_a_country_is_a_place():
    text = "1939–1945\tCryptanalyst, Cypher School, Little Brickhill, UK"
    assert jobs(text) == [("Cryptanalyst", "Cypher School", "Little Brickhill, UK", "1939", "1945")]


def test_form_is_read_by_its_labels():
    text = (
        "Date\tda 01/08/1924 a 31/07/1926\nFunzione o posto occupato\tAssegnista\n"
        "Principali mansioni\tStudio delle reazioni\nDatore di lavoro\tUniversità di Firenze\n"
        "Date\tda 01/10/1926 a 31/10/1938\nFunzione o posto occupato\tProfessore ordinario\n"
        "Principali mansioni\tFisica teorica\nDatore di lavoro\tUniversità di Roma"
    )
    assert jobs(text) == [
        ("Assegnista", "Università di Firenze", None, "1924-08", "1926-07"),
        ("Professore ordinario", "Università di Roma", None, "1926-10", "1938-10"),
    ]


def test_unknown_title_stands_where_the_others_have_theirs():
    text = (
        "Checker at University of Halle (1910 – 1912)\nAssistant at University of Erlangen (1908 – 1910)\n"
        "Lecturer at University of Vienna (1904 – 1908)"
    )
    assert jobs(text)[0] == ("Checker", "University of Halle", None, "1910", "1912")


def test_values_that_look_odd_are_less_sure():
    text = "1910–1912\tLecturer, Universität Halle\n1908–1910\tAssistant, Dr. Gordan and others (Universität Erlangen)"
    cv = parse_bytes(f"Emmy Noether\n\nEmployment\n\n{text}\n".encode(), "cv.txt", TODAY)
    sure, unsure = (row.confidence for row in cv.positions)
    assert sure > 0.8 > unsure
