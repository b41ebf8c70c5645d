"""How much a word says."""

from __future__ import annotations

from prints import ADA, BEN, FERRY, HARBOUR, said
from quotes.link.cutting import statements_in
from quotes.link.rarity import KNOWN_COMMON, KNOWN_RARE, LARGE_NUMBER, SMALL_NUMBER, commons_of, known_weight
from quotes.link.wordings import said_in, worded


def test_common_words_and_years_say_less() -> None:
    weights = [known_weight(stem) for stem in ("harbour", "govern", "#2024", "#30000")]

    assert weights == [KNOWN_RARE, KNOWN_COMMON, SMALL_NUMBER, LARGE_NUMBER]


def test_what_a_speaker_says_again_and_again_loses_weight_with_that_speaker_alone() -> None:
    papers = [said(HARBOUR, name="a.txt"), said(HARBOUR + " too", name="b.txt"), said(FERRY, name="c.txt", speaker=BEN)]
    commons = commons_of(worded(said_in(each for paper in papers for one in paper for each in statements_in(one))))

    assert commons[ADA.id or ""]["harbour"] < 1
    assert "harbour" not in commons[BEN.id or ""]
