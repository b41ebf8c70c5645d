"""How much a word says."""

from quotes.link.rarity import KNOWN_COMMON, KNOWN_RARE, LARGE_NUMBER, SMALL_NUMBER, known_weight


def test_common_words_and_years_say_less() -> None:
    weights = [known_weight(stem) for stem in ("harbour", "govern", "#2024", "#30000")]

    assert weights == [KNOWN_RARE, KNOWN_COMMON, SMALL_NUMBER, LARGE_NUMBER]
