"""What else a field of a record may say: the pieces of its lines, and the names of places that are here already."""

import re
from collections.abc import Iterable

from ingest.corrections import text_of
from ingest.models import Document
from profiles.models import InstitutionName, VenueName
from profiles.text import fold

PLACES = {
    "venue": (VenueName, "venue__name"),
    "event": (VenueName, "venue__name"),
    "organization": (InstitutionName, "institution__name"),
    "institution": (InstitutionName, "institution__name"),
}
"""Fields that name a venue or an institution, and where such names are kept."""
BETWEEN = re.compile(r"\t|[,;|@•·()“”\"]|(?<=[a-zß-ÿ]{5})\.\s|:\s|\s[-–—]\s")
"""What parts pieces; a full stop only behind a word that is no abbreviation."""
MOST, LONGEST, SHORTEST = 12, 200, 3


def candidates_of(document: Document, first: int, last: int, said: dict[str, str]) -> dict[str, list[str]]:
    """By field what may stand there instead of what is said, what is known already first; a query for each place.

    Args:
        first, last: the lines of the record.
        said: by field what its box holds now.
    """
    pieces = _pieces(text_of(document.parsed["text"], (first, last)) if document.parsed else "")
    found = {}
    for name, value in said.items():
        known = _known(name, [value, *pieces]) if name in PLACES else []
        found[name] = [text for text in dict.fromkeys([*known, *pieces]) if text != value][:MOST]
    return found


def _pieces(text: str) -> list[str]:
    """What stands between commas, tabs and the like, each once; the longest first."""
    rows = text.split("\n")
    parts = (part.strip(" .,;:-–—*") for row in [*rows, " ".join(rows)] for part in [row, *BETWEEN.split(row)])
    kept = dict.fromkeys(" ".join(part.split()) for part in parts if SHORTEST <= len(part) <= LONGEST)
    return sorted(kept, key=len, reverse=True)


def _known(name: str, texts: Iterable[str]) -> list[str]:
    model, shown = PLACES[name]
    keys = [key for key in map(fold, texts) if key]
    rows = model.objects.filter(key__in=keys).order_by(shown).values_list(shown, flat=True).distinct()
    return list(rows[:MOST])
