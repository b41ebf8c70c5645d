"""A surname that the text spells wrong by a letter is still its bearer's."""

import pytest

from parses import parse
from readings import names_of, people_in

NAANDA = """
Raimo Naanda left Lodz.
Raimo/NNP/nsubj/left/Person Naanda/NNP/flat/Raimo/Person left/VBD/0/leave Lodz/NNP/obj/left/Location .
"""
SAID = """
{0} said they won.
{0}/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize("word", ["Naando", "Naada", "Naannda", "Nanada"], ids=["other", "less", "more", "turned"])
def test_a_surname_with_a_letter_wrong_is_its_bearer_s(word):
    assert names_of(parse(NAANDA + SAID.format(word)), word) == ("Raimo Naanda",)


@pytest.mark.parametrize("word", ["Raando", "Naandoo", "Nanda"], ids=["begins otherwise", "two letters", "too short"])
def test_a_name_that_is_farther_off_is_somebody_else_s(word):
    text = NAANDA.replace("Naanda", "Nands") if word == "Nanda" else NAANDA
    text = text if word != "Nanda" else text.replace("Nands", "Nand")

    assert names_of(parse(text + SAID.format(word)), word) == (word,)


def test_who_is_listed_is_not_somebody_of_nearly_the_same_name():
    assert names_of(parse(NAANDA.replace("Naanda", "Obame") + SAID.format("Obama")), "Obama") != ("Raimo Obame",)


def test_of_two_who_are_as_near_it_is_nobody():
    other = NAANDA.replace("Raimo", "Erwin").replace("Naanda", "Naande")

    assert names_of(parse(NAANDA + other + SAID.format("Naando")), "Naando") == ("Naando",)


def test_initials_are_those_of_the_full_name():
    full = """
Keshav Baliram Ortman left.
Keshav/NNP/nsubj/left/Person Baliram/NNP/flat/Keshav/Person Ortman/NNP/flat/Keshav/Person left/VBD/0/leave .
"""
    short = """
KB Ortman said they won.
KB/NNP/nsubj/said/Person Ortman/NNP/flat/KB/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""

    assert people_in(parse(full + short)) == ["Keshav Baliram Ortman"]
    assert people_in(parse(full + short.replace("KB", "TB"))) == ["Keshav Baliram Ortman", "TB Ortman"]


@pytest.mark.parametrize("word", ["Alsowayan", "Sowayan", "Elsowayan"])
def test_a_surname_with_another_article_is_its_bearer_s(word):
    assert names_of(parse(NAANDA.replace("Naanda", "ElSowayan") + SAID.format(word)), word) == ("Raimo ElSowayan",)


def test_of_two_with_other_articles_it_is_nobody():
    one = NAANDA.replace("Naanda", "ElSowayan")
    other = NAANDA.replace("Naanda", "Sowayan").replace("Raimo", "Erwin")

    assert names_of(parse(one + other + SAID.format("Alsowayan")), "Alsowayan") == ("Alsowayan",)


TATE = """
Tate Naandajba left.
Tate/NNP/nsubj/left/Person Naandajba/NNP/flat/Tate/Person left/VBD/0/leave .
"""
ELISA = NAANDA.replace("Raimo", "Elisa").replace("Naanda", "Naandjaba")


def test_a_full_name_is_misspelt_where_its_bearer_was_called_so_before():
    assert people_in(parse(ELISA + SAID.format("Naandajba") + TATE)) == ["Elisa Naandjaba"]


@pytest.mark.parametrize(
    "text",
    [ELISA + TATE + SAID.format("Naandajba"), SAID.format("Naandajba") + ELISA + TATE, ELISA + TATE],
    ids=["called so only behind", "called so before either", "never called so alone"],
)
def test_a_full_name_that_is_a_letter_off_is_somebody_else_s(text):
    assert people_in(parse(text)) == ["Elisa Naandjaba", "Tate Naandajba"]
