"""Names of people compared, clustered and shown; works told apart."""

from itertools import permutations

import pytest

from ingest.identity import Work, best_doi, cluster_names, compatible, read_name, same_work


@pytest.mark.parametrize(
    ("text", "shown", "key", "short_key"),
    [
        ("Emmy Noether", "Emmy Noether", "emmy noether", "noether e"),
        ("E. Noether", "E. Noether", "e noether", "noether e"),
        ("Noether, Emmy", "Emmy Noether", "emmy noether", "noether e"),
        ("Noether, E.", "E. Noether", "e noether", "noether e"),
        ("Noether E", "E Noether", "e noether", "noether e"),
        ("E.Noether", "E. Noether", "e noether", "noether e"),
        ("A.M.Turing", "A.M. Turing", "a m turing", "turing a"),
        ("Prof. Dr. Emmy Noether", "Emmy Noether", "emmy noether", "noether e"),
        ("ALAN M. TURING", "Alan M. Turing", "alan m turing", "turing a"),
        ("A. M. TURING", "A. M. Turing", "a m turing", "turing a"),
        ("J.-P. Serre", "J.-P. Serre", "j p serre", "serre j"),
        ("JP Serre", "JP Serre", "j p serre", "serre j"),
        ("Jean-Pierre Serre", "Jean-Pierre Serre", "jean pierre serre", "serre j"),
        ("van der Waerden, B. L.", "B. L. van der Waerden", "b l van der waerden", "waerden b"),
        ("B. L. VAN DER WAERDEN", "B. L. van der Waerden", "b l van der waerden", "waerden b"),
        ("Ramón y Cajal, Santiago", "Santiago Ramón y Cajal", "santiago ramon y cajal", "cajal s"),
        ("Karl Weierstraß", "Karl Weierstraß", "karl weierstrass", "weierstrass k"),
        ("Martin Luther King, Jr.", "Martin Luther King", "martin luther king", "king m"),
        ("Aristotle", "Aristotle", "aristotle", "aristotle"),
        ("SMITH John A", "John A Smith", "john a smith", "smith j"),
        ("DE LA CRUZ María", "María de la Cruz", "maria de la cruz", "cruz m"),
        ("John SMITH", "John SMITH", "john smith", "smith j"),
        ("LEE Ann", "Ann Lee", "ann lee", "lee a"),
        ("Ramanujan, S.", "S. Ramanujan", "s ramanujan", "ramanujan s"),
        ("D'ALEMBERT, JEAN", "Jean D'Alembert", "jean d alembert", "alembert j"),
    ],
)
def test_read_name_gives_forms(text, shown, key, short_key):
    name = read_name(text)
    assert (name.shown, name.key, name.short_key) == (shown, key, short_key)


@pytest.mark.parametrize("text", ["", "  ", "—", "***"])
def test_read_name_is_none_without_letters(text):
    assert read_name(text) is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Emmy Noether", "E. Noether", True),
        ("Emmy Noether", "Noether, E.", True),
        ("Emmy Noether", "Amalie Emmy Noether", False),
        ("Emmy Noether", "Fritz Noether", False),
        ("E. Noether", "F. Noether", False),
        ("Alan Turing", "Alan M. Turing", True),
        ("Alan Mathison Turing", "A. M. Turing", True),
        ("Alan Mathison Turing", "A. B. Turing", False),
        ("Jean-Pierre Serre", "J.-P. Serre", True),
        ("Jean-Pierre Serre", "J. Serre", True),
        ("Bartel Leendert van der Waerden", "B. Waerden", True),
        ("Gabriel García Márquez", "García Márquez, Gabriel", True),
        ("Gabriel García Márquez", "García Márquez, G.", True),
        ("Santiago Ramón y Cajal", "Ramón y Cajal, S.", True),
        ("Noether", "Emmy Noether", False),
        ("Noether", "Noether", True),
    ],
)
def test_compatible(a, b, expected):
    one, two = read_name(a), read_name(b)
    assert (compatible(one, two), compatible(two, one)) == (expected, expected)


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (["Emmy Noether", "E. Noether", "Noether, E."], [{"emmy noether", "e noether"}]),
        (["Emmy Noether", "Ernst Noether", "E. Noether"], [{"emmy noether"}, {"ernst noether"}, {"e noether"}]),
        (["Alan Turing", "Alan M. Turing", "A. Turing"], [{"alan turing", "alan m turing", "a turing"}]),
        (
            ["Alan Turing", "Alan M. Turing", "Alan K. Turing"],
            [{"alan turing"}, {"alan m turing"}, {"alan k turing"}],
        ),
        (["E. Noether", "E. F. Noether"], [{"e noether"}, {"e f noether"}]),
    ],
)
def test_cluster_names_is_independent_of_order(names, groups):
    for order in permutations(names):
        clusters = {}
        for key, head in cluster_names(map(read_name, order)).items():
            clusters.setdefault(head, set()).add(key)
        assert sorted(map(sorted, clusters.values())) == sorted(map(sorted, groups))


def a_work(title="theory of ideals in rings", year=1921, kind="journal", doi="", arxiv="", authors=("noether e",)):
    return Work(title, year, kind, doi, arxiv, frozenset(authors))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (a_work(), a_work(), True),
        (a_work(), a_work(year=None), True),
        (a_work(), a_work(year=1923, kind="preprint"), True),
        (a_work(), a_work(year=1930), False),
        (a_work(), a_work(authors=("hilbert d",)), False),
        (a_work(), a_work(authors=("hilbert d", "noether e")), True),
        (a_work(), a_work(kind="thesis"), False),
        (a_work(title="editorial"), a_work(title="editorial", year=1922), False),
        (a_work(title=""), a_work(title=""), False),
        (a_work(doi="10.1000/1"), a_work("theory of ideals", 1999, doi="10.1000/1", authors=()), True),
        (a_work(doi="10.1000/1"), a_work("on computable numbers", doi="10.1000/1"), False),
        (a_work(arxiv="2101.00001"), a_work("ideals in rings", arxiv="2101.00001"), True),
    ],
)
def test_same_work(a, b, expected):
    assert (same_work(a, b), same_work(b, a)) == (expected, expected)


def test_best_doi_prefers_the_paper():
    assert best_doi(["10.48550/arxiv.2101.00001", "", "10.1007/bf01464225"]) == "10.1007/bf01464225"
    assert best_doi([]) == ""
