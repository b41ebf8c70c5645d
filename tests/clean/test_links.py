"""What a site puts beside an article: src/quotes/clean/links.py."""

from __future__ import annotations

import pytest

from pages import zones_of

LEAD = "The river rose by two metres overnight, the mayor of the old town said on Friday."
MORE = "Schools in the old town stay closed until Monday, and so does the ferry to the islands."


def zones_between(*lines: str) -> list[str]:
    """Return the zones of lines between two paragraphs of an article."""
    return [zone for zone, words in zones_of("\n".join((LEAD, *lines, MORE))) if words not in (LEAD, MORE)]


def zones_below(*lines: str) -> list[str]:
    """Return the zones of lines below an article."""
    return [zone for zone, words in zones_of("\n".join((LEAD, MORE, *lines))) if words not in (LEAD, MORE)]


@pytest.mark.parametrize(
    "heading", ["READ ALSO", "Most Popular", "[RELATED STORIES]", "People are also reading…", "More in Local News"]
)
def test_list_of_links_in_mid_article(heading: str) -> None:
    """It ends with the next sentence."""
    lines = (heading, "Police parade 14 suspects", "1", "Lollipop man told to take down his own sign")

    assert zones_between(*lines) == ["furniture"] * 4


def test_newsletter_box() -> None:
    """What a site tells its readers beside other furniture."""
    lines = ("Sign up for the Coast newsletter", "The best of the shore, delivered each Friday.", "Email address")

    assert zones_between(*lines) == ["furniture"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "We rowed our own boat, and you could see the roofs, she told me.",
        "“You should see our kitchen,” she said. “We need your help.”",
    ],
)
def test_somebody_who_says_we_and_you_is_no_site(line: str) -> None:
    """Quotations and reports stay in the article, whatever stands around them."""
    assert zones_between("Advertisement", line, "Advertisement") == ["furniture", "body", "furniture"]


def test_lines_among_the_furniture_below_an_article() -> None:
    """Nothing of the article comes after them."""
    assert zones_below("Share", "UK weather", "Flooding", "Sign in", "It floods.") == ["furniture"] * 5


@pytest.mark.parametrize(
    "lines",
    [
        ("Nobody slept.",),
        ("The matter is set down for October. DM",),
        ("- two boats", "- a raft"),
        ("Porto 1", "Braga 0", "Faro 2"),
    ],
)
def test_lines_that_close_an_article(lines: tuple[str, ...]) -> None:
    """A short sentence or a list above the furniture."""
    assert zones_below(*lines, "Share") == [*["body"] * len(lines), "furniture"]


def test_lines_below_an_article_without_furniture() -> None:
    """When in doubt, they are the article."""
    assert zones_below("Flooding", "UK weather") == ["body", "body"]


@pytest.mark.parametrize("heading", ["Sources", "Our Sources", "See the sources for this fact-check", "References"])
def test_what_a_fact_check_rests_on(heading: str) -> None:
    """Entries have stops and no verbs; titles may have some."""
    entries = (
        "Souza, Ana. “What the River Has Said.” Valley Herald, 11 Jan. 2024.",
        "Oduya, Ray. Spokesperson, town hall. Phone interview. 8 Aug. 2024.",
        "Email interview with Ray Oduya, May 12, 2025.",
    )
    text = "\n".join((LEAD, MORE, heading, *entries))

    assert [zone for zone, _ in zones_of(text)][2:] == ["furniture"] * 4


def test_article_goes_on_below_its_sources() -> None:
    text = "\n".join((LEAD, MORE, "Sources", "Souza, Ana. Phone interview. 8 Aug. 2024.", LEAD))

    assert [zone for zone, _ in zones_of(text)] == ["body", "body", "furniture", "furniture", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Rating: Mostly False",
        "Assessment: False.",
        "Claim:",
        "Missing context",
        "Submit a topic",
        "Was this helpful?",
        "This article is part of our work fact checking pictures on social media. You can read more about it here.",
        "This article was produced by the Herald Fact Check team. Read more about our work.",
        "This is part of Herald’s effort to address misinformation. Learn more about it here.",
        "Is there content that you would like us to fact-check? Get in touch.",
        "Full Herald fights for good, reliable information in the media.",
        "Categories Local News",
    ],
)
def test_line_of_a_fact_check_is_furniture(line: str) -> None:
    assert zones_of("\n".join((LEAD, MORE, line, LEAD)))[2] == ("furniture", line)


@pytest.mark.parametrize(
    "line",
    [
        "False. The bill died in committee in March.",
        "This is part of the plan that the mayor put to the council in May, and it was voted down.",
        "This report was written by an engineer, who said that the bridge was safe.",
        "Our search of the register of laws found no trace of it.",
    ],
)
def test_sentence_that_begins_like_one_is_the_article(line: str) -> None:
    assert zones_of("\n".join((LEAD, MORE, line, LEAD)))[2] == ("body", line)


# Below the end


@pytest.mark.parametrize(
    "end", ["ENDS", "Notes to editors:", "Media contact", "For further information, please contact:"]
)
def test_nothing_below_the_end_is_the_article(end: str) -> None:
    """A ministry's notes, its press office."""
    lines = (
        end,
        "The scheme has a budget of 30 million and runs for three years.",
        "Firms of up to ten may apply to it.",
    )

    assert zones_below(*lines) == ["furniture"] * 3


def test_what_a_service_writes_below_its_copyright() -> None:
    lines = ("Copyright © 2021 Coast Daily. All rights reserved.", "PanCoast is a voice of the shore for 500 villages.")

    assert zones_below(*lines) == ["furniture"] * 2


def test_an_article_goes_on_below_an_end_where_somebody_speaks() -> None:
    """As in a file of several."""
    lines = ("ENDS", "“We will open the bridge again,” the mayor said.", "It has been closed for years.")

    assert zones_below(*lines) == ["furniture", "body", "body"]


def test_a_copyright_above_an_article_ends_nothing() -> None:
    text = "\n".join(("Dam opens", "Copyright 2021 Coast Daily", LEAD.replace("said", "knew"), MORE))

    assert [zone for zone, _ in zones_of(text)][-2:] == ["body", "body"]
