import unicodedata

import pytest

from ingest.parser.folding import decomposed, without_marks


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("", ""),
        ("Emmy Noether", "Emmy Noether"),
        ("Sofja Kowalewskaja, Université", "Sofja Kowalewskaja, Universite"),
        ("Erdős – Rényi ① ﬁ", "Erdos – Renyi 1 fi"),
        ("Софья Ковалевская", "Софья Ковалевская"),
    ],
)
def test_accents_are_dropped_and_all_else_kept(text, plain):
    assert without_marks(decomposed(text)) == plain


def test_every_mark_is_one_of_unicode():
    text = "".join(map(chr, range(0x20000)))

    assert without_marks(text) == "".join(sign for sign in text if not unicodedata.combining(sign))
