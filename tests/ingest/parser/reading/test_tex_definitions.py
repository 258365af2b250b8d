"""LaTeX: what a document defines itself, entries of CV classes, and bibliographies by their options."""

import pytest

from ingest.parser.reading.tex import read_tex


def texts(source: str) -> list[str]:
    return [line.text for line in read_tex(source.encode()).lines]


def document(body: str, preamble: str = "") -> str:
    return f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}"


def test_tex_bibliography_by_its_options():
    bib = (
        "@article{n21, author={Noether, Emmy}, title={Rings}, year=1921}"
        "@book{w30, author={van der Waerden}, title={Algebra}, year=1930, keywords={books, algebra}}"
        "@article{h90, title={Invariants}, year=1890}"
    )
    preamble = f"\\begin{{filecontents}}{{own.bib}}{bib}\\end{{filecontents}}"

    assert texts(document("\\printbibliography[type=book, title={Books and $n$}]\\nocite{n21,h90}", preamble)) == [
        "Books and n",
        "• van der Waerden. “Algebra”. 1930.",
    ]
    assert texts(document("\\nocite{n21}\\printbibliography[heading=none]", preamble)) == [
        "• Emmy Noether. “Rings”. 1921."
    ]
    assert texts(document("\\nocite{*}\\printbibliography[keyword=algebra,nottype=article]", preamble)) == [
        "• van der Waerden. “Algebra”. 1930."
    ]
    assert texts(document("\\printbibliography[title=Talks,type=misc]Rings", preamble)) == ["Rings"]
    assert texts(document("\\begin{itemize}\\item\\fullcite{h90}\\end{itemize}", preamble)) == ["• “Invariants”. 1890."]


@pytest.mark.parametrize(
    ("definition", "body", "shown"),
    [
        ("\\newcommand{\\cventry}[4]{\\textbf{#4}, #3\\\\#2 (#1)}", "\\cventry{a}{b}{c}{d}", ["d, c", "b (a)"]),
        ("\\newlist{years}{description}{3}", "\\begin{years}[nosep]\\item[1907] PhD\\end{years}", ["1907\tPhD"]),
        ("\\newlist{papers}{enumerate*}{1}", "\\begin{papers}\\item Rings\\end{papers}", ["1. Rings"]),
        (
            "",
            "\\begin{rubric}{Education}\\entry*[1907] PhD\\entry[1919] Venia\\end{rubric}",
            ["Education", "1907\tPhD", "1919\tVenia"],
        ),
        ("\\newcommand\\job[2]{{\\bfseries#1}, {\\it#2}}", "\\job{Professor}{Erlangen}", ["Professor, Erlangen"]),
        (
            "\\newcommand\\outer[1]{\\newcommand\\inner[1]{##1 at #1}}",
            "\\outer{Erlangen}\\inner{Rings}",
            ["Rings at Erlangen"],
        ),
        ("", "({\\bf Rings}) and\\newline% a remark\nFields", ["(Rings) and", "Fields"]),
        ("", "\\namesection{Emmy}{Noether}{Erlangen}", ["Emmy Noether", "Erlangen"]),
        ("", "1933\\tabto{2cm}Bryn Mawr", ["1933\tBryn Mawr"]),
        ("", "\\llap{1933\\quad}Bryn Mawr", ["1933\tBryn Mawr"]),
        ("", "E\\llap{\\contour{white}{mmy}}", ["Emmy"]),
        ("", '{\\FA\\char"F15C Publications}', ["Publications"]),
    ],
)
def test_tex_definitions_and_entries(definition, body, shown):
    assert texts(document(body, definition)) == shown


def test_tex_headings_of_the_document_itself():
    preamble = (
        "\\newcommand{\\cvheading}[1]{{\\large\\bf #1}}\\newcommand\\subheading[1]{#1}\\newcommand\\heading[2]{#1 #2}"
    )
    lines = read_tex(
        document("\\cvheading{Talks}\\subheading{Zurich}\\heading{Emmy}{Noether}", preamble).encode()
    ).lines

    assert [(line.text, line.level) for line in lines] == [("Talks", 1), ("Zurich", 2), ("Emmy Noether", 0)]


def test_tex_europass_labels_set_large_are_headings():
    body = "\\ecvitem{\\large\\textbf{Prizes}}{Leipzig, 1932}\\ecvitem{}{Zurich}\\ecvitem{Date}{1919}"
    lines = read_tex(
        document(body + "\\ecvlanguageheader{(*)}\\ecvlanguage{French}{\\ecvBTwo}{\\ecvCOne}{}{}{}").encode()
    ).lines

    assert [(line.text, line.level) for line in lines] == [
        ("Prizes", 1),
        ("Leipzig, 1932", 0),
        ("Zurich", 0),
        ("Date\t1919", 0),
        ("French\tB2, C1", 0),
    ]


@pytest.mark.parametrize(
    "preamble",
    [
        "\\firstname{Emmy}\\familyname{Noether}\\email{e@example.org}",
        "\\familyname{Noether}\\firstname{Emmy}\\email{e@example.org}",
        "\\name{Emmy}{Noether}\\email{e@example.org}",
    ],
)
def test_tex_name_is_one_line_however_its_parts_are_said(preamble):
    assert texts(document("\\makecvtitle", preamble)) == ["Emmy Noether", "e@example.org"]
