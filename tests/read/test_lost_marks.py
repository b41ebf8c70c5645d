"""Quotation marks that a dump has lost: src/quotes/read/lost_marks.py."""

from __future__ import annotations

import re

import pytest

from conftest import document_of
from quotes.read.lost_marks import with_marks

BEFORE = "“We will win,” he said.\n\n"  # a pair that is sure, as the rest of the text lost its marks
LOST_BEFORE = BEFORE.replace("“", "?").replace("”", "?")


def read_as(text: str) -> str:
    return with_marks(document_of(text)).text


@pytest.mark.parametrize("lost", ["?", "\ufffd", "???", "\ufffd\ufffd\ufffd"])
@pytest.mark.parametrize(
    "text",
    [
        "“We will win,” he said.",
        "He said: “We will win.”",
        "“Will you come? I will wait,” he said. “We will…”",
        "(“We will win,” he said.)",
        "“We came.\n\n“We saw,” he said.",
        "He called it “a miracle” of engineering.\n\n“It will hold,” he said.",
        "The “miracle”, as he called it, held. “It did,” he said.",
        "“The rights of workers come first,” he said. “Workers of the town agree.”",
    ],
)
def test_marks_in_their_place_are_marks(text: str, lost: str) -> None:
    """Whatever stands in their place; three characters are one mark, next to its words."""
    broken = text.replace("“", lost).replace("”", lost)
    read = read_as(broken)

    assert len(read) == len(broken)
    assert read == text.replace("“", "“".rjust(len(lost))).replace("”", "”".ljust(len(lost)))


def test_the_document_is_flagged_and_has_its_hash() -> None:
    document = document_of("?No,? he said.")
    read = with_marks(document)

    assert (document.flags, read.flags) == ((), ("marks-lost",))
    assert (read.sha256, read.text_sha256) == (document.sha256, document.text_sha256)


@pytest.mark.parametrize("lost", ["?", "\ufffd"])
@pytest.mark.parametrize(
    "text",
    ["“They call it the ‘miracle’ of Elms,” he said.", "“He said ‘no,’ and left,” she said. “He did.”"],
)
def test_a_quotation_in_another(text: str, lost: str) -> None:
    assert read_as(re.sub("[“”‘’]", lost, text)) == text


@pytest.mark.parametrize("lost", ["?", "\ufffd"])
@pytest.mark.parametrize("word", ["don’t", "Korea’s", "they’ll"])
def test_apostrophes_are_read_too(word: str, lost: str) -> None:
    assert read_as(LOST_BEFORE + word.replace("’", lost)) == BEFORE + word


def test_a_closing_mark_may_stand_behind_a_question() -> None:
    """In a text that has lost its marks for sure: of two question marks the second was none."""
    assert read_as(LOST_BEFORE + "?Will you come?? he asked.") == BEFORE + "“Will you come?” he asked."


@pytest.mark.parametrize(
    "text",
    [
        "What? Who? Why, he asked? Yes.",
        "Is it red, blue, etc.? No, he said.",
        "They met ?uestlove, who drums.",
        "In the caf\ufffd he had a cr\ufffdme, he said.",
        "\ufffdtienne had a caf\ufffd, he said.",
        "?Will you come? he asked.",
        "?Will you come?? he asked.",
        "He called it ?a miracle? of engineering.",
        "Why him?! No one knows.",
        "\ufffdHe said \ufffdno, and left,\ufffd she said. \ufffdShe",
        "\ufffd\ufffd\ufffd",
        "?",
        "",
    ],
)
def test_what_is_in_doubt_is_left(text: str) -> None:
    assert read_as(text) == text


@pytest.mark.parametrize(
    "line",
    ["He asked ?why, and left.", "The workers? rights come first.", "\ufffdThe workers\ufffd rights come first.",
     "In the caf\ufffd, he sat.", "Was it he? Was it she?", "http://news.example/a?s=1", "Fr?d?ric sat.",
     "\ufffd5 a kilo"],
)  # fmt: skip
def test_what_is_in_doubt_is_left_in_a_text_that_has_lost_marks_too(line: str) -> None:
    assert read_as(LOST_BEFORE + line) == BEFORE + line
