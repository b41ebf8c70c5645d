"""stanza Documents made of parses by hand, for the tests of what stands inside stanza."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stanza.models.common.doc import Document

from quotes.types import Analysis, NamedEntity, Sentence, Token


def document_of(analysis: Analysis) -> Document:
    """Return the Document that stanza would make of a parse: its text, words, trees and names."""
    rows = [list(_rows(sentence, analysis)) for sentence in analysis.sentences]
    return Document(rows, text=analysis.article.document.text)


def rows_of(document: Document) -> list[list[dict[str, Any]]]:
    """Return the words of a Document as it is made of them, to make another."""
    return [[{**word, "id": word["id"]} for word in sentence] for sentence in document.to_dict()]


def _rows(sentence: Sentence, analysis: Analysis) -> Iterator[dict[str, Any]]:
    for token in sentence.tokens:
        yield {
            "id": token.index + 1,
            "text": token.text,
            "lemma": token.lemma,
            "upos": token.upos,
            "xpos": token.xpos,
            "head": token.head + 1,
            "deprel": token.deprel,
            "start_char": token.span.start,
            "end_char": token.span.end,
            "ner": _tag(token, analysis.entities),
        }


def _tag(token: Token, entities: tuple[NamedEntity, ...]) -> str:
    """Return the tag of a word in BIOES."""
    for mention in entities:
        if mention.span.start <= token.span.start < mention.span.end:
            begins, ends = token.span.start == mention.span.start, token.span.end == mention.span.end
            return f"{'S' if begins and ends else 'B' if begins else 'E' if ends else 'I'}-{mention.kind}"
    return "O"
