"""Build all published rows again from documents and decisions."""

from django.core.management.base import BaseCommand, CommandError

from ingest.rereading import republish


class Command(BaseCommand):
    help = "Build all published rows again from documents, corrections and identity decisions; addresses stay."

    def handle(self, *args, **options) -> None:
        count, failures = republish()
        for failure in failures:
            self.stderr.write(failure)
        summary = f"Published {count} document{'' if count == 1 else 's'} again"
        if failures:
            raise CommandError(f"{summary}, {len(failures)} not.")
        self.stdout.write(f"{summary}.")
