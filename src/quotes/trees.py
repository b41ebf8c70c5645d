"""Walks over the dependency tree of one sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from quotes.types import Sentence, Span, Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})  # Penn tags of verbs that head a clause of their own


def relation(token: Token) -> str:
    """Return the universal relation, its subtype left out: `nsubj:pass` -> `nsubj`."""
    return token.deprel.partition(":")[0]


def children(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Return the tokens whose head is `token`, in order of text."""
    return sentence.below.get(token.index, ())


def child(sentence: Sentence, token: Token, *relations: str) -> Token | None:
    """Return the first child under one of `relations` (universal or with subtype), or None."""
    for other in sentence.below.get(token.index, ()):
        if other.deprel in relations or relation(other) in relations:
            return other
    return None


def parent(sentence: Sentence, token: Token) -> Token | None:
    """Return the head of `token`, or None at the root."""
    return sentence.tokens[token.head] if token.head >= 0 else None


def ancestors(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Yield the heads above `token`, the nearest first."""
    seen = {token.index}
    while token.head >= 0 and token.head not in seen:
        token = sentence.tokens[token.head]
        seen.add(token.index)
        yield token


def subtree(sentence: Sentence, token: Token, *, leaving: frozenset[int] = frozenset()) -> tuple[Token, ...]:
    """Return `token` and all below it, in order of text; branches at the indices in `leaving` are left out."""
    below = sentence.below
    found, todo = {token.index}, [token.index]
    while todo:
        for other in below.get(todo.pop(), ()):
            if other.index not in found and other.index not in leaving:
                found.add(other.index)
                todo.append(other.index)
    return tuple(sentence.tokens[index] for index in sorted(found))


def tokens_in(sentence: Sentence, span: Span) -> tuple[Token, ...]:
    """Return the tokens of `sentence` that lie within `span`."""
    first, last = bisect_left(sentence.starts, span.start), bisect_left(sentence.starts, span.end)
    return tuple(token for token in sentence.tokens[first : last + 1] if token.span.end <= span.end)


def head_of(sentence: Sentence, span: Span) -> Token | None:
    """Return the token of `span` whose head lies outside it, the first of several; None for no token."""
    inside = tokens_in(sentence, span)
    indices = {token.index for token in inside}
    heads = [t for t in inside if t.head not in indices and t.upos != "PUNCT"]
    return next(iter(heads or inside), None)


def is_plainly_said(sentence: Sentence, verb: Token) -> bool:
    """Return whether nothing at a verb tells where, when or to whom it is said: `he said`; not `on Sunday he said`."""
    besides = [t for t in children(sentence, verb) if relation(t) in ("obl", "iobj", "advcl", "advmod")]
    return not any(t.text.lower() not in ("also", "further", "then") for t in besides)
