"""The page of keys, of which the sheet over other pages is made."""

import re

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_page_of_keys_lists_each_once_and_every_page_leads_there(client):
    page = client.get(reverse("profiles:keys")).text
    groups = re.findall(r"<section>.*?</section>", page, re.S)

    assert [re.findall(r"<kbd>(.)", group) for group in groups] == [
        ["/", "?", "t"], ["j", "k", "c", "f", "n", "p"], ["j", "k", "c", "E"], ["←", "→", "d", "y"],
    ]  # fmt: skip
    assert f'<a href="{reverse("profiles:keys")}" data-keys>' in client.get("/").text
    assert "Keys need a script." in page
