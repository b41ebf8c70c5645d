"""Documents that speak: a report, a letter, and who wrote them."""

from __future__ import annotations

from attrs import evolve

from quotes.resolve.forms.institution import institution
from quotes.resolve.forms.outlet import outlet
from quotes.resolve.forms.person import person
from quotes.resolve.noun_phrases import core
from quotes.resolve.reference import Reference, phrase_span, resolved
from quotes.rule_names import Step
from quotes.trees import child, children, relation
from quotes.types import Evidence, Resolution


def document(reference: Reference) -> Resolution | None:
    """Return the letter, statement or report that speaks, as printed."""
    lemma = reference.head.lemma.lower()
    if lemma in ("part", "section", "paragraph", "page", "copy", "version"):
        owner = next((t for t in children(reference.sentence, reference.head) if relation(t) == "nmod"), None)
        if owner is not None and owner.lemma.lower() in reference.lexicon.nouns.documents:
            return document(evolve(reference, head=owner, span=phrase_span(reference, owner)))
    if lemma not in reference.lexicon.nouns.documents:
        return None
    return resolved(
        reference.page.words(core(reference.page, reference.span)), "document", Step.DOCUMENT, reference.span
    )


def author(reference: Reference) -> Resolution | None:
    """Return who wrote the document that speaks, where its phrase says so: `a report by the Harbour Gazette`."""
    if reference.head.lemma.lower() not in reference.lexicon.nouns.documents:
        return None
    for other in children(reference.sentence, reference.head):
        mark = child(reference.sentence, other, "case")
        if relation(other) in ("nmod", "obl") and mark is not None and mark.lemma == "by":
            inner = evolve(reference, head=other, span=phrase_span(reference, other), steps=reference.steps + 1)
            found = outlet(inner) or person(inner) or institution(inner)
            if found is not None and found.speaker.name is not None:
                step = Evidence(Step.AUTHOR, reference.span, f"{reference.words} is by {found.speaker.name}")
                return evolve(found, evidence=(step, *found.evidence))
    return None
