"""A relation on its way: cue, source and content, before kinds, nesting and halves are settled."""

from __future__ import annotations

from attrs import frozen

from quotes.find.cues import Cue
from quotes.find.sources import Source
from quotes.types import Evidence, Hand, Span


@frozen
class Content:
    """The spans of a content and the rule that found them."""

    spans: tuple[Span, ...]
    rule: str
    side: str


@frozen
class Draft:
    """An attribution relation as one rule proposes it. `side` says where the content stands: before, after, around."""

    passage: int
    cue: Cue
    source: Source | None
    content: tuple[Span, ...]
    rule: str
    side: str
    hands: tuple[Hand, ...] = ()
    flags: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1].end
