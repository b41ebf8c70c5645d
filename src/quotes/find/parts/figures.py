"""At what somebody puts a number: `Kim put the toll at 40`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Cue, Source
from quotes.find.parts.cues import clause_tokens, is_denied
from quotes.find.parts.source_who_can_speak import can_speak
from quotes.find.parts.sources import is_passive, source_of
from quotes.find.passage import is_quoted
from quotes.find.setting import Setting
from quotes.spans import cover
from quotes.trees import child, children, relation, subtree
from quotes.types import Sentence, Span, Token

MAX_BEFORE_NUMBER = 3  # words: at more than 300, at between $2 and $3 million
THINGS = frozenset({"it", "that", "them", "this"})  # what was named before: put it at 40


def figures(sentence: Sentence, setting: Setting) -> Iterator[tuple[Cue, Source, Span]]:
    """Yield verbs that have an amount as object and a number behind it, with who says so and what."""
    passage = setting.passage
    for verb in sentence.tokens:
        entry = setting.cues.figuring.get(verb.lemma.lower()) if verb.upos == "VERB" else None
        if entry is None or is_quoted(passage, verb) or is_passive(sentence, verb):
            continue
        content = _at_number(sentence, verb, setting)
        cue = Cue(sentence, verb, (verb,), entry)
        source = (
            source_of(cue, passage) if content is not None and not is_denied(sentence, verb, setting.cues) else None
        )
        if content is not None and source is not None and can_speak(source, cue, passage, setting.lexicon):
            yield cue, source, content


def _at_number(sentence: Sentence, verb: Token, setting: Setting) -> Span | None:
    """Return the words from an object that can be counted up to its number, what is said of that included, or None."""
    thing = child(sentence, verb, "obj")
    if thing is None or thing.index < verb.index or not _is_countable(sentence, thing, setting):
        return None
    place = next((t for t in sentence.tokens[thing.index + 1 :] if t.text.lower() == "at"), None)
    number = next((t for t in _behind(sentence, place) if _is_number(t)), None) if place is not None else None
    if place is None or number is None:
        return None
    counted = sentence.tokens[place.head] if place.head > place.index else number
    words = [t for t in clause_tokens(sentence, counted) if t.index >= place.index]
    first = subtree(sentence, thing)[0]
    return cover((first.span, place.span, number.span, *(t.span for t in words)))


def _is_countable(sentence: Sentence, thing: Token, setting: Setting) -> bool:
    """Return whether a noun is how much there is of something: the toll, the number of dead, their losses; or it."""
    words = [thing.lemma.lower(), *(t.lemma.lower() for t in children(sentence, thing) if relation(t) == "conj")]
    return thing.text.lower() in THINGS or not setting.lexicon.contents.amounts.isdisjoint(words)


def _behind(sentence: Sentence, place: Token) -> tuple[Token, ...]:
    return sentence.tokens[place.index + 1 : place.index + 1 + MAX_BEFORE_NUMBER + 1]


def _is_number(token: Token) -> bool:
    return token.upos == "NUM" or token.xpos in ("CD", "$") or token.text[:1].isdigit()
