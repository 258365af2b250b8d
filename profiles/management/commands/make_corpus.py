"""``manage.py make_corpus --people N --seed S``: an invented corpus to measure with."""

from time import perf_counter

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser

from profiles.corpus.loading import unguarded
from profiles.corpus.making import make_corpus
from profiles.models import Person
from profiles.search import reindex


class Command(BaseCommand):
    help = "Fill the database with people who never lived, their works, talks and advisors; the same for the same seed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--people", type=int, default=1000, help="how many people with a CV (default: 1000)")
        parser.add_argument("--seed", type=int, default=1, help="another seed, other people (default: 1)")
        parser.add_argument("--no-index", action="store_true", help="leave the search to manage.py reindex")
        parser.add_argument("--beside", action="store_true", help="even beside people or documents that are there")

    def handle(self, *args, people: int, seed: int, beside: bool, no_index: bool, **options) -> None:
        if people < 1:
            raise CommandError("--people must be 1 or more.")
        if not beside:
            self._refuse_real_data()
        with unguarded():
            self._write(people, seed, is_indexed=not no_index)

    def _write(self, people: int, seed: int, *, is_indexed: bool) -> None:
        start = perf_counter()
        counts = make_corpus(people, seed)
        self.stdout.write(", ".join(f"{number:,} {name}" for name, number in counts.items()))
        self.stdout.write(f"{sum(counts.values()):,} rows in {perf_counter() - start:.0f} s.")
        if is_indexed:
            found = reindex()
            self.stdout.write(f"{sum(found.values()):,} entries of the search; {perf_counter() - start:.0f} s in all.")

    def _refuse_real_data(self) -> None:
        """Documents are looked for by name: this side knows nothing of how they come in."""
        for model in (Person, apps.get_model("ingest", "Document")):
            number = model._default_manager.count()
            if number:
                names = model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural
                raise CommandError(
                    f"There are {number} {names} in this database. Invented people do not belong among real ones: "
                    "use an empty database (DATABASE_URL), or say --beside if you mean it."
                )
