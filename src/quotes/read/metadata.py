"""What a web page states about itself: title, site, address, day. Only what is stated; nothing is worked out.

trafilatura's own metadata is not taken: where a page states none it makes up a site name from the address or an
account, and a date from the text.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any

from attrs import frozen

from quotes.read.plain import writable
from quotes.types import Metadata

SITE_NAMES = ("og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher")
AUTHORS = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl")
DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "parsely-pub-date",
    "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
)  # fmt: skip
DAY = re.compile(r"\s*(\d{4})([-/]?)(\d\d)\2(\d\d)(?!\d)")
FIRST_YEAR = 1900
NO_DAY = date(1970, 1, 1)  # what a system prints for none
WEB = re.compile(r"(?:https?:)?//[^\s/]+\.[^\s]+", re.IGNORECASE)
AFTER_TITLE = re.compile(r"\s*(?:[|–—·•»]|\s-)\s+")
MAX_SITE_WORDS = 5


@frozen
class Stated:
    """The places in a page that state something: `<meta>` by its name, the JSON-LD of the article, the tree."""

    tree: Any
    meta: Mapping[str, str]
    article: Mapping[str, Any]


def metadata_of(tree: Any) -> Metadata:
    """Return what a page states about itself; `tree` is lxml's, or None for no page."""
    if tree is None:
        return Metadata()
    stated = Stated(tree, meta_of(tree), article_in(tree))
    site = site_of(stated)
    return Metadata(title_of(stated, site), site, address_of(stated), published_on(stated), credits_of(stated, site))


def meta_of(tree: Any) -> Mapping[str, str]:
    """Return the content of each `<meta>` by its name or property in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = one_line(element.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def article_in(tree: Any) -> Mapping[str, Any]:
    """Return the first JSON-LD object with a headline, the outer before the inner; an empty one where there is none."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            for each in objects_in(script.text or ""):
                if isinstance(each.get("headline"), str):
                    return each
    return {}


def objects_in(source: str) -> Iterator[Mapping[str, Any]]:
    """Yield every object of a JSON text, the outer before the inner; none of a text that is no JSON.

    Its strings may hold halves of characters (`\\ud83d`): see `worded`.
    """
    try:
        waiting = deque([json.loads(source, strict=False)])
    except (ValueError, RecursionError):  # scripts of hostile pages nest without end
        return
    while waiting:
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def site_of(stated: Stated) -> str | None:
    """Return the name of the site: as the page labels it, as the article's publisher, or behind the title."""
    publisher = stated.article.get("publisher")
    named = publisher.get("name") if isinstance(publisher, dict) else publisher
    labelled = [stated.meta[name] for name in SITE_NAMES if name in stated.meta]
    return next((name for name in (*labelled[:1], plain(named), site_behind_title(stated)) if name), None)


def credits_of(stated: Stated, site: str | None) -> tuple[str, ...]:
    """Return the authors and the publisher that the page states, each once, in its own words; no address, no site."""
    given = [stated.meta[name] for name in AUTHORS if name in stated.meta]
    given += [name for key in ("author", "creator", "publisher") for name in names_in(stated.article.get(key))]
    given += [stated.meta[name] for name in SITE_NAMES[2:] if name in stated.meta]
    return tuple(dict.fromkeys(name for name in given if name and name != site and not WEB.match(name)))


def names_in(value: object) -> Iterator[str]:
    """Yield the names in a value of JSON-LD: one text, one object with a name, or a list of these."""
    for each in value if isinstance(value, list) else [value]:
        yield plain(each.get("name") if isinstance(each, dict) else each)


def site_behind_title(stated: Stated) -> str | None:
    """Return what `<title>` has after the headline that the page prints: `Bridge reopens - Valley Herald`."""
    heads = [head for head in (stated.meta.get("og:title"), *printed(stated.tree, "h1")) if head]
    for title in printed(stated.tree, "title")[:1]:
        for head in heads:
            rest = AFTER_TITLE.split(title.removeprefix(head)) if title.startswith(head) else []
            if len(rest) > 1 and rest[0] == "" and 0 < len(rest[-1].split()) <= MAX_SITE_WORDS:
                return rest[-1]
    return None


def title_of(stated: Stated, site: str | None) -> str | None:
    """Return the title: of the article's data, for sharing, as the one large heading, or of the window."""
    headings = printed(stated.tree, "h1")
    window = printed(stated.tree, "title")[:1]
    printed_once = headings if len(headings) == 1 else ()
    titles = (plain(stated.article.get("headline")), stated.meta.get("og:title"), *printed_once, *window)
    title = next((title for title in titles if title), None)
    return without_site(title, site) if title else None


def without_site(title: str, site: str | None) -> str:
    """Return a title without the site's name behind it: `Bridge reopens | Valley Herald`."""
    marks = tuple(AFTER_TITLE.finditer(title))
    is_behind = site is not None and marks and title[marks[-1].end() :].casefold() == site.casefold()
    return title[: marks[-1].start()] if is_behind else title


def address_of(stated: Stated) -> str | None:
    """Return the address that the page gives as its own."""
    links = [link.get("href") for link in stated.tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    given = (stated.meta.get("og:url"), *links, stated.article.get("url"))
    return next((address for address in map(worded, given) if WEB.fullmatch(address)), None)


def published_on(stated: Stated) -> date | None:
    """Return the day of publication that the page gives, on the calendar where it was printed."""
    given = (stated.article.get("datePublished"), *(stated.meta.get(name) for name in DATES))
    return next((day for day in map(day_in, given) if day), None) or marked_day(stated.tree)


def marked_day(tree: Any) -> date | None:
    """Return the day of the `<time>` that is marked as of publication, or that all of them give.

    Where they give several, those are of other stories too, or of comments.
    """
    times = tuple(tree.iter("time"))
    marked = tuple(each for each in times if (each.get("itemprop") or "").lower() == "datepublished")
    days = {day for day in (day_in(each.get("datetime")) for each in marked[:1] or times) if day}
    return days.pop() if len(days) == 1 else None


def day_in(value: object) -> date | None:
    """Return the day that a value of a page begins with, or None: 2025-03-14T06:30:00+01:00, 20250314, 2025/03/14."""
    found = DAY.match(value) if isinstance(value, str) else None
    if not found:
        return None
    try:
        day = date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None
    return day if day.year >= FIRST_YEAR and day != NO_DAY else None


def printed(tree: Any, tag: str) -> tuple[str, ...]:
    """Return the words of each element with this tag, empty ones left out."""
    return tuple(words for words in (one_line("".join(each.itertext())) for each in tree.iter(tag)) if words)


def plain(value: object) -> str:
    """Return the words of a JSON value, in which many systems leave the entities of HTML."""
    return one_line(unescape(worded(value)))


def worded(value: object) -> str:
    """Return a value that is text, trimmed, with no half of a character in it; nothing for what is no text."""
    return writable(value).strip() if isinstance(value, str) else ""


def one_line(value: object) -> str:
    """Return a value's words with one space between; nothing for what is no text."""
    return " ".join(value.split()) if isinstance(value, str) else ""
