"""Headings of CVs as data: phrases by kind and language, the words that may stand around them, cues in the text below.

Phrases are written as people write them and matched folded (no case, no diacritics); ``|`` separates them.
"""

PHRASES: dict[str, dict[str, str]] = {
    "summary": {
        "en": "summary|profile|about|about me|overview|biography|bio|short bio|brief bio|short biography|objective|"
        "career objective|career summary|executive summary|personal statement|statement|biographical sketch|"
        "personal profile|professional profile|professional summary|research profile|biographical note|at a glance|"
        "career overview|highlights|career highlights|key qualifications|summary of qualifications|introduction|"
        "biographical statement|research summary",
        "fr": "profil|à propos|à propos de moi|résumé|présentation|biographie|objectif|objectif professionnel|"
        "notice biographique|courte biographie|synthèse|résumé du parcours|résumé de carrière",
        "de": "profil|über mich|zur person|kurzprofil|zusammenfassung|kurzbiographie|kurzbiografie|kurzvita|"
        "berufsziel|steckbrief|kurzportrait|kurzvorstellung",
        "es": "perfil|acerca de mí|sobre mí|resumen|presentación|biografía|objetivo|perfil profesional|semblanza|"
        "semblanza curricular|reseña biográfica|perfil académico|extracto|breve biografía",
        "it": "profilo|chi sono|su di me|sintesi|presentazione|biografia|obiettivo|profilo professionale|"
        "breve biografia|nota biografica|profilo scientifico|sommario",
        "pt": "perfil|sobre mim|resumo|apresentação|biografia|objetivo|perfil profissional|breve biografia|"
        "nota biográfica|síntese curricular",
        "nl": "profiel|over mij|samenvatting|persoonlijk profiel|biografie",
        "ca": "perfil|sobre mi|resum|presentació|biografia",
    },
    "interests": {
        "en": "interests|research interests|research interest|areas of interest|areas of expertise|area of expertise|"
        "expertise|fields of interest|research areas|research area|research fields|research field|fields|"
        "primary fields|secondary fields|teaching and research fields|areas of specialization|specialization|"
        "areas of research|research topics|topics of interest|research themes|research focus|research axes|"
        "areas of competence|fields of specialization|research directions|areas of interest and specialization|"
        "scientific interests|current research interests|research and teaching interests|interests and expertise|"
        "areas of specialisation|specialisation|specializations|specialties|keywords|research keywords|"
        "current research|field of research|fields of research|research statement|teaching interests|"
        "teaching fields|domain of expertise|fields of expertise|field of study|fields of study|research program|"
        "research agenda|academic interests|topics",
        "fr": "centres d'intérêt scientifiques|intérêts de recherche|thèmes de recherche|domaines de recherche|"
        "thématiques de recherche|axes de recherche|domaines d'expertise|domaine de recherche|thème de recherche|"
        "thématique de recherche|mots-clés|spécialités|intérêts scientifiques|sujets de recherche|"
        "activités de recherche|domaines d'intérêt|domaines de compétence|champs de recherche|"
        "principaux thèmes de recherche|compétences scientifiques",
        "de": "forschungsinteressen|forschungsschwerpunkte|forschungsschwerpunkt|forschungsgebiete|interessengebiete|"
        "arbeitsgebiete|arbeitsschwerpunkte|forschungsthemen|forschungsfelder|fachgebiete|schwerpunkte|"
        "forschungsbereiche|wissenschaftliche interessen|forschungsgebiet|arbeitsbereiche|lehr und forschungsgebiete|"
        "wissenschaftliche schwerpunkte",
        "es": "intereses|intereses de investigación|áreas de interés|líneas de investigación|áreas de investigación|"
        "temas de investigación|áreas de especialización|línea de investigación|campos de investigación|"
        "intereses académicos|especialidades|áreas de conocimiento|palabras clave|áreas de trabajo",
        "it": "interessi di ricerca|aree di interesse|interessi scientifici|temi di ricerca|settori di ricerca|"
        "linee di ricerca|ambiti di ricerca|aree di ricerca|interessi|campi di ricerca|tematiche di ricerca|"
        "attività di ricerca|settori di competenza|parole chiave|principali interessi di ricerca",
        "pt": "interesses|interesses de pesquisa|áreas de interesse|linhas de pesquisa|áreas de pesquisa|"
        "interesses de investigação|áreas de atuação|linhas de investigação|áreas de investigação|temas de pesquisa|"
        "palavras-chave",
        "nl": "onderzoeksinteresses|onderzoeksgebieden|expertise|onderzoeksthema's|interessegebieden|"
        "onderzoeksinteressen",
        "ca": "interessos|interessos de recerca|línies de recerca|àrees d'interès|àrees de recerca",
    },
    "education": {
        "en": "education|study|studies|academic background|educational background|academic education|"
        "higher education|university education|degrees|academic degrees|degree|degrees held|academic qualifications|"
        "qualifications|educational qualifications|education and training|training|academic training|"
        "education and qualifications|university studies|academic record|academic history|formal education|"
        "educational history|schooling|graduate education|undergraduate education|degrees earned|diplomas|"
        "university degrees|academic preparation|education background|university training|education history|"
        "academic studies|scientific education|graduate studies|undergraduate studies|doctoral studies|"
        "postgraduate education|degrees awarded|earned degrees|educational record|phd|doctoral degree|"
        "academic credentials|education and degrees|educational details|academic details|academic formation|"
        "academic profile|doctoral thesis|doctoral dissertation|dissertation|phd thesis|master thesis",
        "fr": "formation|formations|éducation|études|formation universitaire|cursus|cursus universitaire|diplômes|"
        "parcours universitaire|formation académique|scolarité|titres universitaires|formation et diplômes|"
        "diplômes et formation|diplômes universitaires|études supérieures|parcours académique|parcours scolaire|"
        "formation initiale|titres et diplômes|études et diplômes|doctorat|thèse|thèse de doctorat|"
        "études universitaires|formation doctorale|diplômes obtenus|titres|parcours de formation",
        "de": "ausbildung|bildung|studium|akademische ausbildung|bildungsweg|bildungsgang|schulbildung|"
        "hochschulbildung|akademischer werdegang|schul- und hochschulbildung|studium und ausbildung|"
        "akademische abschlüsse|abschlüsse|ausbildung und studium|promotion|hochschulstudium|schulausbildung|"
        "wissenschaftliche ausbildung|universitäre ausbildung|akademische bildung|bildungswerdegang|studien|"
        "akademische grade|aus- und weiterbildung|universitätsstudium|schule und studium|dissertation",
        "es": "educación|formación|formación académica|estudios|estudios realizados|títulos|titulación|"
        "titulación académica|grados académicos|datos académicos|formación universitaria|educación superior|"
        "titulación universitaria|títulos académicos|estudios universitarios|antecedentes académicos|"
        "formación reglada|preparación académica|historial académico|formación académica recibida|"
        "educación y formación|grados|tesis doctoral|titulaciones académicas|escolaridad|doctorado",
        "it": "istruzione|formazione|istruzione e formazione|titoli di studio|studi|formazione accademica|"
        "titoli accademici|studi universitari|curriculum studiorum|percorso di studi|percorso formativo|"
        "formazione universitaria|educazione|titoli|titolo di studio|studi e formazione|formazione scientifica|"
        "carriera accademica e titoli|dottorato di ricerca|percorso accademico",
        "pt": "educação|formação|formação acadêmica|formação académica|escolaridade|titulação|estudos|"
        "formação acadêmica titulação|habilitações literárias|graus académicos|habilitações académicas|"
        "formação universitária|graus acadêmicos|formação complementar|educação e formação|percurso académico|"
        "doutorado|doutoramento",
        "nl": "opleiding|opleidingen|onderwijs en opleiding|studie|studies|academische opleiding|scholing|educatie",
        "ca": "formació|formació acadèmica|educació|estudis|titulació|titulacions|formació universitària",
    },
    "positions": {
        "en": "experience|experiences|work|work experience|professional experience|employment|appointments|positions|"
        "academic appointments|academic positions|academic employment|positions held|posts held|posts|"
        "professional appointments|research experience|employment history|work history|career|career history|"
        "academic experience|industry experience|industry positions|industrial experience|internships|internship|"
        "professional history|professional positions|current position|current positions|past positions|"
        "previous positions|present position|other positions|current appointment|current appointments|"
        "past appointments|previous appointments|academic career|visiting positions|visits|research visits|"
        "research stays|visiting appointments|research positions|postdoctoral experience|postdoctoral positions|"
        "professional background|professional career|employment record|career path|faculty positions|jobs|"
        "relevant experience|research appointments|academic posts|other appointments|other employment|"
        "visiting scholar|visiting professorships|scientific visits|academic visits|work experiences|"
        "administrative experience|administrative positions|administrative appointments|consulting|"
        "consulting experience|consultancy|leadership experience|academic history and employment|"
        "research and professional experience|stays abroad|international experience|research employment|"
        "university positions|university appointments|professional employment|research internships|"
        "industrial positions|other experience|additional experience|industry|residencies|clinical experience|"
        "field experience|fieldwork|academic work experience|current affiliation|previous affiliations|"
        "other current positions|other past positions|other professional experience|related experience|"
        "scientific career|laboratory experience|positions and employment|leadership positions|"
        "leadership roles|leadership|administrative roles|museum experience|curatorial experience|"
        "research stays abroad|volunteer experience|stages|people visited|academic appointments and positions|"
        "non academic employment|nonacademic employment|non academic experience|current employment|"
        "previous employment|past employment|professional work experience|scientific positions|research career",
        "fr": "expérience|expériences|expérience professionnelle|expériences professionnelles|parcours|"
        "parcours professionnel|emplois|emploi|postes occupés|poste actuel|fonctions|carrière|stages|"
        "expérience de recherche|expériences de recherche|stage|situation actuelle|situation professionnelle|"
        "séjours de recherche|postes|activités professionnelles|visites|séjours|fonctions actuelles|"
        "parcours scientifique|séjours scientifiques|séjours à l'étranger|stages de recherche|fonction actuelle|"
        "postes et fonctions|expérience industrielle|expérience académique|fonctions exercées|"
        "déroulement de carrière|"
        "affectations|emplois occupés|parcours de recherche|mobilité|situation|fonctions occupées|invitations",
        "de": "berufserfahrung|beruflicher werdegang|berufliche tätigkeit|berufspraxis|anstellungen|werdegang|"
        "praktika|wissenschaftlicher werdegang|arbeitserfahrung|tätigkeiten|beschäftigung|positionen|"
        "akademische positionen|berufliche erfahrung|berufliche stationen|berufstätigkeit|beschäftigungen|"
        "forschungsaufenthalte|auslandsaufenthalte|berufliche tätigkeiten|berufliche erfahrungen|"
        "wissenschaftliche tätigkeit|stellen|bisherige stellen|aktuelle position|derzeitige position|"
        "wissenschaftliche laufbahn|laufbahn|berufliche laufbahn|praktische erfahrungen|forschungserfahrung|"
        "berufsweg|akademische laufbahn|gastaufenthalte|gastprofessuren|beruf|wissenschaftliche stationen|"
        "berufliche positionen|wissenschaftliche tätigkeiten|vertretungen|lebenslauf und werdegang|"
        "berufs und forschungserfahrung|akademische stellen",
        "es": "experiencia|experiencia profesional|experiencia laboral|empleo|cargos|trayectoria profesional|"
        "puestos|estancias|experiencia académica|experiencia investigadora|puestos ocupados|"
        "estancias de investigación|"
        "situación profesional actual|puesto actual|experiencia en investigación|trayectoria|cargos desempeñados|"
        "actividad profesional|trayectoria académica|experiencia de investigación|historial profesional|"
        "situación profesional|estancias en el extranjero|nombramientos|prácticas|carrera profesional|"
        "posición actual|cargo actual|cargos académicos|actividades profesionales|actividad profesional anterior|"
        "experiencia de trabajo|empleos|antecedentes profesionales|antecedentes laborales|estancias académicas|"
        "otros empleos",
        "it": "esperienza|esperienze|esperienza professionale|esperienze professionali|esperienza lavorativa|"
        "esperienze lavorative|posizioni|posizioni ricoperte|carriera|carriera accademica|posizione attuale|tirocini|"
        "posizioni accademiche|impieghi|incarichi|attività professionale|esperienze di ricerca|posizioni precedenti|"
        "soggiorni di ricerca|soggiorni all'estero|esperienza di ricerca|periodi all'estero|attività lavorativa|"
        "incarichi accademici|visite|incarichi professionali|posizioni lavorative|impiego|occupazione|stage|"
        "percorso professionale|borse e assegni di ricerca|posizione accademica|esperienze all'estero|"
        "carriera professionale|incarichi di ricerca|visite scientifiche",
        "pt": "experiência|experiências|experiência profissional|emprego|cargos|percurso profissional|"
        "atuação profissional|posições|cargos ocupados|experiência de investigação|experiência acadêmica|"
        "experiência académica|atividade profissional|experiência em pesquisa|trajetória profissional|estágios|"
        "situação profissional|experiência de pesquisa|carreira|posição atual|cargo atual|experiência laboral|"
        "carreira académica|vínculos|posições académicas|posições acadêmicas",
        "nl": "ervaring|werkervaring|loopbaan|aanstellingen|functies|posities|beroepservaring|stages|"
        "academische loopbaan|professionele ervaring|huidige functie|onderzoekservaring",
        "ca": "experiència|experiència professional|experiència laboral|càrrecs|estades|trajectòria professional|"
        "experiència investigadora|estades de recerca",
    },
    "publications": {
        "en": "publications|publication|papers|works|research papers|published papers|journal articles|"
        "journal publications|journal papers|articles|refereed publications|peer reviewed publications|"
        "conference papers|conference publications|conference proceedings|proceedings|conference articles|"
        "workshop papers|workshop publications|books|book|book chapters|chapters|monographs|edited books|"
        "edited volumes|edited works|book reviews|reviews|preprints|pre prints|working papers|manuscripts|"
        "technical reports|reports|theses|thesis|bibliography|list of publications|publication list|"
        "research publications|scientific publications|papers under submission|submitted papers|"
        "works in progress|work in progress|works under review|papers under review|manuscripts under review|"
        "manuscripts in preparation|manuscripts in progress|in preparation|under review|forthcoming papers|"
        "forthcoming publications|accepted papers|published works|research output|research outputs|"
        "scholarly works|scholarship|writing|writings|publications and preprints|representative publications|"
        "representative papers|selected papers|first author publications|co authored publications|"
        "op eds|other writing|other writings|general audience|other publications|policy papers|policy reports|"
        "encyclopedia entries|translations|editorials|publications in journals|articles in journals|"
        "articles in refereed journals|papers in refereed journals|refereed journal articles|"
        "contributions to books|expository publications|expository papers|expository articles|"
        "survey papers|surveys|tutorials and surveys|conference and journal papers|research articles|"
        "published articles|extended abstracts|abstracts|published abstracts|original research articles|"
        "original articles|review articles|invited papers|job market paper|research in progress|"
        "short papers|magazine articles|contributed papers|unpublished papers|unpublished manuscripts|"
        "unpublished work|submitted manuscripts|submitted publications|submitted articles|papers in preparation|"
        "articles in press|in press|publications under review|key publications|notable publications|"
        "recent publications|major publications|literature|published work|technical publications|"
        "papers and preprints|letters|lecture notes|book and chapters|peer reviewed articles|"
        "peer reviewed journal articles|peer reviewed papers|peer reviewed conference papers|"
        "published and forthcoming papers|articles and book chapters|articles and chapters|journals|"
        "journal publication|white papers|dissertations|essays|scientific articles|scientific papers|"
        "non refereed publications|other papers|blog posts|popular writing|textbooks|research works|"
        "publications and manuscripts|public scholarship|completed papers|published research|"
        "international journals|international conferences with proceedings|data publications",
        "fr": "publications|publication|articles|articles de revues|communications avec actes|prépublications|"
        "ouvrages|chapitres|chapitres d'ouvrages|chapitres de livres|livres|liste des publications|travaux|"
        "travaux scientifiques|thèses et mémoires|rapports|rapports techniques|publications scientifiques|"
        "articles dans des revues internationales|articles parus|production scientifique|"
        "articles dans des revues à comité de lecture|revues internationales|conférences internationales avec actes|"
        "articles soumis|travaux en cours|articles de recherche|publications et communications|traductions|"
        "actes de conférences|actes de colloques|direction d'ouvrages|comptes rendus|recensions|"
        "articles de vulgarisation|notes de lecture|autres publications|articles acceptés|articles publiés|"
        "mémoires|revues|liste de publications|principales publications|publications principales|préprints|"
        "articles en préparation|travaux publiés|articles dans des revues nationales|articles de conférence",
        "de": "publikationen|veröffentlichungen|schriften|publikationsliste|schriftenverzeichnis|aufsätze|"
        "monographien|monografien|bücher|zeitschriftenartikel|konferenzbeiträge|buchkapitel|artikel|preprints|"
        "veröffentlichungsliste|buchbeiträge|herausgeberschaften|wissenschaftliche publikationen|rezensionen|"
        "publikationsverzeichnis|ausgewählte publikationen|wissenschaftliche veröffentlichungen|sammelbände|"
        "zeitschriftenbeiträge|herausgegebene werke|beiträge in sammelbänden|beiträge in zeitschriften|"
        "begutachtete publikationen|tagungsbeiträge|technische berichte|berichte|übersetzungen|"
        "eingereichte arbeiten|arbeitspapiere|weitere publikationen|abschlussarbeiten|qualifikationsschriften|"
        "liste der veröffentlichungen|konferenzbände|verzeichnis der schriften|wichtigste publikationen",
        "es": "publicaciones|artículos|artículos publicados|prepublicaciones|libros|capítulos de libro|trabajos|"
        "capítulos|artículos en revistas|producción científica|publicaciones científicas|publicaciones recientes|"
        "capítulos de libros|artículos científicos|lista de publicaciones|obras|artículos de investigación|"
        "artículos enviados|actas de congresos|publicaciones en revistas|informes|reseñas|traducciones|"
        "artículos de divulgación|memorias|trabajos publicados|publicaciones seleccionadas|artículos aceptados|"
        "producción académica|obra publicada|documentos de trabajo|artículos en revisión|"
        "publicaciones destacadas|preprints|artículos en revistas indexadas",
        "it": "pubblicazioni|articoli|articoli su rivista|libri|capitoli di libro|preprint|lavori|monografie|"
        "pubblicazioni scientifiche|elenco delle pubblicazioni|lista delle pubblicazioni|contributi in volume|"
        "atti di convegno|atti di convegni|pubblicazioni su riviste|articoli in rivista|produzione scientifica|"
        "articoli su riviste|articoli sottomessi|curatele|recensioni|traduzioni|rapporti tecnici|"
        "contributi in atti di convegno|lavori in corso|principali pubblicazioni|capitoli di libri|"
        "articoli scientifici|pubblicazioni selezionate|lavori pubblicati|articoli divulgativi|tesi",
        "pt": "publicações|artigos|artigos publicados|livros|capítulos de livro|trabalhos publicados|"
        "capítulos de livros|produção científica|produção bibliográfica|artigos em revistas|artigos em periódicos|"
        "artigos completos publicados em periódicos|publicações científicas|publicações selecionadas|"
        "lista de publicações|artigos científicos|artigos submetidos|trabalhos em andamento|teses|"
        "artigos aceitos para publicação|trabalhos completos publicados em anais de congressos|relatórios|"
        "resumos publicados em anais de congressos|traduções|artigos em revistas internacionais",
        "nl": "publicaties|artikelen|boeken|publicatielijst|boekhoofdstukken|hoofdstukken|"
        "wetenschappelijke publicaties",
        "ca": "publicacions|articles|llibres|capítols de llibre|articles publicats|publicacions científiques",
    },
    "talks": {
        "en": "talks|talk|invited talks|invited talk|presentations|seminars|lectures|invited lectures|"
        "contributed talks|conference talks|conference presentations|posters|poster presentations|oral presentations|"
        "keynotes|keynote talks|keynote lectures|keynote addresses|keynote speeches|invited presentations|"
        "contributed presentations|invited seminars|panels|invited panels|panel discussions|plenary talks|"
        "plenary lectures|colloquia|colloquium talks|talks and posters|talks and seminars|talks and presentations|"
        "selected talks|seminar talks|invited conferences|invited colloquia|speaking engagements|speaking|"
        "talks and panels|conference activity|conference participation|public lectures|public talks|workshops|"
        "lectures and talks|invited speaker|invited addresses|academic presentations|scientific presentations|"
        "presentations and posters|conference contributions|conferences|conferences and workshops|"
        "conferences and seminars|seminars and conferences|invited conferences and seminars|dissemination|"
        "papers presented|conference papers presented|invited conference talks|invited talks and seminars|"
        "invited talks and lectures|seminar presentations|research presentations|scientific talks|"
        "workshop presentations|recent talks|tutorials|mini courses|minicourses|oral communications|"
        "communications|oral contributions|presentations at conferences|invited participation|"
        "selected presentations|lectures and presentations|presented papers|contributed posters|"
        "conference posters|presentations and invited lectures|papers and presentations|public speaking|"
        "conferences presenting and organizing|seminar and conference presentations|"
        "conference and seminar presentations|invited seminar presentations|talks and lectures|research talks|"
        "departmental talks|departmental seminars|campus talks|upcoming talks|past talks|"
        "guest talks|talks at conferences|talks at international conferences|international conferences",
        "fr": "exposés|communications|conférences|présentations|séminaires|conférences invitées|"
        "communications orales|posters|exposés invités|séminaires et conférences|exposés en conférence|"
        "conférences et séminaires|communications sans actes|présentations orales|interventions|"
        "exposés en séminaire|conférences internationales|colloques|séminaires invités|affiches|"
        "invitations à des conférences|communications affichées|présentations et posters|exposés et séminaires|"
        "communications invitées|communications dans des conférences|exposés oraux|colloques et séminaires|"
        "exposés scientifiques|congrès|conférences et colloques|principaux exposés|exposés de séminaire|"
        "exposés récents|communications scientifiques",
        "de": "vorträge|eingeladene vorträge|präsentationen|konferenzvorträge|tagungen|konferenzen|poster|"
        "vorträge und präsentationen|kolloquiumsvorträge|gastvorträge|wissenschaftliche vorträge|"
        "vorträge und poster|posterpräsentationen|ausgewählte vorträge|seminarvorträge|tagungsvorträge|"
        "vortragsliste|einladungen|konferenzteilnahmen|vortragstätigkeit|plenarvorträge|kongresse|"
        "öffentliche vorträge|vortragsverzeichnis",
        "es": "ponencias|charlas|conferencias|seminarios|presentaciones|comunicaciones|congresos|"
        "ponencias invitadas|conferencias invitadas|conferencias impartidas|participación en congresos|pósters|"
        "charlas invitadas|comunicaciones orales|presentaciones en congresos|ponencias en congresos|coloquios|"
        "conferencias y seminarios|ponencias y comunicaciones|comunicaciones en congresos|seminarios impartidos|"
        "presentaciones orales|participación en eventos|asistencia a congresos|carteles|posters|"
        "contribuciones a congresos|charlas y conferencias|congresos y conferencias|pláticas",
        "it": "seminari|conferenze|presentazioni|comunicazioni|relazioni|relazioni a convegni|convegni|"
        "seminari su invito|conferenze su invito|relazioni su invito|poster|comunicazioni orali|"
        "partecipazione a convegni|interventi|seminari e conferenze|relazioni invitate|talk|interventi a convegni|"
        "partecipazione a conferenze|comunicazioni a convegni|conferenze e seminari|seminari invitati|"
        "presentazioni orali|presentazioni a conferenze|congressi|conferenze invitate|relatore a convegni",
        "pt": "palestras|apresentações|comunicações|seminários|conferências|congressos|palestras convidadas|"
        "apresentações orais|comunicações orais|apresentações em congressos|participação em eventos|pôsteres|"
        "palestras e seminários|comunicações em congressos|apresentações de trabalho|conferências convidadas|"
        "apresentações em conferências|participação em congressos|colóquios|posters",
        "nl": "lezingen|presentaties|voordrachten|seminars|conferenties|posters|uitgenodigde lezingen",
        "ca": "ponències|xerrades|conferències|seminaris|comunicacions|congressos|presentacions",
    },
    "awards": {
        "en": "awards|award|honors|honours|prizes|distinctions|scholarships|fellowships|awards and honors|"
        "honors and awards|academic honors|academic awards|achievements|achievements and awards|"
        "fellowships and awards|awards and fellowships|scholarships and awards|awards and distinctions|"
        "awards and scholarships|honors and distinctions|recognition|recognitions|accolades|medals|"
        "awards and funding|awards and grants|grants and awards|funding and awards|grants and fellowships|"
        "fellowships and grants|grants and scholarships|accomplishments|honorary degrees|academic achievements|"
        "scholastic achievements|honors and fellowships|awards and recognition|academic distinctions|"
        "scholarships and fellowships|prizes and awards|awards and prizes|honors and recognition|"
        "fellowships and scholarships|fellowships honors and awards|competitions|key achievements|"
        "research awards|teaching awards|travel awards|travel grants|best paper awards|honors and prizes|"
        "academic honours and awards|certificates and awards|honours and prizes|major awards|"
        "elected fellowships|honors societies|nominations",
        "fr": "prix|distinctions|récompenses|bourses|prix et distinctions|bourses et prix|prix et récompenses|"
        "distinctions et prix|prix et bourses|honneurs|bourses et distinctions|distinctions honorifiques|"
        "prix scientifiques|distinctions et récompenses|primes|bourses obtenues|titres honorifiques|"
        "concours et prix|médailles",
        "de": "auszeichnungen|preise|stipendien|ehrungen|preise und auszeichnungen|stipendien und preise|"
        "auszeichnungen und preise|auszeichnungen und stipendien|stipendien und auszeichnungen|"
        "preise und stipendien|wissenschaftspreise|ehrungen und preise|akademische auszeichnungen|"
        "würdigungen|auszeichnungen und ehrungen|förderungen und stipendien|wettbewerbe",
        "es": "premios|becas|distinciones|honores|premios y distinciones|premios y becas|reconocimientos|"
        "becas y premios|premios y reconocimientos|méritos|distinciones y premios|logros|honores y premios|"
        "becas y ayudas|reconocimientos y premios|galardones|menciones|distinciones y becas",
        "it": "premi|riconoscimenti|borse di studio|premi e riconoscimenti|onorificenze|borse|"
        "riconoscimenti e premi|premi e borse di studio|premi e borse|borse di studio e premi|"
        "premi scientifici|borse di ricerca|abilitazioni e riconoscimenti",
        "pt": "prêmios|prémios|bolsas|distinções|prêmios e títulos|prémios e distinções|honras|prêmios e bolsas|"
        "prêmios e distinções|bolsas e prémios|reconhecimentos|títulos honoríficos|prémios e bolsas",
        "nl": "prijzen|beurzen|onderscheidingen|prijzen en beurzen|prijzen en onderscheidingen",
        "ca": "premis|beques|distincions|premis i distincions|beques i premis|reconeixements",
    },
    "teaching": {
        "en": "teaching|teaching experience|courses|courses taught|teaching assistance|teaching assistantships|"
        "teaching activities|lecturing|instruction|instructional experience|teaching history|teaching duties|"
        "teaching positions|graduate teaching|undergraduate teaching|university teaching|academic teaching|"
        "teaching and advising|teaching and supervision|teaching record|teaching appointments|classes taught|"
        "external examinations|external examining|examining|examination|teaching portfolio|pedagogy|"
        "guest lectures|guest lecturing|teaching responsibilities|pedagogical experience|tutoring|"
        "teaching assistant|teaching assistant experience|lecturer|courses developed|course development|"
        "teaching and outreach|teaching interests and experience|teaching philosophy|teaching certifications|"
        "undergraduate courses|graduate courses|teaching and mentoring|pedagogical training|"
        "teaching experience and interests|teaching summary|external examiner|phd examining|thesis examination|"
        "summer school teaching|training courses given|schools and courses taught|courses given|lecture courses|"
        "recent teaching|curriculum development|instructor|instructor of record|teaching qualifications",
        "fr": "enseignement|enseignements|activités d'enseignement|activités pédagogiques|cours|"
        "expérience d'enseignement|cours donnés|charges d'enseignement|expérience pédagogique|"
        "enseignement universitaire|expériences d'enseignement|responsabilités pédagogiques|pédagogie|"
        "enseignements dispensés|cours enseignés|activité d'enseignement|vacations|monitorat|tutorat|"
        "expérience en enseignement",
        "de": "lehre|lehrtätigkeit|lehrveranstaltungen|lehrerfahrung|unterricht|vorlesungen|übungen|"
        "lehrtätigkeiten|akademische lehre|lehrerfahrungen|universitäre lehre|lehraufträge|seminare|"
        "lehrveranstaltungsverzeichnis|unterrichtserfahrung|lehre und betreuung|lehrangebot",
        "es": "docencia|enseñanza|experiencia docente|cursos|cursos impartidos|actividad docente|docencia impartida|"
        "actividades docentes|experiencia en docencia|docencia universitaria|asignaturas impartidas|"
        "labor docente|cátedras|materias impartidas|clases impartidas|actividad docente impartida|"
        "ayudantías|trayectoria docente|innovación docente",
        "it": "didattica|insegnamento|attività didattica|corsi|insegnamenti|attività didattiche|esperienza didattica|"
        "corsi tenuti|attività di insegnamento|docenza|docenze|insegnamento universitario|esperienze didattiche|"
        "esperienza di insegnamento|incarichi didattici|incarichi di insegnamento|tutorato",
        "pt": "ensino|docência|experiência docente|disciplinas|disciplinas lecionadas|atividades de ensino|"
        "disciplinas ministradas|experiência didática|atividade docente|cursos ministrados|monitoria|"
        "experiência de ensino|atividades docentes|ensino universitário|aulas",
        "nl": "onderwijs|onderwijservaring|cursussen|onderwijsactiviteiten|colleges|lesgeven",
        "ca": "docència|ensenyament|cursos|experiència docent|activitat docent|docència universitària",
    },
    "service": {
        "en": "service|services|professional service|academic service|community service|university service|"
        "service and outreach|outreach|professional activities|community activities|reviewing|refereeing|"
        "reviewer|referee|peer review|reviewed papers|referee experience|referee service|reviewing activities|"
        "editorial|editorial activities|editorial boards|editorial board|editorial service|editorial work|committees|"
        "committee work|program committees|programme committees|organization|organisation|organizing|"
        "conference organization|event organization|workshop organization|conference organisation|"
        "organization of conferences|organisation of conferences|organizational activities|memberships|"
        "professional memberships|membership|affiliations|professional affiliations|professional affiliation|"
        "professional societies|society memberships|learned societies|associations|volunteering|volunteer work|"
        "volunteer activities|volunteer|volunteer service|administration|administrative service|"
        "administrative duties|administrative responsibilities|responsibilities|collective responsibilities|"
        "academic responsibilities|activities|academic activities|scientific activities|scientific service|"
        "service to the profession|service to the community|service to the field|service to the university|"
        "departmental service|department service|institutional service|synergistic activities|"
        "equity diversity and inclusion|diversity and inclusion|diversity equity and inclusion|"
        "diversity|inclusion activities|public engagement|public outreach|science communication|"
        "other professional activities|conference service|journal service|program committee member|"
        "program committee|reviewing and serving|university committees|thesis committees|phd committees|"
        "dissertation committees|examination committees|community involvement|community engagement|engagement|"
        "civic engagement|academic leadership|community|peer reviewing|scientific responsibilities|"
        "professional and community activities|academic and professional service|review activities|"
        "manuscript review|grant review|grant reviewing|journal reviewing|journal refereeing|advisory boards|"
        "professional membership|workshops organized|conferences organized|events organized|"
        "organization of events|organized events|academic community service|service and leadership|"
        "leadership and service|professional development and service|expert activities|evaluation activities|"
        "journal editorships|editorships|editorial positions|editorial experience|working groups|"
        "commissions of trust|institutional responsibilities|society membership|research community service|"
        "outreach activities|outreach and service|ad hoc reviewer|referee for|reviewer for|juries|"
        "membership in professional societies|membership of professional bodies|seminar organization|"
        "professional contributions|academic citizenship|conference and workshop organization|"
        "scientific organization|scientific committees|jury membership|refereeing activities|"
        "external service|internal service|scientific memberships|membership of scientific societies",
        "fr": "responsabilités|responsabilités collectives|activités éditoriales|relecture|organisation|"
        "organisation de conférences|services|service|comités|comités de programme|sociétés savantes|"
        "vie scientifique|expertise|animation scientifique|diffusion|diffusion scientifique|vulgarisation|"
        "médiation scientifique|activités administratives|jurys|rapporteur|activités d'expertise|"
        "responsabilités administratives|responsabilités scientifiques|engagement|engagements|bénévolat|"
        "activités associatives|organisation d'événements|activités de relecture|relectures|"
        "évaluation d'articles|évaluation scientifique|responsabilités académiques|rayonnement|"
        "activités collectives|administration de la recherche|tâches collectives|comités scientifiques|"
        "activités d'intérêt collectif|membre de sociétés savantes|expertises|comités éditoriaux|"
        "activités scientifiques|vie associative|arbitrage|évaluation|rapports de lecture|"
        "administration|intérêt général|tâches administratives|organisation de colloques|"
        "organisation de manifestations scientifiques|arbitrage d'articles|affiliations|jurys de thèse",
        "de": "gutachtertätigkeit|gremien|mitgliedschaften|akademische selbstverwaltung|gutachtertätigkeiten|"
        "organisation|organisation von tagungen|ehrenamt|engagement|dienst|herausgebertätigkeit|"
        "gremientätigkeit|gremienarbeit|selbstverwaltung|wissenschaftsorganisation|ehrenamtliches engagement|"
        "mitgliedschaft|gutachten|gutachterliche tätigkeiten|ehrenämter|funktionen|konferenzorganisation|"
        "wissenschaftskommunikation|öffentlichkeitsarbeit|weitere aktivitäten|ehrenamtliche tätigkeiten|"
        "tagungsorganisation|organisation wissenschaftlicher veranstaltungen|mitgliedschaften und funktionen|"
        "gutachter|ämter|akademische dienste|außeruniversitäres engagement|gesellschaftliches engagement",
        "es": "servicio|servicios|revisor|arbitraje|comités|organización de congresos|membresías|divulgación|"
        "actividades académicas|actividades profesionales y de servicio|arbitrajes|revisiones|organización|"
        "actividad editorial|evaluación|gestión|gestión académica|gestión universitaria|afiliaciones|"
        "comités científicos|organización de eventos|sociedades científicas|extensión|vinculación|"
        "divulgación científica|voluntariado|actividades de divulgación|cargos de gestión|"
        "pertenencia a sociedades|actividades de gestión|extensión universitaria|tribunales|"
        "actividades de servicio|revisión por pares|participación en comités|responsabilidades|"
        "servicio académico|servicios a la comunidad|asociaciones|difusión",
        "it": "servizio|attività di revisione|comitati|organizzazione|organizzazione di convegni|affiliazioni|"
        "attività editoriali|terza missione|attività istituzionali|incarichi istituzionali|referaggio|"
        "attività di referaggio|organizzazione di conferenze|attività organizzativa|attività organizzative|"
        "divulgazione|attività divulgativa|divulgazione scientifica|revisore|appartenenza a società scientifiche|"
        "attività editoriale|attività di servizio|società scientifiche|commissioni|volontariato|"
        "responsabilità scientifiche|responsabilità|attività gestionale|servizi accademici|"
        "servizio accademico|incarichi gestionali|attività accademiche|valutazione|comitati editoriali|"
        "organizzazione di eventi|servizio alla comunità scientifica",
        "pt": "serviço|revisor|comitês|organização de eventos|extensão|atividades de extensão|divulgação|arbitragem|"
        "revisor de periódico|membro de corpo editorial|membro de comitê de assessoramento|bancas|"
        "atividades administrativas|serviços|organização|divulgação científica|associações|gestão académica|"
        "participação em bancas|comissões|revisão por pares|gestão|voluntariado|serviço académico|"
        "serviço acadêmico|sociedades científicas|atividades académicas|extensão universitária",
        "nl": "dienstverlening|commissies|lidmaatschappen|reviewer|organisatie|bestuursfuncties|nevenfuncties|"
        "nevenactiviteiten|vrijwilligerswerk",
        "ca": "servei|comitès|organització|divulgació|revisor|gestió|gestió universitària",
    },
    "languages": {
        "en": "languages|language|language skills|languages spoken|spoken languages|language proficiency|"
        "foreign languages|knowledge of languages|linguistic skills|natural languages|human languages|"
        "language competence|language competences|language abilities|language knowledge|linguistic competence|"
        "languages known|working languages|language fluency|communication languages|language competencies",
        "fr": "langues|langues parlées|compétences linguistiques|langues étrangères|langue|maîtrise des langues|"
        "langues pratiquées|connaissances linguistiques|langues vivantes",
        "de": "sprachen|sprachkenntnisse|fremdsprachen|sprachkompetenzen|sprachkompetenz|fremdsprachenkenntnisse|"
        "sprachliche kompetenzen",
        "es": "idiomas|lenguas|conocimiento de idiomas|competencias lingüísticas|dominio de idiomas|"
        "idiomas extranjeros|conocimientos de idiomas|lengua|manejo de idiomas",
        "it": "lingue|conoscenza delle lingue|competenze linguistiche|lingue straniere|conoscenze linguistiche|"
        "lingue parlate|lingue conosciute|conoscenza lingue|lingua|madrelingua",
        "pt": "línguas|idiomas|competências linguísticas|línguas estrangeiras|domínio de idiomas|"
        "conhecimento de idiomas|conhecimentos linguísticos",
        "nl": "talen|talenkennis|taalvaardigheden|taalvaardigheid",
        "ca": "idiomes|llengües|coneixement d'idiomes",
    },
    "skills": {
        "en": "skills|technical skills|computer skills|programming|programming languages|coding languages|"
        "typesetting|proficiency in coding languages|computing skills|computer science skills|"
        "skills and competences|competences|competencies|additional skills|other skills|it skills|"
        "digital skills|technologies|technical expertise|programming skills|computer literacy|"
        "computer languages|software skills|technical proficiency|key skills|core skills|soft skills|"
        "hard skills|proficiencies|proficiency|abilities|computer|computing|computer knowledge|"
        "computer proficiency|technical knowledge|laboratory skills|research skills|transferable skills|"
        "technical skills and software|it competences|tools|toolbox|technical competencies|technical strengths|"
        "certifications|certificates|licenses|licenses and certifications|professional certifications|"
        "skills and expertise|skills and interests|methods|technical|skills and tools|frameworks|"
        "personal skills|programming experience|coding|coding skills|programming and software|"
        "computational skills|experimental skills|analytical skills|data analysis|statistical software|"
        "software proficiency|research methods|methodological skills|skills and qualifications|"
        "driving licence|driver's license|communication skills|management skills|other competences|"
        "methodological expertise|technical experience|lab skills|it knowledge",
        "fr": "compétences|compétences techniques|informatique|compétences informatiques|savoir-faire|"
        "langages de programmation|logiciels maîtrisés|compétences en informatique|outils informatiques|"
        "outils|compétences diverses|connaissances informatiques|programmation|langages|autres compétences|"
        "compétences transversales|permis|compétences numériques|aptitudes|compétences professionnelles|"
        "certifications",
        "de": "kenntnisse|fähigkeiten|edv-kenntnisse|it-kenntnisse|kompetenzen|programmierkenntnisse|"
        "computerkenntnisse|programmiersprachen|edv|weitere kenntnisse|kenntnisse und fähigkeiten|"
        "technische kenntnisse|technische fähigkeiten|besondere kenntnisse|qualifikationen|zusatzqualifikationen|"
        "softwarekenntnisse|fachkenntnisse|sonstige kenntnisse|zertifikate|methodenkenntnisse",
        "es": "habilidades|competencias|conocimientos informáticos|informática|aptitudes|habilidades técnicas|"
        "conocimientos|competencias informáticas|lenguajes de programación|habilidades informáticas|programación|"
        "competencias digitales|conocimientos técnicos|destrezas|certificaciones|herramientas|"
        "habilidades y competencias|software y programación|computación|manejo de software",
        "it": "competenze|competenze informatiche|capacità|conoscenze informatiche|competenze tecniche|"
        "abilità|competenze digitali|linguaggi di programmazione|informatica|capacità e competenze|"
        "capacità e competenze tecniche|altre competenze|competenze personali|certificazioni|programmazione|"
        "competenze professionali|strumenti|competenze organizzative",
        "pt": "habilidades|competências|informática|conhecimentos informáticos|competências técnicas|"
        "competências informáticas|linguagens de programação|aptidões|conhecimentos|programação|"
        "competências digitais|habilidades técnicas|certificações|conhecimentos de informática",
        "nl": "vaardigheden|computervaardigheden|competenties|programmeertalen|it-vaardigheden|certificaten",
        "ca": "habilitats|competències|informàtica|coneixements|programació",
    },
    "software": {
        "en": "software|open source software|open source python software|code|open source|open source contributions|"
        "software projects|computer software|research software|statistical software packages|packages|"
        "software packages|software development|open source projects|software contributions|data and software|"
        "software and data|datasets|open source code|software and tools developed|r packages|python packages|"
        "scientific software|software and code|open source development|code and software|software and datasets|"
        "data sets|codes|coding projects|programming projects|research and statistical software|repositories|"
        "apps|github projects|contributions to open source software|software artifacts|data products|"
        "research software engineering|software systems|software tools|data resources",
        "fr": "logiciels|développement logiciel|logiciels libres|développement de logiciels|code|"
        "contributions logicielles|logiciels développés|réalisations logicielles|jeux de données",
        "de": "softwareprojekte|softwareentwicklung|freie software|software|softwarepakete|datensätze",
        "es": "software libre|desarrollo de software|código|programas|software|paquetes de software",
        "it": "sviluppo software|software libero|software|codice|pacchetti software",
        "pt": "software livre|desenvolvimento de software|software|programas de computador|código",
        "nl": "softwareprojecten|opensourcesoftware",
        "ca": "programari|programari lliure",
    },
    "references": {
        "en": "references|reference|referees|recommendations|recommenders|letter writers|letters of recommendation|"
        "academic references|references available upon request|list of references|professional references|"
        "names of referees|recommendation letters|letters of reference|reference letters|contact references|"
        "placement director|placement officer|academic referees|scientific references|references and referees",
        "fr": "références|recommandations|lettres de recommandation|personnes à contacter|référents|"
        "personnes de référence|contacts de référence",
        "de": "referenzen|empfehlungsschreiben|referenzpersonen|gutachter und referenzen",
        "es": "referencias|recomendaciones|cartas de recomendación|referencias académicas|referencias personales",
        "it": "referenze|lettere di raccomandazione|lettere di referenze|referenti",
        "pt": "referências|recomendações|cartas de recomendação|referências profissionais",
        "nl": "referenties|aanbevelingen",
        "ca": "referències|recomanacions",
    },
    "mentoring": {
        "en": "mentoring|mentorship|research mentorship|supervision|student supervision|students|advising|"
        "students supervised|phd students|doctoral students|graduate students|students and alumni|mentees|"
        "advisees|student mentoring|thesis supervision|students advised|student advising|postdocs|"
        "mentoring experience|supervised students|students mentored|research supervision|advising and mentoring|"
        "mentoring and advising|supervising|student mentoring experience|supervision experience|phd supervision|"
        "masters supervision|graduate advising|graduate supervision|undergraduate mentoring|"
        "undergraduate research mentoring|phd advisees|former students|current students|group members|"
        "research group|team|supervision of students|students and postdocs|interns|trainees|"
        "supervision and mentoring|mentoring and supervision|thesis students|dissertation supervision|"
        "student supervision and mentoring|supervised theses|theses supervised|alumni|postdoctoral advisees|"
        "supervisory experience|mentorship experience|undergraduate students|master students|masters students|"
        "advising experience|phd theses supervised|master theses supervised|doctoral advising|graduate advisees|"
        "supervision of graduate students|research students|students and postdocs supervised|mentored students|"
        "postdoctoral researchers|honours masters and phd supervision|students supervision|lab members|"
        "student advisees|supervision activities|postdoctoral fellows|visiting students|undergraduate advisees|"
        "undergraduate research|undergraduate research supervision|mentoring activities",
        "fr": "encadrement|encadrements|direction de thèses|étudiants encadrés|encadrement doctoral|"
        "encadrement de thèses|encadrement d'étudiants|encadrement scientifique|thèses encadrées|"
        "encadrement de stages|supervision|doctorants|direction de mémoires|stagiaires|"
        "activités d'encadrement|direction de recherche|étudiants|encadrement de stagiaires|"
        "direction de travaux|supervision d'étudiants|encadrement de la recherche|directions de thèse",
        "de": "betreuung|betreute arbeiten|betreute abschlussarbeiten|doktoranden|betreuung von studierenden|"
        "betreuung von abschlussarbeiten|abschlussarbeiten betreut|betreute promotionen|nachwuchsförderung|"
        "betreuungen|betreute dissertationen|studierende|betreute doktoranden|betreute masterarbeiten",
        "es": "dirección de tesis|tesis dirigidas|supervisión|estudiantes|mentoría|formación de recursos humanos|"
        "dirección de trabajos|estudiantes dirigidos|estudiantes supervisados|tutorías|tesis doctorales dirigidas|"
        "asesoría|asesorías|dirección de estudiantes|alumnos|tesis supervisadas",
        "it": "supervisione|tesi seguite|studenti|attività di supervisione|supervisione di tesi|relatore di tesi|"
        "supervisione di studenti|dottorandi|tutoraggio|tesi dirette|direzione di tesi|studenti supervisionati",
        "pt": "orientação|orientações|supervisão|orientações concluídas|orientações em andamento|alunos|"
        "orientação de alunos|orientação de teses|estudantes|orientações e supervisões|mentoria|"
        "supervisão de estudantes",
        "nl": "begeleiding|promovendi|studentbegeleiding|begeleide studenten|supervisie",
        "ca": "direcció de tesis|supervisió|estudiants|tesis dirigides",
    },
    "grants": {
        "en": "grants|grant|funding|research grants|research funding|projects grants and awards|external funding|"
        "grants and funding|funding and grants|sponsored research|research support|funded projects|"
        "grants and contracts|funding acquired|financial support|third party funding|grants received|"
        "grants awarded|external grants|internal grants|funded research|competitive funding|grant support|"
        "funding history|funded grants|research contracts|contracts|grants and sponsored research|"
        "funded research projects|grant writing|funding awarded|research projects and grants|"
        "grants and projects|competitive grants|active grants|current funding|past funding|pending grants|"
        "allocations|computing time|computing grants|observing time|telescope time|"
        "research grants and funding",
        "fr": "financements|contrats|projets financés|contrats de recherche|projets de recherche|financement|"
        "projets et financements|subventions|projets et contrats|financements obtenus|"
        "contrats et financements|subventions de recherche|participation à des projets|projets anr",
        "de": "drittmittel|fördermittel|drittmittelprojekte|eingeworbene drittmittel|förderungen|"
        "drittmitteleinwerbung|forschungsförderung|einwerbung von drittmitteln|projektförderung|"
        "forschungsprojekte|geförderte projekte|förderung",
        "es": "financiación|proyectos financiados|proyectos de investigación|financiamiento|subvenciones|"
        "proyectos y contratos|ayudas|participación en proyectos|proyectos con financiamiento|"
        "financiación obtenida|contratos de investigación|proyectos competitivos|fondos",
        "it": "finanziamenti|progetti finanziati|progetti di ricerca|fondi di ricerca|finanziamenti alla ricerca|"
        "partecipazione a progetti|fondi|grant|partecipazione a progetti di ricerca|progetti e finanziamenti|"
        "finanziamenti ottenuti|responsabilità di progetti",
        "pt": "financiamento|projetos financiados|projetos de pesquisa|financiamentos|projetos de investigação|"
        "projetos|projetos com financiamento|auxílios|financiamento de projetos|fomento",
        "nl": "subsidies|financiering|onderzoeksprojecten|onderzoekssubsidies",
        "ca": "finançament|projectes finançats|projectes de recerca|ajuts",
    },
    "patents": {
        "en": "patents|patent|patents and inventions|intellectual property|inventions|patent applications|"
        "issued patents|granted patents|patents granted|us patents|invention disclosures|pending patents",
        "fr": "brevets|brevet|propriété intellectuelle|brevets déposés",
        "de": "patente|patent|schutzrechte|patentanmeldungen",
        "es": "patentes|propiedad intelectual|patentes y registros",
        "it": "brevetti|brevetto|proprietà intellettuale",
        "pt": "patentes|propriedade intelectual|patentes e registros",
        "nl": "patenten|octrooien",
        "ca": "patents i propietat intel·lectual",
    },
    "media": {
        "en": "media|media coverage|press|press coverage|in the media|in the news|news|selected media coverage|"
        "media appearances|press and media|interviews|media and press|media mentions|news coverage|"
        "popular press|media interviews|podcasts|media outreach|media attention|radio and television|"
        "press releases|selected press|research in the media|featured in|media engagement|"
        "press and media coverage|media contributions|research highlighted|popular media",
        "fr": "médias|presse|dans les médias|revue de presse|couverture médiatique|dans la presse|"
        "passages médias|interventions médiatiques|presse et médias",
        "de": "medien|presse|medienberichte|medienauftritte|in den medien|medienbeiträge|presse und medien",
        "es": "medios|prensa|aparición en medios|cobertura mediática|en los medios|apariciones en prensa",
        "it": "media|stampa|rassegna stampa|interviste|nei media",
        "pt": "mídia|imprensa|na mídia|entrevistas|na imprensa|cobertura mediática",
        "nl": "media|pers|in de media|media-optredens",
        "ca": "mitjans|premsa",
    },
    "hobbies": {
        "en": "hobbies|personal interests|extracurricular activities|extra curricular activities|other interests|"
        "extracurricular interests|leisure|hobbies and interests|interests and hobbies|personal|extracurriculars|"
        "extra curricular|outside interests|sports|leisure activities|leisure interests|"
        "interests and activities|activities and interests|non academic interests|free time|"
        "personal activities|extracurricular|extracurricular experience|music",
        "fr": "loisirs|centres d'intérêt|centres d'intérêts|activités extra-professionnelles|divers et loisirs|"
        "activités extrascolaires|intérêts personnels|activités personnelles|passions|intérêts|"
        "loisirs et centres d'intérêt|activités extra-académiques|sports|sport|sports et loisirs",
        "de": "hobbys|freizeit|interessen|hobbies|hobbys und interessen|persönliche interessen|"
        "außeruniversitäre aktivitäten|freizeitaktivitäten|interessen und hobbys|private interessen",
        "es": "aficiones|pasatiempos|intereses personales|actividades extracurriculares|otros intereses|ocio",
        "it": "hobby|interessi personali|tempo libero|passioni|hobby e interessi|attività extracurriculari",
        "pt": "passatempos|interesses pessoais|atividades extracurriculares|lazer",
        "nl": "hobby's|vrije tijd|interesses|hobby's en interesses",
        "ca": "aficions|interessos personals",
    },
    "other": {
        "en": "other|others|miscellaneous|misc|additional information|personal information|personal data|contact|"
        "contact information|contact details|personal details|other information|other activities|"
        "professional development|summer schools|schools|schools attended|workshops attended|summer school|"
        "continuing education|further training|additional training|exhibitions|films|short films|performances|"
        "research highlights|research overview|research experience overview|outline of papers|travel|collaborators|"
        "collaborations|research collaborations|citizenship|nationality|visa status|date of birth|address|contacts|"
        "coursework|relevant coursework|courses attended|courses taken|mooc|moocs|online courses|"
        "research projects|projects|selected projects|academic projects|current projects|personal projects|"
        "project experience|course projects|international collaborations|additional|notes|metrics|"
        "bibliometrics|citations|citation metrics|publication metrics|scientific metrics|acknowledgements|appendix|"
        "career breaks|links|profiles|online profiles|social media|general information|personalia|"
        "biographical information|biographical data|basic information|identification|web|websites|find me|"
        "schools and workshops|schools and workshops attended|workshops and summer schools|online presence|"
        "art exhibitions|juried exhibitions|recitals|compositions|discography|productions|screenings|"
        "research contributions|scientific contributions|research achievements|contributions to science|"
        "conference attendance|conferences attended|workshops and conferences attended|"
        "courses and workshops attended|"
        "professional training|research description|research projects description|"
        "selected coursework|graduate coursework|test scores|standardized tests|security clearance|"
        "work authorization|family|marital status|military service|artworks|creative works|creative work",
        "fr": "divers|autre|autres|informations complémentaires|informations personnelles|état civil|contact|"
        "coordonnées|autres activités|écoles d'été|projets|renseignements personnels|données personnelles|"
        "participation à des conférences|collaborations|formations complémentaires|écoles|activités diverses|"
        "informations|informations générales|situation personnelle|adresse|liens|annexes|annexe|"
        "participations à des conférences|indicateurs|bibliométrie|formation continue|projets personnels|"
        "renseignements généraux|adresse professionnelle|identité",
        "de": "sonstiges|weiteres|persönliche daten|kontakt|persönliche angaben|weitere tätigkeiten|"
        "persönliche informationen|projekte|sommerschulen|angaben zur person|adresse|kontaktdaten|"
        "weiterbildung|weiterbildungen|fortbildungen|kooperationen|anhang|verschiedenes|allgemeines|daten zur person|"
        "zusätzliche informationen|anschrift|familienstand|wehrdienst|zivildienst|workshops und sommerschulen",
        "es": "otros|datos personales|contacto|información adicional|otra información|información personal|"
        "otras actividades|otros méritos|datos de contacto|formación complementaria|proyectos personales|"
        "cursos recibidos|cursos realizados|cursos y seminarios recibidos|información de contacto|datos generales|"
        "colaboraciones|escuelas|varios|anexos|indicadores|cursos y talleres|exposiciones|formación continua|"
        "métricas|datos biográficos",
        "it": "altro|dati personali|contatti|ulteriori informazioni|informazioni personali|altre attività|"
        "altre informazioni|progetti|scuole|scuole estive|collaborazioni|recapiti|varie|allegati|"
        "dati anagrafici|informazioni aggiuntive|collaborazioni scientifiche|indicatori bibliometrici|contatto|"
        "corsi frequentati|formazione continua|scuole di dottorato|indirizzo|partecipazione a scuole",
        "pt": "outros|dados pessoais|contato|contacto|informações adicionais|outras informações|informações pessoais|"
        "outras atividades|colaborações|anexos|indicadores|contactos|endereço|formação contínua|diversos",
        "nl": "overig|overige|persoonlijke gegevens|contact|personalia|projecten|contactgegevens|cursussen gevolgd",
        "ca": "altres|dades personals|contacte|informació addicional|projectes",
    },
}

AMBIGUOUS: dict[str, str] = {
    "presentation": "talks|summary",
    "intérêts": "hobbies|interests",
    "scholarship": "awards|publications",
    "affiliation": "positions|service",
    "patente": "skills|patents",
    "patente/i": "skills|patents",
    "statistical software": "software|skills",
    "tesis": "publications|education|mentoring",
    "research and teaching experience": "positions|teaching",
    "conferences": "talks|publications|service|other",
    "conference": "talks|publications|service",
    "conference contributions": "talks|publications",
    "conference proceedings": "publications|talks",
    "conference abstracts": "publications|talks",
    "abstracts": "publications|talks",
    "conference papers and posters": "publications|talks",
    "tagungsbeiträge": "publications|talks",
    "konferenzbeiträge": "publications|talks",
    "kongressbeiträge": "publications|talks",
    "contributions à des conférences": "publications|talks",
    "comunicaciones a congresos": "publications|talks",
    "contributi a convegni": "publications|talks",
    "contributi a conferenze": "publications|talks",
    "communications": "talks|publications",
    "contributions": "publications|talks|software",
    "experience": "positions|service|teaching",
    "experiences": "positions|service|teaching",
    "research": "interests|publications|positions|grants|talks",
    "research experience": "positions|publications",
    "research activities": "interests|publications|positions|talks",
    "activities": "service|hobbies|talks|positions",
    "professional activities": "service|positions|talks",
    "professional activity": "service|positions|talks",
    "conference activities": "service|talks",
    "workshop participation": "other|talks",
    "biography": "summary|education|positions",
    "research training": "other|positions|education",
    "additional education": "other|education",
    "industry research": "positions|publications|interests",
    "scientific research": "interests|publications|positions|grants|talks",
    "researches": "interests|publications|positions|grants|talks",
    "activités de recherche": "interests|positions|publications|other",
    "langages": "skills|languages",
    "akademische laufbahn": "positions|education",
    "activities and interests": "hobbies|service",
    "academic activities": "service|talks|positions",
    "other activities": "service|other|hobbies|talks",
    "scientific activities": "service|talks|publications",
    "projects": "other|software|grants|positions",
    "selected projects": "other|software|grants|positions",
    "personal projects": "software|other",
    "research projects": "grants|other|positions|software",
    "conference participation": "talks|other",
    "participation in conferences": "talks|other",
    "incarichi": "service|positions",
    "incarichi accademici": "service|positions",
    "references": "references|other",
    "interests": "interests|hobbies",
    "interessi": "interests|hobbies",
    "intereses": "interests|hobbies",
    "interesses": "interests|hobbies",
    "interessen": "interests|hobbies",
    "autres activités": "service|other|hobbies|talks",
    "weitere aktivitäten": "service|other|hobbies|talks",
    "otras actividades": "service|other|hobbies|talks",
    "altre attività": "service|other|hobbies|talks",
    "outras atividades": "service|other|hobbies|talks",
    "workshops": "talks|service|other|publications",
    "tutorials": "talks|teaching",
    "seminars": "talks|service|teaching",
    "reviews": "publications|service",
    "reports": "publications|service",
    "students": "mentoring|teaching",
    "refereed": "publications|service",
    "organized": "service|talks",
    "software": "software|skills",
    "software and tools": "skills|software",
    "code": "software|skills",
    "tools": "skills|software",
    "works": "publications|positions",
    "work": "positions|publications",
    "training": "education",
    "additional training": "education",
    "other training": "education",
    "training and summer schools": "education",
    "événements scientifiques": "talks|service|publications",
    "eventos científicos": "talks|service|publications",
    "eventi scientifici": "talks|service|publications",
    "scientific events": "talks|service|publications",
    "invitations": "positions|talks",
    "research activity": "interests|publications|positions|talks",
    "project experience": "other|grants|software",
    "current projects": "other|publications|grants|software",
    "ongoing projects": "other|publications|grants|software",
    "projets en cours": "other|publications|grants|software",
    "laufende projekte": "other|publications|grants|software",
    "proyectos en curso": "other|publications|grants|software",
    "progetti in corso": "other|publications|grants|software",
    "further training": "education",
    "specialized training": "education",
    "continuing education": "education|other",
    "weiterbildung": "education",
    "sonstige aktivitäten": "service|other|hobbies|talks",
    "other": "other|service",
    "others": "other|service",
    "autres": "other|service",
    "otros": "other|service",
    "altro": "other|service",
    "outros": "other|service",
    "autres expériences": "positions|service|other",
    "weitere erfahrungen": "positions|service|other",
    "otras experiencias": "positions|service|other",
    "altre esperienze": "positions|service|other",
    "outras experiências": "positions|service|other",
    "extracurricular activities": "hobbies|service",
    "extra curricular activities": "hobbies|service",
    "activités extra curriculaires": "hobbies|service",
    "activités extraprofessionnelles": "hobbies|service",
    "außercurriculare aktivitäten": "hobbies|service",
    "außercurriculäre aktivitäten": "hobbies|service",
    "actividades extracurriculares": "hobbies|service",
    "attività extracurriculari": "hobbies|service",
    "atividades extracurriculares": "hobbies|service",
    "participação em bancas": "teaching|service",
    "membro em bancas": "teaching|service",
    "bancas": "teaching|service",
    "lectures": "talks|teaching",
    "seminars and lectures": "talks|teaching",
    "lectures and seminars": "talks|teaching",
    "workshops and lectures": "talks|teaching",
    "lectures and workshops": "talks|teaching",
    "workshops seminars and lectures": "talks|teaching",
    "guest lectures": "teaching|talks",
    "courses": "other|teaching|education",
    "parcours": "positions|education",
    "recherche": "interests|publications|positions|grants|talks",
    "travaux de recherche": "publications|interests|positions",
    "expertise": "interests|service|skills",
    "projets": "other|software|grants",
    "projets de recherche": "grants|other|positions",
    "interventions": "talks|teaching|service",
    "séminaires": "talks|service|teaching",
    "colloques": "talks|service|publications",
    "cours": "teaching|education|other",
    "diffusion": "service|talks",
    "forschung": "interests|publications|positions|grants|talks",
    "projekte": "other|software|grants|positions",
    "forschungsprojekte": "grants|other|positions",
    "seminare": "teaching|talks",
    "konferenzen": "talks|publications|service",
    "tagungen": "talks|service",
    "werdegang": "positions|education",
    "akademischer werdegang": "education|positions",
    "wissenschaftlicher werdegang": "positions|education",
    "investigación": "interests|publications|positions|grants",
    "proyectos": "other|software|grants|positions",
    "cursos": "teaching|other|education",
    "congresos": "talks|publications|service",
    "actividades": "service|talks|hobbies",
    "proyectos de investigación": "grants|other|positions",
    "ricerca": "interests|publications|positions|grants|talks",
    "attività di ricerca": "interests|positions|publications",
    "progetti": "other|software|grants|positions",
    "progetti di ricerca": "grants|other|positions",
    "corsi": "teaching|other|education",
    "convegni": "talks|service|publications",
    "carriera accademica": "positions|education",
    "pesquisa": "interests|publications|positions|grants|talks",
    "projetos": "grants|other|software|positions",
    "congressos": "talks|publications|service",
    "onderzoek": "interests|publications|positions|grants|talks",
    "dissemination": "talks|service|publications|media",
    "contact": "other",
    "open source contributions": "software",
    "methods": "skills|other",
    "technologies": "skills|software",
    "community": "service",
    "music": "hobbies|other",
    "schools": "other|education",
    "certificates": "other|skills|education",
    "certifications": "other|skills|education",
    "competitions": "awards|other",
    "visits": "positions|talks",
    "academic history": "education|positions",
    "academic background": "education|positions",
    "professional background": "positions|education",
    "qualifications": "education|skills",
    "leadership": "service|positions",
    "leadership experience": "service|positions",
    "volunteer experience": "service|positions",
    "administration": "service|positions",
    "administrative experience": "service|positions",
    "responsibilities": "service|positions",
    "team": "mentoring|other",
    "alumni": "mentoring|other",
    "highlights": "summary|other|publications",
    "dissertation": "education|publications",
    "phd thesis": "education|publications",
    "doctoral thesis": "education|publications",
    "thesis": "publications|education",
    "theses": "publications|mentoring",
    "phd students": "mentoring",
    "field": "interests",
    "keywords": "interests",
    "topics": "interests",
    "stages": "positions",
    "datasets": "software|publications",
    "panels": "talks|service",
    "organization": "service",
    "proceedings": "publications",
    "letters": "publications|references",
    "personal": "other|hobbies",
    "fields": "interests",
    "books": "publications",
    "writing": "publications",
    "music and arts": "hobbies",
    "presentations": "talks",
    "industry": "positions",
}
"""Phrases that may head sections of several kinds, the likeliest first: what stands below decides."""

STEMS: dict[str, str] = {
    "summary": "biograph|profil",
    "interests": "interest|intérêt|interes|expertis|thematic|thémati|schwerpunkt|specialt|specializ|specialis",
    "education": "educat|degree|diplom|qualific|ausbildung|studium|studien|bildung|abschl|formazion|formación|formaç|"
    "istruzion|titul|titol|laurea|doctora|doktor|dottorat|cursus|schooling|alma|academics",
    "positions": "employ|position|appoint|experien|expérien|esperien|career|carrièr|carrer|intern|postdoc|poste|"
    "stage|"
    "beruf|anstellung|tätigkeit|werdegang|laufbahn|emplo|empleo|cargo|puesto|incaric|impieg|visit|sabbatic|estanc|"
    "séjour|aufenthalt|soggiorn|fellowships held|residenc|consult|trajector|parcours",
    "publications": "public|publik|veröffentlich|pubblic|paper|journal|article|articol|artigo|artícul|artikel|book|"
    "livre|buch|bücher|chapter|chapitre|preprint|prepubl|prépubl|manuscript|proceeding|thes|monogr|bibliogr|schrift|"
    "aufsätz|writing|report|essay|ouvrag|editions|edited|encyclop|letter|libr",
    "talks": "talk|present|lectur|seminar|séminair|conferenc|conférenc|conferenz|konferenz|tagung|keynote|speak|"
    "speech|"
    "poster|colloqu|panel|vortr|vorträg|exposé|ponenc|charla|palestr|comunicac|comunicaz|communicat|convegn|congres|"
    "symposi|workshop|tutorial|plenar|intervent",
    "awards": "award|prize|honor|honour|honneur|distinct|distinz|fellowship|scholarship|medal|recogni|achiev|prix|"
    "récompens|bourse|preis|auszeichn|stipend|premi|beca|bolsa|borse|riconosc|reconoc|mérit|merit|accolad|prêmio",
    "teaching": "teach|course|instruct|tutor|enseign|pédago|pedagog|lehr|unterricht|vorles|docen|enseñ|didatt|insegn|"
    "ensino|aula|curricul|classroom|examin|onderwijs",
    "service": "servic|review|referee|editor|committee|organi|member|outreach|volunt|engage|communit|responsa|"
    "responsab|comité|comit|gutacht|mitglied|gremi|ehrenamt|selbstverwalt|engagem|revis|evalua|divulg|vulgaris|"
    "affiliat|associat|société|societ|administ|leadership|diversity|inclusion|équité|equity|jury|board|animat|"
    "rayonnement|gestion|gestión|terza|extens|arbitr|relect|herausgeb",
    "languages": "languag|langue|sprache|sprach|idiom|lingu|língu",
    "skills": "skill|compéten|competen|kompeten|kenntnis|fähigkeit|habilid|destrez|abilit|capacit|comput|informati|"
    "edv|programm|techni|tool|certific|proficien|aptitud|conocim|conoscenz|licens|method",
    "software": "software|logiciel|open source|opensource|repositor|code|package|dataset|toolbox",
    "references": "reference|référenc|referenz|referenc|referee names|recommend|recommand|empfehl|recomend|referent",
    "mentoring": "mentor|mentee|supervis|superviz|student|étudiant|studierend|estudiant|alumn|advis|encadr|betreu|"
    "doctorant|doktorand|dottorand|orienta|tesist|stagiair|trainee|postdocs",
    "grants": "grant|fund|financ|finanz|subvent|drittmittel|förder|sponsor|contrat|contract|auxíli|subsid|budget|"
    "allocation",
    "patents": "patent|brevet|invent|intellectual",
    "media": "media|média|press|news|interview|podcast|radio|televis|medien|presse|prensa|stampa|imprensa",
    "hobbies": "hobb|leisure|loisir|extracurr|extra curr|sport|freizeit|aficion|pasatiemp|tempo libero",
    "other": "miscell|misc|divers|various|exhibit|film|contact|personal|additional|informat|school|citation|metric|"
    "coursework|attended|attendance|participation",
}
"""Beginnings of words that speak for a kind in a heading that holds no known phrase; kinds that win come first."""

MODIFIERS: dict[str, str] = {
    "en": "selected|recent|ad|hoc|refereed|peer|reviewed|professional|academic|scientific|scholarly|other|additional|"
    "relevant|current|past|previous|present|main|major|key|principal|full|complete|partial|list|of|my|the|a|an|all|"
    "international|national|local|invited|contributed|personal|general|in|at|for|with|to|on|by|from|as|"
    "university|college|research|related|representative|notable|further|early|graduate|undergraduate|doctoral|"
    "postdoctoral|student|published|unpublished|forthcoming|accepted|submitted|oral|public|continued|cont|contd|"
    "held|received|given|taught|obtained|earned|non|external|internal|special|formal|select|clinical|departmental|institutional|specialised|specialized|highlights|history|record|"
    "summary|details|information|section|part|period|since|upcoming|ongoing|total|prior|technical|prof|completed|"
    "industrial|industry|career|chronological|reverse|order|top|most|five|ten|years|last|etc|e g|and or",
    "fr": "principaux|principales|principal|principale|sélectionnées|choisies|autres|autre|récentes|récents|"
    "scientifiques|scientifique|professionnelle|professionnelles|universitaire|universitaires|académique|académiques|"
    "liste|des|de|du|d|la|le|les|l|en|à|aux|au|mes|mon|ma|internationales|nationales|internationaux|nationaux|"
    "dans|pour|par|sur|avec|suite|invitées|invités|sélection|actuel|actuelle|personnelles|obtenus|obtenues",
    "de": "ausgewählte|ausgewählter|wichtigste|weitere|sonstige|akademische|akademischer|wissenschaftliche|"
    "wissenschaftlicher|berufliche|beruflicher|der|die|das|des|den|von|in|im|zur|zum|und|liste|eigene|"
    "internationale|nationale|aktuelle|begutachtete|bisherige|auswahl|fortsetzung|an|für|aus|mit|universitäre",
    "es": "seleccionadas|seleccionados|principales|otros|otras|recientes|académica|académicas|académico|académicos|"
    "profesional|profesionales|científica|científicas|científico|científicos|lista|de|del|la|el|los|las|en|mis|mi|"
    "internacionales|nacionales|a|para|por|con|actual|recibidos|recibidas|impartidos|impartidas|universitaria",
    "it": "selezionate|selezionati|principali|altri|altre|altra|recenti|accademica|accademiche|accademico|accademici|"
    "professionale|professionali|scientifica|scientifiche|scientifico|scientifici|elenco|lista|di|del|della|delle|"
    "dei|degli|il|la|le|i|gli|in|su|a|internazionali|nazionali|per|con|attuale|svolta|universitaria|dal|presso",
    "pt": "selecionadas|selecionados|principais|outros|outras|recentes|acadêmica|académica|acadêmicas|acadêmico|"
    "profissional|profissionais|científica|científicas|científico|científicos|lista|de|do|da|dos|das|em|no|na|"
    "internacionais|nacionais|a|o|os|as|para|por|com|atual",
    "nl": "geselecteerde|overige|andere|recente|wetenschappelijke|academische|van|de|het|en|in|voor|professionele",
    "ca": "seleccionades|altres|recents|acadèmica|científica|de|del|la|el|les|els|i|en",
}
"""Words that may stand beside a phrase without changing what it heads."""

GENERAL = (
    "selected|representative|recent|key|main|major|list|of|all|full|complete|my|the|choisies|sélectionnées|"
    "récentes|principales|liste|des|de|ausgewählte|seleccionadas|recientes|selezionate|recenti|selecionadas"
)
"""Modifiers that leave a phrase as general as it is."""

LIGHT = (
    "experience|experiences|activity|activities|work|history|expérience|expériences|activité|activités|erfahrung|"
    "erfahrungen|tätigkeit|tätigkeiten|aktivitäten|experiencia|experiencias|actividad|actividades|esperienza|"
    "esperienze|attività|experiência|experiências|atividade|atividades|positions|appointments|projects|training|"
    "projets|proyectos|progetti|projetos|projekte|membership|memberships|engagement|thesis|theses|dissertation|"
    "dissertations|tesis|tesi|thèse|thèses|mémoires"
)
"""Words that only say that there is something of what stands beside them: "reviewing experience" is reviewing."""

WIDE = (
    "publications|papers|works|research|scholarship|talks|presentations|teaching|service|awards|honors|experience|"
    "education|skills|activities|employment|positions|appointments|grants|funding|students|supervision|"
    "publikationen|veröffentlichungen|schriften|vorträge|lehre|forschung|berufserfahrung|ausbildung|"
    "recherche|travaux|exposés|communications|enseignement|encadrement|formation|financements|responsabilités|"
    "publicaciones|investigación|ponencias|docencia|experiencia|educación|"
    "pubblicazioni|ricerca|didattica|esperienza|publicações|pesquisa|ensino|list of publications|"
    "research publications|scientific publications|publication list|selected publications|liste des publications"
)
"""Phrases so general that narrower ones of the same kind below them divide their section and are no section."""

WEAK = (
    "profile|statement|introduction|highlights|keywords|topics|expertise|fields|study|studies|training|titles|degree|"
    "degrees|phd|dissertation|thesis|theses|work|experience|jobs|industry|stages|leadership|parcours|situation|"
    "visits|"
    "papers|articles|books|book|chapters|reviews|reports|letters|abstracts|journals|literature|writing|essays|obras|"
    "surveys|conference|proceedings|translations|editorials|lecturer|instructor|examination|cours|cursos|corsi|"
    "poster|posters|panels|workshops|tutorials|seminars|talk|speaking|interventions|convegni|congresos|colloques|"
    "competitions|nominations|award|reviewer|referee|volunteer|committees|administration|organization|diversity|"
    "community|engagement|service|services|associations|functions|fonctions|language|computer|computing|tools|"
    "methods|"
    "technical|technologies|frameworks|coding|abilities|code|codes|packages|datasets|repositories|apps|software|"
    "reference|students|interns|team|alumni|contract|contracts|allocations|patent|news|press|personal|sports|music|"
    "sport|other|others|autre|autres|otros|altro|outros|contact|address|travel|citations|metrics|notes|links|"
    "projects|"
    "family|schools|films|collaborators|refereed|contributions|research|activities|responsibilities|present position|"
    "current position|current positions|in preparation|under review|in press|revues|mémoires|rapports|informes|"
    "visiting scholar|teaching assistant|internship|internships|referee for|reviewer for|program committee member|"
    "invited speaker|guest lectures|films|short films|editorial board|program committee|external examiner|"
    "berichte|tesi|teses|tesis doctoral|thèse|doctorat|promotion|informations|adresse|dissertations|lecturing"
)
"""Words that stand alone on a line for other reasons too: without a look of their own they head nothing surely."""

SUBHEADINGS = (
    "journal|journals|journal articles|journal papers|journal publications|refereed|refereed journals|"
    "refereed articles|peer reviewed|non refereed|conference|conference papers|conference proceedings|"
    "conferences|workshops|workshop papers|books|book chapters|chapters|edited volumes|preprints|"
    "working papers|in preparation|under review|submitted|in press|accepted|forthcoming|published|"
    "theses|thesis|technical reports|reports|others|other|invited|contributed|invited talks|contributed talks|"
    "conference talks|seminar talks|posters|poster presentations|keynotes|plenary|oral|"
    "international|national|local|regional|ongoing|graduate|undergraduate|phd students|master students|current|past|"
    "former|"
    "doctoral|masters|bachelor|as pi|as co pi|external|internal|reviewer|editor|committees|organizer|"
    "articles|revues|revues internationales|conférences|conférences internationales|chapitres|prépublications|"
    "soumis|en préparation|acceptés|publiés|autre|autres|invités|organisation|jurys|obtenus|membre|"
    "zeitschriften|konferenzen|bücher|buchkapitel|eingereicht|in vorbereitung|sonstige|"
    "revistas|congresos|libros|capítulos|enviados|en preparación|otros|"
    "riviste|convegni|libri|capitoli|sottomessi|in preparazione|altri"
)
"""Phrases that divide a section by type, state or role."""

CUES: dict[str, str] = {
    "publications": "arxiv|doi|vol|pp|journal|proceedings|preprint|submitted|isbn|transactions|letters|press|"
    "et al|review|revue|zeitschrift|revista|rivista|article|chapter|conference on|in proc|proc|eds|springer",
    "talks": "talk|invited|seminar|workshop|poster|keynote|oral|colloquium|presentation|conference|speaker|panel|"
    "exposé|séminaire|conférence|vortrag|tagung|ponencia|charla|seminario|convegno|palestra|congreso|plenary|lecture|"
    "spotlight",
    "positions": "professor|postdoc|postdoctoral|researcher|assistant|engineer|intern|internship|fellow|scientist|"
    "developer|university|lecturer|analyst|manager|consultant|director|supervisor|mentor|visiting|inc|"
    "professeur|chercheur|maître de conférences|stage|ingénieur|wissenschaftlicher mitarbeiter|professur|"
    "profesor|investigador|professore|ricercatore|laboratory|team",
    "education": "phd|ph d|msc|m sc|bsc|b sc|master|bachelor|degree|diploma|thesis|gpa|b a|m a|licence|doctorat|"
    "doctor|maîtrise|promotion|abitur|diplom|licenciatura|maestría|laurea|dottorato|university|dissertation|b s|m s",
    "service": "reviewer|reviewing|referee|committee|organizer|organiser|organized|organised|chair|editor|member|"
    "volunteer|editorial|board|program committee|co organizer|peer|reviews|relecteur|comité|organisateur|gutachter|"
    "mitglied|revisor|miembro|membre|membro|session chair|representative|co chair|jury|refereed for|paper reviewing",
    "teaching": "teaching assistant|instructor|course|lecturer|undergraduate|graduate|semester|fall|spring|students|"
    "tutor|cours|td|tp|travaux dirigés|vorlesung|übung|curso|corso|grader|teacher|taught|class",
    "interests": "theory|learning|analysis|systems|interested|interests|my research|research focuses|focus",
    "software": "github|python|package|library|open source|developer|maintainer|code|cran|software|implementation|"
    "repository|contributor|pypi|app|web|pytorch|framework|toolbox|programmed|r package",
    "skills": "python|java|matlab|c|latex|excel|linux|sql|javascript|git|pytorch|tensorflow|html|docker|windows|r|"
    "julia|fortran|word|office|stata|spss|programming|libraries|languages",
    "grants": "grant|pi|co pi|principal investigator|funded|funding|budget|nsf|anr|erc|dfg|amount|award|euro|"
    "usd|eur|gbp|financement|projet|proyecto|horizon|co i|million|k",
    "references": "professor|prof|email|e mail|phone|tel|department|university|dr|supervisor|advisor",
    "hobbies": "music|sport|sports|chess|hiking|theater|theatre|dance|reading|cooking|football|guitar|piano|"
    "photography|travel|swimming|running|volunteer|tennis|yoga|climbing|cinema|painting|musique|musica|música|musik|"
    "calcio|fútbol|futebol|fussball|lecture|lettura|lectura|lesen|reisen|voyages|viaggi|viajes|wandern|randonnée|"
    "natation|nuoto|schwimmen|escalade|klettern|cucina|cuisine|cocina|kochen|théâtre|teatro|theater|taekwondo|judo|"
    "karate",
    "mentoring": "student|thesis|supervised|co supervised|msc|phd|undergraduate|intern|mentored|m2|m1|master",
    "media": "interview|news|article|podcast|radio|tv|times|featured|press|blog|magazine",
    "summary": "i am|my|years of experience|currently",
    "awards": "award|prize|scholarship|fellowship|medal|honor|best|winner|finalist|prix|bourse|preis|stipendium|"
    "premio|beca|borsa|distinction|grant|rank|place|recipient",
    "other": "school|attended|participant|participation|summer|collaboration|project",
    "patents": "patent|us patent|application no|filed",
    "languages": "français|anglais|allemand|espagnol|italien|chinois|french|english|german|spanish|italian|natif|"
    "native|fluent|courant|langue maternelle|bilingue|deutsch|englisch|französisch|inglés|francés|inglese|francese",
}
"""Words below a heading that speak for a kind."""
