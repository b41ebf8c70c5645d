"""Whom the sentence itself gives a pronoun, whoever else was named before: `For Jan Kos, he said it was late`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.resolve.coreference.antecedents import is_at, is_taken_up
from quotes.resolve.reference import Antecedent, Reference
from quotes.trees import child, children, parent, relation
from quotes.types import Token

CHANCE = 0.95  # that it is whom the sentence gives; not measured: of 95 labelled pronouns of PolNeAR dev, one is such


def given_by_sentence(reference: Reference, candidates: tuple[Antecedent, ...]) -> Antecedent | None:
    """Return whom its own sentence gives a pronoun that is a subject, of those whom it fits; else None.

    Whoever it opens with and takes up again; the subject of a verb of saying with which the pronoun's is coordinated;
    whom it asks before; whose words are told of: `the minister's letter, in which he warned`.
    """
    if relation(reference.head) != "nsubj":
        return None
    for names in (_taken_up, _coordinated_subject, _asked, _owner_of_words):
        for token in names(reference):
            at = next((each for each in candidates if is_at(each, token)), None)
            if at is not None and at.doubt is None:
                return evolve(at, chance=CHANCE)
    return None


def _taken_up(reference: Reference) -> Iterator[Token]:
    """Yield whom the clause opens with: `As for Jan Kos, he said ...`, `For Kos, he said ...`."""
    verb = parent(reference.sentence, reference.head)
    if verb is not None:
        yield from (t for t in children(reference.sentence, verb) if is_taken_up(reference, t))


def _coordinated_subject(reference: Reference) -> Iterator[Token]:
    """Yield who says what goes before: `Jan Kos said it was late, and he said it was cold`.

    Not where one is told, who may be meant as well: `Jan Kos told Tom Reed it was late, and he said it was cold`.
    """
    verb = parent(reference.sentence, reference.head)
    first = parent(reference.sentence, verb) if verb is not None and relation(verb) == "conj" else None
    if verb is None or first is None or not (_is_cue(reference, verb) and _is_cue(reference, first)):
        return
    told = child(reference.sentence, first, "obj", "iobj")
    subject = child(reference.sentence, first, "nsubj")
    if subject is not None and (told is None or told.xpos == "NNS"):
        yield subject


def _asked(reference: Reference) -> Iterator[Token]:
    """Yield who is asked in a clause before the answer: `When we asked Ana Bek why she left, she said ...`."""
    verb = parent(reference.sentence, reference.head)
    clauses = (t for t in children(reference.sentence, verb) if relation(t) == "advcl") if verb is not None else ()
    for clause in clauses:
        cue = reference.lexicon.cues.verbs.get(clause.lemma.lower())
        asked = child(reference.sentence, clause, "iobj", "obj")
        if clause.index < reference.head.index and cue is not None and cue.asks and asked is not None:
            yield asked


def _owner_of_words(reference: Reference) -> Iterator[Token]:
    """Yield whose words a clause is about that stands in them: `Jan Kos's comments, in which he acknowledged ...`."""
    verb = parent(reference.sentence, reference.head)
    noun = parent(reference.sentence, verb) if verb is not None and relation(verb) == "acl" else None
    if verb is None or noun is None or not _is_in_which(reference, verb) or not _are_words(reference, noun):
        return
    owner = child(reference.sentence, noun, "nmod:poss")
    if owner is not None:
        yield owner


def _is_in_which(reference: Reference, verb: Token) -> bool:
    which = next((t for t in children(reference.sentence, verb) if t.lemma.lower() == "which"), None)
    return which is not None and child(reference.sentence, which, "case") is not None


def _are_words(reference: Reference, noun: Token) -> bool:
    lemma = noun.lemma.lower()
    return lemma in reference.lexicon.nouns.documents or lemma in reference.lexicon.cues.nouns


def _is_cue(reference: Reference, verb: Token) -> bool:
    return verb.lemma.lower() in reference.lexicon.cues.verbs
