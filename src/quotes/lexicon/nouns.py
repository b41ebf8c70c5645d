"""The nouns that say what somebody or something is: offices, institutions, media, documents, titles, given names."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from attrs import field, frozen
from attrs.validators import deep_iterable, in_, instance_of, optional

from quotes.errors import LexiconError
from quotes.lexicon.entries import check_order, filled, read_entries, read_tables
from quotes.lexicon.names import name_key
from quotes.lexicon.outlets import KINDS
from quotes.lexicon.portable import Portable

FILE = "en/nouns.toml"
PLAIN = {  # fields that are the lemmas of a kind, and nothing else
    "causes": "cause",
    "couples": "couple",
    "describing": "describing",
    "dyings": "dying",
    "epithets": "epithet",
    "finders": "finder",
    "firms": "firm",
    "firms_before": "firm_before",
    "former": "former",
    "groups": "group",
    "hosts": "host",
    "killings": "killing",
    "letters": "letters",
    "making": "making",
    "naming": "naming",
    "partisans": "partisan",
    "parts": "part",
    "passing": "passing",
    "ranks": "rank",
    "unnamed": "unnamed",
}
GENDERS = ("f", "m")
SORTS = ("business", "civic", "public", "school")


@frozen
class Noun:
    """One entry: `gender` is set where the word says it (spokeswoman, Mr)."""

    lemma: str = field(validator=filled)
    example: str = field(validator=filled)
    gender: str | None = field(default=None, validator=optional(in_(GENDERS)))


@frozen
class Role(Noun):
    """An office, a job, a tie; `kin` for a tie of blood or love: his wife.

    `calls`: by what who has that tie calls the other one, a father his son. `of_another` is said of many by whom they
    belong to: the spokesman. `ages` are the least and the most, () for any. `said_of` are the roles whose bearer is
    called so again: the leader, of a president. `done` are the verbs after which whom it was done to is called so: the
    defendant, whom somebody jailed. `of_house`: who is called so of the house of a government leads its country: the
    Kremlin chief. `of_body`: only a body has one, Acme's chief executive.
    """

    kin: bool = field(default=False, validator=instance_of(bool))
    calls: frozenset[str] = field(default=frozenset(), converter=frozenset)
    of_another: bool = field(default=False, validator=instance_of(bool))
    ages: tuple[int, ...] = field(default=(), converter=tuple, validator=deep_iterable(instance_of(int)))
    said_of: frozenset[str] = field(default=frozenset(), converter=frozenset, validator=deep_iterable(instance_of(str)))
    done: frozenset[str] = field(default=frozenset(), converter=frozenset, validator=deep_iterable(instance_of(str)))
    of_house: bool = field(default=False, validator=instance_of(bool))
    of_body: bool = field(default=False, validator=instance_of(bool))


@frozen
class Title(Noun):
    """What stands before a name; `short_for` are the words that call its bearer without one: Sen., the senator."""

    short_for: frozenset[str] = field(
        default=frozenset(), converter=frozenset, validator=deep_iterable(instance_of(str))
    )


@frozen
class Body(Noun):
    """An institution: its `sort`, None where it may be of any, and the words in a name that say it is one.

    `surname`: people are called so, too: Anna Bank, no Anna University. `of_country`: whose it is, is a country.
    """

    sort: str | None = field(default=None, validator=optional(in_(SORTS)))
    names: frozenset[str] = field(default=frozenset(), converter=frozenset, validator=deep_iterable(instance_of(str)))
    surname: bool = field(default=False, validator=instance_of(bool))
    of_country: bool = field(default=False, validator=instance_of(bool))


@frozen
class Medium(Noun):
    """What publishes news; `outlets` are the kinds of outlet that it may be called again by: the newspaper said.

    `names`: a name that holds it is an outlet's, the Harbour Gazette.
    """

    outlets: frozenset[str] = field(default=frozenset(), converter=frozenset, validator=deep_iterable(in_(KINDS)))
    names: bool = field(default=False, validator=instance_of(bool))


@frozen
class Masthead(Noun):
    """The last word of an outlet's name, also before `of`: the Valley Herald, the Herald of the Valley.

    `outlets` are the kinds that it may be of. `behind_country`: it says so behind a country's name alone too; Canada
    Post carries letters.
    """

    outlets: frozenset[str] = field(default=frozenset(), converter=frozenset, validator=deep_iterable(in_(KINDS)))
    behind_country: bool = field(default=True, validator=instance_of(bool))


@frozen
class Writing(Noun):
    """What has been written or said; `owned`: by whom it belongs to, her letter, not her biography.

    `written` are the verbs whose subject makes one: she wrote to the mayor, the letter.
    """

    owned: bool = field(default=False, validator=instance_of(bool))
    written: frozenset[str] = field(default=frozenset(), converter=frozenset, validator=deep_iterable(instance_of(str)))


@frozen
class Occasion(Noun):
    """An occasion on which an outlet hears what is said; `written`: it says where it stands, a column for Tempo."""

    written: bool = field(default=False, validator=instance_of(bool))


@frozen
class Nouns(Portable):
    """The nouns by lemma, lower case; of more words with one space between (`prime minister`).

    Titles are without stops (`lt gen`). `media_names` are what makes a name an outlet's; `again` has the kinds of
    outlet that a medium may stand for. `owned` are the documents that whose they are wrote, `written`
    leads from a document to the verbs whose subject makes one, `parts` may speak for one. `dependent` are
    roles of_another, `of_house` those that lead a country, `of_body` those that only a body has; `bodies` are the
    organizations with what their names say, `nobodys` those that are no surname.
    `given_names` has lower-case names, with their accents and without. `letters` stand behind a name (KC); `kunyas`
    are before it and belong to it (Um Khaled). `couples` are two or more of one family (the couple, twins).
    `said_of` leads from a role to those whose bearers are called so again, `calls` from a tie to what the other is
    called (father: son). `killings`, `dyings` and `passing` (a letter seen by the Herald) are verbs.
    `interviews` are occasions of speaking, `pieces` those that are written (a column for Tempo).
    `done` leads from a role to the verbs after which whom it was done to is called so; `partisans` belong to a party,
    `epithets` are adjectives that may be said of anybody (outgoing), `former` says that an office is no longer held.
    `finders` judge, and state what they find (the jury).
    `ranks` make another office of one (deputy), `causes` stand in the names of bodies between their members and what
    they want (Mothers Against Guns).
    `shorts` leads from a word for a title to the titles that are short for it (senator: sen).
    `describing` are what stands before a firm's name and is no part of it (Operator Norrail).
    `companies` are the keys of names of firms, `firms` the last words of their full names, `firms_before` the first;
    `hosts` are sites with channels of anybody's (Telegram).
    """

    roles: Mapping[str, str | None]
    kin: frozenset[str]
    dependent: frozenset[str]
    ages: Mapping[str, tuple[int, ...]]
    said_of: Mapping[str, frozenset[str]]
    of_house: frozenset[str]
    of_body: frozenset[str]
    organizations: frozenset[str]
    bodies: Mapping[str, Body]
    nobodys: frozenset[str]
    media: frozenset[str]
    media_names: frozenset[str]
    again: Mapping[str, frozenset[str]]
    mastheads: Mapping[str, Masthead]
    documents: frozenset[str]
    owned: frozenset[str]
    written: Mapping[str, frozenset[str]]
    parts: frozenset[str]
    unnamed: frozenset[str]
    titles: Mapping[str, str | None]
    shorts: Mapping[str, frozenset[str]]
    given_names: Mapping[str, str]
    interviews: frozenset[str]
    pieces: frozenset[str]
    groups: frozenset[str]
    making: frozenset[str]
    naming: frozenset[str]
    passing: frozenset[str]
    letters: frozenset[str]
    kunyas: Mapping[str, str | None]
    couples: frozenset[str]
    companies: frozenset[str]
    firms: frozenset[str]
    firms_before: frozenset[str]
    describing: frozenset[str]
    calls: Mapping[str, frozenset[str]]
    killings: frozenset[str]
    dyings: frozenset[str]
    done: Mapping[str, frozenset[str]]
    partisans: frozenset[str]
    epithets: frozenset[str]
    finders: frozenset[str]
    former: frozenset[str]
    ranks: frozenset[str]
    causes: frozenset[str]
    hosts: frozenset[str]


@cache
def load_nouns() -> Nouns:
    """Return the English nouns that ship with the package.

    Raises LexiconError when an entry of en/nouns.toml is not well formed.
    """
    return Nouns(
        **of_roles(),
        **of_media(),
        **of_documents(),
        **of_bodies(),
        **of_occasions(),
        **of_plain_kinds(),
        mastheads=MappingProxyType({each.lemma: each for each in read_entries(FILE, "masthead", Masthead)}),
        titles=genders_of("title", Title),
        shorts=read_shorts(),
        kunyas=genders_of("kunya"),
        given_names=read_given_names(),
        companies=read_companies(),
    )


def of_plain_kinds() -> dict[str, Any]:
    """Return the fields that are the lemmas of a kind, and nothing else."""
    return {name: lemmas_of(kind) for name, kind in PLAIN.items()}


def of_roles() -> dict[str, Any]:
    """Return the fields that tell of roles."""
    roles = read_entries(FILE, "role", Role)
    return {
        "roles": MappingProxyType({role.lemma: role.gender for role in roles}),
        "kin": frozenset(role.lemma for role in roles if role.kin),
        "dependent": frozenset(role.lemma for role in roles if role.of_another),
        "of_house": frozenset(role.lemma for role in roles if role.of_house),
        "of_body": frozenset(role.lemma for role in roles if role.of_body),
        "ages": MappingProxyType({role.lemma: role.ages for role in roles if role.ages}),
        "said_of": MappingProxyType({role.lemma: role.said_of for role in roles if role.said_of}),
        "calls": MappingProxyType({role.lemma: role.calls for role in roles if role.calls}),
        "done": MappingProxyType({role.lemma: role.done for role in roles if role.done}),
    }


def of_media() -> dict[str, Any]:
    """Return the fields that tell of news media."""
    media = read_entries(FILE, "medium", Medium)
    return {
        "media": frozenset(medium.lemma for medium in media),
        "media_names": frozenset(medium.lemma for medium in media if medium.names),
        "again": MappingProxyType({medium.lemma: medium.outlets for medium in media if medium.outlets}),
    }


def of_documents() -> dict[str, Any]:
    """Return the fields that tell of what is written or said."""
    documents = read_entries(FILE, "document", Writing)
    return {
        "documents": frozenset(document.lemma for document in documents),
        "owned": frozenset(document.lemma for document in documents if document.owned),
        "written": MappingProxyType({each.lemma: each.written for each in documents if each.written}),
    }


def of_bodies() -> dict[str, Any]:
    """Return the fields that tell of bodies."""
    bodies = read_entries(FILE, "organization", Body)
    return {
        "organizations": frozenset(body.lemma for body in bodies),
        "bodies": MappingProxyType({body.lemma: body for body in bodies}),
        "nobodys": frozenset(body.lemma for body in bodies if not body.surname),
    }


def of_occasions() -> dict[str, Any]:
    """Return the fields that tell of occasions on which an outlet hears what is said."""
    occasions = read_entries(FILE, "interview", Occasion)
    return {
        "interviews": frozenset(occasion.lemma for occasion in occasions),
        "pieces": frozenset(occasion.lemma for occasion in occasions if occasion.written),
    }


def genders_of(kind: str, entry: type[Noun] = Noun) -> Mapping[str, str | None]:
    """Return the lemmas of one kind, each with the gender that it says; also as written without accents: Tanaiste."""
    genders = {noun.lemma: noun.gender for noun in read_entries(FILE, kind, entry)}
    return MappingProxyType({unaccented(lemma): gender for lemma, gender in genders.items()} | genders)


def lemmas_of(kind: str) -> frozenset[str]:
    """Return the lemmas of one kind."""
    return frozenset(noun.lemma for noun in read_entries(FILE, kind, Noun))


def read_shorts() -> Mapping[str, frozenset[str]]:
    """Return the titles that are short for a word, by that word."""
    titles = read_entries(FILE, "title", Title)
    words = {word for title in titles for word in title.short_for}
    return MappingProxyType({word: frozenset(t.lemma for t in titles if word in t.short_for) for word in words})


def read_given_names() -> Mapping[str, str]:
    """Return the given names in lower case, each with its gender; raises LexiconError when one has two."""
    found: dict[str, str] = {}
    for gender, lines in sorted(read_tables(FILE)["given_names"].items()):
        names = lines.split()
        check_order(names, f"{FILE}: [given_names] {gender}")
        for name in names:
            if found.setdefault(name.lower(), gender) != gender:
                raise LexiconError(f"{FILE}: [given_names] {name} is both m and f; leave it out")
            found.setdefault(unaccented(name.lower()), gender)
    return MappingProxyType(found)


def read_companies() -> frozenset[str]:
    """Return the keys of the names of firms; raises LexiconError when they are not in order, or one stands twice."""
    names = [name.strip() for name in read_tables(FILE)["companies"]["names"].split(",")]
    check_order(names, f"{FILE}: [companies] names")
    return frozenset(map(name_key, names))


def unaccented(name: str) -> str:
    """Return `name` without its combining marks."""
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
