import pytest

from quotes.models.english.sentences import Splitter, sentences_of
from quotes.models.english.weights import load
from quotes.models.english.words import words_of


def cut(text: str, splitter: Splitter) -> list[str]:
    return [text[words[0].start : words[-1].end] for words in sentences_of(text, words_of(text), splitter)]


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    return load().splitter


@pytest.mark.weights
@pytest.mark.parametrize(
    "sentences",
    [
        ["It came on Dec. 13.", "Ms. Psaki told the BBC."],
        ["“We did it.”", "“No!” she said."],
        ["“Is it true?” he asked.", "‘It is.’", "They left…", "Then he came."],
        ["She met Sen. Cruz and John F. Kennedy Jr. on Jan. 3.", "It cost $5.3m."],
        ["He ranked No. 5.", "Then J. K. Rowling left."],
        ["She is in the U.S.", "The talks go on at the U.S. Senate."],
        ["Sales at Apple Inc. rose.", "St. Louis won."],
        ["It was signed by Ch. Batsuuri and Ts. Bold.", "He left."],
    ],
)
def test_sentences_of_news(sentences, splitter):
    assert sentences == cut(" ".join(sentences), splitter)


def test_without_weights_a_paragraph_is_one_sentence():
    assert cut("He left. She came.", Splitter({}, frozenset())) == ["He left. She came."]
