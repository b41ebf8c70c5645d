"""A user's own entries: outlets and people in files of the same shape as those that ship."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import tomli
from attrs import frozen

from quotes.errors import LexiconError
from quotes.lexicon.entries import make_entry
from quotes.lexicon.outlets import OutletEntry
from quotes.lexicon.people import Person, Synonyms, person_of

T = TypeVar("T")

OUTLETS, PEOPLE = "outlets.toml", "people.toml"
KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType({OUTLETS: ("outlet",), PEOPLE: ("body", "person", "role")})
REMEDY = "mend the entry, README.md says what it holds"


@frozen
class Own:
    """What a user's folder adds. `people_file` is named where its people don't go with those that ship."""

    outlets: tuple[OutletEntry, ...]
    people: tuple[Person, ...]
    roles: tuple[Synonyms, ...]
    bodies: tuple[Synonyms, ...]
    people_file: str


def read_own(folder: Path) -> Own:
    """Return the entries of outlets.toml and people.toml in a folder; one of the two may be missing.

    An entry needs no example; one that it has must hold its name. Raises LexiconError naming file, entry and remedy.
    """
    files = tuple(sorted(folder.glob("*.toml")))
    if not files:
        raise LexiconError(f"{folder}: no lexicon there; name a folder with {OUTLETS}, {PEOPLE} or both")
    for file in files:
        if file.name not in KINDS:
            raise LexiconError(f"{file}: nothing is read from a file of this name; call it {' or '.join(KINDS)}")
    people_file = folder / PEOPLE
    people = read_own_tables(people_file)
    return Own(
        outlets=own_entries(read_own_tables(folder / OUTLETS), folder / OUTLETS, "outlet", OutletEntry),
        people=own_entries(people, people_file, "person", person_of),
        roles=own_entries(people, people_file, "role", Synonyms),
        bodies=own_entries(people, people_file, "body", Synonyms),
        people_file=str(people_file),
    )


def read_own_tables(file: Path) -> Mapping[str, Any]:
    """Return what a file holds, by kind; nothing where there is no such file."""
    if not file.exists():
        return {}
    try:
        tables = tomli.loads(file.read_text("utf-8"))
    except OSError as error:
        raise LexiconError(f"{file}: can't be read ({error.strerror}); check its permissions") from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LexiconError(f"{file}: no TOML in UTF-8 ({error}); mend it there") from error
    for kind, entries in tables.items():
        if kind not in KINDS[file.name]:
            raise LexiconError(
                f"{file}: there is no [[{kind}]]; it holds {', '.join(map(bracketed, KINDS[file.name]))}"
            )
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise LexiconError(f"{file}: {kind} is not a list of entries; begin each with [[{kind}]], in two brackets")
    return tables


def bracketed(kind: str) -> str:
    """Return a kind as its entries begin."""
    return f"[[{kind}]]"


def own_entries(tables: Mapping[str, Any], file: Path, kind: str, make: Callable[..., T]) -> tuple[T, ...]:
    """Return the entries of a kind in the order of the file, each made into a value by `make`."""
    key = "name" if make is Synonyms else "id"
    seen: set[str] = set()
    made = []
    for number, entry in enumerate(tables.get(kind, ()), start=1):
        called = str(entry.get(key) or f"number {number}")
        place = f"{file}: [[{kind}]] {called}"
        if called in seen:
            raise LexiconError(f"{place}: stands twice; join the two")
        seen.add(called)
        made.append(make_entry(entry if make is Synonyms else with_example(entry, place), make, place, remedy=REMEDY))
    return tuple(made)


def with_example(entry: Mapping[str, Any], place: str) -> Mapping[str, Any]:
    """Return an entry with an example, its name where it has none; raises LexiconError where it holds no name."""
    aliases = entry.get("aliases")
    names = (entry.get("name"), *(aliases if isinstance(aliases, list) else ()))
    example = entry.get("example", entry.get("name"))
    if isinstance(example, str) and not any(isinstance(name, str) and name in example for name in names):
        raise LexiconError(f"{place}: its example has neither its name nor an alias in it; write one that has, or none")
    return {**entry, "example": example}
