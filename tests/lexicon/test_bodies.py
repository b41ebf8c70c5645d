"""The parts of an organization's name."""

import pytest

from quotes.lexicon.bodies import load_bodies, parts_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Royal Spanish Football Federation", "Spanish FA"),
        ("the Danish defense ministry", "Danish Ministry of Defence"),
        ("Academy of Motion Picture Arts and Sciences", "Academy of Motion Pictures Arts and Sciences"),
    ],
)
def test_names_of_one_body_have_one_set_of_parts(one: str, other: str) -> None:
    assert parts_of(one) == parts_of(other)


def test_a_nation_is_told_by_its_people() -> None:
    assert parts_of("Spanish federation") == {"@spain", "federation"}
    assert parts_of("South Korean federation") == parts_of("federation of South Korea")


def test_a_name_of_ornaments_alone_keeps_them() -> None:
    assert parts_of("The National") == {"national", "the"} or parts_of("The National") == {"national"}


def test_nouns_of_two_words_are_read() -> None:
    assert "central bank" in load_bodies().generic
