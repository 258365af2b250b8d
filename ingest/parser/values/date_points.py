"""Single dates in running text: a year with the month or term beside it, and what merely looks like a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.parser.alternatives import matches_at
from ingest.parser.frozen import frozen
from ingest.parser.vocabulary import months as words

PIVOT = 40
"""Two-digit years up to this one are of this century."""
WINDOW = 48
"""Characters looked at on either side of a year."""

DASH = "[-–—−‐‑‒~∼→]"
YEAR = r"(?:1[89]\d\d|20[0-5]\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
ORDINAL = r"(?:st|nd|rd|th|er|re|\.|º|°)?"

NUMERIC = re.compile(
    rf"""(?<!\d)(?:
      (?P<ymd>(?P<y1>{YEAR})(?P<s1>[-/.])(?P<m1>0?[1-9]|1[0-2])(?P=s1){DAY})
    | (?P<dmy>(?:{DAY}\.?\s?{DASH}\s?)?(?P<a2>{DAY})(?P<s2>[/-]|\.\s?)(?P<b2>{DAY})(?P=s2)(?P<y2>{YEAR}))
    | (?P<my>(?P<m3>0?[1-9]|1[0-2])(?P<s3>[-/.])(?P<y3>{YEAR}))
    | (?P<ym>(?P<y4>{YEAR})(?P<s4>[-/.])(?P<m4>0[1-9]|1[0-2]|(?<=\.)[1-9]))
    | (?P<y>{YEAR})
    )(?!\d)
    | (?<!\w)['’`](?P<yy>\d\d)(?!\w)
    """,
    re.VERBOSE,
)
NUMERIC_START = re.compile(r"[\d'’`](?<!\d[\d'’`])")
MONTH_BEFORE = re.compile(
    rf"""(?:(?<![\d.,:/]){DAY}{ORDINAL}(?:\s?(?:{DASH}|/|&|and|et|und|y|e)\s?{DAY}{ORDINAL})?\s?(?:de\s|of\s)?)?
    (?<![^\W\d_])(?P<word>[^\W\d_]{{3,10}})\.?[,/-]?\s{{0,2}}
    (?:{DAY}{ORDINAL}(?:\s?(?:{DASH}|/|&|and)\s?{DAY}{ORDINAL})?,?\s)?
    (?:de\s|del\s|of\s)?$""",
    re.VERBOSE | re.IGNORECASE,
)
MONTH_AFTER = re.compile(
    rf"""(?P<open>,?\s(?P<bracket>\()?|,\s?|/|\s[-–—]\s)(?P<first>[^\W\d_]{{3,10}})\b\.?
    (?:\s?{DASH}\s?(?P<last>[^\W\d_]{{3,10}})\b\.?)?(?(bracket)\))(?!\s?\d)""",
    re.VERBOSE,
)
BEFORE_YEAR = re.compile(rf"\s?{DASH}\s?(?:{YEAR})(?!\d)")
YEAR_NAME_BEFORE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words.ACADEMIC_YEAR))}):?\s{{0,2}}$", re.IGNORECASE)
PHONE_BEFORE = re.compile(r"(?:\+\d|\(0\d|(?<![\d/.-])0\d[\s.]\d)[\d\s().-]{0,18}$")
GLUED_TERM = re.compile(r"(?<![^\s,;(/&])(?:F|Fa|S|Sp|Su|Sum|W|Wi)$")
"""A term as a letter or two right before its year: "F1920", "Sp1921"."""
NUMBER = re.compile(r"\d+")
TOKEN = re.compile(r"[^\W\d_]+|\d+|\S")
QUARTER = re.compile(r"[QqT][1-4](?!\d)")
ORDINALS = frozenset("first second third erstes zweites premier deuxième primer segundo primo secondo".split())
ORDINAL_ENDS = frozenset("st nd rd er re e ème eme º ° o".split())
BETWEEN_TERM_AND_YEAR = frozenset(", / & - – . ( of de del and 1 2 3 4 i ii".split())
ADDRESS_SIGNS = ("@", "://", "www.", "doi.", "#", "_")


@frozen
class DatePoint:
    """A year, perhaps with a month, at ``text[start:end]``.

    ``upto`` is the month in which it ends where one year serves two months behind it: "2019 May–Aug".
    """

    year: int
    month: int | None
    start: int
    end: int
    upto: int | None = None

    @property
    def value(self) -> str:
        """``YYYY`` or ``YYYY-MM``."""
        return written(self.year, self.month)


def written(year: int, month: int | None) -> str:
    """``YYYY`` or, with a month, ``YYYY-MM``."""
    return f"{year}-{month:02d}" if month else str(year)


def full_year(two_digits: str) -> int:
    """The year of "98" or "07"."""
    return int(two_digits) + (2000 if int(two_digits) <= PIVOT else 1900)


def find_points(text: str) -> Iterator[DatePoint]:
    """The single dates of a text that name a year, in order, each with the month or term beside it."""
    low = 0
    for match in matches_at(NUMERIC, NUMERIC_START, text):
        if not _is_year(text, match, low):
            continue
        point = _numeric_point(match)
        if point.month is None:
            point = _with_words(text, point, low)
        low = point.end
        yield point


def _numeric_point(match: re.Match[str]) -> DatePoint:
    start, end = match.span()
    if match["ymd"]:
        return DatePoint(int(match["y1"]), int(match["m1"]), start, end)
    if match["dmy"]:
        day, month = int(match["a2"]), int(match["b2"])
        return DatePoint(int(match["y2"]), month if month <= 12 else day if day <= 12 else None, start, end)
    if match["my"]:
        return DatePoint(int(match["y3"]), int(match["m3"]), start, end)
    if match["ym"]:
        year, month = int(match["y4"]), int(match["m4"])
        if month > year % 100:  # "2003-05": two digits of a year
            return DatePoint(year, None, start, match.end("y4"))
        return DatePoint(year, month, start, end)
    if match["yy"]:
        return DatePoint(full_year(match["yy"]), None, start, end)
    return DatePoint(int(match["y"]), None, start, end)


def _is_year(text: str, match: re.Match[str], low: int) -> bool:
    """Whether the digits are a date and not part of another number, a code or an address."""
    start, end = match.span()
    before, after = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    is_joined = bool(low and start - low < 4 and not text[low:start].strip("-–—−/ "))
    if not _may_precede(before, is_joined) or not _may_follow(after):
        return False
    word = before[max(before.rfind(" "), before.rfind("\t")) + 1 :] + after.split(" ", 1)[0]
    if any(sign in word for sign in ADDRESS_SIGNS):
        return False
    last = before.split()[-1] if before[-1:].isspace() and before.split() else ""
    if last.strip("(.:").lower() in words.NOT_BEFORE_YEAR or last.strip("(") in words.COURSE_CODES:
        return False
    return not PHONE_BEFORE.search(before)


def _may_precede(before: str, is_joined: bool) -> bool:
    last, second = before[-1:], before[-2:-1]
    if is_joined or not last:
        return True
    if last.isalpha():
        word = TOKEN.findall(before)[-1].lower()
        return word in words.MONTHS or word in words.SEASONS or bool(GLUED_TERM.search(before))
    if last == ",":
        return not second.isdigit() or before[-3:-2] in (" ", "")
    if last in "-–./:":
        return not second.isdigit() and not (last in ":/." and second in (")", "]"))
    return last not in "$€£#@_=%+\\"


def _may_follow(after: str) -> bool:
    first, second = after[:1], after[1:2]
    if not first:
        return True
    if first.isalpha() or first in "%_@$€£°" or (first in ".:," and second.isdigit()):
        return False
    if first in "-/" and second.isdigit():
        number = NUMBER.match(after, 1)
        return bool(number and (len(number[0]) < 3 or re.fullmatch(YEAR, number[0])))
    following = after.split(None, 1)[0] if first.isspace() and after.strip() else ""
    return following.strip(".,;)").lower() not in words.UNITS_AFTER


def _with_words(text: str, point: DatePoint, low: int) -> DatePoint:
    """The point with the month or term that stands before or behind its year."""
    floor = max(low, point.start - WINDOW)
    before = text[floor : point.start]
    month = MONTH_BEFORE.search(before)
    if month and month["word"].lower() in words.MONTHS:
        return replace(point, month=words.MONTHS[month["word"].lower()], start=floor + month.start())
    if glued := GLUED_TERM.search(before):
        return replace(point, start=floor + glued.start())
    if (start := _term_start(before)) is not None:
        return replace(point, start=floor + start)
    if name := YEAR_NAME_BEFORE.search(before):
        return replace(point, start=floor + name.start())
    return _with_words_behind(text, point)


def _with_words_behind(text: str, point: DatePoint) -> DatePoint:
    after = MONTH_AFTER.match(text, point.end, point.end + WINDOW)
    if not after or not (
        after["first"][0].isupper() or after["bracket"] or text[after.end() - 1 : after.end() + 1] in (".", ".\t")
    ):
        return point
    first, last = after["first"].lower(), (after["last"] or "").lower()
    if first in words.MONTHS and (not last or last in words.MONTHS):
        return replace(point, month=words.MONTHS[first], end=after.end(), upto=words.MONTHS.get(last))
    is_closed = after.group().endswith(")") or text[after.end() : after.end() + 1] in ("", ",", ";", ")", "\t")
    is_closed = is_closed or bool(BEFORE_YEAR.match(text, after.end()))
    if first in words.SEASONS and not last and is_closed:
        return replace(point, end=after.end())
    return point


def _term_start(before: str) -> int | None:
    """Where the words of a term ("Fall semester,", "Semester 2, ", "Q1 ") right before a year begin, or None."""
    start: int | None = None
    expects_number = False
    for token in reversed(list(TOKEN.finditer(before))[-9:]):
        word = token.group().lower()
        is_term = word in words.SEASONS or word in words.TERMS or bool(QUARTER.match(before, token.start()))
        is_counted = start is not None and (word in ORDINALS or (expects_number and word in ("1", "2", "3")))
        if is_term or is_counted:
            start = token.start()
        elif not (word in BETWEEN_TERM_AND_YEAR or (start is not None and word in ORDINAL_ENDS)):
            return start
        expects_number = word in ORDINAL_ENDS
    return start
