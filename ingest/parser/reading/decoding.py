"""From bytes to text in whatever encoding."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from ingest.parser.problems import UnreadableFile

MAX_CHARACTERS = 5_000_000
SAMPLE = 65_536
CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b\x00")) + b"\x7f"
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

WESTERN_SIGNS = "–—‘’“”„«»•…©®°§·€£ªº²³¿¡\u00a0"
MOSTLY = 0.9

NOT_TEXT = "The file is named as a text, but it holds binary data. Upload the document itself with its own ending."
UNCERTAIN = "The encoding of the text is a guess: check letters with accents."
CUT = f"The text is longer than {MAX_CHARACTERS:,} characters: only the beginning was read."

Remarks = tuple[tuple[str, str], ...]


def decode(data: bytes) -> tuple[str, Remarks]:
    """The text of the bytes, with remarks when its encoding is a guess or it was cut.

    Raises:
        UnreadableFile: the bytes are no text.
    """
    text, remarks = decode_whole(data[: 4 * MAX_CHARACTERS])
    if len(text) > MAX_CHARACTERS or len(data) > 4 * MAX_CHARACTERS:
        text, remarks = text[:MAX_CHARACTERS], (*remarks, ("text-cut", CUT))
    return text.lstrip("\ufeff"), remarks


def decode_whole(data: bytes) -> tuple[str, Remarks]:
    """The text and remarks on its encoding."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return decoded(data[len(mark) :] if encoding == "utf-8" else data, encoding), ()
    if (wide := wide_encoding(data[:SAMPLE])) and is_shown(text := decoded(data, wide)):
        return text, ()
    if not is_text(data[:SAMPLE]):
        raise UnreadableFile("wrong-type", NOT_TEXT)
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data), ()
    except UnicodeDecodeError:
        return guess(data), (("encoding-uncertain", UNCERTAIN),)


def decoded(data: bytes, encoding: str) -> str:
    """The text in a known encoding; a broken piece of it is left out."""
    return data.decode(encoding, "ignore")


def wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is NUL."""
    even, odd = sample[::2], sample[1::2]
    if len(sample) < 4 or not even or not odd:
        return None
    low, high = even.count(0) / len(even), odd.count(0) / len(odd)
    if high > 0.4 and low < 0.05:
        return "utf-16-le"
    return "utf-16-be" if low > 0.4 and high < 0.05 else None


def is_text(sample: bytes) -> bool:
    """Whether hardly any byte is a control character or NUL."""
    controls = sum(map(sample.count, map(bytes, zip(CONTROL_BYTES, strict=True))))
    return controls <= len(sample) / 30 and sample.count(0) <= len(sample) / 10


def guess(data: bytes) -> str:
    """The text in the likeliest single-byte encoding: Windows Western if that yields words, else by statistics.

    More accented letters than plain ones are no words of a Western language.
    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    beyond = [c for c in text[:SAMPLE] if ord(c) > 127]
    letters = sum(c.isalpha() for c in beyond)
    is_western = letters + sum(c in WESTERN_SIGNS for c in beyond) >= MOSTLY * len(beyond)
    if text and is_western and letters <= sum(c.isalpha() for c in text[:SAMPLE]) / 2:
        return text
    best = from_bytes(data[:SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def is_shown(text: str) -> bool:
    """Whether the text consists of printable characters."""
    sample = text[:SAMPLE]
    return sum(c.isprintable() or c.isspace() for c in sample) >= MOSTLY * len(sample)
