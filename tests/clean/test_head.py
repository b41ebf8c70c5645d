"""The lines above an article: src/quotes/clean/head.py."""

from __future__ import annotations

from datetime import date

import pytest

from pages import article_of, openings_of, printed_by, zones_of
from quotes.spans import words

LEAD = "The river rose by two metres overnight, the mayor of the old town said on Friday."
SECOND = "Schools in the old town stay closed until Monday, and so does the ferry to the islands."
BODY = f"{LEAD}\n{SECOND}\n"


def zones_above(text: str) -> list[str]:
    """Return the zones of the lines above the article that BODY is."""
    found = zones_of(f"{text}\n{BODY}")
    return [zone for zone, words in found if words not in (LEAD, SECOND)]


def test_menu_above_the_headline() -> None:
    """Short lines above a long one are no titles."""
    menu = "Home\nNews\nU.S.\nTV & Showbiz\nCourts and Crime"

    assert zones_above(f"{menu}\nRiver floods the old town after a week of rain") == ["furniture"] * 5 + ["headline"]


def test_deck_of_whole_sentences() -> None:
    """The byline comes below it, so it is not the article's first sentence."""
    head = "River floods the old town\nThe mayor asked for sandbags. None came.\nBy Ana Souza\nMay 4, 2025"

    assert zones_above(head) == ["headline", "headline", "byline", "furniture"]


def test_lead_without_a_byline_below_it_is_no_deck() -> None:
    """It is the article."""
    assert zones_of(f"River floods the old town\n{BODY}")[1] == ("body", LEAD)


def test_first_of_two_sentences_around_a_byline_is_no_deck() -> None:
    """There is no article for it to stand above."""
    text = "River floods the old town\nThe river rose, the mayor said.\nBy Ana Souza\nSchools stay closed, she said.\n"

    assert [zone for zone, _ in zones_of(text)] == ["headline", "body", "byline", "body"]


@pytest.mark.parametrize("rest", ["Schools stay closed, she said. So does the ferry.", "PORTO — Schools stay closed."])
def test_a_deck_stands_above_an_article_of_one_paragraph(rest: str) -> None:
    text = f"River floods the old town\nThe river rose, the mayor said.\nBy Ana Souza\n{rest}\n"

    assert [zone for zone, _ in zones_of(text)][:3] == ["headline", "headline", "byline"]


def test_what_stands_above_a_dateline_is_no_article() -> None:
    """A caption that says so by nothing else."""
    head = "River floods the old town\n12 shares\nThe flooded market square is seen from the tower.\nPORTO —"

    assert zones_of(f"{head} {BODY}")[:4] == [
        ("headline", "River floods the old town"),
        ("furniture", "12 shares"),
        ("caption", "The flooded market square is seen from the tower."),
        ("dateline", "PORTO —"),
    ]


def test_note_on_the_writer_below_the_byline() -> None:
    """The byline's name is who it is about."""
    head = "River floods the old town\nBy Ana Souza\nDr. Souza is a hydrologist and the author of “Wet Feet.”"

    assert zones_above(head) == ["headline", "byline", "byline"]


def test_caption_without_a_stop_below_the_byline() -> None:
    """A headline stands higher."""
    head = "River floods the old town\nBy Ana Souza\nThe market square of Porto after the flood"

    assert zones_above(head) == ["headline", "byline", "caption"]


@pytest.mark.parametrize(
    "line",
    [
        "PUBLISHED: 09:14, 4 March 2025 | UPDATED: 11:52, 4 March 2025",
        "Posted on September 3, 2025 by Nils Holm",
        "May 3, 2025 (Mainland Japan)",
        "Updated - February 19, 2025 08:40 am IST - NAGPUR",
    ],
)
def test_line_with_a_date_and_more(line: str) -> None:
    """A time before it, another date, a name, a place behind it."""
    assert zones_above(f"River floods the old town\n{line}") == ["headline", "furniture"]


@pytest.mark.parametrize("title", ["My Town Has One Doctor. She Is 78.", "A Pipe Burst. The Slides Are Dry."])
def test_headline_of_two_sentences(title: str) -> None:
    """Its words begin with capitals."""
    assert zones_above(title) == ["headline"]


def test_text_broken_into_lines_has_no_menu() -> None:
    """A line that goes on in the next one is the article."""
    text = "The council met on Tuesday evening to vote on\nthe new budget for the harbour and\nthe ferry"

    assert {zone for zone, _ in zones_of(f"{text}\n{BODY}")} == {"body"}


ARTICLE = (
    "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"
)


def test_lines_above_an_article() -> None:
    """Headline, deck, byline, counter, caption."""
    text = (
        "River Floods Old Town, Schools Closed\n\nBy Ana Souza | Reuters\n\n0\n"
        f"Aerial view of a flooded village amid green fields.\n\n{ARTICLE}"
    )
    article = article_of(text)

    assert [zone for zone, _ in openings_of(text)] == ["headline", "byline", "furniture", "caption", "body", "body"]
    assert article.title is not None
    assert words(text, article.title) == "River Floods Old Town, Schools Closed"
    assert printed_by(article) == ("Reuters", None)


@pytest.mark.parametrize(
    "lead",
    [
        "Algerian president Abdelmadjid Tebboune hosted his counterpart Nicolas Maduro in Algiers Thursday.",
        "“How do you want us,” the letter asked, “as friends or as enemies?”",
        "Three people died in a crash near Lyon.",
        "President Lee Jae Myung is in Moscow, TASS said.",
        "NATO Chief Mark Rutte met Volodymyr Zelensky in Kyiv, NATO said.",
    ],
)
def test_first_sentence_is_no_headline(lead: str) -> None:
    """A stop at its end and small words within: it is text, also where most words are names."""
    assert openings_of(f"{lead}\n\n{ARTICLE}")[0][0] == "body"


def test_headline_of_capitals_keeps_its_stop() -> None:
    assert zones_above("Jan Kos Is in Moscow, TASS Said.") == ["headline"]


# A sentence with an agency or a day behind it


@pytest.mark.parametrize(
    "credit",
    [
        "(Reuters)",
        "(AP)",
        "[AFP]",
        "- AFP",
        "— Xinhua",
        "(Xinhua/ANI)",
        "/TASS/",
        "Reuters",
        "(4 May 2025)",
        "May 4, 2025",
    ],
)
@pytest.mark.parametrize("title", ["River floods the old town\n", ""])
def test_lead_with_an_agency_or_a_day_behind_it_is_no_headline(credit: str, title: str) -> None:
    """Below a headline and without one; what the agency's credit is of is the article."""
    lead = f'The river rose on Friday and the bridge was closed. "We wait," the mayor said. {credit}'
    found = zones_of(f"{title}{lead}\n{BODY}")[bool(title) :]

    assert found[0][0] == "body"
    assert found[0][1].startswith("The river rose")


def test_lead_with_an_agency_whose_stop_is_missing() -> None:
    """It says so by its verb of saying; without a headline above it is one."""
    lead = "The river rose on Friday and the bridge was closed, an official said (Reuters)"

    assert zones_of(f"River floods the old town\n{lead}\n{BODY}")[1][0] == "body"
    assert zones_of(f"{lead}\n{BODY}")[0][0] == "headline"


def test_picture_with_an_agency_above_the_byline_is_no_lead() -> None:
    head = "River floods the old town\nPeople stand on the bridge on May 2, 2025. (AP)\nBy Ana Souza\nMay 4, 2025"

    assert zones_above(head) == ["headline", "caption", "byline", "furniture"]


# Bylines


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Reuters", "Reuters"),
        ("By Reuters", "Reuters"),
        ("By Reuters Staff", "Reuters"),
        ("Associated Press", "Associated Press"),
        ("By: AFP", "Agence France-Presse"),
        ("By Ana Souza, for AFP", "Agence France-Presse"),
        ("Ana Souza (Reuters)", "Reuters"),
        ("Ana Souza, Associated Press", "Associated Press"),
        ("BY ANA SOUZA Associated Press", "Associated Press"),
        ("By ANA SOUZA and RAY ODUYA Associated Press", "Associated Press"),
        ("Ana Souza and Ray Oduya of The Associated Press", "Associated Press"),
        ("PTI", "Press Trust of India"),
        ("ANI | Updated: May 4, 2025 08:12 IST", "Asian News International"),
    ],
)
def test_agency_in_the_byline(line: str, agency: str) -> None:
    """Alone or behind its writers, however the site parts them."""
    text = f"River floods the old town after a week of rain\n{line}\n{BODY}"

    assert zones_of(text)[1] == ("byline", line)
    assert printed_by(article_of(text)) == (agency, None)


def test_agency_in_a_menu_is_no_byline() -> None:
    text = f"Home\nReuters\nSport\nRiver floods the old town after a week of rain\n{BODY}"

    assert printed_by(article_of(text)) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "August 9, 2024 4:11 PM GMT+1 Updated ago",
        "Published 5:12 PM EDT, August 9, 2024",
        "First published on Fri 9 Aug 2024 12.44 BST",
        "Aug 9, 2024, 4:11 PM UTC / Updated Aug 10, 2024, 5:00 PM UTC",
        "2024.08.09 16:11",
    ],
)
def test_day_of_publication(line: str) -> None:
    """As sites print it, with the time, its zone and when it was changed."""
    text = f"River floods the old town after a week of rain\n{line}\n{BODY}"

    assert zones_of(text)[1] == ("furniture", line)
    assert article_of(text).published == date(2024, 8, 9)


# Fact-checks


def test_claim_above_the_head_of_a_fact_check() -> None:
    """Claim, verdict and subjects stand above a byline and the day: the article begins below it."""
    box = "Facebook posts\nstated on May 9, 2025 in a post:\n“The old bridge will be sold.”\nfalse\nBridges\nLocal news"
    text = f"{box}\nBy Ana Souza\nMay 13, 2025\nNo, the old bridge will not be sold\n{BODY}"

    assert [words for zone, words in zones_of(text) if zone == "body"] == [LEAD, SECOND]


def test_article_of_a_few_lines_above_its_byline_stays() -> None:
    """Sentences, and no box."""
    text = f"River floods the old town\n{LEAD}\n{SECOND}\nBy Ana Souza\nMay 13, 2025\n{SECOND}\n{LEAD}\n"

    assert zones_of(text)[1][0] == "body"
