"""What a box of a record offers besides what it holds."""

import pytest

from ingest.candidates import candidates_of
from ingest.models import Document
from tests.factories import DocumentFactory, InstitutionNameFactory, StaffFactory, VenueNameFactory
from tests.ingest.test_review_page import PARSED

pytestmark = pytest.mark.django_db
TEXT = "Emmy Noether\n1922\tExtraordinary Professor, Univ. of Göttingen\nProved theorems in the Quart. J. (1919)"


def offered(first=2, last=2, **said):
    return candidates_of(Document(parsed={"text": TEXT}), first, last, said)


def test_the_pieces_of_the_lines_are_offered_the_longest_first():
    assert offered(title="Extraordinary Professor") == {
        "title": ["1922 Extraordinary Professor, Univ. of Göttingen", "Univ. of Göttingen", "1922"]
    }


def test_names_that_are_here_are_offered_first():
    name = InstitutionNameFactory(institution__name="University of Göttingen", name="Univ. of Göttingen")
    venue = VenueNameFactory(venue__name="Quarterly Journal of Mathematics", name="Quart. J.")

    assert offered(organization="")["organization"][:2] == [name.institution.name, offered(title="")["title"][0]]
    assert offered(3, 3, venue="Quart. J.")["venue"][0] == venue.venue.name


def test_nothing_is_offered_where_nothing_was_read():
    assert candidates_of(Document(parsed=None), 1, 2, {"title": "x"}) == {"title": []}


def test_the_form_of_a_record_offers_them(client):
    client.force_login(StaffFactory())
    document = DocumentFactory(state="ready", parsed=PARSED.as_json(), source="text", content=b"Noether")
    page = client.get(f"/staff/documents/{document.pk}/?add=4-4&kind=positions").content.decode()

    assert 'list="offers-organization"' in page
    assert '<datalist id="offers-organization"><option value="' in page
