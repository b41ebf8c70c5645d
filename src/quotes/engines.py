"""Engines: where the work runs. Each has the shape of `map`: one result per item, in the order of the items.

`map` itself is the serial engine. What goes to another process is pickled: a frozen value, or a recipe for one.
"""

from __future__ import annotations

import copyreg
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cached_property
from multiprocessing import get_context
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from attrs import frozen

from quotes.errors import QuotesError
from quotes.types import Analysis, Article

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 2  # items in the queue per process: none waits for work, and memory holds no more than these
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

    def __reduce__(self) -> tuple[type[Recipe], tuple[Callable[[], Analyze]]]:
        return Recipe, (self.load,)

    def __call__(self, articles: Iterable[Article], /) -> Iterator[Analysis]:
        return self.loaded(articles)

    @cached_property
    def loaded(self) -> Analyze:
        """Return the models, loaded now when they were not."""
        return self.load()

    @property
    def engine(self) -> str:
        """Return the name of the models."""
        return self.loaded.engine

    @property
    def hashes(self) -> dict[str, str]:
        """Return the SHA-256 of each model file."""
        return self.loaded.hashes


def engine_of(jobs: int) -> Engine:
    """Return the engine that does `jobs` items at once."""
    return map if jobs == 1 else Processes(jobs)


@frozen
class Processes:
    """An engine of `jobs` processes on this machine, each with its own copy of the work and one thread."""

    jobs: int

    def __call__(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """Yield the results in the order of `items`, which is read only as far as the work has come.

        Raises QuotesError when a process is killed, for want of memory as a rule.
        """
        pool = ProcessPoolExecutor(self.jobs, get_context("spawn"), settle, (pickle.dumps(work),))
        try:
            yield from in_order(pool, items, self.jobs * AHEAD)
        except BrokenProcessPool as error:
            raise QuotesError(f"--jobs {self.jobs}: a process was killed, out of memory?; use fewer jobs") from error
        finally:
            pool.shutdown(cancel_futures=True)


def in_order(pool: ProcessPoolExecutor, items: Iterable[Any], ahead: int) -> Iterator[Any]:
    """Yield the result of each item, with at most `ahead` of them under way."""
    waiting: deque[Future[Any]] = deque()
    for item in items:
        waiting.append(pool.submit(do, item))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def unproxied(proxy: MappingProxyType[Any, Any]) -> tuple[Callable[..., Any], tuple[dict[Any, Any]]]:
    """Return how to make a read-only mapping again in another process; Python doesn't pickle one by itself."""
    return proxied, (dict(proxy),)


def proxied(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return a read-only mapping: the type itself has no name that pickle finds."""
    return MappingProxyType(mapping)


copyreg.pickle(MappingProxyType, unproxied)

settled: list[Callable[[Any], Any]] = []  # the work of this process, set once when it starts


def settle(work: bytes) -> None:
    """Unpack the work in a new process.

    One thread a process: more of them make each other slower (stanza issue 552). Said before torch is imported,
    which happens as the work is unpacked. An interrupt ends the process without a word.
    """
    os.environ.update(dict.fromkeys(THREADS, "1"))
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settled.append(pickle.loads(work))


def do(item: Any) -> Any:
    """Return the work's result for one item."""
    return settled[0](item)
