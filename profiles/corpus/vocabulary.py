"""Words from which the invented corpus is put together; families, places and titles are combined from parts."""

GIVEN = """
Ada Adela Agnes Aino Albert Alexei Alicja Alma Amalia Amir Ana Anders Andrea Anika Anneli Anton Arash Ariane Arjun
Astrid Aurélie Bao Beatriz Béla Bengt Bernd Bianca Björn Bogdan Boris Brigitte Bruno Camille Carla Carlos Cécile
Chiara Chloé Claudia Clément Colin Cosima Dagmar Daniela Dario David Deniz Diego Dimitri Dorothea Eduardo Eero Elena
Elif Elin Elisa Emil Emre Enrico Erik Ewa Farid Fatima Federica Felix Fernanda Filip Fiona François Frida Gabriela
Georg Giulia Göran Grete Guillaume Gustav Hana Hannah Hassan Hedwig Helga Henrik Hiroshi Hugo Ida Ignacio Ilse Inés
Ingrid Irena Isabel Ivan Jakob Jana Jasper Jelena João Jonas Jorge Josefa José Judith Julia Jürgen Kaito Karin Karl
Katarzyna Kenji Kirsten Klara Kofi Lara Lars Laura Leila Leon Leticia Liang Lidia Liisa Lina Lorenzo Luca Lucía Ludwig
Łukasz Magda Malin Manuel Marco Margit Maria Marta Mateo Mathilde Matteo Mei Mikael Milan Mina Mirko Nadia Nathan
Nicolás Niels Nikolai Nils Nina Noor Noémie Olga Oliver Omar Oskar Ottilie Pablo Paola Pascal Paulina Pavel Pedro
Petra Pia Priya Rafael Rahel Ravi Rebecca Renata René Ricardo Rosa Rui Ruth Sabine Samuel Sana Sandra Sanjay Sara
Sebastião Selma Silvia Simon Sofia Søren Stefan Stella Sven Tamara Tariq Teresa Theo Thérèse Tobias Tomás Ulla Ulrich
Valentina Vera Victor Viola Vivian Wanda Werner Wiktor Xenia Yara Yasmin Yuki Yusuf Zeynep Zofia Zoltán Žofie
""".split()

FAMILY_BEGINNINGS = """
Abel Acker Adler Alm Alt Amber Ander Apfel Arn Asch Auer Bach Bär Baum Beck Berg Berna Birk Blum Bod Bohn Bor Brand
Breit Brom Bruck Brun Busch Cal Camp Car Castel Chand Clar Cor Dahl Dam Delg Dor Drag Dun Eber Eck Edel Eich Ein Ek
Elm Engel Erd Esch Fal Feld Fern Fisk Fjel Flor Forn Frank Fried Fuchs Gal Gar Gess Gold Gor Grab Gran Grün Gut Haas
Hag Hald Ham Hart Has Hed Heim Hels Herz Hil Hoch Hof Holm Horn Hul Igl Ing Iv Jab Jans Jar Kal Kap Kar Kas Kess Kir
Klein Knut Kol Kor Kov Kraus Krist Kul Lam Land Lang Lau Leh Lich Lind Lju Löw Lun Mad Mal Mar Mei Mel Mend Mik Mol
Mor Mühl Nad Nar Neu Nik Nord Novo Oak Ober Ol Or Ost Ott Pal Pap Pas Perl Pet Pin Pol Por Rab Ram Reb Reich Ren Rich
Ried Rog Ros Roth Sal Sand Schim Schön Seel Sel Sey Sigl Sil Skov Sol Sonn Stav Stein Stern Strand Sund Tal Tann Tar
Thal Thor Tor Tul Ul Vall Van Vas Ved Vel Vil Vog Vol Wag Wald Wang Weg Wein Wen West Wies Wil Wind Wolk Wor Yil Zak
Zel Zim
""".split()

FAMILY_ENDINGS = """
acz aghi ak ales alsky amoto anen ano ansson ara ard arelli ari atti auer bach baum beck bein berg berger blad blum
born bowicz brandt burg camp cedo czyk dahl dal dottir dorf dóttir eaux ecka eira ell ellini en enko er ero ersen
eskog essen etti evic ewicz ey feld ford gaard gård ham hausen heim hoff holm holt iani ič icki idou ier igues ikova
ila ini inen ing insky ioux is isch iti itz kamp kov ković kvist land lander lau ler lin lov lund man mann mark meier
meyer mola moser ná nagel nen ner nik nov oğlu olli oni os oski otti ou ová ovic owski qvist rud sen ska ski sohn son
stad stedt stein sten ström sund tal tani thal tović ulescu une ura veld vik ville vist waite wald wall wicz yan yev
ysz zadeh ziani
""".split()

CHINESE = "王小明 李晓红 张伟杰 陈思远 刘文静 赵一鸣 黄志强 周雅婷 吴明月 徐海涛".split()

TOWNS_BEGINNINGS = """
Alder Ash Bel Berg Birch Black Bright Cal Castle Clear Corn Dal Eagle East Elm Fair Falken Glen Gran Green Hart Haver
Hazel Hill Kings Lake Lang Lin Lys Maple Mar Mill Mon Moor Nord North Oak Pine Port Raven Red River Rosen Salt Sand
Silver South Stein Stone Sun Thorn Val Wald Water West Whit Winter Wolf
""".split()

TOWNS_ENDINGS = """
borough bridge burg bury by dale fels field ford gate ham haven hausen heim holm mont mouth port stadt stead ton vik
ville wick
""".split()

INSTITUTIONS = (
    "University of {0}", "{0} University", "{0} Institute of Technology", "Technical University of {0}",
    "Université de {0}", "Universität {0}", "Politecnico di {0}", "{0} Polytechnic", "{0} State University",
    "École supérieure de {0}", "{0} Research Laboratory", "Max-Born-Institut {0}", "{0} College",
)  # fmt: skip

COUNTRIES = """
Germany France Italy Spain Portugal Sweden Finland Norway Denmark Poland Austria Switzerland Netherlands Belgium
Ireland Japan China India Brazil Mexico Canada Australia Turkey Iran Egypt Chile Argentina Greece Hungary Romania
""".split()

TOPICS = """
learning networks models analysis systems theory data optimization inference graphs algorithms dynamics estimation
methods functions equations stochastic spaces quantum structures control information processes groups random adaptive
linear nonlinear sparse robust bayesian variational discrete geometry kernel causal deep neural geometric algebraic
statistical convex spectral markov bounds approximation detection recognition simulation prediction representation
language vision sampling regression classification clustering transport manifold topology operator invariant symmetry
entropy diffusion convergence complexity stability computation logic semantics protocol privacy security distributed
parallel memory scheduling routing wireless sensor image speech signal protein genome cell tissue brain cortex visual
motor memory climate ocean carbon energy solar plasma photon lattice crystal polymer membrane catalyst enzyme immune
cancer clinical patients cohort policy market labour trade growth inequality education migration archive medieval
narrative ethics perception attention decision reward behaviour evolution ecology forest river soil species habitat
planet galaxy stellar dark matter gravity neutrino boson tensor matrix module ring field category bundle sheaf
cohomology knot surface curve number prime
""".split()

SMALL = "of for with in and on under from via through".split()

TERM_BEGINNINGS = """
hyper meta neuro bio geo photo electro thermo macro micro nano poly multi inter intra trans super sub pseudo quasi
semi proto auto co counter cross cyber eco epi ergo exo haplo hetero homo hydro iso kine lympho magneto mono morpho
onco ortho paleo para peri pharmaco phono phyto piezo psycho pyro radio retro rheo socio spectro spino stereo strato
techno tele tomo topo tribo ultra vaso xeno zoo
""".split()

TERM_ROOTS = """
graph dynam metr scop morph gen log nom path phor plast pol phas cyt chrom crystal derm flux form fract gram kinet
lith lumin lys mech mer mod mut nucle oscill phyl plasm press puls react rhythm scal sect sorb spectr spher stat strat
strict struct synth tact tempor tens therm tom tox tract troph turb typ vect vis volt
""".split()

TERM_ENDINGS = """
al ation ator ed ent er ic ical icity ics ies ing ism ity ive ization ology ous s ure
""".split()

JOURNALS = (
    "Journal of {0} {1}", "{0} {1} Letters", "Annals of {0} {1}", "Transactions on {0} {1}", "Archive for {0} {1}",
    "Zeitschrift für {0} {1}", "Revue de {0} {1}", "Advances in {0} {1}", "European Journal of {0} {1}",
    "Proceedings of the {0} {1} Society",
)  # fmt: skip
CONFERENCES = (
    "International Conference on {0} {1}", "Symposium on {0} {1}", "Conference on {0} and {1}",
    "International Joint Meeting on {0} {1}", "Congress of {0} {1}",
)  # fmt: skip
WORKSHOPS = ("Workshop on {0} {1}", "Seminar Days in {0} {1}", "Colloquium on {0} and {1}")

POSITIONS = (
    ("Professor", 30), ("Associate Professor", 15), ("Assistant Professor", 15), ("Senior Lecturer", 8),
    ("Research Scientist", 12), ("Lecturer", 6), ("Group Leader", 5), ("Maître de conférences", 4),
    ("Directrice de recherche", 2), ("Chair of Statistics", 1), ("Head of Laboratory", 2),
)  # fmt: skip
JUNIOR = (
    "Postdoctoral Researcher",
    "Research Assistant",
    "Visiting Scholar",
    "Teaching Fellow",
    "Wissenschaftliche Mitarbeiterin",
)
DEGREES = (
    ("Master of Science", "master"),
    ("Diplom", "master"),
    ("Laurea magistrale", "master"),
    ("Bachelor of Arts", "bachelor"),
)
DOCTORATES = "PhD", "Dr. rer. nat.", "Doctorat", "DPhil", "Dr. phil."
LANGUAGES = """
English German French Spanish Italian Portuguese Swedish Finnish Polish Turkish Japanese Mandarin Hindi Arabic
""".split()
LEVELS = "native", "fluent", "good", "basic"
SERVICES = "Reviewer", "Area Chair", "Programme Committee", "Organizer", "Associate Editor", "Session Chair"
AWARDS = (
    "Best Paper Award",
    "Early Career Fellowship",
    "Doctoral Prize",
    "Teaching Award",
    "Travel Grant",
    "Starting Grant",
)
COURSES = "Introduction to {0}", "Advanced {0}", "Seminar on {0} {1}", "{0} for beginners"
TALK_KINDS = "invited", "invited", "contributed", "contributed", "keynote", "poster", "seminar", ""
