"""Sources that name an institution by whose it is: `his agency`, `her office`, `its embassy`."""

from __future__ import annotations

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Institution
from quotes.resolve.forms.institution import named_below
from quotes.resolve.noun_phrases import bare, core
from quotes.resolve.reference import Reference, followed, resolved
from quotes.rule_names import Step
from quotes.trees import children
from quotes.types import Resolution, Speaker, Token

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
    found = followed(reference, owner.span, owner).speaker
    if found.name is None or found.kind not in WITH_A_NAME:
        return None
    words = bare(reference.page.words(core(reference.page, reference.span)))
    if bare(found.name).lower() == words.lower():
        return None  # no operator's operator
    name = _headed_by(reference, found) or _named_elsewhere(reference, owner)
    if name is None and (below := named_below(reference)) is not None:
        return below
    name = name or f"{_genitive(found.name)} {words}"
    return resolved(name, "organization", Step.POSSESSION, reference.span, f"{owner.text} {words} -> {name}")


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
