"""Hits as pages show them: what was found, where it leads, and why: which part of it matches, in which field."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext, gettext_lazy

from profiles import models, queries
from profiles.addresses import page_of
from profiles.countries import country_name
from profiles.models.people import visible_to
from profiles.search.entries import HEAVIEST, passages_of
from profiles.search.expressions import Kind
from profiles.search.marks import Pieces, covers, mark
from profiles.search.ranking import Candidate
from profiles.search.wanted import Wanted

MOST_LINES = 2
PAGES = {
    Kind.PERSON: "person",
    Kind.VENUE: "venue",
    Kind.INSTITUTION: "institution",
    Kind.WORK: "publication",
    Kind.TALK: "talk",
    Kind.PASSAGE: "person",
}
SECTIONS = {
    "position": gettext_lazy("Positions"),
    "education": gettext_lazy("Education"),
    "award": gettext_lazy("Awards"),
    "teaching": gettext_lazy("Teaching"),
    "service": gettext_lazy("Service"),
    "interest": gettext_lazy("Interests"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A field of a hit that matches: its name, what it says, where it stands."""

    field: str
    pieces: Pieces
    href: str = ""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Hit:
    """Something found; ``details`` are what is said of it anyway, ``reasons`` fields shown because they match."""

    kind: Kind
    pk: int
    slug: str
    label: str
    hint: str = ""
    pieces: Pieces = ()
    details: list[Pieces] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    is_near: bool = False
    weight: int = 0

    def __str__(self) -> str:
        return self.label

    @property
    def href(self) -> str:
        return page_of(PAGES[self.kind], self.slug)

    @property
    def is_person(self) -> bool:
        return self.kind in (Kind.PERSON, Kind.PASSAGE)


def weight_of(rank: int) -> int:
    """The weight that an entry was given, from its key."""
    return HEAVIEST - (rank >> 40 & HEAVIEST)


def _hit(candidate: Candidate, wanted: Wanted) -> Hit:
    pieces = mark(candidate.label, wanted.all_words, is_near=candidate.is_near)
    return Hit(
        candidate.kind, candidate.pk, candidate.slug, candidate.label, candidate.hint, pieces,
        is_near=candidate.is_near, weight=weight_of(candidate.rank),
    )  # fmt: skip


def _by_other_names(
    candidates: list[Candidate], names: Iterable[tuple[int, str | None]], wanted: Wanted, said: str
) -> list[Hit]:
    """Hits of things that have names, those only that are still here; another form is the reason if it fits better."""
    forms: dict[int, list[str]] = defaultdict(list)
    for pk, name in names:
        forms[pk].append(name or "")
    hits = []
    for candidate in candidates:
        if candidate.pk not in forms:
            continue
        hit, words = _hit(candidate, wanted), wanted.all_words
        best = max(forms[candidate.pk], key=lambda form: (covers(form, words), -len(form), form))
        if not candidate.is_near and covers(best, words) > covers(candidate.label, words):
            hit.reasons.append(Reason(said, mark(best, words)))
        hits.append(hit)
    return hits


def _people(candidates: list[Candidate], wanted: Wanted, user: queries.Reader) -> list[Hit]:
    keys = [candidate.pk for candidate in candidates]
    rows = models.Person.objects.filter(pk__in=keys, visibility__in=visible_to(user)).order_by()
    hits = _by_other_names(candidates, rows.values_list("pk", "names__name"), wanted, gettext("also written"))
    for hit in hits:
        if hit.weight < HEAVIEST // 2 and not hit.hint:
            hit.hint = gettext("named in the CVs of others")
    return hits


def _venues(candidates: list[Candidate], wanted: Wanted, user: queries.Reader) -> list[Hit]:
    rows = models.Venue.objects.filter(pk__in=[candidate.pk for candidate in candidates]).order_by()
    hits = _by_other_names(candidates, rows.values_list("pk", "names__name"), wanted, gettext("also called"))
    for hit in hits:
        before, comma, kind = hit.hint.rpartition(", ")
        hit.hint = f"{before}{comma}{gettext(kind) if kind else ''}"
    return hits


def _institutions(candidates: list[Candidate], wanted: Wanted, user: queries.Reader) -> list[Hit]:
    rows = models.Institution.objects.filter(pk__in=[candidate.pk for candidate in candidates]).order_by()
    hits = _by_other_names(candidates, rows.values_list("pk", "names__name"), wanted, gettext("also called"))
    for hit in hits:
        hit.hint = country_name(hit.hint)
    return hits


def _with_fields(candidate: Candidate, wanted: Wanted, fields: Iterable[tuple[str, str]]) -> Hit:
    """A hit with what stands beside its title; what is marked there is named where the title alone does not match."""
    hit, words = _hit(candidate, wanted), wanted.all_words
    is_whole = covers(candidate.label, words) == len(words)
    for name, text in fields:
        if text:
            pieces = mark(text, words, is_near=candidate.is_near)
            if not is_whole and any(piece.is_marked for piece in pieces):
                hit.reasons.append(Reason(name, ()))
            hit.details.append(pieces)
    return hit


def _works(candidates: list[Candidate], wanted: Wanted, user: queries.Reader) -> list[Hit]:
    shown = queries.shown_publications(user).filter(pk__in=[candidate.pk for candidate in candidates])
    works = {work.pk: work for work in queries.with_authors(shown).order_by()}
    hits = []
    for candidate in candidates:
        work = works.get(candidate.pk)
        if work is not None:
            authors = ", ".join(author.name_as_written for author in work.authorships.all())
            venue = str(work.venue or work.venue_text)
            fields = [(gettext("authors"), authors), (gettext("venue"), venue), (gettext("year"), str(work.year or ""))]
            hits.append(_with_fields(candidate, wanted, fields))
    return hits


def _talks(candidates: list[Candidate], wanted: Wanted, user: queries.Reader) -> list[Hit]:
    shown = queries.shown_talks(user).filter(pk__in=[candidate.pk for candidate in candidates])
    talks = {talk.pk: talk for talk in shown.select_related("person").order_by()}
    hits = []
    for candidate in candidates:
        talk = talks.get(candidate.pk)
        if talk is not None:
            event = talk.event if talk.title else ""
            fields = [
                (gettext("speaker"), talk.person.name), (gettext("event"), event), (gettext("place"), talk.location),
                (gettext("year"), str(talk.year or "")),
            ]  # fmt: skip
            hits.append(_with_fields(candidate, wanted, fields))
    return hits


def _passages(candidates: list[Candidate], wanted: Wanted, user: queries.Reader) -> list[Hit]:
    """People with the entries of their CV that match best, each with its line."""
    rows = passages_of([candidate.pk for candidate in candidates], user)
    texts: dict[int, list[tuple[int, str, str, str]]] = defaultdict(list)
    for person, kind, pk, text, first, _ in rows:
        said = ", ".join(filter(None, text.split(" | ")))
        texts[person].append((covers(said, wanted.all_words), f"{kind}-{pk}", str(SECTIONS[kind]), f"{first:06}{said}"))
    hits = []
    for candidate in candidates:
        if candidate.pk in texts:
            hit = _hit(candidate, wanted)
            best = sorted(texts[candidate.pk], key=lambda one: (-one[0], one[3]))
            hit.reasons = [
                Reason(section, mark(text[6:], wanted.all_words), f"{hit.href}?fact={code}#fact")
                for number, code, section, text in best[:MOST_LINES]
                if number and not (number < best[0][0] == len(wanted.all_words))
            ]
            hits.append(hit)
    return hits


Writer = Callable[[list[Candidate], Wanted, queries.Reader], list[Hit]]
WRITERS: dict[Kind, Writer] = {
    Kind.PERSON: _people,
    Kind.VENUE: _venues,
    Kind.INSTITUTION: _institutions,
    Kind.WORK: _works,
    Kind.TALK: _talks,
    Kind.PASSAGE: _passages,
}


def write_hits(kind: Kind, candidates: list[Candidate], wanted: Wanted, user: queries.Reader) -> list[Hit]:
    """The hits of candidates of one kind in their order, without what ``user`` may not see or is gone."""
    return WRITERS[kind](candidates, wanted, user) if candidates else []


def person_hit(person: Any, hint: str = "", reasons: Iterable[Reason] = ()) -> Hit:
    """A hit for somebody who is found by way of somebody or something else."""
    return Hit(
        Kind.PERSON, getattr(person, "pk", 0), person.slug, person.name, hint, mark(person.name, ()), [], [*reasons]
    )
