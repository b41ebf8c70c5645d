"""Where it is told what who speaks did not tell: `, but declined to elaborate`; `, without giving a reason`."""

from __future__ import annotations

from quotes.find.passage import Passage
from quotes.lexicon.contents import ContentWords
from quotes.types import Sentence, Token

MAX_SHORT = 4  # words in which that is told
MAX_REFUSAL = 3  # words: would not discuss; declined to elaborate


def is_withheld(token: Token, sentence: Sentence, passage: Passage) -> bool:
    """Return whether a word behind a comma or a mark opens what was not told: `without giving`; `but would not say`."""
    before, words = sentence.tokens[token.index - 1], passage.lexicon.contents
    behind = sentence.tokens[token.index + 1 : token.index + 1 + MAX_REFUSAL]
    if token.index and falls_short(token, sentence, words):
        return True
    if not token.index or before.text not in (",", '"', "”"):
        return False
    if token.lemma == "without":
        return bool(behind) and behind[0].text.lower() in words.left_out
    if token.lemma != "but" or len(behind) < MAX_REFUSAL or behind[2].lemma not in words.untold:
        return False
    first, second = behind[0].text.lower(), behind[1].text.lower()
    denies = first in ("would", "did", "could") and second in ("not", "n't", "n’t")
    return denies or (behind[0].lemma in passage.lexicon.cues.withheld and second == "to")


def falls_short(token: Token, sentence: Sentence, words: ContentWords) -> bool:
    """Return whether `but` opens how far somebody went in speaking: `but stopped short of calling it a coup`.

    Or that they `would not be drawn`. Nobody else does so, and no comma need stand before it.
    """
    if token.lemma != "but":
        return False
    behind = [each.text.lower() for each in sentence.tokens[token.index + 1 : token.index + 1 + MAX_SHORT]]
    is_limit = "not" in behind or "short" in behind
    return is_limit and any(word in words.short_of for word in behind)
