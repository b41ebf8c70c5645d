import pytest
from attrs import evolve

from conftest import attribution_of, document_of
from parses import parse
from quotes.resolve import with_one_name
from quotes.resolve.one_name import id_of
from quotes.types import Attribution, Relay, Speaker
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


TEXT = "“The talks,” he said, “failed.”\n"


SERGEI, SERGEY = "Sergei Shoigu", "Sergey Shoigu"


def spoken(name: str | None, document: str, *relays: Relay, id: str | None = "s_1") -> Attribution:
    """Return an attribution to somebody in a document, through some relays."""
    attribution = attribution_of(document_of(TEXT, document))
    return evolve(attribution, speaker=Speaker(name, "person", id=id), relays=relays)


def names(attributions: tuple[Attribution, ...]) -> list[str | None]:
    return [each.speaker.name for each in attributions]


def test_the_spelling_of_most_documents_is_the_name_in_all() -> None:
    every = [spoken(SERGEI, "a.txt"), spoken(SERGEI, "a.txt"), spoken(SERGEY, "b.txt"), spoken(SERGEY, "c.txt")]

    assert names(with_one_name(every)) == [SERGEY] * 4


def test_of_ties_the_first_by_letter_is_the_name() -> None:
    assert names(with_one_name([spoken(SERGEY, "a.txt"), spoken(SERGEI, "b.txt")])) == [SERGEI, SERGEI]


def test_further_attributions_take_the_names_and_change_none() -> None:
    others = [spoken(SERGEY, name) for name in ("b.txt", "c.txt")]

    assert names(with_one_name([spoken(SERGEI, "a.txt")], others)) == [SERGEI] * 3


def test_who_has_no_id_or_another_keeps_the_name() -> None:
    every = [spoken(SERGEI, "a.txt"), spoken(SERGEY, "b.txt", id=None), spoken(SERGEY, "c.txt", id="s_2")]

    assert names(with_one_name([*every, spoken(None, "d.txt", id=None)])) == [SERGEI, SERGEY, SERGEY, None]


def test_a_stated_hand_has_the_one_name_and_a_publisher_the_name_on_its_page() -> None:
    stated, page = (Relay("Tass", "outlet", basis, "tass") for basis in ("stated", "metadata"))
    usual = Relay("TASS", "outlet", "stated", "tass")
    every = with_one_name([spoken(SERGEI, "a.txt", page, stated), *(spoken(SERGEI, x, usual) for x in ("b", "c"))])

    assert [relay.name for relay in every[0].relays] == ["Tass", "TASS"]


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
