import pytest

from parses import parse
from readings import found_in

MESSENGER = """
Prater told the Ruvo Messenger he had counted them.
Prater/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Messenger Ruvo/NNP/compound/Messenger/Location
Messenger/NNP/iobj/told/Organization he/PRP/nsubj/counted had/VBD/aux/counted counted/VBN/ccomp/told/count
them/PRP/obj/counted .
"""
CLOSES = """
“It rained,” two brokers told SeaWinds.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/told/rain ,/rained ”/rained two/CD/nummod/brokers
brokers/NNS/nsubj/told/broker told/VBD/0 SeaWinds/NNP/iobj/told/Organization .
"""
LAST_WEEK = """
Prater told Goleada last week he wanted it.
Prater/NNP/nsubj/told/Person told/VBD/0 Goleada/NNP/iobj/told/Organization last/JJ/amod/week
week/NN/obl:unmarked/told he/PRP/nsubj/wanted wanted/VBD/ccomp/told/want it/PRP/obj/wanted .
"""
AFTER = """
“It hurts,” Prater told Cielo Sport after the match.
“/hurts It/PRP/nsubj/hurts hurts/VBZ/ccomp/told/hurt ,/hurts ”/hurts Prater/NNP/nsubj/told/Person told/VBD/0
Cielo/NNP/compound/Sport/Organization Sport/NNP/iobj/told/Organization after/IN/case/match the/DT/det/match
match/NN/obl/told .
"""
CALL_SIGN = """
“We saw it,” Prater told WYMT.
“/saw We/PRP/nsubj/saw saw/VBD/ccomp/told/see it/PRP/obj/saw ,/saw ”/saw Prater/NNP/nsubj/told/Person told/VBD/0
WYMT/NNP/iobj/told/Organization .
"""
IN_MAY = """
Jan Kos told Steel Week in May that it rained.
Jan/NNP/nsubj/told/Person Kos/NNP/flat/Jan/Person told/VBD/0 Steel/NNP/compound/Week/Organization
Week/NNP/iobj/told/Organization in/IN/case/May May/NNP/obl/told/Date that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""
AGAIN = """
Ott told Banuto that it rained.
Ott/NNP/nsubj/told/Person told/VBD/0 Banuto/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .

Roy told Banuto that it snowed.
Roy/NNP/nsubj/told/Person told/VBD/0 Banuto/NNP/iobj/told/Organization that/IN/mark/snowed it/PRP/nsubj/snowed
snowed/VBD/ccomp/told/snow .
"""
SPOKE = """
Kos, who spoke to Goleada by phone, said it rained.
Kos/NNP/nsubj/said/Person ,/spoke who/WP/nsubj/spoke spoke/VBD/acl:relcl/Kos/speak to/IN/case/Goleada
Goleada/NNP/obl/spoke/Organization by/IN/case/phone phone/NN/obl/spoke ,/Kos said/VBD/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""
REACHED = """
Contacted by SeaWinds, Kos said it rained.
Contacted/VBN/advcl/said/contact by/IN/case/SeaWinds SeaWinds/NNP/obl/Contacted/Organization ,/Contacted
Kos/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        pytest.param(SPOKE, "Goleada", id="spoke to"),
        pytest.param(REACHED, "SeaWinds", id="contacted by"),
        pytest.param(MESSENGER, "the Ruvo Messenger", id="what is told begins"),
        pytest.param(CLOSES, "SeaWinds", id="the sentence ends"),
        pytest.param(LAST_WEEK, "Goleada", id="when"),
        pytest.param(AFTER, "Cielo Sport", id="after what"),
        pytest.param(IN_MAY, "Steel Week", id="in what month"),
        pytest.param(CALL_SIGN, "WYMT", id="a station's letters"),
        pytest.param(AGAIN, "Banuto", id="named before, as who was told"),
    ],
)
def test_a_name_that_only_hears_is_an_outlets(text, relay):
    assert {each.relays for each in found_in(parse(text))} == {(relay,)}


PEOPLE = """
Prater told Flint residents they were safe.
Prater/NNP/nsubj/told/Person told/VBD/0 Flint/NNP/compound/residents/Location residents/NNS/iobj/told/resident
they/PRP/nsubj/safe were/VBD/cop/safe safe/JJ/ccomp/told .
"""
BODY = """
Prater told the Harbour Council that it rained.
Prater/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Council Harbour/NNP/compound/Council/Organization
Council/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
LETTERS = """
Prater told CREW that it rained.
Prater/NNP/nsubj/told/Person told/VBD/0 CREW/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""
MANY = """
Prater told MPs that it rained.
Prater/NNP/nsubj/told/Person told/VBD/0 MPs/NNPS/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""
WITH_ARTICLE = """
Prater told the Pentagon that it rained.
Prater/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Pentagon Pentagon/NNP/iobj/told/Organization that/IN/mark/rained
it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
PLACE = """
Prater told Goleada that it rained.
Prater/NNP/nsubj/told/Person told/VBD/0 Goleada/NNP/iobj/told/Location that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/told/rain .
"""
KNOWN = """
Sligo Rovers lost.
Sligo/NNP/compound/Rovers/Organization Rovers/NNP/nsubj/lost/Organization lost/VBD/0/lose .

Prater told Sligo Rovers that it rained.
Prater/NNP/nsubj/told/Person told/VBD/0 Sligo/NNP/compound/Rovers/Organization Rovers/NNP/iobj/told/Organization
that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""
PARTISAN = """
Prater told the Ruvo Democrat that it rained.
Prater/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Democrat Ruvo/NNP/compound/Democrat/Location
Democrat/NNP/iobj/told that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PEOPLE, id="the people of a place"),
        pytest.param(BODY, id="a body by its word"),
        pytest.param(LETTERS, id="letters that stand for something"),
        pytest.param(MANY, id="letters for many"),
        pytest.param(WITH_ARTICLE, id="one word with an article"),
        pytest.param(PLACE, id="a place by the recognizer"),
        pytest.param(KNOWN, id="a club that lost"),
        pytest.param(PARTISAN, id="somebody of a party"),
    ],
)
def test_who_else_is_told_is_no_hand(text):
    assert [each.relays for each in found_in(parse(text))] == [()]


SHORT = """
Prater told the Ruvo Mirror that it rained.
Prater/NNP/nsubj/told/Person told/VBD/0 the/DT/det/Mirror Ruvo/NNP/compound/Mirror/Organization
Mirror/NNP/iobj/told/Organization that/IN/mark/rained it/PRP/nsubj/rained rained/VBD/ccomp/told/rain .

Ott told the {word} that it snowed.
Ott/NNP/nsubj/told/Person told/VBD/0 the/DT/det/{word} {word}/NNP/iobj/told/Organization that/IN/mark/snowed
it/PRP/nsubj/snowed snowed/VBD/ccomp/told/snow .
"""


@pytest.mark.parametrize(("word", "relays"), [("Mirror", ("the Mirror",)), ("Pentagon", ())])
def test_the_short_form_of_who_was_told_before_hears_too(word, relays):
    assert found_in(parse(SHORT.format(word=word)))[1].relays == relays
