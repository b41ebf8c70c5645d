"""How words are marked in what is shown: in colour on a terminal, by brackets and stars elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import click

STYLES: dict[str, dict[str, Any]] = {
    "content": {"fg": "green", "bold": True},
    "found": {"fg": "red", "bold": True},
    "cue": {"fg": "yellow"},
    "source": {"fg": "cyan"},
    "same": {},
    "cut": {"fg": "red", "strikethrough": True},
    "added": {"fg": "green"},
}


def words_painter() -> Callable[[str], str]:
    """Return how words that were looked for are marked: in colour on a terminal, between stars elsewhere."""
    return partial(coloured, "found") if sys.stdout.isatty() else "*{}*".format


def painter() -> Callable[[str, str], str]:
    """Return how parts of the text are marked: colours on a terminal, brackets elsewhere."""
    from quotes.explain import bracketed

    return coloured if sys.stdout.isatty() else bracketed


def coloured(kind: str, words: str) -> str:
    """Return the words in the colour of their kind."""
    return click.style(words, **STYLES[kind])
