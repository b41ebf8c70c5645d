"""Short forms of institutions: how far back the full one may stand."""

import pytest

from parses import parse
from readings import names_of, speakers_of

FLOOD = """
Lodz harbour police closed the bridge.
Lodz/NNP/compound/police/Location harbour/NN/compound/police police/NNS/nsubj/closed closed/VBD/0/close
the/DT/det/bridge bridge/NN/obj/closed .

Night fell.
Night/NN/nsubj/fell fell/VBD/0/fall .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

Police said two men had drowned.
Police/NNS/nsubj/said said/VBD/0 two/CD/nummod/men men/NNS/nsubj/drowned/man had/VBD/aux/drowned
drowned/VBN/ccomp/said/drown .
"""


def test_police_are_those_that_were_named_in_full_sentences_before():
    assert names_of(parse(FLOOD), "Police") == ("Lodz harbour police",)


APPOSED = """
An activist group, the Lodz River Trust, said they won.
An/DT/det/group activist/NN/compound/group group/NN/nsubj/said ,/group the/DT/det/Trust
Lodz/NNP/compound/Trust/Organization River/NNP/compound/Trust/Organization Trust/NNP/appos/group/Organization ,/group
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
BEHIND_COMMA = """
An activist group, the Lodz River Trust, said they won.
An/DT/det/group activist/NN/compound/group group/NN/nsubj/said ,/group the/DT/det/Trust
Lodz/NNP/compound/Trust/Organization River/NNP/compound/Trust/Organization Trust/NNP/dep/group/Organization ,/group
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(
            APPOSED,
            ("An activist group, the Lodz River Trust",),
            "Lodz River Trust",
            "organization",
            id="in apposition",
        ),
        pytest.param(
            BEHIND_COMMA,
            ("An activist group, the Lodz River Trust",),
            "Lodz River Trust",
            "organization",
            id="behind a comma",
        ),
    ],
)
def test_the_institution_named_beside_a_common_noun_is_who_speaks(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


TRUST_OF_LODZ = """
The Harbour Trust, Lodz, said they won.
The/DT/det/Trust Harbour/NNP/compound/Trust/Organization Trust/NNP/nsubj/said/Organization ,/Trust
Lodz/NNP/appos/Trust/Location ,/Trust said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
INCLUDING = """
Two groups, including Amnesty, said they won.
Two/CD/nummod/groups groups/NNS/nsubj/said/group ,/groups including/VBG/case/Amnesty/include
Amnesty/NNP/appos/groups/Organization ,/groups said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(TRUST_OF_LODZ, ("The Harbour Trust, Lodz",), "Harbour Trust", "organization", id="a place"),
        pytest.param(INCLUDING, ("Two groups, including Amnesty",), "Two groups", "organization", id="one of several"),
    ],
)
def test_what_is_named_beside_an_institution_does_not_speak_for_it(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


A_MINISTRY = """
The Ministry of Defence shut the road.
The/DT/det/Ministry Ministry/NNP/nsubj/shut/Organization of/IN/case/Defence/Organization
Defence/NNP/nmod/Ministry/Organization shut/VBD/0 the/DT/det/road road/NN/obj/shut .

A ministry said they won.
A/DT/det/ministry ministry/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
TWO_MINISTRIES = """
The Ministry of Defence said they lost.
The/DT/det/Ministry Ministry/NNP/nsubj/said/Organization of/IN/case/Defence/Organization
Defence/NNP/nmod/Ministry/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

Kim left the Ministry of Health.
Kim/NNP/nsubj/left/Person left/VBD/0/leave the/DT/det/Ministry Ministry/NNP/obj/left/Organization
of/IN/case/Health/Organization Health/NNP/nmod/Ministry/Organization .

The ministry said they won.
The/DT/det/ministry ministry/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
NEW_GOVERNMENT = """
The Lodz city government fell.
The/DT/det/government Lodz/NNP/compound/government/Location city/NN/compound/government government/NN/nsubj/fell
fell/VBD/0/fall .

The new government said they won.
The/DT/det/government new/JJ/amod/government government/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
LOCAL_POLICE = """
The local police left.
The/DT/det/police local/JJ/amod/police police/NNS/nsubj/left left/VBD/0/leave .

Police said they won.
Police/NNS/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
GROUPS = """
Amnesty and the Harbour Trust said they lost.
Amnesty/NNP/nsubj/said/Organization and/CC/cc/Trust the/DT/det/Trust Harbour/NNP/compound/Trust/Organization
Trust/NNP/conj/Amnesty/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The groups said they won.
The/DT/det/groups groups/NNS/nsubj/said/group said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
ONE_GROUP = """
The Harbour Trust said they lost.
The/DT/det/Trust Harbour/NNP/compound/Trust/Organization Trust/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The group said they won.
The/DT/det/group group/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(A_MINISTRY, ("A ministry",), "A ministry", "organization", id="another one"),
        pytest.param(
            TWO_MINISTRIES,
            ("The Ministry of Defence", "The ministry"),
            "Ministry of Defence",
            "organization",
            id="the one that spoke",
        ),
        pytest.param(NEW_GOVERNMENT, ("The new government",), "The new government", "organization", id="a new one"),
        pytest.param(LOCAL_POLICE, ("Police",), "Police", "organization", id="one without a name"),
        pytest.param(
            GROUPS, ("Amnesty and the Harbour Trust", "The groups"), "Amnesty and Harbour Trust", "group", id="several"
        ),
        pytest.param(ONE_GROUP, ("The Harbour Trust", "The group"), "Harbour Trust", "organization", id="one"),
    ],
)
def test_a_short_form_means_the_institution_that_it_can_mean(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


CHARITY = """
The charity Harbour Trust said they won.
The/DT/det/Trust charity/NN/compound/Trust Harbour/NNP/compound/Trust/Organization Trust/NNP/nsubj/said/Organization
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
OF_MOSCOW = """
Moscow’s Harbour Trust said they won.
Moscow/NNP/nmod:poss/Trust/Location ’s/POS/case/Moscow Harbour/NNP/compound/Trust/Organization
Trust/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
BRITAIN = """
Great Britain said they won.
Great/NNP/compound/Britain/Location Britain/NNP/nsubj/said/Location said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
HEALTH = """
Health and Safety said they won.
Health/NNP/nsubj/said/Organization and/CC/cc/Safety/Organization Safety/NNP/conj/Health/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(CHARITY, ("The charity Harbour Trust",), "Harbour Trust", "organization", id="without what it is"),
        pytest.param(
            OF_MOSCOW, ("Moscow’s Harbour Trust",), "Moscow’s Harbour Trust", "organization", id="with whose it is"
        ),
        pytest.param(BRITAIN, ("Great Britain",), "United Kingdom", "organization", id="a country"),
        pytest.param(
            HEALTH, ("Health and Safety",), "Health and Safety", "organization", id="two words that are one name"
        ),
    ],
)
def test_the_name_of_an_institution(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


DOJ = """
Obama’s DOJ lost.
Obama/NNP/nmod:poss/DOJ/Person ’s/POS/case/Obama DOJ/NNP/nsubj/lost/Organization lost/VBD/0/lose .

The DOJ said they won.
The/DT/det/DOJ DOJ/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_an_acronym_is_a_name_without_whose_it_is():
    speaker = speakers_of(parse(DOJ), "The DOJ")[-1]

    assert (speaker.name, speaker.kind) == ("DOJ", "organization")


MOSCOW_UNRECOGNIZED = """
Moscow’s Harbour Trust said they won.
Moscow/NNP/nmod:poss/Trust ’s/POS/case/Moscow Harbour/NNP/compound/Trust/Organization Trust/NNP/nsubj/said/Organization
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_an_institution_of_a_place_has_the_place_in_its_name():
    speaker = speakers_of(parse(MOSCOW_UNRECOGNIZED), "Moscow’s Harbour Trust")[-1]

    assert (speaker.name, speaker.kind) == ("Moscow’s Harbour Trust", "organization")
