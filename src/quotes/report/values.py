"""What the page is told, as frozen values; the page's script reads them as JSON, under the same names.

Places are pairs of a start and an end, half-open, in UTF-16 units of the document's text: as a browser counts. What is
None, empty or false is left out of the JSON.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

Place = tuple[int, int]


@frozen(slots=False)
class Unusual:
    """A character that should be seen: where it stands, its code (U+202E) and its name."""

    start: int
    code: str
    name: str


@frozen(slots=False)
class ZoneView:
    """A part of a document, by its zone."""

    zone: str
    place: Place


@frozen(slots=False)
class DocumentView:
    """A document. `text` is None where it can't be shown, and then `missing` says why, or it stands on another `page`.

    `same_text` is another document with its text, of which `share` of this one's words are.
    """

    name: str
    outlet: str | None = None
    published: date | None = None
    title: str | None = None
    language: str | None = None
    error: str | None = None
    sha256: str | None = None
    same_text: str | None = None
    share: float | None = None
    text: str | None = None
    missing: str | None = None
    page: str | None = None
    zones: tuple[ZoneView, ...] = ()
    unusual: tuple[Unusual, ...] = ()


@frozen(slots=False)
class SpeakerView:
    """Who speaks; `name` is None where that is not known, and then `reason` says why."""

    name: str | None
    kind: str
    id: str | None = None
    role: str | None = None
    wikidata: str | None = None
    reason: str | None = None
    confidence: float | None = None


@frozen(slots=False)
class RelayView:
    """Who passed it on, how that is known, and where it stands, if it does."""

    name: str
    kind: str
    basis: str
    place: Place | None = None
    words: str | None = None


@frozen(slots=False)
class StepView:
    """A step of evidence; `place` is None where it points at no words."""

    rule: str
    note: str
    place: Place | None = None


@frozen(slots=False)
class SaidOnView:
    """When it was said: from `first` to `last`, as the words tell."""

    first: date
    last: date
    words: str
    place: Place | None = None


@frozen(slots=False)
class StatementPlace:
    """A statement that a row holds: its utterance, and where it stands."""

    utterance: str
    place: Place | None = None


@frozen(slots=False)
class RowView:
    """A row of the ledger; `document` is a number in the list of documents.

    Without the text of its document it has no places, and in the index of a large corpus no evidence either.
    `prints` says in how many documents its most printed statement stands, `alerts` their kinds where it is concerned.
    """

    id: str
    document: int
    type: str
    attitude: str
    zone: str
    text: str
    cue_words: str
    source_words: str
    speaker: SpeakerView
    confidence: float
    outlet: str | None = None
    published: date | None = None
    relay: tuple[RelayView, ...] = ()
    said_on: SaidOnView | None = None
    flags: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
    prints: int = 1
    content: tuple[Place, ...] = ()
    cue: tuple[Place, ...] = ()
    source: Place | None = None
    evidence: tuple[StepView, ...] = ()
    statements: tuple[StatementPlace, ...] = ()


@frozen(slots=False)
class PrintView:
    """A print of a statement: `row` and `document` name where. `words` are (mark, words) beside the fullest print.

    The mark is `=` for what both have, `+` for what only this one has, `-` for what only the fullest has. `credits` are
    those it says it has it from.
    """

    row: str
    document: int
    type: str
    confidence: float
    words: tuple[tuple[str, str], ...]
    speaker: str | None = None
    outlet: str | None = None
    published: date | None = None
    relation: str | None = None
    fullest: bool = False
    credits: tuple[RelayView, ...] = ()


@frozen(slots=False)
class AlertView:
    """What changed between two prints: their numbers in the list of prints, the words of each that show it."""

    kind: str
    note: str
    one: int
    other: int
    words: tuple[str, str] = ("", "")


@frozen(slots=False)
class UtteranceView:
    """A statement that was printed more than once, by day."""

    id: str
    speaker: SpeakerView
    documents: int
    prints: tuple[PrintView, ...]
    first: date | None = None
    last: date | None = None
    alerts: tuple[AlertView, ...] = ()


@frozen(slots=False)
class NodeView:
    """An outlet or a speaker in the graph of relays: in which `column`, and how many rows pass through it.

    `id` is what rows are filtered by: a speaker's key (speaker_key), else a name; None stands for several together.
    """

    name: str
    kind: str
    column: int
    rows: int
    id: str | None = None


@frozen(slots=False)
class EdgeView:
    """How many rows go from one node to another; `stated` where the text says so, not only the page around it."""

    start: int
    end: int
    rows: int
    stated: bool = False


@frozen(slots=False)
class GraphView:
    """Who passes on whom; `direct` rows pass through nobody that the text or the page names."""

    nodes: tuple[NodeView, ...]
    edges: tuple[EdgeView, ...]
    direct: int


@frozen(slots=False)
class Share:
    """How many rows, and how many words of what was said, are of one `label`."""

    label: str
    rows: int
    words: int


@frozen(slots=False)
class GenderEvidence:
    """Words of the text that say a speaker's gender, and the row that they stand in."""

    words: str
    row: str
    document: int


@frozen(slots=False)
class QuotedView:
    """A speaker of the audit. `status` is named, unnamed or unknown; `gender` is None where no text says it.

    `id` is the key that rows are filtered by (speaker_key).
    """

    id: str
    name: str
    kind: str
    status: str
    rows: int
    words: int
    documents: int
    outlets: int
    gender: str | None = None
    evidence: tuple[GenderEvidence, ...] = ()


@frozen(slots=False)
class OutletView:
    """Whom one outlet quotes; `name` is None for all outlets together."""

    name: str | None
    rows: int
    words: int
    documents: int
    kinds: tuple[Share, ...]
    statuses: tuple[Share, ...]
    genders: tuple[Share, ...]


@frozen(slots=False)
class AuditView:
    """Who is quoted: in all, by each outlet, and each speaker; and the same as CSV."""

    outlets: tuple[OutletView, ...]
    speakers: tuple[QuotedView, ...]
    csv: str


@frozen(slots=False)
class PageView:
    """All that one page is told. `sort` is whole, index or part; `index` is where a part's index is.

    `title` names the ledger, `made_by` the program. `without` says what is not shown, and why.
    """

    sort: str
    title: str
    made_by: str
    documents: tuple[DocumentView, ...]
    rows: tuple[RowView, ...]
    utterances: tuple[UtteranceView, ...] = ()
    relays: GraphView | None = None
    audit: AuditView | None = None
    index: str | None = None
    without: tuple[str, ...] = ()


def speaker_key(speaker: SpeakerView) -> str:
    """Return what rows of one speaker share: the id, else kind and name; one key for all that are not known."""
    if speaker.name is None:
        return ""
    return speaker.id or f"{speaker.kind} {speaker.name}"
