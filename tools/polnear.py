"""PolNeAR's annotated attributions, from brat standoff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from quotes.types import Span

ROLES = ("Content", "Cue", "Source")
TEXT, EVENT = re.compile(r"T\d+\t"), re.compile(r"E\d+\t")  # words of several lines go on without either


@frozen
class Relation:
    """An annotated attribution: spans in code points of the article's text."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]


def relations_of(folder: Path, name: str) -> tuple[Relation, ...]:
    """Return the attributions of an article, `folder` being a part of the corpus with attributions/ and text/.

    Of several annotators the one whose id sorts first and who annotated anything counts.
    """
    for path in sorted((folder / "attributions").glob("*.ann")):
        if path.stem == name or path.stem.startswith(name + "_"):
            found = tuple(_relations(path))
            if found:
                return found
    return ()


def _relations(path: Path) -> Iterator[Relation]:
    lines = path.read_bytes().decode("utf-8").split("\n")
    spans = {line.split("\t")[0]: tuple(_spans(line)) for line in lines if TEXT.match(line)}
    for line in lines:
        if EVENT.match(line):
            arguments = [pair.partition(":") for pair in line.split("\t")[1].split()[1:]]
            parts = {
                role: tuple(
                    sorted(s for key, _, t in arguments if key.rstrip("0123456789") == role for s in spans.get(t, ()))
                )
                for role in ROLES
            }
            if parts["Content"]:
                yield Relation(parts["Content"], parts["Cue"], parts["Source"])


def _spans(line: str) -> Iterator[Span]:
    """Yield the spans of `T3 <tab> Content 10 20;25 30 <tab> words`."""
    _, offsets = line.split("\t")[1].split(" ", 1)
    for pair in offsets.split(";"):
        start, end = pair.split()
        yield Span(int(start), int(end))
