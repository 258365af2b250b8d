"""LaTeX source text before it is read: the body, groups, arguments, and the document's own macros."""

from __future__ import annotations

import re

from ingest.parser.frozen import frozen
from ingest.parser.reading.tex_branches import find_branches

BEGIN_DOCUMENT = re.compile(r"\\begin\s*\{document\}")
END_DOCUMENT = re.compile(r"\\end\s*\{document\}")
BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
NAME = re.compile(r"\s*\{?\s*\\([A-Za-z@]+\*?)\s*\}?")
PARAMETER = re.compile(r"##|(\\[A-Za-z@]+)?#([1-9])")
SPACE = re.compile(r"[ \t]*\n?[ \t]*")
SINGLE = re.compile(r"\\[A-Za-z@]+|\\.|[^\s\\{}\[\]]", re.DOTALL)
OPTION_STOP = re.compile(r"\\.|[{\]]", re.DOTALL)
MAX_OPTION = 2_000

DEFINERS = {
    "newcommand",
    "renewcommand",
    "providecommand",
    "DeclareRobustCommand",
    "newrobustcmd",
    "def",
    "gdef",
    "edef",
}
DEFINERS |= {"NewDocumentCommand", "RenewDocumentCommand", "newenvironment", "renewenvironment", "let"}


@frozen
class Macro:
    """A macro or, with an ``end``, an environment: its text with #1 … for the arguments."""

    body: str
    arguments: int = 0
    default: str | None = None
    end: str = ""

    def expand(self, values: list[str]) -> str:
        """The body with the arguments in place."""
        return PARAMETER.sub(lambda match: in_place(match, values), self.body)


def in_place(match: re.Match[str], values: list[str]) -> str:
    """The argument for a parameter; one that follows a command does not go on with its name."""
    if not match[2]:
        return "#"
    value = values[int(match[2]) - 1] if int(match[2]) <= len(values) else ""
    command = match[1] or ""
    return f"{command} {value}" if command and value[:1].isalpha() else command + value


@frozen
class Argument:
    """An argument as it stands: its text, and whether it was in square brackets."""

    text: str
    is_option: bool = False


class Source:
    """A stretch of LaTeX with its braces matched; ``at`` is how far it has been read."""

    __slots__ = ("at", "closing", "known_branches", "last_bracket", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.last_bracket = text.rfind("]")
        self.closing: dict[int, int] = {}
        self.known_branches: dict[int, tuple[int, int | None]] | None = None
        opened: list[int] = []
        for match in BRACE.finditer(text):
            if match[0] == "{":
                opened.append(match.start())
            elif match[0] == "}" and opened:
                self.closing[opened.pop()] = match.start()

    def branches(self) -> dict[int, tuple[int, int | None]]:
        """Where conditions lead, by the place behind them; see ``find_branches``."""
        if self.known_branches is None:
            self.known_branches = find_branches(self.text)
        return self.known_branches

    def skip_space(self) -> int:
        """Where the text goes on behind blanks and at most one line end."""
        match = SPACE.match(self.text, self.at)
        return match.end() if match else self.at

    def skip_blanks(self) -> None:
        """Read over the blanks that end a command's name."""
        while self.text[self.at : self.at + 1] in (" ", "\t"):
            self.at += 1

    def group(self) -> str | None:
        """The group that stands next, read; None when there is none."""
        start = self.skip_space()
        end = self.closing.get(start)
        if end is None:
            return None
        self.at = end + 1
        return self.text[start + 1 : end]

    def option(self) -> str | None:
        """The optional argument in square brackets that stands next, read; None when there is none."""
        start = self.skip_space()
        if self.text[start : start + 1] != "[" or self.last_bracket < start:
            return None
        limit = min(len(self.text), start + MAX_OPTION)
        match = OPTION_STOP.search(self.text, start + 1, limit)
        while match and match[0] != "]":
            place = self.closing.get(match.start(), match.start()) + 1 if match[0] == "{" else match.end()
            match = OPTION_STOP.search(self.text, place, limit)
        if not match:
            return None
        self.at = match.end()
        return self.text[start + 1 : match.start()]

    def single(self) -> str:
        """The group or else the one character or command that stands next, read."""
        group = self.group()
        if group is not None:
            return group
        start = self.skip_space()
        match = SINGLE.match(self.text, start)
        if not match:
            return ""
        self.at = match.end()
        return match[0]

    def arguments(self, limit: int = 9) -> list[Argument]:
        """All arguments that stand next, read."""
        found: list[Argument] = []
        while len(found) < limit:
            option = self.option() if not any(not argument.is_option for argument in found) else None
            text = option if option is not None else self.group()
            if text is None:
                break
            found.append(Argument(text, option is not None))
        return found

    def pass_over(self, count: int) -> None:
        """Read over so many arguments, and what stands in square brackets before and between them."""
        self.star()
        if not count and self.text[self.at : self.at + 1] == "[":
            self.option()
        for _ in range(count):
            self.option()
            if self.group() is None and count > 1 and self.text[self.at : self.at + 1] == "\\":
                self.single()

    def star(self) -> None:
        """Read over a star behind a command's name."""
        if self.text[self.at : self.at + 1] == "*":
            self.at += 1

    def until(self, mark: str) -> str:
        """The text up to the mark, read with it; the rest where there is none."""
        end = self.text.find(mark, self.at)
        end = len(self.text) if end < 0 else end
        text = self.text[self.at : end]
        self.at = min(end + len(mark), len(self.text))
        return text


def split_document(text: str) -> tuple[str, str]:
    """Preamble and body; a piece without a document environment is all body."""
    begin = BEGIN_DOCUMENT.search(text)
    if not begin:
        return "", text
    end = END_DOCUMENT.search(text, begin.end())
    return text[: begin.start()], text[begin.end() : end.start() if end else len(text)]


def read_definition(source: Source, kind: str) -> tuple[str, Macro] | None:
    """The name and meaning of a definition whose command has just been read; None for one that is not understood."""
    source.star()
    if kind in ("newenvironment", "renewenvironment"):
        return environment_definition(source)
    name = NAME.match(source.text, source.at)
    if not name:
        return None
    source.at = name.end()
    if kind == "let":
        source.at = source.text.find("=", source.at, source.at + 2) + 1 or source.at
        return name[1], Macro(source.single())
    if kind.endswith("DocumentCommand"):
        return document_command(source, name[1])
    if kind in ("def", "gdef", "edef"):
        end = source.text.find("{", source.at)
        parameters = source.text[source.at : end] if 0 <= end <= source.at + 40 else ""
        source.at = end if 0 <= end <= source.at + 40 else source.at
        body = source.group()
        return None if body is None else (name[1], Macro(body, parameters.count("#")))
    count, default = source.option(), source.option()
    body = source.group()
    return None if body is None else (name[1], Macro(body, number_of(count), default))


def environment_definition(source: Source) -> tuple[str, Macro] | None:
    """The name and meaning of an environment's definition."""
    name = source.group()
    count, default = source.option(), source.option()
    begin, end = source.group(), source.group()
    if name is None or begin is None or end is None:
        return None
    return f"begin {name}", Macro(begin, number_of(count), default, end)


def document_command(source: Source, name: str) -> tuple[str, Macro] | None:
    """The meaning of a command defined with a list of argument types."""
    types, body = source.group(), source.group()
    if types is None or body is None:
        return None
    kinds = [kind for kind in re.findall(r"[a-zA-Z]", re.sub(r"\{[^{}]*\}", "", types)) if kind in "moOsdD"]
    return name, Macro(body, len(kinds), "" if kinds and kinds[0] in "oOs" else None)


def number_of(text: str | None) -> int:
    """The number of arguments that an option states."""
    text = (text or "").strip()
    return int(text) if text in "123456789" and text else 0


def macro_values(source: Source, macro: Macro) -> list[str]:
    """The arguments of a macro, read."""
    values: list[str] = []
    if macro.arguments and macro.default is not None:
        option = source.option()
        values.append(macro.default if option is None else option)
    while len(values) < macro.arguments:
        values.append(source.single())
    return values
