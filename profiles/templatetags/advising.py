"""Students, relatives and lines of an advisor, which come by the hundred: in Python, as the rows of lists are."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from profiles.addresses import page_of
from profiles.markup import format_html, format_html_join
from profiles.models import Advising, Position
from profiles.people.evidence import lines_in_words
from profiles.people.groups import Relative
from profiles.people.lineages import Node
from profiles.templatetags.tray import tray_button
from profiles.templatetags.vitae import advised_as, code, person_link

register = template.Library()

NOTHING = SafeString("")


@register.simple_tag(takes_context=True)
def lineage(context: dict[str, Any], nodes: Iterable[Node]) -> str:
    """People of a lineage as items of a list, each with those who follow."""
    rows = ((person_link(context, node.person), _advised(node), _followers(context, node)) for node in nodes)
    return format_html_join("", '<li>{} <span class="note">{}</span>{}</li>', rows)


def _advised(node: Node) -> str:
    said = []
    for row in node.rows:
        year = row.end_year or (row.education.end_year if row.education else None)
        said.append(f"{advised_as(row)} {year}" if year else advised_as(row))
    return ", ".join(said) + (gettext(", see above") if node.is_again else "")


def _followers(context: dict[str, Any], node: Node) -> str:
    return format_html("<ul>{}</ul>", lineage(context, node.nodes)) if node.nodes else NOTHING


@register.simple_tag(takes_context=True)
def relatives_of(context: dict[str, Any], relatives: Iterable[Relative], through: str) -> str:
    """People beside an advisor as items of a list: through whom, and where it is said."""
    rows = (
        (
            person_link(context, one.person),
            tray_button(context, one.person.slug, one.person.name),
            through,
            format_html_join(", ", "{}", ((person_link(context, other),) for other in one.through)),
            format_html_join("", " {}", ((_source(row, "source source--inline", _cv_of(row)),) for row in one.rows)),
        )
        for one in relatives
    )
    return format_html_join("\n", '<li>{} {} <span class="note">{} {}{}</span></li>', rows)


def _cv_of(row: Advising) -> str:
    return gettext("Source: CV of %(name)s,") % {"name": row.student.name}


def _source(row: Advising, look: str, said: str) -> str:
    return format_html(
        '<a class="{}" rel="nofollow" href="{}?fact={}#fact"><span class="unseen">{} </span>{}&#8239;{}</a>',
        look,
        page_of("person", row.student.slug),
        code(row),
        said,
        pgettext("line", "l."),
        lines_in_words(row.first_line, row.last_line),
    )


@register.simple_tag
def advised_for(rows: Iterable[Advising]) -> str:
    """What somebody was advised for: when, where, the lines of the CV, the thesis."""
    return format_html_join("\n", "<p>{} {}{}</p>", ((_what(row), _source_of(row), _thesis(row)) for row in rows))


def _what(row: Advising) -> str:
    education, position = row.education, row.position
    years = row.years or (education.years if education else "")
    places = [place for entry in (education, position) if entry for place in (entry.institution, entry.organization)]
    word = advised_as(row)
    return ", ".join(filter(None, (word[:1].upper() + word[1:], years, str(next(filter(None, places), "")))))


def _source_of(row: Advising) -> str:
    return _source(row, "source", gettext("Source:"))


def _thesis(row: Advising) -> str:
    thesis = row.education.thesis if row.education else ""
    return format_html('<cite class="students__thesis">{}</cite>', thesis) if thesis else NOTHING


@register.simple_tag
def post_in_words(post: Position | None) -> str:
    """A position in a line, the institution by the name it has here; a dash for none."""
    if post is None:
        return "–"
    comma = ", " if post.title and post.organization else ""
    what = f"{post.title}{comma}{post.institution or post.organization}"
    years = post.years
    return f"{what}, {years}" if years else what
