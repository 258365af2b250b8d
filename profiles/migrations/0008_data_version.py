"""The name of the state of the data; its triggers come after every migration, see profiles/apps.py."""

from django.db import migrations

from profiles import data_version


def make(apps, editor):
    data_version.make_table(editor.connection)


def drop(apps, editor):
    data_version.drop_table(editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('profiles', '0007_saved_filters'),
    ]

    operations = [
        migrations.RunPython(make, drop),
    ]
