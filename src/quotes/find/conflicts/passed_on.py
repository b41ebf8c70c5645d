"""A preposition around a candidate: `Kim said X, according to Reuters` has Reuters for a relay of what Kim said."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.conflicts.supposed import ORDERED
from quotes.find.parts.cues import WH, subordinator_before
from quotes.find.parts.outlet_phrase import names_outlet
from quotes.find.setting import Setting
from quotes.lexicon.cues import Learned, NounCue, Preposition
from quotes.rule_names import ContentRule, Proposer, RelayRule
from quotes.spans import entities_in, overlaps
from quotes.trees import child, children, parent, relation
from quotes.types import Span, StatedRelay

OPENING = frozenset({"ADP", "DET", "PRON", "NOUN", "PROPN", "ADJ", "ADV", "NUM"})  # said in the judgement that
PERSONS = frozenset({"PER", "PERSON"})
TOLD = frozenset({"as", "that"})  # before who says it: as Kim said
MAX_GAP = 4  # code points between a candidate and the preposition behind it: a comma, a mark, a space


def relay_of_preposition(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates without prepositions around what another one says: their source is that one's relay.

    A preposition that only passes on (`via X`) and finds nothing to pass on is no candidate either. What the tagger
    sees under the cue of a preposition goes with it.
    """
    prepositions = [each for each in candidates if each.proposer == Proposer.PREPOSITION]
    found = [each for each in candidates if each.proposer not in (Proposer.PREPOSITION, Proposer.TAGGER)]
    echoes: list[Candidate] = []
    for outer in prepositions:
        if not isinstance(outer.cue.entry, Preposition):
            found.append(outer)  # whom the source of a preposition quotes
        elif around := next((each for each in found if _opens_words_of(outer, each)), None):
            found = [each for each in found if each is not around] + [_within(outer, around)]
        elif echo := next((each for each in passed_on_by(outer, found) if _says_so_again(each, outer, setting)), None):
            found = [each for each in found if each is not echo] + [_without_echo(outer, echo)]
            echoes.append(echo)
        elif report := next((e for e in passed_on_by(outer, found) if _reports_it(e, outer, setting)), None):
            found = [each for each in found if each is not report] + [_reported(outer, report)]
            echoes.append(report)
        elif outer.source is not None and (same := passed_on_by(outer, found)) and not all(map(_is_request, same)):
            relay = StatedRelay(outer.source.span, outer.cue.spans, RelayRule.OUTER_SOURCE)
            passing_on = (*outer.relays, relay)
            found = [_with_relays(_behind_opening(e, outer), passing_on) if e in same else e for e in found]
        elif outer.source is not None and outer.cue.entry.role != "relay":
            found.append(outer)
    taken = {token.span for each in (*prepositions, *echoes) for token in each.cue.tokens}
    passing = [
        span for each in prepositions for relay in each.relays for span in relay.cue
    ]  # According to X, which cited
    tagged = (each for each in candidates if each.proposer == Proposer.TAGGER)
    own = [span for each in found if each.proposer == Proposer.PREPOSITION for span in each.content]
    tagged = (each for each in tagged if not any(overlaps(each.cue.head.span, span) for span in passing))
    return *found, *(each for each in tagged if each.cue.head.span not in taken and not _is_guessed(each, own))


def _is_guessed(tagged: Candidate, own: list[Span]) -> bool:
    """Return whether a cue that no lexicon knows, or a noun, has words that a preposition gives to somebody else.

    `blocked the road in protest at a deal which, in the words of their union, “sells our fields”`.
    """
    is_unknown = isinstance(tagged.cue.entry, Learned | NounCue)
    return is_unknown and any(overlaps(span, other) for span in tagged.content for other in own)


def _is_request(candidate: Candidate) -> bool:
    """Return whether somebody only wants something of somebody: `It has asked banks to wait, according to a letter`.

    That is what the letter says.
    """
    return candidate.rule in ORDERED


def _opens_words_of(inner: Candidate, outer: Candidate) -> bool:
    """Return whether what a cue reports begins with a preposition: `Echo said that, according to Kim, it rained`."""
    if inner.cue.sentence.index != outer.cue.sentence.index or outer.side != "after" or inner.side == "before":
        return False
    if outer.source is None or inner.source is None:
        return False
    between = outer.cue.sentence.tokens[outer.cue.tokens[-1].index + 1 : inner.cue.head.index]
    words = [token.lemma for token in between if token.upos not in ("PUNCT", *OPENING)]
    return words == ["that"] and inner.source.span.end < outer.end and inner.cue.head.index > outer.cue.head.index


def _within(inner: Candidate, outer: Candidate) -> Candidate:
    """Return the preposition's candidate with the words behind its source, its outer source as their relay."""
    assert inner.source is not None
    assert outer.source is not None
    ends = inner.source.span.end
    words = [t for t in inner.cue.sentence.tokens if ends <= t.span.start < outer.end and t.upos != "PUNCT"]
    relay = StatedRelay(outer.source.span, outer.cue.spans, RelayRule.OUTER_SOURCE)
    content = (Span(words[0].span.start, outer.end),) if words else inner.content
    return evolve(inner, content=content, side="after", relays=(*outer.relays, relay, *inner.relays))


def _says_so_again(echo: Candidate, outer: Candidate, setting: Setting) -> bool:
    """Return whether a pronoun behind takes up the source of a preposition: `According to Kim, it rained, she said`.

    Of an outlet it does not: `According to Reuters, it rained, she said`.
    """
    who, sentence = echo.source, outer.cue.sentence
    if who is None or outer.source is None or (echo.side, outer.side) != ("before", "after"):
        return False
    if echo.cue.sentence is not sentence or names_outlet(sentence, outer.source.span, setting):
        return False
    kinds = {each.kind.upper() for each in entities_in(setting.analysis.entities, outer.source.head.span)}
    is_person = bool(kinds & PERSONS) or outer.source.head.lemma.lower() in setting.lexicon.nouns.roles
    return who.head.text.lower() in (("he", "she") if is_person else ("it",))


def _reports_it(report: Candidate, outer: Candidate, setting: Setting) -> bool:
    """Return whether an outlet behind a preposition reports what that tells: `It rained, according to Kim, AFP said`.

    Or in front of all: `According to Kim, it rained, AFP said`. The tree may take what the outlet
    does for a part of that: `It rained … AFP said`.
    """
    who, source, sentence = report.source, outer.source, outer.cue.sentence
    if who is None or source is None or report.cue.sentence is not sentence:
        return False
    is_behind = report.end <= source.span.end and outer.start < outer.cue.head.span.start
    is_in_front = source.span.end <= _behind_opening(report, outer).start
    is_last = max(report.end, source.span.end) <= min(who.span.start, report.cue.head.span.start)
    is_reported = report.side == "before" and (is_behind or is_in_front) and is_last
    return is_reported and names_outlet(sentence, who.span, setting)


def _reported(outer: Candidate, report: Candidate) -> Candidate:
    """Return the preposition's candidate with the outlet that reports it as relay."""
    assert report.source is not None
    relay = StatedRelay(report.source.span, report.cue.spans, RelayRule.OUTER_SOURCE)
    before = tuple(span for span in outer.content if span.end <= outer.cue.head.span.start)
    relays = (*outer.relays, *report.relays, relay)
    if before:
        return evolve(outer, content=before, side="before", relays=relays)
    return evolve(outer, content=_behind_opening(report, outer).content, side="after", relays=relays)


def _without_echo(outer: Candidate, echo: Candidate) -> Candidate:
    """Return the preposition's candidate with the words before who says so again."""
    return evolve(outer, content=_behind_opening(echo, outer).content)


def _behind_opening(candidate: Candidate, outer: Candidate) -> Candidate:
    """Return a candidate without the preposition and source that open its words: `According to Kim, | it rained`."""
    first, *rest = candidate.content
    opens = first.start == outer.cue.tokens[0].span.start and first.start < outer.start < first.end
    return evolve(candidate, content=(Span(outer.start, first.end), *rest)) if opens else candidate


def passed_on_by(outer: Candidate, found: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates whose words a preposition's source passes on: `Kim said X, according to Reuters`."""
    if not isinstance(outer.cue.entry, Preposition) or outer.cue.entry.role == "source":
        return []
    here = outer.cue.sentence.index
    near = (d for d in found if abs(d.cue.sentence.index - here) <= 1 and not calls_something_so(d))
    same = (d for d in near if _is_same_words(d, outer) and not is_aside_in(d, outer))
    return [d for d in same if not _is_part_of(d, outer)]


def calls_something_so(candidate: Candidate) -> bool:
    """Return whether somebody calls a thing something that another told of: `, a report that Kim called “fiction”`."""
    called = candidate.rule in (ContentRule.QUOTED_WORDS_IN_PHRASE, ContentRule.QUOTATION_AFTER_CUE)
    return called and relation(candidate.cue.head) == "acl"


def is_aside_in(candidate: Candidate, outer: Candidate) -> bool:
    """Return whether a preposition gives a part of what somebody says to another: `said it rose since, according to`.

    Then it stands behind a conjunction or a relative pronoun in those words.
    """
    first = outer.cue.tokens[0]
    inside = candidate.start < first.span.start < candidate.end
    return inside and subordinator_before(outer.cue.sentence, first.index) is not None


def _is_part_of(candidate: Candidate, outer: Candidate) -> bool:
    """Return whether a preposition gives somebody more than what a candidate reports: `it broke, since Kim said X`.

    Kim has X, and whoever tells that it broke has words of his own: where Kim speaks in a clause that tells when or why
    (`As Kim said` is none), in one that says more of a noun, or beside a main clause that is not about him.
    """
    sentence, verb = candidate.cue.sentence, candidate.cue.head
    if verb.head < 0 or verb.head > verb.index or not outer.start <= sentence.tokens[verb.head].span.start < outer.end:
        return False
    ways = {"advcl": _is_marked, "acl": _tells_of_noun, "conj": _has_own_subject}
    is_apart = ways.get(relation(verb))
    return is_apart is not None and outer.start < verb.span.start < outer.end and is_apart(candidate)


def _is_marked(candidate: Candidate) -> bool:
    """Return whether a conjunction opens the clause of a cue: `when Kim said`, `for saying`; not `as Kim said`."""
    sentence, verb = candidate.cue.sentence, candidate.cue.head
    opening = child(sentence, verb, "mark") or next((t for t in children(sentence, verb) if t.xpos == "WRB"), None)
    return opening is not None and opening.index < verb.index and opening.lemma.lower() not in TOLD


def _tells_of_noun(candidate: Candidate) -> bool:
    """Return whether a relative clause says who somebody is: `paid staff who claimed X`; not `a speech in which`."""
    sentence, verb = candidate.cue.sentence, candidate.cue.head
    above = parent(sentence, verb)
    in_it = (t for t in children(sentence, verb) if relation(t) in ("obl", "advmod") and t.index < verb.index)
    is_place = any(t.xpos in WH for t in in_it)
    is_relative = verb.deprel == "acl:relcl" and above is not None and relation(above) in ("obj", "obl")
    return is_relative and not is_place


def _has_own_subject(candidate: Candidate) -> bool:
    """Return whether a second main clause has a subject of its own: `the mill shut and its owner said X`."""
    return child(candidate.cue.sentence, candidate.cue.head, "nsubj") is not None


def _is_same_words(candidate: Candidate, outer: Candidate) -> bool:
    """Return whether a preposition's content is a candidate's: it stands right behind its words, or who says them."""
    ends = (candidate.end, candidate.cue.head.span.end, candidate.source.span.end if candidate.source else 0)
    whole = Span(min(candidate.start, candidate.cue.head.span.start), max(ends))
    held = Span(min(outer.start, outer.cue.head.span.start), max(outer.end, outer.cue.head.span.end))
    return overlaps(whole, held) and min(abs(candidate.end - outer.end), abs(whole.end - outer.end)) < MAX_GAP


def _with_relays(candidate: Candidate, relays: tuple[StatedRelay, ...]) -> Candidate:
    return evolve(candidate, relays=(*relays, *candidate.relays))
