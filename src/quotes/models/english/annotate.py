"""Annotate texts: one pass of the encoder, then tags, trees, names and attributions for each sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any

import numpy as np
import torch
from attrs import evolve, frozen
from torch import Tensor

from quotes.models.english.decode import Floats, Indices, best_tags, numbers_of, runs_of, transitions
from quotes.models.english.lemmas import lemma_of
from quotes.models.english.model import batch_of, padded_length
from quotes.models.english.packing import by_length, by_size, packed
from quotes.models.english.pieces import Word
from quotes.models.english.sentences import sentences_of
from quotes.models.english.trees import best_heads
from quotes.models.english.weights import Parts
from quotes.models.english.words import words_of
from quotes.types import Span

MOST_PIECES = 64  # of a sequence of neighbouring short paragraphs; longer ones took no more from each other (2026-11)
MOST_PIECES_ALONE = 400  # of a paragraph, or of a sentence, that is read at once; README.md, Long paragraphs
BATCH_PIECES = 768  # padding included; bigger ones fall out of the cache and take longer
SENTENCES_PARSED, WORDS_TAGGED, WORDS_LABELLED = 64, 1024, 1024  # at once: memory
ENDS = 2  # pieces, of which one opens and one closes a sequence
MOST_TOGETHER = 20_000  # words that go through the model together: memory
MOST_WORDS = 200  # of a sentence: longer ones are lists and noise, and are cut
SAFE_CUTS = frozenset(";,:—–")


@frozen
class Annotated:
    """A sentence's words with what the model says of them; `heads` from 0, -1 for the root; `entities` in BIOES."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    lemmas: tuple[str, ...]
    entities: tuple[str, ...]


@frozen
class Run:
    """Words of a text, [first, last), that are a source, a cue or a content; `score` is their mean probability.

    `cue` is the first word of the cue that a source or content belongs to, None where it has none; `link` how likely
    that is among the cues around.
    """

    first: int
    last: int
    label: str
    score: float
    cue: int | None = None
    link: float = 0.0

    def moved(self, words: int) -> Run:
        """Return the run, counted from so many words earlier."""
        cue = None if self.cue is None else self.cue + words
        return evolve(self, first=self.first + words, last=self.last + words, cue=cue)


@frozen
class Reading:
    """What the model says of a text: of each sentence, and the attributions in it."""

    sentences: tuple[Annotated, ...]
    runs: tuple[Run, ...]


Text = Sequence[tuple[Word, ...]]  # sentences; the first word of a paragraph opens it


def cut(text: str, parts: Parts) -> tuple[tuple[Span, ...], ...]:
    """Return the spans of the words of each sentence of a paragraph."""
    sentences = sentences_of(text, words_of(text), parts.splitter)
    return tuple(piece for sentence in sentences for piece in _short(text, sentence))


def _short(text: str, sentence: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """Yield a sentence in pieces of at most MOST_WORDS, cut after a comma or the like where there is one."""
    while len(sentence) > MOST_WORDS:
        marks = (i for i in range(MOST_WORDS - 1, MOST_WORDS // 2, -1) if text[sentence[i].start] in SAFE_CUTS)
        end = next(marks, MOST_WORDS - 1) + 1
        yield sentence[:end]
        sentence = sentence[end:]
    if sentence:
        yield sentence


def annotate(texts: Sequence[Text], parts: Parts) -> list[Reading]:
    """Return what the model says of each text."""
    done: list[Reading] = [Reading((), ()) for _ in texts]
    for group in packed(_handy(texts), MOST_TOGETHER, lambda part: sum(map(len, part[1]))):
        numbers, some = zip(*group, strict=True)
        for number, found in zip(numbers, _annotate(some, parts), strict=True):
            done[number] = _joined(done[number], found)
    return done


def _handy(texts: Sequence[Text]) -> Iterator[tuple[int, Text]]:
    """Yield each text with its number, a huge one in parts."""
    for number, text in enumerate(texts):
        for part in packed(iter(text), MOST_TOGETHER, len):
            yield number, part


def _joined(one: Reading, other: Reading) -> Reading:
    """Return two parts of a text as one."""
    words = sum(len(sentence.upos) for sentence in one.sentences)
    return Reading(one.sentences + other.sentences, one.runs + tuple(run.moved(words) for run in other.runs))


def _annotate(texts: Sequence[Text], parts: Parts) -> Iterator[Reading]:
    """Yield what the model says of each text; all of them go through the encoder together."""
    sentences = [sentence for text in texts for sentence in text]
    lengths = [len(sentence) for sentence in sentences]
    groups = [group for text in texts for group in groups_of(text, parts)]
    with torch.inference_mode():
        views = _encoded(list(_stretches(groups, parts)), parts)
        columns: list[Sequence[Any]] = [*_tags(views, lengths, parts), *_arcs(views.syntax, lengths, parts)]
        runs = _runs(views.attributions, texts, [len(group) for group in groups], parts)
    places = pairwise(accumulate(lengths, initial=0))
    done = (
        _annotated(words, [column[slice(*place)] for column in columns], parts)
        for words, place in zip(sentences, places, strict=True)
    )
    for text, (start, stop) in zip(texts, pairwise(accumulate(map(_size, texts), initial=0)), strict=True):
        inside = runs[bisect_left(runs, start, key=_first) : bisect_left(runs, stop, key=_first)]
        yield Reading(tuple(next(done) for _ in text), tuple(run.moved(-start) for run in inside))


def _size(text: Text) -> int:
    return sum(map(len, text))


def _first(run: Run) -> int:
    return run.first


def paragraphs_of(text: Text) -> Iterator[list[tuple[Word, ...]]]:
    """Yield the sentences of each paragraph."""
    paragraph: list[tuple[Word, ...]] = []
    for sentence in text:
        if sentence[0].opens and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


@frozen
class Views:
    """The words' vectors for each kind of head, (words, hidden)."""

    syntax: Tensor
    entities: Tensor
    attributions: Tensor


@frozen
class Stretch:
    """Neighbouring words that are encoded together: `first` is the number of the first of them.

    Those from `begin` to `end`, counted within, take their vectors from here; the others are there to be looked at.
    """

    first: int
    words: tuple[Word, ...]
    begin: int
    end: int


def _encoded(stretches: Sequence[Stretch], parts: Parts) -> Views:
    """Return the vectors of all words, the stretches encoded a batch of one padded length at a time.

    So the vectors of a text never depend on its neighbours: a longer one beside it would change the order in which
    attention sums, and the rounding to integers makes a tag of the last bit of a float. And so stretches of the same
    words are encoded once: a megabyte of one line again and again takes no time.
    """
    model, size = parts.model, sum(each.end - each.begin for each in stretches)
    views = Views(*(torch.empty(size, model.size.hidden) for _ in range(3)))

    alike: dict[tuple[Word, ...], list[Stretch]] = {}
    for stretch in stretches:
        alike.setdefault(stretch.words, []).append(stretch)

    def size_of(words: tuple[Word, ...]) -> int:
        opens = words[0].opens  # what opens a paragraph has a mark before it, save at the beginning
        return padded_length(parts.vocabulary.count(words) - opens + ENDS)

    for batch in by_size(tuple(alike), size_of, BATCH_PIECES):
        made = batch_of(batch, parts.vocabulary)
        states = model.encode(made)
        starts = accumulate(map(len, batch[:-1]), initial=0)
        found = [(start, each) for start, words in zip(starts, batch, strict=True) for each in alike[words]]
        rows = torch.cat([torch.arange(start + each.begin, start + each.end) for start, each in found])
        places = torch.cat([torch.arange(each.first + each.begin, each.first + each.end) for _, each in found])
        for name in ("syntax", "entities", "attributions"):
            getattr(views, name)[places] = model.view(name, states, made)[rows]
    return views


def groups_of(text: Text, parts: Parts) -> Iterator[tuple[Word, ...]]:
    """Yield the words that are encoded together: short paragraphs side by side, a long one cut between sentences."""
    count = parts.vocabulary.count
    pieces = (piece for paragraph in paragraphs_of(text) for piece in _in_pieces(paragraph, parts))
    for group in packed(pieces, MOST_PIECES, count):
        yield tuple(word for piece in group for word in piece)


def _in_pieces(paragraph: Sequence[tuple[Word, ...]], parts: Parts) -> Iterator[tuple[Word, ...]]:
    """Yield a paragraph as it is or, where it has too many pieces, as few sentences of it at a time."""
    whole = tuple(chain.from_iterable(paragraph))
    if parts.vocabulary.count(whole) <= MOST_PIECES_ALONE:
        yield whole
    else:
        for some in packed(iter(paragraph), MOST_PIECES, parts.vocabulary.count):
            yield tuple(chain.from_iterable(some))


def _stretches(groups: Iterable[tuple[Word, ...]], parts: Parts) -> Iterator[Stretch]:
    """Yield each group as one stretch or, where it is a sentence of too many pieces, as windows that overlap."""
    first = 0
    for words in groups:
        for start, stop, begin, end in windows([len(parts.vocabulary.of(word.text)) for word in words]):
            yield Stretch(first + start, words[start:stop], begin - start, end - start)
        first += len(words)


def windows(sizes: Sequence[int], most: int = MOST_PIECES_ALONE) -> Iterator[tuple[int, int, int, int]]:
    """Yield windows over words of so many pieces: first and last word, and the words that are theirs.

    Windows overlap by half of the pieces, and each word is of the window in which it stands farthest from an edge.
    """
    begins = list(accumulate(sizes, initial=0))
    total = begins.pop()
    step, own = most // 2, 0
    for start in range(0, max(total - step, 1), step):
        is_last = start + most >= total
        edges = (start, start + most, start + most - step // 2)
        first, last, end = (bisect_left(begins, edge) for edge in edges)
        yield (first, len(sizes), own, len(sizes)) if is_last else (first, last, own, end)
        own = end


def _tags(views: Views, lengths: list[int], parts: Parts) -> tuple[list[str], ...]:
    """Return the universal, treebank and entity tag of every word."""
    labels, model = parts.labels, parts.model
    upos = [labels.upos[i] for i in model.upos(views.syntax).argmax(1).tolist()]
    xpos = [labels.xpos[i] for i in model.xpos(views.syntax).argmax(1).tolist()]
    if not labels.entities:
        return upos, xpos, ["O"] * len(upos)
    rules = transitions(labels.entities, model.chain("entities"))
    best = best_of_all(model.entities(views.entities).numpy(), lengths, rules)
    return upos, xpos, [labels.entities[i] for i in best.tolist()]


def _runs(vectors: Tensor, texts: Sequence[Text], encoded: Sequence[int], parts: Parts) -> list[Run]:
    """Return the attribution runs of some texts in order, words numbered over all of them.

    A run ends with its paragraph. Its cue stands in what was encoded together with one of its words; `encoded` are
    the lengths of these groups.
    """
    labels, model = parts.labels.attributions, parts.model
    if not labels:
        return []
    scores = model.attributions(vectors)
    lengths = [_size(paragraph) for text in texts for paragraph in paragraphs_of(text)]
    best = best_of_all(scores.numpy(), lengths, transitions(labels, model.chain("attributions")))
    chances = scores.softmax(1).numpy()[np.arange(len(best)), best]
    tags = [labels[i] for i in best.tolist()]
    runs: list[Run] = []
    for start, stop in pairwise(accumulate(lengths, initial=0)):
        found = [(start + a, start + b, label) for a, b, label in runs_of(tags[start:stop])]
        runs.extend(Run(a, b, label, float(chances[a:b].mean())) for a, b, label in found)
    return [run for some in side_by_side(runs, encoded) for run in _linked(some, vectors, parts)]


def side_by_side(runs: Sequence[Run], encoded: Sequence[int]) -> Iterator[list[Run]]:
    """Yield the runs of each group, those of several groups together where a run goes on from one to the next."""
    some: list[Run] = []
    rest = deque(runs)
    for end in accumulate(encoded):
        while rest and rest[0].first < end:
            some.append(rest.popleft())
        if some and some[-1].last <= end:
            yield some
            some = []


def best_of_all(scores: Floats, lengths: Sequence[int], rules: tuple[Floats, Floats, Floats]) -> Indices:
    """Return the best allowed tags of neighbouring sequences of `lengths`, many of them at a time."""
    best = np.zeros(len(scores), np.int64)
    starts = list(accumulate(lengths, initial=0))
    for batch in by_length(range(len(lengths)), lambda number: lengths[number], WORDS_TAGGED):
        rows = numbers_of([(starts[number], lengths[number]) for number in batch])
        found = best_tags(scores[rows], rows >= 0, rules)
        best[rows[rows >= 0]] = found[rows >= 0]
    return best


def _linked(runs: list[Run], vectors: Tensor, parts: Parts) -> list[Run]:
    """Return runs, each source and content with the cue among them that its words choose together."""
    cues = [run.first for run in runs if run.label == "cue"]
    others = [run for run in runs if run.label != "cue"]
    if not cues or not others:
        return runs
    words = torch.cat([torch.arange(run.first, run.last) for run in others])
    scores = parts.model.links.between(vectors[words], vectors[cues]).log_softmax(1)
    places = pairwise(accumulate((run.last - run.first for run in others), initial=0))
    chances = iter([scores[start:end].mean(0).softmax(0) for start, end in places])
    return [run if run.label == "cue" else _with_cue(run, cues, next(chances)) for run in runs]


def _with_cue(run: Run, cues: list[int], chances: Tensor) -> Run:
    best = int(chances.argmax())
    return evolve(run, cue=cues[best - 1] if best else None, link=float(chances[best]))


def _arcs(syntax: Tensor, lengths: list[int], parts: Parts) -> tuple[list[int], list[str]]:
    """Return each word's head in its sentence, -1 for the root, and its relation."""
    starts = list(accumulate(lengths, initial=0))
    heads = np.zeros(starts[-1], np.int64)
    for first in range(0, len(lengths), SENTENCES_PARSED):
        some = lengths[first : first + SENTENCES_PARSED]
        begin = starts[first]
        scores = parts.model.parser.scores_of(syntax[begin : begin + sum(some)], some)
        for start, row in zip(starts[first:], scores, strict=False):
            heads[start : start + len(row)] = best_heads(row.numpy()) - 1
    return heads.tolist(), _relations(syntax, heads, np.repeat(starts[:-1], lengths), parts)


def _relations(syntax: Tensor, heads: Indices, starts: Indices, parts: Parts) -> list[str]:
    """Return each word's relation to its head; `starts` are the numbers of the first words of their sentences."""
    above = torch.from_numpy(np.where(heads < 0, -1, heads + starts))
    best = [
        parts.model.parser.labels_of(syntax, slice(start, start + WORDS_LABELLED), above).argmax(1)
        for start in range(0, len(above), WORDS_LABELLED)
    ]
    names = [parts.labels.deprels[i] for i in torch.cat(best).tolist()]
    return [_fitting_relation(name, head) for name, head in zip(names, heads.tolist(), strict=True)]


def _fitting_relation(name: str, head: int) -> str:
    """Return the relation: that of the root for the root alone."""
    return "root" if head < 0 else "dep" if name == "root" else name


def _annotated(words: tuple[Word, ...], columns: Sequence[Sequence[Any]], parts: Parts) -> Annotated:
    upos, xpos, entities, heads, deprels = map(tuple, columns)
    lemmas = tuple(lemma_of(word.text, u, x, parts.lemmas) for word, u, x in zip(words, upos, xpos, strict=True))
    return Annotated(upos, xpos, heads, deprels, lemmas, entities)
