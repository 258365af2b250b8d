"""Answers with JSON."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Page
from django.http import HttpRequest, JsonResponse


def json_answer(data: Any) -> JsonResponse:
    """``data`` as JSON in UTF-8, not for search engines."""
    answer = JsonResponse(data, json_dumps_params={"ensure_ascii": False})
    answer["X-Robots-Tag"] = "noindex"
    return answer


def page_payload(page: Page, request: HttpRequest, write: Callable[[Any], Any]) -> dict[str, Any]:
    """A page of a list: total, which page of how many, the addresses of those around it, its rows."""

    def address(number: int) -> str:
        params = request.GET.copy()
        params["page"] = str(number)
        return request.build_absolute_uri(f"?{params.urlencode()}")

    return {
        "total": page.paginator.count,
        "page": page.number,
        "pages": page.paginator.num_pages,
        "previous": address(page.number - 1) if page.has_previous() else None,
        "next": address(page.number + 1) if page.has_next() else None,
        "results": [write(row) for row in page.object_list],
    }
