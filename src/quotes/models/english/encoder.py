"""The encoder: a BERT of six layers (MiniLM), in plain torch."""

from __future__ import annotations

import torch
from attrs import frozen
from torch import Tensor, nn
from torch.nn import functional

from quotes.models.english.integers import Linear

NEVER = -1e4


@frozen
class Size:
    """The encoder's measures; the defaults are those of all-MiniLM-L6-v2."""

    vocabulary: int = 30522
    hidden: int = 384
    inner: int = 1536
    layers: int = 6
    heads: int = 12
    positions: int = 512
    shapes: int = 16
    spellings: int = 0  # rows of the table of n-grams; 0: words are not spelled


class Layer(nn.Module):
    """Self-attention and feed-forward, each followed by its sum and norm."""

    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        self.heads = size.heads
        self.queries_keys_values = Linear(size.hidden, 3 * size.hidden)
        self.joined = Linear(size.hidden, size.hidden)
        self.attention_norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.up = Linear(size.hidden, size.inner)
        self.down = Linear(size.inner, size.hidden)
        self.output_norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the next states; `mask` (batch, 1, 1, length) is added to what each place gives to the others."""
        batch, length, hidden = states.shape
        parts = self.queries_keys_values(states).view(batch, length, 3, self.heads, hidden // self.heads)
        queries, keys, values = parts.permute(2, 0, 3, 1, 4)
        attended = _attended(queries, keys, values, mask)
        joined = self.joined(attended.transpose(1, 2).reshape(batch, length, hidden))
        states = self.attention_norm(states + self.dropout(joined))
        inner = self.down(functional.gelu(self.up(states)))
        out: Tensor = self.output_norm(states + self.dropout(inner))
        return out


def _attended(queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor) -> Tensor:
    """Return what each place takes from the others.

    While learning by hand, since the gradient of torch's own takes six times as long on a CPU.
    """
    if queries.is_cuda or not torch.is_grad_enabled():
        return functional.scaled_dot_product_attention(queries, keys, values, attn_mask=mask.to(queries.dtype))
    scores = (queries * queries.shape[-1] ** -0.5) @ keys.transpose(2, 3)
    weights = (scores + mask).softmax(-1)
    out: Tensor = weights.to(values.dtype) @ values
    return out


class Encoder(nn.Module):
    """Word pieces and their shapes to vectors, one tensor for the input and one a layer."""

    def __init__(self, size: Size, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(size.vocabulary, size.hidden)
        self.positions = nn.Embedding(size.positions, size.hidden)
        self.shapes = nn.Embedding(size.shapes, size.hidden)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, spelled: Tensor | None = None) -> list[Tensor]:
        """Return the states after the embedding and after each layer, (batch, length, hidden) each.

        `spelled` (batch, length, hidden) is what else is known of the word that each piece belongs to.
        """
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.words(pieces) + self.positions(places) + self.shapes(shapes)
        states = states if spelled is None else states + spelled
        states = self.dropout(self.norm(states))
        every = [states]
        absent = torch.zeros(mask.shape, device=mask.device).masked_fill_(~mask, NEVER)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, absent)
            every.append(states)
        return every


def from_minilm(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the parameters of Encoder from the published ones of a BERT.

    The vector of segment 0 goes into the places.
    """
    state = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    count = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))
    for index in range(count):
        state |= _layer(weights, index)
    return state


def _layer(weights: dict[str, Tensor], index: int) -> dict[str, Tensor]:
    old, new = f"encoder.layer.{index}.", f"layers.{index}."
    names = {
        "attention.output.dense": "joined",
        "attention.output.LayerNorm": "attention_norm",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "output_norm",
    }
    state = {}
    for kind in ("weight", "bias"):
        parts = [weights[f"{old}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        state[f"{new}queries_keys_values.{kind}"] = torch.cat(parts)
        for theirs, ours in names.items():
            state[f"{new}{ours}.{kind}"] = weights[f"{old}{theirs}.{kind}"]
    return state
