"""Sources that name a news outlet: `the KCNA`, `the Global New Light of Myanmar newspaper`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from quotes.resolve.people import names_head
from quotes.resolve.phrases import bare, core, head_token
from quotes.resolve.scene import Scene, resolved
from quotes.spans import contains
from quotes.trees import tokens_in
from quotes.types import Resolution, Span, Token


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
    inside = tokens_in(scene.sentence, core(scene.page, scene.span))
    media = any(t.text.lower() in scene.lexicon.nouns.media for t in inside if t.upos == "PROPN" or t is scene.head)
    named = [t for t in inside if t.upos == "PROPN" or (t.upos == "ADJ" and t.text[0].isupper())]
    if media and named and _name_covers_head(scene, named):
        return resolved(_media_name(scene, named), "outlet", "outlet", scene.span, "a name with a word for news media")
    return None


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
