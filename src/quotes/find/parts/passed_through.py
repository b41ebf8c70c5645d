"""Through whose hands came what is read or seen: `a letter seen by Reuters says`; `Sky showed her saying`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.find.candidate import Cue, Source
from quotes.find.parts.outlet_phrase import outlet_phrase
from quotes.find.setting import Setting
from quotes.rule_names import RelayRule
from quotes.trees import ancestors, child, subtree, tokens_in
from quotes.types import Span, StatedRelay, Token

MAX_BEFORE_OUTLET = 4  # tokens between a participle and its preposition: seen in Geneva on Monday `by` Reuters


def passed_through(cue: Cue, source: Source, setting: Setting) -> tuple[StatedRelay, ...]:
    """Return the outlets whose hands a document that speaks passed through: `a letter seen by Reuters says`."""
    if source.head.lemma.lower() not in setting.lexicon.nouns.documents:
        return ()
    behind = Span(source.head.span.end, source.span.end)
    outlets = dict.fromkeys(_behind(setting.lexicon.nouns.passing, behind, cue, setting))
    return tuple(StatedRelay(span, cue.spans, RelayRule.SEEN_BY) for span in outlets)


def whole_piece(source: Source, cue: Cue, setting: Setting) -> Source:
    """Return a source with the outlet behind it in which it stands: `read a story | in the newspaper El Universo`."""
    behind = [t for t in cue.sentence.tokens if t.span.start >= source.span.end][:1]
    if not is_piece(source, setting) or source.head.index < cue.head.index or not behind:
        return source
    mark = behind[0]
    named = outlet_phrase(cue.sentence, mark.index + 1, setting) if mark.lemma == "in" else None
    return evolve(source, span=Span(source.span.start, named.end)) if named is not None else source


def is_piece(source: Source, setting: Setting) -> bool:
    """Return whether a source is what media publish: an outlet in its words is whose it is, and hears nothing."""
    return source.head.lemma.lower() in setting.relays.media_pieces


def shown_by(cue: Cue, source: Source, setting: Setting) -> tuple[StatedRelay, ...]:
    """Return the outlets that show a source speak: `State TV showed him saying`; `footage aired by Sky showed her`."""
    verb = next((t for t in ancestors(cue.sentence, cue.head) if t.upos in ("VERB", "AUX")), None)
    shows = verb is not None and shows_somebody(verb, setting) and verb.index < source.head.index <= cue.head.index
    subject = child(cue.sentence, verb, "nsubj") if verb is not None and shows else None
    if verb is None or subject is None or subject.index > verb.index:
        return ()
    first = subtree(cue.sentence, subject)[0]
    named = outlet_phrase(cue.sentence, first.index, setting)
    verbs = setting.lexicon.nouns.passing | setting.relays.publishing
    behind = _behind(verbs, Span(subject.span.end, verb.span.start), cue, setting)
    outlets = (named,) if named is not None else dict.fromkeys(behind)
    return tuple(StatedRelay(span, cue.spans, RelayRule.SEEN_BY) for span in outlets)


def shows_somebody(verb: Token, setting: Setting) -> bool:
    """Return whether what a verb has for object may be shown to speak, and its subject says nothing."""
    return verb.lemma in setting.relays.showing


def _behind(verbs: frozenset[str], span: Span, cue: Cue, setting: Setting) -> Iterator[Span]:
    """Yield the outlets behind the participles of some verbs in some words: through whose hands a thing came."""
    for verb in tokens_in(cue.sentence, span):
        if verb.xpos == "VBN" and verb.lemma in verbs:
            for mark in cue.sentence.tokens[verb.index + 1 : verb.index + MAX_BEFORE_OUTLET]:
                is_mark = mark.lemma in setting.relays.passed_to
                named = outlet_phrase(cue.sentence, mark.index + 1, setting) if is_mark else None
                if named is not None and named.end <= span.end:
                    yield named
