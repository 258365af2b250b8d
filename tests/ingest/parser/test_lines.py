"""From a reader's lines to the text's: what is dropped, what is made whole, that it takes no more than linear time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.parser.document import Line, Run
from ingest.parser.lines import clean_lines


def numbered(*texts: str, page_length: int = 0) -> tuple[Line, ...]:
    """Lines of these texts; a page has so many of them, or all."""
    return tuple(
        Line(place + 1, text, page=1 + place // page_length if page_length else 1) for place, text in enumerate(texts)
    )


def cleaned(*texts: str, page_length: int = 0) -> list[str]:
    """The texts that are left of these."""
    return [line.text for line in clean_lines(numbered(*texts, page_length=page_length))]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Emmy Noether", "Emmy Noether"),
        ("Emmy\u200b Noether\ufeff", "Emmy Noether"),
        ("\u202eEmmy\u202c Noether", "Emmy Noether"),
        ("Poincare\u0301", "Poincaré"),
        ("1907\tPh.D.\x00\x07", "1907\tPh.D."),
        (" Göttingen ", "Göttingen"),
        ("≪ Ideale in Ringbereichen ≫, Jena", "« Ideale in Ringbereichen », Jena"),
        ("Bounds for m ≪ n and x ≫ 1", "Bounds for m ≪ n and x ≫ 1"),
    ],
)
def test_line_is_cleaned(text: str, clean: str) -> None:
    assert cleaned(text) == [clean]


def test_runs_move_with_the_text() -> None:
    line = Line(1, " Poincare\u0301,\u200b Henri", runs=(Run(1, 10, bold=True), Run(13, 18, italic=True)))

    assert clean_lines((line,)) == (Line(1, "Poincaré, Henri", runs=(Run(0, 8, bold=True), Run(10, 15, italic=True))),)


def test_lines_that_show_nothing_are_left_out() -> None:
    assert clean_lines(numbered("Emmy Noether", "\u200b", "Göttingen")) == (
        Line(1, "Emmy Noether"),
        Line(3, "Göttingen"),
    )


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
        ("Emmy Noether - Page 1", "Emmy Noether - Page 2", "Emmy Noether - Page 3"),
        ("1/3", "2/3", "3/3"),
        ("i of iii", "ii of iii", "iii of iii"),
        ("Seite 1 von 3", "Seite 2 von 3", "Seite 3 von 3"),
        ("1", "2", "3"),
    ],
)
def test_page_numbers_are_dropped(first: str, second: str, third: str) -> None:
    pages = [[f"Theorem {page}{chr(97 + row)}" for row in range(26)] for page in "ABC"]

    assert cleaned(*pages[0], first, *pages[1], second, *pages[2], third) == [line for page in pages for line in page]


@pytest.mark.parametrize(
    "texts",
    [
        ("1", "Idealtheorie in Ringbereichen", "2", "Invariante Variationsprobleme", "3", "Hyperkomplexe Größen"),
        ("Mathematische Annalen 83", "1/2", "2/2"),
        ("2019", "Reviewer", "2020", "Reviewer", "2021", "Reviewer"),
        ("Annalen, Page 3", "Zeitschrift, Page 4", "Crelle, Page 2"),
    ],
)
def test_numbers_within_the_text_are_kept(texts: tuple[str, ...]) -> None:
    assert cleaned(*texts) == list(texts)


def test_numbers_and_heads_at_page_ends_are_dropped() -> None:
    texts = [
        *("Emmy Noether", "Education", "Erlangen", "1907", "Habilitation", "Göttingen", "1"),
        *("Emmy Noether", "Publications", "Ideals", "1921", "Invariants", "1918", "2"),
        *("Emmy Noether", "Talks", "Zürich", "1932", "Awards", "Leipzig", "3"),
    ]

    kept = [text for text in texts if text not in ("1", "2", "3")]
    assert cleaned(*texts, page_length=7) == [
        text for place, text in enumerate(kept) if text != "Emmy Noether" or place == 0
    ]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("a paper on conserva-", "tion laws"), ["a paper on conservation", "laws"]),
        (("the Mathe-", "matician"), ["the Mathematician"]),
        (("with Jean-", "Pierre Serre"), ["with Jean-Pierre", "Serre"]),
        (("a self-", "adjoint operator"), ["a self-adjoint", "operator"]),
        (("the state-of-the-", "art in algebra"), ["the state-of-the-art", "in algebra"]),
        (("pp. 1111-", "1129, 1921"), ["pp. 1111-1129,", "1921"]),
        (("Zahl-", "und Funktionenkörper"), ["Zahl-", "und Funktionenkörper"]),
        (("Reviewer, 1919-", "1921 Editor"), ["Reviewer, 1919-", "1921 Editor"]),
        (("from 1915 -", "later in Göttingen"), ["from 1915 -", "later in Göttingen"]),
        (("1921\tinva-", "riants of forms"), ["1921\tinvariants", "of forms"]),
        (("Co-\t1921", "author\t1922"), ["Co-author\t1921", "1922"]),
        (("long-term plans", "and a long-", "term view"), ["long-term plans", "and a long-term", "view"]),
        (("cooperation", "and co-", "operation again"), ["cooperation", "and cooperation", "again"]),
    ],
)  # fmt: skip
def test_broken_words_are_made_whole(lines: tuple[str, ...], joined: list[str]) -> None:
    assert cleaned(*lines) == joined


def test_runs_follow_a_word_that_moves() -> None:
    upper = Line(1, "On conserva-", runs=(Run(3, 12, italic=True),))
    lower = Line(2, "tion laws, Emmy Noether", runs=(Run(0, 9, italic=True), Run(11, 23, bold=True)))

    assert clean_lines((upper, lower)) == (
        Line(1, "On conservation", runs=(Run(3, 15, italic=True),)),
        Line(2, "laws, Emmy Noether", runs=(Run(0, 4, italic=True), Run(6, 18, bold=True))),
    )


@given(st.lists(st.text(alphabet="ab -\t12\u0301\u200b/", max_size=12), max_size=12))
def test_runs_stay_within_the_text(texts: list[str]) -> None:
    lines = tuple(Line(place, text, runs=(Run(0, len(text), bold=True),)) for place, text in enumerate(texts, 1))

    for line in clean_lines(lines):
        assert all(0 <= run.start < run.end <= len(line.text) for run in line.runs)


@given(st.lists(st.text(alphabet="abcé -", max_size=10), max_size=20))
def test_letters_are_never_lost(texts: list[str]) -> None:
    kept = "".join(line.text for line in clean_lines(numbered(*texts)))

    assert sorted(c for c in kept if c.isalpha()) == sorted(c for c in "".join(texts) if c.isalpha())


def _processor_time(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize(
    "text",
    ["a,", "word- ", "-\t", "1 ", "\u200bé", "x" * 50 + "- "],
    ids=["commas", "breaks", "cells", "figures", "unseen", "long"],
)
def test_time_grows_with_the_length(text: str) -> None:
    def seconds(size: int) -> float:
        lines = (*numbered(*[text * 40] * (size // 40)), Line(10_000_000, text * size), Line(10_000_001, "end"))
        return min(_processor_time(lambda: clean_lines(lines)) for _ in range(3))

    assert seconds(40_000) < 20 * max(seconds(4_000), 0.002)


def test_clean_lines_sets_words_before_leading_dots_apart():
    lines = (Line(1, "Thesis supervision" + "." * 40), Line(2, "Grete Hermann....."), Line(3, "Contents ......... 12"))

    assert [(line.text, line.is_bold) for line in clean_lines(lines)] == [
        ("Thesis supervision", True),
        ("Grete Hermann.....", False),
        ("Contents ......... 12", False),
    ]


@pytest.mark.parametrize("sign", ["·", "—", "_", "="])
def test_clean_lines_sets_words_before_a_rule_of_signs_apart(sign):
    lines = (Line(1, f"Education {sign * 30}"), Line(2, f"Göttingen {sign * 4}"), Line(3, sign * 30))

    assert [(line.text, line.is_bold) for line in clean_lines(lines)] == [
        ("Education", True),
        (f"Göttingen {sign * 4}", False),
        (sign * 30, False),
    ]
