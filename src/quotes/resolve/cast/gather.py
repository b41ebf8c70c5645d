"""The cast of a document: who is who. Mentions of a person or an institution gathered under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.resolve.cast.acronyms import acronyms_in
from quotes.resolve.cast.clusters import POSSESSIVE, Bearer, Naming, naming_of
from quotes.resolve.cast.members import Cast, Doubt, Institution, Person, Sighting
from quotes.resolve.cast.namesakes import bearers_of
from quotes.resolve.cast.recognizer_repairs import is_person, is_phrase, names_of_people, says_what
from quotes.resolve.page import Page
from quotes.types import Span


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
