"""Words that tell when something was said."""

from quotes.lexicon.occasions import load_occasions


def test_the_words_are_in_order_and_none_is_of_two_minds() -> None:
    known = load_occasions()

    assert "interview" in known.occasion
    assert not known.speaking & known.awaited
