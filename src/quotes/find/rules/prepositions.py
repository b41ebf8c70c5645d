"""What prepositions propose: `according to Kim`, `in the words of Kim`; and whom their source quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from attrs import evolve

from quotes.find.candidate import Candidate, Cue, Source
from quotes.find.parts.content_around import clause_of_pronoun, content_around
from quotes.find.parts.cues import WH, preposition_cues
from quotes.find.parts.outlet_phrase import outlet_phrase
from quotes.find.parts.relays import DESCRIBED, quoted_by, stated_relays
from quotes.find.parts.source_after import is_measure, says_how, source_after
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.rules.citing import cited_behind
from quotes.find.setting import Setting
from quotes.lexicon.cues import Preposition
from quotes.rule_names import Proposer, RelayRule
from quotes.spans import contains
from quotes.trees import relation, tokens_in
from quotes.types import Sentence, Span, StatedRelay, Token

SHORTEST_BEHIND = 4  # words: a comma, a name, a comma, a subject


def prepositions(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what the prepositions of a sentence attribute."""
    passage = setting.passage
    norms = setting.lexicon.contents.norms
    every = preposition_cues(passage, sentence, setting.cues)
    cues = tuple(cue for cue in every if not says_how(sentence, cue.head.index, norms))
    passing: list[Cue] = []
    for cue in cues:
        if cue in passing:
            continue
        source = before_subject(whole_outlet(source_after(cue, passage), sentence, setting), cue, setting)
        source = with_name_behind(source, sentence)
        if source is None or not names_a_source(source, passage, setting.lexicon) or is_measure(cue, source):
            continue
        inner, quoted, relays = cited_behind(cue, source, setting) or (cue, *heard_through(cue, source, setting))
        end = max(source.span.end, quoted.span.end) if inner is cue else quoted.span.end
        if not relays and (behind := reported_behind(cue, quoted, cues, setting)) is not None:
            by, outer = behind
            passing.append(by)
            relays, end = (StatedRelay(outer.span, by.spans, RelayRule.OUTER_SOURCE),), outer.span.end
        aside = Span(cue.tokens[0].span.start, end)
        is_relative = source.head.xpos in WH
        content = clause_of_pronoun(sentence, source.head) if is_relative else content_around(sentence, aside, passage)
        if content is not None:
            rule, side, proposer = content.rule, content.side, Proposer.PREPOSITION
            yield Candidate(passage.index, inner, quoted, content.spans, rule, side, proposer, relays=relays)


def heard_through(cue: Cue, source: Source, setting: Setting) -> tuple[Source, tuple[StatedRelay, ...]]:
    """Return a source without who quotes it, and the outlets through which it is heard, as its own words tell.

    `An official quoted by Reuters`; `a doctor who spoke to the BBC`; `a letter seen by Reuters`.
    """
    bare, quoter = quoted_by(source, cue, setting)
    spoken = stated_relays(cue, source, setting) if quoter is None else (quoter,)
    return bare, tuple(each for each in spoken if contains(source.span, each.source))


def reported_behind(cue: Cue, source: Source, cues: tuple[Cue, ...], setting: Setting) -> tuple[Cue, Source] | None:
    """Return who passes on what a preposition's source says, and under which cue: `according to Kim, as reported by`.

    Both stand side by side, a comma between them at most.
    """
    for by in cues:
        opens = by.tokens[0].span.start
        is_as = by.tokens[0].lemma == "as" and isinstance(by.entry, Preposition) and by.entry.role != "source"
        is_behind = by is not cue and opens >= source.span.end
        if is_as and is_behind and not setting.passage.text[source.span.end : opens].strip(" ,"):
            outer = whole_outlet(source_after(by, setting.passage), cue.sentence, setting)
            return (by, outer) if outer is not None else None
    return None


def before_subject(source: Source | None, cue: Cue, setting: Setting) -> Source | None:
    """Return a source without the subject that the tree joins to it: `According to the grain board | exports fell`.

    It ends with the last noun for somebody, before bare nouns that are the subject of the sentence's only clause.
    """
    if source is None or cue.tokens[0].index or not _is_subject(source.head):
        return source
    inside = [t for t in tokens_in(cue.sentence, source.span) if t.index < source.head.index]
    if source.head.upos != "NOUN" or any(t.upos not in DESCRIBED for t in inside):
        return source
    nouns = setting.lexicon.nouns
    known = nouns.organizations | nouns.documents | nouns.media | nouns.roles.keys()
    last = next((t for t in reversed(inside) if t.upos == "NOUN" and t.lemma.lower() in known), None)
    if last is None:
        return source
    return evolve(source, head=last, span=Span(source.span.start, last.span.end))


def with_name_behind(source: Source | None, sentence: Sentence) -> Source | None:
    """Return a source with the name behind it that the tree makes a subject: `the team's coach, Alireza Mehraban, `.

    The name stands between commas, and what it is the subject of has another subject behind.
    """
    behind = [] if source is None else [t for t in sentence.tokens if t.span.start >= source.span.end]
    if source is None or len(behind) < SHORTEST_BEHIND or source.head.upos != "NOUN":
        return source
    comma, first, *rest = behind
    name = (first, *takewhile(lambda t: relation(t) == "flat" and t.head == first.index, rest))
    after = rest[len(name) - 1 :]
    is_between = comma.text == "," and after[:1] != [] and after[0].text == ","
    has_other = any(relation(t) == "nsubj" and t.head == first.head for t in after)
    if not is_between or first.upos != "PROPN" or not has_other:
        return source
    if not _is_subject(first) and (len(name) == 1 or not _is_called(first)):
        return source
    return evolve(source, span=Span(source.span.start, name[-1].span.end))


def _is_subject(head: Token) -> bool:
    return relation(head) == "nsubj" and head.head > head.index


def _is_called(name: Token) -> bool:
    """Return whether the tree takes a name for somebody who is spoken to: `According to the mayor, | Jo Park, | it`."""
    return relation(name) == "vocative" and name.head > name.index


def whole_outlet(source: Source | None, sentence: Sentence, setting: Setting) -> Source | None:
    """Return a source with the name that the tree keeps apart from its kind: by the private daily `Tempo`."""
    if source is None:
        return None
    named = outlet_phrase(sentence, tokens_in(sentence, source.span)[0].index, setting)
    is_cut = named is not None and named.end > source.span.end and source.head.lemma in setting.lexicon.nouns.media
    return evolve(source, span=Span(source.span.start, named.end)) if named is not None and is_cut else source
