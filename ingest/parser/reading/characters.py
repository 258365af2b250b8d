"""Characters as a document shows them: NFC, one kind of blank, no controls, no icons."""

from __future__ import annotations

import re
import unicodedata

SYMBOL_BULLETS = "\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
"""What word processors write for a bullet in their symbol fonts."""

INVISIBLE = [0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
SPACES = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
CONTROLS = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)]

REPLACED: dict[int, str | None] = {
    **dict.fromkeys(CONTROLS),
    **dict.fromkeys(INVISIBLE),
    **dict.fromkeys(SPACES, " "),
    **LIGATURES,
    **dict.fromkeys(map(ord, SYMBOL_BULLETS), "•"),
    0x0D: " ",
    0x2010: "-",
    0x2011: "-",
    0x2028: "\n",
    0x2029: "\n",
}

ODD = re.compile(r"[^\t\n -~]")
UNSHOWN = re.compile("[\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""Surrogates and private-use characters (icon fonts)."""

LOST = re.compile(r"(?<!\S)\ufffd+(?!\S)")
"""A sign by itself that some converter could not read: an icon."""

DOTLESS = str.maketrans({"\u0131": "i", "\u0237": "j"})
ACCENTED_DOTLESS = re.compile("[\u0131\u0237](?=[\u0300-\u0304\u0306-\u030c])")

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def clean_text(text: str) -> str:
    """The text in NFC without control, invisible and private-use characters; every blank is a space, tab or newline."""
    if not ODD.search(text):
        return text
    text = UNSHOWN.sub(" ", text.translate(REPLACED))
    if "\ufffd" in text:
        text = LOST.sub("", text)
    text = ACCENTED_DOTLESS.sub(lambda match: match[0].translate(DOTLESS), text)
    return unicodedata.normalize("NFC", text)


def raised(text: str) -> str:
    """Superscript text on the line: figures as superscript figures, anything else (stars, "th") as it is."""
    return text.translate(SUPERSCRIPTS) if text.strip(" ,").replace(",", "").isdigit() else text
