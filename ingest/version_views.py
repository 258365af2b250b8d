"""Pages for staff: versions of a CV beside each other; publishing as the next one, as another person's, or later."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext
from django.views.generic import DetailView

from ingest import decisions, intake, jobs, versions
from ingest.models import Document
from ingest.views import DocumentAction, StaffRequired


class Compare(StaffRequired, DetailView):
    """What a document says otherwise than another version of the CV; on one that is to come each can be settled."""

    template_name = "ingest/compare.html"
    queryset = Document.objects.select_related("person", "job__next_of")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        others = versions.versions_of(self.object)
        old = self._other(others)
        rows = versions.differences(old, self.object) if old is not None and self.object.parsed else []
        counts = {sort: sum(row.change.sort == sort for row in rows) for sort in versions.SIGNS}
        may = self.request.user.has_perm("ingest.change_document")
        return super().get_context_data(
            others=others,
            old=old,
            kinds=versions.by_kind(rows),
            counts=counts,
            can_decide=may and self.object.state != Document.State.PUBLISHED,
            noindex=True,
            **kwargs,
        )

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not request.user.has_perm("ingest.change_document"):
            return self.handle_no_permission()
        self.object = self.get_object()
        old = get_object_or_404(Document, pk=_number(request.POST.get("with", "")))
        answer, _, token = request.POST.get("decision", "").partition(" ")
        try:
            messages.success(request, versions.decide(old, self.object, token, answer, request.user))
        except decisions.Conflict as conflict:
            messages.error(request, gettext("Nothing was stored. {reason}").format(reason=conflict))
        return redirect(f"{reverse('ingest:document-compare', args=[pk])}?with={old.pk}")

    def _other(self, others: list[Document]) -> Document | None:
        asked = self.request.GET.get("with", "")
        if not asked:
            return Document.objects.get(pk=others[0].pk) if others else None
        return get_object_or_404(Document, pk=_number(asked))


class PublishAsOther(DocumentAction):
    """Publishes a CV as that of somebody else than of whom it seemed to be the next one."""

    def act(self, document: Document) -> tuple[int, str]:
        sentence = intake.publish_as_other(document)
        said = gettext("Published as {person}.").format(person=document.person)
        return (messages.ERROR, sentence) if sentence else (messages.SUCCESS, said)


class PublishLater(DocumentAction):
    """Has a document published at a time; an empty time takes that back."""

    def act(self, document: Document) -> tuple[int, str]:
        text = self.request.POST.get("at", "").strip()
        at = _time(text)
        if text and at is None:
            return messages.ERROR, gettext("Give the time as year-month-day and hour:minute. Nothing was changed.")
        if at is not None and at <= timezone.now():
            return messages.ERROR, gettext("That time has passed. Nothing was changed.")
        Document.objects.filter(pk=document.pk).update(publish_at=at)
        if at is None:
            return messages.SUCCESS, gettext("It will not be published by itself.")
        local = timezone.localtime(at)
        said = gettext("It will be published on {day} at {time}.")
        return messages.SUCCESS, said.format(day=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}")


class SettleReading(DocumentAction):
    """Takes the new reading of a published document that was kept aside, or drops it."""

    def act(self, document: Document) -> tuple[int, str]:
        if getattr(document, "job", None) is None or document.job.pending is None:
            return messages.ERROR, gettext("There is no new reading of it any more. Nothing was changed.")
        if self.request.POST.get("reading") == "take":
            jobs.take(document)
            return messages.SUCCESS, gettext("The new reading is published.")
        jobs.leave(document)
        return messages.SUCCESS, gettext("It stays as it was published.")


def _number(text: str) -> int:
    if not (text.isdecimal() and len(text) < 19):
        raise Http404("There is no such document.")
    return int(text)


def _time(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    if found is None:
        return None
    return timezone.make_aware(found) if timezone.is_naive(found) else found
