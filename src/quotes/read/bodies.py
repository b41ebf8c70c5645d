"""The parts of an article that a page sets into several containers, as advertisements or pictures stand between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

# What sites call the element around an article's paragraphs: article__body, story-body-text, entry-content, articleBody
BODY = re.compile(
    r"(?:^|[\s_-])(?:article|story|post|entry|news|body|content|text|main|page|paragraph)[_-]{0,2}"
    r"(?:body|content|text|copy|container|main|paragraphs?|inner)(?=[\s_-]|$)",
    re.IGNORECASE,
)
CONTAINERS = ("div", "section", "main")
FRAMES = ("article", "aside", "footer", "nav")  # containers in two of these are of two articles, or of none
HEADINGS = ("h1", "h2", "h3")
MIN_LETTERS = 40  # of a paragraph; a shorter one is a label or a button
WHOLE = {"itemprop": "articleBody"}  # schema.org's word for all of it, which readers of pages look for first


def with_one_body(tree: Any) -> None:
    """Put one container around those that an article stands in: readers of pages take only the first of several.

    They are its when they are called the same and no other article's title stands between them.
    """
    containers = max(_called_the_same(tree), key=_letters, default=())
    parts = _of_one_article(tree, containers) if containers else ()
    if len(parts) > 1:
        _wrap(parts)


def _called_the_same(tree: Any) -> Sequence[Sequence[Any]]:
    """Return the containers of paragraphs that share tag and name, in order; the outermost of them."""
    found: dict[tuple[str, str], list[Any]] = {}
    for element in tree.iter(*CONTAINERS):
        name = " ".join((element.get("class") or element.get("itemprop") or "").split())
        if BODY.search(name) and _has_paragraphs(element):
            some = found.setdefault((element.tag, name), [])
            if not some or some[-1] not in element.iterancestors(*CONTAINERS):
                some.append(element)
    return tuple(found.values())


def _has_paragraphs(element: Any) -> bool:
    return any(_letters((each,)) >= MIN_LETTERS for each in element.iterchildren("p"))


def _letters(elements: Sequence[Any]) -> int:
    return sum(len(words.strip()) for each in elements for words in each.itertext())


def _of_one_article(tree: Any, containers: Sequence[Any]) -> Sequence[Any]:
    """Return the containers up to where another article begins: its frame, or a title as the first one has."""
    first, some = containers[0], set(containers)
    frame = _frame(first)
    above = [each.tag for each in takewhile(lambda each: each is not first, tree.iter(*HEADINGS, *CONTAINERS))]
    titles = {"h1", *[tag for tag in above if tag in HEADINGS][-1:]}
    parts: list[Any] = []
    for element in tree.iter(*HEADINGS, *CONTAINERS):
        if element in some and _frame(element) is frame:
            parts.append(element)
        elif parts and element.tag in titles and some.isdisjoint(element.iterancestors(*CONTAINERS)):
            break
    return parts


def _frame(element: Any) -> Any:
    """Return the article that an element stands in; None for none."""
    return next(element.iterancestors(*FRAMES), None)


def _wrap(parts: Sequence[Any]) -> None:
    """Put one container around some elements and what stands between them."""
    above_last = [parts[-1], *parts[-1].iterancestors()]
    outer = next((each for each in parts[0].iterancestors() if each in above_last), None)
    if outer is None:
        return
    children = [*outer]
    places = [next(n for n, child in enumerate(children) if child in (part, *part.iterancestors())) for part in parts]
    whole = outer.makeelement("div", WHOLE)
    outer.insert(places[0], whole)
    whole.extend(children[places[0] : places[-1] + 1])
