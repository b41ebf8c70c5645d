"""What a text says of somebody beside the name: age, people, what they are, in the words around each mention.

`Maya Greenberg, 19, a student`, `the Kenyan runner Faith Cherono`, `Harbour Air is an airline`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

import regex
from attrs import frozen

from quotes.lexicon.names import name_key
from quotes.resolve.cast.members import Mention, Person
from quotes.resolve.page import Page
from quotes.resolve.reference import Context, Reference
from quotes.spans import contains
from quotes.trees import child, children, head_of, parent, relation
from quotes.types import Sentence, Span, Token

BESIDE = frozenset({"flat", "appos", "compound", "nmod", "amod", "dep", "list"})
AGE = r"(?P<age>\d{1,3})"
OLD = rf"{AGE}\s?[-–]?\s?years?\s?[-–]?\s?old"
AGE_BEFORE = regex.compile(rf"{OLD}(?:\s[\w’'-]+){{0,4}}\s$", regex.IGNORECASE)
AGE_BEHIND = regex.compile(
    rf"^(?:\s?[,(]\s?(?:aged\s|who is\s|an?\s|the\s)?(?:{OLD}|{AGE}\s?[,)])|\s?,?\saged\s{AGE}\b)", regex.IGNORECASE
)
AGE_ALONE = regex.compile(rf"\b{OLD}\b", regex.IGNORECASE)
PARTY = regex.compile(r"\s?[,(]\s?(?P<party>[RDI])-(?P<place>(?:\p{Lu}\w*\.?)+)")  # Tom Long, R-Ala.
MOST_BEFORE = 60  # code points before a name in which its age may stand
MOST_BEHIND = 30
TEXTS = 8  # of which what is said of people is kept: it is asked for at every noun that may be one of them


@frozen
class Described:
    """What is said of somebody: words as lemmas in lower case, countries by name, an age in years or None.

    `became` are the nouns that clauses say somebody became or works as.
    """

    words: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    age: int | None = None
    became: frozenset[str] = frozenset()


def described_person(reference: Reference, person: Person) -> Described:
    """Return what the text says of somebody of its cast at all mentions."""
    return _cast_described(reference.context)[id(person)]


@lru_cache(TEXTS)
def _cast_described(context: Context) -> dict[int, Described]:
    return {id(person): _described(context, person.mentions) for person in context.cast.people}


def described(reference: Reference, mentions: Iterable[Mention]) -> Described:
    """Return what the text says of somebody at some mentions."""
    return _described(reference.context, mentions)


def _described(context: Context, mentions: Iterable[Mention]) -> Described:
    words: set[str] = set()
    countries: set[str] = set()
    became: set[str] = set()
    age: int | None = None
    for mention in mentions:
        sentence = context.page.sentences[mention.sentence]
        for token in _beside(sentence, mention.span):
            words.add(token.lemma.lower())
            countries |= _countries(context, sentence, token)
        became |= {token.lemma.lower() for token in _became(sentence, mention.span)}
        words |= _party_of(context, mention.span)
        countries |= _countries_around(context, sentence, mention.span)
        age = age if age is not None else _age_at(context.page, mention.span)
    return Described(frozenset(words), frozenset(countries), age, frozenset(became))


def countries_of(reference: Reference, token: Token) -> set[str]:
    """Return the country that a word names or whose people it means, as a set of one or none.

    Also of two words, of which it is either: the Sri Lankan.
    """
    return _countries(reference.context, reference.sentence, token)


def _countries(context: Context, sentence: Sentence, token: Token) -> set[str]:
    known = context.lexicon.countries
    if not token.text[0].isupper():
        return set()
    near = [t.text for t in sentence.tokens[max(0, token.index - 1) : token.index + 2]]
    pairs = (f"{one} {other}" for one, other in pairwise(near))
    found = next(filter(None, map(known.country_of_demonym, pairs)), None)
    found = found or known.country_of_demonym(token.text) or known.country_named(token.text)
    return {found.name} if found is not None else set()


def _countries_around(context: Context, sentence: Sentence, span: Span) -> set[str]:
    """Return the country right before a name or behind it: `Chile’s` Jan Kos, `Spaniard` Jan Kos, Kos of `Spain`."""
    before = [t for t in sentence.tokens if t.span.end <= span.start][::-1][:2]
    behind = [t for t in sentence.tokens if t.span.start >= span.end][:2]
    near = before[1:] if before and before[0].xpos == "POS" else before[:1]
    near += behind[1:] if behind and behind[0].text in ("of", "(") else []
    inside = [t for t in sentence.tokens if contains(span, t.span)]
    near += inside[:1] if len(inside) > 2 else []  # joined to the name: Dutchman Jan Kos
    return {country for token in near for country in _countries(context, sentence, token)}


def _party_of(context: Context, span: Span) -> set[str]:
    """Return the party and the place in short that stand with a name: republican and ala., of Tom Long, R-Ala."""
    found = PARTY.search(context.page.text, span.start, span.end + MOST_BEHIND)
    if found is None or found.start() > span.end:
        return set()
    parties = {each for each in context.lexicon.nouns.partisans if each[0] == found["party"].lower()}
    return {*parties, found["place"].lower()}


def age_in(words: str) -> int | None:
    """Return the age that a phrase gives: 19 of `the 19-year-old`; None for none."""
    found = AGE_ALONE.search(words)
    return int(found["age"]) if found else None


def _beside(sentence: Sentence, span: Span) -> Iterator[Token]:
    """Yield the words that stand with a name: of its title, its apposition, and of what it is said to be."""
    head = head_of(sentence, span)
    if head is None:
        return
    top = _top(sentence, head)
    said = parent(sentence, top)
    tops = [top]
    is_said = relation(top) == "nsubj" and said is not None and said.upos == "NOUN"
    if said is not None and is_said and child(sentence, said, "cop") is not None:
        tops.append(said)
    for each in tops:
        yield from (token for token in _phrase(sentence, each) if not contains(span, token.span))


def _became(sentence: Sentence, span: Span) -> Iterator[Token]:
    """Yield what a clause says that somebody became or works as: Kos, who `became a governor`; Kos `works as a nurse`.

    The clause is the one of which the name is the subject, or a relative clause behind it.
    """
    head = head_of(sentence, span)
    if head is None:
        return
    top = _top(sentence, head)
    above = parent(sentence, top)
    verbs = [t for t in children(sentence, top) if t.deprel == "acl:relcl"]
    verbs += [above] if above is not None and top.deprel.startswith("nsubj") else []
    verbs += [t for verb in verbs for t in children(sentence, verb) if relation(t) in ("xcomp", "conj")]
    for verb in (t for t in verbs if t.upos == "VERB"):
        for other in children(sentence, verb):
            case = child(sentence, other, "case")
            is_as = relation(other) == "obl" and case is not None and case.lemma == "as"
            is_made = relation(other) == "xcomp" or (relation(other) == "obj" and verb.lemma == "become")
            if other.upos == "NOUN" and other.xpos == "NN" and (is_as or is_made):
                yield other


def _top(sentence: Sentence, head: Token) -> Token:
    """Return the head of the phrase that a name stands in as title, apposition or part."""
    top = head
    while relation(top) in ("flat", "appos", "compound") and top.head >= 0 and child(sentence, top, "case") is None:
        above = sentence.tokens[top.head]
        if above.upos not in ("NOUN", "PROPN", "ADJ"):
            break
        top = above
    return top


def _phrase(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Yield a word and those below it that say what it is, save what it owns, joins or does."""
    yield token
    for other in children(sentence, token):
        if relation(other) in BESIDE and other.deprel != "nmod:poss":
            yield from _phrase(sentence, other)


def _age_at(page: Page, span: Span) -> int | None:
    before = page.text[max(0, span.start - MOST_BEFORE) : span.start]
    found = AGE_BEHIND.search(page.text[span.end : span.end + MOST_BEHIND]) or AGE_BEFORE.search(before)
    return int(next(age for age in found.captures("age"))) if found else None


def key_words(words: str) -> frozenset[str]:
    """Return the words of a name by their keys."""
    return frozenset(name_key(words).split())
