"""News feeds (RSS, Atom): the entries that hold their whole article; those with a teaser only are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from xml.etree import ElementTree

from quotes.errors import ReadError
from quotes.read.days import day_stated
from quotes.read.markup import paragraphs_in
from quotes.read.metadata import WEB, one_line
from quotes.read.sources import Item, Source
from quotes.read.text import titled
from quotes.types import Document, Metadata

MEDIA_TYPE = "application/rss+xml"
ENTRIES = ("item", "entry")
FULL = ("{http://purl.org/rss/1.0/modules/content/}encoded", "{http://www.w3.org/2005/Atom}content")
# Types of an Atom content that hold an article; feedgen writes CDATA, which is none
TEXTS = ("", "text", "html", "xhtml", "text/html", "text/plain", "cdata")
NAMESPACES = re.compile(r"<(/?)[\w-]+:")  # of XHTML within Atom: <html:p>
CREATORS = ("creator", "author", "name")
DAYS = ("pubDate", "published", "date", "issued", "updated")


def read_feed(source: Source) -> Iterator[Item]:
    """Yield the article of each entry that holds it whole. Raises ReadError where the feed breaks off, or has none."""
    number = short = 0
    site: str | None = None
    try:
        for _, element in ElementTree.iterparse(source.stream, events=("end",)):
            name = local(element)
            if name == "title" and site is None:
                site = one_line("".join(element.itertext()))
            if name not in ENTRIES:
                continue
            number += 1
            document = document_of(source, element, number, site or "")
            short += document is None
            if document:
                yield document
            element.clear()
    except ElementTree.ParseError as error:
        raise ReadError(f"{source.name}: is no well-formed XML ({error}); get the feed again") from error
    if not number:
        raise ReadError(f"{source.name}: no entries in the feed; see that it is RSS or Atom")
    if short:
        source.tell(f"passed over {short} entries without their whole article; save the pages that they point at")


def document_of(source: Source, entry: ElementTree.Element, number: int, site: str) -> Document | None:
    """Return the article of an entry, None where it gives a teaser only."""
    paragraphs = next((found for found in map(paragraphs_of, entry) if found), ())
    if not paragraphs:
        return None
    title = words_of(entry, "title")
    text = titled("\n\n".join(paragraphs) + "\n", title)
    digest = sha256(text.encode("utf-8")).hexdigest()
    stated = Metadata(title or None, site or None, address_of(entry), published_on(entry), creators_of(entry))
    return Document(
        id=f"{source.name}#{number}",
        text=text,
        sha256=digest,
        text_sha256=digest,
        media_type=MEDIA_TYPE,
        language=source.asked.language_of(text),
        metadata=stated,
    )


def paragraphs_of(element: ElementTree.Element) -> tuple[str, ...]:
    """Return the paragraphs of an element that holds a whole article; none of any other."""
    if element.tag not in FULL or element.get("type", "").lower() not in TEXTS:
        return ()
    inner = "".join(ElementTree.tostring(child, "unicode") for child in element)
    return paragraphs_in(NAMESPACES.sub(r"<\1", (element.text or "") + inner))


def local(element: ElementTree.Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def words_of(entry: ElementTree.Element, *names: str) -> str:
    """Return the words of the first child that is called so, nothing where none is."""
    found = (one_line("".join(child.itertext())) for name in names for child in entry if local(child) == name)
    return next((words for words in found if words), "")


def address_of(entry: ElementTree.Element) -> str | None:
    """Return the address of an entry: of its link, or of its name where that is one."""
    links = [child.get("href") or child.text for child in entry if local(child) == "link"]
    names = [child.text for child in entry if local(child) in ("guid", "id")]
    return next((each.strip() for each in (*links, *names) if each and WEB.fullmatch(each.strip())), None)


def published_on(entry: ElementTree.Element) -> date | None:
    """Return the day of an entry."""
    return day_stated(words_of(entry, *DAYS))


def creators_of(entry: ElementTree.Element) -> tuple[str, ...]:
    """Return who wrote an entry, as it says."""
    return tuple(filter(None, [words_of(entry, *CREATORS)]))
