"""Addresses of the site."""

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView

from config import health
from config.languages import choose_language
from ingest.privacy.views import AboutMe
from profiles.api.operations import api


class Favicon(RedirectView):
    """The icon for pages that do not name it themselves, such as the admin's."""

    def get_redirect_url(self, *args, **kwargs) -> str:
        return static("img/icon.svg")


handler500 = "config.health.failed"
urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("language/", choose_language, name="set-language"),
    path("login/", LoginView.as_view(template_name="login.html"), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
    path("staff/", include("ingest.urls")),
    path("about-me/<str:token>/", AboutMe.as_view(), name="about-me"),
    path("favicon.ico", Favicon.as_view(), name="favicon"),
    path("", include("profiles.urls")),
    path("api/", api.urls),
]
