"""he and she of whom a text goes on to tell: `Enoch Pokiak uses all of it. He has hunted since he was ten. He says`."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.resolve.coreference.antecedents import GENDERS
from quotes.resolve.coreference.brought_in import is_main_subject
from quotes.resolve.coreference.spoke_before import sentence_before_words
from quotes.resolve.reference import Antecedent, Reference
from quotes.trees import parent, relation
from quotes.types import Sentence

CHANCE = 0.9  # that it is who came in; not measured


def newcomer_before(reference: Reference, candidates: Sequence[Antecedent]) -> Antecedent | None:
    """Return the subject of the sentence before who is named there for the first time, in full, and alone; else None.

    The pronoun is the subject of its own sentence, or of a cue at its end.
    """
    before = sentence_before_words(reference)
    if before is None or not _is_subject_of_sentence(reference) or reference.page.is_spoken(before):
        return None
    there = [each for each in candidates if any(mention.sentence == before.index for mention in each.mentions)]
    named = reference.cast.people_between(before.index, before.index)
    if len(there) != 1 or any(person is not there[0].person for person in named):
        return None
    (one,) = there
    first = next(mention for mention in one.mentions if mention.sentence == before.index)
    is_new = _comes_in(one, before) and is_main_subject(first.head, before)
    if is_new and reference.speaks and _fits_another_better(one, candidates):
        return None
    return evolve(one, chance=CHANCE) if is_new and not _has_other_pronouns(reference, one, before) else None


def _is_subject_of_sentence(reference: Reference) -> bool:
    verb = parent(reference.sentence, reference.head)
    if verb is None or relation(reference.head) != "nsubj":
        return False
    return verb.head < 0 or relation(verb) == "parataxis"


def _comes_in(one: Antecedent, before: Sentence) -> bool:
    """Return whether somebody is named in a sentence for the first time, in full."""
    person = one.person
    if person is None or one.doubt is not None or len(person.tokens) < 2:
        return False
    return person.mentions[0].sentence == before.index


def _fits_another_better(one: Antecedent, candidates: Sequence[Antecedent]) -> bool:
    """Return whether the gender of somebody is not known, and of another it is: `Enid fell. He said`."""
    is_open = one.person is not None and one.person.gender is None
    return is_open and any(each.person is not None and each.person.gender is not None for each in candidates)


def _has_other_pronouns(reference: Reference, one: Antecedent, before: Sentence) -> bool:
    """Return whether he or she of a sentence is another one."""
    there = (past for past in reference.past_mentions if past.sentence == before.index and past.head in GENDERS)
    return any(past.speaker.name != one.speaker.name for past in there)
