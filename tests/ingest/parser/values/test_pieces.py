"""Styled texts and their pieces."""

from __future__ import annotations

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.values.pieces import clean_value, mask, split_looks, split_pieces
from ingest.parser.values.styled import Styled, join_styled


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Algebra, Göttingen; 1921", [("", "Algebra"), ("comma", "Göttingen"), ("semicolon", "1921")]),
        ("“Rings, fields”, Jena", [("", "“Rings, fields”"), ("comma", "Jena")]),
        ("Rings (ideals, modules). Jena", [("", "Rings (ideals, modules)"), ("period", "Jena")]),
        ("Why rings? DMV – Jena", [("", "Why rings?"), ("period", "DMV"), ("dash", "Jena")]),
        ("J. Math. Soc., E. Noether", [("", "J. Math. Soc."), ("comma", "E. Noether")]),
        ("Seminar: Rings\tJena", [("", "Seminar"), ("colon", "Rings"), ("tab", "Jena")]),
        ("Rings. at CIKM", [("", "Rings"), ("period", "at CIKM")]),
        (", ;", []),
    ],
)
def test_split_pieces_divides_outside_brackets_and_quotes(text: str, pieces: list[tuple[str, str]]) -> None:
    assert [(piece.before, piece.text) for piece in split_pieces(Styled.plain(text))] == pieces


@pytest.mark.parametrize("text", ["", "(a, b", "a) b (c)", '„x“ “y” "z" «w»', "((a) (b", '"' * 7])
def test_mask_keeps_the_length(text: str) -> None:
    assert len(mask(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("“Ideal theory.”,", "Ideal theory"),
        ("Ideal theory (", "Ideal theory"),
        ("“Rings” and fields", "“Rings” and fields"),
        ("– Rings.", "Rings"),
        ("()", None),
        (" ,;", None),
    ],
)
def test_clean_value_takes_off_loose_marks(text: str, value: str | None) -> None:
    assert clean_value(text) == value


def test_styled_keeps_the_look_of_what_is_cut_and_joined() -> None:
    line = Line(1, "Prize of Leipzig, 1932", runs=(Run(0, 5, bold=True), Run(9, 16, italic=True)))
    styled = Styled.of(line)
    assert (styled.look, styled.cut(9, 16).is_italic, styled.cut(0, 5).is_bold, styled.is_bold) == (
        "bbbbb    iiiiiii      ",
        True,
        True,
        False,
    )


def test_join_styled_drops_hyphens_that_break_words() -> None:
    joined = join_styled([Line(1, "Hyper-"), Line(2, "complex", runs=(Run(0, 7, bold=True),)), Line(3, "systems")])
    assert (joined.text, joined.look) == ("Hypercomplex systems", " " * 5 + "b" * 7 + " " * 8)


def test_split_looks_divides_where_bold_ends() -> None:
    line = Line(1, "Memorial Prize University of Leipzig", runs=(Run(0, 14, bold=True),))
    pieces = split_looks(split_pieces(Styled.of(line)))
    assert [piece.text for piece in pieces] == ["Memorial Prize", "University of Leipzig"]
