"""Firms that the recognizer takes for people: Uber, Alibaba, `Ferrant said it was closing`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex
from attrs import frozen

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.resolve.page import Page
from quotes.trees import child, children, head_of, parent, relation
from quotes.types import NamedEntity, Sentence, Span, Token

ACRONYM = regex.compile(r"\p{Lu}{3,6}")  # ANDE said; of two letters they are initials, OJ said
LEAST = 3  # letters of a firm's last word; of two it may be a name's: Sa, Co; and of initials that stand for a name
MARK = regex.compile(r"[“”\"‘«]")
PAGES = 8  # of which what they say is kept: each is asked for it again and again
NONE: frozenset[str] = frozenset()
BODIES = frozenset({"ORG", "ORGANIZATION", "LOC", "LOCATION", "GPE", "NORP"})  # what `it` may be, too


@frozen
class Facts:
    """What a text says of its names, by their keys.

    `bodies` are the lemmas of what stands beside one, a noun with an article (`Ferrant, a software company`), `named`
    of what one stands beside (`his company, Ferrant`), `offices` of whom one has (`Ferrant’s chief executive`),
    `called` the pronouns that stand for it in what it says; `tails` are what other names have behind it (Alibaba
    `Group`), `surnames` what names of people end in, and `initials` those of people that no body has.
    """

    bodies: Mapping[str, frozenset[str]]
    named: Mapping[str, frozenset[str]]
    offices: Mapping[str, frozenset[str]]
    called: Mapping[str, frozenset[str]]
    tails: Mapping[str, frozenset[str]]
    surnames: frozenset[str]
    initials: frozenset[str]


@lru_cache(PAGES)
def facts_of(page: Page) -> Facts:
    """Return what a page says of its names."""
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    named: defaultdict[str, set[str]] = defaultdict(set)
    offices: defaultdict[str, set[str]] = defaultdict(set)
    called: defaultdict[str, set[str]] = defaultdict(set)
    tails: defaultdict[str, set[str]] = defaultdict(set)
    surnames: set[str] = set()
    initials: tuple[set[str], set[str]] = (set(), set())
    for entity in page.entities:
        key = name_key(page.words(entity.span))
        bodies[key].update((*_bodies_beside(page, entity), *_body_before(page, entity)))
        named[key].update(_body_named(page, entity))
        offices[key].update(_office_had(page, entity))
        called[key].update(_called(page, entity))
        initials[entity.is_person].add(initials_of(key.split()))
        if entity.is_person:
            surnames.update(_endings(key))
        else:
            first, _, tail = key.partition(" ")
            tails[first].add(tail)
    return Facts(
        bodies=_frozen(bodies),
        named=_frozen(named),
        offices=_frozen(offices),
        called=_frozen(called),
        tails=_frozen(tails),
        surnames=frozenset(surnames),
        initials=frozenset(initials[True] - initials[False]),
    )


def initials_of(words: Sequence[str]) -> str:
    """Return the initials of a name, in lower case: XLD, of Xavier Luc Duval; "" of one that has too few for that."""
    return "".join(word[0] for word in words).lower() if len(words) >= LEAST else ""


def _frozen(found: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(some) for key, some in found.items()}


def _endings(key: str) -> Iterator[str]:
    """Yield what a name ends in, its first word left out, and each word there: Suu Kyi, Kyi and Suu, of Aung Suu Kyi.

    A surname may stand within: Ip, of Regina Ip Lau Suk-yee.
    """
    while " " in key:
        _, _, key = key.partition(" ")
        yield from (key, key.partition(" ")[0])


def is_firm(page: Page, entity: NamedEntity, lexicon: Lexicon) -> bool:
    """Return whether what was taken for somebody is a firm: one that is known, or that the text calls so, or `it`.

    Where the text has somebody of that surname, or a title before the name, it is a person: Enzo Ferrari, Mr Ford. An
    acronym is nobody, save in a line of capitals, or where it is the initials of somebody: XLD, of Xavier Luc Duval.
    """
    key, facts, nouns = name_key(page.words(entity.span)), facts_of(page), lexicon.nouns
    is_short = ACRONYM.fullmatch(page.words(entity.span)) is not None and key not in facts.initials
    is_listed = key in nouns.companies or is_short
    is_listed = is_listed or _ends_as_firm(key, lexicon)
    is_listed = is_listed or not facts.bodies.get(key, NONE).isdisjoint(nouns.groups)
    is_listed = is_listed or not facts.named.get(key, NONE).isdisjoint(nouns.organizations - set(nouns.roles))
    is_listed = is_listed or not facts.offices.get(key, NONE).isdisjoint(nouns.of_body)
    is_called = " " not in key and (
        not facts.tails.get(key, NONE).isdisjoint(nouns.firms) or _speaks_as_it(facts, key, lexicon)
    )
    return (
        (is_listed or is_called)
        and not (key not in nouns.companies and _is_loud(page, entity))
        and key not in facts.surnames
        and not is_behind_title(page, entity, lexicon)
    )


def _ends_as_firm(key: str, lexicon: Lexicon) -> bool:
    """Return whether a name ends in what a firm is in law or does: Jambatan Maju `Bhd`; no Aaron Bank.

    Also in a word for a body that is no surname: Nelson Mandela `Foundation`; or begins as a club's: `NK` Tamar.
    """
    first, _, behind = key.partition(" ")
    last = behind.rpartition(" ")[2]
    is_firm = len(last) >= LEAST and last in lexicon.nouns.firms and first not in lexicon.nouns.given_names
    return is_firm or last in lexicon.nouns.nobodys or (bool(behind) and first in lexicon.nouns.firms_before)


def _is_loud(page: Page, entity: NamedEntity) -> bool:
    """Return whether the sentence of a name is a line of capitals."""
    return all(token.text.isupper() for token in page.sentences[entity.sentence].tokens if len(token.text) > 2)


def _bodies_beside(page: Page, entity: NamedEntity) -> Iterator[str]:
    """Yield what an apposition with an article says that a name is: `Ferrant, a software company, said`.

    What works at a body is somebody: a sewing operator `at Silverline`.
    """
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    beside = child(sentence, head, "appos") if head is not None else None
    if beside is None or beside.xpos != "NN" or child(sentence, beside, "det") is None:
        return
    if not any(_is_at(sentence, place) for place in children(sentence, beside)):
        yield beside.lemma.lower()


def _is_at(sentence: Sentence, place: Token) -> bool:
    """Return whether a name says at what body somebody works: an operator `at Silverline`."""
    case = child(sentence, place, "case")
    return place.upos == "PROPN" and case is not None and case.lemma.lower() == "at"


def _body_named(page: Page, entity: NamedEntity) -> Iterator[str]:
    """Yield the noun that a name behind a comma tells the name of: `His company, Ferrant, said`.

    Not one behind a preposition, of whose head the name may be: `the head of the syndicate, Jan Kos`.
    """
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    noun = parent(sentence, head) if head is not None and relation(head) == "appos" else None
    if noun is None or noun.xpos != "NN" or child(sentence, noun, "det", "nmod:poss") is None:
        return
    if child(sentence, noun, "case") is not None:
        return
    if page.text[noun.span.end : entity.span.start].strip() == ",":
        yield noun.lemma.lower()


def _office_had(page: Page, entity: NamedEntity) -> Iterator[str]:
    """Yield the office that a name has somebody in, and its last two words: `Ferrant’s chief executive`."""
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    office = parent(sentence, head) if head is not None and head.deprel == "nmod:poss" else None
    if office is not None and office.index:
        lemma = office.lemma.lower()
        yield from (lemma, f"{sentence.tokens[office.index - 1].text.lower()} {lemma}")


def _body_before(page: Page, entity: NamedEntity) -> Iterator[str]:
    """Yield the noun right before a name of one word that the tree ties to it: `the union Verdina said`.

    Also a word with a hyphen: the waste firm `Eko-Solen`.
    """
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    first = next((t for t in sentence.tokens if t.span.start == entity.span.start), None)
    noun = sentence.tokens[first.index - 1] if first is not None and first.index else None
    if head is None or noun is None or " " in page.words(entity.span) or not noun.text.islower():
        return
    are_two_subjects = noun.head == head.head and relation(noun) == relation(head)
    if noun.xpos == "NN" and (are_two_subjects or noun.head == head.index or head.head == noun.index):
        before = sentence.tokens[noun.index - 1].text.lower() if noun.index else ""
        yield from (noun.lemma.lower(), f"{before} {noun.lemma.lower()}")


def is_behind_title(page: Page, entity: NamedEntity, lexicon: Lexicon) -> bool:
    """Return whether a title stands right before a name: Mr Ford."""
    before = [t for t in page.sentences[entity.sentence].tokens if t.span.end <= entity.span.start][-1:]
    return any(token.text.rstrip(".").lower() in lexicon.nouns.titles for token in before)


def _speaks_as_it(facts: Facts, key: str, lexicon: Lexicon) -> bool:
    """Return whether a name that the text tells nothing of is called `it` where it speaks, and never he or she.

    Somebody is brought in by more than a surname; a given name, or a well-known surname, is nobody's firm.
    """
    called = facts.called.get(key, NONE)
    if "it" not in called or called & {"he", "she"} or key in lexicon.nouns.given_names:
        return False
    return key not in lexicon.people.words_of_names


def _called(page: Page, entity: NamedEntity) -> Iterator[str]:
    """Yield the pronoun that is the subject of what a name says without marks: `Ferrant said it was closing`."""
    sentence = page.sentences[entity.sentence]
    head = head_of(sentence, entity.span)
    verb = parent(sentence, head) if head is not None and relation(head) == "nsubj" else None
    said = child(sentence, verb, "ccomp") if verb is not None else None
    subject = child(sentence, said, "nsubj") if said is not None else None
    if verb is None or said is None or subject is None or _is_of_things(sentence, said, subject):
        return
    if (
        subject.upos != "PRON"
        or subject.index < verb.index
        or MARK.search(page.text, verb.span.end, subject.span.start)
    ):
        return
    if not _may_be_another(page, sentence, entity):
        yield subject.text.lower()


def _is_of_things(sentence: Sentence, said: Token, subject: Token) -> bool:
    """Return whether a pronoun may be nobody's, nor a body's: it was cold; she was cold is somebody's."""
    return subject.text.lower() == "it" and child(sentence, said, "cop") is not None


def _may_be_another(page: Page, sentence: Sentence, entity: NamedEntity) -> bool:
    """Return whether another body is named just before, which the pronoun may stand for."""
    before = page.sentences[max(0, sentence.index - 1)]
    start = before.span.start if before.zone == sentence.zone else sentence.span.start
    near = page.entities_in(Span(start, entity.span.start)) if start < entity.span.start else ()
    return any(each.kind.upper() in BODIES for each in near)
