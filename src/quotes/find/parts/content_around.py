"""What a preposition attributes: the clause around `according to X`."""

from __future__ import annotations

from quotes.find.candidate import Content
from quotes.find.parts.content_before import clause_before, in_relative_clause, quotation_before, rest_of_clause
from quotes.find.parts.content_end import with_marks
from quotes.find.parts.cues import WH, has_finite_verb, subordinator_before
from quotes.find.passage import Passage, quotations_in
from quotes.rule_names import ContentRule
from quotes.spans import trimmed
from quotes.trees import parent, relation, subtree
from quotes.types import Sentence, Span, Token

OF_PREPOSITION = {  # what stands before a preposition, by the rule of what stands before a cue
    ContentRule.QUOTATION_BEFORE_CUE: ContentRule.QUOTATION_BEFORE_PREPOSITION,
    ContentRule.CLAUSE_BEFORE_CUE: ContentRule.CLAUSE_BEFORE_PREPOSITION,
    ContentRule.CLAUSE_WITH_QUOTED_WORDS_BEFORE_CUE: ContentRule.CLAUSE_WITH_QUOTED_WORDS_BEFORE_PREPOSITION,
}


def content_around(sentence: Sentence, aside: Span, passage: Passage) -> Content | None:
    """Return what stands around the words that say who says it: the clause before them, behind them, or both."""
    if (joined := _clause_joined(sentence, aside, passage)) is not None:
        return Content((joined,), ContentRule.CLAUSE_AFTER_PREPOSITION, "after")
    start, end = aside.start, aside.end
    begin = next((t.index for t in sentence.tokens if t.span.start >= end), len(sentence.tokens))
    if (subordinate := _clause_of_conjunction(sentence, aside, passage)) is not None:
        return Content((subordinate,), ContentRule.CLAUSE_AFTER_PREPOSITION, "after")
    quoted = quotation_before(start, passage)
    if quoted is not None and (own := _clause_of_own_sentence(sentence, aside, quoted, passage)) is not None:
        return Content((own,), ContentRule.CLAUSE_AFTER_PREPOSITION, "after")
    if (relative := _relative_clause_closed(sentence, aside)) is not None:
        return Content((relative,), ContentRule.CLAUSE_BEFORE_PREPOSITION, "before")
    if (parted := _clause_parted(sentence, aside)) is not None:
        return Content(parted, ContentRule.CLAUSE_AROUND_PREPOSITION, "around")
    before = quoted or _clause_up_to(sentence, start, passage) or clause_before(start, sentence, passage, whole=False)
    rest = rest_of_clause(sentence, begin, before.spans[0], passage) if before is not None else None
    if before is not None and rest is not None:
        before, rest = in_relative_clause(sentence, begin, before, rest)
        if (quoted_only := _quotation_behind_pronoun(sentence, before, rest, passage)) is not None:
            return quoted_only
        return Content((*before.spans, rest), ContentRule.CLAUSE_AROUND_PREPOSITION, "around")
    whole = quoted or _clause_up_to(sentence, start, passage)
    if whole is not None:
        return Content(_without_and(whole.spans, sentence), OF_PREPOSITION[whole.rule], "before")
    after = _clause_behind(sentence, end, passage) or _clause_without_comma(sentence, aside, passage)
    return Content((after,), ContentRule.CLAUSE_AFTER_PREPOSITION, "after") if after else None


def clause_of_pronoun(sentence: Sentence, pronoun: Token) -> Content | None:
    """Return the relative clause whose pronoun a preposition stands before: `a report, according to which it fell`."""
    verb = parent(sentence, pronoun)
    if verb is None or verb.index < pronoun.index or relation(verb) not in ("acl", "conj"):
        return None
    words = [t for t in subtree(sentence, verb) if t.index > pronoun.index]
    while words and words[-1].upos == "PUNCT":
        words.pop()
    if not words or words[0].index != pronoun.index + 1 or not has_finite_verb(sentence, tuple(words)):
        return None
    span = Span(words[0].span.start, words[-1].span.end)
    return Content((span,), ContentRule.CLAUSE_AFTER_PREPOSITION, "after")


def _clause_of_own_sentence(sentence: Sentence, aside: Span, quoted: Content, passage: Passage) -> Span | None:
    """Return the clause behind an aside that opens its sentence, where the quotation before it closes another one.

    `They want “better pay.” According to the union, talks go on.`
    """
    is_another = quoted.spans[-1].end <= sentence.span.start and sentence.tokens[0].span.start == aside.start
    return _clause_behind(sentence, aside.end, passage) if is_another else None


def _relative_clause_closed(sentence: Sentence, aside: Span) -> Span | None:
    """Return the relative clause that an aside closes, with the verb of its noun behind the next comma.

    `Kim, who left in May according to Reuters, criticised the party`: no comma parts the two, and one stands behind.
    """
    before = [t for t in sentence.tokens if t.span.end <= aside.start]
    behind = [t for t in sentence.tokens if t.span.start >= aside.end]
    opening = next((t.index + 1 for t in reversed(before) if t.text == ","), len(before))
    if opening >= len(before) or not behind or behind[0].text != ",":
        return None
    pronoun, last = before[opening], before[-1]
    verb = next((t for t in before[opening:] if t.deprel == "acl:relcl"), None)
    noun = parent(sentence, verb) if verb is not None else None
    is_told_of = noun is not None and noun.index < pronoun.index and noun.head >= behind[0].index
    return Span(pronoun.span.start, last.span.end) if pronoun.xpos in ("WP", "WDT") and is_told_of else None


def _clause_parted(sentence: Sentence, aside: Span) -> tuple[Span, Span] | None:
    """Return both parts of a clause whose subject an aside without commas parts from its verb.

    `The suspect according to police fled on foot.`
    """
    before = [t for t in sentence.tokens if t.span.end <= aside.start]
    behind = [t for t in sentence.tokens if t.span.start >= aside.end]
    while behind and behind[-1].upos == "PUNCT":
        behind = behind[:-1]
    if not before or not behind or before[-1].upos == "PUNCT" or behind[0].upos not in ("VERB", "AUX", "ADV"):
        return None
    subjects = (t for t in before if relation(t) == "nsubj" and t.head >= behind[0].index)
    verb = next((sentence.tokens[t.head] for t in subjects), None)
    if verb is None or not has_finite_verb(sentence, tuple(behind)):
        return None
    return Span(before[0].span.start, before[-1].span.end), Span(behind[0].span.start, behind[-1].span.end)


def _quotation_behind_pronoun(sentence: Sentence, before: Content, rest: Span, passage: Passage) -> Content | None:
    """Return the quotation that is all but the pronoun of a relative clause: a deal which, in X's words, “sells us”."""
    words = [t for t in sentence.tokens if before.spans[0].start <= t.span.start < before.spans[0].end]
    quotation = next((q for q in quotations_in(passage, rest) if q.outer == rest), None)
    if len(words) != 1 or words[0].xpos not in WH or quotation is None:
        return None
    return Content((trimmed(passage.text, quotation.inner),), ContentRule.CLAUSE_AFTER_PREPOSITION, "after")


def _without_and(spans: tuple[Span, ...], sentence: Sentence) -> tuple[Span, ...]:
    """Return the words before an aside without the conjunction at their end: `They left and, according to Kim,`"""
    inside = [t for t in sentence.tokens if spans[-1].start <= t.span.start < spans[-1].end]
    words = [t for t in inside if t.upos != "PUNCT"]
    if len(words) < 2 or words[-1].upos != "CCONJ" or words[-1].span.end != spans[-1].end:
        return spans
    return *spans[:-1], Span(spans[-1].start, words[-2].span.end)


def _clause_joined(sentence: Sentence, aside: Span, passage: Passage) -> Span | None:
    """Return the clause behind an aside that `and` or `but` opens: `It rained, and according to Kim, the dam held.`

    It has a subject of its own; else the aside stands within one clause: `Rents rose and, according to Kim, will fall.`
    """
    before = [t for t in sentence.tokens if t.span.end <= aside.start and t.upos != "PUNCT"]
    if len(before) < 2 or before[-1].upos != "CCONJ" or not has_finite_verb(sentence, tuple(before)):
        return None
    behind = {t.index: t for t in sentence.tokens if t.span.start >= aside.end}
    verbs = [behind[t.head] for t in behind.values() if relation(t) == "nsubj" and t.head in behind]
    return _clause_behind(sentence, aside.end, passage) if any(relation(verb) == "conj" for verb in verbs) else None


def _clause_of_conjunction(sentence: Sentence, aside: Span, passage: Passage) -> Span | None:
    """Return the clause behind an aside that its conjunction stands before: `It rose since, according to Kim, X`.

    It ends where the main clause begins: `While, according to Kim, it rained, the dam held`. Without a comma behind the
    aside the clause's subject must begin there.
    """
    place = next(t.index for t in sentence.tokens if t.span.start >= aside.start)
    mark = subordinator_before(sentence, place)
    verb = parent(sentence, mark) if mark is not None and (mark.upos == "SCONJ" or mark.xpos == "WRB") else None
    if verb is None:
        return None
    behind = _clause_behind(sentence, aside.end, passage) or _clause_of_subject_behind(sentence, aside.end, passage)
    last = [t for t in subtree(sentence, verb) if t.upos != "PUNCT"][-1]
    is_ahead = behind is not None and verb.head > last.index
    return Span(behind.start, last.span.end) if behind is not None and is_ahead else behind


def _clause_up_to(sentence: Sentence, stop: int, passage: Passage) -> Content | None:
    """Return the clause before a preposition, with or without a comma between."""
    found = clause_before(stop, sentence, passage)
    if found is not None:
        return found
    words = tuple(t for t in sentence.tokens if t.span.end <= stop and t.upos != "PUNCT")
    if len(words) < 3 or not has_finite_verb(sentence, words):
        return None
    return Content((Span(words[0].span.start, words[-1].span.end),), ContentRule.CLAUSE_BEFORE_CUE, "before")


def _clause_behind(sentence: Sentence, end: int, passage: Passage) -> Span | None:
    rest = [t for t in sentence.tokens if t.span.start >= end]
    words = [t for t in rest if t.upos != "PUNCT"]
    if not rest or rest[0].text not in (",", ":") or len(words) < 3:
        return None
    first, last = words[0], rest[-1]
    while rest and last.upos == "PUNCT" and last.text not in (")", "?", "!", '"', "”", "’"):
        rest = rest[:-1]
        last = rest[-1]
    if words[0].xpos in ("WP", "WDT") or not has_finite_verb(sentence, tuple(words)):
        return None
    start = first.span.start
    for quotation in quotations_in(passage, first.span):
        if quotation.inner.start <= start < quotation.inner.end and rest[0].span.end <= quotation.outer.start:
            start = quotation.outer.start
            if quotation.closed and quotation.outer.end > sentence.span.end:
                return quotation.outer  # of several sentences
    return with_marks(start, last.span.end, passage)


def _clause_without_comma(sentence: Sentence, aside: Span, passage: Passage) -> Span | None:
    """Return the clause right behind an aside that opens its sentence: `According to the ministry the bridge is safe.`

    Its subject must begin where the aside ends: only then is it sure where the words of the source end.
    """
    if any(t.upos not in ("PUNCT", "CCONJ") for t in sentence.tokens if t.span.end <= aside.start):
        return None
    return _clause_of_subject_behind(sentence, aside.end, passage)


def _clause_of_subject_behind(sentence: Sentence, end: int, passage: Passage) -> Span | None:
    """Return the clause up to the end of its sentence whose subject begins right at `end`, or None."""
    rest = [t for t in sentence.tokens if t.span.start >= end]
    while rest and rest[-1].upos == "PUNCT" and rest[-1].text not in (")", "?", "!", '"', "”", "’"):
        rest = rest[:-1]
    for subject in rest:
        if relation(subject) == "nsubj" and subject.head > subject.index:
            verb = sentence.tokens[subject.head]
            phrase = [t for t in subtree(sentence, subject) if t.span.start >= end]
            opens = phrase[0] is rest[0] and relation(verb) not in ("acl", "nmod")
            whole = opens and has_finite_verb(sentence, tuple(rest))
            return with_marks(rest[0].span.start, rest[-1].span.end, passage) if whole else None
    return None
