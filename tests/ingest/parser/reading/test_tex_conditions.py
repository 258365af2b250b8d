"""LaTeX: conditions, switches, hidden environments, counters and the numbers of lists."""

import pytest

from ingest.parser.reading.tex import read_tex


def texts(source: str) -> list[str]:
    return [line.text for line in read_tex(source.encode()).lines]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("\\iffalse old \\ifx\\a\\b x\\fi{ \\fi Rings", ["Rings"]),
        ("\\iftrue Rings\\else Fields\\fi{} are", ["Rings are"]),
        ("\\newif\\ifshort \\ifshort Rings\\else Fields\\fi", ["Fields"]),
        ("\\newif\\ifshort\\shorttrue \\ifshort Rings\\else Fields\\fi", ["Rings"]),
        (
            "\\newcommand\\at[2]{#1\\ifx&#2&\\else, #2\\fi}\\at{Rings}{} and \\at{Fields}{1910}",
            ["Rings and Fields, 1910"],
        ),
        (
            "\\newcommand\\at[2]{#1\\ifx\\\\#2\\\\\\else, #2\\fi}\\at{Rings}{} and \\at{Fields}{1910}",
            ["Rings and Fields, 1910"],
        ),
        ("\\def\\kind{long}\\def\\long{long}\\ifx\\kind\\long Rings\\else Fields\\fi", ["Rings"]),
        ("\\if0 hidden \\fi\\if11 shown\\fi", ["shown"]),
        (
            "\\newcommand\\at[2]{#1\\ifthenelse{\\equal{#2}{}}{}{, #2}}\\at{Rings}{} and \\at{Fields}{1910}",
            ["Rings and Fields, 1910"],
        ),
        ("\\newcommand\\at[1]{\\ifstrempty{#1}{nothing}{#1}}\\at{} and \\at{Fields}", ["nothing and Fields"]),
        ("\\newcommand\\at[1]{\\notblank{#1}{#1}{nothing}}\\at{} and \\at{Fields}", ["nothing and Fields"]),
        (
            "\\NewDocumentCommand{\\at}{o m}{#2\\IfNoValueTF{#1}{}{ (#1)}}\\at{Rings} \\at[1921]{Ideals}",
            ["Rings Ideals (1921)"],
        ),
        ("\\newtoggle{full}\\iftoggle{full}{all}{some}\\toggletrue{full} \\iftoggle{full}{all}{some}", ["some all"]),
        ("\\newcounter{n}\\setcounter{n}{3}\\ifnum\\value{n}>2 many\\else few\\fi", ["many"]),
        ("\\ifxetex XeTeX\\else pdfTeX\\fi", ["pdfTeX"]),
        ("\\ifshort never closed", ["never closed"]),
        ("$a \\iff b$", ["a ⇔ b"]),
        ("\\excludecomment{private}\\begin{private}Salary\\end{private}Rings", ["Rings"]),
        ("\\MakeUppercase{Emmy} \\csname absent\\endcsname Noether", ["EMMY Noether"]),
    ],
)
def test_tex_shows_the_branch_that_holds(body, shown):
    assert texts(f"\\begin{{document}}{body}\\end{{document}}") == shown


def test_tex_switches_are_set_in_the_preamble():
    source = (
        "\\newif\\iffull\\fulltrue\\ifxetex\\newcommand\\me{X}\\else\\newcommand\\me{Emmy}\\fi\\excludecomment{old}"
        "\\ifthenelse{\\boolean{full}}{\\newcommand\\what{Rings}}{\\newcommand\\what{None}}"
        "\\begin{document}\\me, \\what\\iffull, all\\fi\\begin{old}x\\end{old}\\end{document}"
    )
    assert texts(source) == ["Emmy, Rings, all"]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "\\newcounter{paper}\\newcommand\\paper{\\stepcounter{paper}\\item[\\thepaper.]}"
            "\\begin{itemize}\\paper Rings\\paper Ideals\\end{itemize}",
            ["1. Rings", "2. Ideals"],
        ),
        (
            "\\begin{enumerate}[label={[J\\arabic*]},start=4]\\item Rings\\end{enumerate}"
            "\\begin{enumerate}[resume]\\item Ideals\\end{enumerate}",
            ["[J4] Rings", "5. Ideals"],
        ),
        ("\\begin{enumerate}[label=(\\roman*)]\\item a\\item b\\end{enumerate}", ["(i) a", "(ii) b"]),
        ("\\begin{enumerate}\\setcounter{enumi}{6}\\item Rings\\end{enumerate}", ["7. Rings"]),
        ("\\begin{enumerate}\\item[18.] Rings\\item[(3)] Ideals\\end{enumerate}", ["18. Rings", "(3) Ideals"]),
        ("\\setcounter{x}{2}\\addtocounter{x}{-1}\\Roman{x}, \\alph{x}, \\arabic{y}", ["I, a, 0"]),
    ],
)
def test_tex_counts(body, shown):
    assert texts(body) == shown


@pytest.mark.parametrize("source", ["\\ifx" * 20_000, "\\iftrue " * 20_000 + "\\fi" * 20_000, "\\fi\\else" * 20_000])
def test_tex_hostile_conditions_end(source):
    assert read_tex((source + "\n\nEmmy Noether").encode()).source == "tex"
