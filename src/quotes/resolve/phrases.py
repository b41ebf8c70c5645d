"""Noun phrases as the resolver reads them: the page, the head of a phrase, its core without what trails."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import regex
from attrs import frozen

from quotes.lexicon import Lexicon
from quotes.spans import contains, mentions_in, overlaps
from quotes.trees import head_of, relation, subtree, tokens_in
from quotes.types import Analysis, Mention, Quote, Sentence, Span, Token

LEADING = regex.compile(r"^(?:the|a|an|his|her|its|their|our|my)\s+", regex.IGNORECASE)
MAX_NESTED = 40  # speeches before some words, of which one may hold them
TRAILING = " \t\n,;:-–—\"“”'’‘"


@frozen
class Speech:
    """Words in quotation marks, as a rule with words around them, and the noun phrase whose words they are."""

    span: Span
    source: Span


@frozen
class Page:
    """The parts of an analysis that resolving looks at.

    `quoted` are the words of direct speech; `speeches` all words in quotation marks that have a source, in order;
    `sources` the noun phrases that speak.
    """

    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    quoted: tuple[Span, ...] = ()
    speeches: tuple[Speech, ...] = ()
    sources: tuple[Span, ...] = ()

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

    @cached_property
    def _by_source(self) -> dict[Span, tuple[Speech, ...]]:
        found: dict[Span, tuple[Speech, ...]] = {}
        for speech in self.speeches:
            found[speech.source] = (*found.get(speech.source, ()), speech)
        return found

    def _is_in_marks(self, outer: Span, inner: Span) -> bool:
        before = self.text[outer.start : inner.start]
        return self.is_quoted(inner) or before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions that share a code point with `span`, in order of text."""
        return mentions_in(self.mentions, span)


def page_of(analysis: Analysis, quotes: tuple[Quote, ...] = ()) -> Page:
    """Return the page of an analysis; mentions in order of text."""
    mentions = tuple(sorted(analysis.mentions, key=lambda m: m.span))
    quoted = tuple(sorted(span for quote in quotes if quote.type == "direct" for span in quote.content))
    marked = [(span, quote.source) for quote in quotes if quote.type != "indirect" for span in quote.content]
    speeches = tuple(Speech(span, source) for span, source in sorted(marked, key=_place) if source is not None)
    sources = tuple(sorted({quote.source for quote in quotes if quote.source is not None}))
    return Page(analysis.article.document.text, analysis.sentences, mentions, quoted, speeches, sources)


def _place(marked: tuple[Span, Span | None]) -> Span:
    return marked[0]


def head_token(sentence: Sentence, span: Span) -> Token | None:
    """Return the head of the words in `span`: the token that hangs outside them."""
    return head_of(sentence, span)


def core(page: Page, span: Span) -> Span:
    """Return a noun phrase without relative clauses, appositions and brackets behind its head."""
    sentence = page.sentence_at(span.start)
    if sentence is None:
        return span
    head = head_of(sentence, span)
    tokens = tokens_in(sentence, span)
    if head is None or not tokens:
        return span
    end = tokens[-1].index + 1
    for token in tokens:
        cuts = (relation(token) == "appos" and token.upos != "NUM") or token.deprel in ("acl:relcl", "parataxis")
        if cuts and token.index > head.index:
            end = min(end, min(t.index for t in subtree(sentence, token) if t.index > head.index))
        if token.index > head.index and token.text in ("(", ",", "—", "–") and _is_break(sentence, token, head):
            end = min(end, token.index)
    kept = [t for t in tokens if t.index < end]
    while kept and kept[-1].upos in ("PUNCT", "CCONJ"):
        kept.pop()
    return Span(span.start, kept[-1].span.end) if kept else span


def _is_break(sentence: Sentence, token: Token, head: Token) -> bool:
    """Return whether a comma or bracket ends the core: no coordination goes on behind it."""
    rest = sentence.tokens[token.index + 1 :][:1]
    return token.text != "," or (not (rest and rest[0].upos == "CCONJ") and not _in_list(sentence, token, head))


def _in_list(sentence: Sentence, token: Token, head: Token) -> bool:
    """Return whether a comma stands in a coordination of the head: `Russia, China and Iran`."""
    return any(t.head == head.index and relation(t) == "conj" and t.index > token.index for t in sentence.tokens)


def bare(words: str) -> str:
    """Return a phrase without its leading article or possessive and without marks at its ends."""
    return LEADING.sub("", words.strip(TRAILING)).strip(TRAILING)


def is_role(token: Token, lexicon: Lexicon) -> bool:
    """Return whether a word says what somebody is, as a name too: a nurse, the Democrat, Republicans."""
    lemmas = {token.lemma.lower(), token.lemma.lower().removesuffix("s")}
    return any(lemma in lexicon.nouns.roles or lemma in lexicon.nouns.unnamed for lemma in lemmas)
