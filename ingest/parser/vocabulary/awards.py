"""Words of awards, fellowships and grants in the languages of the CVs."""

from __future__ import annotations

AWARD_WORDS = frozenset(
    """
    award awards prize prizes fellowship fellowships fellow scholarship scholarships scholar grant grants medal medals
    honor honors honour honours distinction bursary studentship finalist semifinalist nominee nomination nominated
    winner runner-up laureate recognition certificate stipend funding funded fund competition olympiad place top best
    outstanding excellence commendation mention star list assistantship exchange reviewer career chair named elected
    selected recipient society membership lectureship residency innovator project contract award-winning ranked rank
    prix bourse bourses medaille recompense laureat laureate concours mention distinction subvention financement projet
    contrat allocation qualification agregation prime
    preis preise stipendium stipendien forderpreis auszeichnung medaille forderung stipendiat promotionsstipendium
    forschungsstipendium ehrung ehrendoktor
    premio premios beca becas medalla distincion reconocimiento mencion ayuda proyecto olimpiada
    premi borsa borse medaglia assegno riconoscimento menzione vincitore progetto olimpiadi
    bolsa bolsas medalha distincao reconhecimento mencao projeto olimpiadas
    """.split()
)
"""Words that name an award, in small letters without diacritics."""

PLACEMENTS = frozenset(
    """
    winner winners finalist semifinalist semi-finalist runner-up nominee nominated place mention laureate medalist
    medallist laureat laureate gagnant gagnante finaliste mencion ganador ganadora finalista vencedor vencedora
    vincitore vincitrice menzione platz preistrager preistragerin
    """.split()
)
"""Words that say which place was taken, in small letters without diacritics."""

REMARK_OPENINGS = (
    "awarded to",
    "awarded by",
    "awarded for",
    "awarded annually",
    "awarded the",
    "award of",
    "award amount",
    "given to",
    "given by",
    "given for",
    "valued at",
    "value:",
    "amount",
    "offered",
    "granted",
    "granted by",
    "established",
    "selected",
    "selection",
    "ranked",
    "covers",
    "covering",
    "distinguished as",
    "one of",
    "for the",
    "for my",
    "for outstanding",
    "for excellence",
    "in recognition",
    "presented by",
    "presented to",
    "recognizes",
    "recognises",
    "recognized",
    "this ",
    "the award",
    "the prize",
    "the scholarship",
    "to support",
    "to attend",
    "supported by",
    "funded by",
    "funding",
    "fund ",
    "project title",
    "title:",
    "topic",
    "role:",
    "ref.",
    "pi:",
    "co-pi",
    "coordinator:",
    "coordinateur",
    "coordinatrice",
    "montant",
    "attribué",
    "décerné",
    "pour ",
    "verliehen",
    "für ",
    "otorgado",
    "concedida",
    "concedido",
    "conferito",
    "atribuída",
    "atribuído",
    "nomination to",
    "nomination for",
    "based on",
    "with a",
    "prize:",
    "thesis:",
    "theme:",
    "description",
    "http",
)
"""How a line starts that tells more about the award above it, in small letters."""

RECEIVED_LEADS = (
    "recipient of the",
    "recipient of",
    "recipient:",
    "recipient",
    "awarded the",
    "awarded a",
    "awarded:",
    "awarded an",
    "awarded",
    "granted the",
    "granted a",
    "received the",
    "received an",
    "received a",
    "vincitrice della",
    "vincitore della",
    "vincitrice di",
    "vincitore di",
    "lauréate d’une",
    "lauréat d’une",
    "lauréate d'une",
    "lauréat d'une",
    "lauréate du",
    "obtention du",
    "obtention d’une",
    "obtention d'une",
    "ganadora de la",
    "ganador de la",
    "vencedora da",
    "vencedor da",
    "received:",
    "winner of the",
    "winner:",
    "won the",
    "lauréat du",
    "lauréate du",
    "lauréat de la",
    "lauréate de la",
    "lauréat:",
    "lauréate:",
    "titulaire d’un",
    "titulaire d'un",
    "porteur d’un",
    "porteur d'un",
    "porteuse d’un",
    "porteuse d'un",
    "porteur du",
    "porteuse du",
    "verleihung des",
    "träger des",
    "trägerin des",
    "ganador del",
    "ganadora del",
    "vincitore del",
    "vincitrice del",
    "vencedor do",
    "vencedora do",
)
"""Words before an award that say only that it was won, longest first where they overlap."""

CURRENCIES = "$€£¥₹"
CURRENCY_WORDS = frozenset(
    """
    usd eur gbp cad aud chf sek nok dkk inr jpy cny rmb brl mxn clp cop ars pln czk huf zar euro euros dollars pounds
    francs pesos reais keur k€ m€ usd/year k$ meur
    """.split()
)

FORM_FIELDS = {
    **dict.fromkeys(("title", "project title", "award", "name", "grant", "award title", "titre", "titel"), "title"),
    **dict.fromkeys(("type", "award type", "type of award"), "type"),
    **dict.fromkeys(("funding agency", "agency", "funder", "sponsor", "awarded by", "institution"), "organization"),
    **dict.fromkeys(("organization", "organisation", "source", "granting agency", "funding source"), "organization"),
    **dict.fromkeys(("date", "dates", "year", "years", "period", "duration", "coverage period", "term"), "dates"),
    **dict.fromkeys(("project period", "funding period", "award period", "date awarded"), "dates"),
}
"""Fields of the forms in which awards and grants are given, by their labels."""
FORM_LEADS = frozenset(("title", "type"))
"""Fields of which one begins each form."""
