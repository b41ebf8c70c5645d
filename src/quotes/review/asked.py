"""What a window asks for, as it sends it: JSON into values, and nothing that it does not have to say."""

from __future__ import annotations

from typing import Literal

import msgspec

from quotes.errors import QuotesError
from quotes.report.values import Place

Kind = Literal["person", "organization", "outlet", "document", "group", "anonymous"]


class RefusedError(QuotesError):
    """A request that can't be done, told to the person at the page."""


class ClashError(RefusedError):
    """A decision on what somebody else has decided meanwhile; nothing was saved."""


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen value that a window sends; a field that it does not know is refused."""


class RelayAsked(Sent, frozen=True):
    """Who passed it on; `place` are the words that say so."""

    name: str
    kind: Kind = "outlet"
    basis: Literal["dateline", "metadata", "stated", "document"] = "stated"
    place: Place | None = None


class Change(Sent, frozen=True):
    """What a field is to be: for a speaker, a kind or a type its `name`, else `places` in the text, or relays.

    Places are in UTF-16 units, as a browser counts. A speaker without a name is not known.
    """

    field: Literal["speaker", "kind", "source", "cue", "content", "type", "relay"]
    name: str | None = None
    kind: Kind | None = None
    places: tuple[Place, ...] = ()
    relay: tuple[RelayAsked, ...] = ()


class OtherPrint(Sent, frozen=True):
    """Another print of a statement: its row, and the utterance that it is listed under."""

    document: str
    row: str
    statement: str


class Asked(Sent, frozen=True):
    """A decision. `seen` is how many decisions the window knew when it was made, `stamp` of which ledger.

    `document` and `row` name what it is of; `statement` the utterance that is split or joined, with `other`; `was` and
    `name` two names of one speaker, or of two; `undoes` the decisions that are taken back. `cut` makes the words at
    `place` a row of their own: two decisions, that the content of the row is what is left, and that one was missed.
    """

    action: Literal[
        "accept", "reject", "set", "add", "cut", "split", "join", "same-speaker", "not-same-speaker", "reviewed", "undo"
    ]
    seen: int
    stamp: str
    document: str | None = None
    row: str | None = None
    changes: tuple[Change, ...] = ()
    place: Place | None = None
    statement: str | None = None
    other: OtherPrint | None = None
    was: str | None = None
    name: str | None = None
    undoes: tuple[str, ...] = ()


def asked_in(body: bytes) -> Asked:
    """Return what a request asks for; RefusedError where it is not that."""
    try:
        return msgspec.json.decode(body, type=Asked)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RefusedError(f"this is no decision ({error}); reload the page") from error
