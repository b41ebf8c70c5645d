"""From what was found in all documents to the ledger, by way of the disk: the line's last steps with little in memory.

The texts, the finds whole, and the rows that are made of them stand in files; the memory holds what tells statements
and speakers apart. Who speaks, which statements are one, and each row are as pipeline.finished has them.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import msgspec
import numpy as np
from attrs import define, evolve, field, frozen
from numpy.typing import NDArray

from quotes import link as linking
from quotes import pipeline
from quotes.corrections.run import Corrections, correct
from quotes.drift import each_drift
from quotes.identify import known_in
from quotes.lexicon import Lexicon
from quotes.link.same_text import same_texts
from quotes.link.telling import Utterances
from quotes.options import Options
from quotes.record import DocumentRow, Ledger, Row, SpeakerRow, UtteranceRow
from quotes.record.reading import DECODER, DOCUMENT_DECODER
from quotes.record.rows import StatementRow, place_of, row_of, with_same_text
from quotes.record.speakers import speaker_row
from quotes.record.spool import Lines, Spool, spooled
from quotes.record.utterances import utterance_row
from quotes.shards.hollow import Articles, Attributions, Extracts, Texts
from quotes.shards.packing import unpacked
from quotes.shards.room import Files
from quotes.types import Attribution, Done, Identity

Key = tuple[str, str]  # of a document: its name, and the SHA-256 of its bytes
Numbers = NDArray[np.int64]
FIND = 6  # numbers that stand for a document that was done
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
    """A document that was done, by its number among all: its outcome, and its attributions among all, and others."""

    document: int
    outcome: int
    attributions: range
    others: range


@define(eq=False)
class Stock:
    """All that was found: outcomes, texts, attributions and the rows of documents on the disk. It grows.

    `keep` leaves of a document what belongs in the ledger.
    """

    folder: Path
    keep: Callable[[Done], Done]
    outcomes: Spool = field(init=False, repr=False)
    documents: Lines[DocumentRow] = field(init=False, repr=False)
    texts: Texts = field(init=False, repr=False)
    extracts: Texts = field(init=False, repr=False)
    articles: Articles = field(init=False, repr=False)
    attributions: Attributions = field(init=False, repr=False)
    others: Attributions = field(init=False, repr=False)
    keys: list[Key] = field(init=False, repr=False, factory=list)
    finds: array[int] = field(init=False, repr=False, factory=lambda: array("q"))

    def __attrs_post_init__(self) -> None:
        self.outcomes = Spool(self.folder)
        self.documents = Lines(Spool(self.folder), DOCUMENT_DECODER.decode)
        texts = Spool(self.folder)
        self.texts, self.extracts = Texts(texts), Texts(texts)
        self.articles = Articles(self.texts, Spool(self.folder))
        self.attributions, self.others = (Attributions(self.articles, Spool(self.folder)) for _ in range(2))

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
        self.keys.append((found.article.document.id, found.article.document.sha256) if found else pipeline.name(row))

    def take_find(self, found: Done, outcome: int) -> None:
        """Take in what was found in a document."""
        article = self.articles.add(found.article)
        self.finds.extend((len(self.keys), outcome))
        for every, some in ((self.attributions, found.attributions), (self.others, found.others)):
            self.finds.extend((len(every), len(every) + len(some)))
            for each in some:
                every.add(each, article)

    def found_in_order(self) -> Iterator[tuple[Key, Find]]:
        """Yield the documents that were done, by their keys."""
        rows = [self.finds[at : at + FIND] for at in range(0, len(self.finds), FIND)]
        for document, outcome, *bounds in sorted(rows, key=lambda row: self.keys[row[0]]):
            yield self.keys[document], Find(document, outcome, range(*bounds[:2]), range(*bounds[2:]))


def documents_on_disk(stock: Stock) -> Lines[DocumentRow]:
    """Return the rows of all documents in the order of the ledger, saying which have the text of another."""
    same = same_texts(stock.articles)
    in_order = sorted(range(len(stock.keys)), key=stock.keys.__getitem__)
    marked = (with_same_text(stock.documents[number], same.get(stock.keys[number])) for number in in_order)
    return spooled(marked, stock.folder, DOCUMENT_DECODER.decode)


def named_on_disk(stock: Stock) -> tuple[Attributions, Lines[SpeakerRow]]:
    """Return the attributions and then the others under the names that all together give, and who speaks."""
    speakers = Speakers(Lines(Spool(stock.folder), READ_SPEAKER))
    known = known_in(stock.attributions, stock.others, take=speakers.take)
    named = Attributions(stock.articles, Spool(stock.folder))
    for every in (stock.attributions, stock.others):
        for each, article in zip(every, every.of, strict=True):
            named.add(known.renamed(each), article)
    in_order = (speakers.lines[speakers.numbers[key]] for key in sorted(speakers.numbers))
    return named, spooled(in_order, stock.folder, READ_SPEAKER)


@frozen(eq=False)
class Speakers:
    """The rows of speakers on the disk, and the number of each by its id. They grow."""

    lines: Lines[SpeakerRow]
    numbers: dict[str, int] = field(factory=dict)

    def take(self, identity: Identity) -> Identity:
        """Take in a speaker, and return what is held of it: not what its row alone tells."""
        self.numbers[identity.id] = len(self.lines)
        self.lines.add(speaker_row(identity))
        return evolve(identity, names=(), roles=(), merges=(), rows=0)


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
    firsts = len(stock.attributions)
    for _, some in groupby(stock.found_in_order(), itemgetter(0)):
        made = (row for _, find in some for row in rows_of_find(find, stock, named, statements, firsts))
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
