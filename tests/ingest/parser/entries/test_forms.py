"""Entries that are forms: labels and values."""

from ingest.parser.document import Entry, Line
from ingest.parser.entries.forms import without_labels

FORM = Entry(
    (Line(1, "Employer:\tUniversity of Göttingen"), Line(2, "Position:\tTutor"), Line(3, "Ran the tutorials.")),
    gutter="1919 – 1921",
)
PLAIN = Entry((Line(4, "Tutor, Bryn Mawr College"),))


def texts(entries: tuple[Entry, ...], kind: str) -> list[list[str]]:
    return [[line.text for line in entry.lines] for entry in without_labels(entries, kind)]


def test_values_of_a_form_come_post_first() -> None:
    assert texts((FORM,), "teaching") == [["Tutor", "University of Göttingen", "Ran the tutorials."]]


def test_lines_keep_their_numbers_and_the_margin_its_dates() -> None:
    (found,) = without_labels((FORM,), "teaching")

    assert ([line.number for line in found.lines], found.gutter) == ([2, 1, 3], "1919 – 1921")


def test_careers_read_their_forms_themselves() -> None:
    assert without_labels((FORM,), "positions") == (FORM,)


def test_a_list_of_few_forms_stays_as_it_is() -> None:
    assert without_labels((FORM, PLAIN, PLAIN), "teaching") == (FORM, PLAIN, PLAIN)


def test_an_entry_with_one_label_is_no_form() -> None:
    entry = Entry((Line(1, "Position: Tutor"), Line(2, "Göttingen")))

    assert without_labels((entry,), "teaching") == (entry,)
