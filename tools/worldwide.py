"""The articles of en-worldwide as plain text: the corpus (Shan et al., EMNLP Findings 2023) has them as tokens.

Offsets of labels (worldwide_labels.tsv) count code points of these texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

NO_SPACE_BEFORE = frozenset((*",.;:!?)]}%…”’", "...", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m"))
NO_SPACE_AFTER = frozenset("([{“‘$#@£€₹")
CLITICS = frozenset({"s", "re", "ve", "ll", "d", "m", "t"})
APOSTROPHES = frozenset("'’")
JOINTS = frozenset("-/")


def text_of(path: Path) -> str:
    """Return the text of an article, paragraphs parted by an empty line."""
    lines = path.read_text(encoding="utf-8").split("\n")
    blocks = (list(group) for is_empty, group in groupby(lines, key=lambda line: not line.strip()) if not is_empty)
    return "\n\n".join(joined([line.split("\t")[0] for line in block]) for block in blocks) + "\n"


def joined(tokens: Sequence[str]) -> str:
    """Return tokens with spaces where English has them."""
    return "".join(f" {token}" if spaced else token for token, spaced in _spaced(tokens))


def _spaced(tokens: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield each token and whether a space stands before it; straight marks open and close by turns."""
    before, is_open = "", False
    for place, token in enumerate(tokens):
        behind = tokens[place + 1] if place + 1 < len(tokens) else ""
        is_clitic = token in APOSTROPHES and behind in CLITICS
        glued = token in NO_SPACE_BEFORE or before in NO_SPACE_AFTER or is_clitic
        glued = glued or (before in APOSTROPHES and token in CLITICS)
        glued = glued or (token in JOINTS and before[-1:].isalnum() and behind[:1].isalnum()) or before == "\0joint"
        glued = glued or (token == '"' and is_open) or before == "\0open"
        yield token, place > 0 and not glued
        before = token
        if token in JOINTS and glued:
            before = "\0joint"
        if token == '"':
            is_open = not is_open
            before = "\0open" if is_open else token
