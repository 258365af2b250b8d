"""Comparisons kept for the minutes: written down as data, read again for whoever asks, and told what has changed.

Other people stand in the data by their slug alone: their names are looked up when it is read, so that those who are
hidden or erased by then are not in it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from profiles import queries
from profiles.comparing.cells import ROWS, Item
from profiles.comparing.comparison import Row, mark_same
from profiles.comparing.conflicts import find_conflicts
from profiles.comparing.findings import Window, usual_window
from profiles.comparing.frozen_conflicts import FrozenConflict, read_again, written
from profiles.comparing.records import LETTERS, Record, fetch_records
from profiles.comparing.sharing import SHARED, Pair, Thing, relations_in_words, relations_of
from profiles.models import FrozenComparison, FrozenPair, FrozenPerson, Person
from profiles.text import fold


@dataclass(frozen=True, slots=True)
class Fact:
    """A record of somebody as it stood: what it is (``kind`` and ``key`` find it again), what it said.

    ``about`` is the slug of another person; their name is not in ``text``, which goes on behind it.
    """

    kind: str
    key: str
    text: str
    about: str = ""

    @property
    def identity(self) -> tuple[str, str]:
        return self.kind, self.key


FACT_KINDS = (
    gettext_noop("position"), gettext_noop("degree"), gettext_noop("advised by"), gettext_noop("work"),
    gettext_noop("talk"), gettext_noop("student"), gettext_noop("service"), gettext_noop("teaching"),
    gettext_noop("language"),
)  # fmt: skip
"""What a fact may be, in the words that are stored; readers see them translated."""


def _stored(title: str) -> str:
    """The title of a row as it is stored: the same whatever language the site is read in."""
    with translation.override("en"):
        return str(title)


def _joined(*parts: object) -> str:
    return ", ".join(str(part) for part in parts if part)


def facts_of(record: Record) -> list[Fact]:
    """Every record of a compared person that the comparison is made from."""
    person = record.person
    facts = [
        Fact("position", fold(f"{row.title} {row.organization}"), _joined(row.title, row.organization, row.years))
        for row in person.positions.all()
    ]
    facts += [
        Fact("degree", fold(f"{row.degree} {row.organization}"), _joined(row.degree, row.organization, row.years))
        for row in person.education.all()
    ]
    facts += [
        Fact(
            "advised by",
            f"{row.advisor.slug} {row.kind}",
            _joined(row.get_kind_display()),
            row.advisor.slug,
        )
        for row in person.advised_by.all()
        if record.may_see(row.advisor)
    ]
    facts += [
        Fact("work", work.slug, _joined(work.title, work.venue_name, work.year, work.kind))
        for work in sorted(record.works, key=lambda work: (-(work.year or 0), work.title, work.slug))
    ]
    facts += [
        Fact("talk", fold(f"{row.title} {row.event}"), _joined(row.title, row.event, row.year, row.kind))
        for row in record.talks
    ]
    facts += [Fact("student", slug, "", slug) for slug in record.students]
    for kind, rows in (("service", record.service), ("teaching", record.teaching)):
        facts += [Fact(kind, fold(str(row)), _joined(row, row.years)) for row in rows]
    return facts + [Fact("language", fold(row.name), str(row)) for row in record.languages]


# -- writing ---------------------------------------------------------------------------------------------------------


def _written(what: Item | Thing | Fact, name: str = "") -> dict[str, Any]:
    """As data, without what is as it is by default; of another person only the slug."""
    usual = {one.name: one.default for one in fields(what)}
    # Where the records stand is of the day; a copy keeps their numbers in words.
    data = {key: value for key, value in asdict(what).items() if value != usual[key] and key != "of_each"}
    if what.about and name:
        data.pop(name, None)
        data.pop("href", None)
    return data


@transaction.atomic
def freeze(records: list[Record], user: User, title: str = "", window: Window | None = None) -> FrozenComparison:
    """The comparison of ``records`` as it stands, with conflicts within ``window``, written down for ``user``."""
    window = window or usual_window()
    comparison = FrozenComparison.objects.create(
        user=user,
        title=title,
        language=translation.get_language() or settings.LANGUAGE_CODE,
        months=window.months,
        until=window.until,
    )
    findings = find_conflicts([], [record.person for record in records], window, user).findings
    conflicts = {(finding.one, finding.other): written(finding.reasons) for finding in findings}
    people = []
    for place, record in enumerate(records):
        cells = {_stored(row): [_written(item, "text") for item in items_of(record)] for row, items_of in ROWS}
        facts = [_written(fact) for fact in facts_of(record)]
        people.append(FrozenPerson(comparison=comparison, person=record.person, place=place, cells=cells, facts=facts))
    FrozenPerson.objects.bulk_create(people)
    pairs = []
    for place, one in enumerate(records):
        for other_place in range(place + 1, len(records)):
            other = records[other_place]
            things = {
                kind: [_written(thing, "name") for thing in shared(one, other)] for kind, shared in SHARED.items()
            }
            pair = FrozenPair(one=people[place], other=people[other_place], relations=relations_of(one, other))
            pair.things, pair.conflicts = things, conflicts.get((one.person, other.person), [])
            pairs.append(pair)
    FrozenPair.objects.bulk_create(pairs)
    return comparison


# -- reading ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """A record that is not as it was: what it was and is, "" for one that was not or is no longer there."""

    kind: str
    before: str
    now: str

    @property
    def what(self) -> str:
        if self.before and self.now:
            return gettext("changed")
        return gettext("new") if self.now else gettext("no longer there")

    @property
    def title(self) -> str:
        return gettext(self.kind)


@dataclass(frozen=True, slots=True)
class Column:
    """A person of the copy, the records as they stood, and what has changed since."""

    person: Person
    letter: str
    facts: list[tuple[str, str]]
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Frozen:
    """A copy as somebody may see it; ``missing`` people are hidden or erased since.

    ``window`` is that in which conflicts were looked for; None in copies of before this was done.
    """

    comparison: FrozenComparison
    columns: list[Column]
    rows: list[Row]
    pairs: list[Pair]
    conflicts: list[FrozenConflict]
    missing: int

    @property
    def window(self) -> Window | None:
        comparison = self.comparison
        if comparison.months is None:
            return None
        year, month = map(int, comparison.until.split("-"))
        return Window(comparison.months, (year, month))

    @property
    def change_count(self) -> int:
        return sum(len(column.changes) for column in self.columns)


def _abouts(people: Iterable[FrozenPerson], pairs: Iterable[FrozenPair]) -> set[str]:
    rows = [item for person in people for cell in (*person.cells.values(), person.facts) for item in cell]
    rows += [thing for pair in pairs for things in (*pair.things.values(), pair.conflicts) for thing in things]
    return {row["about"] for row in rows if row.get("about")}


def _named(rows: Iterable[dict[str, Any]], names: Mapping[str, str], name: str) -> list[dict[str, Any]]:
    """``rows`` with the names of others; those about people who may not be seen are left out."""
    return [
        {**row, name: names[row["about"]], "href": reverse("profiles:person-detail", args=[row["about"]])}
        if row.get("about")
        else row
        for row in rows
        if not row.get("about") or row["about"] in names
    ]


def _text(fact: Fact, names: Mapping[str, str]) -> str:
    return _joined(names.get(fact.about, ""), fact.text)


def changes_between(before: list[Fact], now: list[Fact], names: Mapping[str, str]) -> list[Change]:
    """Records that changed, are gone or new, in the order of the copy; those about people not in ``names`` left out."""

    def known(facts: list[Fact]) -> dict[tuple[str, str, int], Fact]:
        found: dict[tuple[str, str, int], Fact] = {}
        for fact in facts:
            number = 0
            while (*fact.identity, number) in found:
                number += 1
            if not fact.about or fact.about in names:
                found[*fact.identity, number] = fact
        return found

    was, is_now = known(before), known(now)
    changes = []
    for key in {**was, **is_now}:
        one, other = was.get(key), is_now.get(key)
        said = _text(one, names) if one else "", _text(other, names) if other else ""
        if said[0] != said[1]:
            changes.append(Change(key[0], *said))
    return changes


def thaw(comparison: FrozenComparison, user: queries.Reader) -> Frozen:
    """``comparison`` as ``user`` may see it, with what has changed since; at most 15 queries."""
    people = list(comparison.people.select_related("person"))
    pairs = list(FrozenPair.objects.filter(one__comparison=comparison))
    records = {record.person.pk: record for record in fetch_records([row.person.slug for row in people], user)}
    with translation.override(comparison.language):  # else words of another language would count as changes
        now = {pk: facts_of(record) for pk, record in records.items()}
    abouts = _abouts(people, pairs) | {fact.about for facts in now.values() for fact in facts if fact.about}
    names = queries.names_of({"person": sorted(abouts)}, user)["person"]
    shown = [row for row in people if row.person_id in records]
    letters = {row.pk: letter for row, letter in zip(shown, LETTERS, strict=False)}
    columns = []
    for row in shown:
        facts = [Fact(**fact) for fact in row.facts]
        told = [(gettext(fact.kind), _text(fact, names)) for fact in facts if not fact.about or fact.about in names]
        changes = changes_between(facts, now[row.person_id], names)
        columns.append(Column(row.person, letters[row.pk], told, changes))
    of = {row.pk: row for row in shown}
    ends = [(pair, of[pair.one_id], of[pair.other_id]) for pair in pairs if pair.one_id in of and pair.other_id in of]
    told_pairs = [_pair(pair, one, other, letters, names) for pair, one, other in ends]
    conflicts = [
        conflict for pair, one, other in ends for conflict in read_again(pair, one.person, other.person, names)
    ]
    return Frozen(comparison, columns, _rows(shown, names), told_pairs, conflicts, len(people) - len(shown))


def _rows(shown: list[FrozenPerson], names: Mapping[str, str]) -> list[Row]:
    rows = []
    for title, _ in ROWS:
        cells = [[Item(**item) for item in _named(row.cells.get(_stored(title), []), names, "text")] for row in shown]
        keys = [{item.key for item in cell} for cell in cells]
        if any(cells):
            rows.append(Row(str(title), mark_same(cells), all(other == keys[0] for other in keys[1:])))
    return rows


def _pair(
    pair: FrozenPair, one: FrozenPerson, other: FrozenPerson, letters: Mapping[int, str], names: Mapping[str, str]
) -> Pair:
    things = {
        kind: [Thing(**{"href": "", **thing}) for thing in _named(pair.things.get(kind, []), names, "name")]
        for kind in SHARED
    }
    said = relations_in_words(pair.relations, one.person.name, other.person.name)
    return Pair(one.person, other.person, (letters[one.pk], letters[other.pk]), said, things)
