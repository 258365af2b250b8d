"""LaTeX documents that carry the files they take in."""

from __future__ import annotations

import pytest

from ingest.parser.reading.tex import read_tex
from ingest.parser.reading.tex_bundles import bundled, is_document, resolved, unbundled

MAIN = rb"""\documentclass{article}
\begin{document}
\input{parts/studies}
\end{document}
"""
STUDIES = "\\section{Studies}\nPh.D., Universit\u00e4t Erlangen % 1907\n"


def test_bundled_document_is_read_as_one() -> None:
    whole = bundled(MAIN, {"parts/studies.tex": STUDIES.encode()})

    assert [line.text for line in read_tex(whole).lines] == ["Studies", "Ph.D., Universität Erlangen"]


def test_bundling_nothing_changes_nothing() -> None:
    assert bundled(MAIN, {}) is MAIN


def test_unbundled_gives_document_and_files() -> None:
    whole = bundled(MAIN, {"studies.tex": STUDIES.encode(), "works.bib": b"@book{a, url={x%20y}}"}).decode()

    rest, files = unbundled(whole)

    assert rest.strip() == MAIN.decode().strip()
    assert files == {"studies.tex": STUDIES.strip("\n"), "works.bib": "@book{a, url={x%20y}}"}


@pytest.mark.parametrize("text", ["", "\\begin{filecontents}{a.bib}", "\\begin{filecontents}{a}\n" * 2000])
def test_unbundled_leaves_what_does_not_end(text: str) -> None:
    assert unbundled(text) == (text, {})


@pytest.mark.parametrize(
    ("text", "expected"), [(MAIN.decode(), True), ("% \\documentclass{article}", False), ("\\section{Studies}", False)]
)
def test_is_document(text: str, expected: bool) -> None:
    assert is_document(text) is expected


def test_resolved_follows_names_through_folders_and_circles() -> None:
    named = {
        "a/cv.tex": ["parts/one.tex", "works.bib", "missing.tex"],
        "a/parts/one.tex": ["two.tex"],
        "b/two.tex": ["cv.tex"],
        "b/works.bib": [],
    }

    assert resolved(named) == {
        "a/cv.tex": ["a/parts/one.tex", "b/works.bib", "b/two.tex"],
        "a/parts/one.tex": ["b/two.tex", "a/cv.tex", "b/works.bib"],
        "b/two.tex": ["a/cv.tex", "a/parts/one.tex", "b/works.bib"],
        "b/works.bib": [],
    }
