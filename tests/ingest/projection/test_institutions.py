"""Which institution an organization as written is."""

import pytest

from ingest.projection.institutions import institution_key, known_institutions, main_institution, resolve_institutions
from profiles.models import Institution


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ENS Paris", "École Normale Supérieure, Paris"),
        ("École Normale Supérieure, Paris", "École Normale Supérieure, Paris"),
        ("DMA, Ecole Normale Supérieure", "École Normale Supérieure, Paris"),
        ("ENS Lyon", "École Normale Supérieure de Lyon"),
        ("Department of Mathematics, University of Göttingen", "University of Göttingen"),
        ("Georg-August-Universität Göttingen", "University of Göttingen"),
        ("University of California, Berkeley", "University of California, Berkeley"),
        ("Harvard, Cambridge, MA", "Harvard University"),
        ("Trinity College, Cambridge", "University of Cambridge"),
        ("Univ. of Erlangen", "University of Erlangen–Nuremberg"),
        ("Institute of Mathematics, Polish Academy of Sciences", "Polish Academy of Sciences"),
        ("Microsoft Research Redmond", "Microsoft"),
        ("Université de Lille & Laboratoire des Engins", "Université de Lille"),
        ("Analytical Engines Inc.", "Analytical Engines Inc."),
        ("Engine group, Analytical Engines", "Analytical Engines"),
    ],
)
def test_main_institution(text, name):
    assert main_institution(text) == name


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("University of Padova", "Università di Padova"),
        ("The University of Leeds", "University of Leeds"),
        ("Universität Rostock", "Université de Rostock"),
        ("Universidad de Sevilla", "University of Sevilla"),
    ],
)
def test_institution_key_is_the_same_for_forms_of_a_name(one, two):
    assert institution_key(one) == institution_key(two)


def test_registry_has_one_institution_for_each_form():
    assert len({name for name, _ in known_institutions().values()}) >= 150


@pytest.mark.django_db
def test_resolve_institutions_makes_each_once():
    found = resolve_institutions(["ENS Paris", "École Normale Supérieure, Paris", "Leeds Academy", "", "—"])
    again = resolve_institutions(["École Normale Supérieure", "the Leeds Academy"])
    assert sorted(Institution.objects.values_list("name", "country")) == [
        ("Leeds Academy", ""),
        ("École Normale Supérieure, Paris", "France"),
    ]
    assert {text: row.slug for text, row in (found | again).items()} == {
        "ENS Paris": "ecole-normale-superieure-paris",
        "École Normale Supérieure, Paris": "ecole-normale-superieure-paris",
        "École Normale Supérieure": "ecole-normale-superieure-paris",
        "Leeds Academy": "leeds-academy",
        "the Leeds Academy": "leeds-academy",
    }
