"""Works in the formats for references: one as text to copy, many as a file that is streamed."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.http import StreamingHttpResponse
from django.utils import translation
from django.utils.translation import gettext_noop

from profiles.exports.bibtex import bibtex
from profiles.exports.csl import csl
from profiles.exports.references import Reference, keyed
from profiles.exports.ris import ris
from profiles.models import Publication

MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Format:
    """A format for references: how it is called, what it is served as, how one is written, what stands around."""

    title: str
    content_type: str
    write: Callable[[str, Reference], str]
    before: str = ""
    between: str = "\n"
    after: str = ""


def _csl_text(key: str, reference: Reference) -> str:
    return json.dumps(csl(key, reference), ensure_ascii=False, indent=1)


FORMATS = {
    "bib": Format("BibTeX", "application/x-bibtex; charset=utf-8", bibtex),
    "ris": Format("RIS", "application/x-research-info-systems; charset=utf-8", ris, between=""),
    "csl.json": Format(
        "CSL-JSON", "application/vnd.citationstyles.csl+json", _csl_text, before="[", between=",\n", after="]\n"
    ),
}


def plain_citation(reference: Reference) -> str:
    """ "Emmy Noether (1921). Idealtheorie in Ringbereichen. Mathematische Annalen." """
    names = [f"{name.given} {name.full_family}".strip() for name in reference.authors]
    if len(names) > MOST_NAMED:
        names = [*names[:MOST_NAMED], "et al."]
    when = f" ({reference.year})" if reference.year else ""
    doi = f"https://doi.org/{reference.doi}" if reference.doi else ""
    parts = (", ".join(names) + when, reference.title, reference.container, reference.note)
    ended = [part if part.endswith((".", "?", "!")) else f"{part}." for part in map(str.strip, parts) if part]
    return " ".join([*ended, doi]).strip()


def copies_of(work: Publication) -> list[tuple[str, str]]:
    """The work as (title of the format, text), to copy."""
    with translation.override("en"):  # a citation is the same wherever it was copied
        ((key, reference),) = keyed([work])
        texts = [(form.title, form.write(key, reference).replace("\r\n", "\n")) for form in FORMATS.values()]
        return [(gettext_noop("Plain text"), plain_citation(reference)), *texts]


def write_all(works: Iterable[Publication], form: Format) -> Iterator[str]:
    """The file with ``works``, piece by piece."""
    yield form.before
    for place, (key, reference) in enumerate(keyed(works)):
        yield (form.between if place else "") + form.write(key, reference)
    yield form.after


def stream_references(name: str, works: Iterable[Publication], form: str) -> StreamingHttpResponse:
    """An answer with ``works`` as a file ``name`` in the format of that ending."""
    chosen = FORMATS[form]
    answer = StreamingHttpResponse(write_all(works, chosen), content_type=chosen.content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    answer["X-Robots-Tag"] = "noindex"
    return answer
