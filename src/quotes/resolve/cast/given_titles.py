"""Given names that look like titles: Prince Moyo, a farmer; the striker King Mensah; Sheikh Hasina."""

from __future__ import annotations

import regex

from quotes.lexicon import Lexicon
from quotes.trees import child, children, relation
from quotes.types import Sentence, Token

HYPHENATED = regex.compile(r"\p{Lu}\p{Ll}+-\p{Ll}+")  # Jung-min, a given name of Korea; no Al-Maktoum


def is_given_title(sentence: Sentence, first: Token, name: Token, lexicon: Lexicon) -> bool:
    """Return whether a word like a title is the given name before a single name that follows it.

    So it is where the table of people has both words, or another job is given to who bears them: no prince is a farmer.
    """
    if first.text.lower() not in lexicon.name_words.given_title or not first.text.istitle():
        return False
    if name.index != first.index + 1 or not name.text[0].isupper() or _goes_on(sentence, name):
        return False
    if _is_joined(sentence, name):
        return True
    if lexicon.people.person_named(f"{first.text} {name.text}") is not None:
        return True
    return _has_other_job(sentence, first, name, lexicon)


def _goes_on(sentence: Sentence, name: Token) -> bool:
    behind = sentence.tokens[name.index + 1 : name.index + 2]
    return any(token.upos == "PROPN" and token.text[0].isupper() for token in behind)


def _is_joined(sentence: Sentence, name: Token) -> bool:
    """Return whether a name is two given names that a hyphen joins, as surnames stand before: King Jung-min."""
    rest = sentence.tokens[name.index + 1 : name.index + 3]
    joined = "".join(token.text for token in (name, *rest))
    end = rest[-1].span.end if rest else name.span.end
    return end == name.span.start + len(joined) and HYPHENATED.fullmatch(joined) is not None


def _has_other_job(sentence: Sentence, first: Token, name: Token, lexicon: Lexicon) -> bool:
    """Return whether a job stands right before both words, or behind them with an article: a farmer."""
    before = sentence.tokens[first.index - 1] if first.index else None
    if before is not None and _is_job(before, lexicon):
        return True
    heads = (token for word in (first, name) for token in children(sentence, word) if relation(token) == "appos")
    return any(_is_job(t, lexicon) and _is_brought_in(sentence, t) for t in heads if t.index > name.index)


def _is_job(token: Token, lexicon: Lexicon) -> bool:
    nouns, lemma = lexicon.nouns, token.lemma.lower()
    return token.text.islower() and lemma in nouns.roles and lemma not in nouns.titles and lemma not in nouns.kin


def _is_brought_in(sentence: Sentence, token: Token) -> bool:
    article = child(sentence, token, "det")
    return article is not None and article.lemma.lower() == "a"
