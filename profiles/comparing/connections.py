"""How two people are connected: directly, through one person, or through two; each step a sentence with its evidence.

The search goes from both ends at once. One look around both finds every link to others (``links.MOST_ROWS`` of a kind
at most); who is reached from both sides is one step away from each. Only where that finds nobody are the strongest
``FRONTIER`` neighbours of one side looked up against those of the other: three steps. So the cost depends on two people
and not on how many there are.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from profiles import queries
from profiles.comparing.links import SIBLINGS, STRONG, Link, Links
from profiles.comparing.sentences import Sentence, Words, plain
from profiles.models import Person
from profiles.pictures.graphs import Graph, Line, Point, in_columns

FRONTIER = 100
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Chain:
    """People from one end to the other, and a sentence for each step."""

    people: list[int]
    links: list[Link]
    steps: list[Sentence]

    @property
    def order(self) -> tuple[object, ...]:
        return max(link.order for link in self.links), sum(link.order[0] for link in self.links), self.people


@dataclass(frozen=True, slots=True)
class Connection:
    """All that was found between two people.

    ``direct`` are sentences on both; ``chains`` lead through one person (``middle`` 1) or two (2); ``total`` is how
    many chains there are, ``is_capped`` whether not all links were looked at.
    """

    one: Person
    other: Person
    direct: list[Sentence]
    chains: list[Chain]
    total: int
    is_capped: bool
    graph: Graph | None

    @property
    def is_empty(self) -> bool:
        return not self.direct and not self.chains

    @property
    def middle(self) -> int:
        return len(self.chains[0].people) - 2 if self.chains else 0


def _through_one(links: Links, one: int, other: int) -> list[list[int]]:
    return [[one, person, other] for person in (links.near(one) & links.near(other)) - {one, other}]


def _strongest(links: Links, person: int, without: int) -> list[int]:
    near = links.near(person, STRONG) - {without}
    return sorted(near, key=lambda other: (links.between(person, other)[0].order, other))[:FRONTIER]


def _through_two(links: Links, one: int, other: int) -> list[list[int]]:
    mine, theirs = _strongest(links, one, other), _strongest(links, other, one)
    if not mine or not theirs:
        return []
    links.look_between(mine, theirs)
    return [
        [one, first, second, other]
        for first in mine
        for second in theirs
        if first != second and links.between(first, second)
    ]


def _meet_weakly(links: Links, one: int, other: int) -> None:
    """Whether whom one of them wrote with or was advised by was somewhere with the other."""
    near = {*_strongest(links, one, other), *_strongest(links, other, one)}
    if near:
        links.look_between({one, other}, near)


def find_connection(one: Person, other: Person, user: queries.Reader) -> Connection:
    """How ``one`` and ``other`` are connected; at most 24 queries, whatever there is."""
    links = Links(user)
    links.look_around({one.pk, other.pk})
    if links.is_capped:
        _meet_weakly(links, one.pk, other.pk)
    direct = links.between(one.pk, other.pk)
    said = {link.what for link in direct if link.kind == SIBLINGS}
    ways = [way for way in _through_one(links, one.pk, other.pk) if way[1] not in said]
    if not ways and not direct:
        ways = _through_two(links, one.pk, other.pk)
    chains = [
        Chain(way, [links.between(first, second)[0] for first, second in itertools.pairwise(way)], []) for way in ways
    ]
    chains.sort(key=lambda chain: chain.order)
    shown = chains[:SHOWN]
    words = Words([*direct, *(link for chain in shown for link in chain.links)], [one.pk, other.pk], user)
    # Somebody who may be seen but is here for no reason that may be told is left out.
    shown = [chain for chain in shown if all(person in words.people for person in chain.people)]
    told = [Chain(chain.people, chain.links, _steps(chain, words)) for chain in shown]
    return Connection(
        one, other, [words.sentence(link, one.pk) for link in direct], told, len(chains), links.is_capped,
        _graph(told, words, (one.pk, other.pk)) if told else None,
    )  # fmt: skip


def _steps(chain: Chain, words: Words) -> list[Sentence]:
    return [words.sentence(link, person) for link, person in zip(chain.links, chain.people, strict=False)]


def _graph(chains: Iterable[Chain], words: Words, ends: tuple[int, int]) -> Graph:
    """The same as a drawing: a column for each step."""
    columns: list[dict[int, Point]] = []
    lines: dict[tuple[str, str], Line] = {}
    for chain in chains:
        for place, person in enumerate(chain.people):
            if place == len(columns):
                columns.append({})
            said = words.person(person)
            end = ends.index(person) if person in ends else -1
            letter = "AB"[end] if end >= 0 else ""
            columns[place].setdefault(
                person, Point(f"{place}-{person}", said.text, said.href, letter=letter, is_main=end >= 0)
            )
        for place, (one, other) in enumerate(zip(chain.people, chain.people[1:], strict=False)):
            keys = f"{place}-{one}", f"{place + 1}-{other}"
            lines[keys] = Line(*keys, plain(chain.steps[place]))
    return in_columns([list(column.values()) for column in columns], lines.values())
