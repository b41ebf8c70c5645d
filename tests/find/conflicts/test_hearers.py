import pytest

from parses import parse
from readings import found_in


def test_who_hears_the_first_words_hears_what_is_added():
    sentence = """
    Kim told Reuters that it rained, adding that help came.
    Kim/NNP/nsubj/told/Person told/VBD/0 Reuters/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained
    rained/VBD/ccomp/told/rain ,/adding adding/VBG/advcl/told/add that/IN/mark/came help/NN/nsubj/came
    came/VBD/ccomp/adding/come .
    """

    assert [(found.cue, found.relays) for found in found_in(parse(sentence))] == [
        (("told",), ("Reuters",)),
        (("adding",), ("Reuters",)),
    ]


def test_who_hears_one_sentence_is_no_relay_of_the_next():
    sentences = """
    Kim told Reuters that it rained.
    Kim/NNP/nsubj/told/Person told/VBD/0 Reuters/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained
    rained/VBD/ccomp/told/rain .

    He said that help came.
    He/PRP/nsubj/said said/VBD/0 that/IN/mark/came help/NN/nsubj/came came/VBD/ccomp/said/come .
    """

    assert [found.relays for found in found_in(parse(sentences))] == [("Reuters",), ()]


@pytest.mark.parametrize("hearer", ["AFP/NNP/iobj/told/Organization", "lawmakers/NNS/iobj/told/lawmaker"])
def test_who_is_told_something_else_does_not_hear_the_first(hearer):
    other = hearer.split("/")[0]
    sentence = f"""
    Kim told Reuters that it rained and told {other} that help came.
    Kim/NNP/nsubj/told/Person told/VBD/0 Reuters/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained
    rained/VBD/ccomp/told/rain and/CC/cc/told told/VBD/conj/told {hearer} that/IN/mark/came help/NN/nsubj/came
    came/VBD/ccomp/told/come .
    """

    [_, second] = found_in(parse(sentence))
    assert second.relays == ((other,) if other == "AFP" else ())
