"""Short forms of institutions: how far back the full one may stand."""

from parses import parse
from readings import names_of

FLOOD = """
Lodz harbour police closed the bridge.
Lodz/NNP/compound/police/Location harbour/NN/compound/police police/NNS/nsubj/closed closed/VBD/0/close
the/DT/det/bridge bridge/NN/obj/closed .

Night fell.
Night/NN/nsubj/fell fell/VBD/0/fall .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

Police said two men had drowned.
Police/NNS/nsubj/said said/VBD/0 two/CD/nummod/men men/NNS/nsubj/drowned/man had/VBD/aux/drowned
drowned/VBN/ccomp/said/drown .
"""


def test_police_are_those_that_were_named_in_full_sentences_before():
    assert names_of(parse(FLOOD), "Police") == ("Lodz harbour police",)
