import pytest

from parses import parse
from readings import rows_of, sources_of

MANAGER = """
The manager of the plant, Jan Kos, said they won.
The/DT/det/manager manager/NN/nsubj/said of/IN/case/plant the/DT/det/plant plant/NN/nmod/manager ,/Kos
Jan/NNP/dep/said/Person Kos/NNP/flat/Jan/Person ,/said said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
LEADER = """
They won, according to the leader Jan Kos.
They/PRP/nsubj/won won/VBD/0/win ,/won according/VBG/case/leader/accord to/IN/fixed/according the/DT/det/leader
leader/NN/obl/won Jan/NNP/dep/won/Person Kos/NNP/flat/Jan/Person .
"""
WHAT_IS_SAID = """
According to the manager, Jan Kos left.
According/VBG/case/manager/accord to/IN/fixed/According the/DT/det/manager manager/NN/obl/left ,/left
Jan/NNP/nsubj/left/Person Kos/NNP/flat/Jan/Person left/VBD/0/leave .
"""
SEVERAL = """
The managers of the plant, Jan Kos, said they won.
The/DT/det/managers managers/NNS/nsubj/said/manager of/IN/case/plant the/DT/det/plant plant/NN/nmod/managers ,/Kos
Jan/NNP/dep/said/Person Kos/NNP/flat/Jan/Person ,/said said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param(MANAGER, "The manager of the plant, Jan Kos", id="between commas"),
        pytest.param(LEADER, "the leader Jan Kos", id="right behind"),
        pytest.param(WHAT_IS_SAID, "the manager", id="not who is spoken of"),
        pytest.param(SEVERAL, "The managers of the plant", id="not of several"),
    ],
)
def test_somebody_is_named_right_behind_what_they_are(sentence, source):
    assert sources_of(parse(sentence)) == (source,)


TITLED = """
The manager of the plant, Mr Jan Kos, said they won.
The/DT/det/manager manager/NN/nsubj/said of/IN/case/plant the/DT/det/plant plant/NN/nmod/manager , Mr/NNP/nmod:desc/Jan
Jan/NNP/dep/said/Person Kos/NNP/flat/Jan/Person , said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
ROLE_BEFORE = """
It fell, the head of the growers’ union, Mr Jan Kos, told Tempo.
It/PRP/nsubj/fell fell/VBD/ccomp/told/fall , the/DT/det/head head/NN/nsubj/fell of/IN/case/union the/DT/det/growers
growers/NNS/nmod:poss/union/grower ’/POS/case/growers union/NN/nmod/head , Mr/NNP/nmod:desc/Jan
Jan/NNP/appos/union/Person Kos/NNP/flat/Jan/Person , told/VBD/0/tell Tempo/NNP/iobj/told/Organization .
"""


def test_a_title_may_stand_before_the_name():
    assert sources_of(parse(TITLED)) == ("The manager of the plant, Mr Jan Kos",)


def test_what_somebody_is_before_the_name_is_no_part_of_what_is_said():
    assert rows_of(parse(ROLE_BEFORE)) == [("the head of the growers’ union, Mr Jan Kos", "told", "It fell")]


WHOM_HE_MET = """
He met the king, the head of the army, Kim said.
He/PRP/nsubj/met met/VBD/ccomp/said/meet the/DT/det/king king/NN/obj/met , the/DT/det/head head/NN/appos/king
of/IN/case/army the/DT/det/army army/NN/nmod/head , Kim/NNP/nsubj/said/Person said/VBD/0/say .
"""


def test_what_somebody_else_is_stays_in_what_is_said():
    assert sources_of(parse(WHOM_HE_MET)) == ("Kim",)
