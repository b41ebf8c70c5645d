"""Sources that name a role: `the North's leader`, `the Kremlin spokesman`, `the source`."""

from __future__ import annotations

from quotes.lexicon.names import name_key
from quotes.resolve.cast import owner_words
from quotes.resolve.phrases import bare
from quotes.resolve.places import short_country
from quotes.resolve.scene import Scene, resolved
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
    owner = owner_words(scene.sentence, scene.head, scene.page)
    bearers = [p for p in scene.cast.people if any(r == lemma and _same_owner(scene, o, owner) for r, o in p.roles)]
    if len(bearers) == 1 and _is_definite(scene):
        found = bearers[0]
        note = f"{bare(scene.words)} -> {found.name}"
        return resolved(
            found.name, "person", "role", scene.span, note, role=bare(scene.words), id=found.id, wikidata=found.wikidata
        )
    country = _country(scene, owner)
    if not bearers and country is not None and _is_definite(scene):
        holders = scene.lexicon.people.holders(lemma, country, scene.published)
        if len(holders) == 1:
            held = holders[0]
            note = f"{bare(scene.words)} -> {held.name}, by the table of offices"
            return resolved(
                held.name,
                "person",
                "office",
                scene.span,
                note,
                role=bare(scene.words),
                id=held.id,
                wikidata=held.wikidata,
            )
    return role_seen_before(scene)


def _is_definite(scene: Scene) -> bool:
    """Return whether a role points at one person: `the`, a possessive, a name before it, or no article at all."""
    first = tokens_in(scene.sentence, scene.span)[:1]
    return not first or first[0].text.lower() not in ("a", "an", "one", "another", "some")


def _country(scene: Scene, owner: str) -> str | None:
    countries = scene.lexicon.countries
    words = bare(owner)
    found = (
        countries.country_named(words)
        or countries.country_of_demonym(words)
        or countries.country_of_capital(words)
        or short_country(scene, words)
    )
    return found.name if found else (words or None)


def _same_owner(scene: Scene, one: str, other: str) -> bool:
    """Return whether two owners of a role may be the same: `its` and `North Korean`; `DPRK` and `the North`."""
    first, second = name_key(bare(one)), name_key(bare(other))
    pronouns = {"its", "his", "her", "their", ""}
    if first in pronouns or second in pronouns or first == second:
        return True
    if _country(scene, one) == _country(scene, other):
        return True
    return bool(set(first.split()) & set(second.split()))


def role_seen_before(scene: Scene) -> Resolution | None:
    """Return the unnamed speaker that was called so before: `the writer`, `the source`."""
    words = scene.words.split()
    if words[0].lower() not in ("the", "this", "that") or len(words) > MAX_SHORT:
        return None
    for spoken in reversed(scene.past):
        same_number = (spoken.speaker.kind == "group") == (scene.head.xpos in ("NNS", "NNPS"))
        if (
            spoken.head == scene.head.lemma.lower()
            and spoken.speaker.name
            and (same_number or spoken.speaker.kind != "group")
        ):
            step = Evidence("named before", spoken.span, f"{bare(scene.words)} -> {spoken.speaker.name}")
            return Resolution(spoken.speaker, (step,))
    return None
