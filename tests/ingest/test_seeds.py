"""Three real CVs in, a site out: what must be found among them, where the seeds are at hand."""

from pathlib import Path

import pytest

from ingest.intake import sources_in, take_in
from profiles.models import Advising, Contact, Cv, Person, Publication, Service, Talk, Venue
from profiles.text import fold

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside the checkout"),
]


@pytest.fixture
def people():
    """The owners of the seeds by folded family name, once all are published."""
    for source in sources_in(SEEDS):
        take_in(source, publish=True)
    return {fold(person.name).split()[-1]: person for person in Person.objects.filter(has_cv=True)}


def test_seeds_give_three_people(people):
    assert (len(people), Cv.objects.count()) == (3, 3)


def test_neurips_is_one_venue_where_two_of_them_published_spoke_or_served(people):
    found = Venue.objects.filter(names__key__in=["neurips", "nips"]).distinct()
    (venue,) = found
    assert not Venue.objects.filter(name__in=("NIPS", "Neural Information Processing Systems")).exists()
    papers = {fold(name).split()[-1] for name in people_of(Publication.objects.filter(venue=venue))}
    others = {
        fold(row.person.name).split()[-1]
        for model in (Talk, Service)
        for row in model.objects.filter(venue=venue).select_related("person")
    }
    assert {"sander", "lotfi"} <= papers
    assert others


def people_of(publications):
    return Person.objects.filter(has_cv=True, authorships__publication__in=publications).values_list("name", flat=True)


@pytest.mark.parametrize(("advisor", "student"), [("gabriel peyre", "sander"), ("andrew gordon wilson", "lotfi")])
def test_students_are_found_by_their_advisor(people, advisor, student):
    students = Advising.objects.filter(advisor__name_key=advisor).values_list("student", flat=True)
    assert people[student].pk in students


def test_initials_are_joined_with_the_full_name(people):
    owner = people["wolinski"]
    assert Person.objects.filter(name_key__endswith="wolinski").count() == 1
    assert {"p wolinski", "pierre wolinski"} <= set(owner.names.values_list("key", flat=True))


def test_no_contact_for_staff_is_in_a_public_text(people):
    private = Contact.objects.exclude(visibility="public").values_list("person", "value")
    texts = dict(Cv.objects.values_list("person", "public_text"))
    assert [value for person, value in private if len(value) > 6 and value in texts[person]] == []
