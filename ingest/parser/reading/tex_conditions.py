"""LaTeX's conditions: which of their branches a document shows, and the switches that it sets."""

from __future__ import annotations

import re

from ingest.parser.reading.tex_layout import EMPTY
from ingest.parser.reading.tex_sheet import Look, Sheet
from ingest.parser.reading.tex_source import Source

ALWAYS = {"iftrue": True, "iffalse": False, "ifpdf": True, "ifPDFTeX": True, "ifvmode": True}
"""What holds whatever the document says; it is read as pdfLaTeX would."""

OPERAND = r"(?:-?\d+|\\value\s*\{[A-Za-z@]{1,40}\}|\\the[A-Za-z@]{1,40}|\\[A-Za-z@]{1,40})"
COMPARISON = re.compile(rf"\s*(?:\\value\s*)?({OPERAND})\s*([<>=])\s*({OPERAND})")
NOT = re.compile(r"\s*(?:\\NOT|\\not|!)\s*", re.IGNORECASE)
VALUES = {"true": True, "false": False}
BY_EMPTINESS = {
    "ifstrempty": True, "ifblank": True, "ifempty": True, "ifthenempty": True, "IfNoValueTF": True, "IfBlankTF": True,
    "IfEmptyTF": True, "ifisempty": True, "notblank": False, "ifnotempty": False, "IfValueTF": False,
    "IfBooleanTF": False, "ifstrnotempty": False,
}  # fmt: skip
"""Commands with a text and two branches; whether the first one is for an empty text."""

ONE_BRANCH = {"IfNoValueT": True, "IfValueT": False, "IfValueF": True, "IfNoValueF": False, "IfBooleanT": False}
BY_SWITCH = {"iftoggle": True, "ifbool": True, "nottoggle": False, "notbool": False, "ifboolean": True}
BY_MACRO = {"ifdefempty": "", "ifdefvoid": "", "ifundef": None, "ifcsundef": None, "@ifundefined": None}
DEFINED = {"ifdef", "ifcsdef"}
BY_EQUALITY = {"ifstrequal", "ifdefstring", "ifdefequal", "ifdefstrequal"}
DECLARERS = {"newtoggle", "providetoggle", "newbool", "providebool", "newboolean", "provideboolean"}
SETTERS = {"toggletrue": True, "togglefalse": False, "booltrue": True, "boolfalse": False}


def follow(sheet: Sheet, source: Source, name: str) -> bool:
    """Go on in the branch that is shown, for a command that begins or ends one; whether it is such a command."""
    if name in ("else", "or"):
        source.at = source.branches().get(source.at, (source.at, None))[0]
    elif name == "newif":
        declare(sheet, source)
    elif name.startswith("if") and source.at in source.branches():
        other, end = source.branches()[source.at]
        if not holds(sheet, source, name):
            source.at = max(other, source.at)
        elif end is not None:
            source.at = min(source.at, end)
    elif name.endswith(("true", "false")) and name.removesuffix("true").removesuffix("false") in sheet.switches:
        sheet.switches[name.removesuffix("true").removesuffix("false")] = name.endswith("true")
    else:
        return name == "fi"
    return True


def declare(sheet: Sheet, source: Source) -> None:
    """Take a new switch."""
    name = source.single().strip().removeprefix("\\")
    sheet.switches.setdefault(name.removeprefix("if"), False)


def holds(sheet: Sheet, source: Source, name: str) -> bool:
    """Whether a condition of TeX's holds, its test read."""
    if name in ALWAYS:
        return ALWAYS[name]
    if name in ("if", "ifx", "ifcat"):
        return are_equal(sheet, source)
    if name in ("ifnum", "ifdim", "ifodd", "ifcase"):
        return compares(sheet, source)
    if name == "ifdefined":
        return source.single().lstrip("\\") in sheet.macros
    if name == "ifcsname":
        return source.until("\\endcsname").strip() in sheet.macros
    return sheet.switches.get(name.removeprefix("if"), False)


def are_equal(sheet: Sheet, source: Source) -> bool:
    """Whether the two tokens that stand next are equal; an argument left empty is equal to nothing."""
    first = source.single()
    place = source.at
    second = source.single()
    if second in ("\\else", "\\fi"):
        source.at = place
        return True
    if second in ("\\detokenize", "\\expandafter", "\\string"):
        return not (source.group() or "").strip()
    return meaning(sheet, first) == meaning(sheet, second)


def meaning(sheet: Sheet, text: str) -> str:
    """What a token stands for: a macro of the document for its text."""
    text = text.strip()
    if text in ("\\empty", "\\@empty", "\\undefined"):
        return ""
    macro = sheet.macros.get(text[1:]) if text.startswith("\\") else None
    return macro.body.strip() if macro and not macro.arguments else text


def compares(sheet: Sheet, source: Source) -> bool:
    """Whether a comparison of numbers holds; one that cannot be told does."""
    match = COMPARISON.match(source.text, source.at)
    if not match:
        return True
    source.at = match.end()
    left, right = number(sheet, match[1]), number(sheet, match[3])
    if left is None or right is None:
        return True
    return {"<": left < right, ">": left > right, "=": left == right}[match[2]]


def number(sheet: Sheet, operand: str) -> int | None:
    """The number that an operand stands for."""
    text = meaning(sheet, operand)
    if text.lstrip("-").isdigit():
        return int(text[:9])
    name = text.removeprefix("\\value").strip(" {}").removeprefix("\\the").removeprefix("\\")
    return sheet.counters.get(name)


def write_choice(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> None:
    """Write the branch of a condition that has its branches for arguments."""
    if name in DECLARERS:
        sheet.switches.setdefault((source.group() or "").strip(), False)
    elif name in SETTERS:
        sheet.switches[(source.group() or "").strip()] = SETTERS[name]
    elif name == "setboolean":
        sheet.switches[(source.group() or "").strip()] = VALUES.get((source.group() or "").strip(), False)
    elif name in ONE_BRANCH:
        is_first = bool(EMPTY.match(source.single())) == ONE_BRANCH[name]
        branch = source.group() or ""
        sheet.run(branch if is_first else "", look, depth + 1)
    else:
        is_first = chooses_first(sheet, source, name)
        first, second = source.group() or "", source.group() or ""
        sheet.run(first if is_first else second, look, depth + 1)


def chooses_first(sheet: Sheet, source: Source, name: str) -> bool:
    """Whether the first of two branches is shown, the test read."""
    if name in BY_EMPTINESS:
        return bool(EMPTY.match(source.single())) == BY_EMPTINESS[name]
    if name in BY_SWITCH:
        return sheet.switches.get((source.group() or "").strip(), False) == BY_SWITCH[name]
    if name in BY_EQUALITY:
        return meaning(sheet, source.single()) == meaning(sheet, source.single())
    if name in BY_MACRO or name in DEFINED:
        macro = sheet.macros.get(source.single().strip().lstrip("\\"))
        return (macro is not None) == (name in DEFINED) or bool(macro and EMPTY.match(macro.body))
    return tests_true(sheet, source.group() or "")


def tests_true(sheet: Sheet, text: str) -> bool:
    """Whether the test of an ``\\ifthenelse`` holds; one that is not understood does."""
    negated = NOT.match(text)
    source = Source(text[negated.end() :] if negated else text)
    command = source.single().strip()
    if command in ("\\equal", "\\isequivalentto"):
        found = meaning(sheet, source.single()) == meaning(sheet, source.single())
    elif command == "\\boolean":
        found = sheet.switches.get(source.single().strip(), False)
    elif command in ("\\isempty", "\\isundefined"):
        found = bool(EMPTY.match(meaning(sheet, source.single())))
    else:
        source.at = 0
        found = compares(sheet, source)
    return found != bool(negated)


CHOICES = {
    *DECLARERS, *SETTERS, "setboolean", *ONE_BRANCH, *BY_EMPTINESS, *BY_SWITCH, *BY_EQUALITY, *BY_MACRO, *DEFINED,
    "ifthenelse",
}  # fmt: skip
