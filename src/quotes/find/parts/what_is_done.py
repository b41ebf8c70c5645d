"""Quoted words that tell what somebody does, and are no words of theirs: `began a process of “renewal and repair”`."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.find.candidate import Candidate
from quotes.find.passage import Passage, quotations_in
from quotes.lexicon.cues import Learned, Verb
from quotes.trees import ancestors, child, head_of, parent, relation
from quotes.types import Sentence, Token

CLAUSE = frozenset({"clause"})  # what a verb takes that no lexicon knows


def tells_what_is_done(candidate: Candidate, passage: Passage) -> bool:
    """Return whether all quoted words of a content name what is done, under a verb that takes none.

    `Began a process of “renewal”`; `held a fair on the theme “Women and water”`; `allowed it in order to keep the “old
    order”`. Of a noun of speech, or of a document, it is not known: `sent a message of “hope and love”`.
    """
    sentence, verb = candidate.cue.sentence, candidate.cue.head
    if verb.upos != "VERB" or _takes_quotations(candidate):
        return False
    quoted = tuple(_quoted(candidate, passage))
    return bool(quoted) and all(_names(sentence, t, verb, passage) or _is_aim(sentence, t, verb) for t in quoted)


def _takes_quotations(candidate: Candidate) -> bool:
    """Return whether the lexicon has a cue as one of quoted words."""
    entry = candidate.cue.entry
    return not isinstance(entry, Learned | Verb) or bool(getattr(entry, "takes", CLAUSE) & {"quote", "phrase"})


def _quoted(candidate: Candidate, passage: Passage) -> Iterator[Token]:
    """Yield the head of each quotation in a content."""
    for quotation in (q for span in candidate.content for q in quotations_in(passage, span)):
        head = head_of(candidate.cue.sentence, quotation.inner)
        if head is not None:
            yield head


def _names(sentence: Sentence, head: Token, verb: Token, passage: Passage) -> bool:
    """Return whether quoted words say of what kind the object of a verb is: `of “renewal”`; `on the theme “Unity”`."""
    noun, case = parent(sentence, head), child(sentence, head, "case")
    is_of = relation(head) == "nmod" and case is not None and case.lemma == "of"
    if noun is None or noun.upos != "NOUN" or not (is_of or relation(head) == "appos"):
        return False
    done = noun if relation(noun) == "obj" else parent(sentence, noun)
    if done is None or relation(done) != "obj" or done.head != verb.index:
        return False
    saying = passage.lexicon.cues.nouns.keys() | passage.lexicon.nouns.documents
    return not saying & {noun.lemma, done.lemma}


def _is_aim(sentence: Sentence, head: Token, verb: Token) -> bool:
    """Return whether quoted words stand in what a verb is done for: `banned it in order to protect “our faith”`."""
    below = [t for t in ancestors(sentence, head) if t.index > verb.index]
    marks = (child(sentence, t, "mark") for t in below if relation(t) == "advcl" and t.head == verb.index)
    return any(mark is not None and child(sentence, mark, "fixed") is not None for mark in marks)
