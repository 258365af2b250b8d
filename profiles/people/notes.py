"""The small kinds of a CV (awards, teaching, service, languages, interests), its sections, and how the person is
written and reached, fetched in one query."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, IntegerField, Value
from django.db.models.functions import Cast

from profiles.fetching import ByReader
from profiles.models import Award, Contact, Cv, Interest, Language, Person, PersonName, Service, Teaching
from profiles.models.base import Dated
from profiles.models.people import visible_to
from profiles.queries import Reader, Rows, sections_for, venue_label


@dataclass(frozen=True, slots=True)
class Note:
    """An award, course, service, language or interest as it stands in the CV."""

    kind: str
    pk: int
    title: str
    detail: str
    organization: str
    place_slug: str
    place_name: str
    start_year: int | None
    end_year: int | None
    is_current: bool
    first_line: int
    last_line: int
    place: int

    years = Dated.years

    @property
    def code(self) -> str:
        return f"{self.kind}-{self.pk}"

    @property
    def order(self) -> tuple[int, int]:
        """Newest first, then as in the CV."""
        return -(self.start_year or self.end_year or 0), self.place


_NOTHING = Value("", output_field=CharField())
_NO_LINE = Value(0)
_NO_YEAR = Cast(Value(None), IntegerField())
_DATES = F("start_year"), F("end_year"), F("is_current")
_NO_DATES = _NO_YEAR, _NO_YEAR, Value(False)


def _note_rows(rows: Rows, kind: str, texts: tuple, dates: tuple = _DATES) -> Rows:
    columns = (
        Value(kind, output_field=CharField()),
        F("pk"),
        *texts,
        *dates,
        F("first_line"),
        F("last_line"),
        F("place"),
    )
    return rows.order_by().values_list(*columns)


def _known_rows(rows: Rows, kind: str, detail: Any, value: str) -> Rows:
    """What is known of a person beside the CV, in the shape of notes."""
    texts = F(value), detail, _NOTHING, _NOTHING, _NOTHING
    what = Value(kind, output_field=CharField()), F("pk"), *texts, *_NO_DATES, _NO_LINE, _NO_LINE, _NO_LINE
    return rows.order_by().values_list(*what)


def _rows(user: Reader, cvs: Any, people: Any) -> Rows:
    venue = F("venue__slug"), venue_label()
    institution = F("institution__slug"), F("institution__name")
    plain = _NOTHING, _NOTHING
    award = F("title"), _NOTHING, F("organization"), *plain
    teaching = F("course"), F("role"), F("organization"), *institution
    service = F("organization"), F("role"), _NOTHING, *venue
    language = F("name"), F("level"), _NOTHING, *plain
    section = F("heading"), F("kind"), _NOTHING, *plain
    contacts = Contact.objects.filter(person__in=people, visibility__in=visible_to(user))
    return _note_rows(Award.objects.filter(cv__in=cvs), "award", award).union(
        _note_rows(Teaching.objects.filter(cv__in=cvs), "teaching", teaching),
        _note_rows(Service.objects.filter(cv__in=cvs), "service", service),
        _note_rows(Language.objects.filter(cv__in=cvs), "language", language, _NO_DATES),
        _note_rows(Interest.objects.filter(cv__in=cvs), "interest", (F("text"), _NOTHING, _NOTHING, *plain), _NO_DATES),
        _note_rows(sections_for(user).filter(cv__in=cvs), "section", section, _NO_DATES),
        _known_rows(PersonName.objects.filter(person__in=people), "name", _NOTHING, "name"),
        _known_rows(contacts, "contact", F("kind"), "value"),
        all=True,
    )


_found = ByReader(_rows)


def notes_of(person: Person, cv: Cv | None, user: Reader) -> dict[str, list[Note]]:
    """The notes of ``cv`` by kind, each kind in the order it is shown; as "name" and "contact" how ``person`` is
    written (title) and reached (title, and what it is as detail). One query.
    """
    found: dict[str, list[Note]] = defaultdict(list)
    for row in _found(user, [cv.pk] if cv else [], [person.pk]):
        found[row[0]].append(Note(*row))
    for notes in found.values():
        notes.sort(key=lambda note: note.order)
    return found
