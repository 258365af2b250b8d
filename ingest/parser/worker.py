"""A process that parses files one after the other: frames in on standard input, frames out on standard output.

A frame is its length as four bytes, big-endian, then that many bytes. A request is one frame of JSON
(``{"name", "today"}``) and one with the file's bytes; the answer is one frame of JSON: ``{"cv": …}`` or
``{"code", "message"}``. The only argument is the limit on
memory in bytes; the parent keeps time and ends the process.
"""

from __future__ import annotations

import json
import resource
import struct
import sys
from datetime import date
from typing import IO, Any

from ingest.parser.pipeline import parse_bytes
from ingest.parser.problems import UnreadableFile

LENGTH = struct.Struct(">I")


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
        return {"cv": parse_bytes(data, request["name"], date.fromisoformat(request["today"])).as_json()}
    except UnreadableFile as error:
        return {"code": error.code, "message": str(error)}
    except MemoryError:
        return {
            "code": "too-large",
            "message": "Reading the file takes more memory than is allowed. Is it far too long?",
        }


def main() -> None:
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    frames, answers = sys.stdin.buffer, sys.stdout.buffer
    while (head := read_frame(frames)) is not None and (data := read_frame(frames)) is not None:
        write_frame(answers, json.dumps(answer(json.loads(head), data)).encode())


if __name__ == "__main__":
    main()
