"""Secrets are planted in CVs, and every address of the site is walked as visitor, signed-in user and staff.

Addresses come from the URLconf, filled with everything there is, hidden or not, and from the links of each page.
"""

import html
import re
from collections import Counter
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from ingest import intake
from ingest.models import Consent, DataRequest, Document
from ingest.parser import parse_bytes
from ingest.privacy.about_me import link_path
from ingest.privacy.discretion import decide, settle_lapses
from profiles.comparing.frozen import freeze
from profiles.comparing.records import fetch_records
from profiles.models import FrozenComparison, Institution, Person, Publication, Talk, Venue
from tests.factories import StaffFactory, UserFactory
from tests.ingest.privacy.test_discretion import USUAL

pytestmark = pytest.mark.django_db

NOETHER = """Emmy Noether
Geheimgasse 17, 37073 Goettingen
Tel. +49 551 47 11 08
geheim-noether@example.org
Date of birth: 23 March 1882

Education
PhD in Mathematics, University of Erlangen, 1907
Advisor: Paul Gordan

Publications
E. Noether. Idealtheorie in Ringbereichen. Mathematische Annalen, 1921.
H. Hasse and E. Noether. Beweis eines Hauptsatzes in der Theorie der Algebren. Crelle, 1932.

Talks
Hyperkomplexe Systeme, International Congress of Mathematicians, Zuerich, 1932

Awards
Memorial Award, 1932. Ask geheim-noether@example.org or +49 551 47 11 08

References
Prof. Felix Geheimrat, Tel. +49 30 12 34 56
geheimrat@example.org
"""
HASSE = """Helmut Hasse

Publications
H. Hasse and E. Noether. Beweis eines Hauptsatzes in der Theorie der Algebren. Crelle, 1932.
"""


def of_somebody(name, word):
    """A CV of whom not everybody may see; all that only it says has ``word`` in it."""
    last = name.split()[-1]
    return f"""{name}
{word.lower()}@example.org

Education
PhD in Mathematics, {word} University, 1920
Advisor: Otto {word}

Experience
1921-1930 Professor, University of {word}

Publications
{name[0]}. {last}. {word} algebra and its many ideals. {word} Journal of Algebra, 1930.

Talks
{word} systems of numbers, {word} Congress of Mathematicians, 1931

Teaching
{word} theory of groups, 1929

Awards
{word} Medal, 1931

{word} pastimes
Long walks with {word}
"""


HIDDEN, LAPSED, DRAFT, SIGNED = "Verborgen", "Verfallen", "Entwurf", "Eingeloggt"
EVERYTHING = {
    "phone": "47 11 08", "address": "Geheimgasse", "birth": "23 March 1882", "referee": "Geheimrat",
    "referee's phone": "12 34 56", "referee's mail": "geheimrat@", "file": "geheime-datei", "note": "Geheimnotiz",
    "request": "Geheimbitte", "hidden": HIDDEN, "lapsed": LAPSED, "draft": DRAFT, "signed-in": SIGNED,
    "mail": "geheim-noether@",
}  # fmt: skip
FOR_SIGNED_IN = {"signed-in", "mail"}
FORMS = ("json", "csv", "bib", "ris", "csl.json", "atom", "resume.json")
SLUGS = {
    "people": Person, "advisors": Person, "publications": Publication, "talks": Talk, "venues": Venue,
    "institutions": Institution,
}  # fmt: skip
LINK = re.compile(r"""(?:href|action|src|content)="([^"#]+)|<loc>([^<]+)|"(?:url|id|@id|next|previous)":\s*"([^"]+)""")
MOST_QUESTIONS, MOST_NAMES = 2, 2
"""So many addresses with a question are opened of each path, of those that links name, with so many parameters."""


@pytest.fixture
def world(settings, tmp_path):
    """People of whom everybody, signed-in users, or only staff may see something."""
    settings.MEDIA_ROOT = tmp_path
    staff = StaffFactory(username="the-staff")
    texts = {
        "noether": NOETHER, "hasse": HASSE, "hidden": of_somebody(f"Max {HIDDEN}berg", HIDDEN),
        "lapsed": of_somebody(f"Karl {LAPSED}heim", LAPSED), "signed": of_somebody(f"Ida {SIGNED}heim", SIGNED),
    }  # fmt: skip
    documents = {name: take(name, text) for name, text in texts.items()}
    take("draft", of_somebody(f"Ernst {DRAFT}mann", DRAFT), publish=False)
    people = {name: document.person for name, document in documents.items()}
    decide(people["hidden"], "staff", USUAL)
    decide(people["signed"], "signed-in", USUAL)
    given = {"given_by": "Geheimnotiz", "purpose": "Geheimnotiz", "note": "Geheimnotiz"}
    Consent.objects.create(document=documents["lapsed"], until=date(1930, 1, 1), **given)
    settle_lapses(timezone.localdate())
    DataRequest.objects.create(person=people["noether"], wish="removal", message="Geheimbitte", answer_to="Geheimbitte")
    slugs = [people[name].slug for name in ("noether", "hasse", "hidden", "lapsed", "signed")]
    freeze(fetch_records(slugs, staff), staff, "For the minutes")
    return people, staff


def take(name, text, *, publish=True):
    file, data = f"geheime-datei-{name}.txt", text.encode()
    outcome = intake.store_read(file, data, publish, read=parse_bytes(data, file))
    assert outcome.document.failure == ""
    return Document.objects.get(pk=outcome.document.pk)


# -- all addresses ------------------------------------------------------------------------------------------------


def patterns(resolver, namespace=""):
    """(name, route, names of the arguments) of all that has a name and belongs to this site or its API."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry, f"{namespace}{entry.namespace}:" if entry.namespace else namespace)
        elif isinstance(entry, URLPattern) and entry.name:
            yield f"{namespace}{entry.name}", str(entry.pattern), list(entry.pattern.regex.groupindex)


def values_for(argument, route):
    """Everything that could stand for an argument of an address."""
    if argument in ("slug", "item_slug"):
        models = [model for start, model in SLUGS.items() if route.lstrip("^").startswith(start)] or set(SLUGS.values())
        return [slug for model in models for slug in model.objects.values_list("slug", flat=True)]
    if argument in ("pk", "document", "object_id"):
        return sorted({*Document.objects.values_list("pk", flat=True), *Person.objects.values_list("pk", flat=True)})
    return {
        "form": FORMS, "token": list(FrozenComparison.objects.values_list("token", flat=True)),
        "section": ["people", "publications", "talks", "venues", "institutions"], "number": [1],
    }.get(argument, [])  # fmt: skip


def filled(name, route, arguments):
    """The addresses of a pattern with everything that could stand in it."""
    ways = [{}]
    for argument in arguments:
        ways = [{**way, argument: value} for way in ways for value in values_for(argument, route)]
    for way in ways:
        try:
            yield reverse(name, kwargs=way)
        except NoReverseMatch:
            continue


def asked_for(people):
    """Addresses with questions: searches that come near a secret, comparisons and filters with whom one may not see."""
    slugs = [person.slug for person in people.values()]
    several = "&".join(f"p={slug}" for slug in slugs)
    words = [word[:5] for word in (HIDDEN, LAPSED, DRAFT, SIGNED)] + ["algebra", "geheim", "felix", "551", "professor"]
    for word in words:
        yield from (f"{path}?q={word}" for path in (
            "/search/", "/search.json", "/search/suggest", "/search/suggest.json", "/people/", "/people.json",
            "/people.csv", "/publications/", "/talks/", "/venues/", "/institutions/", "/advisors/",
        ))  # fmt: skip
    yield from (f"{path}?{several}" for path in ("/compare/", "/compare.json", "/compare.csv"))
    for one in slugs:
        for path in ("/compare/", "/compare.json", "/compare.csv", "/connections/", "/connections.json"):
            yield f"{path}?p=emmy-noether&p={one}"
        yield f"/conflicts/?panel=emmy-noether&candidates={one}"
        yield f"/conflicts.csv?panel={one}&candidates=helmut-hasse"
    for kind, model in (("venue", Venue), ("institution", Institution), ("advisor", Person), ("author", Person)):
        for slug in model.objects.values_list("slug", flat=True):
            yield f"/people.json?{kind}={slug}"
            yield f"/publications.json?{kind}={slug}"


def every_address(people):
    found = []
    for name, route, arguments in patterns(get_resolver()):
        if not name.startswith("admin:") and name not in ("logout", "ingest:see-as"):
            found += filled(name, route, arguments)
    return [*found, *asked_for(people), *(f"/media/{document.file.name}" for document in Document.objects.all())]


def walk(client, people):
    """(address, status, what it said) of all addresses and whatever their pages lead to."""
    waiting, seen, alike = every_address(people), set(), Counter()
    while waiting:
        address = waiting.pop()
        parts = urlsplit(address)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        if path in seen or parts.path.startswith(("/static/", "/admin/", "/logout/")):
            continue
        seen.add(path)
        response = client.get(path)
        body = b"".join(response) if getattr(response, "streaming", False) else response.content
        text = body.decode("utf-8", "replace")
        yield path, response.status_code, text + str(response.headers.get("Content-Disposition", ""))
        if response.headers.get("Location"):
            text += f'href="{response["Location"]}"'
        for groups in LINK.findall(text):
            link = html.unescape(next(filter(None, groups))).replace("\\/", "/")
            target = urlsplit(link)
            if (target.netloc and target.netloc != "testserver") or target.scheme not in ("", "http"):
                continue
            if link.startswith("?"):
                link = f"{parts.path}{link}"
            elif not (target.netloc or link.startswith("/")):
                continue
            if target.query:
                asked = target.path or parts.path
                names = {part.split("=")[0] for part in target.query.split("&")}
                if len(names) > MOST_NAMES or alike[asked] == MOST_QUESTIONS:
                    continue
                alike[asked] += link not in seen
            waiting.append(link)


def found_by(client, people):
    """By secret the addresses that tell it, none of them broken."""
    told = {}
    statuses = Counter()
    for address, status, text in walk(client, people):
        statuses[status] += 1
        assert status < 500, address
        for name, secret in EVERYTHING.items():
            if secret in text.replace(address, ""):
                told.setdefault(name, []).append(address)
    assert statuses[200] > 100
    return told


# -- the walks ----------------------------------------------------------------------------------------------------


def test_visitors_find_no_secret(client, world):
    people, _ = world
    assert found_by(client, people) == {}


def test_signed_in_users_find_what_is_for_them_and_no_other_secret(client, world):
    people, _ = world
    client.force_login(UserFactory())
    found = found_by(client, people)

    assert {name: pages for name, pages in found.items() if name not in FOR_SIGNED_IN} == {}
    assert set(found) == FOR_SIGNED_IN


def test_staff_without_a_role_find_what_signed_in_users_do(client, world):
    people, _ = world
    client.force_login(UserFactory(is_staff=True))

    assert set(found_by(client, people)) == FOR_SIGNED_IN


def test_admins_find_every_secret(client, world):
    people, _ = world
    admin = UserFactory(is_staff=True)
    admin.groups.add(Group.objects.get(name="admin"))
    client.force_login(admin)

    assert set(found_by(client, people)) == set(EVERYTHING)


@pytest.mark.parametrize(("chosen", "expected"), [("public", set()), ("signed-in", FOR_SIGNED_IN)])
def test_staff_who_see_the_site_as_others_find_what_those_find(client, world, chosen, expected):
    _, staff = world
    client.force_login(staff)
    client.post("/staff/see-as/", {"as": chosen})
    told = {}
    for address in ("/", "/people/", "/people.json", "/people/emmy-noether/", "/people/emmy-noether/cv/",
                    "/people/emmy-noether.json", "/publications/", "/venues/", "/search/?q=algebra",
                    FrozenComparison.objects.get().get_absolute_url()):  # fmt: skip
        text = client.get(address).content.decode()
        told |= {name: address for name, secret in EVERYTHING.items() if secret in text}

    assert set(told) == expected


def test_the_link_for_the_person_tells_nothing_of_others_and_no_contact_data_of_staff(client, world):
    people, _ = world
    text = client.get(link_path(people["noether"])).content.decode()

    assert {name for name, secret in EVERYTHING.items() if secret in text} == {"mail"}
