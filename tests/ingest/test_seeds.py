"""Three real CVs in, a site out: what must be found among them, where the seeds are at hand."""

import json
from pathlib import Path

import pytest

from ingest.intake import take_in
from ingest.sources import sources_in
from profiles.models import Advising, Contact, Cv, Person, Publication, Service, Talk, Venue
from profiles.text import fold

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS, GOLD = SHARED / "seeds", SHARED / "cv-json" / "gold-seeds"
CONFERENCE = "neural information processing systems"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not GOLD.is_dir(), reason="the seeds are not beside the checkout"),
]


@pytest.fixture
def golds():
    """What a careful reader finds in the seeds, by the folded name of their owner, once all are published."""
    for source in sources_in(SEEDS):
        take_in(source, publish=True)
    read = [json.loads(path.read_text("utf-8")) for path in sorted(GOLD.glob("*.json"))]
    return {fold(gold["person"]["name"]): gold for gold in read}


def owner(key):
    return Person.objects.get(has_cv=True, name_key=key)


def test_seeds_give_three_people(golds):
    assert sorted(Person.objects.filter(has_cv=True).values_list("name_key", flat=True)) == sorted(golds)
    assert Cv.objects.count() == 3


def test_neurips_is_one_venue_where_two_of_them_published_spoke_or_served(golds):
    (venue,) = Venue.objects.filter(names__key__in=["neurips", "nips", CONFERENCE]).distinct()
    published = {
        key
        for key, gold in golds.items()
        if any(CONFERENCE in fold(work["venue"] or "") for work in gold["publications"])
    }
    found = Publication.objects.filter(venue=venue)
    authors = Person.objects.filter(has_cv=True, authorships__publication__in=found)
    assert len(published) == 2
    assert published <= set(authors.values_list("name_key", flat=True))
    assert any(model.objects.filter(venue=venue, person__has_cv=True).exists() for model in (Talk, Service))


def test_students_are_found_by_their_advisors(golds):
    for key, gold in golds.items():
        for name in {name for degree in gold["education"] for name in degree["advisors"]}:
            students = Advising.objects.filter(advisor__name_key=fold(name)).values_list("student", flat=True)
            assert owner(key).pk in students


def test_initials_are_joined_with_the_full_name(golds):
    joined = 0
    for key, gold in golds.items():
        given, *_, family = key.split()
        initials = f"{given[0]} {family}"
        if any(fold(name) == initials for work in gold["publications"] for name in work["authors"]):
            assert Person.objects.filter(name_key__endswith=family).count() == 1
            assert {initials, key} <= set(owner(key).names.values_list("key", flat=True))
            joined += 1
    assert joined == 1


def test_no_contact_for_staff_is_in_a_public_text(golds):
    private = Contact.objects.exclude(visibility="public").values_list("person", "value")
    texts = dict(Cv.objects.values_list("person", "public_text"))
    assert [value for person, value in private if len(value) > 6 and value in texts[person]] == []
