"""Pieces of raw LaTeX that stand in a Markdown or plain text: commands, accents and math to Markdown."""

from __future__ import annotations

import re

from ingest.parser.reading.characters import raised
from ingest.parser.reading.tex_symbols import ACCENTS, SYMBOLS, accented

HINT = re.compile(r"\\[A-Za-z]|\\[\"'^`~=.]\\?\{?[A-Za-z]|[\^_]\{|\$[^$\s]")
MATH = re.compile(r"\$([^$\n]{1,200})\$")
IS_MATH = re.compile(r"[\\^_{}]")
ACCENT = re.compile(r"""\\([`'^~=".])\s?(?:\{(\\?[A-Za-z]+)\}|(\\?[A-Za-z]))|\\([uvHrcdkb])\{(\\?[A-Za-z]+)\}""")
RAISED = re.compile(r"\^\{([^{}\n]{0,40})\}|\^(\*+|\\[a-z]+)(?=[\s,.;)]|$)")
LOWERED = re.compile(r"(?<!\w)_\{([^{}\n]{0,40})\}|(?<=\w)_\{([^{}\n]{0,40})\}")
LINK = re.compile(r"\\href\s?\{([^{}\s]{0,2000})\}\s?\{([^{}]{0,500})\}")
URL = re.compile(r"\\url\s?\{([^{}\s]{0,2000})\}")
STYLED = re.compile(r"\\(textbf|bfseries|mathbf|textit|emph|textsl|mathit)\s?\{([^{}]{0,1000})\}")
MARKED = {"textbf": "**", "bfseries": "**", "mathbf": "**"}
WRAPPED = re.compile(r"\\([A-Za-z]{1,30})\*?(?:\[[^\]\n]{0,100}\])?\{([^{}]{0,1000})\}")
COMMAND = re.compile(r"\\([A-Za-z]{1,30})(?:\s?\{\}|(?![A-Za-z])[ \t]?)")
SILENT = {"vspace", "hspace", "label", "begin", "end", "input", "include", "includegraphics", "setlength", "pagestyle"}
DEPTH = 3


def has_tex(text: str) -> bool:
    """Whether LaTeX may stand in the text."""
    return ("\\" in text or "^{" in text or "_{" in text or "$" in text) and HINT.search(text) is not None


def plain_tex(text: str) -> str:
    """The text with LaTeX's commands as Markdown, its symbols as characters."""
    text = MATH.sub(lambda match: match[1] if IS_MATH.search(match[1]) else match[0], text)
    text = ACCENT.sub(with_accent, text)
    text = LINK.sub(r"[\2](\1)", text)
    text = URL.sub(r"<\1>", text)
    for _ in range(DEPTH):
        text = STYLED.sub(with_marks, text)
        text = WRAPPED.sub(with_argument, text)
    text = COMMAND.sub(with_symbol, text)
    text = RAISED.sub(lambda match: literal(raised(match[1] if match[1] is not None else match[2])), text)
    return LOWERED.sub(lambda match: match[1] or match[2] or "", text)


def with_accent(match: re.Match[str]) -> str:
    """The accented letter of a command."""
    letter = (match[2] or match[3] or match[5] or "").lstrip("\\")
    accent = match[1] or match[4]
    return accented(accent, letter) if accent in ACCENTS else letter


def with_marks(match: re.Match[str]) -> str:
    """A styled argument between Markdown's marks."""
    mark, inner = MARKED.get(match[1], "*"), match[2].strip()
    return f"{mark}{inner}{mark}" if inner else ""


def with_argument(match: re.Match[str]) -> str:
    """What a command with one argument shows."""
    if match[1] in SYMBOLS:
        return with_symbol(match) + match[2]
    return "" if match[1] in SILENT else match[2]


def with_symbol(match: re.Match[str]) -> str:
    """The character of a command without arguments; nothing for one that shows nothing."""
    symbol = SYMBOLS.get(match[1], "").replace("\n", " ")
    followed = match[0].endswith(" ") and symbol.strip()
    return literal(symbol) + (" " if followed else "")


def literal(text: str) -> str:
    """The text with what Markdown would take for marks escaped."""
    return "".join(f"\\{c}" if c in "*_[]<>`^\\" else c for c in text)
