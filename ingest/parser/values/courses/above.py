"""What stands above courses and holds for all of them: the role, the institution, the dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.frozen import frozen
from ingest.parser.values.courses.hosts import best_institution
from ingest.parser.values.courses.lines import read_course
from ingest.parser.values.courses.lists import course_lead
from ingest.parser.values.courses.names import BRACKET, NO_COURSE, is_course_like, is_institution, is_known, is_level
from ingest.parser.values.courses.one_course import CourseLine
from ingest.parser.values.courses.roles import is_form_role, is_role_line, is_told, role_of, role_phrase, take_role
from ingest.parser.values.dates import DateRange, find_date_ranges, strip_dates
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.list_blocks import is_where
from ingest.parser.values.pieces import Piece, clean_value, split_pieces
from ingest.parser.values.places import is_place
from ingest.parser.values.rows import Row
from ingest.parser.values.services.labels import is_action, label_host
from ingest.parser.values.styled import Styled

FORMS_ABOVE = frozenset("workshops tutorials recitations labs laboratories ateliers talleres".split())
"""Forms of teaching that stand for a role where they are a sub-heading."""
NO_ROLES = frozenset(
    "teaching mentoring mentorship university other academic training advising supervision supervising and outreach "
    "experience experiences selected et enseignement encadrement lehre und betreuung".split()
)
"""Words of headings that name all teaching and no role."""
MOST_HOST_PIECES = 3
"""Pieces of a sub-heading that names where was taught: "College of Music, Halle University, Halle"."""
MOST_HEADS = 3
LONGEST_HOST = 3
"""Words of a name in brackets behind a role that is taken for an institution."""
LONGEST_DEED = 2
"""Words of a row that names what was done."""


@frozen
class Above:
    """What stands above a course: the role, the institution and the dates that hold for those below."""

    role: str | None = None
    institution: str | None = None
    dates: tuple[DateRange, ...] = ()


def above_of(labels: Sequence[str], role: str | None = None) -> Above:
    """What sub-headings say: a role, an institution, a year; ``role`` is what the heading of the section says."""
    above = Above(role)
    for whole in labels:
        label, bracket = _apart(whole)
        above = replace(above, role=clean_value(bracket)) if bracket else above
        pieces = split_pieces(Styled.plain(strip_dates(label)))
        lines = read_course(pieces)
        hosts = [piece.text for piece in pieces if is_institution(piece.text)]
        if is_role_line([piece for piece in pieces if not is_level(piece.text)] or pieces[:1]):
            role, host = _host_behind(label)
            role = role if len(pieces) == 1 else pieces[0].text
            above = replace(above, role=clean_value(role_of(role)), institution=host or above.institution)
        elif (is_action(label) and not _is_general(label)) or is_form_role(label) or fold(label) in FORMS_ABOVE:
            above = replace(above, role=clean_value(label))
        elif host := label_host(label):
            above = replace(above, institution=host)
        elif len(lines) == 1 and lines[0].institution and not is_course_like(lines[0].course or ""):
            above = replace(above, role=lines[0].role or above.role, institution=lines[0].institution)
        elif hosts and len(pieces) <= MOST_HOST_PIECES and not (lines and lines[0].role):
            above = replace(above, institution=best_institution(hosts))
        elif is_place(label) or is_known(label):
            above = replace(above, institution=clean_value(label))
        if dates := find_date_ranges(label):
            above = replace(above, dates=dates)
    return above


def _apart(label: str) -> tuple[str, str]:
    """A sub-heading and the role that it gives in brackets: "Halle (Teaching assistant)"."""
    found = BRACKET.search(label)
    phrase = role_phrase(found["inner"]) if found else None
    if not found or not phrase or found["inner"][phrase.rest :].strip(" .,:"):
        return label, ""
    return BRACKET.sub("", label).strip(), found["inner"]


def _host_behind(label: str) -> tuple[str, str | None]:
    """The role of a sub-heading, and what stands in brackets behind it where that is a name: "Tutor (Jena)"."""
    found = BRACKET.search(label)
    inner = found["inner"] if found else ""
    is_name = inner[:1].isupper() and not any(c.isdigit() for c in inner) and not is_level(inner)
    is_host = is_institution(inner) or (is_name and len(inner.split()) <= LONGEST_HOST and not role_phrase(inner))
    host = inner.partition(", ")[0]
    return (
        (BRACKET.sub("", label).strip(), clean_value(host if is_institution(host) else inner))
        if is_host
        else (label, None)
    )


def _is_general(label: str) -> bool:
    """Whether a heading names teaching in general, and so no role: "Teaching and mentoring"."""
    return all(word in NO_ROLES for word in words_of(label))


def read_head(rows: Sequence[Row]) -> tuple[Above | None, list[Row]]:
    """What the first rows of an entry say that name no course, and the rows below them; None where the first does."""
    head: Above | None = None
    place = 0
    while place < min(len(rows), MOST_HEADS) and (line := _head_line(rows[place])):
        if head and ((line.role and head.role) or (line.institution and head.institution)):
            break
        before = head or Above()
        dates = before.dates or rows[place].dates
        head = Above(before.role or line.role, before.institution or line.institution, dates)
        place += 1
    return head, list(rows[place:])


def _head_line(row: Row) -> CourseLine | None:
    """The role or institution that is all that a row says; None where it says more."""
    pieces = _without_where(row.pieces)
    if not pieces or row.mark or course_lead(row.text) or NO_COURSE.search(pieces[0].text):
        return None
    if is_told(row.bare) and not is_institution(pieces[0].text):
        return None
    if len(pieces) > 1 and all(is_place(piece.text) for piece in pieces[1:]) and not take_role(pieces)[0]:
        return None if is_course_like(pieces[0].text) else CourseLine(None, None, clean_value(pieces[0].text))
    if is_role_line(pieces) or (len(pieces) == 1 and row.dates and _is_deed(pieces[0].text)):
        return CourseLine(clean_value(role_of(" ".join(piece.text for piece in pieces[:1]))))
    lines = read_course(pieces)
    return lines[0] if len(lines) == 1 and not lines[0].course and (lines[0].role or lines[0].institution) else None


def _is_deed(text: str) -> bool:
    """Whether a text names what was done and no course: "Lecturing"."""
    return is_action(text) and not is_course_like(text) and len(text.split()) <= LONGEST_DEED


def _without_where(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces without the cell at the right edge that says only where: "Halle University<tab>Halle, Germany"."""
    last = max((place for place, piece in enumerate(pieces) if piece.before == "tab"), default=0)
    return pieces[:last] if last and is_where(", ".join(piece.text for piece in pieces[last:])) else pieces
