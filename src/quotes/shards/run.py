"""The run in shards: what is there is taken, what is missing is done and put there, and the ledger made of all.

This process holds the documents under way, the outcomes of one shard, and the key of each: what it holds
while it reads does not grow with the documents. From the workers outcomes come as bytes, and as such go to the disk.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from attrs import define, frozen

from quotes import pipeline
from quotes.corrections.run import NONE, Corrections
from quotes.engines import Engine
from quotes.errors import RecordError
from quotes.options import Options
from quotes.pipeline import Accident, Attributing, Item, Outcome
from quotes.record import DocumentRow, Ledger
from quotes.shards.cutting import Cut, cuts_of
from quotes.shards.files import Shard
from quotes.shards.folder import Work
from quotes.shards.last_steps import ledger_on_disk
from quotes.shards.packing import packed
from quotes.types import Done


@frozen
class Packed:
    """An outcome as it goes to the disk, the document's row as it stands now, and a traceback where there is one."""

    data: bytes
    row: DocumentRow
    traceback: str = ""


@frozen
class Packing:
    """The work on a batch, whose outcomes come back packed."""

    attributing: Attributing
    options: Options

    def __call__(self, items: Iterable[Item]) -> tuple[Packed, ...]:
        """Return what became of each item."""
        return tuple(map(self.packed, self.attributing(items)))

    def parts(self, items: Iterable[Item]) -> tuple[tuple[Item, ...], ...]:
        """Return each item as a batch of its own."""
        return self.attributing.parts(items)

    def joined(self, results: Iterable[tuple[Packed, ...]]) -> tuple[Packed, ...]:
        """Return the results of the parts of a batch as that of the batch."""
        return tuple(chain.from_iterable(results))

    def lost(self, items: Iterable[Item]) -> tuple[Packed, ...]:
        """Return what becomes of items that end the process that works on them."""
        return tuple(map(self.packed, self.attributing.lost(items)))

    def packed(self, outcome: Outcome) -> Packed:
        """Return an outcome packed."""
        kept = pipeline.kept_of(outcome, options=self.options) if isinstance(outcome, Done) else outcome
        row = pipeline.row_of_outcome(kept, pipeline.number_of(kept) if isinstance(kept, Done) else 0)
        return Packed(packed(outcome), row, outcome.traceback if isinstance(outcome, Accident) else "")


@define
class Filling:
    """A shard under way: the outcomes that are known, and the places of the others, a list for each batch."""

    cut: Cut
    outcomes: list[bytes]
    missing: deque[list[int]]

    def take(self, found: Sequence[Packed]) -> None:
        """Put the outcomes of the next batch in their places."""
        for place, each in zip(self.missing.popleft(), found, strict=True):
            self.outcomes[place] = each.data

    @property
    def shard(self) -> Shard:
        """Return the shard as it stands."""
        return Shard(self.cut.basis, self.cut.members, tuple(self.outcomes))


def ledger_in(
    work: Work,
    items: Iterable[Item],
    *,
    basis: str,
    attributing: Attributing,
    engine: Engine,
    options: Options,
    corrections: Corrections = NONE,
    progress: Callable[[DocumentRow], None] = pipeline.nothing,
    tell_traceback: Callable[[str], None] = pipeline.nothing,
) -> Ledger:
    """Return the ledger of what the documents say, by way of the shards in a work folder.

    A run of one shard, which is done in half a minute, leaves nothing there. Raises RecordError where the folder can't
    be written.
    """
    cuts = cuts_of(pipeline.batches(items), basis)
    begun = tuple(islice(cuts, 2))
    if len(begun) < 2 and not work.is_kept and not work.present():
        batches = chain.from_iterable(cut.batches for cut in begun)
        outcomes = chain.from_iterable(engine(attributing, batches))
        return pipeline.ledger_from(
            outcomes,
            lexicon=attributing.lexicon,
            options=options,
            corrections=corrections,
            progress=progress,
            tell_traceback=tell_traceback,
        )
    found = fill(work, chain(begun, cuts), engine=engine, packing=Packing(attributing, options))
    tell_each(found, progress, tell_traceback)
    every = outcomes_in(work, work.order)
    lexicon = attributing.lexicon
    return ledger_on_disk(
        every, work.path, lexicon=lexicon, options=options, corrections=corrections, tell=work.tell_step
    )


def tell_each(
    found: Iterable[Packed], progress: Callable[[DocumentRow], None], tell_traceback: Callable[[str], None]
) -> None:
    """Tell of each outcome as it is made."""
    for each in found:
        progress(each.row)
        if each.traceback:
            tell_traceback(each.traceback)


def fill(work: Work, cuts: Iterable[Cut], *, engine: Engine, packing: Packing) -> Iterator[Packed]:
    """Yield each outcome that is made, until all shards are there."""
    under_way: deque[Filling] = deque()

    def batches_missing() -> Iterator[tuple[Item, ...]]:
        for cut in cuts:
            if work.takes(cut.key, len(cut.members)):
                continue
            filling = filling_of(cut, work)
            if not filling.missing:
                work.write(cut.key, filling.shard)
                continue
            under_way.append(filling)
            items = tuple(chain.from_iterable(cut.batches))
            yield from (tuple(items[place] for place in places) for places in tuple(filling.missing))

    for found in engine(packing, batches_missing()):
        under_way[0].take(found)
        yield from found
        if not under_way[0].missing:
            filled = under_way.popleft()
            work.write(filled.cut.key, filled.shard)


def filling_of(cut: Cut, work: Work) -> Filling:
    """Return a shard with the outcomes that stand in other shards."""
    held = work.outcomes_known(cut.members)
    missing: deque[list[int]] = deque()
    start = 0
    for batch in cut.batches:
        places = [place for place in range(start, start + len(batch)) if held[place] is None]
        missing.extend([places] if places else [])
        start += len(batch)
    return Filling(cut, [each or b"" for each in held], missing)


def outcomes_in(work: Work, keys: Iterable[str]) -> Iterator[bytes]:
    """Yield the outcomes of some shards in their order, packed. Raises RecordError where one is not as it was."""
    for key in keys:
        shard = work.read(key)
        if shard is None:
            raise RecordError(f"{work.file_of(key)}: is not as it was written; run the same command again")
        yield from shard.outcomes
