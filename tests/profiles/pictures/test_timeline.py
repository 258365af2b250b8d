"""Places on the drawing of a career."""

from profiles.models import Education, Position
from profiles.pictures.scales import Scale
from profiles.pictures.timeline import Span, build_timeline, lanes_of, named_bars, place_labels, span_of


def position(start, end=None, **values):
    return Position(title="Lecturer", organization="Göttingen", start_year=start, end_year=end, **values)


def test_span_uses_months_where_known():
    span = span_of(position(1915, 1919, start_month=4, end_month=6), 1935)

    assert (span.start, span.end) == (1915.25, 1919.5)


def test_span_of_a_single_year_fills_it():
    assert (span_of(position(1930), 1935).start, span_of(position(1930), 1935).end) == (1930, 1931)


def test_span_that_goes_on_reaches_the_date_of_the_cv():
    assert span_of(position(1930, is_current=True), 1935).end == 1936


def test_span_without_year_is_none():
    assert span_of(position(None), 1935) is None


def test_overlapping_spans_get_lanes_of_their_own():
    spans = [Span(1915, 1922, "a", "a"), Span(1920, 1925, "b", "b"), Span(1922, 1930, "c", "c")]

    assert [[span.label for span in lane] for lane in lanes_of(spans)] == [["a", "c"], ["b"]]


def test_timeline_holds_bars_degrees_and_columns():
    degree = Education(degree="Dr. phil.", level="doctorate", start_year=1904, end_year=1907)
    timeline = build_timeline([degree], [position(1908, 1915), position(1915, 1933)], [1918, 1918, 1921], 1935)

    assert (timeline.first, timeline.last) == (1904, 1935)
    assert [(row.name, len(row.bars)) for row in timeline.rows] == [("Education", 1), ("Positions", 2)]
    assert [mark.label for mark in timeline.degrees] == ["PhD"]
    assert [(mark.year, mark.number, mark.label) for mark in timeline.columns] == [
        (1918, 2, "1918: 2 works"),
        (1921, 1, "1921: 1 work"),
    ]


def test_timeline_of_hardly_anything_is_none():
    assert build_timeline([], [position(1908)], [], None) is None
    assert build_timeline([], [], [], 1935) is None


def labels(*marks):
    return [(degree.label, degree.side) for degree in place_labels(marks)]


def test_labels_of_degrees_do_not_overlap():
    assert labels((300, "PhD"), (500, "Habilitation")) == [("PhD", "start"), ("Habilitation", "start")]
    assert labels((300, "PhD"), (320, "Habilitation")) == [("PhD", "end"), ("Habilitation", "start")]
    assert labels((90, "PhD"), (100, "Habilitation")) == [("", ""), ("Habilitation", "start")]
    assert labels((780, "Habilitation")) == [("Habilitation", "end")]


def named(*spans):
    bars, lanes = named_bars(
        [Span(start, end, label, label) for start, end, label in spans], Scale(1900, 1920, 80, 730), 0
    )
    return [(bar.label, bar.anchor, bar.y // 28) for bar in bars], lanes


def test_names_of_short_positions_stand_beside_them_on_more_lanes_where_they_must():
    assert named((1900, 1912, "Göttingen"), (1913, 1914, "Princeton")) == (
        [("Göttingen", "", 0), ("Princeton", "start", 0)],
        1,
    )
    assert named((1900, 1901, "Göttingen"), (1902, 1903, "Princeton"), (1904, 1906, "Zürich")) == (
        [("Göttingen", "start", 0), ("Princeton", "start", 1), ("Zürich", "", 0)],
        2,
    )
    assert named((1918, 1920, "Bryn Mawr College")) == ([("Bryn Mawr College", "end", 0)], 1)


def test_names_too_long_are_left_to_the_table():
    assert named((1918, 1920, "A very long name of an institute of a university" * 2)) == ([("", "", 0)], 1)


def test_names_give_way_when_lanes_run_out():
    bars, lanes = named(*((1905 + place / 2, 1905.5 + place / 2, "Institute for Advanced Study") for place in range(9)))

    assert (lanes, [label for label, _, _ in bars]) == (1, [*[""] * 8, "Institute for Advanced Study"])
