"""Names of countries: stored in English, said in the reader's language."""

import pytest
from django.utils import translation

from ingest.projection import institutions
from profiles.countries import _codes, country_name


@pytest.mark.parametrize(
    ("stored", "language", "name"),
    [
        ("Germany", "fr", "Allemagne"),
        ("United Kingdom", "fr", "Royaume-Uni"),
        ("Hong Kong", "fr", "R.A.S. chinoise de Hong Kong"),
        ("Germany", "en", "Germany"),
        ("Germany", "de", "Deutschland"),
        ("Prussia", "fr", "Prussia"),
        ("", "fr", ""),
    ],
)
def test_country_name(stored, language, name):
    with translation.override(language):
        assert country_name(stored) == name


def test_every_country_of_the_registry_is_known():
    lines = institutions.REGISTRY.read_text(encoding="utf-8").splitlines()
    countries = {line.split("\t")[1] for line in lines if line and not line.startswith("#")}

    assert countries - {""} <= _codes().keys()
