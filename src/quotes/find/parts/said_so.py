"""A sentence that only tells who said what stands before it: `So said Jan Kos`; `That was the verdict of Jan Kos`.

`This was stated by Jan Kos` and `The remarks were made by Jan Kos` tell it of a sentence without marks, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.find.candidate import Cue, Source
from quotes.find.parts.cues import has_finite_verb, is_denied, preposition_cues, verb_cues
from quotes.find.parts.noun_clause import behind
from quotes.find.parts.noun_phrase import NOMINAL, noun_phrase
from quotes.find.parts.source_after import source_after
from quotes.find.parts.source_who_can_speak import can_speak, is_known
from quotes.find.parts.sources import is_passive, source_of
from quotes.find.passage import Passage, is_name, quotations_in, sentence_at, sentence_before
from quotes.find.quotation_marks import Quotation
from quotes.find.setting import Setting
from quotes.rule_names import ContentRule, SourceRule
from quotes.spans import trimmed
from quotes.trees import FINITE, child, children, parent, relation, subtree
from quotes.types import Sentence, Span, Token

OWNERS = ("of", "from")  # the verdict of Kos, a message from Kos
DOERS = (SourceRule.SUBJECT, SourceRule.AGENT)
LEADING = (":", ",")  # at the end of a sentence, whose words stand behind
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


def stated_by(sentence: Sentence, setting: Setting) -> tuple[Cue, Source] | None:
    """Return cue and speaker of `This was stated by Kos`, `Kos made the remarks in Riga`; None for another sentence.

    Also of `This is what Kos said`, `This is according to Kos`. The cue is the verb, or the noun for what was said.
    What a colon ends tells of the words behind: `Kos said this:`
    """
    if sentence.tokens[-1].text in LEADING:
        return None
    found = _stated_there(sentence, setting) or _this_is(sentence, setting)
    return found if found is not None and can_speak(found[1], found[0], setting.passage, setting.lexicon) else None


def _stated_there(sentence: Sentence, setting: Setting) -> tuple[Cue, Source] | None:
    verb = next((token for token in sentence.tokens if token.head < 0), None)
    if verb is None or quotations_in(setting.passage, sentence.span) or is_denied(sentence, verb, setting.cues):
        return None
    cue = _cue_for_before(sentence, verb, setting)
    source = source_of(evolve(cue, head=verb), setting.passage) if cue is not None else None
    return (cue, source) if cue is not None and source is not None and source.rule in DOERS else None


def _this_is(sentence: Sentence, setting: Setting) -> tuple[Cue, Source] | None:
    """Return cue and speaker of `This is what Kos said`, `This is according to Kos`; None for another sentence."""
    passage, words = setting.passage, setting.lexicon.contents
    opening = [token.lemma.lower() for token in sentence.tokens[:3]]
    points = len(opening) > 2 and sentence.tokens[0].text.lower() in words.pointing and opening[1] == "be"
    if not points or quotations_in(passage, sentence.span):
        return None
    if opening[2] != "what":
        cue = next((c for c in preposition_cues(passage, sentence, setting.cues) if c.tokens[0].index == 2), None)
        source = source_after(cue, passage) if cue is not None else None
        return (cue, source) if cue is not None and source is not None else None
    verbs = tuple(verb_cues(passage, sentence, setting.cues))
    cue = next((each for each in verbs if each.head.lemma in words.stating | {"tell"}), None)
    source = source_of(cue, passage) if cue is not None and cue is verbs[0] else None
    behind = sentence.tokens[cue.head.index + 1 :] if cue is not None else ()
    is_all = not any(token.xpos in FINITE for token in behind)  # This is what Kos said was wrong
    return (cue, source) if cue is not None and source is not None and is_all else None


def _cue_for_before(sentence: Sentence, verb: Token, setting: Setting) -> Cue | None:
    """Return the cue where a verb has the sentence before as what is said: stated `this`; made `the remarks`."""
    told = child(sentence, verb, "nsubj:pass" if is_passive(sentence, verb) else "obj")
    if told is None or child(sentence, verb, "ccomp", "csubj", "parataxis") is not None:
        return None
    mark = child(sentence, told, "det")
    opening, is_alone = mark or told, len(subtree(sentence, told)) == 1 + (mark is not None)
    if not is_alone or opening.text.lower() not in setting.lexicon.contents.pointing | {"the"}:
        return None
    return _by_verb(sentence, verb, setting) if mark is None else _by_noun(sentence, verb, told, setting)


def _by_verb(sentence: Sentence, verb: Token, setting: Setting) -> Cue | None:
    """Return the cue of `stated this`, `made this known`; None of a verb that does not state what it has as object."""
    known = child(sentence, verb, "xcomp")
    if known is None:
        entry = setting.cues.verbs.get(verb.lemma) if verb.lemma in setting.lexicon.contents.stating else None
        return Cue(sentence, verb, (verb,), entry) if entry is not None else None
    entry = setting.cues.verbs.get(f"{verb.lemma} {known.text}")
    return Cue(sentence, verb, (verb, known), entry) if entry is not None else None


def _by_noun(sentence: Sentence, verb: Token, noun: Token, setting: Setting) -> Cue | None:
    """Return the cue of `made the remarks`; None of a noun that may be anything else, or of another verb."""
    entry = setting.cues.nouns.get(noun.lemma) if noun.lemma in setting.lexicon.contents.stated else None
    is_all = verb.lemma in setting.cues.light and child(sentence, verb, "xcomp") is None
    return Cue(sentence, noun, (noun,), entry) if entry is not None and is_all else None


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


def words_stated(sentence: Sentence, passage: Passage) -> tuple[Span, ContentRule] | None:
    """Return the quotation or the sentence right before a sentence, its stop left out; None where neither is one."""
    quotation, before = quotation_before(sentence, passage), sentence_before(passage, sentence)
    if quotation is not None:
        return trimmed(passage.text, quotation.inner), ContentRule.QUOTATION_BEFORE_CUE
    span = sentence_without_marks(before, passage) if before is not None else None
    return (span, ContentRule.CLAUSE_BEFORE_CUE) if span is not None else None


def sentence_without_marks(sentence: Sentence, passage: Passage) -> Span | None:
    """Return a sentence without its stop; None where it has quotation marks, or no verb."""
    if quotations_in(passage, sentence.span) or not has_finite_verb(sentence, sentence.tokens):
        return None
    words = [token for token in sentence.tokens if token.upos != "PUNCT"]
    return Span(words[0].span.start, words[-1].span.end)


def words_told(sentence: Sentence, passage: Passage) -> Iterator[tuple[Span, ...]]:
    """Yield the words of the quotation right before a sentence that is one of its own, where there is one."""
    quotation = quotation_before(sentence, passage)
    if quotation is not None:
        yield (trimmed(passage.text, quotation.inner),)
