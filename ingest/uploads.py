"""Uploads while they come in: limited byte by byte, for staff only, and refused when they broke off on the way."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ingest.archives import is_zip_name, too_large

TOO_MUCH = _("All files together are larger than is taken at once. Upload fewer at a time.")
TOO_MANY = _("These are more files than are taken at once. Upload fewer at a time, or a zip.")
BROKEN_OFF = _("The upload broke off before it was complete. Nothing of it was stored: upload it again.")


class LimitedUpload(FileUploadHandler):
    """Ends an upload as soon as it exceeds a limit, however long it said it would be; stands before all others.

    Files of anybody but staff are passed over: no form for others takes any.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.size = self.total = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Start to count; everything before the first file, the token of the form too, is read by now."""
        super().new_file(*args, **kwargs)
        self.size = 0
        user = getattr(self.request, "user", None)
        if user is None or not user.is_staff:
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """The chunk, for the next handler."""
        self.size += len(raw_data)
        self.total += len(raw_data)
        if sentence := self._refusal():
            self.request.upload_refusal = sentence  # type: ignore[union-attr]
            raise StopUpload(connection_reset=True)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Nothing: keeping the file is for the handlers behind."""
        return

    def _refusal(self) -> str:
        if self.total > settings.UPLOAD_REQUEST_BYTES:
            return TOO_MUCH
        limit = settings.UPLOAD_ZIP_BYTES if is_zip_name(self.file_name or "") else settings.UPLOAD_FILE_BYTES
        return too_large(self.size, limit)


def refusal_of(request: HttpRequest) -> tuple[int, str] | None:
    """Status and sentence for an upload that is not to be looked at: too large, or broken off; else None."""
    request.FILES  # noqa: B018  # reads the request
    if sentence := getattr(request, "upload_refusal", ""):
        return 413, sentence
    stream = getattr(request, "_stream", None)
    if getattr(stream, "_pos", 0) < getattr(stream, "limit", 0):
        return 400, BROKEN_OFF
    return None
