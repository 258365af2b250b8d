"""The roles: groups of viewers, reviewers and admins with their permissions. Safe to run again."""

from django.db import migrations

APPS = ("profiles", "ingest")
DONE_BY_REVIEWERS = {
    "ingest": {
        "document": "add change",
        "correction": "add change",
        "identitydecision": "add change",
        "consent": "add change",
        "datarequest": "change",
        "discretion": "add change",
    },
    "profiles": {
        "person": "change",
        "personname": "add change delete",
        "contact": "change",
        "venue": "add change",
        "venuename": "add change delete",
        "institution": "add change",
        "institutionname": "add change delete",
    },
}
"""What reviewers may do besides looking at everything: bring in and settle CVs, and who sees what of them."""
ALL = ("add", "change", "delete", "view")
LOOKED_AT_ONLY = {("profiles", "change"), ("ingest", "tombstone")}
ERASE = "Can take out and erase all that is here about a person"


def make_roles(apps, editor):
    """Create the groups, and the permissions that Django makes only behind all migrations, and join them."""
    alias = editor.connection.alias
    group = apps.get_model("auth", "Group").objects.using(alias)
    roles = {name: group.get_or_create(name=name)[0] for name in ("viewer", "reviewer", "admin")}
    granted = {name: [] for name in roles}
    for model in apps.get_models():
        app, name = model._meta.app_label, model._meta.model_name
        if app not in APPS and (app, name) not in {("auth", "user"), ("auth", "group")}:
            continue
        if app in APPS:
            viewed = _permission(apps, alias, model, "view")
            for role in granted.values():
                role.append(viewed)
            done = DONE_BY_REVIEWERS[app].get(name, "").split()
            granted["reviewer"] += [_permission(apps, alias, model, action) for action in done]
        if (app, name) not in LOOKED_AT_ONLY:
            granted["admin"] += [_permission(apps, alias, model, action) for action in ALL]
    tombstone = apps.get_model("ingest", "Tombstone")
    granted["admin"] += [
        _permission(apps, alias, tombstone, "delete"),
        _named(apps, alias, tombstone, "erase_person", ERASE),
    ]
    for name, permissions in granted.items():
        roles[name].permissions.add(*permissions)


def _permission(apps, alias, model, action):
    return _named(
        apps, alias, model, f"{action}_{model._meta.model_name}", f"Can {action} {model._meta.verbose_name_raw}"
    )


def _named(apps, alias, model, codename, name):
    kinds = apps.get_model("contenttypes", "ContentType").objects.using(alias)
    kind, _ = kinds.get_or_create(app_label=model._meta.app_label, model=model._meta.model_name)
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    return permissions.get_or_create(content_type_id=kind.pk, codename=codename, defaults={"name": name})[0]


class Migration(migrations.Migration):

    dependencies = [
        ("ingest", "0004_privacy"),
        ("profiles", "0004_changes"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop)]
