"""Whether a row tells what was done in a job rather than which job it was."""

from __future__ import annotations

from ingest.parser.vocabulary.careers import DEED_NOUNS, DEED_VERBS, OWN_WORDS

ENDINGS = ("ed", "ing")
"""Ends of English verbs that tell what was done, and of what is being done."""
LEAST_STEM = 5
"""Letters of a word with such an end."""
LEAST_WORDS = 3
SENTENCE = 0.55
"""Share of words in small letters from which a long row is one."""
FUNCTION_WORDS = frozenset(
    """a an and at by de del della der des di do du e en et for für im in la le les o of on the to und y with à zu no na
    da dos das los las el al dans sur pour""".split()
)


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


def has_small_words(text: str) -> bool:
    """Whether most words of weight of a text begin with a small letter, as those of a sentence do."""
    words = [word for word in text.split() if word[0].isalpha() and word.lower() not in FUNCTION_WORDS]
    return len(words) > 2 and sum(word[0].islower() for word in words) >= SENTENCE * len(words)
