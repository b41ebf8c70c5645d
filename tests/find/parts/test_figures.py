"""At what somebody puts a number: `Kim put the toll at 40`."""

import pytest

from parses import parse
from readings import found_in, rows_of

TOLL = """
The agency on Monday put the death toll at 63, while the city was quiet.
The/DT/det/agency agency/NN/nsubj/put on/IN/case/Monday Monday/NNP/obl/put/Date put/VBD/0 the/DT/det/toll
death/NN/compound/toll toll/NN/obj/put at/IN/case/63 63/CD/obl/put , while/IN/mark/quiet the/DT/det/city
city/NN/nsubj/quiet was/VBD/cop/quiet/be quiet/JJ/advcl/put .
"""
DAMAGE = """
Banks estimate the damage at $3 million, half of it to roads.
Banks/NNS/nsubj/estimate/bank estimate/VBP/0 the/DT/det/damage damage/NN/obj/estimate at/IN/case/$
$/$/nmod/damage/Money 3/CD/compound/million/Money million/CD/nummod/$/Money ,/half half/NN/appos/$ of/IN/case/it
it/PRP/nmod/half to/IN/case/roads roads/NNS/nmod/half/road .
"""
HOMES = """
The council put the number of homes lost at 31.
The/DT/det/council council/NN/nsubj/put put/VBD/0 the/DT/det/number number/NN/obj/put of/IN/case/homes
homes/NNS/nmod/number/home lost/VBN/acl/homes/lose at/IN/case/31 31/CD/obl/lost .
"""
IT = """
Pillai put it at more than 40.
Pillai/NNP/nsubj/put/Person put/VBD/0 it/PRP/obj/put at/IN/case/40 more/JJR/advmod/40 than/IN/fixed/more 40/CD/obl/put .
"""


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        pytest.param(TOLL, ("The agency", "put", "the death toll at 63"), id="put the toll at"),
        pytest.param(
            DAMAGE,
            ("Banks", "estimate", "the damage at $3 million, half of it to roads"),
            id="with what is said of it",
        ),
        pytest.param(HOMES, ("The council", "put", "the number of homes lost at 31"), id="the number of"),
        pytest.param(IT, ("Pillai", "put", "it at more than 40"), id="it"),
    ],
)
def test_who_puts_a_number_at_so_much_says_so(sentence, row):
    assert rows_of(parse(sentence)) == [row]


STRIKER = """
The team put a striker at left back.
The/DT/det/team team/NN/nsubj/put put/VBD/0 a/DT/det/striker striker/NN/obj/put at/IN/case/back left/JJ/amod/back
back/NN/obl/put .
"""
BAG = """
Roy put the bag at 10 Downing Street.
Roy/NNP/nsubj/put/Person put/VBD/0 the/DT/det/bag bag/NN/obj/put at/IN/case/Street 10/CD/nummod/Street
Downing/NNP/compound/Street Street/NNP/obl/put .
"""
NOT_PUT = """
Police did not put the toll at 40.
Police/NNS/nsubj/put/police did/VBD/aux/put/do not/RB/advmod/put put/VB/0 the/DT/det/toll toll/NN/obj/put at/IN/case/40
40/CD/obl/put .
"""


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(STRIKER, id="no number"),
        pytest.param(BAG, id="nothing that is counted"),
        pytest.param(NOT_PUT, id="denied"),
    ],
)
def test_who_puts_something_somewhere_says_nothing(sentence):
    assert found_in(parse(sentence)) == ()
