"""What a person said of a ledger: one Correction a decision, anchored by words so that it is found again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any, Literal, get_args, get_origin

import msgspec
from attrs import Attribute, field, frozen

from quotes.errors import CorrectionError
from quotes.types import ATTITUDES, BASES, KINDS, QUOTE_TYPES

ACCEPT = "accept"  # the row is right as it stands
REJECT = "reject"  # it is no quote
SET = "set"  # a field of it is another
ADD = "add"  # a quote that was missed
SPLIT = "split"  # a print of a statement that is not this statement
JOIN = "join"  # two prints are of one statement
SAME_SPEAKER = "same-speaker"  # two names are one, in all documents
NOT_SAME_SPEAKER = "not-same-speaker"  # two names are not one, in any document
REVIEWED = "reviewed"  # somebody has looked at the whole document
UNDO = "undo"  # a decision before it does not count
ACTIONS = (ACCEPT, REJECT, SET, ADD, SPLIT, JOIN, SAME_SPEAKER, NOT_SAME_SPEAKER, REVIEWED, UNDO)
OF_NAMES = (SAME_SPEAKER, NOT_SAME_SPEAKER)

SPEAKER, KIND, ROLE, SOURCE, CUE, CONTENT = "speaker", "kind", "role", "source", "cue", "content"
TYPE, RELAY = "type", "relay"
FIELDS = (SPEAKER, KIND, ROLE, SOURCE, CUE, CONTENT, TYPE, RELAY)  # that `set` may change; two are the speaker's
ON_ROWS = (ACCEPT, REJECT, SET, SPLIT, JOIN)  # what says of which row it is, by id or by words
ID_DIGITS = 16  # hexadecimal


def one_of(*words: str | None) -> Callable[[Any, Attribute[Any], Any], None]:
    """Return what has a field be one of some words. It raises ValueError, which names them."""

    def check(_: Any, attribute: Attribute[Any], value: Any) -> None:
        if value not in words:
            raise ValueError(f"{attribute.name} {value!r} is none of {', '.join(filter(None, words))}")

    return check


def some(_: Any, attribute: Attribute[Any], value: Any) -> None:
    """Raise ValueError where a field is empty."""
    if not value:
        raise ValueError(f"{attribute.name} has no words")


@frozen(slots=False)
class Anchor:
    """Words of a text with what stands around them, 32 code points on each side (anchors.py finds them again).

    In the text of this hash they begin at `start`. Who writes a table by hand knows the words alone: the others are
    empty then.
    """

    text_sha256: str | None
    words: str
    before: str = ""
    after: str = ""
    zone: str | None = None
    start: int | None = None


Words = Anchor | str  # a text alone stands for these words nearest to the row


@frozen(slots=False)
class Named:
    """Somebody under a name, None where nobody knows it; what is None besides was not said."""

    name: str | None
    kind: str | None = field(default=None, validator=one_of(*KINDS, None))
    role: str | None = None
    id: str | None = None
    wikidata: str | None = None


@frozen(slots=False)
class Through:
    """One relay, as a person gives it; `words` are those that state it, None where the text has none."""

    name: str
    kind: str = field(default="outlet", validator=one_of(*KINDS))
    basis: str = field(default="stated", validator=one_of(*BASES))
    id: str | None = None
    wikidata: str | None = None
    words: Words | None = None


@frozen(slots=False)
class Added:
    """A row that a person adds. `type` None is told by the quotation marks; the cue and the source may be none."""

    content: tuple[Words, ...] = field(validator=some)
    cue: tuple[Words, ...] = ()
    source: Words | None = None
    type: str | None = field(default=None, validator=one_of(*QUOTE_TYPES, None))
    attitude: str = field(default="assertion", validator=one_of(*ATTITUDES))
    speaker: Named | None = None
    relay: tuple[Through, ...] = ()


@frozen(slots=False)
class Printed:
    """Another print of a statement: the row that holds it, and the words of the statement."""

    document: str | None
    row: str | None
    anchor: Anchor | None = None


# What `now` of a correction is, by the field that it sets or by its action; what is not here has none.
Places = tuple[Words, ...] | str
OF_FIELDS: Mapping[str, Any] = {
    SPEAKER: Named | str | None,
    KIND: Literal[KINDS],
    ROLE: str | None,
    SOURCE: Words | None,
    CUE: Places,
    CONTENT: Places,
    TYPE: Literal[QUOTE_TYPES],
    RELAY: tuple[Through, ...] | str,
}
OF_ACTIONS: Mapping[str, Any] = {
    ADD: Added,
    SPLIT: Printed | None,
    JOIN: Printed,
    SAME_SPEAKER: Named | str,
    NOT_SAME_SPEAKER: str,
    UNDO: str,
}


@frozen(slots=False)
class Correction:
    """One decision of a person, as a line of corrections.jsonl.

    `row` is the id of the row that it is of, in `document`; `anchor` has the row's words (from the first of its content
    to the last), of a split or a join those of the statement: it tells the row where the id no longer does. `was` and
    `now` are plain values of JSON: README.md of this room says which. `at` is None where nobody wrote it down.

    Raises CorrectionError where it says nothing that can be done.
    """

    at: datetime | None
    by: str | None
    action: str
    document: str | None = None
    row: str | None = None
    anchor: Anchor | None = None
    field: str | None = None
    was: Any = None
    now: Any = None

    def __attrs_post_init__(self) -> None:
        """Check that the parts go together."""
        if self.action not in ACTIONS:
            raise CorrectionError(f"no action is called {self.action!r}; there are {', '.join(ACTIONS)}")
        if self.action in ON_ROWS and self.row is None and (self.document is None or self.anchor is None):
            raise CorrectionError(f"{self.action} says of no row; give its id, or its document and words")
        if self.action in (ADD, REVIEWED) and self.document is None:
            raise CorrectionError(f"{self.action} says of no document; give its name")
        if self.action in OF_NAMES and not (is_name(self.was) and self.now not in (None, "")):
            kept = ", which is kept," if self.action == SAME_SPEAKER else ""
            raise CorrectionError(f"{self.action} needs the one name in `was` and the other{kept} in `now`")
        if self.action == JOIN and self.now is None:
            raise CorrectionError("join says of no other row; give its id in `now`")
        if (self.action == SET) != (self.field is not None) or (self.field is not None and self.field not in FIELDS):
            there = ", ".join(FIELDS)
            raise CorrectionError(
                f"{self.action} of {self.field or 'no field'}: set alone names a field, one of {there}"
            )
        value_of(self)

    @property
    def id(self) -> str:
        """Return the name by which an undo calls it: a hash of all that it says."""
        return "c_" + sha256(encoded(self)).hexdigest()[:ID_DIGITS]


def is_name(value: Any) -> bool:
    """Return whether a value is a name."""
    return isinstance(value, str) and bool(value.strip())


def said_of(correction: Correction) -> str:
    """Return what a correction does in a few words: set speaker, same-speaker “Mrs. Berg”."""
    name = f"“{correction.was}”" if correction.action in OF_NAMES else None
    return " ".join(part for part in (correction.action, correction.field, name) if part)


def encoded(correction: Correction) -> bytes:
    """Return the correction as JSON in one line, the keys of its values sorted."""
    return msgspec.json.encode(correction, order="deterministic")


def value_of(correction: Correction) -> Any:
    """Return `now` as a value of this module: Named, Anchor, Added, ... Raises CorrectionError where it is none."""
    shapes = OF_FIELDS if correction.action == SET else OF_ACTIONS
    key = correction.field or correction.action
    what = f"{correction.action} {correction.field or ''}".strip()
    if key not in shapes:
        if correction.now is not None:
            raise CorrectionError(f"{what} takes no value in `now`; leave it out")
        return None
    try:
        return msgspec.convert(correction.now, shapes[key])
    except msgspec.ValidationError as error:
        raise CorrectionError(f"{what}: {wrong(correction.now, shapes[key], error)}") from error


def wrong(now: Any, shape: Any, error: msgspec.ValidationError) -> str:
    """Return what is wrong with a value of `now`; of what can be one of some words, which they are."""
    if get_origin(shape) is Literal:
        return f"{now!r} in `now` is none of {', '.join(get_args(shape))}"
    return f"{error} in `now`; docs/corrections.md shows what that is"


def plain(value: Any) -> Any:
    """Return a value of this module, or several, as plain JSON: what `was` and `now` hold."""
    return msgspec.to_builtins(value)


def words_of(parts: Iterable[Words]) -> tuple[str, ...]:
    """Return the words of each part."""
    return tuple(part if isinstance(part, str) else part.words for part in parts)
