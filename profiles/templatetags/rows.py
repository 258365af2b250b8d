"""Rows that stand on a page by the dozen: in Python, since a template for each costs ten times as much."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from profiles.addresses import list_of, page_of, pages_of
from profiles.comparing.cells import Item
from profiles.lists.facets import Option
from profiles.markup import format_html, format_html_join
from profiles.models import Person, Position
from profiles.people.cards import Card
from profiles.people.careers import Career
from profiles.people.portraits import Tally
from profiles.search.hits import Hit, Reason
from profiles.templatetags.tray import tray_button
from profiles.templatetags.vitae import marked, person_link

register = template.Library()

NOTHING = SafeString("")


@register.simple_tag
def facet_options(options: Iterable[Option]) -> str:
    """Values of a facet as links, with their numbers."""
    chosen = gettext(", chosen")
    return format_html_join(
        "",
        '<li><a class="facet__option" rel="nofollow" href="{}"{}><span>{}</span>'
        '<span class="count">{}<span class="unseen">{}</span></span></a></li>',
        (
            (
                option.href,
                SafeString(' aria-current="true"') if option.is_chosen else NOTHING,
                option.label,
                NOTHING if option.count is None else option.count,
                chosen if option.is_chosen else NOTHING,
            )
            for option in options
        ),
    )


@register.simple_tag
def venue_tallies(tallies: Iterable[Tally], person: Person) -> str:
    """Venues with the numbers of works and talks of ``person``, each leading to exactly those."""
    item = '<li class="tally"><a class="tally__name" href="{}">{}</a><span class="tally__number">{}</span></li>'
    page = pages_of("venue")
    works, talks = f"{list_of('publication')}?author={person.slug}", f"{list_of('talk')}?person={person.slug}"
    rows = ((page(tally.slug), tally.name, _numbers(works, talks, tally)) for tally in tallies)
    return format_html_join("", item, rows)


def _numbers(works: str, talks: str, tally: Tally) -> str:
    numbers = NOTHING
    if tally.works or not tally.talks:
        said = gettext("%(works)s works in %(name)s") % {"works": tally.works, "name": tally.name}
        numbers = _number(f"{works}&venue={tally.slug}", tally.works, said)
    if not tally.talks:
        return numbers
    said = gettext("%(talks)s talks at %(name)s") % {"talks": tally.talks, "name": tally.name}
    return format_html("{} + {}", numbers or 0, _number(f"{talks}&venue={tally.slug}", tally.talks, said))


def _number(href: str, number: int, said: str) -> SafeString:
    return format_html('<a href="{}" aria-label="{}">{}</a>', href, said, number)


@register.simple_tag
def coauthor_tallies(tallies: Iterable[tuple[Person, Tally]], person: Person) -> str:
    """Co-authors of ``person`` with the number of works together, which leads to exactly those."""
    item = (
        '<li class="tally"><a class="tally__name" href="{}">{}</a><a class="tally__number" href="{}" aria-label="{}">'
        "{}</a>{}</li>"
    )
    page, said = pages_of("person"), gettext("%(works)s works with %(name)s")
    works = f"{list_of('publication')}?author={person.slug}&coauthor="
    rows = (
        (
            page(other.slug),
            tally.name,
            f"{works}{tally.slug}",
            said % {"works": tally.works, "name": tally.name},
            tally.works,
            format_html('<span class="tally__note">{}</span>', tally.years) if tally.years else NOTHING,
        )
        for other, tally in tallies
    )
    return format_html_join("", item, rows)


@register.simple_tag(takes_context=True)
def degree_line(context: dict[str, Any], career: Career, break_line: bool = False, stop: str = "") -> str:
    """The highest degree in a line with who advised it, behind a break if wished; else the position."""
    if career.degree is None:
        post = career.post if not break_line else None
        return ", ".join(filter(None, (post.title, post.organization))) if post else NOTHING
    what = " ".join(filter(None, (career.degree_name, career.degree_year)))
    line = ", ".join(filter(None, (what, career.degree_place)))
    if not career.advisors:
        return line + stop
    links = format_html_join(", ", "{}", ((person_link(context, row.advisor),) for row in career.advisors))
    between = SafeString("<br>") if break_line else ", "
    return format_html("{}{}{} {}{}", line, between, gettext("advised by"), links, stop)


@register.simple_tag
def post_line(post: Position | None) -> str:
    """A position in a line, with its years; nothing for none."""
    if post is None:
        return NOTHING
    line = ", ".join(filter(None, (post.title, post.organization)))
    years = post.years
    return format_html('{}, <span class="years-of">{}</span>', line, years) if years else line


@register.simple_tag
def card_counts(person: Person) -> str:
    """The numbers of works, talks and students of somebody in a list, each leading to them."""
    works = ngettext("%(number)s work", "%(number)s works", person.works)
    talks = ngettext("%(number)s talk", "%(number)s talks", person.talk_count)
    students = ngettext("%(number)s student", "%(number)s students", person.students)
    counts = [(works, "publications", person.works)]
    counts += [(talks, "talks", person.talk_count)] if person.talk_count else []
    counts += [(students, "advised", person.students)] if person.students else []
    page = person.get_absolute_url()
    rows = ((page, anchor, said % {"number": number}) for said, anchor, number in counts)
    return format_html_join(" ", '<a href="{}#{}">{}</a>', rows)


@register.simple_tag
def venue_tags(card: Card) -> str:
    """The most frequent venues of somebody in a list."""
    return format_html_join(
        "",
        '<li><a class="tag{}" href="{}">{} <span class="count">{}</span></a></li>',
        (
            (" tag--match" if tag.is_match else "", page_of("venue", tag.slug), tag.label, tag.count)
            for tag in card.tags
        ),
    )


@register.simple_tag
def spark(card: Card) -> str:
    """Works per year as a small drawing; nothing without works of a year."""
    drawn = card.spark
    if not drawn.bars:
        return NOTHING
    said = gettext("Works per year of %(name)s: %(total)s between %(first)s and %(last)s")
    if drawn.degree_x:
        said = gettext("Works per year of %(name)s: %(total)s between %(first)s and %(last)s; PhD %(year)s")
    what = {"name": card.person.name, "total": drawn.total, "first": drawn.first, "last": drawn.last}
    # All bars as one path: a rectangle for each would be most of the page.
    bars = "".join(f"M{bar.x} {bar.y}h2v{bar.height}h-2z" for bar in drawn.bars)
    degree = '<path class="degree" transform="translate({} 34)" d="M0 0l3.5 6h-7z"/>'
    return format_html(
        '<svg class="spark" viewBox="0 0 208 40" preserveAspectRatio="none" role="img"><title>{}</title>'
        '<path class="axis" d="M0 32.5H208"/><path class="tick" d="{}"/>{}</svg>',
        said % {**what, "year": card.career.degree_year},
        bars,
        format_html(degree, drawn.degree_x) if drawn.degree_x else NOTHING,
    )


@register.simple_tag(takes_context=True)
def hit(context: template.RequestContext, found: Hit) -> str:
    """A hit and why it is one."""
    button = format_html(" {}", tray_button(context, found.slug, found.label)) if found.is_person else NOTHING
    details = format_html_join("", "<span>{}</span>", ((marked(detail),) for detail in found.details))
    return format_html(
        '<a class="hit__name" href="{}">{}</a>{} {} {} {}',
        found.href,
        marked(found.pieces),
        button,
        format_html('<span class="note hit__details">{}</span>', details) if found.details else NOTHING,
        format_html('<span class="note">{}</span>', found.hint) if found.hint else NOTHING,
        format_html('<span class="note hit__reasons">{}</span>', _reasons(found)) if found.reasons else NOTHING,
    )


def _reasons(found: Hit) -> str:
    if found.details:
        return gettext("matches in") + " " + ", ".join(str(reason.field) for reason in found.reasons)
    return format_html_join("", '<span class="hit__reason">{}</span>', ((_reason(one),) for one in found.reasons))


def _reason(reason: Reason) -> str:
    if reason.href:
        return format_html('{}: <a rel="nofollow" href="{}">{}</a>', reason.field, reason.href, marked(reason.pieces))
    return format_html("{} {}", reason.field, marked(reason.pieces))


@register.simple_tag
def compared(cell: list[Item]) -> str:
    """A cell of the comparison."""
    if not cell:
        return format_html('<p class="cell--none">{}</p>', gettext("None in the CV"))
    same = format_html('<span class="unseen"> {}</span>', gettext("(the same elsewhere in this row)"))
    rows = ((_classes(item), _item(item), same if item.is_same else "") for item in cell)
    return format_html('<ul class="cell">{}</ul>', format_html_join("", '<li class="{}">{}{}</li>', rows))


def _classes(item: Item) -> str:
    looks: dict[str, Any] = {
        "cell__main": item.is_main,
        "cell--same": item.is_same,
        "cell__item--dated": item.when,
        "cell__item--counted": item.number and not item.when,
    }
    return " ".join(["cell__item", *(name for name, holds in looks.items() if holds)])


def _item(item: Item) -> str:
    if item.number:
        number = '<a class="cell__number" href="{1}">{0}</a>' if item.href else '<span class="cell__number">{0}</span>'
        return format_html("{} <span>{}</span>", format_html(number, item.number, item.href), item.text)
    if item.when:
        return format_html('<span class="path__when">{}</span> <span>{}</span>', item.when, item.text)
    return format_html('<a href="{}">{}</a>', item.href, item.text) if item.href else item.text
