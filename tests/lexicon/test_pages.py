"""Lines of a page that are no article text: src/quotes/lexicon/pages.py."""

from __future__ import annotations

import pytest

from examples import lines_of
from quotes.lexicon.pages import FILE, load_pages

PAGES = load_pages()


def test_every_line_is_of_its_kind_and_every_mark_is_found() -> None:
    """In the example of the entry: all of a line fits, a mark stands somewhere in it."""
    marks = (("comment", PAGES.comment_marks), ("appeal", PAGES.appeal_marks))
    lacking = [
        *(("line", kind) for kind in PAGES.lines if not kind.pattern.fullmatch(kind.example)),
        *((kind, mark) for kind, every in marks for mark in every if not mark.pattern.search(mark.example)),
    ]

    assert not lacking, "".join(lines_of(FILE, kind, [(each.name, each.example)]) for kind, each in lacking)


@pytest.mark.parametrize(
    "sentence",
    [
        "Photos released by the KCNA showed Kim embracing wounded soldiers.",
        "Photos by KCNA showed Kim embracing wounded soldiers.",
        "Copyright law has not changed since 1988.",
        "Writing by hand improves memory, researchers say.",
        "Unemployment rose to 7 percent (source: national statistics office).",
        "Theme parks in Florida reopened.",
        "Subscribers to the newsletter said “nobody told us”.",
        "Comments by the minister drew anger.",
        "Leave a reply to history, the poet wrote.",
        "The report first appeared in a journal, which said the data were old.",
        "Like the rest of us, he insisted on a page of notes.",
        "Help is on the way.",
        "Follow the money, she told reporters on Monday.",
        "We and our partners have put three billion into the plant and the port beside it.",
        "Forbidden love returns to the stage in May.",
        "To keep reading, Maria learned braille.",
        "You may change your mind about the tower when you have stood on it.",
        "An earlier version of the bill was voted down.",
        "Sources close to the minister denied it.",
        "Letters to the editor show how the mood has changed.",
        "Topics ranged from trade to fisheries.",
        "Related charges were dropped in May.",
        "Mr. Hale reported from Kyiv that the bridge was open.",
        "He is a writer and a father of three.",
        "Get the vaccine today, the minister urged.",
        "More in the crowd wept than cheered.",
        "Address the problem first, she urged.",
        "Comments should not be taken out of context, the minister said.",
        "The views expressed in the letter are shared by many, she said.",
        "Update: the minister has resigned, her office said.",
        "- A bridge over the river, which the council promised.",
        "Watch on the border was kept by three men.",
        "The rain contributed to the landslide, the mayor said.",
        "The company's reporters contributed to the relief fund last year.",
        "Are you affected by the flood, the minister asked the boy.",
        "This is a developing country with a breaking news habit.",
        "More to the point, the bridge is closed.",
        "If you buy the house, you buy the river, the agent said.",
        "Have the news agencies got it right?",
        "It is in your inbox, she told the inspector, who looked.",
        "Published in 1988, the book was banned in May.",
        "Ends meet only in summer for the ferrymen.",
        "For more than a year the stories were told at the visitor centre.",
        "Scroll painters met in the old town.",
        "Was this useful? Nobody in the village knew.",
        "(The mayor was not there.)",
        "Print this on your heart, the poet wrote.",
        "The agency publishes 500 books a year.",
        "Stay away from the river, the mayor urged.",
        "Catch the ferry at noon, or wait until Monday.",
        "Get the latest train, the guard advised.",
        "Published by a small press, the book sold out.",
        "The views of the minister are not those of the party.",
        "Something went wrong on the bridge that night.",
        "By signing the treaty both sides agreed to free their prisoners, the minister said.",
        "[Laughter in the court]",
        "Support our troops, the banner read.",
        "Become a father, he thought, and you are nobody's child.",
        "Brought to the surface, the fish died.",
        "In this article of faith he differs from his father.",
    ],
)
def test_sentence_of_an_article_is_no_furniture(sentence: str) -> None:
    """When in doubt, it is text."""
    assert PAGES.line_kind(sentence) is None


@pytest.mark.parametrize(
    "line", ["- Read more: Rice prices climb", "• Listen: the rowing podcast", "- Stream on Harbour TV+: sailing"]
)
def test_a_line_behind_a_bullet_is_what_it_is_without(line: str) -> None:
    assert PAGES.line_kind(line) is not None
