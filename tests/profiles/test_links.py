"""Links between the public pages."""

import re
from html import unescape
from urllib.parse import urljoin

PLAIN = re.compile(r'href="(/[^"#?]*)')
WITH_QUERY = re.compile(r'href="([^"#]*\?[^"#]*)')
FILES = (".csv", ".json", ".bib", ".ris", ".atom", ".xml")
ELSEWHERE = ("/static/", "/admin/", "/staff/")


def links(client, path, pattern):
    text = client.get(path).content.decode()
    found = {urljoin(path, unescape(href)) for href in pattern.findall(text)}
    return {address for address in found if not address.startswith(ELSEWHERE)}


def test_every_page_that_is_linked_is_there(client, people):
    seen, waiting = {"/"}, ["/"]
    while waiting:
        new = links(client, waiting.pop(), PLAIN) - seen
        assert {address: client.get(address).status_code for address in new} == dict.fromkeys(new, 200)
        seen |= new
        waiting += [address for address in new if not address.endswith(FILES)]

    assert len(seen) > 60


def test_every_state_that_is_linked_is_there(client, people):
    for path in ("/people/emmy-noether/", "/people/", "/venues/mathematische-annalen/", "/advisors/david-hilbert/"):
        states = links(client, path, WITH_QUERY)
        assert {address: client.get(address).status_code for address in states} == dict.fromkeys(states, 200)
