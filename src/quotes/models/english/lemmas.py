"""Lemmas by table, and by rule for regular forms that the table does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from quotes.models.english.words import SAME_LENGTH

VOWELS = "aeiou"
LOST_E = (  # what a stem ends in that has likely lost an e: argu(ed), divulg(ed), chuckl(ed)
    "v", "u", "c", "dg", "lg", "iz", "is", "at", "ut", "ur", "as", "os", "us", "ag", "bl", "ckl", "dl", "icl", "tl",
    "plor", "quir",
)  # fmt: skip
WITH_S = frozenset({"NNS", "VBZ", "VBD", "VBN"})  # no past ends so: taggers take `recalls` for one
NO_NOUN = ("ises", "yses")  # of a verb: emphasises is no emphasis
CONSONANT_BEFORE = ("ib", "id", "in", "ir", "uk")  # likewise, behind a consonant: opin(ed), enquir(ed), no obtain(ed)


@frozen
class Lemmas:
    """`forms` holds what the rules get wrong, by tag and lower-case form; `known` the lemmas that rules may choose."""

    forms: dict[str, dict[str, str]]
    known: frozenset[str]


def lemma_of(form: str, upos: str, xpos: str, lemmas: Lemmas) -> str:
    """Return the lemma: lower case except for proper nouns, from the table first."""
    plain = form.translate(SAME_LENGTH)
    found = lemmas.forms.get(xpos, {}).get(plain.lower())
    if found is not None:
        return found
    return plain if upos == "PROPN" or plain == "I" else by_rule(plain.lower(), xpos, lemmas.known)


def by_rule(form: str, xpos: str, known: frozenset[str]) -> str:
    """Return the lemma of a regular form, of the possible ones a known one: `hoping` -> `hope`, not `hop`."""
    possible = tuple(_possible(form, xpos))
    return next((lemma for lemma in possible if lemma in known), possible[0] if possible else form)


def _possible(form: str, xpos: str) -> Iterator[str]:
    """Yield the lemmas that a regular form may have, the likeliest first for an unknown word."""
    if xpos == "VBZ" and form.endswith(NO_NOUN):
        yield form[:-1]
    elif xpos in WITH_S and form.endswith("s") and len(form) > 2:
        yield from _without_s(form)
    elif xpos in ("VBD", "VBN") and form.endswith("ed"):
        yield from _without(form, "ed")
    elif xpos == "VBG" and form.endswith("ing"):
        yield from _without(form, "ing")
    elif xpos in ("JJR", "RBR") and form.endswith("er"):
        yield from _without(form, "er")
    elif xpos in ("JJS", "RBS") and form.endswith("est"):
        yield from _without(form, "est")


def _without_s(form: str) -> Iterator[str]:
    if form.endswith("ies") and len(form) > 4:
        yield form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        yield form[:-2]
    yield form[:-1]
    if form.endswith("ses"):
        yield form[:-2]


def _without(form: str, ending: str) -> Iterator[str]:
    stem = form[: -len(ending)]
    if stem.endswith(("is", "ys")) or (ending == "ed" and stem.endswith("e")):
        yield stem + "e"  # no verb ends in -is: emphasising is no emphasis, analysed no analys; nor in one e: decreed
        return
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in VOWELS + "slz":
        yield stem[:-1]
    if _wants_e(stem):
        yield stem + "e"
    yield stem
    yield stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1]


def _wants_e(stem: str) -> bool:
    """Return whether a stem likely lost an e: `hop` of `hoping` would have doubled its p; else by its last letters."""
    vowels = [letter in VOWELS for letter in stem]
    if len(stem) > 2 and sum(vowels) == 1 and vowels[-2] and stem[-1] not in "wxy":
        return True
    if len(stem) > 2 and vowels[-3:-1] == [False, True] and stem.endswith(CONSONANT_BEFORE):
        return True
    return stem.endswith(LOST_E)
