"""The mentions that are followed though nobody speaks there: pronouns of people, and somebody without a name."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.lexicon import Lexicon
from quotes.resolve.coreference.antecedents import GENDERS
from quotes.resolve.noun_phrases import opens_name
from quotes.resolve.page import Page
from quotes.trees import children, relation, subtree
from quotes.types import Sentence, Span, Token

NAMES_BESIDE = frozenset({"flat", "appos", "compound"})
BELONGING = frozenset({"compound", "flat", "appos", "conj", "xcomp"})
POINTING = frozenset({"the", "this", "that", "a", "an", "one", "another", "my", "his", "her", "their", "our", "its"})


def mentions_of(page: Page, lexicon: Lexicon) -> set[Span]:
    """Return the pronouns of people (he, her) and the noun phrases about one person without a name (a nurse)."""
    return {span for sentence in page.sentences for span in (*_pronouns(sentence, lexicon), *_nouns(sentence, lexicon))}


def _pronouns(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    for token in sentence.tokens:
        if token.upos == "PRON" and token.text.lower() in GENDERS and not opens_name(sentence, token, lexicon):
            yield token.span


def _nouns(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    for token in sentence.tokens:
        lemma = token.lemma.lower()
        if token.upos != "NOUN" or token.xpos != "NN" or relation(token) in BELONGING:
            continue
        if (lemma in lexicon.nouns.roles or lemma in lexicon.nouns.unnamed) and _points(sentence, token):
            phrase = [t for t in subtree(sentence, token) if relation(t) != "case" or t.head != token.index]
            yield Span(phrase[0].span.start, phrase[-1].span.end)


def _points(sentence: Sentence, token: Token) -> bool:
    """Return whether a noun points at somebody: a nurse, his wife; not `officer Jan Kos`, `is a nurse`, `no nurse`."""
    beside = children(sentence, token)
    named = any(t.upos == "PROPN" and relation(t) in NAMES_BESIDE and t.index > token.index for t in beside)
    says_what = any(relation(t) == "cop" or t.text.lower() == "as" for t in beside)
    pointing = any(t.text.lower() in POINTING or (relation(t) == "nmod" and t.index < token.index) for t in beside)
    return pointing and not named and not says_what
