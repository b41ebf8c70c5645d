"""Names that a person told hold in all documents."""

from __future__ import annotations

from attrs import evolve

from conftest import attribution_of, document_of
from quotes.identify import identify
from quotes.types import Attribution, ByHand, Decision, Identity, OtherSpeaker, SameSpeaker, Speaker


def said_by(name: str, document: str, kind: str = "person", **fields: object) -> Attribution:
    """Return a quote by somebody in a document of its own words."""
    attribution = attribution_of(document_of(f"“The talks,” he said, “failed.” {document}\n", document))
    return evolve(attribution, speaker=Speaker(name, kind), relays=(), **fields)


def set_by_hand(field: str, number: int = 0) -> ByHand:
    """Return that a person set a field."""
    return ByHand("q_1", (Decision("set", field, number=number),))


def identity(*attributions: Attribution, same: tuple[SameSpeaker, ...] = ()) -> Identity:
    """Return the one identity of some attributions."""
    found = identify(attributions, same=same)
    (one,) = found.identities
    assert {each.speaker.name for each in found.attributions} == {one.name}
    assert {each.speaker.id for each in found.attributions} == {one.id}
    return one


def test_two_names_are_one_because_a_person_says_so() -> None:
    one, other = said_by("Tom Reed", "a.txt"), said_by("Eva Lind", "b.txt")
    found = identity(one, other, same=(SameSpeaker("Tom Reed", "Eva Lind"),))

    assert found.name == "Eva Lind"
    assert [merge.rule for merge in found.merges] == ["corrected by hand"]


def test_a_name_that_no_document_has_is_what_all_say() -> None:
    told = SameSpeaker("Tom Reed", "Thomas Reed Jr", "person", "thomas-reed", "Q1")
    found = identity(said_by("Tom Reed", "a.txt"), said_by("Tom Reed", "b.txt"), same=(told,))

    assert (found.name, found.id, found.wikidata) == ("Thomas Reed Jr", "thomas-reed", "Q1")


def test_the_name_told_last_stands() -> None:
    told = (SameSpeaker("Tom Reed", "Eva Lind", number=1), SameSpeaker("Tom Reed", "Tom R. Reed", number=2))

    assert identity(said_by("Tom Reed", "a.txt"), same=told).name == "Tom R. Reed"


def test_a_name_set_in_one_row_is_that_of_all_that_are_the_same() -> None:
    mine = said_by("Tom R. Reed", "a.txt", by_hand=set_by_hand("speaker"))

    assert identity(mine, said_by("Tom Reed", "b.txt"), said_by("Tom Reed", "c.txt")).name == "Tom R. Reed"


def test_a_kind_set_in_one_row_is_that_of_all() -> None:
    mine = said_by("Green Valley Club", "a.txt", "organization", by_hand=set_by_hand("kind"))

    assert identity(mine, said_by("Green Valley Club", "b.txt", "organization")).kind == "organization"


def test_without_a_word_of_people_nothing_changes() -> None:
    assert identify([said_by("Tom Reed", "a.txt")]) == identify([said_by("Tom Reed", "a.txt")], same=())


def names_of(*attributions: Attribution, apart: tuple[OtherSpeaker, ...] = ()) -> list[str | None]:
    """Return the name of each row, by identities."""
    found = identify(attributions, apart=apart)
    assert len({each.speaker.id for each in found.attributions}) == len(
        {each.speaker.name for each in found.attributions}
    )
    return [each.speaker.name for each in found.attributions]


def test_two_names_are_not_one_because_a_person_says_so() -> None:
    rows = said_by("Tom R. Reed", "a.txt"), said_by("Tom Reed", "b.txt"), said_by("Tom Reed", "c.txt")

    assert len(set(names_of(*rows))) == 1
    told = (OtherSpeaker("Tom Reed", "Tom R. Reed"),)
    assert names_of(*rows, apart=told) == ["Tom R. Reed", "Tom Reed", "Tom Reed"]
    assert names_of(*rows, apart=(OtherSpeaker("Tom R. Reed", "Tom Reed"),)) == ["Tom R. Reed", "Tom Reed", "Tom Reed"]


def test_a_third_name_joins_one_of_two_that_are_not_one() -> None:
    rows = said_by("Tom R. Reed", "a.txt"), said_by("Tom Reed", "b.txt"), said_by("Thomas Reed", "c.txt")

    assert len(set(names_of(*rows))) == 1
    first, second, _ = names_of(*rows, apart=(OtherSpeaker("Tom Reed", "Tom R. Reed"),))
    assert first != second


def test_two_names_with_one_id_of_the_lexicon_are_told_apart() -> None:
    one, other = (
        evolve(each, speaker=evolve(each.speaker, id="tom-reed", wikidata="Q1"))
        for each in (said_by("Tom Reed", "a.txt"), said_by("Senator Reed", "b.txt"))
    )

    assert len(set(names_of(one, other))) == 1
    assert names_of(one, other, apart=(OtherSpeaker("Tom Reed", "Senator Reed"),)) == ["Tom Reed", "Senator Reed"]
