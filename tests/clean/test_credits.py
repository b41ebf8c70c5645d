"""Who printed it: src/quotes/clean/credits.py."""

from __future__ import annotations

import pytest

from pages import article_of, openings_of, printed_by

BODY = "The river rose by two metres overnight, the mayor said.\n\nSchools in the old town stay closed until Monday.\n"


def test_closing_credit_is_split_from_the_last_sentence() -> None:
    """- Reuters."""
    text = f"{BODY}\n“It may be a serious miscalculation.” - Reuters\n"

    assert openings_of(text)[-2:] == [("body", "“It may be"), ("furniture", "- Reuters")]
    assert printed_by(article_of(text)) == ("Reuters", None)


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

    assert openings_of(text)[2] == ("furniture", line)
    assert printed_by(article_of(text)) == (agency, None)


@pytest.mark.parametrize("line", ["(Kim Min-ju)", "- Maria, 12", "Seoul", "The Guardian"])
def test_line_that_credits_nobody_known_is_text(line: str) -> None:
    """A name alone may be anything but an agency."""
    assert printed_by(article_of(f"{BODY}\n{line}\n")) == (None, None)


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
    article = article_of(f"https://www.thestar.com.my/aseanplus/a\n\n{BODY}\n{line}\n")

    assert printed_by(article) == ("The Star", origin)


def test_closing_credit_behind_a_short_sentence() -> None:
    """The whole line is no name."""
    assert openings_of(f"{BODY}\nThey thanked him. - AFP\n")[2:] == [
        ("body", "They thanked him."),
        ("furniture", "- AFP"),
    ]


def test_rights_line_names_the_publisher() -> None:
    """Where the lexicon knows the name."""
    assert printed_by(article_of(f"{BODY}\n© 2022 The Korea Herald. All rights reserved.\n")) == (
        "The Korea Herald",
        None,
    )


def test_outlet_that_has_learned_something_is_the_publisher() -> None:
    """Where the page names no other."""
    lead = "Wikinews has learned that the site was attacked by hackers on Friday night."

    assert printed_by(article_of(f"{lead}\n\n{BODY}")) == ("Wikinews", None)
    assert printed_by(article_of(f"https://www.thestar.com.my/a\n\n{lead}\n\n{BODY}")) == ("The Star", None)


PICTURED = (
    "Photo: REUTERS/Ben Hill",
    "Photo: Reuters",
    "(AP Photo/Ben Hill)",
    "Getty Images",
    "Ben Hill/Getty Images",
    "Photograph: Ben Hill/AFP via Getty Images",
    "REUTERS/Ben Hill/File Photo",
    "Image credit: AFP",
    "Photo by Ben Hill/Reuters",
    "[Ben Hill/Reuters]",
    "(Photo by Ben Hill / AFP)",
    "Picture: PA",
)


@pytest.mark.parametrize("line", [*PICTURED, *(f"A ferry leaves the port. {credit}" for credit in PICTURED)])
@pytest.mark.parametrize("place", ["above", "within", "below"])
def test_whose_a_picture_is_is_neither_outlet_nor_origin(line: str, place: str) -> None:
    """Who took the picture wrote nothing."""
    first, second = BODY.split("\n\n")
    blocks = {"above": [line, first, second], "within": [first, line, second], "below": [first, second, line]}[place]

    assert printed_by(article_of("The old town\n\n" + "\n\n".join(blocks))) == (None, None)
