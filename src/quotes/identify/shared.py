"""Shared words tell names: who says the same eight words in two papers, under names that go together, is one.

The idea of Quootstrap (Pavllo, Piccardi, West, ICWSM 2018), turned round: there known words find speakers, here names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from zlib import crc32

from attrs import frozen

from quotes.identify.groups import Groups, Proposal, go_together
from quotes.lexicon.forms import Form
from quotes.types import Attribution, Merge, Span

RUN = 8  # words in a row; of 6, 8 and 10 the one that found most without a wrong name (2026-11)
MOST_HOLDERS = 60  # nodes with one run of words: beyond, the words are a phrase
WORD = re.compile(r"\w+")


@frozen
class Holder:
    """A node that says some words: in which text, and where."""

    node: str
    text: str
    document: str
    span: Span


def runs_of(attribution: Attribution) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Yield each run of words of a content, and where it stands."""
    text = attribution.article.document.text
    for part in attribution.quote.content:
        found = tuple(WORD.finditer(text, part.start, part.end))
        words = tuple(match[0].casefold() for match in found)
        for start in range(len(found) - RUN + 1):
            yield words[start : start + RUN], Span(found[start].start(), found[start + RUN - 1].end())


def holders_of(said: Sequence[tuple[str, Attribution]]) -> Iterator[tuple[Holder, ...]]:
    """Yield who says one run of words, for each run that stands under two nodes and under few."""
    several = numbers_of_several(said)
    index: defaultdict[tuple[str, ...], dict[tuple[str, str], Holder]] = defaultdict(dict)
    for node, attribution in said:
        document = attribution.article.document
        for run, span in runs_of(attribution):
            if number_of(run) in several:
                holder = Holder(node, document.text_sha256, document.id, span)
                index[run].setdefault((node, document.text_sha256), holder)
    for holders in index.values():
        if 1 < len({holder.node for holder in holders.values()}) <= MOST_HOLDERS:
            yield tuple(holders[key] for key in sorted(holders))


def numbers_of_several(said: Iterable[tuple[str, Attribution]]) -> set[int]:
    """Return the numbers of the runs that stand under two nodes, and of a few others: so that few are kept whole."""
    first: dict[int, str] = {}
    several: set[int] = set()
    for node, attribution in said:
        for run, _ in runs_of(attribution):
            number = number_of(run)
            if first.setdefault(number, node) != node:
                several.add(number)
    return several


def number_of(run: tuple[str, ...]) -> int:
    """Return a number for a run of words."""
    return crc32(" ".join(run).encode())


def shared_words(said: Iterable[tuple[str, Attribution]], groups: Groups) -> list[Proposal]:
    """Return the pairs of groups that say the same words in two texts, and may be one."""
    forms = groups.forms
    found: dict[tuple[str, str], Proposal | None] = {}
    for holders in holders_of([(groups.of(node), each) for node, each in said]):
        for one, other in combinations(holders, 2):
            pair = (one.node, other.node)
            if one.node != other.node and one.text != other.text and pair not in found:
                alike = go_together(forms[one.node], forms[other.node])
                found[pair] = Proposal(*pair, merge_of(one, other, forms)) if alike else None
    return [proposal for proposal in found.values() if proposal]


def merge_of(one: Holder, other: Holder, forms: Mapping[str, frozenset[Form]]) -> Merge:
    """Return what the ledger says of the pair."""
    names = (first_name(forms[one.node]), first_name(forms[other.node]))
    return Merge("shared words", names, other.document, other.span)


def first_name(forms: frozenset[Form]) -> str:
    """Return one of the names, always the same."""
    return min(form.name for form in forms)
