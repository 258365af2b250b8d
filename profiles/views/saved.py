"""Saved filters: kept, renamed and taken away by those who are signed in, and seen by nobody else."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.views.generic import ListView, View

from profiles import audit
from profiles.exports.answers import json_answer
from profiles.exports.links import data_links
from profiles.filters import LISTINGS
from profiles.models import SavedFilter

LONGEST_NAME, LONGEST_QUERY, MOST = 100, 4000, 200


def _name(request: HttpRequest) -> str:
    """The name in the form on one line, without signs that cannot be stored."""
    return " ".join(request.POST.get("name", "").replace("\0", " ").split())[:LONGEST_NAME]


def _note(action: str, saved: SavedFilter) -> None:
    """Log it without its name and what it asks for: both may name somebody, and the log is not changed any more."""
    audit.note(action, saved, [("list", "", saved.get_listing_display())], label=f"filter {saved.pk}")


class SavedList(LoginRequiredMixin, ListView):
    """The saved filters of whoever is signed in; a POST keeps another, or anew under the same name."""

    template_name = "profiles/saved_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(noindex=True, data_links=data_links("saved-data", ["json"]), **kwargs)

    def get_queryset(self) -> QuerySet[SavedFilter]:
        return self.request.user.saved_filters.all()

    def post(self, request: HttpRequest) -> HttpResponse:
        listing, name, query = request.POST.get("listing", ""), _name(request), request.POST.get("query", "")
        if listing not in LISTINGS:
            messages.error(request, gettext("There is no such list."))
            return redirect("profiles:saved-list")
        filters = LISTINGS[listing].filters
        none = filters.Meta.model.objects.none()
        kept = filters(QueryDict(query[:LONGEST_QUERY]), none, user=request.user).canonical
        saved = SavedFilter(user=request.user, listing=listing, name=name, query=kept)
        own = request.user.saved_filters
        if not name or not kept:
            messages.error(request, gettext("Choose some filters first, and give them a name."))
        elif own.count() >= MOST and not own.filter(listing=listing, name=name).exists():
            messages.error(request, gettext("You keep {number} filters; take one away first.").format(number=MOST))
        else:
            saved, is_new = own.update_or_create(
                listing=listing, name=name, defaults={"query": kept}, create_defaults={"query": kept}
            )
            _note("kept" if is_new else "changed", saved)
            said = gettext("Saved as “{name}”.") if is_new else gettext("“{name}” now means these filters.")
            messages.success(request, said.format(name=name))
        return redirect(saved)


class SavedData(SavedList):
    """The same as JSON: each with the list it is of and its address; for those who are signed in."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        saved = [
            {"name": one.name, "list": one.listing, "url": request.build_absolute_uri(one.get_absolute_url())}
            for one in self.get_queryset()
        ]
        return json_answer({"saved": saved})


class SavedChange(LoginRequiredMixin, View):
    """What is done with a saved filter of one's own."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
        self.change(get_object_or_404(request.user.saved_filters, pk=pk))
        return redirect("profiles:saved-list")

    def change(self, saved: SavedFilter) -> None:
        raise NotImplementedError


class SavedRename(SavedChange):
    """Another name."""

    def change(self, saved: SavedFilter) -> None:
        name = _name(self.request)
        others = self.request.user.saved_filters.filter(listing=saved.listing, name=name).exclude(pk=saved.pk)
        if not name or others.exists():
            messages.error(self.request, gettext("It needs a name that no other of your filters of this list has."))
            return
        saved.name = name
        saved.save(update_fields=["name"])
        _note("renamed", saved)
        messages.success(self.request, gettext("It is called “{name}” now.").format(name=name))


class SavedDelete(SavedChange):
    """Gone."""

    def change(self, saved: SavedFilter) -> None:
        _note("took away", saved)
        saved.delete()
        messages.success(
            self.request, gettext("“{name}” is gone; the list itself is as it was.").format(name=saved.name)
        )
