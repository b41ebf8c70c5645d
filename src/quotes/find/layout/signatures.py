"""Signatures: a quotation, a dash and who said it: `“We won.” — Jo Park, the coach`, in one paragraph or in two."""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.layout.continued import is_sentence, with_next_told
from quotes.find.parts.cues import has_finite_verb
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.passage import Passage, is_name, sentence_at
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Read, Setting
from quotes.lexicon.cues import Cues, Sign
from quotes.rule_names import ContentRule, Proposer, SourceRule
from quotes.spans import entities_in, overlaps, trimmed
from quotes.trees import head_of
from quotes.types import Sentence, Span, Token

MAX_SIGNATURE = 120  # code points: a name, an office, what for
OUTSIDE = " \t\u00a0.;"


def signature(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates and, where the paragraph ends with a signature and no cue is before it, what was signed."""
    passage = setting.passage
    quotation = passage.quotations[-1] if passage.quotations else None
    if quotation is None or is_name(quotation, passage) or not is_sentence(quotation, passage):
        return candidates
    if any(overlaps(span, quotation.outer) for candidate in candidates for span in candidate.content):
        return candidates
    signed = _signed(quotation, setting)
    return candidates if signed is None else (*candidates, signed)


def with_signature_behind(read: tuple[Read, ...]) -> tuple[Read, ...]:
    """Return paragraphs with their candidates; of one that is only a quotation, by whom the next one is signed."""
    return with_next_told(read, lambda _, behind: _signed_by(behind.passage.span, behind))


def _signed(quotation: Quotation, setting: Setting) -> Candidate | None:
    signed = _signed_by(Span(quotation.outer.end, setting.passage.span.end), setting)
    return evolve(signed, content=(quotation.inner,)) if signed is not None else None


def _signed_by(rest: Span, setting: Setting) -> Candidate | None:
    """Return a candidate without words for the signature that the rest of a paragraph is, None where it is none."""
    passage, cues = setting.passage, setting.cues
    rest = trimmed(passage.text, rest, OUTSIDE)
    sentence = sentence_at(passage, rest.start)
    sign = _dash(rest, sentence, passage, cues)
    if sentence is None or sign is None or rest.end - rest.start > MAX_SIGNATURE:
        return None
    source = _name(trimmed(passage.text, Span(sign.span.end, rest.end), OUTSIDE), sentence, setting)
    if source is None:
        return None
    cue, rule = Cue(sentence, sign, (sign,), cues.signs[sign.text]), ContentRule.QUOTATION_BEFORE_SIGNATURE
    return Candidate(passage.index, cue, source, (), rule, "before", Proposer.LAYOUT)


def _dash(rest: Span, sentence: Sentence | None, passage: Passage, cues: Cues) -> Token | None:
    """Return the dash that stands first in what follows a quotation, cut to itself: `-Jane` may be one token."""
    words = passage.words(rest)
    dashes = sorted((sign for sign in cues.signs.values() if sign.place == "signature"), key=_length, reverse=True)
    dash = next((sign.words for sign in dashes if words.startswith(sign.words)), None)
    token = next((t for t in sentence.tokens if t.span.end > rest.start), None) if sentence else None
    if dash is None or token is None:
        return None
    return evolve(token, text=dash, span=Span(rest.start, rest.start + len(dash)))


def _length(sign: Sign) -> int:
    return len(sign.words)


def _name(span: Span, sentence: Sentence, setting: Setting) -> Source | None:
    """Return who signed: a phrase with a name at its head and no verb but in a relative clause; no day."""
    head = head_of(sentence, span)
    if head is None or head.upos != "PROPN":
        return None
    phrase = noun_phrase(sentence, head, setting.passage)
    behind = tuple(t for t in sentence.tokens if phrase.end <= t.span.start < span.end)
    is_day = any(m.kind.upper() == "DATE" for m in entities_in(setting.analysis.entities, head.span))
    return None if is_day or has_finite_verb(sentence, behind) else Source(head, span, SourceRule.SIGNATURE)
