"""Engines: where the work runs. Each has the shape of `map`: one result per item, in the order of the items.

`map` itself is the serial engine. What goes to another process is pickled: a frozen value, or a recipe for one.
What is set for a whole process is set in `settle_process`, which only processes of our own ask for: the command line
and those that share its work. A process that merely imports the library stays as it was.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import Any, Protocol, TypeVar

from attrs import frozen

from quotes.errors import EngineError
from quotes.types import Analysis, Article

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 2  # items in the queue per process: none waits for work, and memory holds no more than these
CYCLES = 1_000_000  # new objects between two rounds of the collector
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")


class Engine(Protocol):
    """What runs `work` on each item."""

    def __call__(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]: ...


class Analyze(Protocol):
    """What the models are: articles in, analyses out in the same order."""

    @property
    def engine(self) -> str: ...
    @property
    def hashes(self) -> dict[str, str]: ...
    def __call__(self, articles: Iterable[Article], /) -> Iterator[Analysis]: ...


class Recipe:
    """Models that are loaded where they are first used, once a process; between processes goes the recipe alone."""

    def __init__(self, load: Callable[[], Analyze]) -> None:
        self.load = load
        self.lock = Lock()  # of two threads one loads, and the other waits
        self.kept: Analyze | None = None

    def __reduce__(self) -> tuple[type[Recipe], tuple[Callable[[], Analyze]]]:
        return Recipe, (self.load,)

    def __call__(self, articles: Iterable[Article], /) -> Iterator[Analysis]:
        return self.loaded(articles)

    @property
    def loaded(self) -> Analyze:
        """Return the models, loaded now when they were not."""
        with self.lock:
            if self.kept is None:
                self.kept = self.load()
            return self.kept

    @property
    def engine(self) -> str:
        """Return the name of the models."""
        return self.loaded.engine

    @property
    def hashes(self) -> dict[str, str]:
        """Return the SHA-256 of each model file."""
        return self.loaded.hashes


def settle_process() -> None:
    """Have this process work on one thread, and the collector of cycles come seldom: for processes of our own.

    To be called before torch is imported. More threads make each other slower (stanza issue 552). Once the models are
    loaded, `gc.freeze` has the collector leave them alone: together that saves a fifteenth of the time.
    """
    os.environ.update(dict.fromkeys(THREADS, "1"))
    gc.set_threshold(CYCLES)


def engine_of(jobs: int) -> Engine:
    """Return the engine that does `jobs` items at once."""
    return map if jobs == 1 else Processes(jobs)


@frozen
class Processes:
    """An engine of `jobs` processes on this machine, each with its own copy of the work and one thread."""

    jobs: int

    def __call__(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """Yield the results in the order of `items`, which is read only as far as the work has come.

        The work goes to each process in a file: Python would wait for ever to hand it to one that ends as it starts,
        for a pipe holds less. Another pipe ends them: when this process lets go of it, as it does where it is
        interrupted or nobody wants more results, and as the system does when it is killed, they end at once. Raises
        EngineError when a process is killed, for want of memory as a rule.
        """
        context = get_context("spawn")
        leash, hand = context.Pipe(duplex=False)
        with TemporaryDirectory() as folder, leash, hand:
            file = Path(folder, "work")
            file.write_bytes(pickle.dumps(work))
            pool = ProcessPoolExecutor(self.jobs, context, settle, (file, leash))
            try:
                yield from in_order(pool, items, self.jobs * AHEAD)
            except BrokenProcessPool as error:
                raise broken(self.jobs) from error
            finally:
                hand.close()
                pool.shutdown(cancel_futures=True)


def broken(jobs: int) -> EngineError:
    """Return what is said when one of `jobs` processes is gone."""
    idiom = "in a script of your own call under `if __name__ == '__main__':`"
    return EngineError(f"--jobs {jobs}: a process was killed, out of memory?; use fewer jobs, and {idiom}")


def in_order(pool: ProcessPoolExecutor, items: Iterable[Any], ahead: int) -> Iterator[Any]:
    """Yield the result of each item, with at most `ahead` of them under way."""
    waiting: deque[Future[Any]] = deque()
    for item in items:
        waiting.append(pool.submit(do, item))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


settled: list[Callable[[Any], Any]] = []  # the work of this process, set once when it starts


def settle(file: Path, leash: Connection) -> None:
    """Unpack the work in a new process; torch is imported then. An interrupt ends the process without a word.

    So does the end of its parent, whatever the process is at.
    """
    Thread(target=end_with, args=(leash,), daemon=True).start()
    settle_process()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settled.append(pickle.loads(file.read_bytes()))


def end_with(leash: Connection) -> None:
    """Wait until nobody holds the other end of the pipe, and end this process then."""
    leash.poll(None)
    os._exit(1)


def do(item: Any) -> Any:
    """Return the work's result for one item. With the first the models are loaded."""
    result = settled[0](item)
    if not gc.get_freeze_count():
        gc.freeze()
    return result
