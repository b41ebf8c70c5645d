"""Public figures by their names and spellings, and by the offices they held."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from attrs import field, frozen
from attrs.validators import in_, instance_of, matches_re, optional

from quotes.errors import LexiconError
from quotes.lexicon.countries import Countries, load_countries
from quotes.lexicon.entries import check_fields, filled, listed, read_entries
from quotes.lexicon.names import name_key
from quotes.lexicon.portable import Portable

FILE = "world/people.toml"
SPELLINGS = (  # one sound, many transcriptions: Sergey and Sergei, Zelenskyy and Zelensky, Muhammad and Mohamed
    (re.compile(r"\bm[ou]hamm?[ae]d\b"), "mohamed"),
    (re.compile(r"^ye"), "e"),
    (re.compile(r"\bel\b"), "al"),
    (re.compile(r"[iy]+j?\b"), "y"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"(\w)\1"), r"\1"),
    (re.compile(r" "), ""),
)


@frozen
class Office:
    """An office held from `since` to `until`, both days counted; `role` and `also` are the words for its holder.

    A year stands where the day is not certain. Without `until`, `as_of` is the last day on which we know that it was
    still held.
    """

    role: str = field(validator=filled)
    of: str = field(validator=filled)
    since: date | int = field(validator=instance_of((date, int)))
    until: date | int | None = field(default=None, validator=optional(instance_of((date, int))))
    as_of: date | None = field(default=None, validator=optional(instance_of(date)))
    also: tuple[str, ...] = field(default=(), converter=listed)

    @as_of.validator
    def _ends(self, _: object, as_of: date | None) -> None:
        if (as_of is None) == (self.until is None):
            raise ValueError(f"{self.role} of {self.of}: give either 'until' or 'as_of'")
        if last_day(self) < first_day(self) and not (isinstance(self.since, int) or isinstance(self.until, int)):
            raise ValueError(f"{self.role} of {self.of}: ends before it begins")


@frozen
class Person:
    """A public figure. `common`: others bear the name too, so that `person_named` passes over it."""

    id: str = field(validator=matches_re(r"[a-z0-9]+(-[a-z0-9]+)*"))
    name: str = field(validator=filled)
    gender: str = field(validator=in_(("f", "m")))
    example: str = field(validator=filled)
    wikidata: str | None = field(default=None, validator=optional(matches_re(r"Q[1-9]\d*")))
    aliases: tuple[str, ...] = field(default=(), converter=listed)
    common: bool = field(default=False, validator=instance_of(bool))
    offices: tuple[Office, ...] = ()


@frozen
class Synonyms:
    """A role or a body, and its other names; `narrower` are roles whose holders bear this one too."""

    name: str = field(validator=filled)
    aliases: tuple[str, ...] = field(converter=listed)
    narrower: tuple[str, ...] = field(default=(), converter=listed)


@frozen
class People(Portable):
    """All public figures, and where to find them.

    `by_name` has the keys of `name_key`, `by_spelling` those of `spelling_key`; `by_office` has a role and a place;
    `roles` and `bodies` lead from the key of a word to the key of the one that stands for it, `wider` from the key of a
    role to that of a wider one.
    """

    all: tuple[Person, ...]
    by_name: Mapping[str, Person]
    by_spelling: Mapping[str, Person]
    by_office: Mapping[tuple[str, str], tuple[tuple[Person, Office], ...]]
    roles: Mapping[str, str]
    bodies: Mapping[str, str]
    countries: Countries
    wider: Mapping[str, str]

    @cached_property
    def words_of_names(self) -> frozenset[str]:
        """The keys of the words of all names."""
        return frozenset(word for person in self.all for word in name_key(person.name).split())

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The keys of the last words of all names."""
        return frozenset(name_key(person.name).split()[-1] for person in self.all)

    @cached_property
    def by_id(self) -> Mapping[str, Person]:
        """The people by their ids."""
        return {person.id: person for person in self.all}

    @cached_property
    def titles_of_state(self) -> frozenset[str]:
        """The last words of the roles that are of a country: president, (foreign) minister."""
        countries = {name_key(country.name) for country in self.countries.all}
        return frozenset(role.split()[-1] for role, place in self.by_office if place in countries)

    @cached_property
    def by_word(self) -> Mapping[str, tuple[Person, ...]]:
        """The people by the key of the first word of their name, and of the last."""
        found: dict[str, list[Person]] = {}
        for person in self.all:
            words = person.name.split()
            for key in sorted({name_key(words[0]), name_key(words[-1])}):
                found.setdefault(key, []).append(person)
        return {key: tuple(people) for key, people in found.items()}

    def person_named(self, name: str) -> Person | None:
        """Return the person with this full name or alias, in any of its spellings, or None.

        A surname alone finds nobody; a title before the name is for the caller to take off.
        """
        key = name_key(name)
        return self.by_name.get(key) or (self.by_spelling.get(spelling_key(key)) if " " in key else None)

    def holders(self, role: str, of: str, on: date | None = None) -> tuple[Person, ...]:
        """Return who is known to have held an office on a day, in order of id; () when that is not known.

        `of` is a country by name, alias or people (`North Korea`, `DPRK`, `North Korean`) or a body (`Kremlin`). Both
        holders on the day one follows the other. Without `on`, the holder only when nobody else is listed.
        """
        held = self.terms(role, of)
        known = [person for person, office in held if on is None or first_day(office) <= on <= last_day(office)]
        found = tuple(dict.fromkeys(known))
        return () if on is None and len(found) > 1 else found

    def terms(self, role: str, of: str) -> tuple[tuple[Person, Office], ...]:
        """Return everybody known to have held an office, with each term, in order of id; `role` and `of` as above."""
        return self.by_office.get((key_in(self.roles, role), self._place_key(of)), ())

    def is_called(self, held: str, called: str) -> bool:
        """Return whether who holds one role may be called by another word: a member of parliament `lawmaker`."""
        return self.role_key(called) in self.called(held)

    def called(self, held: str) -> tuple[str, ...]:
        """Return the keys of the words that who holds a role may be called by: its own, and a wider one's."""
        key = self.role_key(held)
        return (key, self.wider[key]) if key in self.wider else (key,)

    def role_key(self, word: str) -> str:
        """Return the key that stands for a word for a role."""
        return key_in(self.roles, word)

    def is_of(self, office: Office, place: str) -> bool:
        """Return whether an office is of a place: a country by name, alias or people, or a body."""
        return self._place_key(office.of) == self._place_key(place)

    def _place_key(self, place: str) -> str:
        return place_key(place, self.bodies, self.countries) or name_key(place)


@cache
def load_people() -> People:
    """Return the people that ship with the package.

    Raises LexiconError when an entry of world/people.toml is not well formed, or when two have one name.
    """
    roles = read_entries(FILE, "role", Synonyms, key="name")
    bodies = read_entries(FILE, "body", Synonyms, key="name")
    return index_people(
        read_entries(FILE, "person", person_of, key="id"),
        roles=index_synonyms(roles),
        bodies=index_synonyms(bodies),
        wider=index_wider(roles),
        countries=load_countries(),
    )


def person_of(*, offices: Iterable[Mapping[str, Any]] = (), **entry: Any) -> Person:
    """Return the person that an entry describes."""
    check_fields(entry, Person)
    return Person(offices=tuple(office_of(office, number) for number, office in enumerate(offices, start=1)), **entry)


def office_of(office: Mapping[str, Any], number: int) -> Office:
    """Return an office of an entry; its number is named in the ValueError when it does not fit."""
    try:
        check_fields(office, Office)
        return Office(**office)
    except (TypeError, ValueError) as error:
        raise ValueError(f"office {number}: {error.args[0]}") from error


def index_people(
    people: tuple[Person, ...],
    *,
    roles: Mapping[str, str],
    bodies: Mapping[str, str],
    wider: Mapping[str, str],
    countries: Countries,
    place: str = FILE,
) -> People:
    """Return `people` with their indexes; raises LexiconError, naming `place`, when two share a name."""
    return People(
        all=people,
        by_name=index_names(people, place),
        by_spelling=index_spellings(people),
        by_office=index_offices(people, roles, bodies, countries),
        roles=MappingProxyType(dict(roles)),
        bodies=MappingProxyType(dict(bodies)),
        countries=countries,
        wider=MappingProxyType(dict(wider)),
    )


def with_people(
    people: People, own: Iterable[Person], *, roles: Iterable[Synonyms], bodies: Iterable[Synonyms], place: str
) -> People:
    """Return `people` and `own`, who take the place of those with their ids, with further roles and bodies.

    Raises LexiconError, naming `place`, when two share a name, or an office is of nothing that is known.
    """
    mine = {person.id: person for person in own}
    every = {person.id: person for person in people.all} | mine
    added = tuple(roles)
    places = {**people.bodies, **index_synonyms(bodies)}
    for person in mine.values():
        for office in person.offices:
            if place_key(office.of, places, people.countries) is None:
                remedy = "name a country in English, or add it as a [[body]]"
                raise LexiconError(f"{place}: [[person]] {person.id}: an office is of {office.of!r}; {remedy}")
    return index_people(
        tuple(every[id] for id in sorted(every)),
        roles={**people.roles, **index_synonyms(added)},
        bodies=places,
        wider={**people.wider, **index_wider(added)},
        countries=people.countries,
        place=place,
    )


def index_names(people: Iterable[Person], place: str = FILE) -> Mapping[str, Person]:
    """Return the people by the keys of their names and aliases; raises LexiconError when two share one."""
    found: dict[str, Person] = {}
    for person, name in names_of(people):
        other = found.setdefault(name_key(name), person)
        if other != person:
            raise LexiconError(f"{place}: {name} names {other.id} and {person.id}; take it from one of them")
    return MappingProxyType(found)


def index_spellings(people: Iterable[Person]) -> Mapping[str, Person]:
    """Return the people by the spelling keys of their names, without the keys that fit two."""
    found: dict[str, Person] = {}
    twice: set[str] = set()
    for person, name in names_of(people):
        key = spelling_key(name_key(name))
        if found.setdefault(key, person) != person:
            twice.add(key)
    return MappingProxyType({key: person for key, person in found.items() if key not in twice})


def index_offices(
    people: Iterable[Person], roles: Mapping[str, str], bodies: Mapping[str, str], countries: Countries
) -> Mapping[tuple[str, str], tuple[tuple[Person, Office], ...]]:
    """Return who held what, by the key of each word for the role and the key of the place."""
    found: dict[tuple[str, str], tuple[tuple[Person, Office], ...]] = {}
    for person in people:
        for office in person.offices:
            for role in {key_in(roles, word) for word in (office.role, *office.also)}:
                key = (role, place_key(office.of, bodies, countries) or name_key(office.of))
                found[key] = (*found.get(key, ()), (person, office))
    return MappingProxyType(found)


def place_key(place: str, bodies: Mapping[str, str], countries: Countries) -> str | None:
    """Return the key of what an office is of: a body, or a country by its name or people; None for what is neither."""
    country = countries.country_named(place) or countries.country_of_demonym(place)
    return bodies.get(name_key(place)) or (name_key(country.name) if country else None)


def key_in(synonyms: Mapping[str, str], word: str) -> str:
    """Return the key that stands for `word`: that of its synonym, or its own."""
    return synonyms.get(name_key(word), name_key(word))


def names_of(people: Iterable[Person]) -> Iterable[tuple[Person, str]]:
    """Yield each person with each name that nobody else bears."""
    return ((person, name) for person in people if not person.common for name in (person.name, *person.aliases))


def index_synonyms(entries: Iterable[Synonyms]) -> Mapping[str, str]:
    """Return the key of the name that stands for each word of `[[role]]` or `[[body]]`."""
    return {name_key(word): name_key(entry.name) for entry in entries for word in (entry.name, *entry.aliases)}


def index_wider(roles: Iterable[Synonyms]) -> Mapping[str, str]:
    """Return the key of the wider role for each narrower one of `[[role]]`."""
    return {name_key(word): name_key(entry.name) for entry in roles for word in entry.narrower}


def spelling_key(key: str) -> str:
    """Return a `name_key` with the differences of transcription taken out, in one piece."""
    for pattern, plain in SPELLINGS:
        key = pattern.sub(plain, key)
    return key


def first_day(office: Office) -> date:
    """Return the first day on which the office surely was held."""
    return date(office.since + 1, 1, 1) if isinstance(office.since, int) else office.since


def last_day(office: Office) -> date:
    """Return the last day on which the office surely was held."""
    if isinstance(office.until, int):
        return date(office.until - 1, 12, 31)
    return office.until or office.as_of or first_day(office)
