"""The lines of careers put together into rows: what was broken at the edge of the page is joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.parser.document import Entry, Section
from ingest.parser.frozen import frozen
from ingest.parser.values.advisors import LABELS as ADVISOR_LABELS
from ingest.parser.values.advisors import find_advisors
from ingest.parser.values.careers.deeds import tells_deed
from ingest.parser.values.careers.heads import whole_entries
from ingest.parser.values.careers.margins import whole_margins
from ingest.parser.values.dates import DateRange, find_date_ranges, strip_dates
from ingest.parser.values.degrees import degree_at
from ingest.parser.values.institutions import UNIT, institution_level, institution_place
from ingest.parser.values.rows import MARK, Row
from ingest.parser.values.styled import Styled
from ingest.parser.values.titles import is_title
from ingest.parser.vocabulary.career_labels import DETAIL_LABELS, VALUE_LABELS
from ingest.parser.vocabulary.degrees import THESIS_WORDS
from ingest.parser.vocabulary.months import MONTHS

OPEN_ENDS = (
    ",",
    "(",
    "&",
    "/",
    " and",
    " et",
    " und",
    " y",
    " e",
    " of",
    " in",
    " the",
    " de",
    " for",
    " at",
    " des",
    " du",
)
STOPS = (".", "!", "?", ";", ".)", ".”")
LINKING = frozenset("and et und y e & of in de du des at with für von di der".split())
FULL_SHARE = 0.85
"""Of the longest line of its section, from which a line may have been broken at the edge."""
NARROWEST = 50
"""Characters of the longest line below which the lines tell nothing about the width of the page."""
FIELD_LABEL = re.compile(r"[a-zà-ÿ][a-zà-ÿ ]{2,24}:\s")
"""The label of a field in small letters: "adviser: D. Hilbert"."""
NUMBERED_NAME = re.compile(r"(?P<number>[1-9])(?:st|nd|rd|th|º|°|\.)?\s?[:.)]\s[^\W\d_]")
NUMBERED_LABEL = re.compile(r":\s1(?:st|º|°|\.)?\s?[:.)]\s")
OPEN_NAME = re.compile(
    r"(?:^|[\s(])(?:(?:Profs?|Drs?|Dra|Pr|Mr|Mrs|Ms|Mme|Dott)\.?|(?:Prof|Dr|Pr)\.?\s[^,;:\t]{2,40}\s[A-Z]\.)$"
)
"""A line broken within the name of somebody: "guest of Prof. David M."."""
OPEN_RANGE = re.compile(r"(?:19|20)\d\d\s?[-–—]\s?(?P<month>[^\W\d_]{3,9}\.?)?$")
END_OF_RANGE = re.compile(r"(?:(?P<month>[^\W\d_]{3,9})\.?\s)?(?:19|20)\d\d(?!\d)")
"""A range of dates broken at the edge of the page: "December 1916 – December", "1917"."""
ALONE_LABEL = re.compile(r"[^\W\d_](?:[^\s:.;,]+\s){0,4}[^\s:.;,]+\s?:")
"""A label with nothing behind it: "Typical tasks included:"."""
SCHOOL_WORD = (
    r"(?:Universi(?:ty|dade?|t[àéä]t?|teit)|Institut[eo]?|Istituto|College|School|Schule|Hochschule|Academy|École)"
)
BARE_SCHOOL = re.compile(rf"{SCHOOL_WORD}(?:\s\([^()]*\))?(?:,|\.?$)")
"""The last word of the name of a school, which the line above begins: "University, Jena" below "Friedrich Schiller"."""
OPEN_SCHOOL = re.compile(rf"(?:^|[\s(]){SCHOOL_WORD}(?:\s(?:für|für die)\s[^\W\d_]+e)?$")
"""The first word of such a name at the end of a line: "Assistant at the Universidad"."""
DATE_WITH_COMMA = re.compile(r"(?:^|\t)[^\t]{0,20}(?:\d{4}|[Pp]resent),$")
LABEL_MARK = ":"
"""Stands for a list mark before what a label of a form shows to be a description."""
LONGEST_JOIN = 900
"""Characters of a row to which nothing is joined any more."""
LONGEST_LABEL = 60
"""Characters of the label of a field."""
LABELS = ADVISOR_LABELS | frozenset(THESIS_WORDS)


@frozen
class CareerLine:
    """A row with the entry that it belongs to: ``item`` its number, ``is_first`` whether it opens it.

    ``mark`` is its list mark, that of the entry included; ``gutter`` the dates in the margin beside it.
    """

    row: Row
    item: int
    is_first: bool
    mark: str
    gutter: tuple[DateRange, ...]
    gap: float
    labels: tuple[str, ...]
    field: str = ""
    """The label of a form that stood before it."""


def career_lines(section: Section) -> list[CareerLine]:
    """The rows of a section's entries, in order."""
    width = max((len(cell) for line in section.body for cell in line.cells), default=0)
    made: list[CareerLine] = []
    last = ""
    for line in _as_form(list(_lines(whole_margins(whole_entries(section))))):
        text = line.row.text
        if made and _continues(made[-1], last, line, width):
            made[-1] = replace(made[-1], row=_joined(made[-1].row, line.row))
        else:
            made.append(line)
        last = text
    return _with_listed(made)


def _with_listed(lines: list[CareerLine]) -> list[CareerLine]:
    """The lines with a label that stands alone ("Tasks:") and what it lists below it marked as descriptions."""
    if not any(ALONE_LABEL.fullmatch(line.row.text) for line in lines):
        return lines
    made: list[CareerLine] = []
    is_listed = False
    for line in lines:
        text = line.row.text
        is_label = not (line.is_first or line.mark) and bool(ALONE_LABEL.fullmatch(text)) and not is_title(text)
        is_label = is_label and institution_level(text) <= UNIT
        is_own = line.is_first or bool(line.mark) or ": " in text or bool(find_date_ranges(text) or find_advisors(text))
        is_listed = is_label or (is_listed and not is_own)
        made.append(replace(line, mark=LABEL_MARK) if is_listed else line)
    return made


def _lines(entries: tuple[Entry, ...]) -> Iterator[CareerLine]:
    for number, entry in enumerate(entries):
        is_first = True
        for line in entry.lines:
            styled = Styled.of(line)
            match = MARK.match(styled.text)
            row = Row(styled.cut(match.end() if match else 0), "", (line.number, line.number))
            mark = match["mark"] if match else entry.marker if is_first else ""
            row, label, is_detail = _without_label(row)
            mark = mark or (LABEL_MARK if is_detail and not is_first else "")
            if any(character.isalnum() for character in row.text):
                gutter = find_date_ranges(entry.gutter) if is_first else ()
                yield CareerLine(row, number, is_first, mark, gutter, line.gap, entry.labels, label)
                is_first = False


def _as_form(lines: list[CareerLine]) -> list[CareerLine]:
    """The lines of a form that is filled in several times, each time from its first label on."""
    labels = [line.field for line in lines if line.field]
    if not labels or len(labels) < 0.4 * len(lines) or labels.count(labels[0]) < 2:
        return lines
    first, item = labels[0], 0
    made = []
    for line in lines:
        item += line.field == first
        made.append(replace(line, item=item, is_first=line.field == first))
    return made


def _without_label(row: Row) -> tuple[Row, str, bool]:
    """The row without the label of a form ("Employer:"), that label, and whether what it labels only describes.

    Labels of theses and advisors keep a colon, which tells what follows.
    """
    text = row.text
    end = min((place for place in (text.find("\t"), text.find(":")) if place > 0), default=0)
    label = text[:end].strip().lower().replace("’", "'")
    if not end or len(label) > LONGEST_LABEL:
        return row, "", False
    rest = row.styled.cut(len(text) - len(text[end:].lstrip(" \t:")))
    if label in VALUE_LABELS and label not in LABELS and rest.text:
        return replace(row, styled=rest), label, False
    if label in LABELS and text[end] == "\t":
        return replace(row, styled=row.styled.cut(0, end).joined(rest, ": ")), "", False
    return row, "", label in DETAIL_LABELS


def _continues(above: CareerLine, last: str, line: CareerLine, width: int) -> bool:
    """Whether a line is the rest of the one above it; ``last`` is the text of the line right above."""
    text = line.row.text
    if line.mark or line.gutter or line.field or len(above.row.text) > LONGEST_JOIN:
        return False
    if _is_unfinished(above.row.text, last, text) or _is_next_number(above.row.text, text):
        return True
    if line.is_first or "\t" in text or find_date_ranges(text) or degree_at(text) or is_title(text):
        return False
    is_full = width >= NARROWEST and len(last) >= FULL_SHARE * width and not last.endswith(STOPS) and "\t" not in last
    if text[:1].isupper() and (BARE_SCHOOL.match(text) or (is_full and OPEN_SCHOOL.search(last))):
        return institution_level(text.split(",")[0]) > 0 or is_full
    if (institution_level(text.split(",")[0]) > UNIT or institution_place(text) == 0) and not last.endswith(","):
        return False
    if _has_own_look(above.row, line.row):
        return False
    if tells_deed(text):
        return False
    return is_full and not _ends_with_name(last, text)


def _has_own_look(row: Row, rest: Row) -> bool:
    """Whether a line is set in bold or italics from end to end, and the one above it is not."""
    look = rest.styled.look.replace(" ", "")
    is_styled = rest.styled.is_bold or rest.styled.is_italic
    return is_styled and len(set(look)) == 1 and look[0] not in row.styled.look[-20:] and rest.text[:1].isupper()


def _is_next_number(above: str, text: str) -> bool:
    """Whether a line is the second or third of numbered names whose first stands behind a label: "2nd: F. Klein"."""
    match = NUMBERED_NAME.match(text)
    return bool(match and int(match["number"]) > 1 and NUMBERED_LABEL.search(above))


def _is_unfinished(whole: str, last: str, text: str) -> bool:
    """Whether a text must go on: in a bracket, behind a comma, with a small letter, behind "Advisor:"."""
    head = last.split("\t")[0].rstrip()
    first = text.split(" ", 1)[0]
    if last.endswith("-") and last[-2:-1].isalpha() and text[:1].islower():
        return True
    if whole.count("(") > whole.count(")") and text.find(")") > text.find("(") - 1 >= -2 and ")" in text:
        return True
    if FIELD_LABEL.match(text):
        return False
    if text[:1].isupper() and OPEN_NAME.search(last):
        return True
    if _is_rest_of_range(last, text):
        return True
    if DATE_WITH_COMMA.search(last) and strip_dates(last.rpartition("\t")[2]) == "":
        return False
    if (text[:1].islower() and first == first.lower() and len(first) > 1) or first in LINKING:
        return not last.endswith(STOPS) and not head.endswith(":")
    if head.endswith(":"):
        return head[:-1].rsplit(".", 1)[-1].rsplit("(", 1)[-1].strip().lower() in LABELS
    return head.endswith(OPEN_ENDS) and "://" not in head.rpartition(" ")[2]


def _ends_with_name(last: str, text: str) -> bool:
    """Whether a line ends with who guided, and the next begins a sentence: "– Dr. Emmy Noether", "Experience with"."""
    words = text.split(" ", 2)
    if len(words) < 3 or not (text[0].isupper() and words[1][:1].islower()):
        return False
    found = find_advisors(last)
    return bool(found) and found[-1].at[1] >= len(last)


def _is_rest_of_range(last: str, text: str) -> bool:
    """Whether a line begins with the end of the range of dates with which the one above it ends."""
    opened, ended = OPEN_RANGE.search(last), END_OF_RANGE.match(text)
    if not opened or not ended:
        return False
    named = [month.rstrip(".").lower() for month in (opened["month"], ended["month"]) if month]
    return len(named) == 1 and named[0] in MONTHS


def _joined(row: Row, rest: Row) -> Row:
    """The row with the line that continues it; what stands behind a tab at its right edge stays behind both."""
    text, styled = row.text, row.styled
    place = text.find("\t") if "\t" in text and find_date_ranges(text[text.find("\t") :]) else len(text)
    start, end = styled.cut(0, place), Styled(text[place:], styled.look[place:])
    if start.text.endswith("-") and start.text[-2:-1].isalpha() and rest.text[:1].islower():
        start = Styled(start.text[:-1], start.look[:-1]).joined(rest.styled, "")
    else:
        start = start.joined(rest.styled)
    whole = Styled(start.text + end.text, start.look + end.look)
    return replace(row, styled=whole, lines=(row.lines[0], rest.lines[1]))
