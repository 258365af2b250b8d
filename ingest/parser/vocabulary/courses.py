"""Words of teaching: roles, levels and forms of courses in the languages of the CVs."""

from __future__ import annotations

import re

TEACHING_ROLES = frozenset(
    """
    teacher lecturer instructor asst coach co-instructor coinstructor professor tutor grader marker ta t.a. tas
    tf tfs gsi gta uta gsta ula demonstrator
    examiner coordinator coordination co-lecturer assistant assistantship assistance teaching-assistant co-teacher
    facilitator leader mentor supervisor trainer preceptor recitation reader invigilator convenor convener
    helper attachee maitre maitresse monitorat asistente
    enseignant enseignante instructeur instructrice charge chargee vacataire moniteur monitrice colleur colleuse
    professeur professeure
    tuteur tutrice assistant assistante intervenant intervenante examinateur examinatrice responsable ater attache
    lehrbeauftragter lehrbeauftragte dozent dozentin tutorin lehrassistent lehrassistentin ubungsleiter ubungsleiterin
    hilfskraft assistentin lehrer lehrerin korrektor korrektorin ubungsgruppenleiter
    profesor profesora docente ayudante ayudantia auxiliar tutora instructora monitor monitora adjunto adjunta
    professore professoressa esercitatore esercitatrice assistente docenza tutorato
    mitarbeiter mitarbeiterin privatdozent privatdozentin
    professora monitoria monitor regente estagiario estagiaria auxiliar docencia
    presenter co-presenter organizer organiser co-organizer co-organiser
    cultore cultrice formateur formatrice formador formadora formatore conferencier docent
    lehrkraft ubungsassistent ubungsassistentin vertretungsprofessor vertretungsprofessorin teacher's
    """.split()
)
"""Words that name what a teacher does, in small letters without diacritics."""

SHORT_ROLES = re.compile(
    r"(?:[GUH]\.?|(?:Head|Graduate|Undergraduate|Lead)\s)?(?:T\.\s?[AF]\.?|TA|TF)(?:\s?/\s?[\w.]{1,12})?"
)
"""Roles as initials with full stops, which are no words."""

ROLE_MODIFIERS = frozenset(
    """
    graduate undergraduate teaching guest head senior junior lead primary sole main full-time part-time adjunct visiting
    course class lab laboratory section session sessional recitation associate assistant official final exam review
    volunteer student invited course project discussion private math mathematics physics mathematical temporary
    external internal oral of and & in co instructor-of-record record lecturer doctoral phd master's workshop summer
    school practical tutorial contractual a d' de du des la le l' travaux diriges pratiques cours td tp per
    wissenschaftliche wissenschaftlicher wiss. stud. studentische studentischer fur zur
    invitado invitada titular asociado asociada catedra ayudante
    convidado convidada a contratto
    """.split()
)
"""Words that may stand beside one of them in a role: "Head Teaching Assistant", "Instructor of Record"."""

COURSE_FORMS = frozenset(
    """
    cours td tp tds tps cm tutorat colles travaux diriges pratiques organisation vorlesung ubung ubungen seminar
    proseminar praktikum tutorium teorica practica teoria esercitazioni lezioni laboratorio tutoraggio aula aulas
    lecture lectures tutorials recitation recitations labs khôlles kholles cours/td td/tp td+tp cours-td projet
    ctd encadrement magistral amphi amphis
    """.split()
)
"""What a French or German list puts in parentheses behind a course: how it is taught."""

QUOTED_FORMS = frozenset(
    """
    seminar seminars proseminar hauptseminar vertiefungsseminar blockseminar oberseminar kolloquium workshop workshops
    grundkurs vertiefungskurs kurs blockkurs ubung ubungen tutorium vorlesung praktikum lehrveranstaltung
    einfuhrungskurs lecture lectures tutorial tutorials lab practical seminario taller cours seminaire atelier
    corso laboratorio oficina
    """.split()
)
"""Forms of teaching that are the role where they stand before the name of a course in quotation marks."""

LEVEL_WORDS = frozenset(
    """
    undergraduate graduate undergraduates bachelor bachelors bachelor's master masters master's msc m.sc bsc b.sc phd
    bs ba ms ma meng beng ph d doctoral
    level course courses students year years first second third fourth 1st 2nd 3rd 4th freshman sophomore
    junior senior postgraduate mba l1 l2 l3 m1 m2 licence license licenciatura grado posgrado laurea magistrale
    triennale dottorato mestrado graduacao doutorado maestria doctorado pregrado program programme class classes
    mpsi pcsi ptsi mp psi cpge prepa prepas terminale premiere hypokhagne khagne iut but bts deug dea dess magistere
    pg ug postdoc upper lower division advanced introductory semester semesters hours h hrs ects credits cr program.
    """.split()
)

COURSE_WORDS = frozenset(
    """
    introduction intro calculus algebra analysis theory methods programming statistics probability seminar principles
    foundations fundamentals mathematics physics chemistry biology geometry topology optimization learning
    systems algorithms structures mechanics equations design linear topics course advanced applied computational
    history economics econometrics microeconomics macroeconomics finance philosophy logic laboratory science
    engineering signal networks databases modeling modelling python java language writing psychology sociology
    literature law politics policy management accounting marketing art music film media culture society
    elements survey techniques workshop data machine discrete numerical differential integral stochastic processes
    introduccion calculo algebra analisis metodos programacion estadistica probabilidad geometria fisica quimica
    matematicas matematica einfuhrung lineare analysis mathematik physik statistik informatik grundlagen theorie
    introduzione calcolo analisi metodi programmazione statistica probabilita geometria fisica
    introducao calculo analise metodos programacao estatistica probabilidade algorithmique algorithmes analyse
    algebre probabilites statistiques mathematiques physique geometrie introduction programmation
    """.split()
)
"""Words that courses are called with; they tell a course from an institution or a role."""

COURSE_LEADS = (
    "courses taught",
    "courses given",
    "courses instructed",
    "course taught",
    "courses",
    "course",
    "classes",
    "class",
    "cours",
    "enseignements",
    "kurse",
    "lehrveranstaltungen",
    "cursos",
    "asignaturas",
    "corsi",
    "disciplinas",
    "insegnamenti",
    "materias",
    "matieres",
    "vorlesungen",
    "modules",
    "subjects",
    "taught",
    "teaching",
)
"""Words before a colon that open a list of courses, longest first."""

DESCRIPTION_OPENINGS = frozenset(
    """
    prepared created designed developed graded taught held led delivered reviewed served assisted conducted gave
    organized organised supervised responsible responsibilities responsivities duties helped wrote lectured
    proposed mentored managed tutored ran instructed introduced evaluated provided the this i my at in for website
    materials undergraduate graduate upper masters-level short full course also including topics content offered
    designing preparing grading teaching holding leading assisting conducting responsable
    """.split()
)
"""First words of a line that tells what was done in the course above it."""

COURSE_NOUNS = frozenset(
    """
    course courses class cours curso disciplina asignatura corso insegnamento kurs lehrveranstaltung module modul
    """.split()
)
"""Words before a course that only say that it is one: "Course: Algebra"."""

ROLE_LEADS = re.compile(r"(?:als|as|en tant que?|como|come|role|rôle|rolle|função)(?:\s?:)?\s(?:an?\s)?", re.IGNORECASE)
"""Words before a role that belong to no role: "As teaching assistant"."""

ROLE_TAILS = re.compile(
    r"""
    \s(?:of\srecord|in\scharge|ad\shoc|de\sconf[ée]rences(?:\scontractuel(?:le)?|\sassociée?)?|graduad[oa]
      |temporaire\sd['’]enseignement(?:\set\sde\srecherche)?|de\smission(?:\sd['’]enseignement)?|d['’]enseignement|a\scontratto|fuori\sruolo
      |convidad[oa]|invitad[oa]|titular(?:es)?|titulaire|substitut[oae]|associad[oa]|asociad[oa]|adjunt[oa]|adjoint(?:e)?
      |auxiliar|interin[oa]|tempor[aá]ri[oa]|temporaire|contractuel(?:le)?|suppléante?|agrégée?|certifiée?|associée?
      |della\smateria|senior|junior|invitée?|remplaçante?|colaborador[a]?|visitante|sustitut[oa]|doctorante?|principal|vacataire|moniteur|monitrice
      |ayudante|incaricat[oa]|ordinari[oa]|aggiunt[oa]|efetiv[oa]|estagiári[oa]|volontaire|bolsista|catedrátic[oa])\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words behind the head of a role that belong to it: "Professora convidada", "Instructor of Record"."""

LEAD_WORDS = frozenset(
    """
    courses course taught instructed classes class cours enseignements enseignes donnes dispenses kurse
    lehrveranstaltungen lehrveranstaltung cursos asignaturas impartidas impartidos corsi tenuti insegnati insegnamenti
    disciplinas ministradas lecionadas lecionados leccionadas modules subjects teaching and et und y e given
    offered delivered developed designed selected main recent materias modulos insegnamento ensino matieres gehaltene
    vorlesungen ubungen lectures list of core elective electives current previous past regular required new other
    short optional main principal university seminars seminare corsi workshops
    """.split()
)
"""Words of the openings of lists of courses, besides levels."""

FORM_FIELDS = {
    **dict.fromkeys(("course", "course title", "course titles", "courses", "course name", "title", "module"), "course"),
    **dict.fromkeys(("subject", "cours", "titre", "kurs", "titel", "curso", "titulo", "corso", "titolo"), "course"),
    **dict.fromkeys(("institution", "university", "school", "college", "place", "host", "universite"), "institution"),
    **dict.fromkeys(("etablissement", "universitat", "universidad", "institucion", "universidade"), "institution"),
    **dict.fromkeys(("role", "position", "my role", "fonction", "funktion", "rolle", "cargo", "ruolo"), "role"),
    **dict.fromkeys(("term", "terms", "year", "years", "date", "dates", "period", "semester", "when"), "dates"),
    **dict.fromkeys(("term and year taught", "year taught", "years taught", "annee", "jahr", "ano", "anno"), "dates"),
}
"""Fields of the forms in which courses are given, by their labels."""
FORM_LEADS = frozenset(("course",))
"""Fields of which one begins each form."""
