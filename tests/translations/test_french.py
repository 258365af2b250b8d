"""The French translation: whole, fit for its sentences, compiled, and on every kind of page."""

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation

from profiles.models import Institution
from tests.factories import DocumentFactory, StaffFactory
from tests.ingest.test_review_page import PARSED
from tests.profiles import scene
from tests.translations.messages import messages_of_code
from tests.translations.words import words_of

FRENCH = Path(settings.LOCALE_PATHS[0], "fr", "LC_MESSAGES")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
TAG = re.compile(r"</?\w+")
PAGES = [
    "/", "/people/", "/people/?view=table&venue=mathematische-annalen&phd_from=19x", "/people/facets/venue/",
    "/people/emmy-noether/", "/people/emmy-noether/co-authors/", "/people/david-hilbert/", "/publications/?kind=book",
    "/publications/nichtkommutative-algebren/", "/talks/", "/talks/hyperkomplexe-systeme/", "/venues/",
    "/venues/mathematische-annalen/", "/institutions/", "/institutions/university-of-gottingen/", "/advisors/",
    "/advisors/david-hilbert/?grand=1", "/compare/",
    "/compare/?p=emmy-noether&p=richard-courant&p=hermann-weyl&p=alan-turing",
    "/compare/?p=richard-courant&p=hermann-weyl&years=phd&differs=1", "/connections/",
    "/connections/?p=emmy-noether&p=hermann-weyl", "/conflicts/",
    "/conflicts/?panel=emmy-noether&candidates=hermann-weyl%0Arichard-courant&at=1935-06&months=x", "/search/",
    "/search/?q=mathematische", "/search/?q=Hilbret", "/search/?q=nobody-is-called-so", "/search/suggest?q=hil",
    "/api/", "/keys/", "/login/", "/nothing/",
]  # fmt: skip
STAFF_PAGES = [
    "/", "/saved/", "/compare/copies/", "/staff/", "/staff/upload/", "/staff/documents/{document}/",
    "/staff/documents/{document}/?edit=positions-3-4#first-box", "/staff/documents/{document}/compare/",
    "/staff/documents/{document}/consents/", "/staff/identity/", "/staff/identity/log/",
    "/staff/identity/person/emmy-noether/", "/staff/identity/venue/mathematische-annalen/?form=Annalen",
    "/staff/people/", "/staff/people/{person}/", "/staff/people/{person}/erase/", "/staff/consents/",
    "/staff/requests/", "/staff/erased/", "/staff/log/",
]  # fmt: skip
DATA = {"PhD", "Positions", "Awards", "review"}
"""Words of CVs that are also words of the site, and one that is a key."""

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english_again():
    """A request leaves its language behind; the next test begins in English."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def messages():
    return [entry for entry in polib.pofile(str(FRENCH / "django.po")) if not entry.obsolete]


def forms(entry):
    """The English and French forms of a message that stand for one another."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    return [(entry.msgid, entry.msgstr_plural[0]), (entry.msgid_plural, entry.msgstr_plural[1])]


def test_messages_are_those_of_the_code(messages):
    known = {(entry.msgctxt or "", entry.msgid) for entry in messages}

    assert sorted(messages_of_code() - known) == [], "run `make messages` and translate"


def test_every_message_is_translated(messages):
    assert [entry.msgid for entry in messages if not entry.translated() or entry.fuzzy] == []


def test_placeholders_and_tags_agree(messages):
    wrong = [
        (english, french)
        for entry in messages
        for english, french in forms(entry)
        if set(PLACEHOLDER.findall(english)) != set(PLACEHOLDER.findall(french))
        or sorted(TAG.findall(english)) != sorted(TAG.findall(french))
    ]

    assert wrong == []


def test_french_is_set_as_french_is(messages):
    bare = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])|\w[;?!](?=\s|$)|\w :|«(?!\u202f)|(?<!\u202f)»")
    said = [french for entry in messages for _, french in forms(entry)]

    assert [text for text in said if bare.search(re.sub(r"<[^>]*>|&\w+;|%\(\w+\)s", "x", text))] == []


def test_compiled_messages_are_those_of_the_text(messages):
    compiled = {(entry.msgctxt, entry.msgid): entry for entry in polib.mofile(str(FRENCH / "django.mo"))}
    stale = [
        entry.msgid
        for entry in messages
        if forms(entry) != forms(compiled.get((entry.msgctxt, entry.msgid), polib.POEntry(msgid=entry.msgid)))
    ]

    assert stale == [], "run `make messages`"


def leftovers(client, path, english):
    """The words of a page in French that are English words of the site."""
    response = client.get(path, headers={"accept-language": "fr"})
    assert 'lang="fr"' in response.content.decode() or "suggest" in path
    return [(path, words) for words in words_of(response) if english(words)]


@pytest.fixture
def english(messages):
    """Whether some words are a message of the site that French says otherwise."""
    plain, patterns = set(), []
    for entry in messages:
        for one, other in forms(entry):
            if one == other or TAG.search(one):
                continue
            if PLACEHOLDER.search(one):
                letters = PLACEHOLDER.sub("", one)
                if len(re.findall(r"[a-z]{3,}", letters)) > 1:
                    parts = map(re.escape, PLACEHOLDER.split(one))
                    patterns.append(re.compile(".+?".join(parts)))
            else:
                plain.add(one)
    plain -= {french for entry in messages for _, french in forms(entry)} | DATA
    return lambda words: words in plain or any(pattern.fullmatch(words) for pattern in patterns)


def test_public_pages_hold_no_english(client, english):
    people = scene.write_all()
    degree = people["noether"].education.first()
    paths = [*PAGES, f"/people/emmy-noether/?fact=education-{degree.pk}"]

    assert [found for path in paths for found in leftovers(client, path, english)] == []


def test_staff_pages_hold_no_english(client, english):
    people = scene.write_all()
    client.force_login(StaffFactory(is_superuser=True))
    document = DocumentFactory(state="ready", parsed=PARSED.as_json(), source="text", content=b"Noether")
    keys = {"document": document.pk, "person": people["noether"].pk}
    paths = [path.format(**keys) for path in STAFF_PAGES]

    assert [found for path in paths for found in leftovers(client, path, english)] == []


def test_countries_are_named_in_the_language_of_the_reader(client):
    scene.write_all()
    Institution.objects.filter(name=scene.GOTTINGEN).update(country="Germany")

    def countries(path, **asked):
        facets = client.get(path, asked, headers={"accept-language": "fr"}).context["facets"]
        return next(facet for facet in facets if facet.name == "country")

    assert [option.label for option in countries("/people/").shown] == ["Allemagne"]
    assert [option.label for option in countries("/institutions/").shown] == ["Allemagne"]
    chosen = client.get("/people/", {"country": "Chile"}, headers={"accept-language": "fr"})
    assert [chip.label for chip in chosen.context["chips"]] == ["Chili"]
    found = client.get("/people/facets/country/?find=allem", headers={"accept-language": "fr"}).context["options"]
    assert [option.label for option in found] == ["Allemagne"]
    page = client.get("/institutions/university-of-gottingen/", headers={"accept-language": "fr"})
    assert "Allemagne. " in page.content.decode()
    assert (
        client.get("/institutions/university-of-gottingen.json", headers={"accept-language": "fr"}).json()["country"]
        == "Germany"
    )
