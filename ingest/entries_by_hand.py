"""What a reviewer sends: buttons pressed, and records entered into the form that stands among the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.translation import gettext, ngettext

from ingest import decisions
from ingest.candidates import candidates_of
from ingest.corrections import PERSON, text_of
from ingest.models import Document
from ingest.parser.cv import LineSpan
from ingest.record_forms import RecordForm, initial_of, initial_of_lines
from ingest.review import KINDS, told


@dataclass(frozen=True, slots=True)
class Entry:
    """The form of a record: ``key`` of the one to edit, or "" for one to add; ``told`` why it is shown again."""

    kind: str
    key: str
    form: RecordForm
    told: str = ""

    @property
    def heading(self) -> str:
        return str(KINDS[self.kind][0])


def decide(document: Document, sent: Mapping[str, Any], user: Any) -> str:
    """Do what the pressed button says; a sentence on what was done.

    Raises:
        Conflict: somebody else changed the record meanwhile.
    """
    if key := sent.get("accept"):
        decisions.accept(document, key, user)
        return gettext("Accepted.")
    if key := sent.get("reject"):
        decisions.reject(document, key, user)
        return gettext("Rejected.")
    if kind := sent.get("accept_kind"):
        count = decisions.accept_kind(document, sent.get(f"seen-{kind}", "").split(), user)
        return ngettext("Accepted {number} record.", "Accepted {number} records.", count).format(number=count)
    if lines := sent.get("keep"):
        decisions.keep_as_text(document, _lines_of(document, lines), user)
        return gettext("Kept as text.")
    if (number := sent.get("undo", "")).isdecimal():
        decisions.undo(document, int(number))
        return gettext("Undone.")
    raise Http404


def offer_candidates(document: Document, entry: Entry) -> None:
    """Have the boxes of a record offer what else its lines say and what is known here."""
    first, last = (str(entry.form[name].value() or "") for name in ("first_line", "last_line"))
    if first.isdecimal() and last.isdecimal():
        entry.form.offer(candidates_of(document, int(first), int(last), entry.form.free_texts))


def others_were_here(document: Document, sent: Mapping[str, Any]) -> str:
    """A sentence when somebody else decided something since the page was made; else nothing."""
    if sent.get("version") == str(document.version):
        return ""
    return " " + gettext("Somebody else changed other records since you opened the page; it shows them now.")


def entry_asked_for(document: Document, asked: Mapping[str, Any]) -> Entry | None:
    """The form that the address of the page asks for: ``edit`` a record by its key, or ``add`` one from lines."""
    if not document.parsed:
        return None
    if key := asked.get("edit"):
        kind = key.partition("-")[0]
        record = _records(document, kind).get(key)
        return record and Entry(kind, key, _form(document, kind, initial=initial_of(kind, record)))
    kind = asked.get("kind", "")
    if asked.get("add") and kind in KINDS and kind != PERSON:
        first, last = _lines_of(document, asked["add"])
        text = text_of(document.parsed.get("text") or "", (first, last))
        return Entry(kind, "", _form(document, kind, initial=initial_of_lines(kind, text, first, last)))
    return None


def entry_posted(document: Document, sent: Any) -> Entry:
    """What was entered, for the record with the key sent, or for a new one of the kind sent."""
    key, kind = sent.get("key", ""), sent.get("record_kind", "")
    if kind not in KINDS or (key and key.partition("-")[0] != kind) or (not key and kind == PERSON):
        raise Http404
    return Entry(kind, key, _form(document, kind, data=sent))


def save_entry(document: Document, entry: Entry, user: Any) -> None:
    """Store what was entered.

    Raises:
        Conflict: somebody else changed the record meanwhile.
    """
    if entry.key:
        decisions.edit(document, entry.key, entry.form.after, user)
    else:
        decisions.add(document, entry.kind, entry.form.after, user)


def entry_after_conflict(document: Document, entry: Entry, sentence: str) -> Entry:
    """The same input again, now for what the record has become, with that told; for a new one where it is gone."""
    after = entry.form.after
    now = decisions.successor(document, entry.kind, after.lines)
    if now is None:
        gone = gettext("Not saved yet. {reason} It is gone: save to add it again.").format(reason=sentence)
        return Entry(entry.kind, "", entry.form, gone)
    key, record = now
    says = told(entry.kind, record)
    changed = gettext("Not saved yet. {reason} It says now: {record}. Save to replace that.")
    return Entry(entry.kind, key, entry.form, changed.format(reason=sentence, record=says))


def _records(document: Document, kind: str) -> dict[str, Any]:
    settled = decisions.settled_of(document)
    return {key: record for key, record, _ in decisions.keyed(settled, kind)} if kind in settled.decided else {}


def _form(document: Document, kind: str, **options: Any) -> RecordForm:
    line_count = str((document.parsed or {}).get("text") or "").count("\n") + 1
    return RecordForm(kind, line_count, **options)


def _lines_of(document: Document, text: str) -> LineSpan:
    """The lines that "30-32" names."""
    first, _, last = text.partition("-")
    if not (first.isdecimal() and last.isdecimal() and len(text) < 20 and 0 < int(first) <= int(last)):
        raise Http404
    count = str((document.parsed or {}).get("text") or "").count("\n") + 1
    return min(int(first), count), min(int(last), count)
