"""LaTeX's counters: set, stepped and shown, also as the numbers of lists."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.parser.reading.tex_sheet import Look, OpenList, Sheet
from ingest.parser.reading.tex_source import Source

LABEL = re.compile(r"label\*?\s*=\s*")
START = re.compile(r"start\s*=\s*(\d{1,4})")
COUNTED = re.compile(r"\\(arabic|roman|Roman|alph|Alph)\s*(?:\*|\{[A-Za-z@]{1,40}\})")
LISTS = {"enumi": 0, "enumii": 1, "enumiii": 2, "enumiv": 3}
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
MOST = 9_999


def set_counter(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Set a counter."""
    name, value = (source.group() or "").strip(), read_number(sheet, source.group() or "")
    if value is not None:
        put_number(sheet, name, value)


def add_to_counter(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Add to a counter."""
    name, value = (source.group() or "").strip(), read_number(sheet, source.group() or "")
    if value is not None:
        put_number(sheet, name, number_of(sheet, name) + value)


def step_counter(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Add one to a counter."""
    name = (source.group() or "").strip()
    put_number(sheet, name, number_of(sheet, name) + 1)


def new_counter(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Take a new counter."""
    sheet.counters.setdefault((source.group() or "").strip(), 0)
    source.option()


def put_number(sheet: Sheet, name: str, value: int) -> None:
    """Give a counter, or the list that it counts, a number."""
    value = max(min(value, MOST), -MOST)
    sheet.counters[name] = value
    counted = counted_lists(sheet)
    if name in LISTS and LISTS[name] < len(counted):
        counted[LISTS[name]].count = value


def number_of(sheet: Sheet, name: str) -> int:
    """The number at which a counter stands."""
    counted = counted_lists(sheet)
    if name in LISTS and LISTS[name] < len(counted):
        return counted[LISTS[name]].count
    return sheet.counters.get(name, 0)


def counted_lists(sheet: Sheet) -> list[OpenList]:
    """The open lists that count their items, outermost first."""
    return [at for at in sheet.lists if at.kind in ("count", "down")]


def read_number(sheet: Sheet, text: str) -> int | None:
    """The number that a text states."""
    text = text.strip()
    if text.startswith("\\value"):
        return number_of(sheet, text.removeprefix("\\value").strip(" {}"))
    return int(text[:6]) if text.lstrip("-").isdigit() and text.isascii() else None


def write_counter(form: str, value: int) -> str:
    """A number in the form that a command names."""
    if form in ("alph", "Alph") and 0 < value <= 26:
        letter = chr(ord("a") + value - 1)
        return letter if form == "alph" else letter.upper()
    if form in ("roman", "Roman") and 0 < value < 40:
        numeral = ""
        for worth, sign in ROMAN:
            numeral += sign * (value // worth)
            value %= worth
        return numeral if form == "roman" else numeral.upper()
    return str(value)


def counter_setter(form: str) -> Callable[[Sheet, Source, Look, int], None]:
    """The setter of a command that shows a counter in this form."""

    def write(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
        sheet.write(write_counter(form, number_of(sheet, (source.group() or "").strip())), look)

    return write


def read_list_options(sheet: Sheet, at: OpenList, name: str, options: str) -> None:
    """Take from a list's options where it starts to count and how it writes its numbers."""
    if match := START.search(options):
        at.count = int(match[1]) - 1
    elif "resume" in options:
        at.count = sheet.counters.get(f"end of {name}", 0)
    if at.kind == "count" and (match := LABEL.search(options)):
        source = Source(options)
        source.at = match.end()
        label = source.group()
        at.label = options[match.end() :].partition(",")[0] if label is None else label


def numbered_label(label: str, count: int) -> str | None:
    """A list's label with its number in place; None where it shows none."""
    if not COUNTED.search(label):
        return None
    return COUNTED.sub(lambda match: write_counter(match[1], count), label)


COUNTER_SETTERS = {
    "setcounter": set_counter,
    "addtocounter": add_to_counter,
    "stepcounter": step_counter,
    "refstepcounter": step_counter,
    "newcounter": new_counter,
    **{form: counter_setter(form) for form in ("arabic", "roman", "Roman", "alph", "Alph")},
}
