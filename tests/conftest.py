"""Documents and attributions made by hand, for the tests of what comes after finding.

There is no other conftest.py: pytest would load this one again for it, and what goes to other processes would be of
another class.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import Factory, evolve, frozen

from quotes.analyze.conllu import read_conllu
from quotes.engines import THREADS
from quotes.errors import ReadError
from quotes.spans import cover
from quotes.types import (
    Analysis,
    Article,
    Attribution,
    Document,
    Evidence,
    Outlet,
    Print,
    Quote,
    Region,
    Relay,
    Span,
    Speaker,
    Statement,
    Utterance,
)

if TYPE_CHECKING:
    from quotes.models.english.pieces import WordPieces
    from quotes.models.english.training.corpora import Corpus

# Before torch is imported: on tensors as small as those of the tests two threads take twelve times what one takes.
os.environ.update(dict.fromkeys(THREADS, "1"))

TALKS = "“The talks,” he said, “failed.”\n"


def document_of(text: str, name: str = "talks.txt") -> Document:
    """Return `text` as read from a file of UTF-8."""
    digest = sha256(text.encode()).hexdigest()
    return Document(id=name, text=text, sha256=digest, text_sha256=digest)


def attribution_of(document: Document) -> Attribution:
    """Return the quote of TALKS: two parts around their cue, by an agency."""
    body = Region("body", Span(0, len(document.text.rstrip())))
    article = Article(
        document=document,
        regions=(body,),
        paragraphs=(body,),
        outlet=Outlet("TASS", id="tass", wikidata="Q223799", basis="dateline"),
        published=date(2025, 12, 13),
    )
    quote = Quote(
        content=(Span(1, 11), Span(23, 30)),
        cue=(Span(16, 20),),
        source=Span(13, 15),
        type="direct",
        rule="split",
        sentence=0,
        confidence=0.934,
        flags=("split",),
        evidence=(Evidence("marks", Span(0, 12), "quotation marks"),),
    )
    return Attribution(
        article=article,
        zone="body",
        quote=quote,
        speaker=Speaker("Kim Jong Un", "person", id="kim-jong-un", wikidata="Q56226", role="leader"),
        relays=(
            Relay("TASS", "outlet", "dateline", id="tass", wikidata="Q223799"),
            Relay("Korean Central News Agency", "outlet", "stated", id="kcna", span=Span(5, 10)),
        ),
        flags=("balanced",),
        evidence=(Evidence("pronoun", Span(13, 15), "he is Kim Jong Un"),),
    )


@pytest.fixture
def talks() -> Document:
    """Return a document of one split quote."""
    return document_of(TALKS)


@pytest.fixture
def attribution(talks: Document) -> Attribution:
    """Return the attribution of that document."""
    return attribution_of(talks)


def utterance_of(*attributions: Attribution) -> Utterance:
    """Return the attributions as prints of one statement, each a whole content."""
    statements = (Statement(each, cover(each.quote.content)) for each in attributions)
    return Utterance("u_1", tuple(map(Print, statements)))


@pytest.fixture
def utterance(attribution: Attribution) -> Utterance:
    """Return that attribution as the one print of its statement."""
    return utterance_of(attribution)


@frozen
class Parsed:
    """Models that give out parses written by hand: CoNLL-U by the text it is of."""

    parses: dict[str, str]
    engine: str = "conllu"
    hashes: dict[str, str] = Factory(dict)

    def __call__(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        for article in articles:
            if article.document.text.strip() not in self.parses:
                raise ReadError(f"{article.document.id}: no parse of it was written")
            yield evolve(read_conllu(self.parses[article.document.text.strip()]), article=article)


@frozen
class Broken:
    """Models that fail at the document called `at`, as programs do."""

    models: Parsed
    error: BaseException
    at: str = "b.txt"

    def __call__(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        for article in articles:
            if article.document.id == self.at:
                raise self.error
            yield from self.models([article])


@pytest.fixture
def vocabulary() -> WordPieces:
    """Return what spells the one sentence that models of English learn from in tests."""
    from lessons import letters

    return letters()


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Return that sentence, to be learnt from."""
    from lessons import corpus_in

    return corpus_in(tmp_path)
