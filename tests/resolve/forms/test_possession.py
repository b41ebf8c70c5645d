import pytest

from parses import parse
from readings import speakers_of

GROSSI = """
Rafael Grossi, head of the Atomic Energy Agency, left.
Rafael/NNP/nsubj/left/Person Grossi/NNP/flat/Rafael/Person ,/head head/NN/appos/Rafael of/IN/case/Agency
the/DT/det/Agency Atomic/NNP/compound/Agency/Organization Energy/NNP/compound/Agency/Organization
Agency/NNP/nmod/head/Organization ,/head left/VBD/0/leave .
"""
JAMES = """
Letitia James left.
Letitia/NNP/nsubj/left/Person James/NNP/flat/Letitia/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        (GROSSI, "His agency", "Atomic Energy Agency"),
        (GROSSI, "His office", "Rafael Grossi’s office"),
        (JAMES, "Her press office", "Letitia James’ press office"),
        ("", "Her office", "Her office"),
    ],
)
def test_institution_by_whose_it_is(before, source, name):
    pronoun, *compound, noun = source.split()
    sentence = f"""
    {source} said they won.
    {pronoun}/PRP$/nmod:poss/{noun} {" ".join(f"{word}/NN/compound/{noun}" for word in compound)} {noun}/NN/nsubj/said
    said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """
    speaker = speakers_of(parse(f"{before}\n{sentence}"), source)[0]

    assert (speaker.name, speaker.kind) == (name, "organization")
