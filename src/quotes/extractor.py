"""From Python: what `quotes extract` does, for files, folders and texts in hand.

Nothing is set for the process that calls: its collector, torch's threads and its signals are as they were. Threads may
share an Extractor, or each have its own: they take turns with the models, a batch at a time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from attrs import asdict, evolve

from quotes import pipeline
from quotes.analyze import analyzer as models_in
from quotes.analyze.shipped import called_once_checked
from quotes.corrections import Correction, Read, read_corrections, together
from quotes.corrections.run import Corrections
from quotes.elsewhere import address_of, is_elsewhere, is_nowhere
from quotes.engines import Analyze, Recipe, engine_of
from quotes.engines import Engine as Doing
from quotes.errors import OptionError
from quotes.given import AnyPath, Given, Item, Readable, check_any, told_apart
from quotes.lexicon import Lexicon, load_lexicon, with_own
from quotes.options import DEFAULTS, Fields, Options
from quotes.read import Note, places_at, within
from quotes.read.notes import Notes
from quotes.read.places import Place
from quotes.read.skipped import passed_over
from quotes.record import DocumentRow, Engine, Ledger, Run
from quotes.shards.cutting import cuts_of
from quotes.shards.folder import Work
from quotes.shards.keys import Basis, basis_of
from quotes.shards.parts import PART_FILE, Part, PartDone, digested, names_in, write_part
from quotes.shards.run import Packing, fill, ledger_in, tell_each
from quotes.types import Document

Correcting = AnyPath | Correction | Iterable[AnyPath | Correction]
SHIPPED = Recipe(models_in, called_once_checked)  # loaded when first needed, and kept: no process has them twice


class Extractor:
    """What turns documents into ledgers, as often as it is asked, with models that are loaded once.

    `model` is a directory of other models, `lexicon` a folder of your own entries (or a Lexicon), `analyzer` takes the
    place of the models; the other options are those of Options, which has their defaults. The models that ship are
    loaded at the first call, two seconds, and all Extractors of a process share them; those of a `model` are let go
    with their Extractor.

    More than one of `jobs` starts processes, so the call must stand under `if __name__ == "__main__":`.

    Raises OptionError, naming the option, or LexiconError, naming the entry.
    """

    def __init__(
        self,
        *,
        model: AnyPath | None = None,
        lexicon: AnyPath | Lexicon | None = None,
        analyzer: Analyze | None = None,
        jobs: int = DEFAULTS.jobs,
        cluster: str | None = DEFAULTS.cluster,
        scope: str = DEFAULTS.scope,
        zones: str | Iterable[str] = DEFAULTS.zones,
        min_confidence: float = DEFAULTS.min_confidence,
        max_chars: int = DEFAULTS.max_chars,
        format: str | None = DEFAULTS.format,
        fields: Fields = DEFAULTS.fields,
        limit: int | None = DEFAULTS.limit,
        sample: int | None = DEFAULTS.sample,
        seed: int = DEFAULTS.seed,
    ) -> None:
        self.options = Options(
            jobs=jobs,
            cluster=cluster,
            scope=scope,
            zones=zones,
            min_confidence=min_confidence,
            max_chars=max_chars,
            format=format,
            fields=fields,
            limit=limit,
            sample=sample,
            seed=seed,
        )
        pipeline.asked_of(self.options)  # a format that there is none of is told now
        self.lexicon = lexicon_of(lexicon)
        self.own_lexicon = None if lexicon is None or isinstance(lexicon, Lexicon) else Path(lexicon)
        self.models = models_of(model, analyzer)
        self.named = {"model": name_of(model), "lexicon": name_of(lexicon)}

    def load(self) -> Engine:
        """Return what the models are called, loaded now if they were not. Raises ModelError where they are broken.

        With `jobs` or a cluster they are loaded by the processes that do the work; here their files are looked at.
        """
        models = self.models
        if isinstance(models, Recipe):
            told = models.loaded if self.options.is_done_here else models.called
            return Engine(told.engine, told.hashes)
        return Engine(models.engine, models.hashes)

    def extract(
        self,
        paths_or_documents: Readable | Iterable[Readable],
        *,
        corrections: Correcting | Corrections = (),
        progress: Callable[[DocumentRow], None] = pipeline.nothing,
        tell_traceback: Callable[[str], None] = pipeline.nothing,
        tell: Callable[[Note], None] = pipeline.nothing,
        work: Work | None = None,
    ) -> Ledger:
        """Return the ledger of some files, folders and documents: one of them, or any number.

        Trouble with one document is a row of `failures`, and the others are done; `progress` is told of each as it is,
        `tell_traceback` of a fault of this program, and `tell` of what is to be said once, such as the fields that were
        taken of a table.

        `corrections` are files of what people corrected, corrections.jsonl or .csv, or corrections in hand, one or any
        number: on one thing the last word counts. What became of them stands in `corrections` of the ledger.

        `work` is a work folder (quotes.shards), in which a run of many documents leaves what it has found, and takes up
        what a run before it left.

        Raises CorrectionError where such a file can't be read, ReadError where no path given is there, OptionError
        where two documents have one name, ModelError where the models are broken, EngineError where a process of `jobs`
        is killed.
        """
        started = datetime.now(UTC)
        given = told_apart(paths_or_documents)
        corrected = corrections_in(corrections)
        engine = self.load()  # a broken model is told before any document is read
        places = places_at(given.paths)
        if not given.items:
            check_any(places)
        notes = Notes(tell)
        items = pipeline.some_of(chain(map(self._within, given.items), self._read(places.to_read, notes)), self.options)
        how = partial(self._ledger, work) if work else partial(pipeline.ledger_of, analyzer=self.models)
        ledger = how(
            items,
            lexicon=self.lexicon,
            engine=engine_for(self.options, work.tell_trouble if work else pipeline.nothing),
            options=self.options,
            corrections=corrected,
            progress=progress,
            tell_traceback=tell_traceback,
        )
        left_out = tuple(passed_over(places.skipped_names()))
        run = Run(engine, self._asked(given), started, datetime.now(UTC), notes.told(), left_out)
        return evolve(ledger, skipped=places.skipped_by_suffix(), run=run)

    def extract_part(
        self,
        paths: Iterable[AnyPath],
        part: Part,
        *,
        work: Work,
        progress: Callable[[DocumentRow], None] = pipeline.nothing,
        tell_traceback: Callable[[str], None] = pipeline.nothing,
        tell: Callable[[Note], None] = pipeline.nothing,
    ) -> None:
        """Do a part of what `extract` does, and leave it in a work folder; `quotes.shards.parts_in` puts all together.

        Raises OptionError where `limit` or `sample` is set: no part knows what the others read.
        """
        started = datetime.now(UTC)
        if self.options.limit is not None or self.options.sample is not None:
            raise OptionError("a part of the work, and limit or sample: give one of the two")
        (work.path / PART_FILE).unlink(missing_ok=True)  # it is not done now
        basis, given = self.basis(), told_apart(paths)
        places = places_at(given.paths)
        notes = Notes(tell)
        shared = sha256(names_in(places.to_read))
        every = pipeline.batches(self._read(part.places(places.to_read), notes))
        if not part.by_files(places.to_read):
            every = digested(every, shared.update)
        packing = Packing(pipeline.Attributing(self.lexicon, self.models, self.options.scope), self.options)
        engine = engine_for(self.options, work.tell_trouble)
        cuts = cuts_of(part.batches(every, places.to_read), basis.key)
        tell_each(fill(work, cuts, engine=engine, packing=packing), progress, tell_traceback)
        done = PartDone(
            part=part,
            by_files=part.by_files(places.to_read),
            shared=shared.hexdigest(),
            basis=basis,
            asked=self._asked(given),
            shards=tuple(work.order),
            notes=notes.told(),
            passed_over=tuple(passed_over(places.skipped_names())),
            skipped=places.skipped_by_suffix(),
            started=started,
        )
        write_part(work.path, done)

    def basis(self) -> Basis:
        """Return all that outcomes hang on beside the documents. Raises OptionError where the lexicon is no folder."""
        if self.own_lexicon is None and self.named["lexicon"]:
            raise OptionError("lexicon: to keep work takes the path of a folder of entries, told by its files")
        return basis_of(self.load(), self.own_lexicon, self.options)

    def _read(self, places: Iterable[Place], tell: Callable[[Note], None]) -> Iterator[pipeline.Item]:
        """Yield what is at some places, as the options ask for it."""
        return pipeline.items_at(places, pipeline.asked_of(self.options, tell))

    def _ledger(self, work: Work, items: Iterable[pipeline.Item], **how: Any) -> Ledger:
        """Return the ledger of what is read, by way of a work folder."""
        attributing = pipeline.Attributing(how.pop("lexicon"), self.models, self.options.scope)
        return ledger_in(work, items, basis=self.basis().key, attributing=attributing, **how)

    def _within(self, item: Item) -> Item:
        return within(item, max_chars=self.options.max_chars) if isinstance(item, Document) else item

    def _asked(self, given: Given) -> dict[str, object]:
        """Return what was asked for, as run.json tells it; `folder` is where relative paths are told from."""
        documents = {"documents": len(given.items)} if given.items else {}
        asked = asdict(self.options) | {"fields": dict(self.options.fields)}
        paths = [name_of(path) for path in given.paths]
        return {"paths": paths, "folder": name_of(os.getcwd()), **documents, **self.named, **asked}


def extract(
    paths_or_documents: Readable | Iterable[Readable],
    *,
    model: AnyPath | None = None,
    lexicon: AnyPath | Lexicon | None = None,
    analyzer: Analyze | None = None,
    jobs: int = DEFAULTS.jobs,
    cluster: str | None = DEFAULTS.cluster,
    scope: str = DEFAULTS.scope,
    zones: str | Iterable[str] = DEFAULTS.zones,
    min_confidence: float = DEFAULTS.min_confidence,
    max_chars: int = DEFAULTS.max_chars,
    format: str | None = DEFAULTS.format,
    fields: Fields = DEFAULTS.fields,
    limit: int | None = DEFAULTS.limit,
    sample: int | None = DEFAULTS.sample,
    seed: int = DEFAULTS.seed,
    corrections: Correcting = (),
) -> Ledger:
    """Return the ledger of some files, folders and documents: `Extractor(...).extract(paths_or_documents)`.

    The models that ship are loaded once a process, at the first call; with `model` they are loaded at each, so for many
    calls make one Extractor.
    """
    extractor = Extractor(
        model=model,
        lexicon=lexicon,
        analyzer=analyzer,
        jobs=jobs,
        cluster=cluster,
        scope=scope,
        zones=zones,
        min_confidence=min_confidence,
        max_chars=max_chars,
        format=format,
        fields=fields,
        limit=limit,
        sample=sample,
        seed=seed,
    )
    return extractor.extract(paths_or_documents, corrections=corrections)


def corrections_in(given: Correcting | Corrections) -> Corrections:
    """Return the corrections that are given, those of each file in its place; what was read already as it is."""
    if isinstance(given, Corrections):
        return given
    several = (given,) if isinstance(given, str | os.PathLike | Correction) else tuple(given)
    files = [Path(each) for each in several if not isinstance(each, Correction)]
    read = together(
        Read((each,)) if isinstance(each, Correction) else read_corrections(path_of("corrections", each, "a file"))
        for each in several
    )
    return Corrections(read.corrections, read.troubles, tuple(name_of(file) or "" for file in files))


def lexicon_of(lexicon: AnyPath | Lexicon | None) -> Lexicon:
    """Return what is known: a Lexicon given, or the one that ships, with the entries of a folder where one is given."""
    if isinstance(lexicon, Lexicon):
        return lexicon
    return load_lexicon() if lexicon is None else with_own(load_lexicon(), folder_of("lexicon", lexicon))


def engine_for(options: Options, tell: Callable[[str], None]) -> Doing:
    """Return the engine that some options ask for. Raises OptionError for a cluster where dask is missing."""
    if options.cluster is None:
        return engine_of(options.jobs, tell)
    try:
        from quotes.on_dask import Cluster  # imports dask: only when it is asked for
    except ImportError as error:
        raise OptionError(
            f"cluster: {error.name} is not installed; run python -m pip install 'quotes-ledger[cluster]'"
        ) from error
    return Cluster(options.cluster, options.jobs, tell)


def models_of(model: AnyPath | None, analyzer: Analyze | None) -> Analyze:
    """Return the models: those given, those in a directory, or those that ship."""
    if analyzer is None:
        return SHIPPED if model is None else Recipe(partial(models_in, folder_of("model", model)))
    if model is not None:
        raise OptionError(f"model={os.fspath(model)!r} and an analyzer: give one of the two")
    return analyzer


def folder_of(option: str, path: AnyPath) -> Path:
    """Return the path of a folder. Raises OptionError where it is none, or empty: that would be the current folder."""
    return path_of(option, path, "a folder")


def path_of(option: str, path: AnyPath, what: str) -> Path:
    """Return a path. Raises OptionError where it is none, or empty."""
    if not isinstance(path, str | os.PathLike) or not os.fspath(path):
        raise OptionError(f"{option}={path!r}: give the path of {what}")
    return Path(path)


def name_of(given: AnyPath | Lexicon | None) -> str | None:
    """Return the name of a path, with bytes that are no UTF-8 written as escapes; None for no path."""
    if given is None or isinstance(given, Lexicon):
        return "a Lexicon" if given else None
    if is_elsewhere(Path(given)) or is_nowhere(Path(given)):
        return address_of(Path(given))
    return os.fsencode(given).decode("utf-8", "backslashreplace")
