"""The joint model: one encoder, four heads of a layer or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import torch
from attrs import frozen
from torch import Tensor, nn
from torch.nn import functional

from quotes.models.english.chain import Chain
from quotes.models.english.encoder import Encoder, Size
from quotes.models.english.integers import Linear
from quotes.models.english.pieces import Word, WordPieces, shape_of
from quotes.models.english.spelling import Spelling

STRIP = 16  # pieces that attention sums in one go; with 8, 11 of 231 groups still hung on their batch (2026-11)


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
    pieces, `owners` the number of the word that each of them belongs to; `texts` are the words.
    """

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    places: Tensor
    owners: Tensor
    texts: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words there are."""
        return len(self.texts)


def batch_of(sequences: Sequence[Sequence[Word]], vocabulary: WordPieces) -> Batch:
    """Return the sequences as one batch, padded to the longest; between paragraphs stands the piece that ends.

    Sequences of one padded length are found the same in whatever batch of theirs they stand.
    """
    rows: list[list[int]] = []
    shapes: list[list[int]] = []
    owners: list[list[int]] = []
    places: list[int] = []
    number = 0
    for words in sequences:
        row, shape, owner = [vocabulary.start], [0], [-1]
        for word in words:
            if word.opens and len(row) > 1:
                row, shape, owner = [*row, vocabulary.end], [*shape, 0], [*owner, -1]
            ids = vocabulary.of(word.text)
            row.extend(ids)
            shape.extend([shape_of(word)] * len(ids))
            owner.extend([number] * len(ids))
            number += 1
        rows.append([*row, vocabulary.end])
        shapes.append([*shape, 0])
        owners.append([*owner, -1])
    longest = padded_length(max(map(len, rows)))
    for line, owner in enumerate(owners):
        places.extend(line * longest + column for column, word in enumerate(owner) if word >= 0)
    return Batch(
        _padded(rows, longest),
        _padded(shapes, longest),
        _padded([[1] * len(row) for row in rows], longest).bool(),
        torch.tensor(places, dtype=torch.long),
        torch.tensor([word for owner in owners for word in owner if word >= 0], dtype=torch.long),
        tuple(word.text for words in sequences for word in words),
    )


def padded_length(pieces: int) -> int:
    """Return how many pieces a sequence of so many takes in a batch, its ends counted: a whole number of strips."""
    return -(-pieces // STRIP) * STRIP


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
        mixed = torch.zeros_like(states[0])
        for weight, state in zip(self.weights.softmax(0), states, strict=True):
            mixed = torch.addcmul(mixed, state, weight)
        return mixed


class Perceptron(nn.Module):
    """One layer with its activation and dropout."""

    def __init__(self, before: int, after: int, dropout: float) -> None:
        super().__init__()
        self.linear = Linear(before, after)
        self.dropout = nn.Dropout(dropout)

    def forward(self, vectors: Tensor) -> Tensor:
        out: Tensor = self.dropout(functional.gelu(self.linear(vectors)))
        return out


class Arcs(nn.Module):
    """Deep biaffine attention (Dozat and Manning, 2017): which word each word hangs on."""

    def __init__(self, hidden: int, *, arc: int, dropout: float = 0.25) -> None:
        super().__init__()
        self.dependents = Perceptron(hidden, arc, dropout)
        self.heads = Perceptron(hidden, arc, dropout)
        self.root = nn.Parameter(torch.zeros(hidden))
        self.arcs = nn.Parameter(torch.zeros(arc + 1, arc))
        nn.init.normal_(self.root, std=0.5)
        nn.init.xavier_uniform_(self.arcs)

    def scores(self, vectors: Tensor, sequences: Tensor) -> Tensor:
        """Return (sequences, length, length + 1) scores of each word's heads, the root (or none) first.

        `sequences` holds the numbers of the words of each sequence, padded with -1.
        """
        heads = torch.cat([self.heads(self.root)[None], self.heads(vectors)])
        dependents = (_with_one(self.dependents(vectors)) @ self.arcs)[sequences.clamp(min=0)]
        candidates = heads[functional.pad(sequences + 1, (1, 0)).clamp(min=0)]
        scores = dependents @ candidates.transpose(1, 2)
        absent = functional.pad(sequences < 0, (1, 0))
        return scores.float().masked_fill(absent[:, None, :], -1e4)

    def scores_of(self, vectors: Tensor, lengths: Sequence[int]) -> Iterator[Tensor]:
        """Yield the (length, length + 1) scores of each of some neighbouring sequences, given all their words."""
        root, heads = self.heads(self.root)[None], self.heads(vectors)
        dependents = _with_one(self.dependents(vectors)) @ self.arcs
        for start, end in pairwise(accumulate(lengths, initial=0)):
            yield dependents[start:end] @ torch.cat([root, heads[start:end]]).t()

    def between(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return (dependents, heads + 1) scores of some words' vectors against others, the root (or none) first."""
        candidates = torch.cat([self.heads(self.root)[None], self.heads(heads)])
        out: Tensor = _with_one(self.dependents(dependents)) @ self.arcs @ candidates.t()
        return out


class Parser(Arcs):
    """The arcs of a dependency tree and their labels, by a biaffine form of low rank for each label.

    Of the whole matrices of an earlier training 16 directions were enough: not a tenth of a point of LAS was lost on
    250 sentences of PUD news (2026-11), and labels took a quarter of the time.
    """

    def __init__(
        self, hidden: int, labels: int, *, arc: int = 384, relation: int = 160, rank: int = 24, dropout: float = 0.25
    ) -> None:
        super().__init__(hidden, arc=arc, dropout=dropout)
        self.dependent_labels = Perceptron(hidden, relation, dropout)
        self.head_labels = Perceptron(hidden, relation, dropout)
        self.below, self.above = Linear(relation, labels * rank), Linear(relation, labels * rank)
        self.rank = rank

    def labels(self, vectors: Tensor, heads: Tensor) -> Tensor:
        """Return (words, labels) scores, given each word's head: a word's number, -1 for the root."""
        return self.labels_of(vectors, slice(0, len(vectors)), heads)

    def labels_of(self, vectors: Tensor, some: slice, heads: Tensor) -> Tensor:
        """Return the scores of `labels` for some of the words; heads may lie anywhere."""
        above = heads[some]
        chosen = torch.where(above[:, None] < 0, self.root, vectors[above.clamp(min=0)])
        pairs = self.below(self.dependent_labels(vectors[some])) * self.above(self.head_labels(chosen))
        scores: Tensor = pairs.view(len(pairs), -1, self.rank).sum(2).float()
        return scores


def _with_one(vectors: Tensor) -> Tensor:
    return functional.pad(vectors, (0, 1), value=1.0)


class Joint(nn.Module):
    """The encoder and its heads; words are the mean of their pieces.

    `links` ties the words of a source or content to the first word of their cue.
    """

    def __init__(self, size: Size, labels: Labels, dropout: float = 0.15) -> None:
        super().__init__()
        self.size = size
        self.encoder = Encoder(size, dropout)
        self.spelling: nn.Module | None = Spelling(size.spellings, size.hidden) if size.spellings else None
        self.mixes = nn.ModuleDict({name: Mix(size.layers) for name in ("syntax", "entities", "attributions")})
        self.upos = nn.Linear(size.hidden, max(1, len(labels.upos)))
        self.xpos = nn.Linear(size.hidden, max(1, len(labels.xpos)))
        self.parser = Parser(size.hidden, max(1, len(labels.deprels)))
        self.entities = nn.Linear(size.hidden, max(1, len(labels.entities)))
        self.attributions = nn.Linear(size.hidden, max(1, len(labels.attributions)))
        self.chains = nn.ModuleDict({name: Chain(len(getattr(labels, name))) for name in ("entities", "attributions")})
        self.links = Arcs(size.hidden, arc=128)
        self.dropout = nn.Dropout(dropout)

    def settle(self) -> None:
        """Turn every layer to the integers that it runs on, for good."""
        for module in self.modules():
            if isinstance(module, Linear):
                module.settle()

    def chain(self, name: str) -> Chain:
        """Return how the tags of one kind of head follow each other."""
        found = self.chains[name]
        assert isinstance(found, Chain)
        return found

    def view(self, name: str, states: list[Tensor], batch: Batch) -> Tensor:
        """Return the words' vectors for one kind of head, (words, hidden), from the encoder's states by layer."""
        vectors: Tensor = self.dropout(_means(self.mixes[name](states), batch))
        return vectors

    def encode(self, batch: Batch) -> list[Tensor]:
        """Return the states of the pieces after the embedding and after each layer."""
        spelled = None if self.spelling is None else _at_pieces(self.spelling(batch.texts), batch)
        states: list[Tensor] = self.encoder(batch.pieces, batch.shapes, batch.mask, spelled)
        return states


def _at_pieces(vectors: Tensor, batch: Batch) -> Tensor:
    """Return the words' vectors at each of their pieces, (sequences, pieces, hidden)."""
    out = torch.zeros(batch.pieces.numel(), vectors.shape[1], dtype=vectors.dtype, device=vectors.device)
    return out.index_copy(0, batch.places, vectors[batch.owners]).view(*batch.pieces.shape, -1)


def _means(state: Tensor, batch: Batch) -> Tensor:
    """Return the mean of the pieces of each word."""
    flat = state.reshape(-1, state.shape[-1])[batch.places].float()
    counts = torch.bincount(batch.owners, minlength=batch.words).clamp(min=1)[:, None]
    return torch.zeros(batch.words, flat.shape[1], device=flat.device).index_add_(0, batch.owners, flat).div_(counts)
