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
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory, mkstemp
from threading import Lock, Thread
from typing import Any, Protocol, TypeVar, runtime_checkable

from attrs import frozen

from quotes.errors import EngineError
from quotes.messages import unwritten
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


class Called(Protocol):
    """What models are called: their name, and the SHA-256 of every file of theirs."""

    @property
    def engine(self) -> str: ...
    @property
    def hashes(self) -> dict[str, str]: ...


class Recipe:
    """Models that are loaded where they are first used, once a process; between processes goes the recipe alone.

    `called` tells what they are called where that is known without loading them.
    """

    def __init__(self, load: Callable[[], Analyze], called: Callable[[], Called] | None = None) -> None:
        self.load = load
        self.told = called
        self.lock = Lock()  # of two threads one loads, and the other waits
        self.kept: Analyze | None = None

    def __reduce__(self) -> tuple[type[Recipe], tuple[Callable[[], Analyze], Callable[[], Called] | None]]:
        return Recipe, (self.load, self.told)

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
    def called(self) -> Called:
        """Return what the models are called, loaded for it only where nobody can tell otherwise."""
        return self.loaded if self.kept is not None or self.told is None else self.told()

    @property
    def engine(self) -> str:
        """Return the name of the models."""
        return self.called.engine

    @property
    def hashes(self) -> dict[str, str]:
        """Return the SHA-256 of each model file."""
        return self.called.hashes


def settle_process() -> None:
    """Have this process work on one thread, and the collector of cycles come seldom: for processes of our own.

    To be called before torch is imported. More threads make each other slower (stanza issue 552). Once the models are
    loaded, `gc.freeze` has the collector leave them alone: together that saves a fifteenth of the time.
    """
    os.environ.update(dict.fromkeys(THREADS, "1"))
    gc.set_threshold(CYCLES)


def nothing(_: str) -> None:
    """Do nothing with what is told."""


def engine_of(jobs: int, tell: Callable[[str], None] = nothing) -> Engine:
    """Return the engine that does `jobs` items at once; `tell` is told where a process of its was killed."""
    return map if jobs == 1 else Processes(jobs, tell)


@runtime_checkable
class Divisible(Protocol):
    """Work that can go on without what ends its process: an item has `parts`, whose results are `joined`.

    `lost` is the result of a part that nobody comes back from.
    """

    def __call__(self, item: Any, /) -> Any: ...
    def parts(self, item: Any, /) -> Sequence[Any]: ...
    def joined(self, results: Sequence[Any], /) -> Any: ...
    def lost(self, item: Any, /) -> Any: ...


@frozen
class Processes:
    """An engine of `jobs` processes on this machine, each with its own copy of the work and one thread."""

    jobs: int
    tell: Callable[[str], None] = nothing

    def __call__(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """Yield the results in the order of `items`, which is read only as far as the work has come.

        Work and items go to a process in files: Python would wait for ever to hand them to one that is gone, for a pipe
        holds less (CPython issue 94777, up to 3.11.2 at least). Where a process is killed, for want of memory as a
        rule, the items that were under way are done again, each with the machine to itself, and then in parts; what
        kills its process even so is lost, if the work says what that means. Raises EngineError where it does not, or
        where no process can be started.
        """
        source, under_way = iter(items), deque[UnderWay]()
        with TemporaryDirectory() as folder:
            file = Path(folder, "work")
            file.write_bytes(pickle.dumps(work))
            while True:
                try:
                    with pool_of(self.jobs, file) as pool:
                        yield from in_order(partial(hand_over, pool, file.parent), source, self.jobs * AHEAD, under_way)
                        return
                except BrokenProcessPool as error:
                    if not isinstance(work, Divisible):
                        raise broken(self.jobs) from error
                self.tell("a process was killed, out of memory?; what it was at is done again by itself")
                yield from self.again(work, file, under_way)

    def again(self, work: Divisible, file: Path, under_way: deque[UnderWay]) -> Iterator[Any]:
        """Yield the results of what was under way when a process was killed, each item done by itself."""
        with Alone(file, self.jobs) as alone:
            while under_way:
                item, future = under_way.popleft()
                came = future is not None and future.done() and not future.cancelled() and not future.exception()
                yield future.result() if future is not None and came else whole_or_in_parts(work, item, alone)


class Alone:
    """A process that has the machine to itself; another one where it was killed."""

    def __init__(self, file: Path, jobs: int) -> None:
        self.file, self.jobs = file, jobs
        self.open = ExitStack()
        self.pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Alone:
        return self

    def __exit__(self, *_: object) -> None:
        self.open.close()

    def __call__(self, item: Any) -> tuple[Any, ...]:
        """Return the result in a tuple, an empty one where the process was killed at it.

        Raises EngineError where a process is gone before it has begun.
        """
        if self.pool is None:
            self.pool = self.open.enter_context(pool_of(1, self.file))
            try:
                self.pool.submit(os.getpid).result()
            except BrokenProcessPool as error:
                raise broken(self.jobs) from error
        try:
            return (hand_over(self.pool, self.file.parent, item).result(),)
        except BrokenProcessPool:
            self.open.close()
            self.pool = None
            return ()


def whole_or_in_parts(work: Divisible, item: Any, alone: Callable[[Any], tuple[Any, ...]]) -> Any:
    """Return the result of an item, put together of those of its parts where the whole is killed."""
    if whole := alone(item):
        return whole[0]
    parts = work.parts(item)
    if len(parts) == 1:
        return work.lost(item)
    return work.joined([found[0] if (found := alone(part)) else work.lost(part) for part in parts])


@contextmanager
def pool_of(jobs: int, file: Path) -> Iterator[ProcessPoolExecutor]:
    """Give some processes whose work is in `file`.

    A pipe ends them: when this process lets go of it, as it does where it is interrupted or nobody wants more results,
    and as the system does when it is killed, they end at once.
    """
    context = get_context("spawn")
    leash, hand = context.Pipe(duplex=False)
    with leash, hand:
        pool = ProcessPoolExecutor(jobs, context, settle, (file, leash))
        try:
            yield pool
        finally:
            hand.close()
            pool.shutdown(cancel_futures=True)


def broken(jobs: int) -> EngineError:
    """Return what is said when one of `jobs` processes is gone."""
    idiom = "in a script of your own call under `if __name__ == '__main__':`"
    return EngineError(f"--jobs {jobs}: a process was killed, out of memory?; use fewer jobs, and {idiom}")


UnderWay = tuple[Any, "Future[Any] | None"]  # an item, and what comes of it; None: it could not be handed over


def hand_over(pool: ProcessPoolExecutor, folder: Path, item: Any) -> Future[Any]:
    """Return what comes of an item, which goes to one of the processes in a file of the folder.

    Raises EngineError where there is no room for it.
    """
    try:
        number, name = mkstemp(dir=folder)
        with os.fdopen(number, "wb") as file:
            pickle.dump(item, file)
    except OSError as error:
        raise EngineError(unwritten(folder, error, "free the place, or set TMPDIR")) from error
    return pool.submit(do, Path(name))


def in_order(
    submit: Callable[[Any], Future[Any]], items: Iterable[Any], ahead: int, under_way: deque[UnderWay]
) -> Iterator[Any]:
    """Yield the result of each item, with at most `ahead` of them under way; they stand in `under_way` until then."""
    for item in items:
        under_way.append((item, None))
        under_way[-1] = (item, submit(item))
        if len(under_way) >= ahead:
            yield first_of(under_way)
    while under_way:
        yield first_of(under_way)


def first_of(under_way: deque[UnderWay]) -> Any:
    """Return the result of the first item under way, and take it from there."""
    future = under_way[0][1]
    assert future is not None
    found = future.result()
    under_way.popleft()
    return found


settled: list[Callable[[Any], Any]] = []  # the work of this process, set once when it starts


def settle(file: Path, leash: Connection) -> None:
    """Unpack the work in a new process; torch is imported then. An interrupt ends the process without a word.

    Where its parent takes no notice of one, as in the background of a script, neither does the process. The end of its
    parent ends it always, whatever it is at.
    """
    Thread(target=end_with, args=(leash,), daemon=True).start()
    settle_process()
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    settled.append(pickle.loads(file.read_bytes()))


def end_with(leash: Connection) -> None:
    """Wait until nobody holds the other end of the pipe, and end this process then."""
    leash.poll(None)
    os._exit(1)


def do(file: Path) -> Any:
    """Return the work's result for the item in a file, which is removed. With the first the models are loaded."""
    item = pickle.loads(file.read_bytes())
    file.unlink()
    result = settled[0](item)
    if not gc.get_freeze_count():
        gc.freeze()
    return result
