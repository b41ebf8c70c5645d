"""Who belongs to the cast of a document: people, institutions, names that several bear."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import frozen

from quotes.lexicon.countries import Country
from quotes.lexicon.names import name_key
from quotes.placed import Placed
from quotes.spans import contains
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


@frozen(eq=False)  # a cast is like no other: what is looked up in it is kept by it
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
    def _all_by_name(self) -> dict[str, list[tuple[int, Person]]]:
        found: dict[str, list[tuple[int, Person]]] = {}
        for place, person in enumerate(self.people):
            found.setdefault(person.name, []).append((place, person))
        return found

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(person): place for place, person in enumerate(self.people)}

    @cached_property
    def _mentions(self) -> Placed[Person]:
        return Placed((mention.span, person) for person in self.people for mention in person.mentions)

    @cached_property
    def _doubts(self) -> Placed[tuple[int, Doubt]]:
        return Placed((doubt.mention.span, (place, doubt)) for place, doubt in enumerate(self.doubts))

    @cached_property
    def _doubts_by_sentence(self) -> dict[int, list[tuple[int, Doubt]]]:
        found: dict[int, list[tuple[int, Doubt]]] = {}
        for place, doubt in enumerate(self.doubts):
            found.setdefault(doubt.mention.sentence, []).append((place, doubt))
        return found

    @cached_property
    def _institutions_by_key(self) -> dict[str, list[int]]:
        return _numbers_by((institution.keys, place) for place, institution in enumerate(self.institutions))

    @cached_property
    def _institutions_by_word(self) -> dict[str, list[int]]:
        return _numbers_by((words_in(each.name), place) for place, each in enumerate(self.institutions))

    @cached_property
    def full_forms(self) -> Mapping[str, str]:
        """What each acronym stands for."""
        return dict(self.acronyms)

    @cached_property
    def words_of_full_names(self) -> frozenset[str]:
        """The keys of the words of all names that have more than one."""
        full = (person.tokens for person in self.people if len(person.tokens) > 1)
        return frozenset(name_key(token) for tokens in full for token in tokens)

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

    def person_behind(self, words: str) -> Person | None:
        """Return the first person of the text with whose name, of several words, some other words end, or None."""
        starts = (place + 1 for place, sign in enumerate(words) if sign == " ")
        named = [pair for start in starts for pair in self._all_by_name.get(words[start:], ())]
        full = (pair for pair in named if len(pair[1].tokens) > 1)
        return min(full, key=lambda pair: pair[0], default=(0, None))[1]

    def people_at(self, span: Span) -> tuple[tuple[Span, Person], ...]:
        """Return the people whose mentions share a code point with a span, with the mentions, in order of text."""
        return self._mentions.over(span)

    def doubt_around(self, span: Span) -> Doubt | None:
        """Return the first name that several bear and that a span stands in, or None."""
        around = (pair for outer, pair in self._doubts.over(span) if contains(outer, span))
        return min(around, key=lambda pair: pair[0], default=(0, None))[1]

    def doubts_between(self, first: int, last: int) -> tuple[Doubt, ...]:
        """Return the names that several bear in the sentences from `first` to `last`, in the order of all."""
        near = (pair for index in range(max(first, 0), last + 1) for pair in self._doubts_by_sentence.get(index, ()))
        return tuple(doubt for _, doubt in sorted(near, key=lambda pair: pair[0]))

    def institutions_called(self, keys: Iterable[str]) -> tuple[Institution, ...]:
        """Return the institutions that one of some keys is a name of, in order of text."""
        return tuple(self.institutions[place] for place in _together(self._institutions_by_key, keys))

    def institutions_with(self, words: Iterable[str]) -> tuple[Institution, ...]:
        """Return the institutions with one of some words in their names, by its key, in order of text."""
        return tuple(self.institutions[place] for place in _together(self._institutions_by_word, words))

    def people_lately(self, first: int, last: int, names: Iterable[str]) -> tuple[Person, ...]:
        """Return those of `people_between` 0 and `last` who are named from sentence `first` on or have one of `names`.

        In the same order.
        """
        named = (person for name in names for _, person in self._all_by_name.get(name, ()))
        near = {id(person): person for person in (*self.people_between(first, last), *named) if person.mentions}
        some = (person for person in near.values() if person.mentions[0].sentence <= last)
        return tuple(sorted(some, key=lambda person: (person.mentions[0].sentence, self._places[id(person)])))

    def people_between(self, first: int, last: int) -> tuple[Person, ...]:
        """Return the people named in the sentences from `first` to `last`, each once."""
        near = (person for index in range(max(first, 0), last + 1) for person in self._by_sentence.get(index, ()))
        return tuple({id(person): person for person in near}.values())


def words_in(name: str) -> frozenset[str]:
    """Return the keys of the words of a name, those that a part of it has by itself included: S of U. S. Steel."""
    return frozenset((*name_key(name).split(), *(key for word in name.split() for key in name_key(word).split())))


def _numbers_by(pairs: Iterable[tuple[Iterable[str], int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for keys, number in pairs:
        for key in keys:
            found.setdefault(key, []).append(number)
    return found


def _together(numbers: Mapping[str, list[int]], keys: Iterable[str]) -> list[int]:
    return sorted({number for key in keys for number in numbers.get(key, ())})


def mentions_before(person: Person, offset: int) -> tuple[Mention, ...]:
    """Return the last mentions of a person that end before a code point, a few dozen at most."""
    place = bisect_right(person.mentions, offset, key=lambda mention: mention.span.end)
    return person.mentions[max(0, place - MAX_MENTIONS) : place]
