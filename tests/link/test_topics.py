"""What two statements share beside what their articles speak of throughout."""

from __future__ import annotations

import numpy as np

from prints import said
from quotes.link.cutting import statements_in
from quotes.link.filling import table_of
from quotes.link.saying import said_in
from quotes.link.tables import common
from quotes.link.topics import beside_topics
from quotes.link.wordings import worded

CAP = "the cap on the price of oil will harm nobody in the valley"
SALE = "no oil is sold to those who put a cap on its price"


def shared(*contents: str) -> float:
    """Return the share that two papers have in common, of their first statements, beside what they speak of."""
    papers = (said(CAP, *contents), said(SALE, *contents, name="b.txt"))
    statements = [statement for paper in papers for each in paper for statement in statements_in(each)]
    every = worded(said_in([each for paper in papers for each in paper]))
    places = [
        [each.said[0].statement == first for each in every].index(True)
        for first in (statements[0], statements[len(papers[0])])
    ]
    table, one, other = table_of(every), *(np.array([place]) for place in places)
    return float(dict(beside_topics(table, one, other, common(table.stems, one, other)))["rare min"][0])


def test_words_that_stand_in_all_of_an_article_say_less() -> None:
    topic = ("the price of oil fell on Monday", "a cap on oil is foolish", "the price that the cap sets is low")

    assert 0 < shared(*topic) < shared("the ferry is late again")
