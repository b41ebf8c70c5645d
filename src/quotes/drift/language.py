"""Were the words spoken in English? Else two direct prints that differ are two translations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import define, field

from quotes.lexicon import Lexicon
from quotes.lexicon.drift import load_drift
from quotes.lexicon.names import name_key
from quotes.lexicon.people import Person, place_key
from quotes.types import Attribution, Speaker, Utterance

AROUND = 200  # characters before and behind the words, in which a text says that they were translated
WORD = re.compile(r"[^\W\d_][\w'’-]*")


@define
class Evidence:
    """Whether English is spoken where a speaker is from: by the offices, the names and roles, and the agencies."""

    person: set[bool] = field(factory=set)
    name: set[bool] = field(factory=set)
    relay: set[bool] = field(factory=set)

    def speaks_english(self) -> bool | None:
        """Return what the first kind of evidence says that is of one mind; None where none is."""
        return next((next(iter(each)) for each in (self.person, self.name, self.relay) if len(each) == 1), None)


def languages(utterances: Iterable[Utterance], lexicon: Lexicon) -> Mapping[str, bool | None]:
    """Return, by the ids of speakers, whether they speak English, None where nothing tells.

    Who they are comes first, then the countries of the agencies that are named; in whatever of the documents it stands.
    """
    offices = countries_of_people(lexicon)
    outlets = {entry.id: entry.country for entry in lexicon.outlets if entry.country}
    found: defaultdict[str, Evidence] = defaultdict(Evidence)
    for utterance in utterances:
        for attribution in utterance.attributions:
            evidence = found[attribution.speaker.id or ""]
            evidence.person.update(map(spoken_in, offices.get(attribution.speaker.id or "", ())))
            evidence.name.update(map(spoken_in, countries_in(attribution.speaker, lexicon)))
            stated = (relay.id for relay in attribution.relays if relay.basis == "stated")
            known = (outlets[id] for id in stated if id in outlets)
            evidence.relay.update(country in load_drift().english_codes for country in known)
    return {id: evidence.speaks_english() for id, evidence in found.items() if id}


def is_translated(utterance: Utterance, spoken: Mapping[str, bool | None]) -> bool | None:
    """Return whether the words are a translation, None where nothing tells; `spoken` is what `languages` gives."""
    if any(map(says_translated, utterance.attributions)):
        return True
    found = {spoken.get(each.speaker.id or "") for each in utterance.attributions} - {None}
    return not found.pop() if len(found) == 1 else None


def says_translated(attribution: Attribution) -> bool:
    """Return whether the text around the words says so: he said in Russian, through an interpreter."""
    text, content = attribution.article.document.text, attribution.quote.content
    return bool(translated().search(text[max(0, content[0].start - AROUND) : content[-1].end + AROUND]))


@lru_cache(maxsize=1)  # one pattern
def translated() -> re.Pattern[str]:
    """Return the pattern of words that say that a speech was translated."""
    named = "|".join(sorted(load_drift().languages))
    return re.compile(rf"\b(?:said|spoke|speaking|told \w+|wrote) in (?:{named})\b|\b(?:interpreter|translator)\b")


def countries_of_people(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Return the countries in which each person of the lexicon holds or held an office, by id."""
    people, names = lexicon.people, {name_key(country.name): country.name for country in lexicon.countries.all}

    def countries_of(person: Person) -> Iterator[str]:
        keys = {place_key(office.of, people.bodies, lexicon.countries) for office in person.offices}
        return (names[key] for key in sorted(filter(None, keys)) if key in names)

    return {person.id: tuple(countries_of(person)) for person in people.all}


def countries_in(speaker: Speaker, lexicon: Lexicon) -> Iterator[str]:
    """Yield the countries that role and name say a speaker is from: the Spanish federation, Russian president."""
    for phrase in described(speaker):
        for word in WORD.findall(phrase):
            country = lexicon.countries.country_of_demonym(word) or lexicon.countries.country_named(word)
            if country and word[0].isupper():
                yield country.name


def described(speaker: Speaker) -> Iterable[str]:
    """Return what says where a speaker is from: the role, and the name of an institution."""
    own = (speaker.name,) if speaker.name and speaker.kind not in ("person", "outlet") else ()
    return (*own, *((speaker.role,) if speaker.role else ()))


def spoken_in(country: str) -> bool:
    """Return whether English is spoken in a country."""
    return country in load_drift().english_countries
