"""The relays that a sentence states: told Reuters; in an interview with Y; quoted Z as saying; as gathered by W."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from quotes.find.candidate import Cue, Source
from quotes.find.parts.noun_phrase import NOMINAL, noun_phrase
from quotes.find.passage import Passage
from quotes.find.setting import Setting
from quotes.lexicon import Lexicon
from quotes.lexicon.cues import Cues
from quotes.rule_names import RelayRule
from quotes.spans import entities_in, overlaps, trimmed
from quotes.trees import child, children, parent, relation, subtree
from quotes.types import Analysis, Sentence, Span, StatedRelay, Token

TALKING = frozenset({"speak", "talk"})  # speaking to Reuters, she said
TO_WHOM = frozenset({"to", "with", "by", "for", "in", "on", "from"})


def stated_relays(cue: Cue, source: Source | None, setting: Setting) -> tuple[StatedRelay, ...]:
    """Return the outlets that the words around a cue name as hearers: the relays that passed the words on."""
    analysis, lexicon = setting.analysis, setting.lexicon
    taken = [source.span] if source else []
    found = []
    for head, rule in (*_hearers(cue, lexicon), *_talking_to(cue), *_occasions(cue, lexicon)):
        span = noun_phrase(cue.sentence, head, setting.passage, avoiding=(cue.head,))
        is_relay = is_outlet(head, span, cue.sentence, analysis, lexicon) or (
            rule == "interview" and _is_institution(head, span, analysis, lexicon)
        )
        if is_relay and not any(overlaps(span, other) for other in taken):
            found.append(StatedRelay(span, cue.spans, rule))
            taken.append(span)
    return tuple(found)


def _hearers(cue: Cue, lexicon: Lexicon) -> Iterator[tuple[Token, RelayRule]]:
    for other in children(cue.sentence, cue.head):
        case = child(cue.sentence, other, "case")
        is_object = relation(other) in ("obj", "iobj") and getattr(cue.entry, "dative", False)
        is_hearer = relation(other) == "obl" and case is not None and case.lemma in ("to", "with")
        if other.upos in NOMINAL and other.index > cue.head.index and (is_object or is_hearer):
            yield other, RelayRule.TOLD_TO
    following = cue.sentence.tokens[cue.tokens[-1].index + 1 :][:1]
    if getattr(cue.entry, "dative", False) and following and following[0].upos in ("PROPN", "DET"):
        head = following[0]
        while (above := parent(cue.sentence, head)) is not None and above.index > head.index and above.upos in NOMINAL:
            head = above
        if head.upos in NOMINAL:
            yield head, RelayRule.TOLD_TO


def _talking_to(cue: Cue) -> Iterator[tuple[Token, RelayRule]]:
    """Yield who is spoken to beside a cue: `Speaking to Reuters, she said`; `Gohar, talking to Dawn, said`."""
    for verb in cue.sentence.tokens:
        if verb.lemma in TALKING and verb.xpos == "VBG":
            for other in children(cue.sentence, verb):
                case = child(cue.sentence, other, "case")
                if relation(other) == "obl" and case is not None and case.lemma in ("to", "with"):
                    yield other, RelayRule.TOLD_TO


def _occasions(cue: Cue, lexicon: Lexicon) -> Iterator[tuple[Token, RelayRule]]:
    """Yield the outlets of `in an interview with X`, `in comments to X` in the clause of the cue."""
    for noun in cue.sentence.tokens:
        if noun.lemma not in lexicon.nouns.interviews or noun.upos not in ("NOUN", "PROPN"):
            continue
        case = child(cue.sentence, noun, "case")
        if case is None or case.lemma not in ("in", "during", "via"):
            continue
        for other in subtree(cue.sentence, noun):
            mark = child(cue.sentence, other, "case")
            if other.index > noun.index and other.upos in NOMINAL and mark is not None and mark.lemma in TO_WHOM:
                yield other, RelayRule.INTERVIEW if noun.lemma == "interview" else RelayRule.COMMENTS_TO
                break


def _is_institution(head: Token, span: Span, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Return whether a phrase names neither a person nor a country: who gives an interview to it passes it on."""
    text = analysis.article.document.text
    if head.upos != "PROPN" or lexicon.countries.country_named(text[span.start : span.end]) is not None:
        return False
    return not any(m.is_person for m in entities_in(analysis.entities, span))


def is_outlet(head: Token, span: Span, sentence: Sentence, analysis: Analysis, lexicon: Lexicon) -> bool:
    """Return whether a noun phrase names a news outlet: by the lexicon, or by its own words."""
    text = analysis.article.document.text
    if lexicon.outlet_named(text[span.start : span.end]) is not None:
        return True
    if any(lexicon.outlet_named(text[m.span.start : m.span.end]) for m in entities_in(analysis.entities, span)):
        return True
    words = [t for t in sentence.tokens if span.start <= t.span.start < span.end]
    named = any(t.upos == "PROPN" for t in words)
    return named and any(t.lemma.lower() in lexicon.nouns.media for t in words)


def outside(content: tuple[Span, ...], *relays: StatedRelay) -> tuple[StatedRelay, ...]:
    """Return the relays that stand outside a content."""
    return tuple(relay for relay in relays if not any(overlaps(relay.source, span) for span in content))


def quoted_by(source: Source, cue: Cue, passage: Passage, cues: Cues) -> tuple[Source, StatedRelay | None]:
    """Return a source without a `quoted by Y` behind it, and Y as the relay that it is: `Kim, quoted by TASS, said`."""
    tokens = cue.sentence.tokens
    for verb, by in pairwise(tokens):
        entry = cues.verbs.get(verb.lemma)
        quotes = entry is not None and entry.quoting and verb.xpos == "VBN" and by.text.lower() == "by" and by.head >= 0
        if not quotes or not _describes(verb, source, cue, passage):
            continue
        relay = StatedRelay(
            noun_phrase(cue.sentence, tokens[by.head], passage, avoiding=cue.tokens), (verb.span,), RelayRule.QUOTED_BY
        )
        words = Span(source.span.start, max(source.head.span.end, min(source.span.end, verb.span.start)))
        return evolve(source, span=trimmed(passage.text, words, " ,(—–-")), relay
    return source, None


def _describes(verb: Token, source: Source, cue: Cue, passage: Passage) -> bool:
    """Return whether a participle says more of a source: inside it, right behind it, or in the tree."""
    if source.head.index >= verb.index or cue.sentence.tokens[verb.index - 1].text.lower() == "as":
        return False  # `as quoted by` is a preposition of the lexicon
    between = passage.text[source.span.end : verb.span.start]
    return verb.head in (source.head.index, cue.head.index) or not between.strip(" ,(—–-")
