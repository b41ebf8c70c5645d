"""Articles in several containers: src/quotes/read/bodies.py."""

from __future__ import annotations

import pytest

from quotes.read.html import read_html

LINES = [
    f"Line {number} of the report says that the river rose by {number} metres overnight, and that the old bridge was "
    "closed by the mayor, who spoke to reporters at the town hall, where volunteers were filling bags with sand."
    for number in range(1, 7)
]


def text(body: str) -> str:
    """Return what is read of a page."""
    return read_html("a.html", f"<html><body>{body}</body></html>".encode()).text


def lines_in(body: str) -> list[int]:
    """Return the numbers of LINES in the text of a page, in its order."""
    found = text(body)
    return [number for place, number in sorted((found.find(line), n) for n, line in enumerate(LINES, 1)) if place >= 0]


def held(name: str, *numbers: int) -> str:
    """Return a container with some of LINES."""
    return f'<div class="{name}">' + "".join(f"<p>{LINES[number - 1]}</p>" for number in numbers) + "</div>"


@pytest.mark.parametrize(
    "name",
    ["body body__container article__body", "story-body", "article-body", "entry-content", "StoryBodyText text-copy"],
)
def test_containers_of_one_article_are_read_as_one(name: str) -> None:
    """With advertisements between them, at any depth, in their order."""
    row = '<div class="row">{}</div>'
    advert = '<div class="ad ad--mid-content"><span>Advertisement</span></div>'
    rows = [row.format(held(name, 1, 2, 3)), advert, row.format(held(name, 4, 5)), advert, row.format(held(name, 6))]

    assert lines_in(f"<main><h1>Flood</h1>{''.join(rows)}</main>") == [1, 2, 3, 4, 5, 6]


def test_what_stands_between_two_containers_keeps_its_place() -> None:
    quotation = "<blockquote><p>“Nobody is to cross it,” she said, “until we have looked.”</p></blockquote>"
    found = text(f"<h1>Flood</h1><div>{held('article-body', 1, 2)}{quotation}{held('article-body', 3, 4)}</div>")

    assert found.index(LINES[1]) < found.index("Nobody is to cross it") < found.index(LINES[2])


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            f"<article><h1>Flood</h1>{held('story-body', 1, 2, 3)}</article>"
            f"<article><h1>Fire</h1>{held('story-body', 4, 5, 6)}</article>",
            id="in articles of their own",
        ),
        pytest.param(
            f"<h1>Flood</h1>{held('story-body', 1, 2, 3)}<h1>Fire</h1>{held('story-body', 4, 5, 6)}", id="under titles"
        ),
        pytest.param(
            f"<div><h2>Flood</h2>{held('post-content', 1, 2, 3)}</div>"
            f"<div><h2>Fire</h2>{held('post-content', 4, 5, 6)}</div>",
            id="under smaller titles",
        ),
        pytest.param(
            f"<h1>Flood</h1>{held('story-body', 1, 2, 3)}<aside>{held('story-body', 4, 5, 6)}</aside>", id="aside"
        ),
    ],
)
def test_containers_of_several_articles_are_not_one(page: str) -> None:
    assert lines_in(page) == [1, 2, 3]
