"""What one word is asked about a cue."""

from attrs import evolve

from quotes.models.english.training.corpora import Tagged
from quotes.models.english.training.learner import NO_LINK, cue_places


def test_a_word_hangs_on_the_first_word_of_its_cue(corpus):
    opening, speech = corpus.attributions[0][0], corpus.attributions[0][0]

    assert cue_places([opening]) == [2, NO_LINK, 2, 2, 2, 2, NO_LINK]
    assert cue_places([evolve(opening, tags=("O",) * 7, relations=(0,) * 7), speech])[7:9] == [9, NO_LINK]


def test_a_word_whose_cue_stands_elsewhere_hangs_on_nothing(corpus):
    attribution = corpus.attributions[0][0]
    content = Tagged(attribution.words[2:6], attribution.tags[2:6], attribution.relations[2:6])

    assert cue_places([content]) == [0, 0, 0, 0]
