"""What speaks for and against an antecedent of a pronoun, as named features for the model of antecedents.

How near the last mention is and what it is in its sentence, as in Lappin and Leass 1994; who is the centre of the
sentence before, as in Grosz, Joshi and Weinstein 1995; who speaks, whose words they are, and how often they are named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from quotes.resolve.coreference.antecedents import GENDERS, is_indefinite
from quotes.resolve.page import Page
from quotes.resolve.reference import Antecedent, Place, Scene
from quotes.spans import contains, overlaps
from quotes.trees import ancestors, parent, relation
from quotes.types import Span

DISTANCES = ("in the sentence", "1 sentence back", "2 sentences back", "3 sentences back")
COUNTS = ((1, "named once"), (3, "named 2 or 3 times"), (7, "named 4 to 7 times"))


def features_of(scene: Scene, candidates: Sequence[Antecedent]) -> tuple[frozenset[str], ...]:
    """Return what speaks for or against each candidate, and last what speaks for nobody among them."""
    nearest = {id(each): each.last_outside(partial(_is_elsewhere, scene)) for each in candidates}
    order = sorted(candidates, key=lambda each: nearest[id(each)].span, reverse=True)
    counts = {id(each): _times(scene, each) for each in candidates}
    most = max(counts.values(), default=0)
    own = [
        (
            *_near(scene, nearest[id(each)]),
            *_above(scene, nearest[id(each)]),
            *_central(scene, each),
            *_ranked(order.index(each), len(order)),
            *_counted(counts[id(each)], most),
            *_spoken(scene, each),
            *_in_words(scene, each),
            *_known(scene, each),
        )
        for each in candidates
    ]
    return tuple(frozenset(_with_speaking(scene, each)) for each in (*own, tuple(_nobody(scene, candidates))))


def reason_for(scene: Scene, each: Antecedent) -> str:
    """Return in a few words what speaks for somebody: where the last mention is, what it is there, who spoke last."""
    place = each.last_outside(partial(_is_elsewhere, scene))
    spoke = ("spoke last",) if "spoke last" in _spoken(scene, each) else ()
    return ", ".join((_distance(scene, place), _role(place), *spoke))


def _with_speaking(scene: Scene, features: Sequence[str]) -> Iterator[str]:
    """Yield the features, and each once more where the pronoun itself speaks, which makes a difference."""
    yield from features
    if scene.speaks:
        yield from (f"speaking: {name}" for name in features)


def _nobody(scene: Scene, candidates: Sequence[Antecedent]) -> Iterator[str]:
    """Yield what speaks for none of the candidates: none is near, the pronoun stands in somebody's words."""
    yield "nobody"
    if not any(_here(scene) - each.last.sentence <= 1 for each in candidates):
        yield "nobody: none is near"
    if scene.page.is_quoted(scene.span):
        yield "nobody: in somebody's words"


def _near(scene: Scene, place: Place) -> Iterator[str]:
    """Yield how near a mention is, and what it is there."""
    back = max(_here(scene) - place.sentence, 0)
    distance = _distance(scene, place)
    role = _role(place)
    yield f"{distance}"
    yield f"{distance}, {role}" if back < 2 else role
    yield f"a {place.form} there"
    if _paragraph(scene, place) == scene.sentence.paragraph:
        yield "in the paragraph"
    if relation(scene.head) == "nsubj" and place.subject:
        yield "a subject like the pronoun"
    if place.head is not None and place.head.deprel == "conj":
        yield "one of several"


def _distance(scene: Scene, place: Place) -> str:
    back = max(_here(scene) - place.sentence, 0)
    return DISTANCES[back] if back < len(DISTANCES) else "farther back"


def _above(scene: Scene, place: Place) -> Iterator[str]:
    """Yield which clause holds the other, where mention and pronoun stand in one sentence: `Kim left when he heard`."""
    if place.head is None or place.sentence != scene.sentence.index:
        return
    own, other = parent(scene.sentence, scene.head), parent(scene.sentence, place.head)
    if own is None or other is None:
        return
    if own.index == other.index:
        yield "in the clause of the pronoun"
    elif other in ancestors(scene.sentence, own):
        yield "in the clause above the pronoun"
    elif own in ancestors(scene.sentence, other):
        yield "in the clause below the pronoun"


def _here(scene: Scene) -> int:
    """Return the sentence that distances count from: the pronoun's, or where the words begin that it speaks."""
    own = [speech.span.start for speech in scene.page.speeches_by(scene.span) if speech.span.end <= scene.span.start]
    first = scene.page.sentence_at(min(own)) if own else None
    return first.index if first is not None else scene.sentence.index


def _role(place: Place) -> str:
    if place.subject:
        return "a subject"
    if place.head is None:
        return "something else"
    if place.head.deprel == "nmod:poss":
        return "an owner"
    return "an object" if relation(place.head) in ("obj", "iobj") else "something else"


def _paragraph(scene: Scene, place: Place) -> int:
    return scene.page.sentences[place.sentence].paragraph


def _central(scene: Scene, each: Antecedent) -> Iterator[str]:
    """Yield whether somebody is a subject of this or the last sentence, or opened the paragraph."""
    here = _here(scene)
    subjects = [place for place in each.places if place.subject]
    if any(here - place.sentence <= 1 for place in subjects):
        yield "a subject near"
    if len({place.sentence for place in each.places if here - place.sentence <= 3}) > 1:
        yield "in several sentences near"
    first = next((s for s in scene.page.sentences_before(scene.sentence, here) if _opens(scene.page, s.index)), None)
    if first is not None and any(place.sentence == first.index for place in subjects):
        yield "opens the paragraph"


def _opens(page: Page, index: int) -> bool:
    return index == 0 or page.sentences[index].paragraph != page.sentences[index - 1].paragraph


def _ranked(rank: int, size: int) -> Iterator[str]:
    if size == 1:
        yield "the only one"
    elif rank < 2:
        yield ("the nearest", "the second nearest")[rank]


def _times(scene: Scene, each: Antecedent) -> int:
    """Return how often somebody was mentioned before: by name from the beginning, else near by."""
    if each.person is None:
        return len(each.places)
    named = sum(1 for s in each.person.sightings if s.span.end <= scene.span.start)
    return named + sum(1 for place in each.places if place.form != "name")


def _counted(times: int, most: int) -> Iterator[str]:
    yield next((words for limit, words in COUNTS if times <= limit), "named 8 times or more")
    if times == most:
        yield "named most"


def _spoken(scene: Scene, each: Antecedent) -> Iterator[str]:
    """Yield whether somebody spoke last, or spoke before near by."""
    said = [place for place in each.places if place.said]
    if not said:
        return
    yield "spoke near"
    last = scene.past[-1] if scene.past else None
    if last is not None and last.span == said[-1].span:
        same = _paragraph(scene, said[-1]) == scene.sentence.paragraph
        yield from ("spoke last", f"spoke last, {'in' if same else 'before'} the paragraph")


def _is_elsewhere(scene: Scene, place: Place) -> bool:
    """Return whether a mention stands in somebody's words that the pronoun does not stand in."""
    around = scene.page.speech_around(place.span)
    return around is not None and not contains(around.span, scene.span)


def _in_words(scene: Scene, each: Antecedent) -> Iterator[str]:
    """Yield whether the nearest mention stands in somebody's words, and whether the pronoun does."""
    around, page = scene.page.speech_around(each.last.span), scene.page
    if around is not None and not contains(around.span, scene.span):
        own = around.source == scene.span
        alone = all(_is_elsewhere(scene, place) for place in each.places)
        yield f"{'only ' if alone else ''}in {'words that the pronoun speaks' if own else 'words of somebody'}"
    around = page.speech_around(scene.span)
    if around is not None:
        if any(overlaps(around.source, other.span) for other in each.places) or _speaks(scene, each, around.source):
            yield "speaks the words that the pronoun is in"
        if contains(around.span, each.last.span):
            yield "in the same words"


def _speaks(scene: Scene, each: Antecedent, source: Span) -> bool:
    return each.person is not None and any(overlaps(s.span, source) for s in each.person.sightings)


def _known(scene: Scene, each: Antecedent) -> Iterator[str]:
    """Yield what is known of somebody."""
    if each.doubt is not None:
        yield "one of several namesakes"
    elif each.person is None and each.speaker.kind == "person":
        yield "gender not known"
    elif each.person is None:
        yield "somebody without a name"
        if is_indefinite(scene, each.places[0]):
            yield "just brought in"
    else:
        yield "gender known" if each.person.gender else "gender not known"
        yield from _called(scene, each)
        first = each.person.sightings[0]
        if first.span == each.last.span:
            yield "named for the first time"
            if each.person.roles:
                yield "named for the first time, with a role"
        if first.sentence == 0:
            yield "in the first sentence"


def _called(scene: Scene, each: Antecedent) -> Iterator[str]:
    """Yield whether pronouns of this or of the other gender stood for somebody before whose gender is not known."""
    if each.person is None or each.person.gender is not None:
        return
    own = [GENDERS[m.head] for m in scene.meant if m.head in GENDERS and m.speaker.name == each.speaker.name]
    gender = GENDERS.get(scene.head.text.lower())
    if own and gender:
        yield "called so before" if own.count(gender) * 2 >= len(own) else "called otherwise before"
