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
MAX_CRY_WORDS = 16  # in a headline that asks or calls out
MIN_TITLE_WORDS = 3  # long ones, to tell title case by
LONG_WORD = 4  # letters; shorter ones, and one preposition of this length, stay small in title case
STOP = regex.compile(r"[.!?…][\"'”’)]*$")
INNER_STOP = regex.compile(r"(?<!\b\p{L})(?<!\b\p{Lu}\p{Ll}{1,3})[.!?][\"”’]?\s+\p{Lu}")
WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
CAPITAL_NAME = regex.compile(r"\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}")
NOTHING = Facts()
COUNTER = regex.compile(r"\d{1,6}")


@frozen
class Head:
    """The parts above the article and what they state. `body` is what is left of the first block of the article."""

    parts: tuple[Region, ...]
    facts: Facts
    lines: int
    body: Span | None = None


def read_head(text: str, blocks: tuple[Span, ...], lexicon: Lexicon, *, stated: Facts = NOTHING) -> Head:
    """Return the parts of `blocks` above the article; `lines` is how many blocks they fill.

    `stated` is known of the document before its text is looked at; a title among it is a block.
    """
    parts: list[Region] = []
    facts = stated
    for number, block in enumerate(blocks[:MAX_LINES]):
        if block == stated.title:
            parts.append(Region("headline", block))
            continue
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
    """Return whether a line is a headline: one sentence, without a stop unless in title case, an article below it."""
    line = words(text, block)
    count = len(WORD.findall(line))
    is_followed = any(STOP.search(words(text, each)) for each in after)
    if not 1 < count <= MAX_TITLE_WORDS or not is_followed or INNER_STOP.search(line):
        return False
    if line[0].islower() or text[after[0].start].islower():  # a text broken into lines
        return False
    if line.endswith((",", ";", ":", "-", "–", "—")):
        return False
    return _in_title_case(line) or not STOP.search(line) or (line[-1] in "?!" and count <= MAX_CRY_WORDS)


def _in_title_case(line: str) -> bool:
    """Return whether all words but short ones begin with a capital: a headline so set may end in a stop."""
    found = [word for word in WORD.findall(line) if len(word) >= LONG_WORD]
    small = [word for word in found if word[0].islower()]
    return len(found) >= MIN_TITLE_WORDS and len(small) <= 1 and all(len(word) == LONG_WORD for word in small)


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
