import pytest

from parses import parse
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from readings import quotes_in, speakers_of

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


SURNAMES = """
Erwin Borght left Anna Berg.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Anna/NNP/obj/left/Person
Berg/NNP/flat/Anna/Person .

Borght and Berg agreed.
Borght/NNP/nsubj/agreed/Person and/CC/cc/Berg Berg/NNP/conj/Borght/Person agreed/VBD/0/agree .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


@pytest.mark.parametrize("source", ["They", "Both"])
def test_a_pair_has_the_names_that_the_text_has_for_each(source):
    (speaker,) = speakers_of(parse(SURNAMES.replace("They", source)), source)

    assert (speaker.name, speaker.kind) == ("Erwin Borght and Anna Berg", "group")


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


BOTH_EDITORS = """
Both Harbour Gazette editors said they won.
Both/DT/det/editors Harbour/NNP/compound/Gazette/Organization Gazette/NNP/compound/editors/Organization
editors/NNS/nsubj/said/editor said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_both_with_a_name_of_their_own_are_no_pair():
    speaker = speakers_of(parse(BOTH_EDITORS), "Both Harbour Gazette editors")[-1]

    assert (speaker.name, speaker.kind) == ("Both Harbour Gazette editors", "anonymous")


BOTH_ALONE = """
It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

Both said they won.
Both/DT/nsubj/said said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_both_are_not_known_where_no_pair_is_named():
    speaker = speakers_of(parse(BOTH_ALONE), "Both")[-1]

    assert (speaker.reason, speaker.kind) == ("no pair is named before 'Both'", "group")


ONE_NEAR = """
Russia met China.
Russia/NNP/nsubj/met/Location met/VBD/0/meet China/NNP/obj/met/Location .

It rained.
It/PRP/nsubj/rained rained/VBD/0/rain .

Spain waited.
Spain/NNP/nsubj/waited/Location waited/VBD/0/wait .

The two countries said they won.
The/DT/det/countries two/CD/nummod/countries countries/NNS/nsubj/said/country said/VBD/0 they/PRP/nsubj/won
won/VBD/ccomp/said/win .
"""


def test_two_countries_of_which_one_alone_is_near_are_not_known():
    speaker = speakers_of(parse(ONE_NEAR), "The two countries")[-1]

    assert (speaker.reason, speaker.kind) == ("no pair is named before 'The two countries'", "group")


SIDES = THEY_PEOPLE.replace(
    "They said it rained.\nThey/PRP/nsubj/said",
    "Both sides said it rained.\nBoth/DT/det/sides sides/NNS/nsubj/said/side",
)
MEN = (
    THEY_PEOPLE
    + THEY_TWO.partition("\n\n")[0]
    + """

Both men said it rained.
Both/DT/det/men men/NNS/nsubj/said/man said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""
)


@pytest.mark.parametrize("noun", ["sides/side", "companies/company", "governments/government", "parties/party"])
def test_two_people_are_no_bodies(noun):
    form, lemma = noun.split("/")
    text = SIDES.replace("sides", form).replace("/side ", f"/{lemma} ")

    assert [each.name for each in speakers_of(parse(text), f"Both {form}")] == [None]


def test_two_bodies_are_no_men():
    assert [each.name for each in speakers_of(parse(MEN), "Both men")] == ["Erwin Borght and Anna Berg"]


def test_two_bodies_are_two_sides():
    text = THEY_TWO.replace(
        "They said it rained.\nThey/PRP/nsubj/said",
        "Both sides said it rained.\nBoth/DT/det/sides sides/NNS/nsubj/said/side",
    )

    assert [each.name for each in speakers_of(parse(text), "Both sides")] == ["Seoul and Washington"]


TWO_WHO_MET = """
Ana Berg left.
Ana/NNP/nsubj/left/Person Berg/NNP/flat/Ana/Person left/VBD/0/leave .

Jan Kos left Spain for China.
Jan/NNP/nsubj/left/Person Kos/NNP/flat/Jan/Person left/VBD/0/leave Spain/NNP/obj/left/Location
for/IN/case/China China/NNP/obl/left/Location .

The two leaders said it rained.
The/DT/det/leaders two/CD/nummod/leaders leaders/NNS/nsubj/said/leader said/VBD/0 it/PRP/expl/rained
rained/VBD/ccomp/said/rain .
"""


def test_the_two_leaders_are_the_only_two_people_named_before_and_no_countries():
    speaker = speakers_of(parse(TWO_WHO_MET), "The two leaders")[0]

    assert (speaker.name, speaker.kind) == ("Ana Berg and Jan Kos", "group")


SAM_SLEPT = """
Sam Poe slept.
Sam/NNP/nsubj/slept/Person Poe/NNP/flat/Sam/Person slept/VBD/0/sleep .
"""


def test_of_three_nobody_knows_which_two_are_the_leaders():
    assert speakers_of(parse(SAM_SLEPT + TWO_WHO_MET), "The two leaders")[0].name is None


AFGHANS = """
Many Afghans fled.
Many/JJ/amod/Afghans Afghans/NNPS/nsubj/fled/NORP fled/VBD/0/flee .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


def test_they_are_several_of_a_people():
    assert speakers_of(parse(AFGHANS), "They")[0].name == "Many Afghans"


THREE_FLED = """
Ana Berg, Jan Kos and Sam Poe fled.
Ana/NNP/nsubj/fled/Person Berg/NNP/flat/Ana/Person ,/Jan Jan/NNP/conj/Ana/Person Kos/NNP/flat/Jan/Person and/CC/cc/Sam
Sam/NNP/conj/Ana/Person Poe/NNP/flat/Sam/Person fled/VBD/0/flee .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


def test_they_are_all_of_a_list_and_both_are_none_of_three():
    assert speakers_of(parse(THREE_FLED), "They")[0].name == "Ana Berg, Jan Kos and Sam Poe"
    assert speakers_of(parse(THREE_FLED.replace("They", "Both")), "Both")[0].name is None


THEY_MET = """
They met Ana Berg and Jan Kos.
They/PRP/nsubj/met met/VBD/0/meet Ana/NNP/obj/met/Person Berg/NNP/flat/Ana/Person and/CC/cc/Jan Jan/NNP/conj/Ana/Person
Kos/NNP/flat/Jan/Person .

They said it rained.
They/PRP/nsubj/said said/VBD/0 it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


def test_whom_they_met_are_others():
    assert speakers_of(parse(THEY_MET), "They")[-1].name is None


KOS_SPOKE = """
“We ran,” Kos said.
“/ran We/PRP/nsubj/ran ran/VBD/ccomp/said/run ,/ran ”/ran Kos/NNP/nsubj/said/Person said/VBD/0/say .

“We won.
“/won We/PRP/nsubj/won won/VBD/0/win .

We lost.
We/PRP/nsubj/lost lost/VBD/0/lose .

We sang.
We/PRP/nsubj/sang sang/VBD/0/sing .

We swam.”
We/PRP/nsubj/swam swam/VBD/0/swim ./swam ”/swam
"""


def test_a_long_speech_takes_the_two_leaders_no_farther_away():
    two, said = TWO_WHO_MET.split("\nThe two leaders")
    analysis = parse(f"{two}{KOS_SPOKE}\nThe two leaders{said}")
    *_, row = resolve(quotes_in(analysis), analysis, load_lexicon())

    assert row.speaker.name == "Ana Berg and Jan Kos"


def test_one_of_a_people_is_not_they():
    one = AFGHANS.replace("Many Afghans", "An Afghans").replace("Many/JJ/amod", "An/DT/det")

    assert speakers_of(parse(one), "They")[0].name is None


HAVING_MET = """
Having met with Ana Berg and Jan Kos, they said it rained.
Having/VBG/aux/met/have met/VBN/advcl/said/meet with/IN/case/Ana Ana/NNP/obl/met/Person Berg/NNP/flat/Ana/Person
and/CC/cc/Jan Jan/NNP/conj/Ana/Person Kos/NNP/flat/Jan/Person ,/met they/PRP/nsubj/said said/VBD/0/say
it/PRP/expl/rained rained/VBD/ccomp/said/rain .
"""


def test_whom_they_have_met_first_are_others():
    assert speakers_of(parse(HAVING_MET), "they")[0].name is None


DUO = THEY_PEOPLE.replace("They said", "The duo said").replace(
    "They/PRP/nsubj/said", "The/DT/det/duo duo/NN/nsubj/said"
)
OF_THREE = DUO.replace("Erwin Borght and Anna", "Erwin, Karl and Anna").replace(
    "Borght/NNP/flat/Erwin/Person", ",/Karl Karl/NNP/conj/Erwin/Person"
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(DUO, "Erwin Borght and Anna Berg", id="two people"),
        pytest.param(OF_THREE, "The duo", id="three"),
        pytest.param(DUO.replace("/Person", "/Organization"), "The duo", id="no people"),
    ],
)
def test_the_duo_are_the_two_people_before(text, name):
    assert speakers_of(parse(text), "The duo")[0].name == name
