"""Names of countries in the language of the reader; they are stored by their names in English."""

from functools import cache

from babel import Locale
from django.utils.translation import get_language


def country_name(stored: str) -> str:
    """What a country is called, in the reader's language; as it is stored where it is not known."""
    language = get_language() or "en"
    if language.startswith("en"):
        return stored
    return _names(language).get(_codes().get(stored, ""), stored)


@cache
def _codes() -> dict[str, str]:
    """The ISO 3166 code by each name in English, by its beginning too ("Hong Kong SAR China")."""
    names = {name: code for code, name in Locale("en").territories.items() if code.isalpha()}
    return {name.partition(" SAR ")[0]: code for name, code in names.items()} | names


@cache
def _names(language: str) -> dict[str, str]:
    return dict(Locale.parse(language, sep="-").territories)
