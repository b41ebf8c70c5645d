"""Who belongs to the cast of a document: people, institutions, names that several bear."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrs import frozen

from quotes.lexicon.countries import Country
from quotes.types import Span, Token

MAX_MENTIONS = 40  # mentions of one person that a pronoun looks back on


@frozen
class Mention:
    """One mention of somebody: where, in which sentence, whether it is a subject there, and whether it speaks.

    `form` is name, noun or pronoun; `head` is None where the tree has no head for it, or nobody asked.
    """

    span: Span
    sentence: int
    subject: bool
    form: str = "name"
    head: Token | None = None
    is_source: bool = False


@frozen
class Person:
    """Somebody with a name in this document.

    `name` is the fullest form; `roles` are lemmas with what they belong to; `forms` are the keys of all spellings.
    """

    name: str
    tokens: tuple[str, ...]
    mentions: tuple[Mention, ...]
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

    mention: Mention
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
            for sentence in sorted({mention.sentence for mention in person.mentions}):
                found.setdefault(sentence, []).append(person)
        return found

    def person_named(self, name: str | None) -> Person | None:
        """Return the first person of the text with this very name, or None."""
        return self._by_name.get(name) if name else None

    def people_between(self, first: int, last: int) -> tuple[Person, ...]:
        """Return the people named in the sentences from `first` to `last`, each once."""
        near = (person for index in range(max(first, 0), last + 1) for person in self._by_sentence.get(index, ()))
        return tuple({id(person): person for person in near}.values())


def mentions_before(person: Person, offset: int) -> tuple[Mention, ...]:
    """Return the last mentions of a person that end before a code point, a few dozen at most."""
    place = bisect_right(person.mentions, offset, key=lambda mention: mention.span.end)
    return person.mentions[max(0, place - MAX_MENTIONS) : place]
