import pytest

from parses import parse
from readings import cast_in, people_in, speakers_of

SHORT_FORMS = """
Erwin Borght met Anna Berg.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person met/VBD/0/meet Anna/NNP/obj/met/Person
Berg/NNP/flat/Anna/Person .

Borght left, and Berg stayed.
Borght/NNP/nsubj/left/Person left/VBD/0/leave ,/stayed and/CC/cc/stayed Berg/NNP/nsubj/stayed/Person
stayed/VBD/conj/left/stay .
"""
HEADLINE = """
# newpar
# zone = headline
Borght leaves
Borght/NNP/nsubj/leaves/Person leaves/VBZ/0/leave

# newpar
Erwin Borght left Anna Berg.
Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave Anna/NNP/obj/left/Person
Berg/NNP/flat/Anna/Person .
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SHORT_FORMS, id="surnames behind"),
        pytest.param(HEADLINE, id="surname in the headline before"),
    ],
)
def test_mentions_of_a_person_gather_under_the_full_name(text):
    assert people_in(parse(text)) == ["Erwin Borght", "Anna Berg"]


def test_every_mention_is_a_sighting():
    borght = cast_in(parse(SHORT_FORMS)).people[0]

    assert [mention.sentence for mention in borght.mentions] == [0, 1]


BROTHERS = """
Erwin Borght met Karl Borght.
Erwin/NNP/nsubj/met/Person Borght/NNP/flat/Erwin/Person met/VBD/0/meet Karl/NNP/obj/met/Person
Borght/NNP/flat/Karl/Person .
"""


def test_one_surname_two_people():
    assert people_in(parse(BROTHERS)) == ["Erwin Borght", "Karl Borght"]


SPELLINGS = """
Sergey Shoigu left, and Sergei Shoigu came.
Sergey/NNP/nsubj/left/Person Shoigu/NNP/flat/Sergey/Person left/VBD/0/leave ,/came and/CC/cc/came
Sergei/NNP/nsubj/came/Person Shoigu/NNP/flat/Sergei/Person came/VBD/conj/left/come .
"""


def test_spellings_of_a_public_figure_are_one_name():
    assert set(people_in(parse(SPELLINGS))) == {"Sergei Shoigu"}


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        pytest.param(
            """
            Gloria left.
            Gloria/NNP/nsubj/left/Person left/VBD/0/leave .
            """,
            "f",
            id="a woman’s given name alone",
        ),
        pytest.param(
            """
            Thomas left.
            Thomas/NNP/nsubj/left/Person left/VBD/0/leave .
            """,
            None,
            id="a man’s given name, which may be a surname",
        ),
    ],
)
def test_gender_that_the_text_gives(text, gender):
    assert [person.gender for person in cast_in(parse(text)).people] == [gender]


SERVICE = """
The National Intelligence Service (NIS) met.
The/DT/det/Service National/NNP/compound/Service/Organization Intelligence/NNP/compound/Service/Organization
Service/NNP/nsubj/met/Organization (/NIS NIS/NNP/appos/Service/Organization )/NIS met/VBD/0/meet .
"""


def test_institution_is_found_by_its_acronym():
    keys = [
        institution.keys for institution in cast_in(parse(SERVICE)).institutions if "Intelligence" in institution.name
    ]

    assert keys == [frozenset({"national intelligence service", "nis"})]


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


def test_public_figure_has_the_id_and_the_spelling_of_the_lexicon():
    speaker = speakers_of(parse(NORTH), "North Korean leader Kim Jong-un")[0]

    assert (speaker.id, speaker.name) == ("kim-jong-un", "Kim Jong Un")
