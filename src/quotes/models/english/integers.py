"""Linear layers that run on 8-bit integers: every row of weights and every word piece has a scale of its own.

A piece's scale comes from that piece alone, so the integers never depend on what it was batched with; that what goes
into them does not either takes batches of one padded length (`annotate.py`). While learning, weights and inputs are
rounded to the same steps and the gradient passes through (Jacob et al., CVPR 2018), so the weights that are learned
are those that run.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

STEPS = 127.0  # on either side of zero
SMALLEST = 1e-8  # scale: rows of zeros stay zeros


class Rounding(torch.autograd.Function):
    """Rounds each row to its 255 steps; the gradient passes as if it had not."""

    @staticmethod
    def forward(context: Any, rows: Tensor) -> Tensor:
        scales = scales_of(rows)
        return (rows / scales).round_().mul_(scales)

    @staticmethod
    def backward(context: Any, *gradients: Tensor) -> Tensor:
        return gradients[0]


def scales_of(rows: Tensor) -> Tensor:
    """Return (..., 1): the size of one step of each row, so that its largest number is 127 steps."""
    return rows.abs().amax(-1, keepdim=True).clamp_min(SMALLEST) / STEPS


def rounded(rows: Tensor) -> Tensor:
    """Return the rows at their 255 steps, as floats that gradients pass through."""
    out: Tensor = Rounding.apply(rows)  # type: ignore[no-untyped-call]
    return out


class Integers:
    """A matrix (outputs, inputs) as 8-bit integers with a scale a row, ready to multiply."""

    def __init__(self, weight: Tensor) -> None:
        scales = scales_of(weight)
        self.scales = scales.squeeze(-1).contiguous()
        self.columns = (weight / scales).round().to(torch.int8).t()

    def product(self, rows: Tensor, bias: Tensor) -> Tensor:
        """Return `rows @ weight.T + bias` for (..., inputs) floats."""
        flat = rows.reshape(-1, rows.shape[-1])
        scales = scales_of(flat)
        sums = whole_product((flat / scales).round_().to(torch.int8), self.columns).float().mul_(scales)
        out = torch.addcmul(bias, sums, self.scales, out=sums)  # no room of its own
        return out.view(*rows.shape[:-1], -1)


def whole_product(rows: Tensor, columns: Tensor) -> Tensor:
    """Return the product of two matrices of 8-bit integers, exactly."""
    if EXACT:
        out: Tensor = torch._int_mm(rows, columns)
        return out
    return rows.double() @ columns.double()


def _is_exact() -> bool:
    """Return whether this processor multiplies 8-bit integers without overflow; those without VNNI may not."""
    largest = torch.full((32, 64), 127, dtype=torch.int8)
    try:
        sums = (torch._int_mm(largest, largest.t()), torch._int_mm(largest, -largest.t()))
    except RuntimeError:
        return False
    return bool((sums[0] == 64 * 127 * 127).all() and (sums[1] == -64 * 127 * 127).all())


EXACT = _is_exact()


class Linear(nn.Linear):
    """A linear layer that learns in rounded floats and, once `settle` was called, runs on integers."""

    integers: Integers | None = None

    def settle(self) -> None:
        """Turn to integers, for good: the floats are let go."""
        self.integers = Integers(self.weight.detach().float())
        self.weight = nn.Parameter(torch.empty(0), requires_grad=False)

    def forward(self, rows: Tensor) -> Tensor:
        if self.integers is None:
            return functional.linear(rounded(rows), rounded(self.weight), self.bias)
        return self.integers.product(rows, self.bias.detach())
