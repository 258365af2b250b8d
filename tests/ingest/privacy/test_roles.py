"""The roles that a migration makes, and the log that nobody can change."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError, connection, transaction

from profiles.models import Change
from tests.factories import UserFactory
from tests.ingest.cvs import cv_of, published

pytestmark = pytest.mark.django_db


def may(role):
    rows = Permission.objects.filter(group__name=role).values_list("content_type__app_label", "codename")
    return {f"{app}.{codename}" for app, codename in rows}


def test_each_role_may_what_the_one_before_may_and_more():
    viewer, reviewer, admin = map(may, ("viewer", "reviewer", "admin"))

    assert viewer < reviewer < admin
    assert {name.split(".")[1].split("_")[0] for name in viewer} == {"view"}
    assert {"ingest.change_document", "ingest.add_consent", "profiles.change_person"} <= reviewer - viewer
    assert {"ingest.erase_person", "auth.add_user", "ingest.delete_tombstone"} <= admin - reviewer


def test_nobody_may_change_the_log_or_a_tombstone():
    assert {name for name in may("admin") if name.endswith(("_change", "_tombstone"))} == {
        "profiles.view_change",
        "ingest.view_tombstone",
        "ingest.delete_tombstone",
    }


def test_each_table_is_decided_for_each_role():
    tables = {f"{model._meta.app_label}.{model._meta.model_name}" for model in apps.get_models()}
    tables = {name for name in tables if name.startswith(("ingest.", "profiles."))}
    viewed = {name.replace("view_", "") for name in may("viewer")}

    assert tables - viewed == {"profiles.savedfilter", "profiles.setaside"}
    assert {name for name in may("admin") if name.endswith(("_identitykey", "_savedfilter", "_setaside"))} == {
        "ingest.view_identitykey",
        "profiles.delete_savedfilter",
        "profiles.delete_setaside",
    }


def test_deciding_again_changes_nothing():
    before = [may(role) for role in ("viewer", "reviewer", "admin")]
    import_module("ingest.migrations.0008_roles_of_conflicts").decide(apps, SimpleNamespace(connection=connection))

    assert [may(role) for role in ("viewer", "reviewer", "admin")] == before


def test_the_roles_can_be_made_again():
    before = may("viewer")
    make_roles = import_module("ingest.migrations.0005_roles").make_roles
    Group.objects.get(name="viewer").delete()
    made = []
    for _ in range(2):
        make_roles(apps, SimpleNamespace(connection=connection))
        made.append([may(role) for role in ("viewer", "reviewer", "admin")])

    assert made[0] == made[1]
    assert before <= made[0][0]


def test_the_database_refuses_to_change_the_log():
    Change.objects.create(door="command", action="published", kind="document")

    with pytest.raises(IntegrityError, match="What is in the log stays as it is"), transaction.atomic():
        Change.objects.update(action="unpublished")
    assert Change.objects.get().action == "published"


@pytest.mark.parametrize(("role", "seen"), [("", False), ("viewer", True)])
def test_staff_see_contact_data_when_their_role_may(client, role, seen):
    text = "Emmy Noether\n+49 551 1234\n\nEducation\n1907 Dr. phil., Erlangen"
    person = published(cv_of("Emmy Noether", text, person={"phones": ("+49 551 1234",)}))
    user = UserFactory(is_staff=True)
    user.groups.set(Group.objects.filter(name=role))
    client.force_login(user)
    pages = [client.get(f"{person.get_absolute_url()}{path}").content.decode() for path in ("", "cv/")]

    assert ["551 1234" in page for page in pages] == [seen, seen]
