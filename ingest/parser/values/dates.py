"""Dates in running text: years, months and ranges in cv-json's form, with the place where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.frozen import frozen
from ingest.parser.values.date_points import DASH, DAY, ORDINAL, WINDOW, DatePoint, find_points, full_year, written
from ingest.parser.vocabulary import months as words


def _words_of(phrases: Iterable[str]) -> str:
    """A pattern's alternatives in any case, with either apostrophe."""
    return any_of(longest_first(phrases)).replace("'", "['’]")


LONGEST_RANGE = 75
"""Years; what spans more is no range of dates."""
LONGEST_POINTED, SURE_POINTED = 20, 3
"""Years of a range whose years a point divides, and where its last two digits may be a month."""

BARE = re.compile(
    rf"(?:{DAY}{ORDINAL}\s(?:de\s|of\s)?)?(?<![^\W\d_])(?P<word>[^\W\d_]{{2,15}})\.?(?:\s{DAY}{ORDINAL})?$"
)
JOINT = re.compile(
    rf"\s{{0,3}}(?:--?-?|{DASH}|(?:{_words_of(words.JOINTS)})\s)\s{{0,3}}(?:(?:el|le|o|zum)\s)?"
    rf"(?P<expected>\(?(?:{_words_of(words.EXPECTED)})\)?:?\s{{0,2}})?",
    re.IGNORECASE,
)
JOINT_BEFORE = re.compile(rf"\s?(?:{DASH}|--|/|&|\b(?:to|à|bis|a|au|al))\s?$", re.IGNORECASE)
SLASH = re.compile(r"\s?/\s?")
AND = re.compile(r"\s(?:and|et|y|und|e)\s", re.IGNORECASE)
SHORT_END = re.compile(rf"\s?(?P<joint>{DASH}|--|/)\s?['’]?(?P<yy>\d\d)(?![\w%/]|[.,:-]\d)")
SLASHED = re.compile(r"\d{4}/\d\d?(?:/(?P<day>\d\d?))?")
PRESENT = re.compile(
    rf"""(?:\s{{0,3}}(?:--?-?|{DASH}|to|till|until|bis|à|au|a|al|ad|hasta|até|/)\s{{0,3}}|\s)
    \(?(?:{_words_of(words.PRESENT)})(?![^\W_])\)?""",
    re.VERBOSE | re.IGNORECASE,
)
OPEN = re.compile(
    rf"\+(?=$|[\s),;\]])|\s?{DASH}\s?(?:…|(?:[.·]\s?){{3}}|\?|on(?=$|[\t),;]))"
    rf"|\s{{0,2}}(?:--?|{DASH})\s?(?=\.?$|[\t)\]:,;|])|(?:--?|[–—−])(?=\s)"
)
SINCE_BEFORE = re.compile(
    rf"(?<!\w)(?P<word>{_words_of(words.SINCE)})\s{{0,2}}(?:(?:the|le|dem|el|early|late|mid|about)[\s-]\s?)?$",
    re.VERBOSE | re.IGNORECASE,
)
BETWEEN_BEFORE = re.compile(rf"(?<!\w)(?:{_words_of(words.BETWEEN)})\s$", re.IGNORECASE)
UNTIL_BEFORE = re.compile(rf"(?<!\w)(?:{_words_of(words.UNTIL)})\s$", re.IGNORECASE)
EXPECTED_BEFORE = re.compile(
    rf"(?<!\w)(?:{_words_of(words.EXPECTED)})(?:\ (?:in|graduation|completion|date|for|pour|en|im))?:?\s{{1,2}}$",
    re.VERBOSE | re.IGNORECASE,
)
EXPECTED_AFTER = re.compile(rf",?\s?[(\[]?(?:{_words_of(words.EXPECTED)})(?![^\W_])\.?[)\]]?", re.IGNORECASE)
TWO_IN_ROW = re.compile(r"\d\d")
"""What every date holds."""
SHORT_YEAR = re.compile(r"\d\d(?!\d)(?<!\d{3})")
"""What every date without a year of four digits holds."""
TWO_DIGITS = re.compile(
    rf"""(?:^|\t)\s{{0,5}}(?P<pair>['’]?(?P<a>\d\d)\s?(?:{DASH}|/)\s?['’]?(?P<b>\d\d))\s?
    (?=$|[\t:]|(?P<word>[^\W\d_]{{3,}}))""",
    re.VERBOSE,
)
MONTH_SLASH = re.compile(
    rf"""(?<![\d./])(?P<m>0?[1-9]|1[0-2])[/.](?P<y>\d\d)\s?(?:--|{DASH})\s?
    (?:(?P<n>0?[1-9]|1[0-2])[/.](?P<z>\d\d)(?![\d/.])|(?P<now>[^\W\d_]{{3,12}})|(?P<open>(?=[:\t])))""",
    re.VERBOSE,
)
MONTH_SHORT = re.compile(
    rf"""(?<![^\W\d_])(?P<a>[^\W\d_]{{3,9}})\.?\s?['’]?(?P<y>\d\d)\s?(?:{DASH}|to\s)\s?
    (?:(?P<b>[^\W\d_]{{3,9}})\.?\s?['’]?(?P<z>\d\d)(?![\d/.])|(?P<now>[^\W\d_]{{3,12}})(?!\s?\d))""",
    re.VERBOSE,
)
POINTED = re.compile(r"(?:^|\t)\s?(?P<pair>(?P<y>(?:19|20)\d\d)\.(?P<yy>\d\d))(?=\s?(?:$|[\t:]))")
"""Two years in a cell of their own with a point between them; "1902.08" may be a month, "1902.14" and "1907.08" not."""
SHORT_TERM = re.compile(
    r"\b(?:WS|SS|WiSe|SoSe|Fall|Spring|Autumn|Winter|Summer)\s?['’]?(?P<a>\d\d)(?:/(?P<b>\d\d))?(?![\d/.:,]\d|\d)"
)
EMPTY_BRACKETS = re.compile(r"[(\[{][\s,;:.–—-]{0,4}[)\]}]")
DOUBLED = re.compile(r"\s{0,3}([,;|])(?:\s{0,3}[,;|])+")
BLANKS = re.compile(r"[ \u00a0]{2,}")
LOOSE = " \t,;:|·•–—-−/"


@frozen
class DateRange:
    """Two dates and where they stand: ``start`` and ``end`` are ``YYYY`` or ``YYYY-MM``, ``end`` may be ``"present"``.

    A single date is its own start and end. ``start`` is None only for "until 2019". ``at`` is the stretch of the text
    that says so, from its first to behind its last character, with the words that belong to it ("since", "Fall",
    "(expected)"). ``is_expected`` where the text says that the end is only planned.
    """

    start: str | None
    end: str | None
    at: tuple[int, int]
    is_expected: bool = False


def find_date_ranges(text: str) -> tuple[DateRange, ...]:
    """The dates of a text, in order, in the form of cv-json.

    ====================================  ==========================
    shape                                 start, end
    ====================================  ==========================
    2019; Fall 2019; Q1 2019              2019, 2019
    May 2019; 12.05.2019; 2019-05-12      2019-05, 2019-05
    June 5-7, 2019; 28 mai 2019           2019-06; 2019-05
    2018-2020; 2018/19; 2018 - 20         2018, 2020; 2018, 2019
    2018/04 - 06; 2018/04/12 - 14         2018-04, 2018-06; 2018-04
    May – Oct. 2022                       2022-05, 2022-10
    Nov. – March 2022                     2021-11, 2022-03
    2019–; since 2019; 2019 to present    2019, present
    until 2019                            None, 2019
    2020 - 2024 (expected)                2020, 2024
    98–02, 02–98 (where a cell begins)    1998, 2002
    ====================================  ==========================

    Of "2003-05" the last two digits are a year where they are above the first two, else a month; "03/04/2019" is read
    day first. Not taken for dates: what stands behind "pp.", "vol.", "no.", a course code or in a telephone number,
    address of the web, DOI or arXiv number; amounts; years outside 1800-2100.
    """
    return _find(text)


def date_of(text: str) -> str | None:
    """The first date of a text (its start, where it is a range), or None."""
    found = _find(text)
    return (found[0].start or found[0].end) if found else None


def strip_dates(text: str, ranges: Iterable[DateRange] | None = None) -> str:
    """The text without the given dates (by default all of them), without the punctuation that held them.

    Tabs between pieces that are left stay; empty brackets, doubled commas and blanks, and separators at either end of
    a piece go.
    """
    ranges = _find(text) if ranges is None else ranges
    for found in sorted(ranges, key=lambda item: item.at, reverse=True):
        text = f"{text[: found.at[0]]} {text[found.at[1] :]}"
    cells = (_tidy(cell) for cell in text.split("\t"))
    return "\t".join(cell for cell in cells if cell)


def _tidy(text: str) -> str:
    if "(" in text or "[" in text or "{" in text:
        text = EMPTY_BRACKETS.sub(" ", text)
    if text.count(",") + text.count(";") + text.count("|") > 1:
        text = DOUBLED.sub(r"\1", text)
    if "  " in text or "\u00a0" in text:
        text = BLANKS.sub(" ", text)
    text = text.replace(" ,", ",").replace(" .", ".").replace("( ", "(").replace(" )", ")")
    return text.strip(LOOSE)


@lru_cache(maxsize=8192)
def _find(text: str) -> tuple[DateRange, ...]:
    if not TWO_IN_ROW.search(text):
        return ()
    special = list(_special_ranges(text)) if SHORT_YEAR.search(text) else []
    taken = {place for found in special for place in range(*found.at)}
    points = [point for point in find_points(text) if point.start not in taken and point.end - 1 not in taken]
    return tuple(sorted([*special, *_ranges(text, points)], key=lambda found: found.at))


def _special_ranges(text: str) -> Iterator[DateRange]:
    """Dates with a year of two digits: two pairs of digits where a cell begins, "09/18 - 06/20", "WS 18/19"."""
    for match in TWO_DIGITS.finditer(text):
        years = sorted((full_year(match["a"]), full_year(match["b"])))
        if (match["word"] or "").lower() not in words.MONTHS and years[1] - years[0] <= LONGEST_RANGE:
            yield DateRange(str(years[0]), str(years[1]), match.span("pair"))
    for match in POINTED.finditer(text):
        early, late = int(match["y"]), int(match["y"][:2] + match["yy"])
        if 0 < late - early <= (LONGEST_POINTED if late % 100 > 12 else SURE_POINTED):
            yield DateRange(str(early), str(late), match.span("pair"))
    for match in MONTH_SLASH.finditer(text):
        value = written(full_year(match["y"]), int(match["m"]))
        if match["n"]:
            yield DateRange(value, written(full_year(match["z"]), int(match["n"])), match.span())
        elif match["open"] is not None or PRESENT.match(f" {match['now']}"):
            yield DateRange(value, "present", match.span())
    for match in MONTH_SHORT.finditer(text):
        first, last = words.MONTHS.get(match["a"].lower()), words.MONTHS.get((match["b"] or "").lower())
        if first and (last or (match["now"] and PRESENT.match(f" {match['now']}"))):
            end = written(full_year(match["z"]), last) if last else "present"
            yield DateRange(written(full_year(match["y"]), first), end, match.span())
    for match in SHORT_TERM.finditer(text):
        yield DateRange(str(full_year(match["a"])), str(full_year(match["b"] or match["a"])), match.span())


def _ranges(text: str, points: list[DatePoint]) -> Iterator[DateRange]:
    """The ranges that neighbouring points make, and the single dates that are left."""
    place = low = 0
    while place < len(points):
        point = points[place]
        following = points[place + 1] if place + 1 < len(points) else None
        if following and _are_joined(text, point, following):
            found = DateRange(point.value, following.value, (point.start, following.end))
            place += 1
        else:
            found = _alone(text, point)
        found = _with_surroundings(text, _with_bare_start(text, found, point, low), low)
        low = found.at[1]
        place += 1
        yield found


def _are_joined(text: str, first: DatePoint, last: DatePoint) -> bool:
    between = text[first.end : last.start]
    if len(between) > 32 or not 0 <= last.year - first.year <= LONGEST_RANGE:
        return False
    if last.year == first.year and first.month and last.month and first.month > last.month:
        return False
    if JOINT.fullmatch(between) or SLASH.fullmatch(between):
        return True
    return bool(AND.fullmatch(between) and BETWEEN_BEFORE.search(text[max(0, first.start - 12) : first.start]))


def _alone(text: str, point: DatePoint) -> DateRange:
    """The range of one point with what follows it: two more digits, "present", an open dash, or nothing."""
    if short := SHORT_END.match(text, point.end):
        if (shape := SLASHED.fullmatch(text, point.start, point.end)) and (end := _short_end(point, shape, short)):
            return DateRange(point.value, end, (point.start, short.end()))
        year = point.year - point.year % 100 + int(short["yy"])
        year += 100 if year < point.year else 0
        if year - point.year <= (1 if short["joint"] == "/" else 40):
            return DateRange(point.value, str(year), (point.start, short.end()))
    for pattern in (PRESENT, OPEN):
        if match := pattern.match(text, point.end):
            is_others = match.group().endswith(")") and "(" not in match.group()
            return DateRange(point.value, "present", (point.start, match.end() - is_others))
    last = written(point.year, point.upto) if point.upto else point.value
    return DateRange(point.value, last, (point.start, point.end))


def _short_end(point: DatePoint, shape: re.Match[str], short: re.Match[str]) -> str | None:
    """The end that two digits give a date whose parts stand between slashes: "1920/04 – 06", "1920/04/12 – 14"."""
    last = int(short["yy"])
    if shape["day"]:
        return point.value if int(shape["day"]) < last <= 31 else None
    return written(point.year, last) if point.month and point.month < last <= 12 else None


def _with_bare_start(text: str, found: DateRange, point: DatePoint, low: int) -> DateRange:
    """The range with the start that a month or season without a year gives it: "May – Oct. 2022"."""
    if found.start != found.end:
        return found
    floor = max(low, found.at[0] - WINDOW)
    before = text[floor : found.at[0]]
    joint = JOINT_BEFORE.search(before)
    bare = BARE.search(before[: joint.start()]) if joint else None
    if not bare:
        return found
    word = bare["word"].lower()
    month = words.MONTHS.get(word)
    if month is None or point.month is None:
        is_term = word in words.SEASONS
        return replace(found, at=(floor + bare.start(), found.at[1])) if is_term else found
    year = point.year - (1 if month > point.month else 0)
    return replace(found, start=written(year, month), at=(floor + bare.start(), found.at[1]))


def _with_surroundings(text: str, found: DateRange, low: int) -> DateRange:
    """The range with "since", "until" and "expected" around it taken in."""
    start, end = found.at
    floor = max(low, start - WINDOW)
    before = text[floor:start]
    is_single = found.start == found.end
    if since := SINCE_BEFORE.search(before):
        if not is_single:
            found = replace(found, at=(floor + since.start(), end))
        elif since["word"].lower() not in words.LOOSE_SINCE:
            found = replace(found, end="present", at=(floor + since.start(), end))
    elif is_single and (until := UNTIL_BEFORE.search(before)):
        found = replace(found, start=None, at=(floor + until.start(), end))
    elif not is_single and (between := BETWEEN_BEFORE.search(before)):
        found = replace(found, at=(floor + between.start(), end))
    if expected := EXPECTED_BEFORE.search(text[floor : found.at[0]]):
        found = replace(found, at=(floor + expected.start(), end), is_expected=True)
    if expected := EXPECTED_AFTER.match(text, end):
        found = replace(found, at=(found.at[0], expected.end()), is_expected=True)
    return found
