"""BibTeX entries."""

import pytest

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
