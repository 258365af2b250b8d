"""Files stored together: the rows are those of files stored one after the other, and each is wholly in or not."""

from concurrent.futures import Future
from contextlib import contextmanager
from datetime import date
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from ingest import groups, store
from ingest.groups import ReadFile, store_all
from ingest.models import Document
from ingest.parser.pipeline import parse_bytes
from ingest.parser.problems import UnreadableFile
from profiles.models import Person, SearchTally, SearchWord
from profiles.search import indexing
from tests.ingest.files import HILBERT, NOETHER

SAMPLES = ("david-hilbert.txt", "emmy-noether.html", "grete-hermann.txt", "stephen-kleene.md", "alonzo-church.tex")
TIMES = ("at", "created", "published", "read", "finished")
NAMES = ("Emmy Noether", "David Hilbert", "Hermann Weyl", "Max Born", "Felix Klein", "Paul Gordan")


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def read_file(name, data):
    """A file that was read, as the readers of a batch give it."""
    future = Future()
    try:
        future.set_result(parse_bytes(data, name, date(2026, 1, 1)))
    except UnreadableFile as error:
        future.set_result(error)
    return ReadFile(name, data, future)


def written(name):
    return read_file(f"{name}.txt", NOETHER.replace(b"Emmy Noether", name.encode()))


def originals(settings):
    """The files that are kept, by their names, which are their SHA-256."""
    return sorted(path.name for path in settings.MEDIA_ROOT.rglob("*") if path.is_file())


def everything():
    """All rows with their keys, but for times, what is drawn by lot, and the keys of words and tallies."""
    found = {}
    for model in (*apps.get_app_config("profiles").get_models(), *apps.get_app_config("ingest").get_models()):
        if model._meta.model_name == "searchstate":
            continue
        left_out = (*TIMES, "id") if model in (SearchWord, SearchTally) else TIMES
        names = [field.attname for field in model._meta.concrete_fields if field.attname not in left_out]
        found[model.__name__] = sorted(model._default_manager.order_by().values_list(*names), key=repr)
    return found


def many_files(folder):
    """Samples that name one another, the next CV of one, a file twice, one without an owner and one without text."""
    files = [read_file(name, (folder / name).read_bytes()) for name in SAMPLES]
    texts = {"again.txt": HILBERT, "hilbert.txt": HILBERT, "empty.txt": b"", "no.txt": b"1"}
    texts["later.txt"] = (folder / SAMPLES[0]).read_bytes() + b"\nLast updated: May 1931\n"
    return files + [read_file(name, data) for name, data in texts.items()]


@pytest.mark.django_db(transaction=True, reset_sequences=True)
def test_the_whole_database_is_the_same_however_many_are_stored_together(settings):
    files = many_files(settings.BASE_DIR / "ingest" / "samples")
    alone = [outcome for file in files for outcome in store_all([file], publish=True)]
    one_by_one, settings.MEDIA_ROOT = everything(), settings.MEDIA_ROOT / "more"
    call_command("flush", interactive=False, verbosity=0)

    together = list(store_all(files, publish=True))

    assert [(row.name, row.result, row.message, row.code) for row in together] == [
        (row.name, row.result, row.message, row.code) for row in alone
    ]
    assert everything() == one_by_one
    assert (len(one_by_one["Document"]), len(one_by_one["Cv"])) == (9, 7)


@pytest.mark.django_db
def test_one_that_cannot_be_stored_leaves_the_others(monkeypatch, settings, caplog):
    publish = store.publish

    def breaking(document, *args, **kwargs):
        person = publish(document, *args, **kwargs)
        if document.name == "Max Born.txt":
            raise RuntimeError("a mistake")
        return person

    monkeypatch.setattr(store, "publish", breaking)
    outcomes = list(store_all([written(name) for name in NAMES], publish=True))
    assert [(outcome.name, outcome.code) for outcome in outcomes] == [
        (f"{name}.txt", "not-stored" if name == "Max Born" else "") for name in NAMES
    ]
    assert sorted(Person.objects.filter(has_cv=True).values_list("name", flat=True)) == sorted({*NAMES} - {"Max Born"})
    assert originals(settings) == sorted(Document.objects.values_list("sha256", flat=True))
    assert "a mistake" in caplog.text


@pytest.mark.django_db
def test_where_the_end_of_a_transaction_fails_each_is_stored_alone(monkeypatch, settings):
    refresh, sizes = indexing._refresh, []

    def full(owners, *more):
        sizes.append(len(owners))
        if len(owners) > 1:
            raise OSError("no room")
        refresh(owners, *more)

    monkeypatch.setattr(indexing, "_refresh", full)
    outcomes = list(store_all([written(name) for name in NAMES], publish=True))
    assert ({outcome.message for outcome in outcomes}, sizes) == ({"published: 2 facts."}, [6] + [1] * 6)
    assert originals(settings) == sorted(Document.objects.values_list("sha256", flat=True))


@pytest.mark.django_db
def test_an_interruption_leaves_nothing_of_a_transaction(monkeypatch, settings):
    def interrupted(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(indexing, "_refresh", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(store_all([written(name) for name in NAMES], publish=True))
    assert (Document.objects.count(), Person.objects.count(), originals(settings)) == (0, 0, [])


@pytest.mark.django_db
def test_an_interruption_just_behind_a_transaction_takes_nothing(monkeypatch, settings):
    @contextmanager
    def ending():
        with transaction.atomic():
            yield
        raise KeyboardInterrupt

    monkeypatch.setattr(groups, "transaction", SimpleNamespace(atomic=ending))
    with pytest.raises(KeyboardInterrupt):
        list(store_all([written(name) for name in NAMES], publish=True))
    assert (Document.objects.count(), len(originals(settings))) == (6, 6)


@pytest.mark.django_db
def test_what_is_here_already_stands_alone():
    list(store_all([written("Emmy Noether")], publish=True))
    files = [written(name) for name in (*NAMES, "Max Born")]
    assert [[file.name for file in group] for group in groups._groups(files)] == [
        ["Emmy Noether.txt"],
        [f"{name}.txt" for name in NAMES[1:]],
        ["Max Born.txt"],
    ]
    assert [outcome.result.value for outcome in store_all(files, publish=True)] == ["here", *["new"] * 5, "here"]


@pytest.mark.django_db
@pytest.mark.parametrize(("count", "statements"), [(1, 85), (3, 189), (6, 335)])
def test_statements_of_files_that_are_stored_together(count, statements):
    list(store_all([written("Hans Hahn")], publish=True))
    files = [written(name) for name in NAMES[:count]]
    with CaptureQueriesContext(connection) as asked:
        outcomes = list(store_all(files, publish=True))
    turns = 2 * count if connection.vendor == "postgresql" else 0
    said = {outcome.message for outcome in outcomes}
    assert (said, len(asked)) == ({"published: 2 facts."}, statements + turns)
