"""Whatever a CV says is text on every page: no markup, no script, no unsafe link."""

import re

import pytest

from tests import factories as make
from tests.profiles import scene

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture
def evil(db):
    cv = scene.Writer(f"Evil {EVIL}")
    person = cv.person
    person.slug = "evil"
    person.save()
    cv.section(EVIL, "hobbies", EVIL)
    cv.degree(EVIL, f"{EVIL} u", 1920, f"Advisor {EVIL}", thesis=EVIL)
    cv.position(EVIL, f"{EVIL} u", 1921, None)
    cv.work(f"Work {EVIL}", 1930, f"Venue {EVIL}", (f"Co {EVIL}",))
    cv.talk(f"Talk {EVIL}", f"Venue {EVIL}", 1931, location=EVIL)
    cv.serve(EVIL, f"Venue {EVIL}")
    for factory in (make.AwardFactory, make.InterestFactory):
        factory(**cv.at(EVIL), **{"title" if factory is make.AwardFactory else "text": EVIL})
    make.ContactFactory(person=person, kind="link", value="javascript:alert(1)")
    make.ContactFactory(person=person, kind="link", value='https://example.org/"><script>')
    return cv.done()


def test_hostile_text_is_text_on_every_page(client, evil):
    work = evil.authorships.get().publication
    venue, talk = work.venue, evil.talks.get()
    paths = [
        "/", "/people/", "/people/evil/", "/people/evil/cv/", "/publications/", work.get_absolute_url(), "/talks/",
        talk.get_absolute_url(), "/venues/", venue.get_absolute_url(), "/institutions/", "/advisors/",
        evil.positions.get().institution.get_absolute_url(), "/compare/?p=evil&p=evil", "/search/?q=evil",
        f"/people/?venue={venue.slug}", f"/publications/?author=evil&venue={venue.slug}",
        *(f"/people/evil/?fact=position-{row.pk}" for row in evil.positions.all()),
    ]  # fmt: skip
    for path in paths:
        text = client.get(path).content.decode()
        assert client.get(path).status_code == 200
        own = re.sub(r'<script (type="application/ld\+json"|src="/static/js/[a-z]+\.js" defer)>', "", text)
        assert "<script" not in own, path
        assert "<img" not in text, path
        assert 'href="javascript' not in text, path
        assert "style=" not in text, path
