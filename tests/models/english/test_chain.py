import itertools

import pytest
import torch

from quotes.models.english.chain import Chain
from quotes.models.english.training.learner import numbers_of


def weight(chain: Chain, scores: torch.Tensor, tags: tuple[int, ...]) -> torch.Tensor:
    """Return the log of a tagging's weight, one summand after the other."""
    total = chain.begin[tags[0]] + chain.end[tags[-1]]
    total = total + sum(scores[place, tag] for place, tag in enumerate(tags))
    return total + sum(chain.inner[a, b] for a, b in itertools.pairwise(tags))


@pytest.mark.parametrize("seed", range(3))
def test_loss_is_what_every_tagging_adds_up_to(seed):
    torch.manual_seed(seed)
    chain = Chain(3)
    for parameter in chain.parameters():
        torch.nn.init.normal_(parameter)
    scores, gold = torch.randn(6, 3), torch.tensor([0, 2, 1, 1, 0, 2])

    expected = torch.tensor(0.0)
    for start, stop in ((0, 4), (4, 6)):
        every = itertools.product(range(3), repeat=stop - start)
        total = torch.stack([weight(chain, scores[start:stop], tags) for tags in every]).logsumexp(0)
        expected += (total - weight(chain, scores[start:stop], tuple(gold[start:stop].tolist()))).item()

    assert chain.loss(scores, gold, numbers_of([4, 2])).item() == pytest.approx(expected.item() / 6, rel=1e-5)
