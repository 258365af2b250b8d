"""The next CV of a known person: recognized, compared with the one before, each difference accepted or kept."""

from dataclasses import replace

import pytest
from django.utils import timezone

from ingest import decisions, intake, versions
from ingest.models import Correction, Document, IngestJob
from ingest.parser import cv as parsed
from ingest.sources import Source
from profiles.models import Person
from tests.factories import DocumentFactory, StaffFactory
from tests.ingest.cvs import cv_of, work
from tests.ingest.files import NOETHER

pytestmark = pytest.mark.django_db
RINGS = work("Idealtheorie in Ringbereichen", "Emmy Noether", year=1921)
INVARIANTS = work("Invariante Variationsprobleme", "Emmy Noether", year=1918)
ALGEBRAS = work("Hyperkomplexe Größen und Darstellungstheorie", "Emmy Noether", year=1929)
OLD = cv_of("Emmy Noether", publications=[RINGS, INVARIANTS])
NEW = cv_of("Emmy Noether", publications=[replace(RINGS, year=1922), ALGEBRAS])


def document_of(cv, name):
    return DocumentFactory(content=name.encode(), name=name, state="ready", parsed=cv.as_json(), source="text")


@pytest.fixture
def pair():
    """A published CV, and the next one of the same person."""
    old = document_of(OLD, "1921.txt")
    assert intake.publish_document(old) == ""
    return old, document_of(NEW, "1929.txt")


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory(is_superuser=True))
    return client


def rows(old, new):
    return [(row.change.sort, row.title) for row in versions.differences(old, new)]


def token(old, new, sort):
    return next(row.token for row in versions.differences(old, new) if row.change.sort == sort)


def titles(document):
    settled = decisions.settled_of(document).cv
    return sorted((work.title, work.year) for work in settled.publications)


def test_added_changed_and_gone(pair):
    assert rows(*pair) == [
        ("changed", "Idealtheorie in Ringbereichen, Mathematische Annalen"),
        ("added", "Hyperkomplexe Größen und Darstellungstheorie, Mathematische Annalen"),
        ("gone", "Invariante Variationsprobleme, Mathematische Annalen"),
    ]
    changed = versions.differences(*pair)[0]
    assert [(field.name, field.before, field.after) for field in changed.fields if field.is_changed] == [
        ("year", "1921", "1922")
    ]


def test_keeping_each_makes_the_new_version_say_what_the_old_one_did(pair):
    old, new = pair
    user = StaffFactory()
    for sort in ("added", "changed", "gone"):
        versions.decide(old, new, token(old, new, sort), "keep", user)
        new.refresh_from_db()
    assert titles(new) == titles(old)
    assert rows(old, new) == []
    assert set(Correction.objects.values_list("action", "by")) == {
        ("reject", user.pk),
        ("edit", user.pk),
        ("add", user.pk),
    }


def test_accepting_settles_the_new_record(pair):
    old, new = pair
    versions.decide(old, new, token(old, new, "changed"), "accept", None)
    assert [row.decided for row in versions.differences(old, new)] == ["accepted", "", ""]


def test_a_difference_that_is_no_more_is_told(pair):
    old, new = pair
    was = token(old, new, "added")
    versions.decide(old, new, was, "keep", None)
    with pytest.raises(decisions.Conflict, match="This difference is no more"):
        versions.decide(old, new, was, "keep", None)
    with pytest.raises(decisions.Conflict, match="can only be kept"):
        versions.decide(old, new, token(old, new, "gone"), "accept", None)


CV = NOETHER.decode()
NEXT = (CV + "\nE. Noether. Hyperkomplexe Grössen und Darstellungstheorie. Mathematische Zeitschrift, 1929.\n").encode()

MAIL = b"\nemmy@example.org\n"


@pytest.mark.parametrize(
    ("first", "then", "by"),
    [
        (NOETHER, NEXT, "name and 1 work in common"),
        (
            NOETHER + b"\nemmy@example.org\n",
            NEXT.replace(b"Idealtheorie in", b"Zur") + b"\nemmy@example.org\n",
            "e-mail",
        ),
        (
            CV.replace("Tel.", "ORCID 0000-0002-1825-0097 Tel.").encode(),
            NEXT.replace(b"Idealtheorie in", b"Zur").replace(b"Tel.", b"ORCID 0000-0002-1825-0097 Tel."),
            "ORCID iD",
        ),
    ],
    ids=["works", "e-mail", "orcid"],
)
def test_upload_tells_whose_next_cv_it_is(first, then, by):
    intake.take_in(Source("1921.txt", lambda: first), publish=True)
    intake.receive(Source("1929.txt", lambda: then))
    job = IngestJob.objects.get(document__name="1929.txt")
    assert (str(job.next_of), job.recognized_by.startswith(by)) == ("Emmy Noether", True)


def test_stranger_of_the_same_name_is_not_recognized():
    intake.take_in(Source("1921.txt", lambda: NOETHER), publish=True)
    other = NOETHER.replace(b"Idealtheorie in Ringbereichen", b"On the growth of yeast in barrels")
    intake.receive(Source("other.txt", lambda: other))
    assert IngestJob.objects.get(document__name="other.txt").next_of is None


def test_next_version_is_published_beside_the_old_one(staff):
    intake.take_in(Source("1921.txt", lambda: NOETHER), publish=True)
    new = intake.receive(Source("1929.txt", lambda: NEXT)).document
    page = staff.get(f"/staff/documents/{new.pk}/compare/").content.decode()
    assert "It seems to be the next CV of" in page
    assert "1</b> added, <b>0</b> changed, <b>0</b> gone" in page
    staff.post(f"/staff/documents/{new.pk}/publish/", {"version": new.version})
    person = Person.objects.get(has_cv=True)
    assert (person.cvs.count(), person.citations.count(), person.slug) == (2, 2, "emmy-noether")
    old = Document.objects.get(name="1921.txt")
    page = staff.get(f"/staff/documents/{old.pk}/compare/?with={new.pk}").content.decode()
    assert ("0</b> added, <b>0</b> changed, <b>1</b> gone" in page, 'name="decision"' in page) == (True, False)


def test_next_version_can_be_somebody_elses(staff):
    intake.take_in(Source("1921.txt", lambda: NOETHER), publish=True)
    new = intake.receive(Source("1929.txt", lambda: NEXT)).document
    staff.post(f"/staff/documents/{new.pk}/as-other/")
    slugs = Person.objects.filter(has_cv=True).values_list("slug", flat=True)
    assert set(slugs) == {"emmy-noether", "emmy-noether-2"}


def test_decisions_by_buttons(staff, pair):
    old, new = pair
    IngestJob.objects.create(document=new, state="ready", next_of=old.person, recognized_by="ORCID iD")
    url = f"/staff/documents/{new.pk}/compare/"
    body = {"with": old.pk, "decision": f"keep {token(old, new, 'gone')}"}
    assert "Kept, though the new version does not list it." in staff.post(url, body, follow=True).content.decode()
    assert "Nothing was stored." in staff.post(url, body, follow=True).content.decode()
    assert ("Invariante Variationsprobleme", 1918) in titles(Document.objects.get(pk=new.pk))
    for query in ("?with=x", "?with=99999999999999999999", "?with=999"):
        assert staff.get(url + query).status_code == 404


@pytest.mark.parametrize("count", [1, 3, 30])
def test_page_takes_a_fixed_number_of_queries(staff, count, django_assert_num_queries):
    old = document_of(OLD, "old.txt")
    intake.publish_document(old)
    works = [replace(ALGEBRAS, title=f"On the structure of algebra number {n}") for n in range(count)]
    new = document_of(cv_of("Emmy Noether", publications=works), "new.txt")
    with django_assert_num_queries(6):
        page = staff.get(f"/staff/documents/{new.pk}/compare/?with={old.pk}")
    assert page.content.decode().count("difference--added") == count


# -- publishing as it was seen, later, or after a new reading --------------------------------------------------------


def test_second_to_publish_is_told_and_publishes_nothing(staff, pair):
    _, new = pair
    url, seen = f"/staff/documents/{new.pk}/publish/", {"version": new.version}
    assert staff.post(url, seen).status_code == 302
    published = Document.objects.get(pk=new.pk).published
    answer = staff.post(url, seen)
    assert (answer.status_code, "Somebody published it meanwhile." in answer.content.decode()) == (409, True)
    assert Document.objects.get(pk=new.pk).published == published


def test_what_changed_since_it_was_seen_is_not_published(staff, pair):
    _, new = pair
    key = next(decisions.keyed(decisions.settled_of(new), "publications"))[0]
    decisions.reject(new, key, None)
    answer = staff.post(f"/staff/documents/{new.pk}/publish/", {"version": new.version})
    assert (answer.status_code, Document.objects.get(pk=new.pk).state) == (409, "ready")


@pytest.mark.parametrize(
    ("text", "sentence", "is_set"),
    [
        ("2099-01-01T10:00", "It will be published on 2099-01-01 at 10:00.", True),
        ("", "It will not be published by itself.", False),
        ("tomorrow", "Give the time as year-month-day", False),
        ("2001-01-01T10:00", "That time has passed.", False),
        ("2099-13-45T99:00", "Give the time as year-month-day", False),
    ],
)
def test_publishing_later(staff, pair, text, sentence, is_set):
    _, new = pair
    page = staff.post(f"/staff/documents/{new.pk}/publish-later/", {"at": text}, follow=True)
    assert sentence in page.content.decode()
    assert (Document.objects.get(pk=new.pk).publish_at is not None) == is_set


def test_new_reading_is_offered_and_settled(staff, pair):
    old, _ = pair
    unsure = cv_of("Emmy Noether", publications=[RINGS, replace(ALGEBRAS, confidence=0.4)])
    IngestJob.objects.create(document=old, state="ready", pending=unsure.as_json(), finished=timezone.now())
    page = staff.get(f"/staff/documents/{old.pk}/").content.decode()
    assert "differs where reading is unsure: publications" in page
    url = f"/staff/documents/{old.pk}/reading/"
    assert "The new reading is published." in staff.post(url, {"reading": "take"}, follow=True).content.decode()
    assert ("Hyperkomplexe Größen und Darstellungstheorie", 1929) in titles(Document.objects.get(pk=old.pk))
    assert "There is no new reading" in staff.post(url, {"reading": "leave"}, follow=True).content.decode()
    assert isinstance(decisions.settled_of(old).cv, parsed.Cv)
