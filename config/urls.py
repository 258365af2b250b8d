"""Addresses of the site."""

from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView


class Favicon(RedirectView):
    """The icon for pages that do not name it themselves, such as the admin's."""

    def get_redirect_url(self, *args, **kwargs) -> str:
        return static("img/icon.svg")


urlpatterns = [
    path("admin/", admin.site.urls),
    path("staff/", include("ingest.urls")),
    path("favicon.ico", Favicon.as_view(), name="favicon"),
    path("", include("profiles.urls")),
]
