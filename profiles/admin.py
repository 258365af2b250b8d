"""The rows behind the pages, for staff; what a CV says is changed by publishing it again, not here."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from profiles import models, search
from profiles.admin_log import LoggedAdmin
from profiles.countries import country_name

ENTRY = ["cv", "person"]

admin.site.site_header = admin.site.site_title = "Vitae"
admin.site.index_title = _("Everything for staff")


class EntryAdmin(LoggedAdmin):
    """An entry of a CV: found by whose it is, among other things, and shown with that."""

    list_select_related = ["person"]
    raw_id_fields = ENTRY


class RowsInline(admin.TabularInline):
    """Rows that belong to the one that is shown."""

    extra = 0


class PersonNameInline(RowsInline):
    model = models.PersonName


class ContactInline(RowsInline):
    model = models.Contact
    readonly_fields = ["visibility"]

    def has_add_permission(self, request: HttpRequest, obj: models.Person | None = None) -> bool:
        """Contact data come from the CV; who may see them is decided on a page of its own."""
        return False


@admin.register(models.Person)
class PersonAdmin(LoggedAdmin):
    list_display = ["name", "slug", "has_cv", "orcid", "visibility"]
    list_filter = ["has_cv", "visibility"]
    search_fields = ["name", "name_key", "names__name", "names__key", "orcid", "slug"]
    inlines = [PersonNameInline, ContactInline]
    readonly_fields = ["slug", "has_cv", "visibility", "created"]

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list, change: bool) -> None:
        """Names and visibility may have changed, and with them what is found."""
        super().save_related(request, form, formsets, change)
        search.refresh_around(form.instance.pk)


@admin.register(models.Contact)
class ContactAdmin(LoggedAdmin):
    list_display = ["person", "kind", "value", "visibility"]
    list_filter = ["kind", "visibility"]
    list_select_related = ["person"]
    search_fields = ["person__name", "value"]
    raw_id_fields = ["person"]
    readonly_fields = ["visibility"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(models.FormerSlug)
class FormerSlugAdmin(LoggedAdmin):
    list_display = ["slug", "person"]
    list_select_related = ["person"]
    search_fields = ["slug", "person__name"]
    raw_id_fields = ["person"]


@admin.register(models.Cv)
class CvAdmin(LoggedAdmin):
    list_display = ["person", "year", "language", "source", "is_latest", "published"]
    list_filter = ["is_latest", "source", "language"]
    list_select_related = ["person"]
    search_fields = ["person__name", "sha256"]
    raw_id_fields = ["person"]


class VenueNameInline(RowsInline):
    model = models.VenueName


@admin.register(models.Venue)
class VenueAdmin(LoggedAdmin):
    list_display = ["name", "acronym", "kind", "slug"]
    list_filter = ["kind"]
    search_fields = ["name", "acronym", "names__name"]
    inlines = [VenueNameInline]


class InstitutionNameInline(RowsInline):
    model = models.InstitutionName


class CountryFilter(admin.AllValuesFieldListFilter):
    """The countries that there are, named in the reader's language."""

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        for choice in super().choices(changelist):
            yield choice | {"display": country_name(str(choice["display"]))}


@admin.register(models.Institution)
class InstitutionAdmin(LoggedAdmin):
    list_display = ["name", "country_in_words", "slug"]
    list_filter = [("country", CountryFilter)]
    search_fields = ["name", "names__name"]
    inlines = [InstitutionNameInline]

    @admin.display(description=pgettext_lazy("field", "country"), ordering="country")
    def country_in_words(self, row: models.Institution) -> str:
        return country_name(row.country)


class AuthorshipInline(RowsInline):
    model = models.Authorship
    raw_id_fields = ["person"]


@admin.register(models.Publication)
class PublicationAdmin(LoggedAdmin):
    list_display = ["title", "year", "kind", "status", "venue"]
    list_filter = ["kind", "status"]
    list_select_related = ["venue"]
    search_fields = ["title", "title_key", "doi", "arxiv"]
    raw_id_fields = ["venue"]
    inlines = [AuthorshipInline]


@admin.register(models.Citation)
class CitationAdmin(LoggedAdmin):
    list_display = ["publication", "person", "first_line", "last_line"]
    list_select_related = ["publication", "person"]
    search_fields = ["publication__title", "person__name"]
    raw_id_fields = [*ENTRY, "publication"]


@admin.register(models.Advising)
class AdvisingAdmin(LoggedAdmin):
    list_display = ["student", "advisor", "kind", "label", "start_year", "end_year"]
    list_filter = ["kind"]
    list_select_related = ["student", "advisor"]
    search_fields = ["student__name", "advisor__name", "name_as_written"]
    raw_id_fields = ["cv", "student", "advisor", "education", "position"]


@admin.register(models.Education)
class EducationAdmin(EntryAdmin):
    list_display = ["person", "degree", "level", "organization", "end_year"]
    list_filter = ["level"]
    search_fields = ["person__name", "degree", "organization", "thesis"]
    raw_id_fields = [*ENTRY, "institution"]


@admin.register(models.Position)
class PositionAdmin(EntryAdmin):
    list_display = ["person", "title", "organization", "start_year", "end_year", "is_current"]
    list_filter = ["is_current"]
    search_fields = ["person__name", "title", "organization"]
    raw_id_fields = [*ENTRY, "institution"]


@admin.register(models.Talk)
class TalkAdmin(EntryAdmin):
    list_display = ["title", "person", "event", "year", "kind"]
    list_filter = ["kind"]
    search_fields = ["title", "event", "person__name"]
    raw_id_fields = [*ENTRY, "venue"]


@admin.register(models.Service)
class ServiceAdmin(EntryAdmin):
    list_display = ["person", "role", "organization", "start_year"]
    search_fields = ["person__name", "role", "organization"]
    raw_id_fields = [*ENTRY, "venue"]


@admin.register(models.Teaching)
class TeachingAdmin(EntryAdmin):
    list_display = ["person", "role", "course", "organization", "start_year"]
    search_fields = ["person__name", "course", "organization"]
    raw_id_fields = [*ENTRY, "institution"]


@admin.register(models.Award)
class AwardAdmin(EntryAdmin):
    list_display = ["person", "title", "organization", "start_year"]
    search_fields = ["person__name", "title", "organization"]


@admin.register(models.Section)
class SectionAdmin(EntryAdmin):
    list_display = ["person", "heading", "kind", "is_private"]
    list_filter = ["kind", "is_private"]
    search_fields = ["person__name", "heading"]


@admin.register(models.Interest)
class InterestAdmin(EntryAdmin):
    list_display = ["person", "text"]
    search_fields = ["person__name", "text"]


@admin.register(models.Language)
class LanguageAdmin(EntryAdmin):
    list_display = ["person", "name", "level"]
    search_fields = ["person__name", "name"]
