"""The examples of cues and nouns read by the whole line: how many show the entry that they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest
from attrs import frozen

from conftest import document_of
from examples import lines_of, noun_stands_in, verb_stands_in, words_of
from quotes.analyze import analyzer
from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from quotes.lexicon.entries import read_tables
from quotes.types import Analysis, Article, Quote, Region, Span

LEXICON = load_lexicon()
SOURCES = ("role", "organization", "medium", "document", "unnamed", "title", "masthead")
FLOORS = {  # share of the examples in which the entry was found when this was written (2026-11), rounded down
    "verb": 0.98, "noun": 0.67, "preposition": 0.84, "light": 1.0,
    "role": 1.0, "organization": 1.0, "medium": 1.0, "document": 0.99, "unnamed": 1.0, "title": 0.97, "masthead": 1.0,
}  # fmt: skip


@frozen
class Example:
    """An entry's key and its sentence; `kind` is what its table is called."""

    file: str
    kind: str
    key: str
    sentence: str

    def article(self) -> Article:
        """Return the sentence as an article."""
        body = Region("body", Span(0, len(self.sentence)))
        return Article(document_of(self.sentence, f"{self.kind} {self.key}"), (body,), (body,))


def examples() -> Iterator[Example]:
    """Yield the examples of every kind that has a floor, kind by kind."""
    for file in ("en/cues.toml", "en/nouns.toml"):
        for kind, entries in read_tables(file).items():
            if kind in FLOORS:
                for entry in entries:
                    yield Example(file, kind, entry.get("lemma") or entry["words"], entry["example"])


def is_read(example: Example, analysis: Analysis) -> bool:
    """Return whether the line finds a quote that the entry is the cue of or, for a noun, the source."""
    return any(_shows(example, quote) for quote in find_quotes(analysis, LEXICON, scope="all"))


def _shows(example: Example, quote: Quote) -> bool:
    text = example.sentence
    if example.kind in SOURCES:
        return quote.source is not None and noun_stands_in(example.key, text[quote.source.start : quote.source.end])
    spans = (*quote.cue, *(span for relay in quote.relays for span in relay.cue))
    cue = " ".join(text[span.start : span.end] for span in spans)
    if example.kind == "preposition":
        return words_of(example.key) <= words_of(cue)
    return example.kind == "light" or verb_stands_in(example.key, cue)


@pytest.mark.stanza
@pytest.mark.weights
def test_the_line_finds_cues_and_sources_in_their_examples() -> None:
    every = tuple(examples())
    analyses = analyzer()(example.article() for example in every)
    read = [(example, is_read(example, analysis)) for example, analysis in zip(every, analyses, strict=True)]

    for kind, found in groupby(read, key=lambda pair: pair[0].kind):
        results = list(found)
        lacking = [(example.key, example.sentence) for example, is_found in results if not is_found]
        assert 1 - len(lacking) / len(results) >= FLOORS[kind], lines_of(results[0][0].file, kind, lacking)
