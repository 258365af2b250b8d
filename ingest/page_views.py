"""The pages of a PDF as pictures, and where its lines stand on them; for staff only."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.http import quote_etag
from django.views import View

from ingest import page_images
from ingest.models import Document
from ingest.parser.problems import UnreadableFile
from ingest.views import StaffRequired

KEPT = "private, no-cache"
"""A browser may keep it, and asks each time whether it still may: whoever lost the right to see it is refused."""


class PageImage(StaffRequired, View):
    """A page as a picture; 404 with the reason in words when there is none."""

    def get(self, request: HttpRequest, pk: int, number: int) -> HttpResponseBase:
        document = get_object_or_404(Document.objects.defer("parsed"), pk=pk)
        etag = quote_etag(f"{document.sha256}-{number}-{page_images.WIDTH}")
        if request.headers.get("If-None-Match") == etag:
            return _private(HttpResponse(status=304), etag)
        try:
            image = page_images.page_image(document, number)
        except UnreadableFile as error:
            return HttpResponse(str(error), status=404, content_type="text/plain; charset=utf-8")
        except OSError:
            return HttpResponse("The original cannot be opened.", status=503, content_type="text/plain; charset=utf-8")
        return _private(HttpResponse(image, content_type="image/png"), etag)


class LinePlaces(StaffRequired, View):
    """Where the lines stand on the pages, for the script that lights them up; none where that cannot be told."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        document = get_object_or_404(Document, pk=pk)
        try:
            places = page_images.places_of(document)
        except (UnreadableFile, OSError):
            places = []
        response = JsonResponse({"places": places})
        response["Cache-Control"] = "private, no-store"
        return response


def _private(response: HttpResponse, etag: str) -> HttpResponse:
    response["ETag"] = etag
    response["Cache-Control"] = KEPT
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Robots-Tag"] = "noindex"
    return response
