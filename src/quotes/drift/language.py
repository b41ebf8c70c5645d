"""Were the words spoken in English? Else two direct prints that differ are two translations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from quotes.lexicon import Lexicon
from quotes.lexicon.drift import load_drift
from quotes.lexicon.names import name_key
from quotes.lexicon.people import place_key
from quotes.types import Attribution, Speaker, Utterance

AROUND = 200  # characters before and behind the words, in which a text says that they were translated
WORD = re.compile(r"[^\W\d_][\w'’-]*")


def is_translated(utterance: Utterance, lexicon: Lexicon) -> bool | None:
    """Return whether the speaker spoke another language, None where nothing tells.

    What a text says comes first, then who the speaker is, then the countries of the agencies that are named.
    """
    attributions = utterance.attributions
    if any(map(says_translated, attributions)):
        return True
    for evidence in (by_person, by_name, by_relay):
        found = {each for attribution in attributions for each in evidence(attribution, lexicon)}
        if len(found) == 1:
            return not found.pop()
    return None


def says_translated(attribution: Attribution) -> bool:
    """Return whether the text around the words says so: he said in Russian, through an interpreter."""
    text, content = attribution.article.document.text, attribution.quote.content
    return bool(translated().search(text[max(0, content[0].start - AROUND) : content[-1].end + AROUND]))


@lru_cache(maxsize=1)  # one pattern
def translated() -> re.Pattern[str]:
    """Return the pattern of words that say that a speech was translated."""
    languages = "|".join(sorted(load_drift().languages))
    return re.compile(rf"\b(?:said|spoke|speaking|told \w+|wrote) in (?:{languages})\b|\b(?:interpreter|translator)\b")


def by_person(attribution: Attribution, lexicon: Lexicon) -> Iterator[bool]:
    """Yield whether English is spoken where the speaker holds an office."""
    person = next((each for each in lexicon.people.all if each.id == attribution.speaker.id), None)
    people = lexicon.people
    keys = {place_key(office.of, people.bodies, lexicon.countries) for office in (person.offices if person else ())}
    yield from (spoken_in(country.name) for country in lexicon.countries.all if name_key(country.name) in keys)


def by_name(attribution: Attribution, lexicon: Lexicon) -> Iterator[bool]:
    """Yield whether English is spoken where the speaker is said to be from: the Russian president."""
    for words in named(attribution.speaker):
        for word in WORD.findall(words):
            country = lexicon.countries.country_of_demonym(word) or lexicon.countries.country_named(word)
            if country and word[0].isupper():
                yield spoken_in(country.name)


def named(speaker: Speaker) -> Iterable[str]:
    """Return what says where a speaker is from: the role, and the name of an institution."""
    own = (speaker.name,) if speaker.name and speaker.kind not in ("person", "outlet") else ()
    return (*own, *((speaker.role,) if speaker.role else ()))


def by_relay(attribution: Attribution, lexicon: Lexicon) -> Iterator[bool]:
    """Yield whether English is spoken where the agencies and outlets are from that the text names."""
    ids = {relay.id for relay in attribution.relays if relay.basis == "stated"}
    for entry in lexicon.outlets:
        if entry.id in ids and entry.country:
            yield entry.country in load_drift().english_codes


def spoken_in(country: str) -> bool:
    """Return whether English is spoken in a country."""
    return country in load_drift().english_countries
