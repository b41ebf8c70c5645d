"""Sources that name a news outlet: `the KCNA`, `the Global New Light of Myanmar newspaper`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from quotes.lexicon.names import name_key
from quotes.resolve.cast.recognizer_repairs import PERSON
from quotes.resolve.forms.person import names_head
from quotes.resolve.name_context import name_below
from quotes.resolve.noun_phrases import bare, core, head_token
from quotes.resolve.reference import Scene, resolved
from quotes.spans import contains
from quotes.trees import children, relation, subtree, tokens_in
from quotes.types import Evidence, Resolution, Span, Speaker, Token

MAX_APART = 12  # sentences between an outlet and the word that takes it up again


def outlet(scene: Scene) -> Resolution | None:
    """Return the news outlet that a source names, by the lexicon: `the KCNA`, `the Global New Light of Myanmar`."""
    words = scene.page.words(core(scene.page, scene.span))
    full = dict(scene.cast.acronyms).get(bare(words), "")
    for name in (bare(words), words, full, _without_kind(scene), *_names_within(scene)):
        entry = scene.lexicon.outlet_named(name) if name else None
        if entry is not None:
            return resolved(
                entry.name,
                "outlet",
                "outlet",
                scene.span,
                f"{words} -> {entry.name}",
                id=entry.id,
                wikidata=entry.wikidata,
            )
    inside = _own_words(scene)
    named = [t for t in inside if t.upos == "PROPN" or (t.upos == "ADJ" and t.text[0].isupper())]
    if named and _is_medium(scene, inside) and _name_covers_head(scene, named):
        return resolved(_media_name(scene, named), "outlet", "outlet", scene.span, "a name with a word for news media")
    return None


def _own_words(scene: Scene) -> tuple[Token, ...]:
    """Return the words of the name or noun that heads the phrase: not those of a study in the Harbour Journal."""
    inside = tokens_in(scene.sentence, core(scene.page, scene.span))
    parts = {token.index for token in name_below(scene.sentence, scene.head)}
    if scene.head.upos == "NOUN":
        behind = [t for t in children(scene.sentence, scene.head) if relation(t) == "nmod"]
        parts -= {token.index for other in behind for token in subtree(scene.sentence, other)}
    return tuple(token for token in inside if token.index in parts)


def _is_medium(scene: Scene, tokens: tuple[Token, ...]) -> bool:
    """Return whether a phrase says that it names an outlet: Harbour Gazette; no Space Agency, no Harbour Post poll."""
    nouns = scene.lexicon.nouns
    if scene.head.upos != "PROPN":
        return scene.head.text.lower() in nouns.media - nouns.organizations
    words = [token.text for token in tokens if token.upos == "PROPN" or token.text.lower() == "of"]
    return scene.lexicon.names_outlet(words) and not _is_person(scene) and not _is_joined(scene)


def _is_joined(scene: Scene) -> bool:
    """Return whether the head speaks together with another: the Harbour Times and a chain of papers."""
    partners = (each for each in children(scene.sentence, scene.head) if relation(each) == "conj")
    return any(contains(scene.span, each.span) for each in partners)


def _is_person(scene: Scene) -> bool:
    """Return whether the recognizer takes the head for somebody's name."""
    mentions = scene.page.mentions_in(scene.span)
    return any(each.kind.upper() in PERSON and contains(each.span, scene.head.span) for each in mentions)


def _names_within(scene: Scene) -> Iterator[str]:
    """Yield the names that stand for all of the phrase, unless a person heads it: a Reuters reporter is not Reuters."""
    if scene.head.lemma.lower() not in scene.lexicon.nouns.roles:
        yield _named_head(scene)
        yield from _names_behind_description(scene)


def _names_behind_description(scene: Scene) -> Iterator[str]:
    """Yield the capitalized ends of the phrase, the longest first: the state-run `Global Times`.

    What stands before is no part of a name: a word in lower case, an owner, a people.
    """
    tokens = tokens_in(scene.sentence, core(scene.page, scene.span))
    for before, first in pairwise(tokens):
        is_described = before.text.islower() or before.upos == "PART" or _is_people(scene, before)
        if is_described and first.text[0].isupper() and first.index <= scene.head.index:
            yield scene.page.words(Span(first.span.start, tokens[-1].span.end))


def _is_people(scene: Scene, token: Token) -> bool:
    return scene.lexicon.countries.country_of_demonym(token.text) is not None


def _without_kind(scene: Scene) -> str:
    """Return a name without the word for news media behind it: the Global New Light of Myanmar `newspaper`."""
    words = bare(scene.page.words(core(scene.page, scene.span))).split()
    while words and words[-1].islower() and words[-1] in scene.lexicon.nouns.media:
        words.pop()
    return " ".join(words)


def _named_head(scene: Scene) -> str:
    """Return the name in the phrase that stands for all of it: `Russian state agency RIA Novosti`."""
    for mention in scene.page.mentions_in(scene.span):
        if contains(scene.span, mention.span):
            name = head_token(scene.sentence, mention.span)
            if name is not None and names_head(scene, name, scene.head, mention.span):
                return scene.page.words(mention.span)
    return ""


def _name_covers_head(scene: Scene, named: list[Token]) -> bool:
    """Return whether the capitalized words are the outlet's name, not a country: Russian state media is none."""
    words = " ".join(t.text for t in named)
    countries = scene.lexicon.countries
    return countries.country_named(words) is None and countries.country_of_demonym(words) is None


def _media_name(scene: Scene, named: list[Token]) -> str:
    span = Span(named[0].span.start, max(named[-1].span.end, scene.head.span.end if scene.head.upos == "PROPN" else 0))
    return bare(scene.page.words(span))


def outlet_again(scene: Scene) -> Resolution | None:
    """Return the outlet that the source takes up again by its kind: `the newspaper`, after the JoongAng Ilbo.

    None where something else that is called so stands nearer: an agency of the United Nations, a scientific paper.
    """
    medium = bare(scene.words).lower()
    kinds = scene.lexicon.nouns.again.get(medium, frozenset())
    if not kinds or scene.words.split()[0].lower() not in ("the", "this"):
        return None
    before = (_spoken_last(scene, kinds), _named_last(scene, kinds))
    span, speaker = max((each for each in before if each), key=lambda each: each[0], default=(scene.span, None))
    if speaker is None:
        return None
    return Resolution(speaker, (Evidence("outlet again", span, f"{bare(scene.words)} -> {speaker.name}"),))


def _spoken_last(scene: Scene, kinds: frozenset[str]) -> tuple[Span, Speaker | None] | None:
    """Return the last source before that can be called so, and where; without the speaker when that is no outlet."""
    for spoken in reversed(scene.past):
        name, kind = spoken.speaker.name, spoken.speaker.kind
        if name is None or scene.sentence.index - spoken.sentence > MAX_APART:
            continue
        if kind == "outlet" and kinds & _kinds_of(scene, name):
            return spoken.span, spoken.speaker
        if kind in ("organization", "document") and _bears(scene, name):
            return spoken.span, None
    return None


def _named_last(scene: Scene, kinds: frozenset[str]) -> tuple[Span, Speaker | None] | None:
    """Return the name last printed before that can be called so, and where; without the speaker when no outlet's."""
    first = scene.page.sentences_before(scene.sentence, MAX_APART)[-1].span.start
    for mention in reversed(scene.page.mentions_in(Span(first, scene.span.start))):
        name = scene.page.words(mention.span)
        entry = scene.lexicon.outlet_named(name)
        if entry is not None and entry.kind in kinds:
            return mention.span, Speaker(entry.name, "outlet", entry.id, entry.wikidata)
        if entry is None and mention.kind.upper() not in PERSON and _bears(scene, name):
            return mention.span, None
    return None


def _bears(scene: Scene, name: str) -> bool:
    """Return whether a name holds the word of the source: Atomic Energy `Agency`."""
    return name_key(scene.head.lemma) in name_key(name).split()


def _kinds_of(scene: Scene, name: str) -> frozenset[str]:
    """Return the kinds that an outlet is of: by the lexicon, else by the words of its name (Harbour Gazette)."""
    entry = scene.lexicon.outlet_named(name)
    nouns, words = scene.lexicon.nouns, name.lower().split()
    called = [nouns.again.get(word, frozenset()) for word in words]
    headed = [nouns.mastheads[word].outlets for word in words if word in nouns.mastheads]
    return frozenset({entry.kind}) if entry else frozenset().union(*called, *headed)
