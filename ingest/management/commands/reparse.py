"""Read documents again with today's parser; what hands decided stays."""

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q

from ingest.models import Document
from ingest.rereading import reread


class Command(BaseCommand):
    help = (
        "Read documents again with today's parser and tell what changed. What was decided by hand stays; what is "
        "published follows. --dry-run only tells what would change."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("documents", nargs="*", metavar="DOCUMENT", help="number, file name or SHA-256")
        parser.add_argument("--all", action="store_true", help="all documents")
        parser.add_argument("--dry-run", action="store_true", help="change nothing")

    def handle(self, *args, documents: list[str], **options) -> None:
        if bool(documents) == options["all"]:
            raise CommandError("Name documents, or give --all.")
        keys = self._all() if options["all"] else [pk for name in documents for pk in self._named(name)]
        changed = failed = 0
        for pk in dict.fromkeys(keys):
            result = reread(Document.objects.get(pk=pk), dry=options["dry_run"])
            changed += bool(result.kinds or (result.is_new and not result.failure))
            failed += bool(result.failure)
            stream = self.stderr if result.failure else self.stdout
            stream.write(f"{result.document.pk} {result.document}: {result.message}")
        would = "would change" if options["dry_run"] else "changed"
        summary = f"{changed} {would}, {len(set(keys)) - changed - failed} as before, {failed} not read."
        if failed:
            raise CommandError(summary)
        self.stdout.write(summary)

    def _all(self) -> list[int]:
        return list(Document.objects.order_by("pk").values_list("pk", flat=True))

    def _named(self, name: str) -> list[int]:
        wanted = Q(name=name) | Q(sha256=name)
        if name.isdecimal() and len(name) < 19:
            wanted |= Q(pk=int(name))
        keys = list(Document.objects.filter(wanted).order_by("pk").values_list("pk", flat=True))
        if not keys:
            raise CommandError(f"There is no document {name}.")
        return keys
