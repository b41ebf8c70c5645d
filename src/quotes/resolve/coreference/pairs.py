"""both, the two leaders, neither: the pair that was named before."""

from __future__ import annotations

from attrs import evolve

from quotes.resolve.reference import Scene, resolved, unknown
from quotes.trees import child, children, relation, subtree
from quotes.types import Evidence, Resolution, Span

MAX_BACK = 1500  # code points of two long sentences; on PolNeAR dev 200 to 3,000 give the same speakers (2026-11)


def both(scene: Scene) -> Resolution | None:
    """Return the pair that `both`, `both nations`, `the two sides` stand for."""
    words = scene.words.lower().split()
    is_pair = words[0] == "both" or words[:2] == ["the", "two"] or words[:1] == ["neither"]
    if (
        not is_pair
        or child(scene.sentence, scene.head, "conj") is not None
        or any(t.upos == "PROPN" for t in subtree(scene.sentence, scene.head) if t.index != scene.head.index)
    ):
        return None
    named = _pair_of_names(scene) if len(words) > 1 else None
    span = named or coordinated_before(scene)
    if span is None:
        return unknown("group", f"no pair is named before {scene.words!r}", scene.span)
    if named is not None:
        joined = _joined(scene)
        step = Evidence("pair", span, f"{scene.words} -> {joined.speaker.name}, the two named before")
        return evolve(joined, evidence=(step,))
    name = scene.page.words(span)
    return resolved(name, "group", "pair", span, f"{scene.words} -> {name}")


def _pair_of_names(scene: Scene) -> Span | None:
    names = _two_countries(scene)
    return Span(names[0][0].start, names[1][0].end) if names else None


def _joined(scene: Scene) -> Resolution:
    names = _two_countries(scene)
    return resolved(" and ".join(name for _, name in names), "group", "pair", None)


def _two_countries(scene: Scene) -> list[tuple[Span, str]]:
    """Return the two countries last named before the source, in order of text, within two sentences; else none."""
    seen: dict[str, Span] = {}
    for mention in reversed(scene.page.mentions_in(Span(max(0, scene.span.start - MAX_BACK), scene.span.start))):
        if mention.span.end > scene.span.start or scene.sentence.index - mention.sentence > 1:
            continue
        country = scene.lexicon.countries.country_named(scene.page.words(mention.span))
        if country is not None and country.name not in seen and len(seen) < 2:
            seen[country.name] = mention.span
    return sorted((span, name) for name, span in seen.items()) if len(seen) == 2 else []


def coordinated_before(scene: Scene) -> Span | None:
    """Return the nearest pair of coordinated names before the source, within three sentences, or None."""
    for sentence in scene.page.sentences_before(scene.sentence, 3):
        for token in reversed(sentence.tokens):
            if token.span.end > scene.span.start or token.upos != "PROPN" or relation(token) == "conj":
                continue
            partner = next((c for c in children(sentence, token) if relation(c) == "conj" and c.upos == "PROPN"), None)
            if partner is not None and partner.span.end <= scene.span.start:
                start = min(
                    t.index
                    for t in subtree(sentence, token)
                    if relation(t) in ("compound", "amod", "flat") or t is token
                )
                last = max(
                    t.index for t in subtree(sentence, partner) if relation(t) in ("flat", "compound") or t is partner
                )
                return Span(sentence.tokens[start].span.start, sentence.tokens[last].span.end)
    return None
