"""Addresses and numbers that name a person or a work: e-mail, telephone, web address, ORCID, DOI, arXiv number."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.parser.vocabulary.contacts import FAX_LABELS, PHONE_LABELS, TOP_LEVEL_DOMAINS

LOCAL = r"[A-Za-z0-9][\w.+'-]{0,63}"
HOST = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
EMAIL = re.compile(rf"(?<![\w.+-]){LOCAL}\s?@\s?{HOST}")
SPACED_EMAIL = re.compile(rf"(?<![\w.+-]){LOCAL}\s@\s[A-Za-z0-9-]{{1,63}}(?:\s\.\s[A-Za-z0-9-]{{1,63}}){{1,5}}")
EMAIL_GROUP = re.compile(
    rf"[{{\[(](?P<locals>[\w.+-]{{1,40}}(?:\s?[,|;]\s?[\w.+-]{{1,40}}){{1,6}})[}}\])]\s?@\s?(?P<host>{HOST})"
)
AT = r"\s{0,2}(?:[\[({<]\s?(?:at|@|chez|arobase|arroba|chiocciola)\s?[\])}>])\s{0,2}"
DOT = r"\s{0,2}(?:[\[({<]\s?(?:dot|point|punto|punkt|\.)\s?[\])}>])\s{0,2}"
DISGUISED = re.compile(
    rf"(?<![\w.+-])(?P<local>[\w.+-]{{1,40}}(?:(?:{DOT}|\sdot\s)[\w+-]{{1,40}}){{0,2}})(?P<at>{AT}|\s(?:at|AT|@)\s)"
    rf"(?P<host>[\w-]{{1,40}}(?:(?:\.|{DOT}|\s(?:dot|DOT)\s)[\w-]{{1,40}}){{1,4}})"
)
EMAIL_SIGN = re.compile(r"[@\s\[({<](?:(?<=@)|at|AT|chez|arobase|arroba|chiocciola)")
"""What every address of e-mail holds, disguised or not."""
ANY_DOT = re.compile(rf"{DOT}|\s(?:dot|DOT)\s")
URL = re.compile(
    r"(?:https?://|www\.)(?:(?!(?<!/)https?://)[^\s<>\"“”|•·⋄◇♦,;]){3,200}",  # two may run together
    re.IGNORECASE,
)
BARE_URL = re.compile(
    r"(?<![\w@./:-])(?P<host>(?:[A-Za-z0-9-]{1,63}\.){1,4}(?P<end>[A-Za-z]{2,10}))(?P<path>/[^\s<>|•·⋄◇♦,;]{0,150})?(?![\w@-])"
)
URL_TAIL = ".,;:!?)]}>'\"’”»"
PHONE = re.compile(r"(?<![\w@./:+-])(?:\(?\+\s?|\(?00\s?)?\(?\d(?:[\d\s().\u00a0/–‑-]{4,22})\d(?![\w@])")
PHONE_SHAPE = re.compile(
    r"\(?\d{3}\)?[\s.–‑-]{1,2}\d{3}[\s.–‑-]\d{4}$|0\d(?:[\s.]\d\d){4}$|0\d{2,4}[\s/–-]\d{3,4}[\s–-]?\d{3,5}$"
)
DATE_OR_RANGE = re.compile(r"(?:19|20)\d\d\s?[-–/.]|[-–/.]\s?(?:19|20)\d\d$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$")
ORCID = re.compile(r"(?<!\d)\d{4}[-‐‑–]?\d{4}[-‐‑–]?\d{4}[-‐‑–]?\d{3}[\dXx](?!\d)")
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>“”{}|\\^]{2,150}")
ARXIV = re.compile(
    r"""(?:arxiv(?:\.org/(?:abs|pdf)/|\s?[:\s]\s?(?:preprint\s)?(?:arxiv:)?)|(?<=abs/)|\[arxiv:)\s?
    (?P<id>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,10}(?:\.[A-Z]{2})?/\d{7}(?:v\d)?)""",
    re.VERBOSE | re.IGNORECASE,
)
LABEL_BEFORE = 24  # characters before a number in which its label stands


def find_emails(text: str) -> tuple[str, ...]:
    """The e-mail addresses of a text in order, each once; disguised ones ("noether [at] uni dot de") plainly."""
    found: dict[str, int] = {}
    if not EMAIL_SIGN.search(text):
        return ()
    for match in EMAIL_GROUP.finditer(text):
        for local in re.split(r"\s?[,|;]\s?", match["locals"]):
            found[f"{local}@{match['host']}"] = match.start()
    for match in (*EMAIL.finditer(text), *SPACED_EMAIL.finditer(text)):
        found.setdefault(re.sub(r"\s", "", match.group()).rstrip(".-"), match.start())
    for match in DISGUISED.finditer(text):
        is_bare = match["at"].strip().lower() == "at"
        if is_bare and not ANY_DOT.search(match["host"]):
            continue
        local, host = (re.sub(r"\s", "", ANY_DOT.sub(".", part)) for part in (match["local"], match["host"]))
        if host.rpartition(".")[2].lower() in TOP_LEVEL_DOMAINS:
            found.setdefault(f"{local}@{host}", match.start())
    return tuple(sorted(found, key=found.__getitem__))


def find_urls(text: str, bare: bool = True) -> tuple[str, ...]:
    """The web addresses of a text as written, in order; with ``bare``, those without "http" or "www" too.

    A "~" that stands apart from the path it begins is joined to it.
    """
    text = re.sub(r"/\s?[~˜∼]\s?(?=\w)", "/~", text)
    text = EMAIL.sub(lambda match: " " * len(match.group()), text)
    found = {match.group().rstrip(URL_TAIL): match.start() for match in URL.finditer(text)}
    if bare:
        rest = URL.sub(lambda match: " " * len(match.group()), text)
        for match in BARE_URL.finditer(rest):
            if _is_host(match["host"], match["end"], match["path"] or ""):
                found.setdefault(match.group().rstrip(URL_TAIL), match.start())
    return tuple(sorted(found, key=found.__getitem__))


def _is_host(host: str, end: str, path: str) -> bool:
    """Whether dotted words are an address of the web rather than an abbreviation ("U.S.A", "e.g")."""
    labels = host.split(".")
    if end.lower() not in TOP_LEVEL_DOMAINS or not (end.islower() or path):
        return False
    return max(len(label) for label in labels[:-1]) > 2 and not host.isupper()


def find_phones(text: str) -> tuple[str, ...]:
    """The telephone numbers of a text as written, in order; fax numbers only where there are no others."""
    text = ORCID.sub(lambda match: "x" * len(match.group()), text)
    phones: dict[str, None] = {}
    faxes: dict[str, None] = {}
    end = 0
    for match in PHONE.finditer(text):
        number = match.group().strip(" .-–/")
        before = text[max(end, match.start() - LABEL_BEFORE) : match.start()].lower()
        end = match.end()
        is_fax = _last_label(before, FAX_LABELS) > _last_label(before, PHONE_LABELS)
        if _is_phone(number, is_labelled=_last_label(before, PHONE_LABELS) >= 0 or is_fax):
            (faxes if is_fax else phones)[_balanced(number)] = None
    return tuple(phones or faxes)


def _last_label(before: str, labels: Iterable[str]) -> int:
    return max((before.rfind(label) for label in labels), default=-1)


def _is_phone(number: str, is_labelled: bool) -> bool:
    digits = [c for c in number if c.isdigit()]
    if not 6 <= len(digits) <= 16 or DATE_OR_RANGE.search(number) or ORCID.search(number):
        return False
    if is_labelled:
        return True
    is_abroad = number.lstrip("(").startswith(("+", "00"))
    return (is_abroad and len(digits) >= 8) or bool(PHONE_SHAPE.match(number))


def _balanced(number: str) -> str:
    """The number without a bracket whose partner is missing."""
    for sign, partner in (("(", ")"), (")", "(")):
        if number.count(sign) > number.count(partner):
            number = number.replace(sign, "", 1)
    return number.strip()


def find_orcids(text: str) -> tuple[str, ...]:
    """The ORCID numbers of a text in their usual form, those whose check digit is right, in order.

    Source: ORCID, "Structure of the ORCID Identifier" (ISO 7064 MOD 11-2).
    """
    found: dict[str, None] = {}
    for match in ORCID.finditer(text):
        digits = re.sub(r"\W", "", match.group()).upper()
        if is_orcid(digits):
            found["-".join(digits[i : i + 4] for i in range(0, 16, 4))] = None
    return tuple(found)


def is_orcid(digits: str) -> bool:
    """Whether sixteen digits are of the range given to people and the last of them checks the others."""
    if not digits.startswith("000"):
        return False
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return digits[15] == ("X" if check == 10 else str(check))


def find_dois(text: str) -> tuple[str, ...]:
    """The DOIs of a text in small letters, in order."""
    return tuple(dict.fromkeys(_without_tail(match.group()).lower() for match in DOI.finditer(text)))


def _without_tail(doi: str) -> str:
    """A DOI without the punctuation of the sentence it stands in."""
    doi = doi.rstrip(".,;:'’”!?*")
    while doi.endswith((")", "]", ">")) and doi.count(doi[-1]) > doi.count({")": "(", "]": "[", ">": "<"}[doi[-1]]):
        doi = doi[:-1].rstrip(".,;:'’”!?*")
    return doi


def find_arxiv_ids(text: str) -> tuple[str, ...]:
    """The arXiv numbers of a text without version, in order ("2101.00001", "math/0601001")."""
    return tuple(dict.fromkeys(re.sub(r"v\d+$", "", match["id"]) for match in ARXIV.finditer(text)))
