"""Layouts: columns, trees, rings; the same input gives the same drawing, caps are told."""

import itertools

from profiles.pictures.graphs import Branch, Line, Point, as_tree, in_columns, in_ring
from profiles.pictures.swimlanes import Stretch, Swimmer, build_swimlanes, name_lines


def places(graph):
    return [(node.point.key, node.x, node.y) for node in graph.nodes]


def test_columns_stand_in_their_middle():
    graph = in_columns([[Point("a", "Noether")], [Point("b", "Weyl"), Point("c", "Hasse")]], [Line("a", "c", "wrote")])

    assert places(graph) == [("a", "16.0", "32.0"), ("b", "140.4", "20.0"), ("c", "140.4", "44.0")]
    assert [(edge.path, edge.name) for edge in graph.edges] == [
        ("M84.4 32.0C108.4 32.0 108.4 44.0 132.4 44.0", "wrote")
    ]
    assert (graph.height, graph.is_capped) == (64, False)


def test_lines_to_points_that_are_not_drawn_are_left_out():
    graph = in_columns([[Point("a", "Noether")]], [Line("a", "x", "")], total=3)

    assert (graph.edges, graph.shown, graph.total, graph.is_capped) == ([], 1, 3, True)


def test_tree_puts_parents_between_their_children():
    root = Branch(Point("a", "Hilbert"), [Branch(Point("b", "Weyl")), Branch(Point("c", "Courant"))])
    graph = as_tree(root, 3)

    assert [(key, y) for key, _, y in places(graph)] == [("a", "32.0"), ("b", "20.0"), ("c", "44.0")]
    assert len(graph.edges) == 2


def test_tree_says_what_is_left_out():
    graph = as_tree(Branch(Point("a", "Hilbert"), [Branch(Point("b", "Weyl"))]), 12)

    assert (graph.shown, graph.total, graph.is_capped) == (2, 12, True)


def test_ring_is_the_same_each_time_and_no_names_overlap():
    points = [Point(str(n), f"Person {n}") for n in range(40)]
    lines = [Line("0", "20", "1 work")]
    graph = in_ring(points, lines, 312)

    assert places(graph) == places(in_ring(points, lines, 312))
    for anchor in ("start", "end"):
        rows = sorted(float(node.y) for node in graph.nodes if node.anchor == anchor)
        assert min(after - before for before, after in itertools.pairwise(rows)) >= 22
    assert (graph.shown, graph.total, len(graph.edges)) == (40, 312, 1)


def test_one_point_is_a_ring_too():
    assert len(in_ring([Point("a", "Noether")], [], 1).nodes) == 1


def test_names_wrap_and_nothing_is_left_out():
    assert name_lines("Ferdinand von Lindemann", 100) == ["Ferdinand von", "Lindemann"]
    assert name_lines("", 100) == []


def test_swimlanes_go_by_who_came_first_and_say_how_many_there_are():
    swimmers = [
        Swimmer("Weyl", "/w/", [Stretch(1930, 1934, "Professor")]),
        Swimmer("Noether", "", [Stretch(1915, 1934, "Lecturer"), Stretch(1922, 1934, "Professor")], [(1919, "degree")]),
        Swimmer("Nobody", "", []),
    ]
    lanes = build_swimlanes(swimmers, most=1)

    assert [(lane.swimmer.name, len(lane.bars), len(lane.marks)) for lane in lanes.lanes] == [("Noether", 2, 1)]
    assert len({bar.y for bar in lanes.lanes[0].bars}) == 2
    assert (lanes.shown, lanes.total) == (1, 2)
    assert build_swimlanes([]) is None
