"""The joint model as a stanza processor: words, trees, names and attribution tags in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from stanza.models.common.doc import Document
from stanza.pipeline.processor import Processor, register_processor

from quotes.models.english.annotate import Annotated, Run, annotate, cut
from quotes.models.english.pieces import Word, words_at
from quotes.models.english.weights import Parts, load
from quotes.types import Span, Tag

NAME = "quotes"
PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")  # up to an empty line
PROPERTY = "attributions"

if not hasattr(Document, PROPERTY):
    Document.add_property(PROPERTY, (), setter=lambda document, tags: setattr(document, f"_{PROPERTY}", tags))


@register_processor(NAME)
class JointProcessor(Processor):  # type: ignore[misc]  # stanza is untyped
    """Text in, a full Document out; an empty line ends a paragraph.

    The Document's property `attributions` holds the attribution tags, offsets counting in its text.
    """

    PROVIDES_DEFAULT = frozenset(("tokenize", "pos", "lemma", "depparse", "ner"))
    REQUIRES_DEFAULT: frozenset[str] = frozenset()

    def __init__(self, config: dict[str, Any], pipeline: Any, device: Any) -> None:
        super().__init__(config, pipeline, device)
        self.parts = load()

    def process(self, document: Any) -> Any:
        """Return the Document with everything in it."""
        text = document.text if isinstance(document, Document) else document
        return self.bulk_process([Document([], text=text)])[0]

    def bulk_process(self, docs: list[Any]) -> list[Any]:
        """Return new Documents with everything in them; all of them go through the encoder together."""
        cut_up = [tuple(_sentences(document.text, self.parts)) for document in docs]
        found = annotate([[words for words, _ in sentences] for sentences in cut_up], self.parts)
        documents = []
        for document, sentences, reading in zip(docs, cut_up, found, strict=True):
            spans = [spans for _, spans in sentences]
            rows = [list(_rows(document.text, *pair)) for pair in zip(spans, reading.sentences, strict=True)]
            made = Document(rows, text=document.text)
            places = list(chain.from_iterable(spans))
            made.attributions = tuple(_tag(run, places) for run in reading.runs)
            documents.append(made)
        return documents


def _sentences(text: str, parts: Parts) -> Iterator[tuple[tuple[Word, ...], tuple[Span, ...]]]:
    """Yield the words of each sentence and their spans in the text."""
    for paragraph in PARAGRAPH.finditer(text):
        start = paragraph.start()
        for spans in cut(paragraph.group(), parts):
            moved = tuple(Span(span.start + start, span.end + start) for span in spans)
            yield words_at(paragraph.group(), spans), moved


def _rows(text: str, spans: Sequence[Span], sentence: Annotated) -> Iterator[dict[str, Any]]:
    """Yield the words of a sentence as stanza's dictionaries."""
    for index, span in enumerate(spans):
        yield {
            "id": index + 1,
            "text": text[span.start : span.end],
            "lemma": sentence.lemmas[index],
            "upos": sentence.upos[index],
            "xpos": sentence.xpos[index],
            "head": sentence.heads[index] + 1,
            "deprel": sentence.deprels[index],
            "ner": sentence.entities[index],
            "start_char": span.start,
            "end_char": span.end,
        }


def _tag(run: Run, places: Sequence[Span]) -> Tag:
    """Return a run of words as a run of characters."""
    cue = None if run.cue is None else places[run.cue].start
    span = Span(places[run.first].start, places[run.last - 1].end)
    return Tag(run.label, span, round(run.score, 4), cue, round(run.link, 4))
