"""LaTeX: what stands side by side in boxes and cells, headings over several rows, sizes that show nothing."""

import pytest

from ingest.parser.reading.tex import read_tex


def texts(source: str) -> list[str]:
    return [line.text for line in read_tex(source.encode()).lines]


def document(body: str) -> str:
    return f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("\\section{REFEREED \\\\ PAPERS}Rings", ["REFEREED PAPERS", "Rings"]),
        ("\\section{Honors \\newline and\\linebreak Awards}Prize", ["Honors and Awards", "Prize"]),
        ("\\marginpar{\\sffamily Honors\\\\ and Awards}Prize", ["Honors and Awards", "Prize"]),
        ("\\marginpar{1922--\\\\1933}Lecturer", ["1922– 1933\tLecturer"]),
    ],
)
def test_tex_headings_stay_on_one_line(body, shown):
    assert texts(document(body)) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "\\moveleft.5\\hoffset\\centerline{\\huge\\bf Emmy}\n"
            "\\moveleft\\hoffset\\vbox{\\hrule width\\textwidth height 1pt}\\smallskip\n"
            "\\moveleft.5\\hoffset\\centerline{Erlangen}",
            ["Emmy", "Erlangen"],
        ),
        ("\\setlength\\headwidth{6.5in}\\parskip=3pt plus 1pt\\parindent 0pt Rings", ["Rings"]),
        ("{\\addfontfeature{Style=TitlingCaps}E}\\kern-1.5pt mmy", ["Emmy"]),
        ("\\fontsize{10}{12}\\selectfont\\newcolumntype{C}[1]{p{#1}}\\tolerance=500 Rings", ["Rings"]),
        ("\\hbox to 5cm{Rings}\\advance\\leftskip by 1cm Fields", ["Rings Fields"]),
        ("Voice: 1~~~~~~Fax: 2", ["Voice: 1\tFax: 2"]),
        ("\\makecvtitle[20pt]Rings", ["Rings"]),
    ],
)
def test_tex_sizes_and_settings_show_nothing(body, shown):
    assert texts(document(body)) == shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            "\\begin{minipage}[t]{.7\\textwidth}Professor\\\\Bryn Mawr\\end{minipage}\\hfill\n"
            "\\begin{minipage}[t]{.2\\textwidth}1933\\end{minipage}",
            ["Professor\t1933", "Bryn Mawr"],
        ),
        ("\\parbox[t]{2cm}{1933}\\parbox[t]{9cm}{Professor\\\\Bryn Mawr}", ["1933\tProfessor", "Bryn Mawr"]),
        ("\\parbox{\\textwidth}{Professor\\\\Bryn Mawr}", ["Professor", "Bryn Mawr"]),
        ("\\begin{minipage}{\\linewidth}a\\end{minipage}\\begin{minipage}{1\\hsize}b\\end{minipage}", ["a", "b"]),
        (
            "\\begin{tabular}{lp{5cm}r}1933 & Professor\\newline Bryn Mawr & USA\\\\1922 & Lecturer\\end{tabular}",
            ["1933\tProfessor\tUSA", "Bryn Mawr", "1922\tLecturer"],
        ),
        (
            "\\begin{tabular}{ll}1933 & "
            "\\begin{tabular}[t]{l}Professor\\\\Bryn Mawr\\end{tabular}\\\\1922&x\\end{tabular}",
            ["1933\tProfessor", "Bryn Mawr", "1922\tx"],
        ),
        (
            "\\begin{itemize}\\item\\begin{tabular*}{0.9\\textwidth}[t]{l@{\\extracolsep{\\fill}}r}"
            "Bryn Mawr & 1933\\\\Prof. & x"
            "\\end{tabular*}\\end{itemize}",
            ["• Bryn Mawr\t1933", "Prof.\tx"],
        ),
        ("\\makecell[l]{Emmy\\\\Noether}", ["Emmy", "Noether"]),
        ("\\begin{minipage}{3cm}never closed", ["never closed"]),
    ],
)
def test_tex_boxes_side_by_side(body, shown):
    assert texts(document(body)) == shown


def test_tex_rows_that_go_on_are_indented():
    lines = read_tex(document("\\begin{tabular}{ll}1907 & PhD\\\\ & Erlangen\\end{tabular}").encode()).lines

    assert [(line.text, line.indent) for line in lines] == [("1907\tPhD", 0.0), ("Erlangen", 5.0)]


def test_read_tex_shows_no_measures_of_lines_and_boxes():
    text = (
        r"\begin{document}\section{Talks}\relscale{.9} Ideals in rings\par\line(1,0){450}\par"
        r"\raisebox{-0.9\height}[0pt][0pt]{Topology}\end{document}"
    )

    assert texts(text) == ["Talks", "Ideals in rings", "Topology"]
