"""Shapes in which studies and jobs stand in CVs of several languages."""

import pytest

from ingest.parser.records.education import read_education
from ingest.parser.records.positions import read_positions
from tests.ingest.parser.records.lists import CONTEXT, a_section


def degrees(text: str) -> list[tuple[object, ...]]:
    records, _ = read_education((a_section("education", text),), CONTEXT)
    return [(item.degree, item.institution, item.end, item.thesis, item.advisors) for item in records]


def jobs(text: str) -> list[tuple[object, ...]]:
    records, _ = read_positions((a_section("positions", text),), CONTEXT)
    return [(item.title, item.organization, item.start, item.end, item.advisors) for item in records]


@pytest.mark.parametrize(
    ("row", "advisors"),
    [
        ("sous la direction du professeur David Hilbert", ("David Hilbert",)),
        ("Hôte : Pr. David Hilbert", ("David Hilbert",)),
        ("Équipe du professeur David Hilbert", ("David Hilbert",)),
        ("Borsa di ricerca (Resp. prof. David Hilbert)", ("David Hilbert",)),
        ("Betreuer*in: Prof. Dr. David Hilbert", ("David Hilbert",)),
        ("— David Hilbert, Professeur, Université de Göttingen, Directeur ;", ("David Hilbert",)),
        ("Committee: David Hilbert (chair), Felix Klein", ("David Hilbert",)),
        ("Supervisors: Dr David Hilbert, Dr Felix Klein (University of Leipzig)", ("David Hilbert", "Felix Klein")),
    ],
)
def test_who_guided(row: str, advisors: tuple[str, ...]) -> None:
    assert degrees(f"1907 || Ph.D. in Mathematics, University of Erlangen\n{row}")[0][4] == advisors


@pytest.mark.parametrize(
    ("row", "thesis"),
    [
        ("Tesi: Oltre il calcolo. Sistemi di forme biquadratiche", "Oltre il calcolo. Sistemi di forme biquadratiche"),
        ("Thesis: ‘The hero’s algebra of forms’", "The hero’s algebra of forms"),
        ("Thesis: Forms of degree four (1900 A.D. and later)", "Forms of degree four (1900 A.D. and later)"),
        ("Thesis: On complete systems of forms. Grade: summa cum laude", "On complete systems of forms"),
        ("Graduation Project: Forms of degree four", "Forms of degree four"),
        ("Project: Forms of degree four", "Forms of degree four"),
        ("Título: Sistemas de formas, Ano de obtenção: 1907", "Sistemas de formas"),
    ],
)
def test_title_of_a_thesis(row: str, thesis: str) -> None:
    assert degrees(f"1907 || Ph.D. in Mathematics, University of Erlangen\n{row}")[0][3] == thesis


def test_degree_that_runs_into_the_name_of_a_school() -> None:
    assert degrees("Ph.D. in Logic Princeton University\t1927")[0][:3] == (
        "Ph.D. in Logic",
        "Princeton University",
        "1927",
    )


def test_theses_below_degrees_without_a_word_before_them() -> None:
    text = """
        1927 || Ph.D. in Mathematics, Princeton University
        Alternatives to the assumption of choice among sets

        1924 || A.B. in Mathematics, Princeton University
        Uniqueness of the transformations of Lorentz in space
    """

    assert [row[3] for row in degrees(text)] == [
        "Alternatives to the assumption of choice among sets",
        "Uniqueness of the transformations of Lorentz in space",
    ]


def test_remarks_in_lists_whose_rows_have_a_second_cell() -> None:
    text = """
        Collège de France\tParis
        Lecturer\t1912–1914
        Theory of Measure

        University of Rennes\tRennes
        Professor\t1914–1919
        Calculus of Sets

        University of Nancy\tNancy
        Professor\t1919–1921
        Trigonometric Series
    """

    assert jobs(text) == [
        ("Lecturer", "Collège de France", "1912", "1914", ()),
        ("Professor", "University of Rennes", "1914", "1919", ()),
        ("Professor", "University of Nancy", "1919", "1921", ()),
    ]


def test_bullet_below_a_job_is_no_job() -> None:
    text = """
        1914 || Assistant, Universität Göttingen
        • Member of the survey of 1916 of mines
    """

    assert jobs(text) == [("Assistant", "Universität Göttingen", "1914", "1914", ())]


def test_title_that_runs_into_a_department() -> None:
    assert jobs("Lecturer Department of Physics, University of Bristol\t1931–1933") == [
        ("Lecturer", "Department of Physics, University of Bristol", "1931", "1933", ())
    ]


def test_form_of_a_stay_that_only_its_subject_names() -> None:
    text = """
        1908 – 1910 || Department: | Mathematics
        Supervisor: | Dr. Ernst Fischer
        Subject: | Invariants of differential forms

        1907 – 1908 || Department: | Physics
        Supervisor: | Dr. Paul Gordan
        Subject: | Motion of a pendulum on a sphere
    """

    assert jobs(text) == [
        ("Invariants of differential forms", "Mathematics", "1908", "1910", ("Ernst Fischer",)),
        ("Motion of a pendulum on a sphere", "Physics", "1907", "1908", ("Paul Gordan",)),
    ]


@pytest.mark.parametrize(
    ("row", "title", "organization"),
    [
        ("Research Associate University of Bristol\t1931–1933", "Research Associate", "University of Bristol"),
        ("Visiting Professor Bryn Mawr College\t1931–1933", "Visiting Professor", "Bryn Mawr College"),
        ("Member of University Council, Universität Halle\t1931", "Member of University Council", "Universität Halle"),
        ("Engineer, Bell Telephone, Inc., Chicago, IL\t1931", "Engineer", "Bell Telephone, Inc"),
        ("Reader, University of California, Los Angeles, USA\t1931", "Reader", "University of California, Los Angeles"),
        ("Reader, University of Nebraska – Lincoln, Nebraska\t1931", "Reader", "University of Nebraska, Lincoln"),
        ("Reader, University of Minnesota, Twin Cities\t1931", "Reader", "University of Minnesota, Twin Cities"),
    ],
)
def test_title_and_the_whole_name_of_the_employer(row: str, title: str, organization: str) -> None:
    assert jobs(row)[0][:2] == (title, organization)


@pytest.mark.parametrize(
    ("row", "degree", "school"),
    [
        ("Licence Mono-Informatique à l'Université de Lyon", "Licence Mono-Informatique", "Université de Lyon"),
        ("Master DAC (Données) à Sorbonne Université", "Master DAC (Données)", "Sorbonne Université"),
        ("Laurea in Fisica all'Università di Bologna", "Laurea in Fisica", "Università di Bologna"),
    ],
)
def test_school_behind_a_preposition(row: str, degree: str, school: str) -> None:
    assert degrees(f"1907 || {row}")[0][:2] == (degree, school)


def test_honours_are_no_school() -> None:
    text = """
        Princeton University, Princeton, NJ
        1927 B.A. Mathematics
        1926 B.A. Physics, Honors Research Distinction
    """

    assert [row[:2] for row in degrees(text)] == [
        ("B.A. Mathematics", "Princeton University"),
        ("B.A. Physics", "Princeton University"),
    ]


@pytest.mark.parametrize(
    ("rows", "organization"),
    [
        (
            "Lecturer\nDepartment of Physics\nFaculty of Science\nUniversity of Bristol, Bristol, UK",
            "Department of Physics, Faculty of Science, University of Bristol",
        ),
        ("Lecturer, Department of Physics\nUniversity of Bristol", "Department of Physics, University of Bristol"),
        (
            "Lecturer\nUniversity of Bristol\nPhysics Laboratory\nSchool of Science",
            "University of Bristol, Physics Laboratory, School of Science",
        ),
        ("Engineer\nBell Telephone, Inc.\nDeveloped a switching tool for the Research team", "Bell Telephone, Inc"),
        ("Lecturer\nUniversity of Bristol\nWorked on the theory of metals with others", "University of Bristol"),
    ],
)
def test_employer_over_several_rows(rows: str, organization: str) -> None:
    assert jobs(f"1931 || {rows}")[0][1] == organization


def test_name_broken_behind_its_title_or_initial() -> None:
    text = """
    1904-1906 || Fellow, Bell Laboratories – Dr.
    Jacob Noether

    1902-1904 || Assistant at University of Leeds (England) as guest of Prof. David M.
    Klein.
    """
    assert [(row[0], row[4]) for row in jobs(text)] == [
        ("Fellow", ("Jacob Noether",)),
        ("Assistant", ("David M. Klein",)),
    ]


def test_range_of_dates_broken_within_it() -> None:
    text = """
    University of Leeds—Research Fellow, December 1916 – December
    1917

    University of Bristol—Assistant, January 1915 –
    June 1916
    """
    assert [row[:4] for row in jobs(text)] == [
        ("Research Fellow", "University of Leeds", "1916-12", "1917-12"),
        ("Assistant", "University of Bristol", "1915-01", "1916-06"),
    ]


def test_date_with_a_comma_ends_its_row() -> None:
    text = """
    Physics, Ph.D.
    University of Leeds
    1915 - Present,

    Physics, B.S.E.
    University of Bristol
    1911 - 1915,
    """
    assert [row[:3] for row in degrees(text)] == [
        ("Physics, Ph.D", "University of Leeds", "present"),
        ("Physics, B.S.E", "University of Bristol", "1915"),
    ]


@pytest.mark.parametrize(
    ("text", "title", "organization"),
    [
        (
            "1904-1906 || Ricerca e sviluppo, Officine Halle srl, Lomazzo, Italy",
            "Ricerca e sviluppo",
            "Officine Halle srl",
        ),
        (
            "1904-1906 || University of Jena\nKeeper of weights | Jena, Germany",
            "Keeper of weights",
            "University of Jena",
        ),
        ("1904-1906 || Tables of gases\nInstitution: University of Jena", "Tables of gases", "University of Jena"),
        ("Pennsylvania College\nKeeper of the gauges | 1904-1906", "Keeper of the gauges", "Pennsylvania College"),
        ("1904-1906 || Stay at Academy of Sciences as guest of Prof. Max Born", "Stay", "Academy of Sciences"),
        ("1904 || Halle Marine\nAssistant\nAnchorage, USA", "Assistant", "Halle Marine"),
    ],
)
def test_title_and_employer_that_no_word_betrays(text: str, title: str, organization: str) -> None:
    assert [row[:2] for row in jobs(text)] == [(title, organization)]


def test_employers_in_brackets_behind_the_titles() -> None:
    text = """
    1908-1910 || Surveyor (Coasts and Oceans) – Dr. Max Born

    1906-1908 || Technician (University of Jena) – Ms. Lise Meitner

    1904-1906 || Assistant (Bell Corporation) – Dr. Otto Hahn and Dr. Max Born
    """
    assert [(row[0], row[1], row[4]) for row in jobs(text)] == [
        ("Surveyor", "Coasts and Oceans", ("Max Born",)),
        ("Technician", "University of Jena", ("Lise Meitner",)),
        ("Assistant", "Bell Corporation", ("Otto Hahn", "Max Born")),
    ]


def test_title_that_the_sub_heading_gives() -> None:
    text = """
    # Famulaturen

    09/1918 || Universitätsklinikum Heidelberg

    07/1917 || Universität Jena
    """
    assert [row[:2] for row in jobs(text)] == [
        ("Famulaturen", "Universitätsklinikum Heidelberg"),
        ("Famulaturen", "Universität Jena"),
    ]


def test_words_of_service_in_a_description_do_not_unmake_a_job() -> None:
    text = "1904-1906 || Analyst, Bell Laboratories, Jena\nAnalyst of data and editor of the proceedings"
    assert jobs(text)[0][:2] == ("Analyst", "Bell Laboratories")


@pytest.mark.parametrize(
    ("text", "degree", "school"),
    [
        ("University of Jena | 1904-1906\nLogic & Ethics Master of Studies", "Logic & Ethics Master of Studies", None),
        (
            "University of Jena | 1904-1906\nCognitive Science Bachelor Degree",
            "Cognitive Science Bachelor Degree",
            None,
        ),
        ("MAs in Economics, summa cum laude, University of Jena | 1904", "MAs in Economics", None),
        ("1904 || MA. Spanish Language\nUniversity of Jena", "MA. Spanish Language", None),
        (
            "1904 || Master in Physics, Optics and Acoustics, University of Jena",
            "Master in Physics, Optics and Acoustics",
            None,
        ),
        ("1904 || PhD in Physics at the University of Jena with highest honors", "PhD in Physics", None),
        (
            "1904 || BSc Physics (italian)\nAlma Mater - Università di Bologna, Italy",
            "BSc Physics (italian)",
            "Alma Mater",
        ),
        ("1904 || BSc Physics\n99/110 | Alma Mater - Università di Bologna, Italy", "BSc Physics", "Alma Mater"),
        ("University of Jena\n1904 || MSc in Physics, Supervised by Max Born, 17/20.", "MSc in Physics", None),
    ],
)
def test_degree_and_school_in_other_orders(text: str, degree: str, school: str | None) -> None:
    whole = "Alma Mater - Università di Bologna" if school else "University of Jena"
    assert [row[:2] for row in degrees(text)] == [(degree, whole)]


@pytest.mark.parametrize(
    ("text", "title", "organization"),
    [
        (
            "1904 || Stage, Bureau des longitudes, IBM, Calcul de tables de la lune",
            "Stage",
            "Bureau des longitudes, IBM",
        ),
        (
            "1904 || Assistant at University of Jena\nwith Felix Klein. Sorting of large arrays.",
            "Assistant",
            "University of Jena",
        ),
        (
            "1904 || Research Assistant\nUniversity of Technology, Sydney",
            "Research Assistant",
            "University of Technology, Sydney",
        ),
        ("Auxiliaire d’enseignement| Université Laval | 1904", "Auxiliaire d’enseignement", "Université Laval"),
        (
            "1904 || Internship in a Laboratory of Ecology\nUniversity of Jena",
            "Internship in a Laboratory of Ecology",
            "University of Jena",
        ),
        ("1904 || Consultant, The Gauge Group Srl.", "Consultant", "The Gauge Group Srl"),
    ],
)
def test_employer_without_what_stands_around_it(text: str, title: str, organization: str) -> None:
    assert [row[:2] for row in jobs(text)] == [(title, organization)]


def test_name_of_an_employer_broken_before_or_behind_its_word_for_a_school() -> None:
    text = """
    1908 || Professor, Department of Mathematics and of Statistics, Friedrich Schiller
    University, Jena

    1906 || Assistant Professor and student of the mathematical sciences at the Universidad
    Autonoma de Madrid
    """
    assert [row[1] for row in jobs(text)] == [
        "Department of Mathematics and of Statistics, Friedrich Schiller University",
        "Universidad Autonoma de Madrid",
    ]


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("PhD Botany\nUniversity of Jena | Graduated on March 1907", "PhD Botany"),
        ("1907 || Ingeniero Matemático, Escuela Politécnica Nacional\nMención Cum Laude", "Ingeniero Matemático"),
        (
            "1907 || BSc. Architecture, Building and Planning\nUniversity of Jena",
            "BSc. Architecture, Building and Planning",
        ),
        (
            "1907 || B.S., Psychology (honors), Biology (minor)\nUniversity of Jena",
            "B.S., Psychology (honors), Biology (minor)",
        ),
    ],
)
def test_degree_with_all_its_fields_and_nothing_more(text: str, degree: str) -> None:
    assert [row[0] for row in degrees(text)] == [degree]


@pytest.mark.parametrize(
    "label", ["Aufgabengebiete:", "Typical tasks included:", "Missions :", "Funciones principales:"]
)
def test_what_stands_below_a_label_describes(label: str) -> None:
    text = f"""
    1906-1908 || Wissenschaftlicher Mitarbeiter
    Universität Jena
    {label}
    Forschung auf dem Gebiet der Gase
    Teaching assistant of others
    Betreuer: Prof. Dr. Felix Klein

    1904-1906 || Lecturer
    University of Leeds
    """
    assert [(*row[:2], row[4]) for row in jobs(text)] == [
        ("Wissenschaftlicher Mitarbeiter", "Universität Jena", ("Felix Klein",)),
        ("Lecturer", "University of Leeds", ()),
    ]


def test_word_of_a_title_in_brackets_makes_no_title() -> None:
    text = "1904-1906 || Bell, Portugal Telegraph (consultant from Halle), Lisbon | Surveyor"
    assert jobs(text)[0][0] == "Surveyor"
