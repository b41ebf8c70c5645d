"""What a rule may look at: the paragraph, the analysis around it, what is known, what the paragraphs before left."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from quotes.find.candidate import Candidate
from quotes.find.passage import Passage
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Cues
from quotes.lexicon.relays import RelayWords
from quotes.types import Analysis, Tag

NONE: Mapping[int, Candidate] = MappingProxyType({})


@frozen
class Before:
    """What the paragraphs before leave open.

    `running` is who may go on speaking, `colon` what the last one announced by a colon at its end; `by_cue` holds
    every candidate so far by where its cues begin.
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


Read = tuple[Setting, tuple[Candidate, ...]]  # a paragraph and what was found in it
