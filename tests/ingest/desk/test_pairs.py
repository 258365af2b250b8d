"""Pairs that may be one: which are proposed, why, in which order, at which cost."""

import pytest
from django.utils import timezone

from ingest.desk.decisions import By, decide
from ingest.desk.pairs import found_pairs, kept, open_pairs
from ingest.desk.pairs.works import work_pairs
from ingest.identity import alike, cluster_names, compatible, read_name
from ingest.models import IdentityDecision
from ingest.parser import cv
from profiles.models import Person
from tests import factories as make
from tests.ingest.cvs import cv_of, published, work


@pytest.mark.parametrize(
    ("one", "other", "is_compatible", "is_alike"),
    [
        ("SMITH John A", "John A. Smith", True, True),
        ("SMITH, John A.", "J. Smith", True, True),
        ("Ramanujan, S.", "Srinivasa Ramanujan", True, True),
        ("van der Waerden, B. L.", "Bartel Leendert van der Waerden", True, True),
        ("B. L. Van der Waerden", "B. Waerden", True, True),
        ("John von Neumann", "Neumann, J. von", True, True),
        ("de la Vallée Poussin, Charles", "C. de la Vallée Poussin", True, True),
        ("Santiago Ramón y Cajal", "Ramón y Cajal, S.", True, True),
        ("Santiago Ramón y Cajal", "S. R. Cajal", True, True),
        ("Aristotle", "Aristotle", True, True),
        ("Aristotle", "A. Aristotle", False, False),
        ("Müller, Hans", "Hans Mueller", False, True),
        ("Sofya Kovalevskaya", "Sofia Kovalevsky", False, True),
        ("S. Kowalewski", "Sofya Kovalevskaya", False, True),
        ("Pafnuty Chebyshev", "Tschebyscheff, P.", False, True),
        ("Andrei Kolmogorov", "Andrey Kolmogoroff", False, True),
        ("Jean-Pierre Serre", "Jean Pierre Serre", True, True),
        ("Jean le Rond d'Alembert", "J. le Rond d’Alembert", True, True),
        ("O'Connor, Sean", "Sean O’Connor", True, True),
        ("Emmy Noether", "Fritz Noether", False, False),
        ("Emmy Noether", "Emmy Nöther", False, True),
    ],
)
def test_names_that_may_be_one(one, other, is_compatible, is_alike):
    a, b = read_name(one), read_name(other)
    assert (compatible(a, b), compatible(b, a)) == (is_compatible, is_compatible)
    assert (alike(a, b), alike(b, a)) == (is_alike, is_alike)


@pytest.mark.parametrize(
    ("names", "head"),
    [(["John Smith", "J. Smith"], "john smith"), (["John Smith", "Jane Smith", "J. Smith"], "j smith")],
)
def test_initials_join_the_only_one_they_fit(names, head):
    assert cluster_names(map(read_name, names))["j smith"] == head


def proposed(kind=""):
    return [(pair.kind, pair.left, pair.right, pair.reasons) for pair in open_pairs(kind)]


@pytest.mark.django_db
def test_people_named_alike_are_proposed_with_what_speaks_for_it():
    published(cv_of("Helmut Hasse", publications=[work("On the norms of algebras", "H. Hasse; Hans Müller")]))
    published(cv_of("Richard Brauer", publications=[work("On simple algebras", "R. Brauer; H. Mueller; H. Hasse")]))
    published(cv_of("Emmy Noether", publications=[work("On a theorem of both", "E. Noether; H. Noether")]))

    assert proposed("person") == [
        ("person", "hans-muller", "h-mueller", ("names that may be one in other letters", "1 shared co-author"))
    ]


@pytest.mark.django_db
def test_people_with_one_address_are_proposed():
    for slug, name in (("noether", "Emmy Noether"), ("amalie", "Amalie Noether")):
        person = make.PersonFactory(name=name, slug=slug, has_cv=True)
        make.ContactFactory(person=person, value="https://orcid.org/0000-0002-1825-0097")

    assert proposed("person") == [("person", "noether", "amalie", ("the same ORCID iD",))]


@pytest.mark.django_db
def test_authors_of_one_work_are_never_proposed():
    published(cv_of("Helmut Hasse", publications=[work("On the norms", "H. Hasse; Hans Müller; H. Mueller")]))

    assert proposed("person") == []


@pytest.mark.django_db
def test_works_with_titles_one_letter_apart_are_proposed_but_not_parts_of_a_series():
    def listed(title, authors="Emmy Noether", **values):
        row = make.PublicationFactory(title=title, **values)
        make.AuthorshipFactory(publication=row, name_as_written=authors, person=make.PersonFactory())
        return row

    listed("Idealtheorie in Ringbereichen", slug="a")
    listed("Idealtheorie in Ringbereichem", "E. Noether", slug="b")
    listed("Idealtheorie in Ringbereichin", "Helmut Hasse", slug="c")
    listed("The theory of ideals, part 1", slug="d")
    listed("The theory of ideals, part 2", slug="e")

    assert proposed("publication") == [
        ("publication", "a", "b", ("titles that differ by one letter", "1 author in common", "the same year"))
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("pairs", "queries"), [(0, 2), (1, 5), (3, 5)])
def test_of_works_without_like_titles_nothing_but_titles_and_numbers_is_read(pairs, queries, django_assert_num_queries):
    for number in range(12):
        make.PublicationFactory(title=f"On the ideals of rings {'abcdefghijkl'[number] * 9} {'abcdefghijkl'[number]}")
    for number in range(pairs):
        for ending in ("", "s"):
            make.PublicationFactory(title=f"{'rst'[number] * 9} in the theory of {'uwz'[number] * 9}{ending}")

    with django_assert_num_queries(queries):
        assert len(work_pairs()) == pairs


@pytest.mark.django_db
def test_of_many_works_with_like_titles_those_that_most_cvs_list_are_compared():
    rows = [make.PublicationFactory(title="The theory of ideals", slug=f"ideals-{number}") for number in range(30)]
    for row in (rows[3], rows[29], rows[29]):
        make.CitationFactory(publication=row)
    make.PublicationFactory(title="On rings", slug="rings", arxiv="2101.00001")
    make.PublicationFactory(title="Idealtheorie", slug="theory", arxiv="2101.00001")
    found = work_pairs()

    assert len(found) == 24 * 23 / 2 + 1
    assert {pair.left for pair in found if "ideals-29" in pair.both} == {"ideals-29"}
    assert ("ideals-29", "ideals-3") in [(pair.left, pair.right) for pair in found]
    assert {pair.reasons for pair in found if "rings" in pair.both} == {("the same arXiv number", "the same year")}


@pytest.mark.django_db
def test_acronyms_and_words_of_venues_are_proposed():
    make.VenueFactory(name="Annals of Rings and Ideals", slug="annals")
    make.VenueFactory(name="ARI", slug="ari", acronym="ARI")
    make.VenueFactory(name="Mathematische Annalen", slug="mathematische")
    make.VenueFactory(name="Mathematishe Annalen", slug="mathematishe")
    make.VenueFactory(name="Acta", slug="acta")

    assert sorted(proposed("venue")) == [
        ("venue", "annals", "ari", ("ARI may stand for the words of the other",)),
        ("venue", "mathematische", "mathematishe", ("names that differ by one letter",)),
    ]


@pytest.mark.django_db
def test_institutions_of_the_same_words_are_proposed_where_the_country_agrees():
    for slug, name, country in (
        ("one", "University of Göttingen", "Germany"),
        ("two", "Göttingen University", ""),
        ("three", "Goettinger Verein", ""),
        ("four", "University Göttingen", "Austria"),
    ):
        make.InstitutionFactory(slug=slug, name=name, country=country)

    assert sorted(proposed("institution")) == [
        ("institution", "one", "two", ("the same words",)),
        ("institution", "two", "four", ("the same words",)),
    ]


@pytest.mark.django_db
def test_what_was_decided_is_not_proposed_and_what_was_put_off_waits_apart():
    published(cv_of("Helmut Hasse", publications=[work("On the norms of algebras", "H. Hasse; Hans Müller")]))
    published(cv_of("Richard Brauer", publications=[work("On simple algebras", "R. Brauer; H. Mueller")]))
    by = By(make.StaffFactory())
    decide("person", "hans-muller", "h-mueller", "later", by)
    assert (proposed("person"), len(open_pairs(later=True))) == ([], 1)
    decide("person", "hans-muller", "h-mueller", "different", by)
    assert (proposed("person"), open_pairs(later=True)) == ([], [])


@pytest.mark.django_db
def test_most_useful_pairs_come_first():
    published(
        cv_of(
            "Helmut Hasse",
            publications=[work(f"On the norms of algebras of kind {n}", "H. Hasse; Hans Müller") for n in "abc"],
            positions=[cv.Position(title="Professor", organization="University of Gottingen Hills")],
        )
    )
    published(
        cv_of(
            "Richard Brauer",
            publications=[work(f"On simple algebras of sort {n}", "R. Brauer; H. Mueller") for n in "abc"]
            + [work("On other things", "R. Brauer; J. Meyer")],
        )
    )
    published(cv_of("Emil Artin", publications=[work("On quite other things", "E. Artin; Jan Meier")]))

    assert [(pair.left, pair.right) for pair in open_pairs("person")] == [
        ("hans-muller", "h-mueller"),
        ("j-meyer", "jan-meier"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3, 20])
def test_looking_for_pairs_takes_the_same_queries_however_many(count, django_assert_num_queries):
    for number in range(count):
        name = "".join("bdgklmnrvz"[int(digit)] for digit in f"{number:03}")
        for form in (f"Hans Müller{name}", f"Hans Mueller{name}"):
            row = make.PersonNameFactory(
                person=make.PersonFactory(name=form), short_key=f"{read_name(form).short_key}"
            ).person
            make.AuthorshipFactory(person=row)

    with django_assert_num_queries(12):
        assert len(open_pairs("person")) == count


@pytest.fixture
def hans(db):
    """Two who may be one."""
    published(cv_of("Helmut Hasse", publications=[work("On the norms of algebras", "H. Hasse; Hans Müller")]))
    published(cv_of("Richard Brauer", publications=[work("On simple algebras", "R. Brauer; H. Mueller")]))
    return ["hans-muller", "h-mueller"]


def listed():
    return [[pair.left, pair.right] for pair in kept.listed_pairs("person")]


def test_pairs_are_found_anew_only_when_others_may_have_come(hans, monkeypatch):
    found = []
    monkeypatch.setattr(kept, "found_pairs", lambda kind: found.append(kind) or found_pairs(kind))
    assert (listed(), listed(), found) == ([hans], [hans], ["person"])

    decided = IdentityDecision.objects.create(kind="person", answer="different", left=hans[0], right=hans[1])
    assert (listed(), found) == ([], ["person"])
    assert len(kept.pair_of("person", hans[1], hans[0]).reasons) == 1

    decided.undone = timezone.now()
    decided.save()
    assert (listed(), found) == ([hans], ["person", "person"])
    published(cv_of("Emil Artin"))
    assert (listed(), found) == ([hans], ["person"] * 3)


def test_a_kept_pair_of_which_one_side_is_gone_is_not_listed(hans):
    assert listed() == [hans]
    Person.objects.filter(slug="h-mueller").update(slug="elsewhere")

    assert listed() == []
