"""LaTeX documents that are spread over several files."""

import pytest

from ingest.parser import parse_file
from ingest.parser.reading import files_beside, read_document
from ingest.parser.reading.tex_files import find_file, joined, named_files

MAIN = rb"""
\documentclass{article}
\input{macros}
\begin{document}
\who{Emmy Noether}
\input{./parts/education}
\section{Publications}
\bibliography{works}
\end{document}
"""
MACROS = rb"\newcommand{\who}[1]{\textbf{#1}} % the name"
EDUCATION = rb"\section{Education}" + b"\n" + rb"PhD, Erlangen, 1907"
WORKS = b"@article{ideals, author={Noether, Emmy}, title={Idealtheorie}, journal={Mathematische Annalen}, year={1921}}"
BESIDE = {"macros.tex": MACROS, "parts/education.tex": EDUCATION, "works.bib": WORKS}
TEXTS = [
    "Emmy Noether",
    "Education",
    "PhD, Erlangen, 1907",
    "Publications",
    "• Emmy Noether. “Idealtheorie”. Mathematische Annalen, 1921.",
]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "cv" / "parts").mkdir(parents=True)
    (tmp_path / "cv" / "noether.tex").write_bytes(MAIN)
    for name, data in BESIDE.items():
        (tmp_path / "cv" / name).write_bytes(data)
    (tmp_path / "secret.tex").write_text("Not to be read.")
    return tmp_path / "cv"


def test_read_document_takes_in_the_files_that_came_with_it():
    assert [line.text for line in read_document(MAIN, "noether.tex", BESIDE).lines] == TEXTS


def test_read_document_shows_nothing_of_files_that_did_not_come():
    assert [line.text for line in read_document(MAIN, "noether.tex").lines] == ["Emmy Noether", "Publications"]


def test_parse_file_takes_in_the_files_of_its_folder(folder):
    found = parse_file(folder / "noether.tex")

    assert [row for row in found.text.split("\n") if row] == TEXTS
    assert [work.title for work in found.publications] == ["Idealtheorie"]


@pytest.mark.parametrize(
    "name", ["../secret", "../secret.tex", "parts/../../secret", "/etc/passwd", "noether", "macros.sty"]
)
def test_files_beside_opens_nothing_outside_of_the_folder(folder, name):
    (folder / "turing.tex").write_text(rf"\input{{{name}}}")

    assert set(files_beside(folder / "turing.tex")) <= {"noether.tex", "macros.tex", *BESIDE}


def test_files_beside_follows_no_link_out_of_the_folder(folder):
    (folder / "linked.tex").symlink_to(folder.parent / "secret.tex")
    (folder / "turing.tex").write_text(r"\input{linked}")

    assert files_beside(folder / "turing.tex") == {}


def test_joined_ends_where_files_take_in_one_another():
    files = {"a.tex": r"A \input{b}", "b.tex": r"B \input{a}"}

    assert joined(r"\input{a}", files) == r"A B A B A B \input{a}"


def test_joined_stops_when_the_text_grows_beyond_measure():
    files = {"a.tex": r"\input{b}" * 50, "b.tex": r"\input{c}" * 50, "c.tex": "x" * 10_000}

    assert len(joined(r"\input{a}" * 50, files)) < 20_000_000


def test_find_file_takes_the_only_one_of_that_name_in_another_folder():
    files = {"cv/parts/talks.tex": "talks", "a/awards.tex": "1", "b/awards.tex": "2"}

    assert [find_file(files, name, ".tex") for name in ("talks", "parts/talks", "awards", "b/awards")] == [
        "talks",
        "talks",
        None,
        "2",
    ]


def test_named_files_are_inputs_and_bibliographies():
    text = r"\input{a} \include{parts/b.tex} \input c \bibliography{d, e.bib} \addbibresource[label=x]{f.bib}"

    assert named_files(text) == ["a.tex", "parts/b.tex", "c.tex", "d.bib", "e.bib", "f.bib"]
