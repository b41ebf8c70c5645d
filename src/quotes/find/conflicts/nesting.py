"""Outer and inner attributions: when somebody reports only that somebody else said something, one row stays.

The inner row is kept and the outer source becomes a hand (docs/guide.md, Nesting). An outer row stays beside it when it
carries content of its own. Beliefs inside somebody's words stay with them.
"""

from __future__ import annotations

from collections import defaultdict

from attrs import evolve

from quotes.find.candidate import Draft
from quotes.lexicon.cues import Preposition
from quotes.spans import contains, without
from quotes.trees import ancestors, relation
from quotes.types import Evidence, Hand, Span, Token

MAX_WORDS_BESIDES = 2  # a day, a hearer; PolNeAR dev: 0 gives 2 rows more, 3 to 6 one fewer of 1,340 (2026-11)
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you"})


def nest(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Return the rows of a paragraph with outer sources folded into the hands of what they pass on."""
    kept = _kept(drafts)
    inside = {id(outer) for _, outer in _folded(kept)}
    return tuple(passed_on(inner, outers) for inner, outers in kept if id(inner) not in inside)


def apart(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Return the rows of a paragraph, their words cut where `, with Y saying that ...` tells what another says."""
    places = tuple(place for draft in drafts if (place := _with_before(draft)) is not None)
    return tuple(_up_to(draft, places) for draft in drafts)


def _up_to(outer: Draft, places: tuple[int, ...]) -> Draft:
    """Return a row whose words, behind its cue, end before the first of some places that lie inside them."""
    last = outer.content[-1]
    start = max(last.start + 1, outer.cue.head.span.end)
    end = min((place for place in places if start <= place < last.end), default=last.end)
    return evolve(outer, content=(*outer.content[:-1], Span(last.start, end)))


def _with_before(inner: Draft) -> int | None:
    """Return where the comma and `with` stand before who says something in a participle, or None."""
    if inner.cue.head.xpos != "VBG" or inner.source is None:
        return None
    before = [t for t in inner.cue.sentence.tokens if t.span.end <= inner.source.span.start][-2:]
    return before[0].span.start if [t.text for t in before] == [",", "with"] else None


def folded(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Return the outer rows of a paragraph that `nest` makes hands of, in order."""
    inside = {id(outer) for _, outer in _folded(_kept(drafts))}
    return tuple(draft for draft in drafts if id(draft) in inside)


def _kept(drafts: tuple[Draft, ...]) -> list[tuple[Draft, tuple[Draft, ...]]]:
    """Return the rows that stay, each with the rows around it."""
    beside: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        beside[draft.cue.sentence.index].append(draft)
    around = [(inner, tuple(_outer_rows(inner, beside[inner.cue.sentence.index]))) for inner in drafts]
    return [(inner, outers) for inner, outers in around if not outers or _stays(inner, outers)]


def _folded(kept: list[tuple[Draft, tuple[Draft, ...]]]) -> list[tuple[Draft, Draft]]:
    """Return the pairs of an inner row and an outer one that does nothing but pass it on."""
    return [(inner, outer) for inner, outers in kept for outer in outers if is_main(outer, inner)]


def _outer_rows(inner: Draft, drafts: list[Draft]) -> list[Draft]:
    """Return the rows of the sentence whose content holds another row, the outermost first."""
    around = [o for o in drafts if o.cue.head is not inner.cue.head and o.source is not None and _holds(o, inner)]
    return sorted(around, key=lambda o: o.start - o.end)


def _holds(outer: Draft, inner: Draft) -> bool:
    span = Span(outer.start, outer.end)
    return contains(span, Span(inner.start, inner.end)) and contains(span, inner.cue.head.span)


def _stays(inner: Draft, outers: tuple[Draft, ...]) -> bool:
    """Return whether a row inside another one is kept: speech of somebody else."""
    if not is_speech(inner):
        return False
    return not any(
        _speaks_of_self(o, inner) or (inner.source and o.source and inner.source.span == o.source.span) for o in outers
    )


def passed_on(inner: Draft, outers: tuple[Draft, ...]) -> Draft:
    """Return a row with the sources of the rows around it as its hands."""
    sources = [(outer, outer.source) for outer in outers if outer.source is not None]
    hands = tuple(Hand(source.span, outer.cue.spans, "outer source") for outer, source in sources)
    note = "passes on what the inner source said"
    steps = tuple(Evidence("outer source", source.span, note) for _, source in sources)
    return evolve(inner, hands=(*hands, *inner.hands), evidence=(*inner.evidence, *steps))


def is_speech(inner: Draft) -> bool:
    """Return whether a row inside another one is somebody's speech: no belief, no quoted words in a phrase."""
    phrase = inner.rule == "quoted words in a phrase"
    return inner.cue.entry.attitude != "belief" and inner.source is not None and not phrase


def _speaks_of_self(outer: Draft, inner: Draft) -> bool:
    """Return whether the inner source is most likely the outer one: `Kim said he told reporters that ...`."""
    if isinstance(outer.cue.entry, Preposition) or outer.side != "after" or inner.source is None:
        return False
    return inner.source.head.text.lower() in PRONOUNS


def is_main(outer: Draft, inner: Draft) -> bool:
    """Return whether the inner cue is the main verb of what the outer source says: nothing much stands beside it."""
    besides = _words_besides(outer, inner)
    if len(besides) <= MAX_WORDS_BESIDES and not any(t.upos == "VERB" for t in besides):
        return True
    cue = inner.cue
    inside = {t.index for t in outer.cue.sentence.tokens if outer.start <= t.span.start < outer.end}
    if outer.cue.sentence.index != cue.sentence.index:
        return True
    if relation(cue.head) in ("acl", "conj", "amod", "advcl"):
        return False
    return not any(a.index in inside and a.upos in ("VERB", "ADJ", "NOUN") for a in ancestors(cue.sentence, cue.head))


def _words_besides(outer: Draft, inner: Draft) -> tuple[Token, ...]:
    """Return the words of the outer content that are neither the inner content nor its cue and source."""
    taken = [*inner.content, *inner.cue.spans, *([inner.source.span] if inner.source else [])]
    parts = [part for span in outer.content for part in without(span, taken)]
    return tuple(
        t
        for part in parts
        for t in outer.cue.sentence.tokens
        if part.start <= t.span.start < part.end and t.upos in ("VERB", "NOUN", "PROPN", "ADJ", "NUM", "PRON")
    )
