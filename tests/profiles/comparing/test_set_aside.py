"""Conflicts that somebody set aside: with a reason, seen by them alone, for what they stood on, kept in copies."""

import pytest
from django.utils import timezone

from profiles.models import Change, FrozenComparison, FrozenPair, SetAside
from tests import factories as make
from tests.profiles import scene

PAIR = ["richard-courant", "hermann-weyl"]
ASKED = "p=richard-courant&p=hermann-weyl&at=1935-06&months=48"
PATH = f"/conflicts/?{ASKED}"
WHY = "Both left long before the chair was open."


@pytest.fixture
def secretary(client, people):
    user = make.UserFactory(username="secretary")
    client.force_login(user)
    return user


def reasons(client, path=PATH):
    conflicts = client.get(path).context["conflicts"]
    return [(finding, reason) for finding in conflicts.findings for reason in finding.reasons]


def asides(client, path=PATH):
    return [(reason.kind, reason.aside and reason.aside.why) for _, reason in reasons(client, path)]


def post(client, number, path=PATH, **said):
    finding, reason = reasons(client, path)[number]
    data = {"pair": finding.anchor, "key": reason.key, **said}
    return client.post(path.replace("/conflicts/", "/conflicts/aside/"), data, follow=True)


def test_a_conflict_is_set_aside_with_a_reason_and_counts_again(client, secretary):
    response = post(client, 1, why=f"  {WHY} ")
    (row,) = SetAside.objects.all()

    assert response.redirect_chain == [(f"{PATH}#richard-courant--hermann-weyl", 302)]
    assert asides(client) == [("siblings", None), ("place", WHY)]
    assert (row.user, row.one.slug, row.other.slug, row.kind) == (secretary, *PAIR, "place")
    assert row.basis == [scene.institution(scene.GOTTINGEN).slug, "at the same time"]
    text = response.content.decode()
    assert f"{timezone.localdate()}: {WHY}" in text
    assert "1 of 1 pair with something to look at. Window" in text

    text = post(client, 0, why="Hilbert advised half of the field.").content.decode()
    assert "1 of 1 pair with something to look at. 1 of them you set aside. Window" in text

    post(client, 1, undo="1")
    assert asides(client) == [("siblings", "Hilbert advised half of the field."), ("place", None)]
    assert list(Change.objects.order_by("pk").values_list("by", "action", "kind", "label", "difference")[:1]) == [
        ("secretary", "set aside", "conflict set aside", f"conflict {row.pk}", [["kind", "", "place"]])
    ]


def test_nobody_else_sees_it(client, secretary):
    post(client, 1, why=WHY)
    client.force_login(make.StaffFactory(is_superuser=True))
    assert asides(client) == [("siblings", None), ("place", None)]
    client.logout()
    page = client.get(PATH)

    assert asides(client) == [("siblings", None), ("place", None)]
    assert WHY not in page.content.decode()
    assert "Set aside" not in page.content.decode()
    assert "set_aside" not in client.get(f"/conflicts.json?{ASKED}").content.decode()


def test_visitors_set_nothing_aside(client, people):
    finding, reason = reasons(client)[0]
    data = {"pair": finding.anchor, "key": reason.key, "why": WHY}

    assert client.post(f"/conflicts/aside/?{ASKED}", data)["Location"].startswith("/login/")
    assert not SetAside.objects.exists()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"why": " \0 "}, "Say why it is set aside"),
        ({"why": WHY, "key": "wrote-0"}, "This conflict is not found any more"),
        ({"why": WHY, "pair": "emmy-noether--hermann-weyl"}, "This conflict is not found any more"),
    ],
)
def test_what_cannot_be_set_aside_is_said(client, secretary, said, words):
    assert words in post(client, 0, **said).content.decode()
    assert not SetAside.objects.exists()


def test_it_counts_again_when_it_stands_on_more(client, secretary):
    path = "/conflicts/?p=emmy-noether&p=helmut-hasse&at=1935-06"
    post(client, 0, path, why="One joint note of three pages.")
    assert asides(client, path) == [("wrote", "One joint note of three pages.")]

    cv = scene.Writer("Helmut Hasse", 1935)
    work = cv.work("Ein zweiter Beweis", 1934, "", ("Emmy Noether",))
    cv.done()
    assert asides(client, path) == [("wrote", None)]

    post(client, 0, path, why="Two joint notes.")
    assert (asides(client, path), SetAside.objects.count()) == ([("wrote", "Two joint notes.")], 1)
    work.delete()
    assert asides(client, path) == [("wrote", "Two joint notes.")]


def test_data_say_who_set_aside_what_when_and_why(client, secretary):
    post(client, 1, why=WHY)
    lines = b"".join(client.get(f"/conflicts.csv?{ASKED}")).decode("utf-8-sig").splitlines()
    (finding,) = client.get(f"/conflicts.json?{ASKED}").json()["findings"]
    row = SetAside.objects.get()

    assert lines[0].endswith(",Evidence,Set aside by,Set aside on,Reason")
    assert [line.endswith(f",secretary,{row.at:%Y-%m-%d},{WHY}") for line in lines[1:]] == [False, True]
    assert [reason.get("set_aside") for reason in finding["reasons"]] == [
        None,
        {"by": "secretary", "at": row.at.isoformat(), "why": WHY},
    ]


@pytest.fixture
def copy(client, secretary):
    """A copy of Courant and Weyl with their conflicts up to June 1935, one of which is set aside."""
    post(client, 1, why=WHY)
    client.post("/compare/copies/", {"p": PAIR, "months": "48", "at": "1935-06"})
    SetAside.objects.all().delete()
    client.logout()
    return FrozenComparison.objects.get()


def test_a_copy_keeps_conflicts_with_those_set_aside(client, copy):
    page = client.get(copy.get_absolute_url())
    conflicts = page.context["frozen"].conflicts
    today = f"{timezone.localdate()}"

    assert [(one.kind, one.text, one.when, one.why) for one in conflicts] == [
        ("siblings", "both were advised by David Hilbert", "1907–1910, 1905–1908", ""),
        ("place", f"both at {scene.GOTTINGEN}, at the same time", "1931–1933", WHY),
    ]
    assert f"{today}, secretary: {WHY}" in page.content.decode()
    assert "Window: 1931-07 to 1935-06." in page.content.decode()

    data = client.get(f"/compare/copies/{copy.token}.json").json()["conflicts"]
    assert data["window"] == {"months": 48, "until": "1935-06"}
    assert [found["kind"] for found in data["findings"]] == ["siblings", "place"]
    assert [found.get("set_aside", {}).get("by") for found in data["findings"]] == [None, "secretary"]

    lines = b"".join(client.get(f"/compare/copies/{copy.token}.csv")).decode("utf-8-sig").splitlines()
    told = f'"both at {scene.GOTTINGEN}, at the same time, 1931–1933; set aside on {today}: {WHY}"'
    assert lines[0] == ",Richard Courant,Hermann Weyl"
    assert lines[-1] == f"Conflict of interest: same institution,{told},{told}"


def test_a_copy_of_before_says_nothing_of_conflicts(client, copy):
    FrozenComparison.objects.update(months=None, until="")
    FrozenPair.objects.update(conflicts=[])

    assert "Conflicts of interest" not in client.get(copy.get_absolute_url()).content.decode()
    assert "conflicts" not in client.get(f"/compare/copies/{copy.token}.json").json()


def test_conflicts_through_somebody_hidden_are_not_in_a_copy(client, copy):
    scene.hide(scene.person("David Hilbert"))

    assert [one.kind for one in client.get(copy.get_absolute_url()).context["frozen"].conflicts] == ["place"]
    assert "Hilbert" not in str(FrozenPair.objects.values_list("conflicts", flat=True))


@pytest.mark.parametrize("rows", [2, 6])
def test_query_count_is_constant_for_who_sets_aside(client, db, rows, django_assert_num_queries):
    user = make.UserFactory()
    cvs = make.CvFactory.create_batch(rows)
    work = make.PublicationFactory(year=timezone.localdate().year)
    for cv in cvs:
        make.CitationFactory(cv=cv, publication=work)
        make.AuthorshipFactory(person=cv.person, publication=work)
    for cv in cvs[1:]:
        SetAside.objects.create(user=user, one=cvs[0].person, other=cv.person, kind="wrote", basis=[work.slug], why="x")
    client.force_login(user)

    with django_assert_num_queries(9):
        response = client.get("/conflicts/", {"p": [cv.person.slug for cv in cvs]})
    assert response.context["conflicts"].aside_count == rows - 1
