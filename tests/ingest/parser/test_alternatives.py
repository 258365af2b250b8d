import re

import pytest

from ingest.parser.alternatives import any_of, longest_first, matches_at

LETTERS = "".join(map(chr, range(0x2200)))
"""All signs of which one may be a Latin letter in another case: the sign of kelvins is a k."""


def test_alternatives_are_put_together_behind_their_first_letter():
    assert (
        any_of(["in press", "in", "To appear", "@"]) == "(?-i:[iIıİ])(?:n press|n)|(?-i:[tT])(?:o appear)|(?-i:[@])(?:)"
    )


def test_alternatives_with_case_keep_their_first_letter():
    assert any_of([r"Ph\.D", "PhD", "MA", r"\+"], is_cased=True) == r"P(?:h\.D|hD)|M(?:A)|\+(?:)"


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyzàâäåæçèéêëìíîïñòóôöøùúûüýœßšžłąćęńśźżčďěňřťůő")
def test_a_first_letter_stands_for_what_it_does_where_case_is_ignored(letter):
    found = re.findall(any_of([letter]), LETTERS)

    assert found == re.findall(letter, LETTERS, re.IGNORECASE)


def test_alternatives_find_what_a_list_of_them_does():
    phrases = ["year", "years", "mo", "month", "Jahr", "année", "semaine"]
    text = "3 Years, 2 months, ein JAHR, une année, deux Semaines, 5 mo."
    plain = re.compile("|".join(longest_first(phrases)), re.IGNORECASE)

    assert re.findall(any_of(longest_first(phrases)), text, re.IGNORECASE) == plain.findall(text)


def test_a_longer_phrase_is_tried_before_those_it_begins_with():
    assert longest_first(["in", "in the", "@"]) == [r"in\ the", "in", "@"]


def test_matches_at_likely_places_are_those_of_a_search_at_every_place():
    pattern, starts = re.compile(r"(?<!\d)\d{2}(?:-\d{2})?(?!\d)"), re.compile(r"\d")
    text = "12-34, 567, 89 and 10-11-12"

    found = [match.span() for match in matches_at(pattern, starts, text)]

    assert found == [match.span() for match in pattern.finditer(text)] == [(0, 5), (12, 14), (19, 24), (25, 27)]
