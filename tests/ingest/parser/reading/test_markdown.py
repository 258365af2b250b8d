"""Markdown, as people write it and as converters make it."""

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.reading.markdown import read_markdown


def read(text: str) -> tuple[Line, ...]:
    return read_markdown(text.encode()).lines


def rows(text: str) -> list[tuple[int, str, int]]:
    return [(line.number, line.text, line.level) for line in read(text)]


def test_markdown_lines_keep_the_numbers_of_the_source():
    text = "# Emmy Noether\n\nErlangen\n\n## Education\n- **PhD**, Erlangen\n  1907\n"

    assert read(text) == (
        Line(1, "Emmy Noether", level=1),
        Line(3, "Erlangen", gap=1),
        Line(5, "Education", gap=1, level=2),
        Line(6, "• PhD, Erlangen", runs=(Run(2, 5, bold=True),)),
        Line(7, "1907", indent=1.0),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Talks ##", [(1, "Talks", 2)]),
        ("##Talks", [(1, "Talks", 2)]),
        ("## Talks {#talks .unnumbered}", [(1, "Talks", 2)]),
        ("#1 of 200 candidates", [(1, "#1 of 200 candidates", 0)]),
        ("Emmy Noether\n============\n", [(1, "Emmy Noether", 1)]),
        ("Education\n---\n", [(1, "Education", 2)]),
        ("a line\nanother line\n---\n", [(1, "a line", 0), (2, "another line", 0)]),
        ("emmy@example.org\n---\n", [(1, "emmy@example.org", 0)]),
        ("**Education**", [(1, "Education", 0)]),
        ("### **P** UBLICATIONS", [(1, "P UBLICATIONS", 3)]),
    ],
)
def test_markdown_headings(text, expected):
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "shown", "runs"),
    [
        ("**PhD**, *Erlangen*", "PhD, Erlangen", (Run(0, 3, bold=True), Run(5, 13, italic=True))),
        ("***PhD***", "PhD", (Run(0, 3, bold=True, italic=True),)),
        ("__PhD__ _with **honours**_", "PhD with honours", None),
        ("_Annals_ _of_ _Mathematics_", "Annals of Mathematics", (Run(0, 21, italic=True),)),
        ("**Booker,** **T.**", "Booker, T.", (Run(0, 10, bold=True),)),
        ("file_name_one and my_name@example.org", "file_name_one and my_name@example.org", ()),
        ("E. Noether*, **D. Hilbert***, F. Klein*", "E. Noether*, D. Hilbert*, F. Klein*", (Run(13, 23, bold=True),)),
        ("E. Noether*, **D. Hilbert** *, F. Klein*", "E. Noether*, D. Hilbert *, F. Klein*", (Run(13, 23, bold=True),)),
        ("E. Noether\\*, 2 \\* 3", "E. Noether*, 2 * 3", ()),
        ("_Crelle_ . ( _submitted_ )", "Crelle. (submitted)", (Run(0, 6, italic=True), Run(9, 18, italic=True))),
        ("an **open mark", "an open mark", ()),
        ("~~struck~~ and `code`", "struck and code", ()),
        ("H<sub>2</sub>O, Noether<sup>1,2</sup>, 1<sup>st</sup>", "H2O, Noether¹,², 1st", ()),
        ("2^nd^ prize, Noether^{*}, Klein$^{*}$", "2nd prize, Noether*, Klein*", ()),
        ("Born 1882 \\diamond Erlangen", "Born 1882 ⋄ Erlangen", ()),
        ("\\textbf{PhD}, \\emph{Erlangen} \\& more", "PhD, Erlangen & more", None),
        ('G\\"ottingen, Erd\\H{o}s', "Göttingen, Erdős", ()),
        ("a prize of $500 and $1000", "a prize of $500 and $1000", ()),
        ("Research & Development &amp; Teaching &lt;", "Research & Development & Teaching <", ()),
        ("<u>Feliciana</u> and <b>Emmy</b>", "Feliciana and Emmy", (Run(14, 18, bold=True),)),
        ("R\\*-algebras  ", "R*-algebras", ()),
        ("Frankfurt (1915)\\", "Frankfurt (1915)", ()),
        ("_·_ Erlangen", "· Erlangen", None),
    ],
)
def test_markdown_styles(text, shown, runs):
    (line,) = read(text)

    assert line.text == shown
    if runs is not None:
        assert line.runs == runs


@pytest.mark.parametrize(
    ("text", "shown", "runs"),
    [
        ("[paper](https://example.org/a_b_(1))", "paper", (Run(0, 5, href="https://example.org/a_b_(1)"),)),
        ('[paper](https://example.org "title"), 1921', "paper, 1921", (Run(0, 5, href="https://example.org"),)),
        ("<https://example.org>", "https://example.org", (Run(0, 19, href="https://example.org"),)),
        ("<emmy@example.org>", "emmy@example.org", (Run(0, 16, href="mailto:emmy@example.org"),)),
        ("**Noether** [, Hilbert. Title](http://example.org)", "Noether, Hilbert. Title", None),
        (
            "[](https://example.org)[Noether](mailto:n@example.org)",
            "Noether",
            (Run(0, 7, href="mailto:n@example.org"),),
        ),
        ("![photo](me.png)Emmy", "Emmy", ()),
        ("[click](javascript:alert(1))", "click", ()),
        ("[1] Title [arxiv]", "[1] Title [arxiv]", ()),
        ("see [the list][pubs]\n\n[pubs]: https://example.org", "see the list", ()),
        ("[pubs]\n\n[pubs]: https://example.org", "pubs", ()),
        ("**Bryn Mawr College**[1933-1935]{.aside}", "Bryn Mawr College\t1933-1935", (Run(0, 17, bold=True),)),
        ("Idealtheorie[^1]\n\n[^1]: with honours", "Idealtheorie", ()),
        ('<a href="https://example.org">page</a>', "page", (Run(0, 4, href="https://example.org"),)),
    ],
)
def test_markdown_links(text, shown, runs):
    line = read(text)[0]

    assert line.text == shown
    if runs is not None:
        assert line.runs == runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* one\n+ two\n- three", ["• one", "• two", "• three"]),
        ("- [1] Noether\n- 2. Hilbert", ["[1] Noether", "2. Hilbert"]),
        ("1. one\n2) two\n3\\. three", ["1. one", "2) two", "3. three"]),
        ("–\nStudent award\n\n•\n\nTalk", ["– Student award", "• Talk"]),
        ("_•_ _Algebra_ theory", ["• Algebra theory"]),
        ("-momentum, rings: author", ["-momentum, rings: author"]),
        ("> quoted\n> > deeper", ["quoted", "deeper"]),
        ("\ufffd Rings", ["• Rings"]),
    ],
)
def test_markdown_list_marks(text, expected):
    assert [line.text for line in read(text)] == expected


def test_markdown_tables_show_cells_without_rules():
    text = "| 2022 | Idealtheorie<br>Noether | |\n|---|:---:|---|\n| 2021 | a \\| b | [link](http://e.org) |\n\n"
    text += "Name | Year\n---|---\nHilbert | 1862\n"

    assert rows(text) == [
        (1, "2022\tIdealtheorie\tNoether", 0),
        (3, "2021\ta | b\tlink", 0),
        (5, "Name\tYear", 0),
        (7, "Hilbert | 1862", 0),
    ]


def test_markdown_hides_code_but_keeps_plain_fences():
    text = "```{r}\nlibrary(x)\n```\n```\n1. ``Invariante Probleme'', 1918\n\n## `Sprachen`\n```\nafter\n"

    assert rows(text) == [(5, "1. “Invariante Probleme”, 1918", 0), (7, "Sprachen", 2), (9, "after", 0)]


def test_markdown_hides_what_a_page_does_not_show():
    text = (
        "<!-- a\nremark -->Emmy\n::: {.grid}\n<br>\n---\n\\newpage\n<style>\np {}\n</style>\n"
        '<div class="x">\nNoether\n</div>\n[x]: http://example.org\n'
    )

    assert rows(text) == [(2, "Emmy", 0), (11, "Noether", 0)]


def test_markdown_front_matter_shows_whose_cv_it_is():
    text = '---\ntitle: "Emmy Noether"\noutput: vitae::awesomecv\nemail: emmy@example.org\ndate: "`r Sys.Date()`"\n'
    text += "position: Professor # now\n---\n\n# CV\n"

    assert rows(text) == [
        (2, "Emmy Noether", 1),
        (4, "email: emmy@example.org", 0),
        (6, "Professor", 0),
        (9, "CV", 1),
    ]


def test_markdown_rule_at_the_start_is_no_front_matter():
    assert rows("---\nEmmy\n---\n") == [(2, "Emmy", 2)]


def test_markdown_emphasis_goes_over_line_ends():
    first, second = read("*Nachrichten der\nGesellschaft*, 1918")

    assert (first.runs, second.runs) == ((Run(0, 15, italic=True),), (Run(0, 12, italic=True),))


@pytest.mark.parametrize(
    "piece", ["*a ", "[", "]", "_a_ ", "`", "<a ", "![", "\\", "**a", "[a](", "$", "{", "^", "| ", "> ", "a,"]
)
def test_markdown_takes_time_in_proportion(piece):
    assert read("x" + piece * 50_000)


def test_read_markdown_puts_definitions_beside_their_terms():
    text = "1915-19\n:   Privatdozentin, University of\n    Göttingen\n\n1919\n:   Habilitation\n:   with Hilbert\n"

    assert [(line.number, line.text) for line in read_markdown(text.encode()).lines] == [
        (1, "1915-19\tPrivatdozentin, University of"),
        (3, "Göttingen"),
        (5, "1919\tHabilitation"),
        (7, "with Hilbert"),
    ]
