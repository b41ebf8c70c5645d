"""Two prints of one statement side by side, and what is told of them."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from quotes.drift.alignment import Alignment, Change, align
from quotes.drift.versions import Version
from quotes.drift.words import Word
from quotes.types import Alert, Span


@frozen(eq=False)
class Pair:
    """A print, `one`, beside another, `other`: the fullest, as a rule.

    `translated` is whether the speaker spoke another language, None where nothing tells.
    """

    one: Version
    other: Version
    translated: bool | None = None

    @cached_property
    def alignment(self) -> Alignment:
        """Return how the two go together, word by word."""
        return align(self.one.plain, self.other.plain)

    @property
    def is_across(self) -> bool:
        """Whether the two stand in two texts."""
        return self.one.article.document.text_sha256 != self.other.article.document.text_sha256

    def mine(self, change: Change) -> tuple[Word, ...]:
        """Return the words of `one` in a change."""
        return self.one.words[change.start : change.end]

    def theirs(self, change: Change) -> tuple[Word, ...]:
        """Return the words of `other` in a change."""
        return self.other.words[change.begin : change.stop]

    def is_inner(self, change: Change) -> bool:
        """Return whether words that both have stand on either side of a change: no end of either was cut there."""
        begins = change.start > 0 and change.begin > 0
        return begins and change.end < self.alignment.one and change.stop < self.alignment.other

    def alert(self, kind: str, change: Change, note: str) -> Alert:
        """Return an alert that points at a change in both."""
        spans = self.one.span_of(change.start, change.end), self.other.span_of(change.begin, change.stop)
        return self.alert_at(kind, spans, note)

    def alert_at(self, kind: str, spans: tuple[Span, Span], note: str) -> Alert:
        """Return an alert that points at a span in each."""
        return Alert(kind, self.one.printed, self.other.printed, spans, note)


def phrase(words: tuple[Word, ...], version: Version) -> str:
    """Return words as they are printed."""
    return " ".join(version.text[words[0].span.start : words[-1].span.end].split()) if words else "nothing"
