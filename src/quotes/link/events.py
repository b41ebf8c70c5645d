"""Whether two texts tell of one event: by the words that both have beside the statements compared.

The same few words in texts of two events are two statements: who is asked every week says "We need a wall" every week.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from math import log
from zlib import crc32

import numpy as np

from quotes.link.cluster import chains_of
from quotes.link.columns import Room
from quotes.link.same_text import body_of
from quotes.link.stems import MAX_KEPT, knowledge, stem, unaccented
from quotes.link.tables import About, Common, Flags, Floats, Integers, Table, common, each_once, summed, with_starts
from quotes.types import Article

WORD = re.compile(r"[^\W\d_]{4,}")
MOST_WORDS = 256  # of a text, those with the smallest numbers: of two texts the same ones are left out
MOST = 1 << 31  # more than any number of a word
NO_WORD = -1  # in the place of the number of a word that says nothing
STEPS = 10  # in the weight of a word that comes once
LEAST_WORDS = 20  # beside a statement's own: with fewer nobody can say what a text tells of
BACK = 16  # texts before that print the same words, with which one is compared
SURELY_AKIN = 0.35  # of two texts surely of one event: with less, a word in common does not do
AKIN = 0.27  # of two of one event: 1 in 1,000 pairs that share a statement has less, 1 in 100 others more (2026-11)


def words_about(article: Article) -> list[tuple[int, int]]:
    """Return a number for each rarer word of the body of an article, sorted, with what it weighs there."""
    counts = Counter(map(number_of, WORD.findall(unaccented(" ".join(body_of(article))))))
    return [(word, weight_of(counts[word])) for word in sorted(word for word in counts if word != NO_WORD)[:MOST_WORDS]]


def weight_of(times: int) -> int:
    """Return what a word weighs that comes so many times, in steps."""
    return round((1 + log(times)) * STEPS)


@lru_cache(MAX_KEPT)
def number_of(word: str) -> int:
    """Return a number for the stem of a word, the same on every machine; NO_WORD for a word of any text."""
    if word.lower() in knowledge().function:
        return NO_WORD
    found = stem(word)
    return NO_WORD if found in knowledge().common else crc32(found.encode()) % MOST


def about_of(flat: Mapping[str, Integers], room: Room) -> About:
    """Return what each text tells of, from what was written down of all."""
    words = with_starts(flat["about"], flat["about_lengths"], MOST, room)
    sums = np.concatenate([[0], np.cumsum(flat["about_weights"].astype(np.int64) ** 2)])
    return About(words, flat["about_weights"], np.diff(sums[words.starts]))


def tell_enough(table: Table, places: Integers) -> Flags:
    """Return of which statements the texts tell enough beside them to say what they are about."""
    return np.asarray(table.about.words.lengths[table.text[places]] - table.telling[places] >= LEAST_WORDS)


def kinship(table: Table, ones: Integers, others: Integers, both: Common) -> Floats:
    """Return how much the texts of two statements tell of one event, 0 to 1, for each pair; 1 where nobody can say.

    `both` are the stems that the statements share: what they say themselves tells nothing of it.
    """
    shared = np.bincount(both.pair, weights=table.is_telling[table.stems.values[both.one]], minlength=len(ones))
    own = (table.telling[ones], table.telling[others], shared.astype(np.int64))
    return kinship_of_texts(table.about, table.text[ones], table.text[others], own)


def kinship_of_texts(
    about: About, ones: Integers, others: Integers, own: tuple[Integers, Integers, Integers] | None = None
) -> Floats:
    """Return how much two texts tell of one event, for each pair of texts, by what each is about.

    The cosine of their words. `own` has how many words are left out of the one, of the other, and of what they share.
    """
    left, right, left_shared = own or (0, 0, 0)
    mine, theirs = (about.squares[texts] - STEPS**2 * out for texts, out in ((ones, left), (others, right)))
    shared = shared_by_texts(about, ones, others) - STEPS**2 * left_shared
    cosine = np.maximum(0, shared) / np.sqrt(np.maximum(1, mine) * np.maximum(1, theirs))
    lengths = np.minimum(about.words.lengths[ones] - left, about.words.lengths[others] - right)
    return np.where(lengths < LEAST_WORDS, 1.0, np.minimum(1.0, cosine))


def shared_by_texts(about: About, ones: Integers, others: Integers) -> Integers:
    """Return what weighs that two texts share, for each pair; what comes again is added up once."""
    count = len(about.words.lengths)
    numbers = ones.astype(np.int64) * count + others
    different = each_once(numbers)
    both = common(about.words, *np.divmod(different, count or 1))
    found = summed(both, about.weights[both.one] * about.weights[both.other], len(different))
    return found.astype(np.int64)[np.searchsorted(different, numbers)]


def by_events(groups: Integers, texts: Integers, about: About) -> Integers:
    """Return, for each of some statements, which are sorted by their group, the first of it in texts of one event.

    Texts that tell too little are of none: by them all others would be one.
    """
    count = len(groups)
    found = [np.empty(0, np.int64)]
    for back in range(1, min(count, BACK + 1)):
        here = np.flatnonzero(groups[back:] == groups[:-back]) + back
        kin = kinship_of_texts(about, texts[here], texts[here - back])
        is_known = np.minimum(about.words.lengths[texts[here]], about.words.lengths[texts[here - back]]) >= LEAST_WORDS
        is_one = (texts[here] == texts[here - back]) | (is_known & (kin >= SURELY_AKIN))
        found.append((here[is_one] - back) * count + here[is_one])
    chain = chains_of(np.concatenate(found), count)
    chained = np.flatnonzero(chain >= 0)
    first, lead = np.arange(count), np.full(len(chained), count)
    np.minimum.at(lead, chain[chained], chained)
    first[chained] = lead[chain[chained]]
    return first
