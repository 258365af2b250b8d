"""The profiles app."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from profiles.model_names import translate_names


class ProfilesConfig(AppConfig):
    name = "profiles"
    verbose_name = _("Profiles")

    def ready(self) -> None:
        translate_names(self)
        post_migrate.connect(_watch_tables, sender=self)


def _watch_tables(using: str, **kwargs: Any) -> None:
    """Tables may be new, or copies that lost their triggers."""
    from profiles import data_version

    data_version.watch(connections[using])
