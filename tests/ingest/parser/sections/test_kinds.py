"""Kinds of sections whose headings leave a choice."""

import pytest

from ingest.parser.document import Line
from ingest.parser.headings import read_heading
from ingest.parser.sections.kinds import ONCE, kind_by_content


def kind_of(heading, *texts, taken=()):
    return kind_by_content(read_heading(heading), [Line(n, text) for n, text in enumerate(texts, 1)], frozenset(taken))[
        0
    ]


def test_kinds_that_another_heading_has_are_left_out():
    assert kind_of("Research", "Ideals", "Invariants") == "interests"
    assert kind_of("Research", "Ideals", "Invariants", taken=ONCE) == "publications"
    assert kind_of("Training", "Stenography, Erlangen", taken=ONCE) == "education"


def test_periods_speak_for_posts():
    posts = ("Privatdozentin, Göttingen, 1919 - 1922", "Guest, Moscow, 1928–1929")

    assert kind_of("Research Training", *posts) == "positions"
    assert kind_of("Research Training", "School of Invariants") == "other"


def test_courses_are_taught_where_marks_of_teaching_say_so():
    assert kind_of("Courses", "Algebra, winter semester 1924", "Ideals, summer semester 1925") == "teaching"
    assert kind_of("Courses", "Algebra", "Stenography") == "other"


def test_languages_that_people_speak_are_told_from_those_of_computers():
    assert kind_of("Langages", "Français : langue maternelle", "Anglais : courant") == "languages"
    assert kind_of("Langages", "Python, Java, Fortran", "LaTeX") == "skills"


@pytest.mark.parametrize("heading", ["Other activities", "Autres activités", "Altre attività", "Sonstige Aktivitäten"])
def test_other_activities_are_service_unless_their_lines_speak_for_talks(heading):
    assert kind_of(heading, "Deutsche Mathematiker-Vereinigung, 1909", "Rotes Kreuz") == "service"
    assert kind_of(heading, "Invited talk, Zürich, 1932", "Poster, Kassel workshop, 1908") == "talks"


@pytest.mark.parametrize("heading", ["Others", "Otros", "Activités extraprofessionnelles"])
def test_headings_that_say_little_leave_it_to_their_lines(heading):
    assert kind_of(heading, "Referee of the Annalen", "Member of the committee for pensions") == "service"
    assert kind_of(heading, "Swimming, chess", "Dancing") != "service"


@pytest.mark.parametrize("heading", ["Ongoing projects", "Projets en cours", "Laufende Projekte"])
def test_projects_that_go_on_are_publications_where_their_lines_are_references(heading):
    assert kind_of(heading, "Noether, E. (1921). Ideals, submitted to the Annalen. arXiv") == "publications"
    assert kind_of(heading, "Collected works of Dedekind", "School of invariants") == "other"


@pytest.mark.parametrize("heading", ["Conference Abstracts", "Tagungsbeiträge", "Contributi a convegni"])
def test_papers_are_told_from_talks_by_how_they_were_presented(heading):
    assert (
        kind_of(heading, "Noether (1908). Invariants. Poster, Kassel", "Noether (1932). Rings. Vortrag, Zürich")
        == "talks"
    )
    assert (
        kind_of(heading, "Noether (1908). Invariants. Annalen 12", "Noether (1932). Rings. Proc. ICM") == "publications"
    )
