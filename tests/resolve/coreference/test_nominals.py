"""Whom a noun takes up: who is named, and where nobody is."""

import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import names_of, quotes_in, speakers_of

PETROVIC = """
Novak Petrovic lost in Lodz.
Novak/NNP/nsubj/lost/Person Petrovic/NNP/flat/Novak/Person lost/VBD/0/lose in/IN/case/Lodz Lodz/NNP/obl/lost/Location .
"""
MAYA = """
Maya Greenberg, 19, slept.
Maya/NNP/nsubj/slept/Person Greenberg/NNP/flat/Maya/Person ,/Maya 19/CD/appos/Maya ,/Maya slept/VBD/0/sleep .
"""
RUTH = """
Ruth Lund, 61, slept.
Ruth/NNP/nsubj/slept/Person Lund/NNP/flat/Ruth/Person ,/Ruth 61/CD/appos/Ruth ,/Ruth slept/VBD/0/sleep .
"""
GERMAN = """
German runner Novak Petrovic lost.
German/JJ/amod/runner/NORP runner/NN/compound/Novak Novak/NNP/nsubj/lost/Person Petrovic/NNP/flat/Novak/Person
lost/VBD/0/lose .
"""
MET = """
Novak Petrovic met Karl Reed.
Novak/NNP/nsubj/met/Person Petrovic/NNP/flat/Novak/Person met/VBD/0/meet Karl/NNP/obj/met/Person
Reed/NNP/flat/Karl/Person .
"""
NORDIC = """
Fly Nordic lost a cat.
Fly/NNP/compound/Nordic/Organization Nordic/NNP/nsubj/lost/Organization lost/VBD/0/lose a/DT/det/cat cat/NN/obj/lost .
"""
BANKS = """
Lodz Airways sued Reed Bank.
Lodz/NNP/compound/Airways/Organization Airways/NNP/nsubj/sued/Organization sued/VBD/0/sue
Reed/NNP/compound/Bank/Organization Bank/NNP/obj/sued/Organization .
"""
MINISTRY = """
The Ministry of Ports spoke.
The/DT/det/Ministry Ministry/NNP/nsubj/spoke/Organization of/IN/case/Ports/Organization
Ports/NNPS/nmod/Ministry/Port/Organization spoke/VBD/0/speak .
"""
JAILED = """
A court jailed Novak Petrovic.
A/DT/det/court court/NN/nsubj/jailed jailed/VBD/0/jail Novak/NNP/obj/jailed/Person Petrovic/NNP/flat/Novak/Person .
"""
RELEASED = """
Novak Petrovic was arrested.
Novak/NNP/nsubj:pass/arrested/Person Petrovic/NNP/flat/Novak/Person was/VBD/aux:pass/arrested/be arrested/VBN/0/arrest .
"""
BANCO = """
Shares in Banco Reyes fell.
Shares/NNS/nsubj/fell/share in/IN/case/Banco Banco/NNP/nmod/Shares/Location Reyes/NNP/flat/Banco/Location
fell/VBD/0/fall .
"""
SENATOR = """
Senator Novak Petrovic slept.
Senator/NNP/compound/Novak Novak/NNP/nsubj/slept/Person Petrovic/NNP/flat/Novak/Person slept/VBD/0/sleep .
"""
MINISTER = """
Minister Joy Eze slept.
Minister/NNP/nmod:desc/Joy/Organization Joy/NNP/nsubj/slept/Person Eze/NNP/flat/Joy/Person slept/VBD/0/sleep .
"""
LEAVES = """
Novak Petrovic left Konya.
Novak/NNP/nsubj/left/Person Petrovic/NNP/flat/Novak/Person left/VBD/0/leave Konya/NNP/obj/left/Person .
"""
MOTHER = """
The mother of three said they won.
The/DT/det/mother mother/NN/nsubj/said of/IN/case/three three/CD/nmod/mother said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""

PERERA = """
Dilan Perera took six.
Dilan/NNP/nsubj/took/Person Perera/NNP/flat/Dilan/Person took/VBD/0/take six/CD/obj/took .
"""
LANKAN = """
The Sri Lankan said he won.
The/DT/det/Lankan Sri/NNP/compound/Lankan Lankan/NNP/nsubj/said said/VBD/0 he/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
GIANT = """
The South Korean tech giant said they won.
The/DT/det/giant South/JJ/amod/Korean/NORP Korean/JJ/amod/giant/NORP tech/NN/compound/giant giant/NN/nsubj/said
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SAMSUNG = """
Nordic Electronics lost a cat.
Nordic/NNP/compound/Electronics/Organization Electronics/NNP/nsubj/lost/Organization lost/VBD/0/lose a/DT/det/cat
cat/NN/obj/lost .
"""
AGED = """
The 58-year-old said they won.
The/DT/det/old 58/CD/nummod/year -/year year/NN/obl:npmod/old -/old old/JJ/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def said_by(words: str, tag: str = "NN") -> str:
    *_, head = words.split()
    return f"""
{words} said they won.
The/DT/det/{head} {head}/{tag}/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("before", "words", "tag", "name"),
    [
        pytest.param(PETROVIC, "The Serbian", "JJ", "Novak Petrovic", id="people that nothing speaks against"),
        pytest.param(PETROVIC, "The 36-year-old", "NN", "Novak Petrovic", id="age that nothing speaks against"),
        pytest.param(PETROVIC, "The striker", "NN", "Novak Petrovic", id="what somebody is"),
        pytest.param(MAYA + RUTH, "The 19-year-old", "NN", "Maya Greenberg", id="age that is given"),
        pytest.param(MAYA + RUTH, "The teenager", "NN", "Maya Greenberg", id="age that fits"),
        pytest.param(NORDIC, "The airline", "NN", "Fly Nordic", id="the only institution"),
        pytest.param(BANKS, "The airline", "NN", "Lodz Airways", id="a word of the name"),
        pytest.param(BANKS, "The lender", "NN", "Reed Bank", id="a word of the name, an object"),
        pytest.param(BANCO, "The lender", "NN", "Banco Reyes", id="a word of what passes for a place"),
        pytest.param(JAILED, "The defendant", "NN", "Novak Petrovic", id="what was done to him"),
        pytest.param(RELEASED, "The suspect", "NN", "Novak Petrovic", id="what was done to him, in the passive"),
        pytest.param(SENATOR, "The Republican", "NNP", "Novak Petrovic", id="his party"),
    ],
)
def test_a_noun_takes_up_whom_it_fits(before, words, tag, name):
    assert names_of(parse(before + said_by(words, tag)), words) == (name,)


@pytest.mark.parametrize(
    ("before", "words", "tag"),
    [
        pytest.param(GERMAN, "The Serbian", "JJ", id="of another people"),
        pytest.param(RUTH, "The teenager", "NN", id="of another age"),
        pytest.param(RUTH, "The 19-year-old", "NN", id="of another age in figures"),
        pytest.param(MET, "The striker", "NN", id="either of two"),
        pytest.param(PETROVIC, "The spokesman", "NN", id="somebody else's spokesman"),
        pytest.param(PETROVIC, "The father", "NN", id="kin"),
        pytest.param(MINISTRY, "The airline", "NN", id="another sort of institution"),
        pytest.param(PETROVIC, "The defendant", "NN", id="nobody did it to him"),
        pytest.param(PETROVIC, "The Republican", "NNP", id="no politician"),
        pytest.param(PETROVIC, "The bank", "NN", id="a place that is no bank"),
        pytest.param(MINISTER, "The union", "NN", id="a title that passes for a body"),
    ],
)
def test_a_noun_that_fits_nobody_names_nobody(before, words, tag):
    (name,) = names_of(parse(before + said_by(words, tag)), words)

    assert (name or "").lower().removeprefix("the ") == words.lower().removeprefix("the ")


@pytest.mark.parametrize(
    ("before", "after", "words", "name"),
    [
        pytest.param(PERERA, LANKAN, "The Sri Lankan", "Dilan Perera", id="somebody"),
        pytest.param(SAMSUNG, GIANT, "The South Korean tech giant", "Nordic Electronics", id="a firm"),
    ],
)
def test_a_people_of_two_words_is_no_name_of_another(before, after, words, name):
    assert names_of(parse(before + after), words) == (name,)


def test_the_words_of_an_age_are_held_against_nobody():
    assert names_of(parse(LEAVES + AGED), "The 58-year-old") == ("Novak Petrovic",)


def test_what_may_be_said_of_anybody_speaks_against_nobody():
    outgoing = """
The outgoing coach said they won.
The/DT/det/coach outgoing/JJ/amod/coach coach/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
    assert names_of(parse(LEAVES + outgoing), "The outgoing coach") == ("Novak Petrovic",)


def test_the_mother_of_three_is_who_has_them():
    assert names_of(parse(MAYA + MOTHER), "The mother of three") == ("Maya Greenberg",)
    assert names_of(parse(PETROVIC.replace("Novak", "Peter") + MOTHER), "The mother of three") == (
        "The mother of three",
    )


def test_who_came_in_without_a_name_keeps_none():
    text = """
A striker left Novak Petrovic.
A/DT/det/striker striker/NN/nsubj/left left/VBD/0/leave Novak/NNP/obj/left/Person Petrovic/NNP/flat/Novak/Person .
"""
    (speaker,) = speakers_of(parse(text + said_by("The striker")), "The striker")

    assert speaker.kind == "anonymous"


REED = """
Anna Berg met Karl Reed.
Anna/NNP/nsubj/met/Person Berg/NNP/flat/Anna/Person met/VBD/0/meet Karl/NNP/obj/met/Person Reed/NNP/flat/Karl/Person .
"""
OWN_NAME = """
The Reed actor said they won.
The/DT/det/actor Reed/NNP/compound/actor actor/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
SPOKEN_OF = """
“Karl Reed lost,” the striker said.
“ Karl/NNP/nsubj/lost/Person Reed/NNP/flat/Karl/Person lost/VBD/ccomp/said/lose , ” the/DT/det/striker
striker/NN/nsubj/said said/VBD/0 .
"""


def test_the_actor_of_somebody_is_not_that_one():
    assert names_of(parse(REED + OWN_NAME), "The Reed actor") != ("Karl Reed",)


def test_whom_only_the_words_mention_does_not_speak_them():
    analysis = parse(SPOKEN_OF)
    (attribution,) = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert attribution.speaker.name == "the striker"


PRESIDENT = """
President Novak Petrovic left Lodz.
President/NNP/compound/Novak Novak/NNP/nsubj/left/Person Petrovic/NNP/flat/Novak/Person left/VBD/0/leave
Lodz/NNP/obj/left/Location .

Petrovic said they left.
Petrovic/NNP/nsubj/said/Person said/VBD/0 they/PRP/nsubj/left left/VBD/ccomp/said/leave .
"""
HEAD_OF_STATE = """
The head of state said they won.
The/DT/det/head head/NN/nsubj/said of/IN/case/state state/NN/nmod/head said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
PARTY_CHIEF = """
The precinct chief said they won.
The/DT/det/chief precinct/NN/compound/chief chief/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("after", "words"),
    [(said_by("The leader"), "The leader"), (HEAD_OF_STATE, "The head of state")],
    ids=["one word", "of several words"],
)
def test_who_has_a_role_is_called_by_a_wider_one(after, words):
    assert names_of(parse(PRESIDENT + after), words) == ("Novak Petrovic",)


def test_a_wider_role_of_something_else_is_somebody_else_s():
    assert names_of(parse(PRESIDENT + PARTY_CHIEF), "The precinct chief") == ("The precinct chief",)


def test_a_word_that_is_said_of_many_takes_up_only_whom_the_text_calls_so():
    senator = PRESIDENT.replace("President", "Senator")

    assert names_of(parse(senator + said_by("The lawmaker")), "The lawmaker") == ("Novak Petrovic",)
    assert names_of(parse(PRESIDENT + said_by("The lawmaker")), "The lawmaker") == ("The lawmaker",)


MINISTERS = """
Minister Joy Eze slept.
Minister/NNP/nmod:desc/Joy/Organization Joy/NNP/nsubj/slept/Person Eze/NNP/flat/Joy/Person slept/VBD/0/sleep .

Deputy Minister Ali Kaya arrived.
Deputy/NNP/compound/Minister Minister/NNP/compound/Ali Ali/NNP/nsubj/arrived/Person Kaya/NNP/flat/Ali/Person
arrived/VBD/0/arrive .
"""


def test_the_official_is_whom_the_text_gave_an_office_last():
    assert names_of(parse(MINISTERS + said_by("The official")), "The official") == ("Ali Kaya",)
    assert names_of(parse(PETROVIC + said_by("The official")), "The official") == ("The official",)


SPEECH = """
Zola Mandela said, “I won.
Zola/NNP/nsubj/said/Person Mandela/NNP/flat/Zola/Person said/VBD/0 ,/said “/won I/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
MORE_OF_IT = "\nI slept.\nI/PRP/nsubj/slept slept/VBD/0/sleep .\n"
END_OF_IT = "\nI left.”\nI/PRP/nsubj/left left/VBD/0/leave . ”\n"


def test_a_long_speech_takes_nobody_farther_away():
    text = parse(SPEECH + MORE_OF_IT * 12 + END_OF_IT + said_by("The activist"))

    assert [each.speaker.name for each in resolve(quotes_in(text), text, load_lexicon())] == ["Zola Mandela"] * 2


RAINED = "\nIt rained.\nIt/PRP/nsubj/rained rained/VBD/0/rain .\n"
MAYOR_LEFT = """
A mayor left Lodz.
A/DT/det/mayor mayor/NN/nsubj/left left/VBD/0/leave Lodz/NNP/obj/left/Location .
"""


def test_who_came_in_by_a_role_without_a_name_is_called_by_a_wider_one():
    politician, left = said_by("The politician"), PRESIDENT.partition("\n\n")[0] + "\n" + RAINED * 3

    assert names_of(parse(left + RAINED + politician), "The politician") == ("Novak Petrovic",)
    assert names_of(parse(left + MAYOR_LEFT + politician), "The politician") == ("The politician",)


SPAIN = """
Spaniard Luis Ferran lost to Chile's Tomas Arrieta.
Spaniard/NNP/nsubj/lost/NORP Luis/NNP/nsubj/lost/Person Ferran/NNP/flat/Luis/Person lost/VBD/0/lose to/IN/case/Tomas
Chile/NNP/nmod:poss/Tomas/Location 's/POS/case/Chile Tomas/NNP/obl/lost/Person Arrieta/NNP/flat/Tomas/Person .

The ONE said they slept.
The/DT/det/ONE ONE/NNP/nsubj/said/KIND said/VBD/0 they/PRP/nsubj/slept slept/VBD/ccomp/said/sleep .
"""


@pytest.mark.parametrize("kind", ["Person", "NORP"])
@pytest.mark.parametrize(
    ("one", "name"), [("Spaniard", "Luis Ferran"), ("Chilean", "Tomas Arrieta"), ("Greek", "The Greek")]
)
def test_one_of_a_people_is_who_stands_beside_the_country(one, name, kind):
    [speaker] = speakers_of(parse(SPAIN.replace("ONE", one).replace("KIND", kind)), f"The {one}")

    assert (speaker.name, speaker.kind) == (name, "anonymous" if one == "Greek" else "person")


GOVERNOR = """
Novak Petrovic works as a governor.
Novak/NNP/nsubj/works/Person Petrovic/NNP/flat/Novak/Person works/VBZ/0/work as/IN/case/governor a/DT/det/governor
governor/NN/obl/works .
"""
BECAME = """
Novak Petrovic, who became a governor, slept.
Novak/NNP/nsubj/slept/Person Petrovic/NNP/flat/Novak/Person ,/became who/WP/nsubj/became
became/VBD/acl:relcl/Novak/become a/DT/det/governor governor/NN/xcomp/became ,/became slept/VBD/0/sleep .
"""


@pytest.mark.parametrize("before", [GOVERNOR, BECAME])
def test_what_somebody_works_as_or_became_is_what_they_are_called(before):
    assert names_of(parse(before + said_by("The governor")), "The governor") == ("Novak Petrovic",)
    assert names_of(parse(PETROVIC + said_by("The governor")), "The governor") == ("The governor",)


FIRM_SAID = said_by("The firm")


def test_a_noun_stays_with_whom_it_took_up_before():
    (first, second) = names_of(parse(NORDIC + FIRM_SAID + RAINED * 2 + FIRM_SAID), "The firm", "The firm")

    assert (first, second) == ("Fly Nordic", "Fly Nordic")


OHIO = """
The Ohio Republican said they won.
The/DT/det/Republican Ohio/NNP/compound/Republican Republican/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
MAYOR = """
Mayor Karl Reed left.
Mayor/NNP/compound/Karl Karl/NNP/nsubj/left/Person Reed/NNP/flat/Karl/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(
    ("before", "name"), [(SENATOR, "Novak Petrovic"), (MAYOR + RAINED * 5 + SENATOR, "The Ohio Republican")]
)
def test_who_belongs_to_a_party_of_a_place_is_nobody_else_of_another(before, name):
    assert names_of(parse(before + OHIO), "The Ohio Republican") == (name,)


TAM = """
Rosa Tam said they won.
Rosa/NNP/nsubj/said/Person Tam/NNP/flat/Rosa/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""
OF_THE_CLINIC = """
The clinic director said they lost.
The/DT/det/director clinic/NN/compound/director director/NN/nsubj/said said/VBD/0 they/PRP/nsubj/lost
lost/VBD/ccomp/said/lose .
"""


@pytest.mark.parametrize(
    ("first", "name"),
    [("Rosa Tam", "Rosa Tam"), ("Nurse Rosa Tam", "The clinic director")],
    ids=["without an office", "with another"],
)
def test_who_just_spoke_holds_the_office_of_a_body_only_where_the_text_gives_no_other(first, name):
    nurse = "Nurse/NN/compound/Rosa " if first.startswith("Nurse") else ""
    said = TAM.replace("Rosa Tam said", f"{first} said").replace("Rosa/NNP/nsubj", f"{nurse}Rosa/NNP/nsubj")

    assert names_of(parse(said + OF_THE_CLINIC), first, "The clinic director") == ("Rosa Tam", name)


SKIPPER = """
They dropped skipper Kevin Otieno.
They/PRP/nsubj/dropped dropped/VBD/0/drop skipper/NN/nmod:desc/Kevin Kevin/NNP/obj/dropped/Person
Otieno/NNP/flat/Kevin/Person .
"""
MIDFIELDER = """
The Kenton midfielder said they won.
The/DT/det/midfielder Kenton/NNP/compound/midfielder/Organization midfielder/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
A_MOTHER = """
A mother of two wept.
A/DT/det/mother mother/NN/nsubj/wept of/IN/case/two two/CD/nmod/mother wept/VBD/0/weep .
"""
SHANICE = """
Shanice Cole left.
Shanice/NNP/nsubj/left/Person Cole/NNP/flat/Shanice/Person left/VBD/0/leave .
"""
THE_MOTHER = """
The mother of two said they won.
The/DT/det/mother mother/NN/nsubj/said of/IN/case/two two/CD/nmod/mother said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""
WHO_SINGS = """
The 29-year-old, who sings, said they won.
The/DT/det/29-year-old 29-year-old/NN/nsubj/said ,/sings who/WP/nsubj/sings sings/VBZ/acl:relcl/29-year-old/sing
,/29-year-old said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (SKIPPER + MIDFIELDER, "The Kenton midfielder", "Kevin Otieno"),
        (A_MOTHER + SHANICE + THE_MOTHER, "The mother of two", "Shanice Cole"),
        (SHANICE + WHO_SINGS, "The 29-year-old, who sings,", "Shanice Cole"),
    ],
    ids=["a place on the field", "a parent of a lead", "a clause that tells more"],
)
def test_a_noun_takes_up_whom_the_text_has_though_it_says_more(text, source, name):
    assert names_of(parse(text), source) == (name,)


COSTA = """
Diogo Costa joined Porto.
Diogo/NNP/nsubj/joined/Person Costa/NNP/flat/Diogo/Person joined/VBD/0/join Porto/NNP/obj/joined/Organization .

"""
HE_SAID = """
The Portuguese said he slept.
The/DT/det/Portuguese Portuguese/NNP/nsubj/said/NORP said/VBD/0 he/PRP/nsubj/slept slept/VBD/ccomp/said/sleep .
"""
SAYS = """
The Portuguese says it rained.
The/DT/det/Portuguese Portuguese/NNP/nsubj/says/NORP says/VBZ/0 it/PRP/expl/rained rained/VBD/ccomp/says/rain .
"""
I_SAID = """
“I slept,” the Portuguese said.
“/slept I/PRP/nsubj/slept slept/VBD/ccomp/said/sleep ,/slept ”/slept the/DT/det/Portuguese
Portuguese/NNP/nsubj/said/NORP said/VBD/0 .
"""
IT_SAID = """
The Portuguese said it rained.
The/DT/det/Portuguese Portuguese/NNP/nsubj/said/NORP said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""
LISBON = """
Lisbon waited.
Lisbon/NNP/nsubj/waited/Location waited/VBD/0/wait .

"""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param(HE_SAID, "Diogo Costa", id="said he"),
        pytest.param(SAYS, "Diogo Costa", id="says"),
        pytest.param(I_SAID, "Diogo Costa", id="I, in marks"),
        pytest.param(IT_SAID, "Diogo Costa", id="a text that has nothing of the country"),
        pytest.param(LISBON + IT_SAID, "Portugal", id="one or many: the country"),
    ],
)
def test_one_or_many_of_a_people_is_one_where_the_sentence_says_so(words, name):
    analysis = parse(COSTA + words)
    (found,) = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert found.speaker.name == name


MERZ = """
Jonas Merz won the vote.
Jonas/NNP/nsubj/won/Person Merz/NNP/flat/Jonas/Person won/VBD/0/win the/DT/det/vote vote/NN/obj/won .

The 64-year-old NOUN said it rained.
The/DT/det/NOUN 64/CD/nummod/year -/year year/NN/compound/old -/year old/JJ/amod/NOUN NOUN/TAG/nsubj/said said/VBD/0
it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize(
    ("noun", "tag", "name"),
    [
        pytest.param("conservative", "NN", "Jonas Merz", id="by a party"),
        pytest.param("German", "NNP/nsubj/said/Person", "Jonas Merz", id="by a people, taken for a name"),
        pytest.param("Japanese", "NNP/nsubj/said/Organization", "Jonas Merz", id="by a people, taken for a body"),
        pytest.param("witness", "NN", "The 64-year-old witness", id="anybody"),
    ],
)
def test_somebody_of_an_age_is_who_was_just_named(noun, tag, name):
    text = MERZ.replace("NOUN/TAG/nsubj/said", f"{noun}/{tag}" if "/" in tag else f"{noun}/{tag}/nsubj/said")

    assert names_of(parse(text.replace("NOUN", noun)), f"The 64-year-old {noun}") == (name,)


BOSS = """
Vodacom chief executive Ana Kos left.
Vodacom/NNP/compound/executive/Organization chief/JJ/amod/executive executive/NN/nmod:desc/Ana Ana/NNP/nsubj/left/Person
Kos/NNP/flat/Ana/Person left/VBD/0/leave .
"""
THE_OPERATOR = """
The telecoms operator said they won.
The/DT/det/operator telecoms/NN/compound/operator operator/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_who_deals_in_something_is_a_firm_and_not_its_boss():
    assert names_of(parse(BOSS + THE_OPERATOR), "The telecoms operator") == ("Vodacom",)


REGULATOR = """
Jan Kos fled.
Jan/NNP/nsubj/fled/Person Kos/NNP/flat/Jan/Person fled/VBD/0/flee .

The regulator said they won.
The/DT/det/regulator regulator/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_the_regulator_is_a_body_and_nobody_named_before():
    assert names_of(parse(REGULATOR), "The regulator") == ("The regulator",)


ESTATES = """
Korvan Estates sued a clerk.
Korvan/NNP/compound/Estates/Organization Estates/NNP/nsubj/sued/Organization sued/VBD/0/sue a/DT/det/clerk
clerk/NN/obj/sued .
"""
CHIEF_EXECUTIVE = """
Chief executive Joy Eze slept.
Chief/JJ/amod/executive executive/NN/nmod:desc/Joy Joy/NNP/nsubj/slept/Person Eze/NNP/flat/Joy/Person
slept/VBD/0/sleep .
"""
DEVELOPER = """
Developer Joy Eze slept.
Developer/NN/nmod:desc/Joy Joy/NNP/nsubj/slept/Person Eze/NNP/flat/Joy/Person slept/VBD/0/sleep .
"""


@pytest.mark.parametrize(
    ("before", "name"),
    [
        pytest.param(ESTATES + CHIEF_EXECUTIVE, "Korvan Estates", id="the firm, and not who leads it"),
        pytest.param(ESTATES + DEVELOPER, "Joy Eze", id="who is called so"),
    ],
)
def test_a_noun_for_people_and_firms_is_nobody_who_is_not_called_so(before, name):
    """“We have not cut a single price,” chief executive Rania Haddadin told Bloomberg. The developer announced"""
    assert names_of(parse(before + said_by("The developer")), "The developer") == (name,)


OF_ALABAMA = """
Tom Long, R-Ala., slept.
Tom/NNP/nsubj/slept/Person Long/NNP/flat/Tom/Person ,/Tom R-Ala./NNP/appos/Tom ,/Tom slept/VBD/0/sleep .
"""
STATE_REPUBLICAN = """
The {state} Republican said they won.
The/DT/det/Republican {state}/NNP/compound/Republican Republican/NNP/nsubj/said said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


@pytest.mark.parametrize(
    ("state", "name"), [("Alabama", "Tom Long"), ("Georgia", "The Georgia Republican"), ("Utah", "The Utah Republican")]
)
def test_the_republican_of_a_state_is_who_has_it_behind_the_name(state, name):
    """Sen. Tom Long, R-Ala., pressed Young on why the alarm was muted. “Was it money?” the Alabama Republican asked."""
    analysis = parse(OF_ALABAMA + STATE_REPUBLICAN.format(state=state))

    assert names_of(analysis, f"The {state} Republican") == (name,)


def paragraph(text: str) -> str:
    """Return a paragraph about somebody who said something, behind one about Peter Lang."""
    return f"""
# newpar
Peter Lang said they won.
Peter/NNP/nsubj/said/Person Lang/NNP/flat/Peter/Person said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .

# newpar
{text.strip()}
"""


BERG = """
Eva Berg said they left.
Eva/NNP/nsubj/said/Person Berg/NNP/flat/Eva/Person said/VBD/0 they/PRP/nsubj/left left/VBD/ccomp/said/leave .
"""
BERG_BAKER = """
Baker Eva Berg said they left.
Baker/NN/compound/Eva Eva/NNP/nsubj/said/Person Berg/NNP/flat/Eva/Person said/VBD/0 they/PRP/nsubj/left
left/VBD/ccomp/said/leave .
"""
PLUMBER_LEFT = """
Eva Berg said the plumber left.
Eva/NNP/nsubj/said/Person Berg/NNP/flat/Eva/Person said/VBD/0 the/DT/det/plumber plumber/NN/nsubj/left
left/VBD/ccomp/said/leave .
"""
REED_LEFT = """
Eva Berg said Karl Reed left.
Eva/NNP/nsubj/said/Person Berg/NNP/flat/Eva/Person said/VBD/0 Karl/NNP/nsubj/left/Person Reed/NNP/flat/Karl/Person
left/VBD/ccomp/said/leave .
"""
NURSE_SAID = """
A nurse said Eva Berg left.
A/DT/det/nurse nurse/NN/nsubj/said said/VBD/0 Eva/NNP/nsubj/left/Person Berg/NNP/flat/Eva/Person
left/VBD/ccomp/said/leave .
"""
APPLES = """
Eva Berg said Lodz apples froze.
Eva/NNP/nsubj/said/Person Berg/NNP/flat/Eva/Person said/VBD/0 Lodz/NNP/compound/apples/Person
apples/NNS/nsubj/froze/apple froze/VBD/ccomp/said/freeze .
"""


@pytest.mark.parametrize("before", [BERG, APPLES], ids=["a name", "a town's apples"])
@pytest.mark.parametrize("words", ["The plumber", "The German", "The 41-year-old"])
def test_a_noun_takes_up_whom_its_paragraph_is_about(before, words):
    assert names_of(parse(paragraph(before) + said_by(words)), "Eva Berg", words) == ("Eva Berg", "Eva Berg")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(paragraph(PLUMBER_LEFT) + said_by("The plumber"), id="another who is called so"),
        pytest.param(paragraph(REED_LEFT) + said_by("The plumber"), id="about two"),
        pytest.param(paragraph(BERG_BAKER) + said_by("The plumber"), id="who has another role"),
        pytest.param(paragraph(BERG_BAKER) + "\n# newpar" + said_by("The plumber"), id="a new paragraph"),
    ],
)
def test_a_noun_takes_up_nobody_of_whom_the_paragraph_may_not_be(text):
    assert names_of(parse(text), "The plumber") == ("The plumber",)


def test_a_noun_takes_up_nobody_of_whom_only_another_speaks():
    text = paragraph(NURSE_SAID) + said_by("The plumber")

    assert names_of(parse(text), "A nurse", "The plumber")[1] == "The plumber"


def test_an_age_that_nothing_gives_is_that_of_the_only_one_near():
    assert names_of(parse(BERG + RAINED * 2 + AGED), "The 58-year-old") == ("Eva Berg",)
    assert names_of(parse(MET + BERG + RAINED * 2 + AGED), "The 58-year-old") == ("The 58-year-old",)


NORDVIK = """
Battery maker NAME said they left.
Battery/NN/compound/maker maker/NN/compound/NAME NAME/NNP/nsubj/said/KIND said/VBD/0 they/PRP/nsubj/left
left/VBD/ccomp/said/leave .
"""
OFFICER = """
Chief Officer Novak Petrovic slept.
Chief/NNP/compound/Officer/Organization Officer/NNP/compound/Novak/Organization Novak/NNP/nsubj/slept/Person
Petrovic/NNP/flat/Novak/Person slept/VBD/0/sleep .
"""


def test_a_noun_takes_up_a_body_that_the_recognizer_missed_where_it_spoke():
    text = NORDVIK.replace("NAME", "Nordvik").replace("/KIND", "") + said_by("The company")

    assert names_of(parse(text), "Battery maker Nordvik", "The company") == ("Nordvik", "Nordvik")


def test_a_country_that_spoke_is_no_body_that_a_noun_takes_up():
    text = NORDVIK.replace("Battery maker NAME", "Iran").replace("Battery/NN/compound/maker maker/NN/compound/NAME", "")
    text = text.replace("NAME/NNP/nsubj/said/KIND", "Iran/NNP/nsubj/said/Location") + said_by("The company")

    assert names_of(parse(text), "Iran", "The company") == ("Iran", "The company")


def test_what_somebody_is_is_no_body_that_a_noun_takes_up():
    text = NORDIC.replace("Nordic", "Semicon") + OFFICER + said_by("The company")

    assert names_of(parse(text), "The company") == ("Fly Semicon",)


RED_CROSS = """
The Congolese Red Cross said they left.
The/DT/det/Cross Congolese/JJ/amod/Cross/NORP Red/NNP/compound/Cross/Organization Cross/NNP/nsubj/said/Organization
said/VBD/0 they/PRP/nsubj/left left/VBD/ccomp/said/leave .
"""
AID_GROUP = """
The aid group said they won.
The/DT/det/group aid/NN/compound/group group/NN/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_a_body_spoke_last_also_where_its_source_has_more_words_than_the_recognizer_saw():
    text = parse(paragraph(RED_CROSS) + AID_GROUP)

    assert names_of(text, "The Congolese Red Cross", "The aid group") == ("Congolese Red Cross",) * 2
