"""Sources that name a country, or a place that stands for one: Pyongyang, the Kremlin, the North."""

from __future__ import annotations

import regex

from quotes.lexicon.countries import Country
from quotes.lexicon.names import name_key
from quotes.resolve.coreference.described import age_in
from quotes.resolve.noun_phrases import bare, core, says_people
from quotes.resolve.reference import Reference, resolved
from quotes.rule_names import Step
from quotes.trees import child, children, parent, relation
from quotes.types import Resolution, Token

INVARIANT = regex.compile(r"(?:ese|sh|ch|ss)$")  # the Chinese, the British, the French, the Swiss: many of them


def place(reference: Reference) -> Resolution | None:
    """Return the country that a name stands for, which the recognizer may take for a person: Manila, Buenos Aires."""
    words = bare(reference.words)
    if " " in words:
        return country_itself(reference, words) if _is_capital(reference, words) else None
    if name_key(words) in reference.cast.words_of_full_names:
        return None
    return country_itself(reference, words)


def _is_capital(reference: Reference, words: str) -> bool:
    """Return whether a name of several words is a capital's, and heads the phrase: Buenos Aires."""
    return reference.head.upos == "PROPN" and reference.lexicon.countries.country_of_capital(words) is not None


def country_itself(reference: Reference, words: str) -> Resolution | None:
    countries = reference.lexicon.countries
    found = countries.country_named(words) or countries.country_of_capital(words) or short_country(reference, words)
    if found is None:
        return None
    return resolved(
        found.name, "organization", Step.COUNTRY, reference.span, f"{words} -> {found.name}", wikidata=found.wikidata
    )


def people_of_country(reference: Reference) -> Resolution | None:
    """Return the country that `the Russians` speak for; `two Russians` stay as printed."""
    found = reference.lexicon.countries.country_of_demonym(reference.head.text)
    if found is None or not (reference.head.xpos == "NNPS" or INVARIANT.search(reference.head.text)):
        return None
    if speaks_as_one(reference):
        return None
    words = reference.page.words(core(reference.page, reference.span))
    if words.lower() != f"the {reference.head.text}".lower():
        return resolved(words, "anonymous", Step.AS_PRINTED, reference.span, "no name is given")
    note = f"{words} -> {found.name}"
    return resolved(found.name, "organization", Step.PEOPLE, reference.span, note, wikidata=found.wikidata)


def speaks_as_one(reference: Reference) -> bool:
    """Return whether a word for one or many of a people is one person here: `The Portuguese says`; `said she won`.

    By an age, the verb, whom the clause that is said is about, and an I in marks: `“I am fine,” the Portuguese said`.
    And where the text has people and names neither the country nor its capital: `the Portuguese told reporters`.
    """
    if age_in(reference.words) is not None or not _has_to_do_with(reference, reference.head):
        return True
    sentence, verb = reference.sentence, parent(reference.sentence, reference.head)
    if verb is None or reference.head.xpos == "NNPS" or relation(reference.head) != "nsubj":
        return False
    verbs = [verb, *(t for t in children(sentence, verb) if relation(t) == "aux")]
    said = child(sentence, verb, "ccomp")
    about = child(sentence, said, "nsubj") if said is not None and said.index > reference.head.index else None
    quoted = (t for t in sentence.tokens if t.text == "I" and reference.page.speech_around(t.span) is not None)
    return any(t.xpos == "VBZ" for t in verbs) or (about is not None and about.text in ("he", "she")) or any(quoted)


def _has_to_do_with(reference: Reference, people: Token) -> bool:
    """Return whether the text names the country of these people, or its capital, or nobody who may be called so."""
    country = reference.lexicon.countries.country_of_demonym(people.text)
    is_named = country is not None and country in reference.cast.countries
    return is_named or people.xpos == "NNPS" or not reference.cast.people


def is_one_of_a_people(reference: Reference) -> bool:
    """Return whether a phrase only says of which people somebody is: the Spaniard, a Greek."""
    words = reference.page.words(core(reference.page, reference.span)).split()
    return reference.head.xpos in ("NN", "NNP", "JJ") and says_people(words, reference.lexicon)


def short_country(reference: Reference, words: str) -> Country | None:
    """Return the country that a short name means in this text: `the North`, where North Korea is named."""
    key = name_key(words)
    hits = [c for c in reference.cast.countries if key in {name_key(short) for short in c.short}]
    return hits[0] if len(hits) == 1 else None
