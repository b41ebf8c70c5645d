"""Weights as they ship."""

import pytest
import torch
from torch.nn import functional

from quotes.models.english.model import Parser
from quotes.models.english.training.export import averaged, factored


def test_relations_that_were_learned_whole_are_factored():
    torch.manual_seed(1)
    below, above = torch.randn(3, 2, 9), torch.randn(3, 2, 9)  # three labels of rank 2, biases last
    whole = torch.einsum("lri,lrj->lij", below, above)
    parser = Parser(4, 3, arc=4, relation=8, rank=2).eval()
    parser.load_state_dict(
        {
            **parser.state_dict(),
            **{name[7:]: part for name, part in factored({"parser.relations": whole}, 2).items()},
        }
    )
    dependents, heads = torch.randn(8), torch.randn(8)
    ends = [torch.cat([vector, torch.ones(1)]) for vector in (dependents, heads)]

    product = functional.linear(dependents, parser.below.weight, parser.below.bias) * functional.linear(
        heads, parser.above.weight, parser.above.bias
    )

    expected = torch.einsum("i,lij,j->l", ends[0], whole, ends[1])
    assert product.view(3, 2).sum(1).detach() == pytest.approx(expected, rel=1e-3)


def test_weights_are_averaged_with_earlier_ones():
    earlier, weights = {"layer": torch.zeros(2)}, {"layer": torch.tensor([1.0, 2.0])}

    assert averaged(weights, earlier, 0.5)["layer"].tolist() == [0.5, 1.0]
