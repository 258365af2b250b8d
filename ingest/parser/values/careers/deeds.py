"""Whether a row tells what was done in a job rather than which job it was."""

from __future__ import annotations

from ingest.parser.vocabulary.careers import DEED_NOUNS, DEED_VERBS, OWN_WORDS

ENDINGS = ("ed", "ing")
"""Ends of English verbs that tell what was done, and of what is being done."""
LEAST_STEM = 5
"""Letters of a word with such an end."""
LEAST_WORDS = 3


def tells_deed(text: str) -> bool:
    """Whether a text begins like a sentence on what was done: "Designed a relay", "I worked", "Conception de"."""
    words = text.split(" ", 2)
    if len(words) < LEAST_WORDS:
        return False
    first, second = words[0].lower().rstrip(",:"), words[1]
    if words[0] in OWN_WORDS:
        return True
    if not second[:1].islower():
        return False
    is_verb = first in DEED_VERBS or (first.endswith(ENDINGS) and len(first) >= LEAST_STEM and first.isalpha())
    return is_verb or first.removesuffix("s") in DEED_NOUNS or first in DEED_NOUNS
