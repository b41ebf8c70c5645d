from parses import parse
from readings import found_in

SAID = """
Jan Kos has said it rained.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person has/VBZ/aux/said said/VBN/0 it/PRP/nsubj/rained
rained/VBD/ccomp/said/rain .
"""
DISCLOSED = """
# newpar
He disclosed this while speaking on Radio Ruvo.
He/PRP/nsubj/disclosed disclosed/VBD/0/disclose this/DT/obj/disclosed while/IN/mark/speaking
speaking/VBG/advcl/disclosed/speak on/IN/case/Ruvo Radio/NNP/compound/Ruvo/Organization
Ruvo/NNP/obl/speaking/Organization .
"""
IN_A_STATEMENT = """
He disclosed this in a statement.
He/PRP/nsubj/disclosed disclosed/VBD/0/disclose this/DT/obj/disclosed in/IN/case/statement a/DT/det/statement
statement/NN/obl/disclosed .
"""
DENIED = DISCLOSED.replace("disclosed", "denied").replace("disclose", "deny")
GOES_ON = """
He said it snowed.
He/PRP/nsubj/said said/VBD/0 it/PRP/nsubj/snowed snowed/VBD/ccomp/said/snow .
"""


def relays_in(*sentences: str) -> list[tuple[str, ...]]:
    """Return the relays of each quote, as printed."""
    return [found.relays for found in found_in(parse("".join(sentences)))]


def test_where_this_was_disclosed_passes_on_what_stands_before_and_behind_it():
    assert relays_in(SAID, DISCLOSED, GOES_ON) == [("Radio Ruvo",)] * 2


def test_a_statement_is_no_outlet():
    assert relays_in(SAID, IN_A_STATEMENT, GOES_ON) == [(), ()]


def test_only_the_sentence_before_is_meant():
    assert relays_in(SAID, SAID, DISCLOSED) == [(), ("Radio Ruvo",)]


def test_who_denied_this_did_not_say_it():
    assert relays_in(SAID, DENIED) == [()]
