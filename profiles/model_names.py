"""Names of tables and their fields in the language of the reader: in English they are the names in the code, set apart.

Translators find the words here; ``translate_names`` has them said. Words of fields stand in a context of their own.
"""

from django.apps import AppConfig
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.utils.translation import gettext_noop as _

FIELD = "field"
TABLES = (
    _("CVs"), _("advising"), _("authorship"), _("authorships"), _("award"), _("awards"), _("change"), _("changes"),
    _("citation"), _("citations"), _("consent"), _("consents"), _("contact"), _("contacts"), _("correction"),
    _("corrections"), _("data request"), _("data requests"), _("discretion"), _("document"), _("documents"),
    _("education"), _("former institution slug"), _("former institution slugs"), _("former publication slug"),
    _("former publication slugs"), _("former slug"), _("former slugs"), _("former venue slug"), _("former venue slugs"),
    _("frozen comparison"), _("frozen comparisons"), _("frozen pair"), _("frozen pairs"), _("frozen person"),
    _("identity decision"), _("identity decisions"), _("identity key"), _("identity keys"), _("ingest job"),
    _("ingest jobs"), _("institution"), _("institution name"), _("institution names"), _("institutions"), _("interest"),
    _("interests"), _("language"), _("languages"), _("person"), _("person name"), _("person names"), _("position"),
    _("positions"), _("publication"), _("publications"), _("saved filter"), _("saved filters"), _("search entry"),
    _("search state"), _("search states"), _("search tally"), _("search word"), _("search words"), _("section"),
    _("sections"), _("service"), _("talk"), _("talks"), _("teaching"), _("tombstone"), _("tombstones"), _("venue"),
    _("venue name"), _("venue names"), _("venues"),
)  # fmt: skip
"""What a row and all rows of a table are called, where the table does not say otherwise; those of the ingest too."""
FIELDS = (
    pgettext_lazy("field", "acronym"), pgettext_lazy("field", "action"), pgettext_lazy("field", "advisor"),
    pgettext_lazy("field", "after"), pgettext_lazy("field", "answer"), pgettext_lazy("field", "answer to"),
    pgettext_lazy("field", "arxiv"), pgettext_lazy("field", "at"), pgettext_lazy("field", "attempts"),
    pgettext_lazy("field", "basis"), pgettext_lazy("field", "before"), pgettext_lazy("field", "by"),
    pgettext_lazy("field", "cells"), pgettext_lazy("field", "comparison"), pgettext_lazy("field", "confidence"),
    pgettext_lazy("field", "conflicts"), pgettext_lazy("field", "contacts"), pgettext_lazy("field", "country"),
    pgettext_lazy("field", "course"), pgettext_lazy("field", "created"), pgettext_lazy("field", "cv"),
    pgettext_lazy("field", "decision"), pgettext_lazy("field", "degree"), pgettext_lazy("field", "difference"),
    pgettext_lazy("field", "document"), pgettext_lazy("field", "doi"), pgettext_lazy("field", "done"),
    pgettext_lazy("field", "done by"), pgettext_lazy("field", "door"), pgettext_lazy("field", "education"),
    pgettext_lazy("field", "end month"), pgettext_lazy("field", "end year"), pgettext_lazy("field", "event"),
    pgettext_lazy("field", "facet"), pgettext_lazy("field", "facts"), pgettext_lazy("field", "failure"),
    pgettext_lazy("field", "failure code"), pgettext_lazy("field", "file"), pgettext_lazy("field", "finished"),
    pgettext_lazy("field", "first line"), pgettext_lazy("field", "given by"), pgettext_lazy("field", "has cv"),
    pgettext_lazy("field", "has lapsed"), pgettext_lazy("field", "heading"), pgettext_lazy("field", "heartbeat"),
    pgettext_lazy("field", "hint"), pgettext_lazy("field", "id"), pgettext_lazy("field", "institution"),
    pgettext_lazy("field", "is current"), pgettext_lazy("field", "is equal"), pgettext_lazy("field", "is latest"),
    pgettext_lazy("field", "is preferred"), pgettext_lazy("field", "is private"),
    pgettext_lazy("field", "is to publish"), pgettext_lazy("field", "key"), pgettext_lazy("field", "kind"),
    pgettext_lazy("field", "label"), pgettext_lazy("field", "language"), pgettext_lazy("field", "last line"),
    pgettext_lazy("field", "lease until"), pgettext_lazy("field", "left"), pgettext_lazy("field", "level"),
    pgettext_lazy("field", "listed"), pgettext_lazy("field", "listing"), pgettext_lazy("field", "location"),
    pgettext_lazy("field", "message"), pgettext_lazy("field", "month"), pgettext_lazy("field", "months"),
    pgettext_lazy("field", "moved"), pgettext_lazy("field", "name"), pgettext_lazy("field", "name as written"),
    pgettext_lazy("field", "name key"), pgettext_lazy("field", "next of"), pgettext_lazy("field", "not understood"),
    pgettext_lazy("field", "note"), pgettext_lazy("field", "object id"), pgettext_lazy("field", "one"),
    pgettext_lazy("field", "orcid"), pgettext_lazy("field", "organization"), pgettext_lazy("field", "other"),
    pgettext_lazy("field", "owner id"), pgettext_lazy("field", "pages"), pgettext_lazy("field", "parsed"),
    pgettext_lazy("field", "parser version"), pgettext_lazy("field", "pending"), pgettext_lazy("field", "person"),
    pgettext_lazy("field", "place"), pgettext_lazy("field", "position"), pgettext_lazy("field", "public"),
    pgettext_lazy("field", "public text"), pgettext_lazy("field", "publication"), pgettext_lazy("field", "publish at"),
    pgettext_lazy("field", "published"), pgettext_lazy("field", "purpose"), pgettext_lazy("field", "query"),
    pgettext_lazy("field", "read"), pgettext_lazy("field", "reason"), pgettext_lazy("field", "recognized by"),
    pgettext_lazy("field", "relations"), pgettext_lazy("field", "remark"), pgettext_lazy("field", "right"),
    pgettext_lazy("field", "role"), pgettext_lazy("field", "sha256"), pgettext_lazy("field", "short key"),
    pgettext_lazy("field", "signed in"), pgettext_lazy("field", "size"), pgettext_lazy("field", "slug"),
    pgettext_lazy("field", "sort key"), pgettext_lazy("field", "source"), pgettext_lazy("field", "start month"),
    pgettext_lazy("field", "start year"), pgettext_lazy("field", "state"), pgettext_lazy("field", "status"),
    pgettext_lazy("field", "student"), pgettext_lazy("field", "subject"), pgettext_lazy("field", "text"),
    pgettext_lazy("field", "thesis"), pgettext_lazy("field", "things"), pgettext_lazy("field", "title"),
    pgettext_lazy("field", "title key"), pgettext_lazy("field", "token"), pgettext_lazy("field", "undone"),
    pgettext_lazy("field", "undone by"), pgettext_lazy("field", "unsure"), pgettext_lazy("field", "until"),
    pgettext_lazy("field", "uploaded by"), pgettext_lazy("field", "user"), pgettext_lazy("field", "value"),
    pgettext_lazy("field", "venue"), pgettext_lazy("field", "venue text"), pgettext_lazy("field", "version"),
    pgettext_lazy("field", "visibility"), pgettext_lazy("field", "why"), pgettext_lazy("field", "wish"),
    pgettext_lazy("field", "withdrawn"), pgettext_lazy("field", "word"), pgettext_lazy("field", "words"),
    pgettext_lazy("field", "year"),
)  # fmt: skip
"""Their fields."""


def translate_names(app: AppConfig) -> None:
    """Have tables and fields of an app named in the reader's language, those that have no names of their own."""
    for model in app.get_models():
        meta = model._meta
        with translation.override("en"):
            usual = {name: str(getattr(meta, name)) for name in ("verbose_name", "verbose_name_plural")}
        for name, words in usual.items():
            if not isinstance(meta.original_attrs.get(name), Promise):
                setattr(meta, name, gettext_lazy(words))
        for field in meta.local_fields:
            if field._verbose_name is None:
                field.verbose_name = pgettext_lazy(FIELD, field.verbose_name)
