"""A career in a few words."""

import pytest
from django.utils import timezone

from profiles.models import Education
from profiles.people.careers import Career

THIS_YEAR = timezone.localdate().year


@pytest.mark.parametrize(
    ("degree", "said"),
    [
        (Education(end_year=1907), "1907"),
        (Education(start_year=1903), "1903"),
        (Education(end_year=THIS_YEAR), str(THIS_YEAR)),
        (Education(end_year=THIS_YEAR + 2), f"expected {THIS_YEAR + 2}"),
        (Education(start_year=1903, is_current=True), "in progress"),
        (Education(), ""),
        (None, ""),
    ],
)
def test_year_of_a_degree_that_is_still_to_come_is_said_to_be_expected(degree, said):
    assert Career(None, degree, []).degree_year == said
