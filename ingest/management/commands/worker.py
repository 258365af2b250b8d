"""Read uploaded documents in the background; any number of workers, on any number of machines with PostgreSQL."""

import logging
import os
import signal
import sys
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import InterfaceError, OperationalError, connection
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME
from django_tasks_db.management.commands.db_worker import Worker

from ingest.sources import is_disk_full
from ingest.tasks import look_after, sweep

logger = logging.getLogger(__name__)
NICENESS = 5
IN_A_ROW = 10
"""So many documents are read before looking after those whose readers died."""
SWEPT_EVERY = 600.0
LONGEST_WAIT = 30.0


class Reader(Worker):
    """The worker of django-tasks, which looks after leases between jobs and waits while the database is away."""

    def __init__(self, *, interval: float, is_batch: bool) -> None:
        super().__init__(
            queue_names=[DEFAULT_TASK_QUEUE_NAME],
            interval=interval,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=IN_A_ROW,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self.is_batch = is_batch
        self.swept = float("-inf")

    def run(self) -> None:
        """Read until told to stop, or until nothing is left for a batch."""
        waits = 0
        while self.running:
            try:
                is_done = self._round()
                waits = 0
            except (OperationalError, InterfaceError) as error:
                # The database is away or busy: whoever holds a job loses it by its lease, nothing else is to be done.
                connection.close()
                waits += 1
                why = "disk is full: make room" if is_disk_full(error) else "database cannot be reached"
                logger.warning("The %s; trying again: %s", why, str(error).splitlines()[0])
                is_done = False
            if is_done and self.is_batch:
                return
            if is_done or waits:
                time.sleep(min(self.interval * 2**waits, LONGEST_WAIT))

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        """Stop after the document at hand; at once when there is none, or when told twice."""
        if not self.running or not self.running_task:
            sys.exit(0)
        self.running = False

    def _round(self) -> bool:
        """Look after what is due and read some documents; whether none is left."""
        look_after()
        if time.monotonic() - self.swept > SWEPT_EVERY:
            sweep()
            self.swept = time.monotonic()
        self._run_tasks = 0
        super().run()
        return self._run_tasks < IN_A_ROW


class Command(BaseCommand):
    help = "Read uploaded documents in the background until stopped; --batch ends when nothing is left."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--interval", type=float, default=1.0, help="seconds between looks at an empty queue")
        parser.add_argument("--batch", action="store_true", help="end when the queue is empty")

    def handle(self, *args: Any, interval: float, batch: bool, **options: Any) -> None:
        # Pages go before reading.
        os.nice(NICENESS)
        logging.getLogger("django_tasks_db").setLevel(logging.WARNING)
        logging.getLogger("django_tasks").setLevel(logging.WARNING)
        reader = Reader(interval=max(interval, 0.05), is_batch=batch)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, reader.shutdown)
        reader.run()
