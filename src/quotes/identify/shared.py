"""Shared words tell names: who says the same eight words in two papers, under names that go together, is one.

The idea of Quootstrap (Pavllo, Piccardi, West, ICWSM 2018), turned round: there known words find speakers, here names.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, combinations
from zlib import crc32

import numpy as np
from attrs import frozen

from quotes.identify.groups import Groups, Proposal, go_together
from quotes.identify.said import Chosen, node_of
from quotes.lexicon.forms import Form
from quotes.types import Attribution, Merge, Span

RUN = 8  # words in a row; of 6, 8 and 10 the one that found most without a wrong name (2026-11)
MOST_HOLDERS = 60  # nodes with one run of words: beyond, the words are a phrase
AT_ONCE = 1 << 22  # numbers of runs that are sorted at once: a hundred megabytes
TEXTS = 2  # of a node, kept of those with one run of words: of any two nodes some differ then, if any do
WORD = re.compile(r"\w+")

Run = tuple[bytes, int, int]  # the words, and where they begin and end


@frozen
class Holder:
    """A node that says some words: in which attribution, and where."""

    node: str
    attribution: Attribution
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return what names the text."""
        return self.attribution.article.document.text_sha256


def runs_of(attribution: Attribution) -> Iterator[Run]:
    """Yield each run of words of a content, and where it stands."""
    text = attribution.article.document.text
    for part in attribution.quote.content:
        found = tuple(WORD.finditer(text, part.start, part.end))
        if len(found) >= RUN:
            words = [match[0].casefold().encode() for match in found]
            line, starts = b" ".join(words), [0, *accumulate(len(word) + 1 for word in words)]
            for at in range(len(found) - RUN + 1):
                yield line[starts[at] : starts[at + RUN] - 1], found[at].start(), found[at + RUN - 1].end()


def holders_of(said: Chosen, home: Callable[[str], str]) -> Iterator[tuple[Holder, ...]]:
    """Yield who says one run of words, for each run that stands under two nodes and under few; of each node TEXTS.

    `said` stand in order of their texts; the nodes are those that `home` gives.
    """
    several, places = numbers_of_several(said, home)
    index: defaultdict[bytes, dict[str, list[Holder]]] = defaultdict(dict)
    for place in places:
        attribution = said[place]
        node = home(node_of(attribution.speaker) or "")
        for run, start, end in runs_of(attribution):
            if crc32(run) in several:
                known = index[run].setdefault(node, [])
                holder = Holder(node, attribution, start, end)
                if len(known) < TEXTS and holder.text not in [each.text for each in known]:
                    known.append(holder)
    for holders in index.values():
        if 1 < len(holders) <= MOST_HOLDERS:
            yield tuple(holder for node in sorted(holders) for holder in holders[node])


def numbers_of_runs(attribution: Attribution) -> Iterator[int]:
    """Yield a number for each run of words of a content: as `runs_of`, without its place, in half the time."""
    text = attribution.article.document.text
    for part in attribution.quote.content:
        found = WORD.findall(text, part.start, part.end)
        if len(found) >= RUN:
            line = " ".join(found).casefold().encode()
            starts = [0, *accumulate(len(word) + 1 for word in line.split(b" "))]
            yield from (crc32(line[start : end - 1]) for start, end in zip(starts, starts[RUN:], strict=False))


def numbers_of_several(said: Chosen, home: Callable[[str], str]) -> tuple[set[int], list[int]]:
    """Return the numbers of the runs that stand under two nodes, and of a few others, and the places that have one.

    So few runs are kept whole.
    """
    names: dict[str, int] = {}
    runs, lengths, nodes = array("I"), array("q"), array("q")
    for node, each in said.with_nodes():
        some = array("I", numbers_of_runs(each))
        runs.extend(some)
        lengths.append(len(some))
        nodes.append(names.setdefault(home(node), len(names)))
    every, ends = np.frombuffer(runs, np.uint32), np.cumsum(np.frombuffer(lengths, np.int64))
    several = [np.empty(0, np.uint32)]
    for part in range(parts := 1 + len(every) // AT_ONCE):
        where = np.flatnonzero(every % np.uint32(parts) == part) if parts > 1 else np.arange(len(every))
        mine, owners = every[where], np.frombuffer(nodes, np.int64)[np.searchsorted(ends, where, side="right")]
        order = np.argsort(mine, kind="stable")
        is_shared = (np.diff(mine[order]) == 0) & (np.diff(owners[order]) != 0)
        several.append(mine[order][1:][is_shared])
    found = np.sort(np.concatenate(several))
    has_one = (np.flatnonzero(np.isin(every[at : at + AT_ONCE], found)) + at for at in range(0, len(every), AT_ONCE))
    places = (np.searchsorted(ends, some, side="right") for some in has_one)
    return set(found.tolist()), sorted({place for some in places for place in some.tolist()})


def shared_words(said: Chosen, groups: Groups) -> list[Proposal]:
    """Return the pairs of groups that say the same words in two texts, and may be one; `said` in order of texts."""
    forms = groups.forms
    found: dict[tuple[str, str], Proposal | None] = {}
    seen: set[tuple[tuple[str, str], ...]] = set()
    for holders in holders_of(said, groups.of):
        who = tuple((holder.node, holder.text) for holder in holders)
        if who in seen:
            continue
        seen.add(who)
        for one, other in combinations(holders, 2):
            pair = (one.node, other.node)
            if one.node != other.node and one.text != other.text and pair not in found:
                alike = go_together(forms[one.node], forms[other.node])
                found[pair] = Proposal(*pair, merge_of(one, other, forms)) if alike else None
    return [proposal for proposal in found.values() if proposal]


def merge_of(one: Holder, other: Holder, forms: Mapping[str, frozenset[Form]]) -> Merge:
    """Return what the ledger says of the pair."""
    names = (first_name(forms[one.node]), first_name(forms[other.node]))
    return Merge("shared words", names, other.attribution.article.document.id, Span(other.start, other.end))


def first_name(forms: frozenset[Form]) -> str:
    """Return one of the names, always the same."""
    return min(form.name for form in forms)
