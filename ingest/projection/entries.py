"""Entries of a CV as rows: sections, interests, degrees, positions, advising, talks, awards, teaching, service."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from ingest.identity import compatible, read_name
from ingest.parser import cv as parsed
from ingest.projection.institutions import resolve_institutions
from ingest.projection.levels import kind_of_degree, kind_of_position, level_of
from ingest.projection.named import Named
from ingest.projection.people import add_spellings, resolve_people
from ingest.projection.redaction import Redactor
from ingest.projection.standing import Apart
from ingest.projection.values import cut, free_slugs, lines_of, stretch, year_and_month
from ingest.projection.venues import kind_of_venue, resolve_venues
from profiles.bulk import create, create_keyed, create_values
from profiles.languages import language_key
from profiles.models import (
    Advising,
    Award,
    Cv,
    Education,
    Institution,
    Interest,
    Language,
    Person,
    Position,
    Section,
    Service,
    Talk,
    Teaching,
    Venue,
)
from profiles.text import fold, slug_of

SHORT, MIDDLE, LONG, TITLE = 100, 300, 500, 1000
KINDS_OF_TALKS = frozenset(Talk.Kind.values)
NOT_SPOKEN_AT = ("journal", "archive", "publisher")
NOT_SERVED = ("archive", "publisher")


class EntryWriter:
    """Writes the entries of one CV; each method a kind, ``write_entries`` all of them."""

    def __init__(self, cv: Cv, record: parsed.Cv, redactor: Redactor) -> None:
        self.cv, self.record, self.redactor = cv, record, redactor

    def write(self, slugs_before: dict[tuple[str, str], list[str]]) -> Named:
        """Write all but works, and say what it names; ``slugs_before`` are those of talks, by title and event."""
        self.write_sections()
        self.write_small_lists()
        institutions = self.resolve_institutions()
        education = self.write_education(institutions)
        positions = self.write_positions(institutions)
        advisors = self.write_advising(education, positions)
        venues = self.resolve_venues()
        used = self.write_talks(venues, slugs_before) | self.write_service(venues)
        self.write_teaching(institutions)
        return Named(people=advisors, venues=used, institutions={row.pk for row in institutions.values()})

    def text(self, value: str | None, length: int) -> str:
        """A value fit for a public column."""
        return cut(self.redactor.clean(value), length)

    def base(self, record: parsed.Record, place: int) -> dict[str, Any]:
        """The columns that every entry has."""
        confidence = min(1.0, max(0.0, record.confidence))
        own = {"cv_id": self.cv.pk, "person_id": self.cv.person_id, "place": place, "confidence": confidence}
        return own | lines_of(record.lines)

    def write_sections(self) -> None:
        """Every section, with whether it is for staff only."""
        rows = (
            {
                "heading": self.text(row.heading, LONG),
                "kind": cut(row.kind, 20),
                "is_private": self.redactor.is_private(row),
                **self.base(row, place),
            }
            for place, row in enumerate(self.record.sections)
        )
        create_values(Section, rows)

    def write_small_lists(self) -> None:
        """Interests, languages and awards."""
        person = self.record.person
        interests = [text for value in person.interests if (text := self.text(value, LONG))]
        values = [{"text": text, "key": fold(text)[:LONG]} for text in interests]
        create_values(Interest, (row | self.base(person, place) for place, row in enumerate(values)))
        languages = [(row, name) for row in self.record.languages if (name := self.text(row.name, SHORT))]
        create(
            Language(
                name=name, key=language_key(name)[:SHORT], level=self.text(row.level, 200), **self.base(row, place)
            )
            for place, (row, name) in enumerate(languages)
        )
        awards = [(row, title) for row in self.record.awards if (title := self.text(row.title, LONG))]
        rows = (
            {
                "title": title,
                "organization": self.text(row.organization, LONG),
                **stretch(row.start, row.end),
                **self.base(row, place),
            }
            for place, (row, title) in enumerate(awards)
        )
        create_values(Award, rows)

    def resolve_institutions(self) -> dict[str, Institution]:
        """The institutions of degrees, positions and courses, by the organization as stored."""
        texts = [row.institution for row in (*self.record.education, *self.record.teaching)]
        texts += [row.organization for row in self.record.positions]
        return resolve_institutions({self.text(text, LONG) for text in texts})

    def write_education(self, institutions: dict[str, Institution]) -> list[Education]:
        """Degrees, with their level."""
        rows = []
        for place, row in enumerate(self.record.education):
            organization = self.text(row.institution, LONG)
            degree = self.text(row.degree, LONG)
            rows.append(
                Education(
                    degree=degree,
                    level=level_of(degree),
                    organization=organization,
                    institution=institutions.get(organization),
                    location=self.text(row.location, MIDDLE),
                    thesis=self.text(row.thesis, TITLE),
                    **stretch(row.start, row.end),
                    **self.base(row, place),
                )
            )
        return create_keyed(rows)

    def write_positions(self, institutions: dict[str, Institution]) -> list[Position]:
        """Employment and research stays."""
        rows = []
        for place, row in enumerate(self.record.positions):
            organization = self.text(row.organization, LONG)
            rows.append(
                Position(
                    title=self.text(row.title, LONG),
                    organization=organization,
                    institution=institutions.get(organization),
                    location=self.text(row.location, MIDDLE),
                    **stretch(row.start, row.end),
                    **self.base(row, place),
                )
            )
        return create_keyed(rows)

    def write_advising(self, education: list[Education], positions: list[Position]) -> set[int]:
        """Who advised the owner, one row per name in a degree or a position; both ends are people. Their keys."""
        pairs: list[tuple[parsed.Education | parsed.Position, Education | Position]] = [
            *zip(self.record.education, education, strict=True),
            *zip(self.record.positions, positions, strict=True),
        ]
        owner = read_name(self.cv.person.name)
        named = [
            (record, row, text)
            for record, row in pairs
            for value in dict.fromkeys(record.advisors)
            if (text := self.text(value, MIDDLE)) and not _is_owner(text, owner)
        ]
        people = resolve_people({text for _, _, text in named})
        apart, student = Apart("student", [self.cv.person.slug]), self.cv.person.slug
        wanted = [
            (record, row, text, apart.person(student, text, people[text]))
            for record, row, text in named
            if text in people
        ]
        wanted = [item for item in wanted if item[3].pk != self.cv.person_id]
        add_spellings((person, text) for _, _, text, person in wanted)
        seen: set[tuple[Any, ...]] = set()
        rows: list[Advising] = []
        for record, row, text, person in wanted:
            key = (person.pk, type(row), row.pk)
            if key not in seen:
                seen.add(key)
                rows.append(self._advising(record, row, text, person, len(rows)))
        create(rows)
        return {row.advisor_id for row in rows}

    def _advising(
        self,
        record: parsed.Education | parsed.Position,
        row: Education | Position,
        text: str,
        person: Person,
        place: int,
    ) -> Advising:
        label = self.text(record.advisor_label, 200)
        if isinstance(row, Education):
            kind, link = kind_of_degree(Education.Level(row.level), label), {"education_id": row.pk}
        else:
            kind, link = kind_of_position(row.title, label), {"position_id": row.pk}
        base = self.base(record, place)
        base["student_id"] = base.pop("person_id")
        dates = stretch(record.start, record.end)
        return Advising(advisor_id=person.pk, kind=kind, label=label, name_as_written=text, **link, **dates, **base)

    def resolve_venues(self) -> dict[str, Venue]:
        """The known venues that talks and service name; none is made for them."""
        events = {self.text(row.event, LONG) for row in self.record.talks}
        served = {self.text(row.organization, LONG) for row in self.record.service}
        wanted = {text for text in events if kind_of_venue(text) not in NOT_SPOKEN_AT}
        wanted |= {text for text in served if kind_of_venue(text) not in NOT_SERVED}
        return resolve_venues(dict.fromkeys(wanted))

    def write_talks(self, venues: dict[str, Venue], slugs_before: dict[tuple[str, str], list[str]]) -> set[int]:
        """Talks; the address of one that was here before stays. The keys of their venues."""
        kept: dict[tuple[str, str], list[str]] = defaultdict(
            list, {key: [*slugs] for key, slugs in slugs_before.items()}
        )
        rows = []
        for place, record in enumerate(self.record.talks):
            title, event = self.text(record.title, TITLE), self.text(record.event, LONG)
            year, month = year_and_month(record.date)
            venue = venues.get(event)
            rows.append(
                Talk(
                    title=title,
                    title_key=fold(title)[:TITLE],
                    event=event,
                    venue=venue if venue is not None and venue.kind not in NOT_SPOKEN_AT else None,
                    location=self.text(record.location, MIDDLE),
                    year=year,
                    month=month,
                    kind=record.kind if record.kind in KINDS_OF_TALKS else "",
                    **self.base(record, place),
                )
            )
        for row in rows:
            before = kept[row.title_key, row.event]
            row.slug = before.pop(0) if before else ""
        new = [row for row in rows if not row.slug]
        taken = {row.slug for row in rows}
        for row, slug in zip(new, free_slugs(Talk, [_slug_of_talk(row) for row in new], taken), strict=True):
            row.slug = slug
        create(rows)
        return {row.venue_id for row in rows if row.venue_id}

    def write_service(self, venues: dict[str, Venue]) -> set[int]:
        """Reviewing, committees, memberships; the venue where it names one we know. The keys of these."""
        rows = []
        for place, record in enumerate(self.record.service):
            organization = self.text(record.organization, LONG)
            venue = venues.get(organization)
            rows.append(
                Service(
                    role=self.text(record.role, MIDDLE),
                    organization=organization,
                    venue=venue if venue is not None and venue.kind not in NOT_SERVED else None,
                    **stretch(record.start, record.end),
                    **self.base(record, place),
                )
            )
        create(rows)
        return {row.venue_id for row in rows if row.venue_id}

    def write_teaching(self, institutions: dict[str, Institution]) -> None:
        """Courses taught, assisted or examined."""
        rows = []
        for place, record in enumerate(self.record.teaching):
            organization = self.text(record.institution, LONG)
            rows.append(
                Teaching(
                    role=self.text(record.role, MIDDLE),
                    course=self.text(record.course, LONG),
                    organization=organization,
                    institution=institutions.get(organization),
                    **stretch(record.start, record.end),
                    **self.base(record, place),
                )
            )
        create(rows)


def slugs_of_talks(talks: Iterable[Talk]) -> dict[tuple[str, str], list[str]]:
    """The addresses of talks by title and event, in their order."""
    slugs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for talk in talks:
        slugs[talk.title_key, talk.event].append(talk.slug)
    return slugs


def _is_owner(text: str, owner: Any) -> bool:
    name = read_name(text)
    return name is None or (owner is not None and (name.key == owner.key or (name.is_full and compatible(name, owner))))


def _slug_of_talk(row: Talk) -> str:
    return slug_of(row.title or row.event, "talk")
