"""Rows of works as they stand in lists by the fifty: in Python, since a template for each costs ten times as much."""

from collections.abc import Callable, Iterator
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from profiles.addresses import page_of, pages_of
from profiles.markup import format_html, format_html_join
from profiles.models import Authorship, Person, Publication
from profiles.people.evidence import lines_in_words
from profiles.templatetags.vitae import seen_in

register = template.Library()

NOTHING = SafeString("")
KINDS, STATUSES = dict(Publication.Kind.choices), dict(Publication.Status.choices)
KINDS_UNSAID = {Publication.Kind.OTHER}
STATUSES_UNSAID = {Publication.Status.UNKNOWN, Publication.Status.PUBLISHED}


@register.simple_tag(takes_context=True)
def authors(context: dict[str, Any], work: Publication, owner: Person | None = None, stop: str = "") -> str:
    """The authors of ``work`` in order, ``owner`` bold, others linked as far as the visitor may see them."""
    return _authors(list(work.authorships.all()), seen_in(context), owner, stop)


def _authors(rows: list[Authorship], seen: list[str], owner: Person | None, stop: str) -> str:
    own, page = owner.pk if isinstance(owner, Person) else None, pages_of("person")
    if stop and rows and rows[-1].name_as_written.endswith(stop) and not rows[-1].is_equal:
        stop = ""  # an initial has its own
    names = ((_author(row, row.person_id == own, seen, page),) for row in rows)
    return format_html('<span class="people">{}{}</span>', format_html_join(", ", "{}", names), stop)


def _author(row: Authorship, is_owner: bool, seen: list[str], page: Callable[[str], str]) -> str:
    name: str = row.name_as_written
    if is_owner:
        name = format_html("<b>{}</b>", name)
    elif row.person.visibility in seen:
        name = format_html('<a href="{}">{}</a>', page(row.person.slug), name)
    if row.is_equal:
        name = format_html('{}<span title="{}">*</span>', name, gettext("equal contribution"))
    return name


@register.simple_tag(takes_context=True)
def work_line(context: dict[str, Any], work: Publication, owner: Person | None = None, with_year: bool = False) -> str:
    """Authors, venue, year, kind and status of ``work`` in a line; nothing when none is known."""
    rows = list(work.authorships.all())
    kind = ", ".join(_kind_and_status(work))
    remark = getattr(work, "remark", "") or ""
    if not (rows or work.venue or work.venue_text or (work.year and with_year) or kind or remark):
        return NOTHING
    return format_html(
        '<p class="entry__line">{} {}{} <span class="kind">{}{}</span></p>',
        _authors(rows, seen_in(context), owner, ".") if rows else NOTHING,
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
    return _source(context)(row, code or context.get("code", ""))


def _source(context: dict[str, Any]) -> Callable[[Any, str], str]:
    """What links to the lines of a row, for many rows of one page."""
    kind, fact = context.get("works_kind", ""), context.get("fact")
    kept = format_html("works={}&amp;", kind) if kind else NOTHING
    said = format_html('<span class="unseen">{} </span>{}&#8239;', gettext("Source:"), pgettext("line", "l."))

    def linked(row: Any, code: str) -> str:
        return format_html(
            '<a class="source" rel="nofollow" href="?{}fact={}#fact"{}>{}{}</a>',
            kept,
            code,
            SafeString(' aria-current="true"') if code == fact else NOTHING,
            said,
            lines_in_words(row.first_line, row.last_line),
        )

    return linked


@register.simple_tag(takes_context=True)
def cited_works(context: dict[str, Any], works: list[Publication], owner: Person) -> str:
    """The works of ``owner`` as entries, the year beside the first of each."""
    rows, before, linked, page = [], object(), _source(context), pages_of("publication")
    fact = context.get("fact")
    for work in works:
        code = f"citation-{work.fact_pk}" if work.fact_pk else ""
        is_first, is_selected = work.year != before, bool(code) and code == fact
        before = work.year
        rows.append(
            (
                NOTHING if is_first else " entry--again",
                " entry--selected" if is_selected else NOTHING,
                SafeString(' id="fact"') if is_selected else NOTHING,
                format_html('<span class="year">{}</span>', work.year or gettext("no year")) if is_first else NOTHING,
                page(work.slug),
                work.title,
                work_line(context, work, owner),
                linked(work, code) if code else NOTHING,
            )
        )
    return format_html_join("\n", _CITED_WORK, rows)


_CITED_WORK = (
    '<li class="entry{}{}"{}><span class="entry__when">{}</span><div class="entry__what">'
    '<p class="entry__title"><a class="name" href="{}">{}</a></p>{}</div>{}</li>'
)
