"""The role that a source prints with a name, in its words: Bank of Japan Governor; chief strategist at Nomura."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from quotes.lexicon import Lexicon
from quotes.resolve.name_context import is_of_another
from quotes.resolve.page import Page
from quotes.spans import contains, overlaps
from quotes.trees import FINITE, subtree, tokens_in
from quotes.types import Sentence, Span, Token

BEFORE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})  # X: a word of another language
BEHIND = BEFORE | {"ADP"}
HYPHENS = frozenset({"-", "–"})
JOINING = frozenset({"ADP", "CCONJ", "DET", "PART"})  # ends no role


@frozen
class Printed:
    """Where a role is looked for: a sentence, the source in it, the name in that, and the words of the name."""

    sentence: Sentence
    source: Span
    name: Span | None
    tokens: frozenset[str]
    page: Page
    lexicon: Lexicon


def printed_role(role: Token, at: Printed) -> str:
    """Return a role with the words around it that say of what, in the order of the text, without article and name.

    A short form in brackets is left out: Democratic Progressive Party (DPP) Legislator.
    """
    words = (*_words_before(role, at), role, *_words_behind(role, at))
    while words[-1] is not role and (_is_joint(words[-1]) or _is_title(words[-1], at.lexicon)):
        words = words[:-1]
    return _joined(words, at.page.text)


def _joined(words: Sequence[Token], text: str) -> str:
    """Return words with a space where the text has one, or has left something out between."""
    joints = (" " if text[one.span.end : other.span.start] else "" for one, other in pairwise(words))
    return words[0].text + "".join(joint + word.text for joint, word in zip(joints, words[1:], strict=True))


def _words_before(role: Token, at: Printed) -> tuple[Token, ...]:
    tokens, kept = at.sentence.tokens, [role]
    index = role.index - 1
    while index >= 0 and contains(at.source, tokens[index].span):
        token = tokens[index]
        if token.text == ")" and (opening := _bracket_before(index, tokens)) is not None:
            index = opening - 1
            continue
        if _is_of_name(token, at) or not (
            _may_stand_before(token, kept[0], tokens) or _in_one_name(token, kept[0], at)
        ):
            break
        kept.insert(0, token)
        index -= 1
    while kept[0] is not role and _is_joint(kept[0]):
        kept.pop(0)
    return tuple(kept[:-1])


def _may_stand_before(token: Token, behind: Token, tokens: Sequence[Token]) -> bool:
    """Return whether a word before one of a role's is of it: a noun, a name, what owns it, the Bank `of` Japan."""
    if token.upos in BEFORE or token.xpos == "POS" or token.text in HYPHENS:
        return True
    before = tokens[token.index - 1] if token.index else token
    return token.text == "of" and before.upos == behind.upos == "PROPN"


def _in_one_name(token: Token, behind: Token, at: Printed) -> bool:
    """Return whether a small word or a comma stands within the name of a body: Food `and` Agriculture Ministry."""
    names = at.page.entities_in(token.span)
    follows = at.page.text[token.span.end :].lstrip()[:1]
    is_joint = token.upos in ("ADP", "CCONJ") or (token.text == "," and follows.isupper())
    return is_joint and any(name.is_body and contains(name.span, behind.span) for name in names)


def _bracket_before(index: int, tokens: Sequence[Token]) -> int | None:
    return next((t.index for t in reversed(tokens[max(0, index - 3) : index]) if t.text == "("), None)


def _words_behind(role: Token, at: Printed) -> tuple[Token, ...]:
    """Return the words behind a role that say of what, up to the name, a mark, or a clause."""
    tokens = at.sentence.tokens
    until = at.name.start if at.name is not None and at.name.start > role.span.start else at.source.end
    own = {t.index for t in subtree(at.sentence, role)} if until == at.source.end else set[int]()
    kept: list[Token] = []
    for token in tokens[role.index + 1 :]:
        beyond = token.span.end > until and token.index not in own
        is_name = (token.text in at.tokens and not _is_of_others_name(token, at)) or _is_of_name(token, at)
        if beyond or is_name or not _may_stand_behind(token, kept or [role], at):
            break
        kept.append(token)
    return tuple(kept)


def _may_stand_behind(token: Token, before: Sequence[Token], at: Printed) -> bool:
    if token.upos in BEHIND or token.xpos == "POS" or token.text in HYPHENS:
        return token.xpos not in FINITE
    if token.xpos == "VBN" and before[-1].text in HYPHENS:
        return True  # spokesman for the Kenyan-led mission
    joins = token.text in ("and", "&") or (token.upos == "DET" and before[-1].upos == "ADP")
    return joins or _in_one_name(token, before[-1], at)


def _is_joint(token: Token) -> bool:
    return token.upos in JOINING or token.upos == "PUNCT"


def _is_of_name(token: Token, at: Printed) -> bool:
    return at.name is not None and overlaps(at.name, token.span)


def _is_of_others_name(token: Token, at: Printed) -> bool:
    """Return whether a word is the surname of another, as of the bearer: brother of Luis `Diaz`, of Omar Diaz."""
    names = (each.span for each in at.page.entities_in(token.span) if each.is_person)
    first = (tokens_in(at.sentence, name)[:1] for name in names if name.start < token.span.start)
    return any(token.text not in at.tokens for tokens in first for token in tokens)


def _is_title(token: Token, lexicon: Lexicon) -> bool:
    """Return whether a word is a title of the name behind a role: Prime Minister `Dr`."""
    return token.text.rstrip(".").lower() in lexicon.nouns.titles and token.lemma.lower() not in lexicon.nouns.roles


def role_printed(roles: frozenset[str], at: Printed) -> str | None:
    """Return the first of some roles that a source prints, with its words, or None; a plural is of several people."""
    words = tokens_in(at.sentence, at.source)
    words = tuple(t for t in words if t.upos not in ("VERB", "AUX") and t.xpos not in ("NNS", "NNPS"))
    found = next((t for t in words if t.lemma.lower() in roles and not is_of_another(at.sentence, t, at.lexicon)), None)
    return printed_role(found, at) if found is not None else None
