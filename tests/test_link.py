"""Which prints are one statement: the same speaker first, then words and numbers."""

from __future__ import annotations

import random
from datetime import date

import pytest
from attrs import evolve

from conftest import document_of
from quotes.link import link
from quotes.types import Article, Attribution, Quote, Span, Speaker

ADA = Speaker("Ada Roy", "person", id="s_ada")
BEN = Speaker("Ben Hill", "person", id="s_ben")
HARBOUR = "The old harbour bridge will be closed to lorries from the third week of the holidays"
SHUT = "the harbour bridge would be shut to lorries in the third week"
FERRY = "the ferry company had offered to carry lorries over the harbour free of charge"


def said(*contents: str, name: str = "a.txt", speaker: Speaker = ADA, on: date | None = None) -> list[Attribution]:
    """Return a document in which the speaker says each of `contents`."""
    text = "\n".join(contents)
    article = Article(document_of(text, name), (), (), published=on)
    starts = [sum(len(each) + 1 for each in contents[:number]) for number in range(len(contents))]
    spans = [Span(start, start + len(each)) for start, each in zip(starts, contents, strict=True)]
    return [Attribution(article, "body", Quote((span,), (), None, "indirect", "", 0), speaker) for span in spans]


def linked(*documents: list[Attribution]) -> list[list[str]]:
    """Return the contents that share an utterance, where more than one does."""
    utterances = link(attribution for document in documents for attribution in document)
    together = [utterance.attributions for utterance in utterances if len(utterance.attributions) > 1]
    return [[contents(attribution) for attribution in each] for each in together]


def contents(attribution: Attribution) -> str:
    """Return what was said."""
    (span,) = attribution.quote.content
    return attribution.article.document.text[span.start : span.end]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HARBOUR, HARBOUR),
        (HARBOUR, SHUT),
        (HARBOUR, "The bridge will be closed to lorries from the third week of the holidays, whoever complains"),
        (
            "the council would hire 40 divers and spend 3,000 pounds on mending the sluice",
            "We will hire forty divers, and we will spend 3,000 on the sluice",
        ),
        (
            "the lighthouse was lit on June 4 to honour the drowned fishermen of the village",
            "the lighthouse, lit in June to honour drowned fishermen, had guided every trawler",
        ),
    ],
    ids=["copy", "paraphrase", "part", "numbers in letters", "a month goes with its days"],
)
def test_one_statement_in_two_papers(one: str, other: str) -> None:
    assert linked(said(one), said(other, name="b.txt")) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (HARBOUR, FERRY),
        ("the council would hire 40 divers for the sluice", "the council would hire 60 divers for the sluice"),
        ("unemployment in the valley rose to 5.2 percent", "unemployment in the valley rose to 4.8 percent"),
        ("the lighthouse of the village was lit on June 4", "the lighthouse of the village was lit on June 9"),
        ("the lighthouse of the village was lit in June", "the lighthouse of the village was lit in August"),
        ("the sluice gates open on Monday morning", "the sluice gates open on Tuesday morning"),
        ("the council will raise the mooring fees", "the council will not raise the mooring fees"),
        ("the flooded cellars", "the flooded cellars of the fish market had cost her friends a fortune in eels"),
    ],
    ids=["one topic", "number", "rate", "day", "month", "weekday", "denied", "a phrase in common"],
)
def test_two_statements_by_one_speaker(one: str, other: str) -> None:
    assert linked(said(one), said(other, name="b.txt")) == []


def test_a_few_words_are_no_statement_to_link() -> None:
    assert linked(said("I agree.", FERRY), said("I agree.", HARBOUR, name="b.txt")) == []


def test_one_text_in_two_files_is_the_same_throughout() -> None:
    assert linked(said("I agree."), said("I agree.", name="copy.txt")) == [["I agree.", "I agree."]]


def test_the_same_words_by_two_speakers_are_two_statements() -> None:
    assert linked(said(HARBOUR), said(HARBOUR, name="b.txt", speaker=BEN)) == []


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
def test_nobody_in_particular_links_the_same_words_within_one_text_alone(speaker: Speaker) -> None:
    other = "The old harbour bridge will be closed to lorries from the third week of holidays on"
    twice = said(HARBOUR, HARBOUR, other, speaker=speaker)
    elsewhere = said("Again.", HARBOUR, name="b.txt", speaker=speaker)

    assert linked(twice, elsewhere) == [[HARBOUR, HARBOUR]]


def test_lead_and_body_of_one_text_say_it_twice() -> None:
    assert linked(said(HARBOUR, FERRY, HARBOUR + " after all")) == [[HARBOUR, HARBOUR + " after all"]]


def test_within_one_text_a_paraphrase_is_a_statement_of_its_own() -> None:
    assert linked(said(HARBOUR, SHUT)) == []


def test_the_same_thing_in_other_words_a_month_later_is_another_statement() -> None:
    first = said(HARBOUR, on=date(2025, 3, 1))

    assert linked(first, said(SHUT, name="b.txt", on=date(2025, 4, 1))) == []
    assert len(linked(first, said(SHUT, name="b.txt", on=date(2025, 3, 3)))) == 1
    assert len(linked(first, said(HARBOUR, name="b.txt", on=date(2025, 4, 1)))) == 1


def test_halves_of_a_long_statement_do_not_make_one_of_each_other() -> None:
    whole = said(f"{HARBOUR}, and {FERRY}", name="whole.txt")
    halves = said(HARBOUR, name="b.txt"), said(FERRY, name="c.txt")

    (together,) = linked(whole, *halves)
    assert len(together) == 2


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

    assert sorted(map(id, attributions)) == sorted(id(each) for one in utterances for each in one.attributions)
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
