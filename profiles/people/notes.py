"""The small kinds of a CV (awards, teaching, service, languages, interests) and its sections, fetched in one query."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import CharField, F, IntegerField, Value
from django.db.models.functions import Cast

from profiles.models import Award, Cv, Interest, Language, Service, Teaching
from profiles.models.base import Dated
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


def notes_of(cv: Cv, user: Reader) -> dict[str, list[Note]]:
    """The notes of ``cv`` by kind, each kind in the order it is shown."""
    venue = F("venue__slug"), venue_label()
    institution = F("institution__slug"), F("institution__name")
    plain = _NOTHING, _NOTHING
    award = F("title"), _NOTHING, F("organization"), *plain
    teaching = F("course"), F("role"), F("organization"), *institution
    service = F("organization"), F("role"), _NOTHING, *venue
    rows = _note_rows(Award.objects.filter(cv=cv), "award", award).union(
        _note_rows(Teaching.objects.filter(cv=cv), "teaching", teaching),
        _note_rows(Service.objects.filter(cv=cv), "service", service),
        _note_rows(Language.objects.filter(cv=cv), "language", (F("name"), F("level"), _NOTHING, *plain), _NO_DATES),
        _note_rows(Interest.objects.filter(cv=cv), "interest", (F("text"), _NOTHING, _NOTHING, *plain), _NO_DATES),
        _note_rows(sections_for(user).filter(cv=cv), "section", (F("heading"), F("kind"), _NOTHING, *plain), _NO_DATES),
        all=True,
    )
    found: dict[str, list[Note]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(Note(*row))
    for notes in found.values():
        notes.sort(key=lambda note: note.order)
    return found
