"""From articles to analyses, a batch at a time, through a stanza Pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from quotes.analyze import pipelines
from quotes.analyze.joint import TAG
from quotes.types import Analysis, Article, Mention, Region, Sentence, Span, Tag, Token

ZONES = frozenset(("headline", "body", "caption"))  # what is analyzed
BATCH_CHARACTERS = 40_000  # that go through the Pipeline together
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
    """Articles in, analyses out. `engine` names the models; `hashes` are the SHA-256 of every model file."""

    engine: str
    hashes: dict[str, str]
    pipeline: Any
    plain: bool = False

    def __call__(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        """Yield the analysis of each article, in order."""
        for batch in _batches(articles):
            yield from self._analyze(batch)

    def _analyze(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        texts = [_text(article, region) for article in articles for region in _running(article)]
        if self.plain:
            texts = [text.translate(SAME_LENGTH) for text in texts]
        documents = iter(self.pipeline.process_many(texts))
        for article in articles:
            parsed = [next(documents) for _ in _running(article)]
            yield evolve(analysis_of(article, parsed), engine=self.engine)


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


def _running(article: Article) -> list[Region]:
    """Return the paragraphs that are analyzed."""
    return [region for region in article.paragraphs if region.zone in ZONES and _text(article, region).strip()]


def _text(article: Article, region: Region) -> str:
    return article.document.text[region.span.start : region.span.end]


def analysis_of(article: Article, parsed: Sequence[Any]) -> Analysis:
    """Return the analysis that stanza's Documents hold, one for each paragraph that is analyzed."""
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    tags: list[Tag] = []
    numbers = {region: number for number, region in enumerate(article.paragraphs)}
    for region, document in zip(_running(article), parsed, strict=True):
        first = len(sentences)
        text, start = article.document.text, region.span.start
        for sentence in document.sentences:
            tokens = tuple(_tokens(sentence, text, start))
            span = Span(tokens[0].span.start, tokens[-1].span.end)
            sentences.append(Sentence(len(sentences), numbers[region], region.zone, span, tokens))
            mentions.extend(_mentions(sentence, start, len(sentences) - 1))
        words = [word for sentence in document.sentences for word in sentence.words]
        spans = [token.span for sentence in sentences[first:] for token in sentence.tokens]
        tags.extend(_tags(words, spans))
    return Analysis(article, tuple(sentences), tuple(mentions), tuple(tags))


def _tokens(sentence: Any, text: str, start: int) -> Iterator[Token]:
    for index, (word, span) in enumerate(_spans(sentence, start)):
        form = text[span.start : span.end]
        yield Token(index, form, span, word.lemma or form, word.upos, word.xpos or "", word.head - 1, word.deprel)


def _spans(sentence: Any, start: int) -> Iterator[tuple[Any, Span]]:
    """Yield each word with its span; the words of a multi-word token share it out, the last takes the rest."""
    for token in sentence.tokens:
        first, last = token.start_char + start, token.end_char + start
        for word in token.words[:-1]:
            end = min(first + len(word.text), last)
            yield word, Span(first, end)
            first = end
        yield token.words[-1], Span(first, last)


def _mentions(sentence: Any, start: int, number: int) -> Iterator[Mention]:
    for entity in sentence.ents:
        kind = KINDS.get(entity.type, entity.type)
        yield Mention(Span(entity.start_char + start, entity.end_char + start), kind, number)


def _tags(words: Sequence[Any], spans: Sequence[Span]) -> Iterator[Tag]:
    """Yield the runs of attribution tags; a run goes on over the end of a sentence."""
    runs: list[list[tuple[str, float, Span]]] = []
    for word, span in zip(words, spans, strict=True):
        found = TAG.fullmatch(word.misc or "")
        if found is None:
            runs.append([])
        elif found["place"] == "I" and runs and runs[-1] and runs[-1][-1][0] == found["label"]:
            runs[-1].append((found["label"], float(found["score"]), span))
        else:
            runs.append([(found["label"], float(found["score"]), span)])
    for run in filter(None, runs):
        score = sum(share for _, share, _ in run) / len(run)
        yield Tag(run[0][0], Span(run[0][2].start, run[-1][2].end), round(score, 4))
