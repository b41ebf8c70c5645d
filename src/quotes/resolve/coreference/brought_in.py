"""Who came in right before the quotation that he or she says: `Captain Jan Kos had scored. / “I ran,” he said.`"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.resolve.coreference.antecedents import GENDERS
from quotes.resolve.reference import Antecedent, Reference
from quotes.trees import relation
from quotes.types import Sentence, Token

CHANCE = 0.8  # that it is who came in; not measured: the model of antecedents leaves few such pronouns open
MARK = 1  # code point, of the mark that opens a sentence


def brought_in_before(reference: Reference, candidates: Sequence[Antecedent]) -> Antecedent | None:
    """Return the subject of the sentence before words in marks, where it tells who says them; or None.

    For pronouns of which no candidate is likely enough. The subject comes in there by a full name with a role, and is
    the only one named in it; or it is a role without a name, in the paragraph of the quotation: `The mayor left. “I am
    sorry,” she said`.
    """
    before = _sentence_before(reference)
    if before is None or any(token.text.lower() in GENDERS for token in before.tokens):
        return None
    there = [each for each in candidates if any(mention.sentence == before.index for mention in each.mentions)]
    named = reference.cast.people_between(before.index, before.index)
    subjects = [each for each in there if each.last.subject and each.last.sentence == before.index]
    if len(subjects) != 1 or any(person is not subjects[0].person for person in named):
        return None
    (subject,) = subjects
    is_one = _comes_in(subject) or _is_role_alone(reference, subject, before)
    return evolve(subject, chance=CHANCE) if is_one and is_main_subject(subject.last.head, before) else None


def _sentence_before(reference: Reference) -> Sentence | None:
    """Return the sentence before the words in marks that a pronoun says, which tells something itself; or None."""
    own = [s.span for s in reference.page.speeches_by(reference.span) if s.span.end <= reference.span.start]
    first = reference.page.sentence_at(min(own).start) if own else None
    if first is None or not first.index or min(own).start > first.span.start + MARK:
        return None
    before = reference.page.sentences[first.index - 1]
    return None if reference.page.is_spoken(before) or before.zone != first.zone else before


def _comes_in(each: Antecedent) -> bool:
    """Return whether somebody is named here for the first time, in full and with a role."""
    person = each.person
    if person is None or each.doubt is not None or len(person.tokens) < 2 or not person.roles:
        return False
    return person.mentions[0].span == each.last.span


def _is_role_alone(reference: Reference, each: Antecedent, before: Sentence) -> bool:
    """Return whether somebody is a role with an article that names nobody, in the paragraph of the pronoun."""
    head, here = each.last.head, reference.sentence.paragraph
    if each.person is not None or each.last.form != "noun" or head is None or before.paragraph != here:
        return False
    is_role = head.lemma.lower() in reference.lexicon.nouns.roles
    return is_role and reference.page.words(each.last.span).lower().startswith("the ")


def is_main_subject(head: Token | None, sentence: Sentence) -> bool:
    """Return whether a word is the subject of the sentence itself, or stands with it: Captain `Jan Kos` ran."""
    while head is not None and relation(head) in ("flat", "appos", "compound", "nmod") and head.head >= 0:
        head = sentence.tokens[head.head]
    return head is not None and relation(head) == "nsubj" and head.head >= 0 and sentence.tokens[head.head].head < 0
