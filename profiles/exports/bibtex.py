"""References as BibTeX: UTF-8, special signs escaped, capitals protected."""

import re

from profiles.exports.names import Name
from profiles.exports.references import Reference
from profiles.models import Publication

Kind = Publication.Kind
TYPES = {
    Kind.JOURNAL: ("article", "journal"),
    Kind.CONFERENCE: ("inproceedings", "booktitle"),
    Kind.WORKSHOP: ("inproceedings", "booktitle"),
    Kind.PREPRINT: ("misc", "howpublished"),
    Kind.BOOK: ("book", "publisher"),
    Kind.CHAPTER: ("incollection", "booktitle"),
    Kind.THESIS: ("phdthesis", "school"),
    Kind.REPORT: ("techreport", "institution"),
    Kind.OTHER: ("misc", "howpublished"),
}
ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    }
)  # fmt: skip
_JOINED = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)")
"""Between signs of which TeX makes one: two hyphens would be printed as a dash."""


def escape(text: str) -> str:
    """``text`` so that TeX prints it as it stands; braces stay balanced, which BibTeX needs."""
    return _JOINED.sub("{}", text.translate(ESCAPES))


def protect(title: str) -> str:
    """``title`` escaped, words with capitals in braces, since styles make the rest small."""
    words = []
    for place, word in enumerate(title.split()):
        has_capitals = any(map(str.isupper, word[1:] if place == 0 else word))
        words.append(f"{{{escape(word)}}}" if has_capitals else escape(word))
    return " ".join(words)


def _part(text: str) -> str:
    """A part of a name; in braces where BibTeX would take it apart again."""
    is_plain = " " not in text and "," not in text
    return escape(text) if is_plain else f"{{{escape(text)}}}"


def author(name: Name) -> str:
    """A name in BibTeX's form "von Last, Jr, First"; a single name in braces."""
    if not name.given:
        return f"{{{escape(name.full_family)}}}"
    family = f"{escape(name.particle)} {_part(name.family)}".strip()
    given = escape(name.given)
    given = f"{{{given}}}" if " and " in f" {given} " else given
    return ", ".join(part for part in (family, escape(name.suffix), given) if part)


def _fields(reference: Reference) -> list[tuple[str, str]]:
    _, container = TYPES[Kind(reference.kind)]
    is_arxiv = bool(reference.arxiv)
    return [
        ("author", " and ".join(map(author, reference.authors))),
        ("title", protect(reference.title)),
        (container, escape(reference.container)),
        ("year", str(reference.year or "")),
        ("doi", reference.doi if not set(reference.doi) & set("{}\\") else escape(reference.doi)),
        ("eprint", escape(reference.arxiv)),
        ("archiveprefix", "arXiv" if is_arxiv else ""),
        ("note", escape(reference.note)),
    ]


def bibtex(key: str, reference: Reference) -> str:
    """An entry of a .bib file."""
    kind, _ = TYPES[Kind(reference.kind)]
    fields = "".join(f",\n  {name} = {{{value}}}" for name, value in _fields(reference) if value)
    return f"@{kind}{{{key}{fields}\n}}\n"
