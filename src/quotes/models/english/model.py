"""The joint model: one encoder, four heads of a layer or two."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from attrs import frozen
from torch import Tensor, nn
from torch.nn import functional

from quotes.models.english.encoder import Encoder, Size
from quotes.models.english.pieces import Word, WordPieces, shape_of


@frozen
class Labels:
    """The classes of each head, in the order of its scores. An empty tuple: no such head."""

    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    deprels: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    attributions: tuple[str, ...] = ()


@frozen
class Batch:
    """Sequences of words as tensors. Words of all sequences are numbered through, in order.

    `pieces`, `shapes`, `mask` are (sequences, pieces); `places` are the indices of the words' pieces in the flattened
    pieces, `owners` the number of the word that each of them belongs to; `words` is how many words there are.
    """

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    places: Tensor
    owners: Tensor
    words: int


def batch_of(sequences: Sequence[Sequence[Word]], vocabulary: WordPieces) -> Batch:
    """Return the sequences as one batch, padded to the longest."""
    rows: list[list[int]] = []
    shapes: list[list[int]] = []
    owners: list[list[int]] = []
    places: list[int] = []
    number = 0
    for words in sequences:
        row, shape, owner = [vocabulary.start], [0], [-1]
        for word in words:
            ids = vocabulary.of(word.text)
            row.extend(ids)
            shape.extend([shape_of(word)] * len(ids))
            owner.extend([number] * len(ids))
            number += 1
        rows.append([*row, vocabulary.end])
        shapes.append([*shape, 0])
        owners.append([*owner, -1])
    longest = max(map(len, rows))
    for line, owner in enumerate(owners):
        places.extend(line * longest + column for column, word in enumerate(owner) if word >= 0)
    return Batch(
        _padded(rows, longest),
        _padded(shapes, longest),
        _padded([[1] * len(row) for row in rows], longest).bool(),
        torch.tensor(places, dtype=torch.long),
        torch.tensor([word for owner in owners for word in owner if word >= 0], dtype=torch.long),
        number,
    )


def _padded(rows: list[list[int]], length: int) -> Tensor:
    return torch.tensor([row + [0] * (length - len(row)) for row in rows], dtype=torch.long)


class Mix(nn.Module):
    """A learned weighted mean of the encoder's layers."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        start = torch.zeros(layers + 1)
        start[-1] = 2.0
        self.weights = nn.Parameter(start)

    def forward(self, states: list[Tensor]) -> Tensor:
        weights = self.weights.softmax(0)
        return torch.stack([weight * state for weight, state in zip(weights, states, strict=True)]).sum(0)


class Perceptron(nn.Module):
    """One layer with its activation and dropout."""

    def __init__(self, before: int, after: int, dropout: float) -> None:
        super().__init__()
        self.linear = nn.Linear(before, after)
        self.dropout = nn.Dropout(dropout)

    def forward(self, vectors: Tensor) -> Tensor:
        out: Tensor = self.dropout(functional.gelu(self.linear(vectors)))
        return out


class Parser(nn.Module):
    """Deep biaffine attention (Dozat and Manning, 2017) over the words of each sentence."""

    def __init__(self, hidden: int, labels: int, *, arc: int = 384, relation: int = 160, dropout: float = 0.25) -> None:
        super().__init__()
        self.dependents = Perceptron(hidden, arc, dropout)
        self.heads = Perceptron(hidden, arc, dropout)
        self.dependent_labels = Perceptron(hidden, relation, dropout)
        self.head_labels = Perceptron(hidden, relation, dropout)
        self.root = nn.Parameter(torch.zeros(hidden))
        self.arcs = nn.Parameter(torch.zeros(arc + 1, arc))
        self.relations = nn.Parameter(torch.zeros(labels, relation + 1, relation + 1))
        nn.init.normal_(self.root, std=0.5)
        nn.init.xavier_uniform_(self.arcs)

    def scores(self, vectors: Tensor, sentences: Tensor) -> Tensor:
        """Return (sentences, length, length + 1) scores of each word's heads, the root first.

        `sentences` holds the numbers of the words of each sentence, padded with -1.
        """
        heads = torch.cat([self.heads(self.root)[None], self.heads(vectors)])
        dependents = _with_one(self.dependents(vectors))[sentences.clamp(min=0)]
        candidates = heads[functional.pad(sentences + 1, (1, 0)).clamp(min=0)]
        scores = dependents @ self.arcs @ candidates.transpose(1, 2)
        absent = functional.pad(sentences < 0, (1, 0))
        return scores.float().masked_fill(absent[:, None, :], -1e4)

    def labels(self, vectors: Tensor, heads: Tensor) -> Tensor:
        """Return (words, labels) scores, given each word's head: a word's number, -1 for the root."""
        return self.labels_of(vectors, slice(0, len(vectors)), heads)

    def labels_of(self, vectors: Tensor, some: slice, heads: Tensor) -> Tensor:
        """Return the scores of `labels` for some of the words; heads may lie anywhere."""
        below = _with_one(self.dependent_labels(vectors[some]))
        heads = heads[some]
        chosen = torch.cat([self.root[None], vectors])[heads + 1]
        above = _with_one(self.head_labels(chosen))
        count, width, _ = self.relations.shape
        crossed = (below @ self.relations.permute(1, 0, 2).reshape(width, -1)).view(-1, count, width)
        return (crossed @ above[:, :, None]).squeeze(2).float()


def _with_one(vectors: Tensor) -> Tensor:
    return functional.pad(vectors, (0, 1), value=1.0)


class Joint(nn.Module):
    """The encoder and its heads; words are the mean of their pieces."""

    def __init__(self, size: Size, labels: Labels, dropout: float = 0.1) -> None:
        super().__init__()
        self.size = size
        self.encoder = Encoder(size, dropout)
        self.mixes = nn.ModuleDict({name: Mix(size.layers) for name in ("syntax", "entities", "attributions")})
        self.upos = nn.Linear(size.hidden, max(1, len(labels.upos)))
        self.xpos = nn.Linear(size.hidden, max(1, len(labels.xpos)))
        self.parser = Parser(size.hidden, max(1, len(labels.deprels)))
        self.entities = nn.Linear(size.hidden, max(1, len(labels.entities)))
        self.attributions = nn.Linear(size.hidden, max(1, len(labels.attributions)))
        self.dropout = nn.Dropout(dropout)

    def encode(self, batch: Batch) -> list[Tensor]:
        """Return the words' vectors by layer, (words, hidden) each."""
        states = self.encoder(batch.pieces, batch.shapes, batch.mask)
        counts = torch.bincount(batch.owners, minlength=batch.words).clamp(min=1)[:, None]
        return [_means(state, batch, counts) for state in states]

    def view(self, name: str, layers: list[Tensor]) -> Tensor:
        """Return the words' vectors for one kind of head."""
        mixed: Tensor = self.dropout(self.mixes[name](layers))
        return mixed


def _means(state: Tensor, batch: Batch, counts: Tensor) -> Tensor:
    flat = state.reshape(-1, state.shape[-1])[batch.places].float()
    sums = torch.zeros(batch.words, flat.shape[1]).index_add(0, batch.owners, flat)
    return sums / counts
