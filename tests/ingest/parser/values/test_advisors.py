"""Who guided a degree or a stay."""

import pytest

from ingest.parser.values.advisors import find_advisors


@pytest.mark.parametrize(
    ("text", "names", "label"),
    [
        ("Advisor: David Hilbert", ("David Hilbert",), "Advisor"),
        ("Advisors: Prof. David Hilbert and Dr. Emmy Noether", ("David Hilbert", "Emmy Noether"), "Advisors"),
        ("(Thesis Advisor: F. Klein).", ("F. Klein",), "Thesis Advisor"),
        ("Supervisors: Max Born (Göttingen), James Franck", ("Max Born", "James Franck"), "Supervisors"),
        ("PhD, advised by Alonzo Church", ("Alonzo Church",), "advised by"),
        (
            "Thesis on spectra, supervised by Max Born and David Hilbert, Göttingen",
            ("Max Born", "David Hilbert"),
            "supervised by",
        ),
        ("sous la direction de Pierre Curie", ("Pierre Curie",), "sous la direction de"),
        ("Directeur : Gabriel Lippmann. Titre : Recherches", ("Gabriel Lippmann",), "Directeur"),
        ("Betreuer: Prof. Dr. Felix Klein", ("Felix Klein",), "Betreuer"),
        ("Directores: Dr. Juan Pérez y Dra. María López", ("Juan Pérez", "María López"), "Directores"),
        ("Orientador: Prof. Carlos Chagas", ("Carlos Chagas",), "Orientador"),
        ("Study of groups, with Prof. Issai Schur", ("Issai Schur",), "with"),
        ("PhD under Prof. Max Born", ("Max Born",), "under"),
        ("Supervisor Prof. Max Born", ("Max Born",), "Supervisor"),
        ("MANAGER: ALAN TURING Mar 1946 - June 1948", ("ALAN TURING",), "MANAGER"),
        ("Host: Wilhelm (Willy) Wien", ("Wilhelm (Willy) Wien",), "Host"),
        ("supervisor of thesis: Dr. Max Born", ("Max Born",), "supervisor of thesis"),
        ("Master's thesis supervisor: Max Born", ("Max Born",), "Master's thesis supervisor"),
        ("Supervisors: Max Born (chair, University of Jena), Felix Klein", ("Max Born", "Felix Klein"), "Supervisors"),
        ("Advisors: Dr. Max Born; Dr. Felix Klein", ("Max Born", "Felix Klein"), "Advisors"),
        ("Tutores: Max Born, Ph.D. ; Felix Klein, Ph.D.", ("Max Born", "Felix Klein"), "Tutores"),
        ("Encadrants : M. Paul LANGEVIN et Mme. Marie CURIE", ("Paul LANGEVIN", "Marie CURIE"), "Encadrants"),
        ("Avec Dr. Pierre Curie et Prof. Marie Curie", ("Pierre Curie", "Marie Curie"), "Avec"),
        ("Betreuung: Prof. Dr. Meyer-Abich", ("Meyer-Abich",), "Betreuung"),
        ("Supervisão : Dr. Carlos Chagas", ("Carlos Chagas",), "Supervisão"),
        (
            "Supervisory team: A/Prof. Max Born (Jena), Prof. Felix Klein",
            ("Max Born", "Felix Klein"),
            "Supervisory team",
        ),
        ("as guest of Prof. Max Born.", ("Max Born",), "as guest of"),
        ("visiting Prof. Max Born at the Department of Physics", ("Max Born",), "visiting"),
        ("University of Jena, Prof. Born’s Lab", ("Born",), "Lab"),
        ("Supervisors: 1st: Prof. Max Born (Jena) 2nd: Felix Klein", ("Max Born", "Felix Klein"), "Supervisors"),
    ],
)
def test_find_advisors_reads_names_and_label(text, names, label):
    assert [(found.names, found.label) for found in find_advisors(text)] == [(names, label)]


@pytest.mark.parametrize(
    "text",
    [
        *("", "Advisor", "with great care", "Topic: Groups", "with Amazon Web Services", ":" * 5000),
        *("Visiting Prof., University of Bologna", "Research Assistant for Quantum Optics, Jena"),
        "Lecturer, Prof. Hilbert Institute, Jena",
    ],
)
def test_find_advisors_finds_nobody_where_nobody_is(text):
    assert find_advisors(text) == ()


def test_find_advisors_is_unsure_of_a_bare_with():
    found = find_advisors("Undergraduate researcher with Emmy Noether")
    assert [(item.names, item.is_sure) for item in found] == [(("Emmy Noether",), False)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Research Assistant for Felix Klein and Max Born, ETH", ("Felix Klein", "Max Born")),
        ("Research Assistant to Pr. Felix Klein", ("Felix Klein",)),
        ("Research Assistant of Assoc. Prof. Felix Klein\tCape Town, ZA", ("Felix Klein",)),
        ("Technician (Queen’s College) – Ms. Lise Meitner and Dr. Otto Hahn", ("Lise Meitner", "Otto Hahn")),
        ("Summer Fellow, Prof. F. Klein\t1918", ("F. Klein",)),
    ],
)
def test_find_advisors_is_unsure_of_names_beside_a_post(text, names):
    assert [(item.names, item.is_sure) for item in find_advisors(text)] == [(names, False)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("PI: David Hilbert, Professor of Mathematics", ("David Hilbert",)),
        ("Supervisors: A/Prof. David Hilbert, Prof. Felix Klein", ("David Hilbert", "Felix Klein")),
        ("supervisor: doc. Ing. Felix Klein, Dr. rer. nat.", ("Felix Klein",)),
        ("Supervisor: Dr. Felix Klein Assisted with a survey of forms", ("Felix Klein",)),
        ("under the supervision of Prof. Felix Klein developing models", ("Felix Klein",)),
        ("Advised at Jena University by Professor Felix Klein", ("Felix Klein",)),
        ("supervisor Felix Klein, research group on forms", ("Felix Klein",)),
        ("invited by P.A.M.Dirac", ("P.A.M. Dirac",)),
        (
            "Visiting student under Felix Klein, David Hilbert and Emmy Noether",
            ("Felix Klein", "David Hilbert", "Emmy Noether"),
        ),
    ],
)
def test_find_advisors_ends_names_where_a_sentence_or_a_post_begins(text: str, names: tuple[str, ...]) -> None:
    assert find_advisors(text)[0].names == names
