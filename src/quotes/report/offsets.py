"""Where words stand, as a browser counts: in UTF-16 units. The one place in which the two ways of counting meet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

ASTRAL = re.compile("[\U00010000-\U0010ffff]")  # one code point, two units of UTF-16


def utf16_offsets(text: str) -> Callable[[int], int]:
    """Return what gives the offset in UTF-16 units for one in code points of `text`, which may be its end."""
    pairs = [match.start() for match in ASTRAL.finditer(text)]
    return lambda offset: offset + bisect_left(pairs, offset)


def code_point_offsets(text: str) -> Callable[[int], int]:
    """Return what gives the offset in code points of `text` for one in UTF-16 units: the way back.

    An offset between the two units of a character is taken for the character's own.
    """
    pairs = [match.start() + number for number, match in enumerate(ASTRAL.finditer(text))]
    return lambda offset: offset - bisect_left(pairs, offset)
