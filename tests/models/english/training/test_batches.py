"""Sentences in the order of learning."""

import random

from quotes.models.english.pieces import Word
from quotes.models.english.training.batches import Stream, renamed
from quotes.models.english.training.corpora import Tagged


def test_batches_are_the_same_again(corpus, vocabulary):
    one, other = (Stream("trees", corpus, vocabulary, 7) for _ in range(2))
    for _ in range(5):
        next(one)
    other.skip(5)

    assert next(one) == next(other)


def test_names_take_the_place_of_others_of_their_class():
    sentence = Tagged((Word("Kim"), Word("left"), Word("Paris")), ("S-Person", "O", "S-Location"))
    known = {"Person": [(Word("Javad"), Word("Karimi"), Word("Qodousi"))]}
    rng = random.Random(1)

    versions = {renamed(sentence, known, rng) for _ in range(40)}

    assert {" ".join(word.text for word in version.words) for version in versions} == {
        "Kim left Paris",
        "Javad Karimi Qodousi left Paris",
    }
    assert {version.tags for version in versions} == {
        sentence.tags,
        ("B-Person", "I-Person", "E-Person", "O", "S-Location"),
    }
