"""Parsing in a child process with limits."""

from datetime import date

import pytest

from ingest.guard import GuardedParser
from ingest.parser import parse_bytes
from ingest.parser.problems import UnreadableFile

TODAY = date(2026, 1, 1)
TEXT = b"Emmy Noether\n\nEducation\n\n1907 Dr. phil., University of Erlangen. Advisor: Paul Gordan.\n"


def refusal(parser: GuardedParser, data: bytes, name: str = "noether.txt") -> str:
    """The code with which the parser refuses a file."""
    with pytest.raises(UnreadableFile) as caught:
        parser.parse(data, name, TODAY)
    return caught.value.code


def test_guarded_parser_reads_as_the_parser_does():
    with GuardedParser() as parser:
        assert parser.parse(TEXT, "noether.txt", TODAY) == parse_bytes(TEXT, "noether.txt", TODAY)


def test_guarded_parser_passes_refusals_on():
    with GuardedParser() as parser:
        assert refusal(parser, b"") == "empty"


def test_guarded_parser_goes_on_after_a_file_over_the_time():
    with GuardedParser(seconds=0) as parser:
        assert refusal(parser, TEXT) == "too-slow"
        parser.seconds = 60
        assert parser.parse(TEXT, "noether.txt", TODAY).person.name == "Emmy Noether"


def test_guarded_parser_refuses_a_file_over_the_memory():
    with GuardedParser(memory_bytes=1 << 20) as parser:
        assert refusal(parser, TEXT * 100_000) == "crash"


def test_guarded_parser_goes_on_after_its_child_died():
    with GuardedParser() as parser:
        parser.parse(TEXT, "noether.txt", TODAY)
        parser._child.kill()
        parser._child.wait()
        assert parser.parse(TEXT, "noether.txt", TODAY).person.name == "Emmy Noether"
