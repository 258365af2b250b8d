"""What a text of an award says by its words: an award, a place taken, a giver, a part in a project, or a remark."""

from __future__ import annotations

from ingest.parser.values.events import fold, words_of
from ingest.parser.values.places import is_place
from ingest.parser.vocabulary.awards import AWARD_WORDS, PLACEMENTS, RECEIVED_LEADS, REMARK_OPENINGS
from ingest.parser.vocabulary.events import HOST_WORDS

FUNDING_ROLES = frozenset(
    (
        *("pi", "co-pi", "copi", "principal investigator", "sole pi", "lead pi", "co-investigator", "coi", "co-i"),
        *("co-principal investigator", "investigator", "coordinator", "co-coordinator", "collaborator"),
        *(
            "main investigator",
            "project leader",
            "team member",
            "research team member",
            "project member",
            "member",
            "recipient",
            "awardee",
            "as pi",
            "as co-pi",
        ),
        *("porteur", "porteuse", "porteur du projet", "coordinateur", "coordinatrice", "participant", "participante"),
        *("investigador principal", "investigadora principal", "pesquisador responsavel", "coordenador"),
        *("coordenadora", "responsabile scientifico", "antragsteller", "antragstellerin", "projektleiter"),
        *("projektleiterin", "projektleitung", "chercheur principal", "responsable", "bolsista", "becario", "becaria"),
    )
)
GIVER_ENDS = (
    "gemeinschaft",
    "gesellschaft",
    "stiftung",
    "ministerium",
    "academy",
    "society",
    "council",
    "stipendienwerk",
)
GIVER_WORDS = frozenset(
    """
    agencia agency agence agenzia agentur ministerio ministere ministry ministero ministerium conseil consejo conselho
    consiglio comision commission comissao fondation fondazione fundacion fundacao fundacio trust collegio
    """.split()
)
"""Words of who gives awards and seldom holds events, in small letters without diacritics."""
LONGEST_PLACEMENT = 3
"""Words of a text that says which place was taken."""


def is_award_like(text: str) -> bool:
    """Whether a text names an award by its words."""
    return any(word in AWARD_WORDS for word in words_of(text))


def is_received(text: str) -> bool:
    """Whether a line says that an award was won, and names it: "Awarded the Cole Prize for …"."""
    lowered = text.lower()
    lead = next((lead for lead in RECEIVED_LEADS if lowered.startswith(lead + " ")), "")
    named = text[len(lead) + 1 :].split(",")[0].split()[:10]
    return bool(lead) and bool(named) and named[0][:1].isupper() and is_award_like(" ".join(named))


def is_funding_role(text: str) -> bool:
    """Whether a text names only a part in a funded project: "Principal investigator", "Role: co-PI"."""
    bare = fold(text).removeprefix("role:").removeprefix("role").strip(" .:()")
    head, _, inner = bare.partition(" (")
    return bare in FUNDING_ROLES or (head in FUNDING_ROLES and inner in FUNDING_ROLES)


def is_remark_line(text: str) -> bool:
    """Whether a line tells more about the award above it instead of naming one."""
    lowered = text.lstrip("([“\"'«– -").lower()
    if is_received(text):
        return False
    if lowered.startswith(REMARK_OPENINGS):
        return True
    return text[:1] in '(«“"' and not is_award_like(text)


def is_placement(text: str) -> bool:
    """Whether a text says only which place was taken: "Winner", "Honorable mention", "2nd place"."""
    words = words_of(text)
    return 0 < len(words) <= LONGEST_PLACEMENT and any(word in PLACEMENTS for word in words)


def is_host(text: str) -> bool:
    """Whether a text names an institution or a place, and no award."""
    words = words_of(text)
    return (any(word in HOST_WORDS for word in words) and not is_award_like(text)) or is_place(text)


def names_giver(text: str) -> bool:
    """Whether a text names an institution or society by its words, be they those of awards too."""
    return is_host(text) or any(
        word in HOST_WORDS or word in GIVER_WORDS or word.endswith(GIVER_ENDS) for word in words_of(text)
    )
