"""What staff do in the admin goes to the log of the site, with the difference; Django's own log is not written."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.forms import ModelForm, PasswordInput
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from profiles import audit

Rows = list[tuple[str, Any, Any]]


class Logged:
    """For a ModelAdmin: additions, changes and deletions are noted; the history of a record is its part of the log."""

    def construct_change_message(self, request: HttpRequest, form: ModelForm, formsets: Any, add: bool = False) -> Any:
        found = _of_form(form)
        for formset in formsets or ():
            name = audit.stored_word(formset.model._meta.verbose_name)
            for one in formset.forms:
                if one.has_changed() and one not in formset.deleted_forms:
                    found += [(f"{name} {field}", old, new) for field, old, new in _of_form(one)]
            found += [(name, str(row), "") for row in getattr(formset, "deleted_objects", ())]
        request.changes_made = found  # type: ignore[attr-defined]
        return super().construct_change_message(request, form, formsets, add)  # type: ignore[misc]

    def log_addition(self, request: HttpRequest, obj: Model, message: Any) -> None:
        audit.note("added", obj, getattr(request, "changes_made", ()))

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> None:
        audit.note("changed", obj, getattr(request, "changes_made", ()))

    def log_deletions(self, request: HttpRequest, queryset: QuerySet | Iterable[Model]) -> None:
        for row in queryset:
            audit.note("deleted", row)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        kind = audit.stored_word(self.model._meta.verbose_name)  # type: ignore[attr-defined]
        return redirect(f"{reverse('ingest:log')}?{urlencode({'kind': kind, 'key': object_id})}")


class LoggedAdmin(Logged, admin.ModelAdmin):
    """A ModelAdmin whose doings are noted."""


def _of_form(form: ModelForm) -> Rows:
    """What a form changes; never a password."""
    return [
        (name, form.get_initial_for_field(form.fields[name], name), form.cleaned_data.get(name))
        for name in form.changed_data
        if name in form.cleaned_data and not isinstance(form.fields[name].widget, PasswordInput) and name != "password"
    ]
