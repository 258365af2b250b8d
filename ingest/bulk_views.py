"""The list of documents by state, and what is done to several of them at once."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db.models import Count, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from django.views.generic import ListView

from ingest import intake, tasks
from ingest.models import Document
from ingest.outcomes import Result, outcome_of
from ingest.views import StaffRequired

AT_ONCE = 50
"""So many are published while the browser waits; the worker publishes the others."""

State = Document.State
STATES = {
    "": (gettext_lazy("All"), tuple(State)),
    "ready": (gettext_lazy("To review"), (State.READY,)),
    "published": (gettext_lazy("Published"), (State.PUBLISHED,)),
    "failed": (gettext_lazy("Failed"), (State.FAILED,)),
    "reading": (gettext_lazy("Being read"), (State.WAITING, State.READING)),
}
"""What the list can be narrowed to: in words, and the states of documents behind it."""


class DocumentList(StaffRequired, ListView):
    """The documents, newest first; ``?state=`` those in a state."""

    template_name = "ingest/document_list.html"
    paginate_by = 50
    extra_context = {"noindex": True}

    def get_queryset(self) -> QuerySet[Document]:
        self.state = self.request.GET.get("state", "")
        if self.state not in STATES:
            self.state = ""
        rows = Document.objects.select_related("person", "job", "job__next_of").defer("parsed", "job__pending")
        return rows.filter(state__in=STATES[self.state][1]) if self.state else rows

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        counts = dict(Document.objects.order_by().values_list("state").annotate(Count("pk")))
        sums = [(name, label, sum(counts.get(one, 0) for one in held)) for name, (label, held) in STATES.items()]
        alone = {"number": 0, "unsure": 0}
        if self.state == "ready":
            alone = _ready().filter(job__next_of=None).aggregate(number=Count("pk"), unsure=Sum("job__unsure"))
        rows = [(row, outcome_of(row, row.name, Result.NEW)) for row in context["page_obj"].object_list]
        states = [state for state in sums if state[2] or state[0] in ("", self.state)]
        return context | {
            "rows": rows,
            "states": states,
            "state": self.state,
            "ready": alone["number"],
            "unsure": alone["unsure"] or 0,
        }


class Bulk(StaffRequired, View):
    """Publishes documents that were ticked, or all that are ready; or has those that were ticked read again."""

    permission = "ingest.change_document"
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        chosen = [int(text) for text in request.POST.getlist("document") if text.isdecimal() and len(text) < 19]
        rows = Document.objects.filter(pk__in=chosen[:AT_ONCE]).order_by("created", "pk")
        what = request.POST.get("do", "")
        if what == "publish-all":
            self._publish_all()
        elif not rows:
            messages.error(request, _("No document was ticked."))
        elif what == "publish":
            self._publish(rows.exclude(state=State.PUBLISHED).select_related("job__next_of"))
        else:
            self._read_again(rows)
        target = request.POST.get("next", "")
        is_here = url_has_allowed_host_and_scheme(target, {request.get_host()}) and target.startswith("/staff/")
        return redirect(target if is_here else reverse("ingest:document-list"))

    def _publish_all(self) -> None:
        ready = _ready().filter(publish_at=None).order_by("created", "pk").select_related("job__next_of")
        first = list(ready[:AT_ONCE])
        self._publish(first)
        later = ready.exclude(pk__in=[document.pk for document in first]).filter(job__next_of=None)
        # A hand-set time stays as it is; the worker publishes what is due.
        waiting = Document.objects.filter(pk__in=list(later.values_list("pk", flat=True)))
        number = waiting.update(publish_at=timezone.now())
        if number:
            said = ngettext(
                "%d more is published in the background.", "%d more are published in the background.", number
            )
            messages.info(self.request, said % number)

    def _publish(self, documents: Iterable[Document]) -> None:
        published = 0
        for document in documents:
            sentence = _reason_to_look(document) or intake.publish_document(document)
            if sentence:
                messages.error(
                    self.request, _("%(name)s was not published. %(why)s") % {"name": document.name, "why": sentence}
                )
            else:
                published += 1
        if published:
            messages.success(self.request, ngettext("%d CV published.", "%d CVs published.", published) % published)

    def _read_again(self, documents: Iterable[Document]) -> None:
        number = 0
        for document in documents:
            tasks.queue(document)
            number += 1
        said = ngettext(
            "%d document will be read again in a moment.", "%d documents will be read again in a moment.", number
        )
        messages.success(self.request, said % number)


def _ready() -> QuerySet[Document]:
    return Document.objects.filter(state=State.READY).defer("job__pending")


def _reason_to_look(document: Document) -> str:
    """Why a document is not published together with others; "" when nothing speaks against it."""
    person = getattr(getattr(document, "job", None), "next_of", None)
    if person is None:
        return ""
    return _("It seems to be the next CV of %(person)s: see what is new in it first.") % {"person": person}
