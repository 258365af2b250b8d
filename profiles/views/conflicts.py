"""Conflicts of interest: of people who are compared, or of a panel with candidates."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from profiles import audit
from profiles.comparing.asides import set_aside, take_back
from profiles.comparing.conflicts import MOST_EACH, find_conflicts
from profiles.comparing.findings import LONGEST, MONTHS, Conflicts, Finding, Reason, Window, usual_window
from profiles.comparing.lists_of_people import find_named
from profiles.comparing.records import LEAST, MOST
from profiles.exports.answers import json_answer
from profiles.exports.links import LISTS, data_links
from profiles.exports.payloads import Payloads, filled
from profiles.exports.tables import stream_csv
from profiles.models import SetAside

LONGEST_REASON = 500


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
        self.is_valid()
        values, usual = self.cleaned_data, usual_window()
        at = tuple(map(int, values["at"].split("-"))) if values.get("at") else usual.at
        return Window(values.get("months") or usual.months, at)


class ConflictPage(TemplateView):
    """Everything that may stand between people, with a window, evidence, and what it cannot know."""

    template_name = "profiles/conflicts.html"

    def look(self) -> Conflicts:
        asked = self.request.GET
        joined = {name: "\n".join(asked.getlist(name)) for name in ("panel", "candidates")}
        usual = {"months": str(MONTHS), "at": usual_window().until}
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
            longest_reason=LONGEST_REASON,
            may_keep=not conflicts.panel and LEAST <= len(conflicts.people) <= MOST,
            data_links=links,
            noindex=True,
            **kwargs,
        )


class ConflictData(ConflictPage):
    """The same as CSV, a row for each reason, or as JSON."""

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        conflicts = self.look()
        if form == "csv":
            return stream_csv("conflicts.csv", conflicts.table(with_asides=request.user.is_authenticated))
        payloads = Payloads(request.user, request.build_absolute_uri)
        findings = [
            {"people": [payloads.named(finding.one), payloads.named(finding.other)]}
            | {"reasons": [self._reason(reason) for reason in finding.reasons]}
            for finding in conflicts.findings
        ]
        window = {"months": conflicts.window.months, "until": conflicts.window.until}
        return json_answer({"window": window, "pairs": conflicts.pair_count, "findings": findings})

    def _reason(self, reason: Reason) -> dict[str, Any]:
        absolute = self.request.build_absolute_uri
        evidence = [{"text": piece.text, "url": absolute(piece.href)} for piece in reason.evidence]
        row = reason.aside
        aside = row and {"by": row.user.get_username(), "at": row.at.isoformat(), "why": row.why}
        return filled(kind=reason.kind, text=reason.text, when=reason.when, evidence=evidence, set_aside=aside)


class ConflictAside(LoginRequiredMixin, ConflictPage):
    """Sets aside a conflict that is found under this address, with a reason; with ``undo`` it counts again."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        asked = request.POST
        anchor = ""
        for finding in self.look().findings:
            for reason in finding.reasons:
                if (finding.anchor, reason.key) == (asked.get("pair"), asked.get("key")):
                    anchor = f"#{finding.anchor}"
                    self._undo(reason) if asked.get("undo") else self._set_aside(finding, reason)
        if not anchor:
            messages.error(request, gettext("This conflict is not found any more; nothing was changed."))
        return redirect(f"{reverse('profiles:conflicts')}?{request.GET.urlencode()}{anchor}")

    def _set_aside(self, finding: Finding, reason: Reason) -> None:
        why = " ".join(self.request.POST.get("why", "").replace("\0", " ").split())[:LONGEST_REASON]
        if not why:
            messages.error(self.request, gettext("Say why it is set aside: the reason is kept with it."))
            return
        pair = finding.one, finding.other
        _note("set aside", set_aside(self.request.user, *pair, reason.kind, reason.basis, why))
        messages.success(self.request, gettext("Set aside; only you see it, and who reads a copy that you keep."))

    def _undo(self, reason: Reason) -> None:
        if reason.aside:
            _note("took back", reason.aside)
            take_back(reason.aside, reason.basis)
            messages.success(self.request, gettext("It counts again."))


def _note(action: str, row: SetAside) -> None:
    """Log it without people and reason: the log is not changed any more, and they may ask to be forgotten."""
    audit.note(action, row, [("kind", "", row.kind)], label=f"conflict {row.pk}")
