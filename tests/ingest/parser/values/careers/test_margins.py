"""Dates in the margin of a career that a narrow column broke."""

from ingest.parser.document import Entry, Line
from ingest.parser.values.careers.margins import whole_margins


def entry(gutter: str, *texts: str) -> Entry:
    return Entry(tuple(Line(number, text) for number, text in enumerate(texts, start=1)), gutter=gutter)


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
