"""Who was at a venue, row by row: in Python, as the rows of lists are."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from profiles.addresses import list_of, page_of
from profiles.markup import format_html, format_html_join
from profiles.models import Venue
from profiles.pictures.multiples import Small
from profiles.places.venues import Visitor
from profiles.queries import PUBLISHED, SPOKE
from profiles.templatetags.tray import tray_button

register = template.Library()

NOTHING = SafeString("")


@register.simple_tag(takes_context=True)
def visitor_rows(context: dict[str, Any], people: Iterable[Visitor], venue: Venue) -> str:
    """People at a venue as rows of a table: what they did there, each number leading to exactly that."""
    rows = (
        (
            page_of("person", person.slug),
            person.name,
            tray_button(context, person.slug, person.name),
            format_html_join("", "<td>{}</td>", ((_did(person, venue, *role),) for role in person.roles)),
        )
        for person in people
    )
    return format_html_join("\n", '<tr><th scope="row"><a class="name" href="{}">{}</a> {}</th>{}</tr>', rows)


def _did(person: Visitor, venue: Venue, role: str, number: int, years: str) -> str:
    if not number:
        return "–"
    if role == PUBLISHED:
        said = ngettext("%(number)s work", "%(number)s works", number)
        href = f"{list_of('publication')}?author={person.slug}&venue={venue.slug}"
    elif role == SPOKE:
        said = ngettext("%(number)s talk", "%(number)s talks", number)
        href = f"{list_of('talk')}?person={person.slug}&venue={venue.slug}"
    else:
        said, href = ngettext("%(number)s time", "%(number)s times", number), "#service"
    note = format_html(' <span class="note">{}</span>', years) if years else NOTHING
    return format_html('<a href="{}">{}</a>{}', href, said % {"number": number}, note)


@register.simple_tag
def year_rows(years: Iterable[tuple[int, int, int, int]], venue: Venue) -> str:
    """Works, talks and service by year as rows of a table, each number leading to exactly those."""
    of_year = "{}?venue={}&year_from={}&year_to={}"
    rows = (
        (
            year,
            _number(of_year.format(list_of("publication"), venue.slug, year, year), works),
            _number(of_year.format(list_of("talk"), venue.slug, year, year), talks),
            _number("#service", service),
        )
        for year, works, talks, service in years
    )
    cells = '<td class="number">{}</td>' * 3
    return format_html_join("\n", f'<tr><th scope="row">{{}}</th>{cells}</tr>', rows)


def _number(href: str, number: int) -> str:
    return format_html('<a href="{}">{}</a>', href, number) if number else "–"


@register.simple_tag
def multiple_columns(small: Small) -> str:
    """What somebody did by year, in parts by role."""
    drawn = '<rect class="role role--{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    columns = small.columns
    return format_html_join("", drawn, ((one.role, one.x, one.y, one.width, one.height, one.name) for one in columns))
