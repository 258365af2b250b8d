"""Long lists: how many entries carry a value of a facet, and indexes in the orders of the lists.

The orders put rows without a year last; SQLite does so by itself and takes no such words in an index.
"""

from django.db import migrations, models

ORDERS = {
    "publication_newest": "profiles_publication (year DESC{last}, title_key, id)",
    "publication_of_venue": "profiles_publication (venue_id, year DESC{last}, title_key, id)",
    "talk_newest": "profiles_talk (year DESC{last}, title_key, id)",
}


def create(apps, editor):
    last = " NULLS LAST" if editor.connection.vendor == "postgresql" else ""
    for name, columns in ORDERS.items():
        editor.execute(f"CREATE INDEX {name} ON {columns.format(last=last)}")


def drop(apps, editor):
    for name in ORDERS:
        editor.execute(f"DROP INDEX {name}")


class Migration(migrations.Migration):

    dependencies = [
        ('profiles', '0005_former_slugs'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.PositiveSmallIntegerField(choices=[(1, 'people'), (2, 'venues'), (3, 'institutions'), (4, 'works'), (5, 'talks'), (6, 'CVs')])),
                ('facet', models.CharField(max_length=1)),
                ('value', models.CharField(blank=True, max_length=120)),
                ('public', models.IntegerField(default=0)),
                ('signed_in', models.IntegerField(default=0)),
            ],
            options={
                'verbose_name_plural': 'search tallies',
                'ordering': ['kind', 'facet', '-public', 'value'],
                'indexes': [models.Index(fields=['kind', 'facet', '-public', 'value'], name='search_tally_public'), models.Index(fields=['kind', 'facet', '-signed_in', 'value'], name='search_tally_signed_in')],
                'constraints': [models.UniqueConstraint(fields=('kind', 'facet', 'value'), name='search_tally_once')],
            },
        ),
        migrations.RunPython(create, drop),
    ]
