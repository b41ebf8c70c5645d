"""The cast of a document: who is who. Mentions of a person or an institution gathered under one name."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

import regex
from attrs import evolve, frozen

from quotes.lexicon import Lexicon
from quotes.lexicon.countries import Country
from quotes.lexicon.names import name_key
from quotes.resolve.bearers import POSSESSIVE, Bearer, Naming, naming_of
from quotes.resolve.namesakes import bearers_of
from quotes.resolve.phrases import Page
from quotes.resolve.recognized import PERSON, is_person, is_phrase, names_of_people, says_what
from quotes.types import Sentence, Span

ACRONYM = regex.compile(r"\(\s*(?:the\s+)?(?:or\s+)?(?P<short>\p{Lu}[\p{Lu}\d&.-]{1,9}|\p{Lu}\w*\p{Lu}\w*)\s*\)")
MAX_SIGHTINGS = 40  # mentions of one person that a pronoun looks back on


@frozen
class Sighting:
    """One mention of a person: where, in which sentence, and whether it is a subject."""

    span: Span
    sentence: int
    subject: bool


@frozen
class Person:
    """Somebody with a name in this document.

    `name` is the fullest form; `roles` are lemmas with what they belong to; `forms` are the keys of all spellings.
    """

    name: str
    tokens: tuple[str, ...]
    sightings: tuple[Sighting, ...]
    gender: str | None = None
    roles: tuple[tuple[str, str], ...] = ()
    id: str | None = None
    wikidata: str | None = None
    forms: frozenset[str] = frozenset()


@frozen
class Doubt:
    """A name that several people of the document bear, where it is not sure who of them is meant.

    `genders` are theirs, None for one that is not known.
    """

    sighting: Sighting
    names: tuple[str, ...]
    genders: frozenset[str | None] = frozenset({None})


@frozen
class Institution:
    """An organization, an outlet or a country that the document names, with its short forms as keys."""

    name: str
    span: Span
    keys: frozenset[str]
    head: str
    kind: str = "organization"


@frozen
class Cast:
    """Everybody a document names."""

    people: tuple[Person, ...]
    institutions: tuple[Institution, ...]
    acronyms: tuple[tuple[str, str], ...] = ()
    countries: tuple[Country, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @cached_property
    def _by_name(self) -> dict[str, Person]:
        return {person.name: person for person in reversed(self.people)}

    @cached_property
    def _by_sentence(self) -> dict[int, list[Person]]:
        found: dict[int, list[Person]] = {}
        for person in self.people:
            for sentence in sorted({sighting.sentence for sighting in person.sightings}):
                found.setdefault(sentence, []).append(person)
        return found

    def person_named(self, name: str | None) -> Person | None:
        """Return the first person of the text with this very name, or None."""
        return self._by_name.get(name) if name else None

    def people_between(self, first: int, last: int) -> tuple[Person, ...]:
        """Return the people named in the sentences from `first` to `last`, each once."""
        near = (person for index in range(max(first, 0), last + 1) for person in self._by_sentence.get(index, ()))
        return tuple({id(person): person for person in near}.values())


def cast_of(page: Page, lexicon: Lexicon) -> Cast:
    """Return the people and institutions of a document, from its names and its trees."""
    acronyms = tuple(acronyms_in(page))
    names = {page.words(mention.span) for mention in page.mentions}
    countries = {c.name: c for name in sorted(names) if (c := lexicon.countries.country_named(name)) is not None}
    people, doubts = people_of(page, lexicon)
    institutions = institutions_of(page, lexicon, acronyms)
    return Cast(people, institutions, acronyms, tuple(countries.values()), doubts)


# people


def people_of(page: Page, lexicon: Lexicon) -> tuple[tuple[Person, ...], tuple[Doubt, ...]]:
    """Return the people of a document in the order of their first full name, and the names that may be several's.

    Full names come first; a surname or given name alone then joins who bears it (namesakes.py).
    """
    bearers: list[Bearer] = []
    doubts: list[Doubt] = []
    namings = sorted(namings_in(page, lexicon), key=_fullest_first)
    times = Counter(naming.key for naming in namings)
    for naming in namings:
        found = bearers_of(naming, bearers, lexicon, times=times[naming.key])
        if len(found) > 1:
            doubts.append(_doubt(naming, found))
            continue
        if not found and says_what(naming.tokens, naming.mention, page, lexicon):
            continue
        if not found:
            bearers.append(Bearer())
        (found[0] if found else bearers[-1]).add(naming)
    return tuple(_known(_person(bearer, lexicon), lexicon) for bearer in bearers), tuple(doubts)


def _fullest_first(naming: Naming) -> tuple[bool, bool, Span]:
    """Return what namings are sorted by: full names before others, those of headlines behind, in order of text."""
    return len(naming.tokens) < 2, naming.in_headline, naming.mention.span


def _doubt(naming: Naming, found: tuple[Bearer, ...]) -> Doubt:
    names = tuple(" ".join(each.tokens) for each in found)
    return Doubt(_sighting(naming), names, frozenset(each.gender for each in found))


def _sighting(naming: Naming) -> Sighting:
    return Sighting(naming.mention.span, naming.mention.sentence, naming.is_subject)


def namings_in(page: Page, lexicon: Lexicon) -> Iterator[Naming]:
    """Yield the names of people, those that the recognizer missed behind a role included, with what stands there."""
    namings = (naming_of(page, mention, lexicon) for mention in names_of_people(page, lexicon))
    return (naming for naming in namings if naming.tokens)


def _person(bearer: Bearer, lexicon: Lexicon) -> Person:
    """Return the person that the gathered namings make."""
    sightings = tuple(_sighting(naming) for naming in bearer.namings)
    name = " ".join(bearer.full_name)
    gender = bearer.gender or _gender_of_one_name(bearer, lexicon)
    return Person(name, bearer.full_name, sightings, gender, bearer.roles, forms=frozenset(bearer.forms))


def _gender_of_one_name(bearer: Bearer, lexicon: Lexicon) -> str | None:
    """Return `f` for somebody who has a woman's given name and no other; a man's may be a surname: Thomas."""
    given = lexicon.nouns.given_names.get(bearer.tokens[0].lower()) if len(bearer.tokens) == 1 else None
    return given if given == "f" else None


def sightings_before(person: Person, offset: int) -> tuple[Sighting, ...]:
    """Return the last mentions of a person that end before a code point, a few dozen at most."""
    place = bisect_right(person.sightings, offset, key=lambda sighting: sighting.span.end)
    return person.sightings[max(0, place - MAX_SIGHTINGS) : place]


def _known(person: Person, lexicon: Lexicon) -> Person:
    """Return the person under the name that the lexicon gives, when it lists the full name."""
    if len(person.tokens) < 2:
        return person
    listed = lexicon.people.person_named(person.name)
    if listed is None:
        return person
    return evolve(
        person, name=listed.name, id=listed.id, wikidata=listed.wikidata, gender=listed.gender or person.gender
    )


# institutions


def acronyms_in(page: Page) -> Iterator[tuple[str, str]]:
    """Yield (short, full) as the text binds them: `the Korean Central News Agency (KCNA)`."""
    for sentence in page.sentences:
        for found in ACRONYM.finditer(page.text, sentence.span.start, sentence.span.end):
            full = _name_before(page, sentence, found.start(), found["short"])
            if full:
                yield found["short"], full


def _name_before(page: Page, sentence: Sentence, stop: int, short: str) -> str | None:
    """Return the words before a bracket whose initials spell the acronym, or the name that ends there."""
    tokens = [t for t in sentence.tokens if t.span.end <= stop]
    letters = [c for c in short if c.isalpha()]
    for size in range(2, min(len(tokens), len(letters) + 6) + 1):
        words = tokens[-size:]
        initials = [t.text[0].upper() for t in words if t.text[0].isupper()]
        if words[0].text[0].isupper() and words[0].text[0].upper() == letters[0].upper() and _spells(initials, letters):
            return POSSESSIVE.sub("", page.text[words[0].span.start : words[-1].span.end]).strip()
    for mention in page.mentions_in(Span(sentence.span.start, stop)):
        if (
            mention.span.end <= stop
            and not page.text[mention.span.end : stop].strip()
            and mention.kind.upper() not in PERSON
        ):
            return page.words(mention.span)
    return None


def _spells(initials: list[str], letters: list[str]) -> bool:
    return (
        len(initials) >= 2
        and initials[: len(letters)] == [c.upper() for c in letters][: len(initials)]
        and (len(initials) == len(letters))
    )


def institutions_of(page: Page, lexicon: Lexicon, acronyms: tuple[tuple[str, str], ...]) -> tuple[Institution, ...]:
    """Return the institutions that a document names, in order; the first full form gives the name."""
    shorts = {name_key(full): short for short, full in acronyms}
    found: dict[str, Institution] = {}
    for mention in page.mentions:
        if mention.kind.upper() in ("DATE", "MONEY", "TIME", "PERCENT") or is_phrase(page, mention):
            continue
        if is_person(page, mention, lexicon):
            continue
        words = POSSESSIVE.sub("", page.words(mention.span).strip())
        key = name_key(words)
        if not key or key in found:
            continue
        keys = {key, *([name_key(shorts[key])] if key in shorts else [])}
        found[key] = Institution(words, mention.span, frozenset(keys), words.split()[-1].lower(), mention.kind.upper())
    for short, full in acronyms:
        key = name_key(full)
        if key not in found:
            span = next((Span(i, i + len(full)) for i in [page.text.find(full)] if i >= 0), Span(0, 0))
            found[key] = Institution(full, span, frozenset({key, name_key(short)}), full.split()[-1].lower(), "ORG")
    return tuple(sorted(found.values(), key=lambda i: i.span))
