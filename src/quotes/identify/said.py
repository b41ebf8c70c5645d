"""Attributions in an order of their own, whatever that in which they come: by number, read when they are needed."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import frozen

from quotes.lexicon.names import name_key
from quotes.sequences import Made
from quotes.types import Attribution, Speaker


@frozen(eq=False)
class Chosen(Made[Attribution]):
    """Some of the attributions, by their numbers."""

    attributions: Sequence[Attribution]
    numbers: Sequence[int]

    def __len__(self) -> int:
        return len(self.numbers)

    def at(self, place: int, /) -> Attribution:
        """Return the attribution at a place among those chosen."""
        return self.attributions[self.numbers[place]]

    def with_nodes(self) -> Iterator[tuple[str, Attribution]]:
        """Yield the attributions whose speaker has a name, each behind its node."""
        for each in self:
            if (node := node_of(each.speaker)) is not None:
                yield node, each


def node_of(speaker: Speaker) -> str | None:
    """Return what stands for a speaker until all are brought together: the id that resolve gave, or the name."""
    if speaker.name is None:
        return None
    return speaker.id or f"{speaker.kind}/{name_key(speaker.name)}"


def in_order(attributions: Sequence[Attribution]) -> Chosen:
    """Return the attributions whose speaker has a name by text and place, so that their order makes no difference."""
    by_text: defaultdict[str, array[int]] = defaultdict(lambda: array("q"))
    for number, each in enumerate(attributions):
        if each.speaker.name is not None:
            by_text[each.article.document.text_sha256].append(number)
    numbers = array("q")
    for text in sorted(by_text):
        some = [(place_of(attributions[number]), number) for number in by_text.pop(text)]
        numbers.extend(number for _, number in sorted(some))
    return Chosen(attributions, numbers)


def place_of(attribution: Attribution) -> tuple[object, ...]:
    """Return what the attributions of a text are sorted by."""
    quote = attribution.quote
    return quote.content, quote.cue, attribution.article.document.id, node_of(attribution.speaker)
