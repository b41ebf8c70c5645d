"""Documents to articles: 2 of the line. Parts of the page are marked, never cut."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from quotes.clean.below import read_below
from quotes.clean.blocks import blocks_of
from quotes.clean.facts import outlet_and_origin, published_on
from quotes.clean.head import read_head
from quotes.clean.stated import stated_facts
from quotes.lexicon import Lexicon
from quotes.types import Article, Document, Region, Span

BYTE_ORDER_MARK = "\ufeff"


def clean(document: Document, lexicon: Lexicon) -> Article:
    """Return the document with its parts named: zones, paragraphs, publisher, origin, date, title, dateline.

    What the metadata state counts before the text's lines. A leading byte order mark is furniture. What neither states
    is None.
    """
    text = document.text
    blocks = blocks_of(text)
    head = read_head(text, blocks, lexicon, stated=stated_facts(document, lexicon))
    rest = ((head.body,) if head.body else ()) + blocks[head.lines + bool(head.body) :]
    below = read_below(text, rest, head.parts, lexicon)
    facts = head.facts.and_also(below.facts)
    outlet, origin = outlet_and_origin(facts)
    paragraphs = (*head.parts, *below.parts)
    return Article(
        document=document,
        regions=regions_of(text, paragraphs),
        paragraphs=paragraphs,
        outlet=outlet,
        origin=origin,
        published=published_on(facts),
        title=facts.title,
        dateline=facts.dateline.span if facts.dateline else None,
    )


def regions_of(text: str, paragraphs: Iterable[Region]) -> tuple[Region, ...]:
    """Return paragraphs of one zone that follow each other as one region, white space between them included."""
    regions = [Region("furniture", Span(0, 1))] if text.startswith(BYTE_ORDER_MARK) else []
    for paragraph in paragraphs:
        if regions and regions[-1].zone == paragraph.zone:
            regions[-1] = evolve(regions[-1], span=Span(regions[-1].span.start, paragraph.span.end))
        else:
            regions.append(paragraph)
    return tuple(regions)
