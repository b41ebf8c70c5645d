"""Annotate paragraphs: one pass of the encoder, then tags, trees, names and attributions for each sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise

import numpy as np
import torch
from attrs import frozen
from torch import Tensor

from quotes.models.english.batches import by_length, packed
from quotes.models.english.decode import Floats, Indices, best_tags, transitions
from quotes.models.english.lemmas import lemma_of
from quotes.models.english.model import batch_of
from quotes.models.english.pieces import Word, words_at
from quotes.models.english.sentences import sentences_of
from quotes.models.english.trees import best_heads
from quotes.models.english.weights import Parts
from quotes.models.english.words import words_of
from quotes.types import Span

MOST_PIECES = 256  # of a sequence, as in training
MOST_PIECES_ALONE = 400  # of a sentence that is longer than that by itself
BATCH_PIECES = 512  # padding included; bigger ones fall out of the cache and take longer
WORDS_PARSED, WORDS_LABELLED = 1024, 256  # at once: memory
MOST_TOGETHER = 20_000  # words that go through the model together: memory
MOST_WORDS = 200  # of a sentence: longer ones are lists and noise, and are cut
SAFE_CUTS = frozenset(";,:—–")


@frozen
class Annotated:
    """A sentence's words with what the model says of them; `heads` from 0, -1 for the root.

    `entities` are BIOES tags; `attributions` BIO tags, each with its probability.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    lemmas: tuple[str, ...]
    entities: tuple[str, ...]
    attributions: tuple[tuple[str, float], ...]


Paragraph = Sequence[tuple[Word, ...]]


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


def words_of_sentences(text: str, sentences: Sequence[tuple[Span, ...]]) -> tuple[tuple[Word, ...], ...]:
    """Return the words as the model reads them."""
    return tuple(words_at(text, sentence) for sentence in sentences)


def annotate(paragraphs: Sequence[Paragraph], parts: Parts) -> list[list[Annotated]]:
    """Return what the model says of each sentence of each paragraph, in order."""
    worded = [[sentence for sentence in paragraph if _has_word(sentence)] for paragraph in paragraphs]
    done: list[list[Annotated]] = [[] for _ in paragraphs]
    for group in packed(_handy(worded), MOST_TOGETHER, lambda part: sum(map(len, part[1]))):
        numbers, sentences = zip(*group, strict=True)
        for number, found in zip(numbers, _annotate(sentences, parts), strict=True):
            done[number].extend(found)
    return [list(_with_marks(paragraph, iter(found))) for paragraph, found in zip(paragraphs, done, strict=True)]


def _has_word(sentence: tuple[Word, ...]) -> bool:
    """Return whether there is anything to understand."""
    return any(character.isalnum() for word in sentence for character in word.text)


def _with_marks(paragraph: Paragraph, found: Iterator[Annotated]) -> Iterator[Annotated]:
    """Yield what was found, and for a row of marks that all of them hang on the first."""
    for sentence in paragraph:
        rest = len(sentence) - 1
        if _has_word(sentence):
            yield next(found)
        else:
            forms = tuple(word.text for word in sentence)
            marks, heads = ("PUNCT",) * len(forms), (-1, *[0] * rest)
            tags = (("O", 1.0),) * len(forms)
            yield Annotated(
                marks, ("NFP",) * len(forms), heads, ("root", *["punct"] * rest), forms, ("O",) * len(forms), tags
            )


def _handy(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """Yield each paragraph with its number, a huge one in parts."""
    for number, paragraph in enumerate(paragraphs):
        for part in packed(iter(paragraph), MOST_TOGETHER, len):
            yield number, part


def _annotate(paragraphs: Sequence[Paragraph], parts: Parts) -> Iterator[list[Annotated]]:
    """Yield what the model says of each paragraph; all of them go through the encoder together."""
    flat = [sentence for paragraph in paragraphs for sentence in paragraph]
    lengths = [sum(map(len, paragraph)) for paragraph in paragraphs]
    with torch.inference_mode():
        syntax, entities, attributions = _heads_of_model(paragraphs, parts)
        tags = _tags(syntax, entities, [len(sentence) for sentence in flat], parts)
        marked = _attributions(attributions, lengths, parts)
        arcs = _arcs(syntax, [len(sentence) for sentence in flat], parts)
    numbers = list(pairwise(accumulate(map(len, flat), initial=0)))
    done = (
        _annotated(words, slice(*ends), tags, arcs, marked, parts) for words, ends in zip(flat, numbers, strict=True)
    )
    for paragraph in paragraphs:
        yield [next(done) for _ in paragraph]


def _heads_of_model(paragraphs: Sequence[Paragraph], parts: Parts) -> tuple[Tensor, Floats, Floats]:
    """Return the words' vectors for syntax, and their scores for entities and attributions."""
    model, sequences = parts.model, list(_sequences(paragraphs, parts))
    order: list[Tensor] = []
    found: list[tuple[Tensor, Tensor, Tensor]] = []
    for batch in by_length(sequences, lambda item: parts.vocabulary.count(item[1]), BATCH_PIECES):
        layers = model.encode(batch_of([words for _, words in batch], parts.vocabulary))
        order.extend(torch.arange(start, start + len(words)) for start, words in batch)
        entities = model.entities(model.view("entities", layers))
        attributions = model.attributions(model.view("attributions", layers))
        found.append((model.view("syntax", layers), entities, attributions))
    places = torch.cat(order).argsort()
    syntax, entities, attributions = (torch.cat(tensors)[places] for tensors in zip(*found, strict=True))
    return syntax, entities.numpy(), attributions.numpy()


def _sequences(paragraphs: Sequence[Paragraph], parts: Parts) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Yield what is encoded together, with the number of its first word: sentences of a paragraph, or part of one."""
    start = 0
    for paragraph in paragraphs:
        for run in packed(iter(paragraph), MOST_PIECES, parts.vocabulary.count):
            words = chain.from_iterable(run)
            for piece in packed(words, MOST_PIECES_ALONE, lambda word: len(parts.vocabulary.of(word.text))):
                yield start, piece
                start += len(piece)


def _tags(syntax: Tensor, entities: Floats, lengths: list[int], parts: Parts) -> tuple[list[str], ...]:
    """Return the universal, treebank and entity tag of every word."""
    labels, model = parts.labels, parts.model
    upos = [labels.upos[i] for i in model.upos(syntax).argmax(1).tolist()]
    xpos = [labels.xpos[i] for i in model.xpos(syntax).argmax(1).tolist()]
    best = best_of_all(entities, lengths, labels.entities) if labels.entities else None
    names = ["O"] * len(upos) if best is None else [labels.entities[i] for i in best.tolist()]
    return upos, xpos, names


def _attributions(scores: Floats, lengths: list[int], parts: Parts) -> list[tuple[str, float]]:
    """Return the attribution tag of every word and its probability."""
    labels = parts.labels.attributions
    if not labels:
        return [("O", 1.0)] * len(scores)
    best = best_of_all(scores, lengths, labels)
    likely = torch.from_numpy(scores).softmax(1).numpy()[np.arange(len(scores)), best]
    return [(labels[i], float(share)) for i, share in zip(best.tolist(), likely.tolist(), strict=True)]


def best_of_all(scores: Floats, lengths: list[int], labels: tuple[str, ...]) -> Indices:
    """Return the best allowed tags of each sequence; the plain best ones where they are allowed."""
    rules = inner, begin, end = transitions(labels)
    best: Indices = scores.argmax(1)
    for start, stop in pairwise(accumulate(lengths, initial=0)):
        tags = best[start:stop]
        if len(tags) and (begin[tags[0]] or end[tags[-1]] or inner[tags[:-1], tags[1:]].any()):
            best[start:stop] = best_tags(scores[start:stop], rules)
    return best


def _arcs(syntax: Tensor, lengths: list[int], parts: Parts) -> tuple[list[int], list[str]]:
    """Return each word's head in its sentence, -1 for the root, and its relation."""
    starts = list(accumulate(lengths, initial=0))
    heads = np.zeros(starts[-1], np.int64)
    for batch in by_length(range(len(lengths)), lambda number: lengths[number], WORDS_PARSED):
        rows = _numbers([(starts[number], lengths[number]) for number in batch])
        scores = parts.model.parser.scores(syntax, rows).numpy()
        for row, number in zip(scores, batch, strict=True):
            length = lengths[number]
            heads[starts[number] : starts[number] + length] = best_heads(row[:length, : length + 1]) - 1
    return heads.tolist(), _relations(syntax, heads, np.repeat(starts[:-1], lengths), parts)


def _relations(syntax: Tensor, heads: Indices, starts: Indices, parts: Parts) -> list[str]:
    """Return each word's relation to its head; `starts` are the numbers of the first words of their sentences."""
    above = torch.from_numpy(np.where(heads < 0, -1, heads + starts))
    best = [
        parts.model.parser.labels_of(syntax, slice(start, start + WORDS_LABELLED), above).argmax(1)
        for start in range(0, len(above), WORDS_LABELLED)
    ]
    return [parts.labels.deprels[i] for i in torch.cat(best).tolist()]


def _numbers(ranges: list[tuple[int, int]]) -> Tensor:
    """Return the numbers of the words of each sentence, padded with -1."""
    longest = max(length for _, length in ranges)
    rows = [[*range(start, start + length), *[-1] * (longest - length)] for start, length in ranges]
    return torch.tensor(rows, dtype=torch.long)


def _annotated(
    words: tuple[Word, ...],
    place: slice,
    tags: tuple[list[str], ...],
    arcs: tuple[list[int], list[str]],
    attributions: list[tuple[str, float]],
    parts: Parts,
) -> Annotated:
    upos, xpos, entities = (tuple(column[place]) for column in tags)
    heads, deprels = tuple(arcs[0][place]), list(arcs[1][place])
    for index, head in enumerate(heads):
        deprels[index] = "root" if head < 0 else "dep" if deprels[index] == "root" else deprels[index]
    lemmas = (lemma_of(word.text, u, x, parts.lemmas) for word, u, x in zip(words, upos, xpos, strict=True))
    return Annotated(upos, xpos, heads, tuple(deprels), tuple(lemmas), entities, tuple(attributions[place]))
