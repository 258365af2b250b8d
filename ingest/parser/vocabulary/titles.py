"""Words of job titles in the languages of the CVs."""

from __future__ import annotations

TITLE_STEMS = (
    # English
    *("professor", "prof.", "lecturer", "reader", "instructor", "researcher", "scientist", "postdoc", "post-doc"),
    *("post doc", "fellow", "scholar", "assistant", "associate", "intern", "internship", "engineer", "developer"),
    *("programmer", "analyst", "consultant", "manager", "director", "head of", "head", "chair", "dean", "provost"),
    *("president", "vice-president", "rector", "chancellor", "founder", "co-founder", "cofounder", "ceo", "cto"),
    *("cso", "coordinator", "officer", "member", "visitor", "visiting", "student", "trainee", "apprentice"),
    *("tutor", "teacher", "demonstrator", "grader", "technician", "technologist", "specialist", "expert"),
    *("architect", "designer", "administrator", "editor", "writer", "author", "lead", "leader", "principal"),
    *("investigator", "curator", "librarian", "physician", "resident", "clinician", "statistician", "economist"),
    *("mathematician", "physicist", "chemist", "biologist", "astronomer", "astrophysicist", "psychologist"),
    *("sociologist", "historian", "geologist", "epidemiologist", "bioinformatician", "ecologist", "linguist"),
    *("tenure", "tenured", "professors", "reader", "docent", "research leave", "habilitation fellow", "astronomer"),
    *("docentship", "chairman", "chairwoman", "dramaturg", "envoy", "observer", "inventor"),
    *("faculty", "adjunct", "advisor", "adviser", "secretary", "volunteer", "contractor", "freelance", "freelancer"),
    *("employee", "staff", "collaborator", "affiliate", "candidate", "practitioner", "representative", "supervisor"),
    *("partner", "owner", "quant", "trader", "actuary", "translator", "journalist", "reporter", "research stay"),
    *("research visit", "sabbatical", "secondment", "co-op", "coop", "gta", "gra", "ta", "ra", "field work"),
    *("fieldwork", "auditor", "inspector", "operator", "superintendent", "warden", "co-director", "chief", "vp"),
    *("deputy", "master's thesis", "placement", "work placement", "traineeship", "fellowship", "postdoctorate"),
    *("assistantship", "lectureship", "professorship", "guest", "honorary", "emeritus", "pi", "co-pi", "mentor"),
    *("clerk", "cryptanalyst", "codebreaker", "surveyor", "proctor", "nurse", "pharmacist", "lawyer", "attorney"),
    *("judge", "pastor", "organist", "pianist", "artist", "composer", "headmaster", "moderator", "facilitator"),
    *("archaeologist", "archeologist", "anthropologist", "geographer", "philosopher", "immunologist", "microbiologist"),
    *("neuroscientist", "engineer-in-training", "expedition", "docent", "externship", "postdoctoral", "predoctoral"),
    *("evaluator", "scribe", "scout", "coach", "trainer", "headmistress", "schoolteacher", "bookkeeper"),
    # French
    *("professeur", "professeure", "maître de conférences", "maîtresse de conférences", "maitre de conferences"),
    *("chargé de recherche", "chargée de recherche", "chargé", "chargée", "directeur", "directrice", "chercheur"),
    *("chercheuse", "ingénieur", "ingénieure", "postdoctorant", "postdoctorante", "post-doctorant", "doctorant"),
    *("doctorante", "ater", "attaché", "attachée", "moniteur", "monitrice", "vacataire", "stage", "stagiaire"),
    *("visite", "séjour", "invité", "invitée", "délégation", "responsable", "assistante", "enseignant"),
    *("enseignante", "maître", "post-doctorat", "postdoctorat", "étudiant", "étudiante", "apprenti", "alternance"),
    *("cheffe", "chargé de cours", "chargée de cours", "chargé de mission", "contractuel", "contractuelle", "prag"),
    *(
        "maîtresse",
        "doyen",
        "doyenne",
        "professeur des écoles",
        "préparateur",
        "préparatrice",
        "formateur",
        "formatrice",
    ),
    *(
        "chercheur associé",
        "chercheuse associée",
        "collaborateur",
        "collaboratrice",
        "boursier",
        "boursière",
        "lecteur",
    ),
    *("lectrice", "mcf", "ingénieur d'études", "ingénieur de recherche", "post-doctorante", "postdoctorante"),
    *("archéologue", "historien", "historienne", "économiste", "statisticien", "statisticienne", "chargée d'études"),
    *(
        "chargé d'études",
        "postdoc",
        "membre",
        "conseiller",
        "consultante",
        "développeur",
        "développeuse",
        "chef",
        "agrégé préparateur",
        "colleur",
    ),
    # German
    *("wissenschaftliche", "wissenschaftlicher", "mitarbeiter", "mitarbeiterin", "professorin", "dozent", "dozentin"),
    *("privatdozent", "privatdozentin", "akademischer rat", "lehrbeauftragte", "hilfskraft", "studentische"),
    *("doktorand", "doktorandin", "praktikum", "praktikant", "praktikantin", "leiter", "leiterin", "juniorprofessor"),
    *("assistent", "assistentin", "gastprofessor", "gastwissenschaftler", "forschungsaufenthalt", "werkstudent"),
    *("ingenieur", "referent", "referentin", "geschäftsführer", "tutorin", "forscher", "forscherin", "vertretung"),
    *("nachwuchsgruppenleiter", "gruppenleiter", "stipendiat", "stipendiatin", "lehrstuhlvertretung"),
    *(
        "wissenschaftlicher assistent",
        "akademischer",
        "akademische",
        "akademische rätin",
        "oberassistent",
        "postdoktorand",
    ),
    *(
        "postdoktorandin",
        "projektleiter",
        "projektleiterin",
        "gastdozent",
        "professur",
        "juniorprofessur",
        "stellvertretender",
    ),
    *("stellvertretende", "leitung", "hilfsassistent", "zivildienst", "habilitand", "habilitandin", "dekan", "dekanin"),
    *("gutachter", "gutachterin", "archäologe", "archäologin", "akademischer oberrat", "studienrat", "studienrätin"),
    *("volontär", "volontärin", "projektmitarbeiter", "mitglied", "sprecher", "sprecherin", "forschungsstipendium"),
    *("oberlehrer", "lehrer", "lehrerin", "gymnasiallehrer", "extraordinarius", "ordinarius", "außerordentlicher"),
    # Spanish
    *("profesor", "profesora", "catedrático", "catedrática", "investigador", "investigadora", "becario", "becaria"),
    *("ayudante", "titular", "contratado", "contratada", "estancia", "estancias", "director", "directora"),
    *("técnico", "ingeniero", "desarrollador", "desarrolladora", "analista", "coordinador", "coordinadora"),
    *("asistente", "auxiliar", "docente", "posdoctoral", "postdoctoral", "prácticas", "consultor", "consultora"),
    *(
        "investigador predoctoral",
        "contrato predoctoral",
        "contrato posdoctoral",
        "técnica",
        "tutora",
        "tutor",
        "becas",
        "lector",
        "lectora",
    ),
    *("catedrático de universidad", "ingeniera", "maestro", "maestra", "decano", "decana", "secretario", "académico"),
    *("académica", "instructor", "instructora", "pasante", "pasantía", "practicante", "jefe de trabajos prácticos"),
    *("científico", "científica", "arqueólogo", "arqueóloga", "historiador", "historiadora", "miembro", "becario fpi"),
    *("jefe", "jefa", "responsable", "colaborador", "colaboradora", "visitante", "asesor", "asesora", "profesional"),
    # Italian
    *("professore", "professoressa", "ricercatore", "ricercatrice", "assegnista", "assegno di ricerca", "borsista"),
    *("dottorando", "dottoranda", "collaboratore", "collaboratrice", "direttore", "direttrice", "tirocinio"),
    *("tirocinante", "ingegnere", "ordinario", "associato", "incaricato", "consulente", "responsabile", "docente"),
    *(
        "membro",
        "archeologo",
        "archeologa",
        "studente",
        "studentessa",
        "periodo all'estero",
        "soggiorno",
        "stagista",
        "visiting",
        "borsa",
        "cultore della materia",
        "docenza",
        "ricercatore a tempo determinato",
        "esercitatore",
    ),
    *(
        "professore a contratto",
        "assegno",
        "contrattista",
        "preside",
        "insegnante",
        "tecnologo",
        "tecnologa",
        "perfezionando",
    ),
    # Portuguese
    *("professora", "pesquisador", "pesquisadora", "bolsista", "pós-doutorado", "pós-doutoranda", "pós-doutorando"),
    *("estagiário", "estagiária", "estágio", "monitor", "monitora", "monitoria", "engenheiro", "engenheira"),
    *("coordenador", "coordenadora", "diretor", "diretora", "assistente", "docente", "investigadora", "adjunto"),
    *(
        "bolseiro",
        "bolseira",
        "bolsa",
        "professor",
        "livre-docente",
        "leitor",
        "investigador",
        "doutorando",
        "doutoranda",
    ),
    *("pós-doutoramento", "pós-doutor", "estagiário", "chefe", "vice-diretor", "técnica", "monitora", "substituta"),
    *("adjunta", "assessor", "assessora", "analista", "voluntário", "voluntária", "tutora", "mestrando", "mestranda"),
    *("cientista", "arqueólogo", "arqueóloga", "membro", "estudante", "programador", "programadora", "analista"),
    *("desenvolvedor", "desenvolvedora", "consultor", "iniciação científica", "substituto", "colaborador"),
)
"""Beginnings of words that name a job, lower case."""

RULING = frozenset(
    """director co-director dean head chair chairman chairwoman lead leader co-lead coordinator president vice-president
    member founder co-founder editor fellow manager directeur directrice responsable leiter leiterin direttore
    direttrice direttor diretor diretora coordenador coordinador coordinadora membre officer co-chair""".split()
)
"""Titles that name what they rule behind a comma: "Director, Computing Laboratory"."""

TITLE_ENDINGS = (
    *("assistent", "assistentin", "professor", "professorin", "professur", "dozent", "dozentin", "dozentur", "leiter"),
    *("leiterin", "leitung", "mitarbeiter", "mitarbeiterin", "wissenschaftler", "wissenschaftlerin", "forscher"),
    *("forscherin", "hilfskraft", "stipendiat", "stipendiatin", "vertretung", "praktikum", "praktikant", "lehrer"),
    *("lehrerin", "referent", "referentin", "ingenieur", "ingenieurin", "beauftragter", "beauftragte", "assistenz"),
    *(
        "aufenthalt",
        "stipendium",
        "gutachter",
        "gutachterin",
        "entwickler",
        "entwicklerin",
        "berater",
        "beraterin",
        "rätin",
        "sprecher",
    ),
    *("sprecherin", "ordinarius", "tätigkeit", "volontariat", "referendar", "referendariat", "postdoc"),
)
"""Ends of German compounds that name a job: "Oberassistent", "Vertretungsprofessur", lower case."""


NOT_POSITIONS = (
    *("reviewer", "referee", "associate editor", "co-editor", "editor", "board of", "committee", "program committee"),
    *("area chair", "co-chair", "cochair", "session chair", "editorial board", "board member", "member of the board"),
)
"""Posts of service that stand among appointments now and then, lower case."""

BODIES = (
    "committee",
    "task force",
    "working party",
    "editorial board",
    "comité",
    "commission on",
    "ausschuss",
    "comitato",
)
"""Words of bodies on which one serves, lower case."""
