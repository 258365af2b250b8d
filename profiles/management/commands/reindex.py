"""``manage.py reindex``: the entries of the search, all anew."""

from time import perf_counter

from django.core.management.base import BaseCommand

from profiles.search.indexing import reindex


class Command(BaseCommand):
    help = (
        "Write all entries of the search anew. Publishing keeps them true; this puts the index in order after much was "
        "published, and heals it should it ever differ."
    )

    def handle(self, *args, **options) -> None:
        start = perf_counter()
        counts = reindex()
        found = ", ".join(f"{number:,} {name}" for name, number in counts.items())
        self.stdout.write(f"{found}: {perf_counter() - start:.0f} s.")
