"""The analysis that a stanza Document of a whole text holds, whoever made it.

Its sentences know nothing of our paragraphs. One that runs over the end of a paragraph, or into what is not analyzed
(a dateline, a menu), is cut there, and each part is a tree of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from attrs import evolve, frozen

from quotes.analyze.analyses import entities_of, running, spans_of
from quotes.analyze.joint import TaggedDocument
from quotes.errors import AnalysisError
from quotes.types import Analysis, Article, NamedEntity, Region, Sentence, Span, Tag, Token

LOOSE = "dep"  # the relation of a word whose head stands in another part of its sentence
STEPS = {"upos": "pos", "head": "depparse", "deprel": "depparse"}  # what a word lacks, and who gives it
REMEDY = "give stanza the text, or the Document its text and each word its start_char and end_char"

Placed = tuple[Any, Span]  # a stanza Word and where it stands


@frozen
class Paragraphs:
    """The paragraphs that are analyzed, in order, with their numbers in the article."""

    starts: tuple[int, ...]
    numbered: tuple[tuple[int, Region], ...]

    def at(self, span: Span) -> tuple[int, Region] | None:
        """Return the paragraph that shares a code point with `span`, the last of several, or None."""
        place = bisect_right(self.starts, max(span.start, span.end - 1))
        found = self.numbered[place - 1] if place else None
        return found if found is not None and span.start < found[1].span.end else None

    def within(self, span: Span) -> Span | None:
        """Return what of `span` lies in one paragraph, or None."""
        found = self.at(span)
        return _clipped(span, found[1].span) if found is not None else None


def analysis_of_whole(article: Article, document: Any) -> Analysis:
    """Return the analysis that stanza's Document of the article's text holds.

    Raises AnalysisError where the Document has no text, or a word no place in it, no class or no head.
    """
    _check(document)
    numbered = tuple(running(article))
    paragraphs = Paragraphs(tuple(region.span.start for _, region in numbered), numbered)
    sentences: list[Sentence] = []
    entities: list[NamedEntity] = []
    for parsed in document.sentences:
        parts = tuple(_parts(parsed, paragraphs, article.document.text))
        parts = tuple(evolve(part, index=len(sentences) + number) for number, part in enumerate(parts))
        sentences.extend(parts)
        entities.extend(_mentions(parsed, parts, paragraphs))
    return Analysis(article, tuple(sentences), tuple(entities), tuple(_tags(document, paragraphs)))


def _check(document: Any) -> None:
    if document.text is None and document.sentences:
        raise AnalysisError(f"a document without text has no quotes; {REMEDY}")
    for sentence in document.sentences:
        for token in sentence.tokens:
            if token.start_char is None or token.end_char is None or token.end_char > len(document.text):
                raise AnalysisError(f"sentence {sentence.sent_id}, {token.text!r}: has no place in the text; {REMEDY}")
        for word in sentence.words:
            lacking = next((step for name, step in STEPS.items() if getattr(word, name) is None), None)
            if lacking:
                where = f"sentence {sentence.sent_id}, {word.text!r}"
                raise AnalysisError(f"{where}: {lacking} has not seen this word; run it before quotes")


def _parts(parsed: Any, paragraphs: Paragraphs, text: str) -> Iterator[Sentence]:
    """Yield a sentence, or its parts where it runs over paragraphs, numbered from 0; what is not analyzed is left."""

    def paragraph(placed: Placed) -> tuple[int, Region] | None:
        return paragraphs.at(placed[1])

    for found, words in groupby(spans_of(parsed, 0), key=paragraph):
        if found is not None:
            number, region = found
            tokens = tuple(_tokens([(word, _clipped(span, region.span)) for word, span in words], text))
            yield Sentence(0, number, region.zone, Span(tokens[0].span.start, tokens[-1].span.end), tokens)


def _clipped(span: Span, region: Span) -> Span:
    """Return what of `span` lies in `region`."""
    start = min(max(span.start, region.start), region.end)
    return Span(start, max(start, min(span.end, region.end)))


def _tokens(words: Sequence[Placed], text: str) -> Iterator[Token]:
    """Yield the words of a part; the first whose head stands elsewhere is its root, and has the others below it."""
    indices = {word.id: index for index, (word, _) in enumerate(words)}
    heads = [indices.get(word.head) for word, _ in words]
    loose = [index for index, head in enumerate(heads) if head is None]
    root = min(loose, key=lambda index: (words[index][0].head != 0, words[index][0].upos == "PUNCT", index))
    for index, (word, span) in enumerate(words):
        form, head, deprel = text[span.start : span.end], heads[index], word.deprel
        if head is None:
            head, deprel = (-1, "root") if index == root else (root, _loose(deprel))
        yield Token(index, form, span, word.lemma or form, word.upos, word.xpos or "", head, deprel)


def _loose(deprel: str) -> str:
    return deprel if deprel == "punct" else LOOSE


def _mentions(parsed: Any, parts: Sequence[Sentence], paragraphs: Paragraphs) -> Iterator[NamedEntity]:
    """Yield the names of a sentence, each with the part that it, or its end, stands in."""
    for entity in entities_of(parsed, 0, 0):
        span = paragraphs.within(entity.span)
        part = next((p for p in parts if span is not None and p.span.start <= span.start < p.span.end), None)
        if span is not None and part is not None:
            yield NamedEntity(span, entity.kind, part.index)


def _tags(document: Any, paragraphs: Paragraphs) -> Iterator[Tag]:
    """Yield the attribution tags in what is analyzed, if the Document has any."""
    for tag in document.attributions if isinstance(document, TaggedDocument) else ():
        if paragraphs.at(tag.span) is not None:
            yield tag


@frozen
class Tokens:
    """The tokens of a stanza Document by their places; the very objects that stand in its sentences."""

    tokens: tuple[Any, ...]
    starts: tuple[int, ...]

    def within(self, spans: Sequence[Span]) -> tuple[Any, ...]:
        """Return the tokens that share a code point with one of `spans`, in order of text."""
        found = {place for span in spans for place in self._places(span)}
        return tuple(self.tokens[place] for place in sorted(found))

    def _places(self, span: Span) -> range:
        first = bisect_right(self.starts, span.start) - 1
        first += first < 0 or self.tokens[first].end_char <= span.start
        return range(first, bisect_left(self.starts, span.end))


def tokens_of(document: Any) -> Tokens:
    """Return the tokens of a stanza Document whose words have places in its text."""
    tokens = tuple(document.iter_tokens())
    return Tokens(tokens, tuple(token.start_char for token in tokens))
