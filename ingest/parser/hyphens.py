"""Words broken at the end of a line made whole again: whether their hyphen stays is told by the rest of the text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ingest.parser.document import Line, Run

WORD = re.compile(r"[^\W\d_]+(?:[-‐’'][^\W\d_]+)*")
LONGEST_HEAD = 60
MOST_CELLS = 8
YEAR = re.compile(r"(?:19|20)\d\d(?=-$|\b)")
TAIL = re.compile(r"[\w(][^\s\t]*")
HYPHENS = "-‐\xad"
COMPOUND_FIRST = frozenset(
    "self co non well high low long short large small full half cross ex all state real open hands peer part one two"
    " three four first second third world cost data single double near quasi".split()
)
"""First parts that are usually written with a hyphen, so that a break there is no break of the word."""

CLOSED_SECOND = frozenset(
    "work works book books out let lets fore what ever where thing things self land man men ship ships hood ward wards"
    " wise like side way ways time times day days down up back line lines page word words house able less age ant ate"
    " ion ions ing ings ment ments ness port ports form forms press act tract late".split()
)
"""Second parts that stand in one word with what is before them, though they are words of their own."""


SUSPENDED = frozenset("und oder bzw and or to et ou y o e ed och og en of".split())
"""What may follow a hyphen that stands for the rest of a word: "Zahl- und Funktionenkörper"."""


def join_broken_words(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with each broken word whole on the line where it starts; a line that held nothing else is left out."""
    broken = [place for place, line in enumerate(lines[:-1]) if breaks(line.text)]
    if not broken:
        return lines
    words = whole_words(lines)
    joined: list[Line | None] = list(lines)
    for place in broken:
        upper, lower = joined[place], lines[place + 1]
        if upper is not None and lower is not None:
            joined[place], joined[place + 1] = join_pair(upper, lower, words)
    return tuple(line for line in joined if line is not None)


def whole_words(lines: tuple[Line, ...]) -> Counter[str]:
    """How often each word stands in the lines, in small letters; parts of broken words do not count."""
    words: Counter[str] = Counter()
    is_broken = False
    for line in lines:
        found = WORD.findall(line.text.lower())
        start, is_broken = int(is_broken), breaks(line.text)
        words.update(found[start : len(found) - is_broken])
    return words


def breaks(text: str) -> bool:
    """Whether the line, or a cell of it, may end within a word."""
    return text[-1:] in HYPHENS or "-\t" in text


def join_pair(upper: Line, lower: Line, words: Counter[str]) -> tuple[Line, Line | None]:
    """The two lines with the broken word on the upper one; unchanged where no word is broken."""
    if upper.text.count("\t") > MOST_CELLS or lower.text.count("\t") > MOST_CELLS:
        return upper, lower
    for start, end in cells_of(upper.text):
        if end == 0 or upper.text[end - 1] not in HYPHENS:
            continue
        head = upper.text[max(start, end - LONGEST_HEAD) : end].split()[-1]
        tail = tail_of(lower.text, head) if len(head) > 1 else None
        if tail:
            glue = hyphen_of(head[:-1], tail.group(), words)
            if glue is not None:
                return insert(upper, end - 1, glue + tail.group()), without(lower, tail.start(), tail.end())
    return upper, lower


def cells_of(text: str) -> list[tuple[int, int]]:
    """Start and end of each piece between tabs, the last first."""
    cells, start = [], 0
    for cell in text.split("\t"):
        cells.append((start, start + len(cell)))
        start += len(cell) + 1
    return cells[::-1]


def tail_of(text: str, head: str) -> re.Match[str] | None:
    """The second part of the broken word at the start of the text, or of its second piece behind a label."""
    for start, end in cells_of(text)[::-1][:2]:
        match = TAIL.match(text, start, end)
        if match and match.group() in SUSPENDED:
            return None
        if match and (match.group()[0].islower() or start == 0) and is_tail(match.group(), head):
            return match
    return None


def is_tail(tail: str, head: str) -> bool:
    """Whether the word can go on so: letters follow letters, figures follow figures."""
    before = head[-2:-1]
    if tail[0].isdigit():
        return (before.isdigit() or before.isupper()) and ("(" in head or not (YEAR.search(head) and YEAR.match(tail)))
    return tail[0].isalpha() and (before.isalpha() or before == ".")


def hyphen_of(head: str, tail: str, words: Counter[str]) -> str | None:
    """What joins the two parts: nothing or a hyphen; None where they are no one word."""
    if not head[-1].isalpha() or "/" in head or "@" in head or not tail[0].isalpha():
        return "-"
    first = last_word(head)
    second = WORD.match(tail)
    if not first or not second:
        return "-"
    joined, compound = (first + second.group()).lower(), f"{first}-{second.group()}".lower()
    if words[joined] != words[compound]:
        return "" if words[joined] > words[compound] else "-"
    if tail[0].isupper():
        return "" if first.isupper() and second.group().isupper() and len(second.group()) > 1 else "-"
    return "-" if is_compound(first.lower(), second.group().lower(), words) else ""


def last_word(head: str) -> str:
    """The word at the end of the text, hyphens within it kept."""
    found = WORD.findall(head)
    return found[-1] if found and head.endswith(found[-1]) else ""


def is_compound(first: str, second: str, words: Counter[str]) -> bool:
    """Whether the two look like words of their own."""
    if "-" in first or first in COMPOUND_FIRST:
        return True
    return len(first) > 2 < len(second) and second not in CLOSED_SECOND and words[first] > 0 < words[second]


def insert(line: Line, place: int, text: str) -> Line:
    """The line with the hyphen at ``place`` replaced by the text; a run that ends there grows with it."""
    grown = len(text) - 1

    def moved(run: Run) -> Run:
        start = run.start if run.start <= place else run.start + grown
        return replace(run, start=start, end=run.end if run.end <= place else run.end + grown)

    return replace(
        line,
        text=line.text[:place] + text + line.text[place + 1 :],
        runs=tuple(run for run in map(moved, line.runs) if run.start < run.end),
    )


def without(line: Line, start: int, end: int) -> Line | None:
    """The line without ``text[start:end]``; None when nothing is left."""
    head, tail = line.text[:start], line.text[end:]
    kept = tail.lstrip() if not head or head.endswith("\t") else tail
    text = (head + kept).strip()
    if not text:
        return None
    cut = end + len(tail) - len(kept) - start

    def moved(place: int) -> int:
        return min(place - cut if place >= start + cut else min(place, start), len(text))

    runs = (replace(run, start=moved(run.start), end=moved(run.end)) for run in line.runs)
    return replace(line, text=text, runs=tuple(run for run in runs if run.start < run.end))
