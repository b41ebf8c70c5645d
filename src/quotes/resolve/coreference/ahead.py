"""Who is described before the text names them: `The former chairman said ... In a post, Jo Kwon said`."""

from __future__ import annotations

from quotes.resolve.cast.members import Person
from quotes.resolve.coreference.antecedents import speaker_named
from quotes.resolve.coreference.nominal_phrases import Phrase, phrase_of
from quotes.resolve.reference import Reference
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.types import Evidence, Resolution, Sentence


def person_ahead(reference: Reference) -> Resolution | None:
    """Return the person whom a noun of the lead describes and the next sentence names as who speaks; else None.

    Only where nobody is named until then, nobody else in that sentence, and nothing there says that it is another: no
    role of its own, no other gender.
    """
    phrase = phrase_of(reference) if reference.speaks else None
    if phrase is None or phrase.kind != "person" or not phrase.is_role or phrase.of_another:
        return None
    here, after = reference.sentence, _next(reference)
    if after is None or reference.cast.people_between(0, here.index):
        return None
    named = reference.cast.people_between(after.index, after.index)
    if len(named) != 1 or not _speaks(reference, named[0], after) or not _may_be(phrase, named[0]):
        return None
    mention = named[0].mentions[0]
    note = f"{reference.words} -> {named[0].name}: who speaks next, named for the first time"
    return Resolution(speaker_named(named[0]), (Evidence(Step.NOMINAL, mention.span, note),))


def _next(reference: Reference) -> Sentence | None:
    after = reference.page.sentences[reference.sentence.index + 1 :][:1]
    return after[0] if after and after[0].zone == reference.sentence.zone else None


def _speaks(reference: Reference, person: Person, sentence: Sentence) -> bool:
    """Return whether the first mention of somebody, by a full name, is a subject and the source of a sentence."""
    first = person.mentions[0]
    is_source = any(contains(source, first.span) for source in reference.page.sources)
    return len(person.tokens) > 1 and first.sentence == sentence.index and first.subject and is_source


def _may_be(phrase: Phrase, person: Person) -> bool:
    held = {role for role, _ in person.roles}
    is_other = bool(held) and phrase.lemma not in held
    return not is_other and not (phrase.gender and person.gender and phrase.gender != person.gender)
