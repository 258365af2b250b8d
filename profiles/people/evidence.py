"""A fact beside the lines of the CV that it was read from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import pgettext

from profiles.models import Cv
from profiles.models.people import sees_all
from profiles.queries import Reader

AROUND = 3
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a CV says: its address on the page, its lines, and what was read there, worked out when asked for."""

    code: str
    first_line: int
    last_line: int
    read: Callable[[], tuple[tuple[str, str], ...]] = field(default=tuple, compare=False)

    @property
    def reading(self) -> tuple[tuple[str, str], ...]:
        """Pairs (name, value)."""
        return self.read()

    @property
    def lines(self) -> str:
        """The lines in words: "8", "8–10"."""
        return lines_in_words(self.first_line, self.last_line)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the CV; ``is_marked`` when the fact was read from it."""

    number: int
    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact, the lines around it, and the facts before and after it in the CV."""

    fact: Fact
    lines: list[Line]
    previous: str
    next: str


def text_for(cv: Cv, user: Reader) -> str:
    """The text of ``cv`` as ``user`` may read it: what is masked for others is for staff."""
    return cv.text if sees_all(user) else cv.public_text


def lines_in_words(first: int, last: int) -> str:
    """ "8" or "8–10"."""
    return str(first) if first == last else f"{first}–{last}"


def in_lines(first: int, last: int) -> str:
    """ "l. 8" or "l. 8–10", as a source is named."""
    return f"{pgettext('line', 'l.')}\u202f{lines_in_words(first, last)}"


def lines_around(text: str, first: int, last: int, around: int = AROUND) -> list[Line]:
    """Lines ``first`` to ``last`` of ``text``, marked, and ``around`` before and after; ``LONGEST`` marked at most."""
    lines = text.split("\n")
    last = min(last, first + LONGEST - 1)
    numbers = range(max(1, first - around), min(len(lines), last + around) + 1)
    return [Line(number, lines[number - 1], first <= number <= last) for number in numbers]


def find_evidence(code: str, facts: Sequence[Fact], text: str) -> Evidence | None:
    """The evidence of the fact of that code; None when no fact that is shown has it."""
    in_order = sorted(facts, key=lambda fact: (fact.first_line, fact.last_line, fact.code))
    codes = [fact.code for fact in in_order]
    if code not in codes:
        return None
    place = codes.index(code)
    fact = in_order[place]
    before = codes[place - 1] if place else ""
    after = codes[place + 1] if place + 1 < len(codes) else ""
    return Evidence(fact, lines_around(text, fact.first_line, fact.last_line), before, after)
