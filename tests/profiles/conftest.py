"""The small world of tests/profiles/scene.py, written once a test."""

import pytest

from tests.profiles import scene


@pytest.fixture
def people(db):
    """Noether, Courant, Weyl and Turing with their CVs."""
    return scene.write_all()
