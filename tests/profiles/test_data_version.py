"""The state of the data has another name after every change of what pages show, by whatever door it comes."""

import sqlite3
from contextlib import closing
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction

from profiles import audit, bulk, data_version
from profiles.models import Change, Person, SearchWord
from profiles.models.search import SearchTally
from tests import factories as make

INSERT = "INSERT INTO profiles_searchword (kind, word) VALUES (%s, %s)"


def by_statement():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE profiles_person SET name = 'Amalie Noether'")


def by_statements():
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, [(1, "noether"), (1, "emmy")])


WRITES = [
    lambda: Person.objects.get().save(),
    lambda: Person.objects.update(visibility="staff"),
    lambda: Person.objects.get().delete(),
    lambda: Person.objects.all()._raw_delete("default"),
    lambda: Person.objects.bulk_create([make.PersonFactory.build(name="David Hilbert")]),
    lambda: Person.objects.bulk_update([Person(pk=Person.objects.get().pk, name="Noether")], ["name"]),
    lambda: make.ContactFactory(person=Person.objects.get()),
    lambda: SearchTally.objects.create(kind=1, facet="v", value="1", public=1, signed_in=1),
    lambda: SearchWord.objects.bulk_create([SearchWord(kind=1, word="noether")], ignore_conflicts=True),
    lambda: bulk.insert("profiles_searchword", ["kind", "word"], [(1, "noether")]),
    by_statement,
    by_statements,
]


@pytest.mark.django_db
@pytest.mark.parametrize("write", WRITES)
def test_every_kind_of_write_gives_the_data_another_name(write):
    make.PersonFactory()
    before = data_version.read()
    assert data_version.read() == before
    write()
    assert data_version.read() != before


@pytest.mark.django_db
def test_what_no_page_shows_leaves_the_name_as_it_is():
    person = make.PersonFactory()
    before = data_version.read()
    audit.note("looked at", person)
    make.UserFactory()
    make.DocumentFactory()
    assert (data_version.read(), Change.objects.count()) == (before, 1)


@pytest.mark.django_db
def test_what_is_taken_back_leaves_the_name_as_it_is():
    before = data_version.read()
    with transaction.atomic():
        make.PersonFactory()
        assert data_version.read() != before
        transaction.set_rollback(True)
    assert data_version.read() == before


@pytest.mark.django_db
def test_a_table_that_lost_its_trigger_is_noted_again():
    lost = "profiles_person_changed" + ("" if connection.vendor == "postgresql" else "_update")
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {lost}" + (" ON profiles_person" if connection.vendor == "postgresql" else ""))
    make.PersonFactory()
    before = data_version.read()
    Person.objects.update(name="Noether")
    assert data_version.read() == before
    data_version.watch(connection)
    after = data_version.read()
    Person.objects.update(name="Amalie Noether")
    assert len({before, after, data_version.read()}) == 3


@pytest.mark.django_db
def test_the_table_goes_and_comes_with_its_migration():
    migration = import_module("profiles.migrations.0008_data_version")
    editor = SimpleNamespace(connection=connection)
    migration.drop(apps, editor)
    make.PersonFactory()
    data_version.watch(connection)
    assert data_version.TABLE not in connection.introspection.table_names()
    migration.make(apps, editor)
    data_version.watch(connection)
    before = data_version.read()
    Person.objects.update(name="Noether")
    assert data_version.read() != before


def test_tables_of_all_models_are_noted_but_those_unshown():
    tables = {model._meta.db_table for model in apps.get_app_config("profiles").get_models()}
    assert set(data_version.watched_tables()) == tables - data_version.UNSHOWN
    assert tables > data_version.UNSHOWN


def other_program():
    """A connection of another program, past Django."""
    if connection.vendor == "sqlite":
        return sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    import psycopg

    return psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None}, autocommit=True)


@pytest.mark.django_db(transaction=True)
def test_other_programs_and_emptying_all_tables_count():
    make.PersonFactory()
    names = [data_version.read()]
    with closing(other_program()) as other:
        other.execute("UPDATE profiles_person SET name = 'Noether'")
    names.append(data_version.read())
    call_command("flush", interactive=False, verbosity=0)
    names.append(data_version.read())
    assert len(set(names)) == 3


@pytest.mark.django_db(transaction=True)
def test_a_change_is_seen_when_it_is_committed():
    before = data_version.read()
    with closing(connection.copy()) as other:
        with transaction.atomic():
            make.PersonFactory()
            assert data_version.read(other) == before
        assert data_version.read(other) == data_version.read() != before


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="writers come one after another on SQLite")
@pytest.mark.django_db(transaction=True)
def test_who_began_first_and_commits_last_counts():
    early, late = connection.copy(), connection.copy()
    names = [data_version.read()]
    with closing(early), closing(late):
        for one in (early, late):
            one.set_autocommit(False)
            with one.cursor() as cursor:
                cursor.execute(INSERT, [1, f"word-{id(one)}"])
        for one in (late, early):
            one.commit()
            names.append(data_version.read())
    assert len(set(names)) == 3


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="one row is enough on SQLite")
@pytest.mark.django_db(transaction=True)
def test_rows_are_added_up_now_and_then_and_names_do_not_come_back():
    def write():
        make.PersonFactory()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM profiles_dataversion")
            return data_version.read(), cursor.fetchone()[0]

    found = [write(), write()]
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE profiles_dataversion ALTER COLUMN id RESTART WITH 1024")
    found += [write(), write()]
    names, rows = zip(*found, strict=True)
    assert len(set(names)) == 4
    assert rows[2:] == (2, 3)
