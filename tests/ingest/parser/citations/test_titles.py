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


def test_title_does_not_take_a_name_behind_its_full_stop():
    title = "A new theory of ideals in rings"
    assert title_score(title) > title_score(f"{title}. Algebra Today")


def test_quotation_at_the_head_of_a_title_keeps_its_marks():
    assert clean_title("“Free and open”: a theory of rings.") == "“Free and open”: a theory of rings"
