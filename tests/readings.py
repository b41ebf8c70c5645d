"""What find and resolve make of a parse, in the words of the sentence, so that a test can say what it expects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from quotes.find import find_quotes
from quotes.lexicon import load_lexicon
from quotes.resolve import resolve
from quotes.resolve.cast.gather import cast_of
from quotes.resolve.cast.members import Cast
from quotes.resolve.page import page_of
from quotes.types import Analysis, Attribution, Outlet, Quote, Span, Speaker, StatedRelay


@frozen
class Found:
    """A quote in words: `content`, `cue` and `relays` hold the words of each part.

    The comma that closes an apposition is left off the source: docs/guide.md takes it either way.
    """

    content: tuple[str, ...]
    cue: tuple[str, ...]
    source: str | None
    type: str
    relays: tuple[str, ...]


def found_in(analysis: Analysis) -> tuple[Found, ...]:
    """Return the quotes of an analysis in words, in order."""
    return tuple(_found(quote, analysis.article.document.text) for quote in quotes_in(analysis))


def quotes_in(analysis: Analysis) -> tuple[Quote, ...]:
    """Return the quotes that the lexicon of the package finds."""
    return find_quotes(analysis, load_lexicon())


def contents_of(analysis: Analysis) -> tuple[tuple[str, ...], ...]:
    """Return the content of each quote, part by part."""
    return tuple(found.content for found in found_in(analysis))


def sources_of(analysis: Analysis) -> tuple[str | None, ...]:
    """Return the source of each quote as printed."""
    return tuple(found.source for found in found_in(analysis))


def rows_of(analysis: Analysis) -> list[tuple[str | None, str, str]]:
    """Return source, cue and content of each quote."""
    return [(found.source, " … ".join(found.cue), " … ".join(found.content)) for found in found_in(analysis)]


def said(quote: Quote, analysis: Analysis) -> tuple[str, ...]:
    """Return the words of source, cue and content, span by span."""
    text = analysis.article.document.text
    spans = (*([quote.source] if quote.source else []), *quote.cue, *quote.content)
    return tuple(text[span.start : span.end] for span in spans)


def added_in(analysis: Analysis) -> list[tuple[str, str, str, str]]:
    """Return source, cue, content and attitude of the rows that scope `all` adds; it takes none away."""
    default = find_quotes(analysis, load_lexicon())
    every = find_quotes(analysis, load_lexicon(), scope="all")

    assert [quote for quote in every if quote in default] == list(default)
    return [_added(quote, analysis.article.document.text) for quote in every if quote not in default]


def _added(quote: Quote, text: str) -> tuple[str, str, str, str]:
    assert quote.source is not None
    cue, content = (" … ".join(text[s.start : s.end] for s in spans) for spans in (quote.cue, quote.content))
    return text[quote.source.start : quote.source.end], cue, content, quote.attitude


def _found(quote: Quote, text: str) -> Found:
    return Found(
        tuple(text[span.start : span.end] for span in quote.content),
        tuple(text[span.start : span.end] for span in quote.cue),
        text[quote.source.start : quote.source.end].rstrip(",") if quote.source else None,
        quote.type,
        tuple(text[relay.source.start : relay.source.end] for relay in quote.relays),
    )


def speakers_of(analysis: Analysis, *sources: str) -> tuple[Speaker, ...]:
    """Return who each source is: the words of noun phrases, each one as the source of a quote.

    Each is looked for behind the one before; where the words stand earlier too, name that place first.
    """
    quotes = tuple(quote_by(span) for span in _places(analysis, sources))
    return tuple(found.speaker for found in resolve(quotes, analysis, load_lexicon()))


def names_of(analysis: Analysis, *sources: str) -> tuple[str | None, ...]:
    """Return the name of each source, None where it is not known."""
    return tuple(speaker.name for speaker in speakers_of(analysis, *sources))


def cast_in(analysis: Analysis) -> Cast:
    """Return the people and institutions of a text."""
    return cast_of(page_of(analysis), load_lexicon())


def people_in(analysis: Analysis) -> list[str]:
    """Return the names of the people of a text, in order."""
    return [person.name for person in cast_in(analysis).people]


def passed_on(analysis: Analysis, source: str, *relays: str, outlet: Outlet | None = None) -> Attribution:
    """Return the attribution to `source` that came through `relays`, in a document that `outlet` published."""
    published = evolve(analysis, article=evolve(analysis.article, outlet=outlet))
    (span,) = _places(analysis, (source,))
    places = tuple(next(_places(analysis, (relay,))) for relay in relays)
    quote = evolve(quote_by(span), relays=tuple(StatedRelay(place) for place in places))
    return resolve((quote,), published, load_lexicon())[0]


def quote_by(source: Span) -> Quote:
    """Return a quote of which only the source matters."""
    return Quote(content=(source,), cue=(), source=source, type="indirect", rule="by hand", sentence=0)


def _places(analysis: Analysis, phrases: tuple[str, ...]) -> Iterator[Span]:
    text, start = analysis.article.document.text, 0
    for phrase in phrases:
        place = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)").search(text, start)
        if place is None:
            raise ValueError(f"{phrase!r} does not stand behind {start} in {text!r}")
        yield Span(place.start(), place.end())
        start = place.end()
