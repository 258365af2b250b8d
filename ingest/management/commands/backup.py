"""Write the whole site to one archive, files included."""

import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ingest.backups import write_backup


class Command(BaseCommand):
    help = "Write the whole site, originals of CVs included, to one archive. It holds private data: keep it safe."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("archive", type=Path, help="a file that is not there yet: backup.tar.gz")

    def handle(self, *args: Any, archive: Path, **options: Any) -> None:
        if archive.exists():
            raise CommandError(f"{archive} is there already. Choose another name.")
        half = archive.with_name(f".{archive.name}.half")
        try:
            # For the eyes of its owner alone, and under its name only when it is whole.
            os.close(os.open(half, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
            summary = write_backup(half)
            half.rename(archive)
        except OSError as error:
            raise CommandError(f"Nothing was written to {archive}: {error.strerror or error}.") from error
        finally:
            half.unlink(missing_ok=True)
        self.stdout.write(f"{summary.rows} rows and {summary.files} files are in {archive}.")
