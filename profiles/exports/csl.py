"""References as CSL-JSON."""

from typing import Any

from profiles.exports.names import Name
from profiles.exports.references import Reference
from profiles.models import Publication

Kind = Publication.Kind
TYPES = {
    Kind.JOURNAL: "article-journal",
    Kind.CONFERENCE: "paper-conference",
    Kind.WORKSHOP: "paper-conference",
    Kind.PREPRINT: "article",
    Kind.BOOK: "book",
    Kind.CHAPTER: "chapter",
    Kind.THESIS: "thesis",
    Kind.REPORT: "report",
    Kind.OTHER: "document",
}
PUBLISHERS = frozenset((Kind.BOOK, Kind.THESIS, Kind.REPORT))


def _filled(**values: Any) -> dict[str, Any]:
    return {name.replace("_", "-"): value for name, value in values.items() if value}


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.full_family}
    return _filled(family=name.family, given=name.given, non_dropping_particle=name.particle, suffix=name.suffix)


def csl(key: str, reference: Reference) -> dict[str, Any]:
    """An item of a CSL-JSON list; what is not known is left out."""
    kind = Kind(reference.kind)
    container = "publisher" if kind in PUBLISHERS else "container-title"
    item = {"id": key, "type": TYPES[kind]} | _filled(
        title=reference.title,
        author=[_name(name) for name in reference.authors],
        issued={"date-parts": [[reference.year]]} if reference.year else None,
        DOI=reference.doi,
        number=f"arXiv:{reference.arxiv}" if reference.arxiv else "",
        status=reference.note,
    )
    return item | ({container: reference.container} if reference.container else {})
