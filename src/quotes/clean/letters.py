"""Pages of letters: the names that the letters are signed with."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve

from quotes.clean.prose import is_sentence
from quotes.lexicon.pages import Pages
from quotes.spans import words
from quotes.types import Region

NAME = r"\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|da|del|van|von|bin|al|el) )?\p{Lu}[\p{L}.'’-]*){1,3}"
PLACE = r"\p{Lu}[\p{L}.'’-]*(?:,? (?:(?:of|de|on|upon) )?\p{Lu}[\p{L}.'’-]*){0,4}"
SIGNATURE = regex.compile(rf"(?:[-–—―]\s*)?(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev)\.? )?{NAME}(?:, {PLACE})?")
ADDRESS = regex.compile(PLACE)
QUOTE_END = regex.compile(r"[”\"]$")
MIN_LETTERS = 2


def with_signatures(text: str, parts: Sequence[Region], pages: Pages) -> tuple[Region, ...]:
    """Return `parts` with the writers of letters, and where they live, as bylines; fewer than two sign no letters.

    A name below a quotation is left: it says who spoke.
    """
    lines = [words(text, part.span) for part in parts]
    signed = {n: _signature(lines, parts, n, pages) for n in range(1, len(parts)) if parts[n].zone == "body"}
    if sum(bool(numbers) for numbers in signed.values()) < MIN_LETTERS:
        return tuple(parts)
    names = {number for numbers in signed.values() for number in numbers}
    return tuple(evolve(part, zone="byline") if n in names else part for n, part in enumerate(parts))


def _signature(lines: list[str], parts: Sequence[Region], number: int, pages: Pages) -> tuple[int, ...]:
    """Return the lines of the signature that begins at a line: name, or name and place; none where none does."""
    before = lines[number - 1]
    is_below_letter = parts[number - 1].zone == "body" and is_sentence(before, pages) and not QUOTE_END.search(before)
    if not is_below_letter or not SIGNATURE.fullmatch(lines[number]):
        return ()
    is_followed = number + 1 < len(lines) and parts[number + 1].zone == "body" and ADDRESS.fullmatch(lines[number + 1])
    if is_followed and _is_next_letter(lines, parts, number + 2, pages):
        return (number, number + 1)
    return (number,) if _is_next_letter(lines, parts, number + 1, pages) else ()


def _is_next_letter(lines: list[str], parts: Sequence[Region], number: int, pages: Pages) -> bool:
    """Return whether something else than text follows a signature: a heading, furniture, the end."""
    return number >= len(lines) or not (parts[number].zone == "body" and is_sentence(lines[number], pages))
