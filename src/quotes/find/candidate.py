"""A relation on its way: cue, source and content, as one rule proposes it and before it is settled which stay."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from quotes.find.passage import Passage
from quotes.lexicon.contents import ContentWords
from quotes.lexicon.cues import Learned, NounCue, Preposition, Sign, Verb
from quotes.rule_names import ContentRule, Proposer, SourceRule
from quotes.types import Evidence, Sentence, Span, StatedRelay, Token

Side = Literal["before", "after", "around", "continued"]  # where the content stands, seen from its cue


@frozen
class Content:
    """The spans of a content and the rule that found them."""

    spans: tuple[Span, ...]
    rule: ContentRule
    side: Side


@frozen
class Candidate:
    """An attribution relation as one rule proposes it, in the paragraph `passage`.

    `sure` is the tagger's mean score of the content where it is the tagger that proposes, else None.
    """

    passage: int
    cue: Cue
    source: Source | None
    content: tuple[Span, ...]
    rule: ContentRule
    side: Side
    proposer: Proposer
    sure: float | None = None
    relays: tuple[StatedRelay, ...] = ()
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


@frozen
class Cue:
    """A cue in its sentence. `head` is the verb, the noun, the sign, or the first word of a preposition.

    `tokens` are the words of the cue in order; `entry` is what the lexicon says of it.
    """

    sentence: Sentence
    head: Token
    tokens: tuple[Token, ...]
    entry: Verb | NounCue | Preposition | Sign | Learned

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words of the cue as spans; neighbours are joined."""
        joined: list[Span] = []
        for before, token in zip((None, *self.tokens), self.tokens, strict=False):
            if joined and before is not None and token.index == before.index + 1:
                joined[-1] = Span(joined[-1].start, token.span.end)
            else:
                joined.append(token.span)
        return tuple(joined)


@frozen
class Source:
    """A noun phrase as printed: its head token, the words, and how it was found."""

    head: Token
    span: Span
    rule: SourceRule


@frozen
class Speaking:
    """A verb cue with its source, for which a content is looked for; `cues` are all verb cues of the sentence."""

    cue: Cue
    source: Source | None
    passage: Passage
    cues: tuple[Cue, ...]

    @property
    def words(self) -> ContentWords:
        """What the lexicon knows of words at which a content begins or ends."""
        return self.passage.lexicon.contents
