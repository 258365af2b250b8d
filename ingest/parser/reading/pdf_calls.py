"""What pdfium is asked about every word of a page, called with plain addresses.

pypdfium2 wraps every pointer in an object and lets other threads run during each call; either takes longer than what
is called here, and it is called a thousand times for a page.
"""

from __future__ import annotations

import ctypes
import struct
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

NAME_LENGTH = 128

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom in points."""

EDGES = struct.Struct("4f")
POINTER, INT = ctypes.c_size_t, ctypes.c_int


def called_plainly(function: Any, answer: type[Any], *arguments: type[Any]) -> Callable[..., Any]:
    """The function of pdfium, taking and giving addresses as numbers."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(answer, *arguments)(address)


OBJECT_AT = called_plainly(pdfium.FPDFText_GetTextObject, POINTER, POINTER, INT)
LOOSE_BOX = called_plainly(pdfium.FPDFText_GetLooseCharBox, INT, POINTER, INT, POINTER)
FONT_OF = called_plainly(pdfium.FPDFTextObj_GetFont, POINTER, POINTER)
RENDER_MODE = called_plainly(pdfium.FPDFTextObj_GetTextRenderMode, INT, POINTER)
MATRIX_AT = called_plainly(pdfium.FPDFText_GetMatrix, INT, POINTER, INT, POINTER)
SIZE_AT = called_plainly(pdfium.FPDFText_GetFontSize, ctypes.c_double, POINTER, INT)
ORIGIN_AT = called_plainly(pdfium.FPDFText_GetCharOrigin, INT, POINTER, INT, POINTER, POINTER)
COLOUR_AT = called_plainly(pdfium.FPDFText_GetFillColor, INT, POINTER, INT, POINTER, POINTER, POINTER, POINTER)


def addresses_in(numbers: ctypes.Array[Any]) -> tuple[int, ...]:
    """Where each number of an array stands."""
    start, step = ctypes.addressof(numbers), ctypes.sizeof(numbers._type_)
    return tuple(range(start, start + step * len(numbers), step))


class TextLayer:
    """A page's text layer, open; characters are told by their numbers, text objects by their addresses."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.layer = page.get_textpage()
        self.address = ctypes.cast(self.layer.raw, ctypes.c_void_p).value or 0
        self.matrix = (ctypes.c_float * 6)()
        self.origin = (ctypes.c_double * 2)()
        self.colour = (ctypes.c_uint * 4)()
        self.to_matrix = ctypes.addressof(self.matrix)
        self.to_origin = addresses_in(self.origin)
        self.to_colour = addresses_in(self.colour)
        self.name = ctypes.create_string_buffer(NAME_LENGTH)

    def text(self, most: int) -> tuple[str, int]:
        """The first characters as pdfium has them, no more than ``most``, and how many it counts."""
        count = min(pdfium.FPDFText_CountChars(self.layer.raw), most)
        if count <= 0:
            return "", 0
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        written = pdfium.FPDFText_GetText(self.layer.raw, 0, count, buffer)
        return bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace"), count

    def code(self, place: int) -> int:
        """The number in Unicode of one character."""
        return int(pdfium.FPDFText_GetUnicode(self.layer.raw, place))

    def objects(self, places: Sequence[int]) -> list[int]:
        """The text object of each character; 0 for what pdfium made up."""
        return list(map(OBJECT_AT, repeat(self.address), places))

    def boxes(self, places: Sequence[int]) -> Iterator[Edges]:
        """The box of each character, as high as its font."""
        buffer = ctypes.create_string_buffer(EDGES.size * len(places))
        start = ctypes.addressof(buffer)
        targets = range(start, start + len(buffer), EDGES.size)
        deque(map(LOOSE_BOX, repeat(self.address), places, targets), maxlen=0)
        return EDGES.iter_unpack(buffer)

    def matrix_at(self, place: int) -> list[float]:
        """The matrix (a, b, c, d, e, f) of a character."""
        return self.matrix[:] if MATRIX_AT(self.address, place, self.to_matrix) else [0.0] * 6

    def size_at(self, place: int) -> float:
        """The size of a character's font, before its matrix."""
        return float(SIZE_AT(self.address, place))

    def origin_at(self, place: int) -> list[float]:
        """Where a character starts on its baseline."""
        return self.origin[:] if ORIGIN_AT(self.address, place, *self.to_origin) else [0.0] * 2

    def colour_at(self, place: int) -> list[int] | None:
        """Red, green, blue and opacity of a character (0 to 255); None where none is told."""
        return self.colour[:] if COLOUR_AT(self.address, place, *self.to_colour) else None

    def font_name_at(self, place: int) -> str:
        """The name of a character's font."""
        flags = ctypes.c_int()
        length = pdfium.FPDFText_GetFontInfo(self.layer.raw, place, self.name, NAME_LENGTH, flags)
        return self.name.raw[: max(min(length, NAME_LENGTH) - 1, 0)].decode("utf-8", "replace")
