"""Hits of a search in groups: people, students of those found, venues and who was there, works, talks, institutions,
and what CVs say elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from profiles import queries
from profiles.models import Advising
from profiles.places.venues import people_with_roles
from profiles.search.expressions import Kind
from profiles.search.hits import Hit, Reason, person_hit, write_hits
from profiles.search.marks import mark
from profiles.search.ranking import COUNTED, SHOWN, find
from profiles.search.wanted import Wanted, read_query
from profiles.text import shown_number

FOLLOWED = 5  # of the best people and venues what hangs on them is found too
MOST_WORKS = 1000  # of a venue, for who was there to be listed beside the hits
ON_A_PAGE, MOST_PAGES = 50, 10
TITLES = {
    Kind.PERSON: ("people", _("People"), "person"),
    Kind.VENUE: ("venues", _("Venues"), "venue"),
    Kind.WORK: ("works", _("Works"), "publication"),
    Kind.TALK: ("talks", _("Talks"), "talk"),
    Kind.INSTITUTION: ("institutions", _("Institutions"), "institution"),
    Kind.PASSAGE: ("passages", _("Elsewhere in CVs"), ""),
}
KINDS_BY_NAME = {name: kind for kind, (name, *_) in TITLES.items()}


@dataclass(slots=True)
class Group:
    """The best hits of one kind, how many there are as typed; where more of them are, and all as a list."""

    kind: str
    title: str
    hits: list[Hit] = field(default_factory=list)
    count: int = 0
    more: str = ""
    listed: str = ""

    @property
    def is_capped(self) -> bool:
        """Whether there may be more than were counted."""
        return self.count > COUNTED

    @property
    def shown_count(self) -> str:
        return f"{shown_number(COUNTED)}+" if self.is_capped else shown_number(self.count)

    @property
    def exact(self) -> list[Hit]:
        return [hit for hit in self.hits if not hit.is_near]

    @property
    def near(self) -> list[Hit]:
        """Those spelled only nearly as typed."""
        return [hit for hit in self.hits if hit.is_near]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a group of its own."""

    wanted: Wanted
    group: Group
    number: int
    first: int
    has_next: bool

    @property
    def last(self) -> int:
        return self.first + len(self.group.hits) - 1

    @property
    def previous(self) -> int:
        return self.number - 1

    @property
    def next(self) -> int:
        return self.number + 1


def _list_address(name: str, **params: str | list[str]) -> str:
    return f"{reverse(f'profiles:{name}-list')}?{urlencode(params, doseq=True)}"


def _group(kind: Kind, wanted: Wanted, hits: list[Hit], count: int) -> Group:
    name, title, listed = TITLES[kind]
    more = f"{reverse('profiles:search')}?{urlencode({'q': wanted.text, 'in': name})}" if count > SHOWN else ""
    return Group(name, str(title), hits, count, more, _list_address(listed, q=wanted.text) if listed and count else "")


def find_groups(text: str, user: queries.Reader) -> tuple[Wanted, list[Group]]:
    """What ``text`` asks for and the groups in which something was found."""
    wanted = read_query(text)
    if not wanted:
        return wanted, []
    found = find(wanted, list(TITLES), user)
    groups = {
        kind: _group(kind, wanted, write_hits(kind, one.hits[:SHOWN], wanted, user), one.count)
        for kind, one in found.items()
    }
    people, venues = groups[Kind.PERSON], groups[Kind.VENUE]
    ordered = [
        people, _students(people.hits[:FOLLOWED], wanted, user), venues, _visitors(venues.exact[:FOLLOWED], user),
        *(groups[kind] for kind in (Kind.WORK, Kind.TALK, Kind.INSTITUTION, Kind.PASSAGE)),
    ]  # fmt: skip
    return wanted, [group for group in ordered if group.hits]


def find_page(text: str, name: str, number: int, user: queries.Reader) -> Page | None:
    """A page of the hits of one kind; None where there is none of that name or number."""
    wanted, kind = read_query(text), KINDS_BY_NAME.get(name)
    if kind is None or not wanted or not 1 <= number <= MOST_PAGES:
        return None
    last = number * ON_A_PAGE
    found = find(wanted, [kind], user, last + 1)[kind]
    hits = write_hits(kind, found.hits[last - ON_A_PAGE : last], wanted, user)
    if not hits:
        return None
    has_next = len(found.hits) > last and number < MOST_PAGES
    return Page(wanted, _group(kind, wanted, hits, found.count), number, last - ON_A_PAGE + 1, has_next)


def _names(labels: Iterable[str]) -> str:
    """The first two and how many more: "A, B and 3 more"."""
    names = list(dict.fromkeys(labels))
    first, more = ", ".join(names[:2]), len(names) - 2
    if more <= 0:
        return first
    return ngettext("{names} and {number} more", "{names} and {number} more", more).format(names=first, number=more)


def _students(advisors: list[Hit], wanted: Wanted, user: queries.Reader) -> Group:
    """Who was advised by the people found."""
    if not advisors:
        return Group("students", "")
    rows = queries.shown_advising(user).filter(advisor__in=[hit.pk for hit in advisors])
    rows = rows.select_related("student", "advisor").order_by("student__sort_key", "pk")
    found: dict[tuple[int, int], Advising] = {}
    for row in rows[: SHOWN * FOLLOWED]:
        pair = row.student_id, row.advisor_id
        found[pair] = row if row.kind == Advising.Kind.PHD else found.get(pair, row)
    hits = [person_hit(row.student, reasons=[_advised(row, wanted)]) for row in found.values()]
    names = {row.advisor_id: row.advisor.name for row in found.values()}
    listed = _list_address("person", advisor=[hit.slug for hit in advisors if hit.pk in names])
    advised_by = _names(hit.label for hit in advisors if hit.pk in names)
    title = gettext("Advised by {names}").format(names=advised_by)
    return Group("students", title, hits[:SHOWN], len(hits), listed=listed)


def _advised(row: Advising, wanted: Wanted) -> Reason:
    said = (
        gettext("advisor")
        if row.kind == Advising.Kind.OTHER
        else gettext("{kind}, advisor").format(kind=row.get_kind_display())
    )
    href = f"{row.student.get_absolute_url()}?fact=advising-{row.pk}#fact"
    return Reason(said, mark(row.advisor.name, wanted.all_words, is_near=True), href)


def _visitors(venues: list[Hit], user: queries.Reader) -> Group:
    """Who published, spoke or served at the venues found; of the largest there are too many to be put in order."""
    venues = [venue for venue in venues if venue.weight <= MOST_WORKS]
    if not venues:
        return Group("visitors", "")
    people = people_with_roles(queries.people_of_venues([venue.pk for venue in venues], user))
    listed = _list_address("person", venue=[venue.slug for venue in venues])
    hits = [person_hit(person, person.in_words) for person in people[:SHOWN]]
    return Group(
        "visitors",
        gettext("People at {venues}").format(venues=_names(map(str, venues))),
        hits,
        len(people),
        listed=listed,
    )
