"""Who was where when."""

import pytest

from profiles.comparing.records import fetch_records
from profiles.models import Education
from profiles.pictures.lanes import build_lanes, degree_year, times_together
from tests.profiles import scene


@pytest.fixture
def records(people, client):
    from django.contrib.auth.models import AnonymousUser

    return fetch_records(["richard-courant", "hermann-weyl", "alan-turing"], AnonymousUser())


@pytest.mark.parametrize(
    ("mine", "theirs", "together"),
    [
        ([(1, 3)], [(2, 4)], [(2, 3)]),
        ([(1, 2)], [(2, 3)], []),
        ([(1, 9)], [(2, 3), (3, 4), (6, 7)], [(2, 4), (6, 7)]),
        ([], [(1, 2)], []),
    ],
)
def test_times_together(mine, theirs, together):
    assert times_together(mine, theirs) == together


def test_lanes_are_one_for_each_person(records):
    lanes = build_lanes(records)

    assert [(lane.letter, lane.name, lane.works) for lane in lanes.lanes] == [
        ("A", "Richard Courant", 3),
        ("B", "Hermann Weyl", 3),
        ("C", "Alan Turing", 2),
    ]
    assert [(one.names, one.place, one.years) for one in lanes.meetings] == [
        ("Richard Courant and Hermann Weyl", scene.GOTTINGEN, "1907–1908"),
        ("Richard Courant and Hermann Weyl", scene.GOTTINGEN, "1930–1933"),
    ]


def test_lanes_colour_places_that_are_shared(records):
    lanes = build_lanes(records)

    assert [any(bar.is_shared for bar in lane.bars) for lane in lanes.lanes] == [True, True, False]


def test_lanes_since_the_degree_begin_together(records):
    lanes = build_lanes(records, since_degree=True)

    assert len({lane.degree_x for lane in lanes.lanes}) == 1
    assert [degree_year(record) for record in records] == [1910, 1908, 1938]


def test_people_without_a_degree_are_named(records):
    Education.objects.filter(person=records[1].person).delete()
    from django.contrib.auth.models import AnonymousUser

    lanes = build_lanes(fetch_records(["richard-courant", "hermann-weyl"], AnonymousUser()), since_degree=True)

    assert ([lane.letter for lane in lanes.lanes], lanes.undated) == (["A"], ["Hermann Weyl"])


def test_comparing_people_without_dates_draws_nothing(client, db):
    from tests import factories as make

    slugs = [make.CvFactory(year=None).person.slug for _ in range(2)]

    assert client.get("/compare/", {"p": slugs}).context["lanes"] is None
    assert client.get("/compare/", {"p": slugs, "years": "phd"}).status_code == 200
