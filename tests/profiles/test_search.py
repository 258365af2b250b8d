"""One search over everything."""

import pytest

from profiles import search
from profiles.models import SearchEntry, SearchWord
from profiles.search import Wanted, read_query
from profiles.search.marks import mark
from profiles.search.spelling import near_spellings
from tests import factories as make
from tests.profiles import scene


def hits(client, query):
    response = client.get("/search/", {"q": query})
    assert response.status_code == 200
    found = {}
    for group in response.context["groups"]:
        found[group.kind] = [f"{hit}: {hit.hint}" if group.kind == "visitors" else str(hit) for hit in group.exact]
        found[f"near {group.kind}"] = [str(hit) for hit in group.near]
    return {kind: labels for kind, labels in found.items() if labels}


def test_search_groups_its_hits(client, people):
    assert hits(client, "mathematischen") == {
        "venues": ["Grundlehren der mathematischen Wissenschaften"],
        "near venues": ["Mathematische Annalen", "Mathematische Zeitschrift"],
        "visitors": ["Richard Courant: served 1 time"],
        "works": ["Methoden der mathematischen Physik"],
        "passages": ["Richard Courant"],
    }
    assert hits(client, "göttingen") == {
        "venues": ["Nachrichten, Göttingen"],
        "visitors": ["Emmy Noether: published 1 work"],
        "works": ["Invariante Variationsprobleme"],
        "institutions": [scene.GOTTINGEN],
        "passages": ["Emmy Noether", "Richard Courant", "Hermann Weyl"],
    }


def test_search_for_a_venue_tells_apart_who_did_what_there(client, people):
    assert hits(client, "math annalen")["visitors"] == [
        "Emmy Noether: published 3 works, served 1 time",
        "Richard Courant: published 1 work",
        "Hermann Weyl: published 1 work",
    ]


def test_search_for_an_advisor_finds_the_students(client, people):
    found = hits(client, "Hilbert")

    assert (found["people"], found["students"]) == (["David Hilbert"], ["Richard Courant", "Hermann Weyl"])
    scene.hide(people["weyl"])
    assert hits(client, "Hilbert")["students"] == ["Richard Courant"]


def test_search_finds_people_by_any_part_of_a_name(client, people):
    queries = ["noe emm", "E. Noether", "HILBERT", '"richard courant"', "richard", '"courant richard"']

    assert [hits(client, query).get("people") for query in queries] == [
        ["Emmy Noether"],
        ["Emmy Noether"],
        ["David Hilbert"],
        ["Richard Courant"],
        ["Richard Courant", "Richard Brauer"],
        None,
    ]


def test_search_puts_the_exact_spelling_first(client, db):
    for number, name in enumerate(("Zoe Jurgens", "Zoe Jürgens", "Zoe Jürgensen")):
        make.PersonNameFactory(person=make.CvFactory(person__name=name, person__slug=f"z{number}").person)
    scene.index()

    assert hits(client, "Zoe Jürgens")["people"] == ["Zoe Jürgens", "Zoe Jurgens", "Zoe Jürgensen"]
    assert hits(client, "jurgens zoe")["people"] == ["Zoe Jurgens", "Zoe Jürgens", "Zoe Jürgensen"]


def test_search_finds_parts_of_names_without_blanks(client, db):
    scene.person("王小明", has_cv=True)
    scene.index()

    assert [hits(client, query).get("people") for query in ("王小明", "小明", "wang", "xiaom", "明小")] == [
        ["王小明"],
        ["王小明"],
        ["王小明"],
        ["王小明"],
        None,
    ]


HOSTILE = ["", " ", "\x00", "%", "_", "'", '"', "\\", "(", "a" * 5000, "NEAR(", "*", "<script>alert(1)</script>", "𝔘",
           "日本", "a OR b", "-x", "'; drop table", " ".join("abcdefghijklmnop"), "\ud83d\ude00", "\u202e", "a:b", "^a",
           '"a" "', "§s", "¤a", "§v1 §y1921", "|", "& !a", "'a':*", "C++", "O'Neill", "{a}", "%s", "%(a)s"]  # fmt: skip


def test_search_answers_hostile_text(client, people):
    for query in HOSTILE:
        text = query.encode("utf-8", "replace")
        for address in ("/search/", "/search.json", "/search/suggest", "/search/suggest.json", "/people/"):
            response = client.get(address, {"q": text})
            assert (query, address, response.status_code) == (query, address, 200)
            assert response["Content-Type"] == "application/json" or b"<script>alert" not in response.content


def test_search_leads_on_to_the_list(client, db):
    for publication in make.PublicationFactory.create_batch(22):
        make.CitationFactory(publication=publication)
    scene.index()
    (group,) = client.get("/search/?q=ideal+rings").context["groups"]
    more = client.get(group.more)
    listed = client.get(group.listed).context["paginator"].count

    assert (len(group.hits), group.count, group.listed) == (20, 22, "/publications/?q=ideal+rings")
    assert (group.more, len(more.context["page"].group.hits), listed) == ("/search/?q=ideal+rings&in=works", 22, 22)


@pytest.mark.parametrize("query", ["in=works", "in=rows&q=ideal", "in=works&q=ideal&page=2", "in=works&q=ideal&page=x"])
def test_page_of_a_group_that_is_not_there_is_404(client, people, query):
    assert client.get(f"/search/?{query}").status_code == 404


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Émile  Picard", Wanted("Émile Picard", ("emile", "picard"), ())),
        ('noether "göttingen 1918" x', Wanted('noether "göttingen 1918" x', ("noether", "x"), ("gottingen 1918",))),
        ("?!", Wanted("?!", (), ())),
        ("a\ud800b", Wanted("ab", ("ab",), ())),
    ],
)
def test_read_query(text, wanted):
    assert read_query(text) == wanted


def test_search_forgives_slips_below_what_is_spelled_so(client, people):
    scene.person("Konrad Hilbret")
    make.AdvisingFactory(advisor=scene.person("Konrad Hilbret"), cv=scene.latest_cv(people["weyl"]))
    scene.index()
    queries = ["Hilbret", "courrant richrd", "emmi noehter", '"alan" Turng', '"turing alan" Turng', "1908", "wyl"]
    found = [hits(client, query) for query in queries]

    assert [(one.get("people"), one.get("near people")) for one in found] == [
        (["Konrad Hilbret"], ["David Hilbert"]),
        (None, ["Richard Courant"]),
        (None, ["Emmy Noether"]),
        (None, ["Alan Turing"]),
        (None, None),
        (None, None),
        (None, None),
    ]


def test_years_are_never_forgiven(client, people):
    assert hits(client, "annalen 1921")["works"] == ["Idealtheorie in Ringbereichen"]
    assert hits(client, "annalen 1912") == {}


def test_slip_in_the_name_of_an_advisor_finds_the_students(client, people):
    assert hits(client, "Hilbret")["students"] == ["Richard Courant", "Hermann Weyl"]


def test_hidden_people_are_not_in_the_index(client, people):
    assert hits(client, "Turing")["people"] == ["Alan Turing"]
    scene.hide(people["turing"])

    assert (hits(client, "Turing"), hits(client, "Turng"), hits(client, "computable")) == ({}, {}, {})
    assert not SearchEntry.objects.filter(words__contains="turing").exists()
    assert not SearchWord.objects.filter(word="turing").exists()


def test_people_for_those_who_are_signed_in_are_found_by_them_alone(client, people):
    people["turing"].visibility = "signed-in"
    people["turing"].save()
    search.refresh_around(people["turing"].pk)

    assert hits(client, "Turing") == {}
    client.force_login(make.UserFactory())
    assert hits(client, "Turing")["people"] == ["Alan Turing"]


def test_index_that_was_not_told_shows_nobody_hidden(client, people):
    people["turing"].visibility = "staff"
    people["turing"].save()

    assert hits(client, "Turing") == {}


def test_words_of_names_are_read_anew_when_there_are_others(client, people):
    assert hits(client, "Kovalevskaja") == {}
    make.AdvisingFactory(advisor=scene.person("Sofia Kovalevskaya"))
    scene.index()

    assert hits(client, "Kovalevskaja")["near people"] == ["Sofia Kovalevskaya"]


def test_reindex_writes_the_same_entries(client, people):
    fields = "kind", "object_id", "owner_id", "words", "label", "hint", "slug"
    kept = list(SearchEntry.objects.values_list(*fields))
    words = set(SearchWord.objects.values_list("kind", "word"))
    counts = search.reindex()

    assert counts == {"people": 10, "venues": 12, "institutions": 9, "works": 16, "talks": 3, "CVs": 4}
    assert list(SearchEntry.objects.values_list(*fields)) == kept
    assert set(SearchWord.objects.values_list("kind", "word")) == words
    assert hits(client, "noether")["people"] == ["Emmy Noether"]


def reasons(client, query):
    groups = client.get("/search/", {"q": query}).context["groups"]
    return {
        group.kind: [[(reason.field, reason.text) for reason in hit.reasons] for hit in group.hits] for group in groups
    }


def test_hits_say_why_they_are_there(client, people):
    noether = reasons(client, "emmy idealtheorie")
    assert noether == {"works": [[("authors", "")], [("authors", "")]]}
    assert reasons(client, "unpaid lecturer")["passages"] == [
        [("Positions", "Lecturer, unpaid, University of Erlangen")]
    ]

    page = client.get("/search/?q=lecturer+unp").content.decode()
    assert "<mark>Lecturer</mark>, <mark>unp</mark>aid, University of Erlangen</a>" in page
    assert "?fact=position-" in page


def test_hits_of_another_form_of_the_name_say_it(client, db):
    venue = make.VenueFactory(name="Journal of Symbolic Logic")
    make.VenueNameFactory(venue=venue, name="Journal of Symbolic Logic")
    make.VenueNameFactory(venue=venue, name="JSL")
    make.CitationFactory(publication=make.PublicationFactory(venue=venue))
    scene.index()

    assert reasons(client, "j symb log")["venues"] == [[]]
    assert reasons(client, "jsl")["venues"] == [[("also called", "JSL")]]


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Emmy Noether", ["noe"], "Emmy [Noe]ther"),
        ("Größen und Maße", ["grossen", "masse"], "[Größen] und [Maße]"),
        ("Works of 1921, 19210", ["1921"], "Works of [1921], 19210"),
        ("王小明", ["xiaoming"], "[王小明]"),
        ("nothing", [], "nothing"),
    ],
)
def test_mark(text, words, marked):
    assert "".join(f"[{one.text}]" if one.is_marked else one.text for one in mark(text, words)) == marked


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("sierpinksi", ["sierpinski"]),
        ("sierpinskii", ["sierpinski"]),
        ("sierpinsk", []),
        ("wolni", []),
        ("hilbert", ["gilbert"]),
        ("1234", []),
        ("hil", []),
    ],
)
def test_near_spellings(word, near):
    assert near_spellings(word, ["gilbert", "hilbert", "sierpinski", "1235", "hill"]) == near


@pytest.mark.parametrize("rows", [1, 3])
def test_search_query_count_is_constant(client, db, rows, django_assert_num_queries):
    for number in range(rows):
        make.AdvisingFactory(advisor=scene.person(f"{('Emmy', 'Fritz', 'Max')[number]} Noether"))
    scene.index()
    hits(client, "Noethre")

    with django_assert_num_queries(5):
        hits(client, "Noethre")


def test_suggestions_tell_namesakes_apart(client, people):
    response = client.get("/search/suggest.json?q=em+noe")

    assert response.json()["suggestions"] == [
        {"label": "Emmy Noether", "hint": "Visiting professor, Bryn Mawr College", "kind": "Person",
         "url": "/people/emmy-noether/"},
    ]  # fmt: skip
    rows = client.get("/search/suggest.json?q=mathemati").json()["suggestions"]
    assert [(row["label"], row["hint"]) for row in rows] == [
        ("Mathematische Annalen", "journal"),
        ("Mathematische Zeitschrift", "journal"),
        ("American Journal of Mathematics", "journal"),
        ("Proceedings of the London Mathematical Society", "journal"),
        ("International Congress of Mathematicians", "journal"),
        ("Grundlehren der mathematischen Wissenschaften", "journal"),
    ]


def test_suggestions_are_options_of_a_list(client, people):
    response = client.get("/search/suggest?q=noe")

    assert response["Cache-Control"] == "private, max-age=60"
    assert '<span class="suggestion__label">Emmy <mark>Noe</mark>ther</span>' in response.content.decode()
    assert 'data-href="/people/emmy-noether/"' in response.content.decode()


@pytest.mark.parametrize("rows", [1, 3, 12])
def test_suggestions_cost_three_queries(client, db, rows, django_assert_num_queries):
    for number in range(rows):
        scene.person(f"Emmy Noether {'abcdefghijkl'[number] * 4}", has_cv=True)
    scene.index()
    client.get("/search/suggest?q=noether+emmy+x")

    with django_assert_num_queries(3):
        assert len(client.get("/search/suggest.json?q=noether+em").json()["suggestions"]) == min(rows, 8)
