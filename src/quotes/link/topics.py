"""What two statements share beside what their articles speak of throughout.

An article on the price of oil has oil and price in each of its quotes: shared, they tell the topic, not the statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum, log1p, sqrt

from quotes.link.rarity import known_weight
from quotes.link.wordings import Worded

NOTHING = 0.1  # weight of a statement without words that weigh anything


def beside_topics(one: Worded, other: Worded, order: float) -> Iterator[tuple[str, float]]:
    """Yield what the two share of their weight, where what other statements of their texts have too weighs less.

    `order` is the share of it that comes in one order.
    """
    low, high = sorted(max(each.weight_beside_topics, NOTHING) for each in (one, other))
    both = fsum(known_weight(stem) * sqrt(one.part(stem) * other.part(stem)) for stem in one.stems & other.stems)
    least, evidence = min(1.0, both / low), log1p(both)
    yield "rare min", least
    yield "rare max", both / high
    yield "rare evid", evidence
    yield "rare min by evid", least * evidence
    yield "rare ordered", order * evidence
    yield "rare min>0.5", max(0.0, least - 0.5)
    yield "rare min>0.7", max(0.0, least - 0.7)
    yield "rare evid>1", max(0.0, evidence - 1.0)
    yield "rare evid>1.4", max(0.0, evidence - 1.4)
