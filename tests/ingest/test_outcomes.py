"""How far a document is, in words."""

import pytest

from ingest.models import IngestJob
from ingest.outcomes import told_counts


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((212, 9, 3), "212 facts, 9 unsure, 3 lines not understood"),
        ((2, 1, 1), "2 facts, 1 unsure, 1 line not understood"),
        ((1, 0, 0), "1 fact"),
    ],
)
def test_counts_are_told_where_there_are_any(counts, words):
    facts, unsure, not_understood = counts

    assert told_counts(IngestJob(facts=facts, unsure=unsure, not_understood=not_understood)) == words
