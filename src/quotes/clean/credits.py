"""Who printed it: outlets and agencies that labels, closing credits and rights lines name."""

from __future__ import annotations

import regex

from quotes.clean.dates import TIME, day_pattern
from quotes.lexicon import Lexicon, OutletEntry
from quotes.spans import trimmed
from quotes.types import Outlet, Span

ADDRESS = regex.compile(r"(?:https?://|www\.)[^\s<>\"”)]+", regex.IGNORECASE)
DOMAIN = regex.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", regex.IGNORECASE)
NAME = regex.compile(r"\p{Lu}[\p{L}\p{N}.&'’/ -]{1,60}")
# ... a mistake." - Reuters    ... in June. (Xinhua)    ... in June. /TASS/
CLOSING = regex.compile(
    r"(?<=[.!?…][\"'”’)]{0,2})\s*(?:[-–—―]{1,2}\s*(?P<name>[\p{L}][\p{L}\p{N}&. '’-]{1,38})"
    r"|[(\[/]\s*(?P<name>[\p{L}][\p{L}\p{N}&. '’-]{1,38}?)(?:[/,]\s?[\p{L} ]{2,20})?\s*[)\]/])\s*\.?$"
)
# an agency in a line by itself: (Yonhap)    - Reuters    /TASS/    Yonhap
ALONE = regex.compile(
    r"(?:[-–—―]{1,2}\s*|[(\[/]\s*)?(?P<name>\p{Lu}[\p{L}\p{N}&. '’-]{1,38}?)(?:[/,]\s?[\p{L} ]{2,20})?\s*[)\]/]?\.?"
)
IN_BRACKETS = regex.compile(
    r"\s*[(\[/]\s*(?P<name>\p{L}[\p{L}\p{N}&. '’-]{1,38}?)(?:[/,]\s?[\p{L} ]{2,20})?\s*[)\]/]\.?$"
)
BEHIND_DASH = regex.compile(r"(?<=[.!?…][\"'”’)]{0,2})\s*[-–—―]{0,2}\s*(?P<name>\p{Lu}[\p{L}\p{N}&. '’-]{1,38})\.?$")
OF_AGENCIES = (IN_BRACKETS, BEHIND_DASH)
FIRST_PRINTED = regex.compile(
    r"\b(?:first|originally) (?:published|appeared)\s+(?:(?:by|in|on|at|with)\s*)?:?\s*"
    r"(?:(?P<address>(?:https?://|www\.)[^\s<>\"”)]+)"
    r"|(?P<name>\p{L}[\p{L}\p{N}&. '’-]{1,60}?)(?=\s*(?:[.,;|(]|\bon\b|$)))",
    regex.IGNORECASE,
)
RIGHTS = regex.compile(
    r"(?:copyright|©|\(c\))[\s©(c),]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.:]*(?:by\s+)?"
    r"(?P<name>\p{L}[\p{L}\p{N}&. '’-]{1,60}?)(?=\s*(?:[.,|]|\ball rights\b|$))",
    regex.IGNORECASE,
)
LEARNED = regex.compile(
    r"\b(?P<name>(?:The |the )?\p{Lu}[\p{L}.&'’]*(?: \p{Lu}[\p{L}.&'’]*){0,4}) has (?:\w+ )?learn(?:ed|t)\b"
)
SYNDICATES = regex.compile(r"\p{Lu}[\p{L}&. '’-]{1,40}?(?=\s*(?:[/,|–-]|and\b|$))")


def published_at(text: str, address: Span, lexicon: Lexicon) -> Outlet | None:
    """Return the outlet at an address in the text, by its host where the lexicon lacks it; None without a host."""
    words = text[address.start : address.end]
    entry = lexicon.outlet_at(words)
    if entry:
        return outlet_of(entry, "metadata", address)
    host = regex.sub(r"^(?:\w+://)?(?:www\.)?", "", words.lower()).partition("/")[0].partition(":")[0]
    return Outlet(host, basis="metadata", span=address) if "." in host else None


def credited(text: str, value: Span, lexicon: Lexicon) -> Outlet | None:
    """Return the outlet that the value of a label names: by an address, a known name, or as it is written."""
    words = text[value.start : value.end]
    if found := ADDRESS.search(words) or DOMAIN.fullmatch(words):
        return published_at(text, Span(value.start + found.start(), value.start + found.end()), lexicon)
    for found in SYNDICATES.finditer(words):
        if entry := lexicon.outlet_credited(found.group()):
            return outlet_of(entry, "metadata", Span(value.start + found.start(), value.start + found.end()))
    if entry := lexicon.outlet_credited(words):
        return outlet_of(entry, "metadata", value)
    return Outlet(words, basis="metadata", span=value) if NAME.fullmatch(words) else None


def closing_credit(text: str, block: Span, lexicon: Lexicon) -> tuple[Span, Outlet] | None:
    """Return the credit of an agency after a block's last sentence, and the agency; None where there is none.

    The credit may be all of the block; without any mark it names an agency then.
    """
    words = text[block.start : block.end]
    for found in (CLOSING.search(words), ALONE.fullmatch(words)):
        entry = lexicon.outlet_credited(found["name"].strip()) if found else None
        if found and entry and (entry.kind == "agency" or not words[0].isalpha() or found.start()):
            name = Span(block.start + found.start("name"), block.start + found.end("name"))
            start = block.start + found.start() + len(found.group()) - len(found.group().lstrip())
            return Span(start, block.end), outlet_of(entry, "metadata", name)
    return None


def without_credit(text: str, block: Span, lexicon: Lexicon) -> Span:
    """Return a block without the agency or the day that stands behind its words, in brackets, behind a dash or bare.

    `He won. (Reuters)`, `He won. - AFP`, `He won (Xinhua/ANI)`, `He won. 12 March 2024`, `He won. (March 12, 2024)`.
    """
    line = text[block.start : block.end]
    for found in (IN_BRACKETS.search(line), BEHIND_DASH.search(line), _day_at_end(line, lexicon)):
        if found and (found.re not in OF_AGENCIES or lexicon.outlet_credited(found["name"].strip())):
            return trimmed(text, Span(block.start, block.start + found.start()))
    return block


def _day_at_end(line: str, lexicon: Lexicon) -> regex.Match[str] | None:
    day = day_pattern(lexicon) + TIME
    behind = regex.compile(rf"(?<=[.!?…][\"'”’)]{{0,2}})\s*[-–—|]?\s*{day}\W*$").search(line)
    return behind or regex.compile(rf"\s*[(\[]\s*{day}\s*[)\]]\.?$").search(line)


def first_printed_by(text: str, block: Span, lexicon: Lexicon) -> Outlet | None:
    """Return the outlet where a line says that the text was originally published; None for one that is not known."""
    found = FIRST_PRINTED.search(text, block.start, block.end)
    if not found:
        return None
    if found["address"]:
        return published_at(text, Span(*found.span("address")), lexicon)
    entry = lexicon.outlet_credited(found["name"])
    return outlet_of(entry, "metadata", Span(*found.span("name"))) if entry else None


def rights_holder(text: str, block: Span, lexicon: Lexicon) -> Outlet | None:
    """Return the outlet that a rights line (© 2022 The Korea Herald) names, or None when the lexicon lacks it."""
    found = RIGHTS.search(text, block.start, block.end)
    entry = lexicon.outlet_named(found["name"]) if found else None
    return outlet_of(entry, "metadata", Span(*found.span("name"))) if found and entry else None


def learned_by(text: str, block: Span, lexicon: Lexicon) -> Outlet | None:
    """Return the outlet that says of itself that it has learned something, or None when the lexicon lacks it."""
    found = LEARNED.search(text, block.start, block.end)
    entry = lexicon.outlet_named(found["name"]) if found else None
    return outlet_of(entry, "metadata", Span(*found.span("name"))) if found and entry else None


def outlet_of(entry: OutletEntry, basis: str, span: Span | None) -> Outlet:
    """Return an entry of the lexicon as the outlet that the words at `span` state."""
    return Outlet(entry.name, id=entry.id, wikidata=entry.wikidata, basis=basis, span=span)
