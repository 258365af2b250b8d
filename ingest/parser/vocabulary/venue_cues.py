"""Words by which a venue is known: what journals, conferences, publishers and archives are called after."""

from __future__ import annotations

VENUE_WORDS = frozenset(
    """
    journal transactions proceedings conference symposium workshop workshops annals annales letters review reviews
    bulletin magazine archive archives archiv archiwum revue revista rivista zeitschrift annalen quarterly acta
    communications communication comptes cahiers congress congrès meeting colloquium colloque fundamenta inventiones
    monthly notices advances proc trans conf symp lett rev bull ann comm commun zeitschriften jahrbuch berichte
    mitteilungen giornale atti memoirs mémoires jahresbericht gazette gazeta encyclopedia encyclopaedia handbook
    newsletter tidsskrift tijdschrift anales actas anais boletín boletim annali bollettino séminaire seminaire
    colloquia chronicle times tribune guardian simposio simpósio jornadas journées congreso congresso kongress tagung
    konferenz conferencia conferência conférence convegno encuentro encontro rencontres colóquio coloquio
    """.split()
)
"""Words in small letters that nearly every journal's or conference's name holds, whatever its field."""

WEAK_VENUE_WORDS = frozenset(
    """
    international european american british french german italian annual research science sciences nature studies
    physics chemistry biology medicine mathematics mathematical statistics statistical economics economic psychology
    engineering computing computer systems society association academy royal national united applied experimental
    theoretical molecular clinical public health policy history philosophy arts linguistics language education
    politics political sociology law management finance ecology evolution genetics genomics cell neuroscience
    astronomy astrophysics geophysical chemical physical biological medical royal ieee acm siam ams usenix aaai springer
    elsevier open frontiers reports nature plos bmc world global computational machine learning intelligence
    neural information processing findings track topics joint asian african pacific latin northern southern
    """.split()
)
"""Words that venues and titles share: they count where several stand together, capitalised."""

ARCHIVES = frozenset(
    """
    arxiv biorxiv medrxiv chemrxiv psyarxiv socarxiv ssrn hal osf eartharxiv edarxiv techrxiv repec zenodo viXra
    preprints.org researchsquare philarchive eprint iacr nber
    """.lower().split()
)
"""Archives of preprints."""

PUBLISHERS = frozenset(
    """
    springer elsevier wiley birkhäuser birkhauser routledge palgrave macmillan mit-press blackwell sage brill
    vieweg teubner hachette gallimard hermann masson dunod flammarion seuil suhrkamp fischer beck mohr gruyter
    penguin norton mcgraw-hill pearson addison-wesley prentice crc chapman academic ios emerald igi iop aip ams siam
    peeters rodopi benjamins lang ashgate continuum bloomsbury edward elgar verlag éditions editions editorial
    teubner hirzel interscience gauthier-villars academic-press kluwer reidel north-holland marcel dekker plenum
    pergamon world-scientific vuibert dunod zanichelli einaudi laterza akademie-verlag mcgraw doubleday knopf harvard
    press publishers publishing publications presses editora editrice ediciones edizioni
    """.split()
)
"""Words of publishers' names."""

VENUE_LEADS = (
    "chapter in",
    "in: proceedings of the",
    "in proceedings of the",
    "in the proceedings of the",
    "in proceedings of",
    "in the proceedings of",
    "in proceedings",
    "in proc. of the",
    "in proc. of",
    "in proc.",
    "proceedings of the",
    "proceedings of",
    "proc. of the",
    "proc. of",
    "actes de la",
    "actes des",
    "actes du",
    "published in the",
    "published in",
    "published by",
    "published at",
    "to be presented at the",
    "to be presented at",
    "presented at the",
    "presented at",
    "presented in",
    "accepted for publication in",
    "accepted for publication at",
    "accepted to",
    "accepted at",
    "accepted in",
    "accepted by",
    "accepted for",
    "accepted,",
    "conditionally accepted at",
    "conditionally accepted in",
    "forthcoming in",
    "forthcoming at",
    "to appear in the",
    "to appear in",
    "to appear at",
    "to appear,",
    "in press at",
    "in press in",
    "in press,",
    "to be submitted to the",
    "to be submitted to",
    "to be submitted at",
    "report to the",
    "paper presented at the",
    "paper presented at",
    "posted on",
    "submitted to the",
    "submitted to",
    "submitted at",
    "submitted,",
    "under review at",
    "under review in",
    "under review for",
    "under review by",
    "under revision at",
    "under revision in",
    "under revision for",
    "under submission at",
    "under submission to",
    "under consideration at",
    "in revision at",
    "in revision for",
    "in review at",
    "revise and resubmit at",
    "revise and resubmit,",
    "revise & resubmit at",
    "revise & resubmit,",
    "r&r at",
    "r&r,",
    "reject and resubmit at",
    "reject & resubmit at",
    "rejected and resubmit at",
    "invited contribution to the",
    "invited contribution to",
    "available at",
    "à paraître dans",
    "paru dans",
    "publié dans",
    "accepté dans",
    "accepté à",
    "soumis à",
    "soumis au",
    "erscheint in",
    "eingereicht bei",
    "angenommen bei",
    "erschienen in",
    "publicado en",
    "aceptado en",
    "enviado a",
    "en prensa en",
    "publicado em",
    "aceito em",
    "pubblicato in",
    "appeared in",
    "appears in",
    "appearing in",
    "dans :",
    "dans:",
    "dans",
    "in :",
    "in:",
    "in the",
    "in",
    "en:",
    "em:",
    "at the",
    "at",
    "@",
    "journal:",
    "conference:",
    "venue:",
    "publisher:",
    "revue :",
)
"""What stands before the name of a venue and is no part of it, the longer before the shorter."""

REMARK_WORDS = frozenset(
    """
    oral poster spotlight award awards prize best paper highlight highlighted runner-up finalist nominated nominee
    honorable honourable mention invited selected acceptance rate rank ranked impact factor citations cited cover
    featured editor's editors' pick distinguished outstanding top presentation talk contributed contributing
    lightning demo blog media press coverage video slides code dataset website q1 q2 q3 q4 quartile scopus wos isi
    indexed abs core ccf fellowship supported funded version
    """.split()
)
"""Words in small letters that begin or make up a remark behind the venue."""

NO_VENUES = frozenset(
    """
    version page pages volume vol issue no accepted submitted published preprint manuscript draft available online
    doi url link pdf in to at and the a an open access code data also appeared appears joint with work abstract be n.d
    first second third fourth fifth sixth edition ed revised expanded alternate pmid pmcid tr rr
    january february march april may june july august september october november december
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    januar februar märz juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto
    """.split()
)
"""Words in small letters that are no venue when they stand alone."""

PUBLISHING_CITIES = frozenset(
    """
    amsterdam|ann arbor|athens|atlanta|ga|austin|baltimore|barcelona|basel|beijing|berkeley|berlin|bern
    |bloomington|bologna
    |bonn|boston|ma|mass|boca raton|fl|brussels|bruxelles|budapest|buenos aires|cambridge|mass.|cham|chicago|cologne
    |copenhagen|dordrecht|dublin|durham|nc|edinburgh|florence|firenze|frankfurt|frankfurt am main|freiburg|geneva|genève
    |göttingen|graz|hamburg|hanover|heidelberg|helsinki|hillsdale|nj|hoboken|ithaca|ny|jerusalem|köln|kraków
    |leiden|leipzig
    |leuven|lisboa|lisbon|london|los angeles|lyon|madrid|malden|manchester|mexico|méxico|milan|milano|minneapolis
    |montréal|montreal|moscow|mumbai|munich|münchen|new delhi|new haven|new york|newark|norwell|osaka|oslo|oxford|paris
    |philadelphia|pa|pisa|prague|princeton|providence|ri|reading|rio de janeiro|roma|rome|rotterdam|san diego|ca
    |san francisco|santiago|são paulo|seattle|seoul|shanghai|singapore|st. louis|stanford|stockholm|stuttgart|sydney
    |tokyo|torino|toronto|toulouse|tübingen|turin|uppsala|utrecht|vienna|warsaw|washington|dc|d.c.|wien|wiesbaden|zürich
    |zurich|uk|usa|cambridge, ma
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Cities (and the states behind them) in which publishers sit: "New York: Springer"."""

ABBREVIATIONS = frozenset(
    """
    proc trans conf symp int intl j ann rev lett phys math bull comm commun acad sci soc amer am natl nat univ assoc
    dept eng comput syst appl stat mech res stud econ psych psychol biol chem med technol inf process mach intell lect
    notes adv electron mem monogr ser suppl comp algebr geom topol anal funct dyn differ equ theor probab nucl astron
    astrophys mon not roy geophys meteorol environ ecol evol genet mol cell neurosci behav polit philos hist educ law
    adm manag oper optim control autom robot signal netw commun. vis graph softw lang logic linguist comb combin numer
    zeitschr z. arch gesamte reine angew nachr sitzungsber abh akad wiss acc quart q. rep rend circ mat ital pal
    mater opt vac condens instrum polym spectrosc crystallogr inorg biochem biophys physiol pharmacol clin epidemiol
    immunol microbiol virol toxicol hydrol oceanogr zool entomol agric exp theoret nanotechnol photon photonics
    jahrb jber deutsch verein c.r. compt ergeb grenzgeb sigmod vldb conv workshop. res. lab inst hum interact
    """.split()
)
"""Words in small letters, without full stop, that names of venues shorten."""
