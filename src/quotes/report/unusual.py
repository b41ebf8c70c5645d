"""Characters that nobody sees and that can deceive: what turns the line around, takes no room, or obeys nobody."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

from quotes.report.values import Unusual

# Controls but tab and line ends, formats (bidi, zero width, tags), private use and unassigned ones. Not what joins or
# shapes an emoji: a joiner (U+200D) behind a pictograph, a modifier, a variation selector or a tag sequence.
UNUSUAL = regex.compile(
    r"(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\U000E0020-\U000E007F])"
    r"[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u3164\uFFA0]--[\t\n\r]]"
    r"|[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]--[\t\n\r\u200D\U000E0020-\U000E007F]]",
    regex.VERSION1,
)
NAMES = {"\x00": "NULL", "\x1b": "ESCAPE", "\x7f": "DELETE", "\ufeff": "BYTE ORDER MARK"}


def unusual_in(text: str) -> Iterator[Unusual]:
    """Yield each such character with its place in code points, as text has them."""
    for match in UNUSUAL.finditer(text):
        sign = match[0]
        yield Unusual(match.start(), f"U+{ord(sign):04X}", name_of(sign))


def name_of(sign: str) -> str:
    """Return what Unicode calls a character, in lower case."""
    return (NAMES.get(sign, "") or unicodedata.name(sign, "unnamed character")).lower()
