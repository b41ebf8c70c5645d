"""Who is described before the text names them: `The former chairman said ... In a post, Jo Kwon said`."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.cast.members import Mention, Person
from quotes.resolve.coreference.antecedents import GENDERS, speaker_named
from quotes.resolve.coreference.nominal_phrases import POINTING, Phrase, phrase_of
from quotes.resolve.reference import Reference
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, children, head_of, parent, relation
from quotes.types import Evidence, Resolution, Sentence, Token

DESCRIBING = frozenset({"compound", "nmod:desc"})
BEFORE = POINTING | {"its"}  # of a country or firm: Angola will leave, its oil minister said


def person_ahead(reference: Reference) -> Resolution | None:
    """Return the person whom a noun of the lead describes and the text names only behind it; else None.

    Only where nobody is named until then, and nothing there says that it is another: no role of its own, no other
    gender. It is who speaks in the next sentence, where nobody else is named there, or the only person of the text.
    """
    phrase = phrase_of(reference, BEFORE, is_owned=True) if reference.speaks else None
    if phrase is None or phrase.kind != "person" or not phrase.is_role or phrase.of_another:
        return None
    if reference.cast.people_between(0, reference.sentence.index):
        return None
    found = _who_speaks_next(reference) or _only_person(reference)
    if found is None or not _may_be(reference, phrase, found) or _is_told_of_it(reference, phrase, found):
        return None
    if _is_told_to_be_other(reference, phrase, found) or _is_described_otherwise(reference, phrase, found):
        return None
    mention = found.mentions[0]
    note = f"{reference.words} -> {found.name}: named only behind it"
    return Resolution(speaker_named(found), (Evidence(Step.NAMED_BEHIND, mention.span, note),))


def _who_speaks_next(reference: Reference) -> Person | None:
    after = reference.page.sentences[reference.sentence.index + 1 :][:1]
    if not after or after[0].zone != reference.sentence.zone:
        return None
    named = reference.cast.people_between(after[0].index, after[0].index)
    is_one = len(named) == 1 and _comes_in(named[0], after[0].index) and _speaks(reference, named[0].mentions[:1])
    return named[0] if is_one else None


def _only_person(reference: Reference) -> Person | None:
    """Return the only person whom a text names, who comes in right behind as a subject, and speaks below."""
    people = reference.cast.people
    is_one = len(people) == 1 and _comes_in(people[0], reference.sentence.index + 1)
    return people[0] if is_one and _speaks(reference, people[0].mentions) else None


def _comes_in(person: Person, sentence: int) -> bool:
    """Return whether the first mention of somebody with a full name is a subject of a sentence."""
    first = person.mentions[0]
    return len(person.tokens) > 1 and first.sentence == sentence and first.subject


def _speaks(reference: Reference, mentions: Sequence[Mention]) -> bool:
    return any(contains(source, mention.span) for mention in mentions for source in reference.page.sources)


def _may_be(reference: Reference, phrase: Phrase, person: Person) -> bool:
    """Return whether nothing speaks against somebody: a role of their own, another gender, also by a pronoun."""
    held = {role for role, _ in person.roles}
    is_other = bool(held) and phrase.lemma not in held
    said = {GENDERS[word] for token in reference.sentence.tokens if (word := token.text.lower()) in GENDERS}
    gender = phrase.gender or (said.pop() if len(said) == 1 else None)
    return not is_other and not (gender and person.gender and gender != person.gender)


def _is_told_of_it(reference: Reference, phrase: Phrase, person: Person) -> bool:
    """Return whether somebody comes in as another who is asked or reached: `Jan Kos, asked about the statement, said`.

    Or beside the one whom the noun is of: `Jan Kos, who met the minister, said`.
    """
    sentence = reference.page.sentences[person.mentions[0].sentence]
    name = head_of(sentence, person.mentions[0].span)
    verb = parent(sentence, name) if name is not None else None
    if name is None or verb is None:
        return False
    is_beside = any(t.lemma.lower() == phrase.lemma for t in sentence.tokens)
    clauses = [t for t in (*children(sentence, name), *children(sentence, verb)) if relation(t) in ("acl", "advcl")]
    is_asked = any(t.xpos in ("VBN", "VBD") and t.index < verb.index and not _has_subject(sentence, t) for t in clauses)
    return is_asked or (is_beside and phrase.lemma not in {role for role, _ in person.roles})


def _is_told_to_be_other(reference: Reference, phrase: Phrase, person: Person) -> bool:
    """Return whether a clause tells what else somebody is: Jan Kos, `who will become chairman`, is no minister."""
    sentence = reference.page.sentences[person.mentions[0].sentence]
    name = head_of(sentence, person.mentions[0].span)
    clauses = (t for t in children(sentence, name) if t.deprel == "acl:relcl") if name is not None else ()
    told = {t.lemma.lower() for clause in clauses for t in (clause, *children(sentence, clause))}
    return not told.isdisjoint(reference.lexicon.nouns.roles) and phrase.lemma not in told


def _is_described_otherwise(reference: Reference, phrase: Phrase, person: Person) -> bool:
    """Return whether a noun before the name says something else of somebody: `Commuter` Tom Reed; not Dr Tom Reed."""
    mention = person.mentions[0]
    sentence = reference.page.sentences[mention.sentence]
    name = head_of(sentence, mention.span)
    beside = [t for t in children(sentence, name) if t.deprel in DESCRIBING] if name is not None else []
    nouns = (t for t in beside if t.span.end <= mention.span.start and t.upos in ("NOUN", "PROPN"))
    said = {t.lemma.lower().rstrip(".") for t in nouns}
    return bool(said - {phrase.lemma, *reference.lexicon.nouns.titles}) and phrase.lemma not in said


def _has_subject(sentence: Sentence, verb: Token) -> bool:
    """Return whether a verb has a subject of its own, and no relative pronoun for one."""
    subject = child(sentence, verb, "nsubj")
    return subject is not None and subject.lemma.lower() != "who"
