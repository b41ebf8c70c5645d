"""The cast of a document: who is who. Mentions of a person or an institution gathered under one name."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

import regex
from attrs import evolve, frozen

from quotes.lexicon import Lexicon
from quotes.lexicon.countries import Country
from quotes.lexicon.names import name_key
from quotes.resolve.bearers import POSSESSIVE, Bearer, Naming, naming_of
from quotes.resolve.namesakes import bearers_of
from quotes.resolve.phrases import Page
from quotes.spans import contains
from quotes.trees import relation
from quotes.types import Mention, Sentence, Span

PERSON = frozenset({"PERSON", "PER"})
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
    namings = sorted(namings_in(page, lexicon), key=lambda each: (len(each.tokens) < 2, each.mention.span))
    times = Counter(naming.key for naming in namings)
    for naming in namings:
        found = bearers_of(naming, bearers, lexicon, times=times[naming.key])
        if len(found) > 1:
            doubts.append(_doubt(naming, found))
            continue
        if not found:
            bearers.append(Bearer())
        (found[0] if found else bearers[-1]).add(naming)
    return tuple(_known(_person(bearer, lexicon), lexicon) for bearer in bearers), tuple(doubts)


def _doubt(naming: Naming, found: tuple[Bearer, ...]) -> Doubt:
    names = tuple(" ".join(each.tokens) for each in found)
    return Doubt(_sighting(naming), names, frozenset(each.gender for each in found))


def _sighting(naming: Naming) -> Sighting:
    return Sighting(naming.mention.span, naming.mention.sentence, naming.is_subject)


def namings_in(page: Page, lexicon: Lexicon) -> Iterator[Naming]:
    """Yield the names of people, those that the recognizer missed behind a role included, with what stands there."""
    named = [_mended(page, m) for m in page.mentions if m.kind.upper() in PERSON and _is_name(page, m)]
    taken = {token.span for m in named for token in page.sentences[m.sentence].tokens if contains(m.span, token.span)}
    titled = [m for m in titled_names(page, lexicon) if not _is_taken(page, m, taken)]
    namings = (naming_of(page, mention, lexicon) for mention in (*named, *titled))
    return (naming for naming in namings if naming.tokens)


def _is_taken(page: Page, mention: Mention, taken: set[Span]) -> bool:
    return any(contains(mention.span, t.span) and t.span in taken for t in page.sentences[mention.sentence].tokens)


def _person(bearer: Bearer, lexicon: Lexicon) -> Person:
    """Return the person that the gathered namings make."""
    sightings = tuple(_sighting(naming) for naming in bearer.namings)
    name = " ".join(bearer.tokens)
    gender = bearer.gender or _gender_of_one_name(bearer, lexicon)
    return Person(name, bearer.tokens, sightings, gender, bearer.roles, forms=frozenset(bearer.forms))


def _gender_of_one_name(bearer: Bearer, lexicon: Lexicon) -> str | None:
    """Return `f` for somebody who has a woman's given name and no other; a man's may be a surname: Thomas."""
    given = lexicon.nouns.given_names.get(bearer.tokens[0].lower()) if len(bearer.tokens) == 1 else None
    return given if given == "f" else None


def sightings_before(person: Person, offset: int) -> tuple[Sighting, ...]:
    """Return the last mentions of a person that end before a code point, a few dozen at most."""
    place = bisect_right(person.sightings, offset, key=lambda sighting: sighting.span.end)
    return person.sightings[max(0, place - MAX_SIGHTINGS) : place]


def _is_name(page: Page, mention: Mention) -> bool:
    """Return whether a mention has a capitalized word that is no pronoun: the recognizer at times takes `she`."""
    tokens = [t for t in page.sentences[mention.sentence].tokens if contains(mention.span, t.span)]
    return any(t.upos != "PRON" and t.text[0].isupper() for t in tokens)


def _mended(page: Page, mention: Mention) -> Mention:
    """Return a mention with the rest of its name (`Erwin` Van Der Borght).

    Words that are no name are left out (Kim `further`).
    """
    sentence = page.sentences[mention.sentence]
    tokens = [t for t in sentence.tokens if mention.span.start <= t.span.start < mention.span.end]
    while len(tokens) > 1 and tokens[-1].text.islower() and tokens[-1].upos not in ("PROPN", "PART"):
        tokens.pop()
    while tokens and tokens[-1].index + 1 < len(sentence.tokens):
        after = sentence.tokens[tokens[-1].index + 1]
        if after.upos != "PROPN" or relation(after) != "flat" or after.head not in {t.index for t in tokens}:
            break
        tokens.append(after)
    return evolve(mention, span=Span(tokens[0].span.start, tokens[-1].span.end)) if tokens else mention


def titled_names(page: Page, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the names that the recognizer missed behind a role: `administration director Chen Mei-hsiu said`."""
    for sentence in page.sentences:
        for role in sentence.tokens:
            if role.lemma.lower() not in lexicon.nouns.roles:
                continue
            end = role.index + 1
            while end < len(sentence.tokens) and _goes_on(sentence, role.index + 1, end):
                end += 1
            name = sentence.tokens[role.index + 1 : end]
            if len([t for t in name if t.upos == "PROPN"]) >= 2:
                yield Mention(Span(name[0].span.start, name[-1].span.end), "PERSON", sentence.index)


def _goes_on(sentence: Sentence, start: int, index: int) -> bool:
    """Return whether a token belongs to a run of capitalized names: a hyphen inside, no other mark."""
    token = sentence.tokens[index]
    if token.upos == "PROPN" and token.text[0].isupper():
        return index == start or relation(token) in ("flat", "compound", "goeswith", "dep") or token.head >= start
    joined = index > start and sentence.tokens[index - 1].span.end == token.span.start
    return joined and (token.text == "-" or sentence.tokens[index - 1].text == "-")


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
        if mention.kind.upper() in PERSON or mention.kind.upper() in ("DATE", "MONEY", "TIME", "PERCENT"):
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
