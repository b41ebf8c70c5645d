"""Nexis, as Nexis Uni writes it now (`End of Document`), and as LexisNexis did (`1 of 25 DOCUMENTS`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.read.days import MONTH, day_in_words
from quotes.read.exports.article import Exported, labelled, page_in, paragraphs, value, without_by

END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
START = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS[ \t]*$", re.MULTILINE)
LABEL = re.compile(
    r"^\s*(section|length|byline|dateline|highlight|headline|body|graphic|load-date|language|publication-type"
    r"|journal-code|url|classification|notes|correction|correction-date|document-type|subject|series|type|distribution|acc-no)"
    r"\s*(?::|$)",
    re.IGNORECASE,
)
HEADER = ("section", "length", "byline", "dateline", "highlight", "headline", "body", "series", "type")
DATE = re.compile(rf"^\W*(?:\w+day,?\s+)?(?:{MONTH}\s+\d|\d{{1,2}}\s+{MONTH})", re.IGNORECASE)
RIGHTS = re.compile(r"^\s*(?:copyright\b|\(c\)|©|all rights reserved)", re.IGNORECASE)


def nexis_articles(text: str) -> tuple[Exported, ...]:
    """Return the articles of an export, none where the text is none. What stands before the first is left out."""
    if END.search(text):
        parts = END.split(text)[:-1]
    elif START.search(text):
        parts = START.split(text)[1:]
    else:
        return ()
    return tuple(article for article in map(article_in, parts) if article)


def article_in(part: str) -> Exported | None:
    """Return the article of a part, None where it has no header: a cover, a list of what was found."""
    lines = part.splitlines()
    labels = labelled(lines, LABEL)
    head_end = min((number for name, (number, _) in labels.items() if name in HEADER), default=len(lines))
    heads = range(head_end)
    dated = next((number for number in heads if DATE.match(lines[number]) and day_in_words(lines[number])), None)
    if dated is None or head_end == len(lines):
        return None
    before = [line.strip() for line in lines[:dated] if line.strip() and not RIGHTS.match(line)]
    after = [line.strip() for line in lines[dated + 1 : head_end] if line.strip() and not RIGHTS.match(line)]
    outlet = before[-1] if before else ""
    title = value(labels, "headline") or (before[-2] if len(before) > 1 else after[-1] if after else "")
    return Exported(
        title=" ".join(title.split()),
        body=body_in(lines, labels),
        outlet=outlet,
        published=day_in_words(lines[dated]),
        byline=without_by(value(labels, "byline")),
        page=page_in(value(labels, "section")),
        address=value(labels, "url"),
    )


def body_in(lines: Sequence[str], labels: Mapping[str, tuple[int, str]]) -> str:
    """Return the lines between the header and the labels behind the article."""
    begin = max(number for name, (number, _) in labels.items() if name in HEADER and is_before_body(labels, number)) + 1
    end = min((number for number, _ in labels.values() if number >= begin), default=len(lines))
    return paragraphs(line for line in lines[begin:end] if not RIGHTS.match(line))


def is_before_body(labels: Mapping[str, tuple[int, str]], number: int) -> bool:
    """Return whether a label stands in the header: before the body's own label, where there is one."""
    return number <= labels.get("body", (number, ""))[0]
