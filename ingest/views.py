"""Pages for staff: the list of documents, a document beside what was read of it, its original."""

from django.contrib import messages
from django.contrib.auth.mixins import AccessMixin
from django.db import transaction
from django.db.models import F
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views import View
from django.views.generic import DetailView

from ingest import decisions, intake, page_images, store, tasks
from ingest.entries_by_hand import (
    decide,
    entry_after_conflict,
    entry_asked_for,
    entry_posted,
    offer_candidates,
    others_were_here,
    save_entry,
)
from ingest.models import Document
from ingest.outcomes import Result, outcome_of
from ingest.rereading import told_pending
from ingest.review import ADDABLE, review_of
from ingest.review_queue import waiting_around


class StaffRequired(AccessMixin):
    """For staff with ``permission``; visitors are asked to log in, others are refused."""

    permission = "ingest.view_document"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        if not (request.user.is_staff and request.user.has_perm(self.permission)):
            self.raise_exception = True
            return self.handle_no_permission()
        return super().dispatch(request, *args, **kwargs)


class DocumentDetail(StaffRequired, DetailView):
    """The text of a document beside its records and problems, with what can be done."""

    template_name = "ingest/document_detail.html"
    queryset = Document.objects.select_related("person", "uploaded_by", "job__next_of")

    def get_context_data(self, **kwargs):
        document = self.object
        review = review_of(document, document.corrections.standing())
        if "entry" not in kwargs and self.request.user.has_perm("ingest.change_document"):
            kwargs["entry"] = entry_asked_for(document, self.request.GET)
        if kwargs.get("entry"):
            offer_candidates(document, kwargs["entry"])
        pending = told_pending(document)
        return super().get_context_data(
            review=review,
            addable=ADDABLE,
            noindex=True,
            pending=pending,
            page_numbers=page_images.numbers_of(document),
            waiting=waiting_around(document),
            **kwargs,
        )


class DocumentAction(StaffRequired, View):
    """Something done to a document by a button; the page of the document says how it went."""

    permission = "ingest.change_document"
    http_method_names = ["post"]

    def post(self, request, pk):
        document = get_object_or_404(Document, pk=pk)
        level, sentence = self.act(document)
        messages.add_message(request, level, sentence)
        return redirect(self.get_success_url(document))

    def get_success_url(self, document):
        return reverse("ingest:document-detail", args=[document.pk])

    def act(self, document):
        """The level and sentence of what came of it."""
        raise NotImplementedError


class Publish(DocumentDetail):
    """Publishes a document as the reviewer saw it; whoever comes second sees what changed, and publishes nothing."""

    permission = "ingest.change_document"
    http_method_names = ["post"]

    def post(self, request, pk):
        self.object = self.get_object()
        with transaction.atomic():
            now = Document.objects.select_for_update().get(pk=pk)
            is_stale = request.POST.get("version", str(now.version)) != str(now.version)
            sentence = "" if is_stale else intake.publish_document(now)
            if not (is_stale or sentence):
                Document.objects.filter(pk=pk).update(version=F("version") + 1)
        if is_stale:
            published = gettext("Somebody published it meanwhile. This is how it is now; nothing was published.")
            changed = gettext("Somebody changed it meanwhile. This is how it is now; nothing was published.")
            messages.error(request, published if now.state == Document.State.PUBLISHED else changed)
            return self.render_to_response(self.get_context_data(object=self.object), status=409)
        if sentence:
            messages.error(request, sentence)
        else:
            messages.success(request, gettext("Published as {person}.").format(person=now.person))
        return redirect("ingest:document-detail", pk)


class Unpublish(DocumentAction):
    def act(self, document):
        store.unpublish(document)
        return messages.SUCCESS, gettext("No longer published.")


class ReadAgain(DocumentAction):
    """Has a document read again in the background; what hands decided stays."""

    def act(self, document):
        tasks.queue(document)
        document.refresh_from_db()
        outcome = outcome_of(document, document.name, Result.NEW)
        level = messages.ERROR if outcome.result == Result.FAILED else messages.SUCCESS
        waits = gettext("It will be read again in a moment.") if outcome.is_pending else outcome.message
        return level, waits


class Decide(DocumentAction):
    """A decision by a button: accept, reject, accept all of a kind, keep lines as text, undo."""

    def act(self, document):
        try:
            sentence = decide(document, self.request.POST, self.request.user)
        except decisions.Conflict as conflict:
            return messages.ERROR, gettext("Nothing was stored. {reason}").format(reason=conflict)
        return messages.SUCCESS, sentence + others_were_here(document, self.request.POST)

    def get_success_url(self, document):
        return super().get_success_url(document) + "#unsure"


class SaveRecord(DocumentDetail):
    """A record that was edited or added by hand; whoever comes second sees the input again."""

    permission = "ingest.change_document"
    http_method_names = ["post"]

    def post(self, request, pk):
        self.object = self.get_object()
        entry = entry_posted(self.object, request.POST)
        status = 422
        if entry.form.is_valid():
            try:
                save_entry(self.object, entry, request.user)
            except decisions.Conflict as conflict:
                entry, status = entry_after_conflict(self.object, entry, str(conflict)), 409
            else:
                messages.success(request, gettext("Saved.") + others_were_here(self.object, request.POST))
                return redirect(reverse("ingest:document-detail", args=[pk]) + "#unsure")
        return self.render_to_response(self.get_context_data(object=self.object, entry=entry), status=status)


class Original(StaffRequired, View):
    """The file as it came; never shown in the page, whatever it is."""

    def get(self, request, pk) -> HttpResponse:
        document = get_object_or_404(Document.objects.defer("parsed"), pk=pk)
        response = FileResponse(
            document.file.open("rb"),
            as_attachment=True,
            filename=document.name,
            content_type="application/octet-stream",
        )
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        response["Cache-Control"] = "private, no-store"
        return response
