"""Plain text: encodings, layout, and what is not text."""

import pytest

from ingest.parser.document import Line
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading import decoding
from ingest.parser.reading.text import read_text

NAMES = "Émile Picard\nSøren Kierkegaard\n"


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_text(data).lines]


def test_text_keeps_numbers_gaps_and_indentation():
    reading = read_text(b"Emmy Noether\n\n\nEducation\n    1907  Erlangen\n\tG\xc3\xb6ttingen\n")

    assert reading.lines == (
        Line(1, "Emmy Noether"),
        Line(4, "Education", gap=2),
        Line(5, "1907 Erlangen", indent=2.0),
        Line(6, "Göttingen", indent=4.0),
    )
    assert reading.text.split("\n")[4] == "1907 Erlangen"


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ("1903-1907      PhD, Erlangen", "1903-1907\tPhD, Erlangen"),
        ("PhD\t1907", "PhD\t1907"),
        ("PhD  1907", "PhD 1907"),
        ("•     Invited talk", "• Invited talk"),
        ("12.     Invited talk      1931", "12. Invited talk\t1931"),
        ("[3]    Idealtheorie", "[3] Idealtheorie"),
        ("Emmy\u00a0Noether\u200b", "Emmy Noether"),
        ("\ufb01nite \uf0b7 co\u00adefficients", "finite • coefficients"),
        ("Poincar´e, Erd˝os, Fran c¸ ois", "Poincaré, Erdős, François"),
        ("El¸ci, ¸Sahin and Cal¸skan", "Elçi, Şahin and Calşkan"),
    ],
)
def test_text_parts_pieces_and_cleans_characters(row, shown):
    assert texts(row.encode()) == [shown]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_text_ends_lines_as_any_system_does(ending):
    assert texts(f"Emmy Noether{ending}Erlangen".encode()) == ["Emmy Noether", "Erlangen"]


def test_text_counts_pages_by_form_feeds():
    reading = read_text(b"Emmy Noether\n\fPublications\n")

    assert [(line.number, line.text, line.page) for line in reading.lines] == [
        (1, "Emmy Noether", 1),
        (2, "Publications", 2),
    ]
    assert reading.pages == 2


def test_text_drops_nul_and_control_characters():
    assert (
        texts(b"Emmy\x00 Noether\x07\n" + b"Erlangen, and then for many years G\xc3\xb6ttingen\n" * 9)[0]
        == "Emmy Noether"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_text_reads_unicode_with_and_without_mark(encoding):
    reading = read_text(NAMES.encode(encoding))

    assert [line.text for line in reading.lines] == NAMES.split("\n")[:2]
    assert reading.remarks == ()


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_text_reads_western_encodings_and_says_so(encoding):
    reading = read_text(NAMES.encode(encoding))

    assert [line.text for line in reading.lines] == NAMES.split("\n")[:2]
    assert [code for code, _ in reading.remarks] == ["encoding-uncertain"]


def test_text_reads_cyrillic_by_statistics():
    name = "Софья Васильевна Ковалевская, профессор математики в Стокгольмском университете"
    reading = read_text((name + "\n").encode("cp1251") * 5)

    assert reading.lines[0].text == name


def test_text_that_is_too_long_is_cut(monkeypatch):
    monkeypatch.setattr(decoding, "MAX_CHARACTERS", 30)

    reading = read_text(b"Emmy Noether\n" * 20)

    assert [line.text for line in reading.lines] == ["Emmy Noether", "Emmy Noether", "Emmy"]
    assert [code for code, _ in reading.remarks] == ["text-cut"]


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x7fELF" + bytes(300), b"\x00\x01\x02\x03" * 100])
def test_text_refuses_binary_data(data):
    with pytest.raises(UnreadableFile) as caught:
        read_text(data)

    assert caught.value.code == "wrong-type"


def test_text_full_of_markdown_is_read_as_markdown():
    text = "Emmy Noether\n\n2021- **Professor**, *Bryn Mawr*\n\n- [1] E. Noether^{*}. *Mathematische Annalen*, 1921\n"

    assert texts(text.encode()) == [
        "Emmy Noether",
        "2021- Professor, Bryn Mawr",
        "[1] E. Noether*. Mathematische Annalen, 1921",
    ]


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        (["S OFYA K OVALEVSKAYA", "E DUCATION"], ["SOFYA KOVALEVSKAYA", "EDUCATION"]),
        (
            ["P UBLICATIONS", "T ALKS", "A WARDS", "A REAS OF I NTEREST"],
            ["PUBLICATIONS", "TALKS", "AWARDS", "AREAS OF INTEREST"],
        ),
        (["J HILBERT, D. 1899", "E NOETHER, E. 1921"], ["J HILBERT, D. 1899", "E NOETHER, E. 1921"]),
        (["A NEW PROOF", "I AM"], ["A NEW PROOF", "I AM"]),
        (["Typeset with L [A] TEX"], ["Typeset with LaTeX"]),
    ],
)
def test_text_joins_small_capitals_only_on_evidence(rows, shown):
    assert texts("\n".join(rows).encode()) == shown
