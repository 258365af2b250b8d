"""Titles of references as they are kept."""

import pytest

from ingest.parser.citations.cuts import title_score
from ingest.parser.citations.fields import clean_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("“Idealtheorie in Ringbereichen.”", "Idealtheorie in Ringbereichen"),
        ("Idealtheorie in Ringbereichen [arxiv", "Idealtheorie in Ringbereichen"),
        ("Functions on [0, 1]", "Functions on [0, 1]"),
    ],
)
def test_clean_title_drops_what_is_not_of_it(text, title):
    assert clean_title(text) == title


def test_title_does_not_run_into_its_venue():
    title = "Can digital computers think?"
    assert title_score(title) > title_score(f"{title} Proceedings")
    assert title_score(title) > title_score(f"{title} Proceedings of the London Mathematical Society")
