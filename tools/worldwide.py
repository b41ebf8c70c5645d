"""The articles of en-worldwide as plain text: python tools/worldwide.py golden/worldwide/facts.jsonl --world DIR > FILE

The corpus (Shan et al., EMNLP Findings 2023), which is not part of this repository, has them as tokens. Offsets of
labels (worldwide_labels.tsv) and facts (golden/worldwide) count code points of these texts. Writes the facts with the
texts that they are of, for tools/news.py.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

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


def with_text(facts: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Return the facts of an article with its text, and the words of each where the offsets are."""
    rows = [{**row, **{part: _words(row[part], text) for part in ("content", "cue")}} for row in facts["expected"]]
    return {"id": facts["id"], "kind": facts["article"], "text": text, "expected": rows}


def _words(spans: Sequence[Sequence[int]], text: str) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def main() -> None:
    """Write the facts with their texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("facts", type=Path)
    parser.add_argument("--world", type=Path, required=True, help="the folder of en-worldwide's files")
    asked = parser.parse_args()
    for line in asked.facts.read_text(encoding="utf-8").splitlines():
        facts = json.loads(line)
        text = text_of(asked.world / f"{facts['article']}.txt.tsv")
        print(json.dumps(with_text(facts, text), ensure_ascii=False))


if __name__ == "__main__":
    main()
