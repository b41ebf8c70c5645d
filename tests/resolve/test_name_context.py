import pytest

from parses import parse
from readings import cast_in


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        pytest.param(
            """
            Ms. Baek left.
            Ms./NNP/nsubj/left Baek/NNP/flat/Ms./Person left/VBD/0/leave .
            """,
            "f",
            id="title",
        ),
        pytest.param(
            """
            Spokeswoman Kim Baek left.
            Spokeswoman/NN/nsubj/left Kim/NNP/appos/Spokeswoman/Person Baek/NNP/flat/Kim/Person left/VBD/0/leave .
            """,
            "f",
            id="role",
        ),
        pytest.param(
            """
            Thomas Baek left.
            Thomas/NNP/nsubj/left/Person Baek/NNP/flat/Thomas/Person left/VBD/0/leave .
            """,
            "m",
            id="given name",
        ),
        pytest.param(
            """
            Announcing her retirement, Baek left.
            Announcing/VBG/advcl/left her/PRP$/nmod:poss/retirement retirement/NN/obj/Announcing ,/Announcing
            Baek/NNP/nsubj/left/Person left/VBD/0/leave .
            """,
            "f",
            id="clause ahead",
        ),
        pytest.param(
            """
            Praising her, Baek left.
            Praising/VBG/advcl/left her/PRP/obj/Praising ,/Praising Baek/NNP/nsubj/left/Person left/VBD/0/leave .
            """,
            None,
            id="somebody else in a clause ahead",
        ),
        pytest.param(
            """
            Baek left.
            Baek/NNP/nsubj/left/Person left/VBD/0/leave .
            """,
            None,
            id="not known",
        ),
    ],
)
def test_gender_that_the_text_gives(text, gender):
    assert [person.gender for person in cast_in(parse(text)).people] == [gender]


ROLE = """
North Korean leader Erwin Borght left.
North/NNP/compound/Korean/NORP Korean/NNP/compound/leader/NORP leader/NN/nsubj/left Erwin/NNP/appos/leader/Person
Borght/NNP/flat/Erwin/Person left/VBD/0/leave .
"""


def test_role_with_what_it_belongs_to():
    assert cast_in(parse(ROLE)).people[0].roles == (("leader", "North Korean"),)


SECOND_SUBJECT = """
Minister of Trade of Mongolia Erwin Borght left.
Minister/NNP/nsubj/left of/IN/case/Trade Trade/NNP/nmod/Minister/Organization of/IN/case/Mongolia
Mongolia/NNP/nmod/Trade/Location Erwin/NNP/nsubj/left/Person Borght/NNP/flat/Erwin/Person left/VBD/0/leave .
"""
HUNG_ON_THE_PLACE = """
Minister of Mongolia Erwin Borght left.
Minister/NNP/nsubj/left of/IN/case/Mongolia Mongolia/NNP/nmod/Minister/Location Erwin/NNP/flat/Mongolia/Person
Borght/NNP/flat/Erwin/Person left/VBD/0/leave .
"""


@pytest.mark.parametrize(("text", "owner"), [(SECOND_SUBJECT, "Trade Mongolia"), (HUNG_ON_THE_PLACE, "Mongolia")])
def test_role_behind_whose_body_a_name_stands(text, owner):
    assert cast_in(parse(text)).people[0].roles == (("minister", owner),)


WHO_STARTED = """
The act matters to Aleski Kos, who started it.
The/DT/det/act act/NN/nsubj/matters matters/VBZ/0/matter to/IN/case/Kos Aleski/NNP/compound/Kos/Person
Kos/NNP/obl/matters/Person ,/started who/WP/nsubj/started started/VBD/acl:relcl/Kos/start it/PRP/obj/started .
"""


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        pytest.param(WHO_STARTED, True, id="of its own clause"),
        pytest.param(WHO_STARTED.replace("who/WP/nsubj", "who/WP/obj"), False, id="not who is acted on"),
    ],
)
def test_a_name_is_a_subject_too_where_a_clause_says_what_its_bearer_did(text, is_it):
    (person,) = cast_in(parse(text)).people

    assert [mention.subject for mention in person.mentions] == [is_it]


def test_a_deputy_minister_is_no_deputy():
    text = """
    Deputy Minister Jan Kos left.
    Deputy/NN/compound/Minister/deputy Minister/NN/nmod:desc/Jan/minister Jan/NNP/nsubj/left/Person
    Kos/NNP/flat/Jan/Person left/VBD/0/leave .
    """
    (person,) = cast_in(parse(text)).people

    assert {role for role, _ in person.roles} == {"deputy minister", "minister"}


def test_a_chairman_may_be_a_woman():
    text = """
    Chairman Sam Kos left.
    Chairman/NN/nmod:desc/Sam/chairman Sam/NNP/nsubj/left/Person Kos/NNP/flat/Sam/Person left/VBD/0/leave .
    """

    assert [person.gender for person in cast_in(parse(text)).people] == [None]
