"""The words of a noun phrase."""

import pytest

from parses import parse
from readings import found_in, sources_of

ON_SUNDAY = """
The embassy on Sunday said the dam held.
The/DT/det/embassy embassy/NN/nsubj/said on/IN/case/Sunday Sunday/NNP/nmod/embassy/Date said/VBD/0 the/DT/det/dam
dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""
DASH = """
— Kim said the dam held.
—/Kim Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/held held/VBD/ccomp/said/hold .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(ON_SUNDAY, "The embassy", id="a day behind it"),
        pytest.param(DASH, "Kim", id="a dash before it"),
    ],
)
def test_a_noun_phrase_has_neither_the_day_nor_a_dash(sentence, source):
    assert [found.source for found in found_in(parse(sentence))] == [source]


CALLED_IT = """
The mayor, who called the delay “a scandal”, said he would sue.
The/DT/det/mayor mayor/NN/nsubj/said ,/called who/WP/nsubj/called called/VBD/acl:relcl/mayor/call the/DT/det/delay
delay/NN/obj/called “/scandal a/DT/det/scandal scandal/NN/xcomp/called ”/scandal ,/called said/VBD/0
he/PRP/nsubj/sue would/MD/aux/sue sue/VB/ccomp/said .
"""
HOPEFUL = """
“We hope,” the mayor said.
“/hope We/PRP/nsubj/hope hope/VBP/ccomp/said ,/hope ”/hope the/DT/det/mayor mayor/NN/nsubj/said said/VBD/0 .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(CALLED_IT, "The mayor, who called the delay “a scandal”", id="in a relative clause"),
        pytest.param(HOPEFUL, "the mayor", id="what was said"),
    ],
)
def test_a_noun_phrase_holds_the_quotations_of_its_relative_clause_alone(sentence, source):
    assert [found.source for found in found_in(parse(sentence))][-1] == source


MORE_THAN_HALF = """
But more than half said they won.
But/CC/cc/said more/RBR/advmod/half than/IN/fixed/more half/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
AS_MANY_AS = """
As many as 75 percent said they won.
As/RB/advmod/many many/JJ/amod/percent as/IN/fixed/many 75/CD/nummod/percent percent/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
AS_MANY_AS_MEN = """
As many as 40 men said they won.
As/RB/advmod/many many/JJ/nsubj/said as/IN/case/men 40/CD/nummod/men men/NNS/obl/many/man said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
AT_LEAST = """
At least three of the men said they won.
At/IN/case/least least/JJS/nmod/three three/CD/nsubj/said of/IN/case/men the/DT/det/men men/NNS/nmod/three/man
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
HOWEVER = """
However the mayor said they won.
However/RB/advmod/mayor the/DT/det/mayor mayor/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (MORE_THAN_HALF, "more than half"),
        (AS_MANY_AS, "As many as 75 percent"),
        (AS_MANY_AS_MEN, "As many as 40 men"),
        (AT_LEAST, "At least three of the men"),
        (HOWEVER, "the mayor"),
    ],
)
def test_how_many_they_are_belongs_to_who_they_are(sentence, source):
    assert sources_of(parse(sentence)) == (source,)
