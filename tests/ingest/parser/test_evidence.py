"""Lines of records reach up to the title they share."""

from ingest.parser.cv import Talk
from ingest.parser.evidence import with_titles

LINES = [
    "Talks",
    "Hyperkomplexe Größen",
    "and representation theory",
    "ICM, Bologna, 1928",
    "DMV meeting, 1929",
    "Service",
    "DMV meeting",
]


def test_lines_reach_up_to_a_title_above_several_occasions():
    talks = [Talk(lines=(line, line), title="Hyperkomplexe Grössen and representation theory") for line in (4, 5)]
    assert [talk.lines for talk in with_titles("talks", talks, LINES, [1, 6])] == [(2, 4), (2, 5)]


def test_lines_that_hold_the_title_stay():
    talk = Talk(lines=(2, 4), title="Hyperkomplexe Größen")
    assert with_titles("talks", [talk], LINES, [1, 6]) == (talk,)


def test_lines_do_not_reach_into_another_section_or_for_a_title_not_there():
    talks = (Talk(lines=(7, 7), title="Hyperkomplexe Größen"), Talk(lines=(5, 5), title="Idealtheorie"))
    assert with_titles("talks", talks, LINES, [1, 6]) == talks
