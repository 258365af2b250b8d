"""Pages for what goes wrong say what happened and lead on."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests import factories as make


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_error_pages_lead_to_the_front_page_without_a_request(name):
    page = render_to_string(f"{name}.html")

    assert page.count("<h1>") == 1
    assert '<a href="/">To the front page</a>' in page


def test_form_without_its_sign_is_told_in_words(db):
    client = Client(enforce_csrf_checks=True)
    client.force_login(make.UserFactory())
    response = client.post("/saved/", {"name": "x"})

    assert (response.status_code, "The form was not taken" in response.content.decode()) == (403, True)


def test_request_that_makes_no_sense_is_told_in_words(client, db):
    client.raise_request_exception = False
    response = client.post("/tray/", {f"field{number}": "" for number in range(2000)})

    assert (response.status_code, "This was not understood" in response.content.decode()) == (400, True)
