"""The article and what stands within and below it: furniture, captions, credits, readers' comments."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import frozen

from quotes.clean.comments import PROSE, comments_from, points_of
from quotes.clean.credits import ADDRESS, closing_credit, first_printed_by, rights_holder
from quotes.clean.facts import Facts
from quotes.clean.labels import labelled_line
from quotes.lexicon import Lexicon
from quotes.spans import trimmed, words
from quotes.types import Region, Span

CAPITALS = regex.compile(r"[^\p{Ll}“”\"]*\p{Lu}[^\p{Ll}“”\"]*\p{Lu}[^\p{Ll}“”\"]*")
NO_CROSSHEAD_END = regex.compile(r"[.,;!?…][\"'”’)]*$")
MAX_CROSSHEAD_WORDS = 8
MAX_CAPITALS_SHARE = 0.2  # of the blocks; a text all in capitals has no crossheads
CLOSING_BLOCKS = 4  # from the end, in which an agency's credit may close the article
FORM = "comments-form"  # the kind of line that invites comments: what follows it is no article either
LABELS_BELOW = ("furniture",)  # titles and bylines stand above
MIN_ARTICLE = 400  # characters of prose above a heading of comments


@frozen
class Below:
    """The parts from the article's first block on, and what they state."""

    parts: tuple[Region, ...]
    facts: Facts


def read_below(text: str, blocks: tuple[Span, ...], lexicon: Lexicon) -> Below:
    """Return the parts of the article and of all below it."""
    parts: list[Region] = []
    facts = Facts()
    heading = _comments_heading(text, blocks, lexicon)
    for number, block in enumerate(blocks):
        zone, stated = _line(text, block, lexicon)
        facts = facts.and_also(stated)
        is_comment = heading is not None and number > heading and zone == "body"
        parts.append(Region("comments" if is_comment else zone, block))
    zoned = _with_crossheads(text, parts)
    return _with_credit(text, _with_comments(text, zoned, lexicon), facts, lexicon)


def _line(text: str, block: Span, lexicon: Lexicon) -> tuple[str, Facts]:
    labelled = labelled_line(text, block, lexicon)
    if labelled and labelled.zone in LABELS_BELOW:
        return "furniture", labelled.facts
    line = words(text, block)
    kind = lexicon.pages.line_kind(line)
    if kind:
        return ("furniture" if kind.zone == "comments" else kind.zone), Facts(
            credit=rights_holder(text, block, lexicon), origin=first_printed_by(text, block, lexicon)
        )
    return ("furniture" if ADDRESS.fullmatch(line) else "body"), Facts()


def _comments_heading(text: str, blocks: tuple[Span, ...], lexicon: Lexicon) -> int | None:
    """Return the number of the block that heads readers' comments, or None.

    Some prose stands above it; below it, no longer run of prose than above: a button in mid-article heads nothing.
    """
    prose = 0
    for number, block in enumerate(blocks):
        line = words(text, block)
        kind = lexicon.pages.line_kind(line)
        if kind and (kind.zone == "comments" or kind.name == FORM) and prose >= MIN_ARTICLE:
            below = [words(text, each) for each in blocks[number + 1 :]]
            return number if sum(len(each) for each in below if _is_prose(each, lexicon)) <= prose else None
        prose += len(line) if _is_prose(line, lexicon) else 0
    return None


def _is_prose(line: str, lexicon: Lexicon) -> bool:
    return points_of(line, lexicon.pages) <= PROSE and lexicon.pages.line_kind(line) is None


def _with_crossheads(text: str, parts: Sequence[Region]) -> tuple[Region, ...]:
    """Return `parts` with lines in capitals as headlines; beside each other or furniture, as furniture (a teaser)."""
    capitals = {number for number, part in enumerate(parts) if part.zone == "body" and _is_crosshead(text, part.span)}
    if len(capitals) > MAX_CAPITALS_SHARE * len(parts):
        return tuple(parts)
    teasers = capitals | {number for number, part in enumerate(parts) if part.zone == "furniture"}
    zones = {n: "furniture" if {n - 1, n + 1} & teasers else "headline" for n in capitals}
    return tuple(Region(zones.get(number, part.zone), part.span) for number, part in enumerate(parts))


def _is_crosshead(text: str, block: Span) -> bool:
    line = words(text, block)
    is_short = len(line.split()) <= MAX_CROSSHEAD_WORDS
    return is_short and CAPITALS.fullmatch(line) is not None and not NO_CROSSHEAD_END.search(line)


def _with_comments(text: str, parts: tuple[Region, ...], lexicon: Lexicon) -> tuple[Region, ...]:
    body = [number for number, part in enumerate(parts) if part.zone == "body"]
    start = comments_from([words(text, parts[number].span) for number in body], lexicon.pages)
    if start is None:
        return parts
    below = set(body[start:])
    return tuple(Region("comments" if n in below else part.zone, part.span) for n, part in enumerate(parts))


def _with_credit(text: str, parts: tuple[Region, ...], facts: Facts, lexicon: Lexicon) -> Below:
    """Return the parts with the agency's credit behind the last sentence (- Reuters) split off as furniture."""
    body = [number for number, part in enumerate(parts) if part.zone == "body"]
    for number in body[-CLOSING_BLOCKS:]:
        found = closing_credit(text, parts[number].span, lexicon)
        if found:
            span, outlet = found
            rest = trimmed(text, Span(parts[number].span.start, span.start))
            text_part = (Region("body", rest),) if rest.start < rest.end else ()
            split = (*text_part, Region("furniture", span))
            return Below((*parts[:number], *split, *parts[number + 1 :]), facts.and_also(Facts(credit=outlet)))
    return Below(parts, facts)
