"""How much a word says before anything was read, and after."""

import pytest

from quotes.link.rarity import known_weight, rarity_of


@pytest.mark.parametrize(
    ("stem", "weight"),
    [("#1000", 1.4), ("#7", 0.5), ("#2016", 0.5), ("@5", 0.35), ("agre", 0.35), ("deminer", 0.8)],
    ids=["large number", "small number", "year", "month", "common word", "rare word"],
)
def test_a_large_number_says_more_than_a_rare_word_and_that_more_than_a_common_one(stem: str, weight: float) -> None:
    assert known_weight(stem) == weight


def test_a_word_that_every_speaker_uses_says_less() -> None:
    weigh = rarity_of([["sluice", "dam"], ["sluice", "boat"], ["sluice", "eel"]])

    assert weigh("sluice") < weigh("dam") == weigh("boat")
