"""Sources that name an institution by whose it is: `his agency`, `her office`, `its embassy`."""

from __future__ import annotations

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Institution
from quotes.resolve.forms.institution import named_below
from quotes.resolve.noun_phrases import bare, core
from quotes.resolve.reference import Reference, followed, resolved
from quotes.rule_names import Step
from quotes.trees import children
from quotes.types import Resolution, Span, Speaker, Token

WITH_A_NAME = frozenset({"person", "organization", "outlet"})


def possession(reference: Reference) -> Resolution | None:
    """Return the institution that a pronoun's owner heads or has: `his agency`, of the head of the Space Agency.

    Where the text does not say which that is, it is named by its owner: `her office` is Anna Berg’s office. None where
    the owner is not known.
    """
    owner = next((t for t in children(reference.sentence, reference.head) if t.xpos == "PRP$"), None)
    if owner is None or reference.head.lemma.lower() not in reference.lexicon.nouns.organizations:
        return None
    if _names_one(reference, owner):
        return None  # "his Pioneer Adventure hiking company" has a name
    found = _owner_of(reference, owner)
    if found is None or found.name is None or found.kind not in WITH_A_NAME:
        return None
    words = bare(reference.page.words(core(reference.page, reference.span)))
    if bare(found.name).lower() == words.lower():
        return None  # no operator's operator
    name = _headed_by(reference, found) or _named_elsewhere(reference, owner)
    if name is None and (below := named_below(reference)) is not None:
        return below
    name = name or f"{_genitive(found.name)} {words}"
    return resolved(name, "organization", Step.POSSESSION, reference.span, f"{owner.text} {words} -> {name}")


def _owner_of(reference: Reference, owner: Token) -> Speaker | None:
    """Return whom a pronoun before a body stands for; of a country's body the one country named there, if any.

    No newspaper has a central bank: `Paraguay disagrees: its central bank` said.
    """
    found = followed(reference, owner.span, owner).speaker
    if not _is_countrys(reference, owner) or (found.name and _country(reference, found.name)):
        return found
    before = Span(reference.sentence.span.start, owner.span.start)
    words = (reference.page.words(each.span) for each in reference.page.entities_in(before))
    named = {country for each in words if (country := _country(reference, each)) is not None}
    if len(named) == 1:
        return Speaker(named.pop(), "organization")
    return None if found.kind == "outlet" else found


def _is_countrys(reference: Reference, owner: Token) -> bool:
    """Return whether it can only be a country's: its ministry, its central bank; not his, who may be its minister."""
    words = reference.page.words(reference.span).lower()
    bodies = reference.lexicon.nouns.bodies.values()
    return owner.text.lower() == "its" and any(b.of_country and words.endswith(f" {b.lemma}") for b in bodies)


def _country(reference: Reference, name: str) -> str | None:
    countries = reference.lexicon.countries
    found = countries.country_named(name) or countries.country_of_capital(name)
    return found.name if found is not None else None


def _headed_by(reference: Reference, owner: Speaker) -> str | None:
    """Return the institution that the text says the owner has a role in, and that the source calls by its noun."""
    lemma = name_key(reference.head.lemma)
    places = [set(name_key(of).split()) for p in reference.cast.people if p.name == owner.name for _, of in p.roles]
    for institution in reference.cast.institutions:
        words = set(name_key(institution.name).split()) - {"of", "for", "the", "and"}
        if lemma in words and len(words) > 1 and any(words <= place for place in places):
            return bare(institution.name)
    return None


def _names_one(reference: Reference, owner: Token) -> bool:
    """Return whether a source names an institution behind whose it is, whatever the text called by that name before."""
    named = (each.span for each in reference.page.entities_in(reference.span) if each.span.start >= owner.span.end)
    keys = [name_key(reference.page.words(span)) for span in named]
    return bool(reference.cast.institutions_called(keys))


def _named_elsewhere(reference: Reference, owner: Token) -> str | None:
    """Return the one institution that the text names behind the same pronoun: `his Pioneer Adventure company`."""
    behind = {
        bare(each.name) for each in reference.cast.institutions if _stands_behind(each, owner.text, reference.page.text)
    }
    return behind.pop() if len(behind) == 1 else None


def _stands_behind(institution: Institution, word: str, text: str) -> bool:
    end = institution.span.start
    while end and text[end - 1].isspace():
        end -= 1
    return text.endswith(f" {word}", 0, end)


def _genitive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"
