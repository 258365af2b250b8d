"""Cue words of institutions in the languages of the CVs, by how much of an institution they name."""

from __future__ import annotations

UNIVERSITY = (
    *("universit", "universidad", "uniwersytet", "univ.", "univ", "université", "università", "üniversitesi"),
    *("institute of technology", "institute of science", "polytech", "politecnic", "politécnic", "politehnic"),
    *("hochschule", "grande école", "école normale", "ecole normale", "école polytechnique", "ecole polytechnique"),
    *("école centrale", "ecole centrale", "école des mines", "ecole des mines", "école des ponts", "ecole des ponts"),
    *("école nationale", "ecole nationale", "école supérieure", "ecole superieure", "scuola normale", "sissa"),
    *("instituto politécnico", "instituto superior técnico", "instituto tecnológico", "tecnológico de"),
    *("technische", "institut national", "london school of", "rhode island school of", "royal institute"),
    *("university", "universität", "universiteit", "universitat", "universitet", "yliopisto", "egyetem", "academy of"),
    *("centralesupélec", "sciences po", "collège de france", "weizmann", "caltech", "eidgenössische"),
)
"""Stems of whole universities, lower case."""

ADJECTIVES = (
    *("universitario", "universitaria", "universitarios", "universitarias", "universitaire", "universitaires"),
    *("universitari", "universitarie", "universitário", "universitária", "universitär", "universitäre"),
)
"""What is of a university without being one: "Máster Universitario en Física"."""

SCHOOL = (
    *("college", "collège", "colegio", "collegio", "colégio", "school", "école", "ecole", "escuela", "escola"),
    *("scuola", "schule", "institut", "institute", "instituto", "istituto", "academy", "académie", "akademie"),
    *("academia", "accademia", "lycée", "lycee", "liceo", "liceu", "gymnasium", "conservator", "seminary"),
    *(
        "centro de investigación",
        "centro de pesquisa",
        "centre for",
        "center for",
        "centro",
        "iit ",
        "isi ",
        "observatoire",
    ),
    *("observatory", "observatorio", "max planck", "max-planck", "fraunhofer", "helmholtz", "leibniz", "kolleg"),
    *("isep", "insa ", "polo ", "bootcamp", "campus", "instituut"),
)
"""Stems of schools and institutes."""

UNIT = (
    *("department", "departament", "département", "departement", "dipartimento", "dept", "faculty", "faculté"),
    *("fakultät", "facultad", "facoltà", "faculdade", "laborator", "laboratoire", "lab", "labs", "division"),
    *("group", "groupe", "gruppe", "gruppo", "grupo", "team", "équipe", "equipe", "chair", "lehrstuhl", "unit"),
    *("unité", "section", "program", "programme", "programa", "center", "centre", "zentrum", "abteilung"),
    *("fachbereich", "umr", "ufr", "graduate school of", "school of", "college of", "institute for", "arbeitsgruppe"),
    *("departament", "departamento", "bureau", "commissariat", "seminar für"),
    *("departement", "école doctorale", "programa de pós-graduação", "programa de posgrado", "núcleo", "sektion"),
    *("escuela de", "cátedra", "chaire", "cattedra", "hub", "initiative", "consortium", "faculdade de", "studio"),
)
"""Stems of parts of an institution."""

COMPANY = (
    *("inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "corp", "corp.", "corporation", "company", "co.", "ag", "plc"),
    *("s.a.", "s.l.", "srl", "s.r.l.", "sas", "bank", "banque", "banco", "foundation", "fondation", "stiftung"),
    *("fundación", "fundação", "ministry", "ministère", "agency", "agence", "association", "society", "council"),
    *("hospital", "hôpital", "klinik", "klinikum", "clinic", "museum", "musée", "museo", "library", "press"),
    *("technologies", "systems", "solutions", "consulting", "capital", "partners", "ventures", "software"),
    *("group", "office", "federal", "national", "reserve", "army", "navy", "organization"),
    *("research", "analytics", "studios", "networks", "health", "pharma", "pharmaceuticals"),
)
"""Words of employers that teach nobody."""

LOOSE_COMPANY = frozenset(
    "group office federal national reserve research analytics health systems software capital partners press".split()
)
"""Those of them that name an employer only in a short name: "Bell Research"."""

KNOWN = frozenset(
    """MIT ETH ETHZ EPFL KAUST ENS ENSAE ENSTA ENSAI ENPC ENSIMAG INSA UCLA UCL UCSD UCSB UCSF UCSC UCI UCR UBC NYU CMU
    USC UIUC UNC UNSW ANU NUS NTU HKUST HKU CUHK KTH DTU TUM LMU RWTH KIT KU IIT IISc IIIT TIFR ISI SISSA ICTP IMPA
    UNAM UNAM UFRJ USP UNICAMP UFMG PUC UBA UAM UCM UPC UPF UAB UB UPM CSIC CNRS INRIA Inria INSERM Inserm CEA CERN
    NASA ESA ESO NIST NIH NOAA NOAO STScI JPL LANL LBNL LLNL ANL ORNL NREL PNNL NCAR IBM RIKEN JAXA KAIST POSTECH SNU
    PKU USTC SJTU BUET LUMS NUST IST ULB VUB UCLouvain UvA VU TU EHESS HEC INSEAD ESSEC ESCP IHES IHP IMT LIP6 LRI LSE
    SOAS QMUL KCL ICL Oxford Cambridge Stanford Harvard Yale Princeton Cornell Columbia Berkeley Caltech Dartmouth Brown
    Duke Rice Emory Vanderbilt Northwestern Tufts Purdue Penn UPenn Georgetown Rutgers Imperial Polytechnique Google
    DeepMind Deepmind Microsoft Facebook Meta Amazon AWS Apple Nvidia NVIDIA Intel Qualcomm Adobe Twitter Uber Lyft
    Airbnb LinkedIn Netflix Spotify Snap Snowflake Salesforce Oracle SAP Siemens Bosch Philips Samsung Huawei Tencent
    Alibaba Baidu ByteDance Sony Toyota Hitachi NEC NTT Yahoo Yandex OpenAI Anthropic Cohere Mistral Criteo Valeo Thales
    Airbus EDF Orange Naver Mila FAIR Nokia Ericsson Cloudflare RStudio Posit Databricks Palantir Bloomberg Citadel
    McKinsey BCG Bain Deloitte KPMG Accenture PwC Novartis Roche Pfizer Sanofi Bayer BASF Unilever WHO OECD UNESCO IMF
    NBER CEPR RAND Brookings Walmart eBay PayPal Dropbox Pinterest Tesla SpaceX Waymo Zalando Booking Shell BP Total
    CINVESTAV CICESE CIMAT CIRM CRM INAF INFN INGV ENEA IIA IAC IAS IUCAA EMBL EMBO DESY DLR DFKI CWI TNO AMOLF
    LIGO LSST SETI SRI PARC USGS EPA FDA CDC USDA DARPA NSF DOE""".split()
)
"""Institutions that go by a name without a cue word."""
