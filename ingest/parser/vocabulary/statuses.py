"""Words that tell what became of a paper, by the status of cv-json that they stand for; and of which kind it is."""

from __future__ import annotations

STATUS_PHRASES: dict[str, tuple[str, ...]] = {
    "in_preparation": (
        "in preparation",
        "in prep",
        "in progress",
        "work in progress",
        "working draft",
        "to be submitted",
        "manuscript in preparation",
        "en préparation",
        "en prép",
        "en cours de rédaction",
        "à soumettre",
        "in vorbereitung",
        "en preparación",
        "en elaboración",
        "in preparazione",
        "em preparação",
        "unpublished manuscript",
    ),
    "submitted": (
        "under review",
        "under conference review",
        "under peer review",
        "in review",
        "under submission",
        "under revision",
        "in revision",
        "under major revision",
        "under minor revision",
        "major revision",
        "minor revision",
        "revise and resubmit",
        "revise & resubmit",
        "revise-and-resubmit",
        "revision requested",
        "invited revision",
        "submitted",
        "submission",
        "resubmitted",
        "submitted to",
        "submitted for publication",
        "r&r",
        "under consideration",
        "soumis",
        "soumise",
        "en révision",
        "en cours de révision",
        "en évaluation",
        "eingereicht",
        "in begutachtung",
        "enviado",
        "sometido",
        "en revisión",
        "en evaluación",
        "sottomesso",
        "in revisione",
        "submetido",
        "em avaliação",
        "em revisão",
    ),
    "accepted": (
        "accepted",
        "accepted for publication",
        "conditionally accepted",
        "accepted in principle",
        "provisionally accepted",
        "to appear",
        "forthcoming",
        "in press",
        "in print",
        "to be published",
        "advance access",
        "online first",
        "accepté",
        "acceptée",
        "à paraître",
        "à para",
        "sous presse",
        "angenommen",
        "akzeptiert",
        "im druck",
        "im erscheinen",
        "erscheint",
        "aceptado",
        "en prensa",
        "por aparecer",
        "próximo a aparecer",
        "accettato",
        "in corso di stampa",
        "in stampa",
        "aceito",
        "no prelo",
    ),
    "preprint": (
        "preprint",
        "pre-print",
        "working paper",
        "manuscript",
        "prépublication",
        "prépubl",
        "preprints",
        "vorabdruck",
        "arbeitspapier",
        "prepublicación",
        "documento de trabajo",
        "documento de trabalho",
        "unpublished",
    ),
}
"""In the order in which they are tried: "accepted" after "submitted" would hide a paper under revision."""

KIND_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "thesis",
        (
            "thesis",
            "dissertation",
            "thèse",
            "mémoire",
            "mém. de mast",
            "habilitation",
            "doktorarbeit",
            "masterarbeit",
            "diplomarbeit",
            "bachelorarbeit",
            "tesis",
            "tesi di",
            "tese",
            "dissertação",
            "theses",
            "thèses",
        ),
    ),
    ("workshop", ("workshop", "workshops", "atelier", "taller")),
    (
        "conference",
        (
            "conference",
            "conferences",
            "proceedings",
            "symposium",
            "congress",
            "proc.",
            "conférence",
            "conférences",
            "actes",
            "congrès",
            "konferenz",
            "tagung",
            "tagungsband",
            "congreso",
            "conferencia",
            "actas",
            "congresso",
            "conferenza",
            "atti",
            "conferência",
            "anais",
            "simposio",
            "meeting",
            "international joint",
        ),
    ),
    (
        "chapter",
        (
            "chapter",
            "chapters",
            "book chapter",
            "chapitre",
            "chapitres",
            "kapitel",
            "buchkapitel",
            "buchbeitrag",
            "capítulo",
            "capítulos",
            "capitolo",
            "capitoli",
            "contributions to books",
            "encyclopedia",
            "handbook",
            "edited volume",
            "edited collection",
        ),
    ),
    (
        "preprint",
        (
            "preprint",
            "preprints",
            "pre-print",
            "pre-prints",
            "prépublication",
            "prépublications",
            "prepublicaciones",
            "prepublicación",
            "working paper",
            "working papers",
            "manuscript",
            "manuscripts",
            "submitted",
            "under review",
            "in preparation",
            "in progress",
            "arxiv",
            "biorxiv",
            "medrxiv",
            "psyarxiv",
            "ssrn",
            "osf",
            "under submission",
            "vorabdrucke",
            "unpublished",
            "eprint",
        ),
    ),
    (
        "report",
        (
            "technical report",
            "technical reports",
            "tech report",
            "tech. rep",
            "research report",
            "rapport",
            "rapports",
            "bericht",
            "forschungsbericht",
            "informe",
            "informes",
            "relatório",
            "rapporto",
            "white paper",
            "report",
            "reports",
        ),
    ),
    (
        "journal",
        (
            "journal",
            "journals",
            "article",
            "articles",
            "revue",
            "revues",
            "zeitschrift",
            "zeitschriften",
            "zeitschriftenartikel",
            "revista",
            "revistas",
            "artículos",
            "artículo",
            "artigos",
            "articoli",
            "rivista",
            "transactions",
            "letters",
            "annals",
            "review",
            "refereed",
            "peer-reviewed",
            "peer reviewed",
            "referierte",
        ),
    ),
    (
        "book",
        (
            "book",
            "books",
            "monograph",
            "monographs",
            "livre",
            "livres",
            "ouvrage",
            "ouvrages",
            "monographie",
            "monographien",
            "buch",
            "bücher",
            "libro",
            "libros",
            "libri",
            "livros",
            "textbook",
            "textbooks",
        ),
    ),
)
"""Words of headings and venues by the kind of cv-json; earlier rows win."""

LABEL_NOUNS = frozenset(
    """
    articles papers preprints publications books chapters theses dissertations proceedings reports manuscripts
    monographs reviews works writings contributions conferences journals workshops abstracts posters refereed
    peer-reviewed submitted forthcoming editorials essays translations pre-prints submissions
    publications prépublications actes chapitres livres ouvrages thèses rapports communications revues conférences
    publikationen veröffentlichungen aufsätze bücher beiträge zeitschriftenartikel konferenzbeiträge berichte
    publicaciones artículos libros capítulos tesis prepublicaciones informes pubblicazioni articoli libri capitoli tesi
    publicações artigos livros capítulos teses outros autres other others sonstige otros altri
    """.split()
)
"""Words in small letters that a sub-heading of a list of publications holds."""

LABEL_WORDS = LABEL_NOUNS | frozenset(
    "thesis dissertation article paper book chapter report preprint patent workshop conference journal review".split()
)
"""The same with those that name a kind only before a colon."""

OTHER_LABEL_WORDS = frozenset(
    """
    talks presentations posters seminars lectures colloquia keynotes panels patents software datasets
    interviews podcasts
    supervision mentoring reviewing refereeing exposés affiches séminaires brevets logiciels vorträge poster patente
    charlas ponencias pósteres patentes seminarios palestras apresentações brevetti seminari presentaciones
    présentations
    """.split()
)
"""Words in small letters of sub-headings under which stand no publications."""

LABEL_MODIFIERS = frozenset(
    """
    and & invited selected conference contributed oral scientific research international national other recent patent
    academic public seminar workshop et orales und y e de en pending granted seminar talk poster
    """.split()
)
"""Words that may stand beside them."""
