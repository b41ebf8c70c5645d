import pytest

from quotes.models.english.lemmas import Lemmas, by_rule, lemma_of

KNOWN = frozenset(("emphasis", "hope", "hop", "say", "story", "big", "late", "make", "case"))


@pytest.mark.parametrize(
    ("form", "xpos", "lemma"),
    [
        ("hoping", "VBG", "hope"),
        ("emphasising", "VBG", "emphasise"),  # The Peninsula, Doha: said the envoy, emphasising that ties would expand
        ("analysed", "VBD", "analyse"),
        ("emphasises", "VBZ", "emphasise"),
        ("opined", "VBD", "opine"),  # these are not in the table, nor among the lemmas that are known
        ("obtained", "VBD", "obtain"),
        ("underlining", "VBG", "underline"),
        ("deplored", "VBD", "deplore"),
        ("enquired", "VBD", "enquire"),
        ("repaired", "VBD", "repair"),
        ("ascribed", "VBN", "ascribe"),
        ("derided", "VBD", "deride"),
        ("avoided", "VBD", "avoid"),
        ("rebuking", "VBG", "rebuke"),
        ("divulged", "VBD", "divulge"),
        ("chuckling", "VBG", "chuckle"),
        ("decreed", "VBD", "decree"),
        ("recalls", "VBD", "recall"),  # so tagged, as recounts is, whatever stands beside them
        ("hopping", "VBG", "hop"),
        ("stories", "NNS", "story"),
        ("cases", "NNS", "case"),
        ("churches", "NNS", "church"),
        ("biggest", "JJS", "big"),
        ("later", "JJR", "late"),
        ("vaccinated", "VBN", "vaccinate"),
        ("tweeted", "VBD", "tweet"),
        ("said", "UH", "said"),
    ],
)
def test_regular_forms_by_rule(form, xpos, lemma):
    assert lemma == by_rule(form, xpos, KNOWN)


def test_table_first_and_names_as_they_are():
    lemmas = Lemmas({"VBD": {"said": "say"}, "RB": {"n't": "not"}}, KNOWN)

    assert lemma_of("Said", "VERB", "VBD", lemmas) == "say"
    assert lemma_of("n’t", "PART", "RB", lemmas) == "not"
    assert lemma_of("Hopes", "PROPN", "NNP", lemmas) == "Hopes"
