"""How many works and talks there are at a venue in a year, tallied, and indexes in the order of its talks and service.

The orders put rows without a year last; SQLite does so by itself and takes no such words in an index.
"""

import re
from collections import Counter

from django.db import migrations

WORK, TALK, AT = 4, 5, "p"
PLACE, YEAR, NOT_FOR_ALL = re.compile(r"§v(\d+)"), re.compile(r"§y(\d+)"), "§s"
ORDERS = {
    "talk_of_venue": "profiles_talk (venue_id, year DESC{last}, month DESC{last}, place, id)",
    "service_of_venue": "profiles_service (venue_id, start_year DESC{last}, place, id)",
}
CHUNK = 5000


def create(apps, editor):
    last = " NULLS LAST" if editor.connection.vendor == "postgresql" else ""
    for name, columns in ORDERS.items():
        editor.execute(f"CREATE INDEX {name} ON {columns.format(last=last)}")


def drop(apps, editor):
    for name in ORDERS:
        editor.execute(f"DROP INDEX {name}")


def tally(apps, editor):
    """What profiles/search/tallies.py counts when an entry is written, for those that are there."""
    entries = apps.get_model("profiles", "SearchEntry").objects.filter(kind__in=(WORK, TALK)).order_by()
    public, signed_in = Counter(), Counter()
    for kind, words in entries.values_list("kind", "words").iterator(CHUNK):
        tokens = words.rpartition("|")[2]
        is_public = NOT_FOR_ALL not in tokens.split()
        for place in PLACE.findall(tokens):
            for year in YEAR.findall(tokens):
                key = kind, f"{place} {year}"
                signed_in[key] += 1
                public[key] += is_public
    tallies = apps.get_model("profiles", "SearchTally")
    tallies.objects.bulk_create(
        (
            tallies(kind=kind, facet=AT, value=value, public=public[kind, value], signed_in=number)
            for (kind, value), number in sorted(signed_in.items())
        ),
        batch_size=CHUNK,
    )


def forget(apps, editor):
    apps.get_model("profiles", "SearchTally").objects.filter(facet=AT).delete()


class Migration(migrations.Migration):

    dependencies = [
        ('profiles', '0012_saved_lists'),
    ]

    operations = [
        migrations.RunPython(create, drop),
        migrations.RunPython(tally, forget),
    ]
