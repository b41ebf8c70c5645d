"""Outer and inner attributions: when somebody reports only that somebody else said something, one candidate stays.

The inner candidate is kept and the outer source becomes its relay (docs/guide.md, Nesting). An outer
candidate stays beside it when it carries content of its own. Beliefs inside somebody's words stay with them, save where
they are all that an outlet behind them reports.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from attrs import evolve

from quotes.find.candidate import Candidate
from quotes.find.conflicts.denied import up_to_colon
from quotes.find.conflicts.passed_on import calls_something_so, is_aside_in
from quotes.find.conflicts.supposed import is_supposed
from quotes.find.parts.cues import with_before
from quotes.find.parts.outlet_phrase import names_outlet
from quotes.find.quotation_marks import OPENERS
from quotes.find.setting import Setting
from quotes.lexicon.cues import NounCue, Preposition
from quotes.rule_names import ContentRule, RelayRule, SourceRule, Step
from quotes.spans import contains, without
from quotes.trees import FINITE, ancestors, child, parent, relation, tokens_in
from quotes.types import Evidence, Span, StatedRelay, Token

MAX_WORDS_BESIDES = 2  # a day, a hearer; PolNeAR dev: 0 gives 2 rows more, 3 to 6 one fewer of 1,340 (2026-11)
OPENING = OPENERS | {'"', "‘"}
CONTRASTS = frozenset({"while", "whereas", "but"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you"})


def fold_outer_sources(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph with outer sources folded into the relays of what they pass on."""
    kept = _kept(candidates, setting)
    inside = {id(outer) for _, outer in _outer_and_inner(kept)}
    passing = (
        (inner, tuple(o for o in outers if not _only_shows(o, inner, setting) and not _only_feels(o)))
        for inner, outers in kept
    )
    return tuple(passed_on(inner, outers) for inner, outers in passing if id(inner) not in inside)


def cut_where_another_speaks(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the candidates, their words cut where another speaks, or another thing is said.

    `, with Y saying that ...`; `, while Y said ...`; `, a report that Y called “fiction”`; `, Lusa reported`; and what
    is denied, before a colon: `denied that it had fled: “We were at home.”`
    """
    candidates = tuple(up_to_colon(each, setting) for each in candidates)
    starts = (
        _with_before(each) or _contrast_before(each) or _called_before(each) or _outlet_behind(each, setting)
        for each in candidates
    )
    places = sorted(place for place in starts if place is not None)
    said = tuple(_up_to(candidate, places) for candidate in candidates)
    return tuple(_up_to_participle(each, said) for each in said)


def _up_to_participle(outer: Candidate, candidates: tuple[Candidate, ...]) -> Candidate:
    """Return what a noun or a participle carries, cut where the clause goes on around it, or a second participle.

    `rejected a claim that X`, saying` Y`; `with Tempo reporting that X `and Kompas saying` that Y`.
    """
    places: Iterator[int | None] = iter(())
    if isinstance(outer.cue.entry, NounCue):
        places = (_participle_before(each) for each in candidates if each.source is not None and not _owns(outer, each))
    elif with_before(outer.cue.sentence, outer.cue.head) is not None:
        places = (_second_before(each) for each in candidates if each.cue.sentence is outer.cue.sentence)
    return _up_to(outer, sorted(place for place in places if place is not None))


def _second_before(inner: Candidate) -> int | None:
    """Return where the `and` stands before who says something in a participle, or None."""
    return _participle_with(inner, ["and"])


def _participle_with(inner: Candidate, words: list[str]) -> int | None:
    """Return where some words stand right before who says something in a participle, or None."""
    if inner.cue.head.xpos != "VBG" or inner.source is None:
        return None
    before = [t for t in inner.cue.sentence.tokens if t.span.end <= inner.source.span.start][-len(words) :]
    return before[0].span.start if [t.text for t in before] == words else None


def _owns(outer: Candidate, inner: Candidate) -> bool:
    """Return whether who says the inner words stands in the outer ones, or says them, too."""
    if outer.source is None or inner.source is None or outer.source.span == inner.source.span:
        return True
    return any(contains(span, inner.source.span) for span in outer.content)


def _participle_before(inner: Candidate) -> int | None:
    """Return where the comma stands right before a cue that is a participle, or None."""
    verb, tokens = inner.cue.head, inner.cue.sentence.tokens
    before = tokens[verb.index - 1] if verb.index else None
    return before.span.start if verb.xpos == "VBG" and before is not None and before.text == "," else None


def _up_to(outer: Candidate, places: list[int]) -> Candidate:
    """Return a candidate whose words, behind its cue, end before the first of `places`, in order, that is in them."""
    last = outer.content[-1]
    start = max(last.start + 1, outer.cue.head.span.end)
    first = bisect_left(places, start)
    end = min(places[first], last.end) if first < len(places) else last.end
    return evolve(outer, content=(*outer.content[:-1], Span(last.start, end)))


def _with_before(inner: Candidate) -> int | None:
    """Return where the comma and `with` stand before who says something in a participle, or None."""
    return _participle_with(inner, [",", "with"])


def _contrast_before(inner: Candidate) -> int | None:
    """Return where the comma and `while` or `but` stand before what somebody else says, or None."""
    sentence, verb = inner.cue.sentence, inner.cue.head
    mark = child(sentence, verb, "mark") or child(sentence, verb, "cc")
    if mark is None or inner.source is None or verb.xpos not in FINITE or mark.lemma.lower() not in CONTRASTS:
        return None
    if inner.source.head.text.lower() in PRONOUNS or inner.source.span.start < mark.span.end:
        return None
    before = sentence.tokens[mark.index - 1] if mark.index else mark
    if before.text == ",":
        return before.span.start
    return mark.span.start if mark.lemma.lower() in ("while", "whereas") and mark.index else None


def _called_before(inner: Candidate) -> int | None:
    """Return where the comma stands before what somebody calls something: `, a report that Y called “fiction”`."""
    sentence, verb = inner.cue.sentence, inner.cue.head
    noun = parent(sentence, verb) if calls_something_so(inner) else None
    article = child(sentence, noun, "det") if noun is not None else None
    if noun is None or article is None or noun.upos != "NOUN" or article.lemma != "a":
        return None
    before = sentence.tokens[article.index - 1]
    return before.span.start if before.text == "," and noun.index < verb.index else None


def _outlet_behind(outer: Candidate, setting: Setting) -> int | None:
    """Return where what an outlet reports ends, the outlet and its cue behind it, or None: `..., Lusa reported.`"""
    if outer.side != "before" or outer.source is None or isinstance(outer.cue.entry, Preposition):
        return None
    return outer.end if outer.end <= outer.source.span.start and is_reporter(outer, setting) else None


def outer_candidates(candidates: tuple[Candidate, ...], setting: Setting) -> tuple[Candidate, ...]:
    """Return the outer candidates of a paragraph that `fold_outer_sources` makes relays of, in order."""
    inside = {id(outer) for _, outer in _outer_and_inner(_kept(candidates, setting))}
    return tuple(candidate for candidate in candidates if id(candidate) in inside)


def _kept(candidates: tuple[Candidate, ...], setting: Setting) -> list[tuple[Candidate, tuple[Candidate, ...]]]:
    """Return the candidates that stay, each with the candidates around it."""
    beside: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        beside[candidate.cue.sentence.index].append(candidate)
    around = [(inner, tuple(_outer_candidates(inner, beside[inner.cue.sentence.index]))) for inner in candidates]
    return [(inner, outers) for inner, outers in around if not outers or _stays(inner, outers, setting)]


def _outer_and_inner(kept: list[tuple[Candidate, tuple[Candidate, ...]]]) -> list[tuple[Candidate, Candidate]]:
    """Return the pairs of an inner candidate and an outer one that does nothing but pass it on."""
    return [(inner, outer) for inner, outers in kept for outer in outers if is_main(outer, inner)]


def _outer_candidates(inner: Candidate, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates of the sentence whose content holds another candidate, the outermost first."""
    around = [o for o in candidates if o.cue.head is not inner.cue.head and o.source is not None and _holds(o, inner)]
    return sorted(around, key=lambda o: o.start - o.end)


def _holds(outer: Candidate, inner: Candidate) -> bool:
    span = Span(outer.start, outer.end)
    return contains(span, Span(inner.start, inner.end)) and contains(span, inner.cue.head.span)


def _stays(inner: Candidate, outers: tuple[Candidate, ...], setting: Setting) -> bool:
    """Return whether a candidate inside another one is kept: speech of somebody else that was spoken."""
    told = all(is_reporter(outer, setting) for outer in outers)
    is_spoken = is_speech(inner) and not _is_infinitive(inner) and (told or not is_supposed(inner))
    if not is_spoken and not _is_all_an_outlet_reports(inner, outers, setting):
        return False
    return not any(
        _speaks_of_self(o, inner) or (inner.source and o.source and inner.source.span == o.source.span) for o in outers
    )


def _is_infinitive(inner: Candidate) -> bool:
    """Return whether the inner verb tells no speech act: the mayor was wrong *to stress* how “tremendous” it was."""
    verb, sentence = inner.cue.head, inner.cue.sentence
    mark = child(sentence, verb, "mark")
    is_to = verb.xpos == "VB" and mark is not None and mark.lemma == "to"
    governed = (SourceRule.SUBJECT_OF_MAIN_CLAUSE, SourceRule.TAGGED)
    return is_to and inner.source is not None and inner.source.rule in governed


def passed_on(inner: Candidate, outers: tuple[Candidate, ...]) -> Candidate:
    """Return a candidate with the sources of the candidates around it as its relays."""
    sources = [(outer, outer.source) for outer in outers if outer.source is not None]
    relays = tuple(
        relay
        for outer, source in sources
        for relay in (*outer.relays, StatedRelay(source.span, outer.cue.spans, RelayRule.OUTER_SOURCE))
    )
    note = "passes on what the inner source said"
    steps = tuple(Evidence(Step.OUTER_SOURCE, source.span, note) for _, source in sources)
    return evolve(inner, relays=(*relays, *inner.relays), evidence=(*inner.evidence, *steps))


def _only_shows(outer: Candidate, inner: Candidate, setting: Setting) -> bool:
    """Return whether an outer source shows an inner one speak, who has the outlet: `Footage showed her saying`."""
    shows = outer.cue.head.lemma in setting.relays.showing
    return shows and outer.side == "after" and inner.cue.head.xpos not in FINITE


def _only_feels(outer: Candidate) -> bool:
    """Return whether an outer source only feels something about it: drivers `are furious about` a claim that X."""
    return outer.cue.head.upos == "ADJ"


def is_speech(inner: Candidate) -> bool:
    """Return whether a candidate inside another one is somebody's speech: no belief, no quoted words in a phrase."""
    phrase = inner.rule == ContentRule.QUOTED_WORDS_IN_PHRASE or _is_quoted_object(inner)
    return inner.cue.entry.attitude != "belief" and inner.source is not None and not phrase


def _is_all_an_outlet_reports(inner: Candidate, outers: tuple[Candidate, ...], setting: Setting) -> bool:
    """Return whether quoted words in a phrase, or a belief, are all that an outlet behind them passes on.

    `Chapo accused the party of "sowing hatred", Lusa reported`; `Chapo believes that the talks failed, Lusa reported`.
    """
    is_belief = inner.cue.entry.attitude == "belief" and inner.cue.head.xpos in FINITE
    is_phrase = inner.rule == ContentRule.QUOTED_WORDS_IN_PHRASE
    if not (is_belief or is_phrase) or inner.source is None or relation(inner.cue.head) == "acl":
        return False
    return all(o.side == "before" and is_reporter(o, setting) and is_main(o, inner) for o in outers)


def is_reporter(outer: Candidate, setting: Setting) -> bool:
    """Return whether the source of a candidate is a news outlet: Lusa, the semi-official Tasnim news agency."""
    return outer.source is not None and names_outlet(outer.cue.sentence, outer.source.span, setting)


def _is_quoted_object(inner: Candidate) -> bool:
    """Return whether what a verb reports is a phrase in marks, no sentence: had discussed “every last cent”."""
    words = [t for span in inner.content for t in tokens_in(inner.cue.sentence, span) if t.upos != "PUNCT"]
    behind = inner.rule == ContentRule.QUOTATION_AFTER_CUE and bool(words) and words[0].text[:1].islower()
    return behind and not any(t.xpos in FINITE for t in words)


def _speaks_of_self(outer: Candidate, inner: Candidate) -> bool:
    """Return whether the inner source is most likely the outer one: `Kim said he told reporters that ...`."""
    if isinstance(outer.cue.entry, Preposition) or outer.side != "after" or inner.source is None:
        return False
    return inner.source.head.text.lower() in PRONOUNS


def is_main(outer: Candidate, inner: Candidate) -> bool:
    """Return whether the inner cue is the main verb of what the outer source says: nothing much stands beside it.

    Both stand in one sentence. A preposition that tells whose a clause of what is said is has no more than that clause.
    """
    if (isinstance(inner.cue.entry, Preposition) and is_aside_in(outer, inner)) or _quotes_besides(outer, inner):
        return False
    besides = _words_besides(outer, inner)
    if len(besides) <= MAX_WORDS_BESIDES and not any(t.upos == "VERB" for t in besides):
        return True
    cue = inner.cue
    inside = {t.index for t in outer.cue.sentence.tokens if outer.start <= t.span.start < outer.end}
    if relation(cue.head) in ("acl", "conj", "amod", "advcl"):
        return False
    return not any(a.index in inside and a.upos in ("VERB", "ADJ", "NOUN") for a in ancestors(cue.sentence, cue.head))


def _quotes_besides(outer: Candidate, inner: Candidate) -> bool:
    """Return whether the outer content has marks around words of its own: Lee's claim that it fell `is “nonsense”`."""
    tokens, besides = outer.cue.sentence.tokens, _besides(outer, inner)
    inside = {token.index for token in besides if token.upos != "PUNCT"}
    return any(token.text in OPENING and token.index + 1 in inside for token in besides if token is not tokens[-1])


def _words_besides(outer: Candidate, inner: Candidate) -> tuple[Token, ...]:
    """Return the words of the outer content that are neither the inner content nor its cue and source."""
    return tuple(t for t in _besides(outer, inner) if t.upos in ("VERB", "NOUN", "PROPN", "ADJ", "NUM", "PRON"))


def _besides(outer: Candidate, inner: Candidate) -> tuple[Token, ...]:
    taken = [*inner.content, *inner.cue.spans, *([inner.source.span] if inner.source else [])]
    parts = [part for span in outer.content for part in without(span, taken)]
    return tuple(t for part in parts for t in outer.cue.sentence.tokens if part.start <= t.span.start < part.end)
