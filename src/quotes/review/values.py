"""What a review page is told besides the report: decisions, what is worth a look, and what has changed since."""

from __future__ import annotations

from quotes.report.values import PageView, RowView, View


class DecisionView(View, frozen=True):
    """A decision of a person: when, by whom, of which row, and what it says, in words.

    `document` is a number in the list of documents, None where it is of none, or of one that the ledger no longer has.
    `statement` is the utterance that a split or a join is of, `words` are the first of those that it is of.
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


class WorkView(View, frozen=True):
    """A row that is worth a look, and why."""

    document: int
    row: str
    reasons: tuple[str, ...]


class ReviewView(View, frozen=True):
    """What a review begins with. `stands` are the ids of the decisions in force, `stamp` tells this ledger from others.

    `log` is where decisions are saved, `again` the command that applies them.
    """

    by: str
    stamp: str
    log: str
    again: str
    decisions: tuple[DecisionView, ...]
    stands: tuple[str, ...]
    work: tuple[WorkView, ...]
    troubles: tuple[str, ...] = ()


class ReviewPage(PageView, frozen=True):
    """A page that is reviewed."""

    review: ReviewView | None = None


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
