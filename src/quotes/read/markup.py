"""Markup in a value, as feeds and dumps have it, to its paragraphs. For whole pages there is html.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr",
    "ul",
))  # fmt: skip
HIDDEN = frozenset(("head", "iframe", "noscript", "object", "script", "style", "svg", "template"))
MARKUP = re.compile(r"</(?:p|div|li|span|a|em|strong|h\d|blockquote|b|i)\s*>|<(?:br|p)\s*/?>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Return whether a text holds elements of HTML that are closed, or that break its lines."""
    return "<" in text and MARKUP.search(text) is not None  # most texts have none, and are told at once


def paragraphs_in(markup: str) -> tuple[str, ...]:
    """Return the paragraphs of a piece of HTML, each on one line, empty ones left out."""
    parser = Paragraphs()
    parser.feed(markup)
    parser.close()
    return tuple(parser.done())


class Paragraphs(HTMLParser):
    """Gathers the words between the elements that stand as blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Begin a paragraph at a block; what is hidden is passed over."""
        self.hidden += tag in HIDDEN
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph at the end of a block."""
        self.hidden = max(0, self.hidden - (tag in HIDDEN))
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Take words; a line end among them is no end of a paragraph."""
        if not self.hidden:
            self.parts.append(data.replace("\n", " "))

    def done(self) -> Iterator[str]:
        """Yield the paragraphs."""
        for line in "".join(self.parts).split("\n"):
            if words := " ".join(line.split()):
                yield words
