"""A paragraph as the rules read it: its sentences and its quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import regex
from attrs import field, frozen

from quotes.find.quotation_marks import Quotation, quotations
from quotes.lexicon import Lexicon
from quotes.spans import trimmed
from quotes.types import Analysis, Sentence, Span, Token

MAX_NAME_WORDS = 5  # longer quotations with capitals throughout are headlines or slogans
SMALL = frozenset({"a", "an", "and", "at", "for", "in", "of", "on", "the", "to"})  # in a title of a work
WORD = regex.compile(r"\w+")


@frozen
class Passage:
    """One paragraph. `index` counts the paragraphs of the article; offsets are the document's.

    `lexicon` is what is known beforehand of its words.
    """

    index: int
    zone: str
    text: str
    span: Span
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    lexicon: Lexicon = field(repr=False, eq=False)

    def words(self, span: Span) -> str:
        """Return the words that `span` points at."""
        return self.text[span.start : span.end]


def passages(analysis: Analysis, lexicon: Lexicon) -> Iterator[Passage]:
    """Yield the paragraphs that have sentences, in order."""
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in analysis.sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    text = analysis.article.document.text
    paragraphs = analysis.article.paragraphs
    for index, sentences in sorted(by_paragraph.items()):
        region = paragraphs[index]
        following = paragraphs[index + 1].span if index + 1 < len(paragraphs) else None
        marks = quotations(text, region.span, following)
        yield Passage(index, region.zone, text, region.span, tuple(sentences), marks, lexicon)


def quotation_at(passage: Passage, offset: int) -> Quotation | None:
    """Return the quotation whose marks enclose the code point at `offset`, or None."""
    place = bisect_right(passage.quotations, offset, key=lambda quotation: quotation.outer.start)
    found = passage.quotations[place - 1] if place else None
    return found if found is not None and offset < found.outer.end else None


def sentence_at(passage: Passage, offset: int) -> Sentence | None:
    """Return the sentence that holds the code point at `offset`, or None."""
    place = bisect_right(passage.sentences, offset, key=lambda sentence: sentence.span.start)
    found = passage.sentences[place - 1] if place else None
    return found if found is not None and offset < found.span.end else None


def sentence_before(passage: Passage, sentence: Sentence) -> Sentence | None:
    """Return the sentence right before one of a paragraph, or None where that is its first."""
    place = bisect_left(passage.sentences, sentence.index - 1, key=lambda each: each.index)
    found = passage.sentences[place] if place < len(passage.sentences) else None
    return found if found is not None and found.index == sentence.index - 1 else None


def quotations_in(passage: Passage, span: Span) -> tuple[Quotation, ...]:
    """Return the quotations that share a code point with `span`, in order."""
    first = bisect_right(passage.quotations, span.start, key=lambda quotation: quotation.outer.end)
    last = bisect_right(passage.quotations, span.end - 1, key=lambda quotation: quotation.outer.start)
    return passage.quotations[first:last]


def is_quoted(passage: Passage, token: Token) -> bool:
    """Return whether `token` stands within quotation marks."""
    found = quotation_at(passage, token.span.start)
    return found is not None and found.inner.start <= token.span.start < found.inner.end


def is_name(quotation: Quotation, passage: Passage) -> bool:
    """Return whether a quotation is a name, a title or a nickname, which is no speech.

    Every word is capitalized, five at most; a stop or a comma inside the marks speaks against it, unless a noun stands
    before them: `named their robot "Robogee."`
    """
    words = passage.words(quotation.inner).split()
    if not 0 < len(words) <= MAX_NAME_WORDS or words[0] in SMALL or words[-1] in SMALL:
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in SMALL for word in words):
        return False
    return words[-1][-1] not in ".,!?" or (words[-1][-1] in ".," and _follows_noun(quotation, passage))


def _follows_noun(quotation: Quotation, passage: Passage) -> bool:
    """Return whether the word right before a quotation is a common noun."""
    sentence = sentence_at(passage, quotation.outer.start)
    before = [t for t in sentence.tokens if t.span.end <= quotation.outer.start] if sentence is not None else []
    return bool(before) and before[-1].upos == "NOUN"


def type_of(content: tuple[Span, ...], passage: Passage) -> str:
    """Return direct, mixed or indirect, as the quotation marks say; a quoted name is no speech."""
    inside = outside = 0
    for span in content:
        speech = [q for q in quotations_in(passage, span) if not is_name(q, passage)]
        for word in WORD.finditer(passage.text, span.start, span.end):
            if any(q.inner.start <= word.start() < q.inner.end for q in speech):
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def inside_marks(span: Span, passage: Passage) -> Span:
    for quotation in quotations_in(passage, span):
        around = passage.text[span.start : quotation.outer.start] + passage.text[quotation.outer.end : span.end]
        if not any(sign.isalnum() for sign in around):  # nothing, or emoji
            return trimmed(
                passage.text, Span(max(span.start, quotation.inner.start), min(span.end, quotation.inner.end))
            )
    return span
