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

IN_FRONT = """
Through his lawyer, Jo Park, Roy said it rained.
Through/IN/case/lawyer his/PRP$/nmod:poss/lawyer lawyer/NN/obl/said ,/Jo Jo/NNP/appos/lawyer/Person
Park/NNP/flat/Jo/Person ,/lawyer Roy/NNP/nsubj/said/Person said/VBD/0 it/PRP/nsubj/rained rained/VBD/ccomp/said/rain .
"""
SPEAKING = """
Roy, speaking through his lawyer Jo Park, said it rained.
Roy/NNP/nsubj/said/Person ,/speaking speaking/VBG/advcl/said/speak through/IN/case/lawyer his/PRP$/nmod:poss/lawyer
lawyer/NN/obl/speaking Jo/NNP/appos/lawyer/Person Park/NNP/flat/Jo/Person ,/speaking said/VBD/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""
STATEMENT = """
Roy said in a statement {verb} {case} his lawyer, Jo Park, that it rained.
Roy/NNP/nsubj/said/Person said/VBD/0 in/IN/case/statement a/DT/det/statement statement/NN/obl/said
{verb}/VBN/acl/statement/{lemma} {case}/IN/case/lawyer his/PRP$/nmod:poss/lawyer lawyer/NN/obl/{verb} ,/Jo
Jo/NNP/appos/lawyer/Person Park/NNP/flat/Jo/Person ,/lawyer that/IN/mark/rained it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""
READ_OUT = STATEMENT.format(verb="read", lemma="read", case="by")
ISSUED = STATEMENT.format(verb="issued", lemma="issue", case="through")
SIGNED = STATEMENT.format(verb="signed", lemma="sign", case="by")
ESCAPED = SPEAKING.replace("speaking", "escaping").replace("/speak ", "/escape ")


@pytest.mark.parametrize(
    ("sentence", "relays"),
    [
        pytest.param(TOLD_THROUGH, ("Jo Park",), id="through his lawyer, Jo Park"),
        pytest.param(BELOW_THE_HEARER, ("Jo Park",), id="whatever the tree hangs it on"),
        pytest.param(IN_FRONT, ("Jo Park",), id="in front"),
        pytest.param(SPEAKING, ("Jo Park",), id="speaking through"),
        pytest.param(READ_OUT, ("Jo Park",), id="read out by"),
        pytest.param(ISSUED, ("Jo Park",), id="issued through"),
        pytest.param(SIGNED, (), id="signed by"),
        pytest.param(ESCAPED, (), id="escaping through"),
        pytest.param(WITHOUT_A_NAME, (), id="nobody with a name"),
        pytest.param(NOBODYS_ROLE, (), id="nothing says what he is"),
    ],
)
def test_who_speaks_for_somebody_is_a_relay(sentence, relays):
    (found,) = found_in(parse(sentence))

    assert (found.source, found.relays) == ("Roy", relays)


WHO_SPOKE = """
Kos, who {verb} through his Chief Press Secretary, Abel Roy, said it rained.
Kos/NNP/nsubj/said/Person ,/{verb} who/WP/nsubj/{verb} {verb}/VBD/acl:relcl/Kos/{lemma} through/IN/case/Secretary
his/PRP$/nmod:poss/Secretary Chief/NNP/amod/Secretary Press/NNP/compound/Secretary Secretary/NNP/obl/{verb} ,/Abel
Abel/NNP/appos/Secretary/Person Roy/NNP/flat/Abel/Person ,/Kos said/VBD/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(("verb", "lemma", "relays"), [("spoke", "speak", ("Abel Roy",)), ("fled", "flee", ())])
def test_who_speaks_for_somebody_who_is_told_to_speak_so_is_a_relay(verb, lemma, relays):
    (found,) = found_in(parse(WHO_SPOKE.format(verb=verb, lemma=lemma)))

    assert found.relays == relays
