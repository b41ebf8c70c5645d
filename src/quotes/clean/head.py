"""The lines above an article: address, date, headline, byline, counters, a picture's caption, the dateline."""

from __future__ import annotations

from itertools import pairwise

import regex
from attrs import evolve, frozen

from quotes.clean.captions import describes_scene, shows_who
from quotes.clean.credits import without_credit
from quotes.clean.dateline import Dateline, dateline_at, is_transcript
from quotes.clean.facts import Facts, agency_of
from quotes.clean.labels import (
    Labelled,
    address_line,
    agency_line,
    byline,
    date_line,
    label_before_text,
    labelled_line,
    paper_and_day,
)
from quotes.clean.links import FURNITURE, appeals
from quotes.clean.prose import STOP, is_broken, is_finished, is_second_line, is_sentence, stands_alone
from quotes.clean.scripts import script_label, script_line
from quotes.clean.writers import bylines, tells_of_writer
from quotes.lexicon import Lexicon
from quotes.spans import trimmed, words
from quotes.types import Region, Span

MAX_LINES = 80  # above an article, menus included; further down it is the article
MAX_TITLE_WORDS = 30
MAX_TITLES = 5  # headline and decks
LONG_TITLE = 5  # words; shorter ones above one so long are entries of a menu
MIN_CAPTION_WORDS = 4
MAX_BELOW_DECK = 8  # lines down to the byline
MAX_BELOW_BOX = 14  # lines down to the byline of a fact-check, below its claim
MAX_BOX_SENTENCES = 3  # of the claim, and of what a picture shows
BY = ("By ", "BY ")
MAX_ABOVE_DATELINE = 2  # lines down to the dateline; what stands above it is no article
MIN_SENTENCES = 2  # below a line of a menu; with fewer there is no article for it to stand above
MAX_CRY_WORDS = 16  # in a headline that asks or calls out
MIN_TITLE_WORDS = 3  # long ones, to tell title case by
LONG_WORD = 4  # letters; shorter ones, and one preposition of this length, stay small in title case
INNER_STOP = regex.compile(r"(?<!\b\p{L})(?<!\b\p{Lu}\p{Ll}{1,3})[.!?][\"”’]?\s+[\"“‘]?\p{Lu}")
WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
CAPITAL_NAME = regex.compile(r"\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}")
NOTHING = Facts()
ABBREVIATION = regex.compile(r"(?:\p{L}\.){2,}")
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
        if script_label(text, block):
            return _titled(text, Head(tuple(parts), facts, number, block))
        before_text = label_before_text(text, block, lexicon)
        if before_text:
            facts = facts.and_also(before_text.facts)
            parts.append(Region(before_text.zone, before_text.span))
            block = trimmed(text, Span(before_text.span.end, block.end))
            if block.start == block.end:
                continue
        after = blocks[number + 1 :]
        found = _named(text, block, after, lexicon) or _unnamed(text, block, after, tuple(parts), lexicon)
        if found is None:
            return _with_dateline(text, _titled(text, Head(tuple(parts), facts, number, block)), blocks, lexicon)
        parts.append(Region(found.zone, found.span))
        facts = facts.and_also(found.facts)
    return _titled(text, Head(tuple(parts), facts, min(len(blocks), MAX_LINES)))


def _named(text: str, block: Span, after: tuple[Span, ...], lexicon: Lexicon) -> Labelled | None:
    """Return what a line says that it is, or what the lexicon knows it to be; else None."""
    if found := script_line(text, block):
        return found
    for recognize in (address_line, labelled_line, date_line, paper_and_day, byline):
        if found := recognize(text, block, lexicon):
            return found
    kind = lexicon.pages.line_kind(words(text, block))
    if kind and after:
        return Labelled(block, FURNITURE.get(kind.zone, kind.zone), Facts())
    return None


def _unnamed(
    text: str, block: Span, after: tuple[Span, ...], parts: tuple[Region, ...], lexicon: Lexicon
) -> Labelled | None:
    """Return what a line is by its shape and by what stands around it, or None when the article begins there."""
    if not after or dateline_at(text, block, lexicon):
        return None
    if _is_lead(text, block, parts, lexicon):
        return Labelled(block, "caption", Facts()) if _is_above_byline(text, after, lexicon) else None
    if any(part.zone == "headline" for part in parts) and (credit := agency_line(text, block, lexicon)):
        return credit
    line = words(text, block)
    if zone := _zone_of_note(text, line, after, parts, lexicon):
        return Labelled(block, zone, Facts())
    if _is_title(text, block, after) and not _tells(line, lexicon) and _may_be_title(text, parts):
        return Labelled(block, "headline", Facts())
    is_alone = stands_alone(line, lexicon.pages) or _is_abbreviation(line, words(text, after[0]), lexicon)
    if is_alone and _has_article(text, (block, *after), lexicon):
        return Labelled(block, _zone_alone(line, parts), Facts())
    if appeals(line, lexicon.pages) and _has_article(text, after, lexicon):
        return Labelled(block, "furniture", Facts())
    if _is_above_second_head(text, (block, *after), lexicon):
        return Labelled(block, "caption" if any(part.zone == "headline" for part in parts) else "headline", Facts())
    return None


def _is_lead(text: str, block: Span, parts: tuple[Region, ...], lexicon: Lexicon) -> bool:
    """Return whether a line is a sentence of the article with an agency or a day behind it: `He won. (Reuters)`

    Below a headline a stop may be missing before it.
    """
    line = words(text, without_credit(text, block, lexicon))
    if line == words(text, block):
        return False
    has_title = any(part.zone == "headline" for part in parts)
    return is_finished(line) or (has_title and is_sentence(line, lexicon.pages) and not _in_title_case(line))


def _is_abbreviation(line: str, after: str, lexicon: Lexicon) -> bool:
    """Return whether a line is a menu's entry whose stop ends no sentence: U.S."""
    return ABBREVIATION.fullmatch(line) is not None and not is_sentence(after, lexicon.pages)


def _zone_of_note(
    text: str, line: str, after: tuple[Span, ...], parts: tuple[Region, ...], lexicon: Lexicon
) -> str | None:
    """Return the zone of a line that says something of the article: a caption, a byline, a deck; else None."""
    before = {part.zone for part in parts}
    if parts and parts[-1].zone == "byline" and tells_of_writer(line, bylines(text, parts), lexicon.pages):
        return "byline"
    if "headline" not in before:
        is_title = shows_who(line, lexicon.pages) and _has_article(text, after, lexicon)
        return "headline" if is_title else None
    if _is_caption(text, line, parts, lexicon):
        return "caption"
    if CAPITAL_NAME.fullmatch(line):
        return "byline"
    if not is_sentence(line, lexicon.pages) or not _is_above_byline(text, after, lexicon):
        return parts[-1].zone if is_second_line(line) else None
    if parts[-1].zone == "headline":
        return "headline" if _has_more(text, after, lexicon) else None
    return "caption" if any(dateline_at(text, block, lexicon) for block in after[:MAX_ABOVE_DATELINE]) else None


def _is_caption(text: str, line: str, parts: tuple[Region, ...], lexicon: Lexicon) -> bool:
    after_counter = COUNTER.fullmatch(words(text, parts[-1].span)) is not None
    return describes_scene(line, lexicon.pages, after_counter=after_counter) or shows_who(line, lexicon.pages)


def _is_above_byline(text: str, after: tuple[Span, ...], lexicon: Lexicon) -> bool:
    """Return whether the writer, the day or the dateline come next, before any other sentence."""
    for block in after[:MAX_BELOW_DECK]:
        if byline(text, block, lexicon) or date_line(text, block, lexicon) or dateline_at(text, block, lexicon):
            return True
        labelled = labelled_line(text, block, lexicon)
        if labelled and labelled.facts.published:
            return True
        if is_sentence(words(text, block), lexicon.pages) and _named(text, block, after, lexicon) is None:
            return False
    return False


def _is_above_second_head(text: str, blocks: tuple[Span, ...], lexicon: Lexicon) -> bool:
    """Return whether more lines than sentences stand between here and a byline with its day: a box above the article.

    A fact-check has the claim there, who made it, and the verdict.
    """
    near = blocks[:MAX_BELOW_BOX]
    bylines_ = [n for n, each in enumerate(near) if words(text, each).startswith(BY) and byline(text, each, lexicon)]
    end = next((n for n in bylines_ if any(date_line(text, each, lexicon) for each in blocks[n - 1 : n + 2])), 0)
    sentences = sum(is_sentence(words(text, each), lexicon.pages) for each in blocks[:end])
    return (
        0 < sentences <= MAX_BOX_SENTENCES and sentences < end - sentences and _has_article(text, blocks[end:], lexicon)
    )


def _may_be_title(text: str, parts: tuple[Region, ...]) -> bool:
    """Return whether a title may stand below `parts`: not much below another that is long enough to be one."""
    long_ones = [part for part in parts if part.zone == "headline" and _is_long(text, part.span)]
    is_past = {"caption", "dateline"} & {part.zone for part in parts}
    return not long_ones or (not is_past and parts[-1].zone == "headline" and len(long_ones) < MAX_TITLES)


def _is_long(text: str, block: Span) -> bool:
    return len(WORD.findall(words(text, block))) >= LONG_TITLE


def _has_article(text: str, blocks: tuple[Span, ...], lexicon: Lexicon) -> bool:
    """Return whether an article follows: a few sentences, and no text broken into lines above the first."""
    lines = [words(text, block) for block in blocks[:MAX_LINES]]
    sentences = [n for n, line in enumerate(lines) if is_sentence(line, lexicon.pages)]
    sentences = [n for n in sentences if lexicon.pages.line_kind(lines[n]) is None]
    if len(sentences) < MIN_SENTENCES:
        return False
    return not any(is_broken(one, two) for one, two in pairwise(lines[: sentences[0] + 1]))


def _has_more(text: str, blocks: tuple[Span, ...], lexicon: Lexicon) -> bool:
    """Return whether an article follows, be it one paragraph, of several sentences or behind a dateline."""
    near = blocks[:MAX_BELOW_DECK]
    is_paragraph = any(INNER_STOP.search(words(text, each)) or dateline_at(text, each, lexicon) for each in near)
    return is_paragraph or _has_article(text, blocks, lexicon)


def _zone_alone(line: str, parts: tuple[Region, ...]) -> str:
    """Return the zone of a line that is no title: below the headline a picture's caption, else a menu's entry."""
    is_below = any(part.zone == "headline" for part in parts)
    return "caption" if is_below and len(WORD.findall(line)) >= MIN_CAPTION_WORDS else "furniture"


def _titled(text: str, head: Head) -> Head:
    """Return the head with the entries of a menu above its headline as furniture, and the headline as its title."""
    titles = [part.span for part in head.parts if part.zone == "headline"]
    first = next((span for span in titles if _is_long(text, span)), None)
    menu = {span for span in titles if first and span < first and not head.facts.title}
    parts = tuple(Region("furniture" if part.span in menu else part.zone, part.span) for part in head.parts)
    title = next((span for span in titles if span not in menu), None)
    return evolve(head, parts=parts, facts=head.facts.and_also(Facts(title=title)))


def _is_title(text: str, block: Span, after: tuple[Span, ...]) -> bool:
    """Return whether a line is a headline: one sentence, without a stop unless in title case, an article below it."""
    line = words(text, block)
    count = len(WORD.findall(line))
    is_followed = any(STOP.search(words(text, each)) for each in after)
    if not 1 < count <= MAX_TITLE_WORDS or not is_followed:
        return False
    if line[0].islower() or text[after[0].start].islower():  # a text broken into lines
        return False
    if line.endswith((",", ";", ":", "-", "–", "—")):
        return False
    if _in_title_case(line):
        return True
    is_cry = line[-1] in "?!" and count <= MAX_CRY_WORDS
    return not INNER_STOP.search(line) and (not STOP.search(line) or is_cry)


def _tells(line: str, lexicon: Lexicon) -> bool:
    """Return whether a stop ends a line with a verb in small letters: `Kim Jong Un is in Moscow, TASS said.`

    In a headline of capitals the verb has one, too.
    """
    return line.rstrip("\"”’»'").endswith(".") and not lexicon.pages.verbs.isdisjoint(WORD.findall(line))


def _in_title_case(line: str) -> bool:
    """Return whether all words but short ones begin with a capital: a headline so set may end in a stop."""
    every = WORD.findall(line)
    if len(every) > MIN_TITLE_WORDS and all(word[0].isupper() for word in every):
        return True
    found = [word for word in every if len(word) >= LONG_WORD]
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
