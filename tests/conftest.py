"""What all tests share."""

import pytest
from django.utils import timezone


@pytest.fixture(autouse=True)
def settled_today(monkeypatch):
    """What is asked of the database once a day is not asked in tests that count what is asked."""
    from ingest.privacy.discretion import _Settled

    monkeypatch.setattr(_Settled, "day", timezone.localdate())


@pytest.fixture(autouse=True)
def no_pairs_of_before(monkeypatch):
    """No pairs that another test left in the process."""
    from ingest.desk.pairs import kept

    monkeypatch.setattr(kept, "_kept", {})


def pytest_collection_modifyitems(items) -> None:
    """Run what drives a browser last: its event loop stays in the process, where forks then miss their database."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
