"""Pages kept for visitors who are not signed in, under the state of the data that they show.

A page is served again only while nothing that pages show has changed, see profiles/data_version.py: whoever is hidden
or erased is gone from every page at once. Pages are kept in the memory of the process, never on a disk, where those of
an erased person would stay; those not asked for give way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.cache import caches
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_vary_headers

from ingest.privacy.doors import OPEN_PATHS, STAFF_PATHS
from profiles import data_version
from profiles.comparing.tray import COOKIE as TRAY

KEPT_OF = "profiles"
"""The namespace of the addresses whose pages are kept."""
UNKEPT = {"frozen-detail", "frozen-data"}
"""Of these, the pages that show what no table of theirs holds: the name of an account."""
PASSED_BY = (*STAFF_PATHS, *OPEN_PATHS)
VARYING = {"cookie", "accept-language"}
"""What answers may depend on, to be kept: both are part of the key or keep a page out."""
LARGEST = 512 * 1024
_TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="(\w{64})"')
Respond = Callable[[HttpRequest], HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Page:
    """An answer without what belongs to one visitor: the token of forms goes between ``parts``."""

    headers: tuple[tuple[str, str], ...]
    parts: tuple[bytes, ...]
    digest: str

    @classmethod
    def of(cls, response: HttpResponse) -> Page:
        is_html = response.get("Content-Type", "").startswith("text/html")
        parts = _without_token(response.content) if is_html else [response.content]
        digest = blake2b(b"\0".join(parts), digest_size=16).hexdigest()
        return cls(tuple(response.items()), tuple(parts), digest)

    def response_to(self, request: HttpRequest) -> HttpResponse:
        """The page for the visitor who asks."""
        token = get_token(request).encode() if len(self.parts) > 1 else b""
        return HttpResponse(token.join(self.parts), headers=dict(self.headers))

    def finish(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """``response`` with what lets a browser ask whether it has changed, or word that it has not.

        The entity tag holds the secret of the visitor's tokens: with another secret those in the old page are void.
        """
        secret = request.META.get("CSRF_COOKIE", "") if len(self.parts) > 1 else ""
        tag = blake2b(f"{self.digest} {secret}".encode(), key=settings.SECRET_KEY.encode()[:64], digest_size=16)
        response.setdefault("ETag", f'W/"{tag.hexdigest()}"')
        response.setdefault("Cache-Control", "private, no-cache")
        response = get_conditional_response(request, etag=response["ETag"], response=response) or response
        patch_vary_headers(response, ["Cookie"])
        return response


class PageCacheMiddleware:
    """Serves a page again to visitors who are not signed in, for ``PAGE_CACHE_SECONDS`` at most.

    It stands behind what chooses the language and what knows the visitor's CSRF cookie.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        address = _address(request)
        if not address:
            return self.get_response(request)
        # Read before anything that is shown: what changes meanwhile makes the kept page newer than its key, not older.
        key = blake2b(repr([data_version.read(), *address]).encode(), digest_size=24).hexdigest()
        page = caches["pages"].get(key)
        if page is not None:
            return page.finish(request, page.response_to(request))
        response = self.get_response(request)
        if not isinstance(response, HttpResponse) or not _is_for_all(request, response):
            return response
        page = Page.of(response)
        if request.method == "GET":
            caches["pages"].set(key, page, settings.PAGE_CACHE_SECONDS)
        return page.finish(request, response)


def _address(request: HttpRequest) -> list[str]:
    """All that a page depends on beside the data; nothing when it is not one to be kept."""
    is_asked = settings.PAGE_CACHE_SECONDS > 0 and request.method in ("GET", "HEAD")
    if not is_asked or settings.SIGNED_IN_ONLY or request.path_info.startswith(PASSED_BY):
        return []
    if "HTTP_AUTHORIZATION" in request.META or any(
        request.COOKIES.get(name) for name in (settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name, TRAY)
    ):
        return []
    try:
        host = request.get_host()
    except DisallowedHost:
        return []
    today = timezone.localdate().isoformat()
    query = request.META.get("QUERY_STRING", "")
    return [str(request.scheme), host, request.path, query, translation.get_language() or "", today]


def _is_for_all(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether an answer is the same for all visitors."""
    match, messages, session = request.resolver_match, getattr(request, "_messages", None), request.session
    varies = {name.strip().lower() for name in response.get("Vary", "").split(",") if name.strip()}
    return (
        response.status_code == 200
        and match is not None
        and match.namespace == KEPT_OF
        and match.url_name not in UNKEPT
        and not request.user.is_authenticated
        and not (session.modified or response.cookies)
        and "no-store" not in response.get("Cache-Control", "")
        and varies <= VARYING
        and not (messages is not None and (messages.used or messages.added_new))
        and not any(name.startswith("_csp") for name in vars(response))
        and len(response.content) <= LARGEST
    )


def _without_token(content: bytes) -> list[bytes]:
    """``content`` cut where a token of its forms stands."""
    tokens = set(_TOKEN.findall(content))
    if not tokens:
        return [content]
    return re.split(b"|".join(sorted(tokens)), content)
