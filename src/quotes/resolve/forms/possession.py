"""Sources that name an institution by whose it is: `his agency`, `her office`, `its embassy`."""

from __future__ import annotations

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Institution
from quotes.resolve.noun_phrases import bare, core
from quotes.resolve.reference import Scene, followed, resolved
from quotes.spans import contains
from quotes.trees import children
from quotes.types import Resolution, Speaker, Token

WITH_A_NAME = frozenset({"person", "organization", "outlet"})


def possession(scene: Scene) -> Resolution | None:
    """Return the institution that a pronoun's owner heads or has: `his agency`, of the head of the Space Agency.

    Where the text does not say which that is, it is named by its owner: `her office` is Anna Berg’s office. None where
    the owner is not known.
    """
    owner = next((t for t in children(scene.sentence, scene.head) if t.xpos == "PRP$"), None)
    if owner is None or scene.head.lemma.lower() not in scene.lexicon.nouns.organizations:
        return None
    if any(institution.span.start >= owner.span.end for institution in _within(scene)):
        return None  # "his Pioneer Adventure hiking company" has a name
    found = followed(scene, owner.span, owner).speaker
    if found.name is None or found.kind not in WITH_A_NAME:
        return None
    words = bare(scene.page.words(core(scene.page, scene.span)))
    name = _headed_by(scene, found) or _named_elsewhere(scene, owner) or f"{_genitive(found.name)} {words}"
    return resolved(name, "organization", "possession", scene.span, f"{owner.text} {words} -> {name}")


def _headed_by(scene: Scene, owner: Speaker) -> str | None:
    """Return the institution that the text says the owner has a role in, and that the source calls by its noun."""
    lemma = name_key(scene.head.lemma)
    places = [set(name_key(of).split()) for p in scene.cast.people if p.name == owner.name for _, of in p.roles]
    for institution in scene.cast.institutions:
        words = set(name_key(institution.name).split()) - {"of", "for", "the", "and"}
        if lemma in words and len(words) > 1 and any(words <= place for place in places):
            return bare(institution.name)
    return None


def _within(scene: Scene) -> list[Institution]:
    """Return the institutions that a source names by name."""
    return [each for each in scene.cast.institutions if contains(scene.span, each.span)]


def _named_elsewhere(scene: Scene, owner: Token) -> str | None:
    """Return the one institution that the text names behind the same pronoun: `his Pioneer Adventure company`."""
    behind = {
        bare(each.name)
        for each in scene.cast.institutions
        if scene.page.text[: each.span.start].rstrip().endswith(f" {owner.text}")
    }
    return behind.pop() if len(behind) == 1 else None


def _genitive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"
