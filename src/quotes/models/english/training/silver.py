"""Texts that nobody annotated, for a model to learn what others say of them.

Some of their words give place to others of like form, so that no text is learned by heart (after the augmentation of
TinyBERT, Jiao et al., Findings of EMNLP 2020): teachers answer for whatever is there.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from pathlib import Path

from attrs import evolve, frozen

from quotes.models.english.annotate import cut
from quotes.models.english.packing import packed
from quotes.models.english.pieces import Word, WordPieces, words_at
from quotes.models.english.training.batches import MOST_PIECES, STRAIGHT
from quotes.models.english.training.corpora import Tagged, Tree, is_held_back
from quotes.models.english.weights import Parts

Sentence = tuple[Word, ...]
Paragraph = tuple[Sentence, ...]
Article = tuple[Paragraph, ...]

COMMON = 400  # words that are never replaced: the most frequent ones
CHANGED = (0.0, 0.0, 0.08, 0.2)  # of the words of an article, one of these
NAMED = (0.0, 0.3)  # of its names
STRAIGHTENED = 0.25  # of the articles have straight quotation marks
RUNS = (1, 64, 64, 64, 128, 240)  # pieces of neighbouring paragraphs that are read together, one of these an article
LONG = 128  # pieces: of a paragraph that is too long, so many are read together
LONGEST = 400  # pieces of a sentence
ENDINGS = ("ing", "ed", "ly", "ies", "ss", "s", "tion", "ment", "er", "al", "ity", "ous", "ive")
NO_SPACE_BEFORE = frozenset((",", ".", ";", ":", "!", "?", ")", "]", "%", "n't", "”"))
NO_SPACE_AFTER = ("(", "[", "$", "“")
QUOTED = {"``": "“", "''": "”"}


@frozen
class Plain:
    """Words of a paragraph, and how many stand in each of its sentences."""

    words: Sentence
    sentences: tuple[int, ...]


def article_of(paragraphs: Iterable[str], parts: Parts) -> Article:
    """Return an article's paragraphs, cut as texts are cut when they are read."""
    return tuple(paragraph for text in paragraphs if (paragraph := paragraph_of(text.strip(), parts)))


def paragraph_of(text: str, parts: Parts) -> Paragraph:
    sentences = cut(text, parts) if text else ()
    words = iter(words_at(text, [span for sentence in sentences for span in sentence]))
    return tuple(tuple(next(words) for _ in sentence) for sentence in sentences)


def texts_in(folder: Path, parts: Parts) -> Iterator[Article]:
    """Yield the articles of a folder of plain texts, a paragraph a line; what PolNeAR holds back is left out."""
    for path in sorted(folder.rglob("*.txt")):
        if not is_held_back(path.stem):
            yield article_of(re.split(r"[\r\n]+", path.read_text(encoding="utf-8")), parts)


def articles_of_trees(trees: Sequence[Tree], parts: Parts) -> Iterator[Article]:
    """Yield the documents of a treebank as running text."""
    for _, group in groupby(trees, key=lambda tree: tree.document):
        paragraphs: list[str] = []
        for tree in group:
            if tree.words[0].opens or not paragraphs:
                paragraphs.append(tree.text)
            else:
                paragraphs[-1] += f" {tree.text}"
        yield article_of(paragraphs, parts)


def articles_of_names(articles: Sequence[Sequence[Tagged]], parts: Parts) -> Iterator[Article]:
    """Yield articles of tokens as running text, one to three sentences a paragraph."""
    for number, article in enumerate(articles):
        rng, sentences = random.Random(number), [joined([word.text for word in part.words]) for part in article]
        paragraphs: list[str] = []
        while sentences:
            some = rng.randint(1, 3)
            paragraphs.append(" ".join(sentences[:some]))
            sentences = sentences[some:]
        yield article_of(paragraphs, parts)


def joined(tokens: Sequence[str]) -> str:
    """Return tokens as a line of text: marks stand where they belong."""
    line, is_open = "", False
    for token in tokens:
        mark = QUOTED.get(token, token)
        closes = mark == '"' and is_open
        glued = line == "" or line.endswith(NO_SPACE_AFTER) or (is_open and line.endswith('"'))
        follows = mark in NO_SPACE_BEFORE or closes or (mark[0] in "'’" and len(mark) > 1)
        line += mark if glued or follows else f" {mark}"
        is_open = not closes if mark == '"' else is_open
    return line


class Changes:
    """Puts words in the place of others of like form."""

    def __init__(self, articles: Sequence[Article]) -> None:
        counts = Counter(word.text for words in map(words_in, articles) for word in words)
        lower = (text for text, _ in counts.most_common() if text.islower())
        self.common = frozenset(text for text, _ in zip(lower, range(COMMON), strict=False))
        self.alike: dict[str, list[str]] = {}
        for text in counts:
            if form := self.form_of(text):
                self.alike.setdefault(form, []).append(text)

    def form_of(self, text: str) -> str:
        """Return what kind of word may stand in this one's place; nothing for what is never replaced."""
        if text.isdigit():
            return f"{min(len(text), 5)} digits"
        if not text.isalpha() or len(text) < 3 or text.lower() in self.common:
            return ""
        if text.isupper():
            return "letters"
        if text.istitle():
            return "name"
        return next((ending for ending in ENDINGS if text.endswith(ending)), "word") if text.islower() else ""

    def changed(self, article: Article, rng: random.Random) -> Article:
        """Return the article with some words replaced; a name, where it is, by the same one."""
        rates = {"word": rng.choice(CHANGED), "name": rng.choice(NAMED)}
        known: dict[str, str] = {}

        def sentence_of(sentence: Sentence) -> Sentence:
            return tuple(self._word(word, place, rates, known, rng) for place, word in enumerate(sentence))

        return tuple(tuple(map(sentence_of, paragraph)) for paragraph in article) if any(rates.values()) else article

    def _word(
        self, word: Word, place: int, rates: Mapping[str, float], known: dict[str, str], rng: random.Random
    ) -> Word:
        form = self.form_of(word.text)
        is_name = form in ("name", "letters")
        if not form or (is_name and place == 0) or rng.random() >= rates["name" if is_name else "word"]:
            return word
        other = rng.choice(self.alike[form])
        return evolve(word, text=known.setdefault(word.text, other) if is_name else other)


def words_in(article: Article) -> Iterator[Word]:
    """Yield the words of an article."""
    return chain.from_iterable(chain.from_iterable(article))


def silver_sequences(
    articles: Sequence[Article], changes: Changes, vocabulary: WordPieces, rng: random.Random
) -> list[tuple[Plain, ...]]:
    """Return runs of neighbouring paragraphs, packed as they are when texts are read, some of their words replaced."""
    out: list[tuple[Plain, ...]] = []
    for article in articles:
        parts = _parts(changes.changed(article, rng), vocabulary, straight=rng.random() < STRAIGHTENED)
        out.extend(packed(parts, rng.choice(RUNS), lambda part: vocabulary.count(part.words)))
    return out


def _parts(article: Article, vocabulary: WordPieces, *, straight: bool) -> Iterator[Plain]:
    for paragraph in article:
        sentences = tuple(map(_straight, paragraph)) if straight else paragraph
        whole = sum(map(vocabulary.count, sentences)) <= MOST_PIECES
        for some in [sentences] if whole else packed(iter(sentences), LONG, vocabulary.count):
            if sum(map(vocabulary.count, some)) <= LONGEST:
                yield Plain(tuple(chain.from_iterable(some)), tuple(map(len, some)))


def _straight(sentence: Sentence) -> Sentence:
    return tuple(evolve(word, text=STRAIGHT.get(word.text, word.text)) for word in sentence)
