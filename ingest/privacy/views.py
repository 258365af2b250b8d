"""Staff pages about people: who may see whom, consents, requests, take-out and erasing."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext, ngettext
from django.views import View
from django.views.generic import FormView, ListView

from ingest import store
from ingest.models import DataRequest, Discretion, Document, Tombstone
from ingest.parser.cv import Cv
from ingest.privacy import about_me
from ingest.privacy.discretion import contact_visibility, decide
from ingest.privacy.doors import ALIKE, SEEN_AS
from ingest.privacy.dossier import Dossier, write_takeout
from ingest.privacy.erasing import erase
from ingest.privacy.forms import DataRequestForm, DiscretionForm, EraseForm
from ingest.views import StaffRequired
from profiles import audit
from profiles.models import Contact, Person
from profiles.text import fold


class PersonList(StaffRequired, ListView):
    """People by name, with who may see them; first those with a CV."""

    permission = "profiles.view_person"
    template_name = "ingest/privacy/people.html"
    paginate_by = 50
    extra_context = {"noindex": True}

    def get_queryset(self) -> QuerySet[Person]:
        people = Person.objects.select_related("discretion").order_by("-has_cv", "sort_key", "pk")
        self.sought = self.request.GET.get("q", "")[:200].strip()
        self.seen = self.request.GET.get("seen", "")
        if self.seen in ("signed-in", "staff"):
            people = people.filter(visibility=self.seen)
        for word in fold(self.sought).split():
            people = people.filter(name_key__contains=word)
        asked = DataRequest.objects.filter(person=OuterRef("pk"), state=DataRequest.State.OPEN)
        return people.annotate(has_asked=Exists(asked))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(sought=self.sought, seen=self.seen, **kwargs)


class PersonPrivacy(StaffRequired, FormView):
    """Who may see a person and each kind of their contact data; consents, requests, the signed link."""

    permission = "profiles.view_person"
    template_name = "ingest/privacy/person.html"
    form_class = DiscretionForm
    extra_context = {"noindex": True}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and not request.user.has_perm("ingest.change_discretion"):
            self.permission = "ingest.change_discretion"
        return super().dispatch(request, *args, **kwargs)

    @property
    def person(self) -> Person:
        return get_object_or_404(Person, pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, str]:
        person = self.person
        own = Discretion.objects.filter(person=person).first()
        return {"visibility": own.visibility if own else person.visibility, **contact_visibility(person)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        person = self.person
        context = super().get_context_data(**kwargs)
        values: dict[str, list[str]] = {}
        for kind, value in Contact.objects.filter(person=person).order_by("kind", "pk").values_list("kind", "value"):
            values.setdefault(kind, []).append(value)
        rows = [(context["form"][kind.value], values.get(kind.value, [])) for kind in Contact.Kind]
        return context | {
            "person": person,
            "contact_rows": rows,
            "discretion": Discretion.objects.filter(person=person).first(),
            "documents": Document.objects.filter(person=person).defer("parsed").prefetch_related("consents"),
            "requests": person.data_requests.all(),
            "alike": ALIKE,
            "today": timezone.localdate(),
        }

    def form_valid(self, form: DiscretionForm) -> HttpResponse:
        person = self.person
        with transaction.atomic():
            is_to_write = decide(person, form.cleaned_data["visibility"], form.contacts)
            if is_to_write:
                # Whether links stand in the texts that visitors read is settled when a CV is published.
                for document in person.documents.filter(state=Document.State.PUBLISHED):
                    store.publish(document, Cv.from_json(document.parsed or {}), document.published, is_noted=True)
        said = gettext("Stored. {person} and their contact data are seen as chosen, from now on.")
        messages.success(self.request, said.format(person=person))
        return redirect("ingest:person-privacy", person.pk)


class AboutMeLink(StaffRequired, View):
    """Makes a signed link that shows somebody what is here about them."""

    permission = "ingest.change_discretion"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = get_object_or_404(Person, pk=pk)
        link = request.build_absolute_uri(about_me.link_path(person))
        audit.note("made a link for", person)
        said = gettext("Send this link to {person}; it is good until {day} and needs no account: {link}")
        day, shown = f"{about_me.expiry():%Y-%m-%d}", format_html("<code>{}</code>", link)
        messages.success(request, format_html(said, person=person, day=day, link=shown))
        return redirect("ingest:person-privacy", pk)


class TakeOut(StaffRequired, View):
    """All that is stored about a person as one zip; that it was taken is noted, so nothing but a button may ask."""

    permission = "ingest.erase_person"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        person = get_object_or_404(Person, pk=pk)
        stream = write_takeout(Dossier(person))
        audit.note("took out", person)
        name = f"{person.slug}-{timezone.localdate():%Y-%m-%d}.zip"
        response = FileResponse(stream, as_attachment=True, filename=name, content_type="application/zip")
        response["Cache-Control"] = "private, no-store"
        return response


class Erase(StaffRequired, FormView):
    """What will go, and the last word before it does."""

    permission = "ingest.erase_person"
    template_name = "ingest/privacy/erase.html"
    form_class = EraseForm
    extra_context = {"noindex": True}

    @property
    def person(self) -> Person:
        return get_object_or_404(Person, pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dossier = Dossier(self.person)
        context = {"person": dossier.person, "documents": dossier.documents, "counts": dossier.counts()}
        return super().get_context_data(**context, **kwargs)

    def form_valid(self, form: EraseForm) -> HttpResponse:
        erased = erase(self.person, form.cleaned_data["reason"])
        files = ngettext(
            "Erased: {number} file and all that was read of them.",
            "Erased: {number} files and all that was read of them.",
            erased.files,
        ).format(number=erased.files)
        stays = ngettext(
            "The name stays where {number} CV of others give it.",
            "The name stays where {number} CVs of others give it.",
            erased.mentions,
        ).format(number=erased.mentions)
        messages.success(self.request, f"{files} {stays}" if erased.mentions else files)
        return redirect("ingest:erased-list")


class ErasedList(StaffRequired, ListView):
    """Tombstones: that files were erased, when, by whom, why."""

    permission = "ingest.view_tombstone"
    template_name = "ingest/privacy/erased.html"
    queryset = Tombstone.objects.all()
    paginate_by = 50
    extra_context = {"noindex": True}


class AllowAgain(StaffRequired, View):
    """Takes a tombstone away, so that the file may come again."""

    permission = "ingest.delete_tombstone"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        tombstone = get_object_or_404(Tombstone, pk=pk)
        audit.note("allowed again", tombstone)
        tombstone.delete()
        messages.success(request, gettext("The file may be taken in again."))
        return redirect("ingest:erased-list")


class RequestList(StaffRequired, ListView):
    """What people asked for by their links, open ones first."""

    permission = "ingest.view_datarequest"
    template_name = "ingest/privacy/requests.html"
    paginate_by = 50
    extra_context = {"noindex": True}

    def get_queryset(self) -> QuerySet[DataRequest]:
        self.state = self.request.GET.get("state", "open")
        rows = DataRequest.objects.select_related("person", "done_by")
        return rows.filter(state=self.state) if self.state in DataRequest.State.values else rows

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        states = [("open", gettext("open")), ("done", gettext("done")), ("all", gettext("all"))]
        return super().get_context_data(state=self.state, states=states, **kwargs)


class SettleRequest(StaffRequired, View):
    """Marks a request as done, with a remark, or opens it again."""

    permission = "ingest.change_datarequest"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(DataRequest, pk=pk)
        before = {"state": row.state, "remark": row.remark}
        is_done = request.POST.get("state") == DataRequest.State.DONE
        row.state = DataRequest.State.DONE if is_done else DataRequest.State.OPEN
        row.remark = request.POST.get("remark", row.remark)[:2000].replace("\x00", "")
        row.done, row.done_by = (timezone.now(), request.user) if is_done else (None, None)
        row.save()
        after = {"state": row.state, "remark": row.remark}
        audit.note("settled" if is_done else "opened again", row, audit.differences(before, after))
        messages.success(request, gettext("Done.") if is_done else gettext("Open again."))
        return redirect("ingest:request-list")


class SeeAs(StaffRequired, View):
    """Lets staff read the site as others do, until they come back."""

    permission = "profiles.view_person"
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        chosen = request.POST.get("as", "")
        if chosen in ALIKE:
            request.session[SEEN_AS] = chosen
        else:
            request.session.pop(SEEN_AS, None)
        target = request.POST.get("next", "")
        hosts = {request.get_host()}
        if not url_has_allowed_host_and_scheme(target, hosts, require_https=request.is_secure()):
            target = reverse("profiles:home")
        return redirect(target)


class AboutMe(FormView):
    """What is here about somebody, for whoever has the link; what they ask for goes to the queue of staff."""

    template_name = "ingest/privacy/about_me.html"
    form_class = DataRequestForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.refusal, self.person = "", None
        try:
            self.person = about_me.person_of(kwargs["token"])
        except about_me.NoLink as error:
            self.refusal = str(error)
        if self.person is None:
            response: Any = self.render_to_response({"refusal": self.refusal, "noindex": True}, status=404)
        else:
            response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        # With "no-referrer" a browser would send the form from the origin "null", which is refused as forged.
        response["Referrer-Policy"] = "same-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        requests = self.person.data_requests.all()
        parts = about_me.parts_of(self.person)
        context = {"person": self.person, "parts": parts, "requests": requests, "noindex": True}
        return super().get_context_data(days=settings.ABOUT_ME_DAYS, **context, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        if about_me.is_full(self.person):
            form.add_error(
                None, gettext("Several requests came today already. They will be looked at; try again tomorrow.")
            )
            return self.render_to_response(self.get_context_data(form=form), status=429)
        form.instance.person = self.person
        row = form.save()
        wish = audit.stored_word(DataRequest.Wish(row.wish).label)
        audit.note("asked for", row, [("wish", "", wish)], label=f"request about {self.person}")
        messages.success(self.request, gettext("Thank you. Your request is in the queue of those who run this site."))
        return redirect(self.request.path)

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)
