"""The operations of the read API: each is a page's data at an address that stays.

The views of the pages answer; here stands only what OpenAPI says of them. So the API knows, filters and hides exactly
what the pages do.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext_noop as _
from ninja import NinjaAPI
from ninja.throttling import AnonRateThrottle, AuthRateThrottle

from profiles.api import schemas
from profiles.filters import PersonFilters, PublicationFilters, TalkFilters
from profiles.filters.base import FacetedFilterSet, SlugsFilter, SortFilter
from profiles.views import advisors, people, places, search, works

Parameter = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Operation:
    """One address: what answers, what the answer holds, what it can be asked."""

    path: str
    summary: str
    view: type
    answer: Any
    parameters: tuple[Parameter, ...] = ()

    @property
    def name(self) -> str:
        """As programs call it: "listPeople", "getPerson"."""
        return f"{'get' if '{' in self.path else 'list'}{self.view.__name__.removesuffix('Data')}"


def _parameter(name: str, description: str, schema: dict[str, Any], place: str = "query") -> Parameter:
    return {"name": name, "in": place, "description": description, "schema": schema, "required": place == "path"}


PAGE = _parameter("page", _("Which page of the list."), {"type": "integer", "minimum": 1, "default": 1})
QUERY = _parameter("q", _("Words; any part of a name in any order."), {"type": "string"})
SLUG = _parameter("slug", _("The last part of the address of the page."), {"type": "string"}, "path")


ANY_OF = _("{label}: any of these values")


def filter_parameters(filters: type[FacetedFilterSet]) -> Iterator[Parameter]:
    """The filters of a list, from the FilterSet itself."""
    for name, one in filters.base_filters.items():
        with translation.override("en"):  # programs read the same words whoever asks first
            label = str(one.label or name)
        if isinstance(one, SlugsFilter):
            schema: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
            label = ANY_OF.format(label=label)
        elif isinstance(one, django_filters.ChoiceFilter | SortFilter):
            schema = {"type": "string", "enum": [value for value, _ in one.extra["choices"]]}
        else:
            is_number = issubclass(one.field_class, forms.IntegerField)
            schema = {"type": "integer" if is_number else "string"}
        yield _parameter(name, label, schema)


def _filtered(filters: type[FacetedFilterSet]) -> tuple[Parameter, ...]:
    return (*filter_parameters(filters), PAGE)


OPERATIONS = (
    Operation("/people", _("People whose CV is here"), people.PeopleData, schemas.Page[schemas.Person],
              _filtered(PersonFilters)),
    Operation("/people/{slug}", _("All that the page of a person says"), people.PersonData, schemas.PersonPage,
              (SLUG,)),
    Operation("/publications", _("Publications that CVs list"), works.PublicationsData,
              schemas.Page[schemas.Publication], _filtered(PublicationFilters)),
    Operation("/publications/{slug}", _("A publication and the CVs that list it"), works.PublicationData,
              schemas.PublicationPage, (SLUG,)),
    Operation("/talks", _("Talks that CVs list"), works.TalksData, schemas.Page[schemas.Talk], _filtered(TalkFilters)),
    Operation("/talks/{slug}", _("A talk, and where else it was given"), works.TalkData, schemas.TalkPage, (SLUG,)),
    Operation("/venues", _("Journals, conferences and other venues"), places.VenuesData, schemas.Page[schemas.Venue],
              (QUERY, PAGE)),
    Operation("/venues/{slug}", _("Who published, spoke and served at a venue"), places.VenueData, schemas.VenuePage,
              (SLUG,)),
    Operation("/institutions", _("Where people studied and worked"), places.InstitutionsData,
              schemas.Page[schemas.Institution], (QUERY, PAGE)),
    Operation("/institutions/{slug}", _("Who was at an institution, when, as what"), places.InstitutionData,
              schemas.InstitutionPage, (SLUG,)),
    Operation("/advisors", _("People by whom others were advised"), advisors.AdvisorsData,
              schemas.Page[schemas.Advisor], (QUERY, PAGE)),
    Operation("/advisors/{slug}", _("The students of an advisor"), advisors.AdvisorData, schemas.AdvisorPage, (SLUG,)),
    Operation("/search", _("Hits of every kind for some words"), search.SearchData, schemas.Found, (QUERY,)),
)  # fmt: skip


def _answering(operation: Operation) -> Callable[..., HttpResponse]:
    answer = operation.view.as_view()
    if "{slug}" in operation.path:

        def one(request: HttpRequest, slug: str) -> HttpResponse:
            return answer(request, slug=slug, form="json")

        return one

    def many(request: HttpRequest) -> HttpResponse:
        return answer(request, form="json")

    return many


def build_api() -> NinjaAPI:
    """The API with all its operations; it only reads."""
    api = NinjaAPI(
        title="Vitae",
        version="1",
        description="What CVs say, as JSON. Visibility is that of the pages: signed in, a reader sees more.",
        urls_namespace="api",
        docs_url=None,
        throttle=[AnonRateThrottle(settings.API_RATE), AuthRateThrottle(settings.API_RATE)],
    )
    for operation in OPERATIONS:
        api.default_router.add_api_operation(
            operation.path,
            ["GET"],
            _answering(operation),
            response={200: operation.answer, 404: schemas.Refusal, 429: schemas.Refusal},
            operation_id=operation.name,
            summary=operation.summary,
            openapi_extra={"parameters": [one for one in operation.parameters if one["in"] == "query"]},
        )
    return api


api = build_api()
