"""Why a record is unsure, in words."""

import pytest

from ingest.doubts import usual_fields, why_unsure
from ingest.models import Document
from ingest.parser import cv
from ingest.review import review_of

GUESSED = "which part is which could not be told for certain"


@pytest.mark.parametrize(
    ("kind", "record", "why"),
    [
        ("person", cv.Person(), "no name"),
        ("education", cv.Education(degree="PhD"), "no institution, no date"),
        ("education", cv.Education(degree="PhD", institution="Göttingen", end="1907"), GUESSED),
        ("positions", cv.Position(organization="Göttingen"), "no title, no date"),
        ("positions", cv.Position(title="Professor", start="1919"), "no organization"),
        ("talks", cv.Talk(title="Ideals"), "no event, no date"),
        ("awards", cv.Award(title="Prize"), "no date"),
        ("teaching", cv.Teaching(course="Algebra"), "no role or institution, no date"),
        ("teaching", cv.Teaching(course="Algebra", role="Lecturer", start="1920"), GUESSED),
        ("service", cv.Service(role="Editor"), GUESSED),
        ("languages", cv.Language(name="German"), GUESSED),
    ],
)
def test_what_is_missing_is_said_else_that_the_parts_were_guessed(kind, record, why):
    assert why_unsure(kind, record, usual_fields(kind, [record])) == why


def test_of_a_work_only_that_is_missing_which_most_of_the_list_have():
    whole = cv.Publication(title="Ideals", venue="Math. Ann.", year=1921)
    bare = cv.Publication(title="Forms")
    assert why_unsure("publications", bare, usual_fields("publications", [whole, whole, bare])) == "no venue, no year"
    assert why_unsure("publications", bare, usual_fields("publications", [whole, bare])) == GUESSED


def test_review_says_why_of_unsure_records_alone():
    parsed = cv.Cv(
        text="PhD\nProfessor",
        education=(cv.Education((1, 1), 0.5, "PhD", "Erlangen"),),
        positions=(cv.Position((2, 2), 0.95, "Professor"),),
    )
    kinds = review_of(Document(parsed=parsed.as_json())).kinds
    assert [(row.heading, row.why) for kind in kinds for row in kind.records] == [
        ("PhD, Erlangen", "no date"),
        ("Professor", ""),
    ]
