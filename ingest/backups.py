"""The whole site as one archive: every row of every table, every original, and a checksum of each; and back again.

The archive is a tar with ``manifest.json`` last: format, migrations, and for each member its SHA-256 and size. Rows are
JSON lines in the form of Django's serializers, so that an archive of a SQLite site can be restored on PostgreSQL.
Sessions and messages of the queue are not kept: nobody stays logged in, and queued jobs are sent again by themselves.
"""

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from itertools import islice
from pathlib import Path
from typing import IO, Any

from django.apps import apps
from django.core import serializers
from django.core.files.base import ContentFile
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from ingest.models import Document

FORMAT = 1
MANIFEST = "manifest.json"
LEFT_OUT = ("sessions.Session", "django_tasks_database.DBTaskResult")
AT_ONCE = 500
FROM_MIGRATIONS = (
    *("contenttypes.ContentType", "auth.Permission", "auth.Group", "auth.Group_permissions"),
    *("profiles.SearchEntry", "profiles.SearchWord", "profiles.SearchState"),
)
"""Tables that are filled by migrations: rows in them do not make a site one in use."""


class NotRestored(Exception):
    """An archive or a site that does not allow restoring; the message says why, and that nothing was changed."""


class Encoder(DjangoJSONEncoder):
    """Times with all their digits: Django's own drops microseconds."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime | time) else super().default(o)


@dataclass(frozen=True, slots=True)
class Summary:
    """What is in an archive."""

    rows: int
    files: int


def kept_models() -> list[type[models.Model]]:
    """The models whose rows are kept, each behind those that it points at."""
    found = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    found = [model for model in found if not model._meta.proxy and model._meta.label not in LEFT_OUT]
    ordered: list[type[models.Model]] = []
    while found:
        free = [model for model in found if not (_targets(model) & set(found)) - {model}]
        ordered += free or found
        found = [model for model in found if model not in ordered]
    return ordered


def write_backup(path: Path) -> Summary:
    """Write the site to an archive, as it is at one moment."""
    with transaction.atomic(), tarfile.open(path, "w:gz", compresslevel=3) as archive:
        if connection.vendor == "postgresql" and not connection.savepoint_ids:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        members: dict[str, dict[str, Any]] = {}
        rows = 0
        for model in kept_models():
            for part, (data, count) in enumerate(_rows_of(model)):
                rows += count
                _add(archive, members, f"rows/{model._meta.label}.{part:05}.jsonl", data)
        files = 0
        for document in Document.objects.only("file").order_by("pk").iterator(AT_ONCE):
            with document.file.open("rb") as stream:
                _add(archive, members, f"files/{document.file.name}", stream.read())
            files += 1
        manifest = {"format": FORMAT, "migrations": _migrations(), "members": members, "rows": rows, "files": files}
        _add(archive, {}, MANIFEST, json.dumps(manifest, indent=1).encode())
    return Summary(rows, files)


def restore_backup(path: Path, *, replace: bool = False) -> Summary:
    """Make the site what it was when the archive was written, in one transaction.

    Raises:
        NotRestored: the archive is damaged or of another version, or the site is in use and not to be replaced.
    """
    manifest = _checked(path)
    if manifest["migrations"] != _migrations():
        raise NotRestored("The archive is of another version of the site. Restore it there, then update.")
    if not replace and (used := _in_use()):
        raise NotRestored(f"This site is in use: it has {used}. Say --replace to lose what is here.")
    storage = Document._meta.get_field("file").storage  # type: ignore[union-attr]
    stored: list[str] = []
    before = set(Document.objects.values_list("file", flat=True))
    try:
        with transaction.atomic(), tarfile.open(path) as archive:
            _empty()
            for member, data in _members(archive):
                if member.startswith("files/"):
                    name = member.removeprefix("files/")
                    if not _is_there(storage, name, data):
                        stored.append(_save(storage, name, data))
                elif member.startswith("rows/"):
                    _load(data)
            connection.check_constraints()
            _reset_sequences()
            kept = set(Document.objects.values_list("file", flat=True))
    except BaseException:
        for name in stored:
            storage.delete(name)
        raise
    for name in before - kept:
        storage.delete(name)
    return Summary(manifest["rows"], manifest["files"])


# -- writing --------------------------------------------------------------------------------------------------------


def _rows_of(model: type[models.Model]) -> Iterator[tuple[bytes, int]]:
    """The rows of a table as JSON lines, some hundred at a time, and how many they are."""
    rows = iter(model._base_manager.order_by("pk").iterator(AT_ONCE))
    while some := list(islice(rows, AT_ONCE)):
        yield serializers.serialize("jsonl", some, cls=Encoder).encode(), len(some)


def _add(archive: tarfile.TarFile, members: dict[str, dict[str, Any]], name: str, data: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(data), 0o600
    archive.addfile(info, io.BytesIO(data))
    members[name] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


def _migrations() -> list[str]:
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)


def _targets(model: type[models.Model]) -> set[Any]:
    return {field.related_model for field in model._meta.fields if field.related_model is not None}


# -- reading --------------------------------------------------------------------------------------------------------


def _members(archive: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for info in archive:
        stream: IO[bytes] | None = archive.extractfile(info) if info.isfile() else None
        if stream is None:
            raise NotRestored(f"The archive is damaged: {info.name} is no file. Nothing was changed.")
        yield info.name, stream.read()


def _checked(path: Path) -> dict[str, Any]:
    """The manifest of an archive whose every member is as it says."""
    found: dict[str, dict[str, Any]] = {}
    manifest: dict[str, Any] | None = None
    try:
        with tarfile.open(path) as archive:
            for name, data in _members(archive):
                if name == MANIFEST:
                    manifest = json.loads(data)
                else:
                    found[name] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        raise NotRestored("The archive is damaged, or is none. Nothing was changed.") from error
    if manifest is None or manifest.get("format") != FORMAT:
        raise NotRestored("The archive has no manifest of a format that is known. Nothing was changed.")
    expected = manifest["members"]
    wrong = sorted(name for name in {*found, *expected} if found.get(name) != expected.get(name))
    if wrong:
        raise NotRestored(f"The archive is damaged: {wrong[0]} is not what was backed up. Nothing was changed.")
    return manifest


def _in_use() -> str:
    """What makes a site one in use, in words."""
    for model in kept_models():
        if model._meta.label not in FROM_MIGRATIONS and (count := model._base_manager.count()):
            return f"{count} {model._meta.verbose_name_plural}"
    return ""


def _empty() -> None:
    with connection.cursor() as cursor:
        for model in reversed(kept_models()):
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608  # nosec B608


def _load(data: bytes) -> None:
    # Rows of many-to-many tables are kept as rows of their own.
    _insert([item.object for item in serializers.deserialize("jsonl", io.StringIO(data.decode()))])


def _insert(rows: list[models.Model]) -> None:
    """Insert rows just as they were: no default, no time of now, no signal."""
    model = type(rows[0])
    automatic = [field for field in model._meta.fields if getattr(field, "auto_now_add", False)]
    automatic += [field for field in model._meta.fields if getattr(field, "auto_now", False)]
    switches = [(field, field.auto_now, field.auto_now_add) for field in automatic]  # type: ignore[attr-defined]
    try:
        for field in automatic:
            field.auto_now = field.auto_now_add = False  # type: ignore[attr-defined]
        model._base_manager.bulk_create(rows, batch_size=100)
    finally:
        for field, auto_now, auto_now_add in switches:
            field.auto_now, field.auto_now_add = auto_now, auto_now_add  # type: ignore[attr-defined]


def _reset_sequences() -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), kept_models()):
            cursor.execute(statement)


def _is_there(storage: Any, name: str, data: bytes) -> bool:
    if not storage.exists(name):
        return False
    with storage.open(name, "rb") as stream:
        if stream.read() == data:
            return True
    storage.delete(name)
    return False


def _save(storage: Any, name: str, data: bytes) -> str:
    saved: str = storage.save(name, ContentFile(data))
    if saved != name:
        storage.delete(saved)
        raise NotRestored(f"The storage cannot keep {name} under its name. Nothing was changed.")
    return saved
