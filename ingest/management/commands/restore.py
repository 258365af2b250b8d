"""Make the site what it was when an archive was written."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from ingest.backups import NotRestored, restore_backup
from ingest.privacy.discretion import settle_lapses


class Command(BaseCommand):
    help = "Restore the whole site from an archive of 'backup'; all of it or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("archive", type=Path)
        parser.add_argument("--replace", action="store_true", help="lose what is here, where the site is in use")

    def handle(self, *args: Any, archive: Path, replace: bool = False, **options: Any) -> None:
        try:
            summary = restore_backup(archive, replace=replace)
        except NotRestored as error:
            raise CommandError(str(error)) from error
        # A consent may have ended since the archive was written.
        settle_lapses(timezone.localdate())
        self.stdout.write(f"{summary.rows} rows and {summary.files} files are as they were.")
