"""The rows of the ledger: what is kept of an attribution and of a document, field by field.

A row's `id` is made of the text and the spans alone. A text that stands in two files gives the same ids twice:
`id` names the find, `document` says in which file it was made, the two together are unique.

What is written has no slots: msgspec writes the fields of a slotted attrs class by the alphabet, else in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Protocol

from attrs import evolve, field, frozen
from attrs.validators import ge, min_len

from quotes.record.digests import digest_of
from quotes.spans import words
from quotes.types import (
    STDIN_ID,
    Article,
    Attribution,
    ByHand,
    Document,
    Evidence,
    Failure,
    Relay,
    SaidOn,
    SameText,
    Span,
    Speaker,
    Utterance,
)

BETWEEN_PARTS = " … "  # joins the parts of a content or a cue that stand apart in the text
LONGEST_BYLINE = 120  # characters; what is longer, or a sentence, tells about the writer
ID_DIGITS = 16  # hexadecimal: 64 bits, so a clash within one text is out of the question


@frozen(slots=False)
class Part:
    """Words of the document and where they stand: `text[start:end]`."""

    start: int = field(validator=ge(0))
    end: int
    text: str


@frozen(slots=False)
class Step:
    """One step of evidence; `start` and `end` are None where it points at no words."""

    rule: str
    start: int | None
    end: int | None
    note: str


@frozen(slots=False)
class Who:
    """The speaker. `name` is None when it is not known, and then `reason` says why; `confidence` is the name's."""

    name: str | None
    kind: str
    id: str | None
    wikidata: str | None
    role: str | None
    reason: str | None
    confidence: float | None = None


@frozen(slots=False)
class RelayRow:
    """One relay of the chain; `start`, `end` and `text` are None where its basis is not in the text."""

    name: str
    kind: str
    id: str | None
    wikidata: str | None
    basis: str
    start: int | None
    end: int | None
    text: str | None


@frozen(slots=False)
class SaidOnRow:
    """When it was said: `day`, None where it may be any from `first` to `last`; `text` are the words that tell it."""

    day: date | None
    first: date
    last: date
    start: int
    end: int
    text: str


@frozen(slots=False)
class StatementRow:
    """A statement that the content holds: the utterance that it is a print of, and where it stands."""

    utterance: str
    start: int
    end: int


@frozen(slots=False)
class CorrectedRow:
    """What a person decided of a row: accept, set or add; the `field` that was set; when and by whom, where known."""

    action: str
    field: str | None
    at: datetime | None
    by: str | None


@frozen(slots=False)
class Row:
    """One line of quotes.jsonl: an attribution in a document.

    `corrected` holds what people decided of it, in order; `digest` is a hash of all the other fields (digests.py).
    """

    id: str
    document: str
    document_sha256: str
    zone: str
    outlet: str | None
    type: str
    attitude: str
    text: str
    content: tuple[Part, ...] = field(validator=min_len(1))
    cue: tuple[Part, ...]
    source: Part | None
    speaker: Who
    relay: tuple[RelayRow, ...]
    published: date | None
    said_on: SaidOnRow | None
    confidence: float
    evidence: tuple[Step, ...]
    statements: tuple[StatementRow, ...]
    flags: tuple[str, ...]
    corrected: tuple[CorrectedRow, ...]
    digest: str


@frozen(slots=False)
class Zone:
    """A part of a document by its kind."""

    zone: str
    start: int
    end: int


@frozen(slots=False)
class SameTextRow:
    """Another document with this text: `share` of this one's words stand there, `held` of its words stand here."""

    document: str
    share: float
    held: float


@frozen(slots=False)
class DocumentRow:
    """One line of documents.jsonl: a document, also where nothing was found or it could not be read.

    `byline` is who wrote it, as it is printed or as the page states it; `address` the URL that the page states.
    `captured` is when a web archive took it, `page` where it stood in print; `pages` are where the pages of a PDF begin
    in its text; `flags` say what is wrong with that: `mojibake`, `bad-bytes`, `encoding-guessed`,
    `cut`, `marks-lost`, `words-broken`, `not-english`: seems to be in another language, and is too short to be sure.
    """

    document: str
    sha256: str | None
    text_sha256: str | None = None
    media_type: str | None = None
    encoding: str | None = None
    characters: int | None = None
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    origin: str | None = None
    published: date | None = None
    byline: str | None = None
    address: str | None = None
    dateline: str | None = None
    zones: tuple[Zone, ...] = ()
    same_text_as: SameTextRow | None = None
    captured: str | None = None
    page: str | None = None
    pages: tuple[int, ...] = ()
    flags: tuple[str, ...] = ()
    quotes: int = 0
    status: str = "ok"
    error: str | None = None


@frozen
class Extract:
    """A text that was taken out of a file, in which the offsets of its rows count; `sha256` is of it in UTF-8."""

    sha256: str
    text: str


@frozen(slots=False)
class NameRow:
    """A name of a speaker, how many rows have it, and in which documents."""

    name: str
    rows: int
    documents: tuple[str, ...]


@frozen(slots=False)
class MergeRow:
    """Why two names are one speaker; `document`, `start` and `end` are None where no words of a text show it."""

    rule: str
    names: tuple[str, str]
    document: str | None
    start: int | None
    end: int | None


@frozen(slots=False)
class SpeakerRow:
    """One line of speakers.jsonl: a speaker over all documents of the run, by the id that the rows have."""

    id: str
    name: str
    kind: str
    wikidata: str | None
    names: tuple[NameRow, ...]
    roles: tuple[str, ...]
    merged: tuple[MergeRow, ...]
    rows: int


@frozen(slots=False)
class PrintRow:
    """A statement in one document: the `row` that holds it, where it stands there, and under whose name.

    `relation` says how it relates to the fullest print: fullest, copy, cut, reworded, other translation, direct turned
    indirect. `confidence` is how likely it is that it is a print of this utterance.
    """

    row: str
    document: str
    start: int
    end: int
    type: str
    speaker: str | None
    outlet: str | None
    published: date | None
    relation: str
    confidence: float


@frozen(slots=False)
class AlertPrintRow:
    """One of the two prints of an alert: its row and document, and the words that show it."""

    row: str
    document: str
    start: int
    end: int
    text: str


@frozen(slots=False)
class AlertRow:
    """Something that changed between two prints. `also`: other documents that print the first of them to the word."""

    kind: str
    prints: tuple[AlertPrintRow, AlertPrintRow]
    note: str
    also: tuple[str, ...]


@frozen(slots=False)
class ApartRow:
    """Another utterance that is nearly one with this, and the `reason` why the two are two.

    `prints` are the one here and the one there that are most alike, `confidence` is how likely these two alone are one.
    """

    utterance: str
    reason: str
    confidence: float
    prints: tuple[AlertPrintRow, AlertPrintRow]


@frozen(slots=False)
class UtteranceRow:
    """One line of utterances.jsonl: a statement and everyone who printed it, and what changed on the way.

    `speaker` is who says it in the fullest print, `first` and `last` the days of the prints whose documents have one.
    `apart` are utterances with a print like one of these, and why they are not one: documents that come later may part
    what was together before, and then this says so.
    """

    id: str
    speaker: Who
    first: date | None
    last: date | None
    prints: tuple[PrintRow, ...]
    alerts: tuple[AlertRow, ...]
    apart: tuple[ApartRow, ...] = ()


@frozen(slots=False)
class CorrectionsRow:
    """What became of people's corrections, as run.json tells it.

    `files` are where they stand; `applied` counts those that found what they are of, `rejected` the rows that are left
    out because of them. `not_applied` says of each other one, and of each broken line, why.
    """

    files: tuple[str, ...] = ()
    applied: int = 0
    rejected: int = 0
    not_applied: tuple[str, ...] = ()


class Written(Protocol):
    """What is written of a ledger."""

    @property
    def rows(self) -> Sequence[Row]: ...
    @property
    def documents(self) -> Sequence[DocumentRow]: ...
    @property
    def extracts(self) -> Sequence[Extract]: ...
    @property
    def texts(self) -> Mapping[str, str]: ...
    @property
    def speakers(self) -> Sequence[SpeakerRow]: ...
    @property
    def utterances(self) -> Sequence[UtteranceRow]: ...
    @property
    def corrections(self) -> CorrectionsRow: ...
    @property
    def skipped(self) -> tuple[tuple[str, int], ...]: ...


def rows_of(utterances: Iterable[Utterance]) -> tuple[Row, ...]:
    """Return a row for every attribution, by document and then by position in it."""
    attributions: dict[int, Attribution] = {}
    statements: dict[int, list[StatementRow]] = {}
    for utterance in utterances:
        for each in utterance.prints:
            key = id(each.attribution)
            attributions[key] = each.attribution
            statements.setdefault(key, []).append(StatementRow(utterance.id, each.span.start, each.span.end))
    rows = (row_of(attribution, statements[key]) for key, attribution in attributions.items())
    return tuple(sorted(rows, key=place_of))


def place_of(row: Row) -> tuple[object, ...]:
    """Return what rows are sorted by: it tells any two finds apart."""
    return row.document, row.document_sha256, tuple((part.start, part.end) for part in row.content), row.id


def row_of(attribution: Attribution, statements: Iterable[StatementRow]) -> Row:
    """Return the ledger's row for one attribution, with the statements that it holds, in any order."""
    article, quote = attribution.article, attribution.quote
    document, text = article.document, article.document.text
    content = tuple(part_of(text, span) for span in quote.content)
    row = Row(
        id=id_of(attribution),
        document=document.id,
        document_sha256=document.sha256,
        zone=attribution.zone,
        outlet=article.outlet.name if article.outlet else None,
        type=quote.type,
        attitude=quote.attitude,
        text=BETWEEN_PARTS.join(part.text for part in content),
        content=content,
        cue=tuple(part_of(text, span) for span in quote.cue),
        source=part_of(text, quote.source) if quote.source else None,
        speaker=who_is(attribution.speaker),
        relay=tuple(relay_row(text, relay) for relay in attribution.relays),
        published=article.published,
        said_on=said_on_row(text, attribution.said_on),
        confidence=confidence_of(attribution),
        evidence=steps_of((*quote.evidence, *attribution.evidence)),
        statements=tuple(sorted(statements, key=lambda each: (each.start, each.end, each.utterance))),
        flags=tuple(sorted({*quote.flags, *attribution.flags})),
        corrected=corrected_rows(attribution.by_hand),
        digest="",
    )
    return evolve(row, digest=digest_of(row))


def id_of(attribution: Attribution) -> str:
    """Return the id of the row of an attribution: that of its spans, or of those before a correction."""
    if attribution.by_hand:
        return attribution.by_hand.id
    quote = attribution.quote
    return row_id(attribution.article.document.text_sha256, quote.content, quote.cue, quote.source)


def corrected_rows(by_hand: ByHand | None) -> tuple[CorrectedRow, ...]:
    """Return what people decided of a row, as the ledger writes it."""
    decisions = by_hand.decisions if by_hand else ()
    return tuple(CorrectedRow(each.action, each.field, each.at, each.by) for each in decisions)


def confidence_of(attribution: Attribution) -> float:
    """Return how sure the find is, as precisely as the ledger says it."""
    return round(attribution.quote.confidence, 2)


def row_id(text_sha256: str, content: Iterable[Span], cue: Iterable[Span], source: Span | None) -> str:
    """Return the id of a find: the same spans of the same text give the same id, whoever the speaker is."""
    groups = (content, cue, (source,) if source else ())
    spans = "|".join(",".join(f"{span.start}-{span.end}" for span in group) for group in groups)
    return "q_" + sha256(f"{text_sha256}|{spans}".encode()).hexdigest()[:ID_DIGITS]


def part_of(text: str, span: Span) -> Part:
    """Return the words that `span` points at, with their place."""
    return Part(span.start, span.end, words(text, span))


def who_is(speaker: Speaker) -> Who:
    """Return the speaker as the ledger writes it."""
    its = speaker
    return Who(its.name, its.kind, its.id, its.wikidata, its.role, its.reason, its.confidence)


def relay_row(text: str, relay: Relay) -> RelayRow:
    """Return one relay of the chain as the ledger writes it."""
    part = part_of(text, relay.span) if relay.span else None
    start, end, printed = (part.start, part.end, part.text) if part else (None, None, None)
    return RelayRow(relay.name, relay.kind, relay.id, relay.wikidata, relay.basis, start, end, printed)


def said_on_row(text: str, said_on: SaidOn | None) -> SaidOnRow | None:
    """Return when it was said as the ledger writes it."""
    if said_on is None:
        return None
    part = part_of(text, said_on.span)
    return SaidOnRow(said_on.day, said_on.first, said_on.last, part.start, part.end, part.text)


def steps_of(evidence: Iterable[Evidence]) -> tuple[Step, ...]:
    """Return the steps in their order, each of them once."""
    return tuple(dict.fromkeys(step_of(step) for step in evidence))


def step_of(step: Evidence) -> Step:
    """Return one step of evidence as the ledger writes it."""
    start, end = (step.span.start, step.span.end) if step.span else (None, None)
    return Step(step.rule, start, end, step.note)


def document_row(article: Article, quotes: int) -> DocumentRow:
    """Return the row of a document that was done, with `quotes` rows found in it."""
    text = article.document.text
    return evolve(
        read_row(article.document),
        title=words(text, article.title) if article.title else None,
        outlet=article.outlet.name if article.outlet else None,
        origin=article.origin.name if article.origin else None,
        published=article.published,
        byline=byline_of(article),
        dateline=words(text, article.dateline) if article.dateline else None,
        zones=tuple(Zone(region.zone, region.span.start, region.span.end) for region in article.regions),
        quotes=quotes,
    )


def byline_of(article: Article) -> str | None:
    """Return the line that names who wrote an article, else who its metadata credit beside the publisher.

    None where neither says anybody.
    """
    text = article.document.text
    lines = (" ".join(words(text, part.span).split()) for part in article.paragraphs if part.zone == "byline")
    printed = next((line for line in lines if len(line) <= LONGEST_BYLINE and line[-1:] != "."), None)
    outlets = {each.name for each in (article.outlet, article.origin) if each}
    stated = ", ".join(name for name in article.document.metadata.credits if name not in outlets)
    return printed or stated or None


def with_same_text(row: DocumentRow, found: SameText | None) -> DocumentRow:
    """Return the document's row, saying of which other document it has the text."""
    return evolve(row, same_text_as=SameTextRow(found.document, found.share, found.held)) if found else row


def extract_of(document: Document) -> Extract | None:
    """Return the document's text, to be kept beside the ledger; None where the file itself is the text.

    What came from standard input is no file, and nobody can read it again.
    """
    is_kept = document.is_extract or document.id == STDIN_ID
    return Extract(document.text_sha256, document.text) if is_kept else None


def refused_row(document: Document, message: str) -> DocumentRow:
    """Return the row of a document that was read, but could not be done."""
    return evolve(read_row(document), status="failed", error=message)


def failed_row(failure: Failure) -> DocumentRow:
    """Return the row of a document that could not be read."""
    return DocumentRow(failure.document, failure.sha256, status="failed", error=failure.message)


def read_row(document: Document) -> DocumentRow:
    """Return what is known of a document when it has been read."""
    return DocumentRow(
        document=document.id,
        sha256=document.sha256,
        text_sha256=document.text_sha256,
        media_type=document.media_type,
        encoding=document.encoding,
        characters=len(document.text),
        language=document.language,
        address=document.metadata.address,
        captured=document.metadata.captured,
        page=document.metadata.page,
        pages=document.pages,
        flags=document.flags,
    )
