"""Levels of degrees and kinds of advising in the languages of CVs."""

import pytest

from ingest.projection.levels import kind_of_degree, kind_of_position, level_of
from profiles.models import Advising, Education

Level, Kind = Education.Level, Advising.Kind


@pytest.mark.parametrize(
    ("degree", "level"),
    [
        ("PhD in Mathematics", Level.DOCTORATE),
        ("Ph.D. candidate in Machine Learning", Level.DOCTORATE),
        ("Ph. D.", Level.DOCTORATE),
        ("Doctor of Philosophy", Level.DOCTORATE),
        ("DPhil in Statistics", Level.DOCTORATE),
        ("Doctorat ès sciences", Level.DOCTORATE),
        ("Thèse de doctorat en mathématiques", Level.DOCTORATE),
        ("Dr. rer. nat.", Level.DOCTORATE),
        ("Promotion in Mathematik", Level.DOCTORATE),
        ("Doctorado en Física", Level.DOCTORATE),
        ("Dottorato di ricerca", Level.DOCTORATE),
        ("Doutorado em Matemática", Level.DOCTORATE),
        ("M.S. in Mathematics", Level.MASTER),
        ("M. Sc. Physics", Level.MASTER),
        ("MSc", Level.MASTER),
        ("M2 Mathématiques de l'aléatoire", Level.MASTER),
        ("Master of Arts", Level.MASTER),
        ("Diplom in Mathematik", Level.MASTER),
        ("Diplôme d'ingénieur", Level.MASTER),
        ("Máster en Estadística", Level.MASTER),
        ("Laurea magistrale in Fisica", Level.MASTER),
        ("Mestrado em Computação", Level.MASTER),
        ("Agrégation de mathématiques", Level.MASTER),
        ("Staatsexamen", Level.MASTER),
        ("B.S. in Mathematics", Level.BACHELOR),
        ("B.A. by Research", Level.BACHELOR),
        ("Bachelor of Science", Level.BACHELOR),
        ("Licence de mathématiques", Level.BACHELOR),
        ("Licenciatura en Matemáticas", Level.BACHELOR),
        ("Laurea triennale", Level.BACHELOR),
        ("Grado en Física", Level.BACHELOR),
        ("Bacharelado em Física", Level.BACHELOR),
        ("Habilitation à diriger des recherches", Level.HABILITATION),
        ("Habilitation in Mathematik", Level.HABILITATION),
        ("HDR", Level.HABILITATION),
        ("Livre-docência", Level.HABILITATION),
        ("Baccalauréat scientifique", Level.SCHOOL),
        ("Abitur", Level.SCHOOL),
        ("High School Diploma", Level.SCHOOL),
        ("Classe préparatoire aux grandes écoles", Level.SCHOOL),
        ("Exchange semester", Level.OTHER),
        ("", Level.OTHER),
    ],
)
def test_level_of(degree, level):
    assert level_of(degree) == level


@pytest.mark.parametrize(
    ("level", "label", "kind"),
    [
        (Level.DOCTORATE, "Advisor", Kind.PHD),
        (Level.MASTER, "sous la direction de", Kind.MASTER),
        (Level.BACHELOR, "Supervisor", Kind.BACHELOR),
        (Level.HABILITATION, "Betreuer", Kind.OTHER),
        (Level.OTHER, "PhD advisor", Kind.PHD),
        (Level.OTHER, "Mentor", Kind.MENTOR),
    ],
)
def test_kind_of_degree(level, label, kind):
    assert kind_of_degree(level, label) == kind


@pytest.mark.parametrize(
    ("title", "label", "kind"),
    [
        ("Postdoctoral Researcher", "Supervisor", Kind.POSTDOC),
        ("Post-doc", "", Kind.POSTDOC),
        ("Research Intern", "Mentors", Kind.INTERNSHIP),
        ("Stage de M2", "encadrant", Kind.INTERNSHIP),
        ("Praktikum", "Betreuer", Kind.INTERNSHIP),
        ("Doctoral student", "PI", Kind.PHD),
        ("Visiting student", "mentored by", Kind.MENTOR),
        ("Visiting student", "with", Kind.OTHER),
    ],
)
def test_kind_of_position(title, label, kind):
    assert kind_of_position(title, label) == kind
