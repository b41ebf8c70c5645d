"""Who is meant by a source: the forms of naming, tried in order. Not sure is a result, never a guess."""

from __future__ import annotations

from collections.abc import Callable

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Person
from quotes.resolve.cast.recognizer_repairs import looks_like_person
from quotes.resolve.coreference.ahead import person_ahead
from quotes.resolve.coreference.nominals import person_taken_up
from quotes.resolve.coreference.pairs import pair
from quotes.resolve.coreference.pronouns import pronoun, relative
from quotes.resolve.forms.called import called
from quotes.resolve.forms.channel import channel
from quotes.resolve.forms.coordination import coordination
from quotes.resolve.forms.country import is_one_of_a_people, people_of_country, place
from quotes.resolve.forms.described_outlet import described_outlet
from quotes.resolve.forms.document import author, document
from quotes.resolve.forms.institution import institution
from quotes.resolve.forms.label import label
from quotes.resolve.forms.outlet import outlet, outlet_again
from quotes.resolve.forms.person import person
from quotes.resolve.forms.possession import possession
from quotes.resolve.forms.role import role, role_seen_before
from quotes.resolve.forms.title import title
from quotes.resolve.noun_phrases import bare, core, is_role, opens_with_foreign_article
from quotes.resolve.reference import Reference, resolved, unknown
from quotes.rule_names import Step
from quotes.trees import relation, tokens_in
from quotes.types import Resolution, Span

MAX_STEPS = 3  # noun phrases that lead to another one; on PolNeAR dev none takes more than one (2026-11)


def speaker_of(reference: Reference) -> Resolution:
    """Return who is meant by the source of a reference, by the first form that knows."""
    if reference.steps > MAX_STEPS:
        return unknown("anonymous", "the noun phrases lead in a circle", reference.span)
    for form in FORMS:
        found = form(reference)
        if found is not None:
            return found
    return as_written(reference)


def as_written(reference: Reference) -> Resolution:
    """Return a source that is never named, as printed: observers, a source, residents."""
    if reference.head.upos == "PRON":
        return unknown("anonymous", f"{reference.words!r} names nobody", reference.span)
    name = reference.page.words(_before_who_asked(reference, core(reference.page, reference.span))).strip(" ,;:")
    if (holder := _behind_office(reference, name)) is not None:
        note = f"{bare(name)} -> {holder.name}"
        return resolved(holder.name, "person", Step.NAMED, reference.span, note, id=holder.id, wikidata=holder.wikidata)
    if " " not in name and opens_with_foreign_article([name], reference.lexicon):
        return unknown("anonymous", f"{reference.words!r} names nobody", reference.span)
    if (
        reference.head.upos == "PROPN"
        and all(w[:1].isupper() for w in bare(name).split())
        and not _is_role(reference, name)
        and not is_one_of_a_people(reference)
    ):
        firm = name_key(bare(name)) in reference.lexicon.nouns.companies
        kind = "person" if looks_like_person(bare(name), reference.lexicon) and not firm else "organization"
        return resolved(bare(name), kind, Step.NAME_AS_PRINTED, reference.span)
    return resolved(name, "anonymous", Step.AS_PRINTED, reference.span, "no name is given")


def _before_who_asked(reference: Reference, span: Span) -> Span:
    """Return a phrase without who got hold of whoever it means: a resident of Téra `reached by phone by AFP`."""
    asking = reference.lexicon.relays.asking | reference.lexicon.relays.approaching
    for token in tokens_in(reference.sentence, span):
        is_participle = relation(token) == "acl" and token.xpos in ("VBN", "VBD") and token.lemma.lower() in asking
        if is_participle and token.head == reference.head.index and token.index > token.head:
            return Span(span.start, reference.sentence.tokens[token.index - 1].span.end)
    return span


def _behind_office(reference: Reference, words: str) -> Person | None:
    """Return who bears the office that a phrase opens with, where the recognizer glued body and name together.

    `Chairman of the Baku Metro Ana Bek`, whom the text names elsewhere; a friend of Kos and a son of Mayor Kos are not.
    """
    nouns = reference.lexicon.nouns
    office = reference.head.lemma.lower()
    found = reference.cast.person_behind(words)
    if found is None or office not in nouns.roles or office in nouns.kin | nouns.dependent:
        return None
    before = [t for t in tokens_in(reference.sentence, reference.span) if not set(t.text.split()) & set(found.tokens)]
    last = before[-1] if before else reference.head
    is_body = last.text[0].isupper() and last.index > reference.head.index and not is_role(last, reference.lexicon)
    return found if is_body and last.text.lower() not in nouns.titles else None


def _is_role(reference: Reference, name: str) -> bool:
    """Return whether a phrase says what somebody is and names nobody: a South Carolina Democrat, the First Lady."""
    more = len(bare(name).split()) > 1 or name.split()[0].lower() in ("a", "an")
    lexicon = reference.lexicon
    return more and (is_role(reference.head, lexicon) or name_key(bare(name)) in lexicon.nouns.roles)


FORMS: tuple[Callable[[Reference], Resolution | None], ...] = (
    label,
    relative,
    pronoun,
    pair,
    coordination,
    title,
    channel,
    outlet,
    outlet_again,
    described_outlet,
    place,
    person,
    called,
    people_of_country,
    role,
    person_taken_up,
    person_ahead,
    possession,
    author,
    institution,
    role_seen_before,
    document,
)
