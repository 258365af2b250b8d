"""The ingest app."""

from django.apps import AppConfig, apps
from django.utils.translation import gettext_lazy as _

from profiles.model_names import translate_names


class IngestConfig(AppConfig):
    name = "ingest"
    verbose_name = _("Ingest")

    def ready(self) -> None:
        queue = apps.get_app_config("django_tasks_database")
        queue.verbose_name = _("Queue")
        translate_names(self)
        translate_names(queue)
