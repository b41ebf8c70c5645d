"""The words of a noun phrase, from its head."""

from __future__ import annotations

import calendar

from quotes.find.passage import Passage, is_quoted, quotations_in
from quotes.trees import child, children, parent, relation, subtree
from quotes.types import Sentence, Span, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PART", "PRON", "SYM", "X"})
DAYS = frozenset(calendar.day_name)
AMOUNTS = frozenset({"few", "many", "much"})  # as many as ten, as few as ten


def noun_phrase(sentence: Sentence, head: Token, passage: Passage, *, avoiding: tuple[Token, ...] = ()) -> Span:
    """Return the noun phrase under `head`: its subtree, contiguous, without outer punctuation and case marks.

    Appositions and relative clauses belong to it. It never reaches over a quotation mark or into `avoiding`.
    """
    leaving = frozenset(t.index for t in avoiding) | _openers(sentence, head)
    inside = {t.index for t in subtree(sentence, head, leaving=leaving)}
    quoted = is_quoted(passage, head)
    first = last = head.index
    while first - 1 in inside and _may_join(passage, sentence.tokens[first - 1], quoted):
        first -= 1
    while last + 1 in inside and (
        _may_join(passage, sentence.tokens[last + 1], quoted)
        or _is_in_relative_clause(sentence, sentence.tokens[last + 1], head, passage)
    ):
        last += 1
    while last > head.index and _is_outside(sentence.tokens[last], sentence.tokens[first], passage):
        last -= 1
    if last - 1 > head.index and sentence.tokens[last].text in DAYS and sentence.tokens[last - 1].upos == "ADP":
        last -= 2  # "the embassy on Sunday said"
    while first < head.index and _is_before(sentence, sentence.tokens[first]):
        first += 1
    return Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)


def _is_before(sentence: Sentence, token: Token) -> bool:
    """Return whether a word at the start is no part of a noun phrase; `more than half`, `as many as ten` are."""
    above = parent(sentence, token)
    compares = (token, above) if above is not None and relation(token) == "advmod" else (token,)
    counts = any(child(sentence, each, "fixed") is not None for each in compares if each.lemma.lower() != "such")
    counts = counts or any(each.lemma.lower() in AMOUNTS for each in compares)
    is_case = token.upos == "ADP" and relation(token) == "case"  # by His Highness the Amir, where it hangs on a title
    is_case = is_case and (above is None or above.upos != "ADJ")  # at least three
    return token.upos in ("PUNCT", "CCONJ", "SCONJ") or is_case or (token.upos == "ADV" and not counts)


def _openers(sentence: Sentence, head: Token) -> frozenset[int]:
    """Return the branches that are no part of a noun phrase: its case mark, its conjunction, a verb it governs."""
    return frozenset(
        other.index
        for other in children(sentence, head)
        if (relation(other) in ("case", "cc", "mark") and other.index < head.index and other.lemma not in ("'s", "’s"))
        or relation(other) in ("parataxis", "advcl", "ccomp", "cop", "nsubj", "aux")
    )


def _may_join(passage: Passage, token: Token, quoted: bool) -> bool:
    if token.upos == "PUNCT" and token.text[0] in '"“”„«»‹›;:':
        return quoted or _is_nickname_mark(passage, token)
    return True


def _is_outside(mark: Token, first: Token, passage: Passage) -> bool:
    """Return whether a mark at the end of a noun phrase is none of it: it closes no bracket and no quotation in it."""
    if mark.upos != "PUNCT" or mark.text in ")]":
        return False
    opened = (q.outer.start for q in quotations_in(passage, mark.span) if q.inner.end <= mark.span.start)
    return not any(first.span.start < start for start in opened)


def _is_in_relative_clause(sentence: Sentence, mark: Token, head: Token, passage: Passage) -> bool:
    """Return whether a mark is of a quotation in what is told of a noun: the mayor, who called it "a scandal",."""
    for quotation in quotations_in(passage, mark.span):
        inside = [t for t in sentence.tokens if quotation.inner.start <= t.span.start < quotation.inner.end]
        clauses = [t for t in children(sentence, head) if t.deprel == "acl:relcl"]
        below = {t.index for clause in clauses for t in subtree(sentence, clause)}
        words = [t for t in inside if t.upos != "PUNCT"]
        if quotation.closed and words and all(t.index in below for t in words):
            return any(t.index in below for t in sentence.tokens[words[0].index - 3 : words[0].index])
    return False


def _is_nickname_mark(passage: Passage, token: Token) -> bool:
    """Return whether a quotation mark belongs to a short quoted name: Nimsdai “Nims” Purja."""
    for quotation in quotations_in(passage, token.span):
        if quotation.outer.start <= token.span.start < quotation.outer.end:
            words = passage.words(quotation.inner).split()
            return len(words) <= 2 and all(word[:1].isupper() for word in words)
    return False
