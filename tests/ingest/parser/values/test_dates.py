"""Dates and ranges in the shapes and languages of CVs."""

import pytest

from ingest.parser.values.dates import date_of, find_date_ranges, strip_dates


def spans(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(found.start, found.end, text[slice(*found.at)]) for found in find_date_ranges(text)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1933", "1933", "1933"),
        ("Fall 1933", "1933", "1933"),
        ("Spring/Summer 1933", "1933", "1933"),
        ("Summer – Fall 1933", "1933", "1933"),
        ("1er semestre 1933", "1933", "1933"),
        ("Q1 2019", "2019", "2019"),
        ("1933 (Fall)", "1933", "1933"),
        ("1933 (été)", "1933", "1933"),
        ("1933 – Fall", "1933", "1933"),
        ("1933 – May 1934", "1933", "1934-05"),
        ("1933 - on", "1933", "present"),
        ("1933-", "1933", "present"),
        ("01.07.1933 – · · ·", "1933-07", "present"),
        ("May 1933", "1933-05", "1933-05"),
        ("Oct ’22", "2022-10", "2022-10"),
        ("12.03.1919", "1919-03", "1919-03"),
        ("03/25/1919", "1919-03", "1919-03"),
        ("1919-03-12", "1919-03", "1919-03"),
        ("June 5-7, 2019", "2019-06", "2019-06"),
        ("2nd May 1914", "1914-05", "1914-05"),
        ("15 de marzo de 1919", "1919-03", "1919-03"),
        ("1er janvier 1919", "1919-01", "1919-01"),
        ("5. März 1919", "1919-03", "1919-03"),
        ("27.-29.6.1919", "1919-06", "1919-06"),
        ("May – Oct. 2022", "2022-05", "2022-10"),
        ("Jan-Mar 2019", "2019-01", "2019-03"),
        ("May/June 2019", "2019-05", "2019-06"),
        ("Nov. – March 2022", "2021-11", "2022-03"),
        ("June 28 – July 2, 2019", "2019-06", "2019-07"),
        ("28 June - 3 July 2019", "2019-06", "2019-07"),
        ("2019, May – Aug", "2019-05", "2019-08"),
        ("8 Sep 2017-20 Sep 2018", "2017-09", "2018-09"),
        ("Oct. 2022 – Oct. 2023", "2022-10", "2023-10"),
        ("03/2019 – 12/2020", "2019-03", "2020-12"),
        ("2014.10 – 2018.10", "2014-10", "2018-10"),
        ("2013/08 - 2015/06", "2013-08", "2015-06"),
        ("2018-09 – 2020-06", "2018-09", "2020-06"),
        ("09/18 - 06/20", "2018-09", "2020-06"),
        ("1915–1919", "1915", "1919"),
        ("1915 -- 1919", "1915", "1919"),
        ("2010 - 13", "2010", "2013"),
        ("2008-09", "2008", "2009"),
        ("2003-05", "2003", "2005"),
        ("2018-09", "2018-09", "2018-09"),
        ("2018/19", "2018", "2019"),
        ("2018/04 - 06", "2018-04", "2018-06"),
        ("2018/02-03", "2018-02", "2018-03"),
        ("2018/04/12 – 14", "2018-04", "2018-04"),
        ("F1933", "1933", "1933"),
        ("Sp1933", "1933", "1933"),
        ("WS 2018/19", "2018", "2019"),
        ("WS 18/19", "2018", "2019"),
        ("Academic Year 2018-2019", "2018", "2019"),
        ("98–02", "1998", "2002"),
        ("01–99", "1999", "2001"),
        ("’19–’21", "2019", "2021"),
        ("de 2010 à 2014", "2010", "2014"),
        ("from 2010 to 2014", "2010", "2014"),
        ("between 2010 and 2014", "2010", "2014"),
        ("dal 2010 al 2015", "2010", "2015"),
        ("desde 2015 hasta 2018", "2015", "2018"),
        ("von 2010 bis 2014", "2010", "2014"),
        ("de marzo de 2015 a junio de 2018", "2015-03", "2018-06"),
        ("Sep 16 – Jun 20", "2016-09", "2020-06"),
        ("Ago/2012 - Fev/2016", "2012-08", "2016-02"),
        ("Sep-2012 – Jun-2016", "2012-09", "2016-06"),
        ("2015.9-2019.6", "2015-09", "2019-06"),
        ("Sept 2020 – expected June 2024", "2020-09", "2024-06"),
        ("since 2019", "2019", "present"),
        ("seit 2019", "2019", "present"),
        ("à partir de 2019", "2019", "present"),
        ("depuis septembre 2019", "2019-09", "present"),
        ("2019–", "2019", "present"),
        ("Aug 2014–", "2014-08", "present"),
        ("2020-current", "2020", "present"),
        ("2020–ongoing", "2020", "present"),
        ("2021 present", "2021", "present"),
        ("2019 to present", "2019", "present"),
        ("janvier 2019 - aujourd'hui", "2019-01", "present"),
        ("Okt. 2018 – heute", "2018-10", "present"),
        ("2018 – en cours", "2018", "present"),
        ("ene 2018 – actualidad", "2018-01", "present"),
        ("2018 – oggi", "2018", "present"),
        ("2018 – atual", "2018", "present"),
        ("until 1919", None, "1919"),
        ("jusqu'en 1919", None, "1919"),
        ("2020 - 2024 (expected)", "2020", "2024"),
        ("expected May 2025", "2025-05", "2025-05"),
    ],
)
def test_find_date_ranges_reads_a_whole_date(text, start, end):
    assert spans(text) == [(start, end, text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no date",
        "pp. 1997-2013",
        "Vol. 2019",
        "MATH 2010",
        "+33 1 2018 2019",
        "arXiv:2019.12345",
        "ISBN 978-2-1900-2000-1",
        "https://example.org/2019/04",
        "J. Math. 12:1999-2010",
        "2000 €",
        "$2000",
        "1950 students",
        "2019-1234",
        "Grant 2019-0123",
        "1,950",
        "1799",
        "2200",
        "12.1950",
        "x1950",
        "1990s",
    ],
)
def test_find_date_ranges_leaves_other_numbers_alone(text):
    expected = [("1950-12", "1950-12", "12.1950")] if text == "12.1950" else []
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018–2020, 2022", [("2018", "2020", "2018–2020"), ("2022", "2022", "2022")]),
        ("2016-17, 2018-19", [("2016", "2017", "2016-17"), ("2018", "2019", "2018-19")]),
        ("1915 – Privatdozentin", [("1915", "1915", "1915")]),
        ("1915– Privatdozentin", [("1915", "present", "1915–")]),
        ("1915–1919\tGöttingen", [("1915", "1919", "1915–1919")]),
        ("Summer School 1934", [("1934", "1934", "1934")]),
        ("Erlangen (1903–1907), Bayern", [("1903", "1907", "1903–1907")]),
        ("1918.22\tGöttingen", [("1918", "1922", "1918.22")]),
        ("1907.08\tErlangen", [("1907", "1908", "1907.08")]),
        ("1933 jan.\tGöttingen", [("1933-01", "1933-01", "1933 jan.")]),
        ("02/22 – : Göttingen", [("2022-02", "present", "02/22 – ")]),
        ("(1922 – heute) – Professor", [("1922", "present", "1922 – heute")]),
        ("1932 Fall - 1933 Spring", [("1932", "1933", "1932 Fall - 1933 Spring")]),
        ("1919-1915", [("1919", "1919", "1919"), ("1915", "1915", "1915")]),
        ("PhD (1907), Habilitation (1919)", [("1907", "1907", "1907"), ("1919", "1919", "1919")]),
    ],
)
def test_find_date_ranges_tells_neighbours_apart(text, expected):
    assert spans(text) == expected


def test_find_date_ranges_says_what_is_planned():
    assert [found.is_expected for found in find_date_ranges("2020 - 2024 (expected); 2025")] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("June 5-7, 2019, Paris", "2019-06"), ("until 2019", "2019"), ("2018–2020", "2018"), ("Paris", None)],
)
def test_date_of_is_the_first_date(text, expected):
    assert date_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1903–1907", ""),
        ("Erlangen (1903–1907), Bayern", "Erlangen, Bayern"),
        ("Lecture, 1918, Göttingen", "Lecture, Göttingen"),
        ("Dr. phil.\t1907", "Dr. phil."),
        ("1915 – Privatdozentin\tGöttingen", "Privatdozentin\tGöttingen"),
        ("PhD, expected May 2025", "PhD"),
    ],
)
def test_strip_dates_tidies_what_is_left(text, expected):
    assert strip_dates(text) == expected


def test_strip_dates_takes_only_the_given_ranges():
    text = "1903–1907 Erlangen 1919"
    assert strip_dates(text, find_date_ranges(text)[:1]) == "Erlangen 1919"


@pytest.mark.parametrize(
    "text", ["1" * 100_000, "1999-" * 20_000, "May " * 20_000, " " * 100_000 + "1999", "," * 100_000]
)
def test_find_date_ranges_ends_on_hostile_text(text):
    assert len(strip_dates(text)) <= len(text)


def test_short_years_joined_by_two_hyphens():
    assert [(found.start, found.end) for found in find_date_ranges("Lecturer, 9/07--present; 1/98--5/06")] == [
        ("2007-09", "present"),
        ("1998-01", "2006-05"),
    ]
