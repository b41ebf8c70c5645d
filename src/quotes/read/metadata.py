"""What a web page states about itself: title, site, address, day. Only what is stated; nothing is worked out.

trafilatura's own metadata is not taken: where a page states none it makes up a site name from the address or an
account, and a date from the text.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any

from attrs import frozen

from quotes.lexicon.pages import load_pages
from quotes.read.encoding import writable
from quotes.types import Metadata

SITE_NAMES = ("og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher")
AUTHORS = (
    "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl",
    "sailthru.author", "source", "article:source", "news_source", "dc.source", "dcterms.source", "syndication-source",
)  # fmt: skip
CREDITS = ("author", "creator", "publisher", "sourceOrganization", "provider", "copyrightHolder", "creditText")
DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "parsely-pub-date",
    "sailthru.date", "article.published", "cxenseparse:recs:publishtime", "published_time_telegram", "publication_date",
    "citation_publication_date", "weibo:article:create_at",
)  # fmt: skip
DAY = re.compile(r"\s*(\d{4})([-/]?)(\d\d)\2(\d\d)(?!\d)")
# 19 Nov 2019 07:09 GMT    Tue, 19th November, 2019    November 19, 2019, 07:47 PM EST    Tue Nov 19 07:47:00 EST 2019
CLOCK = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[apAP]\.?[mM]\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?\s*(?:[,|·–-]|on|at)?\s*)?"
MONTH, NUMBER, YEAR = r"(?P<month>[A-Za-z]{3,9})\b\.?", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b", r"(?P<year>\d{4})\b"
BEFORE_DAY = rf"\s*(?:[A-Za-z]+(?: on)?:?\s+)?{CLOCK}(?:[A-Za-z]{{3,9}}\.?,?\s+)?"
IN_WORDS = tuple(
    re.compile(BEFORE_DAY + order)
    for order in (
        rf"{NUMBER}[\s-]+(?:of\s+)?{MONTH},?[\s-]+{YEAR}",
        rf"{MONTH}\s+{NUMBER},?\s+{YEAR}",
        rf"{MONTH}\s+{NUMBER},?\s+\d{{1,2}}:\d\d(?::\d\d)?\s+(?:[A-Z]{{2,5}}\s+|[+-]\d{{4}}\s+)?{YEAR}",
    )
)
IN_FIGURES = re.compile(r"\s*(?:[A-Za-z]{3,9}\.?,?\s+)?(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
MONTHS = range(1, 13)
FIRST_YEAR = 1900
NO_DAY = date(1970, 1, 1)  # what a system prints for none
WEB = re.compile(r"(?:https?:)?//[^\s/]+\.[^\s]+", re.IGNORECASE)
HOST = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/?")  # a name of its own: news.example
AFTER_TITLE = re.compile(r"\s*(?:[|–—·•»]|\s-)\s+")
MAX_SITE_WORDS = 5
# What sites call the element that prints the headline: story__title, entry-title, article-main-title
TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:article|story|entry|post|news)[_-]{0,2}(?:main[_-]{1,2})?(?:title|headline|heading)(?=\s|$)",
    re.IGNORECASE,
)
# What sites call the element that prints the day: publication-date, entry-date, article__date, story__time, posted-on
DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:(?:publication|publish(?:ed)?|pub|posted|post|entry|article|story|news|issue[d]?|release)[_-]{0,2}"
    r"(?:date(?:time)?|time|on|at)|date[_-]?(?:line|time|published)|submitted|byline-date|display-date)(?=[\s_-]|$)",
    re.IGNORECASE,
)
LABEL_BEFORE_DAY = re.compile(r"^.{0,40}\b(?:on|by|date|published|posted)\b:?\s+(?=\S)", re.IGNORECASE)
OF_UPDATE = re.compile(r"\W*(?:last )?(?:updated?|modified|edited)\b", re.IGNORECASE)
MAX_DATE_LENGTH = 80  # characters of what such an element prints; a longer one holds more than the day


@frozen
class Stated:
    """The places in a page that state something: `<meta>` by its name, the JSON-LD of the article, the tree.

    `named` are the objects of its JSON-LD that others point at by their `@id`.
    """

    tree: Any
    meta: Mapping[str, str]
    article: Mapping[str, Any]
    named: Mapping[str, Mapping[str, Any]]


def metadata_of(tree: Any) -> Metadata:
    """Return what a page states about itself; `tree` is lxml's, or None for no page."""
    if tree is None:
        return Metadata()
    objects = tuple(linked_data(tree))
    stated = Stated(tree, meta_of(tree), article_in(objects), named_in(objects))
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


def linked_data(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every object of the page's JSON-LD."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from objects_in(script.text or "")


def article_in(objects: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return the first object with a headline, the outer before the inner; else what reviews a claim; else none."""
    found = tuple(objects)
    headed = (each for each in found if isinstance(each.get("headline"), str))
    return next(headed, next((as_article(each) for each in found if each.get("@type") == "ClaimReview"), {}))


def as_article(review: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a fact-check states of a claim as an article's data: who reviews is who publishes."""
    return {key: review[key] for key in ("datePublished", "url") if key in review} | {"publisher": review.get("author")}


def named_in(objects: Iterable[Mapping[str, Any]]) -> Mapping[str, Mapping[str, Any]]:
    """Return the objects that have a name by what others point at them with."""
    named = (each for each in objects if isinstance(each.get("@id"), str) and "name" in each)
    return {each["@id"]: each for each in named}


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
    """Return the name of the site: as the page labels it, as the article's publisher, or behind the title.

    An address is no name, nor is an account; a bare host is one where there is no other.
    """
    labelled = (stated.meta[name] for name in SITE_NAMES if name in stated.meta)
    publisher = names_in(stated.article.get("publisher"), stated.named)
    given = [name for name in (*labelled, *publisher, site_behind_title(stated)) if name]
    names = [name for name in given if not (WEB.match(name) or HOST.fullmatch(name) or name.startswith("@"))]
    hosts = [name.removeprefix("www.").rstrip("/") for name in given if HOST.fullmatch(name)]
    return next(iter((*names, *hosts)), None)


def credits_of(stated: Stated, site: str | None) -> tuple[str, ...]:
    """Return the authors and the publisher that the page states, each once, in its own words; no address, no site."""
    given = [stated.meta[name] for name in AUTHORS if name in stated.meta]
    given += [name for key in CREDITS for name in names_in(stated.article.get(key), stated.named)]
    given += [stated.meta[name] for name in SITE_NAMES[2:] if name in stated.meta]
    return tuple(dict.fromkeys(name for name in given if name and name != site and not WEB.match(name)))


def names_in(value: object, named: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield the names in a value of JSON-LD: one text, one object with a name, or a list of these.

    An object may only point at one of `named`.
    """
    for each in value if isinstance(value, list) else [value]:
        known = named.get(str(each.get("@id")), each) if isinstance(each, dict) and "name" not in each else each
        yield plain(known.get("name") if isinstance(known, dict) else known)


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
    """Return the title: of the article's data, for sharing, as it is printed, or of the window."""
    headings = printed(stated.tree, "h1")
    window = printed(stated.tree, "title")[:1]
    printed_once = headings if len(headings) == 1 else ()
    shown = printed_once or called_title(stated.tree)
    titles = (plain(stated.article.get("headline")), stated.meta.get("og:title"), *shown, *window)
    title = next((title for title in titles if title), None)
    return without_site(title, site) if title else None


def called_title(tree: Any) -> tuple[str, ...]:
    """Return the words of the element that the page calls its title, none where several are called so."""
    named = (each for each in tree.iter("div", "h2", "h3", "p", "span") if TITLE_CLASS.search(called(each)))
    found = {words for each in named if (words := one_line("".join(each.itertext())))}
    return tuple(found) if len(found) == 1 else ()


def without_site(title: str, site: str | None) -> str:
    """Return a title without the site's name behind it: `Bridge reopens | Valley Herald`."""
    marks = tuple(AFTER_TITLE.finditer(title))
    is_behind = site is not None and marks and title[marks[-1].end() :].casefold() == site.casefold()
    return title[: marks[-1].start()] if is_behind else title


def address_of(stated: Stated) -> str | None:
    """Return the address that the page gives as its own."""
    links = [link.get("href") for link in stated.tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    sites = (stated.meta[name] for name in SITE_NAMES if name in stated.meta)
    given = (stated.meta.get("og:url"), *links, stated.article.get("url"), *sites)
    return next((address for address in map(worded, given) if WEB.fullmatch(address)), None)


def published_on(stated: Stated) -> date | None:
    """Return the day of publication that the page gives, on the calendar where it was printed."""
    given = (stated.article.get("datePublished"), *(stated.meta.get(name) for name in DATES))
    stated_day = next((day for day in map(day_in, given) if day), None)
    return stated_day or marked_day(stated.tree) or called_day(stated.tree)


def called_day(tree: Any) -> date | None:
    """Return the day in the elements that a page calls its date of publication, None where they give several."""
    named = (
        each for each in tree.iter("div", "span", "p", "li", "dd", "h3", "small") if DATE_CLASS.search(called(each))
    )
    texts = (one_line(" ".join(each.itertext())) for each in named)
    days = {day for text in texts if len(text) <= MAX_DATE_LENGTH and (day := day_printed(text))}
    return days.pop() if len(days) == 1 else None


def called(element: Any) -> str:
    """Return the class and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def day_printed(text: str) -> date | None:
    """Return the day in a short text, behind words such as `Submitted by editor on`; None for that of an update."""
    if OF_UPDATE.match(text):
        return None
    return day_in(text) or day_in(LABEL_BEFORE_DAY.sub("", text))


def marked_day(tree: Any) -> date | None:
    """Return the day of the `<time>` that is marked as of publication, or that all of them give.

    Where they give several, those are of other stories too, or of comments.
    """
    times = tuple(tree.iter("time"))
    marked = tuple(each for each in times if (each.get("itemprop") or "").lower() == "datepublished")
    found = (day_in(each.get("datetime") or one_line("".join(each.itertext()))) for each in marked[:1] or times)
    days = {day for day in found if day}
    return days.pop() if len(days) == 1 else None


def day_in(value: object) -> date | None:
    """Return the day that a value of a page begins with, or None: 2025-03-14T06:30:00+01:00, 20250314, 2025/03/14.

    In words too, day or month first: 14 March 2025, Mar 14, 2025. In figures only where they can be one day alone.
    """
    if not isinstance(value, str):
        return None
    if found := DAY.match(value):
        return on_calendar(int(found[1]), int(found[3]), int(found[4]))
    if found := IN_FIGURES.match(value):
        return day_in_figures(int(found[1]), int(found[3]), int(found[4]), is_dotted=found[2] == ".")
    months = load_pages().months
    every = (found for pattern in IN_WORDS if (found := pattern.match(value)))
    named = ((found, months.get(found["month"].lower())) for found in every)
    return next((on_calendar(int(at["year"]), month, int(at["day"])) for at, month in named if month), None)


def day_in_figures(one: int, two: int, year: int, *, is_dotted: bool) -> date | None:
    """Return the day of 14.3.2025, 14/3/2025 and 3/14/2025; None for 3/4/2025, which is March or April."""
    if is_dotted or one == two or one not in MONTHS:
        return on_calendar(year, two, one)
    return on_calendar(year, one, two) if two not in MONTHS else None


def on_calendar(year: int, month: int, day: int) -> date | None:
    """Return a day that there is; None for what a system prints for none."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if found.year >= FIRST_YEAR and found != NO_DAY else None


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
