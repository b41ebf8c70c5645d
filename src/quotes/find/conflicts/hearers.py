"""One hearer for all that somebody says in a sentence: `Kim told Reuters that X, adding that Y`."""

from __future__ import annotations

from collections import defaultdict

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.parts.relays import outside
from quotes.find.setting import Setting
from quotes.rule_names import TELLING, SourceRule
from quotes.spans import contains
from quotes.trees import children, relation

GOES_ON = frozenset({SourceRule.OF_CUE_BEFORE, SourceRule.SHARED_SUBJECT, SourceRule.SUBJECT_OF_MAIN_CLAUSE})


def shared_hearers(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph, those that go on with a cue before with its hearers too."""
    here: defaultdict[int, list[Candidate]] = defaultdict(list)
    for each in candidates:
        here[each.cue.sentence.index].append(each)
    return tuple(_with_hearers_of(each, here[each.cue.sentence.index]) for each in candidates)


def _with_hearers_of(candidate: Candidate, others: list[Candidate]) -> Candidate:
    """Return a candidate with the hearers of those that it goes on with, of the others of its sentence."""
    source, cue = candidate.source, candidate.cue
    if source is None or source.rule not in GOES_ON or _has_hearer(candidate):
        return candidate
    before = (
        other
        for other in others
        if other.cue.head.index < cue.head.index
        and other.source is not None
        and other.source.head.index == source.head.index
    )
    has = {relay.source for relay in candidate.relays}
    more = [r for other in before for r in other.relays if r.rule in TELLING and r.source not in has]
    return evolve(candidate, relays=(*candidate.relays, *outside(candidate.content, *more)))


def _has_hearer(candidate: Candidate) -> bool:
    """Return whether a cue has a hearer of its own: `told Reuters that X, and told the court that Y`."""
    if any(relay.rule in TELLING for relay in candidate.relays):
        return True
    cue = candidate.cue
    heard = [t for t in children(cue.sentence, cue.head) if relation(t) in ("iobj", "obj") and t.index > cue.head.index]
    outside_content = (t for t in heard if not any(contains(span, t.span) for span in candidate.content))
    return bool(getattr(cue.entry, "dative", False)) and any(outside_content)
