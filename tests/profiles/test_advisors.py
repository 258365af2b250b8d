"""An advisor's page: students and lineage."""

import pytest
from django.contrib.auth.models import AnonymousUser

from profiles.lineages import advisors_above, students_below
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

    with django_assert_num_queries(8):
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
