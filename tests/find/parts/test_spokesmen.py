import pytest

from parses import parse
from readings import found_in

TOLD_THROUGH = """
“It rained,” Roy told the court through his lawyer, Jo Park.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/told/rain ,/told ”/rained Roy/NNP/nsubj/told/Person told/VBD/0
the/DT/det/court court/NN/obj/told through/IN/case/lawyer his/PRP$/nmod:poss/lawyer lawyer/NN/obl/told ,/Jo
Jo/NNP/appos/lawyer/Person Park/NNP/flat/Jo/Person .
"""
BELOW_THE_HEARER = TOLD_THROUGH.replace("lawyer/NN/obl/told", "lawyer/NN/nmod/court")
WITHOUT_A_NAME = """
“It rained,” Roy told the court through his lawyer.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/told/rain ,/told ”/rained Roy/NNP/nsubj/told/Person told/VBD/0
the/DT/det/court court/NN/obj/told through/IN/case/lawyer his/PRP$/nmod:poss/lawyer lawyer/NN/obl/told .
"""
NOBODYS_ROLE = """
“It rained,” Roy told the court through Jo Park.
“/rained It/PRP/nsubj/rained rained/VBD/ccomp/told/rain ,/told ”/rained Roy/NNP/nsubj/told/Person told/VBD/0
the/DT/det/court court/NN/obj/told through/IN/case/Jo Jo/NNP/obl/told/Person Park/NNP/flat/Jo/Person .
"""


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(TOLD_THROUGH, ("Jo Park",), id="through his lawyer, Jo Park"),
        pytest.param(BELOW_THE_HEARER, ("Jo Park",), id="whatever the tree hangs it on"),
        pytest.param(WITHOUT_A_NAME, (), id="nobody with a name"),
        pytest.param(NOBODYS_ROLE, (), id="nothing says what he is"),
    ],
)
def test_who_speaks_for_somebody_is_a_relay(sentence, relays):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.relays) == ("Roy", relays)
