"""Folding and slugs: how text is compared and addressed, the same on every database."""

import re
import unicodedata

from anyascii import anyascii
from django.utils.formats import number_format

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
