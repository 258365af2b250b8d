"""What the roles may do with tables that came after them; the same for a new site and for one that was updated."""

from importlib import import_module

from django.db import migrations

DECIDED = {
    # Written with the decisions that they belong to, never by hand.
    ("ingest", "identitykey"): {"viewer": ("view",), "reviewer": ("view",), "admin": ("view",)},
    # What somebody keeps for themselves: nobody looks over their shoulder, an admin may take it away.
    ("profiles", "savedfilter"): {"viewer": (), "reviewer": (), "admin": ("delete",)},
}
"""By table what each role may do with it; whatever else it might have been given is taken."""


def decide(apps, editor):
    """Give the roles what is theirs of all tables that are there by now, then settle those that are decided apart."""
    import_module("ingest.migrations.0005_roles").make_roles(apps, editor)
    settle(apps, editor, DECIDED)


def settle(apps, editor, decided):
    """Give the roles nothing else of some tables than is decided."""
    roles = import_module("ingest.migrations.0005_roles")
    alias = editor.connection.alias
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    for (app, name), granted in decided.items():
        model = apps.get_model(app, name)
        own = permissions.filter(content_type__app_label=app, content_type__model=name)
        for role, actions in granted.items():
            group = apps.get_model("auth", "Group").objects.using(alias).get(name=role)
            group.permissions.remove(*own)
            group.permissions.add(*(roles._permission(apps, alias, model, action) for action in actions))


class Migration(migrations.Migration):
    dependencies = [("ingest", "0006_identity_desk"), ("profiles", "0010_frozen_language")]

    operations = [migrations.RunPython(decide, migrations.RunPython.noop)]
