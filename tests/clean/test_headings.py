"""Lines that stand alone between paragraphs: src/quotes/clean/headings.py."""

from __future__ import annotations

import pytest

from pages import openings_of, zones_of

LEAD = "The river rose by two metres overnight, the mayor of the old town said on Friday."
MORE = "Schools in the old town stay closed until Monday, and so does the ferry to the islands."


def zones_between(*lines: str) -> list[str]:
    """Return the zones of lines between two paragraphs of an article."""
    text = "\n".join((LEAD, MORE, *lines, MORE, LEAD))
    return [zone for zone, words in zones_of(text) if words not in (LEAD, MORE)]


@pytest.mark.parametrize(
    "line", ["A pitch in a church basement", "Group F — Sweden 1 – 0 Korea Republic", "‘No buyers’"]
)
def test_crosshead(line: str) -> None:
    """A heading above a part of the article."""
    assert zones_between(line) == ["headline"]


@pytest.mark.parametrize(
    "line",
    [
        "Leung Yiu-chung of NWSC; from file, 2008.",
        "DAB's Starry Lee; from file, 2015.",
        "Wu Chi-wai of the Democratic Party",
        "Marion Tetlow, 61, with the Fiesta that was ticketed outside her home",
        "Helen Tran says the brigades were not listened to. (Supplied: Helen Tran)",
        "A ferry leaves the old port at dawn. (Nichinichi/Ryo Tabata)",
        "The barn is to be torn down this month. Jolene Petrie / Valley Record",
        "The wave pool, which was to open in 2023. Credit... Dana Whitcomb for The Courier",
    ],
)
def test_caption(line: str) -> None:
    """A name, a credit, no stop."""
    assert zones_between(line) == ["caption"]


def test_captions_of_two_pictures_side_by_side() -> None:
    """Two lines on end are no heading."""
    assert zones_between("Ann Chiang of DAB", "Claudia Mo") == ["caption", "caption"]


def test_heading_in_two_lines() -> None:
    """The second begins small."""
    assert "body" not in zones_between("Bike lane critics", "ignore the numbers")


@pytest.mark.parametrize(
    "lines",
    [
        ("- Helmets are mandatory", "- No riders under 16"),
        ("— Julie Pace, White House correspondent",),
        ("Roses are red", "Violets are blue", "The river is brown", "And so are you"),
        ("“The most unqualified child to ever run for president” ― Francisco Herrero",),
        ("Donald Trump is keeping up his criticism on his closest rivals in the hours before the polls",),
        ("Laws don't apply equally to Clinton.",),
        ("Not so with political newcomer Ben Carson.",),
        ("Nobody slept.",),
    ],
)
def test_the_article_keeps(lines: tuple[str, ...]) -> None:
    """A list, a signature, a poem, a quotation, a paragraph whose stop is missing, short sentences."""
    assert zones_between(*lines) == ["body"] * len(lines)


def test_lines_behind_a_colon_are_what_it_leads_up_to() -> None:
    """Nothing that a paragraph announces is a heading."""
    assert zones_between("The council bought three things on the same day:", "A raft") == ["body", "body"]


BODY = "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"


def test_crosshead_and_teaser() -> None:
    """A line in capitals parts an article; two together advertise something else."""
    text = f"{BODY}\nSTARPICKS\nSCREEN PROGRAMME 2.0\n{BODY}\nINTERNATIONAL REACTION\n\n{BODY}\n{BODY}\n{BODY}"
    found = [zone for zone, _ in openings_of(text) if zone != "body"]

    assert found == ["furniture", "furniture", "headline"]


@pytest.mark.parametrize(
    "line",
    ["What did the opposition say?", "Where does the claim come from?", "So who pays?", "Is the bridge safe now?"],
)
def test_question_is_a_crosshead(line: str) -> None:
    """As explainers and fact-checks have them."""
    assert zones_between(line) == ["headline"]


@pytest.mark.parametrize(
    "line",
    [
        "What would you have done?",
        "Why did we wait?",
        "“Who pays for it?”",
        "Who pays? The town does.",
        "Who pays?",
        "Q: Who pays for the bridge?",
        "And if the river rises again next week, the engineers ask, who will be there to close the old bridge?",
    ],
)
def test_question_of_somebody_is_the_article(line: str) -> None:
    """An interviewer's, a writer's, one that is said or answered on the spot."""
    assert zones_between(line) == ["body"]
