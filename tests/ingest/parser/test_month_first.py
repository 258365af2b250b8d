"""Dates of documents that write the month first."""

from datetime import date

import pytest

from ingest.parser import parse_bytes
from ingest.parser.document import Line
from ingest.parser.month_first import with_days_first


def swapped(*texts: str) -> list[str]:
    return [line.text for line in with_days_first(tuple(Line(n, text) for n, text in enumerate(texts, 1)))]


@pytest.mark.parametrize(
    ("texts", "result"),
    [
        (["Göttingen, 02/10/1914", "Jena, 10/28/1914"], ["Göttingen, 10/02/1914", "Jena, 28/10/1914"]),
        (["Göttingen, 02/10/1914", "Jena, 28/10/1914"], ["Göttingen, 02/10/1914", "Jena, 28/10/1914"]),
        (["Göttingen, 02/10/1914"], ["Göttingen, 02/10/1914"]),
        (["Page 3/28/19", "pp. 10/28/191401"], ["Page 3/28/19", "pp. 10/28/191401"]),
    ],
)
def test_with_days_first_goes_by_the_whole_document(texts: list[str], result: list[str]) -> None:
    assert swapped(*texts) == result


def test_parse_bytes_reads_the_month_first_and_keeps_the_text() -> None:
    text = (
        "Emmy Noether\n\nInvited talks\n\nUniversity of Jena, Algebra seminar, 02/10/1914\n"
        "University of Halle, Algebra seminar, 05/23/1914\nUniversity of Berlin, Algebra seminar, 10/14/1914\n"
    )

    found = parse_bytes(text.encode(), "noether.txt", today=date(1935, 4, 14))

    assert [talk.date for talk in found.talks] == ["1914-02", "1914-05", "1914-10"]
    assert "02/10/1914" in found.text
