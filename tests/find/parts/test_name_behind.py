import pytest

from parses import parse
from readings import sources_of

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
