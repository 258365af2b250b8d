"""Lines that might be headings: what could be read as one, how it looks, what is known of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parser.document import Line
from ingest.parser.frozen import frozen
from ingest.parser.heading_index import fold
from ingest.parser.headings import (
    NUMBERING,
    PARENTHESIS,
    Phrase,
    begins_phrase,
    heading_text,
    is_continued,
    is_phrase,
    read_heading,
)
from ingest.parser.looks import LARGER, LONGEST_HEADING, Look, is_rule, is_upper, look_of
from ingest.parser.vocabulary.heading_words import JOINING, PREPOSITIONS

MOST_WORDS = 11
MOST_WRAPPED = 3  # words on the first row of a heading over several
MOST_ROWS = 4  # of a heading set in a narrow margin
MOST_MARGIN_ROWS = 7  # with all that goes on in small letters
LONGEST_ROW = 30  # characters of a row in the margin
BULLET = re.compile(r"^(?:[-–—•∙▪●○◦‣⁃*+>✓►▶■□➢]|\[\d+\]|\(\d+\))\s")
WRAPPED = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ,&/'’()-]){1,28}$")
DATE_BEHIND = re.compile(r"\s(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|[Pp]resent)?)?$")
MOST_PREFIX = 4  # words of a heading that runs into its text
DATE_CELL = re.compile(r"^[\d\s/.,–-]*$")
INLINE = re.compile(r"^(?P<heading>[^\W\d_][^:\t]{2,44}?)\s*:\s*(?P<rest>\S.*)$")
REMARK = re.compile(r"(?<=\w)\s?(?:[(|]|[,–-] (?:cont|see |suite|fortsetzung)).*$", re.IGNORECASE)
ABSTRACTS = frozenset(("abstract", "abstracts"))
"""Labels of what belongs to a work."""
NO_HEADING_SIGNS = ("@", "http:", "https:", "www.", " = ")
"""Signs of an address, or of the meaning of a mark ("† = students")."""
NO_HEADING_END = re.compile(r"[;,]$|[a-z]\.$")
NO_HEADING_NUMBER = re.compile(r"\d{5,}|^.{40}.*\b(?:19|20)\d\d\b")


@frozen
class Candidate:
    """A line, or a few in a narrow margin, that might be a heading.

    ``form`` is "alone" on its line, "label" (text of the section stands beside it), "inline" (before a colon) or
    "prefix" (nothing but a blank parts it from the text);
    ``cuts`` tells for each of its ``rows`` how many characters are the heading's.
    """

    start: int
    rows: int
    text: str
    phrase: Phrase | None
    look: Look
    form: str
    cuts: tuple[int, ...]
    gap: float = 0.0
    indent: float = 0.0
    is_numbered: bool = False
    is_ruled: bool = False
    rests: tuple[bool, ...] = ()
    """For each of its rows whether text of the section stands beside the heading."""

    @property
    def score(self) -> float:
        """How surely its words are those of a heading."""
        return self.phrase.score if self.phrase else 0.0

    @property
    def is_known(self) -> bool:
        """Whether its words are a phrase of the vocabulary."""
        return self.score >= 0.85


def find_candidates(lines: tuple[Line, ...]) -> tuple[Candidate, ...]:
    """The candidates in order; each line belongs to one at most."""
    found: list[Candidate] = []
    free_from = 0
    for place, line in enumerate(lines):
        if place < free_from or is_rule(line):
            continue
        if candidate := _candidate(lines, place, line):
            candidate = _to_its_end(lines, candidate)
            found.append(candidate)
            free_from = place + candidate.rows
    return tuple(found)


def _candidate(lines: tuple[Line, ...], place: int, line: Line) -> Candidate | None:
    if BULLET.match(line.text) and not line.level:
        return None
    head, _ = _head(line)
    if not is_plausible(head) and not (head.endswith(",") and is_upper(head) and is_plausible(head[:-1])):
        return _inline(line, place) or _prefix(line, place)
    single = _made(lines, place, 1)
    if single.is_known and single.form == "alone" and single.phrase and not single.phrase.is_weak:
        if is_open(single) and (rest := _best_wrapped(lines, place, single)):
            return rest
        return _longer(lines, place, single) or single
    if several := _best_wrapped(lines, place, single):
        return several
    if single.is_known or single.form == "label":
        return single
    if not single.look.is_plain:
        beside = _inline(line, place)
        if beside and beside.is_known and single.look.size > LARGER and single.look == beside.look:
            return replace(single, phrase=beside.phrase)
        return beside or single
    return _inline(line, place) or _prefix(line, place) or single


def _to_its_end(lines: tuple[Line, ...], candidate: Candidate) -> Candidate:
    """A heading in the margin with all of its rows: those that go on in small letters or brackets below it."""
    end = candidate.start + candidate.rows
    if candidate.form != "label" or not candidate.is_known:
        return candidate
    while end < len(lines) and end < candidate.start + MOST_MARGIN_ROWS:
        row = lines[end]
        cell, cut = _head(row)
        goes_on = cell[:1].islower() or (cell.startswith("(") and cell.endswith(")"))
        is_beside = abs(row.indent - candidate.indent) <= 1 and row.gap <= 0.6 and len(cell) <= LONGEST_ROW
        if not (goes_on and is_beside and look_of(row.cut(0, cut)) == candidate.look):
            break
        end += 1
    if end == candidate.start + candidate.rows:
        return candidate
    whole = _made(lines, candidate.start, end - candidate.start)
    return whole if whole.is_known else replace(whole, phrase=candidate.phrase)


def _best_wrapped(lines: tuple[Line, ...], place: int, single: Candidate) -> Candidate | None:
    """The heading over several rows that says most; without a margin, its words must be a phrase as they stand."""
    wrapped = [c for c in _wrapped(lines, place) if c.is_known]
    labels = [c for c in wrapped if single.form == "label" or (c.form == "label" and not single.is_known)]
    if is_open(single) and wrapped:
        return max(wrapped, key=lambda c: (c.score, -c.rows))
    if labels:
        best = max(labels, key=lambda c: (c.rows if c.look.upper else 0, c.score, c.rows))
        return best if best.look.upper or best.score >= single.score else None
    exact = [c for c in wrapped if c.score == 1.0 or not single.is_known]
    return max(exact, key=lambda c: (c.score, c.rows), default=None)


def is_open(candidate: Candidate) -> bool:
    """Whether a heading breaks off in the middle ("Honors and", "Papers in")."""
    last = fold(candidate.text.replace("&", " and ")).rpartition(" ")[2]
    return last in JOINING | PREPOSITIONS and len(candidate.text.split()) > 1


def _longer(lines: tuple[Line, ...], place: int, single: Candidate) -> Candidate | None:
    """The heading with its second half on the next line, set in capitals alike ("TEACHING" above "EXPERIENCE")."""
    if not single.look.upper or len(single.text.split()) > 1:
        return None
    return next((c for c in _wrapped(lines, place) if c.rows == 2 and c.phrase and c.phrase.score == 1.0), None)


def is_plausible(text: str) -> bool:
    """Whether it has the shape of a heading: a few words, no address, no sentence."""
    if "19" in text or "20" in text:
        text = DATE_BEHIND.sub("", text)
    if not 2 < len(text) <= LONGEST_HEADING or len(text.split()) > MOST_WORDS:
        return False
    if text.startswith("("):
        return False
    bare = PARENTHESIS.sub("", text) if "(" in text or "[" in text else text
    if _is_told(bare) and not is_continued(text):
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= 3 and letters >= 0.55 * len(text)


def _is_told(text: str) -> bool:
    """Whether it holds an address, a number or a late year, or ends as sentences and their parts do."""
    if any(sign in text for sign in NO_HEADING_SIGNS):
        return True
    return NO_HEADING_END.search(text[-2:]) is not None or NO_HEADING_NUMBER.search(text) is not None


def _head(line: Line) -> tuple[str, int]:
    """What of a line may be a heading, and how many characters it takes up: its first piece, without a date."""
    first, tab, _ = line.text.partition("\t")
    if tab and is_upper(first) and (dated := DATE_BEHIND.search(first)):
        return first[: dated.start()].strip(), dated.start()
    return first.strip(), len(first)


def _made(lines: tuple[Line, ...], place: int, count: int) -> Candidate:
    """The candidate of the first pieces of so many rows."""
    return candidate_of_rows(lines, place, [_head(row)[1] for row in lines[place : place + count]])


def candidate_of_rows(lines: tuple[Line, ...], place: int, cuts: Sequence[int]) -> Candidate:
    """The candidate of so many characters of each row from ``place`` on; 0 for rows of text between those of it."""
    count = len(cuts)
    line, rows = lines[place], lines[place : place + count]
    heads = [head for row, cut in zip(rows, cuts, strict=True) if (head := row.text[:cut].strip())]
    text = heading_text(" ".join(heads))
    rests = tuple(map(_is_beside, rows, cuts))
    below = lines[place + count] if place + count < len(lines) else None
    return Candidate(
        start=place,
        rows=count,
        text=text,
        phrase=read_heading(text.partition("|")[0]),
        look=look_of(line.cut(0, _name_end(line.text[: cuts[0]]))),
        form="label" if any(rests) else "alone",
        cuts=tuple(cuts) if any(rests) else tuple(len(row.text) for row in rows),
        gap=_gap(lines, place),
        indent=line.indent,
        is_numbered=bool(NUMBERING.match(line.text)),
        is_ruled=below is not None and is_rule(below),
        rests=rests,
    )


def _name_end(head: str) -> int:
    """Where the name of a heading ends: before a remark that may be set otherwise ("TALKS (since 1920)")."""
    remark = REMARK.search(head)
    return remark.start() if remark else len(head)


def _gap(lines: tuple[Line, ...], place: int) -> float:
    """The blank space above a line; the first of a page has enough."""
    is_first = place > 0 and lines[place].page != lines[place - 1].page
    return max(lines[place].gap, 1.0) if is_first else lines[place].gap


def _is_beside(row: Line, cut: int) -> bool:
    """Whether text of the section stands beside the heading, and not only a date."""
    rest = row.text[cut:].strip()
    return bool(rest) and (not cut or is_upper(row.text[:cut]) or not DATE_CELL.match(rest))


def _wrapped(lines: tuple[Line, ...], place: int) -> Iterator[Candidate]:
    """The heading read on over the following rows, as in a narrow margin."""
    first = lines[place]
    if len(_head(first)[0].split()) > MOST_WRAPPED:
        return
    look = look_of(first.cut(0, _head(first)[1]))
    for count in range(2, MOST_ROWS + 1):
        row = lines[place + count - 1] if place + count <= len(lines) else None
        if row is None or row.level or abs(row.indent - first.indent) > 1:
            return
        part, _ = _head(row)
        if (
            look_of(row.cut(0, len(part))) != look
            or not WRAPPED.match(part)
            or row.gap > (0.6 if "\t" in row.text else 1.2)
        ):
            return
        yield _made(lines, place, count)


def _inline(line: Line, place: int) -> Candidate | None:
    """A heading that its section's text follows after a colon."""
    match = INLINE.match(line.text) if ":" in line.text else None
    if not match or not is_plausible(match["heading"]) or fold(match["heading"]) in ABSTRACTS:
        return None
    return _beside(line, place, "inline", match["heading"], match.start("rest"))


def _prefix(line: Line, place: int) -> Candidate | None:
    """A heading that its section's text follows after a blank, as converters leave those of a margin."""
    words = line.text.split(" ", MOST_PREFIX + 1)
    if not line.text[:1].isupper() or not begins_phrase(fold(words[0])):
        return None
    for count in range(min(MOST_PREFIX, len(words) - 1), 0, -1):
        text = " ".join(words[:count])
        rest = words[count]
        if "\t" in text or not text[:1].isupper() or not (rest[:1].isupper() or rest[:1] in '“"[(0123456789'):
            continue
        if is_upper(text) and is_upper(rest):
            continue
        if text[-1].isalpha() and is_phrase(text):
            return _beside(line, place, "prefix", text, len(text))
    return None


def _beside(line: Line, place: int, form: str, head: str, cut: int) -> Candidate:
    text = heading_text(head)
    return Candidate(
        start=place,
        rows=1,
        text=text,
        phrase=read_heading(text),
        look=look_of(line.cut(0, len(head))),
        form=form,
        cuts=(cut,),
        rests=(True,),
        gap=line.gap,
        indent=line.indent,
    )
