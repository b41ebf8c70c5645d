"""he, she, they, it, who, which: whom they stand for.

Ranking by recency, grammatical role and who spoke last, as in centering (Grosz, Joshi and Weinstein 1995) and the
salience of Lappin and Leass 1994, with animacy, number and what gender the text gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from quotes.resolve.cast import Doubt, Person, Sighting, sightings_before
from quotes.resolve.pairs import coordinated_before
from quotes.resolve.phrases import head_token
from quotes.resolve.scene import Scene, Spoken, followed, resolved, unknown
from quotes.trees import child, parent, relation, subtree
from quotes.types import Evidence, Resolution, Sentence, Span, Speaker, Token

GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
THEY = frozenset({"they", "them", "their"})
IT = frozenset({"it", "its", "itself"})
FIRST = frozenset({"i", "we", "me", "us"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
SINGULAR_HUMAN = frozenset({"person", "anonymous"})
INSTITUTIONAL = frozenset({"organization", "outlet", "document"})
# what counts how much, in sentences of distance; fitted by hand on 95 labelled pronouns of news (2026-11)
SUBJECT = 1.5  # a subject
SPOKE = 1.7  # who spoke before
LAST = 0.8  # and was the last to speak
NAMED = 0.1  # each mention, up to MAX_NAMED
MAX_NAMED = 8
OWNER = 0.7  # against an owner: Archie's music
SAME = 1.2  # against a name in the pronoun's own sentence
QUOTED = 1.5  # against a name inside somebody's words
MAX_SENTENCES = 8  # a pronoun whose antecedent is farther away is left unknown


@frozen
class Candidate:
    """Somebody a pronoun may stand for, with a score: higher is more likely."""

    spoken: Spoken | None
    person: Person | None
    span: Span
    score: float
    doubt: Doubt | None = None


def pronoun(scene: Scene) -> Resolution | None:
    """Return whom a personal pronoun stands for; None when the source is none."""
    word = scene.head.text.lower()
    if scene.head.upos not in ("PRON", "DET") or len(scene.words.split()) > 2:
        return None
    if word in GENDERS:
        return _singular(scene, GENDERS[word])
    if word in THEY:
        return _plural(scene)
    if word in IT:
        return _thing(scene)
    if word in FIRST and (speaker := _who_speaks(scene)) is not None:
        return speaker
    if word in FIRST or word == "you":
        return unknown("anonymous", f"{word!r} outside quotation marks is whoever writes", scene.span)
    return None


def _who_speaks(scene: Scene) -> Resolution | None:
    """Return whose words a first person stands in: “I know we won,” Anna Berg said; None outside quotation marks."""
    speech = scene.page.speech_around(scene.span)
    sentence = scene.page.sentence_at(speech.source.start) if speech else None
    head = head_token(sentence, speech.source) if speech and sentence else None
    if speech is None or head is None:
        return None
    found = followed(scene, speech.source, head, sentence)
    step = Evidence("first person", speech.source, f"{scene.words} -> {scene.page.words(speech.source)}")
    return evolve(found, evidence=(step, *found.evidence))


def _singular(scene: Scene, gender: str) -> Resolution:
    ranked = sorted(_people_before(scene, gender), key=lambda c: -c.score)
    if not ranked:
        return unknown("person", f"nobody named before {scene.words!r} fits it", scene.span)
    best = ranked[0]
    if best.doubt is not None:
        return unknown("person", f"{scene.words!r} may be {' or '.join(best.doubt.names)}", scene.span)
    note = f"{scene.words} -> {_name(best) or scene.page.words(best.span)}"
    if best.person is not None:
        return resolved(
            best.person.name, "person", "pronoun", best.span, note, id=best.person.id, wikidata=best.person.wikidata
        )
    assert best.spoken is not None
    return Resolution(best.spoken.speaker, (Evidence("pronoun", best.span, note),))


def _name(candidate: Candidate) -> str:
    if candidate.person is not None:
        return candidate.person.name
    return (candidate.spoken and candidate.spoken.speaker.name) or ""


def _people_before(scene: Scene, gender: str) -> Iterator[Candidate]:
    """Yield the people and unnamed speakers before a pronoun, each once, at their best place."""
    here = scene.sentence.index
    last = scene.past[-1] if scene.past else None
    for person in scene.cast.people:
        if person.gender is not None and person.gender != gender:
            continue
        places = [s for s in sightings_before(person, scene.span.start) if here - s.sentence <= MAX_SENTENCES]
        spoke = next((p for p in reversed(scene.past) if p.speaker.name == person.name), None)
        scores = [(_salience(scene, sighting), sighting.span) for sighting in places]
        if spoke is not None and here - spoke.sentence <= MAX_SENTENCES:
            scores.append((SPOKE + LAST * (last is spoke) - (here - spoke.sentence), spoke.span))
        if scores:
            score, span = max(scores)
            yield Candidate(None, person, span, score + NAMED * min(len(person.sightings), MAX_NAMED))
    for doubt in scene.cast.doubts:
        near = doubt.sighting.span.end <= scene.span.start and here - doubt.sighting.sentence <= MAX_SENTENCES
        if near and doubt.genders & {None, gender}:
            yield Candidate(None, None, doubt.sighting.span, _salience(scene, doubt.sighting), doubt)
    for spoken in scene.past:
        if _is_nameless(spoken.speaker) and _is_human(scene, spoken, gender):
            score = SUBJECT + LAST * (last is spoken) - (here - spoken.sentence)
            if here - spoken.sentence <= MAX_SENTENCES:
                yield Candidate(spoken, None, spoken.span, score)


def _is_nameless(speaker: Speaker) -> bool:
    """Return whether a speaker is somebody without a name: a source, or the holder of an office who is not known."""
    return (speaker.kind == "anonymous" and speaker.name is not None) or (
        speaker.kind == "person" and speaker.name is None
    )


def _salience(scene: Scene, sighting: Sighting) -> float:
    """Return how present a mention is to a pronoun: near, a subject, nobody's owner, not inside somebody's words."""
    distance = scene.sentence.index - sighting.sentence
    penalty = OWNER * _is_owner(scene, sighting.span) + SAME * (distance == 0)
    return SUBJECT * sighting.subject - distance - penalty - QUOTED * scene.page.is_quoted(sighting.span)


def _is_owner(scene: Scene, span: Span) -> bool:
    sentence = scene.page.sentence_at(span.start)
    head = head_token(sentence, span) if sentence else None
    return head is not None and head.deprel == "nmod:poss"


def _is_human(scene: Scene, spoken: Spoken, gender: str) -> bool:
    nouns = scene.lexicon.nouns
    if spoken.speaker.kind == "person" and spoken.head not in GENDERS and spoken.head not in nouns.roles:
        return True  # a surname that several bear
    if spoken.head not in nouns.roles and spoken.head not in nouns.unnamed:
        return False
    return nouns.roles.get(spoken.head) in (None, gender) and not _is_plural(scene, spoken.span)


def _is_plural(scene: Scene, span: Span) -> bool:
    sentence = scene.page.sentence_at(span.start)
    head = head_token(sentence, span) if sentence else None
    return head is not None and head.xpos in ("NNS", "NNPS")


def _plural(scene: Scene) -> Resolution:
    here = scene.sentence.index
    for spoken in reversed(scene.past):
        if here - spoken.sentence > 3:
            break
        plural = spoken.speaker.kind == "group" or _is_plural(scene, spoken.span)
        if plural and spoken.speaker.name:
            step = Evidence("pronoun", spoken.span, f"{scene.words} -> {spoken.speaker.name}")
            return Resolution(spoken.speaker, (step,))
    pair = coordinated_before(scene)
    if pair is not None and _are_people(scene, pair):
        return resolved(scene.page.words(pair), "group", "pronoun", pair, f"{scene.words} -> {scene.page.words(pair)}")
    return unknown("group", f"no plural noun phrase near before {scene.words!r} can be who speaks", scene.span)


def _are_people(scene: Scene, pair: Span) -> bool:
    """Return whether a pair of names can speak: people, institutions, and places that are a subject."""
    sentence = scene.page.sentence_at(pair.start)
    head = head_token(sentence, pair) if sentence else None
    if head is not None and relation(head) == "nsubj":
        return True
    kinds = [m.kind.upper()[:3] for m in scene.page.mentions_in(pair)]
    return any(kind in ("PER", "ORG") for kind in kinds)


def _thing(scene: Scene) -> Resolution:
    governing = _subject_of_main_clause(scene)
    if governing is not None:
        return governing
    here = scene.sentence.index
    for spoken in reversed(scene.past):
        if here - spoken.sentence <= 4 and spoken.speaker.kind in INSTITUTIONAL and spoken.speaker.name:
            step = Evidence("pronoun", spoken.span, f"{scene.words} -> {spoken.speaker.name}")
            return Resolution(spoken.speaker, (step,))
    for sentence in scene.page.sentences_before(scene.sentence, 2)[1:]:
        subject = _main_subject(sentence)
        if subject is not None and subject.upos in ("PROPN", "NOUN"):
            found = _noun(evolve(scene, sentence=sentence), subject)
            if found is not None and found.speaker.kind in INSTITUTIONAL:
                return found
    return unknown("organization", f"no institution near before {scene.words!r} can be who speaks", scene.span)


def _subject_of_main_clause(scene: Scene) -> Resolution | None:
    """Return the subject of `X has done Y, it said`, when it is an institution."""
    for token in scene.sentence.tokens:
        if relation(token) != "nsubj" or token.span.end > scene.span.start or token.upos not in ("PROPN", "NOUN"):
            continue
        found = _noun(scene, token)
        return found if found is not None and found.speaker.kind in INSTITUTIONAL else None
    return None


def _main_subject(sentence: Sentence) -> Token | None:
    root = next((t for t in sentence.tokens if t.head < 0), None)
    return child(sentence, root, "nsubj") if root is not None else None


def _noun(scene: Scene, token: Token) -> Resolution | None:
    phrase = subtree(scene.sentence, token)
    return followed(scene, Span(phrase[0].span.start, phrase[-1].span.end), token)


def relative(scene: Scene) -> Resolution | None:
    """Return whom `who`, `which` or `that` stands for: the noun that its clause describes."""
    if scene.head.text.lower() not in RELATIVE or scene.head.upos == "PROPN" or len(scene.words.split()) > 1:
        return None  # WHO is the World Health Organization
    clause = parent(scene.sentence, scene.head)
    noun = parent(scene.sentence, clause) if clause is not None and relation(clause) == "acl" else None
    if noun is None or noun.index > scene.head.index:
        noun = _noun_before(scene)
    if noun is None:
        return unknown("anonymous", f"no noun before {scene.words!r}", scene.span)
    phrase = [t for t in subtree(scene.sentence, noun) if t.index < scene.head.index]
    while phrase and phrase[-1].upos == "PUNCT":
        phrase.pop()
    while phrase and phrase[0] is not noun and relation(phrase[0]) in ("case", "cc", "mark", "punct", "advmod"):
        phrase.pop(0)
    if not phrase:
        return None
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    found = followed(scene, span, noun)
    step = Evidence("relative pronoun", span, f"{scene.words} -> {scene.page.words(span)}")
    return evolve(found, evidence=(step, *found.evidence))


def _noun_before(scene: Scene) -> Token | None:
    for token in reversed(scene.sentence.tokens[: scene.head.index]):
        if token.upos in ("NOUN", "PROPN"):
            while (above := parent(scene.sentence, token)) is not None and above.index < scene.head.index:
                if above.upos not in ("NOUN", "PROPN") or relation(token) not in ("flat", "compound", "nmod"):
                    break
                token = above
            return token
    return None
