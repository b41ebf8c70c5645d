"""Analyses as CoNLL-U: hand-written parses for tests, and a cache that people can read.

    # newpar                          a new paragraph; `# zone = headline` beside it names its zone, else it is body
    # text = “We won’t,” he said.     optional: without it SpaceAfter=No says where no space stands

MISC holds names and attribution tags, both by BIO or BIOES: NER=B-Person|Tag=I-content.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from quotes.spans import words
from quotes.types import Analysis, Article, Document, NamedEntity, Region, Sentence, Span, Tag, Token

BETWEEN_PARAGRAPHS = "\n\n"


@frozen
class _Block:
    """A sentence as written: its comments and its words' rows, numbers from 1."""

    comments: dict[str, str]
    rows: tuple[tuple[str, ...], ...]
    glued: frozenset[str]


def read_conllu(text: str) -> Analysis:
    """Return the analysis that `text` writes out, with a document made of its sentences.

    Paragraphs are joined by an empty line. Multi-word tokens are read as their words. Raises ValueError where a
    word is not found in its `# text`.
    """
    paragraphs = tuple(_paragraphs(_blocks(text)))
    laid = tuple(_laid_out(paragraphs))
    whole = BETWEEN_PARAGRAPHS.join(_text_of(blocks) for blocks in paragraphs)
    sentences = tuple(_sentence(*parts, index) for index, parts in enumerate(laid))
    pairs = tuple(zip(sentences, laid, strict=True))
    first = paragraphs[0][0].comments if paragraphs else {}
    return Analysis(
        _article(first.get("newdoc id", "conllu"), whole, paragraphs),
        sentences,
        tuple(entity for sentence, parts in pairs for entity in _mentions(sentence, parts)),
        tuple(tag for _, parts in pairs for tag in _tags(parts)),
        "conllu",
    )


def write_conllu(analysis: Analysis) -> str:
    """Return the analysis as CoNLL-U; `read_conllu` gives the same words, trees, names and tags back."""
    blocks, paragraph = [], -1
    for sentence in analysis.sentences:
        opens = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        blocks.append("\n".join((*_comments(analysis, sentence, opens=opens), *_rows(analysis, sentence))) + "\n")
    return "\n".join(blocks)


def _blocks(text: str) -> Iterator[_Block]:
    for part in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in part.split("\n")]
        rows = [tuple(_cells(line)) for line in lines if line and not line.startswith("#")]
        if rows:
            comments = (line[1:].partition("=") for line in lines if line.startswith("#"))
            named = {name.strip(): value.strip() for name, _, value in comments}
            yield _Block(named, tuple(row for row in rows if row[0].isdigit()), frozenset(_glued(rows)))


def _cells(line: str) -> list[str]:
    """Return the ten columns; a hand-written row may stand with blanks between them instead of tabs."""
    return line.split("\t") if "\t" in line else line.split()


def _glued(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield the numbers of the words that no space follows."""
    inside = 0
    for row in rows:
        if "-" in row[0]:
            first, inside = map(int, row[0].split("-"))
            yield from map(str, range(first, inside if "SpaceAfter=No" not in row[9] else inside + 1))
        elif row[0].isdigit() and int(row[0]) > inside and "SpaceAfter=No" in row[9]:
            yield row[0]


def _paragraphs(blocks: Iterable[_Block]) -> Iterator[tuple[_Block, ...]]:
    paragraph: list[_Block] = []
    for block in blocks:
        if paragraph and any(name.split()[0] in ("newpar", "newdoc") for name in block.comments if name):
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(block)
    if paragraph:
        yield tuple(paragraph)


def _text_of(blocks: tuple[_Block, ...]) -> str:
    return "".join(text for text, _ in _with_spaces(blocks))


def _with_spaces(blocks: tuple[_Block, ...]) -> Iterator[tuple[str, _Block]]:
    """Yield each sentence's text with the space that follows it in its paragraph."""
    for block in blocks:
        last = block is blocks[-1]
        glued = block.rows[-1][0] in block.glued
        yield _sentence_text(block) + ("" if last or glued else " "), block


def _sentence_text(block: _Block) -> str:
    if "text" in block.comments:
        return block.comments["text"]
    text = "".join(row[1] + ("" if row[0] in block.glued else " ") for row in block.rows)
    return text.rstrip()


def _laid_out(paragraphs: tuple[tuple[_Block, ...], ...]) -> Iterator[tuple[_Block, tuple[Span, ...], int]]:
    """Yield each sentence with the spans of its words and its paragraph."""
    start = 0
    for index, blocks in enumerate(paragraphs):
        for text, block in _with_spaces(blocks):
            yield block, tuple(_spans(block, text, start)), index
            start += len(text)
        start += len(BETWEEN_PARAGRAPHS)


def _spans(block: _Block, text: str, offset: int) -> Iterator[Span]:
    place = 0
    for row in block.rows:
        found = text.find(row[1], place)
        if found < 0 or text[place:found].strip():
            raise ValueError(f"{text!r}: word {row[0]}, {row[1]!r}, does not stand at {place}; is it written alike?")
        place = found + len(row[1])
        yield Span(offset + found, offset + place)


def _sentence(block: _Block, spans: tuple[Span, ...], paragraph: int, index: int) -> Sentence:
    tokens = tuple(
        Token(number, row[1], span, row[2], row[3], row[4], int(row[6]) - 1, row[7])
        for number, (row, span) in enumerate(zip(block.rows, spans, strict=True))
    )
    zone = block.comments.get("zone", "body")
    return Sentence(index, paragraph, zone, Span(spans[0].start, spans[-1].end), tokens)


def _article(name: str, text: str, paragraphs: tuple[tuple[_Block, ...], ...]) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    parts, start = [], 0
    for blocks in paragraphs:
        end = start + len(_text_of(blocks))
        parts.append(Region(blocks[0].comments.get("zone", "body"), Span(start, end)))
        start = end + len(BETWEEN_PARAGRAPHS)
    return Article(Document(name, text, digest, digest), tuple(_regions(parts)), tuple(parts))


def _regions(paragraphs: list[Region]) -> Iterator[Region]:
    """Yield neighbouring paragraphs of one zone as one region."""
    cuts = [index for index, (one, other) in enumerate(pairwise(paragraphs), 1) if one.zone != other.zone]
    for first, last in pairwise([0, *cuts, len(paragraphs)]):
        if first < last:
            span = Span(paragraphs[first].span.start, paragraphs[last - 1].span.end)
            yield Region(paragraphs[first].zone, span)


def _mentions(sentence: Sentence, parts: tuple[_Block, tuple[Span, ...], int]) -> Iterator[NamedEntity]:
    for span, kind in _runs(parts[0], parts[1], "NER"):
        yield NamedEntity(span, kind, sentence.index)


def _tags(parts: tuple[_Block, tuple[Span, ...], int]) -> Iterator[Tag]:
    for span, label in _runs(parts[0], parts[1], "Tag"):
        yield Tag(label, span, 1.0)


def _runs(block: _Block, spans: tuple[Span, ...], name: str) -> Iterator[tuple[Span, str]]:
    """Yield the runs of words that MISC tags under `name`; a run ends with its sentence."""
    run: tuple[Span, str] | None = None
    for row, span in zip(block.rows, spans, strict=True):
        found = re.search(rf"(?:^|\|){name}=([BIES])-([^|]+)", row[9]) if len(row) > 9 else None
        if run and not (found and found[1] in "IE" and found[2] == run[1]):
            yield run
            run = None
        if found:
            run = (Span(run[0].start, span.end), run[1]) if run else (span, found[2])
    if run:
        yield run


def _comments(analysis: Analysis, sentence: Sentence, *, opens: bool) -> Iterator[str]:
    document = analysis.article.document
    if sentence.index == 0:
        yield f"# newdoc id = {document.id}"
    if opens:
        yield "# newpar"
    if sentence.zone != "body":
        yield f"# zone = {sentence.zone}"
    yield f"# sent_id = {sentence.index + 1}"
    text = re.sub(r"\s", " ", words(document.text, sentence.span))
    yield f"# text = {text}"


def _rows(analysis: Analysis, sentence: Sentence) -> Iterator[str]:
    names = {entity.span: entity.kind for entity in analysis.entities if entity.sentence == sentence.index}
    tags = {tag.span: tag.label for tag in analysis.tags}
    for token in sentence.tokens:
        misc = [
            *_marked("NER", token, names),
            *_marked("Tag", token, tags),
            *(["SpaceAfter=No"] if _is_glued(analysis.article.document.text, sentence, token) else []),
        ]
        cells = (token.index + 1, token.text, token.lemma, token.upos, token.xpos, "_", token.head + 1, token.deprel)
        yield "\t".join((*map(str, cells), "_", "|".join(misc) or "_"))


def _marked(name: str, token: Token, runs: dict[Span, str]) -> Iterator[str]:
    for span, label in runs.items():
        if span.start <= token.span.start and token.span.end <= span.end:
            yield f"{name}={'B' if span.start == token.span.start else 'I'}-{label}"


def _is_glued(text: str, sentence: Sentence, token: Token) -> bool:
    if token.span.end >= len(text):
        return False
    return not text[token.span.end].isspace()
