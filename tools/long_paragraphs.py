"""What long paragraphs cost: python tools/long_paragraphs.py TEXTS [--scope all] [--half odd] [--show 5]

Takes the text files of a folder twice: as they are, and with the breaks between paragraphs of the article's body
removed (one space in their place; headlines, bylines, captions, furniture and comments keep theirs). Prints how many
contents of the first ledger come out of the second to the word, a row counting once with all its words and, beside it,
each of its parts counting once. What does not come out is put down to the first of these that loses it:

rules      the sentences, trees and tags of the paragraphs as they were, read as one paragraph: the running speaker, the
           quotation that goes on in the next paragraph, the colon that announces it, a label's turn, ...
tags       the attributions that the model sees in the long paragraph
trees      its sentences, trees and names there
tags and trees   the two together
zones      what `clean` takes the long paragraph for

With --show N, N of each are printed.
"""

from __future__ import annotations

import argparse
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import regex
from attrs import evolve, frozen

from quotes.analyze import analyzer
from quotes.clean import clean, regions_of
from quotes.engines import Analyze
from quotes.lexicon import Lexicon, load_lexicon
from quotes.options import SCOPES, Options
from quotes.pipeline import done, kept
from quotes.read import read
from quotes.types import Analysis, Article, Attribution, Document, NamedEntity, Outlet, Region, Sentence, Span, Tag

WORD = regex.compile(r"\w+")
CAUSES = ("rules", "tags", "trees", "tags and trees", "zones")
WIDTH = 150  # characters of a content that are shown

Words = tuple[int, ...]  # where the words of a content begin, in the joined text


@frozen
class Joined:
    """An article and the text without its breaks; `ends` are where the breaks began, `cut` what is gone up to there."""

    article: Article
    text: str
    ends: tuple[int, ...]
    cut: tuple[int, ...]

    def moved(self, span: Span) -> Span:
        """Return where a span of the article stands in the joined text."""
        return Span(self._moved(span.start), self._moved(span.end))

    def _moved(self, offset: int) -> int:
        return offset - self.cut[bisect_right(self.ends, offset - 1)]


def joined(article: Article) -> Joined:
    """Return the text of an article, one space for each break between two paragraphs of its body."""
    text, parts, start = article.document.text, [], 0
    ends, cut = [], [0]
    for before, after in pairwise(article.paragraphs):
        gap = Span(before.span.end, after.span.start)
        if before.zone == after.zone == "body" and gap.start < gap.end and not text[gap.start : gap.end].strip():
            parts.append(text[start : gap.start])
            ends.append(gap.start)
            cut.append(cut[-1] + gap.end - gap.start - 1)
            start = gap.end
    return Joined(article, " ".join((*parts, text[start:])), tuple(ends), tuple(cut))


def document_of(one: Joined) -> Document:
    """Return the joined text as if it had been read."""
    data = one.text.encode("utf-8")
    digest = sha256(data).hexdigest()
    return evolve(one.article.document, text=one.text, sha256=digest, text_sha256=digest)


def article_of(one: Joined) -> Article:
    """Return the article with its zones as they were, its body in as few paragraphs as the joined text has."""
    paragraphs: list[Region] = []
    for region in one.article.paragraphs:
        span = one.moved(region.span)
        if region.span.start - 1 >= 0 and _is_joined(one, region, paragraphs):
            paragraphs[-1] = evolve(paragraphs[-1], span=Span(paragraphs[-1].span.start, span.end))
        else:
            paragraphs.append(evolve(region, span=span))
    old = one.article
    return evolve(
        old,
        document=document_of(one),
        regions=regions_of(one.text, paragraphs),
        paragraphs=tuple(paragraphs),
        outlet=_outlet(old.outlet, one),
        origin=_outlet(old.origin, one),
        title=one.moved(old.title) if old.title else None,
        dateline=one.moved(old.dateline) if old.dateline else None,
    )


def _is_joined(one: Joined, region: Region, before: list[Region]) -> bool:
    """Return whether the break before a paragraph is gone."""
    start = one.moved(region.span).start
    return bool(before) and before[-1].span.end in {start - 1} and before[-1].span.end in _joints(one)


def _joints(one: Joined) -> set[int]:
    """Return where the breaks were, in the joined text."""
    return {end - gone for end, gone in zip(one.ends, one.cut, strict=False)}


def _outlet(outlet: Outlet | None, one: Joined) -> Outlet | None:
    return evolve(outlet, span=one.moved(outlet.span)) if outlet and outlet.span else outlet


def carried(analysis: Analysis, one: Joined, article: Article) -> Analysis:
    """Return an analysis of the paragraphs as one of the joined text: the same trees, names and tags."""
    return Analysis(
        article,
        tuple(_sentence(sentence, one, article) for sentence in analysis.sentences),
        tuple(_entity(entity, one) for entity in analysis.entities),
        tuple(_tag(tag, one) for tag in analysis.tags),
        analysis.engine,
    )


def _sentence(sentence: Sentence, one: Joined, article: Article) -> Sentence:
    span = one.moved(sentence.span)
    tokens = tuple(evolve(token, span=one.moved(token.span)) for token in sentence.tokens)
    number = bisect_right(article.paragraphs, span.start, key=lambda region: region.span.start) - 1
    return evolve(sentence, span=span, tokens=tokens, paragraph=number)


def _entity(entity: NamedEntity, one: Joined) -> NamedEntity:
    return evolve(entity, span=one.moved(entity.span))


def _tag(tag: Tag, one: Joined) -> Tag:
    cue = None if tag.cue is None else one.moved(Span(tag.cue, tag.cue)).start
    return evolve(tag, span=one.moved(tag.span), cue=cue)


@frozen
class Pair:
    """A document both ways: the analysis of its paragraphs, that of its joined text, and that of its joined file."""

    name: str
    one: Joined
    apart: Analysis
    together: Analysis
    file: Analysis


def pairs(folder: Path, half: str, lexicon: Lexicon, models: Analyze) -> Iterator[Pair]:
    """Yield the documents of a folder both ways."""
    documents = [each for each in read([folder]) if isinstance(each, Document) and is_in(half, each.id)]
    articles = [clean(document, lexicon) for document in documents]
    every = [joined(article) for article in articles]
    apart = models(articles)
    together = models([article_of(one) for one in every])
    files = models([clean(document_of(one), lexicon) for one in every])
    for one, *analyses in zip(every, apart, together, files, strict=True):
        yield Pair(one.article.document.id, one, *analyses)


def is_in(half: str, name: str) -> bool:
    """Return whether a document is in a half: `odd` or `even` by the SHA-256 of its name, or `all`."""
    return half == "all" or (half == "odd") == bool(int(sha256(name.encode()).hexdigest(), 16) % 2)


def ledger_of(analysis: Analysis, lexicon: Lexicon, scope: str) -> tuple[Attribution, ...]:
    """Return the rows that the command line would write of a document."""
    found = done(analysis, lexicon=lexicon, scope=scope)
    every = (*found.attributions, *found.others)
    return kept(every, options=Options(scope=scope))


def words_of(content: Iterable[Span], text: str) -> Words:
    """Return where the words of a content begin."""
    return tuple(sorted({word.start() for span in content for word in WORD.finditer(text, span.start, span.end)}))


@frozen
class Loss:
    """A content that does not come out, and what loses it."""

    cause: str
    document: str
    row: Attribution
    words: str


@frozen
class Result:
    """What came of a document: its rows, the parts of their contents, those that come out, and what is lost."""

    rows: int
    parts: int
    parts_found: int
    losses: tuple[Loss, ...]


def result_of(pair: Pair, lexicon: Lexicon, scope: str) -> Result:
    """Return which contents of a document come out of its joined file, and what loses the others."""
    before, one = ledger_of(pair.apart, lexicon, scope), pair.one
    after = ledger_of(pair.file, lexicon, scope)
    rows, parts = {words_of(row.quote.content, one.text) for row in after}, _parts(after, one.text)
    causes = list(_causes(pair, lexicon, scope))
    losses: list[Loss] = []
    mine = [words_of(map(one.moved, row.quote.content), one.text) for row in before]
    for row, words in zip(before, mine, strict=True):
        if words not in rows:
            cause = next((cause for cause, found in causes if words not in found), CAUSES[-1])
            losses.append(Loss(cause, pair.name, row, _shown(row)))
    wanted = [words_of([one.moved(span)], one.text) for row in before for span in row.quote.content]
    return Result(len(before), len(wanted), sum(words in parts for words in wanted), tuple(losses))


def _causes(pair: Pair, lexicon: Lexicon, scope: str) -> Iterator[tuple[str, set[Words]]]:
    """Yield each cause with the contents that it leaves."""
    together = pair.together
    same = carried(pair.apart, pair.one, together.article)
    other = evolve(same, sentences=together.sentences, entities=together.entities)
    for cause, analysis in zip(CAUSES, (same, evolve(same, tags=together.tags), other, together), strict=False):
        yield cause, {words_of(row.quote.content, pair.one.text) for row in ledger_of(analysis, lexicon, scope)}


def _parts(rows: Iterable[Attribution], text: str) -> set[Words]:
    return {words_of([span], text) for row in rows for span in row.quote.content}


def _shown(row: Attribution) -> str:
    text = row.article.document.text
    return " … ".join(text[span.start : span.end] for span in row.quote.content)


def report(results: Iterable[Result], show: int) -> Iterator[str]:
    """Yield the lines to print."""
    results = list(results)
    losses = [loss for result in results for loss in result.losses]
    rows, parts = sum(result.rows for result in results), sum(result.parts for result in results)
    yield f"{len(results)} documents, {rows} contents of {parts} parts"
    yield f"to the word: {_share(rows - len(losses), rows)} of the contents, "
    yield f"             {_share(sum(result.parts_found for result in results), parts)} of their parts"
    for cause in CAUSES:
        some = [loss for loss in losses if loss.cause == cause]
        yield f"lost by {cause}: {len(some)} ({100 * len(some) / max(1, rows):.1f} %)"
        for rule, count in Counter(loss.row.quote.rule for loss in some).most_common():
            yield f"    {count:4} {rule}"
        yield from (f"    {_line(loss)}" for loss in some[:show])
    outside = [loss for loss in losses if loss.cause != "rules"]
    yield f"to the word but for rules: {_share(rows - len(losses), rows - len(losses) + len(outside))}"


def _share(some: int, every: int) -> str:
    return f"{100 * some / max(1, every):.1f} % ({some} of {every})"


def _line(loss: Loss) -> str:
    words = " ".join(loss.words.split())
    return f"{loss.document}: {loss.row.quote.rule}, {loss.row.quote.type}: {words[:WIDTH]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="a folder of text files")
    parser.add_argument("--scope", choices=tuple(SCOPES), default="reported")
    parser.add_argument("--half", choices=("all", "odd", "even"), default="all", help="by the SHA-256 of the name")
    parser.add_argument("--show", type=int, default=0, help="how many losses of each cause to print")
    options = parser.parse_args()
    lexicon = load_lexicon()
    every = pairs(options.texts, options.half, lexicon, analyzer())
    for line in report((result_of(pair, lexicon, options.scope) for pair in every), options.show):
        print(line)


if __name__ == "__main__":
    main()
