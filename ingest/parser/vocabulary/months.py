"""Words of dates in the languages of the CVs: months, seasons and terms, "present", "since", "expected"."""

from __future__ import annotations

_MONTHS = {
    1: "january jan janvier janv januar jänner jän enero ene gennaio gen janeiro januari gener",
    2: "february feb febr février fevrier févr fevr fév fev februar febrero febbraio fevereiro februari febrer",
    3: "march mar mrch mars märz maerz mär mrz marzo março marco maart mrt març",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mayo maggio mag maio mei maig",
    6: "june jun juin juni junio giugno giu junho juny",
    7: "july jul juillet juil juli julio luglio lug julho juliol",
    8: "august aug août aout aoû aou agosto ago augustus agost",
    9: "september sep sept septembre septiembre setiembre settembre set setembro",
    10: "october oct octobre oktober okt octubre ottobre ott outubro out",
    11: "november nov novembre noviembre novembro nov",
    12: "december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro desembre des",
}
MONTHS = {word: number for number, words in _MONTHS.items() for word in words.split()}
"""Month number by name or abbreviation, lower case, without a full stop."""


SEASONS = frozenset(
    """spring summer fall autumn winter printemps été ete automne hiver frühling frühjahr sommer herbst primavera
    verano otoño otono invierno estate autunno inverno verão verao outono lente zomer herfst
    ws ss wise sose wintersemester sommersemester wintersem sommersem herbstsemester frühjahrssemester
    michaelmas hilary trinity lent easter monsoon""".split()
)
"""Seasons and terms that stand for part of a year; dates with them are known to the year only."""

TERMS = frozenset(
    """semester semesters semestre semestres term terms quarter trimester trimestre trimestres cuatrimestre
    quadrimestre""".split()
)

ACADEMIC_YEAR = (
    "academic years",
    "academic year",
    "school year",
    "année universitaire",
    "année académique",
    "année scolaire",
    "studienjahr",
    "akademisches jahr",
    "curso académico",
    "año académico",
    "anno accademico",
    "ano letivo",
    "ano lectivo",
    "a.y.",
    "a.a.",
    "ay",
)

PRESENT = (
    *(
        "present",
        "presently",
        "the present",
        "now",
        "current",
        "currently",
        "today",
        "ongoing",
        "on-going",
        "date",
        "to date",
    ),
    *("in progress", "continuing", "pres.", "à présent", "présent", "aujourd'hui", "maintenant", "en cours"),
    *("ce jour", "à ce jour", "actuel", "actuellement", "nos jours", "heute", "jetzt", "aktuell", "laufend", "dato"),
    *("gegenwart", "la actualidad", "actualidad", "el presente", "presente", "actualmente", "actual", "hoy", "ahora"),
    *(
        "present day",
        "the present day",
        "present time",
        "alla data attuale",
        "data attuale",
        "la data odierna",
        "al presente",
        "in essere",
        "tutt'oggi",
        "en vigor",
    ),
    *("la fecha", "en curso", "oggi", "in corso", "attuale", "attualmente", "ad oggi", "atual", "atualmente"),
    *("o momento", "momento", "hoje", "o presente", "em andamento", "heden", "nu", "avui", "actualitat"),
)
"""Words for an end that has not come."""

SINCE = (
    *("since", "from", "starting", "starting in", "starting from", "beginning", "as of", "depuis", "depuis le"),
    *("à partir de", "à partir du", "à compter de", "à compter du", "a partir de", "seit", "ab", "von", "desde"),
    *("dal", "dall'", "da", "a partire dal", "sinds", "vanaf", "des de", "de", "du"),
)
"""Words in front of a start; alone with one date they say that it goes on (but see ``LOOSE_SINCE``)."""

LOOSE_SINCE = frozenset({"de", "du", "da", "von", "starting", "beginning", "starting in"})
"""Those that stand before any date: only with an end do they belong to a range."""

JOINTS = (
    *("to", "until", "till", "through", "thru", "bis", "à", "au", "a", "al", "hasta", "até", "ate", "fino a"),
    *("fino al", "tot"),
)
"""Words between the two dates of a range."""

BETWEEN = ("between", "entre", "zwischen", "tra", "fra")

UNTIL = (
    *("until", "till", "jusqu'en", "jusqu'à", "jusqu'au", "bis", "hasta", "fino a", "fino al", "até", "through"),
    "up to",
)

EXPECTED = (
    *("expected", "exp.", "anticipated", "projected", "planned", "estimated", "est.", "scheduled", "tentative"),
    *("prévu", "prévue", "prévisionnel", "attendu", "attendue", "soutenance prévue", "voraussichtlich", "erwartet"),
    *("geplant", "previsto", "prevista", "esperado", "esperada", "en curso", "in corso", "em curso", "en cours"),
    *("ongoing", "in progress", "em andamento", "defense expected", "expected graduation", "expected completion"),
)

NOT_BEFORE_YEAR = frozenset(
    """p pp page pages pg seite seiten s. vol volume no nr num number arxiv isbn issn doi tel phone fax room suite
    box zip grant award# contract id code building bldg art article eid pmid pmcid""".split()
)
"""Words after which four digits are no year."""

COURSE_CODES = frozenset(
    """MATH MTH MAT MATHS STAT STATS STA STT CS CSE CSCI COMP COMPSCI CIS EECS ECE EE ENGR ENG PHYS PHY CHEM CHM BIO
    BIOL BIOE BIOS ECON ECO EC FIN ACCT MGMT MKTG PSYC PSYCH PSY SOC HIST PHIL POLS POLI GEOG GEOL GEO ASTR AST ME
    MAE CE CEE ENV ENVS LING INFO DS DSCI DATA AMS AMATH ORIE IEOR ISYE NEUR NEURO EDUC COSC COMS""".split()
)
"""Department codes after which four digits are the number of a course ("MATH 2010")."""

UNITS_AFTER = frozenset(
    """eur euro euros usd dollars gbp chf € $ £ hours hrs students participants pages people attendees citations
    words km kg heures étudiants stunden horas ore alumnos""".split()
)
"""Words before which four digits are an amount."""
