"""What is masked for the public, and what must stay readable."""

import time

import pytest

from ingest.parser import cv
from ingest.projection.redaction import MASK, Redactor


def redactor(text="", sections=(), **person):
    return Redactor(cv.Cv(text=text, person=cv.Person(lines=(1, 1), **person), sections=tuple(sections)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("emmy.noether@math.example.org", MASK),
        ("Write to emmy@example.org.", f"Write to {MASK}."),
        ("emmy [at] example.org", MASK),
        ("emmy (at) example (dot) org", MASK),
        ("emmy at example dot org", MASK),
        ("{emmy, fritz}@example.org", MASK),
        ("+49 551 39 77 00", MASK),
        ("Tel.: 0551 397700", MASK),
        ("Tel 89 2180 4000", MASK),
        ("(617) 555-0199", MASK),
        ("617-555-0199", MASK),
        ("06 12 34 56 78", MASK),
        ("cell: 555 0199 77", MASK),
        ("Fax: +44 (0)20 7946 0000", MASK),
        ("Born: 23 March 1882, Erlangen", MASK),
        ("born 23 March 1882", MASK),
        ("Date of birth\t23 March 1882", MASK),
        ("Né le 12 mai 1901 à Paris", MASK),
        ("Geburtsdatum: 23.3.1882", MASK),
        ("Fecha de nacimiento: 1 de mayo de 1852", MASK),
        ("Nationality: German", MASK),
        ("Familienstand: ledig", MASK),
        ("12 rue d'Ulm, 75005 Paris", MASK),
        ("Weender Straße 12, 37073 Göttingen", MASK),
        ("123 Nassau Street, Princeton", MASK),
    ],
)
def test_clean_masks_private_data(text, expected):
    assert redactor().clean(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Professor, University of Göttingen, 1922 - 1933",
        "Cell 169 (2017) 1035–1049",
        "Mathematische Annalen 83 (1921), 24–66",
        "pp. 123-145, doi:10.1007/978-3-642-00000-1",
        "https://arxiv.org/abs/2101.01234",
        "https://orcid.org/0000-0002-1825-0097",
        "0000-0002-1825-0097",
        "M. Born, W. Heisenberg and P. Jordan, On quantum mechanics II (1926)",
        "Born, M.",
        "Gender and citizenship in the modern university",
        "Birthday paradoxes",
        "Sex ratios in populations",
        "NeurIPS 2019, 2020, 2021",
        "Talk at the International Congress of Mathematicians, Zürich",
        "Grant no. 1234567, EUR 250 000 (2010-2014)",
        "ISBN 978-0-521-00000-1",
        "Room for one more theorem",
        "https://example.org/~noether",
        "@noether",
        "",
    ],
)
def test_clean_leaves_the_rest(text):
    assert redactor().clean(text) == text


def test_clean_masks_what_the_parser_read_as_private():
    private = redactor(phones=("39 77 00 11",), addresses=("Merkelstraße 3\nGöttingen",))
    assert private.clean("Call 39 77 00 11 or come to Merkelstraße 3 in Göttingen") == (
        f"Call {MASK} or come to {MASK} in Göttingen"
    )


def test_public_text_keeps_lines_and_masks_header_and_referees():
    text = "\n".join(
        (
            "Emmy Noether",
            "Merkel house, Göttingen",
            "https://example.org/noether",
            "",
            "Publications",
            "Idealtheorie, 1921",
            "Contact emmy@example.org for copies",
            "References",
            "Prof. David Hilbert",
            "Göttingen, hilbert at his house",
        )
    )
    sections = (
        cv.Section(lines=(1, 4)),
        cv.Section(lines=(5, 7), heading="Publications", kind="publications"),
        cv.Section(lines=(8, 10), heading="References", kind="references"),
    )
    assert redactor(text, sections, name="Emmy Noether").public_text.split("\n") == [
        "Emmy Noether",
        MASK,
        "https://example.org/noether",
        "",
        "Publications",
        "Idealtheorie, 1921",
        f"Contact {MASK} for copies",
        "References",
        MASK,
        MASK,
    ]


def test_public_text_masks_sections_of_personal_data_and_values_under_labels():
    text = "Emmy Noether\nPersonal Data\nunmarried\nEducation\nDate of birth\n23 March 1882\nPhD, 1907"
    sections = (
        cv.Section(lines=(1, 1)),
        cv.Section(lines=(2, 3), heading="Personal Data", kind="other"),
        cv.Section(lines=(4, 7), heading="Education", kind="education"),
    )
    lines = redactor(text, sections, name="Emmy Noether").public_text.split("\n")
    assert lines == ["Emmy Noether", "Personal Data", MASK, "Education", "Date of birth", MASK, "PhD, 1907"]


def test_public_text_of_a_cv_without_headings_stays_readable():
    text = "\n".join(["Emmy Noether", *(f"Theorem {number}" for number in range(2, 100))])
    private = redactor(text, (cv.Section(lines=(1, 99)),), name="Emmy Noether")
    assert private.public_text.split("\n")[98] == "Theorem 99"


@pytest.mark.parametrize(
    ("heading", "kind", "expected"),
    [
        ("References", "references", True),
        ("Referees", "references", True),
        ("", "header", True),
        ("Contact", "other", True),
        ("Datos personales", "other", True),
        ("Persönliche Angaben", "other", True),
        ("Personal projects", "other", False),
        ("Education", "education", False),
        ("Miscellaneous", "other", False),
    ],
)
def test_is_private(heading, kind, expected):
    assert redactor().is_private(cv.Section(lines=(1, 2), heading=heading, kind=kind)) is expected


@pytest.mark.parametrize(
    "unit", ["+1 234567 ", "a.b", "(at)", "1 A", "tel ", "Born 1", "Via a ", "{a", "00", "x@y.", "C/ "]
)
def test_clean_takes_linear_time(unit):
    def seconds(length):
        text = (unit * (length // len(unit) + 1))[:length]
        start = time.perf_counter()
        redactor().clean(text)
        return time.perf_counter() - start

    seconds(1000)
    assert seconds(20_000) < max(0.4, 40 * seconds(1000))
