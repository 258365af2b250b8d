"""Roles at the start and end of texts; periods; how much a text looks like an event."""

from __future__ import annotations

import pytest

from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.events import event_score
from ingest.parser.values.periods import award_periods, period
from ingest.parser.values.roles import leading_role, trailing_role
from ingest.parser.values.services.clauses import HEADS
from ingest.parser.values.talks.kinds import is_kind_remark, is_talk_label, kind_of
from ingest.parser.vocabulary.services import ROLE_MODIFIERS


@pytest.mark.parametrize(
    ("text", "role", "rest"),
    [
        ("Reviewer for Acta Mathematica", "Reviewer", "Acta Mathematica"),
        ("Program Committee Member, ICM", "Program Committee Member", "ICM"),
        ("Member of the Editorial Board of Acta", "Member of the Editorial Board", "Acta"),
        ("Mitglied des Programmkomitees der DMV", "Mitglied des Programmkomitees", "DMV"),
        ("Membre du comité d’organisation du colloque", "Membre du comité d’organisation", "colloque"),
        ("Organizer Algebra Club", "Organizer", "Algebra Club"),
        ("Miembro del comité científico del congreso", "Miembro del comité científico", "congreso"),
        ("Relatrice di tesi", None, None),
        ("Acta Mathematica, referee", None, None),
    ],
)
def test_leading_role_ends_before_the_venue(text: str, role: str | None, rest: str | None) -> None:
    found = leading_role(text, HEADS, ROLE_MODIFIERS)
    assert (text[: found.end] if found else None, text[found.rest :] if found else None) == (role, rest)


def test_trailing_role_takes_words_that_belong_to_it() -> None:
    text = "Algebra Night High School Student Mentor"
    assert text[trailing_role(text, HEADS, ROLE_MODIFIERS) :] == "High School Student Mentor"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1921, 1923", ("1921", "1923")),
        ("since 1921", ("1921", "present")),
        ("May 1921 – June 1923", ("1921-05", "1923-06")),
        ("", (None, None)),
    ],
)
def test_period_spans_all_dates(text: str, expected: tuple[str | None, str | None]) -> None:
    assert period(find_date_ranges(text)) == expected


def test_award_periods_keep_single_years_apart() -> None:
    assert award_periods(find_date_ranges("1919, 1921")) == [("1919", "1919"), ("1921", "1921")]
    assert award_periods(find_date_ranges("1919, 1920, 1921")) == [("1919", "1921")]
    assert award_periods(find_date_ranges("1919 & 1920")) == [("1919", "1920")]


@pytest.mark.parametrize("text", ["DMV Jahrestagung", "Séminaire Bourbaki", "ICM 1928", "Bryn Mawr College", "Jena"])
def test_event_score_is_positive_for_events_and_hosts(text: str) -> None:
    assert event_score(text) > 0.5


@pytest.mark.parametrize(
    "text", ["Why do rings have ideals?", "On the theory of ideals in rings", "Ideals: a new view of old rings"]
)
def test_event_score_is_negative_for_titles(text: str) -> None:
    assert event_score(text) < -0.5


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("plenary lecture", "keynote"),
        ("Vortrag auf Einladung", "invited"),
        ("Exposés", None),
        ("oral presentation + poster", "contributed"),
        ("Comunicaciones", "contributed"),
    ],
)
def test_kind_of_reads_six_languages(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


def test_remarks_and_labels_are_told_from_events() -> None:
    assert [is_kind_remark(text) for text in ("invited talk, online", "Seminar on rings")] == [True, False]
    assert [is_talk_label(text) for text in ("Other invited talks", "Brown Seminar")] == [True, False]
