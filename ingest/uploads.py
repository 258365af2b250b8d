"""Uploads while they come in: limited byte by byte, for staff only, and refused when they broke off on the way."""

from collections.abc import Mapping
from typing import Any, NoReturn

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ingest.archives import is_zip_name, too_large
from ingest.sources import DISK_FULL, is_disk_full

TOO_MUCH = _("All files together are larger than is taken at once. Upload fewer at a time.")
TOO_MANY = _("These are more files than are taken at once. Upload fewer at a time, or a zip.")
BROKEN_OFF = _("The upload broke off before it was complete. Nothing of it was stored: upload it again.")


class LimitedUpload(FileUploadHandler):
    """Ends an upload as soon as it exceeds a limit, however long it said it would be; stands before all others.

    Files of anybody but staff are passed over: no form for others takes any.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.size = self.total = self.files = 0

    def handle_raw_input(
        self,
        input_data: Any,
        META: Mapping[str, Any],  # noqa: N803  # as Django calls it
        content_length: int,
        boundary: bytes,
        encoding: str | None = None,
    ) -> None:
        """Nothing yet: from here on the end of what comes is watched for the mark that says it is all."""
        stream = getattr(self.request, "_stream", None)
        if stream is not None:
            self.request._stream = Watched(stream, b"--%s--" % boundary)  # type: ignore[union-attr]

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Start to count; everything before the first file, the token of the form too, is read by now."""
        super().new_file(*args, **kwargs)
        self.size = 0
        self.files += 1
        if self.files > settings.UPLOAD_FILES:
            self._end(TOO_MANY)
        user = getattr(self.request, "user", None)
        if user is None or not user.is_staff:
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """The chunk, for the next handler."""
        self.size += len(raw_data)
        self.total += len(raw_data)
        if sentence := self._refusal():
            self._end(sentence)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Nothing: keeping the file is for the handlers behind."""
        return

    def _end(self, sentence: str) -> NoReturn:
        self.request.upload_refusal = sentence  # type: ignore[union-attr]
        raise StopUpload(connection_reset=True)

    def _refusal(self) -> str:
        if self.total > settings.UPLOAD_REQUEST_BYTES:
            return TOO_MUCH
        limit = settings.UPLOAD_ZIP_BYTES if is_zip_name(self.file_name or "") else settings.UPLOAD_FILE_BYTES
        return too_large(self.size, limit)


class TemporaryUpload(TemporaryFileUploadHandler):
    """Keeps large files on the disk while they come in; a full one ends the upload with word of it."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Open the file."""
        try:
            super().new_file(*args, **kwargs)
        except OSError as error:
            self._stop(error)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write the chunk."""
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as error:
            self._stop(error)

    def _stop(self, error: OSError) -> None:
        if not is_disk_full(error):
            raise error
        self.request.upload_refusal = DISK_FULL  # type: ignore[union-attr]
        raise StopUpload(connection_reset=True) from error


class Watched:
    """A request's bytes while they are read, which tells whether the last of them close the form that was sent.

    A length that was said too short cuts the form off: what came would pass for all of it.
    """

    def __init__(self, stream: Any, mark: bytes) -> None:
        self.stream, self.mark, self.tail = stream, mark, b""

    def read(self, *size: int) -> bytes:
        """The next bytes."""
        data: bytes = self.stream.read(*size)
        kept = len(self.mark) + 8
        self.tail = (self.tail + data[-kept:])[-kept:]
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    @property
    def is_whole(self) -> bool:
        """Whether the mark was read, and nothing but the end of a line behind it."""
        return self.tail.rstrip().endswith(self.mark)


def refusal_of(request: HttpRequest) -> tuple[int, str] | None:
    """Status and sentence for an upload that is not to be looked at: too large, no room for it, or broken off."""
    request.FILES  # noqa: B018  # reads the request
    if sentence := getattr(request, "upload_refusal", ""):
        return 507 if sentence == DISK_FULL else 413, sentence
    stream = getattr(request, "_stream", None)
    if getattr(stream, "_pos", 0) < getattr(stream, "limit", 0) or not getattr(stream, "is_whole", True):
        return 400, BROKEN_OFF
    return None
