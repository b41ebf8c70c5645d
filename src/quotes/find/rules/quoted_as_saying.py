"""Somebody quoted by somebody: `X quoted Y as saying that ...`; `Y was quoted by X as saying`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from quotes.find.candidate import Candidate, Content, Cue, Source, Speaking
from quotes.find.parts.content_after import content_after
from quotes.find.parts.content_before import clause_before, quotation_before
from quotes.find.parts.noun_phrase import NOMINAL, noun_phrase
from quotes.find.parts.outlet_phrase import outlet_that_prints, outlets_joined
from quotes.find.parts.sources import is_passive, source_of
from quotes.find.passage import Passage, is_quoted
from quotes.find.setting import Setting
from quotes.lexicon.cues import Cues, Verb
from quotes.rule_names import ContentRule, Proposer, RelayRule, SourceRule
from quotes.trees import child, parent, relation
from quotes.types import Sentence, Span, StatedRelay, Token


@frozen
class Quoting:
    """A cue of two verbs (`quoted ... as saying`), its source, and the relay that quotes when one is named."""

    cue: Cue
    source: Source
    relay: StatedRelay | None


def quoted_as_saying(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield what somebody is quoted as saying in a sentence."""
    passage = setting.passage
    for each in quoting_cues(passage, sentence, setting.cues):
        found = _with_outlet(each, setting)
        before = (found.source.span, found.cue.tokens[0].span, *((found.relay.source,) if found.relay else ()))
        stop = min(span.start for span in before)
        content = content_after(Speaking(found.cue, None, passage, ())) or quotation_before(stop, passage)
        content = content or _clause_before(found, stop, passage)
        if content is not None:
            rule, relays = ContentRule.QUOTED_AS_SAYING, (found.relay,) if found.relay else ()
            relays = (*relays, *_hearers(found, setting))
            proposer, side = Proposer.QUOTED_AS_SAYING, content.side
            yield Candidate(passage.index, found.cue, found.source, content.spans, rule, side, proposer, relays=relays)


def _with_outlet(found: Quoting, setting: Setting) -> Quoting:
    """Return who is quoted with the outlet that prints it: Kim was quoted `in the Herald` as saying.

    Its name is whole where the tree keeps it apart from its kind: as saying by news site `Tempo`.
    """
    verb, sentence = found.cue.tokens[0], found.cue.sentence
    printed = outlet_that_prints(verb, sentence, setting) if verb.xpos == "VBN" else None
    if printed is None or (found.relay is not None and not _goes_on(found.relay.source, printed, setting.passage)):
        return found
    return evolve(found, relay=StatedRelay(printed, (verb.span,), RelayRule.QUOTED_BY))


def _goes_on(quoter: Span, printed: Span, passage: Passage) -> bool:
    """Return whether an outlet's name stands right behind the words for who quotes: by news site | Tempo."""
    return quoter.end <= printed.start and not passage.text[quoter.end : printed.start].strip()


def _hearers(found: Quoting, setting: Setting) -> Iterator[StatedRelay]:
    """Yield the outlets that whoever is quoted told it: Interfax quoted Kim as telling `the TASS agency` that."""
    if found.cue.entry is not None and getattr(found.cue.entry, "dative", False):
        for span in outlets_joined(found.cue.sentence, found.cue.head.index + 1, setting, hears=True):
            yield StatedRelay(span, found.cue.spans, RelayRule.TOLD_TO)


def _clause_before(found: Quoting, stop: int, passage: Passage) -> Content | None:
    """Return the clause before who quotes, at `stop`: `Kim will stay, Reuters quoted him as saying`."""
    verb = found.cue.tokens[0]
    is_main = relation(verb) in ("root", "parataxis") and not is_passive(found.cue.sentence, verb)
    return clause_before(stop, found.cue.sentence, passage) if is_main and found.relay is not None else None


def quoting_cues(passage: Passage, sentence: Sentence, cues: Cues) -> Iterator[Quoting]:
    """Yield the `quoted ... as saying` constructions of a sentence."""
    for verb in sentence.tokens:
        entry = cues.verbs.get(verb.lemma)
        if entry is None or not entry.quoting or verb.upos != "VERB" or is_quoted(passage, verb):
            continue
        saying = _saying(sentence, verb, cues) or _saying_without_as(sentence, verb, cues)
        if saying is None:
            continue
        before = sentence.tokens[saying.index - 1]
        words = (verb, before, saying) if before.text.lower() == "as" else (verb, saying)
        cue = Cue(sentence, saying, words, cues.verbs[saying.lemma])
        source = _quoted(cue, verb, passage)
        if source is not None:
            yield Quoting(cue, source, _relay(cue, verb, entry, passage))


def _saying(sentence: Sentence, verb: Token, cues: Cues) -> Token | None:
    for token in sentence.tokens[verb.index + 2 :]:
        before = sentence.tokens[token.index - 1]
        if before.text.lower() == "as" and token.xpos == "VBG" and token.lemma in cues.verbs:
            return token
        if token.text in (";", ":") or token.xpos in ("VBD", "VBZ"):
            return None
    return None


def _saying_without_as(sentence: Sentence, verb: Token, cues: Cues) -> Token | None:
    """Return the participle right behind whom a verb quotes: `cited two officials saying the plan was dead`."""
    if is_passive(sentence, verb):
        return None
    for token in sentence.tokens[verb.index + 2 :]:
        entry = cues.verbs.get(token.lemma)
        if token.xpos == "VBG" and entry is not None and "clause" in entry.takes and entry.bare:
            quoted = sentence.tokens[token.head] if token.head >= 0 else token
            near = quoted.head == verb.index and relation(quoted) == "obj"
            return token if near or token.head == verb.index else None
        if token.upos not in (*NOMINAL, "ADJ", "ADP", "PART"):
            return None
    return None


def _quoted(cue: Cue, verb: Token, passage: Passage) -> Source | None:
    """Return who is quoted: the subject of a passive, else the noun phrase between the verb and `as`."""
    sentence = cue.sentence
    if is_passive(sentence, verb):
        subject = child(sentence, verb, "nsubj:pass", "nsubj")
        return _source(subject, cue, passage, rule=SourceRule.QUOTED_SUBJECT) if subject else None
    stop = cue.tokens[1].index  # of `as`, or of the participle
    whole = child(sentence, verb, "obj") if len(cue.tokens) == 2 else None
    if whole is not None and whole.index < stop:
        return _source(whole, cue, passage, rule=SourceRule.QUOTED_OBJECT)
    for token in reversed(sentence.tokens[verb.index + 1 : stop]):
        if token.upos in NOMINAL and token.text != ",":
            head = token
            while (
                (above := parent(sentence, head)) is not None
                and verb.index < above.index < stop
                and above.upos in NOMINAL
            ):
                head = above
            return _source(head, cue, passage, rule=SourceRule.QUOTED_OBJECT)
    subject = child(sentence, verb, "nsubj")  # reduced passive: "Kim, quoted as saying"
    return _source(subject, cue, passage, rule=SourceRule.QUOTED_SUBJECT) if subject else None


def _source(head: Token, cue: Cue, passage: Passage, *, rule: SourceRule) -> Source:
    return Source(head, noun_phrase(cue.sentence, head, passage, avoiding=cue.tokens), rule)


def _relay(cue: Cue, verb: Token, entry: Verb, passage: Passage) -> StatedRelay | None:
    if not is_passive(cue.sentence, verb):
        quoter = source_of(Cue(cue.sentence, verb, (verb,), entry), passage)
        return StatedRelay(quoter.span, (verb.span,), RelayRule.QUOTED_AS_SAYING) if quoter else None
    for token in cue.sentence.tokens:
        case = child(cue.sentence, token, "case")
        near = token.head in (verb.index, cue.head.index)
        if near and relation(token) == "obl" and case is not None and case.lemma == "by":
            return StatedRelay(
                noun_phrase(cue.sentence, token, passage, avoiding=cue.tokens), (verb.span,), RelayRule.QUOTED_BY
            )
    return None


def tokens_of(found: Quoting) -> frozenset[int]:
    """Return the indices of the words that the construction takes up; other rules leave them alone."""
    return frozenset(token.index for token in found.cue.tokens)
