"""The cast of a document: who is who. Mentions of a person or an institution gathered under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.lexicon.countries import Country
from quotes.lexicon.names import name_key
from quotes.resolve.cast.acronyms import acronyms_in, acronyms_without_brackets
from quotes.resolve.cast.clusters import POSSESSIVE, NameCluster, NameClusters, NameMention, name_mention_of
from quotes.resolve.cast.couples import with_married_names, with_surnames
from quotes.resolve.cast.members import Cast, Doubt, Institution, Mention, Person
from quotes.resolve.cast.misspelt import misspelt_in_full, misspelt_of, with_other_article
from quotes.resolve.cast.namesakes import clusters_of, names_apart
from quotes.resolve.cast.offices import with_office
from quotes.resolve.cast.particles import with_whole_surnames
from quotes.resolve.cast.recognizer_repairs import is_person, is_phrase, names_of_people, owned_names, says_what
from quotes.resolve.noun_phrases import past_description
from quotes.resolve.page import Page
from quotes.spans import overlaps
from quotes.types import NamedEntity, Span


def cast_of(page: Page, lexicon: Lexicon, published: date | None = None) -> Cast:
    """Return the people and institutions of a document, from its names and its trees.

    `published` is its day, by which a president of one name is known.
    """
    acronyms = acronyms_of(page, lexicon)
    names = {page.words(entity.span) for entity in page.entities}
    countries = countries_of(names, lexicon)
    people, doubts = people_of(page, lexicon, bodies=frozenset(short for short, _ in acronyms))
    people = tuple(with_office(person, page, lexicon, published) for person in people)
    institutions = institutions_of(page, lexicon, acronyms)
    return Cast(people, institutions, acronyms, countries, doubts)


def countries_of(names: Iterable[str], lexicon: Lexicon) -> tuple[Country, ...]:
    """Return the countries that are named, or whose capitals are: Beijing."""
    known = lexicon.countries
    found = (known.country_named(name) or known.country_of_capital(name) for name in sorted(names))
    return tuple({country.name: country for country in found if country is not None}.values())


def acronyms_of(page: Page, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Return what short forms stand for: as brackets say, else as the initials of a name, of nothing that is known."""
    bound = tuple(acronyms_in(page))
    names = {page.words(entity.span) for entity in page.entities}
    known = (each for each in names if lexicon.countries.country_named(each) or lexicon.outlet_named(each))
    return *bound, *acronyms_without_brackets(page, frozenset((*(short for short, _ in bound), *known)))


# people
def people_of(
    page: Page, lexicon: Lexicon, *, bodies: frozenset[str] = frozenset()
) -> tuple[tuple[Person, ...], tuple[Doubt, ...]]:
    """Return the people of a document in the order of their first full name, and the names that may be several's.

    Full names come first; a surname or given name alone then joins who bears it (namesakes.py). `bodies` are words that
    stand for institutions here, and are nobody's name.
    """
    clusters = NameClusters()
    doubts: list[Doubt] = []
    named = tuple(each for each in name_mentions_in(page, lexicon) if page.words(each.entity.span) not in bodies)
    named = tuple(without_job(each, named, page, lexicon) for each in named)
    named = with_whole_surnames(named, lexicon)
    named = with_married_names(tuple(with_surnames(named, page, lexicon)), lexicon)
    name_mentions = sorted(named, key=_fullest_first)
    apart = names_apart(name_mentions)
    times = Counter(name_mention.key for name_mention in name_mentions)
    doubted: dict[str, Span] = {}
    for name_mention in name_mentions:
        found = clusters_of(
            name_mention,
            clusters,
            lexicon,
            times=times[name_mention.key],
            apart=apart,
            doubted=doubted.get(name_mention.key),
        )
        found = found or misspelt_of(name_mention, clusters, lexicon) or with_other_article(name_mention, clusters)
        found = found or misspelt_in_full(name_mention, clusters, name_mentions)
        if len(found) > 1:
            doubts.append(_doubt(name_mention, found))
            doubted.setdefault(name_mention.key, name_mention.entity.span)
            continue
        if not found and says_what(name_mention.tokens, name_mention.entity, page, lexicon):
            continue
        clusters.take_in(name_mention, found[0] if found else None)
    return tuple(_known(_person(cluster, lexicon), lexicon) for cluster in clusters.all), tuple(doubts)


def without_job(each: NameMention, named: Sequence[NameMention], page: Page, lexicon: Lexicon) -> NameMention:
    """Return a naming without the role before a single name: Poet `Lindqvist` wins, Rapper `Mokko` said."""
    if len(each.tokens) != 2 or not _is_job(each.tokens[0], lexicon):
        return each
    if not (_is_headline_job(each, named) if each.in_headline else _opens_with_job(each, named, page)):
        return each
    return evolve(each, tokens=each.tokens[-1:], key=name_key(each.tokens[-1]))


def _is_headline_job(each: NameMention, named: Sequence[NameMention]) -> bool:
    """Return whether the text below a headline has a full name that ends so, and nobody of the role and the surname."""
    below = [other for other in named if not other.in_headline and len(other.tokens) > 1]
    is_full = any(other.tokens[-1] == each.tokens[-1] and other.key != each.key for other in below)
    return is_full and not any(other.key == each.key for other in below)


def _opens_with_job(each: NameMention, named: Sequence[NameMention], page: Page) -> bool:
    """Return whether a role has its capital from the sentence that it opens: the text has the name alone, too."""
    alike = (other for other in named if other.key == each.key)
    opens = all(page.sentences[m.entity.sentence].span.start == m.entity.span.start for m in alike)
    return opens and any(other.tokens == each.tokens[-1:] for other in named)


def _is_job(word: str, lexicon: Lexicon) -> bool:
    is_name = word.lower() in lexicon.nouns.given_names or word.lower() in lexicon.name_words.given_title
    return word.lower() in lexicon.nouns.roles and not is_name


def _fullest_first(name_mention: NameMention) -> tuple[bool, bool, Span]:
    """Return what namings are sorted by: full names before others, those of headlines behind, in order of text."""
    return len(name_mention.tokens) < 2, name_mention.in_headline, name_mention.entity.span


def _doubt(name_mention: NameMention, found: tuple[NameCluster, ...]) -> Doubt:
    names = tuple(" ".join(each.tokens) for each in found)
    return Doubt(_mention(name_mention), names, frozenset(each.gender for each in found))


def _mention(name_mention: NameMention) -> Mention:
    return Mention(name_mention.entity.span, name_mention.entity.sentence, name_mention.is_subject)


def name_mentions_in(page: Page, lexicon: Lexicon) -> Iterator[NameMention]:
    """Yield the names of people, those that the recognizer missed behind a role included, with what stands there."""
    name_mentions = (name_mention_of(page, entity, lexicon) for entity in names_of_people(page, lexicon))
    return (name_mention for name_mention in name_mentions if name_mention.tokens)


def _person(cluster: NameCluster, lexicon: Lexicon) -> Person:
    """Return the person that the gathered namings make."""
    mentions = tuple(_mention(name_mention) for name_mention in cluster.name_mentions)
    name = " ".join(cluster.full_name)
    gender = cluster.gender or _gender_of_one_name(cluster, lexicon)
    return Person(name, cluster.full_name, mentions, gender, cluster.roles, forms=frozenset(cluster.forms))


def _gender_of_one_name(cluster: NameCluster, lexicon: Lexicon) -> str | None:
    """Return `f` for somebody who has a woman's given name and no other; a man's may be a surname: Thomas."""
    given = lexicon.nouns.given_names.get(cluster.tokens[0].lower()) if len(cluster.tokens) == 1 else None
    return given if given == "f" else None


def _known(person: Person, lexicon: Lexicon) -> Person:
    """Return the person under the name that the lexicon gives, when it lists the full name, or letters: AMLO."""
    if len(person.tokens) < 2 and not person.name.isupper():
        return person
    listed = lexicon.people.person_named(person.name)
    if listed is None:
        return person
    return evolve(
        person, name=listed.name, id=listed.id, wikidata=listed.wikidata, gender=listed.gender or person.gender
    )


def _only_describes(page: Page, entity: NamedEntity) -> bool:
    """Return whether a mention ends in a common noun and the name itself follows: `drinks company` Kos Ltd."""
    behind = page.entities_in(Span(entity.span.end, entity.span.end + 2))
    is_noun = page.words(entity.span).split()[-1][:1].islower()
    return is_noun and any(each.span.start == entity.span.end + 1 for each in behind)


def institutions_of(page: Page, lexicon: Lexicon, acronyms: tuple[tuple[str, str], ...]) -> tuple[Institution, ...]:
    """Return the institutions that a document names, in order; the first full form gives the name."""
    shorts = {name_key(full): short for short, full in acronyms}
    found: dict[str, Institution] = {}
    journalists = tuple(name.span for name in owned_names(page, lexicon))
    for entity in page.entities:
        if entity.kind.upper() in ("DATE", "MONEY", "TIME", "PERCENT") or is_phrase(page, entity):
            continue
        if is_person(page, entity, lexicon) or any(overlaps(entity.span, name) for name in journalists):
            continue
        if _only_describes(page, entity):
            continue
        words = POSSESSIVE.sub("", page.words(entity.span).strip())
        key = name_key(words)
        if not key or key in found:
            continue
        span = past_description(page, entity.span, lexicon)
        words = words[span.start - entity.span.start :]
        keys = {key, name_key(words), *([name_key(shorts[key])] if key in shorts else [])}
        kind = "ORGANIZATION" if entity.is_person else entity.kind.upper()
        found[key] = Institution(words, span, frozenset(keys), words.split()[-1].lower(), kind)
    for short, full in acronyms:
        key = name_key(full)
        if key not in found:
            span = next((Span(i, i + len(full)) for i in [page.text.find(full)] if i >= 0), Span(0, 0))
            found[key] = Institution(full, span, frozenset({key, name_key(short)}), full.split()[-1].lower(), "ORG")
    return tuple(sorted(found.values(), key=lambda i: i.span))
