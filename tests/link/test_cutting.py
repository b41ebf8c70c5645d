"""What somebody says in statements, each of which another paper may print alone."""

from __future__ import annotations

import pytest

from conftest import document_of
from prints import said
from quotes.link.cutting import statements_in
from quotes.types import Article, Attribution, Quote, Span, Speaker


def cut(content: str) -> list[str]:
    """Return the words of each statement of a content."""
    (attribution,) = said(content)
    return [content[each.span.start : each.span.end] for each in statements_in(attribution)]


@pytest.mark.parametrize(
    ("content", "statements"),
    [
        ("The bridge is old. It will be closed.", ["The bridge is old.", "It will be closed."]),
        ("the bridge was old and that it would be closed", ["the bridge was old and", "that it would be closed"]),
        ("the town may close it and will not say when", ["the town may close it and", "will not say when"]),
        ("Is it old? “We do not know.”", ["Is it old?", "“We do not know.”"]),
    ],
)
def test_a_content_is_cut_where_sentences_and_clauses_end(content: str, statements: list[str]) -> None:
    assert cut(content) == statements


@pytest.mark.parametrize(
    "content",
    [
        "Mr. Hale met Gen. Marsh of the U.S. Navy",
        "the bread and the butter were sold",
        "He knew it. Yes. Of course.",
        "prices rose by 3.5 percent",
    ],
    ids=["abbreviations", "nouns", "sentences of a word or two go with what stands before", "a number"],
)
def test_what_is_one_statement_stays_whole(content: str) -> None:
    assert cut(content) == [content]


def attributed(text: str, *parts: str) -> Attribution:
    """Return the attribution whose content has these parts of the text."""
    spans = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    return Attribution(
        Article(document_of(text), (), ()), "body", Quote(spans, (), None, "direct", "", 0), Speaker("A", "person")
    )


def test_the_parts_of_a_split_quotation_are_one_statement_where_its_sentence_goes_on() -> None:
    going_on = attributed("“We were cold,” he said, “when we won.”", "We were cold,", "when we won.")
    new = attributed("“We were cold then,” he said. “Nobody had told us.”", "We were cold then,", "Nobody had told us.")

    assert [len(statements_in(each)) for each in (going_on, new)] == [1, 2]
    (whole,) = statements_in(going_on)
    assert whole.content == going_on.quote.content


def test_a_new_sentence_may_begin_with_its_mark() -> None:
    text = "Sales “go on at that price today,” he said. “We sell at about that price.”"
    mixed = attributed(text, "Sales “go on at that price today,”", "“We sell at about that price.”")

    assert len(statements_in(mixed)) == 2
