"""Words of contact blocks: labels of numbers and addresses, ends of web hosts, titles that are no name."""

from __future__ import annotations

PHONE_LABELS = (
    *("phone", "tel", "tél", "mobile", "cell", "mobil", "portable", "móvil", "cellulare", "telemóvel", "celular"),
    *("telefon", "fon", "ph:", "ph.", "voice", "office:", "home:", "work:", "☎", "✆", "📞", "📱", "handy", "telf"),
    *("m:", "t:", "p:", "c:", "gsm", "whatsapp"),
)
FAX_LABELS = ("fax", "f:", "📠", "télécopie", "facsimile")

TOP_LEVEL_DOMAINS = frozenset(
    """
    com org net edu gov mil int io ai eu me info dev app co uk de fr it es pt nl be ch at ca us br mx ar cl jp cn kr
    au nz se no fi dk is pl cz sk hu ro gr tr il ru ua ie za sg hk tw in lu si hr rs bg ee lv lt xyz site page science
    academy blog tech cat gl name online website space wiki cloud digital studio institute education university cc tv
    id my th vn ph pk bd lk ir eg ma tn dz ng ke gh et uy pe ec ve cr cu do pr gt md by kz ge am az uz link one works
    research email ninja rocks codes systems ac ml fm ly to sh st la ws pro biz tel jobs mobi museum asia
    """.split()
)

TITLES_OF_DOCUMENT = (
    *("curriculum vitae", "curriculum vitæ", "curriculum", "vitae", "vita", "résumé", "resume", "cv", "c.v."),
    *("academic cv", "academic curriculum vitae", "full cv", "short cv", "brief cv", "lebenslauf", "tabellarischer"),
    *(
        "academic resume",
        "curriculum vitae et studiorum",
        "currículum",
        "currículum vítae",
        "currículo",
        "hoja de vida",
    ),
    *("biographical sketch", "wissenschaftlicher lebenslauf", "extended cv", "detailed cv", "narrative cv", "bio"),
    *(
        "professional cv",
        "curriculo",
        "profile",
        "biography",
        "faculty profile",
        "currículo lattes",
        "europass",
        "europass cv",
        "europass curriculum vitae",
        "updated",
        "last updated",
        "academic profile",
        "home",
        "about me",
    ),
)
"""What stands at the head of a CV and is no name."""

GIVEN_LABELS = (
    *("given name", "given names", "first name", "first names", "forename", "name", "prénom", "prénoms", "vorname"),
    *("vornamen", "nome", "nombre", "nombres", "voornaam"),
)
"""Labels of a form before the given names, where the family name has a label of its own."""
FAMILY_LABELS = (
    *("family name", "last name", "surname", "nom", "nom de famille", "nachname", "familienname", "name", "cognome"),
    *("apellido", "apellidos", "sobrenome", "apelido", "achternaam"),
)
NAME_LABELS = (
    *(
        "name",
        "full name",
        "nom",
        "nom et prénom",
        "prénom et nom",
        "nombre",
        "nombre completo",
        "nome",
        "nome completo",
    ),
    *("nome e cognome", "cognome e nome", "vor- und zuname", "vor- und nachname", "name, vorname", "nom complet"),
    *("name / surname", "first name(s) / surname(s)", "surname(s) / first name(s)", "first name / surname"),
    *("surname / first name", "nom / prénom", "nom(s) / prénom(s)", "nome / cognome", "cognome / nome"),
    *("nome(i) / cognome(i)", "cognome(i) / nome(i)", "nachname / vorname", "vorname / nachname"),
    *("apellidos / nombre", "apellido(s) / nombre(s)", "nombre(s) / apellido(s)", "apelido(s) / nome(s)"),
    *("nombre y apellidos", "naam", "surname and name", "name and surname", "apellidos y nombre", "candidate"),
)

BIRTH_LABELS = (
    *("date of birth", "born", "birth date", "birthdate", "birthday", "dob", "d.o.b.", "date and place of birth"),
    *("né le", "née le", "né(e) le", "date de naissance", "geboren", "geb.", "geburtsdatum", "fecha de nacimiento"),
    *(
        "nacido",
        "nacida",
        "data di nascita",
        "nato",
        "nata",
        "data de nascimento",
        "nascido",
        "nascida",
        "geboortedatum",
    ),
    *("data i lloc de naixement", "data de naixement", "fecha y lugar de nacimiento", "luogo e data di nascita"),
)

ADDRESS_CUES = (
    *("street", " st.", "avenue", "ave.", " ave ", "road", " rd", "boulevard", "blvd", "drive", "lane", "p.o. box"),
    *("po box", "room", "building", "floor", "suite", "campus", "rue ", "allée", "chemin", "bâtiment", "bureau"),
    *("straße", "strasse", "str.", "platz", "weg ", "gasse", "allee", " calle ", "avenida", "plaza", "via ", "viale"),
    *("piazza", "corso ", "rua ", "travessa", "largo ", "laan", "straat", "plein", "cedex", "zip", "address"),
)

ADDRESS_LABELS = (
    *("address", "home address", "work address", "office address", "postal address", "mailing address", "office"),
    *("adresse", "adresse professionnelle", "anschrift", "dirección", "indirizzo", "endereço", "morada", "adres"),
    *("adreça", "business address", "permanent address", "current address", "residence", "domicilio"),
)

UPDATED_LABELS = (
    *(
        "last update",
        "last updated",
        "last modified",
        "updated",
        "last revised",
        "revised",
        "version",
        "as of",
        "dated",
    ),
    *("mis à jour", "mise à jour", "dernière mise à jour", "dernière modification", "màj", "stand", "letzte änderung"),
    *("letzte aktualisierung", "aktualisiert", "actualizado", "actualización", "última actualización", "aggiornato"),
    *("ultimo aggiornamento", "aggiornamento", "atualizado", "atualização", "última atualização", "bijgewerkt"),
    *("actualitzat", "compiled", "generated", "date", "last change", "prepared", "cv as of", "printed"),
)

INTEREST_LABELS = (
    *("interests", "research interests", "research areas", "research topics", "themes", "topics", "keywords"),
    *("areas of interest", "fields of interest", "research themes", "research fields", "fields", "expertise"),
    *("thèmes", "thèmes de recherche", "intérêts de recherche", "mots-clés", "domaines de recherche"),
    *("forschungsinteressen", "forschungsgebiete", "forschungsschwerpunkte", "líneas de investigación"),
    *("intereses", "intereses de investigación", "áreas de interés", "interessi di ricerca", "interessi", "temi"),
    *("interesses", "interesses de pesquisa", "áreas de interesse", "linhas de pesquisa", "research interest"),
)

INTEREST_RANKS = (
    *("primary", "secondary", "tertiary", "main", "other", "primary field", "secondary field", "primary fields"),
    *("secondary fields", "primary interests", "secondary interests", "research", "teaching", "current", "general"),
    *("specific", "theory", "methods", "applications", "research fields", "teaching fields", "principal", "secondaire"),
    *("principales", "secondaires", "primario", "secundario", "principali", "secondari", "primaria", "secundaria"),
    *("area of specialization", "areas of specialization", "areas of competence", "aos", "aoc", "substantive"),
    *("methodological", "geographic", "regional"),
)
"""Labels by which lists of interests tell ranks and sides apart."""

INTEREST_LEADS = (
    *("interests comprise", "interests concern", "interests encompass", "interests center on", "interests centre on"),
    *("interests broadly include", "interests mainly include", "interests range from", "interests fall in"),
    *("interests are primarily in", "interests are mainly in", "interests are broadly in", "specialize in"),
    *("specialise in", "specializing in", "specialising in", "specializes in", "research concerns", "research spans"),
    *("research interests lie", "research covers", "research explores", "research addresses", "research involves"),
    *("research centers around", "research focus includes", "research interest is", "research interests span"),
    *("main interests are", "work lies at", "work on", "works on", "focusing on", "with a focus on", "expertise in"),
    *("intérêts de recherche sont", "intérêts portent sur", "recherches concernent", "travaux concernent"),
    *("recherche se concentre sur", "spécialisé en", "spécialiste de", "travaille sur", "m'intéresse aux"),
    *("beschäftige mich mit", "arbeite zu", "arbeite auf dem gebiet", "interessen umfassen", "forsche über"),
    *("interessen liegen in", "forschung umfasst", "forschung konzentriert sich auf", "spezialisiert auf"),
    *("intereses son", "intereses abarcan", "investigación abarca", "especializado en", "trabajo sobre"),
    *("líneas de investigación incluyen", "intereses de investigación son", "interesada en", "me dedico a"),
    *("interessi includono", "interessi comprendono", "interessi sono", "attività di ricerca riguarda"),
    *("ricerca si concentra su", "interessi vertono su", "lavoro su", "interesses são", "interesses abrangem"),
    *("pesquisa abrange", "pesquisa foca", "interessado em", "interessada em", "trabalho com", "atuo em"),
    *(
        "interests include",
        "interests are",
        "interests lie in",
        "interests are in",
        "interests lie at",
        "interested in",
    ),
    *("interests focus on", "interests span", "interests cover", "interests revolve around", "research focuses on"),
    *(
        "research focus is on",
        "research interests are",
        "work focuses on",
        "research lies in",
        "i work on",
        "expert in",
    ),
    *("research is on", "research areas include", "research topics include", "research centers on", "working on"),
    *("recherches portent sur", "travaux portent sur", "m'intéresse à", "recherche porte sur", "je travaille sur"),
    *("interessiere mich für", "forsche zu", "forschungsinteressen liegen in", "schwerpunkte sind", "arbeite an"),
    *("intereses incluyen", "investigación se centra en", "interesado en", "trabajo en", "líneas de investigación son"),
    *("interessi riguardano", "ricerca riguarda", "mi occupo di", "interessi di ricerca sono", "interesses incluem"),
)
"""What a sentence says before it lists research interests."""
