import pytest

from parses import parse
from readings import speakers_of

THEY_TWO = """
Seoul and Washington agreed.
Seoul/NNP/nsubj/agreed/Location and/CC/cc/Washington Washington/NNP/conj/Seoul/Location agreed/VBD/0/agree .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""
THEY_PEOPLE = """
Erwin Borght and Anna Berg agreed.
Erwin/NNP/nsubj/agreed/Person Borght/NNP/flat/Erwin/Person and/CC/cc/Anna Anna/NNP/conj/Erwin/Person
Berg/NNP/flat/Anna/Person agreed/VBD/0/agree .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(THEY_PEOPLE, "They", "Erwin Borght and Anna Berg", id="people"),
        pytest.param(THEY_TWO, "They", "Seoul and Washington", id="governments that act"),
        pytest.param(THEY_TWO.replace("They", "Both"), "Both", "Seoul and Washington", id="governments, both"),
    ],
)
def test_they_and_both_are_the_pair_before(text, source, name):
    speaker = speakers_of(parse(text), source)[0]

    assert (speaker.name, speaker.kind) == (name, "group")


TWO_LEADERS = """
Erwin Borght and Anna Berg met.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person and/CC/cc/Anna Anna/NNP/conj/Erwin/Person
Berg/NNP/flat/Anna/Person met/VBD/0/meet .

The two leaders said it rained.
The/DT/det/leaders two/CD/nummod/leaders leaders/NNS/nsubj/said/leader said/VBD/0 it/PRP/expl/rained
rained/VBD/ccomp/said/rain .
"""


def test_the_two_leaders_are_the_pair_before():
    speaker = speakers_of(parse(TWO_LEADERS), "The two leaders")[0]

    assert (speaker.name, speaker.kind) == ("Erwin Borght and Anna Berg", "group")


BOTH_NATIONS = """
North Korea armed Russia.
North/NNP/compound/Korea/Location Korea/NNP/nsubj/armed/Location armed/VBD/0/arm Russia/NNP/obj/armed/Location .

Both nations said it rained.
Both/DT/det/nations nations/NNS/nsubj/said/nation said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


def test_both_nations_are_the_two_countries_before():
    speaker = speakers_of(parse(BOTH_NATIONS), "Both nations")[0]

    assert (speaker.name, speaker.kind) == ("North Korea and Russia", "group")


BOTH_THE = """
Seoul and Lodz left.
Seoul/NNP/nsubj/left/Location and/CC/cc/Lodz Lodz/NNP/conj/Seoul/Location left/VBD/0/leave .

Both the candidate and her staff said it rained.
Both/CC/cc:preconj/candidate the/DT/det/candidate candidate/NN/nsubj/said and/CC/cc/staff her/PRP$/nmod:poss/staff
staff/NN/conj/candidate said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


def test_both_with_a_pair_of_its_own_is_that_pair():
    (speaker,) = speakers_of(parse(BOTH_THE), "Both the candidate and her staff")

    assert speaker.name == "Both the candidate and her staff"
