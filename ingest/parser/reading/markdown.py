"""Markdown as people write it and as converters make it: blocks to Lines, numbered as in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.parser.alternatives import matches_at
from ingest.parser.document import Line, Reading
from ingest.parser.reading.decoding import decode
from ingest.parser.reading.front_matter import read_front_matter
from ingest.parser.reading.markdown_inline import read_inline
from ingest.parser.reading.rows import indent_of, part_pieces, split_rows
from ingest.parser.reading.spans import Draft, Span, make_line, split_at_breaks

HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|(?=[^\W\d_])|$)")
HEADING_END = re.compile(r"[ \t]#+$")
HEADING_ATTRIBUTES = re.compile(r"\{[^{}]{0,200}\}$")
FENCE = re.compile(r"(`{3,}|~{3,})(.*)$")
PLAIN_FENCES = {"", "text", "txt", "plain", "plaintext", "markdown", "md", "none"}
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
DIV = re.compile(r":{3,}")
TAGS_ONLY = re.compile(r"(?:</?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>]{0,500})?/?>\s*)+$")
QUOTE = re.compile(r"^\s{0,3}(?:>[ \t]?)+")
BULLET = re.compile(r"\s*([-*+\ufffd]|\\[-*])[ \t]+")
NUMBER = re.compile(r"\s*(?:\d{1,3}\\?[.)]|\[\d{1,3}\]|\\\[\d{1,3}\\\])[ \t]+")
LONE_MARK = re.compile(r"_?([-*+•▪◦‣●■□○▸►–—\ufffd·])_?$")
LINK_DEFINITION = re.compile(r"\[([^\[\]^]{1,100})\]:\s*\S")
DEFINITION = re.compile(r" {0,3}[:~][ \t]{1,4}(?=\S)")
"""What stands before what a list of definitions says of the term above: "1915–1919", ":   Privatdozentin"."""
MAX_TERM = 40
FOOTNOTE = re.compile(r"\s{0,3}\[\^[^\[\]]{1,100}\]:\s*")
RULE_SIGNS = set("|:-+= \t*_")
HARD_BREAK = re.compile(r"\\{1,2}$")
CELL_END = re.compile(r"(?<!\\)\|")
TEX_LAYOUT = re.compile(r"\\(?:newpage|pagebreak|clearpage|vspace|hrule|begin|end|smallskip|bigskip)\b[^ ]{0,60}$")
WHOLE_COMMENT = re.compile(r"<!--[^\n]{0,5000}?-->")
COMMENT_START = re.compile(r"<!--")
HIDDEN_BLOCK = re.compile(r"\s*<(?P<name>style|script|head)\b", re.IGNORECASE)
HIDDEN_ENDS = {
    "comment": re.compile(r"-->"),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "head": re.compile(r"</head\s*>", re.IGNORECASE),
}
SILENT = (DIV, TAGS_ONLY, LINK_DEFINITION, TEX_LAYOUT)
MAX_UNDERLINED = 80
SIGNS = re.compile(
    r"^#{1,6} \S|\*\*[^*\n]{1,200}\*\*|\]\(https?://|(?<![\w*])\*[^*\s][^*\n]{2,200}\*(?![\w*])|<https?://"
    r"|\^\{\*\}|^```|^---$|<u>|\\[a-z]{4,}",
    re.MULTILINE,
)
SIGN_START = re.compile(r"[#*\]<^`\\-]")
SIGNS_NEEDED = 3


def read_markdown(data: bytes) -> Reading:
    """The lines of a Markdown file, without mark-up."""
    text, remarks = decode(data)
    lines, pages = markdown_lines(text)
    return Reading("markdown", tuple(lines), pages, remarks)


def is_markdown(text: str) -> bool:
    """Whether a text without a telling name holds Markdown."""
    signs = matches_at(SIGNS, SIGN_START, text)
    return sum(1 for _ in zip(range(SIGNS_NEEDED), signs, strict=False)) == SIGNS_NEEDED


def markdown_lines(text: str) -> tuple[list[Line], int]:
    """The lines of a Markdown text and the number of its pages."""
    pages, rows = split_rows(text)
    links = {match[1].lower() for row in rows if (match := LINK_DEFINITION.match(row.lstrip()))}
    lines: list[Line] = []
    for block in blocks_of(rows):
        gap = float(block.number - lines[-1].number - 1) if lines else float(block.number - 1)
        lines.extend(lines_of(block, gap, links))
    if pages[-1] > 1:
        lines = [replace(line, page=pages[line.number - 1]) for line in lines]
    return lines, pages[-1]


@dataclass(slots=True)
class Block:
    """Rows of the source that are read together; ``number`` is the first one's, ``mark`` a list mark to set before."""

    number: int
    rows: list[str]
    level: int = 0
    mark: str = ""
    is_table: bool = False


@dataclass(slots=True)
class Walk:
    """Where the walk over the rows stands: what is open, and the blocks that are done."""

    open: Block | None = None
    hidden_until: re.Pattern[str] | None = None
    fence: str = ""
    mark: str = ""


def blocks_of(rows: list[str]) -> Iterator[Block]:
    """The blocks of the source that hold text."""
    start, shown = read_front_matter(rows)
    for place, text in shown.items():
        yield Block(place + 1, [text], level=1 if place == 1 else 0)
    walk = Walk()
    for place in range(start, len(rows)):
        following = rows[place + 1] if place + 1 < len(rows) else ""
        yield from walk_row(walk, place + 1, rows[place], following)
    if walk.open:
        yield walk.open


def walk_row(walk: Walk, number: int, row: str, following: str) -> Iterator[Block]:
    """Take one row; hand out the block that it ends and, of rows that stand alone, its own."""
    row = without_hidden(walk, row)
    if is_setext(walk.open, row):
        assert walk.open
        walk.open.level = 1 if row.lstrip().startswith("=") else 2
        row = ""
    row = QUOTE.sub("", row)
    if is_silent(walk, row.strip()):
        if walk.open:
            yield walk.open
        walk.open = None
        return
    if is_put_beside_term(walk.open, row):
        return
    block = block_of(walk, number, row, following)
    if block is None:
        assert walk.open
        walk.open.rows.append(row)
        return
    if walk.open:
        yield walk.open
    walk.open = block
    if block.level or block.is_table:
        yield block
        walk.open = None


def without_hidden(walk: Walk, row: str) -> str:
    """The row without comments, styles and scripts, which may go over several rows."""
    if walk.hidden_until:
        end = walk.hidden_until.search(row)
        if not end:
            return ""
        walk.hidden_until, row = None, row[end.end() :]
    row = WHOLE_COMMENT.sub("", row) if "<!--" in row else row
    start = COMMENT_START.search(row) if "<!--" in row else HIDDEN_BLOCK.match(row)
    if start:
        walk.hidden_until = HIDDEN_ENDS[start["name"].lower() if start.lastgroup else "comment"]
        if walk.hidden_until.search(row, start.end()):
            walk.hidden_until = None
        row = row[: start.start()]
    return row


def is_setext(block: Block | None, row: str) -> bool:
    """Whether the row underlines the one above, which makes it a heading."""
    if block is None or len(block.rows) != 1 or block.level or block.mark or not UNDERLINE.match(row):
        return False
    above = block.rows[0]
    return len(above) <= MAX_UNDERLINED and "@" not in above and not BULLET.match(above) and not NUMBER.match(above)


def is_silent(walk: Walk, row: str) -> bool:
    """Whether the stripped row shows nothing by itself: fences and what is fenced as code, rules, tags, definitions."""
    if not row:
        return True
    fence = FENCE.match(row)
    if walk.fence:
        if fence and fence[1][0] == walk.fence[0] and not fence[2].strip():
            walk.fence = ""
            return True
        return walk.fence.endswith("code")
    if fence and "`" not in fence[2]:
        info = fence[2].strip().lower()
        walk.fence = fence[1][0] + ("" if info in PLAIN_FENCES else "code")
        return True
    if lone := LONE_MARK.match(row):
        walk.mark = lone[1] if lone[1] in "–—" else "•"
        return True
    return is_rule(row) or any(pattern.match(row) for pattern in SILENT)


def is_rule(row: str) -> bool:
    """Whether the row only rules a line, across the page or below the head of a table."""
    if row[:1] not in RULE_SIGNS or not set(row) <= RULE_SIGNS:
        return False
    signs = "".join(row.split())
    if len(set(signs)) == 1:
        return len(signs) >= 3 and signs[0] in "-*_"
    return "--" in signs and not set(signs) & set("*_")


def block_of(walk: Walk, number: int, row: str, following: str) -> Block | None:
    """The block that begins with this row; None when the row goes on the open one."""
    heading = HEADING.match(row)
    if heading and (len(heading[1]) > 1 or row[heading.end() - 1].isspace()):
        walk.mark = ""
        title = HEADING_END.sub("", HEADING_ATTRIBUTES.sub("", row[heading.end() :].strip()).rstrip())
        return Block(number, [title.lstrip("\ufffd ")], level=len(heading[1]))
    if row.lstrip().startswith("|") or ("|" in row and "|" in following and is_rule(following.strip())):
        return Block(number, [row], is_table=True)
    mark, walk.mark = walk.mark, ""
    if walk.open and (definition := DEFINITION.match(row)):
        return Block(number, [row[definition.end() :]])
    if bullet := BULLET.match(row):
        rest = row[bullet.end() :]
        mark = "" if NUMBER.match(rest) else "• "
        return Block(number, [bullet[0][: bullet.start(1)] + mark + rest])
    if walk.open is None or mark or NUMBER.match(row):
        return Block(number, [FOOTNOTE.sub("", row)], mark=mark)
    return None


def is_put_beside_term(block: Block | None, row: str) -> bool:
    """Put what a list of definitions says of the short term above it beside that; whether the row says any."""
    definition = DEFINITION.match(row)
    if not definition or block is None or block.level or len(block.rows) > 1 or len(block.rows[0]) > MAX_TERM:
        return False
    block.rows = [f"{block.rows[0].strip()}\t{row[definition.end() :]}", ""]
    return True


def lines_of(block: Block, gap: float, links: set[str]) -> Iterator[Line]:
    """The Lines of a block, each with the number of its row."""
    if block.is_table:
        cells = CELL_END.split(block.rows[0].strip().strip("|"))
        rows = ["\t".join(cell.strip().replace("\\|", "|") for cell in cells)]
    else:
        rows = [part_pieces(HARD_BREAK.sub("", row)) for row in block.rows]
    parts = list(split_at_breaks(read_inline("\n".join(rows), links)))
    if len(parts) != len(rows):
        parts = [tuple(read_inline(row, links)) for row in rows]
    if block.mark:
        parts[0] = (Span(block.mark + " "), *parts[0])
    for place, spans in enumerate(parts):
        look = Draft((), block.level, indent_of(block.rows[place]), gap)
        if line := make_line(block.number + place, spans, look):
            yield line
        gap = 0.0 if line else gap + 1
