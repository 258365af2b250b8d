"""How much of an institution a name tells."""

import pytest

from ingest.parser.values.institutions import COMPANY, NONE, SCHOOL, UNIT, UNIVERSITY, institution_level


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("University of Göttingen", UNIVERSITY),
        ("Universidade de São Paulo", UNIVERSITY),
        ("École Normale Supérieure", UNIVERSITY),
        ("Massachusetts Institute of Technology", UNIVERSITY),
        ("Bryn Mawr College", SCHOOL),
        ("ETH Zürich", SCHOOL),
        ("Universitario en Física", NONE),
        ("Lycée Henri IV", SCHOOL),
        ("Department of Mathematics", UNIT),
        ("Faculdade de Ciências", UNIT),
        ("School of Humanities", UNIT),
        ("Computing Machine Laboratory", UNIT),
        ("Bell Telephone Company", COMPANY),
        ("Emmy Noether", NONE),
        ("Theory of invariants", NONE),
        ("", NONE),
    ],
)
def test_institution_level_ranks_names(text, expected):
    assert institution_level(text) == expected
