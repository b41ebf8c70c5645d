"""Knowledge as data: what a `Lexicon` holds, each part loaded from the files beside this one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from quotes.lexicon.contents import ContentWords, load_contents
from quotes.lexicon.countries import Countries, load_countries
from quotes.lexicon.cues import Cues, load_cues
from quotes.lexicon.mastheads import is_outlet_name, kinds_again
from quotes.lexicon.name_words import NameWords, load_name_words
from quotes.lexicon.nouns import Nouns, load_nouns
from quotes.lexicon.outlets import (
    OutletEntry,
    Outlets,
    agency_called,
    load_outlets,
    outlet_at,
    outlet_credited,
    outlet_named,
    with_outlets,
)
from quotes.lexicon.own import read_own
from quotes.lexicon.pages import Pages, load_pages
from quotes.lexicon.people import People, load_people, with_people
from quotes.lexicon.relays import RelayWords, load_relays

__all__ = ["Lexicon", "OutletEntry", "load_lexicon", "with_own"]

MAX_OWNED = 4  # words from the mark of whose agency it is: the kingdom's state-owned SPA


@frozen
class Lexicon:
    """Everything the stages know beforehand. A value: build another with attrs.evolve to know something else."""

    outlet_index: Outlets
    pages: Pages
    cues: Cues
    nouns: Nouns
    people: People
    countries: Countries
    relays: RelayWords
    contents: ContentWords
    name_words: NameWords

    @property
    def outlets(self) -> tuple[OutletEntry, ...]:
        """Every outlet, sorted by id."""
        return self.outlet_index.entries

    def outlet_named(self, name: str) -> OutletEntry | None:
        """Return the outlet that running text calls `name`, or None when none or more than one does."""
        return outlet_named(name, self.outlet_index)

    def names_outlet(self, words: Sequence[str]) -> bool:
        """Return whether a name, in words, is an outlet's by what it says, known or not: Valley Herald."""
        return is_outlet_name(words, self.nouns, self.countries, known=self.name_words)

    def kinds_again(self, words: Sequence[str]) -> frozenset[str]:
        """Return the kinds of outlet that words take up again, without their article: newspaper for `French daily`."""
        return kinds_again(words, self.nouns, self.countries, known=self.name_words)

    def outlet_credited(self, name: str) -> OutletEntry | None:
        """Return the outlet that a dateline or a credit calls `name`, or None."""
        return outlet_credited(name, self.outlet_index)

    def state_agency(self, letters: str, before: Sequence[str]) -> OutletEntry | None:
        """Return the state's agency for which letters stand behind words for whose it is: the kingdom's SPA."""
        near = set(before[-MAX_OWNED:])
        is_owned = near & {"'s", "’s"} and near & self.relays.official
        entry = self.outlet_credited(letters) if letters.isupper() and is_owned else None
        return entry if entry is not None and entry.state and entry.kind == "agency" else None

    def agency_called(self, name: str) -> OutletEntry | None:
        """Return the agency whose name is `name` and News Agency: Trend; or None."""
        return agency_called(name, self.outlet_index)

    def outlet_at(self, address: str) -> OutletEntry | None:
        """Return the outlet that publishes at a URL or a domain, or None."""
        return outlet_at(address, self.outlet_index)


@cache
def load_lexicon() -> Lexicon:
    """Return the lexicon that ships with the package.

    Raises LexiconError naming the file and the entry that is not well formed.
    """
    return Lexicon(
        outlet_index=load_outlets(),
        pages=load_pages(),
        cues=load_cues(),
        nouns=load_nouns(),
        people=load_people(),
        countries=load_countries(),
        relays=load_relays(),
        contents=load_contents(),
        name_words=load_name_words(),
    )


def with_own(lexicon: Lexicon, folder: Path) -> Lexicon:
    """Return `lexicon` with the outlets and people of a user's folder, which go before those that it has.

    Raises LexiconError naming the file, the entry and what to do about it.
    """
    own = read_own(folder)
    people = with_people(lexicon.people, own.people, roles=own.roles, bodies=own.bodies, place=own.people_file)
    return evolve(lexicon, outlet_index=with_outlets(lexicon.outlet_index, own.outlets), people=people)
