"""How often somebody is found whose name was typed with one slip."""

import random

from django.contrib.auth.models import AnonymousUser

from profiles.models import Person
from profiles.search.expressions import Kind
from profiles.search.ranking import find
from profiles.search.suggestions import LOOKED_AT
from profiles.search.wanted import read_query

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ASKED = 200


def one_slip(name: str, chance: random.Random) -> str:
    """``name`` with a letter of one of its words swapped with the next, left out, taken for another, or too many."""
    words = name.split()
    place = chance.choice([number for number, word in enumerate(words) if len(word) > 2] or [0])
    word, at = words[place], chance.randrange(1, max(2, len(words[place])))
    words[place] = chance.choice(
        [
            f"{word[: at - 1]}{word[at : at + 1]}{word[at - 1]}{word[at + 1 :]}",
            f"{word[:at]}{word[at + 1 :]}",
            f"{word[:at]}{chance.choice(LETTERS)}{word[at + 1 :]}",
            f"{word[:at]}{chance.choice(LETTERS)}{word[at:]}",
        ]
    )
    return " ".join(words)


def recall() -> float:
    """The part of people who are among the first twenty candidates of suggestions for their name with one slip."""
    chance = random.Random(1)  # noqa: S311
    people = Person.objects.filter(has_cv=True).order_by("pk")
    step = max(1, people.count() // ASKED)
    asked = list(people.values_list("pk", "name")[::step][:ASKED])
    found = 0
    for pk, name in asked:
        wanted = read_query(one_slip(name, chance))
        hits = find(wanted, [Kind.PERSON], AnonymousUser(), LOOKED_AT)[Kind.PERSON].hits[:LOOKED_AT]
        found += pk in {hit.pk for hit in hits}
    return found / max(1, len(asked))
