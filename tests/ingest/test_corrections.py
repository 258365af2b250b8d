"""What hands decided holds, whatever the parser says later."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from ingest.corrections import content_of, corrected, plain_of, settle, text_of
from ingest.parser import cv

TEXT = "\n".join(
    [
        "Emmy Noether",
        "Positions",
        "1919 Privatdozentin, University of Göttingen",
        "1933 Visiting professor",
        "     Bryn Mawr College",
        "Awards",
        "Ackermann–Teubner Award 1932",
        "Languages",
        "German, English, Russian",
        "Walks in the forest",
    ]
)
LECTURER = cv.Position(lines=(3, 3), title="Privatdozentin", organization="University of Göttingen", start="1919")
VISITOR = cv.Position(lines=(4, 5), title="Visiting professor Bryn Mawr", start="1933", confidence=0.4)
AWARD = cv.Award(lines=(7, 7), title="Ackermann–Teubner Award", start="1932")
LANGUAGES = tuple(cv.Language(lines=(9, 9), name=name) for name in ("German", "English", "Russian"))
NOETHER = cv.Cv(
    text=TEXT,
    person=cv.Person(lines=(1, 1), name="Emmy Noether"),
    positions=(LECTURER, VISITOR),
    awards=(AWARD,),
    languages=LANGUAGES,
)


@dataclass
class Decided:
    kind: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    action: str
    first_line: int
    last_line: int
    text: str


def decided(kind, before, after):
    """What a hand made of the record ``before`` (None: added); ``after`` None rejects."""
    first, last = (after or before).lines
    action = "add" if before is None else "reject" if after is None else "edit"
    plain = [record and plain_of(record) for record in (before, after)]
    return Decided(kind, *plain, action, first, last, text_of(TEXT, (first, last)))


CLEAN = cv.Position(lines=(4, 5), title="Visiting professor", organization="Bryn Mawr College", start="1933")
EDIT = decided("positions", VISITOR, CLEAN)
REJECT = decided("awards", AWARD, None)
SERVED = cv.Service(lines=(10, 10), role="Walker", organization="Forest")
ADD = decided("service", None, SERVED)


def test_nothing_decided_changes_nothing():
    assert corrected(NOETHER, []) == NOETHER


def test_decisions_change_the_records_they_are_about():
    assert corrected(NOETHER, [EDIT, REJECT, ADD]) == replace(
        NOETHER, positions=(LECTURER, CLEAN), awards=(), service=(SERVED,)
    )


def test_accepted_records_are_sure():
    accepted = settle(NOETHER, [decided("positions", VISITOR, VISITOR)])
    assert accepted.cv.positions == (LECTURER, replace(VISITOR, confidence=1.0))
    assert [decision and decision.action for decision in accepted.decided["positions"]] == [None, "edit"]
    assert accepted.otherwise == ()


def test_person_is_corrected_as_a_whole():
    person = replace(NOETHER.person, name="Amalie Emmy Noether", emails=("emmy@example.org",))
    decision = decided("person", NOETHER.person, person)
    assert corrected(NOETHER, [decision]).person == person
    later = replace(NOETHER, person=cv.Person(lines=(1, 1), name="E. Noether"))
    assert corrected(later, [decision]).person == person
    assert [item.reads for item in settle(later, [decision]).otherwise] == [later.person]


@pytest.mark.parametrize(
    "read",
    [
        (LECTURER, replace(VISITOR, title="Visiting professor", organization="Bryn Mawr")),
        (LECTURER, replace(VISITOR, lines=(4, 4), title="Visiting professor"), cv.Position((5, 5), 0.5, "Bryn Mawr")),
        (LECTURER, replace(VISITOR, title="Gastprofessorin")),
    ],
)
def test_edited_record_stands_however_it_is_read_later(read):
    settled = settle(replace(NOETHER, positions=read), [EDIT])
    assert settled.cv.positions == (LECTURER, CLEAN)
    assert [item.reads for item in settled.otherwise] == list(read[1:])


def test_edited_record_that_is_no_longer_read_keeps_its_place():
    settled = settle(replace(NOETHER, positions=(replace(LECTURER, lines=(6, 6)),)), [EDIT])
    assert [record.title for record in settled.cv.positions] == ["Visiting professor", "Privatdozentin"]
    assert [(item.decision, item.reads) for item in settled.otherwise] == [(EDIT, None)]


def test_parser_that_comes_to_agree_is_not_listed():
    settled = settle(replace(NOETHER, positions=(LECTURER, CLEAN)), [EDIT])
    assert (settled.cv.positions, settled.otherwise) == ((LECTURER, CLEAN), ())


def test_rejected_record_stays_away_in_other_words():
    later = replace(AWARD, title="Ackermann–Teubner Memorial Award")
    settled = settle(replace(NOETHER, awards=(later,)), [REJECT])
    assert settled.cv.awards == ()
    assert [item.reads for item in settled.otherwise] == [later]


def test_added_record_is_not_doubled_when_the_parser_finds_it():
    later = replace(SERVED, role="A walker", confidence=0.6)
    assert corrected(replace(NOETHER, service=(later,)), [ADD]).service == (SERVED,)


def test_records_on_one_line_are_told_apart():
    german, *others = LANGUAGES
    swiss = replace(german, name="Swiss German")
    edit = decided("languages", german, swiss)
    reject = decided("languages", LANGUAGES[2], None)
    assert corrected(NOETHER, [edit, reject]).languages == (swiss, others[0])


def test_record_that_is_taken_for_another_kind_stays_what_it_was():
    moved = cv.Teaching(lines=(4, 5), role="Visiting professor", institution="Bryn Mawr College")
    settled = settle(replace(NOETHER, positions=(LECTURER,), teaching=(moved,)), [EDIT])
    assert (settled.cv.positions, settled.cv.teaching) == ((LECTURER, CLEAN), ())
    assert moved in [item.reads for item in settled.otherwise]


def test_decisions_find_lines_that_moved():
    def move(record):
        return replace(record, lines=tuple(line + 2 for line in record.lines))

    later = replace(
        NOETHER,
        text=f"Curriculum vitae\n\n{TEXT}",
        positions=tuple(map(move, NOETHER.positions)),
        awards=tuple(map(move, NOETHER.awards)),
    )
    settled = corrected(later, [EDIT, REJECT, ADD])
    assert settled.positions == (move(LECTURER), move(CLEAN))
    assert (settled.awards, settled.service) == ((), (move(SERVED),))


def test_decisions_about_a_shorter_text_stay_within_it():
    settled = corrected(cv.Cv(text="Emmy Noether"), [EDIT])
    assert settled.positions == (replace(CLEAN, lines=(1, 1)),)


def test_content_leaves_out_lines_and_what_is_empty():
    assert content_of(AWARD) == {"title": "Ackermann–Teubner Award", "start": "1932"}


def test_many_decisions_take_little_time():
    records = tuple(cv.Award(lines=(n, n), title=f"Award {n}") for n in range(1, 1501))
    many = cv.Cv(text="\n".join(f"Award {n}" for n in range(1, 1501)), awards=records)
    edits = [decided("awards", record, replace(record, title=f"{record.title} of merit")) for record in records]
    for edit, record in zip(edits, records, strict=True):
        edit.text = record.title
    later = replace(many, awards=tuple(replace(record, title=f"The {record.title}") for record in records))
    assert [row.title for row in corrected(later, edits).awards] == [f"Award {n} of merit" for n in range(1, 1501)]
