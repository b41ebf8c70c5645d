"""source-dropped, relay-differs: one text in two papers, and only one names the agency that it is from.

Strict, for sites name themselves and their partners often: agencies alone, nearly the same words, more than a phrase,
in two articles that have much else in common; and the agency stands nowhere in the other article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quotes.drift.pair import Pair
from quotes.drift.versions import Credit, Version
from quotes.lexicon import OutletEntry
from quotes.spans import words
from quotes.types import Alert, Article, Relay, Span

DROPPED, DIFFERS = "source-dropped", "relay-differs"
NEARLY_ALL = 0.95  # of the words of either print
LEAST_WORDS = 8
RUN = 6  # words
NEAR = 80  # characters on either side of a name: room for RUN words
WORD = re.compile(r"\w+")
LEAST_RUNS = 0.25  # of the shorter article's runs that the other has: then they are one text, or of one text


def is_open(version: Version) -> bool:
    """Return whether an alert can be about a print: more than a phrase."""
    return len(version.words) >= LEAST_WORDS


def may_show(version: Version) -> bool:
    """Return whether a print can show what another leaves out: it credits an agency."""
    return is_open(version) and any(relay.span for relay, _ in version.agencies)


def alerts(pair: Pair) -> Iterator[Alert]:
    """Yield an alert where the other print credits an agency that this article does not, or credits another's.

    That each credits another agency is told once: of the later by name beside the earlier.
    """
    mine, theirs = ({agency.id for _, agency in version.agencies} for version in (pair.one, pair.other))
    if mine & theirs or not (is_open(pair.one) and may_show(pair.other)) or pair.alignment.of_longer < NEARLY_ALL:
        return
    there = credited(pair.other, pair.one.article)
    if not there or shared_runs(pair) < LEAST_RUNS:
        return
    agency, place = there[0][1], there[0][0].span
    if place and not mine:
        here = pair.one.span_of(0, len(pair.one.words))
        note = f"{agency.name} is credited there, not here"
        yield pair.alert_at(DROPPED, (here, place), note)
    elif place and pair.one.place > pair.other.place and (own := credited(pair.one, pair.other.article)):
        first, name = own[0]
        yield pair.alert_at(DIFFERS, (first.span or place, place), f"{name.name} here, {agency.name} there")


def credited(version: Version, other: Article) -> tuple[Credit, ...]:
    """Return the agencies that a print credits in words, () where the other article names or credits any of them."""
    text, kept = version.text, runs_of(other.document.text)
    if any(is_named(agency, other, version.article) for _, agency in version.agencies):
        return ()
    return tuple(
        (relay, agency)
        for relay, agency in version.agencies
        if relay.span and not is_shared(text, relay.span, kept) and not is_of_picture(relay, agency, text)
    )


def is_of_picture(relay: Relay, agency: OutletEntry, text: str) -> bool:
    """Return whether a line that names an agency credits a picture, as the line beside it does: Ann Lee/Reuters."""
    if relay.basis != "metadata" or relay.span is None:
        return False
    near = text[max(0, relay.span.start - NEAR) : relay.span.end + NEAR]
    return bool(re.search(rf"\w ?/ ?(?:{named_as(agency).pattern})", near))


def is_named(agency: OutletEntry, article: Article, source: Article) -> bool:
    """Return whether an article names an agency, as its publisher too.

    What stands in the same words in `source` is a part of the text that both have, and credits nobody with it: the
    agency's own figures are named in the copy that drops the agency.
    """
    outlets = {outlet.id for outlet in (article.outlet, article.origin) if outlet}
    text, kept = article.document.text, runs_of(source.document.text)
    named = named_as(agency).finditer(text)
    return agency.id in outlets or any(not is_shared(text, Span(*found.span()), kept) for found in named)


def is_shared(text: str, span: Span, kept: frozenset[tuple[str, ...]]) -> bool:
    """Return whether a name stands in the same words in another text, whose runs are `kept`."""
    before = WORD.findall(text[max(0, span.start - NEAR) : span.start].lower())[-RUN:]
    behind = WORD.findall(text[span.start : span.end + NEAR].lower())
    run = (*before, *behind)
    with_name = (run[at : at + RUN] for at in range(max(0, len(before) - RUN + 1), len(before) + 1))
    return any(each in kept for each in with_name)


@lru_cache(maxsize=256)  # patterns
def named_as(agency: OutletEntry) -> re.Pattern[str]:
    """Return a pattern for the names of an agency."""
    names = (agency.name, *agency.aliases, *agency.codes)
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))


def shared_runs(pair: Pair) -> float:
    """Return the share of the shorter article's runs of words that the other has; those of the print do not count."""
    said = runs_of(words(pair.one.text, pair.one.printed.span))
    mine, theirs = (runs_of(each.text) - said for each in (pair.one, pair.other))
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0


@lru_cache(maxsize=512)  # articles: those of one statement are compared one after the other
def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """Return the runs of RUN words of a text."""
    found = WORD.findall(text.lower())
    return frozenset(tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1))
