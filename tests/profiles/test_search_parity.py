"""The same queries give the same first page on every database: accents, unspaced scripts, slips, phrases, hostile text.

``search_pages.json`` holds what is expected, once for all databases. After a change that is meant, write it anew with
``python -m pytest tests/profiles/test_search_parity.py`` and ``WRITE_SEARCH_PAGES=1`` in the environment, and read the
difference.
"""

import json
import os
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser

from profiles.models import Person
from profiles.search.groups import find_groups
from tests import factories as make
from tests.profiles import scene

PAGES = Path(__file__).parent / "search_pages.json"
OTHERS = (
    "Łukasz Ærøskøbing", "Sofia Kovalevskaya", "Софья Ковалевская", "王小明", "小林一茶", "김철수", "Évariste Galois",
    "Niels Henrik Abel", "Karl Weierstraß", "Jürgen Moser", "Jurgen Moser", "Bernard Bolzano", "Maria Gaëtana Agnesi",
    "José Echegaray", "Jan Łukasiewicz", "Wacław Sierpiński", "Paul Erdős", "O'Neill Barrett", "Anne-Marie Décaillot",
)  # fmt: skip
WORKS = (
    ("Über die Theorie der Größen", 1903), ("The theory of the theory", 1950), ("C++ and COVID-19: a history", 1999),
    ("关于数论的一些问题", 1931), ("Теория чисел", 1912), ("E = mc² and x₁", 1905), ("On rings", 1921),
    ("On Rings", 1922), ("Ring", 1920), ("Rings of rings", 1925), ("Theorie des nombres", 1930),
    ("Théorie des nombres", 1931),
)  # fmt: skip


@pytest.fixture
def world(people):
    for name in OTHERS:
        scene.person(name, slug=f"person-{Person.objects.count()}", has_cv=True)
    galois = make.CvFactory(person=scene.person("Évariste Galois"))
    venue = scene.venue("Journal de mathématiques pures et appliquées", "JMPA")
    for title, year in WORKS:
        publication = make.PublicationFactory(title=title, year=year, venue=venue, slug=f"work-{year}-{len(title)}")
        make.CitationFactory(cv=galois, publication=publication)
    scene.index()


def first_page(query: str) -> dict[str, list[str]]:
    """The labels of the hits by group, similar spellings behind a sign."""
    _, groups = find_groups(query, AnonymousUser())
    return {group.kind: [f"{'~' * hit.is_near}{hit}" for hit in group.hits] for group in groups}


def test_first_pages_are_the_same_on_every_database(world):
    expected = json.loads(PAGES.read_text("utf-8"))
    found = {query: first_page(query) for query in expected}
    if os.environ.get("WRITE_SEARCH_PAGES"):
        lines = (f"{json.dumps(query)}: {json.dumps(page, ensure_ascii=False)}" for query, page in found.items())
        PAGES.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")

    assert len(expected) >= 200
    assert found == expected
