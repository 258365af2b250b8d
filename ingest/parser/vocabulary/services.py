"""Words of service to the profession: roles, bodies and the words that join them, in the languages of the CVs."""

from __future__ import annotations

REVIEW_HEADS = frozenset(
    """
    reviewer reviewers reviewing reviews review refereeing referee referees refereed reviewed reviewership subreviewer
    sub-reviewer peer-review peer-reviewer evaluator evaluators
    relecteur relectrice relecture relectures rapporteur rapporteure rapporteuse arbitre arbitrage
    evaluation evaluations
    gutachter gutachterin gutachten gutachtertatigkeit begutachtung
    revisor revisora revision revisiones arbitro arbitraje evaluador evaluadora
    revisore revisori referaggio referaggi valutatore
    parecerista revisao avaliador avaliadora revisor
    """.split()
)
"""Words for judging papers, in small letters without diacritics; what follows them is a list of venues."""

SEAT_HEADS = frozenset(
    """
    chair co-chair cochair chairs pc ac spc tpc editor co-editor editors associate-editor editorial meta-reviewer
    metareviewer action-editor committee committees board boards
    editeur editrice redacteur redactrice herausgeber herausgeberin mitherausgeber
    editor editora curatore curatrice editores
    """.split()
)
"""Words for a seat that several venues give in one line: "Area chair for NeurIPS, ICML"."""

OTHER_HEADS = frozenset(
    """
    rector rektor rektorin recteur rettore reitor dekan dekanin decano doyen doyenne preside provost prorektor
    soc loc talk talks
    warden principal chancellor ombudsperson speaker
    member membership memberships organizer organiser co-organizer co-organiser organizers organizing organising
    organized organised organize organise organization organisation co-organized co-organised co-organizing
    co-organising coorganizer coorganiser co-organization coordinator co-coordinator co-ordinator coordination founder
    co-founder cofounder director co-director president vice-president vice secretary treasurer representative delegate
    advisor adviser advising consultant moderator leader lead co-lead host participant volunteer mentor mentored
    mentoring mentorship judge jury panelist panellist panel speaker discussant webmaster librarian ambassador examiner
    opponent assessor trustee officer fellow affiliate associate convenor convener facilitator liaison supervisor
    co-supervisor supervised coach tutor contributor curator steward observer instructor co-instructor author
    co-author head deputy dean spokesperson spokesman council councillor councilor manager administrator planner
    interview interviews lecture lectures interviewer podcast exhibitor presenter
    elected senator auditor scout staff coordinating session task force subcommittee subcomittee commitee
    membre organisateur organisatrice co-organisateur co-organisatrice coorganisateur coorganisatrice responsable
    coresponsable animateur animatrice participation participant jury comite coordinateur coordinatrice directeur
    directrice presidente president president tresorier tresoriere secretaire representant representante
    elu elue encadrement encadrant encadrante co-encadrement coencadrement encadre tuteur parrain benevole correspondant
    examinateur examinatrice ecriture animation
    mitglied organisator organisatorin mitorganisator mitorganisatorin veranstalter leiter leiterin sprecher sprecherin
    vorsitz vorsitzender vorsitzende beisitzer beisitzerin vertreter vertreterin beauftragter beauftragte mitarbeit
    betreuer betreuerin betreuung koordinator koordinatorin ausrichtung organisatorische mentorin jurymitglied
    miembro organizador organizadora coorganizador coorganizadora coordinador coordinadora vocal representante
    presidenta secretario secretaria jurado director directora codirector tutor voluntario voluntaria asesor
    tribunal comite socio socia
    gremienarbeit obmann kassenwart schriftfuhrer schriftfuhrerin vorstandsmitglied
    mitorganisation organisation ausrichter ausrichterin gleichstellungsbeauftragte ersatzmitglied schriftleiter
    participacao colaborador colaboradora bancas bolsista consultor consultora
    participacion evaluador tesorero tesorera delegado delegada jurados colaborador
    partecipazione organizzazione revisore referente coordinamento membro
    membro organizzatore organizzatrice co-organizzatore responsabile coordinatore coordinatrice rappresentante
    segretario relatore correlatore commissione comitato socio presidente tesoriere
    organizador coordenador coordenadora conselho comissao orientador orientadora coorientador banca socio voluntario
    """.split()
)

ROLE_MODIFIERS = frozenset(
    """
    program programme technical scientific local conference conferences journal journals workshop workshops ad-hoc ad
    hoc adhoc external emergency expert area senior junior associate guest managing publicity student students social
    founding co vice executive artifact evaluation organizing organising organization steering session track demo
    regular frequent occasional invited active former current elected selected appointed acting main lead leading book
    grant grants proposal proposals paper papers manuscript manuscripts article articles abstract abstracts peer top
    outstanding thesis phd ph.d ph.d. msc m.sc master master's masters bachelor doctoral committee board panel jury
    editorial advisory review reviewing reviewer action meta international national general finance publication
    publications web registration industry tutorial diversity inclusion accessibility equity proceedings poster
    sponsorship virtual hybrid special issue departmental department university faculty graduate undergraduate
    admissions admission hiring search recruitment standing honorary deputy research outreach community public
    task part
    career high school summer volunteer postdoc postdoctoral staff lab essay award awards prize competition
    ombuds sub secondary primary internal independent site section group team network project of and & / the in a
    an as to for served serving acted acting worked helped i was am have also been one un une des de du d' d la le l les
    au aux del della di da do e et y und der die das für fur zur zum bei im el los las il lo gli
    comite scientifique programme organisation these memoire redaction lecture conseil equipe
    wissenschaftlicher wissenschaftliche wissenschaftlichen stellvertretender stellvertretende
    cientifico cientifica organizador tesis programa editorial
    periodico periodicos proyectos projetos projets progetti mestrado doutorado graduacao elu elue eleito eleita
    elegido elegida eletto eletta gewahltes gewahlter honorario onorario correspondant suplente suppleant titulaire
    alternate substitute acting interim permanent proprietaire ordentliches ordentlicher korrespondierendes efetivo
    fundador honorifico
    scientifico scientifica organizzatore organizzativo tesi programma editoriale dottorato
    """.split()
)
"""Words that may stand beside a head in a role: "Local organizing committee member"."""

BODIES = frozenset(
    """
    committee committees commitee subcommittee board council jury panel commission college group force team office
    comite comites jury conseil commission bureau
    ausschuss kommission beirat komitee vorstand programmkomitee organisationskomitee rat gremium
    consejo comision tribunal junta
    comitato commissione collegio consiglio giunta
    comissao conselho banca
    """.split()
)
"""Words for a body that someone sits on."""

BODY_KINDS = frozenset(
    """
    editorial scientific program programme steering organizing organising organization organisation advisory phd ph.d
    ph.d. thesis technical local executive doctoral selection review examination defense defence evaluation hiring
    search admissions admission prize award student scientifique selection pilotage organisation programme redaction
    lecture these suivi d' de wissenschaftlichen cientifico editorial organizador scientifico organizzatore editoriale
    programma cientifica the of local and conference msc master master's international
    """.split()
)
"""Words before a body that only say what kind it is, so that it belongs to the role."""

CONNECTORS = frozenset(
    """
    for of at in on to with within from
    pour de du des d' à a au aux dans chez
    für fur bei beim im in der des am von vom zur zum
    para en del de la
    per di del della dell' dello dei degli delle al alla
    do da dos das na no em
    """.split()
)
"""Words between a role and what it is a role in."""

ARTICLES = frozenset(
    """
    the a an la le les l' un une der die das dem den des el los las il lo gli i o os as uno una ein eine einer einem
    following
    """.split()
)

LIST_LEADS = frozenset(
    """
    journals conferences workshops journal conference workshop competitions agencies institutions venues magazines
    publishers grants funding contributions activities selection
    revues conferences zeitschriften konferenzen tagungen revistas congresos conferencias
    riviste conferenze revues journaux ateliers talleres
    """.split()
)
"""Words that open a list of venues and name none: "for the following journals:"."""

VENUE_WORDS = frozenset(
    """
    annalen zeitschrift mitteilungen forum mathematische acta rendiconti comptes
    journal transactions review reviews papers studies letters annals proceedings conference workshop symposium
    society foundation
    council magazine bulletin quarterly science sciences nature communications international advances archive press
    neurips icml iclr aistats aaai ijcai acl emnlp cvpr iccv eccv kdd siam ieee acm elsevier springer plos bmc frontiers
    mathematicae inventiones compositio fundamenta arithmetica physica chimica acta anais annaes cahiers jornal anales
    boletin boletim bollettino giornale berichte jahrbuch jahresbericht quarterly monthly record notices memoirs
    revue annales zeitschrift revista rivista annali archiv mathematica
    """.split()
)
"""Words that venues to review for are called with."""

JOURNAL_WORDS = frozenset(
    """
    journal transactions review reviews letters annals bulletin quarterly acta annalen annales annali zeitschrift archiv
    papers studies archive revue revista rivista magazine proceedings communications advances rendiconti comptes
    """.split()
)
"""Words that journals rather than conferences are called with."""

MENTORING_ROLES: tuple[tuple[str, str], ...] = (
    ("co-supervis", "Co-supervisor"),
    ("cosupervis", "Co-supervisor"),
    ("co-advis", "Co-advisor"),
    ("coadvis", "Co-advisor"),
    ("co-mentor", "Co-mentor"),
    ("co-encadr", "Co-encadrement"),
    ("coencadr", "Co-encadrement"),
    ("codirec", "Codirection"),
    ("co-direc", "Codirection"),
    ("supervis", "Supervisor"),
    ("advis", "Advisor"),
    ("mentor", "Mentor"),
    ("encadre", "Encadrement"),
    ("betreu", "Betreuer"),
    ("directed", "Director"),
    ("direccion", "Director"),
    ("dirigid", "Director"),
    ("tutor", "Tutor"),
    ("orienta", "Orientador"),
    ("relator", "Relatore"),
)
"""(beginning of a word in a heading or line, role it stands for), the more special first."""

FILLERS = ("and others", "and other journals", "among others", "and more", "others", "etc.", "etc", "et autres", "u.a.")
"""Ends of a list that name nothing."""
