"""Works of the invented corpus: titles of Zipf words, Zipf venues, authors from the circle of the first."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from profiles.corpus import vocabulary
from profiles.corpus.world import LAST_YEAR, Place, Somebody, Zipf, terms

RARE_WORDS = 60_000
AUTHORS_BESIDE = ((0, 50), (1, 30), (2, 15), (3, 5))
KIND_OF = {"journal": "journal", "conference": "conference", "workshop": "workshop"}


@dataclass(frozen=True, slots=True)
class Paper:
    """An invented work; ``authors`` are indices of people, ``venue`` of a venue or None."""

    title: str
    key: str
    year: int
    kind: str
    status: str
    venue: int | None
    authors: tuple[int, ...]


def numbers_of_works(chance: random.Random, people: int, total: int) -> list[int]:
    """How many works each of ``people`` leads: few lead many; ``total`` together."""
    weights = [min(chance.lognormvariate(0, 0.8), 8.0) for _ in range(people)]
    share = total / sum(weights)
    numbers, carried = [], 0.0
    for weight in weights:
        carried += weight * share
        numbers.append(int(carried))
        carried -= numbers[-1]
    numbers[-1] += total - sum(numbers)
    return numbers


def make_papers(chance: random.Random, people: list[Somebody], venues: list[Place], total: int) -> Iterator[Paper]:
    """``total`` works, those of a first author together."""
    owners = [index for index, person in enumerate(people) if person.has_cv]
    numbers = numbers_of_works(chance, len(owners), total)
    words = [*vocabulary.TOPICS, *terms(chance, min(RARE_WORDS, 500 + total // 20))]
    words = list(dict.fromkeys(words))
    word_ranks, venue_ranks = Zipf(chance, len(words), 1.0, 20), Zipf(chance, len(venues), 0.95)
    beside, weights = zip(*AUTHORS_BESIDE, strict=True)
    for owner, number in zip(owners, numbers, strict=True):
        person = people[owner]
        lengths = chance.choices((4, 5, 6, 7, 8), k=number)
        drawn = iter(word_ranks.draw(sum(lengths)))
        places = venue_ranks.draw(number)
        others = chance.choices(beside, weights, k=number)
        span = max(1, min(LAST_YEAR, person.doctorate + 38) - person.doctorate + 3)
        for length, place, more in zip(lengths, places, others, strict=True):
            title = _title(chance, [words[next(drawn)] for _ in range(length)])
            year = min(LAST_YEAR, person.doctorate - 2 + int(span * chance.random()))
            yield _paper(chance, title, year, venues[place], place, (owner, *chance.choices(person.circle, k=more)))


def _title(chance: random.Random, words: list[str]) -> str:
    words.insert(len(words) // 2, chance.choice(vocabulary.SMALL))
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _paper(chance: random.Random, title: str, year: int, venue: Place, place: int, authors: tuple[int, ...]) -> Paper:
    luck = chance.random()
    authors = tuple(dict.fromkeys(authors))
    if luck < 0.06:
        return Paper(title, title.casefold(), year, "preprint", "preprint", None, authors)
    if luck < 0.09:
        return Paper(title, title.casefold(), year, "book" if luck < 0.07 else "chapter", "published", None, authors)
    return Paper(title, title.casefold(), year, KIND_OF[venue.kind], "published", place, authors)
