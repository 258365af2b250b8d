"""The invented corpus as rows of tables: each person's CV line by line, and every record with its line."""

import hashlib
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from profiles import models
from profiles.corpus import vocabulary
from profiles.corpus.works import Paper
from profiles.corpus.world import LAST_YEAR, Place, Somebody
from profiles.text import fold

PUBLISHED = datetime(2024, 11, 1, 12, 0, tzinfo=UTC)
LINES = ["cv_id", "first_line", "last_line", "place", "confidence"]
DATED = ["start_year", "start_month", "end_year", "end_month", "is_current"]

COLUMNS: dict[type, list[str]] = {
    models.Institution: ["id", "slug", "name", "name_key", "country"],
    models.InstitutionName: ["id", "institution_id", "name", "key"],
    models.Venue: ["id", "slug", "name", "name_key", "acronym", "kind"],
    models.VenueName: ["id", "venue_id", "name", "key"],
    models.Person: ["id", "slug", "name", "sort_key", "name_key", "orcid", "has_cv", "visibility", "created"],
    models.PersonName: ["id", "person_id", "name", "key", "short_key", "is_preferred"],
    models.Cv: ["id", "person_id", "sha256", "text", "public_text", "source", "pages", "language", "year", "month",
                "is_latest", "published"],
    models.Section: ["id", *LINES, "person_id", "heading", "kind", "is_private"],
    models.Education: ["id", *LINES, *DATED, "person_id", "degree", "level", "organization", "location",
                       "institution_id", "thesis"],
    models.Position: ["id", *LINES, *DATED, "person_id", "title", "organization", "location", "institution_id"],
    models.Advising: ["id", *LINES, *DATED, "student_id", "advisor_id", "kind", "label", "name_as_written",
                      "education_id", "position_id"],
    models.Publication: ["id", "slug", "title", "title_key", "year", "kind", "status", "doi", "arxiv", "venue_text",
                         "venue_id"],
    models.Authorship: ["id", "publication_id", "person_id", "place", "name_as_written", "is_equal"],
    models.Citation: ["id", "publication_id", "cv_id", "person_id", "first_line", "last_line", "place", "confidence",
                      "remark", "listed"],
    models.Talk: ["id", *LINES, "person_id", "slug", "title", "title_key", "event", "venue_id", "location", "year",
                  "month", "kind"],
    models.Service: ["id", *LINES, *DATED, "person_id", "role", "organization", "venue_id"],
    models.Teaching: ["id", *LINES, *DATED, "person_id", "role", "course", "organization", "institution_id"],
    models.Award: ["id", *LINES, *DATED, "person_id", "title", "organization"],
    models.Language: ["id", *LINES, "person_id", "name", "key", "level"],
    models.Interest: ["id", *LINES, "person_id", "text", "key"],
}  # fmt: skip
Row = tuple[type, tuple]
Years = tuple[int | None, None, int | None, None, bool]


def years(start: int | None, end: int | None, *, now: bool = False) -> Years:
    """Values of a stretch of time."""
    return start, None, None if now else end, None, now


class Corpus:
    """Everything that is invented, and the numbers its rows get: ``first`` gives the first free one of a model."""

    def __init__(
        self,
        chance: random.Random,
        places: tuple[list[Place], list[Place]],
        people: list[Somebody],
        papers: list[Paper],
        first: Callable[[type], int],
        taken: set[str],
    ) -> None:
        self.chance, self.people, self.papers, self.taken = chance, people, papers, taken
        self.institutions, self.venues = places
        self.first = {model: first(model) for model in COLUMNS}
        self.last = {model: number - 1 for model, number in self.first.items()}
        self.works_of: list[list[int]] = [[] for _ in people]
        for index, paper in enumerate(papers):
            for author in paper.authors:
                self.works_of[author].append(index)

    def next(self, model: type) -> int:
        self.last[model] += 1
        return self.last[model]

    def slug(self, text: str, fallback: str = "x") -> str:
        """A free address."""
        slug = base = fold(text).replace(" ", "-")[:80].strip("-") or fallback
        number = 1
        while slug in self.taken:
            number += 1
            slug = f"{base}-{number}"
        self.taken.add(slug)
        return slug

    def rows(self) -> Iterator[Row]:
        """All rows, those that others refer to first."""
        yield from self._places()
        yield from self._people()
        yield from self._works()
        for index, person in enumerate(self.people):
            if person.has_cv:
                yield from CvRows(self, index).rows()

    def _places(self) -> Iterator[Row]:
        for model, names, places in (
            (models.Institution, models.InstitutionName, self.institutions),
            (models.Venue, models.VenueName, self.venues),
        ):
            for place in places:
                pk = self.next(model)
                slug = self.slug(place.acronym or place.name)
                kind = (place.kind,) if model is models.Institution else (place.acronym, place.kind)
                yield model, (pk, slug, place.name, place.key, *kind)
                yield names, (self.next(names), pk, place.name, place.key)
                if place.acronym:
                    yield names, (self.next(names), pk, place.acronym, fold(place.acronym))

    def _people(self) -> Iterator[Row]:
        for person in self.people:
            pk = self.next(models.Person)
            yield models.Person, (
                pk, self.slug(person.name, "person"), person.name, person.sort_key, person.key, "", person.has_cv,
                "public", PUBLISHED,
            )  # fmt: skip
            forms = [(person.name, person.key, True)]
            if " " in person.name:
                initials = f"{person.name[0]}. {person.name.split(' ', 1)[1]}"
                forms.append((initials, fold(initials), False))
            for name, key, preferred in forms:
                yield models.PersonName, (self.next(models.PersonName), pk, name, key, person.short_key, preferred)

    def _works(self) -> Iterator[Row]:
        first_person, first_venue = self.first[models.Person], self.first[models.Venue]
        for paper in self.papers:
            pk = self.next(models.Publication)
            venue = None if paper.venue is None else first_venue + paper.venue
            name = "" if paper.venue is None else self.venues[paper.venue].name
            yield models.Publication, (
                pk, f"{paper.key[:80].replace(' ', '-')}-{pk}", paper.title, paper.key, paper.year, paper.kind,
                paper.status, "", "", name, venue,
            )  # fmt: skip
            for place, author in enumerate(paper.authors):
                written = self.people[author].name
                yield models.Authorship, (
                    self.next(models.Authorship), pk, first_person + author, place, written, False
                )  # fmt: skip


class CvRows:
    """The rows of one person's CV, and its text as they come."""

    def __init__(self, corpus: Corpus, index: int) -> None:
        self.corpus, self.chance = corpus, corpus.chance
        self.index, self.person = index, corpus.people[index]
        self.pk = corpus.first[models.Person] + index
        self.cv = corpus.next(models.Cv)
        self.lines: list[str] = [self.person.name, ""]
        self.places: dict[type, int] = {}

    def add(self, model: type, text: str, *values) -> Row:
        """A record with a line of its own."""
        self.lines.append(text)
        place = self.places[model] = self.places.get(model, -1) + 1
        number = len(self.lines)
        return model, (self.corpus.next(model), self.cv, number, number, place, 1.0, *values)

    def rows(self) -> Iterator[Row]:
        parts = (
            ("Education", "education", self._education), ("Positions", "positions", self._positions),
            ("Publications", "publications", self._publications), ("Talks", "talks", self._talks),
            ("Awards", "awards", self._awards), ("Service", "service", self._service),
            ("Teaching", "teaching", self._teaching), ("Languages", "languages", self._languages),
            ("Research interests", "interests", self._interests),
        )  # fmt: skip
        found: list[Row] = []
        for heading, kind, read in parts:
            first = len(self.lines) + 1
            self.lines.append(heading)
            records = list(read())
            if not records:
                self.lines.pop()
                continue
            found += records
            place = self.places[models.Section] = self.places.get(models.Section, -1) + 1
            section = (
                self.corpus.next(models.Section), self.cv, first, len(self.lines), place, 1.0, self.pk, heading, kind,
                False,
            )  # fmt: skip
            found.append((models.Section, section))
            self.lines.append("")
        text = "\n".join(self.lines)
        sha256 = hashlib.sha256(f"{self.pk}\n{text}".encode()).hexdigest()
        moment = PUBLISHED - timedelta(minutes=self.index)
        yield models.Cv, (self.cv, self.pk, sha256, text, text, "text", 2, "en", LAST_YEAR, 3, True, moment)
        yield from found

    def _institution(self, place: int) -> tuple[str, int]:
        return self.corpus.institutions[place].name, self.corpus.first[models.Institution] + place

    def _elsewhere(self) -> int:
        number = len(self.corpus.institutions)
        return int(number * self.chance.random() ** 2)

    def _education(self) -> Iterator[Row]:
        person, chance = self.person, self.chance
        name, place = self._institution(person.home)
        degree = chance.choice(vocabulary.DOCTORATES)
        advisor = self.corpus.people[person.advisor] if person.advisor is not None else None
        text = f"{person.doctorate}  {degree}, {name}" + (f". Advisor: {advisor.name}" if advisor else "")
        thesis = (
            self.corpus.papers[self.corpus.works_of[self.index][0]].title if self.corpus.works_of[self.index] else ""
        )
        start = person.doctorate - chance.randint(3, 6)
        doctorate = self.add(
            models.Education, text, *years(start, person.doctorate), self.pk, degree, "doctorate", name, "", place,
            thesis,
        )  # fmt: skip
        yield doctorate
        if advisor is not None:
            line = len(self.lines)
            yield models.Advising, (
                self.corpus.next(models.Advising), self.cv, line, line, 0, 1.0, *years(start, person.doctorate),
                self.pk, self.corpus.first[models.Person] + person.advisor, "phd", "Advisor", advisor.name,
                doctorate[1][0], None,
            )  # fmt: skip
        title, level = chance.choice(vocabulary.DEGREES)
        name, place = self._institution(self._elsewhere())
        yield self.add(
            models.Education, f"{start}  {title}, {name}", *years(start - 4, start), self.pk, title, level, name, "",
            place, "",
        )  # fmt: skip

    def _positions(self) -> Iterator[Row]:
        chance, start = self.chance, self.person.doctorate
        titles, weights = zip(*vocabulary.POSITIONS, strict=True)
        end = min(LAST_YEAR, start + chance.randint(1, 4))
        is_senior = end < LAST_YEAR
        for title, since, until, now in (
            *([(chance.choices(titles, weights)[0], end, None, True)] if is_senior else []),
            (chance.choice(vocabulary.JUNIOR), start, end, not is_senior),
        ):
            name, place = self._institution(self._elsewhere())
            yield self.add(
                models.Position, f"{since}-{'' if now else until}  {title}, {name}", *years(since, until, now=now),
                self.pk, title, name, "", place,
            )  # fmt: skip

    def _publications(self) -> Iterator[Row]:
        corpus = self.corpus
        works = sorted(corpus.works_of[self.index], key=lambda work: -corpus.papers[work].year)
        for place, work in enumerate(works):
            paper = corpus.papers[work]
            where = corpus.venues[paper.venue].name if paper.venue is not None else paper.kind
            authors = ", ".join(corpus.people[author].name for author in paper.authors)
            self.lines.append(f"{authors}. {paper.title}. {where}, {paper.year}.")
            line = len(self.lines)
            yield models.Citation, (
                corpus.next(models.Citation), corpus.first[models.Publication] + work, self.cv, self.pk, line, line,
                place, 1.0, "", "{}",
            )  # fmt: skip

    def _talks(self) -> Iterator[Row]:
        corpus, chance = self.corpus, self.chance
        works = corpus.works_of[self.index]
        for work in works[: chance.choice((0, 1, 2, 3, 4, 6))]:
            paper = corpus.papers[work]
            venue = corpus.venues[paper.venue] if paper.venue is not None else None
            event = venue.name if venue else f"Colloquium, {corpus.institutions[self._elsewhere()].name}"
            row = corpus.last[models.Talk] + 1
            yield self.add(
                models.Talk, f"{paper.year}  {paper.title}, {event}", self.pk,
                f"{paper.key[:80].replace(' ', '-')}-{row}", paper.title, paper.key, event,
                corpus.first[models.Venue] + paper.venue if venue else None, "", paper.year, None,
                chance.choice(vocabulary.TALK_KINDS),
            )  # fmt: skip

    def _awards(self) -> Iterator[Row]:
        for _ in range(self.chance.choice((0, 0, 1, 2))):
            title, year = self.chance.choice(vocabulary.AWARDS), self._year()
            yield self.add(models.Award, f"{year}  {title}", *years(year, year), self.pk, title, "")

    def _service(self) -> Iterator[Row]:
        venues = len(self.corpus.venues)
        for _ in range(self.chance.choice((0, 1, 2, 3))):
            place, year = int(venues * self.chance.random() ** 4), self._year()
            role, name = self.chance.choice(vocabulary.SERVICES), self.corpus.venues[place].name
            yield self.add(
                models.Service, f"{role}, {name}, {year}", *years(year, year), self.pk, role, name,
                self.corpus.first[models.Venue] + place,
            )  # fmt: skip

    def _teaching(self) -> Iterator[Row]:
        for _ in range(self.chance.choice((0, 1, 2))):
            topics = [word.capitalize() for word in self.chance.sample(vocabulary.TOPICS, 2)]
            course, year = self.chance.choice(vocabulary.COURSES).format(*topics), self._year()
            name, place = self._institution(self.person.home)
            yield self.add(
                models.Teaching, f"{year}  {course}, {name}", *years(year, year), self.pk, "Lecturer", course, name,
                place,
            )  # fmt: skip

    def _languages(self) -> Iterator[Row]:
        for name in dict.fromkeys(["English", self.chance.choice(vocabulary.LANGUAGES)]):
            level = self.chance.choice(vocabulary.LEVELS)
            yield self.add(models.Language, f"{name} ({level})", self.pk, name, fold(name), level)

    def _interests(self) -> Iterator[Row]:
        for _ in range(self.chance.choice((0, 1, 2, 3))):
            text = " ".join(self.chance.sample(vocabulary.TOPICS, 2))
            yield self.add(models.Interest, text, self.pk, text, text)

    def _year(self) -> int:
        return self.chance.randint(min(self.person.doctorate, LAST_YEAR), LAST_YEAR)
