"""Labels of the fields of a degree or job in tables and forms, in the languages of the CVs, lower case."""

from __future__ import annotations

VALUE_LABELS = frozenset(
    " ".join(phrase.split())
    for phrase in """
    subject| topic| project title| sujet| thema| tema| argomento| department|
    date| dates| period| duration| from| when| time| year| years| from - to| dates attended| graduation date| date
    of award| degree| subfield| major| major field| specialization| specialisation| title of degree| qualification|
    title of qualification| title of qualification awarded|
    diploma| programme| program| field| field of study| level| position| position held| job title| title| role|
    occupation| occupation or position held| post| research title| rank held| university| institution| institute|
    school| college| organisation| organization| employer| company| host| host institution| name of employer| name
    and address of employer| workplace| place| location| city| country| city/country| name and type of
    organisation providing education and training| appointment| période| durée| année| années| diplôme| intitulé
    du diplôme| titre du diplôme| formation| poste| poste occupé| fonction| fonction ou poste occupé| emploi|
    emploi occupé| université| établissement| école| organisme| employeur| nom de l'employeur| entreprise|
    laboratoire| lieu| ville| pays| statut| établissement d'accueil| structure d'accueil| zeitraum| datum| dauer|
    jahr| abschluss| akademischer grad| grad| studium| studiengang| studienfach| fach| hochschule| universität|
    institution| einrichtung| institut| arbeitgeber| firma| stelle| position| funktion| tätigkeit| ort| land| von
    - bis| bezeichnung der qualifikation| beruf oder funktion| name des arbeitgebers| fecha| fechas| periodo|
    período| duración| año| años| título| titulación| título obtenido| grado| estudios| puesto| cargo| puesto o
    cargo ocupado| categoría| categoría profesional| universidad| centro| institución| entidad| organismo|
    empresa| empleador| lugar| ciudad| país| entidad de titulación| entidad empleadora| data| date| periodo|
    durata| anno| titolo di studio| certificato o diploma| certificato o diploma ottenuto| qualifica| titolo della
    qualifica rilasciata| funzione o posto occupato| lavoro o posizione ricoperti| posizione| ruolo| impiego|
    datore di lavoro| nome del datore di lavoro| nome e indirizzo del datore di lavoro| nome e tipo d'istituto|
    nome e tipo d'istituto di istruzione o formazione| nome e tipo d'organizzazione erogatrice dell'istruzione e
    formazione| università| ente| istituto| azienda| luogo| città| sede| tipo di impiego| evento| datas| período|
    ano| duração| grau| curso| titulação| título da qualificação atribuída| cargo| função| função ou cargo
    ocupado| vínculo| enquadramento funcional| universidade| instituição| empregador| nome do empregador| empresa|
    local| cidade| país
    """.split("|")
)
"""Labels before what a record names: the label says nothing that its value does not."""

POST_LABELS = frozenset(
    " ".join(phrase.split())
    for phrase in """
    position| position held| job title| title| role| occupation| occupation or position held| post| appointment|
    rank held| poste| poste occupé| fonction| fonction ou poste occupé| emploi| emploi occupé| stelle| funktion|
    tätigkeit| beruf oder funktion| puesto| cargo| puesto o cargo ocupado| categoría| categoría profesional|
    funzione o posto occupato| lavoro o posizione ricoperti| posizione| ruolo| impiego| função|
    função ou cargo ocupado
    """.split("|")
)
"""Those of them before what somebody was."""

EMPLOYER_LABELS = frozenset(
    " ".join(phrase.split())
    for phrase in """
    employer| company| organisation| organization| host| host institution| institution| name of employer| name
    and address of employer| workplace| department| employeur| nom de l'employeur| entreprise| organisme|
    établissement| établissement d'accueil| structure d'accueil| laboratoire| arbeitgeber| firma| einrichtung|
    name des arbeitgebers| empresa| empleador| organismo| entidad| entidad empleadora| institución| azienda|
    datore di lavoro| nome del datore di lavoro| nome e indirizzo del datore di lavoro| ente| empregador|
    nome do empregador| instituição
    """.split("|")
)
"""Those of them before where somebody was."""

TOPIC_LABELS = frozenset(("subject", "topic", "project title", "sujet", "thema", "tema", "argomento"))
"""Labels before what somebody worked on, which names a stay that has no other title."""

DETAIL_LABELS = frozenset(
    " ".join(phrase.split())
    for phrase in """
    main activities| activities| main activities and responsibilities| and responsibilities| responsibilities|
    duties| sector| type of business or sector| principal subjects| principal subjects/occupational skills
    covered| subjects covered| grade| final grade| grades| gpa| lecturers| teachers| description| defence date|
    date of defence| note| notes| keywords| funding| activités principales| activités| principales activités et
    responsabilités| secteur| secteur d'activité| matières| type ou secteur d'activité| mention| date de
    soutenance| jury| sujets| missions| mission| note| haupttätigkeiten| aufgaben| tätigkeiten| wichtigste
    tätigkeiten und zuständigkeiten| branche| schwerpunkte| hauptfächer| tag der mündlichen prüfung| datum der
    verteidigung| gesamtnote| prädikat| actividades| funciones| actividades principales| sector| materias|
    calificación| nota| nota media| fecha de lectura| tareas| principali mansioni e responsabilità| principali
    mansioni| mansioni| tipo o settore d'attività| tipo di azienda o settore| settore| votazione| voto| data
    discussione| data conseguimento| data di conseguimento| principali materie apprese| materie| principali
    materie / abilità professionali oggetto dello studio| principali tematiche| attività| atividades| atividades
    principais| principais atividades| principais atividades e responsabilidades| área| setor| nota| tipo de
    empresa ou sector| principais disciplinas| palavras-chave| grande área| áreas do conhecimento| bolsista do(a)
    """.split("|")
)
"""Labels before what describes a record, and names none of its fields."""
