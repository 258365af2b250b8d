"""Addresses that things had before: pages, data and references lead on for good, with what was asked."""

import pytest

from profiles import models
from tests.profiles import scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def former(db):
    """The former address "before" of a person, a work, a venue and an institution."""
    scene.write_all()
    noether = models.Person.objects.get(slug="emmy-noether")
    models.FormerSlug.objects.create(slug="before", person=noether)
    models.FormerSlug.objects.create(slug="before-hilbert", person=models.Person.objects.get(slug="david-hilbert"))
    work = models.Publication.objects.get(slug="idealtheorie-in-ringbereichen")
    models.FormerPublicationSlug.objects.create(slug="before", publication=work)
    models.FormerVenueSlug.objects.create(slug="before", venue=work.venue)
    models.FormerInstitutionSlug.objects.create(slug="before", institution=noether.positions.first().institution)


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/people/before/?works=book", "/people/emmy-noether/?works=book"),
        ("/people/before/cv/", "/people/emmy-noether/cv/"),
        ("/people/before.json", "/people/emmy-noether.json"),
        ("/people/before/works.bib", "/people/emmy-noether/works.bib"),
        ("/advisors/before-hilbert/", "/advisors/david-hilbert/"),
        ("/advisors/before-hilbert.json", "/advisors/david-hilbert.json"),
        ("/publications/before/", "/publications/idealtheorie-in-ringbereichen/"),
        ("/publications/before.json", "/publications/idealtheorie-in-ringbereichen.json"),
        ("/publications/before.bib", "/publications/idealtheorie-in-ringbereichen.bib"),
        ("/venues/before/", "/venues/mathematische-annalen/"),
        ("/venues/before.json", "/venues/mathematische-annalen.json"),
        ("/venues/before.atom", "/venues/mathematische-annalen.atom"),
        ("/institutions/before/", "/institutions/bryn-mawr-college/"),
        ("/institutions/before.json", "/institutions/bryn-mawr-college.json"),
    ],
)
def test_former_address_leads_on(client, path, leads_to):
    response = client.get(path)
    assert (response.status_code, response.headers.get("Location")) == (301, leads_to)


@pytest.mark.parametrize(
    "path", ["/publications/never/", "/venues/never.json", "/institutions/never/", "/talks/before/"]
)
def test_address_that_never_was_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_former_address_of_what_is_hidden_tells_nothing(client):
    scene.hide(models.Person.objects.get(slug="emmy-noether"))
    assert client.get("/people/before/").status_code == 404
