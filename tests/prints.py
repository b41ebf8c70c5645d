"""What is said in papers, for the tests of link/: who says it, and which prints are taken for one statement."""

from __future__ import annotations

from datetime import date

from conftest import document_of
from quotes.link import link
from quotes.types import Article, Attribution, Print, Quote, Span, Speaker

ADA = Speaker("Ada Roy", "person", id="s_ada")
BEN = Speaker("Ben Hill", "person", id="s_ben")
HARBOUR = "The old harbour bridge will be closed to lorries from the third week of the holidays"
SHUT = "the harbour bridge would be shut to lorries in the third week"
FERRY = "the ferry company had offered to carry lorries over the harbour free of charge"


def said(*contents: str, name: str = "a.txt", speaker: Speaker = ADA, on: date | None = None) -> list[Attribution]:
    """Return a document in which the speaker says each of `contents`."""
    text = "\n".join(contents)
    article = Article(document_of(text, name), (), (), published=on)
    starts = [sum(len(each) + 1 for each in contents[:number]) for number in range(len(contents))]
    spans = [Span(start, start + len(each)) for start, each in zip(starts, contents, strict=True)]
    return [Attribution(article, "body", Quote((span,), (), None, "indirect", "", 0), speaker) for span in spans]


def linked(*documents: list[Attribution]) -> list[list[str]]:
    """Return the statements that share an utterance, where more than one does."""
    utterances = link(attribution for document in documents for attribution in document)
    return [[words_of(each) for each in one.prints] for one in utterances if len(one.prints) > 1]


def words_of(each: Print) -> str:
    """Return the words of one print."""
    text = each.attribution.article.document.text
    return " … ".join(text[span.start : span.end] for span in each.statement.content)
