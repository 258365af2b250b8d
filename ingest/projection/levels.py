"""What a degree or a stay amounts to, from its words in the languages of CVs: level of a degree, kind of advising."""

from __future__ import annotations

import re
from functools import lru_cache

from profiles.models import Advising, Education
from profiles.text import fold

Level, Kind = Education.Level, Advising.Kind

WORDS = {
    Level.HABILITATION: "hdr privatdozent",
    Level.DOCTORATE: "phd dphil dr drphil drrernat dring md jd scd dsc edd engd deng dba promotion docteur mdphd",
    Level.MASTER: """ms msc ma mphil meng mtech mmath mres mba mph mpa mpp mfa llm m1 m2 sm scm am msci mphys masc mse
        mscs msee mva dea dess diplom dipl diplome laurea engineer licentiate magister magistere magistrale
        specialistica""",
    Level.BACHELOR: """bs bsc ba beng btech bba bfa llb ab sb scb bmath bcom bse bscs basc bphil dut deug tripos licence
        undergraduate grado grau vordiplom triennale associate""",
    Level.SCHOOL: "abitur matura maturita baccalaureate gcse cpge lycee liceo liceu gymnasium bachillerato",
}
"""Whole folded words of degrees, stops left out."""
BEGINNINGS = {
    Level.HABILITATION: "habil",
    Level.DOCTORATE: "doctor doktor dottor doutor promotionsstud",
    Level.MASTER: "master mestr maestr maitris ingenieur ingenier staatsexam agreg postgrad posgrad especiali",
    Level.BACHELOR: "bachelor bacharel licenc graduac",
    Level.SCHOOL: "gymnas",
}
"""Beginnings of folded words of degrees."""
PHRASES = (
    (Level.SCHOOL, ("high school", "secondary school", "ensino medio", "classes prepa", "classe prepa", "a levels")),
    (Level.SCHOOL, ("international baccalaureate", "grammar school", "allgemeine hochschulreife", "baccalaureat")),
    (Level.HABILITATION, ("livre docencia", "venia legendi", "libera docenza", "dr habil")),
    (Level.BACHELOR, ("laurea triennale", "undergraduate", "licenciatura")),
    (Level.DOCTORATE, ("candidate of sciences", "kandidat nauk", "these de doctorat", "dr rer nat", "dr ing")),
)
"""Phrases that settle it wherever they stand, in this order."""
PARTED = re.compile(r"\b(ph|sc|ed|ll|[abdms]) (d|phil|sc|s|a|eng|tech|math|res|m|b)\b")
"""Abbreviations written with blanks: "Ph. D.", "M. Sc."."""

KIND_OF_LEVEL = {
    Level.DOCTORATE: Kind.PHD,
    Level.MASTER: Kind.MASTER,
    Level.BACHELOR: Kind.BACHELOR,
}
KINDS_OF_STAY = (
    (Kind.POSTDOC, re.compile(r"\b(?:post ?doc|pos ?doc|postdok)")),
    (Kind.PHD, re.compile(r"\b(?:phd|doctoral|doctorant|doktorand|dottorand|doutorand|doctorand|these|dissertation)")),
    (Kind.INTERNSHIP, re.compile(r"\b(?:interns?|internships?|stage|co op)\b|\b(?:stagiair|praktik|pasant|practicas)")),
    (Kind.INTERNSHIP, re.compile(r"\b(?:tirocin|estagi)")),
    (Kind.MASTER, re.compile(r"\b(?:master|msc\b|diplomarbeit|memoire)")),
    (Kind.BACHELOR, re.compile(r"\b(?:bachelor|undergraduate)")),
    (Kind.MENTOR, re.compile(r"\b(?:mentor|tutor|tuteur)")),
)
"""What the words of a position or of a label say, folded, in this order."""


@lru_cache(maxsize=4096)
def level_of(degree: str) -> Level:
    """The level of a degree in words; the first word that tells one decides."""
    text = PARTED.sub(r"\1\2", fold(degree.replace(".", " " if ". " in degree else "").replace("’", "'")))
    for level, phrases in PHRASES:
        if any(f" {phrase}" in f" {text}" for phrase in phrases):
            return level
    for word in text.split():
        for level, words in WORDS.items():
            if word in words.split() or word.startswith(tuple(BEGINNINGS[level].split())):
                return level
    return Level.OTHER


def kind_of_degree(level: Level, label: str) -> Kind:
    """The kind of advising of a degree."""
    return KIND_OF_LEVEL.get(level) or _kind_in(label)


def kind_of_position(title: str, label: str) -> Kind:
    """The kind of advising of a position."""
    kind = _kind_in(title)
    return kind if kind != Kind.OTHER else _kind_in(label)


def _kind_in(text: str) -> Kind:
    folded = PARTED.sub(r"\1\2", fold(text.replace(".", "")))
    return next((kind for kind, words in KINDS_OF_STAY if words.search(folded)), Kind.OTHER)
