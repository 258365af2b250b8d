"""Kinds of works and talks in the singular and in the plural, as counts need them."""

from django.utils.translation import gettext_lazy as _

from profiles.models import Publication, Talk

Kind = Publication.Kind
PLURALS: dict[str, str] = {
    Kind.JOURNAL: _("journal articles"),
    Kind.CONFERENCE: _("conference papers"),
    Kind.WORKSHOP: _("workshop papers"),
    Kind.PREPRINT: _("preprints"),
    Kind.BOOK: _("books"),
    Kind.CHAPTER: _("chapters"),
    Kind.THESIS: _("theses"),
    Kind.REPORT: _("reports"),
    Kind.OTHER: _("other works"),
}
SINGULARS: dict[str, str] = dict(Kind.choices)
TALKS: dict[str, str] = {
    Talk.Kind.INVITED: _("invited talks"),
    Talk.Kind.KEYNOTE: _("keynotes"),
    Talk.Kind.CONTRIBUTED: _("contributed talks"),
    Talk.Kind.POSTER: _("posters"),
    Talk.Kind.PANEL: _("panels"),
    Talk.Kind.SEMINAR: _("seminars"),
    Talk.Kind.OTHER: _("other talks"),
}
TALK: dict[str, str] = dict(Talk.Kind.choices)
