"""In which language the site speaks to whom."""

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

FOR_PROGRAMS = "en"
"""Words in data do not change with their reader."""
DATA_ENDINGS = (".json", ".csv", ".bib", ".ris", ".atom", ".xml", ".txt")

# Without a token, so that the page that holds the form is the same for all: nobody is harmed who is made to change it.
choose_language = csrf_exempt(set_language)


class LanguageMiddleware(LocaleMiddleware):
    """Speaks the language that the visitor chose, else one the browser asks for; data are the same for everybody."""

    def process_request(self, request: HttpRequest) -> None:
        if not _is_data(request):
            super().process_request(request)
            return
        translation.activate(FOR_PROGRAMS)
        request.LANGUAGE_CODE = FOR_PROGRAMS

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """The response with what it depends on: the cookie of the choice, and what the browser asks for."""
        if _is_data(request):
            response.headers.setdefault("Content-Language", FOR_PROGRAMS)
            return response
        response = super().process_response(request, response)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


def _is_data(request: HttpRequest) -> bool:
    path = request.path_info
    return path.endswith(DATA_ENDINGS) or (path.startswith("/api/") and path != "/api/")
