"""Staff pages about consents: those of a CV, and a list of those that ended or will."""

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import CreateView, ListView

from ingest.models import Consent, Document
from ingest.privacy.discretion import settle_lapses
from ingest.privacy.forms import ConsentForm
from ingest.privacy.models import lapsed
from ingest.views import StaffRequired
from profiles import audit

SOON = timedelta(days=30)
STATES = [
    ("ended", _("ended: hidden")),
    ("soon", _("end within 30 days")),
    ("holding", _("hold")),
    ("none", _("without any")),
]


def documents_in(state: str, today: date) -> QuerySet[Document]:
    """The documents whose consent has ended, ends soon, holds; or that have none."""
    documents = Document.objects.defer("parsed").select_related("person").prefetch_related("consents")
    own = Consent.objects.filter(document=OuterRef("pk"))
    if state == "none":
        return documents.filter(~Exists(own))
    if state == "soon":
        return documents.filter(Exists(own.holding(today)), ~Exists(own.holding(today + SOON)))
    if state == "holding":
        return documents.filter(Exists(own.holding(today)))
    return documents.filter(lapsed(today))


class ConsentList(StaffRequired, ListView):
    """The CVs by whether a consent holds, first those where none does any more."""

    permission = "ingest.view_consent"
    template_name = "ingest/privacy/consents.html"
    paginate_by = 50
    extra_context = {"noindex": True}

    def get_queryset(self) -> QuerySet[Document]:
        asked = self.request.GET.get("state", "")
        self.state = asked if asked in dict(STATES) else "ended"
        return documents_in(self.state, timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = timezone.localdate()
        states = [(state, label, documents_in(state, today).count()) for state, label in STATES]
        return super().get_context_data(state=self.state, states=states, today=today, **kwargs)


class DocumentConsents(StaffRequired, CreateView):
    """The consents of a CV, and a form for another."""

    permission = "ingest.view_consent"
    template_name = "ingest/privacy/document_consents.html"
    form_class = ConsentForm
    extra_context = {"noindex": True}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST":
            self.permission = "ingest.add_consent"
        return super().dispatch(request, *args, **kwargs)

    @property
    def document(self) -> Document:
        return get_object_or_404(Document.objects.defer("parsed").select_related("person"), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        document, today = self.document, timezone.localdate()
        rows = [(row, row.holds(today)) for row in document.consents.select_related("by")]
        has_lapsed = bool(rows) and not any(holds for _, holds in rows)
        return super().get_context_data(document=document, rows=rows, has_lapsed=has_lapsed, **kwargs)

    def form_valid(self, form: ConsentForm) -> HttpResponse:
        form.instance.document, form.instance.by = self.document, self.request.user
        with transaction.atomic():
            consent = form.save()
            values = {name: getattr(consent, name) for name in form.Meta.fields}
            audit.note("added", consent, audit.differences({}, values), person=consent.document.person_id)
            settle_lapses(timezone.localdate())
        messages.success(self.request, gettext("The consent is stored."))
        return redirect("ingest:document-consents", consent.document_id)

    def form_invalid(self, form: ConsentForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class WithdrawConsent(StaffRequired, View):
    """Ends a consent at once; where no other holds, the person is hidden."""

    permission = "ingest.change_consent"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        consent = get_object_or_404(Consent, pk=pk, withdrawn=None)
        with transaction.atomic():
            consent.withdrawn = timezone.now()
            consent.save(update_fields=["withdrawn"])
            audit.note("withdrew", consent, person=consent.document.person_id)
            settle_lapses(timezone.localdate())
        messages.success(request, gettext("The consent is withdrawn. Where no other holds, only staff see the person."))
        return redirect("ingest:document-consents", consent.document_id)
