"""What two statements share beside what their articles speak of throughout."""

from __future__ import annotations

from prints import said
from quotes.link.cutting import statements_in
from quotes.link.topics import beside_topics
from quotes.link.wordings import Worded, said_in, worded

CAP = "the cap on the price of oil will harm nobody in the valley"
SALE = "no oil is sold to those who put a cap on its price"


def first_of(*contents: str) -> Worded:
    """Return the first statement of a paper that prints these."""
    return worded(said_in(each for one in said(*contents) for each in statements_in(one)))[0]


def shared(*contents: str) -> float:
    """Return the share that two papers have in common, of their first statements, beside what they speak of."""
    other = first_of(SALE, *contents)
    return dict(beside_topics(first_of(CAP, *contents), other, 1.0))["rare min"]


def test_words_that_stand_in_all_of_an_article_say_less() -> None:
    topic = ("the price of oil fell on Monday", "a cap on oil is foolish", "the price that the cap sets is low")

    assert 0 < shared(*topic) < shared("the ferry is late again")
