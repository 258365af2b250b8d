"""An advisor's page: students and lineage."""

import pytest
from django.contrib.auth.models import AnonymousUser

from profiles.people import groups
from profiles.people.lineages import advisors_above, students_below
from tests import factories as make
from tests.profiles import scene

VISITOR = AnonymousUser()


def advise(student, advisor):
    cv = scene.Writer(student)
    cv.degree("PhD", "Princeton University", 1930, advisor)
    return cv.done()


def outline(nodes):
    return [(node.person.name, outline(node.nodes)) for node in nodes]


@pytest.mark.parametrize("rows", [1, 3])
def test_advisor_page_query_count_is_constant(client, db, rows, django_assert_num_queries):
    advisor = make.PersonFactory()
    for _ in range(rows):
        cv = make.CvFactory()
        make.AdvisingFactory(cv=cv, advisor=advisor, education=make.EducationFactory(cv=cv))
        make.PositionFactory(cv=cv)

    with django_assert_num_queries(9):
        response = client.get(f"/advisors/{advisor.slug}/")

    assert len(response.context["students"]) == rows


def test_advisor_page_says_what_became_of_students(client, people):
    scene.person("Alonzo Church")
    (student,) = client.get("/advisors/alonzo-church/").context["students"]

    assert (student.person.name, student.last_post.title, student.works) == ("Alan Turing", "Reader", 0)


def test_works_together_are_counted(client, people):
    students = client.get("/advisors/david-hilbert/").context["students"]

    assert {student.person.name: student.works for student in students} == {"Richard Courant": 1, "Hermann Weyl": 0}


def test_lineage_goes_up_and_down(db):
    advise("Alonzo Church", "Oswald Veblen")
    advise("Stephen Kleene", "Alonzo Church")
    advise("Alan Turing", "Alonzo Church")
    veblen, turing = scene.person("Oswald Veblen"), scene.person("Alan Turing")

    assert outline(students_below(veblen, VISITOR)) == [
        ("Alonzo Church", [("Stephen Kleene", []), ("Alan Turing", [])])
    ]
    assert outline(advisors_above(turing, VISITOR)) == [("Alonzo Church", [("Oswald Veblen", [])])]


def test_lineage_that_turns_in_circles_ends(db):
    advise("Alonzo Church", "Oswald Veblen")
    advise("Oswald Veblen", "Alonzo Church")
    (church,) = students_below(scene.person("Oswald Veblen"), VISITOR)

    assert outline([church]) == [("Alonzo Church", [("Oswald Veblen", [])])]
    assert church.nodes[0].is_again


def test_lineage_leaves_hidden_students_out(client, people):
    scene.hide(people["weyl"])
    response = client.get("/advisors/david-hilbert/")

    assert outline(response.context["below"]) == [("Richard Courant", [])]
    assert "Hermann Weyl" not in response.content.decode()


def test_person_who_advised_nobody_has_no_advisor_page(client, people):
    assert client.get("/advisors/alan-turing/").status_code == 404


def test_siblings_and_those_who_advised_together(client, people):
    row = advise("Kurt Friedrichs", "Richard Courant").advised_by.get()
    make.AdvisingFactory(cv=row.cv, student=row.student, advisor=scene.person("Hermann Weyl"))
    context = client.get("/advisors/richard-courant/").context

    assert [(one.person.name, [through.name for through in one.through]) for one in context["siblings"]] == [
        ("Hermann Weyl", ["David Hilbert"])
    ]
    assert [(one.person.name, [through.name for through in one.through]) for one in context["co_advisors"]] == [
        ("Hermann Weyl", ["Kurt Friedrichs"])
    ]


def test_tree_is_cut_from_the_far_end(client, people, monkeypatch):
    monkeypatch.setattr(groups, "MOST_DRAWN", 2)
    advise("Kurt Friedrichs", "Richard Courant")
    response = client.get("/advisors/david-hilbert/")
    tree = response.context["tree_below"]

    assert [node.point.label for node in tree.nodes] == ["David Hilbert", "Richard Courant", "Hermann Weyl"]
    assert (tree.shown, tree.total) == (3, 4)
    assert "3 of 4 drawn, the nearest" in response.content.decode()


def test_students_of_students_are_listed_on_request(client, people):
    advise("Kurt Friedrichs", "Richard Courant")
    page, asked = (client.get(f"/advisors/david-hilbert/{query}").content.decode() for query in ("", "?grand=1"))

    assert "List the 1 student of students, and draw" in page
    assert 'id="grand"' in asked
    assert "noindex" in asked


def test_hidden_relatives_are_not_named(client, people):
    advise("Kurt Friedrichs", "Richard Courant")
    scene.hide(people["weyl"])
    scene.hide(scene.person("David Hilbert"))
    text = client.get("/advisors/richard-courant/").content.decode()

    assert "Weyl" not in text
    assert "<text" in text
    assert 'href="/people/david-hilbert/"' not in text


def test_students_come_fifty_at_a_time(client, db):
    advisor = make.PersonFactory(name="Karl Weierstrass")
    for _ in range(101):
        make.AdvisingFactory(cv=make.CvFactory(), advisor=advisor)
    address = f"/advisors/{advisor.slug}/"
    first, second = client.get(address), client.get(f"{address}?page=2")

    assert [len(page.context["page_obj"]) for page in (first, second)] == [50, 50]
    assert "Advised 101 people" in second.content.decode()
    assert len(client.get(f"{address[:-1]}.json").json()["students"]) == 101
    assert [client.get(address, {"page": page}).status_code for page in ("0", "4", "x", "1\x00")] == [404] * 4
