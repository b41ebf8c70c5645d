"""Documents to articles: src/quotes/clean/."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from quotes.clean import clean
from quotes.lexicon import load_lexicon
from quotes.spans import words
from quotes.types import Article, Document

LEXICON = load_lexicon()
SEEDS = Path(__file__).parents[2] / "seeds"
BODY = "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"
PROSE = "The council met on Tuesday evening to vote on the new budget for the harbour, delayed twice before. " * 3


def cleaned(text: str) -> Article:
    """Return a text as an article."""
    return clean(Document(id="a.txt", text=text, sha256="", text_sha256=""), LEXICON)


def zones(text: str) -> list[tuple[str, str]]:
    """Return the zones of a text's paragraphs and the first three words of each."""
    article = cleaned(text)
    return [(part.zone, " ".join(words(text, part.span).split()[:3])) for part in article.paragraphs]


def named(article: Article) -> tuple[str | None, str | None]:
    """Return the names of publisher and origin."""
    return (article.outlet.name if article.outlet else None, article.origin.name if article.origin else None)


def test_date_dateline_and_sentence_in_one_line() -> None:
    """Regions within a line; the agency of the dateline is the publisher."""
    text = " date 2025-12-13 SEOUL, December 13. /TASS/. The officers have returned.\n\nThey were met.\n"
    article = cleaned(text)

    assert zones(text)[:3] == [
        ("furniture", "date 2025-12-13"),
        ("dateline", "SEOUL, December 13."),
        ("body", "The officers have"),
    ]
    assert article.published == date(2025, 12, 13)
    assert article.outlet is not None
    assert (article.outlet.name, article.outlet.basis) == ("TASS", "dateline")
    assert article.outlet.span is not None
    assert words(text, article.outlet.span) == "TASS"


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("SEOUL, December 13. /TASS/.", "TASS"),
        ("HEFEI, July 18 (Xinhua) --", "Xinhua"),
        ("WASHINGTON (AP) —", "Associated Press"),
        ("LONDON, Oct 3 (Reuters) -", "Reuters"),
        ("KUALA LUMPUR:", None),
        ("Tehran, IRNA –", "IRNA"),
        ("PYONGYANG, Dec. 13 (KCNA) --", "Korean Central News Agency"),
        ("SEOUL, Dec. 13 (Yonhap) --", "Yonhap News Agency"),
        ("MOSCOW, December 13. /Interfax/.", "Interfax"),
        ("(Reuters) -", "Reuters"),
        ("TEL AVIV —", None),
        ("YANGON, July 25 (Reuters):", "Reuters"),
        ("CAIRO, July 19 (MENA) –", "Middle East News Agency"),
        ("CAIRO – 26 July 2022:", None),
        ("SINGAPORE (May 6, 2021) —", None),
        ("GINOWAN, Okinawa Prefecture --", None),
        ("Oyam & Gulu, Uganda, Jun 14 2022 (IPS) -", "Inter Press Service"),
        ("SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) -", "Inter Press Service"),
        ("BANDAR SERI BEGAWAN, July 25 (Borneo Bulletin/ANN):", "Borneo Bulletin"),
        ("afrol News, 27 January -", "afrol News"),
        ("GAZA CITY (GNN) —", "GNN"),
    ],
)
def test_dateline(dateline: str, agency: str | None) -> None:
    """The forms of agencies the world over; the article begins after it."""
    text = f"{dateline} The river rose overnight, the mayor said.\n\n{BODY}"
    article = cleaned(text)

    assert article.dateline is not None
    assert words(text, article.dateline) == dateline
    assert named(article) == (agency, None)
    assert ("body", "The river rose") in zones(text)


@pytest.mark.parametrize(
    "lead",
    [
        "NATO — the alliance that binds them — has not answered, the minister said.",
        "Kim Jong Un, speaking on Friday (his birthday), praised the troops.",
        "MAYOR: We had no warning.\n\nREPORTER: None at all?\n\nMAYOR: None.",
        "Observers (and there are many) say the pact will last.",
    ],
)
def test_no_dateline(lead: str) -> None:
    """Acronyms, speakers of a transcript, brackets in a sentence."""
    assert cleaned(f"{lead}\n\n{BODY}").dateline is None


@pytest.mark.parametrize(
    ("address", "outlet", "published"),
    [
        ("https://www.koreaherald.com/view.php?ud=20220725000793&np=1", "The Korea Herald", date(2022, 7, 25)),
        ("https://english.news.cn/20220718/5d0e3021307/c.html", "Xinhua", date(2022, 7, 18)),
        ("https://www.aljazeera.com/news/2022/7/21/nepalese-climber", "Al Jazeera", date(2022, 7, 21)),
        ("https://mg.co.za/politics/2022-07-25-how-it-went/", "Mail & Guardian", date(2022, 7, 25)),
        ("https://www.theguardian.com/world/2016/oct/01/river", "The Guardian", date(2016, 10, 1)),
        ("https://www.asahi.com/ajw/articles/14672954", "The Asahi Shimbun", None),
        ("https://www.taipeitimes.com/archives/2003781001", "Taipei Times", None),
        ("https://news.example.org/id/20221399/1", "news.example.org", None),
    ],
)
def test_address_line(address: str, outlet: str, published: date | None) -> None:
    """The site is the publisher, by its host where nothing more is known; only days on the calendar count."""
    article = cleaned(f"{address}\n\n{BODY}")

    assert named(article) == (outlet, None)
    assert article.published == published
    assert article.regions[0].zone == "furniture"


def test_agency_on_the_page_of_another_outlet_is_the_origin() -> None:
    """The site publishes; the dateline says whose report it is."""
    text = f"https://www.thestar.com.my/aseanplus/2022/07/25/a\n\nYANGON, July 25 (Reuters): It rained.\n\n{BODY}"

    assert named(cleaned(text)) == ("The Star", "Reuters")


def test_agency_on_its_own_page_is_no_origin() -> None:
    """Nobody else is credited."""
    text = f"https://english.news.cn/20220718/c.html\n\nHEFEI, July 18 (Xinhua) -- It rained.\n\n{BODY}"

    assert named(cleaned(text)) == ("Xinhua", None)


def test_day_without_a_year_is_no_date() -> None:
    """The year must stand in the text, as here in the address's month."""
    lead = f"HEFEI, July 18 (Xinhua) -- It rained.\n\n{BODY}"

    assert cleaned(lead).published is None
    assert cleaned(f"https://example.org/2022/07/rain\n\n{lead}").published == date(2022, 7, 18)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 13 December 2025, 10:30 GMT", date(2025, 12, 13)),
        ("Posted on Sat, Dec 13, 2025 at 7:15 p.m.", date(2025, 12, 13)),
        ("Updated 14 December 2025", date(2025, 12, 14)),
        ("December 13, 2025", date(2025, 12, 13)),
        ("13.12.2025", date(2025, 12, 13)),
        ("2025-12-13T07:00:00+09:00", date(2025, 12, 13)),
        ("2025-02-30", None),
    ],
)
def test_line_with_a_date(line: str, published: date | None) -> None:
    """Labelled or alone, in words or figures; nothing is guessed."""
    assert cleaned(f"River floods old town\n\n{line}\n\n{BODY}").published == published


def test_lines_above_an_article() -> None:
    """Headline, deck, byline, counter, caption."""
    text = (
        "River Floods Old Town, Schools Closed\n\nBy Ana Souza | Reuters\n\n0\n"
        f"Aerial view of a flooded village amid green fields.\n\n{BODY}"
    )
    article = cleaned(text)

    assert [zone for zone, _ in zones(text)] == ["headline", "byline", "furniture", "caption", "body", "body"]
    assert article.title is not None
    assert words(text, article.title) == "River Floods Old Town, Schools Closed"
    assert named(article) == ("Reuters", None)


@pytest.mark.parametrize(
    "lead",
    [
        "Algerian president Abdelmadjid Tebboune hosted his counterpart Nicolas Maduro in Algiers Thursday.",
        "“How do you want us,” the letter asked, “as friends or as enemies?”",
        "Three people died in a crash near Lyon.",
    ],
)
def test_first_sentence_is_no_headline(lead: str) -> None:
    """A stop at its end and small words within: it is text."""
    assert zones(f"{lead}\n\n{BODY}")[0][0] == "body"


def test_furniture_below_an_article() -> None:
    """The original source that the page credits is kept as such."""
    text = (
        f"{BODY}\nOriginal Source: www.france24.com\n\nLeave a Reply\n\n"
        "Your email address will not be published. Required fields are marked *\n"
    )

    assert [zone for zone, _ in zones(text)] == ["body", "body", "furniture", "furniture", "furniture"]
    assert named(cleaned(text)) == (None, "France 24")


def test_closing_credit_is_split_from_the_last_sentence() -> None:
    """- Reuters."""
    text = f"{BODY}\n“It may be a serious miscalculation.” - Reuters\n"

    assert zones(text)[-2:] == [("body", "“It may be"), ("furniture", "- Reuters")]
    assert named(cleaned(text)) == ("Reuters", None)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(Yonhap)", "Yonhap News Agency"),
        ("- Reuters", "Reuters"),
        ("— AFP", "Agence France-Presse"),
        ("/TASS/", "TASS"),
        ("(Reuters, AFP)", "Reuters"),
        ("Xinhua", "Xinhua"),
    ],
)
def test_closing_credit_in_a_line_by_itself(line: str, agency: str) -> None:
    """Nothing of it is article text."""
    text = f"{BODY}\n{line}\n\nLeave a Reply\n"

    assert zones(text)[2] == ("furniture", line)
    assert named(cleaned(text)) == (agency, None)


@pytest.mark.parametrize("line", ["(Kim Min-ju)", "- Maria, 12", "Seoul", "The Guardian"])
def test_line_that_credits_nobody_known_is_text(line: str) -> None:
    """A name alone may be anything but an agency."""
    assert named(cleaned(f"{BODY}\n{line}\n")) == (None, None)


@pytest.mark.parametrize(
    ("line", "origin"),
    [
        ("Originally published at: https://www.koreaherald.com/view.php?ud=1", "The Korea Herald"),
        ("This article was originally published by Reuters on 5 May.", "Reuters"),
        ("This story first appeared in The Korea Herald.", "The Korea Herald"),
        ("This story first appeared in a longer form.", None),
    ],
)
def test_line_that_says_where_the_text_was_first_printed(line: str, origin: str | None) -> None:
    """The outlet named there is the origin."""
    article = cleaned(f"https://www.thestar.com.my/aseanplus/a\n\n{BODY}\n{line}\n")

    assert named(article) == ("The Star", origin)


def test_closing_credit_behind_a_short_sentence() -> None:
    """The whole line is no name."""
    assert zones(f"{BODY}\nThey thanked him. - AFP\n")[2:] == [("body", "They thanked him."), ("furniture", "- AFP")]


def test_rights_line_names_the_publisher() -> None:
    """Where the lexicon knows the name."""
    assert named(cleaned(f"{BODY}\n© 2022 The Korea Herald. All rights reserved.\n")) == ("The Korea Herald", None)


def test_outlet_that_has_learned_something_is_the_publisher() -> None:
    """Where the page names no other."""
    lead = "Wikinews has learned that the site was attacked by hackers on Friday night."

    assert named(cleaned(f"{lead}\n\n{BODY}")) == ("Wikinews", None)
    assert named(cleaned(f"https://www.thestar.com.my/a\n\n{lead}\n\n{BODY}")) == ("The Star", None)


def test_crosshead_and_teaser() -> None:
    """A line in capitals parts an article; two together advertise something else."""
    text = f"{BODY}\nSTARPICKS\nSCREEN PROGRAMME 2.0\n{BODY}\nINTERNATIONAL REACTION\n\n{BODY}\n{BODY}\n{BODY}"
    found = [zone for zone, _ in zones(text) if zone != "body"]

    assert found == ["furniture", "furniture", "headline"]


def test_heading_of_comments() -> None:
    """What follows it was written by readers."""
    text = f"{PROSE}\n\n{PROSE}\n\n2 Comments\n\nGreat article.\n\nI do not agree at all.\n"

    assert [zone for zone, _ in zones(text)] == ["body", "body", "furniture", "comments", "comments"]


def test_counter_of_comments_above_the_article() -> None:
    """Heads nothing."""
    assert "comments" not in dict(zones(f"River floods old town\n\n12 Comments\n\n{PROSE}\n\n{PROSE}\n"))


def test_comments_without_a_heading() -> None:
    """Told by how they are written, from the first to the end of the page."""
    text = (SEEDS / "004_d66ebd6db3d84dd8.txt").read_text("utf-8")
    (comments,) = [region for region in cleaned(text).regions if region.zone == "comments"]

    assert words(text, comments.span).startswith("that’s what i call real loyalty")
    assert comments.span.end == len(text.rstrip())


@pytest.mark.parametrize(
    "ending",
    [
        "“you knew i was a snake,” he read. “haha!”\n\nThe crowd laughed. Nobody left.",
        "incites\n\npolitical violence and is a rampant liar,\n\nand has\n\nalso pledged to ban\n\nentering the U.S.",
        "- more rooftop panels;\n\n- fewer cuts;\n\n- cheaper power.",
    ],
)
def test_article_has_no_comments(ending: str) -> None:
    """Quoted chat, a text broken into lines, a list."""
    assert "comments" not in [zone for zone, _ in zones(f"{PROSE}\n\n{PROSE}\n\n{ending}\n")]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """A single line end parts paragraphs only where lines are not broken at a width."""
    wrapped = (
        "The council met on Tuesday evening to vote on the new budget for the\n"
        "harbour, which had been delayed twice since the spring, and agreed on\n"
        "all but one of its chapters before the mayor closed the session at\n"
        "midnight.\nIt meets again in a week to take up the question of the ferry, which\nwas left open.\n"
    )

    assert zones(wrapped) == [("body", "The council met"), ("body", "It meets again")]
    assert len(zones(PROSE + "\n" + PROSE)) == 2


def test_offsets_hold_with_any_line_ends_and_a_byte_order_mark() -> None:
    """The mark is furniture; paragraphs are trimmed."""
    text = "\ufeffRiver floods old town\r\n\r\n  It rained all night.  \r\nIt still rains.\r\n"
    article = cleaned(text)

    assert [words(text, part.span) for part in article.paragraphs] == [
        "River floods old town",
        "It rained all night.",
        "It still rains.",
    ]
    assert [region.zone for region in article.regions] == ["furniture", "headline", "body"]


@pytest.mark.parametrize("text", ["\ufeff", "0", "https://example.org", "By Ana Souza", "SEOUL —", "a\n" * 50])
def test_odd_texts_are_articles_too(text: str) -> None:
    """Nothing is raised, and regions stand in order."""
    spans = [region.span for region in cleaned(text).regions]

    assert spans == sorted(spans)
