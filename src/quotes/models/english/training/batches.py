"""Training sequences and batches: seeded, endless, and the same again after a resumption."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import Any

from attrs import evolve

from quotes.models.english.decode import runs_of
from quotes.models.english.packing import Item, by_length, packed
from quotes.models.english.pieces import Word, WordPieces
from quotes.models.english.training.corpora import Corpus, Tagged, Tree, bioes

MOST_PIECES = 256  # of a training sequence
BATCH_PIECES = 2048  # padding included
POOL_BATCHES = 40  # sorted by length within so many
RENAMED = 0.4  # of the names in each round
NUMBERS = frozenset({"Date", "Money"})
OPENING = {'"': "“", "'": "‘"}
CLOSING = {'"': "”", "'": "’"}
STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}


class Stream:
    """Endless batches of one corpus; `taken` of them are skipped after a resumption."""

    def __init__(self, name: str, train: Corpus, vocabulary: WordPieces, seed: int) -> None:
        self.name, self.train, self.vocabulary, self.seed = name, train, vocabulary, seed
        self.taken = 0
        self.source = self._batches()

    def skip(self, count: int) -> None:
        for _ in range(count):
            next(self)

    def __iter__(self) -> Stream:
        return self

    def __next__(self) -> list[tuple[Any, ...]]:
        self.taken += 1
        return next(self.source)

    def _batches(self) -> Iterator[list[tuple[Any, ...]]]:
        epoch = 0
        while True:
            rng = random.Random(f"{self.seed} {self.name} {epoch}")
            yield from batches(self._sequences(rng), self._size, rng)
            epoch += 1

    def _sequences(self, rng: random.Random) -> Sequence[tuple[Any, ...]]:
        if self.name == "trees":
            return tree_sequences(self.train.trees, self.vocabulary, rng)
        if self.name == "entities":
            return entity_sequences(self.train.entities, self.vocabulary, rng)
        return attribution_sequences(self.train.attributions, self.vocabulary, rng)

    def _size(self, sequence: tuple[Any, ...]) -> int:
        return sum(self.vocabulary.count(part.words) for part in sequence)


def tree_sequences(trees: Sequence[Tree], vocabulary: WordPieces, rng: random.Random) -> list[tuple[Tree, ...]]:
    """Return runs of sentences of a document: half of the documents sentence by sentence."""
    out: list[tuple[Tree, ...]] = []
    for _, group in groupby(trees, key=lambda tree: tree.document):
        most = 1 if rng.random() < 0.5 else rng.randint(48, MOST_PIECES)
        changed = (curly(tree) if rng.random() < 0.5 else tree for tree in group)
        out.extend(packed(changed, most, lambda tree: vocabulary.count(tree.words)))
    return out


def curly(tree: Tree) -> Tree:
    """Return the sentence with typographic quotation marks and apostrophes."""
    words = (_curly_word(word, tag) for word, tag in zip(tree.words, tree.xpos, strict=True))
    return evolve(tree, words=tuple(words))


def _curly_word(word: Word, tag: str) -> Word:
    if word.text in OPENING and tag in ("``", "''", "POS"):
        return evolve(word, text=(OPENING if tag == "``" else CLOSING)[word.text])
    return word


def entity_sequences(
    articles: Sequence[Sequence[Tagged]], vocabulary: WordPieces, rng: random.Random
) -> list[tuple[Tagged, ...]]:
    """Return runs of neighbouring sentences, short and long, some of their names put in the place of others."""
    out: list[tuple[Tagged, ...]] = []
    known = names_of(articles)
    for article in articles:
        most = rng.choice((1, 96, 160, 240))
        changed = (renamed(sentence, known, rng) for sentence in article)
        cut = (part for sentence in changed for part in cut_up(sentence, vocabulary))
        out.extend(packed(cut, most, lambda tagged: vocabulary.count(tagged.words)))
    return out


def names_of(articles: Sequence[Sequence[Tagged]]) -> dict[str, list[tuple[Word, ...]]]:
    """Return the names of each class, as often as they occur; amounts and days are left out."""
    found: dict[str, list[tuple[Word, ...]]] = {}
    for sentence in chain.from_iterable(articles):
        for first, last, kind in runs_of(list(sentence.tags)):
            if kind not in NUMBERS:
                found.setdefault(kind, []).append(sentence.words[first:last])
    return found


def renamed(sentence: Tagged, known: Mapping[str, Sequence[tuple[Word, ...]]], rng: random.Random) -> Tagged:
    """Return the sentence with some of its names replaced by others of their class (Dai and Adel, COLING 2020)."""
    words, tags = list(sentence.words), list(sentence.tags)
    for first, last, kind in reversed(runs_of(list(sentence.tags))):
        if kind in known and rng.random() < RENAMED:
            name = rng.choice(known[kind])
            words[first:last] = name
            tags[first:last] = bioes([f"{'I' if place else 'B'}-{kind}" for place in range(len(name))])
    return Tagged(tuple(words), tuple(tags))


def attribution_sequences(
    articles: Sequence[Sequence[Tagged]], vocabulary: WordPieces, rng: random.Random
) -> list[tuple[Tagged, ...]]:
    """Return runs of neighbouring paragraphs, short and long; one in four articles has straight marks only."""
    out: list[tuple[Tagged, ...]] = []
    for article in articles:
        straight, most = rng.random() < 0.25, rng.choice((1, 128, 192, MOST_PIECES))
        parts = (part for paragraph in article for part in cut_up(paragraph, vocabulary))
        marked = (_straight(part) if straight else part for part in parts)
        out.extend(packed(marked, most, lambda tagged: vocabulary.count(tagged.words)))
    return out


def cut_up(tagged: Tagged, vocabulary: WordPieces) -> Iterator[Tagged]:
    """Yield the sequence in parts of at most MOST_PIECES."""
    start, total = 0, 0
    for index, word in enumerate(tagged.words):
        size = len(vocabulary.of(word.text))
        if total + size > MOST_PIECES:
            yield _slice(tagged, start, index)
            start, total = index, 0
        total += size
    yield _slice(tagged, start, len(tagged.words))


def _slice(tagged: Tagged, start: int, end: int) -> Tagged:
    return Tagged(tagged.words[start:end], tagged.tags[start:end], tagged.relations[start:end])


def _straight(tagged: Tagged) -> Tagged:
    words = tuple(evolve(word, text=STRAIGHT.get(word.text, word.text)) for word in tagged.words)
    return evolve(tagged, words=words)


def batches(sequences: Sequence[Item], size_of: Callable[[Item], int], rng: random.Random) -> Iterator[list[Item]]:
    """Yield batches of sequences of like length, in random order."""
    order = list(sequences)
    rng.shuffle(order)
    pool = max(1, len(order) * BATCH_PIECES * POOL_BATCHES // max(1, sum(map(size_of, order))))
    for start in range(0, len(order), pool):
        made = list(by_length(order[start : start + pool], size_of, BATCH_PIECES))
        rng.shuffle(made)
        yield from made
