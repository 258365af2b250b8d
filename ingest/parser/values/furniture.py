"""Lines that belong to no entry: page numbers, running heads, and notes on where more is found."""

from __future__ import annotations

import re
from functools import lru_cache

FURNITURE = re.compile(
    r"(?:(?:page|seite|p\.)\s)?(?:\d{1,3}|[ivx]{1,5})(?:\s?(?:/|of|von|sur|de)\s?(?:\d{1,3}|[ivx]{1,5}))?|.{0,60}\bpage\s\d{1,3}"
    r"(?:\s(?:of|/)\s\d{1,3})?",
    re.IGNORECASE,
)
"""Page numbers and running heads that a converter left in the text."""
PAGE_END = re.compile(r"[\divxIVX]\Z")
"""How these end; few lines do."""
NOTE = re.compile(
    r"""(?:\(|\*|†)?(?:
      (?:for|see)\s(?:a|an|the|my)?\s?(?:complete|full|additional|more|further|detailed|also)\b
    | (?:a|the)?\s?(?:complete|full|comprehensive|detailed|up-to-date)\s(?:list|overview|record|account)\s
    | (?:une|la)?\s?liste\s(?:complète|exhaustive)\s|(?:eine?|die)?\s?vollständige\s(?:liste|übersicht)\s
    | (?:una|la|uma|a)?\s?(?:lista|relación)\s(?:completa|detallada)\s|(?:un|l['’])?\s?elenco\s(?:completo|aggiornato)\s
    | others?:\s(?:too\s|numerous|many)|note(?:s|\sthat)?:\s
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a line begins that tells where more is found, or how a list is to be read."""
LONGEST_NOTE = 200
UPDATED = (
    *("last updated", "last update", "last modified", "updated on", "updated:", "last revised", "revised:"),
    *("dernière mise à jour", "mis à jour", "zuletzt aktualisiert", "última actualización", "última atualização"),
    *("ultimo aggiornamento", "aggiornato al", "aggiornato a"),
)
"""How a line begins that tells when the document was written."""


@lru_cache(maxsize=4096)  # each line is asked for as part of its section and as part of its entry
def is_furniture(text: str) -> bool:
    """Whether a line is a page number or a running head, or tells where more is found."""
    bare = text.strip(" \t-–|•")
    if len(bare) < LONGEST_NOTE and NOTE.match(bare):
        return True
    if PAGE_END.search(bare) and FURNITURE.fullmatch(bare):
        return True
    return len(bare) < 60 and bare.lower().startswith(UPDATED)
