"""The same people and works as plain tables with full text, for Datasette to serve."""

import sqlite3
from pathlib import Path

_TABLES = """
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, sort_key TEXT, has_cv INTEGER, visibility TEXT);
INSERT INTO person SELECT id, name, sort_key, has_cv, visibility FROM site.profiles_person;
CREATE INDEX person_sort_key ON person (sort_key);
CREATE TABLE publication (id INTEGER PRIMARY KEY, title TEXT, year INTEGER, kind TEXT, status TEXT, venue TEXT);
INSERT INTO publication SELECT p.id, p.title, p.year, p.kind, p.status, v.name
    FROM site.profiles_publication p LEFT JOIN site.profiles_venue v ON v.id = p.venue_id;
CREATE INDEX publication_year ON publication (year);
CREATE INDEX publication_kind ON publication (kind);
CREATE INDEX publication_venue ON publication (venue, year);
CREATE VIRTUAL TABLE publication_fts USING fts5(title, content='publication', content_rowid='id');
INSERT INTO publication_fts (publication_fts) VALUES ('rebuild');
ANALYZE main;
"""


def make_peer_database(site: Path, target: Path) -> Path:
    """A SQLite file with the people and works of the site's; kept for the next time."""
    if not target.exists():
        unfinished = target.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        with sqlite3.connect(unfinished, uri=True) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("ATTACH ? AS site", [f"file:{site}?mode=ro"])
            connection.executescript(_TABLES)
        connection.close()
        unfinished.rename(target)
    return target
