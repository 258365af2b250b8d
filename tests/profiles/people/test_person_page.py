"""A person's page: parts, evidence, the text of the CV, former addresses."""

import pytest
from django.urls import reverse

from profiles.models import Advising, Citation, Education
from tests import factories as make
from tests.profiles import scene

NOETHER = "/people/emmy-noether/"


def fill(cv, rows):
    """``rows`` of every kind in ``cv``."""
    for number in range(rows):
        degree = make.EducationFactory(cv=cv)
        make.PositionFactory(cv=cv)
        make.AdvisingFactory(cv=cv, education=degree)
        make.AdvisingFactory(advisor=cv.person)
        work = make.AuthorshipFactory(person=cv.person, publication__year=1900 + number).publication
        make.AuthorshipFactory(publication=work)
        make.CitationFactory(cv=cv, publication=work)
        make.LanguageFactory(cv=cv)
        make.ContactFactory(person=cv.person)
        for factory in (make.TalkFactory, make.AwardFactory, make.TeachingFactory, make.ServiceFactory):
            factory(cv=cv)


@pytest.mark.parametrize("rows", [1, 3])
def test_person_page_query_count_is_constant(client, db, rows, django_assert_num_queries):
    cv = make.CvFactory()
    fill(cv, rows)

    with django_assert_num_queries(9):
        response = client.get(cv.person.get_absolute_url())

    assert len(response.context["works"]) == rows
    client.post("/tray/", {"add": cv.person.slug})
    with django_assert_num_queries(10):
        client.get(cv.person.get_absolute_url())


def test_person_page_has_every_part(client, people):
    response = client.get(NOETHER)
    contents = [(title, count) for _, title, count in response.context["portrait"].contents]

    assert contents == [
        ("Summary", 0),
        ("Positions", 5),
        ("Education", 2),
        ("Publications", 8),
        ("Talks", 2),
        ("Awards", 1),
        ("Teaching", 1),
        ("Service", 1),
        ("Languages", 2),
        ("Hobbies", 0),
    ]
    text = response.content.decode()
    assert all(f'id="{anchor}"' in text for anchor, _, _ in response.context["portrait"].contents)


def test_advisors_are_told_as_sentences(client, people):
    text = client.get(NOETHER).content.decode()

    assert 'Emmy Noether was advised by <a href="/people/paul-gordan/">Paul Gordan</a>.' in text


def test_owner_is_bold_and_coauthors_are_linked(client, people):
    text = client.get(NOETHER).content.decode()

    assert '<b>Emmy Noether</b>, <a href="/people/richard-brauer/">Richard Brauer</a>' in text


def test_tallies_count_works_and_talks(client, people):
    portrait = client.get(NOETHER).context["portrait"]

    assert [(row.name, row.works, row.talks) for row in portrait.venue_tallies][:2] == [
        (scene.ANNALEN, 3, 0),
        (scene.ZEITSCHRIFT, 2, 0),
    ]
    assert [(other.name, row.works, row.years) for other, row in portrait.coauthor_tallies] == [
        ("Richard Brauer", 2, "1927, 1932"),
        ("Helmut Hasse", 1, "1932"),
    ]


def test_tallies_lead_to_exactly_those_records(client, people):
    venue = client.get("/publications/?author=emmy-noether&venue=mathematische-annalen")
    together = client.get("/publications/?author=emmy-noether&coauthor=richard-brauer")

    assert (venue.context["paginator"].count, together.context["paginator"].count) == (3, 2)


def test_fact_opens_its_lines(client, people):
    degree = Education.objects.get(person=people["noether"], level="doctorate")
    response = client.get(f"{NOETHER}?fact=education-{degree.pk}")
    evidence = response.context["evidence"]
    marked = [line for line in evidence.lines if line.is_marked]

    assert [line.number for line in marked] == [degree.first_line]
    assert marked[0].text == "1907  Dr. phil., summa cum laude, University of Erlangen. Advisor: Paul Gordan"
    assert evidence.fact.reading[0] == ("Degree", "Dr. phil., summa cum laude")
    assert response.content.decode().count('id="fact"') == 1


def test_every_fact_of_the_page_has_its_lines(client, people):
    portrait = client.get(NOETHER).context["portrait"]
    facts = list(portrait.facts_of_records())

    assert len(facts) == 5 + 2 + 1 + 8 + 2 + 1 + 1 + 1 + 2
    assert all(portrait.evidence(fact.code).fact == fact for fact in facts)


@pytest.mark.parametrize(
    "code", ["education-999999999999999999999999", "x", "\x00", "education-", "'--", "section-1 OR 1=1", "position-0"]
)
def test_unknown_fact_shows_no_lines(client, people, code):
    response = client.get(NOETHER, {"fact": code})

    assert (response.status_code, response.context["evidence"]) == (200, None)


def test_fact_of_another_person_shows_no_lines(client, people):
    other = Citation.objects.filter(person=people["turing"]).first()

    assert client.get(f"{NOETHER}?fact=citation-{other.pk}").context["evidence"] is None


@pytest.mark.parametrize(("kind", "number"), [("", 8), ("journal", 7), ("together", 2), ("book", 8), ("<x>", 8)])
def test_works_of_a_kind(client, people, kind, number):
    assert len(client.get(NOETHER, {"works": kind}).context["works"]) == number


def test_whole_cv_has_numbered_lines(client, people):
    text = client.get(f"{NOETHER}cv/").content.decode()

    assert '<li class="facsimile__line" id="l5">' in text
    assert "Algebraist. Rings, ideals and invariants; a teacher of many." in text


def test_former_address_leads_to_the_present_one(client, people):
    make.FormerSlugFactory(person=people["noether"], slug="e-noether")

    assert client.get("/people/e-noether/").headers["Location"] == NOETHER
    assert client.get("/people/e-noether/cv/").headers["Location"] == f"{NOETHER}cv/"


def test_former_address_of_a_hidden_person_leads_nowhere(client, people):
    make.FormerSlugFactory(person=people["noether"], slug="e-noether")
    scene.hide(people["noether"])

    assert client.get("/people/e-noether/").status_code == 404


def test_page_of_an_advisor_without_cv_names_the_students(client, people):
    response = client.get("/people/david-hilbert/")
    text = response.content.decode()
    advising = Advising.objects.get(student=people["weyl"])

    assert "No CV of David Hilbert is here." in text
    assert f'href="/people/hermann-weyl/?fact=advising-{advising.pk}#fact"' in text
    assert [work.title for work in response.context["works"]] == ["Methoden der mathematischen Physik"]


def test_person_known_only_from_a_hidden_cv_has_no_page(client, people):
    assert client.get("/people/alonzo-church/").status_code == 200
    scene.hide(people["turing"])

    assert client.get("/people/alonzo-church/").status_code == 404
    assert client.get("/people/alan-turing/").status_code == 404
    assert client.get("/people/alan-turing/cv/").status_code == 404


def test_section_whose_records_were_not_understood_is_shown_as_text(client, db):
    cv = make.CvFactory(
        text="Talks\nOn nothing at all, Göttingen\n", public_text="Talks\nOn nothing at all, Göttingen\n"
    )
    make.SectionFactory(cv=cv, heading="Talks", kind="talks", first_line=1, last_line=2)

    assert "On nothing at all, Göttingen" in client.get(cv.person.get_absolute_url()).content.decode()


def test_work_listed_twice_is_shown_once(client, people):
    citation = Citation.objects.filter(person=people["turing"]).first()
    make.CitationFactory(cv=citation.cv, publication=citation.publication, first_line=2)

    assert len(client.get("/people/alan-turing/").context["works"]) == 2


@pytest.mark.parametrize("name", ["person-detail", "person-cv", "publication-detail", "talk-detail", "venue-detail"])
def test_unknown_address_is_404(client, db, name):
    assert client.get(reverse(f"profiles:{name}", args=["nobody"])).status_code == 404
