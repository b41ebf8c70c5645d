"""Sources of which it is said that they are a news outlet: Tasvir, a Kabul-based `news website`.

The recognizer takes names that it does not know for people's.
"""

from __future__ import annotations

from quotes.resolve.noun_phrases import bare, core
from quotes.resolve.reference import Reference, resolved
from quotes.rule_names import Step
from quotes.spans import contains
from quotes.trees import child, children, relation
from quotes.types import Resolution, Token


def described_outlet(reference: Reference) -> Resolution | None:
    """Return the outlet of a name that a word for news media follows, behind a comma; None for another."""
    said_of = child(reference.sentence, reference.head, "appos")
    is_name = reference.head.upos == "PROPN" and said_of is not None and said_of.index > reference.head.index
    if (
        said_of is None
        or not is_name
        or not contains(reference.span, said_of.span)
        or not _is_medium(reference, said_of)
    ):
        return None
    name = bare(reference.page.words(core(reference.page, reference.span)))
    entry = reference.lexicon.outlet_named(name)
    note = "a word for news media follows"
    if entry is None:
        return resolved(name, "outlet", Step.OUTLET, reference.span, note)
    return resolved(entry.name, "outlet", Step.OUTLET, reference.span, note, id=entry.id, wikidata=entry.wikidata)


def _is_medium(reference: Reference, noun: Token) -> bool:
    """Return whether a noun with an article says that something is an outlet: a weekly, a news agency, the state TV.

    What a body or somebody may be as well needs more: a `public` broadcaster.
    """
    nouns, own = reference.lexicon.nouns, children(reference.sentence, noun)
    lemma, before = noun.lemma.lower(), [t.text.lower() for t in own if relation(t) in ("compound", "amod")]
    if noun.xpos != "NN" or child(reference.sentence, noun, "case") is not None:
        return False
    if any(f"{word} {lemma}" in nouns.media for word in before):
        return True
    return lemma in nouns.media and (
        lemma not in nouns.organizations or bool(reference.lexicon.relays.anonymous.intersection(before))
    )
