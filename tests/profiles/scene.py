"""A small world to test pages with: CVs of historical scientists, each record with its line in the text."""

from dataclasses import dataclass, field
from typing import Any

from profiles import search
from profiles.models import Authorship, Cv, Education, Institution, Person, Publication, Venue
from profiles.text import fold
from tests import factories as make


def person(name: str, **values: Any) -> Person:
    """The person of that name, made when not yet there."""
    found = Person.objects.filter(name=name).first()
    if found is None:
        found = make.PersonFactory(name=name, **values)
        make.PersonNameFactory(person=found, is_preferred=True)
    return found


def institution(name: str) -> Institution | None:
    if not name:
        return None
    found = Institution.objects.filter(name=name).first()
    return found or make.InstitutionNameFactory(institution=make.InstitutionFactory(name=name)).institution


def venue(name: str, acronym: str = "") -> Venue | None:
    if not name:
        return None
    found = Venue.objects.filter(name=name).first()
    return found or make.VenueNameFactory(venue=make.VenueFactory(name=name, acronym=acronym)).venue


@dataclass
class Writer:
    """Writes a CV line by line; every record is made with the lines it stands on."""

    name: str
    year: int = 1935
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.person = person(self.name)
        self.person.has_cv = True
        self.person.save()
        self.cv = make.CvFactory(person=self.person, year=self.year, text="", public_text="")

    def line(self, text: str) -> int:
        self.lines.append(text)
        return len(self.lines)

    def at(self, text: str) -> dict[str, Any]:
        """What a record on this line needs."""
        number = self.line(text)
        return {"cv": self.cv, "person": self.person, "first_line": number, "last_line": number}

    def section(self, heading: str, kind: str, *texts: str, **values: Any) -> None:
        """A heading, and the lines of a section that holds no records."""
        first = self.line(heading)
        for text in texts:
            self.line(text)
        make.SectionFactory(
            cv=self.cv, heading=heading, kind=kind, first_line=first, last_line=max(first, len(self.lines)), **values
        )

    def degree(self, degree: str, where: str, end: int | None, advisor: str = "", **values: Any) -> Education:
        at = self.at(f"{end}  {degree}, {where}. Advisor: {advisor}")
        row = make.EducationFactory(
            **at, degree=degree, organization=where, institution=institution(where), start_year=end and end - 3,
            end_year=end, **values,
        )  # fmt: skip
        if advisor:
            at.pop("person")
            make.AdvisingFactory(**at, advisor=person(advisor), education=row, end_year=end)
        return row

    def position(self, title: str, where: str, start: int, end: int | None) -> None:
        at = self.at(f"{start}-{end or ''}  {title}, {where}")
        make.PositionFactory(
            **at, title=title, organization=where, institution=institution(where), start_year=start, end_year=end,
            is_current=end is None,
        )  # fmt: skip

    def work(
        self, title: str, year: int, where: str = "", coauthors: tuple[str, ...] = (), **values: Any
    ) -> Publication:
        at = self.at(f"{title}. {where} {year}")
        publication = Publication.objects.filter(title_key=fold(title)).first()
        if publication is None:
            publication = make.PublicationFactory(
                title=title, year=year, venue=venue(where), venue_text=where, **values
            )
            for name in (self.name, *coauthors):
                make.AuthorshipFactory(publication=publication, person=person(name))
        make.CitationFactory(**at, publication=publication)
        return publication

    def talk(self, title: str, event: str, year: int, **values: Any) -> None:
        make.TalkFactory(
            **self.at(f"{title}, {event} {year}"), title=title, event=event, venue=venue(event), year=year, **values
        )

    def serve(self, role: str, where: str, year: int | None = None) -> None:
        at = self.at(f"{role}, {where}")
        make.ServiceFactory(**at, role=role, organization=where, venue=venue(where), start_year=year, end_year=year)

    def done(self) -> Person:
        """The text is written."""
        self.cv.text = self.cv.public_text = "\n".join(self.lines)
        self.cv.save()
        return self.person


INDEXED = {"people": Person, "works": Publication, "venues": Venue, "institutions": Institution}
ANNALEN, ZEITSCHRIFT, CRELLE = "Mathematische Annalen", "Mathematische Zeitschrift", "Crelle’s Journal"
GOTTINGEN, CONGRESS = "University of Göttingen", "International Congress of Mathematicians"


def write_noether() -> Person:
    cv = Writer("Emmy Noether", 1935)
    cv.section("Emmy Noether", "other", "noether@example.org", "+49 551 1234", is_private=True)
    make.PersonNameFactory(person=cv.person, name="E. Noether")
    make.ContactFactory(person=cv.person, kind="email", value="noether@example.org")
    make.ContactFactory(person=cv.person, kind="phone", value="+49 551 1234")
    make.ContactFactory(person=cv.person, kind="link", value="https://example.org/noether")
    cv.section("Summary", "summary", "Algebraist. Rings, ideals and invariants; a teacher of many.")
    cv.section("Education", "education")
    cv.degree("Dr. phil., summa cum laude", "University of Erlangen", 1907, "Paul Gordan",
              thesis="Über die Bildung des Formensystems der ternären biquadratischen Form")  # fmt: skip
    cv.degree("Habilitation", GOTTINGEN, 1919, level="habilitation", thesis="Invariante Variationsprobleme")
    cv.section("Positions", "positions")
    cv.position("Lecturer, unpaid", "University of Erlangen", 1908, 1915)
    cv.position("Lecturer", GOTTINGEN, 1915, 1922)
    cv.position("Extraordinary professor, without civil-service rank", GOTTINGEN, 1922, 1933)
    cv.position("Visiting professor", "Moscow State University", 1928, 1929)
    cv.position("Visiting professor", "Bryn Mawr College", 1933, 1935)
    cv.section("Publications", "publications")
    cv.work("Nichtkommutative Algebren", 1933, ZEITSCHRIFT)
    cv.work("Beweis eines Hauptsatzes in der Theorie der Algebren", 1932, CRELLE, ("Richard Brauer", "Helmut Hasse"))
    cv.work("Hyperkomplexe Größen und Darstellungstheorie", 1929, ZEITSCHRIFT)
    cv.work("Über minimale Zerfällungskörper irreduzibler Darstellungen", 1927, "Sitzungsberichte, Berlin",
            ("Richard Brauer",), kind="other")  # fmt: skip
    cv.work("Abstrakter Aufbau der Idealtheorie", 1927, ANNALEN)
    cv.work("Idealtheorie in Ringbereichen", 1921, ANNALEN)
    cv.work("Invariante Variationsprobleme", 1918, "Nachrichten, Göttingen")
    cv.work("Gleichungen mit vorgeschriebener Gruppe", 1918, ANNALEN)
    cv.section("Talks", "talks")
    cv.talk("Hyperkomplexe Systeme", CONGRESS, 1932, location="Zürich", kind="keynote")
    cv.talk("Hyperkomplexe Größen", CONGRESS, 1928, location="Bologna")
    cv.section("Service", "service")
    cv.serve("Editorial work", ANNALEN, 1930)
    cv.section("Languages", "languages")
    make.LanguageFactory(**cv.at("German (native)"))
    make.LanguageFactory(**cv.at("English"), name="English", level="fluent")
    cv.section("Awards", "awards")
    make.AwardFactory(**cv.at("1932 Ackermann–Teubner Memorial Award"))
    cv.section("Teaching", "teaching")
    make.TeachingFactory(**cv.at("1924 Group theory, lecturer"))
    cv.section("Hobbies", "hobbies", "- Swimming", "- Long walks with students")
    return cv.done()


def write_courant() -> Person:
    cv = Writer("Richard Courant", 1958)
    cv.degree("PhD", GOTTINGEN, 1910, "David Hilbert")
    cv.position("Professor", GOTTINGEN, 1920, 1933)
    cv.position("Professor", "New York University", 1936, 1958)
    cv.work("Über die Lösungen der Differentialgleichungen der Physik", 1922, ANNALEN)
    cv.work("Methoden der mathematischen Physik", 1924, "Springer", ("David Hilbert",), kind="book")
    cv.work("What is Mathematics?", 1941, "Oxford University Press", ("Herbert Robbins",), kind="book")
    cv.serve("Editor", "Grundlehren der mathematischen Wissenschaften")
    make.LanguageFactory(**cv.at("German"), level="")
    return cv.done()


def write_weyl() -> Person:
    cv = Writer("Hermann Weyl", 1955)
    cv.degree("PhD", GOTTINGEN, 1908, "David Hilbert")
    cv.position("Professor", "ETH Zürich", 1913, 1930)
    cv.position("Professor", GOTTINGEN, 1930, 1933)
    cv.position("Professor", "Institute for Advanced Study", 1933, 1951)
    cv.work("Raum, Zeit, Materie", 1918, "Springer", kind="book")
    cv.work("Über die Gleichverteilung von Zahlen mod. Eins", 1916, ANNALEN)
    cv.work("Spinors in n dimensions", 1935, "American Journal of Mathematics", ("Richard Brauer",))
    cv.talk("Kontinuierliche Gruppen", CONGRESS, 1928)
    make.LanguageFactory(**cv.at("English"), name="English", level="")
    return cv.done()


def write_turing() -> Person:
    cv = Writer("Alan Turing", 1952)
    cv.degree(
        "PhD in Mathematics", "Princeton University", 1938, "Alonzo Church", thesis="Systems of logic based on ordinals"
    )
    cv.position("Reader", "University of Manchester", 1948, None)
    cv.work("On computable numbers", 1936, "Proceedings of the London Mathematical Society")
    cv.work("Computing machinery and intelligence", 1950, "Mind")
    return cv.done()


def write_all() -> dict[str, Person]:
    """Noether, Courant, Weyl, Turing by family name; they can be searched for."""
    people = {
        "noether": write_noether(), "courant": write_courant(), "weyl": write_weyl(), "turing": write_turing(),
    }  # fmt: skip
    index()
    return people


def index() -> None:
    """Let everything here be found, as the store does when it publishes."""
    keys = {name: set(model.objects.values_list("pk", flat=True)) for name, model in INDEXED.items()}
    search.refresh(owners=keys["people"], **keys)


def latest_cv(of: Person) -> Cv:
    return Cv.objects.get(person=of, is_latest=True)


def hide(who: Person) -> None:
    who.visibility = "staff"
    who.save()
    search.refresh_around(who.pk)


def authors_of(publication: Publication) -> list[Authorship]:
    return list(publication.authorships.all())
