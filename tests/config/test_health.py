"""Health checks, and pages while the database is away or full."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

from config import health
from tests.factories import StaffFactory

AWAY = "could not connect to server: Connection refused"
FULL = "database or disk is full"


@pytest.fixture
def visitor():
    """A browser: it gets the page that an error brings about."""
    return Client(raise_request_exception=False)


def failing(message):
    """Lets every statement fail as if the database were gone."""

    def fail(execute, sql, *arguments):
        raise OperationalError(message)

    return connection.execute_wrapper(fail)


@pytest.mark.django_db
def test_both_are_green_while_all_is_well(visitor):
    assert [(visitor.get(url).status_code, visitor.get(url).content) for url in ("/healthz", "/readyz")] == [
        (200, b"ok\n"),
        (200, b"ready\n"),
    ]


@pytest.mark.django_db
def test_health_is_green_and_readiness_red_while_the_database_is_away(visitor, caplog):
    with failing(AWAY):
        alive, ready = visitor.get("/healthz"), visitor.get("/readyz")
    assert (alive.status_code, ready.status_code, ready["Retry-After"]) == (200, 503, "30")
    assert ready.content == b"The database cannot be reached.\n"
    assert "Connection refused" in caplog.text
    assert visitor.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_readiness_is_red_while_migrations_are_missing(visitor, monkeypatch):
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: [1, 2])
    assert (visitor.get("/readyz").status_code, visitor.get("/readyz").content) == (
        503,
        b"2 migrations are not applied.\n",
    )


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["/", "/people/", "/people/emmy-noether/", "/staff/", "/admin/"])
@pytest.mark.parametrize(("message", "status", "words"), [(AWAY, 503, "Back in a moment"), (FULL, 507, "is full")])
def test_pages_say_that_the_database_is_away_and_come_back(visitor, url, message, status, words):
    visitor.force_login(StaffFactory(is_superuser=True))
    before = visitor.get(url).status_code
    with failing(message):
        answer = visitor.get(url)
    assert (answer.status_code, answer["Retry-After"], words in answer.content.decode()) == (status, "30", True)
    assert visitor.get(url).status_code == before


@pytest.mark.django_db
def test_other_errors_keep_their_page(visitor, monkeypatch):
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda self, targets: {}["a mistake"])
    answer = visitor.get("/readyz")
    assert (answer.status_code, "Retry-After" in answer) == (500, False)


@pytest.mark.django_db
def test_a_full_disk_of_files_is_said_as_that_of_the_database_is(visitor, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    visitor.force_login(StaffFactory())
    monkeypatch.setattr("ingest.bulk_views.DocumentList.get", full)
    page = visitor.get("/staff/")

    assert (page.status_code, "The disk of the site is full" in page.content.decode()) == (507, True)
