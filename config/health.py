"""Whether the site lives and can serve, and what visitors see when its database is away or full."""

import logging
import sys

from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_safe
from django.views.defaults import server_error

from ingest.sources import is_disk_full

logger = logging.getLogger(__name__)
RETRY_SECONDS = 30


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """ "ok" as long as the process answers, whatever its database does."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """ "ready" when pages can be served: the database answers and is migrated; else 503 with the reason."""
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except (DatabaseError, InterfaceError):
        logger.exception("The database cannot be reached")
        reason = "The database cannot be reached.\n"
    else:
        if not missing:
            return HttpResponse("ready\n", content_type="text/plain")
        reason = f"{len(missing)} migrations are not applied.\n"
    return _later(HttpResponse(reason, content_type="text/plain", status=503))


@requires_csrf_token
def failed(request: HttpRequest) -> HttpResponse:
    """The page for what nobody foresaw; says so when it is the database, or its disk, that is away or full."""
    error = sys.exc_info()[1]
    is_full = error is not None and is_disk_full(error)
    if not is_full and not isinstance(error, OperationalError | InterfaceError):
        return server_error(request)
    page = render_to_string("503.html", {"is_full": is_full, "seconds": RETRY_SECONDS})
    return _later(HttpResponse(page, status=507 if is_full else 503))


def _later(response: HttpResponse) -> HttpResponse:
    response["Retry-After"] = str(RETRY_SECONDS)
    return response
