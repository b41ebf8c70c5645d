"""What a review page is told besides the report: decisions, what is worth a look, and what has changed since."""

from __future__ import annotations

from quotes.report.packed import RestView
from quotes.report.values import DocumentView, PageView, RowView, View


class DecisionView(View, frozen=True):
    """A decision of a person: when, by whom, of which row, and what it says, in words.

    `document` is a number in the list of documents, None where it is of none, or of one that the ledger no longer has.
    `statement` is the utterance that a split or a join is of, `words` are the first of those that it is of. `source` is
    the table that has it, None where it was made here.
    """

    id: str
    action: str
    at: str = ""
    by: str = ""
    document: int | None = None
    row: str | None = None
    field: str | None = None
    was: str = ""
    now: str = ""
    statement: str | None = None
    words: str = ""
    source: str | None = None


class WorkView(View, frozen=True):
    """A row that is worth a look, and why."""

    document: int
    row: str
    reasons: tuple[str, ...]


class ReviewView(View, frozen=True):
    """What a review begins with. `stands` are the ids of the decisions in force, `stamp` tells this ledger from others.

    `log` is where decisions are saved, `again` the command that applies them. `table` are the decisions of the table
    beside the ledger, which are shown, and made elsewhere. `names` are those of each speaker that has several, by id.
    """

    by: str
    stamp: str
    log: str
    again: str
    decisions: tuple[DecisionView, ...]
    stands: tuple[str, ...]
    work: tuple[WorkView, ...]
    names: dict[str, tuple[str, ...]]
    table: tuple[DecisionView, ...] = ()
    troubles: tuple[str, ...] = ()


class ReviewPage(PageView, frozen=True):
    """A page that is reviewed."""

    review: ReviewView | None = None


class ReviewRest(RestView, frozen=True):
    """What the page of a large ledger asks for behind what is seen first; `work` is what else is worth a look."""

    work: tuple[WorkView, ...] = ()


class OpenedDocument(View, frozen=True):
    """A document that was opened: its number, itself with its text, and its rows with all that is known of them."""

    number: int
    document: DocumentView
    rows: tuple[RowView, ...]


class GoneRow(View, frozen=True):
    """A row that is no more: its adding was undone."""

    document: int
    id: str


class Changes(View, frozen=True):
    """What has changed behind the first `after` decisions: the others, the rows as they are now, and those gone.

    `total` is how many decisions there are, `saved` are those that were just made. `clash` says why one was not saved,
    `stale` that the page must be loaded anew.
    """

    total: int
    decisions: tuple[DecisionView, ...] = ()
    stands: tuple[str, ...] = ()
    rows: tuple[RowView, ...] = ()
    gone: tuple[GoneRow, ...] = ()
    saved: tuple[str, ...] = ()
    clash: str | None = None
    stale: bool = False
