"""Exports of news databases: one file with many articles, each with its header, split into the articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256

from quotes.read.exports.article import Exported
from quotes.read.exports.factiva import factiva_articles
from quotes.read.exports.nexis import nexis_articles
from quotes.read.exports.proquest import proquest_articles
from quotes.read.sources import Item, Source
from quotes.read.text import titled
from quotes.spans import BLANK
from quotes.types import Document, Failure, Metadata

SPLITTERS: tuple[tuple[str, Callable[[str], tuple[Exported, ...]]], ...] = (  # the first that finds articles counts
    ("nexis", nexis_articles),
    ("factiva", factiva_articles),
    ("proquest", proquest_articles),
)


def articles_in(source: Source, text: str, media_type: str) -> tuple[Item, ...]:
    """Return the articles of an export, numbered in the file; none where the text is none."""
    for name, split in SPLITTERS:
        if found := split(text):
            source.tell(f"an export of {name}, split into its articles")
            return tuple(documents_of(source, found, f"{media_type}; export={name}"))
    return ()


def documents_of(source: Source, articles: tuple[Exported, ...], media_type: str) -> Iterator[Item]:
    """Yield each article as a document, a Failure for one without text: some are given as their headers only."""
    for number, each in enumerate(articles, start=1):
        name = f"{source.name}#{number}"
        if not each.body.strip(BLANK):
            yield Failure(name, f"{source.name}, article {number}: no text under its header; export it in full")
            continue
        text = titled(each.body, each.title)
        digest = sha256(text.encode("utf-8")).hexdigest()
        credits = (each.byline,) if each.byline else ()
        yield Document(
            id=name,
            text=text,
            sha256=digest,
            text_sha256=digest,
            media_type=media_type,
            language=source.asked.language_of(text),
            metadata=Metadata(
                title=each.title or None,
                site=each.outlet or None,
                address=each.address or None,
                published=each.published,
                credits=credits,
                page=each.page or None,
            ),
        )
