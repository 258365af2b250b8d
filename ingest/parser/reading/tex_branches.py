"""What a LaTeX source does not show: comments, and branches of conditions that are never taken."""

from __future__ import annotations

import re

COMMENT = re.compile(
    r"""
    (?<!\\)(?:
        (?P<address>\\(?:href|url|nolinkurl)\s?\{[^{}\s]*\})
      | (?P<command>\\[A-Za-z@]+)%[^\n]*\n[ \t]*(?=[A-Za-z])
      | (?P<breaks>(?:\\\\)*)%[^\n]*(?:\n[ \t]*(?=\S))?
    )
    """,
    re.VERBOSE,
)
"""A comment with what it must not run together, or an address in which a per cent sign begins none."""
CONDITION = re.compile(
    r"\\newif\s*\{?\s*\\if[A-Za-z@]+|\\let\s*\\[A-Za-z@]+\s*=?\s*\\if[a-z]+|\\(if[A-Za-z@]*|else|or|fi)(?![A-Za-z@])"
)
BRACED = frozenset(
    """
    iff ifthenelse ifthenempty ifbool ifboolean iftoggle ifdef ifcsdef ifundef ifcsundef ifdefempty ifdefvoid
    ifdefstring ifdefequal ifdefstrequal ifdefmacro ifstrempty ifstrequal ifstrnotempty ifblank ifempty ifisempty
    ifnotempty ifnumcomp ifnumequal ifnumless ifnumgreater ifnumodd ifdimcomp ifinlist ifentrytype iffieldundef
    ifnameundef ifkeyword ifcategory ifboolexpr
    """.split()
)
"""Conditions that have their branches for arguments, and what only looks like one."""
DRAWN = re.compile(r"\\(?:line|vector|put)\s?\([\d., -]{1,20}\)\s?\{[\d. -]{1,10}\}")
RAISED = re.compile(r"(\\raisebox\s?\{[^{}]{1,40}\})(?:\[[^\[\]]{0,20}\]){1,2}")


def find_branches(text: str) -> dict[int, tuple[int, int | None]]:
    """Where the reading goes on when a branch is passed over, by the place behind the command that begins it.

    For an ``\\if…`` behind its ``\\else`` or ``\\fi``, and where the branch that holds ends; for an ``\\else``
    behind its ``\\fi``. Conditions without an end are left out.
    """
    found: dict[int, tuple[int, int | None]] = {}
    opened: list[list[re.Match[str]]] = []
    for match in CONDITION.finditer(text) if "\\fi" in text else ():
        word = match[1] or ""
        if word == "fi" and opened:
            parts = [*opened.pop(), match]
            found[parts[0].end()] = (parts[1].end(), parts[1].start())
            found |= {part.end(): (match.end(), None) for part in parts[1:-1]}
        elif word in ("else", "or") and opened:
            opened[-1].append(match)
        elif word.startswith("if") and word not in BRACED:
            opened.append([match])
    return found


def without_comments(text: str) -> str:
    """The source without comments and what is switched off."""
    text = COMMENT.sub(uncommented, text)
    return without_hidden(text) if "\\iffalse" in text else text


def uncommented(match: re.Match[str]) -> str:
    """What is left of a comment: a command whose name the next line would go on with is kept apart from it."""
    return match["address"] or (f"{match['command']} " if match["command"] else match["breaks"])


def without_hidden(text: str) -> str:
    """The source without the branches that are never shown."""
    branches = find_branches(text)
    pieces, place = [], 0
    for match in CONDITION.finditer(text):
        if match[1] == "iffalse" and match.start() >= place and match.end() in branches:
            pieces.append(text[place : match.start()])
            place = branches[match.end()][0]
    return "".join([*pieces, text[place:]])


def without_drawing(text: str) -> str:
    """The source without drawn lines, and with the boxes of raised text plain: their measures are no text."""
    return RAISED.sub(r"\1", DRAWN.sub("", text)) if "\\" in text else text
