"""Trouble found in a document: values with a place, and the one error that reading may raise."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a readable document that a person should look at.

    ``code`` is stable and hyphenated ("degree-without-year"); ``lines`` is the first and last line, 1-based and
    inclusive; ``message`` is a sentence for the reviewer.
    """

    code: str
    lines: tuple[int, int]
    message: str


class UnreadableFile(Exception):
    """A file that holds no text we can read.

    ``code`` is stable ("empty", "password", "no-text-layer", "wrong-type", "too-large", "corrupt",
    "unknown-format"); the message is a plain sentence that says what to do, without the file's name.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
