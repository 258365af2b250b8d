"""Words around names of people: particles, honorifics, suffixes, joining words, and words that no name holds."""

from __future__ import annotations

PARTICLES = frozenset(
    """
    van von der den des del della dello dalla dal di da das do dos du de la le les lo ten ter te tot zu zum zur af av
    al el ibn bin ben bint abu y e i san santa st vom aus op het 't d l dit
    """.split()
)
"""Small words inside a family name: "van der Waerden", "de Broglie", "Ramón y Cajal"."""

SUFFIXES = frozenset("jr sr jnr snr ii iii iv filho neto junior júnior sobrinho".split())
"""What may follow a family name behind a comma or a blank."""

HONORIFICS = frozenset(
    """
    prof professor professeur professeure professora profesor profesora professore professoressa prof.in univ.-prof
    dr drs doctor docteur doutor doutora doctora doktor dott dottor dottoressa dra drin priv.-doz pd privatdozent
    mr mrs ms miss mme m.me mlle monsieur madame herr frau sr sra señor señora srta sig signor signora
    sir dame lord lady rev reverend fr ing dipl.-ing ir em emeritus hon ass assoc asst apl habil mag
    rer nat phil med hc h.c
    """.split()
)
"""Titles before a name, in small letters without the final full stop."""

SHORT_HONORIFICS = frozenset("dr drs mr mrs ms mme sr pd sir dra".split())
"""Those short ones that are titles without a full stop too; "Em" or "Ing" may be names."""

DEGREES_AFTER_NAME = frozenset(
    """
    phd ph.d ph.d. d.phil dphil md m.d mba m.b.a msc m.sc ma m.a bsc b.sc ba b.a ms m.s jd j.d mph m.p.h dds rn edd ed.d
    frs frse esq cpa pe p.e p.eng peng cfa pmp facm fieee dsc d.sc scd sc.d llm ll.m md-phd habil meng m.eng pharmd
    """.split()
)
"""Degrees and memberships that follow a name behind a comma: "Emmy Noether, PhD"."""

JOINING_WORDS = frozenset("and & und et y e en og och ja i и with con com avec mit +".split())
"""Words between two names of a list."""

TIGHT_JOINING_WORDS = frozenset("y e en i ja with con com avec mit +".split())
"""Joining words that may also stand inside a name or title: they separate only between two full names."""

COMPANY_PHRASES = (
    "joint work with",
    "joint with",
    "jointly with",
    "work with",
    "coauthored with",
    "co-authored with",
    "coauthors:",
    "co-authors:",
    "coauthors",
    "co-authors",
    "in collaboration with",
    "together with",
    "with",
    "en collaboration avec",
    "travail en commun avec",
    "en commun avec",
    "conjointement avec",
    "avec",
    "gemeinsam mit",
    "zusammen mit",
    "mit",
    "en colaboración con",
    "en coautoría con",
    "junto con",
    "con",
    "in collaborazione con",
    "insieme a",
    "em colaboração com",
    "em coautoria com",
    "com",
    "authors:",
    "author:",
    "auteurs :",
    "auteurs:",
    "autoren:",
    "autores:",
    "autori:",
    "written by",
    "by",
    "par",
)
"""What introduces the names of co-authors, longest first among those that begin alike."""

OTHERS = (
    "et al",
    "et. al",
    "et alii",
    "et alia",
    "and others",
    "and colleagues",
    "and collaborators",
    "und andere",
    "u. a.",
    "et autres",
    "y otros",
    "e outros",
    "e altri",
    "among others",
)
"""What stands for unnamed authors at the end of a list."""

INCLUDING_WORDS = (
    "including",
    "incl",
    "inc",
    "incluant",
    "dont",
    "includes",
    "inkl",
    "einschließlich",
    "incluyendo",
    "incluindo",
)
"""What introduces some names out of a long list: "et al. (34 authors, including D. Hilbert)"."""

NEVER_IN_NAMES = frozenset(
    """
    the of for in on at to from by with into over under between among towards toward using via through without within a
    is are was were be does how why what when where which who whose this that these those its their our not or as than
    but university université universität universidad universidade università universitat universiteit institute
    institut instituto istituto college school département department departamento dipartimento faculty laboratory
    laboratoire labor lab center centre centro academy académie council society société gesellschaft association
    foundation journal review revue letters papers annals annales transactions proceedings conference workshop symposium
    congress congrès bulletin magazine press publisher publishing verlag éditions editions archiv archive arxiv preprint
    report thesis international national annual advances science sciences research nature studies physics chemistry
    biology medicine mathematics mathematical statistics statistical computer computing computation learning machine
    neural networks network systems system theory analysis methods method model models modeling modelling data language
    languages introduction handbook lecture notes chapter volume vol pp pages issue number edition ed eds editor editors
    accepted submitted forthcoming published appear review revision press preparation progress award best paper oral
    poster presentation grant project chair member committee program programme summer winter spring fall autumn january
    february march june july september october november december application applications approach problem problems
    structure structures dynamics quantum optimal optimization estimation inference algorithm algorithms information
    processing intelligence artificial engineering technology social economic economics political history historical
    philosophy literature education health public policy evidence effects effect impact role case study perspective
    evaluation development design performance equations equation functions function spaces space groups group algebra
    algebras geometry topology random process processes limit stochastic linear nonlinear graph graphs large first
    second sur dans pour avec une par aux est sont über die ein eine für und auf mit los una para por delle degli nella
    sulla uma nos nas pelo pela
    """.split()
)
"""Words in small letters that mark a text as something else than a name, when they stand in it as whole words."""
