"""Lists and pages of works and talks."""

import pytest

from profiles.models import Talk
from tests import factories as make
from tests.profiles import scene


def titles(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return [str(row) for row in response.context["page_obj"]]


@pytest.mark.parametrize("rows", [1, 3])
def test_publication_list_query_count_is_constant(client, db, rows, django_assert_num_queries):
    for _ in range(rows):
        publication = make.PublicationFactory(venue=make.VenueFactory())
        make.AuthorshipFactory.create_batch(2, publication=publication)
        make.CitationFactory(publication=publication)

    with django_assert_num_queries(4):
        response = client.get("/publications/")

    assert len(response.context["page_obj"]) == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_talk_list_query_count_is_constant(client, db, rows, django_assert_num_queries):
    make.TalkFactory.create_batch(rows, venue=make.VenueFactory())

    with django_assert_num_queries(3):
        response = client.get("/talks/")

    assert len(response.context["page_obj"]) == rows


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?kind=book", ["What is Mathematics?", "Methoden der mathematischen Physik", "Raum, Zeit, Materie"]),
        ("?venue=mind", ["Computing machinery and intelligence"]),
        ("?year_from=1940&sort=oldest", ["What is Mathematics?", "Computing machinery and intelligence"]),
        ("?author=hermann-weyl&year_to=1916", ["Über die Gleichverteilung von Zahlen mod. Eins"]),
        ("?author=emmy-noether&coauthor=helmut-hasse", ["Beweis eines Hauptsatzes in der Theorie der Algebren"]),
        ("?q=zerfallungskorper", ["Über minimale Zerfällungskörper irreduzibler Darstellungen"]),
        ("?q=%22rationale+zahlen%22", []),
    ],
)
def test_publication_list_filters(client, people, query, found):
    assert titles(client, f"/publications/{query}") == found


@pytest.mark.parametrize("path", ["/publications/", "/talks/"])
def test_facet_counts_predict_the_result(client, people, path):
    for facet in client.get(path).context["facets"]:
        for option in facet.shown + facet.rest:
            assert (option.label, len(titles(client, path + option.href))) == (option.label, option.count)


@pytest.mark.parametrize("path", ["/publications/", "/talks/"])
@pytest.mark.parametrize("name", ["q", "venue", "kind", "year_from", "author", "coauthor", "person", "sort"])
@pytest.mark.parametrize("value", ["\x00", "<script>", "9" * 40, "%"])
def test_hostile_values_are_answered(client, people, path, name, value):
    response = client.get(path, {name: value})

    assert response.status_code == 200
    assert "<script>" not in response.content.decode()


def test_chip_of_an_author_says_the_name(client, people):
    chips = client.get("/publications/?author=emmy-noether&coauthor=helmut-hasse").context["chips"]

    assert [(chip.title, chip.label) for chip in chips] == [("Author", "Emmy Noether"), ("with", "Helmut Hasse")]


def test_chip_of_a_hidden_person_says_no_name(client, people):
    scene.hide(people["weyl"])
    chips = client.get("/publications/?author=hermann-weyl").context["chips"]

    assert [chip.label for chip in chips] == ["hermann-weyl"]


def test_work_of_hidden_people_only_is_not_listed(client, people):
    scene.hide(people["turing"])

    assert titles(client, "/publications/?q=computing") == []
    assert client.get("/publications/computing-machinery-and-intelligence/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_publication_page_query_count_is_constant(client, db, rows, django_assert_num_queries):
    publication = make.PublicationFactory(venue=make.VenueFactory(), doi="10.1007/BF01464225", arxiv="math/0503066")
    make.AuthorshipFactory.create_batch(rows, publication=publication)
    make.CitationFactory.create_batch(rows, publication=publication)

    with django_assert_num_queries(3):
        response = client.get(publication.get_absolute_url())

    assert len(response.context["citations"]) == rows


def test_publication_page_shows_how_cvs_cite_it(client, people):
    response = client.get("/publications/nichtkommutative-algebren/")
    ((citation, lines),) = response.context["citations"]

    assert (citation.person, [line.text for line in lines]) == (
        people["noether"],
        ["Nichtkommutative Algebren. Mathematische Zeitschrift 1933"],
    )


def test_talk_list_filters_by_person_and_venue(client, people):
    path = "/talks/?person=emmy-noether&venue=international-congress-of-mathematicians"

    assert titles(client, path) == ["Hyperkomplexe Systeme", "Hyperkomplexe Größen"]
    assert titles(client, "/talks/?kind=keynote") == ["Hyperkomplexe Systeme"]


def test_talk_page_names_other_occasions(client, people):
    talk = Talk.objects.get(title="Hyperkomplexe Systeme")
    again = make.TalkFactory(cv=talk.cv, title=talk.title, slug="again", event="Prague", year=1929)

    assert list(client.get(talk.get_absolute_url()).context["again"]) == [again]


@pytest.mark.parametrize("page", ["x", "7", "9" * 30, "\x00"])
def test_page_that_is_not_there_is_404(client, people, page):
    assert client.get("/publications/", {"page": page}).status_code == 404


@pytest.mark.parametrize(
    ("name", "written"), [("E. Noether", "E. Noether</a>.</span>"), ("Noether, E.", "E.</a></span>")]
)
def test_no_second_full_stop_stands_behind_initials(client, db, name, written):
    make.CitationFactory(publication=make.AuthorshipFactory(name_as_written=name).publication)

    assert written in client.get("/publications/").text
