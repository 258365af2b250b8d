"""Runs of names at the beginning of references: where they begin and end."""

import pytest

from ingest.parser.citations.items import Item
from ingest.parser.citations.name_pieces import Known
from ingest.parser.citations.runs import find_runs, leading_run
from ingest.parser.values.names import split_names

FAMILY_FIRST = Known(family_first=True)


def names_at_start(text: str, known: Known) -> str:
    run = leading_run(text, known)
    return text[run.start : run.end] if run else ""


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ("Noether, E. & Winter, B.", " (1921). Idealtheorie in Ringbereichen."),
        ("Noether, E., Artin, E., & Grant, A.", " (1921). Idealtheorie in Ringbereichen."),
        ("Noether, E., Artin, E., …, Hilbert, D.", " (1921). Idealtheorie in Ringbereichen."),
        ("Noether, E., Artin, E.,…Hilbert, D.", " (1921). Idealtheorie in Ringbereichen."),
        ("Noether E., Hilbert D.", ", Contrast, Resolution and Order in Rings, Math. Ann., 1921."),
        ("Noether E, Hilbert D", ", Comparative MR study of ideals, Math. Ann., 1921."),
        ("E. Noether, D. Hilbert,", " A Structured and Ordered Theory of Rings, Math. Ann., 1921."),
        ("Noether, E.,+ Hilbert, D., & deBroglie, L.", " (1921). Idealtheorie in Ringbereichen."),
        ("Noether AEEA, Hilbert D, Artin E", ", The theory of ideals, Math. Ann., 1921."),
    ],
)
def test_names_before_a_title(names, title):
    assert names_at_start(names + title, FAMILY_FIRST).rstrip(",") == names.rstrip(",")


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ("Emmy Noether, Emil (Milo) Artin, David Hilbert.", " Idealtheorie in Ringbereichen."),
        ("I Newton, N Copernicus, J. K. Kepler, and T. Brahe", ", “On the motion of planets,” 1687."),
        ("E. Noether, D. Hilbert, and B. Ur.", " The theory of ideals."),
        ("E. Noether, D. Hilbert, and B. Ur.", " RingSystem: the theory of ideals."),
        ("E. Noether, D. Hilbert, and B. Ur.", " Training young minds in the theory of ideals."),
        ("Emmy Noether, June Curie, and David Hilbert.", " The theory of ideals."),
        ("Noether, Emmy A. and Hilbert, David", " (1921) “The theory of ideals”"),
        ("Noether, Emmy", " “The theory of ideals”"),
    ],
)
def test_names_with_given_names_first(names, title):
    assert names_at_start(names + title, Known()) == names


def test_title_before_names_with_initials_is_no_name():
    text = "Ideals Considered Helpful, E. Noether, D. Hilbert, E. Artin. In Proceedings of the Congress, 1932."
    assert names_at_start(text, Known()) == "E. Noether, D. Hilbert, E. Artin."


def test_names_left_out_within_a_list_are_no_name():
    assert split_names("Noether, E., . . . Artin, E., & Hilbert, D.") == ["Noether, E.", "Artin, E.", "Hilbert, D."]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rings, co–authored with Dr. Emil Artin of Hamburg, Math. Ann.", "Emil Artin"),
        ("Rings, with E. Artin and D. Hilbert, J. App. and Comp. Algebra", "E. Artin and D. Hilbert"),
        (
            "Rings, with E. Artin (University of Hamburg, Hamburg, Germany) and D. Hilbert, Math. Ann.",
            "E. Artin (University of Hamburg, Hamburg, Germany) and D. Hilbert",
        ),
    ],
)
def test_names_behind_with(text, names):
    runs = [run for run in find_runs(Item(text, (0, 1)), Known()) if run.place in ("with", "along")]
    assert [text[run.start : run.end].removeprefix("Dr. ") for run in runs] == [names]
