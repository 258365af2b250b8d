"""Formatting of people, links and lines in the templates."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.utils.translation import gettext

from profiles.addresses import page_of
from profiles.countries import country_name
from profiles.markup import format_html, format_html_join
from profiles.models import Advising, Institution, Person, Publication, Venue
from profiles.models.people import visible_to
from profiles.people.evidence import lines_in_words
from profiles.search.marks import Piece

register = template.Library()
register.filter("country", country_name)

LONGEST_ACRONYM = 5
SEEN = "seen by the reader"
ANY_OF = "{label}: any of these values"
ADVISED = dict(Advising.Kind.choices)


def seen_in(context: dict[str, Any]) -> list[str]:
    """What the reader of a page may see; it is asked for every name, and worked out once for each part of a page."""
    kept: dict[Any, Any] = getattr(context, "render_context", {})
    seen = kept.get(SEEN)
    if seen is None:
        seen = kept[SEEN] = visible_to(context.get("user"))
    return seen


@register.simple_tag(takes_context=True)
def person_link(context: dict[str, Any], person: Person, name: str = "") -> str:
    """The name as a link to the person's page, as mere text for those who may not see that person."""
    name = name or person.name
    if person.visibility not in seen_in(context):
        return name
    return format_html('<a href="{}">{}</a>', page_of("person", person.slug), name)


@register.simple_tag(takes_context=True)
def person_links(context: dict[str, Any], rows: Iterable[Advising]) -> str:
    """The advisors of ``rows`` as they are written there, each as a link: "A, B and C"."""
    links = [person_link(context, row.advisor, row.name_as_written) for row in rows]
    if len(links) < 2:
        return links[0] if links else ""
    return format_html(gettext("{} and {}"), format_html_join(", ", "{}", ((link,) for link in links[:-1])), links[-1])


@register.simple_tag
def marked(pieces: Iterable[Piece]) -> str:
    """A text in pieces, those that match what was searched for marked."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in pieces))


def _piece(piece: Piece) -> str:
    return format_html("<mark>{}</mark>", piece.text) if piece.is_marked else piece.text


@register.filter
def safe_address(value: str) -> str:
    """``value`` as a link that is safe to follow: http, https or mailto; "" for anything else."""
    value = value.strip()
    if "@" in value and "/" not in value and ":" not in value and not any(map(str.isspace, value)):
        return f"mailto:{value}"
    address = value if "://" in value else f"https://{value}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_web = parts.scheme.lower() in ("http", "https") and "." in parts.netloc and "@" not in parts.netloc
    return address if is_web and not any(map(str.isspace, address)) else ""


@register.filter
def lines(row: Any) -> str:
    """The lines of the CV where ``row`` stands: "8", "8–10"."""
    return lines_in_words(row.first_line, row.last_line)


@register.filter
def code(row: Any) -> str:
    """The name of a row among the facts of a page: "position-12"; a work goes by where the CV lists it."""
    if isinstance(row, Publication):
        return f"citation-{row.fact_pk}"
    return f"{row._meta.model_name}-{row.pk}"


@register.filter
def also_written(place: Venue | Institution) -> list[str]:
    """The forms under which a venue or institution is written, without those that the page gives anyway."""
    known = {place.name, getattr(place, "acronym", "")}
    return [row.name for row in place.names.all() if row.name not in known]


@register.filter
def advised_as(row: Advising) -> str:
    """What was advised in a word or two: "PhD"; "advised" where the CV does not say."""
    return gettext("advised") if row.kind == Advising.Kind.OTHER else str(ADVISED.get(row.kind, row.kind))


@register.filter
def parameter_said(description: str) -> str:
    """What a parameter of the API is, in the language of the reader; programs read it in English."""
    label, is_any_of = description.removesuffix(ANY_OF.format(label="")), description.endswith(ANY_OF.format(label=""))
    return gettext(ANY_OF).format(label=gettext(label)) if is_any_of else gettext(description)


@register.filter
def calm(heading: str) -> str:
    """A heading without shouting: "OPEN SOURCE" becomes "Open source"; a short one may be an acronym."""
    return heading.capitalize() if heading.isupper() and len(heading) > LONGEST_ACRONYM else heading
