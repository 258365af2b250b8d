"""Same person? same work? The rules, as functions from values to values; the store applies them to rows.

People. Two spellings are *compatible* when their family names agree (particles, accents, hyphens and case aside) and
their given names agree as far as they are written, an initial standing for a name, missing middle names ignored. A
spelling joins a fuller one only when one single fuller spelling fits; with two candidates it stays on its own. The
outcome depends on the set of spellings alone, not on the order in which they came.

Works. Two listings are one work when DOI or arXiv number agree (and the titles do not contradict), or when the folded
titles are equal, the years are close and an author is common; a preprint and its paper are one work.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.parser.values.names import clean_name, family_name
from ingest.parser.vocabulary.names import PARTICLES, SUFFIXES
from profiles.text import fold

NAME_LENGTH = 200
INITIALS_IN_ONE = re.compile(r"[^\W\d_a-z]{2,3}")
"""Initials without stops: "JP" of "JP Serre"."""
TIGHT_INITIAL = re.compile(r"(?<![^\W_])([^\W\d_a-z]\.)(?=[^\W\d_a-z][^\W\d_.])")
"""An initial without a blank behind it: "E.Noether"."""
YEARS_APART = 2
"""So many years may lie between two listings of one work: a preprint, its conference, its journal."""
TELLING_TITLE = 16
"""Folded titles shorter than this ("introduction", "editorial") need the same year as well."""
ARXIV_DOI = re.compile(r"10\.(?:48550/arxiv|1101/|2139/ssrn|31234/osf|31219/osf|5281/zenodo|20944/|21203/rs)", re.I)
"""DOIs of preprints and deposits, which give way to that of the paper."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A spelling of a person's name: as shown, folded with given names first, its family name and given names.

    ``family`` is one folded string without particles, ``given`` folded names or initials in order.
    """

    shown: str
    key: str
    family: str
    given: tuple[str, ...]
    particles: tuple[str, ...] = ()

    @property
    def short_key(self) -> str:
        """The last word of the family name and the first initial: the same for all spellings of a person."""
        return f"{self.family.split()[-1]} {self.given[0][0] if self.given else ''}".strip()

    @property
    def sort_key(self) -> str:
        """Folded, family name first."""
        return " ".join((self.family, *self.given, *self.particles))

    @property
    def is_full(self) -> bool:
        """Whether the first given name is written out."""
        return bool(self.given) and len(self.given[0]) > 1

    @property
    def care(self) -> tuple[bool, int, int, str]:
        """How carefully it is written, to choose among spellings that fold alike: not in capitals, accents, stops."""
        return not self.shown.isupper(), sum(not c.isascii() for c in self.shown), self.shown.count("."), self.shown

    @property
    def weight(self) -> tuple[int, int]:
        """How much of the name is written: given names, letters."""
        return len(self.given), sum(map(len, self.given))


@lru_cache(maxsize=65536)
def read_name(text: str) -> PersonName | None:
    """The spelling in a text such as "E. Noether", "Noether, Emmy" or "EMMY NOETHER"; None without a letter."""
    text = _without_suffix(clean_name(" ".join(TIGHT_INITIAL.sub(r"\1 ", text[:NAME_LENGTH]).split())))
    text = _with_comma(text)
    family = family_name(text)
    if not fold(family):
        return None
    given = _given_words(text, family)
    shown = " ".join((*given, *family.split()))
    if _is_shouted(shown):
        shown = " ".join(map(_title_case, shown.split()))
        family = " ".join(map(_title_case, family.split()))
        given = tuple(map(_title_case, given))
    particles = tuple(word for word in fold(family).split() if word in PARTICLES)
    bare = " ".join(word for word in fold(family).split() if word not in PARTICLES)
    folded = tuple(part for word in given for part in _fold_given(word))
    if not bare:
        particles, bare = (), fold(family)
    return PersonName(shown, " ".join((*folded, *fold(family).split())), bare, folded, particles)


def compatible(a: PersonName, b: PersonName) -> bool:
    """Whether two spellings can be one person."""
    if a.key == b.key:
        return True
    if not a.given or not b.given:
        return False
    if a.family == b.family:
        return _givens_agree(a.given, b.given)
    # "Gabriel García Márquez" has two family names or a middle name: no one can tell without asking.
    one, two = _bare_words(a), _bare_words(b)
    return one[-1] == two[-1] and len(one) == len(two) and _givens_agree(one[:-1], two[:-1])


def _bare_words(name: PersonName) -> tuple[str, ...]:
    """All words of a name without particles: "C. de la Vallée Poussin" may have some among the given names."""
    given = (word for word in name.given if len(word) == 1 or word not in PARTICLES)
    return (*given, *name.family.split())


def cluster_names(names: Iterable[PersonName]) -> dict[str, str]:
    """For each spelling (by key) the key of the fullest one it belongs to, itself where it is on its own.

    A spelling belongs to a fuller one when exactly one of the fullest spellings is compatible with it.
    """
    by_key: dict[str, PersonName] = {}
    for name in names:
        by_key.setdefault(name.key, name)
    ordered = sorted(by_key.values(), key=lambda name: (-name.weight[0], -name.weight[1], name.key))
    fullest: list[PersonName] = []
    for name in ordered:
        if not any(_is_fuller(other, name) for other in fullest):
            fullest.append(name)
    heads: dict[str, str] = {}
    for name in ordered:
        fitting = [other.key for other in fullest if other is name or _is_fuller(other, name)]
        heads[name.key] = fitting[0] if len(fitting) == 1 else name.key
    return heads


def _is_fuller(other: PersonName, name: PersonName) -> bool:
    # "Y. Chen" says too little to be "Y.-C. Chen": only a name that is written out may take initials.
    return other.is_full and other.weight > name.weight and compatible(other, name)


def _givens_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    first = a[0] == b[0] or (min(len(a[0]), len(b[0])) == 1 and a[0][0] == b[0][0])
    return first and all(
        x == y or (min(len(x), len(y)) == 1 and x[0] == y[0]) for x, y in zip(a[1:], b[1:], strict=False)
    )


def _without_suffix(text: str) -> str:
    """The name without ", Jr." and the like behind it, whose comma would make a family name of all before it."""
    head, comma, tail = text.rpartition(",")
    return head if comma and tail.strip().lower().strip(".") in SUFFIXES else text


def _with_comma(text: str) -> str:
    """The name with a comma behind a family name in capitals that stands first: "SMITH John A", "DE LA CRUZ María"."""
    words = text.split()
    first = next((place for place, word in enumerate(words) if not _is_in_capitals(word)), 0)
    if "," in text or not 0 < first < len(words) or first == sum(map(_is_particle, words[:first])):
        return text
    if any(_is_in_capitals(word) for word in words[first:]):
        return text
    return f"{' '.join(map(_title_case, words[:first]))}, {' '.join(words[first:])}"


def _is_in_capitals(word: str) -> bool:
    return word.isupper() and sum(map(str.isalpha, word)) > 1 and "." not in word and not _are_initials(word)


def _is_particle(word: str) -> bool:
    return word.lower() in PARTICLES


def _are_initials(word: str) -> bool:
    """Whether two or three capitals are initials: "JP", "BL"; three with a vowel among them may be a name."""
    if _is_particle(word):
        return False
    return bool(INITIALS_IN_ONE.fullmatch(word)) and not (set(word) & set("AEIOUY") and len(word) > 2)


def _given_words(text: str, family: str) -> tuple[str, ...]:
    """The given names in order, as written, without the family name and suffixes (Jr., III)."""
    if "," in text:
        rest = text.split(",")[1:]
        words = [word for part in rest for word in part.split()]
    else:
        words, wanted = text.split(), family.split()
        for place in range(len(words) - len(wanted), -1, -1):
            if words[place : place + len(wanted)] == wanted:
                words = words[:place] + words[place + len(wanted) :]
                break
    return tuple(word for word in words if fold(word) and word.lower().strip(".,") not in SUFFIXES)


def _fold_given(word: str) -> tuple[str, ...]:
    """The folded names in a word: "Jean-Pierre" two, "J.-P." and "JP" two initials."""
    if INITIALS_IN_ONE.fullmatch(word) and not (set(word) & set("AEIOUY") and len(word) > 2):
        return tuple(fold(letter) for letter in word if fold(letter))
    return tuple(part for part in fold(word.replace("'", "").replace("’", "")).split() if part)


def _is_shouted(shown: str) -> bool:
    """Whether a name is set in capitals: all of it, and more than initials."""
    return shown.isupper() and any(sum(map(str.isalpha, word)) > 3 or len(word) > 3 for word in shown.split())


def _title_case(word: str) -> str:
    if word.lower() in PARTICLES and len(word) < 4:
        return word.lower()
    if "." in word or len(word) < 2:
        return word
    pieces = re.split(r"([-'’])", word)
    return "".join(piece.capitalize() for piece in pieces)


@dataclass(frozen=True, slots=True)
class Work:
    """What tells one work from another: folded title, year, kind, identifiers, the authors' short keys."""

    title_key: str
    year: int | None
    kind: str
    doi: str
    arxiv: str
    authors: frozenset[str]


def same_work(a: Work, b: Work) -> bool:
    """Whether two listings are one work."""
    if a.doi and a.doi == b.doi:
        return titles_agree(a.title_key, b.title_key)
    if a.arxiv and a.arxiv == b.arxiv:
        return titles_agree(a.title_key, b.title_key)
    if not a.title_key or a.title_key != b.title_key or _of_one_sort(a.kind) != _of_one_sort(b.kind):
        return False
    if len(a.title_key) < TELLING_TITLE and a.year != b.year:
        return False
    return years_agree(a.year, b.year) and bool(a.authors & b.authors)


def years_agree(a: int | None, b: int | None) -> bool:
    """Whether two years can be those of one work; an unknown one agrees with any."""
    return a is None or b is None or abs(a - b) <= YEARS_APART


def titles_agree(a: str, b: str) -> bool:
    """Whether two folded titles share a third of their words; with one identifier they are one work then."""
    one, two = set(a.split()), set(b.split())
    return not one or not two or len(one & two) * 3 >= min(len(one), len(two))


def best_doi(dois: Iterable[str]) -> str:
    """The DOI of the paper rather than of its preprint; "" for none."""
    return min((doi for doi in dois if doi), key=lambda doi: (bool(ARXIV_DOI.match(doi)), doi), default="")


def _of_one_sort(kind: str) -> str:
    return kind if kind in ("thesis", "book") else "article"


SOUNDS = tuple(
    pair.split("=")
    for pair in (
        "tsch=c tch=c sch=s sh=s sz=s ch=c cz=c kh=h zh=z ph=f th=t ck=k ae=a oe=o ue=u ou=u w=v y=i j=i x=ks q=k c=k "
        "ii=i skaia=ski skaa=ski ska=ski ff=f ll=l mm=m nn=n ss=s tt=t rr=r pp=p kk=k"
    ).split()
)
"""Ways to write a sound, in the order in which they are made one; what is left is compared, never shown."""


def sound_of(folded: str) -> str:
    """A folded word as it may sound in any transliteration: "mueller" and "muller", "kovalevskaya" and "kowalewski"."""
    for written, sound in SOUNDS:
        folded = folded.replace(written, sound)
    return f"{folded[:-1]}v" if folded.endswith(("of", "ef")) else folded


def alike(a: PersonName, b: PersonName) -> bool:
    """Whether two spellings can be one person's in different transliterations."""
    return compatible(_as_sounds(a), _as_sounds(b))


@lru_cache(maxsize=65536)
def _as_sounds(name: PersonName) -> PersonName:
    family, given = sound_of(name.family), tuple(map(sound_of, name.given))
    return PersonName(name.shown, " ".join((*given, family)), family, given, name.particles)
