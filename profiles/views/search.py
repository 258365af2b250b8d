"""One search for people, works, venues, talks and institutions."""

from typing import Any

from django.views.generic import TemplateView

from profiles.search.groups import find_groups


class Search(TemplateView):
    """Hits by kind, the exact spelling first; whatever is typed is text."""

    template_name = "profiles/search.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wanted, groups = find_groups(self.request.GET.get("q", ""), self.request.user)
        return super().get_context_data(wanted=wanted, groups=groups, noindex=True, **kwargs)
