"""Who says it, set off from what is said: `as X put it`, `or so X says`, `to hear X tell it`, `in X's view`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from types import MappingProxyType

from quotes.find.attitudes import is_reported
from quotes.find.candidate import Candidate, Content, Cue, Source
from quotes.find.parts.content_around import content_around
from quotes.find.parts.noun_phrase import noun_phrase
from quotes.find.parts.source_who_can_speak import names_a_source
from quotes.find.parts.sources import is_passive
from quotes.find.passage import Passage, is_quoted
from quotes.find.setting import Setting
from quotes.lexicon.cues import Cues, Preposition, Verb
from quotes.rule_names import Proposer, SourceRule
from quotes.spans import cover
from quotes.trees import child, children, parent, relation, subtree
from quotes.types import Sentence, Span, Token

OPENERS = frozenset({"as", "to"})  # as X put it, to hear X tell it
OR_SO = ["or", "so"]  # the pool is shut, or so the council says
NONE: Mapping[str, Preposition] = MappingProxyType({})
WRITERS = frozenset({"i", "we"})
HAS_IT = "have it"  # legend, rumour and the saying have it
OBJECTS = ("obj", "iobj", "ccomp", "xcomp")


def asides(sentence: Sentence, setting: Setting) -> Iterator[Candidate]:
    """Yield the speech and belief of a sentence whose cue and source are an aside in what is said."""
    passage = setting.passage
    for token in sentence.tokens:
        found = _as_said(sentence, token, setting) or _in_view_of(sentence, token, setting)
        outside = found is not None and not is_quoted(passage, token)
        content = _content(found[2], sentence, passage) if found is not None and outside else None
        if found is not None and content is not None and is_reported(found[0].entry, content.rule):
            cue, source, rule = found[0], found[1], content.rule
            yield Candidate(passage.index, cue, source, content.spans, rule, content.side, Proposer.ASIDE)


def _content(aside: Span, sentence: Sentence, passage: Passage) -> Content | None:
    """Return what stands around an aside, where marks or the ends of the sentence set it off on both sides."""
    before = [t for t in sentence.tokens if t.span.end <= aside.start][-1:]
    after = [t for t in sentence.tokens if t.span.start >= aside.end][:1]
    set_off = all(token.upos == "PUNCT" for token in (*before, *after))
    return content_around(sentence, aside, passage) if set_off else None


def _as_said(sentence: Sentence, verb: Token, setting: Setting) -> tuple[Cue, Source, Span] | None:
    """Return cue, source and words of `as X put it`, `as X said on Monday`, `to hear X tell it`."""
    found = _telling(sentence, verb, setting.cues)
    subjects = [t for t in children(sentence, verb) if relation(t) == "nsubj" and t.index < verb.index]
    if not subjects or found is None or is_passive(sentence, verb):
        return None
    (entry, words), subject = found, subjects[-1]  # the first may be that of what is said, of which the tree made this
    below = [t for t in subtree(sentence, _top(sentence, verb)) if t.upos != "PUNCT"]
    mark = child(sentence, verb, "mark")
    first = mark.index if mark is not None and len(words) > 1 else below[0].index
    # `put it` closes the aside: what the tree hangs on it behind it, or before `as`, is what was said
    last = _end_of_aside(sentence, verb, words)
    clause = [t for t in below if first <= t.index and (t.index <= last or len(words) == 1)]
    opens = clause[0].text.lower() in OPENERS or [t.text.lower() for t in clause[:2]] == OR_SO
    if not opens or subject.index < clause[0].index:
        return None
    source = Source(subject, noun_phrase(sentence, subject, setting.passage, avoiding=words), SourceRule.SUBJECT)
    if _is_nobody(source, entry, setting):
        return None
    return Cue(sentence, verb, words, entry), source, cover(t.span for t in clause)


def _end_of_aside(sentence: Sentence, verb: Token, words: tuple[Token, ...]) -> int:
    """Return the index of the last word of `as X put it in Riga on Monday`: where it is put, up to the next comma."""
    behind = sentence.tokens[words[-1].index + 1 :]
    place = tuple(takewhile(lambda t: t.upos != "PUNCT", behind))
    below = {t.index for t in subtree(sentence, verb)}
    is_place = bool(place) and len(place) < len(behind) and place[0].upos in ("ADP", "ADV")
    within = all(t.index in below and t.upos not in ("VERB", "AUX") for t in place)
    return place[-1].index if is_place and within else words[-1].index


def is_writers_own(cue: Cue, passage: Passage) -> bool:
    """Return whether a cue is an aside of whoever writes: `They will not pay, as we said, until May`."""
    mark, subject = child(cue.sentence, cue.head, "mark"), child(cue.sentence, cue.head, "nsubj")
    if mark is None or subject is None or is_quoted(passage, subject):
        return False
    return mark.text.lower() == "as" and subject.lemma.lower() in WRITERS


def _is_nobody(source: Source, entry: Verb, setting: Setting) -> bool:
    """Return whether an aside is the writer's own, or nobody's: `as we said last week`; `as legend has it`."""
    is_writer = source.head.lemma.lower() in WRITERS
    return is_writer or (entry.lemma == HAS_IT and not names_a_source(source, setting.passage, setting.lexicon))


def _telling(sentence: Sentence, verb: Token, cues: Cues) -> tuple[Verb, tuple[Token, ...]] | None:
    """Return what the lexicon says of a verb that reports nothing but the words around it, and the words of the cue."""
    plain, told = cues.verbs.get(verb.lemma), cues.verbs.get(f"{verb.lemma} it")
    if plain is None and told is None:
        return None
    objects = [t for t in children(sentence, verb) if relation(t) in OBJECTS]
    it = objects[0] if objects and objects[0].text.lower() == "it" else None
    if it is not None and (len(objects) == 1 or _is_closed(sentence, it)):
        return (told, (verb, it)) if told else None
    return (plain, (verb,)) if plain and plain.bare and plain.attitude == "assertion" and not objects else None


def _is_closed(sentence: Sentence, word: Token) -> bool:
    """Return whether a comma or a mark stands behind a word: what follows is no object, whatever the tree says."""
    return any(token.upos == "PUNCT" for token in sentence.tokens[word.index + 1 : word.index + 2])


def _top(sentence: Sentence, verb: Token) -> Token:
    """Return the verb that an aside hangs from the sentence with: `hear` in `to hear X tell it`."""
    above = parent(sentence, verb)
    return above if above is not None and relation(verb) in ("xcomp", "ccomp") else verb


def _in_view_of(sentence: Sentence, noun: Token, setting: Setting) -> tuple[Cue, Source, Span] | None:
    """Return cue, source and words of `in X's view`, as the lexicon has `in the view of`."""
    entries = setting.cues.views.get(noun.text.lower(), NONE)
    owner, case = (child(sentence, noun, kind) if entries else None for kind in ("nmod:poss", "case"))
    entry = entries.get(case.text.lower()) if case is not None else None
    if owner is None or case is None or entry is None or case.index > owner.index:
        return None
    source = Source(owner, noun_phrase(sentence, owner, setting.passage, avoiding=(noun,)), SourceRule.OWNER_OF_NOUN)
    return Cue(sentence, noun, (case, noun), entry), source, Span(case.span.start, noun.span.end)
