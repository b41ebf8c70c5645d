"""Which prints are one statement: the same speaker first, then words and numbers."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from attrs import evolve

from prints import ADA, BEN, FERRY, HARBOUR, SHUT, linked, said
from quotes.link import link
from quotes.types import APART, Attribution, Span, Speaker, Utterance

OTHER = "Snow fell on the northern passes before any of the shepherds had come down"
Place = tuple[str, Span]


def test_one_text_in_two_files_is_the_same_throughout() -> None:
    assert linked(said("I agree."), said("I agree.", name="copy.txt")) == [["I agree.", "I agree."]]


def test_the_same_words_carried_over_under_another_name_are_one_statement() -> None:
    """Each print keeps its speaker: what differs is told, not hidden."""
    assert linked(said(HARBOUR), said(HARBOUR, name="b.txt", speaker=BEN)) == [[HARBOUR, HARBOUR]]


def test_like_words_by_two_speakers_are_two_statements() -> None:
    assert linked(said(HARBOUR), said(SHUT, name="b.txt", speaker=BEN)) == []


def test_a_speaker_without_an_id_is_the_one_of_that_name() -> None:
    nameless = evolve(ADA, id=None)

    assert len(linked(said(HARBOUR), said(HARBOUR, name="b.txt", speaker=nameless))) == 1


@pytest.mark.parametrize(
    "speaker",
    [
        Speaker(None, "person", reason="two candidates"),
        Speaker("a source", "anonymous", id="s_1"),
        Speaker("residents", "group", id="s_2"),
    ],
    ids=["unknown", "unnamed", "group"],
)
def test_nobody_in_particular_is_linked_where_the_wording_is_one(speaker: Speaker) -> None:
    elsewhere = evolve(speaker, id="s_3") if speaker.id else speaker
    papers = (said(HARBOUR, FERRY, speaker=speaker), said(HARBOUR, SHUT, name="b.txt", speaker=elsewhere))

    assert linked(*papers) == [[HARBOUR, HARBOUR]]


def test_lead_and_body_of_one_text_say_it_twice() -> None:
    assert linked(said(HARBOUR, FERRY, HARBOUR + " after all")) == [[HARBOUR, HARBOUR + " after all"]]


def test_the_order_of_documents_makes_no_difference() -> None:
    papers = [said(HARBOUR, FERRY), said(FERRY, name="b.txt"), said(SHUT, HARBOUR, name="c.txt", speaker=BEN)]
    attributions = [each for paper in papers for each in paper]
    shuffled = random.Random(1).sample(attributions, len(attributions))

    assert link(attributions) == link(shuffled)


def test_an_id_is_of_the_words_not_of_the_file() -> None:
    here, moved = link(said(HARBOUR)), link(said(HARBOUR, name="moved/b.txt"))

    assert here[0].id == moved[0].id
    assert here[0].id.startswith("u_")
    assert len(here[0].id) == 18


def test_every_attribution_is_in_one_utterance() -> None:
    attributions = [*said(HARBOUR, FERRY, HARBOUR), *said("Yes.", "Yes.", "—", name="b.txt")]
    utterances = link(attributions)

    printed = {id(each) for one in utterances for each in one.attributions}

    assert printed == set(map(id, attributions))
    assert len({utterance.id for utterance in utterances}) == len(utterances)


def test_nothing_links_nothing() -> None:
    assert link([]) == ()


def test_a_speaker_whom_no_id_is_known_of_is_one_by_the_name() -> None:
    nameless = evolve(ADA, id=None)

    assert len(linked(said(HARBOUR, speaker=nameless), said(HARBOUR, name="b.txt", speaker=nameless))) == 1


def test_two_finds_that_differ_in_the_source_alone_are_two() -> None:
    (once,) = said(HARBOUR)
    first, last = (evolve(once, quote=evolve(once.quote, source=Span(at, at + 3))) for at in (0, 4))

    assert link([first, last]) == link([last, first])
    assert link([first])[0].id != link([last])[0].id


def groups(attributions: Iterable[Attribution]) -> list[set[Place]]:
    """Return the prints of each statement by document and place."""
    return [
        {(each.attribution.article.document.id, each.span) for each in utterance.prints}
        for utterance in link(attributions)
    ]


@pytest.mark.parametrize("seed", range(8))
def test_documents_of_other_words_change_nothing_in_what_was_linked(seed: int) -> None:
    """Nor do copies of what is there, which only join; near-copies may, since groups are joined by averages."""
    chance = random.Random(seed)
    contents = (HARBOUR, SHUT, FERRY, HARBOUR + " after all", "Yes, " + FERRY)
    papers = [
        said(*chance.sample(contents, 2), name=f"{number}.txt", speaker=chance.choice((ADA, BEN)))
        for number in range(5)
    ]
    others = [said(f"{OTHER} in year {number}", name=f"x{number}.txt", speaker=BEN) for number in range(4)]
    copies = [said(chance.choice((HARBOUR, FERRY)), name="copy.txt", speaker=ADA)]
    first = groups(each for paper in papers for each in paper)

    assert all(group in groups(each for paper in (*papers, *others) for each in paper) for group in first)
    grown = groups(each for paper in (*papers, *copies) for each in paper)
    assert [group for group in first if not any(group <= more for more in grown)] == []


NEAR = (
    HARBOUR,
    SHUT,
    "the old harbour bridge would be closed to all lorries in the third week of the holidays",
    "lorries would be kept off the harbour bridge from the third week",
    "The old harbour bridge will be closed, and lorries will be sent over the new one from the third week",
    "the bridge at the harbour would be shut to lorries for the holidays",
    FERRY,
    "the ferry company would carry lorries over the old harbour bridge's river free of charge in the holidays",
    "it was the third week of the holidays in which lorries were carried over the harbour by the ferry company",
)


def are_told_apart(prints: set[Place], utterances: Iterable[Utterance]) -> bool:
    """Return whether prints stand in one utterance, or in some that say of one another why they are not one."""
    holding = {
        each.id: each
        for each in utterances
        if any((one.attribution.article.document.id, one.span) in prints for one in each.prints)
    }
    reached, new = set(), {min(holding)}
    while new:
        reached |= new
        new = {apart.utterance for id in new for apart in holding[id].apart if apart.utterance in holding} - reached
    return reached == set(holding)


@pytest.mark.parametrize("seed", [*range(24), 415, 897])  # in the last two a copy alone makes two less alike
def test_near_copies_that_come_later_only_join_or_it_is_told_why_not(seed: int) -> None:
    chance = random.Random(seed)
    who = (ADA, ADA, BEN)
    papers = [said(*chance.sample(NEAR, 2), name=f"{number}.txt", speaker=chance.choice(who)) for number in range(5)]
    later = [said(chance.choice(NEAR), name=f"{number}.txt", speaker=chance.choice(who)) for number in range(5, 11)]
    first = groups(each for paper in papers for each in paper)

    grown = link(each for paper in (*papers, *later) for each in paper)

    assert [group for group in first if not are_told_apart(group, grown)] == []


def test_what_is_parted_by_a_later_paper_is_told_from_both_sides() -> None:
    parted = []
    for seed in range(24):
        chance = random.Random(seed)
        papers = [said(*chance.sample(NEAR, 2), name=f"{number}.txt") for number in range(9)]
        parted += [each for each in link(one for paper in papers for one in paper) if each.apart]
        for each in parted:
            (first, *_) = each.apart
            assert first.one in each.prints
            assert first.reason in APART
            assert 0 < first.confidence < 1

    assert parted
