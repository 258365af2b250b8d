"""Documents in the admin; uploading and reviewing have pages of their own."""

from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ingest import intake, store, tasks
from ingest.models import Correction, Document, IdentityDecision
from profiles.admin_log import Logged, LoggedAdmin


@admin.register(Document)
class DocumentAdmin(LoggedAdmin):
    list_display = ["name", "state", "person", "reason", "size", "created", "published", "review_link"]
    list_filter = ["state", "source", "created"]
    list_select_related = ["person"]
    search_fields = ["name", "sha256", "person__name"]
    date_hierarchy = "created"
    actions = ["publish_selected", "unpublish_selected", "read_selected_again"]
    fields = [
        "name",
        "review_link",
        "state",
        "failure",
        "person",
        "source",
        "pages",
        "size",
        "sha256",
        "parser_version",
    ]
    fields += ["uploaded_by", "created", "read", "published"]
    readonly_fields = [name for name in fields if name != "name"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("parsed")

    def add_view(self, request, form_url="", extra_context=None):
        return redirect("ingest:document-upload")

    @admin.display(description=_("review"))
    def review_link(self, document):
        return format_html(
            '<a href="{}">{}</a>', reverse("ingest:document-detail", args=[document.pk]), gettext("Review")
        )

    @admin.display(description=_("reason"))
    def reason(self, document):
        return document.failure_in_words

    @admin.action(description=_("Publish selected documents"), permissions=["change"])
    def publish_selected(self, request, documents):
        for document in documents:
            sentence = intake.publish_document(document)
            if sentence:
                self.message_user(request, f"{document.name}: {sentence}", messages.ERROR)
            else:
                said = gettext("{file}: published as {person}.").format(file=document.name, person=document.person)
                self.message_user(request, said)

    @admin.action(description=_("Unpublish selected documents"), permissions=["change"])
    def unpublish_selected(self, request, documents):
        for document in documents:
            store.unpublish(document)
            self.message_user(request, gettext("{file}: no longer published.").format(file=document.name))

    @admin.action(description=_("Read selected documents again"), permissions=["change"])
    def read_selected_again(self, request, documents):
        for document in documents:
            tasks.queue(document)
            said = gettext("{file}: it will be read again in a moment.")
            self.message_user(request, said.format(file=document.name))

    def delete_model(self, request, document):
        intake.remove(document)

    def delete_queryset(self, request, documents):
        for document in documents:
            intake.remove(document)


@admin.register(Correction)
class CorrectionAdmin(LoggedAdmin):
    list_display = ["document", "action", "kind", "first_line", "last_line", "by", "at"]
    list_filter = ["action", "kind"]
    list_select_related = ["document", "by"]
    search_fields = ["document__name"]
    raw_id_fields = ["document", "by"]


@admin.register(IdentityDecision)
class IdentityDecisionAdmin(LoggedAdmin):
    list_display = ["left", "right", "kind", "answer", "by", "at", "undone"]
    list_filter = ["kind", "answer"]
    list_select_related = ["by"]
    search_fields = ["left", "right"]
    raw_id_fields = ["by"]


admin.site.unregister([User, Group])


@admin.register(User)
class LoggedUserAdmin(Logged, UserAdmin):
    """Accounts; what is changed of them is noted."""


@admin.register(Group)
class LoggedGroupAdmin(Logged, GroupAdmin):
    """Roles; what is changed of them is noted."""
