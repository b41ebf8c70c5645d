"""Text that was decoded wrongly before it came here: `â€œNoâ€\x9d, he said`. Told, never mended."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from attrs import evolve

from quotes.types import Document

MOJIBAKE = "mojibake"
# What the first byte of a character of UTF-8 looks like in Windows-1252, Latin-1 or Mac Roman, before a second one: a
# quick look, for the detector reads less than a megabyte a second (2026-11).
FIRST_LETTERS = "ÂÃâÐÑÎÏØÙãåäæçèéêëïð√‚Ä"
FIRST = re.compile(rf"[{FIRST_LETTERS}][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñó©¢£]")


def with_flags(document: Document) -> Document:
    """Return the document, flagged where its text seems to have been decoded wrongly once."""
    return evolve(document, flags=(*document.flags, MOJIBAKE)) if is_mojibake(document.text) else document


def is_mojibake(text: str) -> bool:
    """Return whether ftfy finds characters in a text that only a wrong encoding puts side by side."""
    if text.isascii() or not any(letter in text for letter in FIRST_LETTERS):
        return False
    return FIRST.search(text) is not None and bool(_detector().is_bad(text))


@cache
def _detector() -> Any:
    from ftfy import badness  # a third of a second to import, and few texts need it

    return badness
