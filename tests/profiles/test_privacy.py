"""What visitors, signed-in users and staff may see of a CV: secrets are planted in it and beside its facts."""

import pytest

from tests import factories as make
from tests.profiles import scene

SECRET_PHONE, SECRET_HOME, SECRET_BIRTH = "+49 551 9999", "Secret Lane 7", "23 March 1882"
SECRET_MAIL, SECRET_REFEREE = "secret-noether@example.org", "Secret Referee"
HIDDEN = "Max Hiddenberg"
STAFF_ONLY = [SECRET_PHONE, SECRET_HOME, SECRET_BIRTH, SECRET_REFEREE, HIDDEN]
PATHS = ["/people/emmy-noether/", "/people/emmy-noether/cv/", "/people/max-hiddenberg/", "/people/max-hiddenberg/cv/"]
"""The pages on which a CV is read; tests/ingest/privacy/test_walk.py opens every address there is."""


@pytest.fixture
def secrets(people):
    """Secrets in the contacts, the text and the sections of Noether; a hidden person with a CV of his own."""
    noether = people["noether"]
    cv = scene.latest_cv(noether)
    for kind, value in (("phone", SECRET_PHONE), ("address", SECRET_HOME), ("birth-date", SECRET_BIRTH)):
        make.ContactFactory(person=noether, kind=kind, value=value)
    make.ContactFactory(person=noether, kind="email", value=SECRET_MAIL)
    first = len(cv.text.split("\n")) + 1
    cv.text += f"\nReferences\n{SECRET_REFEREE}\n{SECRET_PHONE} {SECRET_HOME} {SECRET_BIRTH} {SECRET_MAIL}"
    cv.public_text += "\nReferences\n[…]\n[…]"
    cv.save()
    make.SectionFactory(
        cv=cv, heading="References", kind="references", first_line=first, last_line=first + 2, is_private=True
    )
    hidden = scene.Writer(HIDDEN)
    hidden.degree("PhD", "Secret University", 1920, "Secret Advisor")
    hidden.position("Professor", "Secret University", 1921, None)
    hidden.work("Secret work", 1930, "Secret Venue")
    hidden.talk("Secret talk", "Secret Venue", 1931)
    hidden.serve("Editor", "Secret Venue")
    scene.hide(hidden.done())
    return people


def texts(client):
    """The text of every page, and of every page of a fact."""
    for path in [*PATHS, *facts(client)]:
        response = client.get(path)
        assert response.status_code in (200, 404), path
        yield path, b"".join(response).decode()


def facts(client):
    portrait = client.get("/people/emmy-noether/").context["portrait"]
    sections = [f"section-{note.pk}" for note in portrait.notes["section"]]
    codes = [*(fact.code for fact in portrait.facts_of_records()), *sections]
    one_of_each_kind = {code.partition("-")[0]: code for code in codes}
    return [f"/people/emmy-noether/?fact={code}" for code in one_of_each_kind.values()]


def leaks(client, words):
    return [(path, word) for path, text in texts(client) for word in words if word in text]


def test_visitors_find_no_secret_on_any_page(client, secrets):
    assert leaks(client, [*STAFF_ONLY, SECRET_MAIL, "Secret University", "Secret work", "Secret Venue"]) == []


def test_signed_in_users_find_the_mail_but_no_other_secret(client, secrets):
    client.force_login(make.UserFactory())

    assert leaks(client, STAFF_ONLY) == []
    assert SECRET_MAIL in client.get("/people/emmy-noether/").content.decode()


def test_staff_see_everything(client, secrets):
    client.force_login(make.StaffFactory())
    found = {word for _, text in texts(client) for word in [*STAFF_ONLY, SECRET_MAIL] if word in text}

    assert found == {*STAFF_ONLY, SECRET_MAIL}


def test_hidden_coauthor_is_a_name_without_link(client, people):
    scene.hide(scene.person("Richard Brauer"))
    text = client.get("/people/emmy-noether/").content.decode()

    assert "<b>Emmy Noether</b>, Richard Brauer, " in text
    assert "/people/richard-brauer/" not in text
    assert client.get("/people/richard-brauer/").status_code == 404


def test_hidden_student_is_on_no_page_of_the_advisor(client, people):
    scene.hide(people["weyl"])
    advisors, page = client.get("/advisors/"), client.get("/people/david-hilbert/")

    assert {row.name: row.students for row in advisors.context["object_list"]}["David Hilbert"] == 1
    assert "Hermann Weyl" not in page.content.decode() + advisors.content.decode()
