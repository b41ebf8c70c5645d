"""Words that end right before cue and source."""

import pytest

from parses import parse
from readings import found_in

QUOTED_SUBJECT = """
“The dam” held, Kim said.
“/dam The/DT/det/dam dam/NN/nsubj/held ”/dam held/VBD/ccomp/said/hold ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
TWO_QUOTATIONS = """
“The dam” is “quite safe,” Kim said.
“/dam The/DT/det/dam dam/NN/nsubj/safe ”/dam is/VBZ/cop/safe “/safe quite/RB/advmod/safe safe/JJ/ccomp/said ,/safe
”/safe Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
WITHOUT_AND = """
And the dam was “quite safe,” Kim said.
And/CC/cc/safe the/DT/det/dam dam/NN/nsubj/safe was/VBD/cop/safe “/safe quite/RB/advmod/safe safe/JJ/ccomp/said ,/safe
”/safe Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
WITH_BRACKET = """
The dam will hold (for now), Kim said.
The/DT/det/dam dam/NN/nsubj/hold will/MD/aux/hold hold/VB/ccomp/said (/now for/IN/case/now now/RB/obl/hold )/now ,/said
Kim/NNP/nsubj/said/Person said/VBD/0 .
"""
IF_IT_RAINS = """
If it rains, the dam will break, Kim said.
If/IN/mark/rains it/PRP/nsubj/rains rains/VBZ/advcl/break/rain ,/rains the/DT/det/dam dam/NN/nsubj/break
will/MD/aux/break break/VB/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(QUOTED_SUBJECT, (("“The dam” held",),), id="quoted words that open the clause"),
        pytest.param(TWO_QUOTATIONS, (("“The dam” is “quite safe,”",),), id="two quotations"),
        pytest.param(WITHOUT_AND, (("the dam was “quite safe,”",),), id="no conjunction"),
        pytest.param(WITH_BRACKET, (("The dam will hold (for now)",),), id="a bracket at its end"),
        pytest.param(IF_IT_RAINS, (("If it rains, the dam will break",),), id="a condition and what follows"),
    ],
)
def test_words_before_a_cue_are_whole(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


SHAKING = """
The dam would hold, Kim said, shaking his head.
The/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0
,/shaking shaking/VBG/advcl/hold/shake his/PRP$/nmod:poss/head head/NN/obj/shaking .
"""
HOURS = """
The dam would hold, Kim said, hours before the flood.
The/DT/det/dam dam/NN/nsubj/hold would/MD/aux/hold hold/VB/ccomp/said ,/said Kim/NNP/nsubj/said/Person said/VBD/0
,/hours hours/NNS/obl/said/hour before/IN/case/flood the/DT/det/flood flood/NN/nmod/hours .
"""


@pytest.mark.parametrize(
    ("sentence", "contents"),
    [
        pytest.param(SHAKING, (("The dam would hold",),), id="what the source does"),
        pytest.param(HOURS, (("The dam would hold",),), id="when it was said"),
    ],
)
def test_words_behind_a_cue_that_do_not_go_on_stay_out(sentence, contents):
    assert tuple(found.content for found in found_in(parse(sentence))) == contents


SECOND_HALF = """
The dam, Kim said on Monday, would hold.
The/DT/det/dam dam/NN/nsubj/hold ,/said Kim/NNP/nsubj/said/Person said/VBD/parataxis/hold on/IN/case/Monday
Monday/NNP/obl/said/Date ,/said would/MD/aux/hold hold/VB/0 .
"""


def test_a_day_between_cue_and_second_half_stays_out():
    assert tuple(found.content for found in found_in(parse(SECOND_HALF))) == (("The dam", "would hold"),)


ON_MONDAY = """
On Monday, Kim said nothing.
On/IN/case/Monday Monday/NNP/obl/said/Date ,/said Kim/NNP/nsubj/said/Person said/VBD/0 nothing/NN/obj/said .
"""
AS_HE_LEFT = """
As he left, Kim said nothing.
As/IN/mark/left he/PRP/nsubj/left left/VBD/advcl/said/leave ,/said Kim/NNP/nsubj/said/Person said/VBD/0
nothing/NN/obj/said .
"""
SIGN = """
Over the door hangs “No entry for cars.”
Over/IN/case/door the/DT/det/door door/NN/obl/hangs hangs/VBZ/0/hang “/entry No/DT/det/entry entry/NN/nsubj/hangs
for/IN/case/cars cars/NNS/nmod/entry/car ./entry ”/entry

Kim said nothing.
Kim/NNP/nsubj/said/Person said/VBD/0 nothing/NN/obj/said .
"""
WHICH = """
The dam leaked, which said a lot.
The/DT/det/dam dam/NN/nsubj/leaked leaked/VBD/0/leak ,/said which/WDT/nsubj/said said/VBD/advcl:relcl/leaked
a/DT/det/lot lot/NN/obj/said .
"""
SAYING_NOTHING = """
The dam held, Kim saying nothing.
The/DT/det/dam dam/NN/nsubj/held held/VBD/0/hold ,/saying Kim/NNP/nsubj/saying/Person saying/VBG/advcl/held
nothing/NN/obj/saying .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(ON_MONDAY, id="a day"),
        pytest.param(AS_HE_LEFT, id="when it was"),
        pytest.param(SIGN, id="a quotation of the sentence before"),
        pytest.param(WHICH, id="what a relative clause is about"),
        pytest.param(SAYING_NOTHING, id="a clause beside a participle"),
    ],
)
def test_what_stands_before_a_cue_and_is_not_its_content(sentence):
    assert found_in(parse(sentence)) == ()


SHRUGGED = """
“Nobody knows,” Kim shrugged.
“/knows Nobody/NN/nsubj/knows knows/VBZ/ccomp/shrugged/know ,/knows ”/knows Kim/NNP/nsubj/shrugged/Person
shrugged/VBD/0/shrug .
"""


def test_a_verb_that_only_a_quotation_goes_with_stands_behind_one():
    assert [(found.source, found.content) for found in found_in(parse(SHRUGGED))] == [("Kim", ("Nobody knows,",))]


BARKED = """
“Leave the hall,” Kim barked.
“/Leave Leave/VB/ccomp/barked/leave the/DT/det/hall hall/NN/obj/Leave ,/Leave ”/Leave Kim/NNP/nsubj/barked/Person
barked/VBD/0/bark .
"""


def test_a_verb_that_takes_no_clause_stands_behind_a_quotation():
    assert [(found.source, found.content) for found in found_in(parse(BARKED))] == [("Kim", ("Leave the hall,",))]
