"""How the time for one document grows with its length: python tools/long_documents.py TEXTS [--most 2000000]

Joins the articles of a folder to documents of 125,000 characters, 250,000 and so on, and prints the CPU seconds that
each stage takes of them, and by which power of the length they grow from the second size to the last: 1 is linear. The
models read article by article, once: they look no farther than a paragraph. With --marks it makes documents of one sign
or one word alone instead, which no article is, and tells what reading, cleaning and finding take of each.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from itertools import cycle
from math import log
from pathlib import Path
from time import process_time
from typing import Any

from attrs import evolve

from quotes.engines import settle_process

settle_process()  # as the command line does: before torch is imported

from quotes.analyze import analyzer  # noqa: E402
from quotes.clean import clean  # noqa: E402
from quotes.find import find_quotes  # noqa: E402
from quotes.identify import identify  # noqa: E402
from quotes.lexicon import load_lexicon  # noqa: E402
from quotes.link import link  # noqa: E402
from quotes.read import read  # noqa: E402
from quotes.resolve import resolve  # noqa: E402
from quotes.types import Analysis, Article, Document, NamedEntity, Region, Sentence, Span, Tag  # noqa: E402

FIRST = 125_000  # characters
BETWEEN = "\n\n"
STAGES = ("clean", "find", "resolve", "link")
ODD = {  # a document of nothing else
    "quotation marks": "“",
    "straight marks": '"',
    "marks, one a line": '"\n',
    "marks, apart": '" ',
    "single marks": "‘",
    "brackets": "(",
    "lines of a word": "Talks\n",
    "paragraphs of a word": "Talks\n\n",
    "one line": "Kim said that the talks had failed. ",
    "one word": "a",
    "quotations": "“No,” he said. ",
}


def main() -> None:
    """Print a line for each size, and how each stage grows; with --marks a line for each odd document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--most", type=int, default=2_000_000, help="characters of the longest document")
    parser.add_argument("--marks", action="store_true", help="documents of one sign or word alone")
    asked = parser.parse_args()
    for line in odd_lines(asked.most) if asked.marks else lines(analyses_of(asked.texts, asked.most), asked.most):
        print(line, flush=True)


def analyses_of(texts: Sequence[Path], most: int) -> list[Analysis]:
    """Return the analyses of the first articles, as many as the longest document holds."""
    lexicon, articles, size = load_lexicon(), [], 0
    for each in read(texts):
        if isinstance(each, Document) and size < most:
            articles.append(clean(each, lexicon))
            size += len(each.text)
    found = list(analyzer()(articles))
    gc.freeze()
    return found


def lines(analyses: Sequence[Analysis], most: int) -> Iterator[str]:
    """Yield the seconds of each stage for documents of growing size, and last the powers by which they grow."""
    yield f"{'characters':>11}" + "".join(f"{stage:>10}" for stage in (*STAGES, "in all"))
    rows: list[tuple[int, dict[str, float]]] = []
    size = FIRST
    while size <= most:
        joined = joined_of(some_of(analyses, size))
        rows.append((len(joined.article.document.text), seconds_of(joined)))
        yield f"{rows[-1][0]:>11}" + "".join(f"{taken:>10.2f}" for taken in rows[-1][1].values())
        size *= 2
    if len(rows) > 2:
        powers = (power(rows[1], rows[-1], stage) for stage in rows[0][1])
        yield f"{'power':>11}" + "".join(f"{each:>10.2f}" for each in powers)


def power(one: tuple[int, dict[str, float]], other: tuple[int, dict[str, float]], stage: str) -> float:
    """Return by which power of the length the seconds of a stage grow."""
    return log(other[1][stage] / one[1][stage]) / log(other[0] / one[0])


def some_of(analyses: Sequence[Analysis], size: int) -> Iterator[Analysis]:
    """Yield analyses up to so many characters, from the first again where there are too few."""
    for each in cycle(analyses):
        size -= len(each.article.document.text)
        yield each
        if size <= 0:
            return


def joined_of(analyses: Iterable[Analysis]) -> Analysis:
    """Return the analysis of one document made of some, an empty line between them."""
    regions: list[Region] = []
    paragraphs: list[Region] = []
    sentences: list[Sentence] = []
    entities: list[NamedEntity] = []
    tags: list[Tag] = []
    texts: list[str] = []
    start = 0
    for each in analyses:
        article = each.article
        first, opening = len(sentences), len(paragraphs)
        regions.extend(evolve(region, span=moved(region.span, start)) for region in article.regions)
        paragraphs.extend(evolve(region, span=moved(region.span, start)) for region in article.paragraphs)
        sentences.extend(sentence_at(sentence, start, first, opening) for sentence in each.sentences)
        entities.extend(
            evolve(entity, span=moved(entity.span, start), sentence=entity.sentence + first) for entity in each.entities
        )
        tags.extend(
            evolve(tag, span=moved(tag.span, start), cue=None if tag.cue is None else tag.cue + start)
            for tag in each.tags
        )
        texts.append(article.document.text)
        start += len(article.document.text) + len(BETWEEN)
    text = BETWEEN.join(texts)
    digest = sha256(text.encode()).hexdigest()
    joined = Article(Document("joined", text, digest, digest), tuple(regions), tuple(paragraphs))
    return Analysis(joined, tuple(sentences), tuple(entities), tuple(tags))


def sentence_at(sentence: Sentence, start: int, first: int, opening: int) -> Sentence:
    """Return a sentence so many characters, sentences and paragraphs farther on."""
    tokens = tuple(evolve(token, span=moved(token.span, start)) for token in sentence.tokens)
    index, paragraph = sentence.index + first, sentence.paragraph + opening
    return evolve(sentence, index=index, paragraph=paragraph, span=moved(sentence.span, start), tokens=tokens)


def moved(span: Span, start: int) -> Span:
    """Return a span so many characters farther on."""
    return Span(span.start + start, span.end + start)


def seconds_of(analysis: Analysis) -> dict[str, float]:
    """Return the CPU seconds that each stage takes of one document."""
    lexicon = load_lexicon()
    cleaned, _ = timed(lambda: clean(analysis.article.document, lexicon))
    found, quotes = timed(lambda: find_quotes(analysis, lexicon))
    followed, attributions = timed(lambda: resolve(quotes, analysis, lexicon))
    linked, _ = timed(lambda: link(identify(attributions).attributions))
    every = (cleaned, found, followed, linked)
    return {**dict(zip(STAGES, every, strict=True)), "in all": sum(every)}


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the CPU seconds that work takes, and what it gives."""
    start = process_time()
    result = work()
    return process_time() - start, result


def odd_lines(size: int) -> Iterator[str]:
    """Yield the seconds that documents of one sign or one word take, all of the line together."""
    lexicon, models = load_lexicon(), analyzer()
    for name, sign in ODD.items():
        text = sign * (size // len(sign))
        digest = sha256(text.encode()).hexdigest()
        document = Document(name, text, digest, digest)
        cleaned, article = timed(partial(clean, document, lexicon))
        read_in, (analysis,) = timed(partial(tuple, models([article])))
        found, quotes = timed(partial(find_quotes, analysis, lexicon))
        followed, _ = timed(partial(resolve, quotes, analysis, lexicon))
        parts = zip(("clean", "models", "find", "resolve"), (cleaned, read_in, found, followed), strict=True)
        yield f"{name:>22}: " + ", ".join(f"{part} {taken:.2f} s" for part, taken in parts)


if __name__ == "__main__":
    main()
