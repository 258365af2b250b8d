"""Pages for staff: taking in CVs, how far each is, trying one again."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views import View
from django.views.generic import FormView

from ingest import intake, tasks
from ingest.forms import UploadForm
from ingest.models import Document
from ingest.outcomes import Outcome, Result, outcome_of
from ingest.sources import sources_of_uploads
from ingest.uploads import refusal_of
from ingest.views import StaffRequired

SHOWN = 500
STATUS = {"too-large": 413, "disk-full": 507, "not-stored": 500}
"""The status of a request whose only file was turned away, by the reason; 422 for others."""


class Upload(StaffRequired, FormView):
    """Takes several files at once, also zips, and tells what became of each; the script sends them one by one."""

    permission = "ingest.add_document"
    template_name = "ingest/upload.html"
    form_class = UploadForm
    extra_context = {"noindex": True}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if "outcomes" not in kwargs and "document" in self.request.GET:
            kwargs["outcomes"] = _outcomes_asked_for(self.request)
        outcomes = kwargs.get("outcomes") or []
        kwargs["is_pending"] = any(outcome.is_pending for outcome in outcomes)
        # Reloading asks for the documents alone: it would lose what is said of files that were turned away.
        kwargs["documents"] = "&".join(f"document={item.document.pk}" for item in outcomes if item.document)
        kwargs["is_reloadable"] = all(outcome.document for outcome in outcomes)
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        refused = refusal_of(request)
        if refused is None:
            return super().post(request, *args, **kwargs)
        status, sentence = refused
        response = self._answer([Outcome(_name_sent(request), Result.FAILED, sentence)], status)
        response["Connection"] = "close"
        return response

    def form_valid(self, form: UploadForm) -> HttpResponse:
        publish = form.cleaned_data["publish"] and self.request.user.has_perm("ingest.change_document")
        files = form.cleaned_data["files"]
        sources = sources_of_uploads(files)
        outcomes = [intake.receive(source, publish=publish, user=self.request.user) for source in sources]
        kept = [outcome for outcome in outcomes if outcome.document is not None]
        return self._answer(outcomes, 200 if kept or not outcomes else _status_of(outcomes))

    def form_invalid(self, form: UploadForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _answer(self, outcomes: list[Outcome], status: int) -> HttpResponse:
        if _is_script(self.request):
            return _rows(self.request, outcomes, status)
        return self.render_to_response(self.get_context_data(form=UploadForm(), outcomes=outcomes), status=status)


class States(StaffRequired, View):
    """How far documents are, as rows of the table on the page of uploads."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return _rows(request, _outcomes_asked_for(request))


class TryAgain(StaffRequired, View):
    """Queues a document that failed once more."""

    permission = "ingest.add_document"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        document = get_object_or_404(Document, pk=pk)
        tasks.queue(document)
        document.refresh_from_db()
        if _is_script(request):
            return _rows(request, [outcome_of(document, document.name, Result.NEW)])
        return redirect(f"{reverse('ingest:document-upload')}?document={pk}")


def _is_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == "fetch"


def _name_sent(request: HttpRequest) -> str:
    return request.headers.get("X-File-Name", "")[:200] or gettext("The upload")


def _status_of(outcomes: Iterable[Outcome]) -> int:
    return max(STATUS.get(outcome.code, 422) for outcome in outcomes)


def _outcomes_asked_for(request: HttpRequest) -> list[Outcome]:
    """The outcomes of the documents that the address names, in its order; whatever is no number is passed over."""
    wanted = request.GET.getlist("document")[:SHOWN]
    keys = list(dict.fromkeys(int(text) for text in wanted if text.isdecimal() and len(text) < 19))
    rows = Document.objects.select_related("job", "job__next_of").defer("parsed", "job__pending").in_bulk(keys)
    return [outcome_of(rows[key], rows[key].name, Result.NEW) for key in keys if key in rows]


def _rows(request: HttpRequest, outcomes: list[Outcome], status: int = 200) -> HttpResponse:
    response = render(request, "ingest/_upload_rows.html", {"outcomes": outcomes}, status=status)
    response["Cache-Control"] = "no-store"
    return response
