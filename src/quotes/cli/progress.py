"""How far a run is: a bar on a terminal; elsewhere a line each minute, so that the log of a night tells its story."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from attrs import define

from quotes.cli.telling import tell_line

if TYPE_CHECKING:
    from rich.progress import Progress as Bars

    from quotes.record import DocumentRow

BETWEEN_LINES = 60  # seconds
MANY = 1000  # documents: behind so many each of the last steps takes its time
MINUTE, HOUR = 60, 3600  # seconds


class Progress(Protocol):
    """What is told how far a run is."""

    def done(self, row: DocumentRow, /) -> None: ...
    def there(self, documents: int, /) -> None: ...
    def step(self, said: str, /) -> None: ...


@define
class Counts:
    """How far a run is: `total` is None where nobody knows, `there` were done by a run before. Times in seconds."""

    total: int | None
    started: float
    made: int = 0
    there: int = 0
    failed: int = 0
    quotes: int = 0

    @property
    def all_done(self) -> int:
        """Return how many documents are done."""
        return self.made + self.there

    def add(self, row: DocumentRow) -> None:
        """Count a document that was done."""
        self.made += 1
        self.failed += row.status == "failed"
        self.quotes += row.quotes
        if self.total is not None and self.all_done > self.total:  # some files hold more than one: nobody knows
            self.total = None

    def taken_up(self) -> str:
        """Return what is said with the first document of a run that goes on where another was; else nothing."""
        if self.made != 1 or not self.there:
            return ""
        return (
            f"{self.there:,} {'document was' if self.there == 1 else 'documents were'} done by a run before; going on"
        )

    def rate(self, now: float) -> float:
        """Return how many documents a second are done."""
        return self.made / max(now - self.started, 1e-9)

    def time_left(self, now: float) -> float | None:
        """Return how many seconds the others will take at this rate, None where nobody knows."""
        if self.total is None or not self.made:
            return None
        return (self.total - self.all_done) / self.rate(now)

    def line(self, now: float) -> str:
        """Return how far the run is: 812 of 1,000 documents, 3 failed, 2,310 quotes; 2.4 a second, 1 min left."""
        of_all = f" of {self.total:,}" if self.total is not None else ""
        failed = f", {self.failed:,} failed" if self.failed else ""
        left = self.time_left(now)
        ahead = f", about {duration(left)} left" if left is not None else ""
        rate = f"{self.rate(now):.1f} a second"
        return f"{self.all_done:,}{of_all} documents{failed}, {self.quotes:,} quotes; {rate}{ahead}"


def duration(seconds: float) -> str:
    """Return a time as a person says it: 40 s, 12 min, 3 h 20 min."""
    if seconds < MINUTE:
        return f"{seconds:.0f} s"
    minutes = round(seconds / MINUTE)
    return f"{minutes} min" if minutes < MINUTE else f"{minutes // MINUTE} h {minutes % MINUTE} min"


@define
class Lines:
    """Progress as lines: one at most each BETWEEN_LINES seconds, none in a run that is shorter."""

    counts: Counts
    say: Callable[[str], None]
    clock: Callable[[], float] = time.monotonic
    said: float = 0.0

    def done(self, row: DocumentRow) -> None:
        """Count a document, and say how far the run is where it is time."""
        self.counts.add(row)
        if taken_up := self.counts.taken_up():
            self.say(taken_up)
        now = self.clock()
        if now - max(self.said, self.counts.started) >= BETWEEN_LINES:
            self.said = now
            self.say(self.counts.line(now))

    def there(self, documents: int) -> None:
        """Count documents that were done before."""
        self.counts.there += documents

    def step(self, said: str) -> None:
        """Say which of the last steps begins, where they take their time."""
        if self.counts.all_done >= MANY:
            self.say(said)


class Bar:
    """Progress as a bar with the rate and the time left."""

    def __init__(self, counts: Counts, bars: Bars) -> None:
        self.counts, self.bars = counts, bars
        self.task = bars.add_task("", total=counts.total, rate="")

    def done(self, row: DocumentRow) -> None:
        """Count a document, and move the bar."""
        self.counts.add(row)
        if taken_up := self.counts.taken_up():
            tell_line(taken_up)
        self.move()

    def there(self, documents: int) -> None:
        """Count documents that were done before."""
        self.counts.there += documents
        self.move()

    def step(self, said: str) -> None:
        """Show which of the last steps is under way."""
        self.bars.update(self.task, rate=said)

    def move(self) -> None:
        """Move the bar to where the run is."""
        now = time.monotonic()
        left = self.counts.time_left(now)
        rate = f"{self.counts.rate(now):.1f} a second" if self.counts.made else ""
        rate += f", {duration(left)} left" if left is not None else ""
        self.bars.update(self.task, completed=self.counts.all_done, total=self.counts.total, rate=rate)


@contextmanager
def progress_of(paths: tuple[Path, ...], parts: int = 1) -> Iterator[Progress]:
    """Give what is told of each document done: a bar where standard error is a terminal, lines elsewhere.

    Of so many `parts` of the work one is done.
    """
    from quotes.read import places_at

    counts = Counts(len(places_at(paths).to_read) // parts, time.monotonic())
    if not sys.stderr.isatty():
        yield Lines(counts, tell_line)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars  # a tenth of a second

    columns = (TextColumn("documents"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        yield Bar(counts, bars)
