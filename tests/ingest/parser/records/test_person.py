"""Who a CV is of."""

from datetime import date

import pytest

from ingest.parser.cv import Person
from ingest.parser.document import Context, Line, Run
from ingest.parser.entries.splitting import split_entries
from ingest.parser.reading.text import read_text
from ingest.parser.records.person import read_person
from ingest.parser.sections.splitting import split_sections

CONTEXT = Context(today=date(2026, 1, 1))
REST = "\n\nEducation\nPh.D., Erlangen, 1907\n\nTeaching\nAlgebra, 1924\n"


def person_of(lines):
    return read_person(tuple(split_entries(section) for section in split_sections(tuple(lines))), CONTEXT)


def person_in(text):
    return person_of(read_text(text.encode()).lines)


def test_read_person_reads_the_header():
    found = person_in(
        "Emmy Noether\nCurriculum Vitae\nBryn Mawr College, 101 Merion Avenue, PA 19010\n"
        "Born March 23, 1882 in Erlangen\nnoether@brynmawr.edu | +1 610 526 5000 | https://noether.example.org\n"
        "ORCID: 0000-0002-1825-0097\nResearch interests: invariants, ideals, and hypercomplex systems" + REST
    )

    assert found == Person(
        lines=(1, 1),
        confidence=1.0,
        name="Emmy Noether",
        emails=("noether@brynmawr.edu",),
        phones=("+1 610 526 5000",),
        urls=("https://noether.example.org",),
        orcid="0000-0002-1825-0097",
        interests=("invariants", "ideals", "hypercomplex systems"),
        addresses=("Bryn Mawr College, 101 Merion Avenue, PA 19010",),
        birth_date="1882-03",
    )


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("CURRICULUM VITAE\n\nDAVID HILBERT\nGöttingen", "DAVID HILBERT"),
        ("Curriculum Vitae of Alan Turing", "Alan Turing"),
        ("Alan M. Turing – Curriculum Vitae", "Alan M. Turing"),
        ("Name: Sofia Kovalevskaya\nAddress: Stockholm", "Sofia Kovalevskaya"),
        ("Prof. Dr. Hermann Weyl\nInstitute for Advanced Study", "Hermann Weyl"),
        ("Maria Goeppert Mayer, Ph.D.\nDepartment of Physics", "Maria Goeppert Mayer"),
        ("Professor of Mathematics\nRichard Courant\ncourant@nyu.edu", "Richard Courant"),
        ("John von Neumann\nPrinceton, NJ", "John von Neumann"),
        ("Santiago Ramón y Cajal\nMadrid", "Santiago Ramón y Cajal"),
        ("Alonzo\nChurch\nchurch@princeton.edu", "Alonzo Church"),
        ("John von Neumann (Jancsi)\nBudapest", "John von Neumann (Jancsi)"),
        ("srinivasa ramanujan\nMadras", "srinivasa ramanujan"),
        ("Academic CV – Denis van Turing\nUpdated May 1936", "Denis van Turing"),
        ("ALONZO CHURCH Ph.D.\nPrinceton", "ALONZO CHURCH"),
        ("Europass\nCurriculum Vitae\n\nUpdated\nMay 1936\nName / Surname: Alan Turing", "Alan Turing"),
        ("Stephen C. Kleene kleene@wisc.edu\nMadison, WI", "Stephen C. Kleene"),
    ],
)
def test_read_person_finds_the_name(head, name):
    assert person_in(head + REST).name == name


def test_read_person_prefers_the_largest_line():
    lines = [
        Line(1, "Institute Henri Poincaré", size=1.0),
        Line(2, "Marie Curie", size=2.2),
        Line(3, "Education", size=1.3, gap=1.0, runs=(Run(0, 9, bold=True),)),
        Line(4, "Licence, Sorbonne, 1893"),
    ]

    assert person_of(lines).name == "Marie Curie"


def test_read_person_reads_the_name_of_a_form_below_its_heading():
    form = "\n\nPersonal information\nFirst name(s) / Surname(s)\tSofia Kovalevskaya\nAddress\tStockholm\n"

    assert person_in("Europass\nCurriculum Vitae" + form + REST).name == "Sofia Kovalevskaya"


def test_read_person_reads_a_name_in_two_parts_beside_the_address():
    lines = [
        Line(1, "Alan\t78 High Street", size=2.0),
        Line(2, "Hampton, England"),
        Line(3, "Turing\tturing@example.org", size=2.0),
        Line(4, "Education", size=1.3, gap=1.0, runs=(Run(0, 9, bold=True),)),
        Line(5, "Ph.D., Princeton, 1938"),
    ]

    assert person_of(lines).name == "Alan Turing"


def test_read_person_takes_names_of_accounts_beside_written_addresses():
    lines = [
        Line(1, "Alan Turing", size=2.0),
        Line(2, "aturing", runs=(Run(0, 7, href="https://github.com/aturing"),)),
        Line(3, "turing.example.org | Scholar", runs=(Run(21, 28, href="https://scholar.google.com/turing"),)),
        Line(4, "Education", size=1.3, gap=1.0),
        Line(5, "Ph.D., Princeton, 1938"),
    ]

    assert person_of(lines).urls == ("aturing", "turing.example.org")


def test_read_person_leaves_addresses_of_others_where_the_header_has_one():
    others = "\nContacts\nDavid Hilbert, hilbert@uni.de\nFelix Klein, klein@uni.de\n"

    assert person_in("Emmy Noether\nnoether@uni.de" + REST + others).emails == ("noether@uni.de",)


def test_read_person_without_a_name_takes_it_from_the_address():
    assert person_in("contact\nvito.volterra@uniroma.it" + REST).name == "Vito Volterra"


def test_read_person_without_anything_is_empty():
    assert person_in("1907\n1908") == Person(lines=(1, 1), confidence=0.0)


def test_read_person_finds_the_contact_block_at_the_end():
    found = person_in("Emmy Noether" + REST + "\nContact\n12 Hauptstraße, 91054 Erlangen\nnoether@uni.de\n")

    assert (found.name, found.emails, found.addresses) == (
        "Emmy Noether",
        ("noether@uni.de",),
        ("12 Hauptstraße, 91054 Erlangen",),
    )


def test_read_person_leaves_the_addresses_of_referees():
    found = person_in("Emmy Noether\nnoether@uni.de" + REST + "\nReferences\nDavid Hilbert, hilbert@uni.de\n")

    assert found.emails == ("noether@uni.de",)


def test_read_person_takes_link_targets_where_no_address_is_written():
    lines = [
        Line(1, "Alan Turing", size=2.0),
        Line(2, "GitHub | Email", runs=(Run(0, 6, href="https://github.com/turing"), Run(9, 14, href="mailto:a@b.uk"))),
        Line(3, "Education", size=1.3, gap=1.0),
        Line(4, "Ph.D., Princeton, 1938"),
    ]
    found = person_of(lines)

    assert (found.urls, found.emails) == (("https://github.com/turing",), ("a@b.uk",))


@pytest.mark.parametrize(
    ("text", "interests"),
    [
        ("------------------\n\nInvariants; ideals; rings.", ("Invariants", "ideals", "rings")),
        ("- Invariants\n- Ideals in rings.\n", ("Invariants", "Ideals in rings")),
        ("Invariants, ideals and groups.", ("Invariants", "ideals", "groups")),
        ("Invariants of binary\nforms, ideals,\nrings.", ("Invariants of binary forms", "ideals", "rings")),
        ("My work is about rings. I study them.", ()),
        ("My research interests include rings, ideals and invariants.", ("rings", "ideals", "invariants")),
        (
            "Theory of ideals\nGalois groups\nInvariants of forms",
            ("Theory of ideals", "Galois groups", "Invariants of forms"),
        ),
        (
            "• Algebra: rings; ideals\n• Physics: symmetries; conserved quantities",
            ("rings", "ideals", "symmetries", "conserved quantities"),
        ),
        ("Rings (12.10), ideals (489), fields (491, 492)", ("Rings (12.10)", "ideals", "fields")),
        (
            "Théorie des anneaux, des idéaux, Topologie, Logique",
            ("Théorie des anneaux, des idéaux", "Topologie", "Logique"),
        ),
        ("Invariants. Ideals. Rings of integers.", ("Invariants", "Ideals", "Rings of integers")),
        ("Invariants - Ideals - Rings", ("Invariants", "Ideals", "Rings")),
        ("Primary: Invariants, ideals\nSecondary: Physics", ("Invariants", "ideals", "Physics")),
        ("I work on rings, in particular ideals, and topology.", ("rings", "ideals", "topology")),
        ("Fields      Invariants, ideals\nTopics      Rings, groups", ("Invariants", "ideals", "Rings", "groups")),
        ("I study rings by means of ideals\nand invariants, with tools\nof logic, lattices.", ()),
        (
            "- Rings, ideals, and modules over them\n- Invariants\n",
            ("Rings, ideals, and modules over them", "Invariants"),
        ),
        ("Invariants, Rings & Ideals", ("Invariants", "Rings & Ideals")),
        ("- Rings: ideals and modules\n- Groups: representations\n- Fields: norms\n", ("Rings", "Groups", "Fields")),
    ],
)
def test_read_person_reads_interests_one_by_one(text, interests):
    assert person_in(f"Emmy Noether\n\nResearch interests\n{text}" + REST).interests == interests


@pytest.mark.parametrize(
    ("line", "interests"),
    [
        ("Keywords: rings; ideals\nnoether@uni-goettingen.de", ("rings", "ideals")),
        ("Forschungsinteressen: Ringe, Ideale, Invarianten", ("Ringe", "Ideale", "Invarianten")),
        ("Áreas de atuação: anéis, ideais", ("anéis", "ideais")),
        ("Fields of specialization: rings, ideals", ("rings", "ideals")),
    ],
)
def test_read_person_reads_interests_of_the_header(line, interests):
    assert person_in(f"Emmy Noether\n{line}\n" + REST).interests == interests


def test_read_person_takes_no_pastime_for_an_interest_of_research():
    skills = "\n\nSkills\nLanguages: German\nInterests: music, swimming, hiking\n"

    assert person_in("Emmy Noether\nErlangen" + REST + skills).interests == ()


def test_read_person_gathers_interests_under_a_heading_each():
    text = "Emmy Noether\n\nArea of Specialization\n\nRings\n\nAreas of Competence\n\nLogic, Ideals\n"

    assert person_in(text + REST).interests == ("Rings", "Logic", "Ideals")


def test_read_person_parts_addresses_that_run_together():
    found = person_in("Emmy Noether\nhttp://noether.example.org/ringshttp://github.com/noether\n" + REST)

    assert found.urls == ("http://noether.example.org/rings", "http://github.com/noether")


def test_read_person_reads_names_of_accounts_with_their_sign():
    found = person_in("Emmy Noether\nnoether@uni-goettingen.de | @noether | noether.example.org\n" + REST)

    assert (found.emails, found.urls) == (("noether@uni-goettingen.de",), ("@noether", "noether.example.org"))


def test_read_person_takes_no_address_of_those_who_can_be_asked():
    found = person_in(
        "Emmy Noether\n\nAddress\nGöttingen\nnoether@example.org\n\nContacts\nProf. David Hilbert\n"
        "hilbert@example.org\nDr. Felix Klein\nklein@example.org" + REST
    )

    assert found.emails == ("noether@example.org",)


@pytest.mark.parametrize(
    "form",
    [
        "Nome: Emmy\nCognome: Noether",
        "Surname: Noether\nGiven names: Emmy",
        "Nom\tNoether\nPrénom\tEmmy",
        "Vorname: Emmy\nNachname: Noether",
    ],
)
def test_read_person_puts_the_two_parts_of_the_name_of_a_form_together(form):
    assert person_in(f"Curriculum Vitae\n\nPersonal data\n{form}\nCity: Erlangen" + REST).name == "Emmy Noether"


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("Corrado Laneri", "Corrado Laneri"),
        ("Olivia Broadhurst", "Olivia Broadhurst"),
        ("EMMY A NOETHER", "EMMY A NOETHER"),
        ("Emmy Noether: Summary Curriculum Vitae", "Emmy Noether"),
    ],
)
def test_read_person_knows_names_that_hold_words_of_addresses_and_initials(first, name):
    assert person_in(f"{first}\nGöttingen, Dep. Physics" + REST).name == name


def test_read_person_reads_a_family_name_of_two_words_below_the_given_one():
    lines = [Line(1, "EMMY", size=2.4), Line(2, "NOETHER BRAUER", size=2.4, gap=0.1), *read_text(REST.encode()).lines]

    assert person_of(lines).name == "EMMY NOETHER BRAUER"


def test_read_person_takes_no_other_number_of_sixteen_digits_for_an_orcid():
    assert person_in("Emmy Noether\nhttp://registry.example.org/7822745238118143" + REST).orcid is None
