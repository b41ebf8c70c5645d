"""Recordings in the script of a broadcast: `/// MAYOR ACT ///`, what the mayor says, `/// END ACT ///`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

import regex
from attrs import evolve

from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.passage import Passage, sentence_at
from quotes.lexicon import Lexicon
from quotes.rule_names import ContentRule, Proposer, SourceRule
from quotes.spans import trimmed
from quotes.trees import head_of
from quotes.types import Span

OPENS = regex.compile(  # /// MAYOR ACT ///    /// ALDER SECOND ACT ///    // ODUYA ACT IN PORTUGUESE, FADE UNDER //
    r"\W*(?P<name>\p{Lu}[\p{Lu}.'’ -]*?)(?:\s+(?:FIRST|SECOND|THIRD|1ST|2ND|3RD))?\s+(?P<cue>ACT)\b[^/]*/{2,3}\s*"
)
IS_OF_SCRIPT = regex.compile(r"\s*/{2,3}")
ENDS = regex.compile(r"\s*/{2,3}\s*(?:END\b|END OF\b)[^/]*/{2,3}\s*")
SIGN = ":"
MAX_PARAGRAPHS = 6  # of one recording; longer ones are mended by nobody


def recordings_of(passages: tuple[Passage, ...], lexicon: Lexicon) -> Mapping[int, Candidate]:
    """Return what is played in a script, by the index of the paragraph that has the words."""
    found: dict[int, Candidate] = {}
    for number, passage in enumerate(passages):
        first = _recording(passage, lexicon) if IS_OF_SCRIPT.match(passage.text, passage.span.start) else None
        if first is not None:
            held = _played(passages[number + 1 : number + 1 + MAX_PARAGRAPHS])
            found.update((each.index, evolve(first, passage=each.index, content=(each.span,))) for each in held)
    return found


def _recording(passage: Passage, lexicon: Lexicon) -> Candidate | None:
    """Return the candidate that a line opens, the line itself for its words; None where it names nobody."""
    opened = OPENS.fullmatch(passage.text, passage.span.start, passage.span.end)
    if opened is None or ENDS.fullmatch(passage.text, passage.span.start, passage.span.end):
        return None
    name, act = trimmed(passage.text, Span(*opened.span("name"))), Span(*opened.span("cue"))
    sentence = sentence_at(passage, name.start)
    head = head_of(sentence, name) if sentence else None
    token = next((t for t in sentence.tokens if t.span.start <= act.start < t.span.end), None) if sentence else None
    if sentence is None or head is None or token is None:
        return None
    cue = Cue(sentence, token, (token,), lexicon.cues.signs[SIGN])
    source = Source(head, name, SourceRule.LABEL_OF_TURN)
    rule, flags = ContentRule.TURN, ("unmarked",)
    return Candidate(passage.index, cue, source, (passage.span,), rule, "after", Proposer.LAYOUT, flags=flags)


def _played(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    """Yield the paragraphs of a recording: down to its end, or one where no end is marked."""
    held = tuple(takewhile(lambda passage: not IS_OF_SCRIPT.match(passage.text, passage.span.start), passages))
    is_ended = len(held) < len(passages) and ENDS.match(passages[len(held)].text, passages[len(held)].span.start)
    yield from held if is_ended else held[:1]
