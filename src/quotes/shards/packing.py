"""What became of a document as bytes, and back: MessagePack, read by the types below alone, packed by zlib.

Nothing that is read runs: no pickle. An article is written once, and not with each of its attributions. What a find
holds before people correct it comes back equal; what it was corrected by is given to the run anew.
"""

from __future__ import annotations

import zlib

import msgspec
from attrs import fields, frozen

from quotes.pipeline import Accident, Outcome, Refused
from quotes.rule_names import ContentRule, SourceRule, Step
from quotes.types import (
    Article,
    Attribution,
    Document,
    Done,
    Evidence,
    Failure,
    Quote,
    Relay,
    SaidOn,
    Span,
    Speaker,
    StatedRelay,
)

LEVEL = 1  # of zlib; 6 takes a sixth more time for a thirtieth less (2026-11)


@frozen
class PackedQuote:
    """The fields of a Quote; `rule` is one of two enums there, which msgspec can't tell apart."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: Span | None
    type: str
    rule: str
    sentence: int
    source_rule: SourceRule | None
    attitude: str
    confidence: float
    relays: tuple[StatedRelay, ...]
    flags: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@frozen
class PackedAttribution:
    """The fields of an Attribution but its article, and but what people decided."""

    zone: str
    quote: PackedQuote
    speaker: Speaker
    relays: tuple[Relay, ...]
    flags: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    said_on: SaidOn | None


@frozen
class PackedOutcome:
    """An outcome of any kind: what a kind has no use for is None or empty. Of an Accident the traceback is left out."""

    article: Article | None = None
    attributions: tuple[PackedAttribution, ...] = ()
    others: tuple[PackedAttribution, ...] = ()
    document: Document | None = None
    failed: Failure | None = None
    message: str = ""


ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(PackedOutcome)
QUOTE_FIELDS = tuple(each.name for each in fields(PackedQuote))
ATTRIBUTION_FIELDS = tuple(each.name for each in fields(PackedAttribution) if each.name != "quote")
RULES: dict[str, ContentRule | Step] = {rule.value: rule for kind in (Step, ContentRule) for rule in kind}


def packed(outcome: Outcome) -> bytes:
    """Return an outcome as bytes; the same outcome gives the same."""
    return zlib.compress(ENCODER.encode(in_parts(outcome)), LEVEL)


def unpacked(data: bytes) -> Outcome:
    """Return the outcome of some bytes. Raises ValueError where they are none, as they are where a file is torn."""
    try:
        return outcome_of(DECODER.decode(zlib.decompress(data)))
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from error


def in_parts(outcome: Outcome) -> PackedOutcome:
    """Return what is written of an outcome."""
    if isinstance(outcome, Accident):
        return in_parts(outcome.outcome)
    if isinstance(outcome, Failure):
        return PackedOutcome(failed=outcome)
    if isinstance(outcome, Refused):
        return PackedOutcome(document=outcome.document, message=outcome.message)
    first, others = (tuple(map(packed_attribution, side)) for side in (outcome.attributions, outcome.others))
    return PackedOutcome(outcome.article, first, others)


def outcome_of(parts: PackedOutcome) -> Outcome:
    """Return the outcome that was written."""
    article = parts.article
    if article is not None:
        sides = (tuple(attribution_of(each, article) for each in side) for side in (parts.attributions, parts.others))
        return Done(article, *sides)
    if parts.document is not None:
        return Refused(parts.document, parts.message)
    if parts.failed is None:
        raise ValueError("an outcome of no kind")
    return parts.failed


def packed_attribution(each: Attribution) -> PackedAttribution:
    """Return what is written of an attribution."""
    quote = PackedQuote(*(getattr(each.quote, name) for name in QUOTE_FIELDS))
    return PackedAttribution(quote=quote, **{name: getattr(each, name) for name in ATTRIBUTION_FIELDS})


def attribution_of(each: PackedAttribution, article: Article) -> Attribution:
    """Return the attribution that was written, of its article."""
    values = {name: getattr(each.quote, name) for name in QUOTE_FIELDS}
    quote = Quote(**values | {"rule": RULES.get(each.quote.rule, each.quote.rule)})
    return Attribution(article=article, quote=quote, **{name: getattr(each, name) for name in ATTRIBUTION_FIELDS})
