"""Two to six people side by side."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView

from profiles.comparing.comparison import build_columns, build_rows, comparison_table
from profiles.comparing.records import LEAST, MOST, Record, chosen_slugs, fetch_records
from profiles.comparing.sharing import KINDS, build_pairs
from profiles.comparing.tray import Tray
from profiles.exports.answers import json_answer
from profiles.exports.links import LISTS, data_links
from profiles.exports.tables import stream_csv
from profiles.pictures.coauthors import shared_authors
from profiles.pictures.lanes import build_lanes


class Compare(TemplateView):
    """The people named in the address as columns, what differs, what they share."""

    template_name = "profiles/compare.html"

    def records(self) -> list[Record]:
        self.slugs = chosen_slugs(self.request.GET)
        return fetch_records(self.slugs[:MOST], self.request.user) if self.slugs else []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        records = self.records()
        rows = build_rows(records)
        tray = Tray(self.request)
        only_differs = self.request.GET.get("differs") == "1"
        return super().get_context_data(
            columns=build_columns([record.person for record in records], self.request.GET),
            rows=[row for row in rows if not (only_differs and row.is_same)],
            left_out=sum(row.is_same for row in rows) if only_differs else 0,
            only_differs=only_differs,
            lanes=build_lanes(records, since_degree=self.request.GET.get("years") == "phd"),
            pairs=build_pairs(records),
            shared=shared_authors(records),
            kinds=KINDS,
            is_enough=len(records) >= LEAST,
            is_too_many=len(self.slugs) > MOST,
            unknown=len(self.slugs[:MOST]) - len(records),
            most=MOST,
            is_tray_shown_above=tray.chosen == {record.slug for record in records},
            data_links=data_links("compare-data", LISTS, self.request.GET) if records else [],
            noindex=True,
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
        return json_answer({"people": people, "rows": cells})
