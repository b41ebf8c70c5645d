"""What somebody hopes, in a participle behind what is said; and where it is told that nobody heard."""

import pytest

from parses import parse, tagged
from readings import rows_of

SAFE = """
Kim said the dam was safe, hoping that they stay.
Kim/NNP/nsubj/said/Person said/VBD/0 the/DT/det/dam dam/NN/nsubj/safe was/VBD/cop/safe safe/JJ/ccomp/said ,/hoping
hoping/VBG/advcl/safe/hope that/IN/mark/stay they/PRP/nsubj/stay stay/VBP/ccomp/hoping .
"""
FLED = """
Kim said Lee fled, fearing that they fall.
Kim/NNP/nsubj/said/Person said/VBD/0 Lee/NNP/nsubj/fled/Person fled/VBD/ccomp/said/flee ,/fearing
fearing/VBG/advcl/fled/fear that/IN/mark/fall they/PRP/nsubj/fall fall/VBP/ccomp/fearing .
"""


def test_what_is_hoped_behind_a_thing_is_hoped_by_who_speaks():
    assert rows_of(parse(SAFE)) == [("Kim", "said", "the dam was safe"), ("Kim", "hoping", "they stay")]


def test_what_somebody_told_of_fears_stays_with_who_speaks():
    analysis = tagged(parse(FLED), "Kim | said | Lee fled", "Lee | fearing | that they fall")

    assert rows_of(analysis) == [("Kim", "said", "Lee fled, fearing that they fall")]


IN_VAIN = """
Kim warned that the dam was weak, but to no avail.
Kim/NNP/nsubj/warned/Person warned/VBD/0/warn that/IN/mark/weak the/DT/det/dam dam/NN/nsubj/weak was/VBD/cop/weak
weak/JJ/ccomp/warned ,/avail but/CC/cc/avail to/IN/case/avail no/DT/det/avail avail/NN/conj/weak .
"""


@pytest.mark.parametrize(
    "read", [parse(IN_VAIN), tagged(parse(IN_VAIN), "Kim | warned | the dam was weak, but to no avail")]
)
def test_that_nobody_heard_is_told_by_the_writer(read):
    assert rows_of(read) == [("Kim", "warned", "the dam was weak")]


def test_who_tells_of_what_was_done_in_vain_says_all_of_it():
    told = IN_VAIN.replace("warned", "said").replace("/warn ", "/say ")

    assert rows_of(parse(told)) == [("Kim", "said", "the dam was weak, but to no avail")]
