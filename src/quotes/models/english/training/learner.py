"""What learns: the model with its optimizer and the losses of its heads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

import torch
from attrs import asdict, evolve
from torch import Tensor
from torch.nn import functional

from quotes.models.english import decode
from quotes.models.english.model import Batch, Joint, Labels, batch_of
from quotes.models.english.pieces import WordPieces
from quotes.models.english.training.corpora import ATTRIBUTION_TAGS, Corpus, Tagged, Tree

ENCODER_RATE, HEAD_RATE, DECAY = 2e-4, 1e-3, 0.01
MASKED = 0.12  # of the pieces
TAG_WEIGHT = 2.0  # tags are easier than trees, and their losses smaller
NO_LINK = -1
LONGEST_STEP = 2.0  # norm that gradients are clipped to


def labels_of(train: Corpus) -> Labels:
    """Return the classes that the training parts use, sorted."""
    kinds = {tag[2:] for article in train.entities for sentence in article for tag in sentence.tags if tag != "O"}
    return Labels(
        tuple(sorted({tag for tree in train.trees for tag in tree.upos})),
        tuple(sorted({tag for tree in train.trees for tag in tree.xpos})),
        tuple(sorted({tag for tree in train.trees for tag in tree.deprels})),
        ("O", *(f"{prefix}-{kind}" for kind in sorted(kinds) for prefix in "BIES")) if kinds else (),
        ATTRIBUTION_TAGS if train.attributions else (),
    )


@lru_cache(maxsize=1)
def index_of(labels: Labels) -> Mapping[str, Mapping[str, int]]:
    """Return the number of each class of each head."""
    return {name: {tag: number for number, tag in enumerate(tags)} for name, tags in asdict(labels).items()}


class Trainer:
    """The model with its optimizer and losses."""

    def __init__(self, model: Joint, labels: Labels, vocabulary: WordPieces) -> None:
        self.model, self.labels, self.vocabulary = model, labels, vocabulary
        self.index = index_of(labels)
        encoder = list(model.encoder.parameters())
        known = {id(parameter) for parameter in encoder}
        heads = [parameter for parameter in model.parameters() if id(parameter) not in known]
        groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, betas=(0.9, 0.98), fused=True)

    def step(self, name: str, batch: list[tuple[Any, ...]], rate: float) -> float:
        """Learn from one batch; return its loss."""
        for group, highest in zip(self.optimizer.param_groups, (ENCODER_RATE, HEAD_RATE), strict=True):
            group["lr"] = rate * highest
        with torch.autocast("cpu", torch.bfloat16):
            loss = self.tree_loss(batch) if name == "trees" else self.tag_loss(name, batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), LONGEST_STEP)
        self.optimizer.step()
        return float(loss.detach())

    def view(self, name: str, batch: list[tuple[Any, ...]]) -> Tensor:
        """Return the vectors of the batch's words for one kind of head."""
        words = [[word for part in sequence for word in part.words] for sequence in batch]
        made = batch_of(words, self.vocabulary)
        if self.model.training:
            made = self._with_gaps(made)
        return self.model.view(name, self.model.encode(made), made)

    def _with_gaps(self, batch: Batch) -> Batch:
        """Return the batch with some of its pieces masked: what stands there has to be read off its neighbours."""
        hidden = torch.zeros(batch.pieces.numel(), dtype=torch.bool)
        hidden[batch.places] = torch.rand(len(batch.places)) < MASKED
        masked = torch.where(hidden.view_as(batch.pieces), self.vocabulary.masked, batch.pieces)
        return evolve(batch, pieces=masked)

    def tag_loss(self, name: str, batch: list[tuple[Any, ...]]) -> Tensor:
        """Return how unlikely the gold tags are, and for attributions the gold links."""
        vectors = self.view(name, batch)
        parts = [part for sequence in batch for part in sequence]
        gold = torch.tensor([self.index[name].get(tag, 0) for part in parts for tag in part.tags])
        scores = getattr(self.model, name)(vectors).float()
        numbers = numbers_of([len(part.tags) for part in parts])
        with torch.autocast("cpu", enabled=False):
            loss: Tensor = TAG_WEIGHT * self.model.chain(name).loss(scores, gold, numbers)
        return loss + self.link_loss(vectors, batch) if name == "attributions" else loss

    def link_loss(self, vectors: Tensor, batch: list[tuple[Tagged, ...]]) -> Tensor:
        """Return the cross entropy of the cue that each word of a source or content belongs to."""
        numbers = numbers_of([sum(len(part.tags) for part in sequence) for sequence in batch])
        gold = torch.full(numbers.shape, NO_LINK, dtype=torch.long)
        for row, sequence in enumerate(batch):
            cues = cue_places(sequence)
            gold[row, : len(cues)] = torch.tensor(cues)
        scores = self.model.links.scores(vectors, numbers)
        sums = functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=NO_LINK, reduction="sum")
        return sums / (gold != NO_LINK).sum().clamp(min=1)

    def tree_loss(self, batch: list[tuple[Any, ...]]) -> Tensor:
        """Return the cross entropies of tags, heads and relations, summed."""
        trees: list[Tree] = [tree for sequence in batch for tree in sequence]
        vectors = self.view("syntax", batch)
        sentences, heads = numbers_of([len(tree.words) for tree in trees]), gold_heads(trees)
        loss = self._against(self.model.upos(vectors), "upos", [t for tree in trees for t in tree.upos])
        loss = loss + 0.5 * self._against(self.model.xpos(vectors), "xpos", [t for tree in trees for t in tree.xpos])
        relations = self.model.parser.labels(vectors, heads)
        loss = loss + self._against(relations, "deprels", [t for tree in trees for t in tree.deprels])
        return loss + arc_loss(self.model.parser.scores(vectors, sentences), trees)

    def _against(self, scores: Tensor, name: str, gold: list[str]) -> Tensor:
        wanted = torch.tensor([self.index[name].get(tag, 0) for tag in gold])
        return functional.cross_entropy(scores.float(), wanted)


def cue_places(sequence: Sequence[Tagged]) -> list[int]:
    """Return for each word the place of the first word of its cue, from 1, or 0 where the cue stands elsewhere.

    NO_LINK for words that are in no source and no content.
    """
    tags = [tag.partition("-")[2] for part in sequence for tag in part.tags]
    relations = [number for part in sequence for number in part.relations]
    cues: dict[int, int] = {}
    for place, (label, number) in enumerate(zip(tags, relations, strict=True), 1):
        if label == "cue":
            cues.setdefault(number, place)
    return [
        cues.get(number, 0) if label in ("source", "content") else NO_LINK
        for label, number in zip(tags, relations, strict=True)
    ]


def numbers_of(lengths: Sequence[int]) -> Tensor:
    """Return the numbers of the words of neighbouring sequences, (sequences, longest), padded with -1."""
    starts = accumulate(lengths[:-1], initial=0)
    return torch.from_numpy(decode.numbers_of(list(zip(starts, lengths, strict=True))))


def gold_heads(trees: Sequence[Tree]) -> Tensor:
    """Return the number of each word's head over all sentences, -1 for a root."""
    out: list[int] = []
    start = 0
    for tree in trees:
        out.extend(head + start if head >= 0 else -1 for head in tree.heads)
        start += len(tree.heads)
    return torch.tensor(out)


def likeliest_heads(arcs: Tensor, sentences: Tensor) -> Tensor:
    """Return the number of each word's likeliest head over all sentences, -1 for a root; position 0 is the root."""
    best = arcs.argmax(2) - 1
    heads: Tensor = torch.where(best >= 0, best + sentences[:, :1], best)[sentences >= 0]
    return heads


def arc_loss(scores: Tensor, trees: Sequence[Tree]) -> Tensor:
    """Return the cross entropy of the heads; position 0 of `scores` is the root."""
    gold = torch.full(scores.shape[:2], -1, dtype=torch.long)
    for row, tree in enumerate(trees):
        gold[row, : len(tree.heads)] = torch.tensor(tree.heads) + 1
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)
