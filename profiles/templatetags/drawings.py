"""Parts of drawings and comparisons that come by the dozen: in Python, as the rows of lists are."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from profiles.comparing.sharing import Thing
from profiles.markup import format_html, format_html_join
from profiles.pictures.graphs import Edge, Graph, Node
from profiles.pictures.lanes import Lane
from profiles.pictures.swimlanes import Lane as Swimlane
from profiles.pictures.swimlanes import Swimlanes
from profiles.pictures.timeline import Timeline

register = template.Library()

LISTED = 12
NOTHING = SafeString("")
Rectangle = tuple[str, object, object, object, object, str]  # class, x, y, width, height, title


def _rectangles(rows: Iterable[Rectangle]) -> str:
    drawn = '<rect class="{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    return format_html_join("", drawn, rows)


@register.simple_tag
def lane_columns(lane: Lane) -> str:
    """The works of somebody by year."""
    look = f"tick tick--{lane.letter.lower()}"
    return _rectangles((look, column.x, column.y, 5, column.height, column.name) for column in lane.columns)


@register.simple_tag
def timeline_columns(timeline: Timeline) -> str:
    """The works of the person by year."""
    width = timeline.column_width
    return _rectangles(("tick", column.x, column.y, width, column.height, column.label) for column in timeline.columns)


@register.simple_tag
def works_by_year(timeline: Timeline) -> str:
    """The works of the person by year as rows of a table."""
    columns = timeline.columns
    said = ((ngettext("%(number)s work", "%(number)s works", column.number), column) for column in columns)
    rows = ((column.year, text % {"number": column.number}) for text, column in said)
    return format_html_join("", "<tr><td>{}</td><td>{}</td><td></td></tr>", rows)


@register.simple_tag
def graph_edges(graph: Graph) -> str:
    """The lines between people."""
    drawn = '<path class="branch{}" d="{}">{}</path>'
    return format_html_join(
        "", drawn, ((_look("branch", edge.letter), edge.path, _title(edge)) for edge in graph.edges)
    )


def _look(name: str, letter: str) -> str:
    return f" {name}--{letter.lower()}" if letter else NOTHING


def _title(edge: Edge) -> str:
    return format_html("<title>{}</title>", edge.name) if edge.name else NOTHING


@register.simple_tag
def graph_nodes(graph: Graph) -> str:
    """People as points with their names, which lead to them."""
    return format_html_join("\n", "{}", ((_linked(node.point.href, _node(node)),) for node in graph.nodes))


def _linked(href: str, drawn: str) -> str:
    return format_html('<a href="{}">{}</a>', href, drawn) if href else drawn


def _node(node: Node) -> str:
    point = node.point
    return format_html(
        '<circle class="dot{}" cx="{}" cy="{}" r="{}"/>'
        '<text class="name-text{}" x="{}" y="{}" text-anchor="{}">{}{}</text>',
        _look("tick", point.letter),
        node.x,
        node.y,
        node.radius,
        " name-text--main" if point.is_main else NOTHING,
        node.text_x,
        node.text_y,
        node.anchor,
        point.label,
        format_html(' <tspan class="soft">{}</tspan>', point.note) if point.note else NOTHING,
    )


@register.simple_tag
def swimlanes_drawn(lanes: Swimlanes) -> str:
    """The lanes of people: their names, which lead to them, bars and marks."""
    return format_html_join("\n", "{}{}{}", (_swimlane(lane) for lane in lanes.lanes))


def _swimlane(lane: Swimlane) -> tuple[str, str, str]:
    name = format_html_join("", '<tspan x="0" y="{}">{}</tspan> ', lane.lines)
    bar = '<rect class="bar bar--a{}" x="{}" y="{}" width="{}" height="12" rx="2"><title>{}</title></rect>'
    mark = '<path class="degree" transform="translate({} {})" d="M0-6l6 6-6 6-6-6z"><title>{}</title></path>'
    bars = ((" bar--dashed" if one.is_dashed else NOTHING, one.x, one.y, one.width, one.name) for one in lane.bars)
    return (
        _linked(lane.swimmer.href, format_html('<text class="name-text" x="0">{}</text>', name)),
        format_html_join("", bar, bars),
        format_html_join("", mark, lane.marks),
    )


@register.simple_tag
def shared_things(things: list[Thing]) -> str:
    """What two people share, the first dozen, each with the records of the one and of the other."""
    listed = format_html_join(", ", "{}", ((_thing(thing),) for thing in things[:LISTED]))
    if len(things) <= LISTED:
        return listed
    said = gettext("%(number)s of %(total)s shown") % {"number": LISTED, "total": len(things)}
    return format_html('{} <span class="note">{}</span>', listed, said)


def _thing(thing: Thing) -> str:
    link = format_html('<a href="{}">{}</a>', thing.href, thing.name)
    if thing.of_each:
        numbers = ((href, _works(number, thing.name), number) for number, href in thing.of_each)
        between = " " + gettext("and") + " "
        links = format_html_join(between, '<a rel="nofollow" href="{}" aria-label="{}">{}</a>', numbers)
        return format_html('{} <span class="note">({} {})</span>', link, links, gettext("works"))
    return format_html('{} <span class="note">({})</span>', link, thing.note) if thing.note else link


def _works(number: int, name: str) -> str:
    said = ngettext("%(number)s work: %(name)s", "%(number)s works: %(name)s", number)
    return said % {"number": number, "name": name}


@register.simple_block_tag
def same_as_table(content: str, label: str, said: str = "") -> str:
    """The data of a drawing as a table below it, to be opened; ``content`` are its head and body."""
    return format_html(
        '<details class="more"><summary>{}</summary><div class="scroll" tabindex="0" role="region" aria-label="{}">'
        '<table class="grid-table">{}</table></div></details>',
        said or gettext("The same as a table"),
        label,
        content,
    )
