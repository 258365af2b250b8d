"""What is asked of the index of words, in terms that both databases understand; and the steps from exact to near."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from profiles.models import SearchEntry
from profiles.search.wanted import Wanted

Kind = SearchEntry.Kind
SIGN, ASIDE, BAR, BLANK = "§", "¤", "|", "·"
"""No folded text has them: what stands before a token that is no word, before a word that is not of the title or
name itself but of what stands beside it, between forms, and for a blank in a token."""
SIGNED_IN_ONLY = f"{SIGN}s"
NAMES = (Kind.PERSON, Kind.VENUE, Kind.INSTITUTION)
SHORTEST_BEGINNING = 3  # of a word of a title; of a name one letter is enough


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or the beginning of one."""

    word: str
    is_beginning: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """Of each clause any term; none of ``without``; the phrases as they stand."""

    clauses: tuple[tuple[Term, ...], ...]
    without: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    def only(self, *tokens: Iterable[str]) -> "Expression":
        """The same, and of each of ``tokens`` any."""
        more = tuple(tuple(map(Term, choice)) for choice in tokens)
        return replace(self, clauses=(*self.clauses, *more))


def whole(key: str) -> str:
    """The token of a whole name or title, short however long that is."""
    return f"{SIGN}n{hashlib.blake2b(key.encode(), digest_size=6).hexdigest()}"


def facet_token(facet: str, value: object = "") -> str:
    """What the words of a person say of a facet of their career: a number, or a word with ``BLANK`` for blanks."""
    return f"{SIGN}{facet}{str(value).replace(' ', BLANK)}"


def venue_token(pk: int) -> str:
    return f"{SIGN}v{pk}"


def year_token(year: int) -> str:
    return f"{SIGN}y{year}"


def kind_token(kind: str) -> str:
    return f"{SIGN}k{kind}"


def status_token(status: str) -> str:
    return f"{SIGN}t{status.replace('_', '·')}"


def _both(word: str, *, beginning: bool = False) -> tuple[Term, ...]:
    return Term(word, beginning), Term(f"{ASIDE}{word}", beginning)


def may_begin(word: str, kind: Kind) -> bool:
    """Whether ``word`` may stand for longer ones; numbers never do."""
    return not word.isdigit() and (kind in NAMES or len(word) >= SHORTEST_BEGINNING)


def as_a_whole(wanted: Wanted, kind: Kind) -> Expression:
    """The name or title is what was typed."""
    return _finished(wanted, [(Term(whole(wanted.key)),)])


def word_for_word(wanted: Wanted, kind: Kind) -> Expression:
    """The name or title has each word."""
    return _finished(wanted, [(Term(word),) for word in wanted.all_words])


def word_for_word_anywhere(wanted: Wanted, kind: Kind) -> Expression:
    """Each word is there, if only in what stands beside the title: authors, venue, year."""
    return _finished(wanted, [_both(word) for word in wanted.all_words])


def by_beginnings(wanted: Wanted, kind: Kind) -> Expression:
    """Each word is there, or one that it begins."""
    clauses = [_both(word, beginning=may_begin(word, kind)) for word in wanted.words]
    own = [clause[:1] for clause in clauses] if kind in NAMES else clauses
    quoted = [word for phrase in wanted.phrases for word in phrase.split()]
    return _finished(wanted, [*own, *(_both(word) for word in quoted)])


def nearly(wanted: Wanted, kind: Kind, spellings: dict[str, list[str]]) -> Expression:
    """As by beginnings, and instead of a word also one of its ``spellings``."""
    expression = by_beginnings(wanted, kind)
    more = [tuple(map(Term, spellings.get(word, ()))) for word in wanted.words]
    clauses = [
        (*clause, *(more[place] if place < len(more) else ())) for place, clause in enumerate(expression.clauses)
    ]
    return replace(expression, clauses=tuple(clauses))


def _finished(wanted: Wanted, clauses: list[tuple[Term, ...]]) -> Expression:
    return Expression(tuple(clauses), phrases=wanted.phrases)


Step = Callable[[Wanted, Kind], Expression]
STEPS: tuple[Step, ...] = (as_a_whole, word_for_word, word_for_word_anywhere, by_beginnings)
NEAR = len(STEPS)


def steps_of(kind: Kind) -> list[tuple[int, Step]]:
    """The steps for a kind with their numbers, exact ones first, the broadest last; names have nothing beside them."""
    return [(number, step) for number, step in enumerate(STEPS) if kind not in NAMES or step is not STEPS[2]]
