"""Kinds of works in the singular and in the plural, as counts need them."""

from django.utils.translation import gettext_lazy as _

from profiles.models import Publication

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
