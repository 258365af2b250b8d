"""What was read in a record, as pairs of a name and a value: they stand beside the lines of the CV."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.models import Advising, Education, Position, Publication, Talk
from profiles.people.notes import Note

NOTES = {
    "award": (_("Award"), "", _("By")),
    "teaching": (_("Course"), _("Role"), _("Where")),
    "service": (_("For"), _("Role"), ""),
    "language": (_("Language"), _("Level"), ""),
    "interest": (_("Interest"), "", ""),
}
"""What the title, the detail and the organization of a note are called."""


def _filled(*pairs: tuple[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(value)) for name, value in pairs if value)


def reading(row: Position | Education | Advising) -> tuple[tuple[str, str], ...]:
    if isinstance(row, Advising):
        what = (gettext("Advisor"), row.name_as_written)
        return _filled(what, (gettext("Of"), row.get_kind_display()), (gettext("Label"), row.label))
    what = (gettext("Degree"), row.degree) if isinstance(row, Education) else (gettext("Title"), row.title)
    thesis = row.thesis if isinstance(row, Education) else ""
    where = (gettext("Where"), row.organization), (gettext("Place"), row.location)
    return _filled(what, *where, (gettext("Years"), row.years), (gettext("Thesis"), thesis))


def work_reading(work: Publication) -> tuple[tuple[str, str], ...]:
    authors = ", ".join(author.name_as_written for author in work.authorships.all())
    kind = work.get_kind_display() if work.kind != Publication.Kind.OTHER else ""
    return _filled(
        (gettext("Title"), work.title),
        (gettext("Authors"), authors),
        (gettext("Venue"), work.venue_text),
        (gettext("Year"), work.year),
        (gettext("Kind"), kind),
        (gettext("Remark"), work.remark),
    )


def talk_reading(talk: Talk) -> tuple[tuple[str, str], ...]:
    return _filled(
        (gettext("Title"), talk.title),
        (gettext("Event"), talk.event),
        (gettext("Place"), talk.location),
        (gettext("Year"), talk.year),
        (gettext("Kind"), talk.get_kind_display() if talk.kind else ""),
    )


def note_reading(note: Note) -> tuple[tuple[str, str], ...]:
    title, detail, where = NOTES[note.kind]
    said = (title, note.title), (detail, note.detail), (where, note.organization)
    return _filled(*said, (gettext("Years"), note.years))
