"""Learn where sentences end from running treebank text: an averaged perceptron."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quotes.models.english.sentences import CLOSERS, ENDS, Splitter, gaps
from quotes.models.english.training.batches import curly
from quotes.models.english.training.corpora import Tree
from quotes.models.english.words import words_of

CLOSED_CLASSES = frozenset(("ADP", "CCONJ", "DET", "PRON", "SCONJ"))
FREQUENT = 20  # times in the treebanks
SURE = 9.0  # weight of "the U.S. The ...": the treebanks hold too few to learn it from
EPOCHS = 10


def learn(trees: Sequence[Tree], *, seed: int = 1) -> Splitter:
    """Return an averaged perceptron over the gaps of running treebank text."""
    starters = _starters(trees)
    cases = [*_cases(trees, starters), *_cases([curly(tree) for tree in trees], starters)]
    counts = Counter(feature for features, _ in cases for feature in features)
    cases = [(tuple(f for f in features if counts[f] > 1), ends) for features, ends in cases]
    weights: Counter[str] = Counter()
    sums: Counter[str] = Counter()
    rng, time = random.Random(seed), 0
    for _ in range(EPOCHS):
        rng.shuffle(cases)
        for features, ends in cases:
            time += 1
            if (sum(weights[feature] for feature in features) > 0) != ends:
                for feature in features:
                    weights[feature] += 1 if ends else -1
                    sums[feature] += time if ends else -time
    mean = {feature: round(weights[feature] - sums[feature] / time, 2) for feature in sorted(weights)}
    mean["starter letters. True"] = SURE
    return Splitter({feature: weight for feature, weight in mean.items() if weight}, starters)


def _starters(trees: Sequence[Tree]) -> frozenset[str]:
    """Return the frequent words of the closed classes."""
    counts = Counter(
        word.text.lower()
        for tree in trees
        for word, upos in zip(tree.words, tree.upos, strict=True)
        if upos in CLOSED_CLASSES and word.text.isalpha()
    )
    return frozenset(word for word, count in counts.items() if count >= FREQUENT)


def _cases(trees: Sequence[Tree], starters: frozenset[str]) -> Iterator[tuple[tuple[str, ...], bool]]:
    for text, ends in running(trees):
        words = words_of(text)
        for gap in gaps(text, words, starters):
            yield gap.features, words[gap.index].end in ends


def running(trees: Iterable[Tree], *, most: int = 40) -> Iterator[tuple[str, set[int]]]:
    """Yield texts of up to `most` sentences with the offsets where they end.

    Paragraphs are run together where a stop ends the first: more of the same cases.
    """
    text, ends = "", set[int]()
    for tree in trees:
        if len(ends) >= most or (text and text.rstrip()[-1] not in ENDS | CLOSERS):
            yield text, ends
            text, ends = "", set()
        sentence = "".join(word.text + (" " if word.after else "") for word in tree.words)
        text += sentence
        ends.add(len(text.rstrip()))
    if text:
        yield text, ends
