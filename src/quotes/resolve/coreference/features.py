"""What speaks for and against an antecedent of a pronoun, as named features for the model of antecedents.

How near the last mention is and what it is in its sentence, as in Lappin and Leass 1994; who is the centre of the
sentence before, as in Grosz, Joshi and Weinstein 1995; who speaks, whose words they are, and how often they are named.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial

from quotes.resolve.cast.members import Mention
from quotes.resolve.coreference.antecedents import GENDERS, is_indefinite
from quotes.resolve.reference import Antecedent, Reference
from quotes.spans import contains, overlaps
from quotes.trees import ancestors, parent, relation
from quotes.types import Span

DISTANCES = ("in the sentence", "1 sentence back", "2 sentences back", "3 sentences back")
COUNTS = ((1, "named once"), (3, "named 2 or 3 times"), (7, "named 4 to 7 times"))


def features_of(reference: Reference, candidates: Sequence[Antecedent]) -> tuple[frozenset[str], ...]:
    """Return what speaks for or against each candidate, and last what speaks for nobody among them."""
    nearest = {id(each): each.last_outside(partial(_is_elsewhere, reference)) for each in candidates}
    order = sorted(candidates, key=lambda each: nearest[id(each)].span, reverse=True)
    counts = {id(each): _times(reference, each) for each in candidates}
    most = max(counts.values(), default=0)
    own = [
        (
            *_near(reference, nearest[id(each)]),
            *_above(reference, nearest[id(each)]),
            *_overtaken(reference, each, candidates),
            *_central(reference, each),
            *_ranked(order.index(each), len(order)),
            *_counted(counts[id(each)], most),
            *_spoken(reference, each),
            *_in_words(reference, each),
            *_known(reference, each),
        )
        for each in candidates
    ]
    return tuple(frozenset(_with_speaking(reference, each)) for each in (*own, tuple(_nobody(reference, candidates))))


def reason_for(reference: Reference, each: Antecedent) -> str:
    """Return in a few words what speaks for somebody: where the last mention is, what it is there, who spoke last."""
    mention = each.last_outside(partial(_is_elsewhere, reference))
    spoke = ("spoke last",) if "spoke last" in _spoken(reference, each) else ()
    return ", ".join((_distance(reference, mention), _role(mention), *spoke))


def _with_speaking(reference: Reference, features: Sequence[str]) -> Iterator[str]:
    """Yield the features, and each once more where the pronoun itself speaks, which makes a difference."""
    yield from features
    if reference.speaks:
        yield from (f"speaking: {name}" for name in features)


def _nobody(reference: Reference, candidates: Sequence[Antecedent]) -> Iterator[str]:
    """Yield what speaks for none of the candidates: none is near, the pronoun stands in somebody's words."""
    yield "nobody"
    if not any(_steps(reference, each.last) <= 1 for each in candidates):
        yield "nobody: none is near"
    if reference.page.is_quoted(reference.span):
        yield "nobody: in somebody's words"


def _near(reference: Reference, mention: Mention) -> Iterator[str]:
    """Yield how near a mention is, and what it is there."""
    back = _steps(reference, mention)
    distance = _distance(reference, mention)
    role = _role(mention)
    yield f"{distance}"
    yield f"{distance}, {role}" if back < 2 else role
    yield f"a {mention.form} there"
    if _paragraph(reference, mention) == reference.sentence.paragraph:
        yield "in the paragraph"
    if relation(reference.head) == "nsubj" and mention.subject:
        yield "a subject like the pronoun"
    if mention.head is not None and mention.head.deprel == "conj":
        yield "one of several"


def _distance(reference: Reference, mention: Mention) -> str:
    back = _steps(reference, mention)
    return DISTANCES[back] if back < len(DISTANCES) else "farther back"


def _steps(reference: Reference, mention: Mention) -> int:
    """Return how many sentences back a mention stands, what others say between left out."""
    return reference.page.steps_between(mention.sentence, _here(reference))


def _above(reference: Reference, mention: Mention) -> Iterator[str]:
    """Yield which clause holds the other, where mention and pronoun stand in one sentence: `Kim left when he heard`."""
    if mention.head is None or mention.sentence != reference.sentence.index:
        return
    own, other = parent(reference.sentence, reference.head), parent(reference.sentence, mention.head)
    if own is None or other is None:
        return
    if own.index == other.index:
        yield "in the clause of the pronoun"
    elif other in ancestors(reference.sentence, own):
        yield from ("in the clause above the pronoun", f"{_role(mention)} of the clause above")
    elif own in ancestors(reference.sentence, other):
        yield "in the clause below the pronoun"


def _overtaken(reference: Reference, each: Antecedent, candidates: Sequence[Antecedent]) -> Iterator[str]:
    """Yield whether somebody is brought in right before by a name in full, or was mentioned last before that."""
    if _comes_in(reference, each):
        yield from ("comes in right before", f"comes in right before, {_role(each.last)}")
    elif any(_comes_in(reference, other) and other.last.span > each.last.span for other in candidates):
        yield "somebody comes in since"


def _comes_in(reference: Reference, each: Antecedent) -> bool:
    """Return whether the only mention of somebody is by a name in full, in this or the last sentence."""
    if each.person is None or len(each.person.tokens) < 2 or _steps(reference, each.last) > 1:
        return False
    return each.person.mentions[0].span == each.last.span and not _is_elsewhere(reference, each.last)


def _here(reference: Reference) -> int:
    """Return the sentence that distances count from: the pronoun's, or where the words begin that it speaks."""
    own = [
        speech.span.start
        for speech in reference.page.speeches_by(reference.span)
        if speech.span.end <= reference.span.start
    ]
    first = reference.page.sentence_at(min(own)) if own else None
    return first.index if first is not None else reference.sentence.index


def _role(mention: Mention) -> str:
    if mention.subject:
        return "a subject"
    if mention.head is None:
        return "something else"
    if mention.head.deprel == "nmod:poss":
        return "an owner"
    return "an object" if relation(mention.head) in ("obj", "iobj") else "something else"


def _paragraph(reference: Reference, mention: Mention) -> int:
    return reference.page.sentences[mention.sentence].paragraph


def _central(reference: Reference, each: Antecedent) -> Iterator[str]:
    """Yield whether somebody is a subject of this or the last sentence, or opened the paragraph."""
    here = _here(reference)
    subjects = [mention for mention in each.mentions if mention.subject]
    if any(_steps(reference, mention) <= 1 for mention in subjects):
        yield "a subject near"
    if len({mention.sentence for mention in each.mentions if _steps(reference, mention) <= 3}) > 1:
        yield "in several sentences near"
    first = reference.page.opening(reference.sentence).index
    if first >= reference.sentence.index - here and any(mention.sentence == first for mention in subjects):
        yield "opens the paragraph"


def _ranked(rank: int, size: int) -> Iterator[str]:
    if size == 1:
        yield "the only one"
    elif rank < 2:
        yield ("the nearest", "the second nearest")[rank]


def _times(reference: Reference, each: Antecedent) -> int:
    """Return how often somebody was mentioned before: by name from the beginning, else near by."""
    if each.person is None:
        return len(each.mentions)
    named = bisect_right(each.person.mentions, reference.span.start, key=lambda mention: mention.span.end)
    return named + sum(1 for mention in each.mentions if mention.form != "name")


def _counted(times: int, most: int) -> Iterator[str]:
    yield next((words for limit, words in COUNTS if times <= limit), "named 8 times or more")
    if times == most:
        yield "named most"


def _spoken(reference: Reference, each: Antecedent) -> Iterator[str]:
    """Yield whether somebody spoke last, or spoke before near by."""
    is_source = [mention for mention in each.mentions if mention.is_source]
    if not is_source:
        return
    yield "spoke near"
    if _speaks_up_to_here(reference, is_source[-1]):
        yield "their words come right before"
    last = reference.past_sources[-1] if reference.past_sources else None
    if last is not None and last.span == is_source[-1].span:
        same = _paragraph(reference, is_source[-1]) == reference.sentence.paragraph
        yield from ("spoke last", f"spoke last, {'in' if same else 'before'} the paragraph")


def _speaks_up_to_here(reference: Reference, source: Mention) -> bool:
    """Return whether the sentence before is all somebody's direct speech: `“We lost. We tried.” / He said`."""
    before = _here(reference) - 1
    if before < 0 or not reference.page.is_spoken(reference.page.sentences[before]):
        return False
    spoken = reference.page.sentences[before].span
    return any(overlaps(speech.span, spoken) for speech in reference.page.speeches_by(source.span))


def _is_elsewhere(reference: Reference, mention: Mention) -> bool:
    """Return whether a mention stands in somebody's words that the pronoun does not stand in."""
    around = reference.page.speech_around(mention.span)
    return around is not None and not contains(around.span, reference.span)


def _in_words(reference: Reference, each: Antecedent) -> Iterator[str]:
    """Yield whether the nearest mention stands in somebody's words, and whether the pronoun does."""
    around, page = reference.page.speech_around(each.last.span), reference.page
    if around is not None and not contains(around.span, reference.span):
        own = around.source == reference.span
        alone = all(_is_elsewhere(reference, mention) for mention in each.mentions)
        yield f"{'only ' if alone else ''}in {'words that the pronoun speaks' if own else 'words of somebody'}"
    around = page.speech_around(reference.span)
    if around is not None:
        if any(overlaps(around.source, other.span) for other in each.mentions) or _speaks(
            reference, each, around.source
        ):
            yield "speaks the words that the pronoun is in"
        if contains(around.span, each.last.span):
            yield "in the same words"


def _speaks(reference: Reference, each: Antecedent, source: Span) -> bool:
    return each.person is not None and any(found is each.person for _, found in reference.cast.people_at(source))


def _known(reference: Reference, each: Antecedent) -> Iterator[str]:
    """Yield what is known of somebody."""
    if each.doubt is not None:
        yield "one of several namesakes"
    elif each.person is None and each.speaker.kind == "person":
        yield "gender not known"
    elif each.person is None:
        yield "somebody without a name"
        if is_indefinite(reference, each.mentions[0]):
            yield "just brought in"
    else:
        yield "gender known" if each.person.gender else "gender not known"
        yield from _called(reference, each)
        first = each.person.mentions[0]
        if first.span == each.last.span:
            yield "named for the first time"
            if each.person.roles:
                yield "named for the first time, with a role"
        if first.sentence == 0:
            yield "in the first sentence"


def _called(reference: Reference, each: Antecedent) -> Iterator[str]:
    """Yield whether pronouns of this or of the other gender stood for somebody before whose gender is not known."""
    if each.person is None or each.person.gender is not None:
        return
    own = [
        GENDERS[m.head] for m in reference.past_mentions if m.head in GENDERS and m.speaker.name == each.speaker.name
    ]
    gender = GENDERS.get(reference.head.text.lower())
    if own and gender:
        yield "called so before" if own.count(gender) * 2 >= len(own) else "called otherwise before"
