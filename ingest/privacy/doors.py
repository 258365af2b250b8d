"""What stands between a request and the pages: the switch that closes the site, and seeing it as others do."""

from collections.abc import Callable
from copy import copy
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext_lazy as _

from ingest.privacy.discretion import settle_today
from profiles import audit

Respond = Callable[[HttpRequest], HttpResponse]
SEEN_AS = "seen_as"
"""The key of the session, and the name on the request."""
ALIKE = {"public": _("the public"), "signed-in": _("a signed-in user")}
STAFF_PATHS = ("/staff/", "/admin/", "/login/", "/logout/")
OPEN_PATHS = (
    "/login/", "/logout/", "/language/", "/admin/login/", "/admin/jsi18n/", "/about-me/", "/healthz", "/readyz",
    "/robots.txt", "/favicon.ico",
)  # fmt: skip
"""What a closed site shows to everybody: how to get in, that it lives, and to people what it holds about them."""
LIVES = ("/healthz", "/readyz")
"""What answers even while the database is away."""
DATA = (".json", ".csv", ".bib", ".ris", ".atom", ".xml")
CLOSED = "This site is for signed-in users. Sign in at {url} and ask again.\n"


class ConsentMiddleware:
    """Lets no request of a day through before those are hidden whose consent ended the day before.

    The worker does so too; this holds where none runs, or where it is behind.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info not in LIVES:
            with audit.acting(audit.Actor(audit.Door.WORKER)):
                settle_today()
        return self.get_response(request)


class SeenAsMiddleware:
    """Lets staff read the public pages as the public or a signed-in user does, until they go back.

    Only reading is changed: what is sent is done by the account itself.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.session.get(SEEN_AS, "")
        request.seen_as = ALIKE.get(chosen, "")  # type: ignore[attr-defined]
        if chosen in ALIKE and request.method in ("GET", "HEAD") and not request.path_info.startswith(STAFF_PATHS):
            request.user = stand_in(request.user, chosen)
        return self.get_response(request)


def stand_in(user: Any, chosen: str) -> Any:
    """Who reads in place of ``user``: nobody, or the same account without any rights. It is never saved."""
    if chosen == "public" or not user.is_authenticated:
        return AnonymousUser()
    plain = copy(user)
    plain.is_staff = plain.is_superuser = False
    plain._perm_cache = plain._user_perm_cache = plain._group_perm_cache = set()
    return plain


class SignedInOnlyMiddleware:
    """Closes the site to visitors where ``SIGNED_IN_ONLY`` says so: pages lead to the login, data are refused."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.SIGNED_IN_ONLY or request.path_info.startswith(OPEN_PATHS) or request.user.is_authenticated:
            return self.get_response(request)
        login = request.build_absolute_uri(resolve_url(settings.LOGIN_URL))
        if request.path_info.endswith(DATA) or request.path_info.startswith("/api/"):
            response = HttpResponse(CLOSED.format(url=login), status=403, content_type="text/plain; charset=utf-8")
        else:
            response = redirect_to_login(request.get_full_path())
        response["X-Robots-Tag"] = "noindex"
        response["Cache-Control"] = "private, no-store"
        return response


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: Any) -> HttpResponse:
    """The page for whoever tried too often; the same whether there is such an account."""
    wait: timedelta = settings.AXES_COOLOFF_TIME
    page = render(request, "locked.html", {"minutes": int(wait.total_seconds() // 60)}, status=429)
    page["Retry-After"] = str(int(wait.total_seconds()))
    return page
