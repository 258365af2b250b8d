"""Small signs of PDF pages: accents that the file draws apart from their letters."""

from ingest.parser.reading.pdf_fonts import font_of
from ingest.parser.reading.pdf_marks import settle_marks
from ingest.parser.reading.pdf_words import Word

FONT = font_of("Helvetica")


def word(text, x0, x1, y=740.0):
    return Word(text, x0, x1, y, 10.0, FONT)


def settled(*words):
    return [(found.text, found.is_glued) for found in settle_marks(list(words))]


def test_words_that_only_an_accent_parts_are_joined():
    accent = word("´", 95.3, 98.6, 740.2)

    assert settled(word("Math", 72.0, 94.2), accent, word("ematiques", 94.3, 140.0)) == [
        ("Math", False),
        ("ématiques", True),
    ]


def test_words_that_a_blank_parts_beside_an_accent_stay_apart():
    accent = word("´", 98.3, 101.6, 740.2)

    assert settled(word("aux", 72.0, 94.2), accent, word("ecoles", 97.0, 130.0)) == [("aux", False), ("écoles", False)]


def test_words_of_two_lines_stay_apart_beside_an_accent():
    accent = word("´", 72.3, 75.6, 728.2)

    assert settled(word("aux", 72.0, 94.2), accent, word("ecoles", 72.0, 110.0, 728.0)) == [
        ("aux", False),
        ("écoles", False),
    ]


def test_what_an_icon_is_read_aloud_as_is_kept_without_its_name():
    icons = font_of("FontAwesome5Free-Solid")
    words = [Word(text, 72.0 + x, 73.0 + x, 740.0, 10.0, icons) for x, text in enumerate(("\\faAt", ":", "a@b.uk"))]

    assert [found.text for found in settle_marks(words)] == ["a@b.uk"]


def test_icons_are_dropped():
    icons = font_of("FontAwesome5Free-Solid")

    assert settle_marks([Word(text, 72.0, 80.0, 740.0, 10.0, icons) for text in ("B", "envelope")]) == []
