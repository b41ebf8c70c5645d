"""What a rule may look at: the paragraph, the analysis around it, what is known, what the paragraphs before left."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from attrs import frozen

from quotes.find.candidate import Candidate
from quotes.find.passage import Passage
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Cues
from quotes.lexicon.relays import RelayWords
from quotes.types import Analysis, Span, Tag

NONE: Mapping[int, Candidate] = MappingProxyType({})


@frozen
class Before:
    """What the paragraphs before leave open.

    `running` is who may go on speaking, `colon` what the last one announced by a colon at its end, or a comma;
    `by_cue` holds every candidate so far by where its cues begin.
    """

    running: Candidate | None = None
    colon: Candidate | None = None
    by_cue: Mapping[int, Candidate] = NONE


@frozen
class Setting:
    """One paragraph with all that a rule may look at; `turn` is whose turn it is, in a transcript."""

    passage: Passage
    analysis: Analysis
    turn: Candidate | None = None
    before: Before = Before()

    @property
    def lexicon(self) -> Lexicon:
        """What is known beforehand."""
        return self.passage.lexicon

    @property
    def cues(self) -> Cues:
        """What the lexicon knows of cues."""
        return self.lexicon.cues

    @property
    def relays(self) -> RelayWords:
        """What the lexicon knows of the words around a relay."""
        return self.lexicon.relays

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The tagger's runs of the whole article, in order of text."""
        return self.analysis.tags

    @cached_property
    def tags_by_cue(self) -> Mapping[int, tuple[Tag, ...]]:
        """The tagger's runs of the paragraph, in order of text, by where the cue begins that they are tied to."""
        by_cue: dict[int, list[Tag]] = {}
        for tag in tags_in(self.passage.span, self.tags):
            if tag.cue is not None:
                by_cue.setdefault(tag.cue, []).append(tag)
        return {cue: tuple(some) for cue, some in by_cue.items()}


def tags_in(span: Span, tags: Sequence[Tag]) -> Sequence[Tag]:
    """Return the tags that begin in a span; `tags` are those of the article, in order of text."""
    first, last = (bisect_left(tags, place, key=start_of_tag) for place in (span.start, span.end))
    return tags[first:last]


def start_of_tag(tag: Tag) -> int:
    """Return where a run of the tagger begins."""
    return tag.span.start


Read = tuple[Setting, tuple[Candidate, ...]]  # a paragraph and what was found in it
