"""Lists of names, single names, and spellings of one person."""

import pytest

from ingest.parser.values.names import (
    NameList,
    clean_name,
    family_name,
    looks_like_name,
    name_score,
    read_name_list,
    same_person,
    split_names,
)

NAMES_WITH_PARTICLES = ["Noether, E. A.", "van der Waerden, B. L.", "de Broglie, L."]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("Hilbert", ["Hilbert"]),
        ("A. M. Turing", ["A. M. Turing"]),
        ("E. Noether, D. Hilbert and F. Klein", ["E. Noether", "D. Hilbert", "F. Klein"]),
        ("Noether, E., Hilbert, D., & Klein, F.", ["Noether, E.", "Hilbert, D.", "Klein, F."]),
        ("Noether,E.,Hilbert,D.", ["Noether, E.", "Hilbert, D."]),
        ("Noether E, Hilbert D, van der Waerden BL", ["Noether E", "Hilbert D", "van der Waerden BL"]),
        ("Noether, E. A., van der Waerden, B. L., de Broglie, L.", NAMES_WITH_PARTICLES),
        ("NOETHER, E., HILBERT, D.", ["NOETHER, E.", "HILBERT, D."]),
        ("Noether, Emmy and Hilbert, David", ["Noether, Emmy", "Hilbert, David"]),
        ("Noether, Emmy; Hilbert, David; Artin, Emil", ["Noether, Emmy", "Hilbert, David", "Artin, Emil"]),
        ("Noether, Emmy, David Hilbert, and Emil Artin", ["Noether, Emmy", "David Hilbert", "Emil Artin"]),
        ("Noether, Emmy Amalie, David Hilbert, Emil Artin", ["Noether, Emmy Amalie", "David Hilbert", "Emil Artin"]),
        ("Noether, Artin, Hilbert, et al. (inc. Klein)", ["Noether", "Artin", "Hilbert", "Klein"]),
        ("E. Noether, +Hilbert, D., R. Fueter Jnr", ["E. Noether", "Hilbert, D.", "R. Fueter Jnr"]),
        ("with Emmy Noether and David Hilbert", ["Emmy Noether", "David Hilbert"]),
        ("(joint with E. Noether & D. Hilbert)", ["E. Noether", "D. Hilbert"]),
        ("avec Marie Curie et Paul Langevin", ["Marie Curie", "Paul Langevin"]),
        ("gemeinsam mit Emmy Noether und David Hilbert", ["Emmy Noether", "David Hilbert"]),
        ("Santiago Ramón y Cajal y Camillo Golgi", ["Santiago Ramón y Cajal", "Camillo Golgi"]),
        ("Emmy Noether (student), Prof. David Hilbert (34 authors)", ["Emmy Noether", "David Hilbert"]),
        ("Emmy Noether^{1,2}, David Hilbert^1, Felix Klein3", ["Emmy Noether", "David Hilbert", "Felix Klein"]),
        ("Messier C. et al. (34 authors, including Noether E.)", ["Messier C.", "Noether E."]),
        ("Curie, M. et al. (incluant Langevin, P.)", ["Curie, M.", "Langevin, P."]),
        ("Noether, E. and 22 others", ["Noether, E."]),
        ("Emmy Noether, David Hilbert, ... , Felix Klein", ["Emmy Noether", "David Hilbert", "Felix Klein"]),
        ("Noether, EA; Hilbert, MA; Artin, JD.", ["Noether, EA", "Hilbert, MA", "Artin, JD"]),
        ("Noether, E., Ma, J., Artin, M.A.", ["Noether, E.", "Ma, J.", "Artin, M.A."]),
        ("Emmy Noether, MA, David Hilbert, PhD", ["Emmy Noether", "David Hilbert"]),
        ("Noether, Emmy Amalie & David Hilbert", ["Noether, Emmy Amalie", "David Hilbert"]),
        ("Martin Luther King, Jr., Emmy Noether", ["Martin Luther King, Jr.", "Emmy Noether"]),
        ("M. Curie, J.-P. Perrin, and Wu, C.-S.", ["M. Curie", "J.-P. Perrin", "Wu, C.-S."]),
    ],
)
def test_split_names_of_a_list(text, names):
    assert split_names(text) == names


def test_split_names_keeps_full_names_apart_in_a_list_that_a_semicolon_parts():
    text = "Emmy Noether, David Hilbert; Emil Artin, Hermann Weyl, Felix Klein and Issai Schur"
    assert split_names(text) == [
        "Emmy Noether",
        "David Hilbert",
        "Emil Artin",
        "Hermann Weyl",
        "Felix Klein",
        "Issai Schur",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Emmy Noether*, David Hilbert, Emil Artin∗", NameList(marked=("Emmy Noether", "Emil Artin"))),
        ("Noether, E*, Hilbert, D.†, Klein, F.", NameList(marked=("Noether, E", "Hilbert, D."))),
        ("Emmy Noether*,1, David Hilbert2, et al.", NameList(marked=("Emmy Noether",), is_open=True)),
        ("Emmy Noether and David Hilbert", NameList()),
    ],
)
def test_read_name_list_tells_marks_and_others(text, found):
    names = read_name_list(text)

    assert NameList(marked=names.marked, is_open=names.is_open) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prof. Dr. Emmy Noether, PhD", "Emmy Noether"),
        ("Dr. rer. nat. Lise Meitner", "Lise Meitner"),
        ("  Mme Marie Curie*,", "Marie Curie"),
        ("Hilbert, D.", "Hilbert, D."),
        ("David Hilbert.", "David Hilbert"),
        ("Ms. Ada Lovelace (née Byron)", "Ada Lovelace"),
        ("", ""),
    ],
)
def test_clean_name_takes_off_what_is_no_name(text, name):
    assert clean_name(text) == name


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("E. Noether", "Emmy Noether", True),
        ("Noether E", "Noether, Emmy", True),
        ("Emmy A. Noether", "E. Noether", True),
        ("EMMY NOETHER", "Noether, E.", True),
        ("B.L. van der Waerden", "van der Waerden BL", True),
        ("Erwin Schrodinger", "Schrödinger, E.", True),
        ("Santiago Felipe Ramón Cajal", "S. Ramón", True),
        ("Hilbert", "D. Hilbert", True),
        ("Emil Noether", "Emmy Noether", False),
        ("E. Hilbert", "D. Hilbert", False),
        ("", "D. Hilbert", False),
    ],
)
def test_same_person_lets_initials_stand_for_names(a, b, same):
    assert same_person(a, b) is same
    assert same_person(b, a) is same


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("B. L. van der Waerden", "van der Waerden"),
        ("van der Waerden, B. L.", "van der Waerden"),
        ("Noether EA", "Noether"),
        ("Louis de Broglie", "de Broglie"),
        ("Martin Luther King Jr.", "King"),
        ("", ""),
    ],
)
def test_family_name_keeps_particles(name, family):
    assert family_name(name) == family


@pytest.mark.parametrize("text", ["Emmy Noether", "E. Noether", "Noether, E.", "CS Wu", "Ludwig van Beethoven"])
def test_looks_like_name_accepts_names(text):
    assert looks_like_name(text)


@pytest.mark.parametrize(
    "text", ["", "Journal of Algebra", "On rings", "E. N.", "University of Göttingen", "Göttingen 1921", "Hilbert"]
)
def test_looks_like_name_rejects_other_texts(text):
    assert not looks_like_name(text)


def test_name_score_orders_by_evidence():
    assert name_score("E. Noether") > name_score("Emmy Noether") > name_score("Noether") > name_score("noether")


def test_split_names_is_linear_on_separators():
    assert split_names("," * 100_000 + " and " * 10_000) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [("Tsung-Dao Li.", "Tsung-Dao Li"), ("Chien-Shiung Wu.", "Chien-Shiung Wu"), ("Linnik, Yu.", "Linnik, Yu.")],
)
def test_clean_name_tells_short_family_names_from_initials(text, name):
    assert clean_name(text) == name
