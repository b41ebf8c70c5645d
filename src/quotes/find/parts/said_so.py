"""A sentence that only tells who said the quotation before it: `So said Jan Kos`; `That was the verdict of Jan Kos`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Cue, Source
from quotes.find.parts.noun_clause import behind
from quotes.find.parts.noun_phrase import NOMINAL, noun_phrase
from quotes.find.parts.source_who_can_speak import can_speak, is_known
from quotes.find.passage import Passage, is_name, quotations_in, sentence_at
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Setting
from quotes.rule_names import SourceRule
from quotes.spans import trimmed
from quotes.trees import child, children, parent, relation
from quotes.types import Sentence, Span, Token

OWNERS = ("of", "from")  # the verdict of Kos, a message from Kos
MAX_APART = 2  # code points between the marks and the sentence: a space or two


def said_so(sentence: Sentence, setting: Setting) -> tuple[Cue, Source] | None:
    """Return verb and speaker of a sentence such as `So said Jan Kos`, `Thus spoke the mayor`; None for another."""
    opening, verb = (*sentence.tokens, *sentence.tokens)[:2]
    entry = setting.cues.verbs.get(verb.lemma)
    if opening.text.lower() not in setting.lexicon.contents.so or entry is None or "quote" not in entry.takes:
        return None
    head = _subject_behind(sentence, verb)
    if head is None or entry.attitude != "assertion" or quotations_in(setting.passage, sentence.span):
        return None
    span = noun_phrase(sentence, head, setting.passage, avoiding=(verb,))
    cue, source = Cue(sentence, verb, (verb,), entry), Source(head, span, SourceRule.INVERTED)
    is_next = span.start == sentence.tokens[verb.index + 1].span.start
    return (cue, source) if is_next and can_speak(source, cue, setting.passage, setting.lexicon) else None


def _subject_behind(sentence: Sentence, verb: Token) -> Token | None:
    """Return who stands right behind a verb that has no clause of its own to report; None for nobody."""
    after = [token for token in children(sentence, verb) if token.index > verb.index]
    reports = any(relation(token) in ("ccomp", "xcomp", "parataxis") for token in after)
    head = next((t for t in after if relation(t) in ("nsubj", "obj") and t.upos in NOMINAL), None)
    return None if reports else head


def that_was(sentence: Sentence, setting: Setting) -> tuple[Cue, Source] | None:
    """Return noun and owner of a sentence such as `That was the verdict of Jan Kos`, `Those were Kos’s words`."""
    opening = sentence.tokens[0]
    noun = parent(sentence, opening) if relation(opening) == "nsubj" else None
    entry = setting.cues.nouns.get(noun.lemma) if noun is not None and noun.head < 0 else None
    points = opening.text.lower() in setting.lexicon.contents.pointing and not quotations_in(
        setting.passage, sentence.span
    )
    if noun is None or entry is None or not points or child(sentence, noun, "cop") is None:
        return None
    owner = child(sentence, noun, "nmod:poss") or behind(sentence, noun, OWNERS)
    if owner is None:
        return None
    span = noun_phrase(sentence, owner, setting.passage, avoiding=(noun,))
    source = Source(owner, span, SourceRule.OWNER_OF_NOUN)
    is_somebody = owner.upos in ("PROPN", "PRON") or is_known(source, setting.lexicon)
    return (Cue(sentence, noun, (noun,), entry), source) if is_somebody else None


def quotation_before(sentence: Sentence, passage: Passage) -> Quotation | None:
    """Return the quotation right before a sentence that is one of its own, or None."""
    start = sentence.span.start
    near = quotations_in(passage, Span(max(passage.span.start, start - MAX_APART), start))
    last = near[-1] if near else None
    opening = sentence_at(passage, last.outer.start) if last is not None else None
    if last is None or opening is None or not last.closed or is_name(last, passage):
        return None
    is_own = last.outer.start <= opening.span.start + 1 and opening.index < sentence.index
    is_right_before = last.outer.end <= start and not passage.text[last.outer.end : start].strip()
    return last if is_own and is_right_before else None


def words_told(sentence: Sentence, passage: Passage) -> Iterator[tuple[Span, ...]]:
    """Yield the words of the quotation right before a sentence that is one of its own, where there is one."""
    quotation = quotation_before(sentence, passage)
    if quotation is not None:
        yield (trimmed(passage.text, quotation.inner),)
