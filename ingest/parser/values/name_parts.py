"""One name of a person: titles and marks taken off, its parts told apart, two spellings compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ingest.parser.folding import decomposed, without_marks
from ingest.parser.vocabulary.names import (
    DEGREES_AFTER_NAME,
    HONORIFICS,
    NEVER_IN_NAMES,
    PARTICLES,
    SHORT_HONORIFICS,
    SUFFIXES,
)

EQUAL_SIGNS = "*∗⋆★☆†‡✝✻✱#♯⊕◦∘◇⋄"
OTHER_SIGNS = "§¶♭♮♠♣♥♦⊗✉△▲□■∥‖¤¹²³⁴⁵⁶⁷⁸⁹⁰\ufe0e\ufe0f"
MARK = rf"""(?:
      \$?\^?\{{?(?:\\(?:ast|star|dagger|ddagger|diamond|dag)\b)+\}}?\$?   # ^{{\ast}}
    | \^\{{[^{{}}]{{0,12}}\}}                                              # ^{{1,2}}
    | \^[\w*†‡]                                                            # ^1
    | [{re.escape(EQUAL_SIGNS + OTHER_SIGNS)}]
    | (?<=[^\W\d_]{{2}})\d{{1,2}}(?![\w.])                                 # Hilbert1
    | (?<!\S)\+(?=[^\W\d_a-z]) | (?<=[a-zà-ÿ.])\+(?=[,;)\s]|$)           # +Hilbert, Hilbert+
)"""
MARKS = re.compile(rf"{MARK}(?:,?(?:{MARK}|\d{{1,2}}(?![\w.])))*", re.VERBOSE)
MARK_SIGN = re.compile(rf"[\\^+\d{re.escape(EQUAL_SIGNS + OTHER_SIGNS)}]")
"""What every mark holds, and few words do."""
REMARK = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)(?:-?[^\W\d_]{1,2}\.)*-?(?:[^\W\d_a-z])?|(?:[^\W\d_a-z]\.?-?){1,3}")
CAPITALS = re.compile(r"(?:[^\W\d_a-z]-?){1,3}")
WORD = re.compile(r"[^\W\d_]+(?:['’‘`´ʼ·-][^\W\d_]+)*['’]?\.?")
ELIDED = re.compile(r"[dDlLO]['’‘`´ʼ][^\W\d_a-z][\w'’-]*")
GLUED = re.compile(r"(?:[^\W\d_a-z]\.)+[^\W\d_a-z][^\W\d_]+")
SHORT_FAMILY = re.compile(r"[^\W\d_]{3,} [A-Z][a-z]\.$")
"""A family name of two letters at the end of a sentence ("Min Wu."), behind a given name and no comma."""
GLUED_PARTICLE = re.compile(r"(?:de|di|da|del|della|van|von|le|la|du|ter|ten)-?(?=[A-ZÀ-Þ][a-zà-ÿ]{2})")
BLANKS = re.compile(r"[\s,]+")
FINAL_STOP = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+")


@lru_cache(maxsize=4096)
def clean_name(text: str) -> str:
    """One name without honorifics, degrees, marks, remarks and stray punctuation; empty where nothing is left."""
    text = unmarked(REMARK.sub(" ", one_line(text)))
    words = text.strip(' \t,;:/|•·–—-_~"“”„«»()[]{}<>=').replace(" ,", ",").split()
    while len(words) > 1 and _is_honorific(words[0]):
        words.pop(0)
    while len(words) > 1 and words[-2].endswith(",") and is_degree(words[-1], len(words) - 1):
        words.pop()
        words[-1] = words[-1].rstrip(",")
    name = " ".join(words).strip(" ,;:")
    return name if _keeps_stop(name) else name.rstrip(".")


def unmarked(text: str) -> str:
    """The text without the marks that names carry in a list of authors."""
    return MARKS.sub("", text) if MARK_SIGN.search(text) else text


def is_degree(word: str, before: int) -> bool:
    """Whether a word is a degree behind so many words of a name: "Emmy Noether, MA", but not in "Noether, JD"."""
    bare = word.strip(".,")
    if bare.lower() not in DEGREES_AFTER_NAME or (bare.istitle() and len(bare) > 1):
        return False
    return before > 1 or len(bare) > 2


def one_line(text: str) -> str:
    """The text with single blanks and plain hyphens, without the stars of Markdown's bold."""
    for old, new in (("\u00a0", " "), ("~", " "), ("**", ""), ("‐", "-"), ("‑", "-")):
        text = text.replace(old, new)
    return " ".join(text.split())


@lru_cache(maxsize=16384)
def name_score(text: str) -> float:
    """How much a text looks like one name of a person, 0 to 1.

    1.0 has initials and a family name, 0.7 two or three capitalised words, 0.4 a single capitalised word, 0 what no
    name can be (digits, small words that are no particles, words such as "University").
    """
    name = clean_name(text)
    if not name or len(name) > 60 or any(c.isdigit() or c in "?!:/=@_" for c in name):
        return 0.0
    words = _without_suffix([word for word in BLANKS.split(name) if word])
    kinds = [word_kind(word) for word in words]
    if "no" in kinds or "full" not in kinds or len(words) > 7:
        return 0.0
    return _score_kinds(words, kinds, name)


def _score_kinds(words: list[str], kinds: list[str], name: str) -> float:
    full = kinds.count("full")
    if any(word.lower().strip(".") in NEVER_IN_NAMES and (len(word) > 3 or word.islower()) for word in words):
        return 0.0
    if kinds[-1] == "particle" or name.count(",") > 1:
        return 0.2
    if "initials" in kinds:
        return 1.0 if full <= 3 else 0.4
    if full == 1:
        return 0.5 if "particle" in kinds else 0.4
    return {2: 0.75, 3: 0.7, 4: 0.55}.get(full, 0.3)


def looks_like_name(text: str) -> bool:
    """Whether a text can be one name of a person: two to four capitalised words, initials and particles."""
    return name_score(text) >= 0.5


@lru_cache(maxsize=8192)
def is_initials(text: str) -> bool:
    """Whether a text is nothing but initials: "T. R.", "J.-P.", "TL"."""
    words = text.replace("‐", "-").split()
    return 0 < len(words) <= 4 and all(map(INITIALS.fullmatch, words))


def is_family_name(text: str) -> bool:
    """Whether a text is one word, perhaps with particles before it: "Noether", "van der Waerden"."""
    words = [word for word in text.split() if word.lower() not in PARTICLES]
    return len(words) == 1 and not is_initials(words[0])


def family_name(name: str) -> str:
    """The family name with its particles: "van der Waerden" of "B. L. van der Waerden" and "van der Waerden, B. L."."""
    name = clean_name(name)
    if "," in name:
        return name.split(",")[0].strip()
    words = _without_suffix(name.split())
    if len(words) > 1 and is_initials(words[-1]) and not is_initials(words[0]):
        while len(words) > 1 and is_initials(words[-1]):
            words.pop()
        return " ".join(words)
    start = max(len(words) - 1, 0)
    while start > 0 and words[start - 1].lower() in PARTICLES and words[start - 1].islower():
        start -= 1
    return " ".join(words[start:])


def same_person(a: str, b: str) -> bool:
    """Whether two spellings can be one person: same family name, given names that agree as far as written.

    An initial stands for a given name, missing middle names do not matter, order and accents neither.
    """
    return any(
        _families_agree(family_a, family_b) and _givens_agree(given_a, given_b)
        for family_a, given_a in _readings(a)
        for family_b, given_b in _readings(b)
    )


@lru_cache(maxsize=4096)
def _readings(name: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The possible (family words, given words) of a name, folded; several where two family names are possible."""
    name = clean_name(name)
    family = family_name(name)
    given = name.replace(",", " ").split()
    for word in family.split():
        if word in given:
            given.remove(word)
    readings = [(_fold_words(family), _fold_givens(given))]
    words = name.split()
    if "," not in name and len(words) > 2 and not is_initials(words[-1]):
        readings.append((_fold_words(" ".join(words[-2:])), _fold_givens(words[:-2])))
        if len(words) > 3:
            readings.append((_fold_words(words[-2]), _fold_givens(words[:-2])))
    return tuple((family, given) for family, given in readings if family)


LETTERS = re.compile(r"[^\W\d_]+")
APOSTROPHES = re.compile("['’‘`´ʼ]")


def _fold_words(text: str) -> tuple[str, ...]:
    if not text.isascii():
        text = without_marks(decomposed(text.replace("ø", "o").replace("ß", "ss").replace("ł", "l")))
    return tuple(LETTERS.findall(APOSTROPHES.sub("", text.casefold())))


@lru_cache(maxsize=16384)
def fold_word(word: str) -> str:
    """A word of a name in small letters without accents, hyphens and marks."""
    return "".join(_fold_words(unmarked(word)))


def _fold_givens(words: list[str]) -> tuple[str, ...]:
    folded: list[str] = []
    for word in words:
        if word.lower().rstrip(".") in SUFFIXES:
            continue
        parts = _fold_words(word)
        folded.extend(parts[0] if CAPITALS.fullmatch(word) and len(parts) == 1 else parts)
    return tuple(folded)


def _families_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    bare_a = tuple(word for word in a if word not in PARTICLES) or a
    bare_b = tuple(word for word in b if word not in PARTICLES) or b
    return bare_a == bare_b or "".join(a) == "".join(b)


def _givens_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return True
    if min(len(a[0]), len(b[0])) > 2 and a[0] != b[0]:
        return False
    return all(
        x.startswith(y) or y.startswith(x) if min(len(x), len(y)) <= 2 else x[0] == y[0]
        for x, y in zip(a, b, strict=False)
    )


def _without_suffix(words: list[str]) -> list[str]:
    while len(words) > 1 and words[-1].lower().strip(".,") in SUFFIXES:
        words = words[:-1]
    return words


@lru_cache(maxsize=16384)
def word_kind(word: str) -> str:
    """What a word of a name is: "initials", "full", "particle" or "no"."""
    bare = word.strip("’'`´")
    if bare in PARTICLES:
        return "particle"
    if len(bare) > 1 and bare.isupper() and bare.lower() in PARTICLES and bare.lower() not in ("e", "i", "y"):
        return "full"
    if bare.isalpha() and len(bare) > 3:  # a plain word, as most are
        return "full" if _can_begin_name(bare) else "no"
    if is_initials(bare) and (len(bare) < 3 or "." in bare or "-" in bare or not any(c in "AEIOUY" for c in bare)):
        return "initials"
    if ELIDED.fullmatch(bare) or GLUED.fullmatch(bare):
        return "full"
    if not WORD.fullmatch(bare) or not _can_begin_name(bare):
        return "no"
    return "full"


def _can_begin_name(word: str) -> bool:
    """A capital, an Arabic article ("al-Khwarizmi"), a particle ("deBroglie") or a script without capitals."""
    if word[0].isupper() or word[:3].lower() in ("al-", "el-"):
        return True
    return unicodedata.category(word[0]) == "Lo" or (not word.islower() and GLUED_PARTICLE.match(word) is not None)


def _is_honorific(word: str) -> bool:
    bare = word.lower().rstrip(".,")
    return bare in HONORIFICS and (len(bare) > 3 or bare in SHORT_HONORIFICS or word.endswith("."))


def _keeps_stop(name: str) -> bool:
    """Whether the final full stop belongs to an initial or a suffix."""
    if name.endswith(".") and SHORT_FAMILY.search(name):
        return False
    last = BLANKS.split(name)[-1]
    return ("." in last and FINAL_STOP.fullmatch(last) is not None) or last.lower().rstrip(".") in SUFFIXES
