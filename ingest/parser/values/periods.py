"""Several dates of one record as its start and end, or as those of several records; cells that hold a date alone."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parser.values.dates import DateRange, find_date_ranges, strip_dates

PRESENT = "present"
MOST_DATE = 34  # characters of a cell that holds a date
RUN = 2
"""Years on end from which an award held each year is one that went on."""


def period(dates: Sequence[DateRange]) -> tuple[str | None, str | None]:
    """From the first start to the last end of the dates; None where none says so."""
    starts = sorted(found.start for found in dates if found.start)
    ends = [found.end for found in dates if found.end]
    if PRESENT in ends:
        return (starts[0] if starts else None), PRESENT
    return (starts[0] if starts else None), max(ends, default=None)


def award_periods(dates: Sequence[DateRange]) -> list[tuple[str | None, str | None]]:
    """Start and end for each time that an award was won: "2011, 2013" is twice, "2014, 2015" goes on."""
    years = [found.start for found in dates if found.start and found.start == found.end and len(found.start) == 4]
    if len(years) >= RUN and len(years) == len(dates):
        numbers = sorted({int(year) for year in years})
        if numbers[-1] - numbers[0] + 1 == len(numbers) and len(numbers) >= RUN:
            return [(str(numbers[0]), str(numbers[-1]))]
    return [(found.start, found.end) for found in dates]


def is_date(text: str) -> bool:
    """Whether it says a date or a range of dates and nothing else."""
    if not text or len(text) > MOST_DATE or not any(c.isdigit() for c in text):
        return False
    return bool(find_date_ranges(text)) and len(strip_dates(text).strip(" .,;:()[]–-")) <= 2
