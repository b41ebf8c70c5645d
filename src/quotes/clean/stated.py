"""What a page states about itself beside its text: its metadata, weighed with the lines around the article."""

from __future__ import annotations

import re

from quotes.clean.blocks import blocks_of
from quotes.clean.credits import outlet_of
from quotes.clean.dates import date_in_address, year_in_address
from quotes.clean.facts import Facts
from quotes.lexicon import Lexicon
from quotes.lexicon.outlets import host_of
from quotes.spans import words
from quotes.types import Document, Metadata, Outlet, Span

BETWEEN_CREDITS = re.compile(r"[,;/|()–—]|\s-\s|\b(?:by|via|and|with|for|from)\b", re.IGNORECASE)


def stated_facts(document: Document, lexicon: Lexicon) -> Facts:
    """Return what the metadata of a document states: publisher, day and title."""
    metadata = document.metadata
    address = metadata.address or ""
    return Facts(
        publisher=publisher_of(metadata, lexicon),
        wire=agency_credited(metadata, lexicon),
        published=metadata.published,
        addressed=date_in_address(address, lexicon),
        year=year_in_address(address),
        title=title_in(document),
    )


def publisher_of(metadata: Metadata, lexicon: Lexicon) -> Outlet | None:
    """Return the outlet at the address, by the site's name, as the page writes that, or as its host; else None."""
    site, address = metadata.site or "", metadata.address or ""
    entry = lexicon.outlet_at(address) or lexicon.outlet_credited(site)
    if entry:
        return outlet_of(entry, "metadata", None)
    name = site or host_of(address)
    return Outlet(name, basis="metadata") if name else None


def agency_credited(metadata: Metadata, lexicon: Lexicon) -> Outlet | None:
    """Return the news agency among the authors that a page states: `AFP`, `Ron Kampeas via JTA`; None for none."""
    parts = (part for credit in metadata.credits for part in BETWEEN_CREDITS.split(credit))
    found = (lexicon.outlet_credited(part.strip()) for part in parts if part.strip())
    return next((outlet_of(entry, "metadata", None) for entry in found if entry and entry.kind == "agency"), None)


def title_in(document: Document) -> Span | None:
    """Return where the text has the title that the metadata state: its first block, or nowhere."""
    first = blocks_of(document.text)[:1]
    return next((block for block in first if words(document.text, block) == document.metadata.title), None)
