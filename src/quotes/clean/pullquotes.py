"""Boxes that repeat a quotation of the article in large letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import regex
from attrs import evolve

from quotes.spans import words
from quotes.types import Region

# “So far, it's the Internet.” - Ana Souza    "I cried in the truck."
BOX = regex.compile(r"[“\"](?P<words>[^“”\"]{12,400})[”\"]?\s*(?:[-–—―,]{0,2}\s*(?P<name>\p{Lu}[^.!?]{1,100}))?")
NAME_BELOW = regex.compile(r"(?:[-–—―]\s*)?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, [^.!?]{2,60})?")
WORD = regex.compile(r"[\p{L}\p{N}]+")
START = 3  # words by which the paragraphs that may repeat a box are looked up

Words = tuple[str, ...]


def with_pull_quotes(text: str, parts: Sequence[Region]) -> tuple[Region, ...]:
    """Return `parts` with each box as a caption, and the name below it: its words stand once more in the article."""
    lines = {number: words(text, part.span) for number, part in enumerate(parts) if part.zone == "body"}
    boxes = {number: box for number, line in lines.items() if len(box := _said(line)) >= START}
    if not boxes:
        return tuple(parts)
    repeated = _repeated(boxes, {number: _words(line) for number, line in lines.items()})
    named = {n + 1 for n in repeated if n + 1 in lines and NAME_BELOW.fullmatch(lines[n + 1])}
    return tuple(evolve(part, zone="caption") if n in repeated | named else part for n, part in enumerate(parts))


def _said(line: str) -> Words:
    """Return the words of a line that is a quotation alone, or with its speaker; none of another line."""
    found = BOX.fullmatch(line)
    return _words(found["words"]) if found else ()


def _words(line: str) -> Words:
    return tuple(word.lower() for word in WORD.findall(line))


def _repeated(boxes: Mapping[int, Words], lines: Mapping[int, Words]) -> set[int]:
    """Return the boxes whose words another line has too, with more around them."""
    by_start = defaultdict(list)
    for number, box in boxes.items():
        by_start[box[:START]].append((number, box))
    found = set()
    for place, line in lines.items():
        for at in range(len(line) - START + 1):
            for number, box in by_start.get(line[at : at + START], ()):
                if number != place and len(line) > len(box) and line[at : at + len(box)] == box:
                    found.add(number)
    return found
