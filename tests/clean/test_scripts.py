"""Scripts of broadcasts: src/quotes/clean/scripts.py."""

from __future__ import annotations

from datetime import date

import pytest

from pages import article_of, zones_of
from quotes.spans import words

SCRIPT = """DATE={day}
TYPE=CORRESPONDENT REPORT
NUMBER=2-265432
TITLE=RIVER / BRIDGE  (L-ONLY)
BYLINE=ANA SOUZA
DATELINE=PORTO
CONTENT=
VOICED AT:

INTRO:  The mayor of the old town says the bridge will stay closed. Ana Souza reports from Porto.

TEXT:  The mayor said on Monday that the talks had been useful. Nobody has paid so far.

                     /// MAYOR ACT ///

          We will not pay twice. We have said so from the first day.

                     /// END ACT ///

The builders say they are ready to start again. (SIGNED)

NEB/AS/KL
"""


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("8/14/2000", date(2000, 8, 14)),
        ("11/02/1999", date(1999, 11, 2)),
        ("8/14/00", date(2000, 8, 14)),
        ("8/14/96", date(1996, 8, 14)),
        ("14/8/2000", None),
        ("", None),
    ],
)
def test_day_is_american(printed: str, day: date | None) -> None:
    assert article_of(SCRIPT.format(day=printed)).published == day


def test_header_and_lines_for_the_desk_are_no_article() -> None:
    """What is read out is; the lines around a recording stand beside it."""
    found = zones_of(SCRIPT.format(day="8/14/2000"))
    body = [words.split()[0] for zone, words in found if zone == "body"]

    assert body == ["The", "The", "We", "The"]
    assert ("headline", "/// MAYOR ACT ///") in found
    assert ("furniture", "TEXT:") in found
    assert ("byline", "BYLINE=ANA SOUZA") in found
    assert ("furniture", "NEB/AS/KL") in found


def test_title_is_the_value_of_its_line() -> None:
    article = article_of(SCRIPT.format(day="8/14/2000"))

    assert article.title is not None
    assert words(article.document.text, article.title) == "RIVER / BRIDGE  (L-ONLY)"
