"""Sources that name an office: `the Russian leader`, `the Kremlin spokesman`, `the secretary of the Security Council`.

Who held it is known from the table of people in the lexicon: by the day of the document, else by a holder whom the
text names elsewhere, else only where nobody else is listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon.names import name_key
from quotes.lexicon.people import Office, Person, first_day, last_day
from quotes.resolve.cast.members import Person as Member
from quotes.resolve.forms.country import short_country
from quotes.resolve.name_context import only_had
from quotes.resolve.noun_phrases import bare, core
from quotes.resolve.reference import Reference, resolved, unknown
from quotes.rule_names import Step
from quotes.types import Resolution

Terms = tuple[tuple[Person, Office], ...]


def terms_of(reference: Reference) -> Terms:
    """Return who is known to have held the office that a source names, with each term; () for no office.

    What it is of has a capital: the labour leader is no leader of the Labour Party.
    """
    people = reference.lexicon.people
    for role, owner in _offices(bare(reference.page.words(core(reference.page, reference.span)))):
        for place in (owner, country_of(reference, owner)):
            if place and not place.islower() and (found := people.terms(role, place)):
                return found
        if role in reference.lexicon.nouns.of_house and (found := people.terms("leader", _seat_of(reference, owner))):
            return found
    return ()


def _seat_of(reference: Reference, words: str) -> str:
    """Return the country whose government's house words name, or "": the Kremlin; no capital, which has a mayor."""
    country = reference.lexicon.countries.country_of_capital(words)
    houses = {name_key(house) for house in country.governments} if country is not None else set()
    return country.name if country is not None and name_key(words) in houses else ""


def _offices(words: str) -> Iterator[tuple[str, str]]:
    """Yield what a phrase may say, as role and owner: (spokesman, Kremlin), (foreign minister, Russian)."""
    role, of, owner = words.partition(" of ")
    if of:
        yield role, bare(owner)
    parts = words.split()
    for place in range(1, len(parts)):
        yield " ".join(parts[place:]), " ".join(parts[:place])


def country_of(reference: Reference, words: str) -> str | None:
    """Return the country that an owner of an office names: by its name, people, capital or short name; else None."""
    countries = reference.lexicon.countries
    found = (
        countries.country_named(words)
        or countries.country_of_demonym(words)
        or countries.country_of_capital(words)
        or short_country(reference, words)
    )
    return found.name if found else None


def holder(reference: Reference, terms: Terms) -> Resolution:
    """Return who of those listed holds the office, or why that is not known.

    On the day of the document; else whom the text names; without a day the only one listed.
    """
    listed = tuple(dict.fromkeys(person for person, _ in terms))
    on_day = tuple(dict.fromkeys(person for person, office in terms if _is_held(reference, office)))
    later = tuple(dict.fromkeys(person for person, office in terms if _may_be_held(reference, office)))
    sure = on_day if reference.published else listed
    named = tuple(person for person in on_day or later if _is_named(reference, person))
    found = sure if len(sure) == 1 else named
    if len(found) != 1:
        when = f"on {reference.published}" if reference.published else "where the text states no day"
        return unknown("person", f"it is not known who is {bare(reference.words)!r} {when}", reference.span)
    return _held_by(reference, found[0], "by the table of offices" if found is sure else "whom the text names")


def holder_named(reference: Reference) -> Resolution | None:
    """Return who holds an office that stands alone, of those whom the text names: Keir Starmer. `The prime minister`.

    Held on the day of the document, at any time where it states none; a former one before it. Nobody where the
    text names two who held it.
    """
    words = bare(reference.page.words(core(reference.page, reference.span))).lower().split()
    called = " ".join(word for word in words if word not in reference.lexicon.nouns.former)
    is_former = len(called.split()) < len(words)
    found = [person for person in reference.cast.people if _holds(reference, person, called, is_former=is_former)]
    if len(found) != 1 or found[0].id is None:
        return None
    return _held_by(reference, reference.lexicon.people.by_id[found[0].id], "whom the text names")


def _holds(reference: Reference, person: Member, called: str, *, is_former: bool) -> bool:
    """Return whether the table has somebody of the text in an office on the day of the document, or before it."""
    people, day = reference.lexicon.people, reference.published
    listed = people.by_id.get(person.id or "")
    every = listed.offices if listed is not None else ()
    held = [each for each in every if any(people.is_called(role, called) for role in (each.role, *each.also))]
    if _is_called_former(reference, person):
        return False
    if is_former:
        return any(each.until is not None and (day is None or last_day(each) < day) for each in held)
    return any(_is_held(reference, each) or _may_be_held(reference, each) for each in held)


def _is_named(reference: Reference, person: Person) -> bool:
    """Return whether the text names somebody: in full, though others bear the name, or by the surname alone."""
    ends = {name_key(part) for part in (person.name.split()[0], person.name.split()[-1])}
    full = {name_key(name) for name in (person.name, *person.aliases)}
    return any(
        each.id == person.id or name_key(each.name) in (ends if len(each.tokens) == 1 else full)
        for each in reference.cast.people
        if not _is_called_former(reference, each)
    )


def _is_called_former(reference: Reference, person: Member) -> bool:
    """Return whether the text says of somebody only that they had the office: former President Joe Biden."""
    lexicon = reference.lexicon
    asked = not lexicon.nouns.former.isdisjoint(reference.words.lower().split())
    return not asked and only_had(person, reference.head.lemma.lower(), lexicon)


def _is_held(reference: Reference, office: Office) -> bool:
    """Return whether the office is known to be held so on the day of the document."""
    return reference.published is not None and first_day(office) <= reference.published <= last_day(office)


def _may_be_held(reference: Reference, office: Office) -> bool:
    """Return whether the office may be held so: at any time without a day, after the last that we know with one."""
    return reference.published is None or (office.until is None and last_day(office) < reference.published)


def _held_by(reference: Reference, person: Person, why: str) -> Resolution:
    role = bare(reference.words)
    note = f"{role} -> {person.name}, {why}"
    return resolved(
        person.name, "person", Step.OFFICE, reference.span, note, role=role, id=person.id, wikidata=person.wikidata
    )
