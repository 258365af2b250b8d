"""What somebody who types may mean: people, venues and institutions with a hint that tells them apart."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from profiles import queries
from profiles.search.expressions import Kind
from profiles.search.hits import Hit, write_hits
from profiles.search.ranking import find
from profiles.search.wanted import read_query

MOST = 8
LEFT_TO_OTHERS = {Kind.VENUE: 2, Kind.INSTITUTION: 1}  # rows that people do not fill where there is something else
LOOKED_AT = 20
SAID = {Kind.PERSON: _("Person"), Kind.VENUE: _("Venue"), Kind.INSTITUTION: _("Institution")}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A hit, and the word for what it is."""

    hit: Hit
    said: str

    def as_json(self) -> dict[str, str]:
        return {"label": self.hit.label, "hint": self.hit.hint, "kind": self.said, "url": self.hit.href}


def suggest(text: str, user: queries.Reader) -> list[Suggestion]:
    """At most eight suggestions, the likeliest of each kind together."""
    wanted = read_query(text)
    found = find(wanted, list(SAID), user, LOOKED_AT)
    others = {kind: found[kind].hits[:number] for kind, number in LEFT_TO_OTHERS.items()}
    people = found[Kind.PERSON].hits[: MOST - sum(map(len, others.values()))]
    left = MOST - len(people) - sum(map(len, others.values()))
    others[Kind.VENUE] = found[Kind.VENUE].hits[: len(others[Kind.VENUE]) + left]
    chosen = {Kind.PERSON: people, **others}
    return [
        Suggestion(hit, str(SAID[kind]))
        for kind, hits in chosen.items()
        for hit in write_hits(kind, hits, wanted, user)
    ]
