"""The page that explains the read API."""

from typing import Any

from django.urls import reverse
from django.views.generic import TemplateView

from profiles.api.operations import OPERATIONS


class ApiGuide(TemplateView):
    """Each operation with what it can be asked, and where its description for programs is."""

    template_name = "profiles/api.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        root = self.request.build_absolute_uri(reverse("profiles:api")).rstrip("/")
        return super().get_context_data(root=root, operations=OPERATIONS, **kwargs)
