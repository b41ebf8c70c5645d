"""they who are one: `Rowan Reed, who uses they/them pronouns, left. They said`."""

from __future__ import annotations

import regex

from quotes.resolve.coreference.antecedents import speaker_named
from quotes.resolve.reference import Reference
from quotes.rule_names import Step
from quotes.types import Evidence, Resolution

THEY_THEM = regex.compile(r"\bthey\s?/\s?them\b", regex.IGNORECASE)


def called_they(reference: Reference) -> Resolution | None:
    """Return the person whom they stands for, of whom the text says so; None where another was named since, or several.

    Whoever was named last before, in the sentence or the one before, is meant.
    """
    here = reference.sentence.index
    near = reference.cast.people_between(max(0, here - 1), here)
    named = [(m.span, each) for each in near for m in each.mentions if m.span.end <= reference.span.start]
    if not named:
        return None
    span, last = max(named, key=lambda pair: pair[0])
    said = THEY_THEM.search(reference.page.text)
    sentence = reference.page.sentence_at(said.start()) if said is not None else None
    owners = reference.cast.people_between(sentence.index, sentence.index) if sentence is not None else ()
    if len(owners) != 1 or owners[0] is not last:
        return None
    note = f"{reference.words} -> {last.name}, of whom the text says they"
    return Resolution(speaker_named(last), (Evidence(Step.PRONOUN, span, note),))
