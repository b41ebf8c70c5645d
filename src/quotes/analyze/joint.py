"""The joint model as a stanza processor: words, trees, names and attribution tags in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from attrs import frozen
from stanza.models.common.doc import Document
from stanza.pipeline.processor import Processor, register_processor

from quotes.models.english.annotate import Annotated, Reading, Run, annotate, cut
from quotes.models.english.pieces import Word, words_at
from quotes.models.english.weights import Parts, load
from quotes.spans import moved
from quotes.types import Span, Tag

NAME = "quotes-joint"  # `quotes` is what a user asks for (stanza.py); stanza takes options apart at the first _
PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")  # up to an empty line

Cut = tuple[tuple[Word, ...], tuple[Span, ...]]  # the words of a sentence, and their spans in the text
Read = tuple[tuple[Span, ...], Annotated]  # the spans of the words of a sentence, and what the model says of them


class TaggedDocument(Document):  # type: ignore[misc]  # stanza is untyped
    """A stanza Document with the attribution tags that the joint model sees in it; offsets count in its text.

    A class of its own, so that nothing is put on stanza's.
    """

    attributions: tuple[Tag, ...] = ()


@frozen
class Laid:
    """A text and its paragraphs, in groups that go through the model apart: one group takes nothing from another."""

    text: str
    groups: tuple[tuple[Span, ...], ...]


@frozen
class TextRead:
    """What the model reads in a text: sentences and attribution tags, both in order of text; offsets count in it."""

    text: str
    sentences: tuple[Read, ...]
    tags: tuple[Tag, ...]


@register_processor(NAME)
class JointProcessor(Processor):  # type: ignore[misc]  # stanza is untyped
    """Text in, a full TaggedDocument out; an empty line ends a paragraph."""

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
        return [document_of(read) for read in self.read([each.text for each in docs])]

    def read(self, texts: Sequence[str]) -> list[TextRead]:
        """Return what `bulk_process` puts into Documents, without them: they take a tenth of the time again."""
        return texts_read([Laid(text, (paragraphs_in(text),)) for text in texts], self.parts)


def paragraphs_in(text: str) -> tuple[Span, ...]:
    """Return the spans of what empty lines part."""
    return tuple(Span(*found.span()) for found in PARAGRAPH.finditer(text))


def texts_read(laid: Sequence[Laid], parts: Parts) -> list[TextRead]:
    """Return what the model reads in each text; all of them go through the encoder together."""
    cut_up = [[tuple(_sentences(each.text, group, parts)) for group in each.groups] for each in laid]
    texts = [[words for words, _ in sentences] for groups in cut_up for sentences in groups]
    found = iter(annotate(texts, parts))
    return [
        _joined(each.text, [([spans for _, spans in sentences], next(found)) for sentences in groups])
        for each, groups in zip(laid, cut_up, strict=True)
    ]


def _sentences(text: str, paragraphs: Sequence[Span], parts: Parts) -> Iterator[Cut]:
    for paragraph in paragraphs:
        piece = text[paragraph.start : paragraph.end]
        for spans in cut(piece, parts):
            yield words_at(piece, spans), tuple(moved(span, paragraph.start) for span in spans)


def _joined(text: str, groups: Sequence[tuple[list[tuple[Span, ...]], Reading]]) -> TextRead:
    """Return what was read in the groups of a text as one."""
    sentences: list[Read] = []
    tags: list[Tag] = []
    for spans, reading in groups:
        places = list(chain.from_iterable(spans))
        sentences.extend(zip(spans, reading.sentences, strict=True))
        tags.extend(_tag(run, places) for run in reading.runs)
    return TextRead(text, tuple(sorted(sentences, key=_start)), tuple(sorted(tags, key=_place)))


def _start(read: Read) -> int:
    return read[0][0].start


def _place(tag: Tag) -> Span:
    return tag.span


def document_of(read: TextRead) -> TaggedDocument:
    """Return what was read as a stanza Document with everything in it."""
    document = TaggedDocument([list(_rows(read.text, *sentence)) for sentence in read.sentences], text=read.text)
    document.attributions = read.tags
    return document


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
