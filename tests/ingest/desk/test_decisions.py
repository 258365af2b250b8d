"""Decisions about identity: what moves, that it survives publishing anew, and that undoing gives all of it back."""

import pytest

from ingest.decisions import Conflict
from ingest.desk.decisions import By, Refused, decide, drop_name, name_place, set_apart, undo
from ingest.models import Document, IdentityDecision
from ingest.parser import cv
from ingest.store import unpublish
from profiles import models
from tests.factories import StaffFactory
from tests.ingest.cvs import cv_of, document_for, published, work
from tests.ingest.test_rereading import run, whole_database

pytestmark = pytest.mark.django_db

NORMS = "On the norms of algebras"


@pytest.fixture
def by():
    return By(StaffFactory(username="hilbert"), "I asked her.")


def rows():
    """The whole database but for decisions and the state of the search."""
    tables = whole_database()
    for name in ("IdentityDecision", "IdentityKey", "SearchState"):
        tables.pop(name)
    return tables


def put(parsed, seed=""):
    """The person of a CV, whose document knows what was read."""
    document = document_for(seed or parsed.person.name)
    document.parsed = parsed.as_json()
    document.save()
    return published(parsed, seed)


def write_scene():
    """Emmy Noether with a CV; Amalie, Jane and J. Smith as only names; works, venues and institutions that are one."""
    put(
        cv_of(
            "Emmy Noether",
            publications=[
                work("Idealtheorie in Ringbereichen", "E. Noether"),
                work("Hyperkomplexe Systeme", "E. Noether", "Annals of Rings and Ideals"),
            ],
            positions=[cv.Position(title="Professor", organization="University of Goettingen Mathematical")],
            person={"emails": ("emmy@example.org",)},
        )
    )
    put(
        cv_of(
            "Helmut Hasse",
            publications=[
                work(NORMS, "H. Hasse; Amalie Noether", "Ann. Rings Ideals (ARI)", 1930, "conference"),
                work("Ideal theory in rings domains", "H. Hasse; A. Noether", "Ann. Rings Ideals (ARI)", 1921),
                work("Idealtheorie in den Ringbereichen", "E. Noether; H. Hasse", year=1921),
            ],
            education=[
                cv.Education(
                    degree="PhD", institution="Gottingen Mathematical University", advisors=("Amalie Noether",)
                )
            ],
            talks=[cv.Talk(title="Rings", event="ARI 1931", date="1931"), cv.Talk(title="Sets", event="Club of Rings")],
        )
    )


def different(before, after):
    """The names of the tables that differ, and what of them: rows gone and rows new."""
    changed = [name for name in before if before[name] != after[name]]
    pairs = [(name, before[name], after[name]) for name in changed]
    return {name: ([row for row in a if row not in b], [row for row in b if row not in a]) for name, a, b in pairs}


def slugs(model):
    return sorted(model.objects.values_list("slug", flat=True))


def assert_lasts():
    """Publishing all documents anew gives the very same rows."""
    before = whole_database()
    run("republish")
    assert different(before, whole_database()) == {}


def test_people_become_one_and_two_again(by):
    write_scene()
    before = rows()
    decision = decide("person", "emmy-noether", "amalie-noether", "same", by)
    emmy = models.Person.objects.get(slug="emmy-noether")
    assert sorted(emmy.authorships.values_list("publication__slug", flat=True)) == [
        "hyperkomplexe-systeme",
        "ideal-theory-in-rings-domains",
        "idealtheorie-in-den-ringbereichen",
        "idealtheorie-in-ringbereichen",
        "on-the-norms-of-algebras",
    ]
    assert emmy.advised.count() == 1
    assert list(emmy.former_slugs.values_list("slug", flat=True)) == ["amalie-noether"]
    assert emmy.name == "Emmy Noether"
    assert_lasts()
    undo(decision.pk, by)
    assert different(before, rows()) == {}
    assert_lasts()


def test_names_without_cv_become_one(by):
    put(cv_of("Helmut Hasse", publications=[work(NORMS, "H. Hasse; Sofya Kovalevskaya; Ada Lovelace", year=1930)]))
    put(cv_of("Paul Gordan", publications=[work("On forms of many", "P. Gordan; Sophie Kowalewski", year=1907)]))
    before = rows()
    first = decide("person", "sofya-kovalevskaya", "sophie-kowalewski", "same", by)
    assert_lasts()
    second = decide("person", "ada-lovelace", "sofya-kovalevskaya", "same", by)
    assert_lasts()
    ada = models.Person.objects.get(slug="ada-lovelace")
    assert (ada.name, ada.authorships.count()) == ("Ada Lovelace", 3)
    undo(first.pk, by)
    assert slugs(models.Person)[0::3] == ["ada-lovelace", "sophie-kowalewski"]
    assert models.Person.objects.get(slug="sophie-kowalewski").authorships.count() == 1
    assert_lasts()
    undo(second.pk, by)
    assert different(before, rows()) == {}
    assert_lasts()


def test_conflicts_set_aside_follow_who_becomes_one(by):
    write_scene()
    emmy, amalie, hasse = (
        models.Person.objects.get(slug=slug) for slug in ("emmy-noether", "amalie-noether", "helmut-hasse")
    )
    for one, other in ((hasse, emmy), (amalie, hasse)):
        models.SetAside.objects.create(user=by.user, one=one, other=other, kind="wrote", basis=["norms"], why="x")
    decide("person", "emmy-noether", "amalie-noether", "same", by)

    assert list(models.SetAside.objects.order_by("pk").values_list("one", "other")) == [
        (hasse.pk, emmy.pk),
        (emmy.pk, hasse.pk),
    ]


def test_a_merge_is_obeyed_by_later_cvs(by):
    write_scene()
    decide("person", "emmy-noether", "amalie-noether", "same", by)
    put(cv_of("Paul Gordan", publications=[work("On forms and systems of old", "P. Gordan; A. Noether", year=1907)]))
    names = models.Publication.objects.get(slug="on-forms-and-systems-of-old").authorships
    assert list(names.values_list("person__slug", flat=True)) == ["paul-gordan", "emmy-noether"]
    assert_lasts()


def test_ambiguous_initials_go_to_whom_a_hand_said(by):
    put(cv_of("John Smith", publications=[work("On hats of a kind", "J. Smith", year=1950)]))
    put(cv_of("Jane Smith", publications=[work("On shoes of a kind", "J. Smith", year=1950)]))
    put(cv_of("Helmut Hasse", publications=[work(NORMS, "H. Hasse; J. Smith", year=1930)]))
    before = rows()
    nobody = models.Person.objects.get(name="J. Smith")
    decision = decide("person", "john-smith", nobody.slug, "same", by)
    third = models.Authorship.objects.get(publication__slug="on-the-norms-of-algebras", place=1)
    assert third.person.slug == "john-smith"
    assert_lasts()
    undo(decision.pk, by)
    assert different(before, rows()) == {}


def test_two_cvs_become_one_persons_by_hand_only(by):
    put(cv_of("Emmy Noether", dated="1930", publications=[work("Ideals in rings of all kinds", "E. Noether")]), "one")
    put(cv_of("Amalie Noether", dated="1932", publications=[work("Another kind of thing", "A. Noether")]), "two")
    emmy = models.Person.objects.get(slug="emmy-noether")
    before = rows()
    with pytest.raises(Refused, match="Both have a CV"):
        decide("person", "emmy-noether", "amalie-noether", "same", by)
    assert different(before, rows()) == {}
    decision = decide("person", "emmy-noether", "amalie-noether", "same", by, is_sure=True)
    assert list(emmy.cvs.order_by("year").values_list("year", "is_latest")) == [(1930, False), (1932, True)]
    assert set(Document.objects.values_list("person__slug", flat=True)) == {"emmy-noether"}
    assert models.Person.objects.count() == 1
    assert_lasts()
    undo(decision.pk, by)
    assert different(before, rows()) == {}
    assert_lasts()


def test_who_has_a_cv_stays(by):
    write_scene()
    with pytest.raises(Refused, match="keep Emmy Noether"):
        decide("person", "amalie-noether", "emmy-noether", "same", by)


def test_works_become_one_and_two_again(by):
    write_scene()
    before = rows()
    decision = decide("publication", "idealtheorie-in-ringbereichen", "idealtheorie-in-den-ringbereichen", "same", by)
    paper = models.Publication.objects.get(slug="idealtheorie-in-ringbereichen")
    assert sorted(paper.citations.values_list("person__slug", flat=True)) == ["emmy-noether", "helmut-hasse"]
    assert list(paper.former_slugs.values_list("slug", flat=True)) == ["idealtheorie-in-den-ringbereichen"]
    assert paper.authorships.count() == 2
    assert_lasts()
    undo(decision.pk, by)
    assert different(before, rows()) == {}
    assert_lasts()


def test_venues_become_one_and_two_again(by):
    write_scene()
    left, right = "annals-of-rings-and-ideals", "ari"
    before = rows()
    decision = decide("venue", left, right, "same", by)
    venue = models.Venue.objects.get(slug=left)
    assert (venue.publications.count(), venue.talks.count()) == (3, 0)
    assert_lasts()
    undo(decision.pk, by)
    assert different(before, rows()) == {}
    assert_lasts()


def test_institutions_become_one_and_two_again(by):
    write_scene()
    left, right = "university-of-goettingen-mathematical", "gottingen-mathematical-university"
    assert {left, right} <= set(slugs(models.Institution))
    before = rows()
    decision = decide("institution", left, right, "same", by)
    place = models.Institution.objects.get(slug=left)
    assert (place.positions.count(), place.education.count()) == (1, 1)
    assert list(place.former_slugs.values_list("slug", flat=True)) == [right]
    assert_lasts()
    undo(decision.pk, by)
    assert different(before, rows()) == {}
    assert_lasts()


def test_works_and_students_are_set_apart_and_put_back(by):
    write_scene()
    before = rows()
    work_of_hers, student = "work on-the-norms-of-algebras", "student helmut-hasse"
    decisions = set_apart("amalie-noether", [work_of_hers, student], "", by)
    apart = models.Person.objects.get(slug="amalie-noether-2")
    assert (apart.authorships.count(), apart.advised.count()) == (1, 1)
    assert models.Person.objects.get(slug="amalie-noether").authorships.count() == 1
    assert_lasts()
    put(cv_of("Paul Gordan", publications=[work("On forms and systems of old", "P. Gordan; A. Noether", year=1907)]))
    assert (apart.authorships.count(), apart.advised.count()) == (1, 1)
    unpublish(document_for("Paul Gordan"))
    Document.objects.filter(state="ready").delete()
    for decision in decisions:
        undo(decision.pk, by)
    assert models.FormerSlug.objects.get().slug == apart.slug
    models.FormerSlug.objects.all().delete()
    assert different(before, rows()) == {}
    assert_lasts()


def test_works_of_ones_own_cv_cannot_be_set_apart(by):
    write_scene()
    with pytest.raises(Conflict, match="Not all of it is still named with Emmy Noether"):
        set_apart("emmy-noether", ["work idealtheorie-in-ringbereichen"], "", by)
    with pytest.raises(Refused, match="Tick the works"):
        set_apart("emmy-noether", [], "", by)


def test_a_name_moves_what_is_written_so(by):
    write_scene()
    decision = name_place("venue", "annals-of-rings-and-ideals", "Club of Rings", by)
    assert models.Talk.objects.filter(venue__slug="annals-of-rings-and-ideals").count() == 0
    other = name_place("venue", "ari", "Club of Rings", by)
    assert list(models.Talk.objects.filter(venue__slug="ari").order_by("event").values_list("event", flat=True)) == [
        "ARI 1931",
        "Club of Rings",
    ]
    assert_lasts()
    undo(other.pk, by)
    decision.refresh_from_db()
    assert decision.undone is not None


def test_names_are_dropped_and_come_back(by):
    write_scene()
    before = rows()
    decision = drop_name("venue", "ari", "ari", by)
    assert decision.left == "ari-2"
    assert list(models.Venue.objects.get(slug="ari-2").talks.values_list("event", flat=True)) == ["ARI 1931"]
    assert_lasts()
    undo(decision.pk, by)
    assert different(before, rows()) == {}
    with pytest.raises(Refused, match="is shown under this name"):
        drop_name("venue", "annals-of-rings-and-ideals", "annals rings ideals", by)


def test_names_of_institutions_are_added(by):
    write_scene()
    with pytest.raises(Refused, match="Say that they are the same instead"):
        name_place("institution", "university-of-goettingen-mathematical", "Gottingen Mathematical University", by)
    decision = name_place("institution", "university-of-goettingen-mathematical", "Georgia Augusta of Old", by)
    put(cv_of("Paul Gordan", positions=[cv.Position(title="Professor", organization="Georgia Augusta of Old")]))
    assert models.Institution.objects.get(slug="university-of-goettingen-mathematical").positions.count() == 2
    assert_lasts()
    undo(decision.pk, by)
    assert models.Institution.objects.get(slug="georgia-augusta-of-old").positions.count() == 1
    assert_lasts()


def test_the_second_of_two_reviewers_is_told(by):
    write_scene()
    decide("person", "emmy-noether", "amalie-noether", "later", by)
    decision = decide("person", "emmy-noether", "amalie-noether", "different", by)
    with pytest.raises(Conflict, match=r"hilbert decided on .* that they are different"):
        decide("person", "amalie-noether", "emmy-noether", "same", by)
    undo(decision.pk, by)
    with pytest.raises(Conflict, match=r"hilbert undid it on .* already"):
        undo(decision.pk, by)
    decide("person", "emmy-noether", "amalie-noether", "same", by)
    with pytest.raises(Conflict, match=r"hilbert decided on .* that it is the same as another"):
        decide("person", "helmut-hasse", "amalie-noether", "same", by)
    assert list(IdentityDecision.objects.filter(undone=None).values_list("answer", "note")) == [
        ("same", "I asked her.")
    ]


def test_what_was_told_apart_is_not_joined_by_machine(by):
    put(cv_of("Helmut Hasse", publications=[work(NORMS, "H. Hasse; John Smith; Jane Smith", year=1930)]))
    put(cv_of("Paul Gordan", publications=[work("On forms of many", "P. Gordan; J. Smith", year=1907)]))
    decide("person", "john-smith", "j-smith", "different", by)
    put(cv_of("Helmut Hasse", publications=[work(NORMS, "H. Hasse; John Smith", year=1930)]))
    assert slugs(models.Person) == ["helmut-hasse", "j-smith", "john-smith", "paul-gordan"]
