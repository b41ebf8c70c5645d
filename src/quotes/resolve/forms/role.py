"""Sources that name a role: `the North's leader`, `the Kremlin spokesman`, `the source`."""

from __future__ import annotations

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Person
from quotes.resolve.forms.office import Terms, country_of, holder, terms_of
from quotes.resolve.name_context import owner_words
from quotes.resolve.noun_phrases import bare
from quotes.resolve.reference import Scene, resolved
from quotes.trees import children, relation, tokens_in
from quotes.types import Evidence, Resolution

MAX_SHORT = 3  # words of a phrase that refers back: the source, the senior official


def role(scene: Scene) -> Resolution | None:
    """Return the person whom a role stands for: `the North's leader`, `the Kremlin spokesman`."""
    lemma = scene.head.lemma.lower()
    if lemma not in scene.lexicon.nouns.roles or scene.head.xpos in ("NNS", "NNPS"):
        return None
    if any(
        t.upos == "PROPN" and t.index > scene.head.index and relation(t) in ("flat", "appos")
        for t in children(scene.sentence, scene.head)
    ):
        return None
    terms = terms_of(scene) if _is_definite(scene) else ()
    bearers = _bearers(scene, terms)
    if len(bearers) == 1 and _is_definite(scene):
        found = bearers[0]
        note = f"{bare(scene.words)} -> {found.name}"
        return resolved(
            found.name, "person", "role", scene.span, note, role=bare(scene.words), id=found.id, wikidata=found.wikidata
        )
    return holder(scene, terms) if terms and not bearers else role_seen_before(scene)


def _bearers(scene: Scene, terms: Terms) -> tuple[Person, ...]:
    """Return the people whom the text gives the role; of an office that is known, nobody else who is well known."""
    owner = owner_words(scene.sentence, scene.head, scene.page)
    holders = {person.id for person, _ in terms}
    return tuple(
        person
        for person in scene.cast.people
        if any(_is_called(scene, role, place) and _same_owner(scene, place, owner) for role, place in person.roles)
        and (not terms or person.id is None or person.id in holders)
    )


def _is_called(scene: Scene, role: str, place: str) -> bool:
    """Return whether somebody with a role may be meant by that of the source: the MP, of a member of parliament."""
    called = scene.head.lemma.lower()
    people = scene.lexicon.people
    held = (role, *(f"{role} of {word}" for word in place.lower().split()))
    return role == called or any(people.is_called(each, called) for each in held)


def _is_definite(scene: Scene) -> bool:
    """Return whether a role points at one person: `the`, a possessive, a name before it, or no article at all."""
    first = tokens_in(scene.sentence, scene.span)[:1]
    return not first or first[0].text.lower() not in ("a", "an", "one", "another", "some")


def _country(scene: Scene, owner: str) -> str | None:
    words = bare(owner)
    return country_of(scene, words) or words or None


def _same_owner(scene: Scene, one: str, other: str) -> bool:
    """Return whether two owners of a role may be the same: `its` and `North Korean`; `DPRK` and `the North`."""
    first, second = name_key(bare(one)), name_key(bare(other))
    pronouns = {"its", "his", "her", "their", ""}
    if first in pronouns or second in pronouns or first == second:
        return True
    if _country(scene, one) == _country(scene, other) or _countries_in(scene, one) & _countries_in(scene, other):
        return True
    return bool(set(first.split()) & set(second.split()))


def _countries_in(scene: Scene, owner: str) -> set[str]:
    """Return the countries that the words of an owner name, each by itself: Iran, of `Iran’s parliament`."""
    return {found for word in owner.split() if (found := country_of(scene, word)) is not None}


def role_seen_before(scene: Scene) -> Resolution | None:
    """Return the unnamed speaker that was called so before: `the writer`, `the source`; no Turk for a Russian."""
    words = scene.words.split()
    if words[0].lower() not in ("the", "this", "that") or len(words) > MAX_SHORT:
        return None
    for spoken in reversed(scene.past):
        same_number = (spoken.speaker.kind == "group") == (scene.head.xpos in ("NNS", "NNPS"))
        before = name_key(scene.page.words(spoken.span)).split()
        if (
            spoken.head == scene.head.lemma.lower()
            and spoken.speaker.name
            and (same_number or spoken.speaker.kind != "group")
            and set(name_key(scene.words).split()[:-1]) <= set(before)
        ):
            step = Evidence("named before", spoken.span, f"{bare(scene.words)} -> {spoken.speaker.name}")
            return Resolution(spoken.speaker, (step,))
    return None
