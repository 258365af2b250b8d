"""Pages that are kept for visitors: exactly what would be written for them now, and never anything of somebody else."""

import re
from datetime import date

import pytest
from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from config import page_cache
from ingest import store
from ingest.models import Consent
from ingest.privacy.discretion import decide, settle_lapses
from ingest.privacy.erasing import erase
from profiles.comparing.frozen import freeze
from profiles.comparing.records import fetch_records
from profiles.models import Person
from tests.factories import StaffFactory, UserFactory
from tests.ingest.cvs import cv_of, published
from tests.ingest.privacy.test_discretion import USUAL

PAGE, SHOWN = "/people/emmy-noether/", "/people/"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w{64})"')


@pytest.fixture
def kept(settings):
    """Pages are kept, none so far."""
    settings.PAGE_CACHE_SECONDS = 60
    caches["pages"].clear()
    return caches["pages"]._cache


def noether():
    return published(cv_of("Emmy Noether"))


def without_token(answer):
    return TOKEN.sub("", answer.content.decode())


def token_of(answer):
    return TOKEN.search(answer.content.decode())[1]


def headers(answer):
    """What is said of a page, but what tells one state of it from another."""
    said = {name: answer[name] for name in answer.headers if name not in ("ETag", "Cache-Control", "Content-Length")}
    return said | {"Vary": set(said.get("Vary", "").split(", ")) - {""}}


@pytest.mark.django_db
def test_a_page_is_written_once_for_all_visitors(kept, django_assert_num_queries):
    noether()
    first = Client().get(PAGE)
    with django_assert_num_queries(1):
        again = Client().get(PAGE)
    assert (without_token(first), len(kept)) == (without_token(again), 1)
    assert headers(first) == headers(again)


@pytest.mark.django_db
def test_none_is_kept_for_no_seconds(kept, settings):
    settings.PAGE_CACHE_SECONDS = 0
    noether()
    answer = Client().get(PAGE)
    assert (len(kept), answer.has_header("ETag")) == (0, False)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "/", "/people/?sort=works", "/people/?view=table&venue=x", "/publications/", "/venues/",
        "/search/?q=noether", "/search/suggest?q=em", "/compare/?p=emmy-noether", "/people.json", "/people.atom",
        "/advisors/", "/sitemap.xml", "/people/facets/venue/", "/opensearch.xml", "/people/emmy-noether.json", "/api/",
    ],
)  # fmt: skip
def test_a_kept_page_is_the_one_that_would_be_written(kept, settings, path):
    noether()
    Client().get(path)
    again = Client().get(path)
    settings.PAGE_CACHE_SECONDS = 0
    fresh = Client().get(path)
    assert (without_token(again), len(kept)) == (without_token(fresh), 1)
    assert headers(again) == headers(fresh) | {"Vary": headers(fresh).get("Vary", set()) | {"Cookie"}}


HIDING = {
    "erase": lambda person: erase(person, "asked"),
    "unpublish": lambda person: store.unpublish(person.documents.get()),
    "decide": lambda person: decide(person, "staff", USUAL),
    "update": lambda person: Person.objects.filter(pk=person.pk).update(visibility="signed-in"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("hide", HIDING.values(), ids=HIDING)
def test_who_is_hidden_is_gone_from_every_page_at_once(kept, hide):
    person, visitor = noether(), Client()
    for path in (PAGE, SHOWN):
        assert [visitor.get(path).status_code for _ in range(2)] == [200, 200]
    hide(person)
    assert [Client().get(PAGE).status_code, visitor.get(PAGE).status_code] == [404, 404]
    assert "Noether" not in visitor.get(SHOWN).content.decode()


@pytest.mark.django_db
def test_who_is_hidden_by_a_consent_that_ends_is_gone_at_once(kept):
    person, visitor = noether(), Client()
    consent = {"document": person.documents.get(), "given_by": "Emmy Noether", "purpose": "a prize"}
    Consent.objects.create(**consent, until=date(1930, 6, 30))
    assert visitor.get(PAGE).status_code == 200
    settle_lapses(date(1930, 7, 1))
    assert visitor.get(PAGE).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_what_another_connection_commits_is_seen_and_nothing_before(kept):
    noether()
    visitor, other = Client(), connection.copy()
    assert "Emmy Noether" in visitor.get(PAGE).content.decode()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        cursor.execute("UPDATE profiles_person SET name = 'Amalie Noether'")
    if connection.vendor == "postgresql":  # elsewhere whoever reads would wait for whoever writes
        assert "Emmy Noether" in visitor.get(PAGE).content.decode()
    other.commit()
    other.close()
    assert "Amalie Noether" in visitor.get(PAGE).content.decode()


@pytest.mark.django_db
def test_pages_of_accounts_are_neither_kept_nor_taken_from_what_is_kept(kept):
    noether()
    member, staff, visitor = Client(), Client(), Client()
    member.force_login(UserFactory(username="zyxmember"))
    staff.force_login(StaffFactory(username="zyxstaff"))
    texts = [client.get(PAGE).content.decode() for client in (member, staff)]
    assert (len(kept), ["zyxmember" in texts[0], "zyxstaff" in texts[1]]) == (0, [True, True])
    assert "zyx" not in visitor.get(PAGE).content.decode()
    assert "zyxstaff" in staff.get(PAGE).content.decode()


@pytest.mark.django_db
def test_who_has_chosen_people_sees_them_and_nobody_else_does(kept):
    noether()
    chooser, visitor = Client(), Client()
    visitor.get(SHOWN)
    chooser.post("/tray/", {"add": "emmy-noether"})
    assert 'class="tray__person"' in chooser.get(SHOWN).content.decode()
    assert 'class="tray__person"' not in visitor.get(SHOWN).content.decode()
    chooser.post("/tray/", {"clear": "1"})
    assert 'class="tray__person"' not in chooser.get(SHOWN).content.decode()


@pytest.mark.django_db
def test_what_is_sent_and_what_fails_is_not_kept(kept):
    noether()
    visitor = Client()
    answers = [
        visitor.post(PAGE), visitor.put(PAGE), visitor.post("/tray/", {"clear": "1"}), visitor.get("/people/nobody/"),
        visitor.get("/people"), visitor.get("/people/?page=99"), visitor.get("/people/emmy-noether/works.bib"),
        visitor.get("/login/"), visitor.get("/healthz"), visitor.get("/api/people"), visitor.get("/saved/"),
    ]  # fmt: skip
    assert [answer.status_code for answer in answers] == [405, 405, 303, 404, 301, 404, 200, 200, 200, 200, 302]
    assert len(kept) == 0


@pytest.mark.django_db
def test_a_message_is_for_one_visitor_only(kept):
    noether()
    told, visitor = Client(), Client()
    for slug in "abcdefg":
        Person.objects.create(slug=slug, name=slug, sort_key=slug, name_key=slug, has_cv=True)
    told.post("/tray/", {"set": "a,b,c,d,e,f"})
    told.post("/tray/", {"add": "g"})
    told.cookies.pop("tray")
    assert "is the most that fit" in told.get(SHOWN).content.decode()
    assert (len(kept), "is the most that fit" in visitor.get(SHOWN).content.decode()) == (0, False)


@pytest.mark.django_db
def test_forms_of_a_kept_page_work_for_each_visitor_with_their_own_token(kept):
    noether()
    visitors = [Client(enforce_csrf_checks=True) for _ in range(3)]
    tokens = [token_of(visitor.get(SHOWN)) for visitor in visitors]
    again = [token_of(visitor.get(SHOWN)) for visitor in visitors]

    def send(visitor, token):
        return visitor.post("/tray/", {"clear": "1", "csrfmiddlewaretoken": token}).status_code

    assert (len(set(tokens)), len(kept)) == (3, 1)
    assert [send(visitor, token) for visitor, token in zip(visitors, tokens, strict=True)] == [303, 303, 303]
    assert [send(visitor, token) for visitor, token in zip(visitors, again, strict=True)] == [303, 303, 303]
    assert send(visitors[0], tokens[1]) == 403
    assert len({visitor.cookies["csrftoken"].value for visitor in visitors}) == 3


@pytest.mark.django_db
def test_a_browser_is_told_that_nothing_has_changed(kept):
    person, visitor = noether(), Client()
    first = visitor.get(PAGE)
    same = visitor.get(PAGE, headers={"if-none-match": first["ETag"]})
    stranger = Client().get(PAGE, headers={"if-none-match": first["ETag"]})
    decide(person, "public", USUAL | {"phone": "public"})
    unchanged = visitor.get(PAGE, headers={"if-none-match": first["ETag"]})
    Person.objects.update(name="Amalie Noether")
    changed = visitor.get(PAGE, headers={"if-none-match": first["ETag"]})
    answers = [first, same, stranger, unchanged, changed]
    assert [answer.status_code for answer in answers] == [200, 304, 200, 304, 200]
    assert (same.content, same["Cache-Control"], same["Vary"]) == (b"", "private, no-cache", "Cookie, Accept-Language")


@pytest.mark.django_db
def test_a_copy_that_names_its_keeper_is_not_kept(kept):
    noether()
    other = published(cv_of("Helmut Hasse"))
    keeper = UserFactory(username="zyxkeeper")
    copy = freeze(fetch_records(["emmy-noether", other.slug], keeper), keeper)
    assert "zyxkeeper" in Client().get(copy.get_absolute_url()).content.decode()
    assert len(kept) == 0


@pytest.mark.django_db
def test_heads_are_served_but_not_kept(kept):
    noether()
    before = Client().head(PAGE)
    assert len(kept) == 0
    Client().get(PAGE)
    assert (before.status_code, before.content, Client().head(PAGE).content) == (200, b"", b"")


@pytest.mark.django_db
def test_hosts_languages_queries_and_days_have_pages_of_their_own(kept, monkeypatch):
    noether()
    visitor = Client()
    visitor.get(SHOWN)
    visitor.get(SHOWN, {"sort": "works"})
    visitor.get(SHOWN, headers={"host": "cv.example.org"})
    visitor.get(SHOWN, secure=True)
    visitor.get(SHOWN, headers={"accept-language": "fr"})
    monkeypatch.setattr(timezone, "localdate", lambda: date(1935, 4, 14))
    visitor.get(SHOWN)
    assert len(kept) == 6


@pytest.mark.django_db
def test_a_closed_site_keeps_nothing(kept, settings):
    noether()
    Client().get(PAGE)
    settings.SIGNED_IN_ONLY = True
    assert (Client().get(PAGE).status_code, len(kept)) == (302, 1)


@pytest.mark.django_db
def test_a_host_that_is_not_ours_and_a_key_in_the_head_get_nothing_kept(kept, settings):
    noether()
    settings.ALLOWED_HOSTS = ["testserver"]
    assert Client().get(PAGE, headers={"host": "elsewhere.example"}).status_code == 400
    Client().get(PAGE, headers={"authorization": "Basic bm9ldGhlcg=="})
    assert len(kept) == 0


@pytest.mark.parametrize(
    "spoil",
    [
        lambda request, response: response.set_cookie("seen", "1"),
        lambda request, response: response.setdefault("Cache-Control", "no-store"),
        lambda request, response: response.setdefault("Vary", "X-Requested-With"),
        lambda request, response: setattr(response, "_csp_update", {}),
        lambda request, response: setattr(response, "content", b"x" * (page_cache.LARGEST + 1)),
        lambda request, response: request.session.update({"seen": 1}),
    ],
)
@pytest.mark.django_db
def test_answers_that_are_not_for_all_are_not_kept(kept, rf, spoil):
    from django.contrib.auth.models import AnonymousUser
    from django.contrib.sessions.backends.signed_cookies import SessionStore
    from django.urls import resolve

    def ask(change):
        request = rf.get(SHOWN)
        request.user, request.session, request.resolver_match = AnonymousUser(), SessionStore(), resolve(SHOWN)
        response = HttpResponse("page")
        change(request, response)
        page_cache.PageCacheMiddleware(lambda request: response)(request)
        return len(kept)

    assert (ask(spoil), ask(lambda request, response: None)) == (0, 1)
