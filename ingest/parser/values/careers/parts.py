"""The pieces of a row of a career and what each of them is: degree, title, institution or place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.parser.frozen import frozen
from ingest.parser.values.degrees import degree_at, degree_place, ends_with_degree, is_field, is_grade, without_honours
from ingest.parser.values.institutions import COMPANY, NONE, UNIT, UNIVERSITY, institution_level, institution_place
from ingest.parser.values.pieces import Piece, clean_value
from ingest.parser.values.places import is_campus, is_place, split_place
from ingest.parser.values.styled import Styled
from ingest.parser.values.titles import is_title, split_title
from ingest.parser.vocabulary.careers import CONTRACTS, COURSE_WORDS, GRADE_LABELS

RUN_ON_SCHOOL = re.compile(
    r"""\s(?:(?:(?:at|from|@|bei|beim|presso|chez|junto\ al?o?)\s|@)(?=[^\W\d_])
    |(?:The\s)?Univ(?:ersity\sof|ersit[éàäae]t?\s|ersidad|\.\s)|École\s|The\s)""",
    re.VERBOSE,
)
RUN_ON_TITLE = re.compile(
    r"\s(?<!\w[Oo]f\s)(?<!\s[Tt]he\s)(?=(?:The\s)?(?:University\sof|Universit[àäé]t?\s|Universidad|École|Institute\sof)\s?"
    r"|(?:[A-ZÀ-Þ][\w'’.&-]*\s){1,3}(?:University|College|Institute\sof\sTechnology|Universität)(?!\w))"
)
"""Where the name of a university begins that may stand behind a title."""
RUN_ON_NAME = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=\)))\s(?P<name>(?:[A-ZÀ-Þ][\w'’.&-]*\s){1,4})"
    r"(?:University|College|Institute of Technology|Universität|Polytechnic)(?!\w)"
)
"""A field of study and a school behind it: "in Logic Princeton University"."""
NAMES_BEFORE = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]*\s){1,2}")
"""A proper name before the word for an institution: "Sorbonne Université"."""
NAME_WORD = re.compile(r"[A-ZÀ-Þ][\w'’.&-]*")
RUN_ON_UNIT = re.compile(
    r"\s(?<!of\s)(?<!\sa\s)(?<!\san\s)(?<!the\s)(?<!in\s)(?<!for\s)(?<!de\s)(?<!du\s)(?<!,\s)"
    r"(?=(?:Department|Dept\.?|Departement|Département|Faculty|School|Institute|Division|Laboratory"
    r"|Lab|Centre|Center|College|Dipartimento|Departamento|Institut) (?:of|for|de|di|für) )"
)
"""A title and a part of an institution behind it: "Lecturer Department of Physics"."""
RUN_ON_HOST = re.compile(
    r"\s(?:(?:à l|all|nell|de l|dell)['’]"
    r"|(?:am|an der|an dem|aux|au|à la|à|en la|en el|en|nella|nel|no|na|der|de|da|di)\s)"
)
"""Words before a school that may as well stand before a subject."""
LEAD = re.compile(
    r"(?:(?:à l|all|nell|de l|dell)['’]\s?|@\s?"
    r"|(?:at|from|bei|beim|presso|chez|junto ao?|am|an der|an dem|aux?|à la|à|en la|en el|en|nel|nella|no|na|da|di|de"
    r"|der)\s)(?:(?:the|der|dem|la)\s)?"
)
TRAILING = re.compile(r"\s(?:in|im|en|em|nel|on|from|since|seit|depuis|desde|dal|until|bis|am|le|the|à|at|chez|bei)$")
"""Words that a date behind them left alone."""
LEGAL_FORM = re.compile(r"(?:Inc|LLC|L\.L\.C|Ltd|LLP|Co|Corp|PLC|GmbH|S\.?A|S\.?L|S\.?r\.?l|B\.?V|N\.?V|AG|SAS)\.?")
"""What stands behind the name of a company and belongs to it: "Bell Telephone, Inc."."""
INITIALS = re.compile(r"(?:[A-Z]\.){1,3}[A-Z]?\.?")
SEAT = re.compile(r"(?:[\w’']+\s){0,4}(?:Chair|Professorship) (?:of|for|in) (?:the\s)?[A-ZÀ-Þ]")
"""A seat that is where somebody works, behind what he is there: "Assistant, Chair of Algebra"."""
NO_JOB = re.compile(rf"(?:{'|'.join(COURSE_WORDS)})\s(?!of the)", re.IGNORECASE)
"""What begins as the name of a course does."""


@frozen
class Part:
    """A piece of a row and what it is: "degree", "title", "place", "org" (of a level) or "other"."""

    text: str
    kind: str
    before: str = ""
    level: int = NONE
    is_bold: bool = False
    is_italic: bool = False


def read_parts(pieces: Iterable[Piece]) -> tuple[Part, ...]:
    """The parts of a row's pieces, in order; honours and what says nothing are left out."""
    return tuple(_with_campus(list(_parts(_with_towns(_with_whole_degrees(pieces))))))


def _without_grades(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces without the mark of a degree and its label: "Final Grade: 1.3"."""
    is_grade = False
    for piece in pieces:
        is_value = is_grade and piece.before == "colon"
        is_grade = piece.text.strip(" :").lower() in GRADE_LABELS
        if not (is_value or is_grade):
            yield piece


def _with_whole_degrees(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with what a full stop cut off joined again: "B.Sc. in Physics", "C.L.E. Moore Instructor"."""
    joined: list[Piece] = []
    for piece in _without_grades(pieces):
        last = joined[-1] if joined else None
        if last and piece.before == "comma" and LEGAL_FORM.fullmatch(piece.text):
            joined[-1] = replace(last, styled=last.styled.joined(piece.styled, ", "))
            continue
        is_after_stop = piece.before == "period"
        is_initial = is_after_stop and last is not None and INITIALS.fullmatch(last.text)
        is_degree = is_after_stop and last is not None and _is_short_degree(last.text)
        if last and is_degree and not _may_be_field(piece.text):
            joined[-1] = replace(last, styled=last.styled.joined(Styled.plain("."), ""))
            joined.append(piece)
        elif last and (is_initial or is_degree):
            joined[-1] = replace(last, styled=last.styled.joined(piece.styled, ". "))
        else:
            joined.append(piece)
    return joined


def _is_short_degree(text: str) -> bool:
    """Whether a text that a full stop ends is nothing but an abbreviated degree: "M.Sc", "Dr. rer"."""
    word = text.split()[-1]
    return degree_at(text + ".") == len(text) + 1 or ("." in word and degree_at(word + ".") == len(word) + 1)


def _may_be_field(text: str) -> bool:
    """Whether what stands behind an abbreviated degree and a blank may go on with it: no school, place or degree."""
    return not institution_level(text) and not is_place(text) and not degree_at(text)


def _with_towns(pieces: list[Piece]) -> list[Piece]:
    """The pieces with an unknown town joined to the region behind it: "Bletchley", "UK" behind a school."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        is_apart = last is not None and last.before in ("tab", "bar", "dash")
        is_town = last is not None and len(joined) > 1 and _may_be_town("" if is_apart else joined[-2].text, last.text)
        if last and is_town and piece.before == "comma" and is_place(f"{last.text}, {piece.text}"):
            joined[-1] = replace(last, styled=last.styled.joined(piece.styled, ", "))
        else:
            joined.append(piece)
    return joined


def _may_be_town(before: str, text: str) -> bool:
    """Whether a text behind another may be a town: no job, degree or institution, and not what the first is of."""
    if degree_at(text) or is_title(text) or institution_level(text) or is_field(text):
        return False
    return is_place(text) or not (degree_at(before) or is_title(before))


def _with_campus(parts: list[Part]) -> Iterator[Part]:
    """The parts with the campus of a university of several joined to its name: "University of California, Davis"."""
    skipped = False
    for i, part in enumerate(parts):
        if skipped:
            skipped = False
            continue
        following = parts[i + 1] if i + 1 < len(parts) else None
        town, _, region = following.text.partition(", ") if following else ("", "", "")
        is_dashed = following is not None and following.before == "dash"
        has_region = not is_dashed and (bool(region) or (i + 2 < len(parts) and parts[i + 2].kind == "place"))
        if part.kind == "org" and following and is_campus(part.text, town, has_region):
            yield replace(part, text=f"{part.text}, {town}")
            if region:
                yield replace(following, text=region)
            skipped = True
        else:
            yield part


def _parts(pieces: Iterable[Piece]) -> Iterator[Part]:
    """The parts of the pieces; what runs on without a separator is cut where the look or the kind changes."""
    last: Part | None = None
    for piece in pieces:
        for text, before in _cuts(piece, last is not None and last.kind == "degree"):
            part = _part(text, before, last)
            if part:
                yield part
                last = part


def _cuts(piece: Piece, is_behind_degree: bool) -> Iterator[tuple[Styled, str]]:
    """The stretches of a piece: a title and what stands behind "at", a degree and its school, bold and plain names."""
    before = piece.before
    for stretch in _by_look(piece.styled):
        text = stretch.text
        if found := split_title(text):
            yield stretch.cut(0, len(found[0])), before
            yield stretch.cut(len(text) - len(found[1])), "at"
        elif (
            place := _school_in(text) or (text.find(" The ") + 1 if is_behind_degree and institution_level(text) else 0)
        ) > 0 or (place := _school_behind_title(text)) > 0:
            yield stretch.cut(0, place), before
            yield stretch.cut(place), "run"
        elif (unit := RUN_ON_UNIT.search(text)) and is_title(text[: unit.start()]):
            yield stretch.cut(0, unit.start()), before
            yield stretch.cut(unit.end()), "run"
        else:
            yield stretch, before
        before = "run"


def _by_look(styled: Styled) -> Iterator[Styled]:
    """The stretches of one look, cut where a capital follows a blank and an institution stands on one side only."""
    is_plain = styled.look == styled.look[:1] * len(styled.look)
    for place in range(1, 0 if is_plain else len(styled.text) - 1):
        is_change = styled.text[place - 1] == " " and styled.text[place].isupper()
        if is_change and styled.look[place] != styled.look[place - 2]:
            left, right = styled.cut(0, place), styled.cut(place)
            is_one = bool(institution_level(left.text)) != bool(institution_level(right.text))
            if is_one and not right.text.startswith(("Degree", "Diploma")):
                yield left
                yield right
                return
    yield styled


def _school_in(text: str) -> int:
    """Where a university follows a degree, or a degree a school, without a separator; 0 where none does."""
    if length := degree_at(text):
        rest = text[length:].lstrip()
        is_school = rest[:1].isupper() and institution_level(rest) > UNIT and not is_field(rest)
        if is_school and institution_place(rest) and (host := _host_in(text, length)):
            return host
        if rest and (institution_place(rest) == 0 or is_school) and not is_title(rest):
            return len(text) - len(rest)
        return _run_on_school(text, length)
    place = degree_place(text)
    return place if place > 3 and text[place - 1] == " " and institution_level(text[:place]) > UNIT else 0


def _school_behind_title(text: str) -> int:
    """Where a university follows a title without a separator ("Research Associate University of Bristol"), or 0."""
    found = 0
    for match in RUN_ON_TITLE.finditer(text):
        before, behind = text[: match.start()], text[match.end() :]
        if is_title(before) and is_title(before.rpartition(" ")[2]) and not is_title(behind.partition(" ")[0]):
            found = match.end()
    return found


def _run_on_school(text: str, start: int) -> int:
    for match in RUN_ON_NAME.finditer(text, start):
        words = list(NAME_WORD.finditer(text, match.start(), match.end("name")))
        own = next((i + 1 for i in range(len(words) - 1, -1, -1) if is_field(words[i].group())), 0)
        if own < len(words) and text[start : words[own].start()].strip():
            return words[own].start()
    if found := RUN_ON_SCHOOL.search(text, start):
        return found.start() + 1
    return _host_in(text, start)


def _host_in(text: str, start: int) -> int:
    """Where a word such as "at" stands that an institution follows, or 0."""
    for match in RUN_ON_HOST.finditer(text, start):
        rest = text[match.end() :]
        is_of = match.group().lstrip().startswith("d") and not text[start : match.start()].strip()
        if rest[:1].isupper() and institution_level(rest) > UNIT and _opens_institution(rest) and not is_of:
            return match.start() + 1
    return 0


def _opens_institution(text: str) -> bool:
    """Whether the first words of a text name an institution, hyphenated names counted: "König-Wilhelm-Gymnasium"."""
    place = institution_place(text)
    if NAMES_BEFORE.fullmatch(text[:place]) and institution_level(text) == UNIVERSITY:
        return not is_field(text[:place])
    return place == 0 or institution_level(text.split(" ")[0].split("-")[-1]) > UNIT


def _part(styled: Styled, before: str, last: Part | None) -> Part | None:
    text = clean_value(styled.text) or ""
    if before == "run" and (lead := LEAD.match(text)):
        text = text[lead.end() :]
    text = TRAILING.sub("", text)
    if not text or not without_honours(text.strip("()")) or text.lower().strip("()") in CONTRACTS:
        return None
    if styled.text.rstrip(" ,;:").endswith(text + ".") and degree_at(text + ".") == len(text) + 1:
        text += "."
    kind, level = _kind_of(text, last)
    return Part(text, kind, before, level, styled.is_bold, styled.is_italic)


def _kind_of(text: str, last: Part | None) -> tuple[str, int]:
    is_behind_place = last is not None and last.kind == "place"
    if is_place(text) or (is_behind_place and text.replace(".", "").isupper() and len(text) <= 4):
        return "place", NONE
    if degree_at(text) or ends_with_degree(text):
        return "degree", NONE
    if last is not None and last.kind == "title" and SEAT.match(text):
        return "org", UNIT
    if is_title(text) or NO_JOB.match(text):
        return "title", NONE
    level = institution_level(split_place(text)[0] or text)
    if level <= COMPANY and is_grade(text):
        return "other", NONE
    return ("org", level) if level else ("other", NONE)
