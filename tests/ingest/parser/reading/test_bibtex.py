"""BibTeX entries."""

import pytest

from ingest.parser.reading import read_document
from ingest.parser.reading.bibtex import read_entries, written_entry


def test_bibtex_entries_with_every_kind_of_value():
    text = (
        '@string{ann = "Math. Ann."} @comment{no} @preamble{"x"}\n'
        "@Article{n21,\n  author = {Noether, Emmy},\n  title = {Idealtheorie in {R}ingen},\n"
        '  journal = ann # " (Leipzig)",\n  year = 1921,\n}\n@book(h, title = "Zahlbericht")'
    )

    assert read_entries(text) == [
        {
            "entrytype": "article",
            "entrykey": "n21",
            "author": "Noether, Emmy",
            "title": "Idealtheorie in {R}ingen",
            "journal": "Math. Ann. (Leipzig)",
            "year": "1921",
        },
        {"entrytype": "book", "entrykey": "h", "title": "Zahlbericht"},
    ]


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (
            {
                "author": "Noether, Emmy and David Hilbert and Klein, Jr., Felix",
                "title": "Rings.",
                "journal": "Ann.",
                "year": "1921",
            },
            "Emmy Noether, David Hilbert, Felix Klein, Jr.. ``Rings''. \\emph{Ann.}, 1921.",
        ),
        (
            {
                "editor": "Hilbert, D.",
                "title": "Zahlbericht",
                "publisher": "DMV",
                "volume": "4",
                "pages": "1--9",
                "date": "1897-05",
            },
            "D. Hilbert. ``Zahlbericht''. \\emph{DMV} 4, pp. 1--9, 1897.",
        ),
        ({"title": "Rings", "note": "in preparation"}, "``Rings''. in preparation."),
    ],
)
def test_bibtex_entry_as_a_bibliography_writes_it(entry, shown):
    assert written_entry(entry) == shown


@pytest.mark.parametrize("piece", ["@a{b, c = {", '@a{b, c = "', "@a{b, c = d # ", "{", "@string{a = "])
def test_bibtex_hostile_files_end(piece):
    assert isinstance(read_entries(piece * 3_000), list)


RINGS = "@article{rings, author={Noether, Emmy}, title={Idealtheorie}, year={1921}}"
FORMS = "@article{forms, author={Noether, Emmy}, title={Formensystem}, year={1907}}"
RINGS_SHOWN = "• Emmy Noether. “Idealtheorie”. 1921."
FORMS_SHOWN = "• Emmy Noether. “Formensystem”. 1907."


def texts(body, preamble="", **files):
    """The lines of a document with bibliography files beside it."""
    source = f"\\documentclass{{article}}{preamble}\\begin{{document}}{body}\\end{{document}}"
    beside = {f"{name}.bib": text.encode() for name, text in files.items()}
    return [line.text for line in read_document(source.encode(), "noether.tex", beside).lines]


def test_part_with_files_and_citations_of_its_own():
    body = r"""
        \begin{refsection}[rings]\nocite{rings}\printbibliography\end{refsection}
        Between
        \begin{refsection}[forms]\nocite{*}\printbibliography\end{refsection}
    """
    assert texts(body, rings=RINGS + FORMS, forms=FORMS) == [RINGS_SHOWN, "Between", FORMS_SHOWN]


def test_bibliography_of_a_category():
    preamble = r"\DeclareBibliographyCategory{old}\addtocategory{old}{forms}\addbibresource{works.bib}"
    body = r"\nocite{*}\printbibliography[category=old]And\printbibliography[notcategory=old]"

    assert texts(body, preamble, works=RINGS + FORMS) == [FORMS_SHOWN, "And", RINGS_SHOWN]


def test_further_bibliographies_with_headings_of_their_own():
    preamble = r"\usepackage{multibib}\newcites{ring,form}{Rings, Forms}"
    body = r"\nocitering{*}\bibliographystylering{plain}\bibliographyring{rings}\nociteform{*}\bibliographyform{forms}"

    assert texts(body, preamble, rings=RINGS, forms=FORMS) == ["Rings", RINGS_SHOWN, "Forms", FORMS_SHOWN]


def test_entries_written_out_of_a_file_that_is_only_named():
    assert texts(r"\nobibliography{works} \bibentry{forms}", works=RINGS + FORMS) == [FORMS_SHOWN[2:]]
