"""The tray: putting people in, taking them out, moving them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import View

from profiles.comparing.records import clean_slugs
from profiles.comparing.tray import Tray, changed, full, keep

ACTIONS = ("add", "remove", "left", "right", "set", "clear")


class TrayChange(View):
    """One change of the tray, then back to the page it came from; for a script only the bar itself."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        action = next((name for name in ACTIONS if name in request.POST), "")
        value = request.POST.get(action, "")
        before = Tray(request)
        # Those who dropped out leave the cookie with the next change.
        slugs, fits = changed([person.slug for person in before.people], action, value)
        is_script = request.headers.get("X-Requested-With") == "tray"
        if is_script:
            response = self.bar(request, slugs, "" if fits else full())
        else:
            if not fits:
                messages.warning(request, full())
            response = HttpResponse(status=303, headers={"Location": self.way_back(request, action, value)})
        keep(response, slugs)
        return response

    def bar(self, request: HttpRequest, slugs: list[str], trouble: str) -> HttpResponse:
        after = Tray(request)
        after.slugs = slugs
        return render(request, "components/_tray_bar.html", {"tray": after, "trouble": trouble})

    def way_back(self, request: HttpRequest, action: str, value: str) -> str:
        """The page it came from, at the button that was pressed."""
        address = request.GET.get("next") or request.POST.get("next", "")
        if not url_has_allowed_host_and_scheme(address, None) or not address.startswith("/"):
            address = reverse("profiles:person-list")
        is_of_one = action in ("add", "remove") and clean_slugs([value]) != []
        return f"{address}#tray-{value}" if is_of_one and "#" not in address else address
