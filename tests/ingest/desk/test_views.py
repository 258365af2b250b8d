"""Pages of the identity desk: who may see them, what they show at which cost, what comes of their buttons."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from ingest.models import IdentityDecision
from profiles import models
from tests import factories as make
from tests.ingest.cvs import cv_of, published, work
from tests.ingest.desk.test_decisions import write_scene

pytestmark = pytest.mark.django_db
DESK = "/staff/identity/"


@pytest.fixture
def staff(client):
    client.force_login(make.StaffFactory(username="hilbert"))
    return client


def press(client, **data):
    """What comes of a button of a pair of people."""
    values = {"kind": "person", "left": "emmy-noether", "right": "amalie-noether", "next": DESK} | data
    return client.post(reverse("ingest:identity-decide"), values, follow=True)


@pytest.mark.parametrize(
    "path",
    [DESK, f"{DESK}log/", f"{DESK}pair/?kind=person&left=a&right=b", f"{DESK}person/x/", f"{DESK}venue/x/"],
)
def test_only_reviewers_may_see_the_desk(client, path):
    assert client.get(path).status_code == 302
    client.force_login(make.UserFactory())
    assert client.get(path).status_code == 403
    viewer = make.UserFactory(is_staff=True)
    viewer.user_permissions.add(Permission.objects.get(codename="view_document"))
    client.force_login(viewer)
    assert client.get(path).status_code == 403


@pytest.mark.parametrize("count", [1, 3, 10])
def test_desk_takes_the_same_queries_however_many_pairs(staff, django_assert_num_queries, count):
    for number in range(count):
        name = "bdgklmnrvz"[number]
        for slug, form in ((f"{name}-1", f"Hans Müller{name}"), (f"{name}-2", f"Hans Müller{name}")):
            row = make.PersonNameFactory(person=make.PersonFactory(name=form, slug=slug)).person
            make.AuthorshipFactory(person=row)

    with django_assert_num_queries(25):
        response = staff.get(f"{DESK}?kind=person")
    assert [sides.pair.left for sides in response.context["pairs"]] == [f"{name}-1" for name in "bdgklmnrvz"[:count]]


def test_desk_shows_both_sides_and_what_would_move(staff):
    published(cv_of("Helmut Hasse", publications=[work("On the norms of algebras", "H. Hasse; Hans Müller")]))
    published(cv_of("Richard Brauer", publications=[work("On simple algebras", "R. Brauer; H. Mueller; H. Hasse")]))
    response = staff.get(DESK)
    (sides,) = response.context["pairs"]
    assert {label: (ones, others) for label, ones, others in sides.rows if ones or others} == {
        "CV": (("only named by others",), ("only named by others",)),
        "Number of works": (("1, 1921",), ("1, 1921",)),
        "Written": (("Hans Müller",), ("H. Mueller",)),
        "Works": (("On the norms of algebras, 1921",), ("On simple algebras, 1921",)),
        "With": (("Helmut Hasse",), ("Helmut Hasse", "Richard Brauer")),
    }
    assert sides.right.moves == "1 work"
    assert "1 shared co-author" in response.content.decode()


def test_desk_says_when_there_is_nothing(staff):
    assert "Nothing looks as if it were one." in staff.get(f"{DESK}?kind=nonsense&page=x").content.decode()
    assert "Nothing was put off." in staff.get(f"{DESK}?later=1").content.decode()


def test_yes_merges_and_the_old_address_leads_on(staff, client):
    write_scene()
    response = press(staff, answer="same", note="I asked her.")
    assert [str(message) for message in response.context["messages"]] == [
        "They are one now: Emmy Noether and Amalie Noether."
    ]
    assert staff.get("/people/amalie-noether.json").headers["Location"] == "/people/emmy-noether.json"
    log = staff.get(f"{DESK}log/?kind=person&answer=same&standing=1").content.decode()
    assert "hilbert" in log
    assert "I asked her." in log
    assert "Nothing was decided like this." in staff.get(f"{DESK}log/?answer=named").content.decode()


def test_who_comes_second_is_told_in_words(staff):
    write_scene()
    press(staff, answer="different")
    response = press(staff, answer="same")
    assert response.status_code == 409
    assert "Nothing was stored. hilbert decided on" in response.content.decode()
    decision = IdentityDecision.objects.get()
    undo = reverse("ingest:identity-undo", args=[decision.pk])
    assert staff.post(undo).status_code == 302
    assert staff.post(undo).status_code == 409


@pytest.mark.parametrize(
    "data", [{"answer": "perhaps"}, {"answer": "same", "kind": "x"}, {"answer": "same", "keep": "right"}]
)
def test_what_cannot_be_is_refused_in_words(staff, data):
    write_scene()
    response = press(staff, **data)
    assert response.status_code == 422
    assert "Nothing was stored." in response.content.decode()
    assert not IdentityDecision.objects.exists()


def test_two_cvs_ask_for_a_sure_hand(staff):
    published(cv_of("Emmy Noether", publications=[work("Ideals in rings of all kinds", "E. Noether")]), "one")
    published(cv_of("Amalie Noether", publications=[work("Another kind of thing", "A. Noether")]), "two")
    page = staff.get(f"{DESK}pair/?kind=person&left=/people/emmy-noether/&right=amalie-noether").content.decode()
    assert "Both have a CV here." in page
    assert press(staff, answer="same").status_code == 422


def test_not_this_person_sets_apart(staff):
    write_scene()
    page = staff.get(f"{DESK}person/amalie-noether/").content.decode()
    assert page.count('name="subject"') == 3
    data = {"subject": ["work on-the-norms-of-algebras", "student helmut-hasse"]}
    response = staff.post(f"{DESK}person/amalie-noether/apart/", data, follow=True)
    assert [str(message) for message in response.context["messages"]] == [
        "2 entries are of Amalie Noether, another person, now."
    ]
    assert models.Person.objects.get(slug="amalie-noether-2").advised.count() == 1
    assert staff.post(f"{DESK}person/amalie-noether/apart/", data).status_code == 409


def test_names_of_a_venue_are_added_and_taken_away(staff):
    write_scene()
    page = staff.get(f"{DESK}venue/ari/?form=Club of Rings").content.decode()
    assert "1 record written “Club of Rings” would move here" in page
    response = staff.post(f"{DESK}venue/ari/name/", {"form": "Club of Rings"}, follow=True)
    assert "“Club of Rings” is a name of it now." in response.content.decode()
    assert staff.post(f"{DESK}venue/ari/name/", {"form": "Club of Rings"}).status_code == 422
    assert staff.post(f"{DESK}venue/ari/name/", {"drop": "club rings"}).status_code == 302
    assert staff.get(f"{DESK}person/nobody/").status_code == 404
    assert staff.get(f"{DESK}pair/?kind=x").status_code == 404


def test_answers_lead_only_to_staff_pages_of_this_site(staff):
    write_scene()
    response = staff.post(
        reverse("ingest:identity-decide"),
        {
            "kind": "person",
            "left": "emmy-noether",
            "right": "amalie-noether",
            "answer": "later",
            "next": "//evil.example/",
        },
    )
    assert response.headers["Location"] == DESK
