"""The rows behind the pages, for staff; what a CV says is changed by publishing it again, not here."""

from django.contrib import admin

from profiles import models

ENTRY = ["cv", "person"]

admin.site.site_header = admin.site.site_title = "Vitae"
admin.site.index_title = "Everything for staff"


class PersonNameInline(admin.TabularInline):
    model = models.PersonName
    extra = 0


class ContactInline(admin.TabularInline):
    model = models.Contact
    extra = 0


@admin.register(models.Person)
class PersonAdmin(admin.ModelAdmin):
    list_display = ["name", "slug", "has_cv", "orcid", "visibility"]
    list_filter = ["has_cv", "visibility"]
    search_fields = ["name", "name_key", "names__name", "names__key", "orcid", "slug"]
    inlines = [PersonNameInline, ContactInline]
    readonly_fields = ["slug", "has_cv", "created"]


@admin.register(models.Contact)
class ContactAdmin(admin.ModelAdmin):
    list_display = ["person", "kind", "value", "visibility"]
    list_filter = ["kind", "visibility"]
    list_select_related = ["person"]
    search_fields = ["person__name", "value"]
    raw_id_fields = ["person"]


@admin.register(models.FormerSlug)
class FormerSlugAdmin(admin.ModelAdmin):
    list_display = ["slug", "person"]
    list_select_related = ["person"]
    search_fields = ["slug", "person__name"]
    raw_id_fields = ["person"]


@admin.register(models.Cv)
class CvAdmin(admin.ModelAdmin):
    list_display = ["person", "year", "language", "source", "is_latest", "published"]
    list_filter = ["is_latest", "source", "language"]
    list_select_related = ["person"]
    search_fields = ["person__name", "sha256"]
    raw_id_fields = ["person"]


class VenueNameInline(admin.TabularInline):
    model = models.VenueName
    extra = 0


@admin.register(models.Venue)
class VenueAdmin(admin.ModelAdmin):
    list_display = ["name", "acronym", "kind", "slug"]
    list_filter = ["kind"]
    search_fields = ["name", "acronym", "names__name"]
    inlines = [VenueNameInline]


class InstitutionNameInline(admin.TabularInline):
    model = models.InstitutionName
    extra = 0


@admin.register(models.Institution)
class InstitutionAdmin(admin.ModelAdmin):
    list_display = ["name", "country", "slug"]
    list_filter = ["country"]
    search_fields = ["name", "names__name"]
    inlines = [InstitutionNameInline]


class AuthorshipInline(admin.TabularInline):
    model = models.Authorship
    extra = 0
    raw_id_fields = ["person"]


@admin.register(models.Publication)
class PublicationAdmin(admin.ModelAdmin):
    list_display = ["title", "year", "kind", "status", "venue"]
    list_filter = ["kind", "status"]
    list_select_related = ["venue"]
    search_fields = ["title", "title_key", "doi", "arxiv"]
    raw_id_fields = ["venue"]
    inlines = [AuthorshipInline]


@admin.register(models.Citation)
class CitationAdmin(admin.ModelAdmin):
    list_display = ["publication", "person", "first_line", "last_line"]
    list_select_related = ["publication", "person"]
    search_fields = ["publication__title", "person__name"]
    raw_id_fields = [*ENTRY, "publication"]


@admin.register(models.Advising)
class AdvisingAdmin(admin.ModelAdmin):
    list_display = ["student", "advisor", "kind", "label", "start_year", "end_year"]
    list_filter = ["kind"]
    list_select_related = ["student", "advisor"]
    search_fields = ["student__name", "advisor__name", "name_as_written"]
    raw_id_fields = ["cv", "student", "advisor", "education", "position"]


@admin.register(models.Education)
class EducationAdmin(admin.ModelAdmin):
    list_display = ["person", "degree", "level", "organization", "end_year"]
    list_filter = ["level"]
    list_select_related = ["person"]
    search_fields = ["person__name", "degree", "organization", "thesis"]
    raw_id_fields = [*ENTRY, "institution"]


@admin.register(models.Position)
class PositionAdmin(admin.ModelAdmin):
    list_display = ["person", "title", "organization", "start_year", "end_year", "is_current"]
    list_filter = ["is_current"]
    list_select_related = ["person"]
    search_fields = ["person__name", "title", "organization"]
    raw_id_fields = [*ENTRY, "institution"]


@admin.register(models.Talk)
class TalkAdmin(admin.ModelAdmin):
    list_display = ["title", "person", "event", "year", "kind"]
    list_filter = ["kind"]
    list_select_related = ["person"]
    search_fields = ["title", "event", "person__name"]
    raw_id_fields = [*ENTRY, "venue"]


@admin.register(models.Service)
class ServiceAdmin(admin.ModelAdmin):
    list_display = ["person", "role", "organization", "start_year"]
    list_select_related = ["person"]
    search_fields = ["person__name", "role", "organization"]
    raw_id_fields = [*ENTRY, "venue"]


@admin.register(models.Teaching)
class TeachingAdmin(admin.ModelAdmin):
    list_display = ["person", "role", "course", "organization", "start_year"]
    list_select_related = ["person"]
    search_fields = ["person__name", "course", "organization"]
    raw_id_fields = [*ENTRY, "institution"]


@admin.register(models.Award)
class AwardAdmin(admin.ModelAdmin):
    list_display = ["person", "title", "organization", "start_year"]
    list_select_related = ["person"]
    search_fields = ["person__name", "title", "organization"]
    raw_id_fields = ENTRY


@admin.register(models.Section)
class SectionAdmin(admin.ModelAdmin):
    list_display = ["person", "heading", "kind", "is_private"]
    list_filter = ["kind", "is_private"]
    list_select_related = ["person"]
    search_fields = ["person__name", "heading"]
    raw_id_fields = ENTRY


@admin.register(models.Interest)
class InterestAdmin(admin.ModelAdmin):
    list_display = ["person", "text"]
    list_select_related = ["person"]
    search_fields = ["person__name", "text"]
    raw_id_fields = ENTRY


@admin.register(models.Language)
class LanguageAdmin(admin.ModelAdmin):
    list_display = ["person", "name", "level"]
    list_select_related = ["person"]
    search_fields = ["person__name", "name"]
    raw_id_fields = ENTRY
