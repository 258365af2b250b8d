"""Many files read at once and stored in their order by one writer."""

import gc
import threading

import pytest

from ingest import batches
from ingest.batches import take_in_all
from ingest.models import Document
from ingest.parser.pipeline import parse_bytes
from ingest.parser.problems import UnreadableFile
from ingest.sources import Source
from profiles.models import Person
from tests.ingest.files import NOETHER

pytestmark = pytest.mark.django_db
NAMES = ("Emmy Noether", "David Hilbert", "Hermann Weyl", "Max Born", "Felix Klein", "Paul Gordan")


class Parser:
    """A parser that tells who uses it; it dies of files that say so, and raises on others."""

    at_once = 0
    closed = 0

    def __init__(self, seconds, memory):
        self.lock = threading.Lock()

    def parse(self, data, name, today):
        assert self.lock.acquire(blocking=False), "two files at once in one process"
        try:
            if b"deadly" in data:
                raise UnreadableFile("crash", "It broke off.")
            if b"broken" in data:
                raise RuntimeError("a mistake")
            return parse_bytes(data, name, today)
        finally:
            self.lock.release()

    def close(self):
        Parser.closed += 1


@pytest.fixture(autouse=True)
def parsers(monkeypatch):
    monkeypatch.setattr(batches, "GuardedParser", Parser)
    Parser.closed = 0


def sources(*contents):
    return [Source(f"{number}.txt", lambda data=data: data) for number, data in enumerate(contents)]


def cvs():
    return [NOETHER.replace(b"Emmy Noether", name.encode()) for name in NAMES]


def test_outcomes_come_in_order_and_everything_is_stored():
    outcomes = list(take_in_all(sources(*cvs()), publish=True, readers=3))
    assert [outcome.name for outcome in outcomes] == [f"{number}.txt" for number in range(6)]
    assert {outcome.message for outcome in outcomes} == {"published: 2 facts."}
    assert set(Person.objects.filter(has_cv=True).values_list("name", flat=True)) == set(NAMES)
    assert Parser.closed >= 3


def test_bad_files_between_good_ones(caplog):
    files = [cvs()[0], b"", b"deadly", cvs()[0], b"broken", cvs()[1]]
    outcomes = list(take_in_all(sources(*files), readers=2))
    assert [(outcome.result.value, outcome.code) for outcome in outcomes] == [
        ("new", ""),
        ("failed", "empty"),
        ("failed", "crash"),
        ("here", ""),
        ("failed", "not-stored"),
        ("new", ""),
    ]
    assert (Document.objects.count(), "a mistake" in caplog.text) == (3, True)


def test_stopping_early_ends_the_readers():
    outcomes = take_in_all(sources(*cvs()), readers=2, together=1)
    next(outcomes)
    outcomes.close()
    assert (Document.objects.count(), Parser.closed >= 2) == (1, True)


@pytest.mark.parametrize("readers", [1, 2])
def test_rubbish_is_seldom_searched_for_until_all_is_stored(readers):
    before = gc.get_threshold()
    outcomes = take_in_all(sources(*cvs()), readers=readers, together=1)
    next(outcomes)
    within = gc.get_threshold(), gc.get_freeze_count() > 0
    outcomes.close()
    assert (within, gc.get_threshold(), gc.get_freeze_count()) == (((20_000, 20, 20), True), before, 0)


@pytest.mark.parametrize(("ahead", "most_bytes"), [(2, 10**6), (8, 4 * len(NOETHER))])
def test_files_are_opened_only_when_their_turn_comes(monkeypatch, ahead, most_bytes):
    monkeypatch.setattr(batches, "AHEAD", ahead)
    monkeypatch.setattr(batches, "AHEAD_BYTES", most_bytes)
    opened = []

    def opening(number, data):
        opened.append(number)
        return data

    files = [Source(f"{n}.txt", lambda n=n, data=data: opening(n, data)) for n, data in enumerate(cvs())]
    outcomes = take_in_all(files, readers=2, together=1)
    next(outcomes)
    assert opened == [0, 1, 2, 3, 4]
    outcomes.close()


def test_a_slow_file_keeps_the_others_waiting_for_a_moment_only(monkeypatch):
    """Those before it are stored, though more of them could be stored together."""
    monkeypatch.setattr(batches, "PATIENCE", 0.01)
    go_on = threading.Event()
    parse = Parser.parse

    def slow(self, data, name, today):
        if name == "1.txt":
            go_on.wait(10)
        return parse(self, data, name, today)

    monkeypatch.setattr(Parser, "parse", slow)
    outcomes = take_in_all(sources(*cvs()), readers=2)
    assert (next(outcomes).name, Document.objects.count()) == ("0.txt", 1)
    go_on.set()
    assert [outcome.name for outcome in outcomes] == [f"{number}.txt" for number in range(1, 6)]
