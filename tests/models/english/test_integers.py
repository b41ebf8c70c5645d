import pytest
import torch

from quotes.models.english.integers import (
    EXACT_INPUTS,
    WAYS,
    Integers,
    Linear,
    doubled,
    in_floats,
    is_exact,
    quickest,
    rounded,
    whole,
)


def test_whole_numbers_are_multiplied_exactly():
    largest = torch.full((20, 300), 127, dtype=torch.int8)

    for way in filter(is_exact, WAYS):
        assert (way(largest)(-largest) == -300 * 127 * 127).all()


def test_every_exact_way_gives_the_same_floats():
    steps, rows = torch.randint(-127, 128, (30, 1536), dtype=torch.int8), torch.full((40, 1536), 127, dtype=torch.int8)

    for way in filter(is_exact, WAYS):
        assert torch.equal(way(steps)(rows), doubled(steps)(rows))


@pytest.mark.parametrize("inputs", [384, EXACT_INPUTS, EXACT_INPUTS + 1, 1536, 2 * EXACT_INPUTS, 2 * EXACT_INPUTS + 1])
def test_floats_round_no_more_than_the_whole_sum_does_when_it_becomes_one(inputs: int):
    torch.manual_seed(1)
    steps, rows = (torch.randint(90, 128, (n, inputs), dtype=torch.int8) for n in (30, 40))  # of one sign: large sums

    assert torch.equal(in_floats(steps)(rows), (rows.long() @ steps.t().long()).float())


def test_a_way_that_the_processor_has_no_instructions_for_is_not_taken():
    assert quickest([whole, in_floats], {whole: 30.0, in_floats: 1.0}.__getitem__) is in_floats


def test_of_ways_about_as_quick_the_first_is_taken():
    assert quickest([whole, in_floats], {whole: 1.5, in_floats: 1.0}.__getitem__) is whole


def test_a_way_that_is_missing_or_overflows_is_not_exact():
    assert not is_exact(lambda weight: torch.ops.onednn.no_such_product(weight))
    assert not is_exact(lambda weight: lambda rows: (rows @ weight.t()).float())


def test_what_runs_is_what_was_learned():
    torch.manual_seed(1)
    layer, rows = Linear(48, 16), torch.randn(5, 48)
    learned = layer(rows)

    layer.settle()

    assert layer(rows).detach() == pytest.approx(learned.detach(), abs=1e-5)


def test_rounding_once_more_changes_nothing():
    torch.manual_seed(1)
    weight = rounded(torch.randn(16, 48))

    assert Integers(weight).steps.mul(Integers(weight).scales[:, None]) == pytest.approx(weight, abs=1e-6)


def test_a_row_does_not_depend_on_its_neighbours():
    torch.manual_seed(1)
    numbers, rows, bias = Integers(torch.randn(16, 48)), torch.randn(5, 48), torch.randn(16)
    with_a_giant = torch.cat([rows, 1000 * torch.randn(1, 48)])

    assert torch.equal(numbers.product(rows, bias), numbers.product(with_a_giant, bias)[:5])


def test_the_gradient_passes_through():
    rows = torch.tensor([[0.3, 1.0]], requires_grad=True)
    rounded(rows).sum().backward()

    assert rows.grad is not None
    assert rows.grad.tolist() == [[1.0, 1.0]]
