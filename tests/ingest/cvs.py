"""Parsed CVs of historical scientists, made by hand: what the store gets from the parser."""

import hashlib

from ingest.models import Document
from ingest.parser import cv
from ingest.store import publish
from tests.factories import DocumentFactory


def work(title, authors, venue="Mathematische Annalen", year=1921, kind="journal", status="published", **more):
    """A work as a CV lists it."""
    names = tuple(name.strip() for name in authors.split(";")) if authors else ()
    return cv.Publication(
        lines=more.pop("lines", (5, 5)),
        title=title,
        authors=names,
        venue=venue,
        year=year,
        kind=kind,
        status=status,
        **more,
    )


def cv_of(name, text="", *, person=None, **lists):
    """The Cv of ``name`` with the lists given; every record stands in line 5 unless it says otherwise."""
    placed = {
        kind: tuple(
            record if record.lines != (0, 0) else type(record)(**{**as_values(record), "lines": (5, 5)})
            for record in rows
        )
        for kind, rows in lists.items()
        if isinstance(rows, list | tuple)
    }
    scalars = {kind: value for kind, value in lists.items() if not isinstance(value, list | tuple)}
    text = text or "\n".join([name, *(f"Line {number}" for number in range(2, 31))])
    owner = cv.Person(lines=(1, 1), name=name, **(person or {}))
    return cv.Cv(text=text, person=owner, **placed, **scalars)


def as_values(record):
    """The fields of a record, shallow."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def document_for(seed) -> Document:
    """A document of its own for a CV, ready to be published."""
    content = str(seed).encode()
    sha256 = hashlib.sha256(content).hexdigest()
    return Document.objects.filter(sha256=sha256).first() or DocumentFactory(
        content=content, state="ready", parsed={}, source="text"
    )


def published(parsed, seed=""):
    """The person whose CV ``parsed`` is, once published."""
    return publish(document_for(seed or parsed.person.name), parsed)
