import pytest

from parses import parse
from quotes.resolve.one_name import id_of
from readings import speakers_of

APPOSITION = """
Erwin Borght, an analyst at the Lodz Institute, said they won.
Erwin/NNP/nsubj/said/Person Borght/NNP/flat/Erwin/Person ,/analyst an/DT/det/analyst analyst/NN/appos/Erwin
at/IN/case/Institute the/DT/det/Institute Lodz/NNP/compound/Institute/Organization
Institute/NNP/nmod/analyst/Organization ,/analyst said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


ROLE_BEFORE = """
Police spokesman Erwin Borght said they won.
Police/NN/compound/spokesman spokesman/NN/nsubj/said Erwin/NNP/appos/spokesman/Person Borght/NNP/flat/Erwin/Person
said/VBD/0 they/PRP/nsubj/won won/VBD/ccomp/said/win .
"""


def test_one_name_has_one_id_in_every_document():
    first = speakers_of(parse(APPOSITION), "Erwin Borght, an analyst at the Lodz Institute")[0]
    other = speakers_of(parse(ROLE_BEFORE), "Police spokesman Erwin Borght")[0]

    assert first.id == other.id


def test_unnamed_speaker_is_only_of_its_document():
    sentence = "A/DT/det/source source/NN/nsubj/said said/VBD/0 they/PRP/nsubj/{0} {0}/VBD/ccomp/said ."
    first = speakers_of(parse(f"A source said they won.\n{sentence.format('won')}"), "A source")[0]
    other = speakers_of(parse(f"A source said they lost.\n{sentence.format('lost')}"), "A source")[0]

    assert first.id != other.id


SERGEI, SERGEY = "Sergei Shoigu", "Sergey Shoigu"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((SERGEI, "person", "a"), (SERGEY, "person", "b"), True),
        (("Shoigu", "person", "a"), ("Shoigu", "person", "b"), False),
        (("two officials", "group", "a"), ("two officials", "group", "b"), False),
        (("Lodz Trust", "organization", "a"), ("Lodz Trust", "organization", "b"), True),
        (("Lodz Trust", "organization", "a"), ("Lodz Trust", "outlet", "a"), False),
    ],
    ids=["spellings of a full name", "one word", "a group", "an institution", "another kind"],
)
def test_a_full_name_has_one_id_in_all_documents(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    assert (id_of(*one) == id_of(*other)) is same
