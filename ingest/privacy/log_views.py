"""The log as a page: who did what, by which door, with the difference."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.generic import ListView

from ingest.views import StaffRequired
from profiles.models import Change

TEXTS = {"by": "by__icontains", "what": "label__icontains"}
EXACT = ("kind", "key", "door", "action")
NUMBERS = ("person", "document")


class Log(StaffRequired, ListView):
    """Changes, newest first, by who, what, which record, door and day; every state of it is an address."""

    permission = "profiles.view_change"
    template_name = "ingest/privacy/log.html"
    paginate_by = 50
    extra_context = {"noindex": True}

    def get_queryset(self) -> QuerySet[Change]:
        asked = {name: value.strip()[:300].replace("\x00", "") for name, value in self.request.GET.items()}
        self.asked = asked
        rows = Change.objects.all()
        for name, lookup in TEXTS.items():
            if asked.get(name):
                rows = rows.filter(**{lookup: asked[name]})
        for name in EXACT:
            if asked.get(name):
                rows = rows.filter(**{name: asked[name]})
        for name in NUMBERS:
            if (text := asked.get(name, "")).isdecimal() and len(text) < 19:
                rows = rows.filter(**{name: int(text)})
        if (first := _day(asked.get("from", ""))) is not None:
            rows = rows.filter(at__gte=_start(first))
        if (last := _day(asked.get("to", ""))) is not None and last < date.max:
            rows = rows.filter(at__lt=_start(last + timedelta(days=1)))
        return rows

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        choices = {
            name: list(Change.objects.order_by(name).values_list(name, flat=True).distinct()[:100])
            for name in ("action", "kind")
        }
        return super().get_context_data(asked=self.asked, choices=choices, doors=Change.Door.choices, **kwargs)


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
