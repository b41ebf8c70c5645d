"""The engine of a Dask cluster: the work is done on its machines, the results come here, in the order of the items.

The work goes to each worker once, with a plugin that workers which join later get too; a worker loads the models with
its first item. Shards are written here, so a ledger has the same bytes as that of one process. Nothing else in the
package imports dask, which comes with the extra `cluster`.
"""

from __future__ import annotations

import gc
import logging
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Any
from uuid import uuid4

import dask
from attrs import frozen
from distributed import Client, Future, KilledWorker, LocalCluster, Nanny, WorkerPlugin, get_worker
from distributed.comm import CommClosedError

from quotes.engines import AHEAD, Divisible, nothing, settle_process, whole_or_in_parts
from quotes.errors import EngineError
from quotes.options import LOCAL
from quotes.shards.keys import program

PATIENCE = 10  # seconds in which a scheduler answers, as a rule
# of a cluster on this machine: no page to watch it by, and no word of its own on the terminal
PLAIN: dict[str, Any] = {
    "threads_per_worker": 1,
    "dashboard_address": None,
    "scheduler_kwargs": {"dashboard_address": "127.0.0.1:0"},  # its own port is told to be taken where it is
    "silence_logs": logging.CRITICAL,
}
GONE = (CommClosedError, OSError, TimeoutError)  # what is raised where nobody answers any more


@frozen
class Cluster:
    """An engine of the workers of a Dask scheduler; of `jobs` processes of this machine where `address` is LOCAL.

    A batch that kills its worker is done again by itself, then in parts; what kills its worker even so is lost, if the
    work says what that means. `tell` is told where a worker was killed.
    """

    address: str
    jobs: int = 1
    tell: Callable[[str], None] = nothing
    patience: int = PATIENCE

    def __call__(self, work: Any, items: Iterable[Any], /) -> Iterator[Any]:
        """Yield the results in the order of `items`, which is read only as far as the work has come.

        Raises EngineError where no scheduler answers, or a worker has another version of this program.
        """
        name = f"quotes-{uuid4()}"
        handed = Handed(name, pickle.dumps(work), is_ours=self.address == LOCAL)
        with quiet(), client_of(self) as client:
            try:
                with held(client, handed):
                    yield from self.in_order(client, name, work, items)
            except GONE as error:
                raise gone(self.address, error) from error

    def in_order(self, client: Client, name: str, work: Any, items: Iterable[Any]) -> Iterator[Any]:
        """Yield the result of each item, with a few under way for each thread of the workers."""
        under_way: deque[tuple[Any, Future]] = deque()
        for item in items:
            under_way.append((item, begun(client, name, item)))
            if len(under_way) >= AHEAD * max(1, sum(client.nthreads().values())):
                yield self.first_of(client, name, work, under_way)
        while under_way:
            yield self.first_of(client, name, work, under_way)

    def first_of(self, client: Client, name: str, work: Any, under_way: deque[tuple[Any, Future]]) -> Any:
        """Return the result of the first item under way, and take it from there."""
        item, future = under_way.popleft()
        try:
            return future.result()
        except KilledWorker:
            if not isinstance(work, Divisible):
                raise EngineError(f"--cluster {self.address}: a worker was killed; give it more memory") from None
        self.tell("a worker was killed, out of memory?; what it was at is done again by itself")
        for _, other in under_way:
            other.exception()  # once all are done, whatever came of them, what kills a worker is known
        return whole_or_in_parts(work, item, lambda part: alone(client, name, part))


class Prompt(Nanny):  # type: ignore[misc]  # distributed is untyped
    """Keeps a worker of this machine, and ends it by force.

    It has nothing that is not here or would not be done again. Asked to end by itself, it would go on for four seconds.
    """

    async def kill(self, timeout: float = 5, reason: str = "nanny-kill") -> None:
        """End the worker, and wait for that so many seconds at most."""
        if self.process is not None and self.process.process is not None:
            await self.process.process.kill()
        await super().kill(timeout=timeout, reason=reason)


class Handed(WorkerPlugin):  # type: ignore[misc]  # distributed is untyped
    """The work, pickled, on its way to each worker: unpacked there with the first item."""

    def __init__(self, name: str, blob: bytes, *, is_ours: bool) -> None:
        self.name, self.blob, self.is_ours, self.program = name, blob, is_ours, program()
        self.work: Any = None

    def setup(self, worker: Any) -> None:
        """Have a turn for each thread that asks; nothing is unpacked yet."""
        self.turn = Lock()

    def unpacked(self) -> Any:
        """Return the work, unpacked now if it was not. Raises EngineError where this is another version."""
        with self.turn:
            if self.work is None:
                if program() != self.program:
                    raise EngineError(f"worker {get_worker().address}: has another version of quotes; install the same")
                if self.is_ours:
                    settle_process()
                self.work = pickle.loads(self.blob)
        return self.work

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "turn"}


@contextmanager
def quiet() -> Iterator[None]:
    """Have the client's log keep its tracebacks meanwhile: what becomes of the connection is told in a line."""
    log = logging.getLogger("distributed.client")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)


@contextmanager
def held(client: Client, handed: Handed) -> Iterator[None]:
    """Have the workers hold the work meanwhile. However it ends, they let go of it, and of the models that it loads."""
    client.register_plugin(handed, name=handed.name)
    is_gone = False
    try:
        yield
    except GONE:
        is_gone = True  # nobody is there to be told
        raise
    finally:
        if not is_gone:
            with suppress(*GONE):
                client.unregister_worker_plugin(handed.name)


def do_there(name: str, item: Any) -> Any:
    """Return the work's result for one item, in a worker. With the first the models are loaded."""
    handed = get_worker().plugins[name]
    result = handed.unpacked()(item)
    if handed.is_ours and not gc.get_freeze_count():
        gc.freeze()
    return result


def begun(client: Client, name: str, item: Any) -> Future:
    """Return the future of an item's result."""
    return client.submit(do_there, name, item, pure=False)


def alone(client: Client, name: str, item: Any) -> tuple[Any, ...]:
    """Return an item's result in a tuple, an empty one where it killed its worker."""
    try:
        return (begun(client, name, item).result(),)
    except KilledWorker:
        return ()


@contextmanager
def client_of(asked: Cluster) -> Iterator[Client]:
    """Give a client of a scheduler. Raises EngineError where none answers."""
    if asked.address != LOCAL:
        try:
            client = Client(asked.address, timeout=asked.patience, set_as_default=False)
        except (*GONE, ValueError) as error:
            raise gone(asked.address, error) from error
        with client:
            yield client
        return
    once = {"distributed.scheduler.allowed-failures": 0}  # one worker lost is enough to do the item by itself
    with (
        dask.config.set(once),
        LocalCluster(n_workers=asked.jobs, worker_class=Prompt, **PLAIN) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client


def gone(address: str, error: BaseException) -> EngineError:
    """Return what is said when no scheduler answers."""
    told = str(error).partition("\n")[0] or type(error).__name__
    return EngineError(
        f"--cluster {address}: no scheduler answers ({told}); start one with `dask scheduler`, or give local"
    )
