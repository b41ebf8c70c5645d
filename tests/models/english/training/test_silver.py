"""Texts that nobody annotated."""

import random

from quotes.models.english.pieces import Word
from quotes.models.english.training.silver import Changes, joined


def article(*sentences):
    """Return an article of one paragraph."""
    return (tuple(tuple(Word(word) for word in sentence.split()) for sentence in sentences),)


def test_tokens_become_a_line_of_text():
    tokens = ["``", "We", "wo", "n't", "go", ",", "''", "said", "Kim", "(", "a", "guard", ")", "of", "Seoul", "'s", "."]

    assert joined(tokens[:8]) == "“We won't go,” said"
    assert joined(tokens[8:]) == "Kim (a guard) of Seoul's."
    assert joined(['"', "No", '"', ",", "he", "said", "."]) == '"No", he said.'


def test_where_a_name_gives_place_it_does_so_to_the_same_one():
    told = article("Then Kim left", "Soon Kim came", "And Kim went")
    changes = Changes([told, article("Then Berg left"), article("Then Novak left")])

    versions = {changes.changed(told, random.Random(seed)) for seed in range(60)}
    names = {frozenset(sentence[1].text for sentence in paragraph) for (paragraph,) in versions}

    assert frozenset(("Kim", "Berg")) in names
    assert frozenset(("Kim", "Novak")) in names
    assert not any({"Berg", "Novak"} <= some for some in names)


def test_frequent_words_and_the_first_name_of_a_sentence_stay():
    changes = Changes([article("Kim was leaving"), article("Berg was coming")])
    versions = [changes.changed(article("Kim was leaving"), random.Random(seed)) for seed in range(60)]

    assert changes.form_of("was") == ""
    assert {paragraph[0][0].text for (paragraph,) in versions} == {"Kim"}
