"""How words are spelled, letter case and all: the encoder's own vocabulary is uncased and cuts names to pieces.

A word is the mean of the vectors of its character n-grams, which share a table by their hash (Bojanowski et al., TACL
2017); or, for comparison, a fixed vector out of a table of known words.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain
from pathlib import Path

import torch
from torch import Tensor, nn

SHORTEST, LONGEST = 2, 5  # n-grams, in code points, the word's ends counted
MOST_LETTERS = 24  # of a word: longer ones are addresses and noise
START, END = "\x02", "\x03"
DIMENSIONS = 64


class Spelling(nn.Module):
    """The vectors of words by their n-grams: a table of `buckets`, then a layer that starts at zero."""

    def __init__(self, buckets: int, hidden: int) -> None:
        super().__init__()
        self.buckets = buckets
        self.grams = nn.EmbeddingBag(buckets, DIMENSIONS, mode="mean")
        self.joined = nn.Linear(DIMENSIONS, hidden)
        nn.init.normal_(self.grams.weight, std=0.3)
        nn.init.zeros_(self.joined.weight)
        nn.init.zeros_(self.joined.bias)

    def forward(self, texts: Sequence[str]) -> Tensor:
        """Return (words, hidden)."""
        numbers = [grams_of(text, self.buckets) for text in texts]
        starts = torch.tensor(list(accumulate(map(len, numbers[:-1]), initial=0)))
        out: Tensor = self.joined(self.grams(torch.tensor(list(chain.from_iterable(numbers))), starts))
        return out


@lru_cache(maxsize=200_000)
def grams_of(text: str, buckets: int) -> tuple[int, ...]:
    """Return the numbers of a word's n-grams, the whole word among them."""
    word = START + text[:MOST_LETTERS] + END
    found = {word[i : i + n] for n in range(SHORTEST, LONGEST + 1) for i in range(len(word) - n + 1)}
    return tuple(sorted(zlib.crc32(gram.encode()) % buckets for gram in {*found, word}))


class Known(nn.Module):
    """For comparison: fixed vectors of known words, lower-cased, and a layer that starts at zero."""

    words: Tensor

    def __init__(self, path: Path, hidden: int) -> None:
        super().__init__()
        table = torch.load(path, weights_only=True)
        self.places = {word: place for place, word in enumerate(table["vocab"]["_id2unit"])}
        self.register_buffer("words", table["emb"].float(), persistent=False)
        self.joined = nn.Linear(table["emb"].shape[1], hidden)
        nn.init.zeros_(self.joined.weight)
        nn.init.zeros_(self.joined.bias)

    def forward(self, texts: Sequence[str]) -> Tensor:
        """Return (words, hidden)."""
        places = torch.tensor([self.places.get(text.lower(), 1) for text in texts])
        out: Tensor = self.joined(self.words[places])
        return out
