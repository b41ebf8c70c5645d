"""Documents that speak: a report, a letter, and who wrote them."""

from __future__ import annotations

from attrs import evolve

from quotes.resolve.forms.institution import institution
from quotes.resolve.forms.outlet import outlet
from quotes.resolve.forms.person import person
from quotes.resolve.noun_phrases import core
from quotes.resolve.reference import Scene, phrase_span, resolved
from quotes.trees import child, children, relation
from quotes.types import Evidence, Resolution


def document(scene: Scene) -> Resolution | None:
    """Return the letter, statement or report that speaks, as printed."""
    lemma = scene.head.lemma.lower()
    if lemma in ("part", "section", "paragraph", "page", "copy", "version"):
        owner = next((t for t in children(scene.sentence, scene.head) if relation(t) == "nmod"), None)
        if owner is not None and owner.lemma.lower() in scene.lexicon.nouns.documents:
            return document(evolve(scene, head=owner, span=phrase_span(scene, owner)))
    if lemma not in scene.lexicon.nouns.documents:
        return None
    return resolved(scene.page.words(core(scene.page, scene.span)), "document", "document", scene.span)


def author(scene: Scene) -> Resolution | None:
    """Return who wrote the document that speaks, where its phrase says so: `a report by the Harbour Gazette`."""
    if scene.head.lemma.lower() not in scene.lexicon.nouns.documents:
        return None
    for other in children(scene.sentence, scene.head):
        mark = child(scene.sentence, other, "case")
        if relation(other) in ("nmod", "obl") and mark is not None and mark.lemma == "by":
            inner = evolve(scene, head=other, span=phrase_span(scene, other), steps=scene.steps + 1)
            found = outlet(inner) or person(inner) or institution(inner)
            if found is not None and found.speaker.name is not None:
                step = Evidence("author", scene.span, f"{scene.words} is by {found.speaker.name}")
                return evolve(found, evidence=(step, *found.evidence))
    return None
