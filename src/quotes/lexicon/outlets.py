"""News outlets and agencies: who publishes at a domain, and whom a name means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import field, frozen
from attrs.validators import in_, instance_of, matches_re, optional

from quotes.lexicon.entries import filled, listed, read_entries
from quotes.lexicon.names import name_key
from quotes.lexicon.portable import Portable

FILE = "world/outlets.toml"
KINDS = ("agency", "newspaper", "broadcaster", "site")
AGENCY = "News Agency"  # ends the names of agencies that reports call without it
LONGEST_ACRONYM = 6  # letters; NAMPA and the like, not a newspaper's name set in capitals
LEADING_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?$")
HOST = re.compile(r"^(?:(?:[a-z][a-z0-9+.-]*:)?//)?+(?:[^/@\s]*@)?([^/:?#@\s\[\]]+)", re.IGNORECASE)
ARCHIVED = re.compile(r"^(?:https?://)?web\.archive\.org/web/\w+/(?=https?:)", re.IGNORECASE)


@frozen
class OutletEntry:
    """An outlet or agency. `state`: paid for or steered by a state; `codes` stand for it in datelines and credits."""

    id: str = field(validator=filled)
    name: str = field(validator=filled)
    kind: str = field(validator=in_(KINDS))
    example: str = field(validator=filled)
    country: str | None = field(default=None, validator=optional(matches_re(r"[A-Z]{2}")))
    state: bool = field(default=False, validator=instance_of(bool))
    domains: tuple[str, ...] = field(default=(), converter=listed)
    aliases: tuple[str, ...] = field(default=(), converter=listed)
    codes: tuple[str, ...] = field(default=(), converter=listed)
    wikidata: str | None = field(default=None, validator=optional(matches_re(r"Q[1-9]\d*")))

    @domains.validator
    def _are_hosts(self, _: object, domains: tuple[str, ...]) -> None:
        for domain in domains:
            if host_of(domain) != domain:
                raise ValueError(f"'domains' holds {domain!r}: write it as {host_of(domain)!r}")


@frozen
class Outlets(Portable):
    """All outlets, and the ways to find one: by a name's key and by domain."""

    entries: tuple[OutletEntry, ...]
    by_key: Mapping[str, tuple[tuple[str, OutletEntry], ...]]
    by_code: Mapping[str, OutletEntry]
    by_domain: Mapping[str, OutletEntry]


@cache
def load_outlets() -> Outlets:
    """Return the outlets that ship with the package.

    Raises LexiconError when an entry of world/outlets.toml is not well formed.
    """
    return index_outlets(read_entries(FILE, "outlet", OutletEntry, key="id"))


def index_outlets(entries: Iterable[OutletEntry]) -> Outlets:
    """Return `entries` with their indexes."""
    every = tuple(entries)
    by_key: dict[str, tuple[tuple[str, OutletEntry], ...]] = {}
    for entry in every:
        for name in (entry.name, *entry.aliases):
            by_key[name_key(name)] = (*by_key.get(name_key(name), ()), (name, entry))
    return Outlets(
        entries=every,
        by_key=by_key,
        by_code={code: entry for entry in every for code in entry.codes},
        by_domain={domain: entry for entry in every for domain in entry.domains},
    )


def with_outlets(outlets: Outlets, own: Iterable[OutletEntry]) -> Outlets:
    """Return `outlets` and `own`, which go before: by their id, their names, their codes and their domains."""
    mine = index_outlets(own)
    ids = {entry.id for entry in mine.entries}
    others = index_outlets(entry for entry in outlets.entries if entry.id not in ids)
    return Outlets(
        entries=tuple(sorted((*others.entries, *mine.entries), key=lambda entry: entry.id)),
        by_key={**others.by_key, **mine.by_key},
        by_code={**others.by_code, **mine.by_code},
        by_domain={**others.by_domain, **mine.by_domain},
    )


def outlet_named(name: str, outlets: Outlets) -> OutletEntry | None:
    """Return the outlet that running text calls `name`, or None when none or more than one does.

    Acronyms match in capitals alone, names of one word after an article (The Hill) only with it, and nothing that is
    all in lower case unless the outlet's own name is.
    """
    known = outlets.by_key.get(name_key(name), ())
    found = {entry.id: entry for spelling, entry in known if _spells(name, spelling)}
    return next(iter(found.values())) if len(found) == 1 else None


def agency_called(name: str, outlets: Outlets) -> OutletEntry | None:
    """Return the news agency whose name is `name` and that it is one: Trend, of Trend News Agency; None for none."""
    return outlet_named(f"{name} {AGENCY}", outlets)


def outlet_credited(name: str, outlets: Outlets) -> OutletEntry | None:
    """Return the outlet that a dateline or a credit calls `name`: as in running text, or by a code."""
    return outlet_named(name, outlets) or outlets.by_code.get(name.strip())


def outlet_at(address: str, outlets: Outlets) -> OutletEntry | None:
    """Return the outlet whose domain, or a domain above it, a URL or a host name stands at; None when unknown."""
    host = host_of(address)
    while host:
        if host in outlets.by_domain:
            return outlets.by_domain[host]
        host = host.partition(".")[2]
    return None


def host_of(address: str) -> str:
    """Return the host of a URL or a bare domain in lower case, without `www.`; of an archived page, the page's own."""
    found = HOST.match(ARCHIVED.sub("", address.strip()))
    return found[1].lower().removeprefix("www.") if found else ""


def _spells(name: str, spelling: str) -> bool:
    core = _core(name)
    if _is_acronym(spelling):
        return core.upper() == core
    if core.lower() == core != core.upper():
        return _core(spelling) == core
    is_article_needed = LEADING_ARTICLE.match(spelling) and " " not in _core(spelling)
    return not is_article_needed or bool(LEADING_ARTICLE.match(name.strip()))


def _core(name: str) -> str:
    return POSSESSIVE.sub("", LEADING_ARTICLE.sub("", name.strip()))


def _is_acronym(spelling: str) -> bool:
    letters = [letter for letter in _core(spelling) if letter.isalpha()]
    has_case = any(letter.lower() != letter.upper() for letter in letters)
    return has_case and len(letters) <= LONGEST_ACRONYM and all(letter == letter.upper() for letter in letters)
