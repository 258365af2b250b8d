"""Names taken apart."""

import pytest

from profiles.exports.names import Name, split_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Emmy Noether", Name("Noether", "Emmy")),
        ("E.  Noether", Name("Noether", "E.")),
        ("Noether, Emmy", Name("Noether", "Emmy")),
        ("John von Neumann", Name("Neumann", "John", "von")),
        ("von Neumann, J.", Name("Neumann", "J.", "von")),
        ("Bartel Leendert van der Waerden", Name("Waerden", "Bartel Leendert", "van der")),
        ("Santiago Ramón y Cajal", Name("Ramón y Cajal", "Santiago")),
        ("Noether E", Name("Noether", "E")),
        ("Noether A.E.", Name("Noether", "A.E.")),
        ("Emil Post Jr.", Name("Post", "Emil", "", "Jr.")),
        ("Post, Jr., Emil", Name("Post", "Emil", "", "Jr.")),
        ("Plato", Name("Plato")),
        ("華羅庚", Name("華羅庚")),
        ("", Name("")),
        (", ,", Name("")),
    ],
)
def test_split_name(text, name):
    assert split_name(text) == name


def test_inverted_names_keep_particle_and_suffix():
    assert split_name("John von Neumann").inverted == "von Neumann, John"
    assert split_name("Emil Post Jr.").inverted == "Post, Jr., Emil"
    assert split_name("Plato").inverted == "Plato"
