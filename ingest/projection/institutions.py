"""Institutions as rows: which of the organizations in a line is meant, under which of its names it is known.

"Department of Mathematics, University of Göttingen" and "Georg-August-Universität Göttingen" are one institution;
"ENS Paris" and "École Normale Supérieure, Paris" too (``institutions.tsv``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from ingest.parser.vocabulary.institutions import SCHOOL, UNIT, UNIVERSITY
from ingest.projection.statements import idle_institutions, institutions_of, named_institutions
from ingest.projection.values import cut, free_slugs
from profiles.bulk import create, create_keyed
from profiles.models import Institution, InstitutionName
from profiles.text import fold, slug_of

REGISTRY = Path(__file__).with_name("institutions.tsv")
NAME_LENGTH = 300
PIECES = re.compile(r"\s*(?:[,;|/\t]|\s[–—-]\s|\s[@&+]\s|\sat\s|[()])\s*")
UNIVERSITY_WORDS = frozenset(
    "univ universitat universite universita universidad universidade universitaet universiteit universitet "
    "universitatea uniwersytet univerzita".split()
)
SMALL_WORDS = frozenset(
    "the of at in and de du des d la le les et der die das zu fur degli di del della do da y e".split()
)

UNIT_PHRASES = tuple(stem for stem in UNIT if " " in stem)
UNIT_STEMS = tuple(fold(stem) for stem in UNIT if " " not in stem)


@lru_cache(maxsize=16384)
def institution_key(text: str) -> str:
    """The folded words of a name without small words, the word for university in English; "" for no words."""
    words = [word for word in fold(text.replace("'", " ").replace("’", " ")).split() if word not in SMALL_WORDS]
    return " ".join("university" if word in UNIVERSITY_WORDS else word for word in words)


@cache
def known_institutions() -> dict[str, tuple[str, str]]:
    """Name and country by the key of every form in the registry."""
    known: dict[str, tuple[str, str]] = {}
    for row in REGISTRY.read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            name, country, *variants = row.split("\t")
            for form in (name, *(variants[0].split("|") if variants else ())):
                known.setdefault(institution_key(form), (name, country))
    known.pop("", None)
    return known


@cache
def variants_of(name: str) -> tuple[str, ...]:
    """The other forms of a registered name, by key each once."""
    row = next(row for row in REGISTRY.read_text("utf-8").splitlines() if row.startswith(f"{name}\t"))
    return tuple(form for form in row.split("\t")[2:][:1] for form in form.split("|") if form)


@lru_cache(maxsize=16384)
def main_institution(text: str) -> str:
    """The name of the institution in an organization as written: a known one, else a university, school, the first."""
    pieces = [piece for piece in PIECES.split(" ".join(text.split())) if fold(piece)]
    known = known_institutions()
    for size in (len(pieces), 2, 1):
        for start in range(len(pieces) - size + 1):
            key = institution_key(" ".join(pieces[start : start + size]))
            if key in known and (size == len(pieces) or _is_telling(key)):
                return known[key][0]
    for piece in pieces:
        words = institution_key(piece).split()
        branch = next((key for size in (2, 1) if (key := " ".join(words[:size])) in WITH_BRANCHES and key in known), "")
        if branch and len(words) < 5:
            return known[branch][0]
    for stems in (UNIVERSITY, SCHOOL):
        for piece in pieces:
            lowered = piece.lower()
            if any(stem in lowered for stem in stems) and not _is_unit(lowered):
                return piece
    return next((piece for piece in pieces if not _is_unit(piece.lower())), pieces[0] if pieces else "")


def resolve_institutions(texts: Iterable[str]) -> dict[str, Institution]:
    """The institution of each organization as written; texts without a word are left out."""
    names = {text: cut(main_institution(text[:500]), NAME_LENGTH) for text in texts if text}
    keys = {text: institution_key(name)[:NAME_LENGTH] for text, name in names.items() if institution_key(name)}
    here = named_institutions(set(keys.values()))
    institutions = {row.pk: row for row in institutions_of({institution for _, institution in here})}
    rows = {key: institutions[institution] for key, institution in here}
    missing = {key: names[text] for text, key in keys.items() if key not in rows}
    rows |= _make_institutions(missing)
    return {text: rows[key] for text, key in keys.items()}


def remove_idle_institutions(institutions: Iterable[int]) -> None:
    """Remove those of ``institutions`` where nobody studied, worked or taught any more."""
    if idle := idle_institutions(institutions):
        Institution.objects.filter(pk__in=[pk for (pk,) in idle]).delete()


def _make_institutions(missing: dict[str, str]) -> dict[str, Institution]:
    known = known_institutions()
    rows = [
        Institution(name=name, name_key=fold(name)[:NAME_LENGTH], country=known.get(key, ("", ""))[1])
        for key, name in missing.items()
    ]
    for row, slug in zip(
        rows, free_slugs(Institution, [slug_of(row.name, "institution") for row in rows]), strict=True
    ):
        row.slug = slug
    create_keyed(rows)
    forms: dict[str, InstitutionName] = {}
    for key, row in zip(missing, rows, strict=True):
        variants = variants_of(row.name) if key in known and known[key][0] == row.name else ()
        for form in (row.name, *variants):
            form_key = institution_key(form)[:NAME_LENGTH]
            forms.setdefault(form_key, InstitutionName(institution=row, name=cut(form, NAME_LENGTH), key=form_key))
    create(forms.values(), skip_known=True)
    return dict(zip(missing, rows, strict=True))


def _is_unit(lowered: str) -> bool:
    """Whether a piece names a part of an institution: "department of …", "… group"."""
    if "universit" in lowered or "institute of technology" in lowered:
        return False
    return any(phrase in lowered for phrase in UNIT_PHRASES) or any(
        word.startswith(UNIT_STEMS) for word in fold(lowered).split()
    )


def _is_telling(key: str) -> bool:
    """Whether a key says enough to be found inside a longer text; a city's name does not ("Cambridge")."""
    return " " in key or key not in CITIES


CITIES = frozenset(
    "oxford cambridge princeton berkeley goettingen gottingen warwick stanford columbia brown rice".split()
)
"""Short names of universities that are places or words too."""
WITH_BRANCHES = frozenset(
    {
        *("inria", "cnrs", "cea", "google", "google research", "microsoft", "microsoft research", "meta", "meta ai"),
        *("facebook", "amazon", "ibm", "ibm research", "apple", "nvidia", "deepmind", "google deepmind", "bell labs"),
        *("nasa", "riken"),
    }
)
"""Keys of those whose sites, teams and branches stand behind the name: "Microsoft Research Redmond"."""
