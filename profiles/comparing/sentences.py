"""Links between people in words: sentences of pieces, each mere text or a link to a page or to a line of a CV."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter

from django.utils.translation import gettext, ngettext

from profiles import queries
from profiles.comparing.cells import list_of
from profiles.comparing.links import ADVISED, PLACE, SIBLINGS, WROTE, Link
from profiles.models import Institution, Person, Publication, Venue
from profiles.people.evidence import in_lines
from profiles.pictures.lanes import times_joined, years_between

WORKS_NAMED = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence and where they lead; ``is_source`` when that is the line of a CV."""

    text: str
    href: str = ""
    is_source: bool = False


Sentence = list[Piece]


def plain(sentence: Sentence) -> str:
    """The sentence without its links and without where it was read."""
    return "".join(piece.text for piece in sentence if not piece.is_source).strip()


def told(sentence: str, **parts: "str | Piece | Sentence") -> Sentence:
    """A translated ``sentence`` in pieces, each {name} in it replaced by the part of that name."""
    pieces: Sentence = []
    words = ""
    for text, name, *_ in Formatter().parse(sentence):
        words += text
        part = parts[name] if name else ""
        if isinstance(part, str):
            words += part
            continue
        pieces += [Piece(words)] if words else []
        pieces += [part] if isinstance(part, Piece) else part
        words = ""
    return [*pieces, Piece(words)] if words else pieces


class Words:
    """The names that sentences about some links need, fetched together in at most four queries."""

    def __init__(self, links: Iterable[Link], people: Iterable[int], user: queries.Reader) -> None:
        wanted: dict[str, set[int]] = defaultdict(set)
        wanted["person"].update(people)
        for link in links:
            wanted["person"].update((link.one, link.other))
            if link.kind in (SIBLINGS, PLACE) or link.what:
                wanted[{SIBLINGS: "person", PLACE: "place"}.get(link.kind, "venue")].add(link.what)
            wanted["work"].update(record.pk for record in link.records if record.kind == "work")
        self.people: dict[int, Person] = queries.named_people(user).in_bulk(wanted["person"])
        self.works = queries.shown_publications(user).in_bulk(wanted["work"]) if wanted["work"] else {}
        self.places = Institution.objects.in_bulk(wanted["place"]) if wanted["place"] else {}
        self.venues = Venue.objects.in_bulk(wanted["venue"]) if wanted["venue"] else {}

    def person(self, pk: int) -> Piece:
        """The name of somebody; of whom nothing may be said, nothing is."""
        person = self.people.get(pk)
        return Piece(person.name, person.get_absolute_url()) if person else Piece(gettext("somebody who is not shown"))

    def sources(self, link: Link) -> Sentence:
        """The lines of the CVs that ``link`` was read from; works lead to their own page."""
        found = []
        seen = 0
        for record in sorted(link.records):
            person = self.people.get(record.owner)
            if person:
                href = f"{person.get_absolute_url()}?fact={record.kind}-{record.pk}#fact"
                where = in_lines(record.first_line, record.last_line)
                found.append(Piece(where if seen == record.owner else f"{person.name} {where}", href, is_source=True))
                seen = record.owner
        return found

    # -- sentences -----------------------------------------------------------------------------------------------

    def sentence(self, link: Link, first: int) -> Sentence:
        """``link`` in words, beginning with the person ``first`` where that is no matter of who did what."""
        one, other = (link.one, link.other) if link.one == first else (link.other, link.one)
        say = {WROTE: self._wrote, ADVISED: self._advised, SIBLINGS: self._siblings, PLACE: self._place}
        return [*say.get(link.kind, self._venue)(link, one, other), *self.sources(link)]

    def _wrote(self, link: Link, one: int, other: int) -> Sentence:
        works: list[Publication] = [self.works[record.pk] for record in link.records if record.pk in self.works]
        works.sort(key=lambda work: (-(work.year or 0), work.title))
        two = {"one": self.person(one), "other": self.person(other)}
        named: Sentence = []
        for place, work in enumerate(works[:WORKS_NAMED]):
            named += [Piece(", ")] if place else []
            named += [Piece(work.title, work.get_absolute_url()), Piece(f" ({work.year})" if work.year else "")]
        more = len(works) - WORKS_NAMED
        if more <= 0:
            return told(gettext("{one} and {other} wrote {works} together."), **two, works=named)
        slugs = [self.people[pk].slug for pk in (one, other) if pk in self.people]
        href = list_of("publication-list", author=slugs[0], coauthor=slugs[1]) if len(slugs) == 2 else ""
        rest = Piece(ngettext("{number} more work", "{number} more works", more).format(number=more), href)
        return told(gettext("{one} and {other} wrote {works} and {rest} together."), **two, works=named, rest=rest)

    def _advised(self, link: Link, one: int, other: int) -> Sentence:
        two = {"student": self.person(link.one), "advisor": self.person(link.other)}
        return told(gettext("{student} was advised by {advisor}."), **two)

    def _siblings(self, link: Link, one: int, other: int) -> Sentence:
        three = {"one": self.person(one), "other": self.person(other), "advisor": self.person(link.what)}
        return told(gettext("{one} and {other} were both advised by {advisor}."), **three)

    def _place(self, link: Link, one: int, other: int) -> Sentence:
        place = self.places.get(link.what)
        years = ", ".join(years_between(*time) for time in times_joined(link.times))
        where = Piece(str(place), place.get_absolute_url()) if place else Piece(gettext("one place"))
        two = {"one": self.person(one), "other": self.person(other)}
        return told(
            gettext("{one} and {other} were at {place} at the same time, {years}."), **two, place=where, years=years
        )

    def _venue(self, link: Link, one: int, other: int) -> Sentence:
        venue = self.venues.get(link.what)
        where = Piece(queries.short_name(venue), venue.get_absolute_url()) if venue else Piece(gettext("one venue"))
        two = {"one": self.person(one), "other": self.person(other)}
        return told(gettext("{one} and {other} both served {venue}."), **two, venue=where)
