"""The words of a page as its readers see or hear them, without those of a CV."""

import re
from html.parser import HTMLParser

SILENT = ("script", "style")
SPOKEN = ("aria-label", "title", "placeholder", "data-label")


class Words(HTMLParser):
    """Texts and spoken attributes of a page; lines of CVs and what stands in ``code`` are passed over."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        is_line = "facsimile__text" in (known.get("class") or "")
        if self.silent or tag in SILENT or tag in ("code", "pre") or is_line:
            self.silent += tag not in ("br", "input", "img", "meta", "link", "wbr")
            return
        self.found += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag):
        if self.silent:
            self.silent -= 1

    def handle_data(self, data):
        words = " ".join(data.split())
        if not self.silent and re.search(r"[^\W\d_]{2}", words):
            self.found.append(words)


def words_of(response):
    """The words on the page of a response."""
    page = Words()
    page.feed(response.content.decode())
    return page.found
