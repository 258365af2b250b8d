"""An advisor's group: over time, who else was advised by the same, with whom it was advised, students of students."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from profiles import queries
from profiles.fetching import ByReader
from profiles.models import Advising, Person
from profiles.models.people import visible_to
from profiles.people.lineages import Node
from profiles.people.students import Student
from profiles.pictures.graphs import Branch, Graph, Line, Point, as_tree, in_columns
from profiles.pictures.swimlanes import Stretch, Swimlanes, Swimmer, build_swimlanes

MOST_DRAWN = 80


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody beside the advisor: the person, through whom, and the advising that says so."""

    person: Person
    through: list[Person]
    rows: list[Advising]


@dataclass(frozen=True, slots=True)
class Group:
    """Students over time; ``sizes`` are (year, number of students at work on a degree), latest first.

    Only students of whom both years are known count in ``sizes``; ``undated`` is the number of the others.
    """

    lanes: Swimlanes | None
    sizes: list[tuple[int, int]]
    undated: int


def _years(row: Advising) -> tuple[int | None, int | None]:
    """The first year and the year of the degree, of the degree itself where the advising says nothing."""
    start, end = row.start_year, row.end_year
    if row.education:
        start, end = start or row.education.start_year, end or row.education.end_year
    return start, end


def group_of(students: Iterable[Student]) -> Group:
    """When each of ``students`` was advised: a bar where both years are known, a mark at the degree."""
    swimmers, sizes, undated = [], Counter[int](), 0
    for student in students:
        stretches, marks = [], []
        for row in student.rows:
            start, end = _years(row)
            what = f"{student.person.name}, {row.get_kind_display()}"
            if start and end:
                stretches.append(Stretch(start, end + 0.5, f"{what}, {start}–{end}", row.kind != Advising.Kind.PHD))
            if end:
                marks.append((end + 0.5, f"{what} {end}"))
        years = {year for stretch in stretches for year in range(int(stretch.start), int(stretch.end) + 1)}
        sizes.update(years)
        undated += not years
        swimmers.append(Swimmer(student.person.name, student.person.get_absolute_url(), stretches, marks))
    filled = [(year, sizes[year]) for year in range(max(sizes), min(sizes) - 1, -1)] if sizes else []
    return Group(build_swimlanes(swimmers), filled, undated)


def _relatives(rows: Iterable[Advising], end: str, through: str, without: int) -> list[Relative]:
    found: dict[int, list[Advising]] = defaultdict(list)
    for row in rows:
        if getattr(row, f"{end}_id") != without:
            found[getattr(row, f"{end}_id")].append(row)
    relatives = [
        Relative(getattr(own[0], end), list(dict.fromkeys(getattr(row, through) for row in own)), own)
        for own in found.values()
    ]
    return sorted(relatives, key=lambda one: (one.person.sort_key, one.person.pk))


def _with_ends(rows: queries.Rows) -> queries.Rows:
    return rows.select_related("student", "advisor", "education")


_advised_by = ByReader(lambda user, people: _with_ends(queries.shown_advising(user).filter(advisor__in=people)))
_advising_of = ByReader(
    lambda user, people: _with_ends(
        queries.shown_advising(user).filter(student__in=people, advisor__visibility__in=visible_to(user))
    )
)


def siblings_of(above: list[Node], advisor: Person, user: queries.Reader) -> list[Relative]:
    """Others who were advised by the advisors of ``advisor``; one query, none without advisors."""
    advisors = [node.person.pk for node in above if node.person.visibility in visible_to(user)]
    if not advisors:
        return []
    return _relatives(_advised_by(user, advisors), "student", "advisor", advisor.pk)


def co_advisors_of(students: Iterable[Student], advisor: Person, user: queries.Reader) -> list[Relative]:
    """Who advised the same students; one query."""
    rows = _advising_of(user, [student.person.pk for student in students])
    return _relatives(rows, "advisor", "student", advisor.pk)


def grand_students(below: list[Node]) -> list[Relative]:
    """Students of students, each once, from the tree."""
    rows = [row for node in below for child in node.nodes for row in child.rows]
    return _relatives(rows, "student", "advisor", 0)


def _note(node: Node) -> str:
    """The year of the PhD, else the first of what else was advised."""
    years = {year: row.kind == Advising.Kind.PHD for row in node.rows if (year := _years(row)[1])}
    return str(min(years, key=lambda year: (not years[year], year))) if years else ""


def _point(person: Person, note: str = "", *, key: str = "", is_main: bool = False, user: queries.Reader) -> Point:
    is_seen = person.visibility in visible_to(user)
    name = person.name if is_seen else gettext("not shown")
    return Point(key or str(person.pk), name, person.get_absolute_url() if is_seen else "", note, is_main=is_main)


def _nearest(below: list[Node]) -> tuple[set[int], int]:
    """Which nodes are drawn, those of the nearest generations first, by their ids here; and how many there are."""
    drawn: set[int] = set()
    level, total = below, 0
    while level:
        total += len(level)
        drawn.update(id(node) for node in level[: MOST_DRAWN - len(drawn)])
        level = [child for node in level for child in node.nodes]
    return drawn, total


def tree_below(advisor: Person, below: list[Node], user: queries.Reader) -> Graph | None:
    """Students, theirs and so on, as a tree of ``MOST_DRAWN`` at most; None without any."""
    drawn, total = _nearest(below)

    def branches(nodes: list[Node]) -> list[Branch]:
        return [
            Branch(_point(node.person, _note(node), user=user), branches(node.nodes))
            for node in nodes
            if id(node) in drawn
        ]

    return as_tree(Branch(_point(advisor, is_main=True, user=user), branches(below)), total + 1) if below else None


def tree_above(advisor: Person, above: list[Node], user: queries.Reader) -> Graph | None:
    """Advisors, theirs and so on, the oldest generation at the left; None without any."""
    if not above:
        return None
    columns: list[dict[int, Point]] = [{advisor.pk: _point(advisor, is_main=True, user=user)}]
    lines: dict[tuple[str, str], Line] = {}
    placed = {advisor.pk}
    level = [(node, advisor) for node in above]
    while level:
        columns.append({})
        following = []
        for node, student in level:
            key = str(node.person.pk), str(student.pk)
            year = _note(node)
            names = {"student": student.name, "advisor": node.person.name}
            said = gettext("{student} was advised by {advisor}").format(**names)
            lines[key] = Line(*key, f"{said}, {year}" if year else said)
            if node.person.pk not in placed:
                placed.add(node.person.pk)
                columns[-1][node.person.pk] = _point(node.person, user=user)
                following += [(parent, node.person) for parent in node.nodes]
        level = following
    return in_columns([list(column.values()) for column in reversed(columns) if column], lines.values())
