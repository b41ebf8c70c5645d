"""Labels before a turn: initials, surnames, roles, Q and A."""

import pytest

from parses import parse
from readings import names_of, speakers_of

MET = """
# newpar
Rosa Delgado met Victor Hale of the Echo.
Rosa/NNP/compound/Delgado/Person Delgado/NNP/nsubj/met/Person met/VBD/0/meet Victor/NNP/compound/Hale/Person
Hale/NNP/obj/met/Person of/IN/case/Echo the/DT/det/Echo Echo/NNP/nmod/Hale/Organization .
"""
ALONE = """
# newpar
Rosa Delgado leads the town.
Rosa/NNP/compound/Delgado/Person Delgado/NNP/nsubj/leads/Person leads/VBZ/0/lead the/DT/det/town town/NN/obj/leads .
"""


SAYS = """
# newpar
Castle slept, said Hale.
Castle/NNP/nsubj/slept slept/VBD/ccomp/said/sleep ,/slept said/VBD/0 Hale/NNP/nsubj/said/Person .
"""


def turn(name, sign=":"):
    return f"""
# newpar
{name}{sign} We pay.
{name}/NNP/parataxis/pay {sign}/{name} We/PRP/nsubj/pay pay/VBP/0 .
"""


@pytest.mark.parametrize(
    ("label", "name"),
    [("RD", "Rosa Delgado"), ("VH", "Victor Hale"), ("DELGADO", "Rosa Delgado"), ("HALE", "Victor Hale")],
)
def test_label_of_initials_or_surname(label, name):
    assert names_of(parse(MET + turn(label)), label) == (name,)


def test_initials_of_two_are_nobodys():
    other = MET.replace("Victor", "Ray").replace("Hale", "Duarte")
    (speaker,) = speakers_of(parse(other + turn("RD")), "RD")

    assert (speaker.name, speaker.reason) == (None, "'RD' may be Rosa Delgado or Ray Duarte")


def test_initials_in_a_sentence_are_no_label():
    said = "\n# newpar\nRD said we pay.\nRD/NNP/nsubj/said said/VBD/0/say we/PRP/nsubj/pay pay/VBP/ccomp/said .\n"

    assert names_of(parse(MET + said), "RD") != ("Rosa Delgado",)


def test_whoever_answers_is_the_one_person_that_is_named_above():
    assert names_of(parse(ALONE + turn("Q") + turn("A")), "Q", "A") == (None, "Rosa Delgado")


def test_of_two_people_nobody_knows_who_answers():
    speakers = speakers_of(parse(MET + turn("Q") + turn("A")), "Q", "A")

    assert [each.reason for each in speakers] == ["whoever asks is not named", "several people may be asked"]


def test_of_two_people_who_alone_speaks_above_answers():
    speakers = names_of(parse(MET + SAYS + turn("Q") + turn("A")), "Hale of the Echo", "Hale", "Q", "A")

    assert speakers[-1] == "Victor Hale"


def test_role_in_capitals_is_who_was_called_so():
    leads = ALONE.replace("leads the town.\n", "is mayor.\n").replace(
        "Delgado/NNP/nsubj/leads/Person leads/VBZ/0/lead the/DT/det/town town/NN/obj/leads .",
        "Delgado/NNP/nsubj/mayor/Person is/VBZ/cop/mayor/be mayor/NN/0 .",
    )

    assert names_of(parse(leads + turn("MAYOR")), "MAYOR") == ("Rosa Delgado",)
