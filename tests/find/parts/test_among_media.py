import pytest

from parses import parse
from readings import found_in

TOLD = """
Kim told local media, including Radio Salt, that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0 local/JJ/amod/media media/NN/iobj/told ,/Salt including/VBG/case/Salt/include
Radio/NNP/compound/Salt/Organization Salt/NNP/nmod/media/Organization ,/told that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""
BEFORE = """
“It rained,” said Kim before a group of media, including Radio Salt.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/said/rain ,/rained ”/rained said/VBD/0 Kim/NNP/nsubj/said/Person
before/IN/case/group a/DT/det/group group/NN/obl/said of/IN/case/media media/NN/nmod/group ,/Salt
including/VBG/case/Salt/include Radio/NNP/compound/Salt/Organization Salt/NNP/nmod/group/Organization .
"""


@pytest.mark.parametrize("sentence", [TOLD, BEFORE], ids=["told", "said before"])
def test_the_outlets_among_media_that_hear_it_are_hands(sentence):
    assert ["Radio Salt" in each.relays for each in found_in(parse(sentence))] == [True]


OWNED = """
Kim told the union, which owns media, including Radio Salt, that it rained.
Kim/NNP/nsubj/told/Person told/VBD/0 the/DT/det/union union/NN/iobj/told ,/owns which/WDT/nsubj/owns
owns/VBZ/acl:relcl/union/own media/NN/obj/owns ,/Salt including/VBG/case/Salt/include
Radio/NNP/compound/Salt/Organization Salt/NNP/nmod/media/Organization ,/told that/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
TOLD_THAT = """
Kim told reporters that media, including Radio Salt, lied.
Kim/NNP/nsubj/told/Person told/VBD/0 reporters/NNS/iobj/told/reporter that/IN/mark/lied media/NN/nsubj/lied ,/Salt
including/VBG/case/Salt/include Radio/NNP/compound/Salt/Organization Salt/NNP/nmod/media/Organization ,/media
lied/VBD/ccomp/told/lie .
"""


@pytest.mark.parametrize("sentence", [OWNED, TOLD_THAT], ids=["of another clause", "of what is told"])
def test_media_that_hear_nothing_are_no_hands(sentence):
    assert [each.relays for each in found_in(parse(sentence))] == [()]
