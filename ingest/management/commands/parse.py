"""Print what the parser reads from files, without touching the database."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from ingest.parser import parse_bytes
from ingest.parser.explain import Row, as_html, explain
from ingest.parser.problems import UnreadableFile


class Command(BaseCommand):
    help = "Print the cv-json of each FILE, or write it to DIR/NAME.json. The database is not touched."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--out", type=Path, metavar="DIR", help="write NAME.json per file here")
        parser.add_argument(
            "--explain",
            action="store_true",
            help="show each line with its section, entry and records instead (with --out: DIR/NAME.html)",
        )

    def handle(self, *args, files: list[Path], out: Path | None = None, **options) -> None:
        if out:
            out.mkdir(parents=True, exist_ok=True)
        show = self.show_explanation if options["explain"] else self.show_json
        failed = sum(not self.read(path, out, show) for path in files)
        if failed:
            raise CommandError(f"{failed} of {len(files)} files could not be read.")

    def read(self, path: Path, out: Path | None, show: Callable[[bytes, Path, Path | None], None]) -> bool:
        """Whether the file could be read; the reason why not goes to standard error."""
        try:
            show(path.read_bytes(), path, out)
        except (UnreadableFile, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            self.stderr.write(f"{path}: {reason}")
            return False
        return True

    def show_json(self, data: bytes, path: Path, out: Path | None) -> None:
        parsed = json.dumps(parse_bytes(data, path.name).as_json(), ensure_ascii=False, indent=1)
        if out:
            (out / f"{path.stem}.json").write_text(parsed + "\n", "utf-8")
        else:
            self.stdout.write(parsed)

    def show_explanation(self, data: bytes, path: Path, out: Path | None) -> None:
        rows = explain(data, path.name, date.today())
        if out:
            (out / f"{path.stem}.html").write_text(as_html(rows, path.name), "utf-8")
        else:
            Console(file=self.stdout).print(table_of(rows, path.name))


def table_of(rows: tuple[Row, ...], title: str) -> Table:
    """A table for the terminal; a rule stands between entries."""
    table = Table("Line", "Text", "Section", "Entry", "Records", title=title, title_justify="left")
    for row, after in zip(rows, (*rows[1:], None), strict=True):
        ends = after is None or (after.section, after.entry) != (row.section, row.entry)
        cells = (str(row.number), row.text, f"{row.section} · {row.kind}", str(row.entry or ""), "\n".join(row.records))
        table.add_row(*(cell.replace("[", r"\[") for cell in cells), end_section=ends)
    return table
