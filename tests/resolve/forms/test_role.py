import pytest

from parses import parse
from readings import names_of, speakers_of

NORTH = """
North Korean leader Kim Jong-un returned.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/returned Kim/NNP/appos/leader/Person
Jong-un/NNP/flat/Kim/Person returned/VBD/0/return .

North Korea waited.
North/NNP/compound/Korea/Location Korea/NNP/nsubj/waited/Location waited/VBD/0/wait .

The North’s leader said they won.
The/DT/det/North North/NNP/nmod:poss/leader/Location ’s/POS/case/North leader/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_role_with_its_owner_is_the_person_whom_the_text_names_so():
    assert names_of(parse(NORTH), "The North’s leader") == ("Kim Jong Un",)


CEC = """
Commissioner Ana Kos left.
Commissioner/NNP/compound/Ana Ana/NNP/nsubj/left/Person Kos/NNP/flat/Ana/Person left/VBD/0/leave .

The commissioner (EC) said they won.
The/DT/det/commissioner commissioner/NN/nsubj/said ( EC/NNP/appos/commissioner/Organization ) said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_what_a_role_is_in_short_is_no_other_name():
    assert names_of(parse(CEC), "The commissioner (EC)") == ("Ana Kos",)


def said_by(phrase):
    """Return a sentence in which a phrase with `The`, an adjective or a noun, and a role speaks."""
    owner, role = phrase.split()[1:]
    tag = "JJ/amod" if owner.endswith(("an", "ese", "ish")) else "NNP/compound"
    return f"""
    {phrase} said they won.
    The/DT/det/{role} {owner}/{tag}/{role} {role}/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """


TWO_PRESIDENTS = f"{said_by('The Freedonian president')}\n{said_by('The Ruritanian president')}"


def test_role_of_one_country_does_not_refer_back_to_that_of_another():
    names = names_of(parse(TWO_PRESIDENTS), "The Freedonian president", "The Ruritanian president")

    assert names == ("The Freedonian president", "The Ruritanian president")


ONE_BEARER = """
Kremlin spokesman Dmitry Peskov met Lee.
Kremlin/NNP/compound/spokesman/Organization spokesman/NN/nsubj/met Dmitry/NNP/appos/spokesman/Person
Peskov/NNP/flat/Dmitry/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

The spokesman said they won.
The/DT/det/spokesman spokesman/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_role_alone_is_the_one_person_who_bears_it():
    assert names_of(parse(ONE_BEARER), "The spokesman") == ("Dmitry Peskov",)


MEMBER = """
Javad Karimi Qodousi, who is a member of parliament, left.
Javad/NNP/nsubj/left/Person Karimi/NNP/flat/Javad/Person Qodousi/NNP/flat/Javad/Person ,/member who/WP/nsubj/member
is/VBZ/cop/member a/DT/det/member member/NN/acl:relcl/Javad of/IN/case/parliament parliament/NN/nmod/member ,/member
left/VBD/0/leave .
"""
IRANS = """
Javad Karimi Qodousi, a member of Iran’s parliament, left.
Javad/NNP/nsubj/left/Person Karimi/NNP/flat/Javad/Person Qodousi/NNP/flat/Javad/Person ,/member
a/DT/det/member member/NN/appos/Javad of/IN/case/parliament Iran/NNP/nmod:poss/parliament/Location ’s/POS/case/Iran
parliament/NN/nmod/member ,/member left/VBD/0/leave .
"""
IS_SENATOR = """
Anna Berg is a senator.
Anna/NNP/nsubj/senator/Person Berg/NNP/flat/Anna/Person is/VBZ/cop/senator a/DT/det/senator senator/NN/0 .
"""


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        (MEMBER, "The lawmaker", "Javad Karimi Qodousi"),
        (MEMBER, "The MP", "Javad Karimi Qodousi"),
        (MEMBER, "The legislator", "Javad Karimi Qodousi"),
        (IRANS, "The Iranian lawmaker", "Javad Karimi Qodousi"),
        (IS_SENATOR, "The senator", "Anna Berg"),
        (IS_SENATOR, "The lawmaker", "Anna Berg"),
        (MEMBER, "The senator", "The senator"),
        (IRANS, "The Turkish lawmaker", "The Turkish lawmaker"),
    ],
)
def test_role_by_another_word_is_who_was_said_to_bear_it(before, source, name):
    *owner, role = source.split()[1:]
    amod = f"{owner[0]}/JJ/amod/{role}/NORP" if owner else ""
    sentence = f"""
    {source} said they won.
    The/DT/det/{role} {amod} {role}/NN/nsubj/said/{role.lower()} said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
    """

    assert names_of(parse(f"{before}\n{sentence}"), source) == (name,)


TWO_BEARERS = """
President Erwin Borght met President Karl Reed.
President/NNP/nsubj/met Erwin/NNP/flat/President/Person Borght/NNP/flat/President/Person met/VBD/0/meet
President/NNP/obj/met Karl/NNP/flat/5/Person Reed/NNP/flat/5/Person .

The president said they won.
The/DT/det/president president/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_role_that_two_people_bear_is_not_guessed():
    assert names_of(parse(TWO_BEARERS), "The president")[0] not in ("Erwin Borght", "Karl Reed")


UNNAMED_AGAIN = """
A senior official said they lost.
A/DT/det/official senior/JJ/amod/official official/NN/nsubj/said said/VBD/0 they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .

The official said they won.
The/DT/det/official official/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_unnamed_speaker_keeps_the_name_under_which_it_came():
    first, second = speakers_of(parse(UNNAMED_AGAIN), "A senior official", "The official")

    assert second == first


OTHER_OWNER = """
North Korean leader Kim Jong-un met Lee.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/met Kim/NNP/appos/leader/Person
Jong-un/NNP/flat/Kim/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

The Freedonian leader said they won.
The/DT/det/leader Freedonian/JJ/amod/leader/NORP leader/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
INDEFINITE = """
North Korean leader Kim Jong-un met Lee.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/met Kim/NNP/appos/leader/Person
Jong-un/NNP/flat/Kim/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

A North Korean leader said they won.
A/DT/det/leader North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(OTHER_OWNER, "The Freedonian leader", id="of another country"),
        pytest.param(INDEFINITE, "A North Korean leader", id="indefinite"),
    ],
)
def test_role_that_points_at_nobody_named_stays_unnamed(text, source):
    assert speakers_of(parse(text), source)[0].kind == "anonymous"


LETTER_AGAIN = """
An open letter said they lost.
An/DT/det/letter open/JJ/amod/letter letter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .

The letter said they won.
The/DT/det/letter letter/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_document_keeps_the_name_under_which_it_came():
    first, second = speakers_of(parse(LETTER_AGAIN), "An open letter", "The letter")

    assert second == first


PRESIDENTS = """
Anna Berg is the president.
Anna/NNP/nsubj/president/Person Berg/NNP/flat/Anna/Person is/VBZ/cop/president the/DT/det/president president/NN/0 .

The presidents said they won.
The/DT/det/presidents presidents/NNS/nsubj/said/president said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


ANOTHER = """
A surgeon from Lodz said they lost.
A/DT/det/surgeon surgeon/NN/nsubj/said from/IN/case/Lodz Lodz/NNP/nmod/surgeon/Location said/VBD/0 they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .

Another surgeon said they won.
Another/DT/det/surgeon surgeon/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "sources", "name", "kind"),
    [
        pytest.param(PRESIDENTS, ("The presidents",), "The presidents", "anonymous", id="several"),
        pytest.param(ANOTHER, ("A surgeon from Lodz", "Another surgeon"), "Another surgeon", "anonymous", id="another"),
    ],
)
def test_a_role_of_several_or_of_another_is_not_the_one_named(text, sources, name, kind):
    speaker = speakers_of(parse(text), *sources)[-1]

    assert (speaker.name, speaker.kind) == (name, kind)


TWO_OF_A_KIND = """
President Karl Reed left.
President/NNP/nmod:desc/Karl Karl/NNP/nsubj/left/Person Reed/NNP/flat/Karl/Person left/VBD/0/leave .

The president of the High Court (HC), Erwin Borght, left.
The/DT/det/president president/NN/nsubj/left of/IN/case/Court the/DT/det/Court High/NNP/amod/Court/Organization
Court/NNP/nmod/president/Organization (/HC HC/NNP/appos/Court/Organization )/HC ,/Erwin Erwin/NNP/appos/president/Person
Borght/NNP/flat/Erwin/Person ,/president left/VBD/0/leave .

The HC president said they won.
The/DT/det/president HC/NNP/compound/president/Organization president/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_a_role_behind_an_acronym_is_of_what_it_stands_for():
    assert names_of(parse(TWO_OF_A_KIND), "The HC president") == ("Erwin Borght",)


FIRST_LADY = """
The first lady, Corrine Hale, left.
The/DT/det/lady first/JJ/amod/lady lady/NN/nsubj/left ,/Corrine Corrine/NNP/appos/lady/Person
Hale/NNP/flat/Corrine/Person
,/lady left/VBD/0/leave .

The First Lady said they won.
The/DT/det/Lady First/NNP/amod/Lady/first Lady/NNP/nsubj/said/lady said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
PREMIER = """
Prime Minister Erwin Borght left.
Prime/NNP/compound/Minister Minister/NNP/compound/Erwin/minister Erwin/NNP/nsubj/left/Person
Borght/NNP/flat/Erwin/Person
left/VBD/0/leave .

The PM said they won.
The/DT/det/PM PM/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [(FIRST_LADY, "The First Lady", "Corrine Hale"), (PREMIER, "The PM", "Erwin Borght")],
    ids=["of two words", "by its letters"],
)
def test_a_role_is_known_by_all_its_words(text, role, name):
    assert names_of(parse(text), role) == (name,)


CHAIRMAN = """
The group chairman said they won.
The/DT/det/chairman group/NN/compound/chairman chairman/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .

Lodz Mills chairman Erwin Borght left.
Lodz/NNP/compound/Mills/Organization Mills/NNP/compound/chairman/Organization chairman/NN/nmod:desc/Erwin
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave .
"""


def test_a_role_of_the_group_is_that_of_a_body_with_a_name_and_of_no_country():
    french = CHAIRMAN.replace("Lodz Mills", "French").replace("Lodz/NNP/compound/Mills/Organization Mills", "French")

    assert names_of(parse(CHAIRMAN), "The group chairman") == ("Erwin Borght",)
    assert names_of(parse(french), "The group chairman") == ("The group chairman",)


NEIGHBOR = """
Another neighbor said they won.
Another/DT/det/neighbor neighbor/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

The neighbors said they lost.
The/DT/det/neighbors neighbors/NNS/nsubj/said/neighbor said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_several_are_not_the_one_who_was_called_so_before():
    assert names_of(parse(NEIGHBOR), "Another neighbor", "The neighbors")[1] == "The neighbors"


GUARD = """
A prison guard said they won.
A/DT/det/guard prison/NN/compound/guard guard/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_one_of_them_is_no_body_though_the_word_may_be_one():
    (speaker,) = speakers_of(parse(GUARD), "A prison guard")

    assert speaker.kind == "anonymous"


DEPUTY = """
Governor Peter Ouko slept.
Governor/NNP/nmod:desc/Peter Peter/NNP/nsubj/slept/Person Ouko/NNP/flat/Peter/Person slept/VBD/0/sleep .

Deputy Governor Mercy Wairimu slept.
Deputy/NNP/compound/Governor Governor/NNP/nmod:desc/Mercy Mercy/NNP/nsubj/slept/Person
Wairimu/NNP/flat/Mercy/Person slept/VBD/0/sleep .

The RANK governor said they won.
The/DT/det/governor RANK/NN/compound/governor governor/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(("rank", "name"), [("deputy", "Mercy Wairimu"), ("", "Peter Ouko")])
def test_the_governor_is_not_the_deputy_governor(rank, name):
    no_rank = DEPUTY.replace("RANK ", "").replace("RANK/NN/compound/governor ", "")
    text = DEPUTY.replace("RANK", rank) if rank else no_rank
    phrase = f"The {rank} governor" if rank else "The governor"

    assert names_of(parse(text), phrase) == (name,)
    alone = parse("\n\n".join(text.strip().split("\n\n")[1:]))
    assert names_of(alone, phrase) == (name if rank else "The governor",)


SECRETARY = """
The Harbour Court Council (HCC) met.
The/DT/det/Council Harbour/NNP/compound/Council/Organization Court/NNP/compound/Council/Organization
Council/NNP/nsubj/met/Organization (/HCC HCC/NNP/appos/Council/Organization )/HCC met/VBD/0/meet .

Peter Ouko, secretary of the HCC, slept.
Peter/NNP/nsubj/slept/Person Ouko/NNP/flat/Peter/Person ,/Peter secretary/NN/appos/Peter of/IN/case/HCC
the/DT/det/HCC HCC/NNP/nmod/secretary/Organization ,/Peter slept/VBD/0/sleep .

HCC secretary said they won.
HCC/NNP/compound/secretary/Organization secretary/NN/nsubj/said said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_secretary_of_what_letters_stand_for_is_who_is_of_the_letters():
    assert names_of(parse(SECRETARY), "HCC secretary") == ("Peter Ouko",)


RUTO = """
President Ruto met Ugandan President Museveni.
President/NNP/nmod:desc/Ruto Ruto/NNP/nsubj/met/Person met/VBD/0/meet Ugandan/JJ/amod/President/NORP
President/NNP/nmod:desc/Museveni Museveni/NNP/obj/met/Person .
"""
MUSEVENI = """
Ugandan President Museveni met President Ruto.
Ugandan/JJ/amod/President/NORP President/NNP/nmod:desc/Museveni Museveni/NNP/nsubj/met/Person met/VBD/0/meet
President/NNP/nmod:desc/Ruto Ruto/NNP/obj/met/Person .
"""
ONE_PRESIDENT = """
The president said they won.
The/DT/det/president president/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(("before", "name"), [(RUTO, "Ruto"), (MUSEVENI, "The president")])
def test_the_president_is_the_one_without_a_country_who_came_in_before_those_of_others(before, name):
    assert names_of(parse(before + ONE_PRESIDENT), "The president") == (name,)


OF_FOOD = """
Minister of Food Dolgor Oyun said they won.
Minister/NNP/nsubj/said of/IN/case/Food Food/NN/nmod/Minister/food Dolgor/NNP/nsubj/said/Person
Oyun/NNP/flat/Dolgor/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

The minister said they won.
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_title_that_the_tree_made_a_subject_of_its_own_is_the_role_of_the_name_behind_it():
    assert names_of(parse(OF_FOOD), "Minister of Food Dolgor Oyun", "The minister") == ("Dolgor Oyun", "Dolgor Oyun")


PRIME_MINISTER = """
Prime Minister Jan Kos met them.
Prime/NNP/compound/Minister Minister/NNP/compound/Kos Jan/NNP/compound/Kos/Person Kos/NNP/nsubj/met/Person
met/VBD/0/meet them/PRP/obj/met .

The minister said they won.
The/DT/det/minister minister/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_prime_minister_is_not_the_minister():
    assert names_of(parse(PRIME_MINISTER), "The minister") == ("The minister",)


HEAD_OF_GOVERNMENT = (
    PRIME_MINISTER.partition("The minister")[0]
    + """
The head of government said they won.
The/DT/det/head head/NN/nsubj/said of/IN/case/government government/NN/nmod/head said/VBD/0
they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
)


def test_the_prime_minister_is_the_head_of_government():
    assert names_of(parse(HEAD_OF_GOVERNMENT), "The head of government") == ("Jan Kos",)


NAME_BEHIND_PARTY = """
The deputy of the ruling party Jan Kos said they won.
The/DT/det/deputy deputy/NN/nsubj/said of/IN/case/party the/DT/det/party ruling/NN/compound/party
party/NN/nmod/deputy Jan/NNP/nmod/deputy/Person Kos/NNP/flat/Jan/Person said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_a_name_at_the_end_is_no_part_of_the_role():
    speaker = speakers_of(parse(NAME_BEHIND_PARTY), "The deputy of the ruling party Jan Kos")[0]

    assert (speaker.name, speaker.role) == ("Jan Kos", "deputy of the ruling party")


MAYORS = """
Mayors said they won.
Mayors/NNS/nsubj/said/mayor said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

The mayor said they lost.
The/DT/det/mayor mayor/NN/nsubj/said said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_one_is_not_the_many_who_spoke_before():
    assert names_of(parse(MAYORS), "The mayor") == ("The mayor",)


MOTHERS = """
His mother said they won.
His/PRP$/nmod:poss/mother mother/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Ana Berg, a mother of two, said they lost.
Ana/NNP/nsubj/said/Person Berg/NNP/flat/Ana/Person ,/mother a/DT/det/mother mother/NN/appos/Ana of/IN/case/two
two/CD/nmod/mother ,/mother said/VBD/0 they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_his_mother_is_not_the_mother_of_others_who_comes_in_behind():
    assert names_of(parse(MOTHERS), "His mother") == ("His mother",)


FORMER_PLAYERS = """
Jan Kos, a former Lodz player, said they won.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person ,/player a/DT/det/player former/JJ/amod/player
Lodz/NNP/compound/player/Location player/NN/appos/Jan ,/player said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

The former Warriors player said they lost.
The/DT/det/player former/JJ/amod/player Warriors/NNPS/compound/player/Organization player/NN/nsubj/said said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_that_two_are_former_players_makes_them_no_one():
    names = names_of(parse(FORMER_PLAYERS), "The former Warriors player")

    assert names == ("The former Warriors player",)
    assert names_of(parse(FORMER_PLAYERS.replace("Warriors", "Lodz")), "The former Lodz player") == ("Jan Kos",)


MAGISTRATE = """
Sam Poe appeared before Lodz magistrate Jan Kos.
Sam/NNP/nsubj/appeared/Person Poe/NNP/flat/Sam/Person appeared/VBD/0/appear before/IN/case/magistrate
Lodz/NNP/compound/magistrate/Location magistrate/NN/obl/appeared Jan/NNP/obl/appeared/Person Kos/NNP/flat/Jan/Person .

The magistrate said they won.
The/DT/det/magistrate magistrate/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_title_right_before_a_name_is_its_role_where_the_tree_has_two_beside_the_verb():
    assert names_of(parse(MAGISTRATE), "The magistrate") == ("Jan Kos",)


A_LEADER = """
A leader left.
A/DT/det/leader leader/NN/nsubj/left left/VBD/0/leave .

The leader said they won.
The/DT/det/leader leader/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

Jan Kos, a leader, said they lost.
Jan/NNP/nsubj/said/Person Kos/NNP/flat/Jan/Person ,/leader a/DT/det/leader leader/NN/appos/Jan ,/leader said/VBD/0
they/PRP/nsubj/lost lost/VBD/ccomp/said/lose .
"""


def test_whom_the_sentence_before_brings_in_is_nobody_named_behind():
    assert names_of(parse(A_LEADER), "The leader") == ("The leader",)
    alone = A_LEADER.partition("The leader")[1] + A_LEADER.partition("The leader")[2]
    assert names_of(parse(alone), "The leader") == ("Jan Kos",)


KOS = """
President Jan Kos flew to PLACE.
President/NNP/nmod:desc/Kos Jan/NNP/compound/Kos/Person Kos/NNP/nsubj/flew/Person flew/VBD/0/fly to/IN/case/PLACE
PLACE/NNP/obl/flew/Location .
"""


@pytest.mark.parametrize(
    ("place", "source", "name"),
    [
        ("Lodz", "The Dutch president", "The Dutch president"),
        ("Rome", "The Italian president", "Jan Kos"),
        ("Italy", "The Italian president", "Jan Kos"),
    ],
)
def test_a_president_without_a_country_is_none_of_a_country_that_the_text_does_not_name(place, source, name):
    text = KOS.replace("PLACE", place) + said_by(source)

    assert names_of(parse(text), source) == (name,)


FORMER = """
KOS spoke.
President/NNP/nmod:desc/Kos Jan/NNP/compound/Kos/Person Kos/NNP/nsubj/spoke/Person spoke/VBD/0/speak .

The former president said they won.
The/DT/det/president former/JJ/amod/president president/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
OBAMA = """
Barack Obama met Lee.
Barack/NNP/nsubj/met/Person Obama/NNP/flat/Barack/Person met/VBD/0/meet Lee/NNP/obj/met/Person .
"""


def test_who_is_president_is_no_former_president():
    today = FORMER.replace("KOS", "President Jan Kos")
    before = today.replace("President Jan Kos", "Former President Jan Kos").replace(
        "President/NNP/nmod:desc/Kos", "Former/JJ/amod/President President/NNP/nmod:desc/Kos"
    )

    assert names_of(parse(today), "The former president") == ("The former president",)
    assert names_of(parse(before), "The former president") == ("Jan Kos",)
    assert names_of(parse(OBAMA + today), "The former president") == ("Barack Obama",)


LADIES = """
First Lady Ana Kos met Lee.
First/NNP/amod/Lady Lady/NNP/nmod:desc/Kos Ana/NNP/compound/Kos/Person Kos/NNP/nsubj/met/Person met/VBD/0/meet
Lee/NNP/obj/met/Person .

Kos met Eva Berg, the First Lady of Lodz.
Kos/NNP/nsubj/met/Person met/VBD/0/meet Eva/NNP/obj/met/Person Berg/NNP/flat/Eva/Person ,/Lady the/DT/det/Lady
First/NNP/amod/Lady Lady/NNP/appos/Eva of/IN/case/Lodz Lodz/NNP/nmod/Lady/Location .
"""
SLEPT = """
Kos slept.
Kos/NNP/nsubj/slept/Person slept/VBD/0/sleep .
"""
LADY = """
The First Lady said they won.
The/DT/det/Lady First/NNP/amod/Lady Lady/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(("between", "name"), [(SLEPT, "Ana Kos"), ("", "The First Lady")])
def test_of_several_the_role_is_that_of_whom_the_text_is_about(between, name):
    """Who came in first, is named thrice and last, where the others are named once."""
    assert names_of(parse(LADIES + between + LADY), "The First Lady") == (name,)


CHIEF = """
Lodz chief minister Jan Kos met Lee.
Lodz/NNP/compound/minister/Location chief/JJ/amod/minister minister/NN/nmod:desc/Jan Jan/NNP/nsubj/met/Person
Kos/NNP/flat/Jan/Person met/VBD/0/meet Lee/NNP/obj/met/Person .

The CM said they won.
The/DT/det/CM CM/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_chief_minister_is_called_by_the_letters():
    assert names_of(parse(CHIEF), "The CM") == ("Jan Kos",)


PROSECUTOR = """
The prosecutor said they won.
The/DT/det/prosecutor prosecutor/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
PROSECUTOR_KOS = """
Prosecutor Jan Kos left.
Prosecutor/NNP/nmod:desc/Kos Jan/NNP/compound/Kos/Person Kos/NNP/nsubj/left/Person left/VBD/0/leave .
"""
IT_RAINED = """
It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .
"""


@pytest.mark.parametrize(("between", "name"), [(2, "Jan Kos"), (7, "The prosecutor")])
def test_a_role_of_the_lead_is_who_is_named_soon_below_and_nobody_far_down(between, name):
    text = PROSECUTOR + IT_RAINED * between + PROSECUTOR_KOS

    assert names_of(parse(text), "The prosecutor") == (name,)


ONCE = """
Former mayor Len Dace spoke.
Former/JJ/amod/mayor mayor/NN/nmod:desc/Dace Len/NNP/compound/Dace/Person Dace/NNP/nsubj/spoke/Person
spoke/VBD/0/speak .

The mayor said they won.
The/DT/det/mayor mayor/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
BIDEN = """
Former president Joe Biden spoke.
Former/JJ/amod/president president/NN/nmod:desc/Biden Joe/NNP/compound/Biden/Person Biden/NNP/nsubj/spoke/Person
spoke/VBD/0/speak .

The president said they won.
The/DT/det/president president/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(("text", "source"), [(ONCE, "The mayor"), (BIDEN, "The president")])
def test_who_held_an_office_once_holds_it_no_more(text, source):
    assert names_of(parse(text), source) == (source,)
    assert names_of(parse(text.replace("Former/JJ/amod", "The/DT/det").replace("Former ", "The ")), source) != (source,)
