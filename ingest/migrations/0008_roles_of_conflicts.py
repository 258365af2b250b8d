"""What the roles may do with conflicts that somebody set aside: as with filters that somebody saved."""

from importlib import import_module

from django.db import migrations

DECIDED = {("profiles", "setaside"): {"viewer": (), "reviewer": (), "admin": ("delete",)}}


def decide(apps, editor):
    """Give the roles what is theirs of all tables, then settle those that are decided apart, and this one."""
    later = import_module("ingest.migrations.0007_roles_of_later_tables")
    later.decide(apps, editor)
    later.settle(apps, editor, DECIDED)


class Migration(migrations.Migration):
    dependencies = [("ingest", "0007_roles_of_later_tables"), ("profiles", "0015_set_aside")]

    operations = [migrations.RunPython(decide, migrations.RunPython.noop)]
