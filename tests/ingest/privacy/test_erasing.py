"""Take-out, then erase: the whole database and the storage are searched for leftovers."""

import io
import json
import zipfile

import pytest
from django.core.files.storage import default_storage
from django.db import connection

from ingest import decisions, intake
from ingest.models import Consent, DataRequest, Document, IdentityDecision, Tombstone
from ingest.privacy.discretion import decide
from ingest.privacy.dossier import Dossier, write_takeout
from ingest.privacy.erasing import Erased, erase
from ingest.sources import Source
from profiles import audit
from profiles.comparing.frozen import freeze
from profiles.comparing.records import fetch_records
from profiles.models import Change, FrozenComparison, FrozenPair, Person, Publication, SavedFilter, SetAside
from tests.factories import StaffFactory
from tests.ingest.privacy.test_discretion import USUAL

pytestmark = pytest.mark.django_db

NOETHER = b"""Emmy Zyxnoether
Geheimweg 7, Tel. +49 551 39 77 00
zyxmail@example.org

Education
PhD in Zyxdegrees, University of Erlangen, 1907
Advisor: Paul Zyxgordan

Publications
E. Zyxnoether. Zyxtitle in Ringbereichen. Mathematische Annalen, 1921.
R. Brauer, H. Hasse and E. Zyxnoether. Beweis eines Hauptsatzes in der Theorie der Algebren. Crelle, 1932.

Zyxhobbies
Zyxswimming
"""
HASSE = b"""Helmut Hasse

Education
PhD in Mathematics, University of Marburg, 1921

Publications
R. Brauer, H. Hasse and E. Zyxnoether. Beweis eines Hauptsatzes in der Theorie der Algebren. Crelle, 1932.
"""
OTHERS = NOETHER.replace(b"Zyxswimming", b"Zyxwalking")
SECRETS = [
    "geheimweg", "39 77 00", "zyxmail", "zyxdegree", "zyxgordan", "zyxtitle", "zyxhobbies", "zyxswimming", "zyxwalking",
    "emmy zyxnoether", "emmy-zyxnoether", "zyxfile", "zyxcommittee", "zyxplease", "zyxwas", "zyxhow",
]  # fmt: skip


def take(data, name, *, publish=True):
    outcome = intake.take_in(Source(name, lambda: data), publish=publish)
    return outcome.document


@pytest.fixture
def noether(settings, tmp_path):
    """Noether with everything that can be stored about somebody; Hasse, who lists a work with her."""
    settings.MEDIA_ROOT = tmp_path
    staff = StaffFactory()
    document, hasse = take(NOETHER, "zyxfile.txt"), take(HASSE, "hasse.txt")
    person = document.person
    key, *_ = next(iter(decisions.keyed(decisions.settled_of(document), "education")))
    decisions.accept(document, key, staff)
    take(OTHERS, "zyxfile-2.txt", publish=False)
    Consent.objects.create(document=document, given_by="Emmy Zyxnoether", purpose="Zyxcommittee")
    DataRequest.objects.create(person=person, wish="correction", message="Zyxplease", answer_to="zyxhow")
    IdentityDecision.objects.create(kind="person", answer="different", left=person.slug, right="zyxwas")
    work = Publication.objects.get(title__startswith="Zyxtitle")
    subject = f"work {work.slug}"
    IdentityDecision.objects.create(kind="person", answer="apart", left="other", right="another", subject=subject)
    SavedFilter.objects.create(user=staff, listing="person", name="Her students", query=f"advisor={person.slug}")
    SavedFilter.objects.create(user=staff, listing="person", name="Like Zyxnoether", query="country=Germany")
    decide(person, "signed-in", USUAL)
    audit.note("merged", person, [("name", "Zyxwas", person.name)])
    gordan, brauer = (Person.objects.get(slug=slug) for slug in ("paul-zyxgordan", "r-brauer"))
    freeze(
        fetch_records([person.slug, hasse.person.slug, gordan.slug, brauer.slug], staff), staff, "Zyxnoether and Hasse"
    )
    through = {"kind": "siblings", "said": "both were advised by {third}", "when": "", "about": person.slug}
    told = {"kind": "wrote", "said": "1 work together", "when": "", "aside": {"at": "", "why": "Zyxnoether told so."}}
    FrozenPair.objects.filter(one__person=hasse.person, other__person=brauer).update(conflicts=[through, told])
    for one, other, basis in (
        (person, gordan, ["x"]),
        (hasse.person, brauer, [person.slug]),
        (hasse.person, brauer, []),
    ):
        SetAside.objects.create(user=staff, one=one, other=other, basis=basis, why="Zyxnoether told so.")
    return person


def leftovers():
    """Those of the secrets that stand anywhere in the database, its indexes too, or in the storage."""
    found = []
    with connection.cursor() as cursor:
        # An index of words cannot be read whole, but the tables in which SQLite keeps it can.
        for table in set(connection.introspection.table_names(cursor)) - {f"profiles_search_{n}" for n in range(1, 7)}:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  # names of our own
            text = str([[_plain(value) for value in row] for row in cursor.fetchall()]).lower()
            found += [(table, secret) for secret in SECRETS if secret in text]
    for folder in default_storage.listdir("documents")[0]:
        for name in default_storage.listdir(f"documents/{folder}")[1]:
            with default_storage.open(f"documents/{folder}/{name}") as stream:
                text = stream.read().decode(errors="replace").lower()
            found += [(name, secret) for secret in SECRETS if secret in text]
    return found


def _plain(value):
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else value


def test_the_secrets_are_everywhere_before(noether):
    assert {secret for _, secret in leftovers()} == set(SECRETS)


def test_nothing_is_left_of_whom_is_erased(noether, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        erased = erase(noether, "asked for it")

    assert erased == Erased(files=2, mentions=1)
    assert leftovers() == []
    assert [(row.reason, row.by) for row in Tombstone.objects.all()] == [("asked for it", audit.actor().by)] * 2


def test_filters_that_ask_for_whom_is_erased_go_and_others_stay(noether):
    erase(noether, "asked for it")
    saved = SavedFilter.objects.get()
    assert (saved.name, saved.query) == (f"Filter {saved.pk}", "country=Germany")


def test_conflicts_through_whom_is_erased_go_and_reasons_that_name_them_are_empty(noether):
    erase(noether, "asked for it")

    assert list(SetAside.objects.values_list("basis", "why")) == [([], "")]
    assert FrozenPair.objects.get(one__person__slug="helmut-hasse").conflicts == [
        {"kind": "wrote", "said": "1 work together", "when": "", "aside": {"at": "", "why": ""}}
    ]


def test_what_others_list_stays_as_they_write_it(noether):
    erase(noether, "asked for it")
    work = Publication.objects.get()

    assert [row.name_as_written for row in work.authorships.all()] == ["R. Brauer", "H. Hasse", "E. Zyxnoether"]
    assert [row.person.name for row in work.authorships.all()] == ["R. Brauer", "Helmut Hasse", "E. Zyxnoether"]
    assert Person.objects.get(slug="e-zyxnoether").visibility == "signed-in"
    assert FrozenComparison.objects.get().title == ""


def test_the_same_file_is_not_taken_in_again_unless_allowed(noether):
    erase(noether, "asked for it")
    outcome = intake.take_in(Source("again.txt", lambda: NOETHER), publish=True)
    assert (outcome.code, outcome.document) == ("erased", None)
    assert outcome.message.startswith("This file was erased on ")

    Tombstone.objects.all().delete()
    assert intake.take_in(Source("again.txt", lambda: NOETHER), publish=True).document.person.name == "Emmy Zyxnoether"


def test_the_log_says_that_somebody_was_erased_and_not_who(noether):
    Change.objects.all().delete()
    erase(noether, "asked for it")
    assert {(row.action, row.kind, str(row.difference)) for row in Change.objects.all()} == {
        ("erased", "tombstone", "[['reason', '', 'asked for it']]")
    }


def test_the_takeout_holds_everything(noether):
    with write_takeout(Dossier(noether)) as stream:
        archive = zipfile.ZipFile(io.BytesIO(stream.read()))
    pk = Document.objects.get(name="zyxfile.txt").pk
    whole = "".join(archive.read(name).decode() for name in archive.namelist()).lower()

    assert archive.read(f"documents/{pk}/original/zyxfile.txt") == NOETHER
    assert [secret for secret in SECRETS if secret not in whole and secret != "zyxfile"] == []
    records = json.loads(archive.read("records.json"))
    assert records["person"]["name"] == "Emmy Zyxnoether"
    assert [row["message"] for row in records["requests"]] == ["Zyxplease"]
    assert [row["purpose"] for row in records["consents"]] == ["Zyxcommittee"]
