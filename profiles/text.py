"""Folding and slugs: how text is compared and addressed, the same on every database."""

import re
import unicodedata
from typing import Any

from anyascii import anyascii
from django.utils.formats import number_format
from django.utils.functional import lazy

_NOT_WORD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower-case ASCII words with single blanks: "Ł. Ærøskøbing-Müller" becomes "l aeroskobing muller".

    Computed in Python and stored, because SQLite and PostgreSQL fold differently; text without any letter or digit
    gives "".
    """
    plain = (text if text.isascii() else anyascii(unicodedata.normalize("NFKC", text))).casefold()
    return _NOT_WORD.sub(" ", plain).strip()


def shown_number(number: int) -> str:
    """A number for people to read: "10,000", in French "10 000" with a blank that does not break."""
    return number_format(number, force_grouping=True)


def slug_of(text: str, fallback: str = "x") -> str:
    """An address for ``text``: folded words with hyphens, at most 80 characters, never empty."""
    slug = fold(text).replace(" ", "-")
    return slug[:80].strip("-") or fallback


def _capitalize(label: Any) -> str:
    return f"{str(label)[:1].upper()}{str(label)[1:]}"


capitalize = lazy(_capitalize, str)


def capitalized(choices: Any) -> dict[str, str]:
    """Labels of ``choices`` as they stand in a list of their own: "Journal article"."""
    return {value: capitalize(label) for value, label in choices}
