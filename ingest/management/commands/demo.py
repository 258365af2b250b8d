"""Fill an empty database with the sample CVs and make a demo admin; does nothing to a database in use."""

import secrets
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand

from ingest.models import Document

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
USERNAME = "demo"


class Command(BaseCommand):
    help = "Publish the sample CVs when no document is here, and create the admin 'demo' when there is no user."

    def handle(self, *args, **options) -> None:
        if not Document.objects.exists():
            self.stdout.write("The database is empty: bringing in the sample CVs")
            call_command("ingest", SAMPLES, publish=True, stdout=self.stdout, stderr=self.stderr)
        users = get_user_model()
        if not users.objects.exists():
            password = secrets.token_urlsafe(9)
            users.objects.create_superuser(USERNAME, password=password)
            self.stdout.write(f"Log in at /staff/ as '{USERNAME}' with the password {password} (shown only now).")
        else:
            self.stdout.write(
                "Log in at /staff/ with your account; a lost password is replaced by: "
                ".venv/bin/python manage.py changepassword NAME"
            )
