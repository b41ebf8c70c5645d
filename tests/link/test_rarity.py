"""How much a word says."""

from quotes.link.rarity import KNOWN_COMMON, KNOWN_RARE, LARGE_NUMBER, SMALL_NUMBER, known_weight, weight_of


def test_common_words_and_years_say_less() -> None:
    weights = [known_weight(stem) for stem in ("harbour", "govern", "#2024", "#30000")]

    assert weights == [KNOWN_RARE, KNOWN_COMMON, SMALL_NUMBER, LARGE_NUMBER]


def test_names_weigh_half() -> None:
    stems = frozenset({"harbour"})

    assert weight_of(stems, stems) == KNOWN_RARE / 2 == weight_of(stems, frozenset()) / 2
