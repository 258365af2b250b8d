"""The lines of a section as rows to split: list mark, date label, and what tells one row from another."""

from __future__ import annotations

import re
from dataclasses import field, replace
from itertools import pairwise

from ingest.parser.document import Line
from ingest.parser.frozen import frozen
from ingest.parser.looks import Look, look_of
from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.periods import is_date
from ingest.parser.vocabulary.months import MONTHS

PLAIN = Look()
BULLETS = "-–—−•∙▪●○◦‣⁃*+>✓►▶■□➢➤♥❖·⋄◆◇✦{⁎∗‧"
BULLET = re.compile(rf"(?P<mark>[{re.escape(BULLETS)}]|o(?=\s[A-Z]))\s+(?=\S)")
NUMBER = re.compile(r"(?P<mark>\[[A-Za-z]{0,4}[-.]?\d{1,3}\]|\(\d{1,3}\)|[A-Za-z]{0,2}\d{1,3}[.)](?!\d))\s*(?=\S)")
BARE_NUMBER = re.compile(r"(?P<mark>\d{1,3})\s+(?=[^\W\d_“\"«])")
INNER_BULLETS = frozenset("•▪●◦")
DATE_BEFORE_BULLET = re.compile(r"(?P<date>[^\t•]{4,30}?)\s+(?=[•▪●◦]\s)")
LEADING_DATE = re.compile(r"(?P<label>(?:[^\W\d_]{3,9}\.? )?(?:19|20)\d\d)\s+(?=[^\W\d_])")
OPEN_LABEL = re.compile(r"[-–—]\s*$")
MONTHS_CELL = re.compile(r"[^\W\d_]{3,9}\.?(?:\s?[-–—/]\s?[^\W\d_]{3,9}\.?)?\s?[-–—]?$")
"""Months whose year stands on the row below ("Avr. – Août" above "2019")."""
UNTIL_NOW = re.compile(
    r"(?:\.\s?){2,4}$|…$|present$|now$|today$|heute$|aujourd['’]hui$|actualidad$|oggi$", re.IGNORECASE
)
MONTHS_ALONE = re.compile(r"(?P<label>[^\W\d_]{3,9}\.?\s?[-–—]\s?[^\W\d_]{3,9}\.?)[\t ]+(?=\S)")
WORD = re.compile(r"[^\W\d_]+")
QUOTES = '"“”«‘„`'
FIRST_DATE = re.compile(
    r"""\(?(?:(?:since|depuis|seit|desde|dal|from|winter|spring|summer|fall|autumn|early|late|ws|ss)\s+)?
    (?:(?:\d{1,2}\.){1,2}\s?[-–]\s?)?(?:\d{1,2}[./\s]){0,2}(?:[^\W\d_]{3,10}\.?,?\s)?(?:\d{1,2},?\s)?
    (?:1[89]|20)\d\d\b""",
    re.VERBOSE | re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[89]|20)\d\d(?!\d)(?<!\d{5})")
DEGREE = re.compile(
    r"""\b(?:ph\.?\s?d|d\.?phil|m\.?\s?sc|b\.?\s?sc|m\.?phil|m\.?eng|b\.?eng|mba|[bm]\.\s?[as]\.|[bm][as](?=[ ,.]\w)|
    mse|msci|mres|b\.?tech|m\.?tech|master|bachelor|magist|doctor|doutor|diplom|licen|laurea|habilitation|agr[ée]gation|
    baccal|abitur|promotion|undergraduate|postgraduate|maestr|mestr|maîtrise|grado|dottor|staatsexamen|thèse|
    a\.?b\.?d|high\sschool|classe)""",
    re.VERBOSE,
)
INSTITUTION = re.compile(
    r"""universi|college|institut|école|ecole|escuela|scuola|hochschule|academy|laborator|polyt|politecnic|gmbh|facult|lycée|
    gymnasium|hospital|observator|google|microsoft|facebook|amazon|
    \b(?:school|corp|ltd|(?:cent(?:re|er|ro|rum)|cnrs|inria|inc|tech|mit|eth|epfl|labs?|ibm|nasa)\b)""",
    re.VERBOSE,
)
ROLE = re.compile(
    r"""\b(?:professor|prof\b|post-?doc|researcher|research\s(?:assistant|associate|fellow|scientist|engineer|intern)|
    lecturer|intern\b|internship|engineer|scientist|fellow\b|assistant|instructor|director|analyst|developer|
    consultant|manager|scholar|tutor|grader|teacher|chair\b|head\sof|dean\b|visiting|student\b|maître\sde|chercheur|
    professeur|ingénieur|stagiaire|stage\b|doctorant|mitarbeiter|wissenschaftler|professur|dozent|praktik|profesor|
    investigador|becario|ricercator|assegnista|professore|borsista|pesquisador|bolsista)""",
    re.VERBOSE,
)
"""Words of degrees, institutions and roles in small letters: looked for in the lowered text, which is quicker."""
NAMING = frozenset(("education", "positions", "teaching"))
NAMED = {"degree": DEGREE, "institution": INSTITUTION, "role": ROLE}
FIELD = re.compile(r"[^\W\d_][^\W\d_ ()/&'’.-]*(?:[ /&'’-][^\W\d_]{1,14}){0,3}\s?:(?=\s|$)")


@frozen
class Row:
    """A line of a section: ``mark`` and ``label`` (a date in the left column) are taken off ``line``.

    ``mark_kind`` is "number", or "bullet" with its sign, or empty; ``opening`` says with what sort of token it begins.
    ``lead`` is what it names first: "degree", "institution", "role" or nothing.
    """

    line: Line
    whole: Line
    mark: str = ""
    mark_kind: str = ""
    label: str = ""
    look: Look = PLAIN
    opening: str = ""
    is_date: bool = False
    has_year: bool = False
    has_date_right: bool = False
    has_degree: bool = False
    has_role: bool = False
    lead: str = ""
    is_field: bool = False
    continues: bool = False
    """Whether a date stands beside it in the left column, but what it says belongs to the entry above."""
    dates_from: tuple[Line, ...] = field(default=())
    """Lines that hold the date and stand elsewhere (columns that were copied one after the other)."""

    @property
    def text(self) -> str:
        """What is left of the line."""
        return self.line.text


def rows_of(lines: tuple[Line, ...], kind: str) -> tuple[Row, ...]:
    """The rows of a section's body, in order; what they name only in kinds of sections where it tells entries apart."""
    naming = NAMED if kind in NAMING else {}
    bare = _with_broken_labels(_with_half_labels([_without_mark(_without_label(line)) for line in lines]))
    return _with_bare_numbers(tuple(_described(row, naming) for row in _with_continuations(bare)))


def _with_broken_labels(rows: list[Row]) -> list[Row]:
    """The rows with the labels of dates that go on in the label column of the row below.

    "Sept. 1919 –" stands above "Aug. 1921", "Apr. – Aug." above "1915", "since 1922 –" above "…".
    """
    for i, (above, row) in enumerate(pairwise(rows), 1):
        head, tab, rest = row.whole.text.partition("\t")
        if row.whole.gap > 0.4 or not tab or not rest.strip():
            continue
        cell, _, behind = above.whole.text.partition("\t")
        if not above.label and behind and not above.mark and row.label and YEAR.fullmatch(row.label.strip()):
            if MONTHS_CELL.match(cell.strip()) and all(word.lower() in MONTHS for word in WORD.findall(cell)):
                rows[i - 1] = replace(above, line=above.whole.cut(len(cell) + 1), label=cell.strip())
                rows[i] = replace(row, continues=True)
        elif above.label and not above.continues and OPEN_LABEL.search(above.label):
            if UNTIL_NOW.match(head.strip()):
                rows[i] = replace(row, line=row.whole.cut(len(head) + 1), label=head.strip(), continues=True)
            elif row.label and _is_end_of(above.label, row.label):
                rows[i] = replace(row, continues=True)
    return rows


def _is_end_of(start: str, end: str) -> bool:
    """Whether two dates, both with their months, are the ends of one range."""
    first, last = find_date_ranges(start), find_date_ranges(end)
    if not first or not last or OPEN_LABEL.search(end):
        return False
    begin, until = first[0].start or "", last[0].start or ""
    return len(begin) == len(until) == 7 and until > begin and last[0].start == last[0].end


def _without_label(line: Line) -> Row:
    look = look_of(line) if len(line.text) < 120 else PLAIN
    head, tab, rest = line.text.partition("\t")
    if tab and rest.strip() and is_date(head.strip()):
        end, tab, rest = rest.partition("\t")
        if tab and rest.strip() and OPEN_LABEL.search(head) and is_date(end.strip()):
            return Row(line.cut(len(head) + len(end) + 2), line, label=f"{head.strip()} {end.strip()}", look=look)
        return Row(line.cut(len(head) + 1), line, label=head.strip(), look=look)
    if (
        not tab
        and not INNER_BULLETS.isdisjoint(line.text)
        and (found := DATE_BEFORE_BULLET.match(line.text))
        and is_date(found["date"])
    ):
        return Row(line.cut(found.end()), line, label=found["date"], look=look)
    return Row(line, line, look=look)


def _with_half_labels(rows: list[Row]) -> list[Row]:
    """The rows with dates taken off that go on in the label column of the next line ("Feb. – Aug." above "2018")."""
    for i, row in enumerate(rows[:-1]):
        if row.label or row.mark or not (rows[i + 1].label and rows[i + 1].mark):
            continue
        found = MONTHS_ALONE.match(row.text)
        if found and all(word.lower() in MONTHS for word in WORD.findall(found["label"])):
            rows[i] = _labelled(row, found)
        elif (dated := LEADING_DATE.match(row.text)) and is_date(dated["label"]):
            rows[i] = _labelled(row, dated)
    return rows


def _labelled(row: Row, found: re.Match[str]) -> Row:
    return replace(row, line=row.line.cut(found.end()), label=found["label"])


def _with_continuations(rows: list[Row]) -> list[Row]:
    """The rows, those known that go on with the entry above though a date stands beside them."""
    if not any(row.label and not row.mark for row in rows):
        return rows
    return [
        replace(row, continues=row.continues or bool(row.label and (row.mark or row.text[:1].islower())))
        for row in rows
    ]


def _without_mark(row: Row) -> Row:
    for kind, pattern in (("bullet", BULLET), ("number", NUMBER)):
        if match := pattern.match(row.line.text):
            name = f"bullet{match['mark']}" if kind == "bullet" else "number"
            row = replace(row, line=row.line.cut(match.end()), mark=match["mark"], mark_kind=name)
            return row if row.label else _label_behind_mark(row)
    return row


def _label_behind_mark(row: Row) -> Row:
    head, tab, rest = row.line.text.partition("\t")
    if tab and rest.strip() and is_date(head.strip()):
        return replace(row, line=row.line.cut(len(head) + 1), label=head.strip())
    return row


def _described(row: Row, naming: dict[str, re.Pattern[str]]) -> Row:
    text = row.line.text
    cells = row.line.cells
    has_year = bool(YEAR.search(text))
    lowered = text.lower() if naming else ""
    named = {name: found.start() for name, words in naming.items() if (found := words.search(lowered))}
    # Written out: this is done for every line, where "replace" is slow.
    return Row(
        row.line,
        row.whole,
        row.mark,
        row.mark_kind,
        row.label,
        row.look,
        opening=_opening(row, has_year),
        is_date=has_year and not row.label and is_date(text),
        has_year=has_year or bool(row.label),
        has_date_right=len(cells) > 1 and is_date(cells[-1]),
        has_degree="degree" in named,
        has_role="role" in named,
        lead=min(named, key=named.__getitem__, default=""),
        is_field=":" in text[:48] and bool(FIELD.match(text)),
        continues=row.continues,
        dates_from=row.dates_from,
    )


def _opening(row: Row, has_year: bool) -> str:
    text = row.line.text
    if row.continues:
        return "rest"
    if row.label or (has_year and FIRST_DATE.match(text)):
        return "date"
    if row.mark_kind:
        return row.mark_kind
    if text[:1] in QUOTES:
        return "quote"
    first = next((run for run in row.line.runs if run.start == 0), None)
    if first and first.bold:
        return "bold"
    if first and first.italic:
        return "italic"
    if text[:1].islower():
        return "lower"
    return "upper" if text[:1].isalpha() else "sign"


def _with_bare_numbers(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows of a list numbered without a stop ("1 Title …", "2 Title …"), when the numbers go on by ones."""
    if any(row.mark_kind == "number" for row in rows):
        return rows
    found = {i: match for i, row in enumerate(rows) if not row.mark and (match := BARE_NUMBER.match(row.text))}
    numbers = [int(match["mark"]) for match in found.values()]
    steps = {b - a for a, b in pairwise(numbers)}
    if len(numbers) < 3 or not (steps == {1} or steps == {-1}):
        return rows
    return tuple(
        replace(row, line=row.line.cut(found[i].end()), mark=found[i]["mark"], mark_kind="number", opening="number")
        if i in found
        else row
        for i, row in enumerate(rows)
    )
