"""From articles to analyses, a batch at a time, through a stanza Pipeline."""

from __future__ import annotations

import gc
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

import torch
from attrs import evolve, frozen

from quotes.analyze import joint, pipelines
from quotes.analyze.joint import TaggedDocument, TextRead
from quotes.models.english.annotate import Annotated
from quotes.models.english.decode import runs_of
from quotes.spans import moved
from quotes.types import Analysis, Article, NamedEntity, Region, Sentence, Span, Tag, Token

ZONES = frozenset(("headline", "body", "caption"))  # what is analyzed
BATCH_CHARACTERS = 20_000  # that go through the Pipeline together
TURNS = Lock()  # threads take turns: torch's number of threads is the whole process's, and our models keep words
MOST_SIGNS = 1_000  # code points of a paragraph without letter or digit; a rule or an ornament is shorter
PERSON = "Person"
TITLE = re.compile(r"[A-Z]\w+\.")  # a title, cut from its name
BETWEEN_PARAGRAPHS = "\n\n"
SAME_LENGTH = str.maketrans("“”‘’\u00a0", "\"\"'' ")  # one for one, for stock models: offsets stay
KINDS = {  # the names of OntoNotes, for stock models
    "PERSON": "Person",
    "PER": "Person",
    "ORG": "Organization",
    "GPE": "Location",
    "LOC": "Location",
    "FAC": "Facility",
    "DATE": "Date",
    "TIME": "Date",
    "MONEY": "Money",
    "PRODUCT": "Product",
    "EVENT": "Misc",
    "LANGUAGE": "Misc",
    "LAW": "Misc",
    "MISC": "Misc",
    "WORK_OF_ART": "Misc",
}


@frozen
class Analyzer:
    """Articles in, analyses out. `engine` names the models; `hashes` are the SHA-256 of every model file.

    Threads may share one: they take turns, a batch at a time.
    """

    engine: str
    hashes: dict[str, str]
    pipeline: Any
    plain: bool = False

    def __call__(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        """Yield the analysis of each article, in order."""
        for batch in _batches(articles):
            with TURNS, one_thread():
                analyses = self._analyze(batch)
            yield from analyses
            gc.collect(0)  # stanza's Documents point at themselves

    def _analyze(self, articles: Sequence[Article]) -> tuple[Analysis, ...]:
        found = self._read(articles) if joint.NAME in self.pipeline.processors else self._parsed(articles)
        return tuple(evolve(analysis, engine=self.engine) for analysis in found)

    def _read(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        texts = self.pipeline.processors[joint.NAME].read([_text(article) for article in articles])
        return map(analysis_read, articles, texts)

    def _parsed(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        texts = [_text(article) for article in articles]
        if self.plain:
            texts = [text.translate(SAME_LENGTH) for text in texts]
        return map(analysis_of, articles, self.pipeline.process_many(texts))


@contextmanager
def one_thread() -> Iterator[None]:
    """Have torch work on one thread, and after that on as many as it did.

    On more it adds in another order, and two machines would not write the same bytes; nor is it faster: they stand in
    each other's way (stanza issue 552).
    """
    threads = torch.get_num_threads()
    if threads == 1:
        yield
        return
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def ours() -> Analyzer:
    """Return an analyzer on the joint model that ships with the package."""
    made = pipelines.ours()
    return Analyzer(made.engine, made.hashes, made.pipeline)


def stock(folder: Path) -> Analyzer:
    """Return an analyzer on stanza's own processors, with models from `folder`; it gives no attribution tags."""
    made = pipelines.stock(folder)
    return Analyzer(made.engine, made.hashes, made.pipeline, plain=True)


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.document.text)
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def running(article: Article) -> Iterator[tuple[int, Region]]:
    """Yield the paragraphs that are analyzed, with their numbers; not a page of signs, in which there is no word."""
    text = article.document.text
    for number, region in enumerate(article.paragraphs):
        span = region.span
        if (
            region.zone in ZONES
            and span.start < span.end
            and (span.end - span.start <= MOST_SIGNS or any(map(str.isalnum, text[span.start : span.end])))
        ):
            yield number, region


def _text(article: Article) -> str:
    """Return what goes through the Pipeline: the paragraphs that are analyzed, an empty line between them."""
    text = article.document.text
    return BETWEEN_PARAGRAPHS.join(text[r.span.start : r.span.end] for _, r in running(article))


@frozen
class _Place:
    """A paragraph in the text that went through the Pipeline: where it began there, and its place in the article."""

    start: int
    number: int
    region: Region

    @property
    def shift(self) -> int:
        """What is added to an offset to have it count in the document."""
        return self.region.span.start - self.start


def _places(article: Article) -> tuple[_Place, ...]:
    places, start = [], 0
    for number, region in running(article):
        places.append(_Place(start, number, region))
        start += region.span.end - region.span.start + len(BETWEEN_PARAGRAPHS)
    return tuple(places)


def analysis_of(article: Article, document: Any) -> Analysis:
    """Return the analysis that stanza's Document of the article's paragraphs holds."""
    places = _places(article)
    starts = [place.start for place in places]
    sentences: list[Sentence] = []
    entities: list[NamedEntity] = []
    for parsed in document.sentences:
        place = places[bisect_right(starts, parsed.tokens[0].start_char) - 1]
        spans = tuple(spans_of(parsed, place.shift))
        tokens = tuple(_tokens(spans, article.document.text))
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        sentences.append(Sentence(len(sentences), place.number, place.region.zone, span, tokens))
        entities.extend(entities_of(parsed, place.shift, len(sentences) - 1))
    return Analysis(article, tuple(sentences), tuple(entities), tuple(_tags(_tagged(document), places)))


def _tagged(document: Any) -> tuple[Tag, ...]:
    """Return the attribution tags of a Document, if what stands in the Pipeline gives any."""
    return document.attributions if isinstance(document, TaggedDocument) else ()


def analysis_read(article: Article, read: TextRead) -> Analysis:
    """Return what `analysis_of` makes of a Document, from what the joint model reads in the article's paragraphs."""
    places = _places(article)
    starts = [place.start for place in places]
    sentences: list[Sentence] = []
    entities: list[NamedEntity] = []
    for spans, annotated in read.sentences:
        place = places[bisect_right(starts, spans[0].start) - 1]
        tokens = tuple(_tokens_read([moved(span, place.shift) for span in spans], annotated, article.document.text))
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        names = _names(tokens, annotated.entities, article.document.text)
        entities.extend(_kept(names, 0, len(sentences)))
        sentences.append(Sentence(len(sentences), place.number, place.region.zone, span, tokens))
    return Analysis(article, tuple(sentences), tuple(entities), tuple(_tags(read.tags, places)))


def _tokens_read(spans: Sequence[Span], sentence: Annotated, text: str) -> Iterator[Token]:
    columns = (spans, sentence.lemmas, sentence.upos, sentence.xpos, sentence.heads, sentence.deprels)
    for index, (span, lemma, *grammar) in enumerate(zip(*columns, strict=True)):
        form = text[span.start : span.end]
        yield Token(index, form, span, lemma or form, *grammar)


@frozen
class _Name:
    """A name in a sentence, with the fields of stanza's own."""

    text: str
    type: str
    start_char: int
    end_char: int
    words: tuple[Token, ...]


def _names(tokens: tuple[Token, ...], tags: tuple[str, ...], text: str) -> Iterator[_Name]:
    for first, end, kind in runs_of(list(tags)):
        start, stop = tokens[first].span.start, tokens[end - 1].span.end
        yield _Name(text[start:stop], kind, start, stop, tokens[first:end])


def _tokens(spans: Iterable[tuple[Any, Span]], text: str) -> Iterator[Token]:
    for index, (word, span) in enumerate(spans):
        form = text[span.start : span.end]
        yield Token(index, form, span, word.lemma or form, word.upos, word.xpos or "", word.head - 1, word.deprel)


def spans_of(sentence: Any, shift: int) -> Iterator[tuple[Any, Span]]:
    """Yield each word with its span; the words of a multi-word token share it out, the last takes the rest."""
    for token in sentence.tokens:
        first, last = token.start_char + shift, token.end_char + shift
        for word in token.words[:-1]:
            end = min(first + len(word.text), last)
            yield word, Span(first, end)
            first = end
        yield token.words[-1], Span(first, last)


def entities_of(sentence: Any, shift: int, number: int) -> Iterator[NamedEntity]:
    """Yield the names of a sentence: no pronoun, and a title as one with the name behind it (`Mr.`, `Obama`)."""
    return _kept(sentence.ents, shift, number)


def _kept(found: Iterable[Any], shift: int, number: int) -> Iterator[NamedEntity]:
    title: int | None = None
    for entity in found:
        kind = KINDS.get(entity.type, entity.type)
        start = entity.start_char if title is None or kind != PERSON else title
        title = start if kind == PERSON and TITLE.fullmatch(entity.text) else None
        if title is None and not (kind == PERSON and _is_no_name(entity)):
            yield NamedEntity(Span(start + shift, entity.end_char + shift), kind, number)


def _is_no_name(entity: Any) -> bool:
    """Return whether what is taken for a person is a pronoun, or has no capital: `he`, `said`."""
    return bool(entity.text.islower()) or all((word.xpos or "").startswith("PRP") for word in entity.words)


def _tags(found: Iterable[Tag], places: Sequence[_Place]) -> Iterator[Tag]:
    """Yield attribution tags, with offsets that count in the document."""
    starts = [place.start for place in places]

    def shifted(offset: int) -> int:
        return offset + places[bisect_right(starts, offset) - 1].shift

    for tag in found:
        start = shifted(tag.span.start)
        span = Span(start, start + tag.span.end - tag.span.start)
        yield evolve(tag, span=span, cue=None if tag.cue is None else shifted(tag.cue))
