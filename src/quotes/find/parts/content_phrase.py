"""Quoted words inside a phrase: called it a "huge win"; praising them as "great heroes"; voiced "deep concern"."""

from __future__ import annotations

from quotes.find.candidate import Content, Cue, Speaking
from quotes.find.parts.content_after import describes_agent, first_after
from quotes.find.parts.content_end import last_of_clause, with_marks
from quotes.find.parts.cues import VERBAL
from quotes.find.parts.sources import is_passive
from quotes.find.passage import is_name, quotations_in
from quotes.find.quotation_marks import Quotation
from quotes.lexicon.cues import Verb
from quotes.rule_names import ContentRule, SourceRule
from quotes.spans import contains
from quotes.trees import ancestors, child, children, parent, relation, subtree
from quotes.types import Span, Token

MIN_QUOTED_WORDS = 2  # one quoted word is more often a term or a scare quote
JUDGED = frozenset({"advcl", "obl", "xcomp"})
COMPLEMENTS = ("obj", "obl", "xcomp", "ccomp", "iobj", "advmod", "advcl", "dep", "nmod")


def phrase_with_quote(speaking: Speaking) -> Content | None:
    """Return the smallest phrase under a cue that holds quoted words, or None."""
    cue, source, passage, sentence = speaking.cue, speaking.source, speaking.passage, speaking.cue.sentence
    by_agent = source is not None and source.rule == SourceRule.AGENT
    if describes_agent(speaking):
        return None
    begin = cue.tokens[-1].index + 1 if by_agent else first_after(cue, source)
    if begin >= len(sentence.tokens):
        return None
    floor = sentence.tokens[begin].span.start
    for quotation in quotations_in(passage, Span(floor, max(sentence.span.end + 1, floor + 1))):
        limit = _limit(speaking, quotation)
        if not floor <= quotation.outer.start < limit or is_name(quotation, passage):
            continue
        if len(passage.words(quotation.inner).split()) < MIN_QUOTED_WORDS and not _judges(cue, quotation):
            continue
        first = _first_of_phrase(speaking, begin, quotation.outer.start)
        start = min(first.span.start, quotation.outer.start) if first else quotation.outer.start
        end = _end_of_what_is_judged(speaking, first, quotation) if first is not None else quotation.outer.end
        return Content((Span(start, end),), ContentRule.QUOTED_WORDS_IN_PHRASE, "after")
    return None


def _end_of_what_is_judged(speaking: Speaking, first: Token, quotation: Quotation) -> int:
    """Return where the clause ends that `it` stands for, else the quotation: called it “wrong” that judges decide."""
    tokens = speaking.cue.sentence.tokens
    behind = next((t for t in tokens if t.span.start >= quotation.outer.end and t.upos != "PUNCT"), None)
    if first.lemma != "it" or behind is None or behind.lemma != "that" or behind.index + 1 >= len(tokens):
        return quotation.outer.end
    last = last_of_clause(speaking, tokens[behind.index + 1], None)
    return with_marks(behind.span.start, last.span.end, speaking.passage).end if last else quotation.outer.end


def _judges(cue: Cue, quotation: Quotation) -> bool:
    """Return whether a quoted word is said of the object: called the vote “disgraceful”, dismissed it as “nonsense”."""
    said = [t for t in children(cue.sentence, cue.head) if relation(t) in JUDGED]
    below = [t for each in children(cue.sentence, cue.head) for t in children(cue.sentence, each)]
    judged = (t for t in (*said, *below) if _is_judged_as(t, cue) or (t.upos == "ADJ" and t in said))
    return any(contains(quotation.inner, t.span) for t in judged)


def _is_judged_as(token: Token, cue: Cue) -> bool:
    """Return whether a noun says as what a verb judges: dismissed the report as nonsense."""
    case, entry = child(cue.sentence, token, "case"), cue.entry
    judges = isinstance(entry, Verb) and not entry.quoting and "as" in entry.prepositions
    return judges and case is not None and case.lemma == "as" and token.upos == "NOUN"


def _limit(speaking: Speaking, quotation: Quotation) -> int:
    """Return where the next cue begins: its quoted words are its own."""
    cue, names = speaking.cue, speaking.cue.head.lemma in speaking.passage.lexicon.cues.naming
    later = (other for other in speaking.cues if other.head.index > cue.head.index)
    starts = [o.head.span.start for o in later if not (names and _is_told_of_object(cue, o, quotation))]
    return min([*starts, cue.sentence.span.end + 1])


def _is_told_of_object(cue: Cue, other: Cue, quotation: Quotation) -> bool:
    """Return whether commas part a relative clause from what its noun is called: `called it, which Y built, a “sin”`.

    Its verb is a passive, so that nobody speaks behind it.
    """
    sentence, noun = cue.sentence, parent(cue.sentence, other.head)
    is_relative = other.head.deprel == "acl:relcl" and is_passive(sentence, other.head)
    if noun is None or not is_relative or cue.head not in ancestors(sentence, noun):
        return False
    between = [t for t in sentence.tokens[other.head.index :] if t.span.end <= quotation.outer.start]
    *clause, comma = [t for t in between if t.index != between[-1].index or t.upos != "DET"] or [other.head]
    commas = [t for t in (*sentence.tokens[noun.index : other.head.index], *clause) if t.text == ","]
    return comma.text == "," and len(commas) == 1 and commas[0].index < other.head.index


def _first_of_phrase(speaking: Speaking, begin: int, mark: int) -> Token | None:
    """Return the first token of the complements that reach up to a quotation mark; who speaks is none."""
    cue, source, sentence = speaking.cue, speaking.source, speaking.cue.sentence
    starts = []
    for complement in children(sentence, cue.head):
        speaks = source is not None and complement.index == source.head.index
        if complement.index >= begin and relation(complement) in COMPLEMENTS and not speaks:
            phrase = [t for t in subtree(sentence, complement) if t.index >= begin and t.upos != "PUNCT"]
            case = child(sentence, complement, "case")
            places = case is not None and case.lemma in speaking.words.placing
            if places and (not phrase or phrase[-1].span.start < mark):
                continue  # apologised in a statement for “a mistake”
            while len(phrase) > 1 and phrase[0].upos == "ADP":
                phrase.pop(0)
            if phrase and phrase[0].span.start <= mark:
                starts.append(phrase[0])
    first = min(starts, key=lambda t: t.index, default=None)
    if first is None or any(
        t.upos in VERBAL and t.xpos in ("VBD", "VBZ") for t in sentence.tokens[begin : first.index]
    ):
        return None
    return first
