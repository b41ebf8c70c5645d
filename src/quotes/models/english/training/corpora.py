"""The corpora as published, read into plain values. A corpus that is not there is an empty tuple."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from attrs import frozen

from quotes.models.english.pieces import Word, words_at
from quotes.models.english.words import words_of

ATTRIBUTION_TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


@frozen
class Tree:
    """A sentence of a treebank. `heads` count within the sentence, -1 for the root; `document` over the file."""

    id: str
    text: str
    document: int
    words: tuple[Word, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]


@frozen
class Tagged:
    """A sentence or paragraph with one tag a word.

    `relations`, if there are any: the number of the attribution that each word belongs to in its article, or 0.
    """

    words: tuple[Word, ...]
    tags: tuple[str, ...]
    relations: tuple[int, ...] = ()


@frozen
class Run:
    """A stretch of text that plays one part in one attribution: characters, half-open."""

    start: int
    end: int
    label: str
    relation: int


@frozen
class Corpus:
    """What is trained on and what is scored with."""

    trees: tuple[Tree, ...]
    entities: tuple[tuple[Tagged, ...], ...]
    attributions: tuple[tuple[Tagged, ...], ...]


def read_corpus(data: Path, part: str) -> Corpus:
    """Return the train or dev part of what lies under `data`."""
    trees: list[Tree] = []
    for name in ("ewt", "gum"):
        trees.extend(treebank(data / "ud" / name / f"en_{name}-ud-{part}.conllu"))
    return Corpus(
        tuple(trees),
        entity_articles(data / "ner" / "en-worldwide", part),
        attribution_articles(data / "polnear", part),
    )


def treebank(path: Path) -> tuple[Tree, ...]:
    """Return the sentences of a CoNLL-U file, multi-word tokens as words without a space."""
    if not path.exists():
        return ()
    trees, document = [], 0
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        document += "\n# newdoc" in "\n" + block
        if block.strip():
            trees.append(_tree(block, document))
    return tuple(trees)


def _tree(block: str, document: int) -> Tree:
    comments = dict(re.findall(r"^# (sent_id|text) = (.*)$", block, re.MULTILINE))
    rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
    glued = _glued(rows)
    rows = [row for row in rows if row[0].isdigit()]
    after = [int(row[0]) not in glued for row in rows]
    opens = any(line.startswith(("# newpar", "# newdoc")) for line in block.split("\n"))
    words = tuple(
        Word(row[1], before, behind, opens and row is rows[0])
        for row, before, behind in zip(rows, [True, *after[:-1]], [*after[:-1], True], strict=True)
    )
    columns = list(zip(*rows, strict=True))
    heads = tuple(int(head) - 1 for head in columns[6])
    return Tree(
        comments.get("sent_id", ""),
        comments.get("text", ""),
        document,
        words,
        columns[2],
        columns[3],
        columns[4],
        heads,
        columns[7],
    )


def _glued(rows: list[list[str]]) -> set[int]:
    """Return the numbers of the words that no white space follows."""
    glued: set[int] = set()
    inside = 0
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            glued.update(range(first, last))
            inside = last
            if "SpaceAfter=No" in row[9]:
                glued.add(last)
        elif row[0].isdigit() and int(row[0]) > inside and "SpaceAfter=No" in row[9]:
            glued.add(int(row[0]))
    return glued


def entity_articles(folder: Path, part: str) -> tuple[tuple[Tagged, ...], ...]:
    """Return the articles of en-worldwide in `part` (train, dev or test), sentence by sentence; tags are BIOES."""
    paths = sorted(folder.glob("*.tsv"))
    return tuple(tuple(_entity_sentences(path)) for path in paths if part_of(path.name) == part)


def part_of(name: str) -> str:
    """Return train, dev or test for a file name: 80, 10 and 10 of 100 by its hash."""
    number = _percentile(name)
    return "train" if number < 80 else "dev" if number < 90 else "test"


def _entity_sentences(path: Path) -> Iterator[Tagged]:
    lines = path.read_text(encoding="utf-8").split("\n")
    for empty, group in groupby(lines, key=lambda line: not line.strip()):
        rows = [] if empty else [line.split("\t") for line in group]
        rows = [row for row in rows if row[0].strip()]
        if rows and not rows[0][0].startswith("http"):
            yield Tagged(tuple(Word(row[0].strip()) for row in rows), bioes([row[-1].strip() for row in rows]))


def bioes(tags: list[str]) -> tuple[str, ...]:
    """Return BIO tags as BIOES: B I O -> B E O, a single B -> S."""
    out = []
    for index, tag in enumerate(tags):
        follows = tags[index + 1] if index + 1 < len(tags) else "O"
        goes_on = follows == f"I-{tag[2:]}"
        prefix = {"B": "B" if goes_on else "S", "I": "I" if goes_on else "E"}.get(tag[0], "")
        out.append(f"{prefix}-{tag[2:]}" if prefix else "O")
    return tuple(out)


def attribution_articles(folder: Path, part: str) -> tuple[tuple[Tagged, ...], ...]:
    """Return the articles of PolNeAR in `part`, paragraph by paragraph, tagged source, cue and content (BIO).

    Of its train part a tenth is never learned from, so that confidence can be fitted on it. Of several annotators of
    one article the one whose id sorts first and who annotated anything counts.
    """
    annotated: dict[str, list[Run]] = {}
    for path in sorted((folder / "data" / part / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        if not annotated.get(name) and not (part == "train" and is_held_back(name)):
            annotated[name] = list(_runs(path))
    texts = folder / "data" / part / "text"
    return tuple(tuple(_tagged_paragraphs(texts / f"{name}.txt", runs)) for name, runs in sorted(annotated.items()))


def is_held_back(name: str) -> bool:
    """Return whether an article of PolNeAR's train part is kept for confidence: ten of a hundred, by its hash."""
    return _percentile(name) < 10


def _percentile(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 100


def _runs(path: Path) -> Iterator[Run]:
    """Yield the runs of the relations that have a content."""
    lines = _plain(path).split("\n")
    spans = {}
    for line in lines:
        if re.match(r"T\d+\t", line):
            name, middle = line.split("\t")[:2]
            offsets = middle.split(" ", 1)[1]
            spans[name] = [tuple(map(int, part.split())) for part in offsets.split(";")]
    for number, line in enumerate(lines, 1):
        roles = re.findall(r"\b(Source|Cue|Content)\d*:(T\d+)", line) if line.startswith("E") else []
        if any(role == "Content" for role, _ in roles):
            for role, name in roles:
                yield from (Run(start, end, role.lower(), number) for start, end in spans.get(name, ()))


def _plain(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _tagged_paragraphs(path: Path, runs: list[Run]) -> Iterator[Tagged]:
    text = _plain(path)
    for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", text):
        spans = words_of(match.group())
        found = [_run_at(span.start + match.start(), span.end + match.start(), runs) for span in spans]
        numbers = tuple(run.relation if run else 0 for run in found)
        yield Tagged(words_at(match.group(), spans), tuple(_tags(found)), numbers)


def _run_at(start: int, end: int, runs: list[Run]) -> Run | None:
    return next((run for run in runs if run.start < end and start < run.end), None)


def _tags(runs: list[Run | None]) -> Iterator[str]:
    before: Run | None = None
    for run in runs:
        yield "O" if run is None else f"{'I' if run == before else 'B'}-{run.label}"
        before = run
