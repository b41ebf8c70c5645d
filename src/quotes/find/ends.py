"""Where a reported clause ends: with its sentence, or where another attribution begins."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotes.find.cues import VERBAL, Cue, has_finite_verb, verb_start
from quotes.find.passage import Passage, is_quoted, quotations_in
from quotes.trees import ancestors, child, relation, subtree
from quotes.types import Sentence, Span, Token

MARKS = frozenset({"that", "whether", "if"})
MAX_CIRCUMSTANCE = 8  # words behind a cue that closes its sentence: `the agency reported late on Saturday evening`


def last_of_clause(cue: Cue, first: Token, head: Token | None, passage: Passage, cues: tuple[Cue, ...]) -> Token | None:
    """Return the last token of a reported clause: the end of its sentence, or where another attribution begins."""
    sentence = cue.sentence
    stop = min(
        (index for index in (_stops(cue, first, head, passage, cues)) if index > first.index),
        default=len(sentence.tokens),
    )
    tokens = list(sentence.tokens[first.index : stop])
    while tokens and (_is_outer_punctuation(tokens[-1], passage) or tokens[-1].upos == "CCONJ"):
        tokens.pop()
    return tokens[-1] if tokens else None


def _is_outer_punctuation(token: Token, passage: Passage) -> bool:
    if token.upos != "PUNCT" and not regex.fullmatch(r"\p{P}+", token.text):
        return False
    return token.text not in (")", "]", "%", "!", "?") or False


def _stops(cue: Cue, first: Token, head: Token | None, passage: Passage, cues: tuple[Cue, ...]) -> list[int]:
    """Return the indices of tokens at which the clause cannot go on."""
    sentence = cue.sentence
    inside = {t.index for t in subtree(sentence, head)} if head is not None else set()
    stops = list(_end_of_subordinate(cue))
    for token in sentence.tokens[first.index + 1 :]:
        before = sentence.tokens[token.index - 1]
        if is_quoted(passage, token):
            continue
        if token.text == ";" and has_finite_verb(sentence, sentence.tokens[token.index + 1 :]):
            stops.append(token.index)
        if token.text.lower() == "according" and _next(sentence, token) == "to":
            stops.append(token.index)
        if token.text.lower() == "as" and _next(sentence, token, 2) == "by" and before.text in (",", '"', "”"):
            stops.append(token.index)
        if relation(token) == "conj" and token.upos in VERBAL and token.index not in inside:
            above = sentence.tokens[token.head]
            beside = above.index == cue.head.index or above.index in {a.index for a in ancestors(sentence, cue.head)}
            if beside and _begins_anew(sentence, token, cues):
                stops.append(_start_of(sentence, token, first.index))
        if token.text.endswith("ing") and _follows_quoted_comma(token, before, passage):
            stops.append(token.index)
        if token.lemma == "in" and relation(token) == "case" and _is_medium(cue, token, inside):
            stops.append(token.index)
    for other in cues:
        if other.head.index <= first.index or other is cue:
            continue
        if other.head.head == cue.head.index and child(sentence, other.head, "nsubj") is not None:
            stops.append(min(t.index for t in subtree(sentence, other.head)))
        start = _start_index(other)
        joint = sentence.tokens[start - 1].text if start else ""
        if joint in (",", "—", "–", '"', "”"):
            participle = other.head.xpos == "VBG" and start == other.head.index and _takes_clause(other)
            postposed = other.head.xpos != "VBG" and _is_last(other) and start != other.head.index
            if participle or postposed:
                stops.append(start)
    return stops


def _end_of_subordinate(cue: Cue) -> Iterator[int]:
    """Yield where a clause ends that stands before its main clause: `After aides said X, the campaign ...`."""
    for token in (cue.head, *ancestors(cue.sentence, cue.head)):
        if relation(token) in ("advcl", "acl") and (token.head > token.index or token.deprel == "acl:relcl"):
            end = max(t.index for t in subtree(cue.sentence, token)) + 1
            if end > cue.head.index + 2:
                yield end
            return
        if relation(token) not in ("conj", "xcomp"):
            return


def _begins_anew(sentence: Sentence, verb: Token, cues: tuple[Cue, ...]) -> bool:
    """Return whether a verb coordinated with the cue leaves the content: it reports, or has a subject of its own.

    A verb without either (`said the regiment was formed in May and had carried out tasks`) goes on with the content;
    so does one with a second `that`.
    """
    mark = child(sentence, verb, "mark")
    if mark is not None and mark.lemma in MARKS:
        return False
    if any(other.head is verb for other in cues):
        return True
    if child(sentence, verb, "nsubj") is None and child(sentence, verb, "aux") is None and verb.xpos == "VBD":
        return True
    start = min(t.index for t in subtree(sentence, verb))
    comma = any(t.text in (",", ";", "—", "–") for t in sentence.tokens[max(start - 1, 0) : start + 1])
    return comma and child(sentence, verb, "nsubj") is not None


def _follows_quoted_comma(token: Token, before: Token, passage: Passage) -> bool:
    """Return whether a participle stands behind a quotation that ends in a comma: `“definite,” meeting the press`."""
    return any(
        before.span.end <= q.outer.end <= token.span.start and passage.words(q.inner).rstrip().endswith(",")
        for q in quotations_in(passage, Span(before.span.start, token.span.end))
        if q.outer.start < token.span.start
    )


def _is_medium(cue: Cue, case: Token, inside: set[int]) -> bool:
    """Return whether `in ...` names what the cue was said in: `indicated he would go in a letter sent to ...`."""
    noun = cue.sentence.tokens[case.head] if case.head >= 0 else None
    return noun is not None and noun.index not in inside and noun.head == cue.head.index and relation(noun) == "obl"


def _takes_clause(cue: Cue) -> bool:
    """Return whether a participle goes on to report: `, adding that`, `, saying it`, `, stating, "`."""
    if "clause" not in getattr(cue.entry, "takes", ()) or getattr(cue.entry, "attitude", "") != "assertion":
        return False
    after = cue.sentence.tokens[cue.tokens[-1].index + 1 :][:2]
    if not after:
        return False
    clause = child(cue.sentence, cue.head, "ccomp", "parataxis")
    return after[0].lemma in MARKS or after[0].text in (",", ":", '"', "“") or clause is not None


def _is_last(cue: Cue) -> bool:
    """Return whether nothing but circumstance follows a cue in its sentence: `..., the agency reported Saturday.`"""
    after = cue.sentence.tokens[cue.tokens[-1].index + 1 :]
    own = {t.index for t in subtree(cue.sentence, cue.head)}
    rest = [t for t in after if t.upos != "PUNCT"]
    if any(relation(t) in ("ccomp",) and t.head == cue.head.index for t in after):
        return False
    return (
        len(rest) <= MAX_CIRCUMSTANCE
        and not has_finite_verb(cue.sentence, tuple(rest))
        and all(t.index in own for t in rest)
    )


def _start_index(cue: Cue) -> int:
    """Return the index at which a cue with its subject begins: a subject right before the verb, else the verb."""
    subject = child(cue.sentence, cue.head, "nsubj")
    if subject is not None and subject.index < cue.head.index:
        phrase = [t.index for t in subtree(cue.sentence, subject) if t.upos != "PUNCT"]
        return min(phrase, default=verb_start(cue))
    return verb_start(cue)


def _next(sentence: Sentence, token: Token, step: int = 1) -> str:
    index = token.index + step
    return sentence.tokens[index].text.lower() if index < len(sentence.tokens) else ""


def _start_of(sentence: Sentence, token: Token, floor: int) -> int:
    """Return the index of the first token of a conjunct, its comma and conjunction left to the clause before."""
    return max(floor + 1, min(t.index for t in subtree(sentence, token)))


def with_marks(start: int, end: int, passage: Passage) -> Span:
    """Return the span widened over quotation marks that it would cut through."""
    for quotation in quotations_in(passage, Span(start, max(end, start + 1))):
        if (
            quotation.inner.start <= start < quotation.inner.end
            and not passage.text[quotation.inner.start : start].strip()
        ):
            start = quotation.outer.start
        if start <= quotation.outer.start < end <= quotation.outer.end:
            end = quotation.outer.end
    return Span(start, end)


def trimmed_words(span: Span, passage: Passage) -> Span:
    words = passage.words(span)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
