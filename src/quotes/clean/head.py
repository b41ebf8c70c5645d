"""The lines above an article: address, date, headline, byline, counters, a picture's caption, the dateline."""

from __future__ import annotations

import regex
from attrs import evolve, frozen

from quotes.clean.captions import describes_scene
from quotes.clean.dateline import Dateline, dateline_at, is_transcript
from quotes.clean.facts import Facts, agency_of
from quotes.clean.labels import Labelled, address_line, byline, date_line, label_before_text, labelled_line
from quotes.lexicon import Lexicon
from quotes.spans import trimmed, words
from quotes.types import Region, Span

MAX_LINES = 16  # above an article; further down it is the article
MAX_TITLE_WORDS = 30
MAX_TITLES = 3  # headline, deck and kicker
MIN_TITLE_SHARE = 0.7  # of a line's long words with a capital: a headline in title case may end in a stop
LONG_WORD = 4  # letters
NO_TITLE_END = regex.compile(r"[.,;:…–—-][\"'”’)]*$")
STOP = regex.compile(r"[.!?][\"'”’)]*$")
WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
CAPITAL_NAME = regex.compile(r"\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}")
COUNTER = regex.compile(r"\d{1,6}")


@frozen
class Head:
    """The parts above the article and what they state. `body` is what is left of the first block of the article."""

    parts: tuple[Region, ...]
    facts: Facts
    lines: int
    body: Span | None = None


def read_head(text: str, blocks: tuple[Span, ...], lexicon: Lexicon) -> Head:
    """Return the parts of `blocks` above the article; `lines` is how many blocks they fill."""
    parts: list[Region] = []
    facts = Facts()
    for number, block in enumerate(blocks[:MAX_LINES]):
        before_text = label_before_text(text, block, lexicon)
        if before_text:
            facts = facts.and_also(before_text.facts)
            parts.append(Region(before_text.zone, before_text.span))
            block = trimmed(text, Span(before_text.span.end, block.end))
            if block.start == block.end:
                continue
        found = _line(text, block, blocks[number + 1 :], tuple(parts), lexicon)
        if found is None:
            return _with_dateline(text, Head(tuple(parts), facts, number, block), blocks, lexicon)
        parts.append(Region(found.zone, found.span))
        facts = facts.and_also(found.facts)
    return Head(tuple(parts), facts, min(len(blocks), MAX_LINES))


def _line(
    text: str, block: Span, after: tuple[Span, ...], parts: tuple[Region, ...], lexicon: Lexicon
) -> Labelled | None:
    """Return what a line above the article is, or None when the article begins there."""
    for recognize in (address_line, labelled_line, date_line, byline):
        if found := recognize(text, block, lexicon):
            return found
    line = words(text, block)
    kind = lexicon.pages.line_kind(line)
    if kind and after:
        return Labelled(block, "furniture" if kind.zone == "comments" else kind.zone, Facts())
    if dateline_at(text, block, lexicon) or not after:
        return None
    zones = [part.zone for part in parts]
    if "headline" in zones and _is_caption(text, line, after, parts, lexicon):
        return Labelled(block, "caption", Facts())
    if "headline" in zones and CAPITAL_NAME.fullmatch(line):
        return Labelled(block, "byline", Facts())
    if (
        zones.count("headline") < MAX_TITLES
        and not {"caption", "dateline"} & set(zones)
        and _is_title(text, block, after)
    ):
        return Labelled(block, "headline", Facts(title=block))
    return None


def _is_caption(text: str, line: str, after: tuple[Span, ...], parts: tuple[Region, ...], lexicon: Lexicon) -> bool:
    after_counter = COUNTER.fullmatch(words(text, parts[-1].span)) is not None
    return bool(after) and describes_scene(line, lexicon.pages, after_counter=after_counter)


def _is_title(text: str, block: Span, after: tuple[Span, ...]) -> bool:
    """Return whether a line is a headline: no longer than one, no stop at its end, an article below it."""
    line = words(text, block)
    found = WORD.findall(line)
    if not 1 < len(found) <= MAX_TITLE_WORDS or not any(STOP.search(words(text, each)) for each in after):
        return False
    long = [word for word in found if len(word) >= LONG_WORD]
    in_title_case = bool(long) and sum(word[0].isupper() for word in long) >= MIN_TITLE_SHARE * len(long)
    return not NO_TITLE_END.search(line) if not in_title_case else not line.endswith((",", ";", ":"))


def _with_dateline(text: str, head: Head, blocks: tuple[Span, ...], lexicon: Lexicon) -> Head:
    line = dateline_at(text, head.body, lexicon) if head.body else None
    if head.body is None or line is None or (_is_bare(line) and is_transcript(text, blocks)):
        return head
    facts = head.facts.and_also(Facts(dateline=line, credit=agency_of(text, line, lexicon)))
    year = facts.year or next((day.year for day in (facts.published, facts.addressed) if day), None)
    return evolve(
        head,
        parts=(*head.parts, Region("dateline", line.span)),
        facts=evolve(facts, year=year),
        body=trimmed(text, Span(line.span.end, head.body.end)),
    )


def _is_bare(line: Dateline) -> bool:
    return line.agency is None and line.day is None
