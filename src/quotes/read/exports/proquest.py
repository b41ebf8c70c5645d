"""ProQuest: articles with labelled fields, a line of underscores or `Document 1 of 3` between them."""

from __future__ import annotations

import re

from quotes.read.days import day_stated
from quotes.read.exports.article import Exported, labelled, paragraphs, value

OF_PROQUEST = re.compile(r"^ProQuest document ID:", re.MULTILINE)
BETWEEN = re.compile(r"^[ \t]*(?:_{20,}|Document \d+ of \d+)[ \t]*$", re.MULTILINE)
LABEL = re.compile(
    r"^(title|author|publication info|abstract|links|full text|subject|location|people|company / organization"
    r"|classification|publication title|volume|issue|pages?|first page|start page|number of pages|publication year"
    r"|publication date|year|section|publisher|place of publication|country of publication|publication subject|issn"
    r"|source type|language of publication|document type|document feature|dateline|proquest document id|document url"
    r"|copyright|last updated|database|credit|illustration|identifier / keyword|url):\s*",
    re.IGNORECASE,
)
PLACE = re.compile(r"\s*[;\[].*|, .*$")


def proquest_articles(text: str) -> tuple[Exported, ...]:
    """Return the articles of an export, none where the text is none."""
    if not OF_PROQUEST.search(text):
        return ()
    return tuple(article_in(part) for part in BETWEEN.split(text) if OF_PROQUEST.search(part))


def article_in(part: str) -> Exported:
    """Return the article of a part."""
    lines = part.splitlines()
    labels = labelled(lines, LABEL)
    first = next((line.strip() for line in lines if line.strip()), "")
    return Exported(
        title=" ".join((value(labels, "title") or first).split()),
        body=body_in(lines, labels.get("full text", (len(lines), ""))[0]),
        outlet=PLACE.sub("", value(labels, "publication title") or value(labels, "publication info")),
        published=day_stated(value(labels, "publication date")),
        byline=value(labels, "author").rstrip("."),
        page=value(labels, "first page", "start page", "pages", "page"),
        address=value(labels, "document url", "url"),
    )


def body_in(lines: list[str], begin: int) -> str:
    """Return the text from its label up to the next one."""
    end = next((number for number in range(begin + 1, len(lines)) if LABEL.match(lines[number])), len(lines))
    body = lines[begin:end]
    return paragraphs([LABEL.sub("", body[0], count=1), *body[1:]] if body else ())
