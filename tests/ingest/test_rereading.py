"""Reading documents again and building all rows again: decisions, addresses and rows stay."""

from functools import partial
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection

from ingest import decisions
from ingest.corrections import plain_of, record_of
from ingest.intake import take_in
from ingest.models import Correction, Document, IdentityDecision
from ingest.parser import cv
from ingest.sources import Source
from profiles import models
from tests.factories import DocumentFactory
from tests.ingest.cvs import cv_of, document_for, published, work
from tests.ingest.files import HILBERT, NOETHER

pytestmark = pytest.mark.django_db


def taken(data=NOETHER, name="noether.txt", **options):
    return take_in(Source(name, partial(bytes, data)), **options).document


def run(command, *args, **options):
    out, err = StringIO(), StringIO()
    try:
        call_command(command, *args, stdout=out, stderr=err, **options)
    except CommandError as error:
        return out.getvalue() + err.getvalue() + f"error: {error}"
    return out.getvalue() + err.getvalue()


def whole_database():
    """Every row of the two apps without its id, what it points at told by what that says; but for the log."""
    tables = {}
    for model in [*apps.get_app_config("profiles").get_models(), *apps.get_app_config("ingest").get_models()]:
        if model is models.Change:
            continue
        # An entry of the index names the thing it is about by its number alone.
        fields = [field for field in model._meta.concrete_fields if not field.primary_key and field.name != "object_id"]
        rows = [tuple((field.name, _told(row, field)) for field in fields) for row in model._default_manager.all()]
        tables[model.__name__] = sorted(rows, key=repr)
    return tables


def _told(row, field):
    """The value of a field; of a row it points at, all values but ids."""
    value = getattr(row, field.name)
    if not field.is_relation or value is None:
        return str(value)
    plain = [other for other in value._meta.concrete_fields if not other.is_relation and not other.primary_key]
    return tuple(str(getattr(value, other.name)) for other in plain)


def publish_many():
    """People with works, advisors, talks and venues in common; a correction, a decision, two of one name."""
    theorem = partial(work, "Beweis eines Hauptsatzes in der Theorie der Algebren", year=1932)
    degree = cv.Education(degree="Dr. phil.", institution="University of Erlangen", advisors=("Paul Gordan",))
    talk = cv.Talk(title="Hyperkomplexe Systeme", event="International Congress of Mathematicians", date="1932-09")
    served = cv.Service(role="Editor", organization="Mathematische Annalen", start="1920")
    published(
        cv_of(
            "Emmy Noether",
            publications=[
                work("Idealtheorie in Ringbereichen", "E. Noether"),
                theorem("R. Brauer; H. Hasse; E. Noether"),
            ],
            education=[degree],
            talks=[talk, talk],
            service=[served],
            person={"emails": ("emmy@example.org",)},
        )
    )
    hasse = document_for("hasse")
    hasse.parsed = cv_of(
        "Helmut Hasse",
        publications=[theorem("Richard Brauer; Helmut Hasse; Emmy Noether", doi="10.1515/crll.1932.167.399")],
        awards=[cv.Award(title="Cothenius Medal"), cv.Award(lines=(6, 6), title="Not an award")],
    ).as_json()
    hasse.save()
    for key, record, _ in list(decisions.keyed(decisions.settled_of(hasse), "awards")):
        if record.title == "Not an award":
            decisions.reject(hasse, key, None)
    added = cv.Talk(lines=(7, 7), title="Zahlbericht", event="DMV", date="1925")
    decisions.add(hasse, "talks", added, None)
    published(cv.Cv.from_json(hasse.parsed), "hasse")
    published(
        cv_of("Emmy Noether", publications=[work("Another theory altogether of other things", "E. Noether")]), "b"
    )
    published(cv_of("Paul Gordan", positions=[cv.Position(title="Professor", organization="Erlangen")]))
    IdentityDecision.objects.create(kind="person", answer="different", left="emmy-noether", right="emmy-noether-2")


def test_republish_changes_nothing():
    publish_many()
    before = whole_database()
    assert [len(before[name]) for name in ("Cv", "Correction", "Award", "IdentityDecision")] == [4, 2, 1, 1]
    assert run("republish") == "Published 4 documents again.\n"
    assert whole_database() == before


def test_republish_mends_rows_that_were_lost_or_changed():
    publish_many()
    before = whole_database()
    models.Education.objects.all().delete()
    models.Talk.objects.update(title="Something else")
    models.Award.objects.all().delete()
    models.Authorship.objects.filter(place=0).delete()
    assert whole_database() != before
    run("republish")
    after = whole_database()
    for name in ("Education", "Award", "Authorship", "Person", "Publication", "Advising", "Venue"):
        assert after[name] == before[name]
    assert sorted(models.Talk.objects.values_list("title", flat=True)) == [
        "Hyperkomplexe Systeme",
        "Hyperkomplexe Systeme",
        "Zahlbericht",
    ]


def test_republish_takes_away_what_no_document_supports():
    publish_many()
    gordan = Document.objects.get(person__slug="paul-gordan")
    Document.objects.filter(pk=gordan.pk).update(state="ready")
    assert run("republish") == "Published 3 documents again.\n"
    assert not models.Person.objects.get(slug="paul-gordan").has_cv


def test_republish_tells_what_it_cannot_publish():
    publish_many()
    Document.objects.filter(person__slug="paul-gordan").update(parsed={})
    assert "error: Published 3 documents again, 1 not." in run("republish")


def older(document, **changes):
    """The document as an older parser read it."""
    document.parsed = document.parsed | changes
    document.save()
    return document


def test_reparse_tells_and_stores_what_changes():
    document = older(taken(), education=[], languages=[{"name": "German", "lines": [2, 2], "confidence": 0.4}])
    other = taken(HILBERT, "hilbert.txt")
    before = Document.objects.get(pk=document.pk).parsed
    told = f"{document.pk} noether.txt: education 1 new; languages 1 gone.\n"
    assert run("reparse", "noether.txt", dry_run=True) == f"{told}1 would change, 0 as before, 0 not read.\n"
    assert Document.objects.get(pk=document.pk).parsed == before
    assert run("reparse", all=True) == (
        f"{told}{other.pk} hilbert.txt: no change.\n1 changed, 1 as before, 0 not read.\n"
    )
    document.refresh_from_db()
    assert (len(document.parsed["education"]), document.version) == (1, 1)
    other.refresh_from_db()
    assert other.version == 0


def test_reparse_keeps_what_hands_decided_and_what_is_published_follows():
    document = older(taken(publish=True), languages=[{"name": "German", "lines": [2, 2], "confidence": 0.4}])
    for kind, word in (("languages", "Plattdeutsch"), ("education", "Dr. phil.")):
        ((key, record, _),) = decisions.keyed(decisions.settled_of(document), kind)
        name = "name" if kind == "languages" else "degree"
        plain = plain_of(record) | {name: word}
        decisions.edit(document, key, record_of(kind, plain), None)
    when = models.Cv.objects.get().published
    assert "1 decided by hand would read otherwise and stay" in run("reparse", str(document.pk))
    person = models.Person.objects.get(slug="emmy-noether")
    assert list(person.languages.values_list("name", flat=True)) == ["Plattdeutsch"]
    assert list(person.education.values_list("degree", flat=True)) == ["Dr. phil."]
    assert (models.Cv.objects.get().published, Correction.objects.standing().count()) == (when, 2)
    before = whole_database()
    run("republish")
    assert whole_database() == before


def test_reparse_keeps_what_was_read_of_a_file_that_cannot_be_read_now():
    parsed = cv_of("Emmy Noether").as_json()
    document = DocumentFactory(state="ready", parsed=parsed, content=b"\0" * 20, name="noether.txt")
    lost = DocumentFactory(state="ready", parsed=parsed, content=b"lost", name="lost.txt")
    lost.file.storage.delete(lost.file.name)
    told = run("reparse", all=True)
    assert "noether.txt: not read again, kept as it was. The file is empty." in told
    assert "lost.txt: not read again, kept as it was. The original: No such file or directory." in told
    assert "error: 0 changed, 0 as before, 2 not read." in told
    document.refresh_from_db()
    assert (document.state, document.parsed["person"]["name"]) == ("ready", "Emmy Noether")


def test_reparse_reads_what_could_not_be_read_before():
    document = DocumentFactory(content=NOETHER, name="noether.txt", state="failed", failure="The reader was away.")
    assert "1 changed" in run("reparse", document.sha256)
    document.refresh_from_db()
    assert (document.state, document.failure) == ("ready", "")


@pytest.mark.parametrize(
    ("args", "options", "sentence"),
    [
        ((), {}, "Name documents, or give --all."),
        (("a.txt",), {"all": True}, "Name documents, or give --all."),
        (("nobody.txt",), {}, "There is no document nobody.txt."),
    ],
)
def test_reparse_says_what_is_wrong(args, options, sentence):
    assert run("reparse", *args, **options) == f"error: {sentence}"


def test_republish_is_whole_or_not_at_all():
    publish_many()
    before = whole_database()
    seen = []

    def fail(execute, sql, params, many, context):
        if sql.startswith('INSERT INTO "profiles_award"'):
            seen.append(sql)
            raise KeyboardInterrupt
        return execute(sql, params, many, context)

    with pytest.raises(KeyboardInterrupt), connection.execute_wrapper(fail):
        run("republish")
    assert seen
    assert whole_database() == before
