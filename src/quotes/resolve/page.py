"""The parts of an analysis that resolving looks at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

import regex
from attrs import frozen

from quotes.placed import Placed, taken
from quotes.resolve.split_names import whole_names
from quotes.spans import contains, entities_in, overlaps
from quotes.types import Analysis, NamedEntity, Quote, Sentence, Span

JOINED = regex.compile(r"\b[Tt]he (?P<first>\p{Lu}\w*) (?P<second>\p{Lu}\w*)\.? (?=\p{Lu})")
MAX_BACK = 40  # sentences, spoken ones among them, in which somebody is near
MAX_NESTED = 40  # speeches before some words, of which one may hold them


@frozen
class Speech:
    """Words in quotation marks, as a rule with words around them, and the noun phrase whose words they are."""

    span: Span
    source: Span


@frozen(eq=False)  # a page is like no other: what is made of one is kept by it
class Page:
    """The parts of an analysis that resolving looks at.

    `quoted` are the words of direct speech; `speeches` all words in quotation marks that have a source, in order;
    `reported` those without marks; `sources` the noun phrases that speak.
    """

    text: str
    sentences: tuple[Sentence, ...]
    entities: tuple[NamedEntity, ...]
    quoted: tuple[Span, ...] = ()
    speeches: tuple[Speech, ...] = ()
    sources: tuple[Span, ...] = ()
    reported: tuple[Speech, ...] = ()

    def words(self, span: Span) -> str:
        """Return the words that `span` points at."""
        return self.text[span.start : span.end]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the code point at `offset`, or None."""
        place = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start)
        found = self.sentences[place - 1] if place else None
        return found if found is not None and offset < found.span.end else None

    def sentences_before(self, sentence: Sentence, most: int) -> tuple[Sentence, ...]:
        """Return a sentence and those before it, `most` at most, the nearest first."""
        return self.sentences[max(0, sentence.index - most) : sentence.index + 1][::-1]

    def opening(self, sentence: Sentence) -> Sentence:
        """Return the first sentence of the paragraph that a sentence stands in."""
        return self.sentences[self._openings[sentence.index]]

    def steps_between(self, first: int, last: int) -> int:
        """Return how many sentences `first` stands before `last`, those between left out that are all direct speech.

        A speech of ten sentences takes nobody farther away than one of a word.
        """
        return 1 + self._told_before[last] - self._told_before[first + 1] if first < last else 0

    def first_within(self, last: int, steps: int) -> int:
        """Return the first sentence that stands at most some steps before `last`."""
        first = max(0, last - steps)
        while first > max(0, last - MAX_BACK) and self.steps_between(first - 1, last) <= steps:
            first -= 1
        return first

    @cached_property
    def joined_by_article(self) -> dict[str, list[tuple[str, int]]]:
        """By each word with an article and a capital before another: that one, and where the next begins.

        Amir: Sheikh, and where Jan Kos begins in `the Amir Sheikh Jan Kos`.
        """
        found: dict[str, list[tuple[str, int]]] = {}
        for each in JOINED.finditer(self.text):
            found.setdefault(each["first"], []).append((each["second"], each.end()))
        return found

    @cached_property
    def _told_before(self) -> tuple[int, ...]:
        """How many sentences before each, and before the end, are not all direct speech."""
        return tuple(accumulate((not self.is_spoken(each) for each in self.sentences), initial=0))

    def is_spoken(self, sentence: Sentence) -> bool:
        """Return whether all words of a sentence stand inside somebody's direct speech."""
        words = [token.span for token in sentence.tokens if token.upos != "PUNCT"]
        return bool(words) and self.is_quoted(Span(words[0].start, words[-1].end))

    def is_quoted(self, span: Span) -> bool:
        """Return whether words stand inside somebody's direct speech."""
        place = bisect_right(self.quoted, span.start, key=lambda quoted: quoted.start)
        return place > 0 and span.end <= self.quoted[place - 1].end

    def speech_around(self, span: Span) -> Speech | None:
        """Return the innermost speech in whose quotation marks words stand, or None; its source stands outside them."""
        last = bisect_right(self.speeches, span.start, key=lambda speech: speech.span.start)
        around = [
            each
            for each in self.speeches[max(0, last - MAX_NESTED) : last]
            if contains(each.span, span) and not overlaps(each.source, span) and self._is_in_marks(each.span, span)
        ]
        return min(around, key=lambda each: each.span.end - each.span.start, default=None)

    def speeches_by(self, source: Span) -> tuple[Speech, ...]:
        """Return the speeches whose words a noun phrase speaks, in order of text."""
        return self._by_source.get(source, ())

    def reported_by(self, source: Span) -> tuple[Speech, ...]:
        """Return the words without quotation marks that a noun phrase speaks, in order of text."""
        return self._reported_by_source.get(source, ())

    def sources_around(self, span: Span) -> tuple[Span, ...]:
        """Return the noun phrases that speak in which words stand, in order of text."""
        return tuple(source for source, _ in self._sources.over(span) if contains(source, span))

    @cached_property
    def _sources(self) -> Placed[None]:
        return taken(self.sources)

    @cached_property
    def _openings(self) -> tuple[int, ...]:
        openings: list[int] = []
        for before, each in zip((None, *self.sentences), self.sentences, strict=False):
            goes_on = before is not None and before.paragraph == each.paragraph
            openings.append(openings[-1] if goes_on else each.index)
        return tuple(openings)

    @cached_property
    def _by_source(self) -> dict[Span, tuple[Speech, ...]]:
        return _by_their_source(self.speeches)

    @cached_property
    def _reported_by_source(self) -> dict[Span, tuple[Speech, ...]]:
        return _by_their_source(self.reported)

    def _is_in_marks(self, outer: Span, inner: Span) -> bool:
        before = self.text[outer.start : inner.start]
        return self.is_quoted(inner) or before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def entities_in(self, span: Span) -> tuple[NamedEntity, ...]:
        """Return the named entities that share a code point with `span`, in order of text."""
        return entities_in(self.entities, span)


def page_of(analysis: Analysis, quotes: tuple[Quote, ...] = (), bodies: frozenset[str] = frozenset()) -> Page:
    """Return the page of an analysis; named entities in order of text, none in pieces.

    `bodies` are the words for bodies that make a name before them a part of theirs: university, court.
    """
    entities = whole_names(analysis.entities, analysis.sentences, analysis.article.document.text, bodies)
    quoted = tuple(sorted(span for quote in quotes if quote.type == "direct" for span in quote.content))
    speeches = _speeches(quote for quote in quotes if quote.type != "indirect")
    reported = _speeches(quote for quote in quotes if quote.type == "indirect")
    sources = tuple(sorted({quote.source for quote in quotes if quote.source is not None}))
    return Page(analysis.article.document.text, analysis.sentences, entities, quoted, speeches, sources, reported)


def _speeches(quotes: Iterable[Quote]) -> tuple[Speech, ...]:
    marked = [(span, quote.source) for quote in quotes for span in quote.content]
    return tuple(Speech(span, source) for span, source in sorted(marked, key=_place) if source is not None)


def _by_their_source(speeches: Iterable[Speech]) -> dict[Span, tuple[Speech, ...]]:
    found: dict[Span, list[Speech]] = {}
    for speech in speeches:
        found.setdefault(speech.source, []).append(speech)
    return {source: tuple(some) for source, some in found.items()}


def _place(marked: tuple[Span, Span | None]) -> Span:
    return marked[0]
