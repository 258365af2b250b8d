"""Words of degrees in the languages of the CVs, and what stands beside a degree without belonging to it."""

from __future__ import annotations

ABBREVIATIONS = (
    # doctorates
    *("PhD", "Ph.D.", "Ph. D.", "Ph.D", "DPhil", "D.Phil.", "D. Phil.", "D.Sc.", "DSc", "Sc.D.", "ScD", "Ed.D.", "EdD"),
    *("D.Eng.", "DEng", "EngD", "Eng.D.", "DBA", "D.B.A.", "M.D.", "MD", "M.D./Ph.D.", "MD/PhD", "MD-PhD", "MBBS"),
    *("MBChB", "J.D.", "JD", "S.J.D.", "Psy.D.", "PsyD", "Pharm.D.", "PharmD", "D.M.A.", "DVM", "D.V.M.", "Th.D."),
    *("Dr. rer. nat.", "Dr.rer.nat.", "Dr. phil.", "Dr. med.", "Dr. rer. pol.", "Dr.-Ing.", "Dr. Ing.", "Dr. iur."),
    *("Dr. rer. soc.", "Dr. rer. oec.", "Dr. rer. publ.", "Dr. rer. medic.", "Dr. rer. biol. hum.", "Dr. rer. agr."),
    *("Dr. rer. silv.", "Dr. rer. cult.", "Dr. rer. physiol.", "Dr. jur.", "Dr. theol.", "Dr. oec.", "Dr. oec. publ."),
    *("Dr. med. dent.", "Dr. med. vet.", "Dr. med. univ.", "Dr. agr.", "Dr. paed.", "Dr. troph.", "Dr. sc. nat."),
    *("Dr. sc. ETH", "Dr. sc. hum.", "Dr. sc. agr.", "Dr. sc. pol.", "Dr. sc. soc.", "Dr. disc. pol.", "Dr. h. c."),
    *(
        "Dr. h.c.",
        "ABD",
        "A.B.D.",
        "Magister Artium",
        "M.Litt.",
        "MLitt",
        "B.Litt.",
        "M.Div.",
        "MDiv",
        "MLIS",
        "M.L.S.",
    ),
    *("MSW", "M.S.W.", "MAT", "M.A.T.", "MPhil.", "MSc(Res)", "BSN", "M.Ed", "S.T.L.", "S.T.B.", "Lic. theol.", "MSI"),
    *("Dr. sc.", "Dr. techn.", "Dr. habil.", "HDR", "H.D.R.", "Doctor honoris causa"),
    # masters
    *("M.S.", "M. S.", "MS", "M.Sc.", "M.Sc", "M. Sc.", "M. Sc", "MSc", "MSc.", "MsC", "M.A.", "M. A.", "MA", "A.M."),
    *("S.M.", "SM", "M.Phil.", "MPhil", "M.Eng.", "M. Eng.", "MEng", "M.Eng", "MSE", "M.S.E.", "MSEE", "MSCS", "M.E."),
    *("M.Tech.", "M.Tech", "MTech", "M. Tech.", "MBA", "M.B.A.", "MPH", "M.P.H.", "MPA", "MPP", "M.P.P.", "MFA"),
    *("M.F.A.", "LL.M.", "LLM", "M.Ed.", "MEd", "M.Math.", "MMath", "MSci", "M.Sci.", "MPhys", "MRes", "M.Res."),
    *("M.Mus.", "MASc", "M.A.Sc.", "MCS", "M.C.S.", "MPhilSt", "M1", "M2", "MSt", "M.St.", "MASt", "MChem", "MFin"),
    # bachelors
    *(
        "B.S.",
        "B. S.",
        "BS",
        "B.Sc.",
        "B.Sc",
        "B. Sc.",
        "B. Sc",
        "BSc",
        "BSc.",
        "B.A.",
        "B. A.",
        "BA",
        "A.B.",
        "A. B.",
        "AB",
    ),
    *("S.B.", "SB", "B.Eng.", "B. Eng.", "BEng", "B.Eng", "B.E.", "BE", "B.Tech.", "B.Tech", "BTech", "B. Tech."),
    *("BFA", "B.F.A.", "B.Com.", "BCom", "B.Comm.", "BBA", "B.B.A.", "LL.B.", "LLB", "B.Mus.", "BMus", "BASc"),
    *("B.A.Sc.", "BMath", "B.Math.", "BCS", "B.C.S.", "B.Ed.", "BEd", "BSE", "B.S.E.", "BSEE", "BSCS", "BCA", "MCA"),
    *(
        "B.Arch.",
        "BArch",
        "M.Arch.",
        "MArch",
        "BPharm",
        "B.Pharm.",
        "BMedSc",
        "BPhil",
        "BBiomedSc",
        "B.Stat.",
        "M.Stat.",
    ),
    *("Sc.B.", "ScB", "Sc.M.", "ScM", "A.A.", "A.S.", "AA", "AS", "A.A.S.", "PGCE", "PGDip", "PGDE", "GCSE", "IB"),
    *(
        "DEA",
        "D.E.A.",
        "DESS",
        "DUT",
        "DEUG",
        "BTS",
        "CPGE",
        "MPSI",
        "CAPES",
        "MVA",
        "DEC",
        "Dipl.-Ing.",
        "Dipl.-Math.",
    ),
    *("Dipl.-Phys.", "Dipl.-Inf.", "Dipl. Ing.", "Dipl.", "Mag.", "Lic.", "Ing.", "Mgr.", "Bc.", "Cand. scient."),
    # as they are misspelt
    *("Phd", "PHD", "Bsc", "BSC", "Msc", "MSC", "Mphil", "Beng", "Meng", "Bs.c.", "Ms.c.", "Ph,D"),
    *("MRES", "MSCI", "MPHYS", "MMATH", "MENG", "BENG", "BTECH", "MTECH", "DPHIL", "MPHIL", "BsC"),
    *(
        "MComp",
        "MComp.",
        "rMA",
        "ReMA",
        "C.A.S.M.",
        "CASM",
        "MMORSE",
        "MMathPhys",
        "BMBS",
        "MBBChir",
        "MCompSci",
        "BCompSc",
        "BInfTech",
    ),
)
"""Abbreviated degrees, with their case; short ones count only where a degree may stand."""

WEAK_ABBREVIATIONS = frozenset(
    "MS MA AM SM BS BA AB SB BE ME AA AS IB MD JD M1 M2 Lic. Ing. Mag. Mgr. Bc. Dipl. DEC MVA LLM SB MPA M.E.".split()
)
"""Those that may as well be a state, a place or a word: they need a field, a date or an institution behind them."""

WORDS = (
    # English
    *("doctor of", "doctorate", "doctoral degree", "doctoral studies", "doctoral student", "doctoral candidate"),
    *("doctor's degree", "doctor’s degree", "phd candidate", "phd student", "ph.d. candidate", "ph.d. student"),
    *("phd", "ph.d", "master of", "master's", "master’s", "masters", "master in", "master", "bachelor of"),
    *("bachelor's", "bachelor’s", "bachelors", "bachelor", "associate degree", "associate of", "associate's"),
    *("postgraduate diploma", "postgraduate certificate", "graduate diploma", "graduate certificate", "diploma"),
    *("licentiate", "high school diploma", "secondary school", "high school", "a-levels", "a levels"),
    *("international baccalaureate", "advanced diploma", "professional certificate", "candidate of sciences"),
    *("specialist degree", "specialist in", "integrated master", "joint degree", "dual degree", "double degree"),
    *(
        "undergraduate degree",
        "undergraduate studies",
        "graduate studies",
        "major in",
        "double major",
        "honours degree",
    ),
    *("honors degree", "sabbatical", "exchange student", "exchange semester"),
    *(
        "undergraduate student",
        "graduate student",
        "master student",
        "grade 8",
        "engineering degree",
        "engineer's degree",
    ),
    *("certificate in", "certificate of", "certification in", "postdoctoral training", "residency"),
    *("associates in", "associates of", "high-school diploma", "high-school", "university diploma", "matriculation"),
    *("exchange year", "exchange program", "exchange programme", "preparatory classes", "preparatory school"),
    *("highschool", "baccalaureate", "leaving certificate", "associate in"),
    *("higher national diploma", "ordinary national diploma", "national diploma", "national senior certificate"),
    *("senior certificate", "secondary education", "secondary school certificate", "o-levels", "o levels"),
    *("postgraduate degree", "postgraduate studies", "school leaving certificate", "a-level"),
    # French
    *("doctorat", "thèse de doctorat", "docteur", "doctorant", "doctorante", "habilitation", "agrégation"),
    *("agrégé", "agrégée", "licence", "maîtrise", "maitrise", "magistère", "baccalauréat", "baccalaureat"),
    *("classe préparatoire", "classes préparatoires", "classes prépas", "classe prépa", "diplôme", "élève"),
    *(
        "diplome d",
        "ingénieur",
        "cycle ingénieur",
        "cycle préparatoire",
        "formation d'ingénieur",
        "normalien",
        "normalienne",
    ),
    *("études doctorales", "études supérieures", "études de", "diplôme d'études", "dess", "certificat", "attestation"),
    *("mastère", "brevet", "cursus", "année de césure", "échange académique", "admissibilité", "concours"),
    # German
    *("promotion", "promotionsstudium", "doktor", "doktorand", "doktorandin", "doktorarbeit", "diplom"),
    *("diplomstudium", "diplom-ingenieur", "magister", "staatsexamen", "erstes staatsexamen", "abitur", "matura"),
    *("vordiplom", "bachelorstudium", "masterstudium", "studium der", "studium", "allgemeine hochschulreife"),
    *("teilstudium", "zweitstudium", "aufbaustudium", "grundstudium", "hauptstudium", "magisterstudium", "fachabitur"),
    *("auslandsstudium", "auslandsjahr", "hochschulreife", "promotionsstudent", "promotionsstudentin"),
    *("realschulabschluss", "fachhochschulreife", "mittlere reife", "fachhochschulstudium", "hochschulstudium"),
    *("auslandssemester", "lehramt", "ehrendoktor", "ehrendoktorwürde", "ehrenpromotion"),
    *("honorary doctorate", "honorary degree", "docteur honoris causa", "doctor honoris causa"),
    # Spanish
    *("doctorado", "doctor en", "doctora en", "doctor por", "doctor", "doctora", "máster", "maestría", "maestria"),
    *("licenciatura", "licenciado", "licenciada", "grado en", "grado de", "ingeniería", "ingeniero", "ingeniera"),
    *("bachillerato", "diplomatura", "especialización", "especialidad", "posgrado", "postgrado", "título de"),
    *("estudios de", "estudiante de doctorado", "doctorando", "doctoranda", "diplomado", "diploma de"),
    *("tesis doctoral", "tecnicatura", "profesorado", "pregrado", "bachiller", "magíster", "magister", "titulado"),
    *("técnico superior", "educación secundaria", "grado universitario", "suficiencia investigadora", "tecnólogo"),
    # Italian
    *("dottorato", "dottorando", "dottoranda", "dottore di ricerca", "laurea", "diploma di", "maturità"),
    *("licenza media", "licenza elementare", "licenza liceale", "diploma accademico"),
    *("abilitazione", "perfezionamento", "scuola di specializzazione", "corso di laurea", "diploma", "master di"),
    # Portuguese
    *("doutorado", "doutoramento", "doutor em", "doutoranda", "doutorando", "mestrado", "mestre em", "bacharelado"),
    *("bacharel", "graduação", "especialização", "pós-graduação", "pós-doutorado", "ensino médio", "ensino secundário"),
    *("estudos de", "diploma em", "aperfeiçoamento", "doutorado-sanduíche", "doutorado sanduíche", "residência"),
    *("curso técnico", "técnico em", "livre-docência", "mestranda", "mestrando", "licenciado em", "licenciatura em"),
    *("ensino fundamental", "segundo grau", "ensino superior", "pós-graduação em"),
    # Dutch, Catalan, Nordic
    *("doctoraat", "llicenciatura", "grau en", "màster", "kandidat", "civilingenjör", "doctorandus"),
)
"""Degrees in words, lower case; longer ones first where one begins another."""

JOB_PHRASES = (
    *("ingénieur r&d", "ingénieur de recherche", "ingénieur d'étude", "ingénieur recherche", "ingénieur logiciel"),
    *(
        "ingénieur système",
        "ingénieur chercheur",
        "ingénieur-chercheur",
        "ingénieur de développement",
        "ingénieur data",
    ),
    *("ingénieur développement", "ingénieur en chef", "ingénieur conseil", "ingénieur expert", "ingénieur machine"),
    *("ingeniero de software", "ingeniero de desarrollo", "ingeniero de investigación", "ingeniero de datos"),
    *("doctor asistente", "profesor ayudante doctor", "master teacher", "master's thesis", "doctor contratado"),
)
"""Jobs that begin with the word of a degree, lower case."""

WHOLE = frozenset(
    {
        "graduate",
        "undergraduate",
        "diplômé",
        "diplômée",
        "graduated",
        "exchange",
        "auditor",
        "term abroad",
        "study abroad",
        "year abroad",
        "semester abroad",
    }
)
"""Words that are degrees only where they stand alone, lower case."""

IN_WORDS = ("in", "of", "en", "de", "in de", "em", "di", "der", "des", "du", "d'", "d’", "für", "für die", "with")

HONOURS = (
    *("summa cum laude", "magna cum laude", "cum laude", "with distinction", "with highest honors", "with honors"),
    *("with high honors", "with honours", "with great distinction", "with merit", "first class honours", "first class"),
    *("first class honors", "first-class honours", "first-class honors", "second class", "upper second", "2:1", "1:1"),
    *("distinction", "merit", "honors", "mention très bien", "mention tres bien", "mention bien", "très bien"),
    *("mention très honorable", "avec félicitations", "félicitations du jury", "très honorable", "sehr gut"),
    *(
        "mit auszeichnung",
        "mit ausgezeichnetem erfolg",
        "note",
        "con honores",
        "mención honorífica",
        "matrícula de honor",
    ),
    *("sobresaliente", "con lode", "110/110", "110/110 e lode", "110 e lode", "com distinção", "com louvor"),
    *("phi beta kappa", "tau beta pi", "dean's list", "valedictorian", "gold medal", "rank", "ranked", "top"),
    *(
        "with high distinction",
        "high honors",
        "highest honors",
        "high distinction",
        "university medal",
        "egregia cum laude",
    ),
)
"""What is said of a degree and is no part of it, lower case."""

GRADE_WORDS = (
    *("gpa", "cgpa", "g.p.a.", "grade", "cumulative", "overall", "average", "marks", "percentage", "score", "moyenne"),
    *("note", "notendurchschnitt", "abschlussnote", "nota", "promedio", "voto", "media", "coeficiente", "wam", "ects"),
    *("credits", "rank", "ranking", "ranked", "classement", "concentration", "minor", "minors", "coursework"),
    *("relevant coursework", "courses", "relevant courses", "honors", "honours", "awards", "scholarship"),
    *("scholarships", "fellowship", "activities", "keywords", "selected publications", "award", "doctoral awards"),
    *("funding", "funded", "jury", "rapporteurs", "examiners", "examiner", "committee", "thesis committee", "grades"),
)
"""What a line about a degree's marks, courses or jury begins with, lower case."""

THESIS_WORDS = (
    *(
        "thesis title",
        "phd thesis",
        "ph.d. thesis",
        "doctoral thesis",
        "master thesis",
        "master's thesis",
        "msc thesis",
    ),
    *("bachelor thesis", "bachelor's thesis", "masters thesis", "honours thesis", "honors thesis", "senior thesis"),
    *("undergraduate thesis", "thesis topic", "thesis", "dissertation title", "doctoral dissertation", "dissertation"),
    *(
        "dissertationsschrift",
        "thema der dissertation",
        "titel der arbeit",
        "tema de tesis",
        "tema de tese",
        "argomento",
    ),
    *("intitulé de la thèse", "titre du mémoire", "sujet du mémoire", "título da dissertação", "título do trabalho"),
    *("tesis de grado", "tesis de máster", "tese de doutoramento", "tese de mestrado", "dissertação de doutorado"),
    *("tesi magistrale", "tesi triennale", "tesi di laurea magistrale", "tesi di laurea triennale", "tesi di master"),
    *("research report", "title", "phd title", "final project", "final year project", "topic", "research topic"),
    *("titre de la thèse", "titre de thèse", "thèse", "thèse de doctorat", "sujet de thèse", "sujet", "titre"),
    *("mémoire", "mémoire de master", "mémoire de m2", "intitulé", "titel", "titel der dissertation", "doktorarbeit"),
    *(
        "diplomarbeit",
        "masterarbeit",
        "bachelorarbeit",
        "dissertationsthema",
        "thema",
        "abschlussarbeit",
        "magisterarbeit",
    ),
    *("habilitationsschrift", "promotionsthema", "tesis", "título", "título de la tesis", "título de tesis", "titulo"),
    *("tesis doctoral", "tesis de maestría", "tesis de licenciatura", "trabajo fin de máster", "trabajo fin de grado"),
    *(
        "tesi",
        "tesi di laurea",
        "tesi di dottorato",
        "titolo",
        "titolo della tesi",
        "titolo tesi",
        "tese",
        "tese de doutorado",
    ),
    *("título da tese", "dissertação", "dissertação de mestrado", "trabalho de conclusão de curso", "proefschrift"),
    *("thesis/dissertation", "habilitation thesis", "phd dissertation", "m.sc. thesis", "m.s. thesis", "b.sc. thesis"),
    *("graduation project", "diploma project", "degree project", "bachelor project", "master project", "monograph"),
    *("master's project", "bachelor's project", "monografia", "monografía", "project", "proyecto de grado"),
    *("thesis work", "master's dissertation", "minor thesis", "thesis subject", "phd topic", "capstone project"),
    *("title of thesis", "title of the thesis", "title of dissertation", "title of the dissertation", "capstone"),
    *("phd thesis title", "master thesis title", "bachelor thesis title", "diploma thesis", "research project title"),
    *("trabajo de fin de máster", "trabajo de fin de grado", "trabajo fin de carrera", "tfm", "tfg", "tesina"),
    *("proyecto fin de carrera", "proyecto de fin de carrera", "proyecto final", "trabajo de grado"),
    *("tesis de pregrado", "tesis de magíster", "tesis de máster", "tesis de maestria", "tesis de grado"),
    *("trabalho final de curso", "projeto final", "tese de licenciatura", "monografia", "título da monografia"),
    *("elaborato finale", "titolo dell'elaborato", "tesi sperimentale", "tesi di diploma"),
    *("mémoire de fin d'études", "projet de fin d'études", "mémoire de licence", "mémoire de recherche"),
    *("thema der masterarbeit", "titel der masterarbeit", "thema der diplomarbeit", "thema der bachelorarbeit"),
)
"""What stands in front of the title of a thesis, lower case."""

YEAR_LABELS = ("ano de obtenção", "año de obtención", "anno di conseguimento", "année d'obtention", "year of award")
"""Labels of the year of a degree behind the title of its thesis, lower case."""

REMARK_WORDS = (
    *(
        "defended",
        "defence",
        "defense",
        "awarded",
        "award",
        "winner",
        "prize",
        "grade",
        "graded",
        "mark",
        "note",
        "gpa",
    ),
    *(
        "mention",
        "distinction",
        "with",
        "under",
        "supervised",
        "advised",
        "advisor",
        "advisors",
        "adviser",
        "supervisor",
    ),
    *("supervisors", "committee", "jury", "examiners", "examiner", "funded", "funding", "thesis", "dissertation"),
    *("available", "link", "pdf", "url", "pages", "unpublished", "in progress", "expected", "submitted", "passed"),
    *(
        "published",
        "the thesis",
        "this thesis",
        "my",
        "i",
        "focus",
        "minor",
        "major",
        "nominated",
        "received",
        "honors",
    ),
    *("soutenue", "soutenu", "directeur", "directrice", "encadrant", "sous", "mention", "prix", "financement"),
    *("verteidigt", "betreuer", "betreuerin", "betreut", "gutachter", "notendurchschnitt", "auszeichnung", "note"),
    *("defendida", "director", "directora", "dirigida", "calificación", "sobresaliente", "premio", "nota", "beca"),
    *("discussa", "relatore", "relatrice", "voto", "votazione", "finanziata", "defesa", "orientador", "orientadora"),
    *("bolsa", "bolsista", "supervisora", "in english", "in french", "in german", "link to", "summa", "magna", "cum"),
    *("relevant", "coursework", "courses", "title", "co-advisor", "co-supervisor", "details", "download", "doi"),
)
"""What a sentence or a bracket behind the title of a thesis begins with or holds that is no part of it, lower case."""

FIELD_STEMS = (
    *("math", "physi", "physik", "chem", "chim", "quím", "bio", "comput", "inform", "statist", "estad", "probab"),
    *("econom", "ökonom", "financ", "account", "engineer", "ingeni", "ingén", "engenh", "ingegn", "scien", "ciênc"),
    *("cienc", "genet", "ecolog", "evolution", "zoolog", "botan", "geolog", "geograph", "geo", "astro", "cosmolog"),
    *("philos", "filos", "theolog", "histor", "geschicht", "liter", "lingu", "langu", "philolog", "german", "french"),
    *(
        "english",
        "spanish",
        "art",
        "music",
        "film",
        "media",
        "theat",
        "paint",
        "design",
        "architect",
        "psych",
        "sociol",
    ),
    *("anthropol", "archaeol", "politic", "polit", "law", "jur", "droit", "recht", "derecho", "diritto", "direito"),
    *("medic", "médec", "nurs", "pharm", "health", "neuro", "cogniti", "educat", "pedagog", "business", "manag"),
    *("market", "operations", "optim", "robot", "electr", "électr", "mechan", "mécan", "civil", "materi", "industr"),
    *("software", "machine learning", "artificial intelligence", "data", "vision", "signal", "communic", "studies"),
    *("humanit", "public", "international", "environment", "agri", "forest", "food", "climat", "atmosph", "ocean"),
    *("marine", "energy", "nuclear", "quant", "appli", "pure", "theor", "algebr", "topolog", "geometr", "analys"),
    *("logic", "cryptogr", "network", "systems", "information", "technolog", "developm", "demogr", "epidem", "immun"),
    *(
        "genom",
        "proteom",
        "machine",
        "molecul",
        "microb",
        "veterin",
        "dent",
        "kinesi",
        "sport",
        "journal",
        "translat",
        "social",
        "religio",
        "gender",
    ),
    *("aerospac", "aeronaut", "telecom", "bildung", "wirtschaft", "wissensch", "umwelt", "maschinenbau", "elektro"),
)
"""Beginnings of the words of fields of study, lower case."""

DEGREE_LEVELS = {
    3: ("phd", "ph.d", "ph. d", "doct", "dokt", "dotto", "douto", "thèse", "promotion", "philosophy", "d.phil", "dr."),
    2: ("master", "msc", "m.sc", "m.s", "m.a", "mémoire", "magist", "mestr", "maestr", "diplom", "laurea magistrale"),
    1: ("bachelor", "bsc", "b.sc", "b.s", "b.a", "licen", "triennale", "grado", "undergraduate", "senior"),
}
"""Stems of degrees by level, 3 for doctorates, lower case."""
