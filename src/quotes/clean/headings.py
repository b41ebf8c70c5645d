"""Lines that stand alone between paragraphs: crossheads, pictures' captions, teasers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

import regex
from attrs import evolve

from quotes.clean.captions import names_somebody, shows_who
from quotes.clean.prose import is_broken, is_item, is_second_line, is_sentence, is_signed_off, stands_alone
from quotes.lexicon.pages import Pages
from quotes.spans import words
from quotes.types import Region, Span

CAPITALS = regex.compile(r"[^\p{Ll}“”\"]*\p{Lu}[^\p{Ll}“”\"]*\p{Lu}[^\p{Ll}“”\"]*")
NO_CROSSHEAD_END = regex.compile(r"[.,;!?…][\"'”’)]*$")
QUOTE = regex.compile(r"[“”\"]")
MARK = regex.compile(
    r"[“”\".!?:;]"
)  # of another sentence, of a quotation, of a label: in no question that is a heading
PERSONS = frozenset({"i", "we", "you", "your", "our", "us", "me", "my"})  # an interviewer's, a writer's own questions
MIN_ASKING_WORDS = 3
WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.,-]*")
MAX_CROSSHEAD_WORDS = 8
MAX_HEADING_WORDS = 12  # in small letters; a longer line describes a picture
MAX_CAPITALS_SHARE = 0.2  # of the blocks; a text all in capitals has no crossheads
MAX_RUN = 2  # lines on end; more are a list or a poem of the article
MAX_SHARE = 0.6  # of the article's blocks; a text of which more stand alone is a list


def with_crossheads(text: str, parts: Sequence[Region]) -> tuple[Region, ...]:
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


def with_lone_lines(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with lines that stand alone in the article as headlines, captions or, among furniture, furniture.

    A list, a poem, a text broken into lines stay as they are: when in doubt it is the article.
    """
    alone = _lone(text, parts, pages)
    body = sum(part.zone == "body" for part in parts)
    if len(alone) > MAX_SHARE * body or _has_broken_lines(text, parts):
        return _with_captions(text, parts, pages)
    zones: dict[int, str] = {}
    for _, group in groupby(enumerate(alone), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        zones.update(dict(zip(run, _zones_of_run(text, parts, run, pages), strict=True)))
    return _with_captions(text, [evolve(part, zone=zones.get(n, part.zone)) for n, part in enumerate(parts)], pages)


def _lone(text: str, parts: Sequence[Region], pages: Pages) -> list[int]:
    """Return the lines that stand alone, and a heading's second line in small letters."""
    alone: list[int] = []
    for number, part in enumerate(parts):
        is_second = alone[-1:] == [number - 1] and is_second_line(words(text, part.span))
        if part.zone == "body" and (is_second or _is_lone(text, part.span, pages)):
            alone.append(number)
    return alone


def _is_lone(text: str, block: Span, pages: Pages) -> bool:
    line = words(text, block)
    if _asks(line):
        return True
    is_quotation = QUOTE.search(line) and not (QUOTE.match(line) and len(WORD.findall(line)) <= MAX_CROSSHEAD_WORDS)
    return stands_alone(line, pages) and not is_quotation


def _asks(line: str) -> bool:
    """Return whether a line is a short question, and no sentence of somebody who speaks to somebody."""
    found = [word.lower() for word in WORD.findall(line)]
    is_question = line.endswith("?") and not line[0].islower() and not MARK.search(line[:-1])
    return is_question and MIN_ASKING_WORDS <= len(found) <= MAX_HEADING_WORDS and PERSONS.isdisjoint(found)


def _has_broken_lines(text: str, parts: Sequence[Region]) -> bool:
    body = [words(text, part.span) for part in parts if part.zone == "body"]
    return any(is_broken(line, after) for line, after in pairwise(body))


def _zones_of_run(text: str, parts: Sequence[Region], run: list[int], pages: Pages) -> list[str]:
    """Return the zones of lines that follow each other; `body` where they are a list of the article's."""
    before = parts[run[0] - 1] if run[0] else None
    after = parts[run[-1] + 1] if run[-1] + 1 < len(parts) else None
    lines = [words(text, parts[number].span) for number in run]
    if before and after and before.zone == after.zone == "furniture":
        return ["furniture"] * len(run) if len(run) > 1 else [_zone_of(lines[0], 1)]
    is_last = after and after.zone != "body" and is_signed_off(lines[-1])
    leads_up = before and before.zone == "body" and words(text, before.span).endswith((":", ","))
    is_item_after = after and after.zone == "body" and not is_sentence(words(text, after.span), pages)
    if len(run) > MAX_RUN or before is None or after is None or leads_up or is_last:
        return ["body"] * len(run)
    if is_item_after and not is_item(words(text, after.span)):
        return ["body"] * len(run)
    return [_zone_of(line, len(run)) for line in lines]


def _zone_of(line: str, count: int) -> str:
    is_caption = len(WORD.findall(line)) > MAX_HEADING_WORDS or names_somebody(line) or count > 1
    return "caption" if is_caption else "headline"


def _with_captions(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with sentences that only name what a picture shows as captions."""
    is_shown = [part.zone == "body" and shows_who(words(text, part.span), pages) for part in parts]
    return tuple(evolve(part, zone="caption") if shown else part for part, shown in zip(parts, is_shown, strict=True))
