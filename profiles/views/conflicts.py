"""Conflicts of interest: of people who are compared, or of a panel with candidates."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from profiles.comparing.conflicts import LONGEST, MONTHS, MOST_EACH, Conflicts, Reason, Window, find_conflicts
from profiles.comparing.lists_of_people import find_named
from profiles.exports.answers import json_answer
from profiles.exports.links import LISTS, data_links
from profiles.exports.payloads import Payloads, filled
from profiles.exports.tables import stream_csv


class ConflictForm(forms.Form):
    """Whom to look at and the window; people a line each, by name or address."""

    people = forms.CharField(required=False, max_length=20000)
    panel = forms.CharField(required=False, max_length=20000)
    candidates = forms.CharField(required=False, max_length=20000)
    months = forms.IntegerField(
        label=_("Months of the window"),
        required=False,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST)],
        error_messages={"invalid": _("Give a number of months, such as 48.")},
    )
    at = forms.RegexField(
        r"^(1[0-9]|2[0-9])\d\d-(0[1-9]|1[0-2])$",
        label=_("Up to year and month"),
        required=False,
        error_messages={"invalid": _("Give a year and a month, such as 2024-05.")},
    )

    def window(self) -> Window:
        """The window asked for; 48 months up to this month where the fields are empty or wrong."""
        values = self.cleaned_data
        today = timezone.localdate()
        year, month = map(int, values["at"].split("-")) if values.get("at") else (today.year, today.month)
        return Window(values.get("months") or MONTHS, (year, month))


class ConflictPage(TemplateView):
    """Everything that may stand between people, with a window, evidence, and what it cannot know."""

    template_name = "profiles/conflicts.html"

    def look(self) -> Conflicts:
        asked = self.request.GET
        joined = {name: "\n".join(asked.getlist(name)) for name in ("panel", "candidates")}
        today = timezone.localdate()
        usual = {"months": str(MONTHS), "at": f"{today:%Y-%m}"}
        self.form = ConflictForm({**usual, **asked.dict(), **joined, "people": "\n".join(asked.getlist("p"))})
        self.form.is_valid()
        values = self.form.cleaned_data
        texts = {name: values.get(name, "") for name in ("people", "panel", "candidates")}
        self.named = find_named(texts, MOST_EACH, self.request.user)
        panel = self.named["panel"].people
        others = [*self.named["people"].people, *self.named["candidates"].people]
        candidates = list(dict.fromkeys(others))
        # A panel alone is looked at among itself.
        return find_conflicts(
            *((panel, candidates) if candidates else ([], panel)), self.form.window(), self.request.user
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        conflicts = self.look()
        named = self.named.values()
        links = data_links("conflicts-data", LISTS, self.request.GET) if conflicts.pair_count else []
        return super().get_context_data(
            form=self.form,
            conflicts=conflicts,
            unknown=[line for found in named for line in found.unknown],
            several=[pair for found in named for pair in found.several],
            left_out=sum(found.left_out for found in named),
            most=MOST_EACH,
            data_links=links,
            noindex=True,
            **kwargs,
        )


class ConflictData(ConflictPage):
    """The same as CSV, a row for each reason, or as JSON."""

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        conflicts = self.look()
        if form == "csv":
            return stream_csv("conflicts.csv", conflicts.table())
        payloads = Payloads(request.user, request.build_absolute_uri)
        findings = [
            {"people": [payloads.named(finding.one), payloads.named(finding.other)]}
            | {"reasons": [self._reason(reason) for reason in finding.reasons]}
            for finding in conflicts.findings
        ]
        window = {"months": conflicts.window.months, "until": "{}-{:02}".format(*conflicts.window.at)}
        return json_answer({"window": window, "pairs": conflicts.pair_count, "findings": findings})

    def _reason(self, reason: Reason) -> dict[str, Any]:
        absolute = self.request.build_absolute_uri
        evidence = [{"text": piece.text, "url": absolute(piece.href)} for piece in reason.evidence]
        return filled(kind=reason.kind, text=reason.text, when=reason.when, evidence=evidence)
