"""Copies of comparisons for the minutes: kept by those who are signed in, read by whoever has the address."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.models import User
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.views.generic import DetailView, ListView, View

from profiles.comparing.frozen import freeze, thaw
from profiles.comparing.frozen_conflicts import FrozenConflict
from profiles.comparing.frozen_table import frozen_table
from profiles.comparing.records import LEAST, MOST, chosen_slugs, fetch_records
from profiles.comparing.sharing import KINDS
from profiles.exports.answers import json_answer, page_payload
from profiles.exports.links import LISTS, data_links
from profiles.exports.payloads import filled
from profiles.exports.tables import stream_csv
from profiles.models import FrozenComparison
from profiles.views.conflicts import ConflictForm

LONGEST_TITLE = 200


class FrozenList(LoginRequiredMixin, ListView):
    """The copies of whoever is signed in, newest first; a POST keeps another."""

    template_name = "profiles/frozen_list.html"
    paginate_by = 25

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(data_links=data_links("frozen-list-data", ["json"]), **kwargs)

    def get_queryset(self) -> QuerySet[FrozenComparison]:
        return self.request.user.frozen_comparisons.annotate(number=Count("people")).order_by("-created", "-pk")

    def post(self, request: HttpRequest) -> HttpResponse:
        slugs = chosen_slugs(request.POST)[:MOST]
        records = fetch_records(slugs, request.user) if slugs else []
        if len(records) < LEAST:
            messages.error(
                request, gettext("A copy needs two people or more who are here. Choose them and compare them first.")
            )
            return redirect(f"{reverse('profiles:compare')}?{urlencode([('p', slug) for slug in slugs])}")
        title = " ".join(request.POST.get("title", "").split())[:LONGEST_TITLE]
        return redirect(freeze(records, request.user, title, ConflictForm(request.POST).window()))


class FrozenDetail(DetailView):
    """A copy as it stood, with what has changed since."""

    template_name = "profiles/frozen_detail.html"
    slug_field = slug_url_kwarg = "token"
    queryset = FrozenComparison.objects.select_related("user")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        frozen = thaw(self.object, self.request.user)
        is_own = self.request.user.is_authenticated and self.request.user == self.object.user
        return super().get_context_data(
            frozen=frozen, columns=frozen.columns, rows=frozen.rows, pairs=frozen.pairs, kinds=KINDS,
            may_delete=is_own or self.request.user.is_staff, noindex=True,
            data_links=data_links("frozen-data", LISTS, token=self.object.token), **kwargs,
        )  # fmt: skip


class FrozenListData(FrozenList):
    """The list of copies as JSON, a page at a time."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        _, page, _, _ = self.paginate_queryset(self.get_queryset(), self.paginate_by)
        return json_answer(page_payload(page, request, self.payload))

    def payload(self, copy: Any) -> dict[str, Any]:
        url = self.request.build_absolute_uri(copy.get_absolute_url())
        return {"title": str(copy), "created": copy.created.isoformat(), "people": copy.number, "url": url}


class FrozenData(FrozenDetail):
    """A copy as CSV, what stood in the table; as JSON also the facts behind it, and what has changed since."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        copy = self.get_object()
        frozen = thaw(copy, request.user)
        if kwargs["form"] == "csv":
            return stream_csv("comparison.csv", frozen_table(frozen))
        people = [
            {
                "name": column.person.name,
                "slug": column.person.slug,
                "facts": [{"kind": kind, "text": text} for kind, text in column.facts],
                "changes": [
                    {"kind": gettext(change.kind), "before": change.before, "now": change.now}
                    for change in column.changes
                ],
            }
            for column in frozen.columns
        ]
        rows = [
            {"title": row.title, "cells": [[item.plain for item in cell] for cell in row.cells]} for row in frozen.rows
        ]
        shared = [
            {"people": [pair.one.slug, pair.other.slug], "relations": pair.relations}
            | {kind: [{"name": thing.name} for thing in things] for kind, things in pair.things.items() if things}
            for pair in frozen.pairs
        ]
        about = {"title": str(copy), "created": copy.created.isoformat()}
        found = {"people": people, "rows": rows, "shared": shared}
        if frozen.window:
            window = {"months": frozen.window.months, "until": frozen.window.until}
            conflicts = [self._conflict(conflict, copy.user) for conflict in frozen.conflicts]
            found["conflicts"] = {"window": window, "findings": conflicts}
        return json_answer(about | found)

    def _conflict(self, conflict: FrozenConflict, keeper: User | None) -> dict[str, Any]:
        aside = {"at": conflict.at.isoformat(), "why": conflict.why} if conflict.at else {}
        if aside and keeper:
            aside = {"by": keeper.get_username(), **aside}
        people = [conflict.one.slug, conflict.other.slug]
        return filled(people=people, kind=conflict.kind, text=conflict.text, when=conflict.when, set_aside=aside)


class FrozenDelete(LoginRequiredMixin, View):
    """A copy is taken away by whoever kept it, or by staff."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        copies = FrozenComparison.objects.all() if request.user.is_staff else request.user.frozen_comparisons
        get_object_or_404(copies, token=token).delete()
        messages.success(request, gettext("The copy is gone; its address leads nowhere now."))
        return redirect("profiles:frozen-list")
