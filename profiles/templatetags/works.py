"""Rows of works as they stand in lists by the fifty: in Python, since a template for each costs ten times as much."""

from collections.abc import Iterator
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from profiles.addresses import page_of
from profiles.markup import format_html, format_html_join
from profiles.models import Person, Publication
from profiles.models.people import visible_to
from profiles.people.evidence import lines_in_words

register = template.Library()

NOTHING = SafeString("")
KINDS, STATUSES = dict(Publication.Kind.choices), dict(Publication.Status.choices)
KINDS_UNSAID = {Publication.Kind.OTHER}
STATUSES_UNSAID = {Publication.Status.UNKNOWN, Publication.Status.PUBLISHED}


@register.simple_tag(takes_context=True)
def authors(context: dict[str, Any], work: Publication, owner: Person | None = None, stop: str = "") -> str:
    """The authors of ``work`` in order, ``owner`` bold, others linked as far as the visitor may see them."""
    seen, own = visible_to(context.get("user")), owner.pk if isinstance(owner, Person) else None
    rows = list(work.authorships.all())
    if stop and rows and rows[-1].name_as_written.endswith(stop) and not rows[-1].is_equal:
        stop = ""  # an initial has its own
    names = ((_author(row, row.person_id == own, seen),) for row in rows)
    return format_html('<span class="people">{}{}</span>', format_html_join(", ", "{}", names), stop)


def _author(row: Any, is_owner: bool, seen: list[str]) -> str:
    name: str = row.name_as_written
    if is_owner:
        name = format_html("<b>{}</b>", name)
    elif row.person.visibility in seen:
        name = format_html('<a href="{}">{}</a>', page_of("person", row.person.slug), name)
    if row.is_equal:
        name = format_html('{}<span title="{}">*</span>', name, gettext("equal contribution"))
    return name


@register.simple_tag(takes_context=True)
def work_line(context: dict[str, Any], work: Publication, owner: Person | None = None, with_year: bool = False) -> str:
    """Authors, venue, year, kind and status of ``work`` in a line; nothing when none is known."""
    has_authors = bool(work.authorships.all())
    kind = ", ".join(_kind_and_status(work))
    remark = getattr(work, "remark", "") or ""
    if not (has_authors or work.venue or work.venue_text or (work.year and with_year) or kind or remark):
        return NOTHING
    return format_html(
        '<p class="entry__line">{} {}{} <span class="kind">{}{}</span></p>',
        authors(context, work, owner, ".") if has_authors else NOTHING,
        _venue(work),
        f", {work.year}" if with_year and work.year else NOTHING,
        kind,
        f" · {remark}" if remark else NOTHING,
    )


def _kind_and_status(work: Publication) -> Iterator[str]:
    """What is to be said: not that it is published, and nothing twice."""
    if work.kind not in KINDS_UNSAID:
        yield str(KINDS[work.kind])
    if work.status not in STATUSES_UNSAID and work.status != work.kind:
        yield str(STATUSES[work.status])


def _venue(work: Publication) -> str:
    if work.venue is None:
        return format_html("<cite>{}</cite>", work.venue_text) if work.venue_text else NOTHING
    address = page_of("venue", work.venue.slug)
    return format_html('<a href="{}"><cite>{}</cite></a>', address, work.venue_text or work.venue.name)


@register.simple_tag(takes_context=True)
def source(context: dict[str, Any], row: Any, code: str = "") -> str:
    """The red number: a link to the lines of the CV from which the fact of that code was read."""
    code, kind = code or context.get("code", ""), context.get("works_kind", "")
    return format_html(
        '<a class="source" rel="nofollow" href="?{}fact={}#fact"{}><span class="unseen">{} </span>{}&#8239;{}</a>',
        format_html("works={}&amp;", kind) if kind else NOTHING,
        code,
        SafeString(' aria-current="true"') if code == context.get("fact") else NOTHING,
        gettext("Source:"),
        pgettext("line", "l."),
        lines_in_words(row.first_line, row.last_line),
    )


@register.simple_tag(takes_context=True)
def cited_works(context: dict[str, Any], works: list[Publication], owner: Person) -> str:
    """The works of ``owner`` as entries, the year beside the first of each."""
    rows, before = [], object()
    for work in works:
        rows.append((_cited_work(context, work, owner, work.year != before),))
        before = work.year
    return format_html_join("\n", "{}", rows)


def _cited_work(context: dict[str, Any], work: Publication, owner: Person, is_first: bool) -> str:
    code = f"citation-{work.fact_pk}" if work.fact_pk else NOTHING
    is_selected = bool(code) and code == context.get("fact")
    return format_html(
        '<li class="entry{}{}"{}><span class="entry__when">{}</span><div class="entry__what">'
        '<p class="entry__title"><a class="name" href="{}">{}</a></p>{}</div>{}</li>',
        NOTHING if is_first else " entry--again",
        " entry--selected" if is_selected else NOTHING,
        SafeString(' id="fact"') if is_selected else NOTHING,
        format_html('<span class="year">{}</span>', work.year or gettext("no year")) if is_first else NOTHING,
        page_of("publication", work.slug),
        work.title,
        work_line(context, work, owner),
        source(context, work, code) if code else NOTHING,
    )
