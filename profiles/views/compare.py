"""Two to six people side by side."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.views.generic import TemplateView

from profiles.comparing.comparison import build_columns, build_rows, comparison_table
from profiles.comparing.records import LEAST, MOST, Record, chosen_slugs, fetch_records
from profiles.comparing.sharing import KINDS, build_pairs, shared_by_all
from profiles.comparing.tray import Tray
from profiles.exports.answers import json_answer
from profiles.exports.links import LISTS, data_links
from profiles.exports.tables import stream_csv
from profiles.pictures.coauthors import shared_authors
from profiles.pictures.lanes import build_lanes


def _address(slugs: Iterable[str]) -> str:
    """The one address of a comparison, whatever the order of its columns."""
    query = QueryDict(mutable=True)
    query.setlist("p", sorted(slugs))
    return f"{reverse('profiles:compare')}?{query.urlencode()}"


class Compare(TemplateView):
    """The people named in the address as columns, what differs, what they share."""

    template_name = "profiles/compare.html"

    def records(self) -> list[Record]:
        self.slugs = chosen_slugs(self.request.GET)
        return fetch_records(self.slugs[:MOST], self.request.user) if self.slugs else []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        records = self.records()
        rows = build_rows(records)
        pairs = build_pairs(records)
        tray = Tray(self.request)
        only_differs = self.request.GET.get("differs") == "1"
        return super().get_context_data(
            columns=build_columns([record.person for record in records], self.request.GET),
            rows=[row for row in rows if not (only_differs and row.is_same)],
            left_out=sum(row.is_same for row in rows) if only_differs else 0,
            only_differs=only_differs,
            lanes=build_lanes(records, since_degree=self.request.GET.get("years") == "phd"),
            pairs=pairs,
            shared_by_all=shared_by_all(pairs),
            shared=shared_authors(records),
            kinds=KINDS,
            is_enough=len(records) >= LEAST,
            is_too_many=len(self.slugs) > MOST,
            unknown=len(self.slugs[:MOST]) - len(records),
            most=MOST,
            is_tray_shown_above=tray.chosen == {record.slug for record in records},
            data_links=data_links("compare-data", LISTS, self.request.GET) if records else [],
            noindex=len(records) < LEAST or bool(self.request.GET.keys() - {"p"}),
            canonical=_address(record.slug for record in records),
            **kwargs,
        )


class CompareData(Compare):
    """The same table as CSV or JSON."""

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        records = self.records()
        rows = build_rows(records)
        if form == "csv":
            return stream_csv("comparison.csv", comparison_table(records, rows))
        people = [{"name": record.person.name, "slug": record.slug} for record in records]
        cells = [{"title": row.title, "cells": [[item.plain for item in cell] for cell in row.cells]} for row in rows]
        shared = [
            {"people": [pair.one.slug, pair.other.slug], "relations": pair.relations}
            | {
                kind: [{"name": thing.name, "url": self.request.build_absolute_uri(thing.href)} for thing in things]
                for kind, things in pair.things.items()
                if things
            }
            for pair in build_pairs(records)
        ]
        return json_answer({"people": people, "rows": cells, "shared": shared})
