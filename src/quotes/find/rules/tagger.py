"""Attributions that the tagger proposes: runs of source, cue and content, tied to each other by their cue.

The language model learned them from annotated news (PolNeAR). Rules on the tree are surer of what they find and find
less; what they left is taken from here, its boundaries set right by the marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

import regex
from attrs import evolve, frozen

from quotes.find.attitudes import TAGGED, TAGGED_INFINITIVE, is_reported
from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.parts.content_end import with_marks
from quotes.find.parts.cues import VERBAL, WH, is_denied
from quotes.find.parts.source_who_can_speak import NOBODY
from quotes.find.parts.sources import is_passive, source_of
from quotes.find.passage import Passage, is_quoted, sentence_at, type_of
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Cues, Learned, NounCue, Verb
from quotes.spans import contains, overlaps, trimmed
from quotes.trees import head_of, tokens_in
from quotes.types import Evidence, Quote, Span, Tag, Token

COMPLEMENTIZER = regex.compile(r"(?:that|whether|if)\b[\s,]*(?=\S)", regex.IGNORECASE)
WORD = regex.compile(r"\w+")
NEAR = 3  # runs before the end of a cue: its own is among them
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
EDGES = " \t\u00a0,;:—–-"


@frozen
class Tagged:
    """A cue with what is tied to it: the runs of content, in order, and the source that is surest."""

    cue: Tag
    contents: tuple[Tag, ...]
    source: Tag | None

    @property
    def sure(self) -> float:
        """How sure the tagger is of the content: its mean score a run."""
        return sum(tag.score for tag in self.contents) / len(self.contents)


def tags_in(span: Span, tags: Sequence[Tag]) -> Sequence[Tag]:
    """Return the tags that begin in a span; `tags` are those of the article, in order of text."""
    first, last = (bisect_left(tags, place, key=_start) for place in (span.start, span.end))
    return tags[first:last]


def _start(tag: Tag) -> int:
    return tag.span.start


def tagged_in(passage: Passage, tags: Sequence[Tag]) -> tuple[Tagged, ...]:
    """Return the attributions whose cue and content stand in a paragraph, in order of their cues."""
    return tuple(each for each in _tied(passage, tags) if each.contents)


def _tied(passage: Passage, tags: Sequence[Tag]) -> Iterator[Tagged]:
    """Yield the cues of a paragraph with what is tied to them there."""
    inside = tags_in(passage.span, tags)
    for cue in inside:
        if cue.label == "cue":
            tied = [tag for tag in inside if tag.cue == cue.span.start]
            contents = tuple(tag for tag in tied if tag.label == "content")
            sources = [tag for tag in tied if tag.label == "source"]
            yield Tagged(cue, contents, max(sources, key=lambda tag: tag.link, default=None))


def announced(passage: Passage, tags: Sequence[Tag], cues: Cues) -> Iterator[Candidate]:
    """Yield candidates without content for cues whose words stand in the next paragraph: `Kim told reporters:`."""
    for each in _tied(passage, tags):
        cue, source = _cue(each, "assertion", passage, cues), _source(each.source, passage)
        if cue is not None and source is not None and not each.contents:
            yield Candidate(passage.index, cue, source, (), TAGGED, "after")


def proposals(passage: Passage, tags: Sequence[Tag], cues: Cues) -> tuple[Proposal, ...]:
    """Return what the tagger proposes in a paragraph, as candidates whose content is without `that`, with its marks."""
    candidates = ((each, _candidate(each, passage, cues)) for each in tagged_in(passage, tags))
    return tuple((each, candidate) for each, candidate in candidates if candidate is not None)


def _candidate(each: Tagged, passage: Passage, cues: Cues) -> Candidate | None:
    content = tuple(_content(each, passage))
    cue = _cue(each, _attitude(each, content, passage), passage, cues) if content else None
    if cue is None:
        return None
    rule = TAGGED_INFINITIVE if is_infinitive(each.contents[0].span, passage) else TAGGED
    source = _source(each.source, passage) or _by_tree(cue, content, passage)
    return Candidate(passage.index, cue, source, content, rule, side_of(content, cue))


def _cue(each: Tagged, attitude: str, passage: Passage, cues: Cues) -> Cue | None:
    """Return the words of a cue with what the lexicon says of their head, else with an `attitude`."""
    sentence = sentence_at(passage, each.cue.span.start)
    head = head_of(sentence, each.cue.span) if sentence is not None else None
    if sentence is None or head is None:
        return None
    entry = entry_of(head, cues) or Learned(head.lemma.lower(), attitude)
    return Cue(sentence, head, tokens_in(sentence, each.cue.span), entry)


def with_whole_cue(quote: Quote, tags: Sequence[Tag]) -> Quote:
    """Return a quote with its cue as the tagger has it, `has said` for `said`: PolNeAR counts auxiliaries in.

    `tags` are those of the article, in order of text.
    """
    taken = (*quote.content, *((quote.source,) if quote.source else ()))
    for tag in _tags_before(quote.cue, tags):
        if tag.label == "cue" and all(contains(tag.span, span) for span in quote.cue):
            return quote if any(overlaps(tag.span, span) for span in taken) else evolve(quote, cue=(tag.span,))
    return quote


def _tags_before(cue: tuple[Span, ...], tags: Sequence[Tag]) -> Sequence[Tag]:
    """Return the last tags that begin before the end of a cue."""
    last = bisect_left(tags, cue[-1].end, key=_start) if cue else 0
    return tags[max(0, last - NEAR) : last]


def continued_under_earlier_cue(
    passage: Passage, candidates: tuple[Candidate, ...], tags: Sequence[Tag], told: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """Yield quotations whose cue stands in a paragraph before; `told` are candidates by where their cues begin."""
    for tag in tags_in(passage.span, tags):
        candidate = told.get(tag.cue) if tag.cue is not None else None
        if candidate is None or tag.label != "content" or candidate.passage == passage.index:
            continue
        span = with_marks(tag.span.start, tag.span.end, passage)
        taken = any(
            overlaps(span, other) for candidate in candidates for other in (*candidate.content, *candidate.cue.spans)
        )
        if not taken and type_of((span,), passage) == "direct":
            step = Evidence("tagged", candidate.cue.spans[0], "the tagger ties the quotation to this cue")
            yield evolve(
                candidate,
                passage=passage.index,
                content=(span,),
                rule="quotation goes on",
                side="continued",
                flags=("continued",),
                evidence=(step,),
            )


def is_clause(span: Span, passage: Passage) -> bool:
    """Return whether words are a clause by the surface: a finite verb before any word that begins a clause within."""
    sentence = sentence_at(passage, span.start)
    tokens = tokens_in(sentence, span) if sentence is not None else ()
    for place, token in enumerate(tokens):
        if token.xpos in FINITE:
            return True
        if place and (token.upos == "SCONJ" or token.xpos in WH):
            return False
    return False


def entry_of(head: Token, cues: Cues) -> Verb | NounCue | None:
    """Return what the lexicon says of the head of a cue, None where it does not know it."""
    lemma = head.lemma.lower()
    return cues.verbs.get(lemma) if head.upos in VERBAL else cues.nouns.get(lemma)


def _attitude(each: Tagged, content: tuple[Span, ...], passage: Passage) -> str:
    """Return what a cue that the lexicon does not know does: words in marks or behind `that` are asserted."""
    start = each.contents[0].span.start
    marked = COMPLEMENTIZER.match(passage.text, start) is not None
    return "assertion" if marked or type_of(content, passage) != "indirect" else "fact"


def is_infinitive(span: Span, passage: Passage) -> bool:
    """Return whether words begin with `to` and a verb."""
    sentence = sentence_at(passage, span.start)
    words = tokens_in(sentence, span)[:3] if sentence is not None else ()
    return bool(words) and words[0].xpos == "TO" and any(word.xpos == "VB" for word in words)


def _content(each: Tagged, passage: Passage) -> Iterator[Span]:
    """Yield the spans of the content, none that holds its own cue or source."""
    for tag in each.contents:
        span = trimmed(passage.text, tag.span, EDGES)
        found = COMPLEMENTIZER.match(passage.text, span.start, span.end)
        span = Span(found.end(), span.end) if found and not _is_determiner(span, passage) else span
        span = with_marks(span.start, span.end, passage)
        taken = [each.cue.span, *([each.source.span] if each.source else [])]
        if span.start < span.end and not any(overlaps(span, other) for other in taken):
            yield span


def _is_determiner(span: Span, passage: Passage) -> bool:
    """Return whether words begin with a `that` that belongs to a noun: that figure is wrong."""
    sentence = sentence_at(passage, span.start)
    return sentence is not None and any(t.span.start == span.start and t.xpos == "DT" for t in sentence.tokens)


def _source(tag: Tag | None, passage: Passage) -> Source | None:
    sentence = sentence_at(passage, tag.span.start) if tag is not None else None
    head = head_of(sentence, tag.span) if sentence is not None and tag is not None else None
    if tag is None or head is None:
        return None
    return Source(head, trimmed(passage.text, tag.span, EDGES), "tagged")


def _by_tree(cue: Cue, content: tuple[Span, ...], passage: Passage) -> Source | None:
    """Return the source that the tree gives a verb, where the tagger ties none to it: `left, arguing that ...`."""
    if cue.head.upos not in VERBAL or is_passive(cue.sentence, cue.head):
        return None
    source = source_of(cue, passage)
    if source is None or any(overlaps(source.span, span) for span in (*content, *cue.spans)):
        return None
    return source


def side_of(content: tuple[Span, ...], cue: Cue) -> str:
    before = content[0].start < cue.head.span.start
    after = content[-1].start > cue.head.span.start
    return "around" if before and after else "before" if before else "after"


def is_told(candidate: Candidate, passage: Passage, lexicon: Lexicon) -> bool:
    """Return whether what the tagger proposes is speech or belief of somebody, in a clause, and not denied."""
    if candidate.source is None or not is_reported(candidate.cue.entry, candidate.rule):
        return False
    if candidate.source.head.lemma.lower() in NOBODY:
        return False
    quoted = type_of(candidate.content, passage) != "indirect" and not is_quoted(passage, candidate.cue.head)
    if not quoted and not is_clause(candidate.content[0], passage):
        return False
    sentence, verb = candidate.cue.sentence, candidate.cue.head
    if candidate.source.head.lemma.lower() == "it" and is_passive(sentence, verb):
        return False  # it is said that
    return not (verb.upos in VERBAL and is_denied(sentence, verb, lexicon.cues))


Proposal = tuple[Tagged, Candidate]
