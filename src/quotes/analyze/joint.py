"""The joint model as a stanza processor: words, trees, names and attribution tags in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from stanza.models.common.doc import Document
from stanza.pipeline.processor import Processor, register_processor

from quotes.models.english.annotate import Annotated, annotate, cut, words_of_sentences
from quotes.models.english.weights import load
from quotes.types import Span

NAME = "quotes"
TAG = re.compile(r"Tag=(?P<place>[BI])-(?P<label>\w+):(?P<score>[\d.]+)")  # in a word's MISC


@register_processor(NAME)
class JointProcessor(Processor):  # type: ignore[misc]  # stanza is untyped
    """Text in, a full Document out; attribution tags travel in MISC as `Tag=B-source:0.98`."""

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
        places = [cut(document.text, self.parts) for document in docs]
        words = [words_of_sentences(document.text, place) for document, place in zip(docs, places, strict=True)]
        found = annotate(words, self.parts)
        return [
            Document([list(_rows(d.text, *pair)) for pair in zip(place, done, strict=True)], text=d.text)
            for d, place, done in zip(docs, places, found, strict=True)
        ]


def _rows(text: str, spans: tuple[Span, ...], sentence: Annotated) -> Iterator[dict[str, Any]]:
    """Yield the words of a sentence as stanza's dictionaries."""
    for index, span in enumerate(spans):
        place_and_label, score = sentence.attributions[index]
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
            **({} if place_and_label == "O" else {"misc": f"Tag={place_and_label}:{score:.4f}"}),
        }
