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
WHO_ALONE = """
WHO said they won.
WHO/WP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
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
        pytest.param(
            WHO.replace("WHO/NNP/nsubj/said", "WHO/WP/nsubj/said"),
            "WHO",
            "World Health Organization",
            id="acronym that the tree takes for a pronoun",
        ),
        pytest.param(WHO_ALONE, "WHO", "WHO", id="the same, not spelled out"),
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


LABOUR_AND_HEALTH = """
The Ministry of Labour, Health and Trade said it leaked.
The/DT/det/Ministry Ministry/NNP/nsubj/said/Organization of/IN/case/Labour/Organization
Labour/NNP/nmod/Ministry/Organization ,/Health/Organization Health/NNP/conj/Labour/Organization
and/CC/cc/Trade/Organization Trade/NNP/conj/Labour/Organization said/VBD/0 it/PRP/nsubj/leaked
leaked/VBD/ccomp/said/leak .
"""
JUSTICE_PARTY = """
The Justice and Development Party said it leaked.
The/DT/det/Party Justice/NNP/compound/Party/Organization and/CC/cc/Party/Organization
Development/NNP/conj/Justice/Organization Party/NNP/nsubj/said/Organization said/VBD/0 it/PRP/nsubj/leaked
leaked/VBD/ccomp/said/leak .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (LABOUR_AND_HEALTH, "The Ministry of Labour, Health and Trade", "Ministry of Labour, Health and Trade"),
        (JUSTICE_PARTY, "Development Party", "Justice and Development Party"),
    ],
)
def test_name_with_and_in_it_is_whole(text, source, name):
    assert names_of(parse(text), source) == (name,)


IN_BRACKETS = """
The Peer Review mechanism (PRM) said they won.
The/DT/det/mechanism Peer/NNP/compound/mechanism/Organization Review/NN/compound/mechanism/Organization
mechanism/NN/nsubj/said/Organization (/PRM PRM/NNP/appos/mechanism/Organization )/PRM said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_an_acronym_in_brackets_loses_its_bracket():
    (name,) = names_of(parse(IN_BRACKETS), "The Peer Review mechanism (PRM)")

    assert name is not None
    assert "(" not in name


PLAN = """
The National Adaptation Plan says they won.
The/DT/det/Plan National/NNP/amod/Plan/Organization Adaptation/NNP/compound/Plan/Organization
Plan/NNP/nsubj/says/Organization says/VBZ/0 they/PRP/nsubj/won won/VBD/ccomp/says/win .
"""
DIRECTORATE = """
The Directorate-General of Roads said they won.
The/DT/det/General Directorate/NNP/compound/General/Organization -/Directorate/Organization
General/NNP/nsubj/said/Organization of/IN/case/Roads/Organization Roads/NNPS/nmod/General/Organization said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        (PLAN, "The National Adaptation Plan", "document"),
        (DIRECTORATE, "The Directorate-General of Roads", "organization"),
    ],
    ids=["a paper with a name", "a joined word whose end is a role"],
)
def test_kind_of_what_has_a_name(text, source, kind):
    (speaker,) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == (source.removeprefix("The "), kind)


MINISTRY = """
The Ministry of Roads met.
The/DT/det/Ministry Ministry/NNP/nsubj/met/Organization of/IN/case/Roads/Organization
Roads/NNPS/nmod/Ministry/Organization
met/VBD/0/meet .

This ministry said they won.
This/DT/det/ministry ministry/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_this_points_as_the_does():
    assert names_of(parse(MINISTRY), "This ministry") == ("Ministry of Roads",)


def test_several_are_not_one_of_the_kind():
    several = MINISTRY.replace("This ministry", "The ministries").replace(
        "This/DT/det/ministry ministry/NN/nsubj/said", "The/DT/det/ministries ministries/NNS/nsubj/said/ministry"
    )

    assert names_of(parse(several), "The ministries") != ("Ministry of Roads",)


MAKER = """
The maker of the phone, Corax Electronics, said they won.
The/DT/det/maker maker/NN/nsubj/said of/IN/case/phone the/DT/det/phone phone/NN/nmod/maker ,/Electronics
Corax/NNP/compound/Electronics/Organization Electronics/NNPS/appos/phone/Organization ,/maker
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_maker_of_a_thing_is_the_name_behind_the_comma():
    assert names_of(parse(MAKER), "The maker of the phone, Corax Electronics") == ("Corax Electronics",)


DOCTORS = """
Doctors Without Borders said they won.
Doctors/NNPS/nsubj/said/Organization Without/IN/case/Borders/Organization Borders/NNPS/nmod/Doctors/Organization
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_body_that_is_called_by_its_members_is_one():
    [speaker] = speakers_of(parse(DOCTORS), "Doctors Without Borders")

    assert (speaker.name, speaker.kind) == ("Doctors Without Borders", "organization")


def test_doctors_of_a_body_are_doctors():
    [speaker] = speakers_of(
        parse(
            DOCTORS.replace("Without", "for")
            .replace("Doctors/NNPS/nsubj/said/Organization", "Doctors/NNPS/nsubj/said")
            .replace("for/IN/case/Borders/Organization", "for/IN/case/Borders")
        ),
        "Doctors for Borders",
    )

    assert speaker.kind == "anonymous"


def test_a_noun_is_a_name_near_rather_than_words_that_describe_it():
    text = """
Spain’s largest telephone company met Telva.
Spain/NNP/nmod:poss/company/Location ’s/POS/case/Spain largest/JJS/amod/company/large telephone/NN/compound/company
company/NN/nsubj/met met/VBD/0/meet Telva/NNP/obj/met/Organization .

Telva lost a cable.
Telva/NNP/nsubj/lost/Organization lost/VBD/0/lose a/DT/det/cable cable/NN/obj/lost .

The company said they won.
The/DT/det/company company/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
    assert names_of(parse(text), "The company") == ("Telva",)


OPERATOR = """
Its operator told them they won.
Its/PRP$/nmod:poss/operator operator/NN/nsubj/told told/VBD/0/tell them/PRP/obj/told they/PRP/nsubj/won
won/VBD/ccomp/told/win .

The operator, Straitsea Marine, said they won.
The/DT/det/operator operator/NN/nsubj/said ,/Marine Straitsea/NNP/compound/Marine/Organization
Marine/NNP/appos/operator/Organization ,/operator said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize("source", ["Its operator", "The operator, Straitsea Marine"])
def test_a_body_is_called_by_the_name_that_the_text_has_beside_its_noun_below(source):
    assert names_of(parse(OPERATOR), source) == ("Straitsea Marine",)


def test_a_body_of_which_less_is_said_is_not_the_one_named_below():
    other = OPERATOR.replace("The operator, S", "The bus operator, S").replace(
        "The/DT/det/operator operator", "The/DT/det/operator bus/NN/compound/operator operator"
    )

    assert names_of(parse(other), "Its operator") == ("Its operator",)


FIZZ = """
The lobby, Fizz Australia, said they won.
The/DT/det/lobby lobby/NN/nsubj/said ,/Fizz Fizz/NNP/appos/lobby/Organization Australia/NNP/appos/Fizz/Location
,/lobby said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_place_behind_a_body_says_which_branch_it_is():
    assert names_of(parse(FIZZ), "The lobby, Fizz Australia") == ("Fizz Australia",)


CITYRAIL = """
{first} CityRail said they won.
{first}/NNP/compound/CityRail/Organization CityRail/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(("first", "name"), [("Operator", "CityRail"), ("Harbour", "Harbour CityRail")])
def test_what_describes_a_firm_at_the_head_of_a_sentence_is_no_part_of_its_name(first, name):
    assert names_of(parse(CITYRAIL.format(first=first)), f"{first} CityRail") == (name,)


WWF = """
Environmental group WWF said they won.
Environmental/JJ/amod/group/environmental/Organization group/NN/nsubj/said/group/Organization
WWF/NNP/nsubj/said/WWF/Organization said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
VERDINA = """
The union Verdina said they won.
The/DT/det/union/the union/NN/nsubj/said Verdina/NNP/nsubj/said/Verdina/Person said/VBD/0/say they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
IG_METALL = """
Trade union IG Metall said they won.
Trade/NN/compound/union/trade/Organization union/NN/nsubj/said/union/Organization
IG/NNP/compound/union/IG/Organization Metall/NNP/flat/IG/Metall/Organization said/VBD/0/say they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
DEGREES = """
Campaign group 38 Degrees said they won.
Campaign/NNP/compound/group/Campaign/Organization group/NN/nsubj/said/group/Organization
38/CD/nummod/Degrees/38/Organization Degrees/NNP/appos/group/Degrees/Organization said/VBD/0/say they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
SNAI = """
The country's prison authority SNAI said they won.
The/DT/det/country country/NN/nmod:poss/authority 's/POS/case/country prison/NN/compound/authority
authority/NN/compound/SNAI SNAI/NNP/nsubj/said/SNAI/Organization said/VBD/0/say they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("sentence", "source", "name"),
    [
        (SNAI, "The country's prison authority SNAI", "SNAI"),
        (WWF, "Environmental group WWF", "WWF"),
        (VERDINA, "The union Verdina", "Verdina"),
        (IG_METALL, "Trade union IG Metall", "IG Metall"),
        (DEGREES, "Campaign group 38 Degrees", "38 Degrees"),
    ],
)
def test_a_noun_for_a_body_is_no_part_of_the_name_behind_it_whatever_the_recognizer_takes_it_for(
    sentence, source, name
):
    (speaker,) = speakers_of(parse(sentence), source)

    assert (speaker.name, speaker.kind) == (name, "organization")


def test_an_office_behind_a_noun_for_a_body_is_no_name():
    text = """
The company Chairman Dahl said they won.
The/DT/det/Chairman/the company/NN/compound/Chairman Chairman/NNP/nsubj/said Dahl/NNP/flat/Chairman/Dahl/Person
said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""

    assert names_of(parse(text), "The company Chairman Dahl") == ("Dahl",)


def test_a_mark_that_was_taken_for_a_source_names_nobody_and_ends_nothing():
    text = """
’ said they won.
’/NNP/nsubj/said said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""

    assert names_of(parse(text), "’") == ("",)


def test_who_is_elect_is_no_body_whatever_the_recognizer_takes_it_for():
    text = """
The president-elect said they won.
The/DT/det/president/the president/NN/compound/elect/president/Organization -/president
elect/NNP/nsubj/said/elect/Organization said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""

    (speaker,) = speakers_of(parse(text), "The president-elect")

    assert (speaker.name, speaker.kind) == ("The president-elect", "anonymous")


FIRST_ALONE = """
Kormex Group grew.
Kormex/NNP/compound/Group/Organization Group/NNP/nsubj/grew/Organization grew/VBD/0/grow .

Kormex said they won.
Kormex/NNP/nsubj/said/Organization said/VBD/0/say they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
CAME_FIRST = """
Kormex met them.
Kormex/NNP/nsubj/met/Organization met/VBD/0/meet them/PRP/obj/met .
"""


def test_a_name_that_stood_by_itself_first_is_short_for_no_longer_one():
    assert names_of(parse(FIRST_ALONE), "Kormex", "Kormex")[-1:] == ("Kormex Group",)
    assert names_of(parse(f"{CAME_FIRST}{FIRST_ALONE}"), "Kormex", "Kormex", "Kormex")[-1:] == ("Kormex",)


def test_a_chief_executive_is_no_institution():
    text = """
Its chief executive said it rained.
Its/PRP$/nmod:poss/executive chief/JJ/amod/executive executive/NN/nsubj/said said/VBD/0 it/PRP/expl/rained
rained/VBD/ccomp/said/rain .
"""
    (speaker,) = speakers_of(parse(text), "Its chief executive")

    assert (speaker.name, speaker.kind) == ("Its chief executive", "anonymous")


OPPOSITION = """
The opposition Reform Party said they won.
The/DT/det/Party opposition/NN/compound/Party/Organization Reform/NNP/compound/Party/Organization
Party/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_party_in_opposition_is_called_by_its_name():
    assert names_of(parse(OPPOSITION), "The opposition Reform Party") == ("Reform Party",)


OWNER = """
The ship’s owner, Delta Marine, said they won.
The/DT/det/ship ship/NN/nmod:poss/owner ’s/POS/case/ship owner/NN/nsubj/said ,/Marine
Delta/NNP/compound/Marine/Organization Marine/NNP/appos/owner/Organization ,/owner said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
STATE_RUN = """
State-run Codelco said they won.
State/NN/compound/run/Organization -/run/Organization run/NN/compound/Codelco/Organization
Codelco/NNP/nsubj/said/Organization said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        pytest.param(OWNER, "The ship’s owner, Delta Marine", "Delta Marine", id="ends in what people are too"),
        pytest.param(STATE_RUN, "State-run Codelco", "Codelco", id="behind what is done to it"),
    ],
)
def test_a_body_is_named_without_what_it_is(text, source, name):
    assert names_of(parse(text), source) == (name,)


MACYS = """
Macy’s said they won.
Macy/NNP/nsubj/said/Organization ’s/POS/case/Macy said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_genitive_of_a_name_that_owns_nothing_is_its_own():
    """Moody’s warned last week that supply in the emirates would outstrip demand."""
    assert names_of(parse(MACYS), "Macy’s") == ("Macy’s",)


COURT_IN = """
The Lodz Appeal Court in northern Masovia heard it.
The/DT/det/Court Lodz/NNP/compound/Court/Organization Appeal/NNP/compound/Court/Organization
Court/NNP/nsubj/heard/Organization in/IN/case/Masovia northern/JJ/amod/Masovia Masovia/NNP/nmod/Court/Location
heard/VBD/0/hear it/PRP/obj/heard .

The court said they won.
The/DT/det/court court/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_place_that_a_body_is_in_is_no_part_of_a_name_that_is_whole():
    analysis = parse(COURT_IN)

    assert names_of(analysis, "The Lodz Appeal Court in northern Masovia", "The court") == ("Lodz Appeal Court",) * 2


@pytest.mark.parametrize("word", ["Embassy", "Circle"], ids=["called by its country", "no word for a body"])
def test_the_place_that_tells_a_body_from_others_stays(word):
    analysis = parse(COURT_IN.replace("Court", word))

    assert names_of(analysis, f"The Lodz Appeal {word} in northern Masovia") == (
        f"Lodz Appeal {word} in northern Masovia",
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("The Harbour Dues Act", "document", id="an act"),
        pytest.param("Section 149", "document", id="a number behind it"),
        pytest.param("Plan International", "organization", id="a word for it that is not the last"),
    ],
)
def test_a_law_or_its_part_is_a_document(name, kind):
    *before, last = name.removeprefix("The ").split()
    words = [f"{word}/NNP/compound/{last}/Organization" for word in before]
    text = f"""
{name} says they won.
{"The/DT/det/" + last if name.startswith("The ") else ""} {" ".join(words)} {last}/NNP/nsubj/says/Organization
says/VBZ/0/say they/PRP/nsubj/won won/VBD/ccomp/says/win .
"""
    if last.isdigit():
        text = f"""
{name} says they won.
Section/NNP/nsubj/says/Organization {last}/CD/nummod/Section/Organization says/VBZ/0/say they/PRP/nsubj/won
won/VBD/ccomp/says/win .
"""

    assert [each.kind for each in speakers_of(parse(text), name)] == [kind]


IN_ITS_REPORT = """
The Lodz government in its report said they won.
The/DT/det/government Lodz/NNP/compound/government/Location government/NN/nsubj/said in/IN/case/report
its/PRP$/nmod:poss/report report/NN/nmod/government said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
MEMORANDUM = """
The Memorandum of Peace (MoP) passed.
The/DT/det/Memorandum Memorandum/NNP/nsubj/passed/Organization of/IN/case/Peace/Organization
Peace/NNP/nmod/Memorandum/Organization (/MoP MoP/NNP/appos/Memorandum/Organization )/MoP passed/VBD/0/pass .

The MoP says they won.
The/DT/det/MoP MoP/NNP/nsubj/says/Organization says/VBZ/0/say they/PRP/nsubj/won won/VBD/ccomp/says/win .
"""
ASSEMBLY = """
The Assembly of Nations Quebec-Labrador said they won.
The/DT/det/Assembly Assembly/NNP/nsubj/said/Organization of/IN/case/Quebec/Organization
Nations/NNPS/compound/Quebec/Nation/Organization Quebec/NNP/nmod/Assembly/Organization -/Quebec/Organization
Labrador/NNP/appos/Quebec/Location said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
INSIGHTS = """
The recent “2022 Harbour Report” says they won.
The/DT/det/Report recent/JJ/amod/Report “/Report 2022/CD/nummod/Report Harbour/NNP/compound/Report
Report/NNP/nsubj/says ”/Report says/VBZ/0/say they/PRP/nsubj/won won/VBD/ccomp/says/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        pytest.param(
            IN_ITS_REPORT,
            "The Lodz government in its report",
            "Lodz government",
            "organization",
            id="in which it says so is no part of it",
        ),
        pytest.param(MEMORANDUM, "The MoP", "Memorandum of Peace", "document", id="a document by its short form"),
        pytest.param(
            ASSEMBLY,
            "The Assembly of Nations Quebec-Labrador",
            "Assembly of Nations Quebec-Labrador",
            "organization",
            id="what a hyphen joins is a part of it",
        ),
        pytest.param(
            INSIGHTS, "The recent “2022 Harbour Report”", "2022 Harbour Report", "document", id="a title in marks"
        ),
    ],
)
def test_a_name_has_all_of_its_words_and_no_others(text, source, name, kind):
    (speaker,) = speakers_of(parse(text), source)

    assert (speaker.name, speaker.kind) == (name, kind)
