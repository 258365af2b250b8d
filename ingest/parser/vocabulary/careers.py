"""Words in lists of studies and jobs that name neither: durations, labels of descriptions, words of headings."""

from __future__ import annotations

NUMBER_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half"),
    *("un", "une", "deux", "trois", "quatre", "ein", "zwei", "drei", "dos", "tres", "due", "tre", "dois", "três"),
)
TIME_UNITS = (
    *("year", "years", "yr", "yrs", "month", "months", "mo", "mos", "week", "weeks", "day", "days", "h", "hours"),
    *("mois", "an", "ans", "année", "années", "semaine", "semaines", "jour", "jours", "j", "Monat", "Monate", "Jahr"),
    *("Jahre", "Woche", "Wochen", "mes", "meses", "año", "años", "anni", "mesi", "anno", "mese", "ano", "anos"),
)

DETAIL_LABELS = (
    *("project", "projects", "theme", "themes", "thème", "thèmes", "topic", "topics", "keyword", "keywords", "sujet"),
    *("mots clés", "mots-clés", "subject", "selected publications", "publication", "publications", "class", "classes"),
    *("course", "courses", "cours", "description", "responsibilities", "responsibility", "task", "tasks", "duties"),
    *("research", "research area", "research interests", "research focus", "research topic", "research topics"),
    *("worked on", "work on", "technologies", "technical stack", "tech stack", "stack", "skills", "tools", "focus"),
    *("achievement", "achievements", "award", "awards", "activities", "obtained", "minor", "major", "note", "notes"),
    *("relevant coursework", "coursework", "aufgaben", "schwerpunkt", "schwerpunkte", "tätigkeiten", "tema", "temas"),
    *("proyecto", "proyectos", "projeto", "projetos", "progetti", "progetto", "tareas", "funding", "funded", "jury"),
    *("financement", "financiación", "financiamento", "finanziamento", "committee", "rapporteurs", "examiners"),
    *("examinateurs", "key achievements", "key responsibilities", "highlights", "summary", "outcome", "outcomes"),
    *("contribution", "contributions", "affiliation", "affiliations", "linha de pesquisa", "atividades", "funções"),
)
"""Labels before a colon that begin a description, lower case."""

GRADE_LABELS = frozenset(
    """grade|final grade|overall grade|mark|final mark|gpa|cgpa|average|result|note finale|note|mention|moyenne|note
    générale|note|abschlussnote|gesamtnote|notendurchschnitt|prädikat|nota|nota media|nota final|calificación|promedio
    |media|votazione|voto|voto finale|voto di laurea|classificação|média|média final|grade average|notenschnitt
    """.replace("\n    ", " ")
    .replace(" |", "|")
    .strip()
    .split("|")
)
"""Labels before the mark of a degree, lower case."""

AWARD_WORDS = (
    *("scholarship", "award", "fellowship", "prize", "honor list", "honour list", "honors list", "grant", "bourse"),
    *("prix", "stipendium", "beca", "premio", "borsa", "bolsa", "prêmio"),
)
"""Words of what is won during studies, which is no study, lower case."""

COURSE_WORDS = (
    *("course", "courses", "curso", "cursos", "cours", "corso", "kurs", "vorlesung", "lecture", "lectures", "taught"),
    *("seminar", "seminars"),
)
"""Words with which the name of a course begins, lower case."""

WORK_WORDS = (
    *("intern", "stage", "fellow", "assistant", "researcher", "practic", "job", "employ", "hilfskraft", "praktik"),
)
"""Stems that make a job of what begins with a degree: "M.S. internship", "PhD fellow"."""

STUDY_WORDS = ("student", "candidate", "doctorant", "doktorand", "dottorand", "doutorand", "doctorand")
"""Stems of titles of those who study: a degree among studies, a job among jobs."""

CURRENT_WORDS = ("current", "present position", "actuel", "aktuell", "actual", "attuale", "atual")
"""Stems in a heading whose undated jobs go on."""

MEMBERSHIP_WORDS = (
    "affiliat",
    "membership",
    "review",
    "referee",
    "begutacht",
    "referenz",
    "mitgliedschaft",
    "adhésion",
)
"""Stems in a heading that lists memberships, not jobs."""

OWN_WORDS = frozenset(("I", "My", "We", "Our", "J'ai", "J’ai", "Je", "Mon", "Ich", "Mein", "Meine"))
"""Words with which one tells of oneself."""

DEED_VERBS = frozenset(
    """
    built led ran wrote made taught gave held brought took won oversaw co-led co-wrote set help helps maintain
    develop build design conduct create manage provide support contribute perform implement improve analyze analyse
    investigate collaborate coordinate organize apply write study explore work assist prepare evaluate
    """.split()
)
"""Verbs with which a description of a job begins, besides those with an end that tells it, lower case."""

DEED_NOUNS = frozenset(
    """
    développement conception réalisation implémentation modélisation optimisation participation rédaction création
    amélioration gestion mise encadrement traitement apprentissage étude analyse travail travaux enseignements
    entwicklung weiterentwicklung durchführung erstellung konzeption implementierung betreuung planung auswertung
    desarrollo diseño implementación análisis elaboración creación gestión realización sviluppo progettazione
    implementazione analisi realizzazione gestione desenvolvimento elaboração implementação análise criação gestão
    """.split()
)
"""Nouns before a small word with which such a description begins in other languages, lower case."""

OTHER_STEMS = (
    *("certif", "course", "cours", "training", "workshop", "award", "prize", "project", "activit", "outreach", "skill"),
    *("licens", "licenc", "membership", "fortbildung", "weiterbildung", "kurs", "curso", "corso", "formación", "talk"),
    *("volunt", "leadership", "extracurricular", "conference", "seminar", "reference", "event", "referee", "sport"),
)
"""Stems in headings of lists that hold neither degrees nor jobs, lower case."""

CONTRACTS = frozenset(
    """
    cdd|cdi|full-time|part-time|full time|part time|remote|on-site|hybrid|vollzeit|teilzeit|temps plein|temps partiel
    |tiempo completo|tiempo parcial|tempo pieno|tempo integral|cdd recherche|contract|permanent|fixed-term
    |w2|unbefristet
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
"""Words for the kind of a contract, which name neither a title nor an employer, lower case."""
