"""What is denied and what is said behind a colon: two rows, or the sense is the opposite."""

import pytest

from parses import parse
from readings import added_in, rows_of

HIDDEN = """
The minister denied that they hid it: "We published it."
The/DT/det/minister minister/NN/nsubj/denied denied/VBD/0/deny that/IN/mark/hid they/PRP/nsubj/hid
hid/VBD/ccomp/denied/hide it/PRP/obj/hid :/published "/published We/PRP/nsubj/published
published/VBD/parataxis/denied/publish it/PRP/obj/published ./published "/published
"""
CLAIMS = """
Berg denied claims that she had resigned: “I have a contract.”
Berg/NNP/nsubj/denied/Person denied/VBD/0/deny claims/NNS/obj/denied/claim that/IN/mark/resigned
she/PRP/nsubj/resigned had/VBD/aux/resigned resigned/VBN/acl/claims/resign :/have “/have I/PRP/nsubj/have
have/VBP/parataxis/denied a/DT/det/contract contract/NN/obj/have ./have ”/have
"""
SAFE = """
The bank denied it was at risk: “We are safe,” said Lena Holt.
The/DT/det/bank bank/NN/nsubj/denied denied/VBD/parataxis/said/deny it/PRP/nsubj/risk was/VBD/cop/risk at/IN/case/risk
risk/NN/ccomp/denied :/safe “/safe We/PRP/nsubj/safe are/VBP/cop/safe safe/JJ/ccomp/said ,/safe ”/safe said/VBD/0
Lena/NNP/nsubj/said/Person Holt/NNP/flat/Lena/Person .
"""
WITHOUT_MARKS = """
Kos disputed that the club was sold: it was only lent.
Kos/NNP/nsubj/disputed/Person disputed/VBD/0/dispute that/IN/mark/sold the/DT/det/club club/NN/nsubj:pass/sold
was/VBD/aux:pass/sold sold/VBN/ccomp/disputed/sell :/lent it/PRP/nsubj:pass/lent was/VBD/aux:pass/lent
only/RB/advmod/lent lent/VBN/parataxis/sold/lend .
"""


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        pytest.param(
            HIDDEN,
            [("The minister", "denied", "they hid it"), ("The minister", ":", "We published it.")],
            id="a clause",
        ),
        pytest.param(
            CLAIMS,
            [("Berg", "denied", "she had resigned"), ("Berg", ":", "I have a contract.")],
            id="a noun that tells",
        ),
        pytest.param(
            SAFE,
            [("The bank", "denied", "it was at risk"), ("Lena Holt", "said", "We are safe,")],
            id="another says what stands behind the colon",
        ),
        pytest.param(WITHOUT_MARKS, [("Kos", "disputed", "the club was sold")], id="a clause without marks"),
    ],
)
def test_what_is_denied_ends_at_a_colon(sentence, rows):
    assert rows_of(parse(sentence)) == rows


SAID = """
Tan said that it would open: "We are on time."
Tan/NNP/nsubj/said/Person said/VBD/0 that/IN/mark/open it/PRP/nsubj/open would/MD/aux/open open/VB/ccomp/said
:/time "/time We/PRP/nsubj/time are/VBP/cop/time on/IN/case/time time/NN/parataxis/said ./time "/time
"""
LISTED = """
Kos denied both charges were true: that he lied and that he stole.
Kos/NNP/nsubj/denied/Person denied/VBD/0/deny both/DT/det/charges charges/NNS/nsubj/true/charge were/VBD/cop/true/be
true/JJ/ccomp/denied :/lied that/IN/mark/lied he/PRP/nsubj/lied lied/VBD/parataxis/true/lie and/CC/cc/stole
that/IN/mark/stole he/PRP/nsubj/stole stole/VBD/conj/lied/steal .
"""


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param(SAID, 'it would open: "We are on time."', id="what is said goes on"),
        pytest.param(LISTED, "both charges were true: that he lied and that he stole", id="a list goes on"),
    ],
)
def test_a_colon_goes_on_where_the_sense_does(sentence, content):
    ((_, _, found),) = rows_of(parse(sentence))

    assert content == found


THINKS = """
Kos does not think that it fell: “They moved it.”
Kos/NNP/nsubj/think/Person does/VBZ/aux/think/do not/RB/advmod/think think/VB/0 that/IN/mark/fell it/PRP/nsubj/fell
fell/VBD/ccomp/think/fall :/moved “/moved They/PRP/nsubj/moved moved/VBD/parataxis/think/move it/PRP/obj/moved ./moved
”/moved
"""


def test_what_is_not_believed_is_no_part_of_what_is_said():
    assert ("Kos", "does not think", "it fell", "belief") in added_in(parse(THINKS))
