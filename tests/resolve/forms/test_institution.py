import pytest

from parses import parse
from readings import names_of, speakers_of

SERVICE = """
The National Intelligence Service (NIS) met.
The/DT/det/Service National/NNP/compound/Service/Organization Intelligence/NNP/compound/Service/Organization
Service/NNP/nsubj/met/Organization (/NIS NIS/NNP/appos/Service/Organization )/NIS met/VBD/0/meet .

The NIS said they won.
The/DT/det/NIS NIS/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
WHO = """
The World Health Organization (WHO) met.
The/DT/det/Organization World/NNP/compound/Organization/Organization Health/NNP/compound/Organization/Organization
Organization/NNP/nsubj/met/Organization (/WHO WHO/NNP/appos/Organization/Organization )/WHO met/VBD/0/meet .

WHO said they won.
WHO/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
NARA = """
Nara prefectural police came.
Nara/NNP/compound/police/Location prefectural/JJ/amod/police police/NN/nsubj/came came/VBD/0/come .

Police said they won.
Police/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
MINISTRY = """
The Ministry of Defense spoke.
The/DT/det/Ministry Ministry/NNP/nsubj/spoke/Organization of/IN/case/Defense/Organization
Defense/NNP/nmod/Ministry/Organization spoke/VBD/0/speak .

The ministry said they won.
The/DT/det/ministry ministry/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
COUNCIL = """
Russia’s Security Council met.
Russia/NNP/nmod:poss/Council/Location ’s/POS/case/Russia Security/NNP/compound/Council/Organization
Council/NNP/nsubj/met/Organization met/VBD/0/meet .

The council said they won.
The/DT/det/council council/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
ASSOCIATION = """
The Prisoners Association (PA) met.
The/DT/det/Association Prisoners/NNPS/compound/Association/Prisoner/Organization
Association/NNP/nsubj/met/Organization (/PA PA/NNP/appos/Association/Organization )/PA met/VBD/0/meet .

The association said they won.
The/DT/det/association association/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
DEFENSE = """
The Ministry of Defense spoke.
The/DT/det/Ministry Ministry/NNP/nsubj/spoke/Organization of/IN/case/Defense/Organization
Defense/NNP/nmod/Ministry/Organization spoke/VBD/0/speak .

The defense ministry said they won.
The/DT/det/ministry defense/NN/compound/ministry ministry/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(
            ASSOCIATION,
            "The association",
            "Prisoners Association",
            id="the association",
        ),
        pytest.param(
            DEFENSE,
            "The defense ministry",
            "Ministry of Defense",
            id="its words in another order",
        ),
        pytest.param(SERVICE, "The NIS", "National Intelligence Service", id="acronym"),
        pytest.param(WHO, "WHO", "World Health Organization", id="acronym that looks like a pronoun"),
        pytest.param(NARA, "Police", "Nara prefectural police", id="bare noun"),
        pytest.param(MINISTRY, "The ministry", "Ministry of Defense", id="the ministry"),
        pytest.param(COUNCIL, "The council", "Security Council", id="the council"),
    ],
)
def test_short_form_is_the_institution_that_the_text_names(text, source, name):
    speaker = speakers_of(parse(text), source)[0]

    assert (speaker.name or "").removeprefix("Russia’s ") == name
    assert speaker.kind == "organization"


THE_DEPARTMENT = """
The department said they won.
The/DT/det/department department/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
PRESS_OFFICE = """
The press office of the Department of Agriculture said they lost.
The/DT/det/office press/NN/compound/office office/NN/nsubj/said of/IN/case/Department the/DT/det/Department
Department/NNP/nmod/office/Organization of/IN/case/Agriculture/Organization
Agriculture/NNP/nmod/Department/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
FARMER = """
A farmer and a spokesman for the Department of Agriculture said they lost.
A/DT/det/farmer farmer/NN/nsubj/said and/CC/cc/spokesman a/DT/det/spokesman spokesman/NN/conj/farmer
for/IN/case/Department the/DT/det/Department Department/NNP/nmod/spokesman of/IN/case/Agriculture
Agriculture/NNP/nmod/Department said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
LONG_MENTION = """
A spokesman for the Department of Agriculture said they lost.
A/DT/det/spokesman spokesman/NN/nsubj/said/Organization for/IN/case/Department/Organization
the/DT/det/Department/Organization Department/NNP/nmod/spokesman/Organization of/IN/case/Agriculture/Organization
Agriculture/NNP/nmod/Department/Organization said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""
US_DEPARTMENT = """
A spokesman for the US Department of Agriculture said they lost.
A/DT/det/spokesman spokesman/NN/nsubj/said for/IN/case/Department the/DT/det/Department
US/NNP/compound/Department/Location Department/NNP/nmod/spokesman of/IN/case/Agriculture
Agriculture/NNP/nmod/Department said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        (PRESS_OFFICE, "The press office of the Department of Agriculture", "Department of Agriculture"),
        (FARMER, "A farmer and a spokesman for the Department of Agriculture", "Department of Agriculture"),
        (LONG_MENTION, "A spokesman for the Department of Agriculture", "Department of Agriculture"),
        (US_DEPARTMENT, "A spokesman for the US Department of Agriculture", "US Department of Agriculture"),
    ],
)
@pytest.mark.parametrize("tag", ["department/NN", "Department/NNP"])
def test_short_form_is_not_the_longer_phrase_around_the_name(sentence, source, name, tag):
    noun = tag.partition("/")[0]
    again = THE_DEPARTMENT.replace("department/NN", tag).replace("department", noun)
    speaker = speakers_of(parse(sentence + again), source, f"The {noun}")[1]

    assert (speaker.name, speaker.kind) == (name, "organization")


COMPANY = """
Borght Electronics rose.
Borght/NNP/compound/Electronics/Organization Electronics/NNP/nsubj/rose/Organization rose/VBD/0/rise .

Borght said they won.
Borght/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_first_word_of_a_name_is_its_short_form():
    assert names_of(parse(COMPANY), "Borght Electronics", "Borght")[1] == "Borght Electronics"


GROUP = """
Amnesty International said they lost.
Amnesty/NNP/compound/International/Organization International/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The group said they won.
The/DT/det/group group/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_group_is_the_organization_that_spoke_last():
    assert names_of(parse(GROUP), "Amnesty International", "The group") == ("Amnesty International",) * 2


SEVERAL = """
Clinton and the State Department left.
Clinton/NNP/nsubj/left/Person and/CC/cc/Department the/DT/det/Department State/NNP/compound/Department/Organization
Department/NNP/conj/Clinton/Organization left/VBD/0/leave .

The State Department said they won.
The/DT/det/Department State/NNP/compound/Department/Organization Department/NNP/nsubj/said/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
DEAL = """
The Microsoft-LinkedIn deal failed.
The/DT/det/deal Microsoft-LinkedIn/NNP/compound/deal/Organization deal/NN/nsubj/failed/Organization failed/VBD/0/fail .

Microsoft said they won.
Microsoft/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SPOKESMEN = """
Spokesmen at the FBI left.
Spokesmen/NNS/nsubj/left/Organization at/IN/case/FBI/Organization the/DT/det/FBI/Organization
FBI/NNP/nmod/Spokesmen/Organization left/VBD/0/leave .

The FBI said they won.
The/DT/det/FBI FBI/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "before", "source", "name"),
    [
        pytest.param(
            SEVERAL, "Clinton and the State Department", "State Department", "State Department", id="of several"
        ),
        pytest.param(DEAL, "The Microsoft-LinkedIn deal", "Microsoft", "Microsoft", id="in the name of a deal"),
        pytest.param(SPOKESMEN, "Spokesmen at the FBI", "The FBI", "FBI", id="where somebody works"),
    ],
)
def test_full_name_is_no_short_form_of_the_phrase_it_stood_in(text, before, source, name):
    assert names_of(parse(text), before, source)[-1] == name


CLAIM = """
The company's claim that they won is new.
The/DT/det/company company/NN/nmod:poss/claim 's/POS/case/company claim/NN/nsubj/new that/IN/mark/won
they/PRP/nsubj/won won/VBD/acl/claim/win is/VBZ/cop/new new/JJ/0 .
"""


def test_an_owner_is_named_without_its_ending():
    assert names_of(parse(CLAIM), "The company's") == ("The company",)
