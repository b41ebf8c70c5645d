"""Whom a pronoun may stand for: everybody mentioned before it who fits it, each once, with all their mentions near.

A mention is a name, a noun phrase that names nobody (a nurse, my mother), or a pronoun that was followed before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.resolve.cast.members import Person, sightings_before
from quotes.resolve.name_context import is_subject
from quotes.resolve.noun_phrases import head_token
from quotes.resolve.reference import Antecedent, Meant, Place, Scene
from quotes.trees import relation, tokens_in
from quotes.types import Span, Speaker, Token

GENDERS = {
    "he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
MAX_SENTENCES = 8  # a pronoun whose antecedent is farther away is left unknown
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl"})
INDEFINITE = frozenset({"a", "an", "one", "another", "some"})
Key = tuple[str, str | None]


def key_of(speaker: Speaker) -> Key:
    """Return what two mentions of the same speaker share."""
    return speaker.kind, speaker.name or speaker.reason


def antecedents(scene: Scene, genders: str) -> tuple[Antecedent, ...]:
    """Return the people before a pronoun of the third person singular whom it may stand for, in order of text.

    `genders` are those that the pronoun may be of: "m", "f" or "mf".
    """
    found: dict[Key, list[Place]] = {}
    who: dict[Key, Antecedent] = {}
    for each in (*_named(scene, genders), *_doubted(scene, genders), *_followed(scene, genders)):
        key = key_of(each.speaker)
        who.setdefault(key, each)
        found.setdefault(key, []).extend(each.places)
    own = tuple(_merged(who[key], places) for key, places in found.items())
    spoken_of = _spoken_of(scene)
    fitting = (each for each in own if not _is_beside(scene, each.last) and _surname(each) not in spoken_of)
    return tuple(sorted(fitting, key=lambda each: (each.last.span, key_of(each.speaker))))


def _spoken_of(scene: Scene) -> frozenset[str]:
    """Return the subjects and objects in the pronoun's own quotations: `“Shaw is out,” he said` is not Shaw's."""
    quoted = (s.span for s in scene.page.speeches_by(scene.span) if scene.page.is_quoted(s.span))
    return frozenset(token.text for token in _tokens_of(scene, quoted) if relation(token) in ARGUMENTS)


def _surname(each: Antecedent) -> str | None:
    return each.speaker.name.split()[-1] if each.speaker.name else None


def _tokens_of(scene: Scene, spans: Iterable[Span]) -> Iterator[Token]:
    """Yield the tokens that stand in some spans."""
    for span in spans:
        first = scene.page.sentence_at(span.start)
        for sentence in scene.page.sentences[first.index :] if first is not None else ():
            if sentence.span.start >= span.end:
                break
            yield from tokens_in(sentence, span)


def _merged(one: Antecedent, places: list[Place]) -> Antecedent:
    """Return an antecedent with all its mentions in order of text; of two that overlap who spoke."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda each: (each.span.start, not each.said, -each.span.end)):
        if not kept or place.span.start >= kept[-1].span.end:
            kept.append(place)
    return Antecedent(one.speaker, tuple(kept), one.person, one.doubt)


def _named(scene: Scene, genders: str) -> Iterator[Antecedent]:
    """Yield the people of the text who have a name, and no other gender, with the mentions near by that name."""
    first = scene.sentence.index - MAX_SENTENCES
    for person in scene.cast.people_between(first, scene.sentence.index):
        if (person.gender or genders) not in genders:
            continue
        near = (s for s in sightings_before(person, scene.span.start) if s.sentence >= first)
        places = tuple(Place(s.span, s.sentence, "name", s.subject, head_at(scene, s.span)) for s in near)
        if places:
            yield Antecedent(speaker_named(person), places, person)


def speaker_named(person: Person) -> Speaker:
    """Return somebody with a name as the speaker."""
    return Speaker(person.name, "person", person.id, person.wikidata)


def _doubted(scene: Scene, genders: str) -> Iterator[Antecedent]:
    """Yield the names near that several people bear, where it is not sure who is meant."""
    for doubt in scene.cast.doubts:
        sighting = doubt.sighting
        near = scene.sentence.index - sighting.sentence <= MAX_SENTENCES
        if near and sighting.span.end <= scene.span.start and doubt.genders & {None, *genders}:
            place = Place(sighting.span, sighting.sentence, "name", sighting.subject, head_at(scene, sighting.span))
            reason = f"it may be {' or '.join(doubt.names)}"
            yield Antecedent(Speaker(None, "person", reason=reason), (place,), None, doubt)


def _followed(scene: Scene, genders: str) -> Iterator[Antecedent]:
    """Yield the pronouns and noun phrases followed before to somebody, each as a mention of whom it stood for."""
    for meant in reversed(scene.meant):
        if scene.sentence.index - meant.sentence > MAX_SENTENCES:
            break
        person = scene.cast.person_named(meant.speaker.name) if meant.speaker.kind == "person" else None
        if meant.span.end <= scene.span.start and fits(scene, meant, person, genders):
            speaker = speaker_named(person) if person else meant.speaker
            yield Antecedent(speaker, (_place(scene, meant),), person)


def _place(scene: Scene, meant: Meant) -> Place:
    sentence = scene.page.sentence_at(meant.span.start)
    head = head_at(scene, meant.span)
    subject = sentence is not None and head is not None and is_subject(sentence, head)
    form = {"PRON": "pronoun", "PROPN": "name"}.get(head.upos if head else "", "noun")
    return Place(meant.span, meant.sentence, form, subject, head, meant.said)


def fits(scene: Scene, meant: Meant, person: Person | None, genders: str) -> bool:
    """Return whether a mention that was followed is of one human being, of no other gender."""
    if person is not None:
        return (person.gender or genders) in genders
    if meant.head in GENDERS:
        return GENDERS[meant.head] in genders
    return (
        _is_human(scene, meant)
        and not _is_plural(scene, meant.span)
        and bool(set(genders) & set(_genders(scene, meant)))
    )


def _is_human(scene: Scene, meant: Meant) -> bool:
    nouns = scene.lexicon.nouns
    if meant.speaker.kind == "anonymous":
        return meant.speaker.name is not None and (meant.head in nouns.roles or meant.head in nouns.unnamed)
    return meant.speaker.kind == "person"


def _is_plural(scene: Scene, span: Span) -> bool:
    head = head_at(scene, span)
    return head is not None and head.xpos in ("NNS", "NNPS")


def _genders(scene: Scene, meant: Meant) -> str:
    """Return the genders that somebody may have by what they are called, and by who they are."""
    name = meant.speaker.name if meant.speaker.kind == "person" else None
    listed = scene.lexicon.people.person_named(name) if name else None
    return (listed and listed.gender) or scene.lexicon.nouns.roles.get(meant.head) or "mf"


def head_at(scene: Scene, span: Span) -> Token | None:
    """Return the head of a phrase of the text, or None."""
    sentence = scene.page.sentence_at(span.start)
    return head_token(sentence, span) if sentence else None


def _is_beside(scene: Scene, place: Place) -> bool:
    """Return whether a mention and the pronoun are both arguments of one verb, so two people: `Kim told him`."""
    if place.head is None or place.sentence != scene.sentence.index or place.head.head != scene.head.head:
        return False
    reflexive = scene.head.text.lower().endswith("self") or scene.head.xpos == "PRP$"
    return not reflexive and relation(place.head) in ARGUMENTS and relation(scene.head) in ARGUMENTS


def is_indefinite(scene: Scene, place: Place) -> bool:
    """Return whether a noun phrase brings in somebody new: a nurse, one official."""
    words = scene.page.words(place.span).split()
    return place.form == "noun" and words[0].lower() in INDEFINITE
