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


HIS_NAMED = """
Jan Kos left.
Jan/NNP/nsubj/left/Person Kos/NNP/flat/Jan/Person left/VBD/0/leave .

His Harbour Trust company said they won.
His/PRP$/nmod:poss/company Harbour/NNP/compound/Trust/Organization Trust/NNP/compound/company/Organization
company/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_an_institution_with_a_name_needs_no_owner():
    speaker = speakers_of(parse(HIS_NAMED), "His Harbour Trust company")[-1]

    assert (speaker.name, speaker.kind) == ("Harbour Trust company", "organization")


HIS_BOATS = """
Jan Kos sold his Harbour Boats company.
Jan/NNP/nsubj/sold/Person Kos/NNP/flat/Jan/Person sold/VBD/0/sell his/PRP$/nmod:poss/company
Harbour/NNP/compound/Boats/Organization Boats/NNP/compound/company/Organization company/NN/obj/sold .

On Monday his company said they won.
On/IN/case/Monday Monday/NNP/obl/said/Date his/PRP$/nmod:poss/company company/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_his_company_has_the_name_that_stands_behind_his_elsewhere():
    speaker = speakers_of(parse(HIS_BOATS), "Jan Kos", "his company")[-1]

    assert (speaker.name, speaker.kind) == ("Harbour Boats", "organization")


FOLHA = """
The Folha newspaper reported the blast.
The/DT/det/newspaper Folha/NNP/compound/newspaper/Organization newspaper/NN/nsubj/reported reported/VBD/0/report
the/DT/det/blast blast/NN/obj/reported .
"""
DISAGREES = """
Paraguay disagrees: its army said they won.
Paraguay/NNP/nsubj/disagrees/Location disagrees/VBZ/0/disagree :/said its/PRP$/nmod:poss/army army/NN/nsubj/said
said/VBD/parataxis/disagrees they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
NO_COUNTRY = """
Later its army said they won.
Later/RB/advmod/said its/PRP$/nmod:poss/army army/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(("sentence", "name"), [(DISAGREES, "Paraguay’s army"), (NO_COUNTRY, "its army")])
def test_an_army_is_a_countrys_and_no_newspapers(sentence, name):
    (speaker,) = speakers_of(parse(FOLHA + sentence), "its army")

    assert speaker.name == name
