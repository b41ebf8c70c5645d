"""Posts of other sites in an article: `We are safe. — Ray Oduya (@rayoduya) June 2, 2024`, as sites print them.

The words stand before their author in one paragraph, or in the paragraph before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

import regex
from attrs import evolve

from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.passage import Passage, sentence_at
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Sign
from quotes.rule_names import ContentRule, Proposer, SourceRule
from quotes.spans import BLANK, trimmed
from quotes.trees import head_of
from quotes.types import Span, Token

HANDLE = r"\(@[\w.@-]{2,60}\)"
NAME = r"(?P<name>[^\s()@—–:][^()@\n—–:]{0,48}?)"
DAY = r"(?:[\s,·|-]*(?:on\s+)?(?=[^()\n]{0,40}\d)[^()@\n]{4,48})?"  # of the post: June 2, 2024; 2 June 2024 at 10:04
POSTED = regex.compile(
    rf"(?<!\S)(?P<cue>[—–―-]{{1,2}})\s*{NAME}\s*{HANDLE}{DAY}\s*$"
    rf"|(?<!\S)(?P<cue>A post shared by)\s+{NAME}\s*{HANDLE}{DAY}\s*$"
    rf"|(?<!\S)(?P<cue>Posted by)\s+{NAME}\s+on\s+(?=[^()\n]{{0,40}}\d)[^()\n]{{4,48}}$"
)
LINKS = regex.compile(
    r"(?:\s*(?:https?://\S+|pic\.(?:twitter|x)\.com/\w+))+$"
)  # behind the words: the picture's address
SIGN = "—"
ANYTHING = 3  # letters; fewer are no words


def posts_of(passages: tuple[Passage, ...], lexicon: Lexicon) -> Mapping[int, Candidate]:
    """Return what somebody posted, by the index of the paragraph of the article that has the words."""
    body = [passage for passage in passages if passage.zone == "body"]
    found: dict[int, Candidate] = {}
    for before, passage in pairwise((None, *body)):
        assert passage is not None
        found.update((post.passage, post) for post in _posts(before, passage, lexicon))
    return found


def _posts(before: Passage | None, passage: Passage, lexicon: Lexicon) -> Iterator[Candidate]:
    posted = POSTED.search(passage.text, passage.span.start, passage.span.end)
    if posted is None:
        return
    words = Span(passage.span.start, posted.start("cue"))
    held = passage if _has_words(words, passage) else before
    words = words if held is passage else before.span if before else words
    sentence = sentence_at(passage, posted.start("name"))
    name = trimmed(passage.text, Span(*posted.span("name")), BLANK)
    head = head_of(sentence, name) if sentence else None
    if held is None or sentence is None or head is None:
        return
    cue = _cue(Span(*posted.span("cue")), passage, lexicon.cues.signs[SIGN])
    words = trimmed(passage.text, words, BLANK)
    link = LINKS.search(passage.text, words.start, words.end)
    content = Span(words.start, link.start() if link else words.end)
    if cue and _has_words(content, passage):
        source = Source(head, name, SourceRule.SIGNATURE)
        flags = () if held.quotations else ("unmarked",)
        yield Candidate(held.index, cue, source, (content,), ContentRule.POST, "before", Proposer.LAYOUT, flags=flags)


def _has_words(span: Span, passage: Passage) -> bool:
    return sum(map(str.isalpha, passage.words(span))) >= ANYTHING


def _cue(span: Span, passage: Passage, entry: Sign) -> Cue | None:
    """Return the dash or the words before the author, cut to themselves: `—Ray` may be one token."""
    sentence = sentence_at(passage, span.start)
    if sentence is None:
        return None
    tokens = tuple(_cut(token, span, passage) for token in sentence.tokens if _touches(token, span))
    return Cue(sentence, tokens[0], tokens, entry) if tokens else None


def _touches(token: Token, span: Span) -> bool:
    return token.span.start < span.end and span.start < token.span.end


def _cut(token: Token, span: Span, passage: Passage) -> Token:
    cut = Span(max(token.span.start, span.start), min(token.span.end, span.end))
    return evolve(token, span=cut, text=passage.words(cut))
