"""What two statements share beside what their articles speak of throughout.

An article on the price of oil has oil and price in each of its quotes: shared, they tell the topic, not the statement.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from quotes.link.tables import Common, Floats, Integers, Table, summed

NOTHING = 0.1  # weight of a statement without words that weigh anything
Column = tuple[str, Floats]


def beside_topics(table: Table, ones: Integers, others: Integers, both: Common) -> Iterator[Column]:
    """Yield what two share of their weight, where what other statements of their texts have too weighs less.

    A value for each pair of places; `both` are the stems that they share.
    """
    mine, theirs = (np.maximum(table.beside_topics[places], NOTHING) for places in (ones, others))
    weights = table.rarity[table.stems.values[both.one]] * np.sqrt(table.part[both.one] * table.part[both.other])
    shared = summed(both, weights, len(ones))
    least, evidence = np.minimum(1.0, shared / np.minimum(mine, theirs)), np.log1p(shared)
    yield "rare min", least
    yield "rare max", shared / np.maximum(mine, theirs)
    yield "rare evid", evidence
    yield "rare min by evid", least * evidence
    yield "rare min>0.5", np.maximum(0.0, least - 0.5)
    yield "rare min>0.7", np.maximum(0.0, least - 0.7)
    yield "rare evid>1", np.maximum(0.0, evidence - 1.0)
    yield "rare evid>1.4", np.maximum(0.0, evidence - 1.4)
