"""Documents read again with today's parser, and all rows built again from documents; what hands decided stays."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from ingest import reading, store
from ingest.corrections import settle
from ingest.differences import changes_between
from ingest.models import Document
from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.projection.standing import lead_on
from ingest.projection.values import storable
from profiles import audit
from profiles.models import Cv as PublishedCv


@dataclass(frozen=True, slots=True)
class KindChange:
    """How many records of a kind are read in other words, are new, are gone."""

    kind: str
    changed: int
    new: int
    gone: int

    def __str__(self) -> str:
        counts = ((self.changed, gettext("changed")), (self.new, gettext("new")), (self.gone, gettext("gone")))
        return f"{gettext(self.kind)} {', '.join(f'{count} {word}' for count, word in counts if count)}"


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading a document again changes: by kind, how many decisions it would contradict, or why it failed."""

    document: Document
    kinds: tuple[KindChange, ...] = ()
    otherwise: int = 0
    failure: str = ""
    is_new: bool = False

    @property
    def message(self) -> str:
        if self.failure:
            return f"not read again, kept as it was. {self.failure}"
        changes = "; ".join(map(str, self.kinds)) or ("can be read now" if self.is_new else "no change")
        kept = f"; {self.otherwise} decided by hand would read otherwise and stay" if self.otherwise else ""
        return f"{changes}{kept}."


def reread(document: Document, *, dry: bool = False) -> Reread:
    """What today's parser makes of a document; stored unless ``dry``, and published where it was published."""
    try:
        with document.file.open("rb") as stream:
            cv = reading.parse(stream.read(), document.name)
    except UnreadableFile as error:
        return Reread(document, failure=str(error))
    except OSError as error:
        return Reread(document, failure=f"The original: {error.strerror or 'it cannot be opened'}.")
    with transaction.atomic():
        now = Document.objects.select_for_update().get(pk=document.pk)
        result = _compare(now, cv)
        if not dry:
            try:
                with transaction.atomic():
                    _save(now, cv)
            except store.NotPublishable as error:
                return Reread(document, failure=str(error))
    return result


def told_pending(document: Document) -> str:
    """What the reading that was kept aside for a hand changes, in words; "" when there is none."""
    job = getattr(document, "job", None)
    if job is None or job.pending is None:
        return ""
    return "; ".join(map(str, _compare(document, Cv.from_json(job.pending)).kinds))


def republish() -> tuple[int, list[str]]:
    """Build all rows again from documents, corrections and identity decisions, in the order of publishing.

    Returns how many documents were published and a sentence for each that could not be. All or nothing is written.
    """
    count, failures = 0, []
    with transaction.atomic():
        published = Document.objects.filter(state=Document.State.PUBLISHED)
        orphans = PublishedCv.objects.exclude(sha256__in=published.values("sha256"))
        for sha256 in list(orphans.values_list("sha256", flat=True)):
            store.withdraw(sha256)
        keys = list(published.order_by("published", "pk").values_list("pk", flat=True))
        for pk in keys:
            document = Document.objects.get(pk=pk)
            try:
                with audit.acting(None):  # as before, so there is nothing to note
                    store.publish(document, Cv.from_json(document.parsed or {}), document.published)
                count += 1
            except store.NotPublishable as error:
                failures.append(f"{document}: {error}")
        lead_on()
    return count, failures


def _save(document: Document, cv: Cv) -> None:
    """Store a reading that differs from the one before; what is published follows it."""
    is_same = document.parsed == storable(cv.as_json())
    document.read, document.parser_version = timezone.now(), reading.PARSER_VERSION
    reading.fill_in(document, cv)
    document.version += 0 if is_same else 1
    document.save()
    if document.state == Document.State.PUBLISHED and not is_same:
        store.publish(document, cv, document.published)


def _compare(document: Document, cv: Cv) -> Reread:
    decisions = list(document.corrections.standing())
    before = settle(Cv.from_json(document.parsed or {}), decisions).cv
    after = settle(cv, decisions)
    changes = changes_between(before, after.cv, same_text=True)
    sorts: dict[str, Counter[str]] = defaultdict(Counter)
    for change in changes:
        sorts[change.kind][change.sort] += 1
    found = tuple(KindChange(kind, n["changed"], n["added"], n["gone"]) for kind, n in sorts.items())
    return Reread(document, found, len({id(item.decision) for item in after.otherwise}), is_new=not document.parsed)
