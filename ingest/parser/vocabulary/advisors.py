"""Words that name who guided a degree or a stay: labels before names, phrases in a sentence, honorifics."""

from __future__ import annotations

LABELS: tuple[str, ...] = (
    *("advisor", "advisors", "adviser", "advisers", "co-advisor", "co-advisors", "coadvisor", "coadvisors"),
    *("thesis advisor", "thesis advisors", "thesis adviser", "thesis advisers", "phd advisor", "phd advisors"),
    *("academic advisor", "academic advisors", "doctoral advisor", "doctoral advisors", "research advisor"),
    *("research advisors", "faculty advisor", "faculty advisors", "dissertation advisor", "dissertation advisors"),
    *("advisor(s)", "adviser(s)", "supervisor(s)", "mentor(s)", "host(s)", "ph.d. advisor", "ph.d. advisors"),
    *("supervisor", "supervisors", "co-supervisor", "co-supervisors", "cosupervisor", "cosupervisors"),
    *("main supervisor", "primary supervisor", "secondary supervisor", "thesis supervisor", "thesis supervisors"),
    *("phd supervisor", "phd supervisors", "academic supervisor", "academic supervisors", "supervision"),
    *("principal supervisor", "research supervisor", "research supervisors", "joint supervisors", "primary advisor"),
    *("mentor", "mentors", "co-mentor", "research mentor", "research mentors", "faculty mentor", "internship mentor"),
    *("postdoctoral mentor", "postdoctoral mentors", "postdoc mentor", "postdoctoral advisor", "postdoc advisor"),
    *("host", "hosts", "hosted by", "manager", "managers", "pi", "pis", "p.i.", "p.i", "principal investigator"),
    *("principal investigators", "lab head", "group leader", "lab director", "thesis director", "thesis directors"),
    *("collaborators and mentors", "internship supervisor", "internship supervisors", "project supervisor"),
    *("directeur", "directrice", "directeurs", "directrices", "directeur de thèse", "directrice de thèse"),
    *("directeurs de thèse", "co-directeur", "co-directrice", "co-directeurs", "codirecteur", "codirectrice"),
    *("directeur(s)", "directeur(s) de thèse", "encadrant", "encadrante", "encadrants", "encadrantes", "encadrement"),
    *("co-encadrant", "co-encadrants", "co-encadrante", "encadré par", "encadrée par", "direction", "co-direction"),
    *("responsable", "responsables", "superviseur", "superviseurs", "tuteur", "tuteurs", "maître de stage"),
    *("betreuer", "betreuerin", "betreuung", "doktorvater", "doktormutter", "erstbetreuer", "zweitbetreuer"),
    *("betreut von", "erstgutachter", "erstbetreuer", "doktorvater", "doktormutter", "promotor", "betreuer:innen"),
    *("director", "directora", "directores", "director de tesis", "directora de tesis", "directores de tesis"),
    *("director(es)", "codirector", "codirectora", "co-director", "asesor", "asesora", "asesores", "asesor de tesis"),
    *("tutor", "tutora", "tutores", "supervisor(es)", "supervisores", "dirigida por", "dirigido por"),
    *("relatore", "relatrice", "relatori", "correlatore", "correlatori", "supervisore", "supervisori", "tutor(s)"),
    *("orientador", "orientadora", "orientadores", "orientador(a)", "coorientador", "coorientadora", "co-orientador"),
    *("hôte", "hôtes", "hote", "gastgeber", "gastgeberin", "anfitrión", "anfitriona", "ospite di", "encadreur"),
    *("lab pi", "group pi", "responsabile scientifico", "responsabile", "resp", "investigador principal", "ip"),
    *("sponsor", "faculty sponsor", "dissertation chair", "committee chair", "thesis chair", "dissertation director"),
    *("dissertation supervisor", "dissertation supervisors", "doctoral supervisor", "doctoral supervisors"),
    *("doctoral committee chair", "chair of dissertation committee", "betreuende", "wissenschaftlicher betreuer"),
    *("directores de la tesis", "director de la tesis", "directora de la tesis", "orientador de tese"),
    *("supervisory team", "supervision team", "supervising team", "supervisory committee", "advisory team"),
    *("équipe d'encadrement", "équipe encadrante", "supervisão", "co-supervisão", "supervisione", "supervisión"),
    *("orientação", "supervisora", "promotor", "promotors", "promotores", "copromotor", "begeleider"),
    *("co-adviser", "co-advisers", "coadviser", "coadvisers", "project leader", "project leaders", "project lead"),
    *("tutor scientifico", "thesis mentor", "lab advisor", "lab supervisor", "line manager", "faculty host"),
    *("research supervised by", "joint supervision", "under supervision of", "supervised by", "advised by"),
)
"""Labels that stand before a colon, lower case."""

GUIDED = (
    *("phd", "ph.d.", "doctoral", "doctorate", "msc", "m.sc.", "ms", "m.s.", "master", "master's", "masters", "mphil"),
    *("bachelor", "bachelor's", "bsc", "b.sc.", "honours", "honors", "undergraduate", "graduate", "diploma", "thesis"),
    *("phd thesis", "master thesis", "master's thesis", "masters thesis", "bachelor thesis", "bachelor's thesis"),
    *("doctoral thesis", "honours thesis", "honors thesis", "senior thesis", "dissertation", "scientific", "postdoc"),
    *("postdoctoral", "local", "external", "internal", "industrial", "industry", "first", "second", "main", "lead"),
    *("primary", "joint", "project", "internship", "academic", "research", "current", "official", "clinical", "formal"),
)
"""What stands before a word for who guides: "Master's thesis supervisor", lower case."""

GUIDES = (
    *("advisor", "advisors", "adviser", "advisers", "supervisor", "supervisors", "supervision", "co-supervisor"),
    *("co-supervisors", "co-advisor", "co-advisors", "mentor", "mentors", "tutor", "tutors", "advisor(s)"),
    *("supervisor(s)", "mentor(s)"),
)

OF_WORK = (
    *(
        "thesis",
        "the thesis",
        "my thesis",
        "phd",
        "the phd",
        "dissertation",
        "the dissertation",
        "project",
        "the project",
    ),
    *("phd thesis", "master thesis", "master's thesis", "the work", "research"),
)

LABELS += tuple(f"{work} {guide}" for work in GUIDED for guide in GUIDES)
LABELS += tuple(f"{guide} of {work}" for work in OF_WORK for guide in GUIDES)
LABELS += (
    *("direttore di tesi", "direttore della tesi", "direttori di tesi", "tutor accademico", "tutor aziendale"),
    *("tutor académico", "tutor de tesis", "tutores de tesis", "directores del trabajo", "director del trabajo"),
    *("directeur de mémoire", "directrice de mémoire", "directeurs de mémoire", "promoteur", "co-promoteur"),
    *("tuteur de stage", "tutrice de stage", "encadrant de stage", "encadrants de thèse", "encadrants de stage"),
    *("betreuer der arbeit", "betreuerin der arbeit", "betreuer der dissertation", "betreuer der promotion"),
    *("gutachter der dissertation", "betreuung durch", "orientador da tese", "orientadora da tese", "orientador(es)"),
    *("jointly supervised by", "co-supervised by", "co-advised by", "mentored by", "directed by"),
)

PHRASES = (
    *("co-advised by", "coadvised by", "jointly advised by", "advised by", "co-supervised by", "cosupervised by"),
    *("jointly supervised by", "supervised by", "mentored by", "hosted by", "directed by", "under the supervision of"),
    *("under the guidance of", "under the direction of", "under the mentorship of", "under the advice of"),
    *("under supervision of", "under the joint supervision of", "under the co-supervision of", "in the group of"),
    *("in the lab of", "in the laboratory of", "in the research group of", "in the team of", "guided by"),
    *("sous la co-supervision de", "co-mentored by", "co-hosted by", "co-directed by", "reporting to"),
    *("thesis directed by", "host by", "working with", "work with", "worked with", "working under", "worked under"),
    *("sous la direction de", "sous la co-direction de", "sous la supervision de", "sous la responsabilité de"),
    *("sous la direction conjointe de", "sous l'encadrement de", "sous la tutelle de", "encadré par", "encadrée par"),
    *(
        "co-encadré par",
        "co-encadrée par",
        "dirigé par",
        "dirigée par",
        "co-dirigée par",
        "supervisé par",
        "supervisée par",
    ),
    *(
        "dans le groupe de",
        "dans l'équipe de",
        "groupe de",
        "invité par",
        "invitée par",
        "accueilli par",
        "accueillie par",
    ),
    *("betreut von", "betreut durch", "unter der leitung von", "unter der betreuung von", "unter anleitung von"),
    *("unter leitung von", "in der arbeitsgruppe von", "in der gruppe von", "ag von"),
    *("dirigida por", "dirigido por", "bajo la dirección de", "bajo la supervisión de", "supervisado por"),
    *("supervisada por", "bajo la tutela de", "codirigida por", "en el grupo de"),
    *("sotto la supervisione di", "sotto la guida di", "sotto la direzione di", "supervisionato da", "seguito da"),
    *("a cargo de", "a cargo de los", "diretto da", "diretta da", "coordinato da", "invitado por", "invitada por"),
    *("convidado por", "convidada por", "invitato da", "invitata da", "eingeladen von", "auf einladung von"),
    *("invited by", "under the mentoring of", "in collaboration with", "in the research team of", "dans l'équipe du"),
    *("sob orientação de", "sob a orientação de", "sob a supervisão de", "orientado por", "orientada por"),
    *("orientação de", "supervisionado por", "supervisionada por", "sob supervisão de", "na equipa de"),
)
"""Words of a sentence right before the names, lower case, the most telling first."""

CONTRACTED = {"de": ("du", "des", "del", "da", "do", "de la"), "di": ("del", "della"), "da": ("dal", "dalla")}
"""Last words of phrases with the forms that they take before an article: "sous la direction du professeur Weyl"."""

ROLES = frozenset(
    """advisor adviser supervisor co-advisor co-adviser co-supervisor mentor directeur directrice co-directeur
    co-directrice codirecteur codirectrice encadrant encadrante co-encadrant co-encadrante betreuer betreuerin
    erstbetreuer zweitbetreuer director directora codirector codirectora relatore relatrice correlatore orientador
    orientadora coorientador coorientadora superviseur superviseure promotor copromotor doktorvater""".split()
)
"""What stands behind the name of who guides, as a list of a jury has it: "Hermann Weyl, ETH, co-advisor"."""

WITH_WORDS = ("with", "under", "avec", "mit", "con", "com", "bei", "chez")
"""Words that lead to names only where names follow at once."""

HONORIFICS = frozenset(
    """prof prof. professor professors profs profs. assist assist.
    adj adj. mlle dr dr. drs. doctor pr pr. mr mr. mrs mrs. ms. associate assistant
    professeur professeure docteur me m. mme mme. herr frau prof.dr. profesor profesora profa profa. dra dra. doctora
    professore professoressa dott dott. dott.ssa ing. professora doutor doutora
    sir dame emeritus distinguished a/prof a/prof. a.prof. assoc assoc. asst asst. doc. ir. amb. univ.-prof. priv.-doz.
    apl. mag. ph.d. docent""".split()
)

DEEDS = frozenset(
    """Contributed Assisted Drafted Developed Conducted Designed Supported Investigated Worked Studied Performed
    Analyzed Analysed Examined Implemented Created Built Led Collected Prepared Coordinated Explored Evaluated Applied
    Used Wrote Managed Organized Researched Modeled Modelled Tested Measured Proposed Helped Collaborated""".split()
)
"""Verbs of the sentence that may stand right behind the name of who guides."""

JUNIOR_WORDS = (
    *("student", "intern", "internship", "postdoc", "post-doc", "assistant", "trainee", "fellow", "visit", "visiting"),
    *("undergraduate", "graduate", "phd", "ph.d", "doctoral", "researcher", "stage", "stagiaire", "research", "visite"),
    *("praktik", "hilfskraft", "doktorand", "becari", "estudiante", "estancia", "tirocin", "stagista", "bolsista"),
    *("estagi", "scholar", "rotation", "associate", "invité", "exchange", "apprenti", "consult", "scientist"),
)
"""Stems of titles whose holders have somebody to guide them."""
