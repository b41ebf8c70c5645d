"""both, the two leaders, neither: the pair that was named before."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.resolve.reference import Reference, followed, resolved, unknown
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, children, head_of, parent, relation, subtree
from quotes.types import Evidence, Resolution, Span

MANY = 12  # names in one list
MAX_BACK = 1500  # code points of two long sentences; on PolNeAR dev 200 to 3,000 give the same speakers (2026-11)


def pair(reference: Reference) -> Resolution | None:
    """Return the pair that `pair`, `both nations`, `the two sides` stand for."""
    words = reference.words.lower().split()
    if (couple := _couple(reference, words)) is not None:
        return by_their_names(reference, couple, Step.PAIR)
    is_pair = words[0] == "both" or words[:2] == ["the", "two"] or words[:1] == ["neither"]
    if (
        not is_pair
        or child(reference.sentence, reference.head, "conj") is not None
        or any(
            t.upos == "PROPN" for t in subtree(reference.sentence, reference.head) if t.index != reference.head.index
        )
    ):
        return None
    are_people = reference.head.lemma.lower() in reference.lexicon.nouns.roles
    named = _pair_of_names(reference) if len(words) > 1 and not are_people else None
    span = named or next((each for each in _coordinated(reference, most=2) if _fits(reference, each)), None)
    if span is None and are_people and (two := _two_people(reference)) is not None:
        return two
    if span is None:
        return unknown("group", f"no pair is named before {reference.words!r}", reference.span)
    if named is not None:
        joined = _joined(reference)
        step = Evidence(Step.PAIR, span, f"{reference.words} -> {joined.speaker.name}, the two named before")
        return evolve(joined, evidence=(step,))
    return by_their_names(reference, span, Step.PAIR)


def _couple(reference: Reference, words: list[str]) -> Span | None:
    """Return the two people named last whom `the couple`, `the duo`, `the pair` stand for; None for nobody."""
    nouns, lemma = reference.lexicon.nouns, reference.head.lemma.lower()
    if words[:1] != ["the"] or len(words) > 2 or lemma not in nouns.couples - nouns.kin:
        return None
    last = next(_coordinated(reference), None)
    people = reference.page.entities_in(last) if last is not None else ()
    return last if len(people) == 2 and all(each.is_person for each in people) else None


def by_their_names(reference: Reference, span: Span, rule: Step) -> Resolution:
    """Return those of a coordination by the names that the text has for them, else as it prints them."""
    sentence = reference.page.sentence_at(span.start)
    head = head_of(sentence, span) if sentence is not None else None
    found = followed(reference, span, head, sentence).speaker if head is not None else None
    called = found.name if found is not None and found.kind == "group" else None
    name = called or reference.page.words(span)
    return resolved(name, "group", rule, span, f"{reference.words} -> {name}")


def _two_people(reference: Reference) -> Resolution | None:
    """Return the only two people who are named in the four sentences told before `the two leaders`; else None."""
    last = reference.sentence.index - 1
    people = reference.cast.people_between(reference.page.first_within(last, 3), last)
    if len(people) != 2:
        return None
    name = " and ".join(person.name for person in people)
    return resolved(name, "group", Step.PAIR, None, f"{reference.words} -> {name}, the two named before")


def _pair_of_names(reference: Reference) -> Span | None:
    names = _two_countries(reference)
    return Span(names[0][0].start, names[1][0].end) if names else None


def _joined(reference: Reference) -> Resolution:
    names = _two_countries(reference)
    return resolved(" and ".join(name for _, name in names), "group", Step.PAIR, None)


def _two_countries(reference: Reference) -> list[tuple[Span, str]]:
    """Return the two countries last named before the source, in order of text, within two sentences; else none."""
    seen: dict[str, Span] = {}
    for entity in reversed(
        reference.page.entities_in(Span(max(0, reference.span.start - MAX_BACK), reference.span.start))
    ):
        if entity.span.end > reference.span.start or reference.sentence.index - entity.sentence > 1:
            continue
        country = reference.lexicon.countries.country_named(reference.page.words(entity.span))
        if country is not None and country.name not in seen and len(seen) < 2:
            seen[country.name] = entity.span
    return sorted((span, name) for name, span in seen.items()) if len(seen) == 2 else []


def _fits(reference: Reference, names: Span) -> bool:
    """Return whether two names may be what a noun calls them: sides, companies, nations are no people, men are."""
    noun, entities = reference.head.lemma.lower(), reference.page.entities_in(names)
    people = [entity.is_person for entity in entities]
    if noun in reference.lexicon.nouns.roles:
        return not people or any(people)
    return noun not in reference.lexicon.nouns.organizations or not any(people)


def coordinated_before(reference: Reference) -> Span | None:
    """Return the nearest coordinated names before the source, within three sentences, or None.

    Not those of a sentence in which others are they: `They met with Kos and Berg. They said`; `Having met with Kos and
    Berg, they said`.
    """
    return next((each for each in _coordinated(reference) if _may_be_they(reference, each)), None)


def _may_be_they(reference: Reference, names: Span) -> bool:
    return not _has_they(reference, names) and not _is_met_first(reference, names)


def _is_met_first(reference: Reference, names: Span) -> bool:
    """Return whether names are whom a clause before `they` has met: `Having met with Kos and Berg, they`."""
    sentence = reference.sentence
    head = head_of(sentence, names) if contains(sentence.span, names) else None
    above = parent(sentence, head) if head is not None else None
    return head is not None and relation(head) in ("obl", "obj") and above is not None and relation(above) == "advcl"


def _has_they(reference: Reference, names: Span) -> bool:
    sentence = reference.page.sentence_at(names.start)
    before = (t for t in sentence.tokens if t.span.end <= names.start) if sentence is not None else ()
    return any(t.lemma.lower() == "they" and relation(t) == "nsubj" for t in before)


def _coordinated(reference: Reference, most: int = MANY) -> Iterator[Span]:
    """Yield the coordinated names before the source, two up to `most`, within three sentences, the nearest first."""
    for sentence in reference.page.sentences_before(reference.sentence, 3):
        for token in reversed(sentence.tokens):
            if token.span.end > reference.span.start or token.upos != "PROPN" or relation(token) == "conj":
                continue
            partners = [c for c in children(sentence, token) if relation(c) == "conj" and c.upos == "PROPN"]
            partner = partners[-1] if partners else None
            is_near = partner is not None and partner.span.end <= reference.span.start
            if partner is not None and is_near and len(partners) < most:
                start = min(
                    t.index
                    for t in subtree(sentence, token)
                    if relation(t) in ("compound", "amod", "flat") or t is token
                )
                last = max(
                    t.index for t in subtree(sentence, partner) if relation(t) in ("flat", "compound") or t is partner
                )
                yield Span(sentence.tokens[start].span.start, sentence.tokens[last].span.end)
