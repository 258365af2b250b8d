"""Words of talks: what names an event or its host, and what kind of talk it was."""

from __future__ import annotations

EVENT_WORDS = frozenset(
    """
    conference conferences seminar seminars workshop workshops symposium symposia colloquium colloquia congress
    meeting meetings school schools summit convention forum session sessions webinar lecture lectures lunch retreat
    assembly days day week fest festival discussion roundtable series tutorial hackathon competition exhibition
    minisymposium minisymposia miniworkshop conf congresses consortium salon panel talks colloque colloques journee
    journees seminaire seminaires rencontre rencontres atelier ateliers ecole congres exposes trimestre assises
    conferences tagung jahrestagung fruhjahrstagung herbsttagung kolloquium oberseminar forschungsseminar vortragsreihe
    arbeitstagung ringvorlesung kongress treffen konferenz symposion klausurtagung sommerschule winterschule
    congreso coloquio seminario seminarios jornada jornadas taller encuentro encuentros escuela simposio congresos
    reunion conferencia conferencias ciclo semana convegno convegni giornata giornate incontro incontri scuola
    congresso seminari colloqui workshop conferenza encontro encontros escola oficina coloquio simposio reuniao
    jornadas semana palestra ciclo club circle cafe gathering track program programme con days trimester
    reading defense defence colloquio kolloquien discussions groupe
    """.split()
)
"""Words that name an occasion, in small letters without diacritics."""

HOST_WORDS = frozenset(
    """
    university universities college institute institut institution department dept school laboratory laboratories lab
    labs center centre academy group faculty society association team observatory hospital museum library company inc
    ltd gmbh corporation corp research foundation agency council chapter unit division bank ministry office college
    universite universites ecole laboratoire departement faculte academie equipe societe centre fondation inria cnrs
    universitat hochschule fachhochschule institut lehrstuhl fakultat akademie gesellschaft max-planck-institut
    forschungszentrum klinik verein universidad universidade facultad faculdade instituto departamento escuela escola
    academia sociedad sociedade centro grupo fundacion fundacao laboratorio universita facolta istituto dipartimento
    scuola accademia societa gruppo fondazione politecnico polytechnique politecnica polytechnic polytechnical uni
    universitet universiteit universitetet hogskola eth epfl mit kth imperial courant caltech nyu ucla ucl
    hospital clinic campus brewery theatre theater labo headquarters
    """.split()
)
"""Words that name whoever invites: a university, a laboratory, a company."""

UNIVERSITY_WORDS = frozenset(
    """
    university universities universite universitat universidad universidade universita universiteit universitet college
    polytechnic polytechnique politecnico politecnica hochschule uni eth epfl mit
    """.split()
)
"""Words of the names of universities, without diacritics."""

SUBUNIT_WORDS = frozenset(
    """
    department dept departement departamento dipartimento faculty faculte fakultat facultad faculdade facolta institute
    institut instituto istituto school seminar seminaire seminario oberseminar colloquium kolloquium coloquio colloque
    laboratory laboratoire laboratorio lab center centre group groupe gruppe chair lehrstuhl division
    """.split()
)
"""Words of what belongs to a university named behind it."""

KIND_PHRASES: tuple[tuple[str, str], ...] = (
    ("keynote", "keynote"),
    ("plenary", "keynote"),
    ("pleniere", "keynote"),
    ("plenarvortrag", "keynote"),
    ("hauptvortrag", "keynote"),
    ("conferencia magistral", "keynote"),
    ("conference pleniere", "keynote"),
    ("panelist", "panel"),
    ("panellist", "panel"),
    ("panel discussant", "panel"),
    ("panel discussion", "panel"),
    ("panel", "panel"),
    ("panels", "panel"),
    ("discussant", "panel"),
    ("roundtable", "panel"),
    ("round table", "panel"),
    ("table ronde", "panel"),
    ("mesa redonda", "panel"),
    ("tavola rotonda", "panel"),
    ("podiumsdiskussion", "panel"),
    ("poster", "poster"),
    ("posters", "poster"),
    ("poster presentation", "poster"),
    ("affiche", "poster"),
    ("cartel", "poster"),
    ("poster spotlight", "poster"),
    ("invited", "invited"),
    ("invite", "invited"),
    ("invitee", "invited"),
    ("invites", "invited"),
    ("invitees", "invited"),
    ("sur invitation", "invited"),
    ("eingeladen", "invited"),
    ("eingeladener", "invited"),
    ("eingeladene", "invited"),
    ("auf einladung", "invited"),
    ("invitado", "invited"),
    ("invitada", "invited"),
    ("invitadas", "invited"),
    ("invitati", "invited"),
    ("su invito", "invited"),
    ("convidado", "invited"),
    ("convidados", "invited"),
    ("convidadas", "invited"),
    ("invitados", "invited"),
    ("invitato", "invited"),
    ("invitata", "invited"),
    ("gastvortrag", "invited"),
    ("gastvortrage", "invited"),
    ("hauptvortrage", "keynote"),
    ("plenaria", "keynote"),
    ("plenario", "keynote"),
    ("magistral", "keynote"),
    ("posterprasentation", "poster"),
    ("posterprasentationen", "poster"),
    ("posterbeitrag", "poster"),
    ("communication affichee", "poster"),
    ("carteles", "poster"),
    ("affiches", "poster"),
    ("kurzvortrag", "contributed"),
    ("tagungsbeitrag", "contributed"),
    ("tagungsbeitrage", "contributed"),
    ("orale", "contributed"),
    ("orales", "contributed"),
    ("orais", "contributed"),
    ("podium", "panel"),
    ("convidada", "invited"),
    ("guest talk", "invited"),
    ("guest lecture", "invited"),
    ("contributed", "contributed"),
    ("oral presentation", "contributed"),
    ("oral", "contributed"),
    ("contribution", "contributed"),
    ("contributions", "contributed"),
    ("communication", "contributed"),
    ("communications", "contributed"),
    ("comunicacion", "contributed"),
    ("comunicaciones", "contributed"),
    ("comunicacao", "contributed"),
    ("comunicacoes", "contributed"),
    ("comunicazione", "contributed"),
    ("comunicazioni", "contributed"),
    ("spotlight", "contributed"),
    ("conference talk", "contributed"),
    ("conference talks", "contributed"),
    ("conference presentation", "contributed"),
    ("conference presentations", "contributed"),
    ("seminar", "seminar"),
    ("seminars", "seminar"),
    ("seminaire", "seminar"),
    ("seminaires", "seminar"),
    ("seminario", "seminar"),
    ("seminarios", "seminar"),
    ("seminari", "seminar"),
    ("colloquium", "seminar"),
    ("colloquia", "seminar"),
    ("kolloquium", "seminar"),
    ("oberseminar", "seminar"),
    ("coloquio", "seminar"),
    ("exhibition", "other"),
    ("outreach", "other"),
    ("popular talk", "other"),
    ("public lecture", "other"),
)
"""(phrase without diacritics, kind of cv-json); longer phrases win, then the earlier ones."""

TALK_WORDS = frozenset(
    """
    talk talks lecture lectures speaker speech presentation presentations presenter presented address given by at
    course minicourse tutorial short long lightning virtual online remote hybrid upcoming conference conferencia
    expose exposes orateur oratrice junior senior vortrag vortrage redner referent charla ponencia ponencias ponente
    intervento relazione relatore palestra apresentacao comunicacion seminar colloquium banquet spotlight session
    leader highlight award best graduate student undergraduate physical in person an a the as of and plus
    entitled titled called intitule intitulee titulada titulado intitulada intitulado intitolato intitolata
    orale orales orali orais prasentation prasentationen presentazione presentazioni presentacion presentaciones
    apresentacoes trabalho trabalhos trabajo trabajos travail wissenschaftlicher mundlich mundliche fachvortrag de da
    refereed reviewed peer selected scheduled cancelled canceled postponed declined accepted forthcoming
    paper research full main participant attendee palestras palestrante charlas interventi relazioni gehalten keynotes
    """.split()
)
"""What may stand beside the word for the kind in a remark: "(invited talk, online)"."""

REMOTE_WORDS = frozenset(
    """
    online on-line virtual remote remotely zoom hybrid webinar virtually en ligne distanciel a distance hybride
    virtuell hybrid online virtuale remoto en linea em linha
    """.split()
)
"""A place that is none."""

LABEL_WORDS = frozenset(
    """
    other others selected recent past upcoming further more international national local foreign domestic departmental
    external internal academic scientific professional public outreach general conferences workshops meetings events
    event media industry industrial university universities symposia schools school for on at with peer reviewed
    refereed un reviewed proceedings abroad guest popular science colloquia webinars podcasts interviews forthcoming
    autres choisis internationaux internationales nationaux nationales ausgewahlte weitere wissenschaftliche
    internationale nationale fachvortrage offentliche otras otros seleccionadas internacionales nacionales congresos
    altre altri selezionati internazionali nazionali outras outros internacionais nacionais les des und de y e et
    """.split()
)
"""Words of sub-headings over talks, besides those that say the kind."""

EVENT_HEADINGS = frozenset(
    """
    conference conferences workshop workshops meetings schools events symposia congresses and other participation in
    conferences colloques congres ateliers ecoles participation participations a des et aux
    konferenzen tagungen workshops veranstaltungen teilnahme teilnahmen an und
    congresos congreso conferencias talleres eventos jornadas escuelas participacion en y
    congressos conferencias oficinas eventos participacao em e
    convegni congressi conferenze scuole eventi partecipazione a
    """.split()
)
"""Words of headings that name events and not that somebody spoke there."""

SEMINAR_WORDS = frozenset(
    """
    seminar seminaire seminario seminari colloquium kolloquium colloque coloquio colloquio oberseminar forschungsseminar
    """.split()
)
"""What a department holds week by week, which is told by its host alone."""

SEMINAR_HEADINGS = frozenset("seminars seminar seminare seminarios seminari seminaires colloquia kolloquien".split())

ATTENDANCE_WORDS = frozenset(
    """
    attended attendee attendance attending participant participated participante asistente asistencia teilnehmer
    teilnehmerin teilnahme partecipante ouvinte auditeur auditrice
    """.split()
)
"""What says that somebody was at an event without speaking."""
