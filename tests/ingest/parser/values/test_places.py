"""Places behind organizations."""

import pytest

from ingest.parser.values.places import is_place, split_place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Universität Göttingen, Göttingen, Germany", ("Universität Göttingen", "Göttingen, Germany")),
        ("Bryn Mawr College, Bryn Mawr, Pennsylvania", ("Bryn Mawr College", "Bryn Mawr, Pennsylvania")),
        ("Institute for Advanced Study, Princeton, NJ", ("Institute for Advanced Study", "Princeton, NJ")),
        ("Penn State University, State College, PA, USA", ("Penn State University", "State College, PA, USA")),
        ("Sorbonne (Paris, France)", ("Sorbonne", "Paris, France")),
        ("Bell Labs (USA)", ("Bell Labs", "USA")),
        ("Universität Wien – Wien", ("Universität Wien", "Wien")),
        ("Unterstadt Werke, Hinterdorf, Schweiz", ("Unterstadt Werke", "Hinterdorf, Schweiz")),
        ("University of California, Berkeley", ("University of California, Berkeley", None)),
        ("University of Maryland, College Park, MD", ("University of Maryland", "College Park, MD")),
        ("Trinity College, Cambridge", ("Trinity College, Cambridge", None)),
        ("Department of Physics, Princeton University", ("Department of Physics, Princeton University", None)),
        ("Cambridge, MA 02138", ("", "Cambridge, MA 02138")),
        ("Göttingen", ("", "Göttingen")),
        ("", ("", None)),
    ],
)
def test_split_place_takes_the_place_off(text, expected):
    assert split_place(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris", True),
        ("Paris, France", True),
        ("Orsay, France", True),
        ("Cambridge, MA", True),
        ("MA", False),
        ("Emmy Noether", False),
        ("University of Oxford", False),
        ("", False),
    ],
)
def test_is_place_knows_towns_and_countries(text, expected):
    assert is_place(text) is expected
