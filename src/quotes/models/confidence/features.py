"""What speaks for a row: the rules that made it, and whether the attribution tagger sees the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from quotes.rule_names import ContentRule, RelayRule, SourceRule
from quotes.types import Quote, Span, Tag

LONG = 40  # words' worth of code points is five times this; longer contents are told apart
PASSED_ON = frozenset(  # there the tagger sees the outer cue and source, if any: not those of the row
    (
        RelayRule.OUTER_SOURCE,
        RelayRule.QUOTED_AS_SAYING,
        RelayRule.QUOTED_BY,
        RelayRule.BEFORE_QUOTED,
        RelayRule.CITING,
    )
)
PASSED_OVER = frozenset((ContentRule.CLAUSE_OF_NOUN, ContentRule.FIGURE))
MAX_RUNS = 20  # before a quote: a long content run may begin far ahead of it
LEVELS = ((0.97, "most"), (0.9, "much"), (0.75, "more"), (0.55, "half"), (0.0, "less"))
BANDS = ((0.8, "most"), (0.4, "half"), (0.01, "some"))

BY_RULE, BY_SOURCE_RULE = "rule ", "source by "
OF_RULES = frozenset(  # what the weights know of rules, each of them: 0 for one that no example had
    (*(BY_RULE + rule for rule in ContentRule), *(BY_SOURCE_RULE + rule for rule in SourceRule))
)


def features_of(quote: Quote, tags: tuple[Tag, ...]) -> Iterator[str]:
    """Yield the names of the features that a quote has; each counts once.

    `tags` are the attribution tagger's runs of the whole document, () where the analysis has none.
    """
    runs = near(quote, tags)
    yield BY_RULE + quote.rule
    yield "type " + quote.type
    yield "attitude " + quote.attitude
    if quote.source_rule is not None:
        yield BY_SOURCE_RULE + quote.source_rule
    yield "length " + ("long" if sum(s.end - s.start for s in quote.content) > 5 * LONG else "short")
    if not tags:
        yield "no tags"
        return
    yield "content tagged " + band(quote.content, runs, "content")
    if is_passed_on(quote):
        yield "passed on"  # the tagger knows one layer, mostly the outer one: its cue and source are not these
        return
    if quote.rule in PASSED_OVER:
        return  # the tagger learned from annotators who passed many over: a report by Tempo that ...; put it at 40
    if _is_rare_preposition(quote, runs):
        return  # its annotators met few of them: `in the view of Kim, it will rain`
    yield "cue tagged " + band(quote.cue, runs, "cue")
    yield "source tagged " + band((quote.source,) if quote.source else (), runs, "source")
    yield "content tag reaches " + reach(quote.content, runs)
    yield "content tied " + tie(quote.content, quote.cue, runs, "content")
    yield "source tied " + tie((quote.source,) if quote.source else (), quote.cue, runs, "source")
    yield "cue sure " + level(_score(quote.cue, runs, "cue"))
    yield "content sure " + level(_score(quote.content, runs, "content"))


def _is_rare_preposition(quote: Quote, runs: tuple[Tag, ...]) -> bool:
    """Return whether the tagger does not see a cue that can be nothing else: a preposition of several words."""
    several = bool(quote.evidence) and " " in quote.evidence[0].note
    return several and quote.source_rule == SourceRule.AFTER_PREPOSITION and band(quote.cue, runs, "cue") == "none"


def is_passed_on(quote: Quote) -> bool:
    """Return whether an outer source passes the quote on: `RIA Novosti reported that Shoigu indicated that ...`."""
    return any(relay.rule in PASSED_ON for relay in quote.relays)


def near(quote: Quote, tags: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """Return the tags that may touch a quote; tags stand in order of text."""
    spans = (*quote.content, *quote.cue, *((quote.source,) if quote.source else ()))
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    first = bisect_left(tags, start, key=lambda tag: tag.span.start)
    last = bisect_left(tags, end, key=lambda tag: tag.span.start)
    return tags[max(0, first - MAX_RUNS) : last]


def band(spans: tuple[Span, ...], tags: tuple[Tag, ...], label: str) -> str:
    """Return how much of the spans the tagger gives a label: most, half, some or none."""
    total = sum(span.end - span.start for span in spans)
    shared = sum(_shared(span, tag.span) for span in spans for tag in tags if tag.label == label)
    return next((name for least, name in BANDS if total and shared / total >= least), "none")


def reach(content: tuple[Span, ...], tags: tuple[Tag, ...]) -> str:
    """Return how much of the content runs that touch the content lies within it: most, half, some or none."""
    touching = [t.span for t in tags if t.label == "content" and any(_shared(s, t.span) for s in content)]
    total = sum(span.end - span.start for span in touching)
    shared = sum(_shared(span, other) for span in content for other in touching)
    return next((name for least, name in BANDS if total and shared / total >= least), "none")


def tie(spans: tuple[Span, ...], cue: tuple[Span, ...], tags: tuple[Tag, ...], label: str) -> str:
    """Return how surely the tagger ties the spans to this cue: by a level, elsewhere, or none."""
    tag = _most_shared(spans, tags, label)
    if tag is None or tag.cue is None:
        return "none"
    here = any(span.start <= tag.cue < span.end for span in cue)
    return level(tag.link) if here else "elsewhere"


def level(score: float) -> str:
    """Return the highest of LEVELS that a score reaches."""
    return next(name for least, name in LEVELS if score >= least)


def _score(spans: tuple[Span, ...], tags: tuple[Tag, ...], label: str) -> float:
    tag = _most_shared(spans, tags, label)
    return tag.score if tag else 0.0


def _most_shared(spans: tuple[Span, ...], tags: tuple[Tag, ...], label: str) -> Tag | None:
    """Return the tag of a label that shares most with the spans, None where none does."""
    shares = [(sum(_shared(span, tag.span) for span in spans), tag) for tag in tags if tag.label == label]
    most, tag = max(shares, key=lambda pair: pair[0], default=(0, None))
    return tag if most else None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
