"""Where the data of a page is: the links in its head and at its foot."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_noop

from profiles.exports.citations import FORMATS

KINDS = {
    "json": ("JSON", "application/json"),
    "csv": ("CSV", "text/csv"),
    "atom": (gettext_noop("Atom feed"), "application/atom+xml"),
    "resume.json": ("JSON Resume", "application/json"),
    **{ending: (form.title, form.content_type.partition(";")[0]) for ending, form in FORMATS.items()},
}
LISTS = ("json", "csv")
REFERENCES = tuple(FORMATS)


@dataclass(frozen=True, slots=True)
class DataLink:
    """A page in another form."""

    title: str
    content_type: str
    href: str


def data_links(name: str, forms: Iterable[str], params: QueryDict | None = None, **kwargs: str) -> list[DataLink]:
    """The page of that name in each of ``forms``; of ``params`` all but the page is carried over."""
    kept = params.copy() if params else QueryDict(mutable=True)
    kept.pop("page", None)
    query = f"?{kept.urlencode()}" if kept else ""
    return [
        DataLink(*KINDS[form], reverse(f"profiles:{name}", kwargs={**kwargs, "form": form}) + query) for form in forms
    ]
