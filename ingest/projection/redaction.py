"""What of a CV is for staff only: contact data, birth dates, referees, and the text with them masked.

Masking errs on the safe side: the block above the first heading and sections of contact data or referees are masked
whole (but for the owner's name and web addresses), the rest wherever a private datum is recognised: a value that the
parser read as one, or a pattern. Lines keep their numbers, so facts still point at them.
"""

from __future__ import annotations

import re
from functools import cached_property

from ingest.identity import read_name
from ingest.parser import cv as parsed
from ingest.parser.vocabulary.contacts import ADDRESS_LABELS, BIRTH_LABELS
from ingest.projection.values import plain
from profiles.text import fold

MASK = "▒▒▒▒"
HEADER_LINES = 25
"""A contact block is no longer; a document without any heading is not masked as a whole."""
PERSONAL_WORDS = frozenset(
    """contact contacts contato contatos contacto contactos contatti contacte coordonnees kontakt kontaktdaten personal
    personnelles personales personali pessoais personliche personalia personals address addresses adresse adressen
    direccion indirizzo endereco anschrift civil birth naissance nascita geburt nationality citizenship""".split()
)
PERSONAL_MORE = frozenset(
    """information informations info data daten details angaben datos dati dados persoonlijke gegevens statement
    infos etat de di d of date lieu and et und y e zur person""".split()
)
EMAIL = re.compile(
    r"""
    [^\s@<>(),;:|"']{1,64}\s?@\s?[^\s@<>(),;:|"']{1,100}\.[^\W\d_]{2,24}\b         # emmy@example.org
  | [\w.+%-]{1,64}\s?[\[({<]\s?(?:at|@|arobase|_at_)\s?[\])}>]\s?[\w.-]{1,100}     # emmy [at] example.org
      (?:\s?[\[({<]\s?(?:dot|\.|point)\s?[\])}>]\s?\w{2,24}){0,3}                  # … [dot] org
  | [\w.+%-]{1,64}\s(?:at|arobase)\s[\w-]{1,60}                                    # emmy at example
      (?:\s(?:dot|point)\s\w{2,24}){1,3}                                           # … dot org
  | \{[^{}@]{1,100}\}\s?@\s?[\w.-]{1,100}                                          # {emmy, fritz}@example.org
    """,
    re.VERBOSE | re.IGNORECASE,
)
PHONE = re.compile(
    r"""
    (?<![\w/.+-])(?:
      (?:\+|00(?=\s?[1-9]))\s?\(?\d{1,4}+\)?(?:[\s().\-–/]{0,3}+\d{1,6}+){2,8}+              # +33 6 12 34 56 78
    | \(0\d{1,4}\)\s?\d{2,5}+(?:[\s.\-–]{1,2}+\d{2,5}+){0,4}+                    # (0551) 39 77 00
    | \(\d{3}\)\s?\d{3}[-.–\s]?\d{4}                                              # (617) 555-0199
    | \d{3}[-.–]\d{3}[-.–]\d{4}                                                   # 617-555-0199
    | 0\d(?:[\s.\-]\d\d){4}                                                       # 06 12 34 56 78
    )(?![\w/-])
    """,
    re.VERBOSE,
)
LABELLED_PHONE = re.compile(
    r"""
    (?<!\w)(?:
      (?:phone|telephone|tel|tél|téléphone|telefon|telefono|teléfono|telefone|telemóvel|telefoon|handy|gsm|whatsapp|fax|
         ☎|✆|📞|📱|🖷)
      (?:\s?(?:no|number|nr|num)\b)?\s{0,3}[.:)]{0,2}\s{0,3}
    | (?:mobile|mobil|cell|cellulare|cellular|celular|móvil|portable|ph|fon|voice|office|home|work|[mtpcf])
      (?:\s?:\s{0,3}|\s{0,3}(?=\(?(?:\+|0\d)))
    )
    (?=[+(]{0,2}\d)[\d\s().+\-–/x]{5,40}\d
    """,
    re.VERBOSE | re.IGNORECASE,
)
BIRTH = re.compile(
    r"(?:^|(?<=[\t;|(•·,.]))\s*(?:"
    + "|".join(re.escape(label) for label in sorted({*BIRTH_LABELS, "nat"}, key=len, reverse=True))
    + r")(?:\s?[oa])?(?!\w)(?:\s?[:\t]\s?[^\t|]{0,200}|(?=[^\t|,]{0,40}\d)[^\t|;]{0,100})",
    re.IGNORECASE,
)
CIVIL = re.compile(
    r"""(?:^|(?<=[\t;|(•·]))\s*
    (?:nationality|citizenship|nationalité|nationalität|staatsangehörigkeit|nacionalidad|nazionalità|nacionalidade|
    cittadinanza|ciudadanía|marital\sstatus|civil\sstatus|family\sstatus|situation\sfamiliale|familienstand|
    estado\scivil|stato\scivile|gender|sex|sexe|sexo|geschlecht|passport(?:\s(?:number|no))?|visa(?:\sstatus)?|dni|nif|
    codice\sfiscale|social\ssecurity(?:\snumber)?)
    \s?[:\t]\s?[^\t|]{0,200}""",
    re.VERBOSE | re.IGNORECASE,
)
ADDRESS = re.compile(
    r"(?:^|(?<=[\t;|(•·]))\s*(?:"
    + "|".join(map(re.escape, sorted(ADDRESS_LABELS, key=len, reverse=True)))
    + r")\s?[:\t][^|]{0,300}",
    re.IGNORECASE,
)
REST = r"[^\t;|()]{0,80}"
STREET = re.compile(
    rf"""
    (?<![\w-])(?:
      \d{{1,5}}[a-z]?(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|bd|chemin|allée|quai|impasse)\s{REST}
    | \d{{1,5}}\s(?:[NSEW]\.?\s)?(?:[A-Z][\w.'-]{{1,20}}\s){{1,3}}
      (?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Drive|Lane|Court)(?!\w){REST}
    | [A-ZÄÖÜ][\w.-]{{1,30}}\s(?:Straße|Strasse|Str\.|Gasse|Platz|Weg|Allee)\s\d{{1,4}}[a-z]?(?!\w){REST}
    | [A-ZÄÖÜ][\w.-]{{1,30}}(?:straße|strasse|str\.|gasse|platz|weg|allee|laan|straat)\s\d{{1,4}}[a-z]?(?!\w){REST}
    | (?:Calle|C/|Avenida|Avda\.|Plaza|Via|Viale|Piazza|Corso|Rua|Travessa)\s
      (?:[\w.'’]{{1,20}}+\s?+){{1,5}},?\s?(?:n[.º°]\s?)?(?<=[\s.º°])\d{{1,4}}(?!\d){REST}
    )
    """,
    re.VERBOSE,
)
"""Streets with a house number, as they are written in the countries of the CVs."""
DIGITS = re.compile(r"\d")
COLON = re.compile(r"[:\t]")
PATTERNS = (
    (EMAIL, re.compile(r"@|[\[({<]\s?(?:at|arobase|_at_)|\s(?:at|arobase)\s", re.IGNORECASE)),
    *((pattern, DIGITS) for pattern in (LABELLED_PHONE, PHONE)),
    *((BIRTH, re.compile(r"[:\t\d]")), (CIVIL, COLON), (ADDRESS, COLON), (STREET, DIGITS)),
)
"""Each pattern with a quick one, without which it is found nowhere."""
SIGNS = re.compile(r"[@:\t\d]"), re.compile(r"[\[({<]\s?(?:at|arobase|_at_)|\s(?:at|arobase)\s", re.IGNORECASE)
"""What the quick ones look for, all together: most texts of records hold none of it."""
WEB = re.compile(
    r"""(?:https?://|www\.)[^\s<>|,;]{3,200}
    | \b(?:[\w-]{1,60}\.){1,4}
      (?:[a-z]{2,8}/[^\s<>|,;]{1,150} | (?:com|org|net|edu|io|fr|de|uk|it|es|pt|ch|eu|ai|me|dev)\b)""",
    re.VERBOSE,
)
ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")


class Redactor:
    """Takes what is private out of the texts of one CV.

    Args:
        hides_links: whether the owner's own web addresses are private too.
    """

    def __init__(self, cv: parsed.Cv, *, hides_links: bool = False) -> None:
        self.cv, self.hides_links = cv, hides_links
        known = [*cv.person.emails, *cv.person.phones, *cv.person.addresses, cv.person.birth_date or ""]
        pieces = {piece.strip() for value in known for piece in re.split(r"[\n\t]", plain(value))}
        # A piece of an address without a number ("Department of Mathematics") stands in the CV for other reasons too.
        telling = (piece for piece in pieces if len(piece) > 6 and (DIGITS.search(piece) or "@" in piece))
        self._known = tuple(sorted({*telling, *self._links()}, key=len, reverse=True))
        self._cleaned: dict[str, str] = {}

    def _links(self) -> set[str]:
        """The owner's links as they may be written, with and without what stands before the host."""
        if not self.hides_links:
            return set()
        bare = {re.sub(r"^(?:https?://)?(?:www\.)?", "", plain(url)).rstrip("/") for url in self.cv.person.urls}
        hosts = ("https://www.", "http://www.", "https://", "http://", "www.", "")
        return {host + url for url in bare if len(url) > 3 for host in hosts}

    def clean(self, text: str | None) -> str:
        """A text of a record with every private datum in it masked."""
        if not text:
            return ""
        if text not in self._cleaned:
            cleaned = plain(text)
            for value in self._known:
                if value in cleaned:
                    cleaned = cleaned.replace(value, MASK)
            self._cleaned[text] = self._mask_patterns(cleaned)
        return self._cleaned[text]

    def is_private(self, section: parsed.Section) -> bool:
        """Whether a section is for staff: contact block, personal data, referees."""
        if section.kind in ("references", "header") or not section.heading:
            return True
        words = set(fold(section.heading).split())
        return section.kind == "other" and bool(words & PERSONAL_WORDS) and words <= PERSONAL_WORDS | PERSONAL_MORE

    @cached_property
    def public_text(self) -> str:
        """The text of the CV for everybody: the same lines, with what is private masked."""
        lines = plain(self.cv.text).split("\n")
        whole = self._whole_lines(lines)
        return "\n".join(
            self._mask_line(line) if number in whole else self.clean(line) for number, line in enumerate(lines, 1)
        )

    def _whole_lines(self, lines: list[str]) -> set[int]:
        """Numbers of the lines that are masked whole."""
        recorded = {
            number
            for name in ("education", "positions", "publications", "talks", "awards", "teaching", "service")
            for record in getattr(self.cv, name)
            for number in range(record.lines[0], record.lines[1] + 1)
        }
        found: set[int] = set()
        for section in self.cv.sections:
            first, last = section.lines
            if not self.is_private(section):
                continue
            if section.heading:
                found |= set(range(first + 1, last + 1))
            else:
                found |= set(range(first, min(last, first + HEADER_LINES - 1) + 1)) - recorded
        if not any(not section.heading for section in self.cv.sections):
            start, end = self.cv.person.lines
            found |= set(range(max(start, 1), min(end, start + HEADER_LINES - 1) + 1)) - recorded
        return found | self._after_bare_labels(lines)

    def _after_bare_labels(self, lines: list[str]) -> set[int]:
        """Lines that hold what a label alone on the line above announces: "Date of birth" / "1 January 1900"."""
        labels = {label.lower() for label in (*BIRTH_LABELS, *ADDRESS_LABELS) if label != "office"}
        return {
            number + 1
            for number, line in enumerate(lines, 1)
            if line.strip(" :.\t").lower() in labels and number < len(lines)
        }

    def _mask_line(self, line: str) -> str:
        """A line of a contact block: the owner's name and web addresses stay."""
        if not line.strip():
            return line
        name = self.cv.person.name or ""
        kept = [name] if name and name in line else []
        if not kept and fold(line) == fold(name):
            kept = [line.strip()]
        if kept and read_name(name) is None:
            kept = []
        if not self.hides_links:
            kept += [found for found in WEB.findall(EMAIL.sub(" ", line)) if not DIGITS.fullmatch(found)]
        kept += ORCID.findall(line)
        rest = line
        for piece in kept:
            rest = rest.replace(piece, " ")
        if not any(map(str.isalnum, rest)):
            return line
        return " ".join(dict.fromkeys([*kept, MASK]))

    def _mask_patterns(self, text: str) -> str:
        if not any(sign.search(text) for sign in SIGNS):
            return text
        held: list[str] = []
        if DIGITS.search(text):
            # The digits of web addresses and ORCID iDs are no telephone numbers.
            def hold(found: re.Match[str]) -> str:
                held.append(found.group())
                return f"\x00{len(held) - 1}\x00"

            text = ORCID.sub(hold, WEB.sub(lambda found: found.group() if "@" in found.group() else hold(found), text))
        for pattern, sign in PATTERNS:
            if sign.search(text):
                text = pattern.sub(MASK, text)
        for place, value in enumerate(held):
            text = text.replace(f"\x00{place}\x00", value)
        return text
