"""Pages of the identity desk: pairs to decide, one pair, a person to take apart, the names of a place, the log."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import ListView, TemplateView

from ingest.decisions import Conflict
from ingest.desk import decisions
from ingest.desk.decisions import By, Refused
from ingest.desk.pairs.kept import listed_pairs, pair_of
from ingest.desk.places import SHELVES, forms_of, wanted_form
from ingest.desk.sides import sides_of
from ingest.models import IdentityDecision
from ingest.views import StaffRequired
from profiles.models import Person

KINDS = {"person": _("People"), "publication": _("Works"), "venue": _("Venues"), "institution": _("Institutions")}
ANSWERS = {
    "same": _("The same"),
    "different": _("Different"),
    "later": _("Later"),
    "apart": _("Not this person"),
    "named": _("Names"),
}
MOST = 500


class DeskRequired(StaffRequired):
    """For staff who may decide about identity."""

    permission = "ingest.change_document"


class Desk(DeskRequired, TemplateView):
    """Pairs that may be one, most useful first; ``?kind=`` one kind, ``?later=1`` those that were put off."""

    template_name = "ingest/identity_desk.html"
    paginate_by = 10

    def get_context_data(self, **kwargs):
        kind = self.request.GET.get("kind", "")
        kind = kind if kind in KINDS else ""
        later = self.request.GET.get("later") == "1"
        page = Paginator(listed_pairs(kind, later=later), self.paginate_by).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            pairs=sides_of(page.object_list), page_obj=page, kind=kind, kinds=KINDS, later=later, noindex=True, **kwargs
        )


class PairPage(DeskRequired, TemplateView):
    """Any two side by side."""

    template_name = "ingest/identity_pair.html"

    def get_context_data(self, **kwargs):
        asked = {name: self.request.GET.get(name, "").strip().strip("/").split("/")[-1] for name in ("left", "right")}
        kind = self.request.GET.get("kind", "")
        if kind not in KINDS:
            raise Http404
        found = sides_of([pair_of(kind, asked["left"], asked["right"])]) if asked["left"] != asked["right"] else []
        return super().get_context_data(sides=next(iter(found), None), asked=asked, noindex=True, **kwargs)


class Action(DeskRequired, View):
    """Something decided by a button; what went wrong is said on the page where it was asked for."""

    http_method_names = ["post"]

    def post(self, request, **kwargs):
        by = By(request.user, request.POST.get("note", "").strip())
        try:
            messages.success(request, self.act(by, **kwargs))
        except Refused as error:
            messages.error(request, gettext("Nothing was stored. {reason}").format(reason=error))
            return self.answer(422)
        except Conflict as error:
            messages.error(request, gettext("Nothing was stored. {reason}").format(reason=error))
            return self.answer(409)
        return redirect(self.back())

    def back(self):
        """The page where it was asked for, when that is one of this site."""
        wanted = self.request.POST.get("next", "")
        is_here = url_has_allowed_host_and_scheme(wanted, {self.request.get_host()}) and wanted.startswith("/staff/")
        return wanted if is_here else reverse("ingest:identity-desk")

    def answer(self, status):
        """A page that says in words why nothing was stored."""
        template = "ingest/identity_refused.html"
        return render(self.request, template, {"back": self.back(), "noindex": True}, status=status)

    def act(self, by, **kwargs):
        """Decide; what happened, as a sentence."""
        raise NotImplementedError


class Decide(Action):
    """Yes, no or later for a pair."""

    def act(self, by):
        post = self.request.POST
        kind, answer = post.get("kind", ""), post.get("answer", "")
        if kind not in KINDS or answer not in ("same", "different", "later"):
            raise Refused(gettext("Choose one of the answers."))
        sides = (post.get("left", ""), post.get("right", ""))
        left, right = reversed(sides) if post.get("keep") == "right" else sides
        decision = decisions.decide(kind, left, right, answer, by, is_sure=post.get("sure") == "1")
        said = {
            "same": gettext("They are one now"),
            "different": gettext("They stay two"),
            "later": gettext("Put off"),
        }[answer]
        return f"{said}: {decision.moved['label']}."


class Undo(Action):
    def act(self, by, pk):
        get_object_or_404(IdentityDecision, pk=pk)
        decision = decisions.undo(pk, by)
        return gettext("Undone: {what}.").format(what=decision.moved.get("label") or decision)


class Log(DeskRequired, ListView):
    """Every decision, the newest first, by kind and answer, with who and when."""

    template_name = "ingest/identity_log.html"
    paginate_by = 50

    def get_queryset(self):
        chosen = {name: self.request.GET.get(name, "") for name in ("kind", "answer")}
        rows = IdentityDecision.objects.select_related("by", "undone_by")
        if chosen["kind"] in KINDS:
            rows = rows.filter(kind=chosen["kind"])
        if chosen["answer"] in ANSWERS:
            rows = rows.filter(answer=chosen["answer"])
        return rows.filter(undone=None) if self.request.GET.get("standing") == "1" else rows

    def get_context_data(self, **kwargs):
        return super().get_context_data(kinds=KINDS, answers=ANSWERS, noindex=True, **kwargs)


class PersonIdentity(DeskRequired, TemplateView):
    """What is laid to a person by others, each with "not this person"; and what was decided about them."""

    template_name = "ingest/identity_person.html"

    def get_context_data(self, slug, **kwargs):
        person = get_object_or_404(Person, slug=slug)
        own = set(person.citations.values_list("publication", flat=True))
        works = person.authorships.select_related("publication").exclude(publication__in=own)
        advised = person.advised.select_related("student")
        about = IdentityDecision.objects.filter(kind="person", undone=None).select_related("by")
        apart = about.filter(answer="apart", left=slug).values_list("right", flat=True)
        return super().get_context_data(
            person=person,
            works=works.order_by("-publication__year", "pk")[:MOST],
            own_count=len(own),
            advised=advised[:MOST],
            others=Person.objects.filter(slug__in=apart),
            about=(about.filter(left=slug) | about.filter(right=slug)).order_by("-at", "-pk")[:MOST],
            noindex=True,
            **kwargs,
        )


class NotThisPerson(Action):
    def act(self, by, slug):
        post = self.request.POST
        done = decisions.set_apart(slug, post.getlist("subject"), post.get("onto", ""), by)
        other = Person.objects.get(slug=done[0].right)
        one, many = (
            "{number} entry is of {name}, another person, now.",
            "{number} entries are of {name}, another person, now.",
        )
        return ngettext(one, many, len(done)).format(number=len(done), name=other.name)

    def back(self):
        return reverse("ingest:identity-person", args=[self.kwargs["slug"]])


class PlaceNames(DeskRequired, TemplateView):
    """The names of a venue or institution with how often each is used; ``?form=`` shows what a new one would move."""

    template_name = "ingest/identity_names.html"

    def get_context_data(self, kind, slug, **kwargs):
        shelf = SHELVES.get(kind)
        if shelf is None:
            raise Http404
        row = get_object_or_404(shelf.model, slug=slug)
        form = self.request.GET.get("form", "").strip()
        about = IdentityDecision.objects.filter(kind=kind, undone=None, left=slug).select_related("by")
        return super().get_context_data(
            row=row,
            kind=kind,
            forms=forms_of(shelf, row),
            wanted=wanted_form(shelf, row, form) if form else None,
            about=about[:MOST],
            noindex=True,
            **kwargs,
        )


class NamePlace(Action):
    """Adds a name to a venue or institution, or takes one away."""

    def act(self, by, kind, slug):
        if kind not in SHELVES:
            raise Http404
        post = self.request.POST
        if key := post.get("drop"):
            decision = decisions.drop_name(kind, slug, key, by)
            own = gettext("“{name}” is a venue of its own now.")
            own = own if kind == "venue" else gettext("“{name}” is an institution of its own now.")
            return own.format(name=decision.moved["name"])
        decision = decisions.name_place(kind, slug, post.get("form", "").strip(), by)
        return gettext("“{name}” is a name of it now.").format(name=decision.moved["name"])

    def back(self):
        return reverse("ingest:identity-names", kwargs=self.kwargs)
