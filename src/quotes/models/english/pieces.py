"""Words to word pieces and shapes: what the encoder reads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen
from tokenizers import Tokenizer

from quotes.types import Span

MOST_PIECES = 12  # of one word: longer ones are addresses and noise
SHAPES = (
    "none",
    "lower",
    "title",
    "upper",
    "initial",
    "mixed",
    "digits",
    "digits and letters",
    "other",
    "mark",
    "mark, glued on neither side",
    "mark, glued on the left",
    "mark, glued on the right",
    "mark, glued on both sides",
)
NONE, LOWER, TITLE, UPPER, INITIAL, MIXED, DIGITS, ALPHANUMERIC, OTHER, MARK = range(10)
APOSTROPHES = str.maketrans("‘’ʼ", "'''")


@frozen
class Word:
    """A word as the model sees it. `before` and `after`: is there white space (or an end)? None where unknown.

    `opens`: it is the first of its paragraph.
    """

    text: str
    before: bool | None = None
    after: bool | None = None
    opens: bool = False


def words_at(text: str, spans: Sequence[Span]) -> tuple[Word, ...]:
    """Return the words at `spans` of `text`, a paragraph, with what stands around them."""
    first = len(text) - len(text.lstrip())
    return tuple(
        Word(
            text[span.start : span.end],
            span.start == 0 or text[span.start - 1].isspace(),
            span.end >= len(text) or text[span.end].isspace(),
            span.start == first,
        )
        for span in spans
    )


def shape_of(word: Word) -> int:
    """Return the index in SHAPES of the word's letter case or, for a mark, of how it is glued to its neighbours."""
    shape = _shape(word.text)
    if shape != MARK or word.before is None or word.after is None:
        return shape
    return MARK + 1 + (not word.before) + 2 * (not word.after)


@lru_cache(maxsize=100_000)
def _shape(text: str) -> int:
    if text.isdigit():
        return DIGITS
    if any(character.isalpha() for character in text):
        return _case(text)
    return DIGITS if any(character.isdigit() for character in text) else MARK


def _case(text: str) -> int:
    if any(character.isdigit() for character in text):
        return ALPHANUMERIC
    if text.islower():
        return LOWER
    if text.isupper():
        return INITIAL if sum(character.isalpha() for character in text) == 1 else UPPER
    if text[0].isupper() and text[1:].islower():
        return TITLE
    return MIXED if any(character.isupper() for character in text) else OTHER


class WordPieces:
    """The tokenizer's vocabulary, asked one word at a time; answers are kept."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.start = int(self.tokenizer.token_to_id("[CLS]") or 0)
        self.end = int(self.tokenizer.token_to_id("[SEP]") or 0)
        self.masked = int(self.tokenizer.token_to_id("[MASK]") or 0)
        self.unknown = int(self.tokenizer.token_to_id("[UNK]") or 0)
        self.kept: dict[str, tuple[int, ...]] = {}

    @classmethod
    def read(cls, text: str) -> WordPieces:
        """Return the vocabulary that a tokenizer.json holds."""
        return cls(Tokenizer.from_str(text))

    def of(self, word: str) -> tuple[int, ...]:
        """Return the ids of the word's pieces, at least one and at most MOST_PIECES."""
        found = self.kept.get(word)
        if found is None:
            plain = word.translate(APOSTROPHES) if len(word) > 1 else word
            ids = self.tokenizer.encode(plain[:200], add_special_tokens=False).ids
            found = tuple(ids[:MOST_PIECES]) or (self.unknown,)
            if len(self.kept) < 500_000:
                self.kept[word] = found
        return found

    def count(self, words: Sequence[Word]) -> int:
        """Return how many pieces the words have together."""
        return sum(len(self.of(word.text)) + word.opens for word in words)
