"""A name, a colon and a quotation, as bulletins have it: `Kim, in a letter to Putin: “We will respond.”`"""

from __future__ import annotations

from attrs import evolve

from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.conflicts.denied import denies
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.relays import quoted_by
from quotes.find.parts.source_who_can_speak import NOBODY
from quotes.find.passage import Passage, is_name, quotations_in, sentence_at
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Setting
from quotes.rule_names import ContentRule, Proposer, SourceRule
from quotes.spans import entities_in, trimmed
from quotes.trees import FINITE, child, head_of
from quotes.types import Sentence, Span, Token

INSTITUTIONS = frozenset({"ORGANIZATION", "ORG", "LOCATION", "LOC", "GPE"})
SIGN = ":"
MAX_JOINT = 4  # code points of the colon and the space behind it


def name_before_colon(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph and the quotations behind a name and a colon that no candidate holds."""
    passage = setting.passage
    taken = {q.outer for candidate in candidates for span in candidate.content for q in quotations_in(passage, span)}
    free = (quotation for quotation in passage.quotations if quotation.outer not in taken)
    found = (
        _behind_name(quotation, setting)
        or _behind_clause(quotation, setting)
        or _behind_denial(quotation, candidates, setting)
        for quotation in free
    )
    return tuple(
        sorted(
            (*candidates, *(candidate for candidate in found if candidate is not None)),
            key=lambda candidate: (candidate.start, candidate.end),
        )
    )


def _behind_name(quotation: Quotation, setting: Setting) -> Candidate | None:
    passage, lexicon = setting.passage, setting.lexicon
    place = _colon_before(quotation, passage)
    sentence = sentence_at(passage, place) if place is not None else None
    if place is None or sentence is None or is_name(quotation, passage):
        return None
    colon = next(token for token in sentence.tokens if token.span.end > place)
    if any(token.xpos in FINITE for token in sentence.tokens[: colon.index]):
        return None
    source = _named(colon, sentence, setting)
    if source is None:
        return None
    cue = Cue(sentence, colon, (colon,), lexicon.cues.signs[SIGN])
    source, quoter = quoted_by(source, cue, setting)
    relays = (quoter,) if quoter else ()
    content, rule = (quotation.inner,), ContentRule.QUOTATION_BEHIND_NAME
    return Candidate(passage.index, cue, source, content, rule, "after", Proposer.LAYOUT, relays=relays)


def _colon_before(quotation: Quotation, passage: Passage) -> int | None:
    """Return where the colon stands that a quotation follows, or None."""
    start = max(passage.span.start, quotation.outer.start - MAX_JOINT)
    before = passage.text[start : quotation.outer.start].rstrip()
    return start + len(before) - 1 if before.endswith(SIGN) else None


def _named(colon: Token, sentence: Sentence, setting: Setting) -> Source | None:
    """Return who is named first in what stands before a colon: by a name, or by what somebody is; else None."""
    passage, entities = setting.passage, setting.analysis.entities
    lead = Span(sentence.span.start, colon.span.start)
    name = next((m for m in entities_in(entities, lead) if m.span.start == lead.start), None)
    if name is not None and name.is_person:
        return _person(name.span, sentence, passage)
    head = head_of(sentence, trimmed(passage.text, lead))
    if head is None:
        return None
    span = noun_phrase(sentence, head, passage, avoiding=(colon,))
    is_named = any(m.kind.upper() in INSTITUTIONS for m in entities_in(entities, head.span))
    known = is_named or head.lemma.lower() in setting.lexicon.nouns.roles
    return Source(head, span, SourceRule.NAME_BEFORE_COLON) if known and span.start == lead.start else None


def _person(name: Span, sentence: Sentence, passage: Passage) -> Source | None:
    """Return a name with its apposition; without what it is to or at: `Kim to the TASS agency`, `Kim, in a letter`."""
    head = head_of(sentence, name)
    if head is None:
        return None
    behind = [t for t in sentence.tokens if t.span.start >= name.end][:2]
    if behind and behind[0].xpos == "POS":
        return None  # Kim's book
    described = len(behind) == 2 and behind[0].text == "," and behind[1].upos != "ADP"
    span = noun_phrase(sentence, head, passage) if described else name
    return Source(head, span if span.start == name.start else name, SourceRule.NAME_BEFORE_COLON)


def _behind_clause(quotation: Quotation, setting: Setting) -> Candidate | None:
    """Return what is said behind a clause that tells how: `The coach was blunt: “We lost.”`; `His answer was: “No.”`"""
    passage = setting.passage
    place = _colon_before(quotation, passage)
    sentence = sentence_at(passage, place) if place is not None else None
    if place is None or sentence is None or is_name(quotation, passage):
        return None
    found = told_before_colon(sentence, place, setting)
    if found is None:
        return None
    cue, source = found
    content, rule = (trimmed(passage.text, quotation.inner),), ContentRule.QUOTATION_BEHIND_CLAUSE
    return Candidate(passage.index, cue, source, content, rule, "after", Proposer.LAYOUT)


def _behind_denial(quotation: Quotation, candidates: tuple[Candidate, ...], setting: Setting) -> Candidate | None:
    """Return what somebody says behind a colon and what they deny: `Kos denied that the club was for sale: “No.”`"""
    passage = setting.passage
    place = _colon_before(quotation, passage)
    if place is None or is_name(quotation, passage):
        return None
    before = (each for each in candidates if denies(each, setting) and each.cue.head.span.start < place)
    denial = next((each for each in before if not passage.text[each.end : place].strip()), None)
    if denial is None or denial.source is None or denial.end > place:
        return None
    colon = next(token for token in denial.cue.sentence.tokens if token.span.end > place)
    cue = Cue(denial.cue.sentence, colon, (colon,), setting.cues.signs[SIGN])
    content, rule = (trimmed(passage.text, quotation.inner),), ContentRule.QUOTATION_BEHIND_CLAUSE
    return evolve(denial, cue=cue, content=content, rule=rule, side="after", proposer=Proposer.LAYOUT, evidence=())


def told_before_colon(sentence: Sentence, place: int, setting: Setting) -> tuple[Cue, Source] | None:
    """Return who is said to be blunt, or whose answer is short, before a colon at `place`, with the words for it."""
    lead = tuple(token for token in sentence.tokens if token.span.end <= place)
    predicate = next((t for t in lead if t.upos in ("ADJ", "NOUN") and child(sentence, t, "cop") is not None), None)
    found = _who_is_so(sentence, predicate, setting) if predicate is not None else None
    if found is None:
        return None
    source, words = found
    return Cue(sentence, words[-1], words, setting.cues.signs[SIGN]), source


def _who_is_so(sentence: Sentence, predicate: Token, setting: Setting) -> tuple[Source, tuple[Token, ...]] | None:
    """Return who is said to be blunt, or whose answer is short, with the words that say so; None where nobody is."""
    copula, subject = child(sentence, predicate, "cop"), child(sentence, predicate, "nsubj")
    if copula is None or subject is None or subject.index > copula.index or copula.index > predicate.index:
        return None
    owner = child(sentence, subject, "nmod:poss")
    if subject.upos == "NOUN" and subject.lemma.lower() in setting.cues.nouns and owner is not None:
        return _somebody(sentence, owner, SourceRule.OWNER_OF_NOUN, setting), (subject,)
    source = _somebody(sentence, subject, SourceRule.SUBJECT, setting)
    is_person = source.head.upos in ("PROPN", "PRON") or source.head.lemma.lower() in setting.lexicon.nouns.roles
    speaks = is_person and predicate.upos == "ADJ" and source.head.lemma.lower() not in NOBODY
    return (source, (copula, predicate)) if speaks else None


def _somebody(sentence: Sentence, head: Token, rule: SourceRule, setting: Setting) -> Source:
    return Source(head, noun_phrase(sentence, head, setting.passage), rule)
