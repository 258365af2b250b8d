"""Kinds of works in the singular and in the plural, as counts need them."""

from profiles.models import Publication

Kind = Publication.Kind
PLURALS: dict[str, str] = {
    Kind.JOURNAL: "journal articles",
    Kind.CONFERENCE: "conference papers",
    Kind.WORKSHOP: "workshop papers",
    Kind.PREPRINT: "preprints",
    Kind.BOOK: "books",
    Kind.CHAPTER: "chapters",
    Kind.THESIS: "theses",
    Kind.REPORT: "reports",
    Kind.OTHER: "other works",
}
SINGULARS: dict[str, str] = {kind: str(label) for kind, label in Kind.choices}
