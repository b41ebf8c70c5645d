"""Few words are one statement only in texts of one event."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from attrs import evolve

from prints import ADA, BEN, HARBOUR, linked, said
from quotes.link.events import AKIN, SURELY_AKIN, kinship_of_texts, words_about
from quotes.link.filling import table_of
from quotes.link.saying import said_in
from quotes.link.tables import Table
from quotes.link.wordings import worded
from quotes.types import Attribution, Region, Speaker

BRIDGE = """The bridge over the harbour was closed to lorries in spring, after divers found cracks in two pillars.
Engineers from the university measured the masonry and warned the council that frost would widen the gaps. Fishermen
use the quay below, and the ferry company fears for its timetable once scaffolding blocks the northern channel."""
REPAIRS = """Divers who found cracks in the pillars of the harbour bridge went down again; engineers measured masonry.
The university sent a drone above the scaffolding. Lorries use the ferry until frost is gone from the channel; fishermen
complain of a blocked quay."""
SCHOOL = """Pupils at the grammar school in the valley paint murals on the gymnasium. Their teacher collected brushes
and enamel from a bankrupt factory, while parents baked waffles to pay for ladders. Sculptors award prizes when the
caretaker unlocks the courtyard, and musicians rehearse a polka beside the fountain until lanterns are lit."""
FEW_WORDS = ("Dangerous", "We need a wall", "I don't know anything about him")


def told(story: str, content: str, *, name: str, speaker: Speaker = ADA) -> list[Attribution]:
    """Return a document that tells a story and in it what somebody says."""
    (found,) = said(f"{content} {story}".replace("\n", " "), name=name, speaker=speaker, on=date(2026, 3, 4))
    (whole,) = found.quote.content
    article = evolve(found.article, regions=(Region("body", whole),))
    quote = evolve(found.quote, content=(evolve(whole, end=len(content)),), type="direct")
    return [evolve(found, article=article, quote=quote)]


def table(*documents: list[Attribution]) -> Table:
    """Return what is compared of some documents."""
    return table_of(worded(said_in([each for document in documents for each in document])))


@pytest.mark.parametrize("words", FEW_WORDS[1:])
def test_few_words_are_one_statement_in_texts_of_one_event(words: str) -> None:
    assert linked(told(BRIDGE, words, name="a.txt"), told(REPAIRS, words, name="b.txt")) == [[words, words]]


@pytest.mark.parametrize("words", FEW_WORDS)
def test_few_words_are_two_statements_in_texts_of_two_events(words: str) -> None:
    """`Dangerous` was one statement of whoever said it of two things in two years."""
    assert linked(told(BRIDGE, words, name="a.txt"), told(SCHOOL, words, name="b.txt")) == []


def test_many_words_are_one_statement_wherever_they_stand() -> None:
    assert linked(told(BRIDGE, HARBOUR, name="a.txt"), told(SCHOOL, HARBOUR, name="b.txt")) == [[HARBOUR, HARBOUR]]


def test_two_who_say_the_same_few_words_of_two_events_say_two_things() -> None:
    """`Of course not.`, said by two in two papers."""
    words = "Of course not."

    assert linked(told(BRIDGE, words, name="a.txt"), told(SCHOOL, words, name="b.txt", speaker=BEN)) == []


def test_a_paper_that_tells_another_story_changes_nothing() -> None:
    words = "We need a wall"
    papers = [told(BRIDGE, words, name="a.txt"), told(REPAIRS, words, name="c.txt")]

    assert linked(*papers) == linked(*papers, told(SCHOOL, words, name="b.txt"))


def test_texts_of_one_event_share_their_rarer_words() -> None:
    found = table(*(told(story, "Yes", name=f"{at}.txt") for at, story in enumerate((BRIDGE, REPAIRS, SCHOOL))))
    places = found.text[:3]
    kin = {
        frozenset((int(one), int(other))): float(kinship_of_texts(found.about, np.array([one]), np.array([other]))[0])
        for one in places
        for other in places
    }
    bridge, repairs, school = map(int, places)

    assert kin[frozenset((bridge,))] == 1.0
    assert kin[frozenset((bridge, repairs))] > SURELY_AKIN
    assert kin[frozenset((bridge, school))] < AKIN


def test_of_a_short_text_nobody_can_say_what_it_tells() -> None:
    found = table(told("", "Yes it is", name="a.txt"), told(SCHOOL, "No it is not", name="b.txt"))

    assert kinship_of_texts(found.about, found.text[:1], found.text[1:]).tolist() == [1.0]


def test_words_of_any_text_tell_of_nothing() -> None:
    (found,) = told("They would have gone there before the week was over", "", name="a.txt")

    assert words_about(found.article) == []
