"""Tags that know their neighbours: a linear-chain conditional random field (Lafferty et al., 2001)."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Chain(nn.Module):
    """How well tags follow each other, begin and end, in the same units as the scores of the words."""

    def __init__(self, tags: int) -> None:
        super().__init__()
        self.inner = nn.Parameter(torch.zeros(tags, tags))
        self.begin = nn.Parameter(torch.zeros(tags))
        self.end = nn.Parameter(torch.zeros(tags))

    def loss(self, scores: Tensor, gold: Tensor, numbers: Tensor) -> Tensor:
        """Return the negative log-likelihood a word of the gold tags.

        `scores` are (words, tags), `gold` (words,); `numbers` are the numbers of the words of each sequence,
        (sequences, longest), padded with -1.
        """
        inside = numbers >= 0
        laid, tags = scores[numbers.clamp(min=0)], gold[numbers.clamp(min=0)]
        return (self._all(laid, inside) - self._one(laid, tags, inside)).sum() / len(scores)

    def _all(self, scores: Tensor, inside: Tensor) -> Tensor:
        """Return the log of the summed weight of all taggings of each sequence."""
        sums = scores[:, 0] + self.begin
        for index in range(1, scores.shape[1]):
            longer = (sums[:, :, None] + self.inner).logsumexp(1) + scores[:, index]
            sums = torch.where(inside[:, index, None], longer, sums)
        return (sums + self.end).logsumexp(1)

    def _one(self, scores: Tensor, tags: Tensor, inside: Tensor) -> Tensor:
        """Return the log of the weight of the one tagging of each sequence."""
        words = (scores.gather(2, tags[:, :, None]).squeeze(2) * inside).sum(1)
        steps = (self.inner[tags[:, :-1], tags[:, 1:]] * inside[:, 1:]).sum(1)
        last = tags.gather(1, inside.sum(1, keepdim=True) - 1).squeeze(1)
        return words + steps + self.begin[tags[:, 0]] + self.end[last]
