"""Dates in the margin of a career that a narrow column broke."""

from ingest.parser.document import Entry, Line
from ingest.parser.values.careers.margins import whole_margins


def entry(gutter: str, *texts: str, gap: float = 0.0) -> Entry:
    """An entry whose first line stands a gap below what is above it."""
    lines = (Line(number, text, gap=0.0 if number > 1 else gap) for number, text in enumerate(texts, start=1))
    return Entry(tuple(lines), gutter=gutter)


def read(*entries: Entry) -> list[tuple[str, list[str]]]:
    return [(item.gutter, [line.text for line in item.lines]) for item in whole_margins(entries)]


def test_date_over_three_rows_of_the_margin() -> None:
    given = entry("01/09/1922", "Professor, Universität Göttingen", "bis\tLehrstuhl für Algebra", "31/08/1933")

    assert read(given) == [("01/09/1922 bis 31/08/1933", ["Professor, Universität Göttingen", "Lehrstuhl für Algebra"])]


def test_since_above_its_date() -> None:
    above, below = entry("", "Depuis\tProfesseur, Sorbonne"), entry("septembre 1906", "Chaire de physique")

    assert read(above, below) == [("Depuis septembre 1906", ["Professeur, Sorbonne", "Chaire de physique"])]


def test_ranges_broken_behind_their_dash_in_the_whole_list() -> None:
    given = [entry("1919 –", "Privatdozentin"), entry("1922", "Göttingen")]
    given += [entry("1922 –", "Professorin"), entry("1933", "Göttingen")]

    assert read(*given) == [
        ("1919 – 1922", ["Privatdozentin", "Göttingen"]),
        ("1922 – 1933", ["Professorin", "Göttingen"]),
    ]


def test_one_open_range_above_another_date_stays_open() -> None:
    given = [entry("1919 –", "Privatdozentin, Göttingen"), entry("1933", "Professor, Bryn Mawr")]

    assert read(*given) == [
        ("1919 –", ["Privatdozentin, Göttingen"]),
        ("1933", ["Professor, Bryn Mawr"]),
    ]


def test_end_with_its_dash_below_the_beginning() -> None:
    given = [entry("Sep 1906", "Professeure, Sorbonne", gap=1.2), entry("-Avr 1934", "Institut du radium")]
    given += [entry("1900–1906", "Professeure, École de Sèvres", gap=1.2)]

    assert read(*given) == [
        ("Sep 1906 -Avr 1934", ["Professeure, Sorbonne", "Institut du radium"]),
        ("1900–1906", ["Professeure, École de Sèvres"]),
    ]


def test_end_below_a_word_that_joins() -> None:
    given = [entry("1918 Oct to", "Academy, Braga\tGuest assistant", gap=0.5), entry("1920 Sep", "Classes:", "• Logic")]

    assert read(*given) == [("1918 Oct to 1920 Sep", ["Academy, Braga\tGuest assistant", "Classes:", "• Logic"])]


def test_beginning_before_the_text_and_end_in_the_margin() -> None:
    given = [entry("", "June 1920 – Engineer, Bell Labs", "Now\tDesign of relays", "of all sorts", gap=0.3)]
    given += [entry("Aug. 1920", "Oct. 1919 – Clerk, Patent Office", "Checking of drawings", gap=0.3)]

    assert read(*given) == [
        ("June 1920 – Now", ["Engineer, Bell Labs", "Design of relays", "of all sorts"]),
        ("Oct. 1919 – Aug. 1920", ["Clerk, Patent Office", "Checking of drawings"]),
    ]


def test_beginning_and_end_one_above_the_other_without_a_dash() -> None:
    given = [entry("Ottobre 1922", "Assegnista, Università di Firenze,", gap=0.7), entry("Luglio 1924", "Italia")]
    given += [entry("Settembre 1918", "Studente, Scuola Normale", gap=0.7), entry("Giugno 1922", "Pisa")]

    assert read(*given) == [
        ("Ottobre 1922 – Luglio 1924", ["Assegnista, Università di Firenze,", "Italia"]),
        ("Settembre 1918 – Giugno 1922", ["Studente, Scuola Normale", "Pisa"]),
    ]


def test_end_above_the_beginning_beside_an_employer_with_the_post_below() -> None:
    given = [entry("Jul 1931", "Girton College", gap=0.9), entry("Oct 1928", "Fellow", "Worked on fields")]
    given += [entry("Sep 1928", "Bell Labs", gap=0.9), entry("May 1927", "Research Assistant")]

    assert read(*given) == [
        ("Oct 1928 – Jul 1931", ["Girton College", "Fellow", "Worked on fields"]),
        ("May 1927 – Sep 1928", ["Bell Labs", "Research Assistant"]),
    ]


def test_present_above_the_beginning() -> None:
    given = [entry("1931–1935", "Fellow, Girton College", gap=0.9)]
    given += [entry("", "current\tReader in Physics", "Cambridge", gap=0.9), entry("1936", "Cavendish Laboratory")]

    assert read(*given)[1:] == [("1936 – current", ["Reader in Physics", "Cambridge", "Cavendish Laboratory"])]


def test_column_of_beginnings_and_column_of_ends() -> None:
    given = [entry("04/1920", "09/1922 Lecturer, Jena"), entry("10/1922", "08/1925 Professor, Halle")]
    given += [entry("09/1925", "Today Professor, Leipzig")]

    assert read(*given) == [
        ("04/1920 – 09/1922", ["Lecturer, Jena"]),
        ("10/1922 – 08/1925", ["Professor, Halle"]),
        ("09/1925 – Today", ["Professor, Leipzig"]),
    ]


def test_days_of_one_row_belong_to_the_month_of_the_next() -> None:
    given = [entry("", "1er avril - 30\tStage, Bureau des longitudes", gap=0.3), entry("septembre 1904", "Tables")]
    given += [entry("1903", "Licence", gap=0.3)]

    assert read(*given) == [
        ("1er avril - 30 septembre 1904", ["Stage, Bureau des longitudes", "Tables"]),
        ("1903", ["Licence"]),
    ]


def test_posts_that_both_go_on_are_two() -> None:
    given = [entry("1924 -", "Assistant Professor, Rome", gap=0.5), entry("1925 -", "Research Fellow, Academy")]

    assert read(*given) == [("1924 -", ["Assistant Professor, Rome"]), ("1925 -", ["Research Fellow, Academy"])]


def test_single_years_of_a_list_stay_apart() -> None:
    given = [entry("1914", "Prize, Academy", gap=0.5), entry("1912", "Lecturer, Jena"), entry("1911", "Reader, Halle")]

    assert read(*given) == [(item.gutter, [line.text for line in item.lines]) for item in given]
