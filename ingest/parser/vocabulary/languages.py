"""Names of spoken languages in the languages of the CVs, and the words for how well they are spoken."""

from __future__ import annotations

NAMES = frozenset(
    """
    english french german spanish italian portuguese dutch catalan chinese mandarin cantonese japanese korean russian
    arabic hebrew hindi urdu bengali bangla punjabi gujarati marathi tamil telugu kannada malayalam sanskrit nepali
    sinhala sinhalese persian farsi dari pashto turkish azerbaijani kazakh uzbek turkmen kyrgyz tajik uyghur mongolian
    tibetan polish czech slovak hungarian romanian bulgarian serbian croatian bosnian slovenian slovene macedonian
    albanian greek latin ukrainian belarusian lithuanian latvian estonian finnish swedish norwegian danish icelandic
    faroese irish gaelic welsh breton basque galician occitan corsican sardinian sicilian neapolitan venetian
    luxembourgish luxembourgeois afrikaans flemish frisian swahili kiswahili zulu isizulu xhosa isixhosa sesotho sotho
    setswana tswana shona yoruba igbo hausa amharic tigrinya oromo somali wolof lingala kinyarwanda luganda malagasy
    berber tamazight kabyle indonesian malay bahasa tagalog filipino vietnamese thai lao khmer burmese javanese
    sundanese maori hawaiian samoan esperanto yiddish ladino georgian armenian kurdish syriac aramaic assamese odia
    oriya sindhi kashmiri konkani maithili tatar bashkir chechen quechua guarani aymara nahuatl creole haitian
    castilian valencian moldovan montenegrin serbo-croatian taiwanese hokkien shanghainese hakka teochew asl bsl
    akkadian sumerian coptic avestan pali maltese romansh chichewa twi akan ewe fon bambara fula kikuyu
    anglais français francais allemand espagnol italien portugais néerlandais chinois japonais coréen russe arabe
    hébreu turc polonais tchèque slovaque hongrois roumain bulgare serbe croate grec ukrainien suédois norvégien danois
    finnois islandais persan vietnamien thaï indonésien malgache kabyle basque occitan breton corse alsacien créole
    flamand irlandais gallois arménien géorgien albanais slovène lituanien letton estonien cantonais hindi catalan
    englisch französisch deutsch spanisch italienisch portugiesisch niederländisch katalanisch chinesisch mandarin
    japanisch koreanisch russisch arabisch hebräisch türkisch polnisch tschechisch slowakisch ungarisch rumänisch
    bulgarisch serbisch kroatisch griechisch altgriechisch latein ukrainisch schwedisch norwegisch dänisch finnisch
    isländisch persisch vietnamesisch indonesisch slowenisch litauisch lettisch estnisch albanisch armenisch georgisch
    schweizerdeutsch bosnisch hocharabisch
    inglés francés alemán español castellano italiano portugués holandés neerlandés catalán gallego euskera vasco chino
    mandarín japonés coreano ruso árabe hebreo turco polaco checo húngaro rumano búlgaro griego latín ucraniano sueco
    noruego danés finlandés persa hindi valenciano quechua náhuatl guaraní serbio croata eslovaco esloveno
    inglese francese tedesco spagnolo italiano portoghese olandese catalano cinese giapponese coreano russo arabo
    ebraico turco polacco ceco ungherese rumeno romeno bulgaro greco latino ucraino svedese norvegese danese finlandese
    persiano albanese croato serbo sloveno slovacco
    inglês francês alemão espanhol italiano português holandês neerlandês catalão chinês japonês coreano russo árabe
    hebraico turco polonês polaco checo húngaro romeno grego latim ucraniano sueco norueguês dinamarquês galego
    engels frans duits spaans italiaans portugees nederlands chinees japans russisch arabisch vlaams fries pools turks
    anglès francès alemany espanyol castellà italià portuguès català xinès japonès rus àrab gallec
    svenska norsk dansk suomi polski čeština magyar română türkçe русский 中文 日本語 한국어 العربية עברית ελληνικά
    """.split()
)
"""Single words, in small letters."""

QUALIFIERS = frozenset(
    """mandarin brazilian american british classical ancient modern standard swiss canadian mexican european old
    biblical traditional simplified levantine egyptian moroccan haitian scottish moderne ancien classique literary
    québécois suisse lebanese iranian argentine latin-american""".split()
)
"""Words before the name of a language that belong to it ("Mandarin Chinese")."""

LABELS = (
    *("languages", "language", "language skills", "languages spoken", "spoken languages", "foreign languages"),
    *("natural languages", "human languages", "language proficiency", "linguistic skills", "langues", "langue"),
    *("langues parlées", "langues étrangères", "sprachen", "sprachkenntnisse", "fremdsprachen", "idiomas", "lenguas"),
    *("lingue", "lingue straniere", "lingue conosciute", "línguas", "talen", "idiomes", "llengües", "mother tongue"),
    *("mother tongue(s)", "native language", "other languages", "other language(s)", "madrelingua", "lengua materna"),
    *("langue maternelle", "muttersprache", "language(s)", "lingua madre", "altre lingue", "língua materna"),
    *("working languages", "fluent in", "native", "fluent", "intermediate", "basic", "languages known", "i speak"),
    *("lenguajes", "spoken and written languages", "language competences", "langues vivantes", "sprachkenntnis"),
    *("language abilities", "language competencies", "foreign language skills", "natural language", "human language"),
    *("langages", "langages naturels", "naturels"),
)
"""What stands before a list of languages within other parts of a CV."""

LEVELS = (
    *("native", "mother tongue", "mother language", "first language", "bilingual", "fluent", "fluency", "proficient"),
    *("proficiency", "advanced", "intermediate", "upper intermediate", "basic", "basics", "beginner", "elementary"),
    *("conversational", "good", "very good", "excellent", "fair", "working", "limited", "reading", "written", "spoken"),
    *(
        "oral",
        "speaking",
        "writing",
        "listening",
        "knowledge",
        "professional",
        "toefl",
        "ielts",
        "level",
        "some",
        "poor",
    ),
    *("comprehension", "understanding", "lecture", "compréhension", "conversation", "lesen", "lesekenntnisse"),
    *("leseverständnis", "verständnis", "lectura", "comprensión", "conversación", "lettura", "comprensione"),
    *("conversazione", "leitura", "compreensão", "conversação", "lezen", "usuario", "autonome", "indépendant"),
    *("near native", "near-native", "passive", "learning", "heritage", "full", "scholastic", "notions", "dele", "delf"),
    *(
        "natif",
        "native",
        "natifs",
        "courant",
        "courante",
        "maternelle",
        "lu",
        "écrit",
        "parlé",
        "bilingue",
        "intermédiaire",
        "débutant",
        "scolaire",
    ),
    *("bonne", "bon", "niveau", "couramment", "notions", "langue maternelle", "maîtrise", "avancé", "élémentaire"),
    *("muttersprache", "muttersprachler", "fließend", "fliessend", "verhandlungssicher", "gute", "sehr gute", "gut"),
    *("grundkenntnisse", "kenntnisse", "sehr gut", "wort und schrift", "erstsprache", "konversationssicher"),
    *("nativo", "nativa", "materna", "fluido", "avanzado", "intermedio", "básico", "principiante", "nivel", "alto"),
    *("lengua materna", "bilingüe", "medio", "leído", "hablado", "escrito", "fluidez"),
    *("madrelingua", "fluente", "avanzato", "avanzata", "base", "scolastico", "scolastica", "ottimo", "ottima"),
    *("buono", "buona", "discreto", "livello", "elementare", "eccellente", "corrente", "molto buono"),
    *("nativo", "fluente", "avançado", "intermediário", "intermédio", "razoável", "bom", "língua materna"),
    *(
        "moedertaal",
        "vloeiend",
        "goed",
        "basis",
        "nadal",
        "a1",
        "a2",
        "b1",
        "b2",
        "c1",
        "c2",
        "hsk",
        "jlpt",
        "n1",
        "n2",
    ),
)
"""How well a language is spoken."""
