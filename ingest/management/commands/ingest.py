"""Bring CVs in: files, folders and zips, each wholly or not at all, safe to repeat and to interrupt."""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress

from ingest.batches import take_in_all
from ingest.outcomes import Outcome, Result
from ingest.sources import Source, sources_in

INTERRUPTED = 130
"""What a shell expects of a command that Ctrl-C ended."""


class Command(BaseCommand):
    help = "Bring in CVs from files, folders (with all in them) and zips; --publish makes profiles of them at once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--publish", action="store_true", help="publish what was read, without review")
        parser.add_argument("--readers", type=int, default=0, help="files read at once (default: one a core)")

    def handle(self, *args, paths: list[Path], publish: bool = False, readers: int = 0, **options) -> None:
        sources = list(chain.from_iterable(map(sources_in, paths)))
        told: Counter[str] = Counter()
        try:
            for outcome in self._outcomes(sources, publish, max(readers, 0)):
                told[outcome.result] += 1
                self._tell(outcome)
        except KeyboardInterrupt:
            left = len(sources) - told.total()
            raise CommandError(
                f"Interrupted: {self._summary(told)}; {left} of {len(sources)} files left to do. "
                "Nothing is half-done: give the same command again to go on.",
                returncode=INTERRUPTED,
            ) from None
        if told[Result.FAILED]:
            raise CommandError(f"{self._summary(told)}.")
        self.stdout.write(f"{self._summary(told)}.")

    def _outcomes(self, sources: list[Source], publish: bool, readers: int) -> Iterator[Outcome]:
        """What became of each file; on a terminal a bar shows how far it is."""
        console = Console(file=sys.stderr)
        with Progress(console=console, transient=True, disable=not console.is_terminal or len(sources) < 2) as progress:
            outcomes = take_in_all(sources, publish=publish, readers=readers)
            yield from progress.track(outcomes, total=len(sources), description="Reading CVs")

    def _tell(self, outcome: Outcome) -> None:
        stream = self.stderr if outcome.result == Result.FAILED else self.stdout
        stream.write(f"{outcome.name}: {outcome.result.label}. {outcome.message}")

    def _summary(self, told: Counter[str]) -> str:
        return ", ".join(f"{told[result]} {result.label}" for result in Result)
