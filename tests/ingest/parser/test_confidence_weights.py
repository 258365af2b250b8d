"""What tells how likely a record is to be right, and that what is hardly a record is left out."""

from ingest.parser import confidence
from ingest.parser.confidence import traits_of, weighed
from ingest.parser.cv import Position, Service, Talk

LINES = [
    "Positions",
    "1919 Privatdozentin, University of Göttingen",
    "1922 Professor, University of Göttingen",
    "walks by the river (with many students and much mathematics",
]
SECTIONS = [(1, 0.9, "positions")]


def post(line, title, organization, **said):
    return Position(lines=(line, line), confidence=0.9, title=title, organization=organization, **said)


def test_traits_tell_what_a_record_leaves_unread_and_what_others_of_its_list_say():
    records = [
        post(2, "Privatdozentin", "University of Göttingen", start="1919", end="1919"),
        post(3, "Professor", "University of Göttingen", start="1922", end="1922"),
        post(4, "walks by the river (with", None),
    ]
    first, _, last = traits_of("positions", records, LINES, SECTIONS)

    assert {name: first[name] for name in ("own", "alike", "many", "read", "unread", "shared", "title:small")} == {
        "own": 0.9,
        "alike": 2 / 3,
        "many": 0.1,
        "read": 1.0,
        "unread": 0.0,
        "shared": 1 / 6,
        "title:small": 0.0,
    }
    assert {name: last[name] for name in ("alike", "unread", "title:small", "title:open", "organization:filled")} == {
        "alike": 1 / 3,
        "unread": 0.25,
        "title:small": 1.0,
        "title:open": 1.0,
        "organization:filled": 0.0,
    }
    assert (first["section"], first["own_section"]) == (0.9, 1.0)


def test_months_and_figures_are_not_counted_as_unread():
    talk = Talk(lines=(1, 1), title="Rings", event="DMV meeting", date="1921-09")

    assert traits_of("talks", [talk], ["Rings, DMV meeting, 20 September 1921"], [])[0]["unread"] == 0.0


def test_records_that_share_a_line_are_read_together():
    line = ["Reviewer for Mathematische Annalen and Crelle"]
    records = [
        Service(lines=(1, 1), role="Reviewer for", organization=name) for name in ("Mathematische Annalen", "Crelle")
    ]

    assert [traits["unread"] for traits in traits_of("service", records, line, [])] == [0.05, 0.05]


def test_weighed_gives_likelihoods_and_leaves_out_what_is_hardly_a_record(monkeypatch):
    monkeypatch.setattr(confidence, "IS_RIGHT", {"positions": {"": 0.0, "title:small": -2.0}})
    monkeypatch.setattr(confidence, "IS_ONE", {"positions": {"": 1.0, "organization:filled": 1.0, "title:open": -3.0}})
    sure = post(2, "Privatdozentin", "University of Göttingen")
    unsure = post(3, "professor", "University of Göttingen")
    hardly = post(4, "walks by the river (with", None)

    kept = weighed("positions", [sure, unsure, hardly], LINES, SECTIONS)

    assert [(record.title, record.confidence) for record in kept] == [("Privatdozentin", 0.5), ("professor", 0.12)]


def test_kinds_without_weights_stay_as_they_are():
    talk = Talk(lines=(1, 1), confidence=0.4, title="Rings")

    assert weighed("languages", [talk], ["Rings"], []) == (talk,)
