"""he, she, they, it, who, which: whom they stand for.

He and she are ranked by the model of antecedents, whose weights are learned, over the features of features.py. The
others follow rules: they and it are the plural or the institution that spoke or was a subject last, I and we who speaks
around them, who and which the noun that their clause describes.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from quotes.models.antecedents.model import Weights, chances, load_weights
from quotes.resolve.coreference.antecedents import GENDERS, antecedents
from quotes.resolve.coreference.features import features_of, reason_for
from quotes.resolve.coreference.pairs import coordinated_before
from quotes.resolve.noun_phrases import head_token
from quotes.resolve.reference import Antecedent, Scene, Spoken, followed, resolved, unknown
from quotes.trees import child, parent, relation, subtree
from quotes.types import Evidence, Resolution, Sentence, Span, Token

THEY = frozenset({"they", "them", "their"})
IT = frozenset({"it", "its", "itself"})
FIRST = frozenset({"i", "we", "me", "us"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
INSTITUTIONAL = frozenset({"organization", "outlet", "document"})
SPEAKING_AS_THEY = frozenset({"organization", "outlet"})
MAX_GROUP = 3  # sentences back to a plural that spoke: of 2,497 rows 2 changes two speakers, 5 three (2026-11),
MAX_INSTITUTION = 2  # and to an institution that may be called they: 1 changes two, 3 one
SURE = 0.5  # of the chances, to name somebody; below it half were right at most (models/antecedents, 2026-11)


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
    if word in FIRST:
        return unknown("anonymous", f"{word!r} outside quotation marks is whoever writes", scene.span)
    if word == "you":
        return unknown("anonymous", "'you' is whoever is spoken to", scene.span)
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
    """Return whom he or she stands for, where one of those before is clearly the likeliest."""
    candidates = antecedents(scene, gender)
    best = scene.story.choose(scene, candidates)
    if best is None:
        return unknown("person", _why_nobody(scene, candidates), scene.span)
    if best.doubt is not None:
        return unknown("person", f"{scene.words!r} may be {' or '.join(best.doubt.names)}", scene.span)
    span = best.named.span
    note = f"{scene.words} -> {best.speaker.name or scene.page.words(span)}: {reason_for(scene, best)}"
    return Resolution(best.speaker, (Evidence("pronoun", span, note),))


def likeliest(scene: Scene, candidates: tuple[Antecedent, ...]) -> Antecedent | None:
    """Return the candidate whose chance is the best, and SURE at least, by the weights that ship; or None."""
    return likeliest_by(load_weights()["person"], scene, candidates)


def likeliest_by(weights: Weights, scene: Scene, candidates: tuple[Antecedent, ...]) -> Antecedent | None:
    """Return the candidate whose chance by some weights is the best, and SURE at least; or None."""
    ranked = zip(chances(features_of(scene, candidates), weights), candidates, strict=False)
    chance, best = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    return best if chance >= SURE else None


def _why_nobody(scene: Scene, candidates: tuple[Antecedent, ...]) -> str:
    near = max(candidates, key=lambda each: each.last.span, default=None)
    names = near.doubt.names if near and near.doubt else [c.speaker.name for c in candidates if c.speaker.name][-3:]
    if not names:
        return f"nobody named before {scene.words!r} fits it"
    return f"{scene.words!r} may be {' or '.join(names)}"


def _is_plural(scene: Scene, span: Span) -> bool:
    sentence = scene.page.sentence_at(span.start)
    head = head_token(sentence, span) if sentence else None
    return head is not None and head.xpos in ("NNS", "NNPS")


def _plural(scene: Scene) -> Resolution:
    """Return whom they stands for: the plural that spoke or was a subject last, a pair, an institution that spoke."""
    spoken, subject = _plural_that_spoke(scene), _plural_subject(scene)
    if spoken is not None and (subject is None or subject[0].start <= spoken.span.start):
        return _step(scene, spoken.span, Resolution(spoken.speaker))
    if subject is not None:
        return _step(scene, *subject)
    pair = coordinated_before(scene)
    if pair is not None and _are_people(scene, pair):
        return resolved(scene.page.words(pair), "group", "pronoun", pair, f"{scene.words} -> {scene.page.words(pair)}")
    institution = _spoken_before(scene, MAX_INSTITUTION, lambda each: each.speaker.kind in SPEAKING_AS_THEY)
    if institution is not None:
        return _step(scene, institution.span, Resolution(institution.speaker))
    return unknown("group", f"no plural noun phrase near before {scene.words!r} can be who speaks", scene.span)


def _step(scene: Scene, span: Span, found: Resolution) -> Resolution:
    """Return who was found, with the step from the pronoun to the words that it leads to."""
    step = Evidence("pronoun", span, f"{scene.words} -> {found.speaker.name}")
    return evolve(found, evidence=(step, *found.evidence))


def _spoken_before(scene: Scene, most: int, fits: Callable[[Spoken], bool]) -> Spoken | None:
    """Return the source that spoke last, `most` sentences back or fewer, has a name or words for one, and fits."""
    near = (each for each in reversed(scene.past) if scene.sentence.index - each.sentence <= most)
    return next((each for each in near if each.speaker.name and fits(each)), None)


def _plural_that_spoke(scene: Scene) -> Spoken | None:
    return _spoken_before(scene, MAX_GROUP, lambda each: each.speaker.kind == "group" or _is_plural(scene, each.span))


def _plural_subject(scene: Scene) -> tuple[Span, Resolution] | None:
    """Return the people that the last plural subject is about, in this or the sentence before: `the aides agreed`."""
    nouns = scene.lexicon.nouns
    for sentence in scene.page.sentences_before(scene.sentence, 1):
        for token in reversed(sentence.tokens):
            lemma = token.lemma.lower()
            people = lemma in nouns.roles or lemma in nouns.unnamed or lemma in nouns.organizations
            if token.span.end <= scene.span.start and token.xpos == "NNS" and people and relation(token) == "nsubj":
                phrase = subtree(sentence, token)
                span = Span(phrase[0].span.start, phrase[-1].span.end)
                if span.end <= scene.span.start:
                    return span, followed(scene, span, token, sentence)
    return None


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
