"""The verbs one by one, for those who build on them: each makes one noun of the one before.

    read -> clean -> analyze -> find_quotes -> resolve -> identify -> link -> rows_of

Each takes the lexicon and the models that ship where none are given. They stand here, and not in `quotes` itself, where
`clean`, `analyze`, `resolve`, `identify`, `link` and `read` are the rooms of these names:
`from quotes.verbs import clean`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from quotes import clean as cleaning
from quotes import find as finding
from quotes import identify as identifying
from quotes import link as linking
from quotes import read as reading
from quotes import resolve as resolving
from quotes.engines import Analyze
from quotes.extractor import SHIPPED
from quotes.given import Readable, told_apart
from quotes.lexicon import Lexicon, load_lexicon
from quotes.options import DEFAULTS, Fields, Options
from quotes.pipeline import asked_of
from quotes.read import read_text
from quotes.record.rows import rows_of
from quotes.types import Analysis, Article, Attribution, Document, Failure, Identified, Quote, Utterance

__all__ = ["analyze", "clean", "find_quotes", "identify", "link", "read", "read_text", "resolve", "rows_of"]


def read(
    paths: Readable | Iterable[Readable],
    *,
    max_chars: int = DEFAULTS.max_chars,
    format: str | None = DEFAULTS.format,
    fields: Fields = DEFAULTS.fields,
) -> Iterator[Document | Failure]:
    """Yield the documents at some paths, files and folders, in the order of their names; a Failure for each in trouble.

    Tables and archives are read as streams. Raises ReadError where no path given is there.
    """
    given = told_apart(paths)
    asked = asked_of(Options(max_chars=max_chars, format=format, fields=fields))
    return chain(given.items, reading.read(given.paths, asked=asked))


def clean(document: Document, lexicon: Lexicon | None = None) -> Article:
    """Return the document with its parts named; nothing is cut."""
    return cleaning.clean(document, lexicon or load_lexicon())


def analyze(articles: Article | Iterable[Article], *, analyzer: Analyze = SHIPPED) -> Iterator[Analysis]:
    """Yield an analysis of each article, in their order: sentences with trees, names and tags.

    Many at once are faster than one by one. Raises ModelError where the models are broken.
    """
    return analyzer([articles] if isinstance(articles, Article) else articles)


def find_quotes(
    analysis: Analysis, lexicon: Lexicon | None = None, *, scope: str = DEFAULTS.scope
) -> tuple[Quote, ...]:
    """Return the quotes of an article, in every zone and however sure, in the order of their content."""
    return finding.find_quotes(analysis, lexicon or load_lexicon(), scope=scope)


def resolve(quotes: Iterable[Quote], analysis: Analysis, lexicon: Lexicon | None = None) -> tuple[Attribution, ...]:
    """Return each quote with who is meant by its source, and the relays that it came through."""
    return resolving.resolve(tuple(quotes), analysis, lexicon or load_lexicon())


def identify(attributions: Iterable[Attribution]) -> Identified:
    """Return the attributions of any number of articles with one id and name a speaker, and who these speakers are."""
    return identifying.identify(attributions)


def link(attributions: Iterable[Attribution]) -> tuple[Utterance, ...]:
    """Return what is said in any number of articles, statement by statement, each with its prints.

    Speakers are told apart by their ids: give the attributions of `identify`.
    """
    return linking.link(attributions)
