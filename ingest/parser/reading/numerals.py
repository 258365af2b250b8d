"""Numbers as lists write them: figures, letters, Roman numerals."""

from __future__ import annotations

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
ROMAN_ONES = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def in_form(number: int, form: str) -> str:
    """A number in a form by its name in Word ("decimal", "lowerLetter", "upperRoman")."""
    if "Letter" in form and 0 < number < 1000:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form.startswith("upper") else letter
    if "Roman" in form and 0 < number < 4000:
        return to_roman(number).upper() if form.startswith("upper") else to_roman(number)
    return f"{number:02}" if form == "decimalZero" else str(number)


def to_roman(number: int) -> str:
    """The number in small Roman figures."""
    roman = ""
    for worth, figure in (*ROMAN, *ROMAN_ONES):
        roman += figure * (number // worth)
        number %= worth
    return roman
