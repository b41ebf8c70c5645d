"""Surnames behind an office: `President Obama`, in an article of 2015, is who of the table bears both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.lexicon.people import Office, first_day
from quotes.lexicon.people import Person as Listed
from quotes.resolve.cast.members import Mention, Person
from quotes.resolve.page import Page

MAX_TITLE_WORDS = 4  # before a name: deputy prime minister
MAX_OWNER_WORDS = 3  # before a title: New South Wales


def with_office(person: Person, page: Page, lexicon: Lexicon, published: date | None) -> Person:
    """Return somebody of whom the text has a surname and an office as who of the lexicon's table bears both.

    Only one who held the office on the day of the document or before it, where nobody else of the table fits; without
    a day nobody is looked up.
    """
    if published is None or len(person.tokens) != 1:
        return person
    titles = tuple(
        title for mention in person.mentions for title in _titles(mention, page, lexicon, name=person.tokens[0])
    )
    namesakes = lexicon.people.by_word.get(name_key(person.tokens[0]), ())
    found = [each for each in namesakes if _held(each, titles, lexicon, published)]
    if len(found) != 1:
        return person
    listed = found[0]
    return evolve(person, name=listed.name, id=listed.id, wikidata=listed.wikidata, gender=listed.gender)


def _titles(mention: Mention, page: Page, lexicon: Lexicon, *, name: str) -> Iterator[tuple[str, str]]:
    """Yield what the words before a name may say: (president, ""), (premier, South Australian)."""
    sentence = page.sentences[mention.sentence]
    place = page.text.find(name, mention.span.start, mention.span.end)
    words = page.text[sentence.span.start : max(place, mention.span.start)].split()[-MAX_TITLE_WORDS - 1 :]
    for start in range(max(0, len(words) - MAX_TITLE_WORDS), len(words)):
        owner = words[start - 1] if start else ""
        is_first = start == 1 and len(words) <= MAX_TITLE_WORDS  # its capital says nothing: Then President Obama
        is_name = owner[:1].isupper() and owner.isalpha() and not (is_first and not _is_country(owner, lexicon))
        title = " ".join(words[start:]).lower()
        yield title, owner if is_name else ""
        yield from ((title, owner) for owner in _long_owners(words[:start]))


def _long_owners(words: list[str]) -> Iterator[str]:
    """Yield the names of several words that others end in: South Wales, and New South Wales."""
    for length in range(2, MAX_OWNER_WORDS + 1):
        owner = words[-length:]
        if len(owner) == length and all(word[:1].isupper() for word in owner):
            yield " ".join(owner)


def _is_country(word: str, lexicon: Lexicon) -> bool:
    return lexicon.countries.names_country_or_people(word)


def _held(listed: Listed, titles: tuple[tuple[str, str], ...], lexicon: Lexicon, published: date) -> bool:
    offices = [office for office in listed.offices if first_day(office) <= published]
    return any(_is_title_of(office, role, owner, lexicon) for office in offices for role, owner in titles)


def _is_title_of(office: Office, role: str, owner: str, lexicon: Lexicon) -> bool:
    """Return whether a title is of an office: of the same place, where the text says of which."""
    people = lexicon.people
    if not any(people.is_called(each, role) for each in (office.role, *office.also)):
        return False
    is_day = owner.lower() in {**lexicon.pages.weekdays, **lexicon.pages.months}
    return not owner or is_day or people.is_of(office, owner)
