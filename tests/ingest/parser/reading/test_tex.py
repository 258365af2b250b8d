"""LaTeX: macros, CV classes, lists, tables, accents, and hostile sources."""

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.reading.tex import read_tex


def texts(source: str) -> list[str]:
    return [line.text for line in read_tex(source.encode()).lines]


def document(body: str, preamble: str = "") -> str:
    return f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\nafter the end"


def test_tex_sections_and_styles():
    source = document(
        "\\section*{Education} % a remark\n\\textbf{PhD}, \\emph{Erlangen} \\hfill 1907\\\\\nnext\n\n5\\% {\\it it}"
    )

    assert read_tex(source.encode()).lines == (
        Line(1, "Education", level=1, runs=(Run(0, 9, bold=True),)),
        Line(2, "PhD, Erlangen\t1907", runs=(Run(0, 3, bold=True), Run(5, 13, italic=True))),
        Line(3, "next"),
        Line(5, "5% it", gap=1.0, runs=(Run(3, 5, italic=True),)),
    )


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("G\\\"ottingen, \\'Elie, Fran\\c{c}ois, Ha\\v{s}ek", "Göttingen, Élie, François, Hašek"),
        ('na\\"{\\i}ve, Stra\\ss e, S\\o ren, \\L{}ukasiewicz, Erd\\H{o}s', "naïve, Straße, Søren, Łukasiewicz, Erdős"),
        ("1907--1919 --- ``Rings'' E.~Noether\\,!", "1907–1919 — “Rings” E. Noether !"),
        ("Noether$^{*}$, Klein\\textsuperscript{2}, H$_2$O, $\\alpha$-rings", "Noether*, Klein², H2O, α-rings"),
        ("$\\frac{1}{2}$ of $\\mathbb{R}^{n}$", "1/2 of Rn"),
        ("\\href{https://example.org/a\\_b}{page} \\url{http://e.org/~n}", "page http://e.org/~n"),
        ("\\verb|a_b| a\\_b \\{c\\} \\& \\# \\$5", "a_b a_b {c} & # $5"),
        ("\\textcolor{red}{Rings} \\faEnvelope~\\vspace{2cm}Fields", "Rings Fields"),
        ("\\foreignlanguage{german}{Ringe} \\parbox{3cm}{Ideale}", "Ringe\tIdeale"),
        ("\\hspace*{\\fill}right \\quad apart", "right apart"),
        ("\\LaTeX\\ and \\TeX{} user", "LaTeX and TeX user"),
        ("\\begin{center}\\Large Emmy\\end{center}", "Emmy"),
        ("unbalanced } and { group", "unbalanced and group"),
        ("\\input{/etc/passwd}\\include{x}\\write18{rm}Emmy", "Emmy"),
        ("\\iffalse hidden \\fi shown", "shown"),
        ("see \\footnote{not here}\\cite{noether1921}this", "see this"),
        ("100\\% sure % not this", "100% sure"),
        ("\\href{https://example.org/a%26A1/x}{Rings} 5% none", "Rings 5"),
        ("$M < 20\\,M_\\odot$, $\\log n$ and $\\ker(f)$", "M < 20 M⊙, log n and ker (f)"),
        ("one \\qquad two", "one\ttwo"),
        ("sub_script and x^2", "sub_script and x^2"),
    ],
)
def test_tex_text(source, shown):
    assert texts(source) == [shown]


@pytest.mark.parametrize(
    ("definition", "use", "shown"),
    [
        ("\\newcommand{\\me}{\\textbf{E. Noether}}", "\\me{} and \\me, 1921", ["E. Noether and E. Noether, 1921"]),
        ("\\newcommand\\paper[2]{``#1'' (#2)}", "\\paper{Rings}{1921}", ["“Rings” (1921)"]),
        ("\\newcommand{\\dated}[2][1907]{#2, #1}", "\\dated{PhD} \\dated[1919]{Venia}", ["PhD, 1907 Venia, 1919"]),
        ("\\def\\twice#1{#1 #1}", "\\twice{Rings}", ["Rings Rings"]),
        ("\\let\\it\\textit\\providecommand{\\x}{X}", "\\x", ["X"]),
        ("\\NewDocumentCommand{\\job}{m O{Erlangen}}{#1 at #2}", "\\job{Lecturer}", ["Lecturer at"]),
        (
            "\\newenvironment{years}{\\begin{itemize}}{\\end{itemize}}",
            "\\begin{years}\\item PhD\\end{years}x",
            ["• PhD", "x"],
        ),
        ("\\newcommand{\\bi}{\\begin{itemize}}\\newcommand{\\ei}{\\end{itemize}}", "\\bi\\item a\\ei b", ["• a", "b"]),
    ],
)
def test_tex_macros_of_the_document(definition, use, shown):
    assert texts(document(use, definition)) == shown


def test_tex_moderncv():
    preamble = (
        "\\name{Emmy}{Noether}\\title{Mathematician}\\address{Hauptstr. 1}{Erlangen}{}\\phone[mobile]{+49 1}"
        "\\email{emmy@example.org}\\social[github]{enoether}\\photo[64pt]{me}\\homepage{}"
    )
    body = (
        "\\makecvtitle\\section{Education}\\cventry{1907}{PhD}{University}{Erlangen}{\\textit{summa}}{Thesis: Rings}"
        "\\cventry{1919}{Venia}{}{}{}{}\\cvitem{1900}{Exam}\\cvlistitem{Prize}\\cvitemwithcomment{French}{fluent}{C1}"
    )

    assert texts(document(body, preamble)) == [
        "Emmy Noether",
        "Mathematician",
        "Hauptstr. 1, Erlangen",
        "+49 1",
        "emmy@example.org",
        "github: enoether",
        "Education",
        "1907\tPhD, University, Erlangen, summa",
        "Thesis: Rings",
        "1919\tVenia",
        "1900\tExam",
        "• Prize",
        "French\tfluent, C1",
    ]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "\\cventry{Professor}{Bryn Mawr}{USA}{1933}{\\begin{cvitems}\\item {Rings}\\end{cvitems}}",
            ["Bryn Mawr\tUSA", "Professor\t1933", "• Rings"],
        ),
        ("\\resumeSubheading{Bryn Mawr}{USA}{Professor}{1933}", ["Bryn Mawr\tUSA", "Professor\t1933"]),
        ("\\cvevent{Professor}{Bryn Mawr}{1933}{USA}", ["Professor\t1933", "Bryn Mawr\tUSA"]),
        ("\\entry{1933}{Professor}{Bryn Mawr}{USA}", ["1933\tProfessor\tBryn Mawr", "USA"]),
        ("\\cvhonor{Prize}{Leipzig}{Saxony}{1932}", ["1932\tPrize, Leipzig\tSaxony"]),
        ("\\begin{rSection}{Talks}\nZurich\n\\end{rSection}", ["Talks", "Zurich"]),
        ("\\myaward{Prize}{Leipzig}{1932}", ["Prize\tLeipzig\t1932"]),
        ("\\mycolumn{0.5\\textwidth}{Prize}", ["Prize"]),
        ("\\begin{myjob}{Lecturer}{1922}Rings\\end{myjob}", ["Lecturer\t1922", "Rings"]),
        ("\\years{1922}Lecturer", ["1922\tLecturer"]),
        ("\\marginpar{1922}Lecturer", ["1922\tLecturer"]),
    ],
)
def test_tex_cv_commands(body, shown):
    assert texts(document(body)) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("\\begin{itemize}[noitemsep]\\item one\\item[--] two\\end{itemize}", ["• one", "– two"]),
        (
            "\\begin{enumerate}\\item one\\begin{enumerate}\\item inner\\end{enumerate}\\item two\\end{enumerate}",
            ["1. one", "1. inner", "2. two"],
        ),
        ("\\begin{etaremune}\\item new\\item old\\end{etaremune}", ["2. new", "1. old"]),
        ("\\begin{description}\\item[1907] PhD\\item[1919] Venia\\end{description}", ["1907\tPhD", "1919\tVenia"]),
        (
            "\\begin{thebibliography}{9}\\bibitem{a} Rings\\bibitem[X]{b} Ideals\\end{thebibliography}",
            ["[1] Rings", "[2] Ideals"],
        ),
        (
            "\\begin{tabular}{l@{ }p{3cm}}1907 & PhD \\\\[2pt]\\hline 1919 & \\multicolumn{2}{l}{Venia}\\end{tabular}",
            ["1907\tPhD", "1919\tVenia"],
        ),
        ("\\begin{tabbing}Name: \\= \\kill Emmy \\> Noether \\\\ \\end{tabbing}", ["Emmy\tNoether"]),
        ("\\begin{verbatim}\na_b\n\\end{verbatim}", ["a_b"]),
        ("\\begin{comment}no\\end{comment}yes\\begin{tikzpicture}\\draw;\\end{tikzpicture}", ["yes"]),
        ("\\begin{minipage}{0.5\\textwidth}left\\end{minipage}\\hfill right", ["left\tright"]),
    ],
)
def test_tex_environments(body, shown):
    assert texts(document(body)) == shown


def test_tex_bibliography_in_the_document_or_beside_it():
    bib = '@article{n, author={Noether, Emmy and David Hilbert}, title={{Rings}}, journal="Math. Ann.", year=1921}'
    line = "• Emmy Noether, David Hilbert. “Rings”. Math. Ann., 1921."

    inside = document("\\printbibliography", f"\\begin{{filecontents}}{{own.bib}}{bib}\\end{{filecontents}}")
    assert texts(inside) == [line]
    beside = read_tex(document("\\bibliography{own}\\x").encode(), {"own.bib": bib, "other.bib": bib})
    assert [found.text for found in beside.lines] == [line]


def test_tex_macros_without_end_are_cut_and_said_to_be():
    reading = read_tex(b"Emmy\n\n\\def\\x{\\x\\x\\x many words of a macro \\x}\\x")

    assert reading.lines[0].text == "Emmy"
    assert [code for code, _ in reading.remarks] == ["text-cut"]


def test_tex_sizes_are_kept():
    lines = read_tex(document("{\\Huge Emmy}\\\\ Erlangen").encode()).lines

    assert [(line.text, line.size) for line in lines] == [("Emmy", 2.49), ("Erlangen", 1.0)]


@pytest.mark.parametrize(
    "source",
    [
        "\\def\\x{\\x\\x}\\x",
        "\\newcommand{\\a}[1]{\\a{#1#1}}\\a{boom}",
        "{" * 20_000,
        "\\textbf{" * 5_000,
        "\\textbf{" * 2_000 + "}" * 2_000,
        "\\begin{itemize}" * 5_000,
        "\\item[" * 5_000,
        "\\begin{minipage}{3cm}" * 5_000,
        "\\begin{minipage}{3cm}a\\end{minipage}" * 10_000,
        "\\llap{1}" * 10_000,
        "\\parbox{3cm}{" * 5_000,
        "\\parbox{3cm}{" * 2_000 + "}" * 2_000,
        "\\begin{tabular}{l}a" * 5_000,
        "\\begin{tabular}{l}" + "a\\newline &" * 10_000,
        "$" * 20_000,
        "\\'" * 20_000,
        "%" * 50_000,
        "\\newcommand{" * 5_000,
        "\\iffalse" * 2_000,
        "@article{" * 5_000,
    ],
)
def test_tex_hostile_sources_end(source):
    assert read_tex((source + "\n\nEmmy Noether").encode()).source == "tex"
