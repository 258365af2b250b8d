"""Languages by their codes, whatever the CV calls them."""

from collections import Counter

import pytest

from profiles.languages import _rows, language_key, language_names
from profiles.text import fold


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("German", "de"),
        ("Deutsch", "de"),
        ("Allemand", "de"),
        ("alemán", "de"),
        ("Brazilian Portuguese", "pt"),
        ("Mandarin Chinese", "zh"),
        ("中文", "zh"),
        ("Ancient Greek", "grc"),
        ("Ελληνικά", "el"),
        ("Swiss German", "gsw"),
        ("English (native)", "en"),
        ("English and French", "english and french"),
        ("Klingon", "klingon"),
        ("de", "de"),
        ("", ""),
    ],
)
def test_a_name_gives_its_code(name, key):
    assert language_key(name) == key


def test_no_name_is_of_two_languages_and_no_code_is_there_twice():
    pairs = {(fold(name), code) for code, english, *others in _rows() for name in (english, *" ".join(others).split())}

    assert [name for name, number in Counter(name for name, _ in pairs).items() if number > 1] == []
    assert len(language_names()) == len(_rows())


def test_names_are_in_the_language_of_the_reader():
    from django.utils.translation import override

    with override("fr"):
        assert str(language_names()["de"]) == "Allemand"
    with override("en"):
        assert str(language_names()["de"]) == "German"
