"""Two of one surname who come in together: Tom and Leila Berger, the brothers Karim and Nabil Haddad."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import evolve

from quotes.lexicon import Lexicon
from quotes.lexicon.name_words import load_name_words
from quotes.lexicon.names import name_key
from quotes.resolve.cast.clusters import NameMention
from quotes.resolve.page import Page
from quotes.types import Span, Token

AND = frozenset({"and", "&"})
AGE_AND = regex.compile(r"(?:[,(]\s?(?:aged\s)?\d{1,3}\s?[,)]\s?)?(?:and|&)(?:\s(?:his|her)\s\w+,?)?")  # , 41, and


def with_surnames(name_mentions: tuple[NameMention, ...], page: Page, lexicon: Lexicon) -> Iterator[NameMention]:
    """Yield the names, a given name with the surname of the one beside it: `Tom` and Leila Berger as Tom Berger.

    Only where the text shows that it is a given name: it is one in nearly every country, the words before say that they
    are kin (the brothers, the couple), or a title of the other gender goes with the surname later (Mr Berger).
    """
    surnames = {each.tokens[-1] for each in name_mentions if len(each.tokens) > 1}
    partners: dict[Span, NameMention] = {}
    by_sentence: dict[int, list[NameMention]] = {}
    for each in name_mentions:
        by_sentence.setdefault(each.entity.sentence, []).append(each)
    for one in name_mentions:
        other = _beside(one, by_sentence[one.entity.sentence], page)
        if other is None or (len(one.tokens) == 1 and one.tokens[0] in surnames):
            continue
        if len(one.tokens) > 1:
            partners |= {each.entity.span: evolve(each, partners=True) for each in (one, other)}
            continue
        if _is_given_name(one, other, name_mentions, page, lexicon):
            partners[one.entity.span] = _with_surname(one, other, lexicon)
            partners[other.entity.span] = evolve(other, partners=True)
    yield from (partners.get(each.entity.span, each) for each in name_mentions)


def _beside(one: NameMention, near: Sequence[NameMention], page: Page) -> NameMention | None:
    """Return the name of two words that follows a name of one word and `and`; None where there is none.

    So it is where both are named in full, with one surname: Tom Berger, 41, `and Leila Berger`.
    """
    for other in near:
        between = page.text[one.entity.span.end : other.entity.span.start].strip()
        is_behind = one.entity.span.end < other.entity.span.start
        is_alone = len(one.tokens) == 1 and len(_name(other)) == 2 and between in AND
        if is_behind and (is_alone or (_share_surname(one, other) and AGE_AND.fullmatch(between))):
            return other
    return None


def _share_surname(one: NameMention, other: NameMention) -> bool:
    """Return whether two full names differ and end in the same word."""
    first, second = (tuple(map(name_key, _name(each))) for each in (one, other))
    return len(first) > 1 and len(second) > 1 and first[-1] == second[-1] and first[0] != second[0]


def _name(name_mention: NameMention) -> tuple[str, ...]:
    return tuple(token for token in name_mention.tokens if name_key(token) not in load_name_words().generation)


def _is_given_name(
    one: NameMention, other: NameMention, name_mentions: tuple[NameMention, ...], page: Page, lexicon: Lexicon
) -> bool:
    nouns, surname = lexicon.nouns, name_key(_name(other)[-1])
    gender = nouns.given_names.get(one.tokens[0].lower())
    if gender is not None and lexicon.people.person_named(one.tokens[0]) is None:
        return True
    before = [t for t in page.sentences[one.entity.sentence].tokens if t.span.end <= one.entity.span.start][-2:]
    if any(_says_kin(token, lexicon) for token in before):
        return True
    if lexicon.people.person_named(one.tokens[0]) is None and _are_called_so(one, other, name_mentions):
        return True
    bare = {each.gender for each in name_mentions if len(each.tokens) == 1 and each.key == surname}
    return {"f", "m"} <= {*bare, other.gender}


def _are_called_so(one: NameMention, other: NameMention, name_mentions: tuple[NameMention, ...]) -> bool:
    """Return whether a text calls both by their given names alone: Hana and Wiremu Parata. Wiremu drove, Hana ran."""
    behind = [each.key for each in name_mentions if each.entity.span > other.entity.span and len(each.tokens) == 1]
    return one.key in behind and name_key(_name(other)[0]) in behind


def _says_kin(token: Token, lexicon: Lexicon) -> bool:
    """Return whether a word says that those behind it are kin: brothers, the couple, parents."""
    lemma = token.lemma.lower()
    return lemma in lexicon.nouns.couples or (lemma in lexicon.nouns.kin and token.xpos in ("NNS", "NNPS"))


def _with_surname(one: NameMention, other: NameMention, lexicon: Lexicon) -> NameMention:
    tokens = (*one.tokens, _name(other)[-1])
    gender = one.gender or lexicon.nouns.given_names.get(one.tokens[0].lower())
    own = frozenset({one.key})
    return evolve(one, tokens=tokens, key=name_key(" ".join(tokens)), gender=gender, also=own, partners=True)


def with_married_names(name_mentions: tuple[NameMention, ...], lexicon: Lexicon) -> tuple[NameMention, ...]:
    """Return the names, that of a wife with the surname that a title gives nobody else: his wife, `Thembi`. Mrs Dlomo.

    Only where one woman is somebody's wife under a given name alone, and one surname has such a title, which somebody
    named in full before has, and no other woman.
    """
    wives = {each.key: each for each in name_mentions if _is_married(each, lexicon)}
    titled = {each.key for each in name_mentions if each.titled == "f"}
    full = [each for each in name_mentions if len(each.tokens) > 1]
    if len(wives) != 1 or len(titled) != 1:
        return name_mentions
    (wife,), (surname,) = wives.values(), titled
    named_so = [each for each in full if name_key(_name(each)[-1]) == surname]
    is_open = bool(named_so) and not any(each.gender == "f" for each in named_so)
    if not is_open or named_so[0].entity.span > wife.entity.span:
        return name_mentions
    return tuple(_with_surname(each, named_so[0], lexicon) if each.key == wife.key else each for each in name_mentions)


def _is_married(each: NameMention, lexicon: Lexicon) -> bool:
    """Return whether a given name alone is said to be a wife's: by a tie that two have to one another."""
    calls = lexicon.nouns.calls
    others = {other for tie in each.kin for other in calls.get(tie, ())}
    is_mutual = any(other in calls.get(other, ()) for other in others)
    return len(each.tokens) == 1 and each.gender == "f" and is_mutual
