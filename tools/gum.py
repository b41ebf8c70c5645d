"""What is learned from: GUM's coreference (Entity in the MISC column of its CoNLL-U files), and pronoun_labels.tsv."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex
from attrs import frozen

from quotes.types import Span

BRACKET = regex.compile(r"\((?P<opened>[^()]+)|(?P<closed>[^()]*)\)")
LABELS = "pronoun_labels.tsv"
WORLDWIDE = "worldwide_labels.tsv"
UNNAMED = frozenset({"new", "?", "bad"})  # answers that call nobody anything
HEAD = 5  # the field of an opening bracket that says which of the words are the head: `1`, `3,4`


@frozen
class Entity:
    """One mention: who is mentioned, all its words, and the word that heads it; code points of the document's text."""

    id: str
    span: Span
    head: Span


@frozen
class Annotated:
    """A document of GUM as plain text, paragraphs parted by an empty line, with its mentions in order of text."""

    id: str
    text: str
    entities: tuple[Entity, ...]


@frozen
class _Word:
    span: Span
    entity: str


def documents_of(path: Path) -> Iterator[Annotated]:
    """Yield the documents of a file of GUM."""
    blocks = [block for block in path.read_text(encoding="utf-8").split("\n\n") if block.strip()]
    starts = [place for place, block in enumerate(blocks) if "# newdoc id" in block]
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        name = regex.search(r"^# newdoc id = (.*)$", blocks[start], regex.MULTILINE)
        assert name is not None
        yield _document(name[1], blocks[start:end])


def _document(name: str, blocks: list[str]) -> Annotated:
    text = ""
    words: list[_Word] = []
    for block in blocks:
        opens = regex.search(r"^# newpar$", block, regex.MULTILINE) is not None
        text += ("\n\n" if opens else " ") if text else ""
        printed = regex.search(r"^# text = (.*)$", block, regex.MULTILINE)
        assert printed is not None
        words.extend(_words(block, printed[1], len(text)))
        text += printed[1]
    return Annotated(name, text + "\n", tuple(sorted(_entities(words), key=lambda entity: entity.span)))


def _words(block: str, printed: str, start: int) -> Iterator[_Word]:
    """Yield the words of a sentence; the forms stand in the printed text one behind the other."""
    place = 0
    for line in block.split("\n"):
        cells = line.split("\t")
        if not cells[0].isdigit():
            continue
        found = printed.find(cells[1], place)
        place = found if found >= 0 else place
        misc = dict(pair.partition("=")[::2] for pair in cells[9].split("|"))
        yield _Word(Span(start + place, start + place + len(cells[1])), misc.get("Entity", ""))
        place += len(cells[1])


def _entities(words: list[_Word]) -> Iterator[Entity]:
    """Yield the mentions, each as it closes; what opened last closes first."""
    open_at: list[tuple[str, int, int]] = []  # the entity, its first word, the place of its head among its words
    for place, word in enumerate(words):
        for bracket in BRACKET.finditer(word.entity):
            if bracket["opened"]:
                fields = bracket["opened"].split("-")
                open_at.append((fields[0], place, int(fields[HEAD].split(",")[0]) - 1))
                continue
            index = _opened(open_at, bracket["closed"])
            if index is not None:
                name, first, head = open_at.pop(index)
                span = Span(words[first].span.start, word.span.end)
                yield Entity(name, span, words[min(first + head, place)].span)


def _opened(open_at: list[tuple[str, int, int]], closed: str) -> int | None:
    """Return the place of the mention that a bracket closes: the last opened, or the last of the name it gives."""
    places = [place for place, (name, *_) in enumerate(open_at) if closed in ("", name)]
    return places[-1] if places else None


def labels_of(path: Path) -> dict[str, dict[int, frozenset[str]]]:
    """Return the labels by article and offset: lower-case words, one of which stands in the name of who is meant."""
    found: dict[str, dict[int, frozenset[str]]] = {}
    for article, offset, names in _answers(path):
        found.setdefault(article, {})[offset] = frozenset(names.lower().split("|"))
    return found


def names_of(path: Path) -> dict[str, dict[int, frozenset[str]]]:
    """Return the labels of en-worldwide by article and offset: names, or what somebody without one is called."""
    found: dict[str, dict[int, frozenset[str]]] = {}
    for article, offset, answer in _answers(path):
        if answer not in UNNAMED:
            found.setdefault(article, {})[offset] = frozenset(answer.removeprefix("=").split("|"))
    return found


def _answers(path: Path) -> Iterator[tuple[str, int, str]]:
    """Yield article, offset and answer of each line of a file of labels that is no comment."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, offset, answer = line.split("\t")
            yield article, int(offset), answer
