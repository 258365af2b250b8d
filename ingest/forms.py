"""Forms of the staff pages."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ingest.archives import megabytes


class ManyFilesInput(forms.ClearableFileInput):
    """A file box that takes several files."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several uploaded files as a list."""

    widget = ManyFilesInput

    def clean(self, data, initial=None):
        """The files, each as Django checks one; empty ones are left in, so that the page can say so."""
        files = data if isinstance(data, list | tuple) else [data]
        single = super().clean
        return [single(file, initial) for file in files or [None]]


class UploadForm(forms.Form):
    """CVs to take in, one by one or as zips."""

    files = ManyFilesField(
        label=_("CVs"),
        allow_empty_file=True,
        max_length=1000,
        help_text=_("PDF, Word, OpenDocument, RTF, Markdown, LaTeX, HTML or plain text; or zips of them."),
    )
    publish = forms.BooleanField(label=_("Publish at once, without review"), required=False)

    @property
    def limit(self) -> str:
        """The largest file that is taken, in words."""
        return gettext("{size} MB").format(size=megabytes(settings.UPLOAD_FILE_BYTES))

    @property
    def limit_bytes(self) -> int:
        return int(settings.UPLOAD_FILE_BYTES)

    @property
    def zip_limit_bytes(self) -> int:
        return int(settings.UPLOAD_ZIP_BYTES)
