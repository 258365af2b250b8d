"""Backup and restore: the same rows and files, all or nothing, never over a site in use unless told."""

import io
import json
import tarfile

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.db import connection

from ingest import backups, decisions, intake
from ingest.models import Document
from ingest.sources import Source
from profiles.models import Person
from tests.factories import DocumentFactory, StaffFactory
from tests.ingest.files import HILBERT, NOETHER

pytestmark = pytest.mark.django_db


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture
def site(media):
    """A site in use: two CVs, one published, a decision, a user with a group and a permission."""
    user = StaffFactory(username="emmy")
    group = Group.objects.create(name="reviewers of tests")
    group.permissions.add(Permission.objects.get(codename="change_document"))
    user.groups.add(group)
    intake.take_in(Source("noether.txt", lambda: NOETHER), publish=True, user=user)
    document = intake.take_in(Source("hilbert.txt", lambda: HILBERT), user=user).document
    key = next(decisions.keyed(decisions.settled_of(document), "publications"))[0]
    decisions.accept(document, key, user)
    return user


def all_rows():
    """Every row of every table that is kept, as the database has it."""
    found = {}
    with connection.cursor() as cursor:
        for model in backups.kept_models():
            table = connection.ops.quote_name(model._meta.db_table)
            key = connection.ops.quote_name(model._meta.pk.column)
            cursor.execute(f"SELECT * FROM {table} ORDER BY {key}")  # noqa: S608
            found[model._meta.label] = cursor.fetchall()
    return found


def all_files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def run(name, *arguments, **options):
    """What a command says, or the error it ends with."""
    out = io.StringIO()
    try:
        call_command(name, *map(str, arguments), stdout=out, **options)
    except CommandError as error:
        return f"error: {error}"
    return out.getvalue().strip()


def lose_everything(media):
    with connection.cursor() as cursor:
        for model in reversed(backups.kept_models()):
            if model not in (ContentType, Permission):
                table = connection.ops.quote_name(model._meta.db_table)
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608
    for path in media.rglob("*"):
        if path.is_file():
            path.unlink()


def test_site_comes_back_as_it_was(site, media, tmp_path):
    rows, files = all_rows(), all_files(media)
    archive = tmp_path / "site.tar.gz"
    count = sum(map(len, rows.values()))
    assert run("backup", archive) == f"{count} rows and 2 files are in {archive}."
    assert archive.stat().st_mode & 0o777 == 0o600
    lose_everything(media)
    assert Document.objects.count() == 0
    assert run("restore", archive) == f"{count} rows and 2 files are as they were."
    assert all_rows() == rows
    assert all_files(media) == files
    # What is added afterwards gets keys of its own.
    assert intake.take_in(Source("new.txt", lambda: NOETHER + b"\n"), publish=True).document.pk > 2


def test_site_in_use_is_not_replaced_unless_told(site, media, tmp_path):
    archive = tmp_path / "site.tar.gz"
    run("backup", archive)
    rows, files = all_rows(), all_files(media)
    DocumentFactory(content=b"later")
    Person.objects.filter(slug="emmy-noether").update(name="Somebody Else")
    assert run("restore", archive).startswith("error: This site is in use: it has ")
    assert Document.objects.count() == 3
    assert "as they were" in run("restore", archive, replace=True)
    assert (all_rows(), all_files(media)) == (rows, files)


def changed(archive, path, change):
    """A copy of an archive with one member changed."""
    with tarfile.open(archive) as old, tarfile.open(path, "w:gz") as new:
        for info in old:
            data = change(info.name, old.extractfile(info).read())
            if data is not None:
                info.size = len(data)
                new.addfile(info, io.BytesIO(data))
    return path


def other_version(name, data):
    if name != "manifest.json":
        return data
    manifest = json.loads(data)
    manifest["migrations"].append("ingest.9999_future")
    return json.dumps(manifest).encode()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda name, data: data + b" " if name.startswith("files/") else data, "is not what was backed up"),
        (lambda name, data: None if name.startswith("files/") else data, "is not what was backed up"),
        (lambda name, data: None if name == "manifest.json" else data, "has no manifest"),
        (other_version, "of another version of the site"),
    ],
)
def test_damaged_archive_changes_nothing(site, media, tmp_path, change, sentence):
    archive = tmp_path / "site.tar.gz"
    run("backup", archive)
    bad = changed(archive, tmp_path / "bad.tar.gz", change)
    rows, files = all_rows(), all_files(media)
    assert sentence in run("restore", bad, replace=True)
    assert (all_rows(), all_files(media)) == (rows, files)


def test_half_an_archive_is_refused(site, media, tmp_path):
    archive = tmp_path / "site.tar.gz"
    run("backup", archive)
    archive.write_bytes(archive.read_bytes()[:-200])
    assert "is damaged, or is none" in run("restore", archive, replace=True)
    assert "is damaged, or is none" in run("restore", tmp_path / "nowhere", replace=True)


def test_failure_in_the_middle_changes_nothing(site, media, tmp_path, monkeypatch):
    archive = tmp_path / "site.tar.gz"
    run("backup", archive)
    lose_everything(media)
    monkeypatch.setattr(backups, "_reset_sequences", lambda: {}["a mistake"])
    with pytest.raises(KeyError):
        run("restore", archive)
    assert (Document.objects.count(), all_files(media)) == (0, {})


def test_backup_never_overwrites_and_leaves_no_half(site, media, tmp_path):
    archive = tmp_path / "site.tar.gz"
    archive.write_bytes(b"precious")
    assert run("backup", archive) == f"error: {archive} is there already. Choose another name."
    assert archive.read_bytes() == b"precious"
    Document.objects.get(name="noether.txt").file.delete(save=False)
    assert "Nothing was written" in run("backup", tmp_path / "other.tar.gz")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["media", "site.tar.gz"]
