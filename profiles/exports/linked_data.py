"""People and works as schema.org JSON-LD, to stand in their pages; only what the page itself shows."""

import json
from collections.abc import Callable
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from profiles.exports.references import reference_of
from profiles.models import Publication
from profiles.models.people import visible_to
from profiles.people.portraits import Portrait
from profiles.queries import Reader
from profiles.templatetags.vitae import safe_address

Kind = Publication.Kind
TYPES = {Kind.BOOK: "Book", Kind.CHAPTER: "Chapter", Kind.THESIS: "Thesis", Kind.REPORT: "Report"}
IN_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def in_script(data: dict[str, Any]) -> SafeString:
    """``data`` as JSON that can stand in a script element: nothing in it closes the element."""
    text = json.dumps({"@context": "https://schema.org"} | data, ensure_ascii=False)
    return mark_safe(text.translate(IN_SCRIPT))  # noqa: S308 - every sign that HTML knows is escaped  # nosec B308 B703


def _organization(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def profile_page(portrait: Portrait, absolute: Callable[[str], str]) -> dict[str, Any]:
    """A ProfilePage about a Person."""
    person, post = portrait.person, portrait.career.post
    orcid = f"https://orcid.org/{person.orcid}" if person.orcid else ""
    links = [link for kind, value in portrait.contacts if kind == "link" and (link := safe_address(value))]
    schools = dict.fromkeys(str(row.institution or row.organization) for row in portrait.education)
    employer = str(post.institution or post.organization) if post and post.is_current else ""
    about = {"@type": "Person", "name": person.name, "url": absolute(person.get_absolute_url())} | _filled(
        alternateName=portrait.other_names,
        jobTitle=post.title if post and post.is_current else "",
        affiliation=_organization(employer) if employer else None,
        alumniOf=[_organization(name) for name in schools if name],
        sameAs=[address for address in (orcid, *links) if address],
        identifier=orcid,
    )
    return {"@type": "ProfilePage", "mainEntity": about}


def scholarly_article(work: Publication, user: Reader, absolute: Callable[[str], str]) -> dict[str, Any]:
    """A work with its authors in order; those whom ``user`` may see with their address."""
    reference = reference_of(work)
    doi = f"https://doi.org/{reference.doi}" if reference.doi else ""
    seen = visible_to(user)
    authors = [
        {"@type": "Person", "name": author.name_as_written}
        | ({"url": absolute(author.person.get_absolute_url())} if author.person.visibility in seen else {})
        for author in work.authorships.all()
    ]
    about = {"@type": TYPES.get(Kind(work.kind), "ScholarlyArticle"), "name": reference.title}
    return about | _filled(
        headline=reference.title[:110],
        author=authors,
        datePublished=str(reference.year or ""),
        isPartOf={"@type": "PublicationIssue", "name": reference.container} if reference.container else None,
        identifier=doi or (f"arXiv:{reference.arxiv}" if reference.arxiv else ""),
        sameAs=doi,
        url=absolute(work.get_absolute_url()),
    )
