"""What the page is told, as frozen values; the page's script reads them as JSON, under the same names.

Places are pairs of a start and an end, half-open, in UTF-16 units of the document's text: as a browser counts. A field
that has its default is left out of the JSON.
"""

from __future__ import annotations

from datetime import date

import msgspec

Place = tuple[int, int]


class View(msgspec.Struct, frozen=True, omit_defaults=True):
    """A frozen value, as those of attrs; of 60,000 rows msgspec makes and writes its own in a tenth of the time."""


class Unusual(View, frozen=True):
    """A character that should be seen: where it stands, its code (U+202E) and its name."""

    start: int
    code: str
    name: str


class ZoneView(View, frozen=True):
    """A part of a document, by its zone."""

    zone: str
    place: Place


class DocumentView(View, frozen=True):
    """A document. `text` is None where it can't be shown, and then `missing` says why, or it stands on another `page`.

    `same_text` is another document with its text, of which `share` of this one's words are. Of one that comes `later`
    the page asks for the text, and for all that is known of the rows, when it is opened.
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
    later: bool = False


class SpeakerView(View, frozen=True):
    """Who speaks; `name` is None where that is not known, and then `reason` says why."""

    name: str | None = None
    kind: str = "person"
    id: str | None = None
    role: str | None = None
    wikidata: str | None = None
    reason: str | None = None
    confidence: float | None = None


class RelayView(View, frozen=True):
    """Who passed it on, how that is known, and where it stands, if it does."""

    name: str
    basis: str
    kind: str = "outlet"
    place: Place | None = None
    words: str | None = None


class StepView(View, frozen=True):
    """A step of evidence; `place` is None where it points at no words."""

    rule: str
    note: str = ""
    place: Place | None = None


class SaidOnView(View, frozen=True):
    """When it was said: from `first` to `last`, as the words tell."""

    first: date
    last: date
    words: str
    place: Place | None = None


class StatementPlace(View, frozen=True):
    """A statement that a row holds: its utterance, and where it stands."""

    utterance: str
    place: Place | None = None


class RowView(View, frozen=True):
    """A row of the ledger; `document` is a number in the list of documents.

    Without the text of its document it has no places, and in the index of a large corpus no evidence either. `outlet`
    and `published` are for counting, and not written: they are the document's. `prints` says in how many documents its
    most printed statement stands, `alerts` their kinds where it is concerned. `words` is how many were said, where
    `text` is cut.
    """

    id: str
    document: int
    type: str
    text: str
    speaker: SpeakerView
    confidence: float
    cue_words: str = ""
    source_words: str = ""
    attitude: str = "assertion"
    zone: str = "body"
    outlet: str | None = None
    published: date | None = None
    relay: tuple[RelayView, ...] = ()
    said_on: SaidOnView | None = None
    flags: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
    prints: int = 1
    words: int = 0
    content: tuple[Place, ...] = ()
    cue: tuple[Place, ...] = ()
    source: Place | None = None
    evidence: tuple[StepView, ...] = ()
    statements: tuple[StatementPlace, ...] = ()


class PrintView(View, frozen=True):
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
    relation: str | None = None
    fullest: bool = False
    credits: tuple[RelayView, ...] = ()


class AlertView(View, frozen=True):
    """What changed between two prints: their numbers in the list of prints, the words of each that show it.

    `also` are other documents that print the first of them to the word.
    """

    kind: str
    note: str
    one: int
    other: int
    words: tuple[str, str]
    also: tuple[str, ...] = ()


class UtteranceView(View, frozen=True):
    """A statement that was printed more than once, by day."""

    id: str
    speaker: SpeakerView
    documents: int
    prints: tuple[PrintView, ...]
    first: date | None = None
    last: date | None = None
    alerts: tuple[AlertView, ...] = ()


class NodeView(View, frozen=True):
    """An outlet or a speaker in the graph of relays: in which `column`, and how many rows pass through it.

    `id` is what rows are filtered by: a speaker's key (speaker_key), else a name; None stands for several together.
    """

    name: str
    kind: str
    column: int
    rows: int
    id: str | None = None


class EdgeView(View, frozen=True):
    """How many rows go from one node to another; `stated` where the text says so, not only the page around it."""

    start: int
    end: int
    rows: int
    stated: bool = False


class GraphView(View, frozen=True):
    """Who passes on whom; `direct` rows pass through nobody that the text or the page names."""

    nodes: tuple[NodeView, ...]
    edges: tuple[EdgeView, ...]
    direct: int


class Share(View, frozen=True):
    """How many rows, and how many words of what was said, are of one `label`."""

    label: str
    rows: int
    words: int


class GenderEvidence(View, frozen=True):
    """Words of the text that say a speaker's gender, and the row that they stand in."""

    words: str
    row: str
    document: int


class QuotedView(View, frozen=True):
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


class OutletView(View, frozen=True):
    """Whom one outlet quotes; `name` is None for all outlets together."""

    name: str | None
    rows: int
    words: int
    documents: int
    kinds: tuple[Share, ...]
    statuses: tuple[Share, ...]
    genders: tuple[Share, ...]


class AuditView(View, frozen=True):
    """Who is quoted: in all, by each outlet, and each speaker; and the same as CSV."""

    outlets: tuple[OutletView, ...]
    speakers: tuple[QuotedView, ...]
    csv: str


class PageView(View, frozen=True):
    """All that one page is told. `sort` is whole, index or part; `index` is where a part's index is.

    `title` names the ledger, `made_by` the program. `without` says what is not shown, and why. `total` is how many rows
    there are where more is read after these (packed.py).
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
    total: int = 0


def speaker_key(speaker: SpeakerView) -> str:
    """Return what rows of one speaker share: the id, else kind and name; one key for all that are not known."""
    if speaker.name is None:
        return ""
    return speaker.id or f"{speaker.kind} {speaker.name}"
