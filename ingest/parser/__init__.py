"""From the bytes of a CV to its records; pure Python, usable without Django."""

from ingest.parser.cv import Cv
from ingest.parser.pipeline import parse_bytes, parse_file

__all__ = ["Cv", "parse_bytes", "parse_file"]
