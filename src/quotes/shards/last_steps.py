"""From what was found in all documents to the ledger, by way of the disk: the line's last steps with little in memory.

The texts, the finds whole, and the rows that are made of them stand in files; the memory holds what tells statements
and speakers apart. Who speaks, which statements are one, and each row are as pipeline.finished has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

import msgspec
import numpy as np
from attrs import define, evolve, field, frozen
from numpy.typing import NDArray

from quotes import link as linking
from quotes import pipeline
from quotes.corrections.run import Corrections, correct
from quotes.drift import each_drift
from quotes.identify import identify
from quotes.lexicon import Lexicon
from quotes.link.same_text import same_texts
from quotes.link.telling import Utterances
from quotes.options import Options
from quotes.record import DocumentRow, Ledger, Row, SpeakerRow, UtteranceRow
from quotes.record.reading import DECODER, DOCUMENT_DECODER
from quotes.record.rows import StatementRow, place_of, row_of, with_same_text
from quotes.record.speakers import speaker_rows
from quotes.record.spool import Lines, Spool, spooled
from quotes.record.utterances import utterance_row
from quotes.shards.hollow import Extracts, Held, Texts, hollow_article
from quotes.shards.packing import unpacked
from quotes.shards.room import Files
from quotes.types import Article, Attribution, Done

Key = tuple[str, str]  # of a document: its name, and the SHA-256 of its bytes
Numbers = NDArray[np.int64]
READ_SPEAKER = msgspec.json.Decoder(SpeakerRow).decode
READ_UTTERANCE = msgspec.json.Decoder(UtteranceRow).decode


def ledger_on_disk(
    outcomes: Iterable[bytes],
    folder: Path,
    *,
    lexicon: Lexicon,
    options: Options,
    corrections: Corrections,
    tell: Callable[[str], None] = pipeline.nothing,
) -> Ledger:
    """Return the ledger of packed outcomes, in any order; what it holds is read from files in `folder`.

    `tell` is told of each step as it begins: who speaks, which statements are one, the rows.
    With corrections all is held in the memory: they may be of any row. Raises RecordError where the folder is full.
    """
    if corrections.standing:
        every = map(unpacked, outcomes)
        return pipeline.ledger_from(every, lexicon=lexicon, options=options, corrections=corrections)
    stock = Stock(folder, partial(pipeline.kept_of, options=options))
    for data in outcomes:
        stock.take(data)
    documents = documents_on_disk(stock)
    found = f"{len(stock.attributions) + len(stock.others):,} quotes in {len(documents):,} documents"
    tell(f"{found}: who speaks")
    named, speakers = named_on_disk(stock)
    tell(f"{found}: which statements are one")
    utterances, statements = linked(named, lexicon, folder)
    tell(f"{found}: the rows")
    return Ledger(
        rows_on_disk(stock, named, statements),
        documents,
        Extracts(stock.extracts, sorted(stock.extracts)),
        texts=stock.texts,
        speakers=speakers,
        utterances=utterances,
        corrections=correct((), corrections).told_of(()).row,
    )


@frozen
class Find:
    """A document that was done: the number of its outcome, and those of its attributions among all, and of others."""

    article: Article
    outcome: int
    attributions: range
    others: range

    @property
    def key(self) -> Key:
        """Return what documents are sorted by."""
        return self.article.document.id, self.article.document.sha256


@define(eq=False)
class Stock:
    """All that was found: outcomes, texts and the rows of documents on the disk, the rest hollow. It grows.

    `keep` leaves of a document what belongs in the ledger.
    """

    folder: Path
    keep: Callable[[Done], Done]
    outcomes: Spool = field(init=False, repr=False)
    documents: Lines[DocumentRow] = field(init=False, repr=False)
    texts: Texts = field(init=False, repr=False)
    extracts: Texts = field(init=False, repr=False)
    keys: list[Key] = field(init=False, repr=False, factory=list)
    finds: list[Find] = field(init=False, repr=False, factory=list)
    attributions: list[Attribution] = field(init=False, repr=False, factory=list)
    others: list[Attribution] = field(init=False, repr=False, factory=list)
    held: Held = field(init=False, repr=False, factory=Held)

    def __attrs_post_init__(self) -> None:
        self.outcomes = Spool(self.folder)
        self.documents = Lines(Spool(self.folder), DOCUMENT_DECODER.decode)
        texts = Spool(self.folder)
        self.texts, self.extracts = Texts(texts), Texts(texts)

    def take(self, data: bytes) -> None:
        """Take in what became of a document."""
        outcome = unpacked(data)
        found = self.keep(outcome) if isinstance(outcome, Done) else None
        row = pipeline.row_of_outcome(outcome, pipeline.number_of(found) if found else 0)
        self.documents.add(row)
        if found:
            self.take_find(found, self.outcomes.add(data))
        for each in pipeline.extracts_of(outcome):
            known = self.texts.numbers.get(each.sha256)
            if known is None:
                self.extracts.add(each.sha256, each.text)
            else:
                self.extracts.numbers[each.sha256] = known
        self.keys.append(self.finds[-1].key if found else pipeline.name(row))

    def take_find(self, found: Done, outcome: int) -> None:
        """Take in what was found in a document."""
        article = hollow_article(found.article, self.texts)
        ranges = []
        for every, some in ((self.attributions, found.attributions), (self.others, found.others)):
            ranges.append(range(len(every), len(every) + len(some)))
            every.extend(self.held.hollow(each, article) for each in some)
        self.finds.append(Find(article, outcome, *ranges))

    def let_go(self) -> tuple[Iterator[Attribution], Iterator[Attribution]]:
        """Return the attributions and the others, which are held here no more."""
        first, others = iter(self.attributions), iter(self.others)
        self.attributions, self.others, self.held = [], [], Held()
        return first, others


def documents_on_disk(stock: Stock) -> Lines[DocumentRow]:
    """Return the rows of all documents in the order of the ledger, saying which have the text of another."""
    same = same_texts(each.article for each in stock.finds)
    in_order = sorted(range(len(stock.keys)), key=stock.keys.__getitem__)
    marked = (with_same_text(stock.documents[number], same.get(stock.keys[number])) for number in in_order)
    return spooled(marked, stock.folder, DOCUMENT_DECODER.decode)


def named_on_disk(stock: Stock) -> tuple[tuple[Attribution, ...], Lines[SpeakerRow]]:
    """Return the attributions and then the others under the names that all together give, and who speaks."""
    identified = identify(*stock.let_go())
    return identified.attributions, spooled(speaker_rows(identified.identities), stock.folder, READ_SPEAKER)


@frozen(eq=False)
class Statements:
    """The statements of all attributions: a row of `columns` each, with its attribution, its utterance, and its span.

    `order` has those of attribution `n` from `starts[n]` on.
    """

    utterances: Utterances
    columns: Numbers
    order: Numbers
    starts: Numbers

    def of(self, number: int) -> Iterator[StatementRow]:
        """Yield the statements of an attribution."""
        its = self.order[self.starts[number] : self.starts[number + 1]]
        for _, place, start, end in self.columns[its].tolist():
            yield StatementRow(self.utterances.id_at(place), start, end)


def linked(
    attributions: Sequence[Attribution], lexicon: Lexicon, folder: Path
) -> tuple[Lines[UtteranceRow], Statements]:
    """Return the rows of the utterances, by id, and the statements of each attribution."""
    room = Files(folder)
    utterances = linking.linked(attributions, room=room).by_id()
    rows = (utterance_row(utterance, drift) for utterance, drift in each_drift(utterances, lexicon))
    told = spooled(rows, folder, READ_UTTERANCE)
    room.settle()
    return told, statements_of(utterances, len(attributions), room)


def statements_of(utterances: Utterances, count: int, room: Files) -> Statements:
    """Return the statements of each of so many attributions, as numbers."""
    column = room.column(np.int64)
    for some in utterances.columns():
        column.extend(some.ravel())
    columns = column.whole().reshape(-1, 4)
    numbers = np.ascontiguousarray(columns[:, 0])
    starts = np.concatenate([[0], np.cumsum(np.bincount(numbers, minlength=count))])
    return Statements(utterances, columns, np.argsort(numbers, kind="stable"), starts)


def rows_on_disk(stock: Stock, named: Sequence[Attribution], statements: Statements) -> Lines[Row]:
    """Return the rows in the order of the ledger; `named` are the attributions and then the others, by their number."""
    return spooled(rows_in_order(stock, named, statements), stock.folder, DECODER.decode)


def rows_in_order(stock: Stock, named: Sequence[Attribution], statements: Statements) -> Iterator[Row]:
    """Yield the rows by document, and then by their place in it."""
    firsts = sum(len(each.attributions) for each in stock.finds)
    for _, some in groupby(sorted(stock.finds, key=key_of), key_of):
        made = (row for find in some for row in rows_of_find(find, stock, named, statements, firsts))
        yield from sorted(made, key=place_of)


def rows_of_find(
    find: Find, stock: Stock, named: Sequence[Attribution], statements: Statements, firsts: int
) -> Iterator[Row]:
    """Yield the rows of a document, made of its finds and of the names that all documents together give."""
    outcome = unpacked(stock.outcomes[find.outcome])
    if not isinstance(outcome, Done):
        return
    found = stock.keep(outcome)
    numbers = (*find.attributions, *(firsts + number for number in find.others))
    for number, each in zip(numbers, (*found.attributions, *found.others), strict=True):
        its = named[number]
        yield row_of(evolve(each, speaker=its.speaker, relays=its.relays), statements.of(number))


def key_of(find: Find) -> Key:
    """Return what the documents that were done are sorted by."""
    return find.key
