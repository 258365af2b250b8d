"""What was read in a record, as pairs of a name and a value: they stand beside the lines of the CV."""

from typing import Any

from profiles.models import Advising, Education, Position, Publication, Talk
from profiles.people.notes import Note


def _filled(*pairs: tuple[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in pairs if value)


def reading(row: Position | Education | Advising) -> tuple[tuple[str, str], ...]:
    if isinstance(row, Advising):
        return _filled(("Advisor", row.name_as_written), ("Of", row.get_kind_display()), ("Label", row.label))
    what = ("Degree", row.degree) if isinstance(row, Education) else ("Title", row.title)
    thesis = row.thesis if isinstance(row, Education) else ""
    where = ("Where", row.organization), ("Place", row.location)
    return _filled(what, *where, ("Years", row.years), ("Thesis", thesis))


def work_reading(work: Publication) -> tuple[tuple[str, str], ...]:
    authors = ", ".join(author.name_as_written for author in work.authorships.all())
    kind = work.get_kind_display() if work.kind != Publication.Kind.OTHER else ""
    return _filled(
        ("Title", work.title), ("Authors", authors), ("Venue", work.venue_text), ("Year", work.year), ("Kind", kind),
        ("Remark", work.remark),
    )  # fmt: skip


def talk_reading(talk: Talk) -> tuple[tuple[str, str], ...]:
    kind = talk.get_kind_display() if talk.kind else ""
    return _filled(
        ("Title", talk.title), ("Event", talk.event), ("Place", talk.location), ("Year", talk.year), ("Kind", kind)
    )


def note_reading(note: Note) -> tuple[tuple[str, str], ...]:
    names = {
        "award": ("Award", "", "By"), "teaching": ("Course", "Role", "Where"), "service": ("For", "Role", ""),
        "language": ("Language", "Level", ""), "interest": ("Interest", "", ""),
    }  # fmt: skip
    title, detail, where = names[note.kind]
    return _filled((title, note.title), (detail, note.detail), (where, note.organization), ("Years", note.years))
