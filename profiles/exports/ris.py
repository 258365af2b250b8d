"""References as RIS: a tag a line, lines end with CR LF."""

from profiles.exports.references import Reference
from profiles.models import Publication

Kind = Publication.Kind
TYPES = {
    Kind.JOURNAL: "JOUR",
    Kind.CONFERENCE: "CPAPER",
    Kind.WORKSHOP: "CPAPER",
    Kind.PREPRINT: "UNPB",
    Kind.BOOK: "BOOK",
    Kind.CHAPTER: "CHAP",
    Kind.THESIS: "THES",
    Kind.REPORT: "RPRT",
    Kind.OTHER: "GEN",
}
PUBLISHERS = frozenset((Kind.BOOK, Kind.THESIS, Kind.REPORT))


def ris(key: str, reference: Reference) -> str:
    """A record of an .ris file."""
    kind = Kind(reference.kind)
    rows = [
        ("TY", TYPES[kind]),
        ("ID", key),
        *(("AU", name.inverted) for name in reference.authors),
        ("TI", reference.title),
        ("PB" if kind in PUBLISHERS else "T2", reference.container),
        ("PY", str(reference.year or "")),
        ("DO", reference.doi),
        ("UR", f"https://arxiv.org/abs/{reference.arxiv}" if reference.arxiv else ""),
        ("N1", reference.note),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in rows if value) + "ER  - \r\n"
