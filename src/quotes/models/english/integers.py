"""Linear layers that run on 8-bit integers: every row of weights and every word piece has a scale of its own.

A piece's scale comes from that piece alone, so the integers never depend on what it was batched with; that what goes
into them does not either takes batches of one padded length (`annotate.py`). While learning, weights and inputs are
rounded to the same steps and the gradient passes through (Jacob et al., CVPR 2018), so the weights that are learned
are those that run.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

STEPS = 127.0  # on either side of zero
MANY = 256  # rows, from which a layout of the weights is worth it
WORTH = 4  # times the seconds of the quickest way; far from what either side of it takes, so that noise decides little
EXACT_INPUTS = 2**24 // 127**2  # summed in any order, their products are whole numbers that a 32-bit float holds
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
    largest = torch.maximum(rows.amax(-1, keepdim=True), -rows.amin(-1, keepdim=True))  # faster than of abs()
    return largest.clamp_min(SMALLEST) / STEPS


def rounded(rows: Tensor) -> Tensor:
    """Return the rows at their 255 steps, as floats that gradients pass through."""
    out: Tensor = Rounding.apply(rows)  # type: ignore[no-untyped-call]
    return out


class Integers:
    """A matrix (outputs, inputs) as 8-bit integers with a scale a row, ready to multiply."""

    def __init__(self, weight: Tensor) -> None:
        scales = scales_of(weight)
        self.scales = scales.squeeze(-1).contiguous()
        self.steps = (weight / scales).round().to(torch.int8)
        self.sums = summed(self.steps)

    def product(self, rows: Tensor, bias: Tensor) -> Tensor:
        """Return `rows @ weight.T + bias` for (..., inputs) floats."""
        flat = rows.reshape(-1, rows.shape[-1])
        scales = scales_of(flat)
        sums = self.sums((flat / scales).round_()).mul_(scales)
        out = torch.addcmul(bias, sums, self.scales, out=sums)  # no room of its own
        return out.view(*rows.shape[:-1], -1)


Way = Callable[[Tensor], Tensor]  # from rows (rows, inputs) of 8-bit integers, of any type, to exact sums as floats
Layout = Callable[[Tensor], Way]  # of weights, for one way


def packed(weight: Tensor) -> Way:
    """Return the product with a matrix that is laid out once for the processor, two thirds of the time of `whole`."""
    onednn = torch.ops.onednn
    layout = onednn.qlinear_prepack(weight, None)
    ones, zeros = torch.ones(len(weight)), torch.zeros(len(weight), dtype=torch.int32)

    def product(rows: Tensor) -> Tensor:
        out: Tensor = onednn.qlinear_pointwise(
            rows.to(torch.int8), 1.0, 0, layout, ones, zeros, None, 1.0, 0, torch.float32, "none", [], ""
        )
        return out

    return product


def whole(weight: Tensor) -> Way:
    """Return the product as torch makes it of any two matrices of integers."""
    columns = weight.t()
    return lambda rows: torch._int_mm(rows.to(torch.int8), columns).float()


def in_floats(weight: Tensor) -> Way:
    """Return the product in 32-bit floats: exact everywhere, up to some 2,000 inputs.

    As much as `EXACT_INPUTS` is summed at once, so that nothing is ever rounded; two such sums are rounded once,
    where they are added, as a whole number is that becomes a float.
    """
    inputs = weight.shape[1]
    if inputs > 2 * EXACT_INPUTS:
        return doubled(weight)
    columns = weight.t().float()
    if inputs <= EXACT_INPUTS:
        return lambda rows: rows.float() @ columns
    first, second = columns[:EXACT_INPUTS], columns[EXACT_INPUTS:]

    def product(rows: Tensor) -> Tensor:
        numbers = rows.float()
        return (numbers[:, :EXACT_INPUTS] @ first).add_(numbers[:, EXACT_INPUTS:] @ second)

    return product


def doubled(weight: Tensor) -> Way:
    """Return the product in doubles: exact everywhere, and half as fast as in floats."""
    columns = weight.t().double()
    return lambda rows: (rows.double() @ columns).float()


def is_exact(way: Layout) -> bool:
    """Return whether a way multiplies without overflow here; processors without VNNI may not, some torches lack one."""
    largest = torch.full((32, 64), 127, dtype=torch.int8)
    most = 64 * 127 * 127
    try:
        sums = (way(largest)(largest), way(largest)(-largest))
    except (RuntimeError, AttributeError):
        return False
    return bool((sums[0] == most).all() and (sums[1] == -most).all())


def takes(way: Layout) -> float:
    """Return the seconds that a way takes for a small product, the least of three."""
    square = torch.ones((MANY, 64), dtype=torch.int8)
    product = way(square[:64])
    return min(_seconds(product, square) for _ in range(3))


def _seconds(product: Way, rows: Tensor) -> float:
    start = perf_counter()
    product(rows)
    return perf_counter() - start


WAYS = (packed, whole, in_floats, doubled)
EXACT = tuple(way for way in WAYS if is_exact(way))


def quickest(ways: Sequence[Layout], takes: Callable[[Layout], float] = takes) -> Layout:
    """Return the first of the ways that is about as quick as any, by the seconds that each takes.

    Products of 8-bit integers want instructions for them: without VNNI torch's own take thirty times as long as floats,
    and with VNNI but without AMX what stands in for `packed` takes a thousand times as long.
    """
    seconds = [takes(way) for way in ways]
    return next(way for way, taken in zip(ways, seconds, strict=True) if taken <= WORTH * min(seconds))


MANY_ROWS = quickest(EXACT)
FEW = quickest([way for way in EXACT if way is not packed])


def summed(weight: Tensor) -> Way:
    """Return the product by the fastest exact way: for many rows and for few, all ways give the same sums.

    What `packed` needs is made anew for each number of rows that it meets, which few rows are not worth.
    """
    many, few = MANY_ROWS(weight), FEW(weight)
    return lambda rows: (many if len(rows) >= MANY else few)(rows)


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
