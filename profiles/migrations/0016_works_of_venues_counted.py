"""The works of a venue counted by an index alone, for the one that only leads to their rows.

SQLite would make the table anew to do without the old index and lose those that no model knows; so it is only dropped.
"""

import django.db.models.deletion
from django.db import migrations, models

TABLE, OLD = "profiles_publication", "profiles_publication_venue_id_4e118b73"


def drop(apps, editor):
    with editor.connection.cursor() as cursor:
        there = editor.connection.introspection.get_constraints(cursor, TABLE)
    for name, known in there.items():
        if known["index"] and not known["unique"] and known["columns"] == ["venue_id"]:
            editor.execute(f'DROP INDEX "{name}"')


def create(apps, editor):
    editor.execute(f'CREATE INDEX "{OLD}" ON {TABLE} (venue_id)')


class Migration(migrations.Migration):

    dependencies = [
        ('profiles', '0015_set_aside'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(fields=['venue', 'year', 'kind', 'status', 'id'], name='publication_counts'),
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(drop, create)],
            state_operations=[
                migrations.AlterField(
                    model_name='publication',
                    name='venue',
                    field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='publications', to='profiles.venue'),
                ),
            ],
        ),
    ]
