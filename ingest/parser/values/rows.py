"""The rows of an entry: its lines without list marks, wrapped lines joined, each with its dates and pieces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache, reduce
from itertools import groupby, pairwise

from ingest.parser.document import Entry, Section
from ingest.parser.frozen import frozen
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.pieces import HAS_LETTERS, Piece, quoted_spans, split_pieces, tidy
from ingest.parser.values.styled import Styled

MARK = re.compile(r"(?P<mark>[-–—•∙▪●○◦‣⁃*+✓►▶■□➢♥❖·⋄◆◇✦]|\[\d{1,3}\]|\(?\d{1,3}[.)])\s+(?=\S)")
OPEN_ENDS = (
    *(",", "(", "&", "/"),
    *(
        f" {word}"
        for word in "and et und y e of in the de for on at with du des la le der für to del da do a an".split()
    ),
)
SENTENCE_ENDS = (".", "!", "?", ".”", ".)", '."', ":")
INITIALS_END = re.compile(r"[\s(](?:[A-Z]\.)+$")
FULL_SHARE = 0.86
"""Of a full line of its section, from which a line is taken to have been broken at the edge."""
SHORTEST_SHARE = 0.5
WIDE_GAP, WIDEST_GAP = 0.7, 1.5
"""Blank lines between two lines of text that are hardly, and surely not, one broken in two."""
NEW_LABEL = re.compile(r"[A-Z][\w’' -]{2,40}:\s")
NARROWEST = 60
"""Characters of the longest line below which the lines of a section tell nothing about its width."""
MOST = 0.6
ALIKE = 0.3
"""Share of the entries of a list that must have as many lines, and of these that must end one early."""
MOST_LINES = 3
SMALLEST_LIST = 4
"""Entries under one sub-heading from which these are a list of their own."""
ROOM = 0.85
"""Of the longest line, below which a line was not broken for want of room."""
LONGEST_ROW = 6000
"""Characters of a row that are read; no entry of a list is longer."""
BRACKET = re.compile(r"\([^()]{4,200}\)|\[[^\[\]]{4,200}\]")
LEAST_QUOTED = 12
"""Characters of a quotation that may be a title with a year in it."""
YEAR_ALONE = re.compile(r"\W*(?:1[89]|20)\d\d\W*")
YEAR_BEFORE = re.compile(r"(?:1[89]|20)\d\d,?\s(?:and|&|et|und|y|e)$")
NEXT_YEAR = re.compile(r"(?:,|&|and)\s?(?:(?:and|&)\s)?(?:1[89]|20)\d\d\b")


FURNITURE = re.compile(
    r"(?:(?:page|seite|p\.)\s)?(?:\d{1,3}|[ivx]{1,5})(?:\s?(?:/|of|von|sur|de)\s?(?:\d{1,3}|[ivx]{1,5}))?|.{0,60}\bpage\s\d{1,3}"
    r"(?:\s(?:of|/)\s\d{1,3})?",
    re.IGNORECASE,
)
"""Page numbers and running heads that a converter left in the text."""
PAGE_END = re.compile(r"[\divxIVX]\Z")
"""How these end; few lines do."""


NOTE = re.compile(
    r"""(?:\(|\*|†)?(?:
      (?:for|see)\s(?:a|an|the|my)?\s?(?:complete|full|additional|more|further|detailed|also)\b
    | (?:a|the)?\s?(?:complete|full|comprehensive|detailed|up-to-date)\s(?:list|overview|record|account)\s
    | (?:une|la)?\s?liste\s(?:complète|exhaustive)\s|(?:eine?|die)?\s?vollständige\s(?:liste|übersicht)\s
    | (?:una|la|uma|a)?\s?(?:lista|relación)\s(?:completa|detallada)\s|(?:un|l['’])?\s?elenco\s(?:completo|aggiornato)\s
    | others?:\s(?:too\s|numerous|many)|note(?:s|\sthat)?:\s
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a line begins that tells where more is found, or how a list is to be read."""
LONGEST_NOTE = 200


UPDATED = (
    *("last updated", "last update", "last modified", "updated on", "updated:", "last revised", "revised:"),
    *("dernière mise à jour", "mis à jour", "zuletzt aktualisiert", "última actualización", "última atualização"),
    *("ultimo aggiornamento", "aggiornato al", "aggiornato a"),
)
"""How a line begins that tells when the document was written."""


@frozen
class Row:
    """A line of an entry, or several where one was wrapped: ``mark`` is the list mark taken off it."""

    styled: Styled
    mark: str
    lines: tuple[int, int]
    dates: tuple[DateRange, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """What the row says, its dates too."""
        return self.styled.text

    @property
    def bare(self) -> str:
        """What it says besides its dates."""
        return join_pieces(self.pieces)


@frozen
class Item:
    """An entry as rows, with the dates of its left-hand column."""

    rows: tuple[Row, ...]
    gutter: tuple[DateRange, ...] = ()
    labels: tuple[str, ...] = ()
    marker: str = ""
    goes_on: bool = False
    """Whether it is a further occasion of what the entry before it names."""

    @property
    def lines(self) -> tuple[int, int]:
        """First and last line number."""
        return (min(row.lines[0] for row in self.rows), max(row.lines[1] for row in self.rows))

    @property
    def dates(self) -> tuple[DateRange, ...]:
        """All its dates, those of the left-hand column first."""
        return self.gutter + tuple(found for row in self.rows for found in row.dates)


@frozen
class _Form:
    """What the lines of a list have in common: the length of a full one, and how entries are made of them."""

    width: int
    is_stacked: bool
    height: int
    """Lines of an entry whose lines are all broken for their meaning; 0 where none are known to be."""


SIGNS = {
    "line": " ",
    "look": " ",
    "tab": " ",
    "bar": " | ",
    "dash": " – ",
    "semicolon": "; ",
    "comma": ", ",
    "colon": ": ",
    "period": ". ",
    "date": ", ",
    "bracket": ", ",
}


def join_pieces(pieces: Iterable[Piece]) -> str:
    """The pieces as one text, with the separators that stood between them."""
    text = ""
    for piece in pieces:
        sign = SIGNS.get(piece.before, " ")
        if piece.before == "period" and text.endswith(("?", "!")):
            sign = " "
        text = text + sign + piece.text if text else piece.text
    return text


def read_items(section: Section, is_label: Callable[[str], bool] | None = None) -> tuple[Item, ...]:
    """The entries of a section as rows, in order; those without any text are left out.

    Args:
        section: a section with its entries.
        is_label: whether a text is a sub-heading in sections of this kind; where it is not given, all are that hold
            for several entries.
    """
    entries = _with_label_rows(section, is_label)
    width = _width(section)
    items: list[Item] = []
    for _, group in groupby(entries, key=lambda entry: entry.labels):
        listed = tuple(group)
        form = _form_of(listed if len(listed) >= SMALLEST_LIST else entries, width)
        items += [_item(entry, form) for entry in listed]
    return tuple(item for item in items if item.rows)


def _form_of(entries: Sequence[Entry], width: int) -> _Form:
    """What the entries of a list, those under one sub-heading, have in common."""
    is_stacked = sum(len(entry.lines) > 1 for entry in entries) > MOST * len(entries)
    return _Form(width, is_stacked, _usual_height(entries) if is_stacked else 0)


def _usual_height(entries: Sequence[Entry]) -> int:
    """How many lines the entries of a list have that are broken for their meaning; 0 where that is not seen.

    It is seen where many entries have as many lines and end one of them well before the edge.
    """
    heights = Counter(len(entry.lines) for entry in entries)
    height, count = heights.most_common(1)[0] if heights else (0, 0)
    alike = [entry.lines for entry in entries if len(entry.lines) == height]
    if not 1 < height <= MOST_LINES or count < max(3, ALIKE * len(entries)):
        return 0
    longest = max(len(line.text) for lines in alike for line in lines)
    broken = sum(any(_is_short(line.text, after.text, longest) for line, after in pairwise(lines)) for lines in alike)
    return height if broken >= ALIKE * count else 0


def _is_short(text: str, following: str, longest: int) -> bool:
    """Whether a line ends although what follows would have found room on it."""
    room = len(text) + 1 + len(following.split(" ", 1)[0])
    return room < ROOM * longest and not following[:1].islower() and not text.endswith(OPEN_ENDS)


def _width(section: Section) -> int:
    """The length of a full line: three quarters of the long lines are no longer, a few very long ones apart."""
    lengths = sorted(max(len(cell) for cell in line.cells) for line in section.body)
    usual = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    longest = [length for length in lengths if 0.6 * usual <= length <= 1.25 * usual]
    return longest[int(0.75 * (len(longest) - 1))] if longest else 0


def _with_label_rows(section: Section, is_label: Callable[[str], bool] | None) -> tuple[Entry, ...]:
    """The entries, with rows that were taken for sub-headings put back below the entries that they belong to."""
    held = {line.number for entry in section.entries for line in entry.lines}
    loose = [line for line in section.body if line.number not in held and not is_furniture(line.text)]
    false = _false_labels(section.entries, is_label)
    result: list[Entry] = []
    above: tuple[str, ...] = ()
    for place, entry in enumerate(section.entries):
        last = entry.span[1]
        following = section.entries[place + 1].span[0] if place + 1 < len(section.entries) else last + 4
        below = [line for line in loose if last < line.number < following]
        if below and _is_rest_of(entry.lines[-1].text, below[0].text):
            false.add(below[0].text.rstrip(": "))
        below = [line for line in below if line.text.rstrip(": ") in false]
        true = tuple(x for x in entry.labels if x not in false and not is_furniture(x))
        above = true if true or not any(x in false for x in entry.labels) else above
        result.append(Entry(entry.lines + tuple(below), entry.marker, above, entry.gutter))
    return tuple(result)


def _false_labels(entries: Sequence[Entry], is_label: Callable[[str], bool] | None) -> set[str]:
    """The sub-headings that are rows of the entries above them: the first entry has none of their sort above it."""
    labels = {label for entry in entries for label in entry.labels[-1:]}
    if is_label is not None:
        other = {label for label in labels if not is_label(label) and not is_furniture(label)}
        is_below = bool(entries) and not any(label in other for label in entries[0].labels)
        return other if is_below and len(other) > 1 else set()
    is_below = bool(entries) and not entries[0].labels
    return labels if is_below and len(labels) >= max(3, 0.4 * len(entries)) else set()


def _is_rest_of(last: str, text: str) -> bool:
    """Whether a line is surely the rest of the line above it and no sub-heading."""
    if last.endswith(SENTENCE_ENDS):
        return False
    return text[:1].islower() or text[:1] in "(,;&" or last.endswith(("-", ",", "(")) or last.endswith(OPEN_ENDS)


def is_furniture(text: str) -> bool:
    """Whether a line is a page number or a running head, or tells where more is found."""
    bare = text.strip(" \t-–|•")
    if len(bare) < LONGEST_NOTE and NOTE.match(bare):
        return True
    if PAGE_END.search(bare) and FURNITURE.fullmatch(bare):
        return True
    return len(bare) < 60 and bare.lower().startswith(UPDATED)


def _item(entry: Entry, form: _Form) -> Item:
    width = 0 if len(entry.lines) == form.height else form.width
    rows: list[Row] = []
    last = mark = ""
    for line in entry.lines:
        row = _row(Styled.of(line), line.number, is_first=not rows)
        if not row.text or is_furniture(row.text):
            continue
        if not any(character.isalnum() for character in row.text):
            mark = row.text
            continue
        if mark:
            row, mark = replace(row, mark=row.mark or mark), ""
        may_wrap = bool(rows) and not row.mark and len(rows[-1].text) < LONGEST_ROW
        if may_wrap and _continues(last, row.text, line.gap, width, form.is_stacked):
            rows[-1] = _wrapped(rows[-1], row)
        else:
            rows.append(row)
        last = row.text
    return Item(_with_dates(rows, bool(entry.gutter)), find_date_ranges(entry.gutter), entry.labels, entry.marker)


def _with_dates(rows: list[Row], has_gutter: bool) -> tuple[Row, ...]:
    """The rows with dates and pieces; a year in a name is a date only where the entry has no other."""
    dated = [bool(_own_dates(row.text, is_lone=False)) for row in rows]
    is_lone = not has_gutter and not any(dated)
    return tuple(with_pieces(row, is_lone or is_dated) for row, is_dated in zip(rows, dated, strict=True))


def _row(styled: Styled, number: int, is_first: bool) -> Row:
    styled = styled.cut(0, LONGEST_ROW) if len(styled.text) > LONGEST_ROW else styled
    match = None if is_first else MARK.match(styled.text)
    mark = match["mark"] if match else ""
    return Row(styled.cut(match.end()) if match else styled.cut(0), mark, (number, number))


def _continues(last: str, text: str, gap: float, width: int, is_stacked: bool) -> bool:
    """Whether a line is the rest of the one before it, broken at the right edge."""
    head, tab, _ = last.partition("\t")
    if gap > WIDEST_GAP or ("\t" in text and find_date_ranges(text.split("\t")[0])):
        return False
    if last.endswith("-") and text[:1].islower():
        return True
    if gap > WIDE_GAP and _opens_with_date(text):
        return False
    if (text[:1].islower() or text[:1] in "(&") and not last.endswith(SENTENCE_ENDS):
        return (not tab or text[:1].islower()) and len(head) >= SHORTEST_SHARE * width
    if head.endswith(OPEN_ENDS):
        return True
    if gap > WIDE_GAP or width < NARROWEST or (head.endswith(SENTENCE_ENDS) and not INITIALS_END.search(head)):
        return False
    is_full = len(head) >= FULL_SHARE * width or len(head) + 1 + len(text.split(" ", 1)[0]) >= 0.97 * width
    if not is_full or NEW_LABEL.match(text) or _ends_in_date(head):
        return False
    return not tab or not is_stacked


def _opens_with_date(text: str) -> bool:
    dates = find_date_ranges(text[:40])
    return bool(dates) and dates[0].at[0] <= 1


def _ends_in_date(text: str) -> bool:
    dates = find_date_ranges(text[-40:])
    return bool(dates) and len(text[-40:].rstrip(" .)")) <= dates[-1].at[1]


def _wrapped(row: Row, rest: Row) -> Row:
    """The row with the line that continues it; a date at the right edge stays behind both."""
    head, tab, _ = row.text.partition("\t")
    place = len(head) if tab and find_date_ranges(row.text[len(head) :]) else len(row.text)
    start, end = row.styled.cut(0, place), Styled(row.styled.text[place:], row.styled.look[place:])
    if start.text.endswith("-") and start.text[-2:-1].isalpha() and rest.text[:1].islower():
        start = Styled(start.text[:-1], start.look[:-1]).joined(rest.styled, "")
    else:
        start = start.joined(rest.styled)
    joined = Styled(start.text + end.text, start.look + end.look)
    return replace(row, styled=joined, lines=(row.lines[0], rest.lines[1]))


def cut_row(row: Row, places: Sequence[tuple[int, int]]) -> list[Row]:
    """The row as several, without the stretches at which it is cut."""
    rows, low = [], 0
    for start, end in [*places, (len(row.text), len(row.text))]:
        styled = row.styled.cut(low, start)
        if styled.text:
            rows.append(with_pieces(replace(row, styled=styled)))
        low = end
    return rows


def joined_rows(row: Row, *rests: Row) -> Row:
    """The row with others that go on with it, its dates and pieces found anew."""
    return with_pieces(reduce(_wrapped, rests, row))


def with_pieces(row: Row, is_lone: bool = True) -> Row:
    """The row with its dates and pieces; ``is_lone`` where no other date stands beside it."""
    # Written out: this is done for every row in each way in which its list is read, where "replace" is slow.
    return Row(row.styled, row.mark, row.lines, *_dates_and_pieces(row.styled, is_lone))


@lru_cache(maxsize=2048)  # a row is read in each of the ways in which its list may be meant
def _dates_and_pieces(styled: Styled, is_lone: bool) -> tuple[tuple[DateRange, ...], tuple[Piece, ...]]:
    text = styled.text
    dates = _own_dates(text, is_lone)
    cuts = [(found.at[0], found.at[1], "date") for found in dates] + _bracket_cuts(text, dates)
    pieces: list[Piece] = []
    low, before = 0, ""
    for start, end, sort in sorted(cuts):
        if start < low:
            continue
        pieces += _tidied(split_pieces(styled.cut(low, start), before))
        low, before = end, sort if pieces else ""
    pieces += _tidied(split_pieces(styled.cut(low), before))
    return tuple(dates), tuple(pieces)


def _bracket_cuts(text: str, dates: Sequence[DateRange]) -> list[tuple[int, int, str]]:
    """The opening brackets that enclose a date with other words, and the closing ones, as places to cut."""
    cuts: list[tuple[int, int, str]] = []
    for found in BRACKET.finditer(text):
        inner = [date for date in dates if found.start() < date.at[0] and date.at[1] < found.end()]
        outside = text[found.start() : found.end()]
        for date in inner:
            outside = outside.replace(text[date.at[0] : date.at[1]], "")
        if inner and sum(c.isalpha() for c in outside) > 2:
            cuts += [(found.start(), found.start() + 1, "bracket"), (found.end() - 1, found.end(), "bracket")]
    return cuts


def _tidied(pieces: list[Piece]) -> list[Piece]:
    tidied = (Piece(_without_stop(_without_loose_brackets(tidy(piece.styled))), piece.before) for piece in pieces)
    return [piece for piece in tidied if HAS_LETTERS.search(piece.text)]


def _without_stop(styled: Styled) -> Styled:
    """Without a full stop in front, which a date left behind."""
    return styled.strip(". ") if styled.text.startswith(". ") else styled


def _without_loose_brackets(styled: Styled) -> Styled:
    """Without a bracket that a date left alone: "Halle University (" and ") and after"."""
    text = styled.text
    if text.endswith(("(", "[")) or (text.count("(") > text.count(")") and text.startswith("(")):
        styled = styled.strip("([ ,;:")
    if text.startswith((")", "]")) or (text.count(")") > text.count("(") and text.endswith(")")):
        styled = styled.strip(")] ,;:.")
    return styled


def _own_dates(text: str, is_lone: bool) -> list[DateRange]:
    """The dates of a row that are dates of what it tells, not years in a name: "Colloque 1921 du groupe"."""
    dates = list(find_date_ranges(text))
    quoted = [span for span in quoted_spans(text) if span[1] - span[0] > LEAST_QUOTED]
    named = [found for found in dates if _is_in_name(text, found) or _is_within(found.at, quoted)]
    if is_lone and dates and len(named) == len(dates):
        named = named[:-1]
    named += _beside_edge(text, [found for found in dates if found not in named])
    return [found for found in dates if found not in named]


def _beside_edge(text: str, dates: Sequence[DateRange]) -> list[DateRange]:
    """The years that belong to a name, for the date stands apart at the right: "2016 Congress | 2017"."""
    if "\t" not in text or len(dates) < 2:
        return []
    if not text[: dates[-1].at[0]].rstrip(" (").endswith("\t") or len(text) - dates[-1].at[1] > 2:
        return []
    return [
        found
        for found in dates[:-1]
        if YEAR_ALONE.fullmatch(text[found.at[0] : found.at[1]]) and "\t" not in text[found.at[1] : found.at[1] + 2]
    ]


def _is_within(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _is_in_name(text: str, found: DateRange) -> bool:
    start, end = found.at
    if not YEAR_ALONE.fullmatch(text[start:end]):
        return False
    before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
    is_word_before = (before[-1:].isalnum() and start > len(before)) or text[start] in "'’"
    if NEXT_YEAR.match(after) or YEAR_BEFORE.search(before):
        return False
    return is_word_before and (not after or after[0].isalpha() or after[0] in ",.;:)\t")
