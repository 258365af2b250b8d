"""The log of changes, whose rows the database lets nobody change."""

import django.utils.timezone
from django.db import migrations, models

REFUSED = "What is in the log stays as it is."
_SQLITE = f"""
CREATE TRIGGER profiles_change_stays BEFORE UPDATE ON profiles_change BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END
"""
_POSTGRESQL = (
    f"""
CREATE FUNCTION profiles_change_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{REFUSED}' USING ERRCODE = 'integrity_constraint_violation'; END $$
""",
    """
CREATE TRIGGER profiles_change_stays BEFORE UPDATE ON profiles_change
FOR EACH ROW EXECUTE FUNCTION profiles_change_stays()
""",
)


def guard(apps, editor):
    """Refuse every change of a row; a later migration that makes SQLite copy the table has to do this again."""
    for statement in _POSTGRESQL if editor.connection.vendor == "postgresql" else (_SQLITE,):
        editor.execute(statement)


def unguard(apps, editor):
    """Take that away again."""
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP TRIGGER profiles_change_stays ON profiles_change")
        editor.execute("DROP FUNCTION profiles_change_stays")
    else:
        editor.execute("DROP TRIGGER profiles_change_stays")


class Migration(migrations.Migration):

    dependencies = [
        ('profiles', '0003_frozen_comparisons'),
    ]

    operations = [
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False)),
                ('door', models.CharField(choices=[('admin', 'administration'), ('staff', 'staff pages'), ('site', 'public pages'), ('command', 'command line'), ('worker', 'background worker')], max_length=7)),
                ('by', models.CharField(blank=True, help_text='The user, or the command; empty for a visitor.', max_length=150)),
                ('user', models.BigIntegerField(blank=True, db_index=True, help_text='Key of the user.', null=True)),
                ('action', models.CharField(help_text='A verb in the past: published, edited, erased …', max_length=40)),
                ('kind', models.CharField(help_text='What the record is: document, person, consent …', max_length=60)),
                ('key', models.CharField(blank=True, help_text='Its primary key.', max_length=64)),
                ('label', models.CharField(blank=True, help_text='The record in words, as it was.', max_length=300)),
                ('document', models.BigIntegerField(blank=True, db_index=True, null=True)),
                ('person', models.BigIntegerField(blank=True, db_index=True, null=True)),
                ('difference', models.JSONField(blank=True, default=list, help_text='Rows (field, before, after).')),
            ],
            options={
                'ordering': ['-at', '-pk'],
                'indexes': [models.Index(fields=['kind', 'key'], name='change_of_record')],
            },
        ),
        migrations.RunPython(guard, unguard),
    ]
