"""Spoken languages: the code and the name of one, however a CV writes it ("Deutsch", "Allemand", "German")."""

from functools import cache
from pathlib import Path
from typing import cast

from django.utils.translation import gettext_lazy

from profiles.text import fold

TABLE = Path(__file__).with_name("languages.tsv")


@cache
def _rows() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def _codes() -> dict[str, str]:
    """The code by each folded name."""
    return {fold(name): code for code, english, *others in _rows() for name in (english, *" ".join(others).split())}


def language_key(name: str) -> str:
    """The ISO 639 code of the language that ``name`` is or contains; its folded words when it is none or several."""
    words = fold(name)
    if words in _codes():
        return _codes()[words]
    found = {_codes()[word] for word in words.split() if word in _codes()}
    return found.pop() if len(found) == 1 else words


def language_names() -> dict[str, str]:
    """By code what a language is called, in the reader's language: Django has many of these names in all of its own."""
    return {code: cast(str, gettext_lazy(english)) for code, english, *_ in _rows()}
