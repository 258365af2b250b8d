"""A process that parses files one after the other: frames in on standard input, frames out on standard output.

A frame is its length as four bytes, big-endian, then that many bytes. A request is one frame of JSON
(``{"name", "today"}``, or of a PDF ``{"page", "width"}`` or ``{"places"}``) and one with the file's bytes; the answer
is one frame of JSON: ``{"cv": …}``, ``{"png": …}`` in base 64, ``{"places": …}``, or ``{"code", "message"}``. The
arguments are limits: on memory in bytes, and on the seconds of the processor that a file may take. The parent keeps
time and ends the process; the second limit is for when the parent is gone.
"""

from __future__ import annotations

import base64
import gc
import json
import resource
import signal
import struct
import sys
from datetime import date
from typing import IO, Any

from ingest.parser.pictures import draw_page, places_in
from ingest.parser.pipeline import parse_bytes
from ingest.parser.problems import UnreadableFile

LENGTH = struct.Struct(">I")
RUBBISH = (20_000, 20, 20)
"""Objects between two searches for rubbish: values are made by the thousand, and hardly any of them in circles."""


def read_frame(stream: IO[bytes]) -> bytes | None:
    """The next frame; None at the end of the stream."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    body = stream.read(LENGTH.unpack(head)[0])
    return body if len(body) == LENGTH.unpack(head)[0] else None


def write_frame(stream: IO[bytes], body: bytes) -> None:
    """Write one frame and flush."""
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()


def answer(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The answer to one request."""
    try:
        if "page" in request:
            return {"png": base64.b64encode(draw_page(data, request["page"], request["width"])).decode()}
        if "places" in request:
            return {"places": [place.as_json() for place in places_in(data)]}
        return {"cv": parse_bytes(data, request["name"], date.fromisoformat(request["today"])).as_json()}
    except UnreadableFile as error:
        return {"code": error.code, "message": str(error)}
    except MemoryError:
        return {
            "code": "too-large",
            "message": "Reading the file takes more memory than is allowed. Is it far too long?",
        }


def _limit_processor(seconds: int) -> None:
    """Let the process use so many more seconds of the processor."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))


def main() -> None:
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    # Ctrl-C goes to all processes of a terminal: the parent decides what becomes of the file at hand.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    for nothing in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):
        resource.setrlimit(nothing, (0, 0))
    # What was imported stays: it need not be searched for rubbish with every few files.
    gc.freeze()
    gc.set_threshold(*RUBBISH)
    frames, answers = sys.stdin.buffer, sys.stdout.buffer
    while (head := read_frame(frames)) is not None and (data := read_frame(frames)) is not None:
        _limit_processor(seconds)
        write_frame(answers, json.dumps(answer(json.loads(head), data)).encode())


if __name__ == "__main__":
    main()
