"""Publishing CVs: what becomes a row, what is shared, what goes away again."""

from itertools import permutations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ingest.models import IdentityDecision
from ingest.parser import cv
from ingest.store import NotPublishable, publish, unpublish
from profiles import models
from tests.factories import PersonFactory
from tests.ingest.cvs import cv_of, document_for, published, work

pytestmark = pytest.mark.django_db

IDEALS = work("Idealtheorie in Ringbereichen", "E. Noether")
THEOREM = work("Beweis eines Hauptsatzes in der Theorie der Algebren", "R. Brauer; H. Hasse; E. Noether", year=1932)


def noether(**lists):
    lists.setdefault("publications", [IDEALS, THEOREM])
    return cv_of("Emmy Noether", **lists)


def hasse(**lists):
    lists.setdefault(
        "publications",
        [
            work(
                "Beweis eines Hauptsatzes in der Theorie der Algebren",
                "Richard Brauer; Helmut Hasse; Emmy Noether",
                "J. reine angew. Math.",
                1932,
                doi="10.1515/crll.1932.167.399",
            )
        ],
    )
    return cv_of("Helmut Hasse", **lists)


def decided(answer, left, right, key):
    """A standing decision about two people, found by a folded name."""
    decision = IdentityDecision.objects.create(kind="person", answer=answer, left=left, right=right)
    decision.keys.create(key=key)


def rows_of(*names):
    """Counts of rows, to compare states of the database."""
    return {name: getattr(models, name).objects.count() for name in names or MODELS}


MODELS = (
    *("Person", "PersonName", "Cv", "Contact", "Section", "Education", "Position", "Advising", "Publication"),
    *("Authorship", "Citation", "Venue", "VenueName", "Institution", "InstitutionName", "Talk", "Award", "Teaching"),
    *("Service", "Language", "Interest", "FormerSlug"),
)


def snapshot():
    """Everything a visitor could tell apart, without keys that a second writing may change."""
    works = models.Publication.objects.order_by("slug")
    return {
        "people": sorted(models.Person.objects.values_list("slug", "name", "name_key", "has_cv")),
        "names": sorted(models.PersonName.objects.values_list("person__slug", "name", "is_preferred")),
        "works": [
            (row.slug, row.title, row.year, row.kind, row.status, row.doi, str(row.venue), row.venue_text)
            for row in works.select_related("venue")
        ],
        "authors": sorted(models.Authorship.objects.values_list("publication__slug", "place", "person__slug")),
        "venues": sorted(models.Venue.objects.values_list("slug", "name", "kind")),
        "talks": sorted(models.Talk.objects.values_list("slug", "title", "event")),
        "advising": sorted(models.Advising.objects.values_list("student__slug", "advisor__slug", "kind")),
        "institutions": sorted(models.Institution.objects.values_list("slug", "name")),
    }


def test_publish_writes_every_kind():
    person = published(
        cv_of(
            "Emmy Noether",
            person={
                "emails": ("emmy@example.org",),
                "phones": ("+49 551 39 0",),
                "urls": ("https://example.org/noether",),
                "addresses": ("1 Weender Straße, Göttingen",),
                "birth_date": "1882-03-23",
                "interests": ("Rings", "Invariants"),
            },
            sections=[cv.Section(lines=(3, 9), heading="Education", kind="education")],
            education=[
                cv.Education(
                    degree="Dr. phil. in Mathematics",
                    institution="University of Erlangen",
                    start="1903",
                    end="1907-12",
                    thesis="On complete systems of invariants",
                    advisors=("Prof. Paul Gordan",),
                    advisor_label="Advisor",
                )
            ],
            positions=[
                cv.Position(title="Professor", organization="Universität Göttingen", start="1922", end="present")
            ],
            publications=[IDEALS],
            talks=[
                cv.Talk(title="Hyperkomplexe Systeme", event="International Congress of Mathematicians", date="1932-09")
            ],
            awards=[cv.Award(title="Ackermann–Teubner Award", start="1932", end="1932")],
            teaching=[cv.Teaching(role="Lecturer", course="Group theory", institution="University of Göttingen")],
            service=[cv.Service(role="Editor", organization="Mathematische Annalen", start="1920", end="1933")],
            languages=[cv.Language(name="German", level="native")],
        )
    )
    assert rows_of() == {
        "Person": 2,
        "PersonName": 3,
        "Cv": 1,
        "Contact": 5,
        "Section": 1,
        "Education": 1,
        "Position": 1,
        "Advising": 1,
        "Publication": 1,
        "Authorship": 1,
        "Citation": 1,
        "Venue": 2,
        "VenueName": 5,
        "Institution": 2,
        "InstitutionName": rows_of()["InstitutionName"],
        "Talk": 1,
        "Award": 1,
        "Teaching": 1,
        "Service": 1,
        "Language": 1,
        "Interest": 2,
        "FormerSlug": 0,
    }
    education = person.education.get()
    assert (education.level, education.start_year, education.end_year, education.end_month) == (
        "doctorate",
        1903,
        1907,
        12,
    )
    assert str(education.institution) == "University of Erlangen–Nuremberg"
    position = person.positions.get()
    assert (position.is_current, position.end_year, str(position.institution)) == (
        True,
        None,
        "University of Göttingen",
    )
    advising = person.advised_by.get()
    assert (advising.advisor.name, advising.kind, advising.label) == ("Paul Gordan", "phd", "Advisor")
    assert (advising.education, advising.end_year) == (education, 1907)
    talk = person.talks.get()
    assert (talk.venue.acronym, talk.year, talk.month) == ("ICM", 1932, 9)
    assert person.service.get().venue.name == "Mathematische Annalen"
    assert dict(person.contacts.values_list("kind", "visibility")) == {
        "email": "signed-in",
        "phone": "staff",
        "address": "staff",
        "birth-date": "staff",
        "link": "public",
    }
    assert list(models.Citation.objects.values_list("first_line", "last_line", "person")) == [(5, 5, person.pk)]


def test_publish_needs_a_name():
    with pytest.raises(NotPublishable, match="name of its owner"):
        published(cv_of(""), seed="nameless")
    assert rows_of("Person", "Cv") == {"Person": 0, "Cv": 0}


def test_two_cvs_share_a_work_and_its_authors():
    published(noether())
    published(hasse())
    shared = models.Publication.objects.get(doi="10.1515/crll.1932.167.399")
    assert shared.venue.acronym == "Crelle's Journal"
    assert [row.name_as_written for row in shared.authorships.all()] == [
        "Richard Brauer",
        "Helmut Hasse",
        "Emmy Noether",
    ]
    assert [row.person.slug for row in shared.authorships.all()] == ["richard-brauer", "helmut-hasse", "emmy-noether"]
    assert sorted(shared.citations.values_list("person__slug", flat=True)) == ["emmy-noether", "helmut-hasse"]
    assert models.Publication.objects.count() == 2
    assert sorted(models.Person.objects.values_list("slug", flat=True)) == [
        "emmy-noether",
        "helmut-hasse",
        "richard-brauer",
    ]


def test_order_of_publishing_does_not_matter():
    cvs = [
        noether(education=[cv.Education(degree="PhD", advisors=("P. Gordan",))]),
        hasse(),
        cv_of(
            "Paul Gordan",
            publications=[
                work(
                    "Beweis eines Hauptsatzes in der Theorie der Algebren",
                    "R. Brauer; H. Hasse; E. Noether",
                    None,
                    1931,
                    "preprint",
                    "preprint",
                )
            ],
        ),
    ]
    seen = []
    for order in permutations(cvs):
        for parsed in order:
            published(parsed)
        state = snapshot()
        seen.append({key: state[key] for key in ("people", "works", "authors", "venues", "advising")})
        for parsed in cvs:
            unpublish(document_for(parsed.person.name))
        assert rows_of("Person", "Publication", "Venue", "Authorship", "Institution") == {
            "Person": 0,
            "Publication": 0,
            "Venue": 0,
            "Authorship": 0,
            "Institution": 0,
        }
    assert [state for state in seen if state != seen[0]] == []


def test_publishing_again_changes_nothing():
    lists = {
        "talks": [cv.Talk(title="Rings", event="ICM", date="1932"), cv.Talk(title="Rings", event="Oslo")],
        "education": [cv.Education(degree="PhD", institution="University of Erlangen", advisors=("Paul Gordan",))],
    }
    lists["publications"] = [IDEALS, THEOREM, work("A work that names nobody", "", None, None, "other")]
    published(noether(**lists))
    published(hasse(publications=[work("On norms of algebras", "H. Hasse; E NOETHER; R Brauer; R. Brauer", year=1930)]))
    published(hasse())
    before, counts = snapshot(), rows_of()
    published(noether(**lists))
    published(hasse())
    assert snapshot() == before
    assert rows_of() == counts


def test_publishing_again_replaces_what_changed_and_keeps_addresses():
    first = published(noether(talks=[cv.Talk(title="Rings", event="ICM")]))
    slugs = set(models.Publication.objects.values_list("slug", flat=True))
    again = published(
        noether(talks=[cv.Talk(title="Moduln"), cv.Talk(title="Rings", event="ICM")], publications=[IDEALS])
    )
    assert again == first
    assert list(again.talks.order_by("place").values_list("slug", flat=True)) == ["moduln", "rings"]
    assert set(models.Publication.objects.values_list("slug", flat=True)) < slugs
    assert list(models.Person.objects.values_list("slug", flat=True)) == ["emmy-noether"]


def test_unpublish_takes_only_what_nobody_else_supports():
    published(noether())
    only_noether = snapshot()
    published(hasse(), seed="hasse")
    document = document_for("hasse")
    unpublish(document)
    assert document.state == "ready"
    state = snapshot()
    assert state["works"] == only_noether["works"]
    assert [row[0] for row in state["people"]] == ["emmy-noether", "h-hasse", "r-brauer"] or [
        row[0] for row in state["people"]
    ] == ["emmy-noether", "helmut-hasse", "richard-brauer"]
    unpublish(document_for("Emmy Noether"))
    assert rows_of("Person", "Cv", "Publication", "Venue") == {"Person": 0, "Cv": 0, "Publication": 0, "Venue": 0}


def test_preprint_and_paper_are_one_work():
    published(
        cv_of(
            "Alan Turing",
            publications=[
                work(
                    "On computable numbers, with an application",
                    "Alan Turing",
                    "arXiv",
                    1936,
                    "preprint",
                    "preprint",
                    arxiv="3605.00001",
                ),
                work("On Computable Numbers, with an Application", "A. Turing", "Proc. London Math. Soc.", 1937),
            ],
        )
    )
    paper = models.Publication.objects.get()
    assert (paper.kind, paper.status, paper.year, paper.arxiv) == ("journal", "published", 1937, "3605.00001")
    assert paper.venue.name == "Proceedings of the London Mathematical Society"
    assert paper.citations.count() == 2
    assert [row.person.slug for row in paper.authorships.all()] == ["alan-turing"]


def test_forms_of_a_venue_are_one_row():
    titles = ("One title long enough", "Two titles long enough", "Three titles long enough")
    forms = ("NIPS 2016", "NeurIPS", "Advances in Neural Information Processing Systems 33")
    published(
        cv_of(
            "Ada Lovelace",
            publications=[
                work(title, "A. Lovelace", form, 2016, "conference") for title, form in zip(titles, forms, strict=True)
            ],
            talks=[
                cv.Talk(title="Notes", event="NeurIPS 2019"),
                cv.Talk(title="Notes", event="Workshop on Engines at NeurIPS"),
            ],
            service=[
                cv.Service(role="Reviewer", organization="NeurIPS"),
                cv.Service(role="Member", organization="AMS"),
            ],
        )
    )
    venue = models.Venue.objects.get()
    assert (venue.acronym, venue.slug) == ("NeurIPS", "neurips")
    assert (venue.publications.count(), venue.talks.count(), venue.service.count()) == (3, 1, 1)
    assert {"NIPS", "NeurIPS"} <= set(venue.names.values_list("name", flat=True))


def test_unknown_venues_of_works_become_rows_and_meet():
    published(
        cv_of(
            "Ada Lovelace",
            publications=[
                work(
                    "First notes on the engine",
                    "A. Lovelace",
                    "Proceedings of the 3rd Conference on Engines (CENG)",
                    1843,
                    "conference",
                ),
                work("Second notes on the engine", "A. Lovelace", "CENG 1844", 1844, "conference"),
                work("Third notes on the engine", "A. Lovelace", "University of London", 1845, "thesis"),
            ],
            talks=[cv.Talk(title="Engines", event="Ladies' Reading Club")],
        )
    )
    venue = models.Venue.objects.get()
    assert (venue.name, venue.acronym, venue.kind, venue.publications.count()) == (
        "Conference on Engines",
        "CENG",
        "conference",
        2,
    )


def test_initials_join_the_only_one_they_fit():
    published(hasse(publications=[work("On norms of algebras", "H. Hasse; E. Noether", year=1930)]))
    initials = models.Person.objects.get(name="E. Noether")
    person = published(noether(publications=[]))
    assert person.pk == initials.pk
    assert (person.name, person.slug, person.has_cv) == ("Emmy Noether", "emmy-noether", True)
    assert list(person.former_slugs.values_list("slug", flat=True)) == ["e-noether"]
    assert person.authorships.count() == 1


def test_initials_of_two_stay_apart():
    published(hasse(publications=[work("On norms of algebras", "H. Hasse; E. Noether", year=1930)]))
    published(noether(publications=[]))
    published(cv_of("Ernst Noether", publications=[work("On machines of my own", "E. Noether", year=1930)]))
    shared = models.Publication.objects.get(title="On norms of algebras")
    third = shared.authorships.get(place=1).person
    assert (third.name, third.has_cv) == ("E. Noether", False)
    assert models.Person.objects.get(name="Emmy Noether").authorships.count() == 0
    assert models.Person.objects.get(name="Ernst Noether").authorships.count() == 1


def test_initials_are_joined_again_when_only_one_is_left():
    norms = hasse(
        publications=[work("On norms of algebras", "H. Hasse; E. Noether", year=1930)],
        education=[cv.Education(degree="PhD", advisors=("E. Noether",))],
    )
    published(norms)
    published(noether(publications=[]))
    emmy = models.Person.objects.get(slug="emmy-noether")
    assert (emmy.authorships.count(), emmy.advised.count()) == (1, 1)
    published(cv_of("Ernst Noether", publications=[work("On machines of my own", "E. Noether", year=1930)]))
    assert (emmy.authorships.count(), emmy.advised.count()) == (0, 0)
    assert models.Advising.objects.get().advisor.slug == "e-noether-2"
    unpublish(document_for("Ernst Noether"))
    published(norms)
    assert (emmy.authorships.count(), emmy.advised.count()) == (1, 1)
    assert set(emmy.former_slugs.values_list("slug", flat=True)) == {"e-noether", "e-noether-2"}
    assert list(models.Person.objects.filter(name_key__endswith="noether")) == [emmy]


def test_people_decided_to_be_different_are_not_merged():
    published(hasse(publications=[work("On norms of algebras", "H. Hasse; Emmy Noether", year=1930)]))
    row = models.Person.objects.get(name="Emmy Noether")
    other = models.Person.objects.create(
        slug="noether-e", name="E. Noether", name_key="e noether", sort_key="noether e"
    )
    models.PersonName.objects.create(person=other, name="E. Noether", key="e noether", short_key="noether e")
    decided("different", "emmy-noether", "noether-e", "e noether")
    published(cv_of("Paul Gordan", publications=[work("On forms and systems", "P. Gordan; E. Noether", year=1907)]))
    assert set(models.Person.objects.filter(name_key__endswith="noether")) == {row, other}


def test_document_given_to_another_person_moves():
    published(noether())
    document = document_for("Emmy Noether")
    document.person = PersonFactory(name="Amalie Noether")
    publish(document, noether())
    assert list(models.Cv.objects.values_list("person__slug", flat=True)) == ["amalie-noether"]
    assert models.Person.objects.filter(has_cv=True).count() == 1


def test_orcid_of_another_person_is_not_taken():
    orcid = "0000-0001-2345-6789"
    first = published(cv_of("Emmy Noether", person={"orcid": orcid}))
    document = document_for("hasse")
    document.person = models.Person.objects.create(slug="h", name="H", name_key="h", sort_key="h")
    second = publish(document, cv_of("Helmut Hasse", person={"orcid": orcid}))
    first.refresh_from_db()
    assert (first.orcid, second.orcid) == (orcid, "")


def test_two_works_with_one_doi_keep_their_titles():
    works = [
        work("Idealtheorie in Ringbereichen", "E. Noether", doi="10.1007/bf01464225"),
        work("Hyperkomplexe Größen und Darstellungstheorie", "E. Noether", year=1929, doi="10.1007/bf01464225"),
    ]
    published(noether(publications=works))
    assert sorted(models.Publication.objects.values_list("doi", "year")) == [("", 1929), ("10.1007/bf01464225", 1921)]


def test_doi_may_go_from_one_work_to_another():
    def with_doi(place):
        titles = ("Idealtheorie in Ringbereichen", "Hyperkomplexe Größen und Darstellungstheorie")
        dois = ["10.1007/bf01464225" if number == place else "" for number in range(2)]
        works = [work(title, "E. Noether", doi=doi) for title, doi in zip(titles, dois, strict=True)]
        return noether(publications=works)

    for place in (0, 1, 0):
        published(with_doi(place))
        assert list(models.Publication.objects.order_by("-title").values_list("doi", flat=True)).index("") == 1 - place


def test_unpublishing_what_is_not_published_only_changes_the_state():
    document = document_for("nothing")
    unpublish(document)
    assert (document.state, models.Cv.objects.count()) == ("ready", 0)


def test_owners_of_like_names_are_never_merged():
    first = published(cv_of("Emmy Noether", publications=[IDEALS]), seed="one")
    second = published(cv_of("Emmy Noether", publications=[work("Another life altogether", "E. Noether")]), seed="two")
    assert first != second
    assert (first.slug, second.slug) == ("emmy-noether", "emmy-noether-2")
    published(hasse(publications=[work("On norms of algebras", "H. Hasse; Emmy Noether", year=1930)]))
    assert models.Person.objects.filter(has_cv=True).count() == 3
    third = models.Publication.objects.get(title="On norms of algebras").authorships.get(place=1).person
    assert not third.has_cv


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"orcid": "0000-0001-2345-6789"}, {"orcid": "0000-0001-2345-6789"}),
        ({"emails": ("emmy@example.org",)}, {"emails": ("emmy@example.org",)}),
    ],
)
def test_next_cv_of_a_person_is_recognized_by_identifier(one, two):
    first = published(
        cv_of("Emmy Noether", person=one, dated="1930", education=[cv.Education(degree="PhD")]), seed="1930"
    )
    second = published(
        cv_of("E. Noether", person=two, dated="1932", education=[cv.Education(degree="Dr.")]), seed="1932"
    )
    assert first == second
    assert list(first.cvs.order_by("year").values_list("year", "is_latest")) == [(1930, False), (1932, True)]
    assert list(first.education.values_list("degree", flat=True)) == ["Dr."]


def test_next_cv_of_a_person_is_recognized_by_works_and_gives_way_to_the_latest():
    newer = cv_of("Emmy Noether", dated="1932", publications=[IDEALS], awards=[cv.Award(title="Prize")])
    older = cv_of("Emmy Noether", dated="1928", publications=[IDEALS, work("A note since withdrawn", "E. Noether")])
    for parsed, seed in ((newer, "new"), (older, "old")):
        document = document_for(seed)
        document.parsed = parsed.as_json()
        document.save()
        person = published(parsed, seed=seed)
    assert list(person.awards.values_list("title", flat=True)) == ["Prize"]
    assert models.Publication.objects.count() == 1
    unpublish(document_for("new"))
    assert list(person.cvs.values_list("year", "is_latest")) == [(1928, True)]
    assert (person.awards.count(), models.Publication.objects.count()) == (0, 2)


def test_decisions_on_people_are_obeyed():
    published(hasse(publications=[work("On norms of algebras", "H. Hasse; Amalie Noether", year=1930)]))
    published(noether(publications=[]))
    decided("same", "emmy-noether", "amalie-noether", "amalie noether")
    published(hasse(publications=[work("On norms of algebras", "H. Hasse; Amalie Noether", year=1930)]))
    assert models.Person.objects.get(slug="emmy-noether").authorships.count() == 1


def test_advisor_who_publishes_later_is_the_same_person():
    published(noether(education=[cv.Education(degree="PhD", advisors=("Paul Gordan",))]))
    advisor = models.Person.objects.get(name="Paul Gordan")
    assert published(cv_of("GORDAN, PAUL")).pk == advisor.pk
    advisor.refresh_from_db()
    assert (advisor.name, advisor.has_cv, advisor.advised.count()) == ("Paul Gordan", True, 1)


def test_nobody_advises_themselves():
    published(noether(education=[cv.Education(degree="PhD", advisors=("Emmy Noether", "Paul Gordan", "Paul Gordan"))]))
    assert list(models.Advising.objects.values_list("name_as_written", flat=True)) == ["Paul Gordan"]


def test_hostile_values_are_made_to_fit():
    published(
        cv_of(
            "Emmy \x00Noether",
            text="Emmy\x00 Noether\nLine",
            person={"interests": ("x" * 900,), "emails": ("\x00",)},
            education=[cv.Education(lines=(9, 2), degree="PhD\x00" + "y" * 900, start="1907", end="1903")],
            talks=[cv.Talk(title="t" * 3000, date="0000-99", kind="shouted")],
            publications=[
                work("w" * 3000, "A" * 900 + "; ; \x00", "v" * 900, 99999, "nonsense", "nonsense", doi="1" * 900)
            ],
            positions=[cv.Position(title="\x00", start="20019", end="present", lines=(0, 0))],
        ),
        seed="hostile",
    )
    education = models.Education.objects.get()
    assert (len(education.degree), education.first_line, education.last_line) == (500, 2, 9)
    assert (education.start_year, education.end_year) == (1907, None)
    paper = models.Publication.objects.get()
    assert (len(paper.title), paper.year, paper.kind, paper.status, paper.doi) == (1000, None, "other", "", "")
    talk = models.Talk.objects.get()
    assert (talk.year, talk.month, talk.kind) == (None, None, "")
    assert "\x00" not in models.Cv.objects.get().text


def test_private_data_is_in_no_public_column():
    secrets = ("+49 551 39 77 00", "emmy@example.org", "1 Weender Straße, Göttingen")
    text = "\n".join(("Emmy Noether", *secrets, "", "Publications", "Ideals, write to emmy@example.org"))
    person = published(
        cv_of(
            "Emmy Noether",
            text,
            person={"emails": (secrets[1],), "phones": (secrets[0],), "addresses": (secrets[2],)},
            sections=[cv.Section(lines=(1, 5)), cv.Section(lines=(6, 7), heading="Publications", kind="publications")],
            positions=[cv.Position(title="Professor", organization="Göttingen, tel. +49 551 39 77 00")],
            publications=[work("Ideals, write to emmy@example.org", "E. Noether")],
        )
    )
    own = person.cvs.get()
    shown = [own.public_text, *models.Position.objects.values_list("organization", flat=True)]
    shown += models.Publication.objects.values_list("title", flat=True)
    assert [secret for secret in secrets for value in shown if secret in value] == []
    assert own.text == text
    assert own.public_text.count("\n") == text.count("\n")
    assert list(person.sections.values_list("heading", "is_private")) == [("", True), ("Publications", False)]


def test_a_hundred_publications_take_a_bounded_number_of_queries():
    def many(count):
        return cv_of(
            "Paul Erdős",
            publications=[
                work(
                    f"On the {number}th problem of many",
                    f"P. Erdős; Q. Author{number}; Alfréd Rényi",
                    f"Journal {number % 9} of Sets",
                )
                for number in range(count)
            ],
        )

    with CaptureQueriesContext(connection) as few:
        published(many(5), seed="few")
    unpublish(document_for("few"))
    with CaptureQueriesContext(connection) as all_of_them:
        published(many(100), seed="all")
    assert models.Publication.objects.count() == 100
    assert len(all_of_them) - len(few) <= 20
