"""All that is stored about a person: which rows and files, counted for those who decide, and as one download."""

from __future__ import annotations

import json
import tempfile
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import IO, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, Q, QuerySet

from ingest.corrections import corrected
from ingest.intake import file_name
from ingest.models import Consent, Correction, DataRequest, Discretion, Document, IdentityDecision
from ingest.parser.cv import Cv
from profiles import audit, models
from profiles.models import Change, Person

SPOOLED = 16 * 1024 * 1024
OWN_ROWS = (
    models.PersonName, models.Contact, models.FormerSlug, models.Cv, models.Section, models.Interest, models.Language,
    models.Education, models.Position, models.Talk, models.Award, models.Teaching, models.Service, models.Citation,
    models.Authorship, models.FrozenPerson,
)  # fmt: skip
"""The tables whose rows name the person."""


@dataclass(frozen=True)
class Dossier:
    """What is stored about ``person``; each part is a query."""

    person: Person

    @cached_property
    def slugs(self) -> list[str]:
        """The addresses of the person, those they had before too."""
        return [self.person.slug, *self.person.former_slugs.values_list("slug", flat=True)]

    @cached_property
    def documents(self) -> list[Document]:
        """Their CVs: published, waiting, and those that seem to be the next of them."""
        own = Q(person=self.person) | Q(sha256__in=self.person.cvs.values("sha256"))
        next_one = Q(job__next_of=self.person) & Q(person=None)
        return list(Document.objects.filter(own | next_one).select_related("job").order_by("created", "pk").distinct())

    @property
    def corrections(self) -> QuerySet[Correction]:
        return Correction.objects.filter(document__in=self.documents)

    @property
    def consents(self) -> QuerySet[Consent]:
        return Consent.objects.filter(document__in=self.documents)

    @property
    def requests(self) -> QuerySet[DataRequest]:
        return DataRequest.objects.filter(person=self.person)

    @property
    def decisions(self) -> QuerySet[IdentityDecision]:
        return IdentityDecision.objects.filter(
            Q(left__in=self.slugs) | Q(right__in=self.slugs), kind=IdentityDecision.Kind.PERSON
        )

    @property
    def changes(self) -> QuerySet[Change]:
        """The log about them and their CVs."""
        return Change.objects.filter(
            Q(person=self.person.pk) | Q(document__in=[document.pk for document in self.documents])
        )

    @property
    def advising(self) -> QuerySet[models.Advising]:
        return models.Advising.objects.filter(Q(student=self.person) | Q(advisor=self.person))

    @property
    def conflicts(self) -> QuerySet[models.SetAside]:
        return models.SetAside.objects.filter(Q(one=self.person) | Q(other=self.person))

    def rows(self) -> dict[str, QuerySet[Any]]:
        """The rows of each table that name the person, by the name of the table."""
        found = {
            audit.stored_word(model._meta.verbose_name_plural): model._default_manager.filter(person=self.person)
            for model in OWN_ROWS
        }
        return found | {
            "advising": self.advising,
            "conflicts set aside": self.conflicts,
            "discretion": Discretion.objects.filter(person=self.person),
            "corrections": self.corrections,
            "consents": self.consents,
            "requests": self.requests,
            "identity decisions": self.decisions,
            "log": self.changes,
        }

    def counts(self) -> list[tuple[str, int]]:
        """How many rows of each kind there are, those there are none of left out."""
        counted = [(name, rows.count()) for name, rows in self.rows().items()]
        return [("files", len(self.documents)), *((name, count) for name, count in counted if count)]


def write_takeout(dossier: Dossier) -> IO[bytes]:
    """A zip of all that is stored about a person, at its start: files, texts, what was read, rows, decisions, log."""
    stream = tempfile.SpooledTemporaryFile(max_size=SPOOLED)  # noqa: SIM115  # whoever sends it closes it
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for document in dossier.documents:
            _add_document(archive, document)
        rows = {name: [plain_row(row) for row in query] for name, query in dossier.rows().items()}
        archive.writestr("records.json", _as_json({"person": plain_row(dossier.person), **rows}))
        archive.writestr("README.txt", _readme(dossier))
    stream.seek(0)
    return stream


def plain_row(row: Model) -> dict[str, Any]:
    """A row as JSON: every column by name; what it points at in words beside the key."""
    found: dict[str, Any] = {}
    for field in row._meta.concrete_fields:
        value = field.value_from_object(row)
        found[field.attname] = str(value) if field.get_internal_type() == "FileField" else value
        if field.is_relation and value is not None:
            found[field.name] = str(getattr(row, field.name))
    return found


def _add_document(archive: zipfile.ZipFile, document: Document) -> None:
    folder = f"documents/{document.pk}"
    try:
        with document.file.open("rb") as original:
            archive.writestr(f"{folder}/original/{file_name(document.name)}", original.read())
    except OSError as error:
        archive.writestr(f"{folder}/original-missing.txt", f"The original cannot be opened: {error.strerror}.\n")
    archive.writestr(f"{folder}/document.json", _as_json(plain_row(document)))
    if document.parsed:
        read = Cv.from_json(document.parsed)
        archive.writestr(f"{folder}/text.txt", read.text)
        settled = corrected(read, document.corrections.standing())
        archive.writestr(f"{folder}/with-decisions.json", _as_json(settled.as_json()))
    if getattr(document, "job", None) is not None:
        archive.writestr(f"{folder}/job.json", _as_json(plain_row(document.job)))


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, cls=DjangoJSONEncoder)


def _readme(dossier: Dossier) -> str:
    counts = "".join(f"  {name}: {count}\n" for name, count in dossier.counts())
    return (
        f"All that this site stores about {dossier.person}.\n\n{counts}\n"
        "documents/N/original   the file as it came\n"
        "documents/N/text.txt   its text as it was read\n"
        "documents/N/*.json     what is known of the file, what was read, and the same with what hands decided\n"
        "records.json           every row that names the person: what pages show, decisions, consents, requests, log\n"
    )
