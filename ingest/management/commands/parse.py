"""Print what the parser reads from files, without touching the database."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ingest.parser import parse_file
from ingest.parser.problems import UnreadableFile


class Command(BaseCommand):
    help = "Print the cv-json of each FILE, or write it to DIR/NAME.json. The database is not touched."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--out", type=Path, metavar="DIR", help="write NAME.json per file here")

    def handle(self, *args, files: list[Path], out: Path | None = None, **options) -> None:
        if out:
            out.mkdir(parents=True, exist_ok=True)
        failed = 0
        for path in files:
            try:
                parsed = json.dumps(parse_file(path).as_json(), ensure_ascii=False, indent=1)
            except (UnreadableFile, OSError) as error:
                failed += 1
                reason = error.strerror if isinstance(error, OSError) else error
                self.stderr.write(f"{path}: {reason}")
                continue
            if out:
                (out / f"{path.stem}.json").write_text(parsed + "\n", "utf-8")
            else:
                self.stdout.write(parsed)
        if failed:
            raise CommandError(f"{failed} of {len(files)} files could not be read.")
