"""Names that are one by what they are made of, wherever they stand: no words are needed to show it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import combinations, pairwise

from quotes.identify.compatible import middles_agree
from quotes.identify.groups import Pair, Proposal
from quotes.lexicon.forms import ACRONYMIC, BODY, HANDLE, PAIR, PERSON, Form
from quotes.lexicon.name_words import load_name_words
from quotes.lexicon.names import name_key
from quotes.lexicon.nouns import load_nouns
from quotes.types import Merge

Forms = Mapping[str, frozenset[Form]]  # of each node
OWNED = re.compile(r"['’]s? \w+$")  # Hillary Clinton's campaign
OWNED_WORDS = 3  # given name, surname, and what is theirs
FEWEST_PARTS = 2  # of a body's name: a ministry is one of many, the Spanish ministry of few


def same_keys(forms: Forms) -> Iterator[Proposal]:
    """Yield the nodes whose names have one key."""
    yield from same_full_names(forms)
    yield from by_key(forms, ACRONYMIC, "one name")
    yield from by_key(forms, HANDLE, "one name")
    yield from by_key(forms, PAIR, "one name")
    yield from same_bodies(forms)
    yield from longer_names(forms)
    yield from bodies_of_persons(forms)


def of_sort(forms: Forms, sort: str) -> Iterator[tuple[str, Form]]:
    """Yield each node with each of its names of this sort, in one order."""
    for node in sorted(forms):
        for form in sorted(forms[node], key=lambda each: each.name):
            if form.sort == sort:
                yield node, form


def proposals(rule: str, holders: Iterable[tuple[str, Form]]) -> Iterator[Proposal]:
    """Yield that each of the nodes is one with the next."""
    for (one, mine), (other, theirs) in pairwise(holders):
        if one != other:
            yield Proposal(one, other, Merge(rule, (mine.name, theirs.name)))


def by_key(forms: Forms, sort: str, rule: str) -> Iterator[Proposal]:
    """Yield the nodes whose names of a sort have the same words."""
    found: defaultdict[tuple[str, ...], list[tuple[str, Form]]] = defaultdict(list)
    for node, form in of_sort(forms, sort):
        found[form.words].append((node, form))
    for holders in found.values():
        yield from proposals(rule, holders)


def same_full_names(forms: Forms) -> Iterator[Proposal]:
    """Yield the nodes with one given name and one surname, in whatever spelling, where no middle names differ."""
    found: defaultdict[tuple[str, str], list[tuple[str, Form]]] = defaultdict(list)
    for node, form in of_sort(forms, PERSON):
        found[form.given, form.surname].append((node, form))
    for holders in found.values():
        middles = {form.middle for _, form in holders if form.middle}
        if all(middles_agree(one, other) for one in middles for other in middles):
            yield from proposals("given name and surname", holders)
            continue
        for middle in sorted(middles):
            alike = [(node, form) for node, form in holders if form.middle == middle]
            yield from proposals("given name and surname", alike)


def generations_apart(forms: Forms, standing: Mapping[str, Set[str]]) -> Iterator[Pair]:
    """Yield two nodes with one full name that some text tells apart by a Jr. or a III: father and son."""
    found: defaultdict[tuple[str, str], list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for node, form in of_sort(forms, PERSON):
        found[form.given, form.surname].append((node, load_name_words().generation & set(name_key(form.name).split())))
    for holders in found.values():
        for (one, mine), (other, theirs) in combinations(holders, 2):
            if mine != theirs and not standing[one].isdisjoint(standing[other]):
                yield frozenset({one}), frozenset({other})


def same_bodies(forms: Forms) -> Iterator[Proposal]:
    """Yield the nodes whose names have the same parts."""
    found: defaultdict[frozenset[str], list[tuple[str, Form]]] = defaultdict(list)
    for node, form in of_sort(forms, BODY):
        if len(form.parts) >= FEWEST_PARTS:
            found[form.parts].append((node, form))
    for holders in found.values():
        yield from proposals("parts of the name", holders)


def longer_names(forms: Forms) -> Iterator[Proposal]:
    """Yield the nodes whose full name is another's without what stands before it: Undersheriff Ann Gage, Ann Gage."""
    known = {form.words: (node, form) for node, form in of_sort(forms, PERSON)}
    given = load_nouns().given_names
    for node, form in of_sort(forms, PERSON):
        for start in range(1, len(form.words) - 1):
            short = known.get(form.words[start:])
            before = form.words[:start]
            if short and (
                not any(word in given or len(word) == 1 for word in before) or short[1].words[0] not in given
            ):
                yield Proposal(short[0], node, Merge("a longer name", (short[1].name, form.name)))


def bodies_of_persons(forms: Forms) -> Iterator[Proposal]:
    """Yield the nodes of a person's body, by surname and by full name: Clinton campaign, Hillary Clinton's campaign.

    Only where no other of that surname has such a body.
    """
    given = load_nouns().given_names
    owned: defaultdict[frozenset[str], list[tuple[str, Form]]] = defaultdict(list)
    for node, form in of_sort(forms, BODY):
        if OWNED.search(form.name) and len(form.words) == len(form.parts) == OWNED_WORDS and form.words[0] in given:
            owned[form.parts - {form.words[0]}].append((node, form))
    for node, form in of_sort(forms, BODY):
        full = owned.get(form.parts, [])
        if len({each.words[0] for _, each in full}) == 1:
            yield from proposals("the body of the full name", [(node, form), full[0]])
