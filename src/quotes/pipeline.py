"""The line, in one screen: documents in, a ledger out. Start reading here, then go to types.py."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import TypeAlias, TypeGuard, TypeVar

from attrs import evolve, frozen

from quotes.clean import clean
from quotes.corrections.run import NONE, Corrections, correct
from quotes.drift import drifts_of
from quotes.engines import Analyze, Engine
from quotes.errors import QuotesError
from quotes.find import find_quotes, with_whole_cue
from quotes.identify import identify
from quotes.lexicon import Lexicon
from quotes.link import link
from quotes.link.same_text import same_texts
from quotes.options import DEFAULTS, SCOPES, Options
from quotes.read import Asked, Note, items_at_place, places_at
from quotes.read.broken_words import WORDS_BROKEN, breaks_a_word
from quotes.read.formats import format_called
from quotes.read.language import NOT_ENGLISH, seems_not_english
from quotes.read.lost_marks import MARKS_LOST, with_marks
from quotes.read.places import Place
from quotes.record.ledger import Ledger
from quotes.record.rows import (
    DocumentRow,
    Extract,
    confidence_of,
    document_row,
    extract_of,
    failed_row,
    refused_row,
    rows_of,
    with_same_text,
)
from quotes.record.speakers import speaker_rows
from quotes.record.utterances import utterance_rows
from quotes.resolve import resolve
from quotes.types import Analysis, Article, Attribution, Document, Done, Failure, Span

Result = TypeVar("Result")
Spans: TypeAlias = tuple[tuple[Span, ...], tuple[Span, ...], Span | None]

PACKAGE = Path(__file__).parent
BATCH_CHARACTERS = 40_000  # analyzed together, about ten articles; the same whatever the engine, so are the results
UNDETERMINED = "und"  # too short to tell, or not sure
LANGUAGES = ("en", UNDETERMINED)


@frozen
class Refused:
    """A document that was read but could not be done. `message` names it, and a remedy."""

    document: Document
    message: str


@frozen
class Accident:
    """A document on which this program failed: its `outcome` all the same, and Python's `traceback`."""

    outcome: Refused | Failure
    traceback: str


@frozen
class Trouble:
    """What became of work that failed. `message` names the document; there is a `traceback` where it is our fault."""

    message: str
    traceback: str = ""


Item = Document | Failure | Accident
Outcome = Done | Refused | Failure | Accident
Lost = TypeVar("Lost", Refused, Failure)


def nothing(_: object) -> None:
    """Do nothing with what is told: a document's row, a traceback."""


def extract(
    paths: Iterable[Path],
    *,
    lexicon: Lexicon,
    analyzer: Analyze,
    engine: Engine = map,
    options: Options = DEFAULTS,
    corrections: Corrections = NONE,
    progress: Callable[[DocumentRow], None] = nothing,
    tell_traceback: Callable[[str], None] = nothing,
) -> Ledger:
    """Return what the documents at some paths say, and who is said to have said it: `ledger_of` what is read there."""
    places = places_at(paths)
    items = some_of(items_at(places.to_read, asked_of(options)), options)
    found = ledger_of(
        items,
        lexicon=lexicon,
        analyzer=analyzer,
        engine=engine,
        options=options,
        corrections=corrections,
        progress=progress,
        tell_traceback=tell_traceback,
    )
    return evolve(found, skipped=places.skipped_by_suffix())


def ledger_of(
    items: Iterable[Item],
    *,
    lexicon: Lexicon,
    analyzer: Analyze,
    engine: Engine = map,
    options: Options = DEFAULTS,
    corrections: Corrections = NONE,
    progress: Callable[[DocumentRow], None] = nothing,
    tell_traceback: Callable[[str], None] = nothing,
) -> Ledger:
    """Return what the documents say and who is said to have said it, as people corrected it.

    The same documents and corrections give the same ledger, on any engine. Trouble with one document is a row of
    `documents`, also where it is a fault of this program: then its traceback is told. `progress` is told of each of
    these rows as it is made, before corrections.
    """
    work = Attributing(lexicon, analyzer, options.scope)
    outcomes = chain.from_iterable(engine(work, batches(items)))
    return ledger_from(
        outcomes,
        lexicon=lexicon,
        options=options,
        corrections=corrections,
        progress=progress,
        tell_traceback=tell_traceback,
    )


def ledger_from(
    outcomes: Iterable[Outcome],
    *,
    lexicon: Lexicon,
    options: Options = DEFAULTS,
    corrections: Corrections = NONE,
    progress: Callable[[DocumentRow], None] = nothing,
    tell_traceback: Callable[[str], None] = nothing,
) -> Ledger:
    """Return the ledger of what became of documents, in any order, as people corrected it."""
    keep = partial(kept_of, options=options)
    is_corrected = bool(corrections.standing)  # a person may want what the program would leave out
    found: list[Done] = []
    documents: list[DocumentRow] = []
    extracts: set[Extract] = set()
    for outcome in outcomes:
        sifted = keep(outcome) if isinstance(outcome, Done) else outcome
        if isinstance(sifted, Done):
            found.append(outcome if is_corrected and isinstance(outcome, Done) else sifted)
        documents.append(row_of_outcome(sifted, number_of(sifted) if isinstance(sifted, Done) else 0))
        extracts.update(extracts_of(outcome))
        progress(documents[-1])
        if isinstance(outcome, Accident):
            tell_traceback(outcome.traceback)
    read = Ledger((), tuple(documents), tuple(sorted(extracts, key=hash_of)))
    return finished(read, found, lexicon=lexicon, corrections=corrections, keep=keep)


def finished(
    read: Ledger,
    found: Sequence[Done],
    *,
    lexicon: Lexicon,
    corrections: Corrections,
    keep: Callable[[Done], Done],
) -> Ledger:
    """Return the ledger of the documents `read` with all that is said of them together: speakers, statements, drift.

    Where there are corrections, `found` is all that was found, corrected here before `keep` leaves what belongs in the
    ledger; else it is what was kept already.
    """
    corrected = correct(found, corrections)
    left = tuple(map(keep, corrected.documents)) if corrections.standing else tuple(found)
    same = same_texts([each.article for each in left])
    identified = identify(
        chain.from_iterable(each.attributions for each in left),
        chain.from_iterable(each.others for each in left),
        same=corrected.same,
        apart=corrected.apart,
    )
    told = corrected.told_of(identified.attributions)
    utterances = link(identified.attributions, decided=told.decided)
    counted = counts_of(read.documents, left) if corrections.standing else read.documents
    marked = (with_same_text(row, same.get((row.document, row.sha256 or ""))) for row in counted)
    return Ledger(
        rows_of(utterances),
        tuple(sorted(marked, key=name)),
        read.extracts,
        texts={each.article.document.text_sha256: each.article.document.text for each in left},
        speakers=speaker_rows(identified.identities),
        utterances=utterance_rows(utterances, drifts_of(utterances, lexicon)),
        corrections=told.row,
    )


def asked_of(options: Options, tell: Callable[[Note], None] = nothing) -> Asked:
    """Return how files are to be read; `tell` is called with what is to be said of them once."""
    named = format_called(options.format).name if options.format else None
    return Asked(max_chars=options.max_chars, format=named, fields=dict(options.fields), tell=tell)


def items_at(places: Iterable[Place], asked: Asked) -> Iterator[Item]:
    """Yield the documents at each place in their order, or what says why there is none."""
    for place in places:
        items = items_at_place(place, asked=asked)
        while item := guarded(partial(next, items, None), place.id):
            yield in_trouble(Failure(place.id, item.message), item) if isinstance(item, Trouble) else item


def some_of(items: Iterable[Item], options: Options) -> Iterator[Item]:
    """Yield the items that the options ask for, in their order: all, the first, or some chosen by their seed.

    All are read for the choice, and no more are held than are asked for (Vitter's algorithm R).
    """
    if options.sample is None:
        yield from islice(items, options.limit)
        return
    chance = Random(options.seed)
    kept: list[tuple[int, Item]] = []
    for number, item in enumerate(items):
        place = number if number < options.sample else chance.randrange(number + 1)
        if place < options.sample:
            kept[place : place + 1] = [(number, item)]
    yield from (item for _, item in sorted(kept, key=itemgetter(0)))


def batches(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Yield the items in their order, as many together as make BATCH_CHARACTERS."""
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text) if isinstance(item, Document) else 0
        if size >= BATCH_CHARACTERS:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


@frozen
class Attributing:
    """The work on a batch: from items to what became of each, in their order.

    An engine that loses a process to a batch can go on without the document that ends it: `parts` are the batches of
    one item each, `lost` what becomes of one of them.
    """

    lexicon: Lexicon
    analyzer: Analyze
    scope: str

    def __call__(self, items: Iterable[Item]) -> tuple[Outcome, ...]:
        """Return what became of each item."""
        return attribute(items, lexicon=self.lexicon, analyzer=self.analyzer, scope=self.scope)

    def parts(self, items: Iterable[Item]) -> tuple[tuple[Item, ...], ...]:
        """Return each item as a batch of its own."""
        return tuple((item,) for item in items)

    def joined(self, results: Iterable[tuple[Outcome, ...]]) -> tuple[Outcome, ...]:
        """Return the results of the parts of a batch as that of the batch."""
        return tuple(chain.from_iterable(results))

    def lost(self, items: Iterable[Item]) -> tuple[Outcome, ...]:
        """Return what becomes of items that end the process that works on them."""
        return tuple(Refused(item, lethal(item.id)) if isinstance(item, Document) else item for item in items)


def lethal(name: str) -> str:
    """Return what is said of a document that ends each process that works on it."""
    return f"{name}: each process that worked on it was killed, out of memory?; leave it out, or split it"


def attribute(items: Iterable[Item], *, lexicon: Lexicon, analyzer: Analyze, scope: str) -> tuple[Outcome, ...]:
    """Return what became of each item, in their order: a failure stays one, a document goes down the line."""
    every = tuple(map(with_doubt, items))
    readable = tuple(item for item in every if is_in_english(item))
    finish = partial(done, lexicon=lexicon, scope=scope)
    found = iter(attributed(readable, lexicon, analyzer, finish))
    return tuple(next(found) if is_in_english(item) else left_out(item) for item in every)


def with_doubt(item: Item) -> Item:
    """Return an item with a flag where it is a document that is read though it seems not to be in English."""
    if not isinstance(item, Document) or item.language != UNDETERMINED or not seems_not_english(item.text):
        return item
    return evolve(item, flags=(*item.flags, NOT_ENGLISH))


def is_in_english(item: Item) -> TypeGuard[Document]:
    """Return whether an item is a document that is read."""
    return isinstance(item, Document) and item.language in LANGUAGES


def left_out(item: Item) -> Outcome:
    """Return the outcome of an item that is not read: a failure stays one."""
    if not isinstance(item, Document):
        return item
    return Refused(item, f"{item.id}: is not English ({item.language}); leave it out or translate it")


def attributed(
    documents: tuple[Document, ...], lexicon: Lexicon, analyzer: Analyze, finish: Callable[[Analysis], Done]
) -> tuple[Outcome, ...]:
    """Return an outcome per document: all together, and one by one where one of them is in trouble."""

    def work() -> tuple[Outcome, ...]:
        articles = [clean(with_marks(document), lexicon) for document in documents]
        every = map(finish, analyzer(articles))
        found = (with_broken_words(as_it_stands(*each)) for each in zip(every, documents, strict=True))
        return tuple(map(rehearsed, found))

    found = guarded(work, ", ".join(document.id for document in documents))
    if not isinstance(found, Trouble):
        return found
    if len(documents) == 1:
        return (in_trouble(Refused(documents[0], found.message), found),)
    return tuple(outcome for each in documents for outcome in attributed((each,), lexicon, analyzer, finish))


def as_it_stands(found: Done, document: Document) -> Done:
    """Return what was found with the document's own text, where that was read with the marks that it has lost.

    Rows that are quotations by such a mark are flagged.
    """
    read = found.article.document
    if read.text == document.text:
        return found
    article = evolve(found.article, document=evolve(document, flags=read.flags))
    marks = [place for place, letter in enumerate(read.text) if letter != document.text[place]]
    every = (tuple(_as_it_stands(each, article, marks) for each in some) for some in (found.attributions, found.others))
    return Done(article, *every)


def _as_it_stands(each: Attribution, article: Article, marks: Sequence[int]) -> Attribution:
    rests = any(part.start - 1 <= mark <= part.end for part in each.quote.content for mark in marks)
    flags = (MARKS_LOST,) if rests and each.quote.type != "indirect" else ()
    return evolve(each, article=article, flags=(*each.flags, *flags))


def with_broken_words(found: Done) -> Done:
    """Return what was found, the rows whose content has a broken word flagged, of a document that breaks words."""
    if WORDS_BROKEN not in found.article.document.flags:
        return found
    return evolve(
        found,
        attributions=tuple(map(_with_broken_word, found.attributions)),
        others=tuple(map(_with_broken_word, found.others)),
    )


def _with_broken_word(each: Attribution) -> Attribution:
    text = each.article.document.text
    is_broken = any(breaks_a_word(text, part) for part in each.quote.content)
    return evolve(each, flags=(*each.flags, WORDS_BROKEN)) if is_broken else each


def guarded(work: Callable[[], Result], name: str) -> Result | Trouble:
    """Return what `work` gives, or the trouble that it ended in; it is on the document called `name`.

    The one place that catches whatever goes wrong: a fault of this program costs a document, not the hours of work on
    all the others. MemoryError too: what fills the memory is as a rule that document, which is let go of with it. Not
    KeyboardInterrupt and SystemExit: somebody wants the run to end.
    """
    try:
        return work()
    except QuotesError as error:
        return Trouble(str(error))
    except Exception as error:
        fault = f"a fault of this program ({type(error).__name__} at {place_of(error)})"
        remedy = "leave it out, and report it with what --debug shows"
        return Trouble(f"{name}: {fault}; {remedy}", "".join(traceback.format_exception(error)))


def place_of(error: Exception) -> str:
    """Return the last line of this package that an exception came through: clean/blocks.py:53."""
    lines = ((Path(frame.f_code.co_filename), line) for frame, line in traceback.walk_tb(error.__traceback__))
    path, line = [(path, line) for path, line in lines if path.is_relative_to(PACKAGE)][-1]
    return f"{path.relative_to(PACKAGE).as_posix()}:{line}"


def in_trouble(outcome: Lost, trouble: Trouble) -> Lost | Accident:
    """Return the outcome of a document in trouble, with the traceback where there is one."""
    return Accident(outcome, trouble.traceback) if trouble.traceback else outcome


def rehearsed(found: Done) -> Done:
    """Return the document when its own rows can be made: so that none fails when all the others are done as well."""
    rows_of(link(identify(found.attributions, found.others).attributions))
    return found


def done(analysis: Analysis, *, lexicon: Lexicon, scope: str) -> Done:
    """Return a document with its quotes, each with its speaker and its relays.

    What is reported is followed to its speakers first: what else is asked for changes nobody's name. Where every
    attribution is asked for, cues have their auxiliaries.
    """
    reported = resolve(find_quotes(analysis, lexicon), analysis, lexicon)
    if scope == "reported":
        return Done(analysis.article, reported)
    every = resolve(find_quotes(analysis, lexicon, scope=scope), analysis, lexicon)
    known: set[Spans] = set()
    return Done(analysis.article, *(new_among(_with_whole_cues(some, analysis), known) for some in (reported, every)))


def new_among(attributions: Iterable[Attribution], known: set[Spans]) -> tuple[Attribution, ...]:
    """Return the attributions that have not all their words in common with one `known`, and know them too."""
    new = []
    for each in attributions:
        if (spans := spans_of(each)) not in known:
            known.add(spans)
            new.append(each)
    return tuple(new)


def spans_of(attribution: Attribution) -> Spans:
    """Return what tells an attribution from the others of its document: content, cue and source."""
    quote = attribution.quote
    return quote.content, quote.cue, quote.source


def _with_whole_cues(attributions: Iterable[Attribution], analysis: Analysis) -> tuple[Attribution, ...]:
    return tuple(evolve(each, quote=with_whole_cue(each.quote, analysis.tags)) for each in attributions)


def kept_of(found: Done, *, options: Options) -> Done:
    """Return a document with what belongs in the ledger of it."""
    return Done(found.article, *(kept(some, options=options) for some in (found.attributions, found.others)))


def kept(attributions: Iterable[Attribution], *, options: Options) -> tuple[Attribution, ...]:
    """Return the attributions that belong in the ledger: by zone, attitude and confidence, or by a person's word."""
    zones, attitudes = options.every_zone, SCOPES[options.scope]
    return tuple(
        attribution
        for attribution in attributions
        if attribution.by_hand is not None
        or (
            attribution.zone in zones
            and attribution.quote.attitude in attitudes
            and confidence_of(attribution) >= options.min_confidence
        )
    )


def number_of(found: Done) -> int:
    """Return how many rows a document has."""
    return len(found.attributions) + len(found.others)


def counts_of(documents: Iterable[DocumentRow], found: Iterable[Done]) -> Iterator[DocumentRow]:
    """Yield the rows of documents with the numbers of quotes that people left in them."""
    numbers = {(each.article.document.id, each.article.document.sha256): number_of(each) for each in found}
    yield from (evolve(row, quotes=numbers.get((row.document, row.sha256 or ""), row.quotes)) for row in documents)


def row_of_outcome(outcome: Outcome, quotes: int) -> DocumentRow:
    """Return the document's row, however it went."""
    if isinstance(outcome, Done):
        return document_row(outcome.article, quotes)
    if isinstance(outcome, Refused):
        return refused_row(outcome.document, outcome.message)
    return row_of_outcome(outcome.outcome, 0) if isinstance(outcome, Accident) else failed_row(outcome)


def extracts_of(outcome: Outcome) -> tuple[Extract, ...]:
    """Return the text to be kept beside the ledger, where it was taken out of a file."""
    if isinstance(outcome, Accident):
        return extracts_of(outcome.outcome)
    if isinstance(outcome, Failure):
        return ()
    found = extract_of(outcome.article.document if isinstance(outcome, Done) else outcome.document)
    return (found,) if found else ()


def hash_of(text: Extract) -> str:
    """Return what the texts beside the ledger are sorted by."""
    return text.sha256


def name(row: DocumentRow) -> tuple[str, str]:
    """Return what documents are sorted by."""
    return row.document, row.sha256 or ""
