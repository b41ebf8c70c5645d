"""Noun phrases as the resolver reads them: the head of a phrase, its core without what trails."""

from __future__ import annotations

from calendar import day_name, month_name
from collections.abc import Sequence

import regex

from quotes.lexicon import Lexicon
from quotes.lexicon.names import name_key
from quotes.resolve.page import Page
from quotes.spans import contains
from quotes.trees import child, head_of, parent, relation, subtree, tokens_in
from quotes.types import Sentence, Span, Token

LEADING = regex.compile(r"^(?:the|a|an|his|her|its|their|our|my)\s+", regex.IGNORECASE)
WEEKDAYS = frozenset({*day_name, "Today", "Tomorrow", "Yesterday"})  # He Monday told reporters
OWN = frozenset({"'s", "’s"})
LEAST_JOINED = 4  # tokens: State, -, run, Norrail
DAYS = WEEKDAYS | frozenset(month_name)
SHORT_FORM = regex.compile(r"\p{Lu}{3,8}")  # SNAI; the US is a country
CONSONANT = regex.compile(r"(?![AEIOUHX])\p{Lu}\p{Ll}")  # an hour, an X-ray
OPENED = regex.compile(r"^[^“”]*“(?=[^“”]+$)")
TRAILING = " \t\n,;:-–—\"“”'’‘"


def core(page: Page, span: Span) -> Span:
    """Return a noun phrase without relative clauses, appositions, brackets and a possessive behind its head."""
    sentence = page.sentence_at(span.start)
    if sentence is None:
        return span
    head = head_of(sentence, span)
    tokens = tokens_in(sentence, span)
    if head is None or not tokens:
        return span
    end = tokens[-1].index + 1
    for token in tokens:
        is_beside = relation(token) == "appos" and token.upos != "NUM" and not _is_branch(page, sentence, token)
        is_beside = is_beside and not (_names_inner_noun(sentence, token, head) or _is_joined(sentence, token))
        cuts = is_beside or token.deprel in ("acl:relcl", "parataxis") or _is_at_occasion(sentence, token, head)
        if cuts and token.index > head.index:
            end = min(end, min(t.index for t in subtree(sentence, token) if t.index > head.index))
        if token.index > head.index and token.text in ("(", ",", "—", "–") and _is_break(sentence, token, head):
            end = min(end, token.index)
    kept = [t for t in tokens if t.index < end]
    while kept and _is_none_of_it(sentence, kept[-1]):
        kept.pop()
    return Span(span.start, kept[-1].span.end) if kept else span


def _is_none_of_it(sentence: Sentence, last: Token) -> bool:
    """Return whether a word at the end of a phrase is none of it: a mark, an `and`, an owner's genitive, a day."""
    is_genitive = last.xpos == "POS" and not ends_own_name(sentence, last)
    return last.upos in ("PUNCT", "CCONJ") or is_genitive or _says_when(sentence, last)


def ends_own_name(sentence: Sentence, genitive: Token) -> bool:
    """Return whether a genitive belongs to the name before it, which owns nothing: `Macy’s` said; at `Moody’s`."""
    name = parent(sentence, genitive)
    behind = sentence.tokens[genitive.index + 1 : genitive.index + 2]
    is_name = name is not None and name.index == genitive.index - 1 and name.upos == "PROPN"
    may_own = bool(behind) and behind[0].upos in ("NOUN", "PROPN", "ADJ", "NUM")
    return is_name and name is not None and name.deprel != "nmod:poss" and not may_own and genitive.text in OWN


def _names_inner_noun(sentence: Sentence, name: Token, head: Token) -> bool:
    """Return whether a name right behind a noun within a phrase is that noun's: a study in the journal `Nature`."""
    first = subtree(sentence, name)[0]
    is_inner = name.head != head.index and name.upos == "PROPN" and first.index == name.head + 1
    return is_inner and sentence.tokens[name.head].upos == "NOUN"


def _is_joined(sentence: Sentence, token: Token) -> bool:
    """Return whether a hyphen joins a word to the one before it, whatever the tree calls it: Quebec-`Labrador`."""
    before = sentence.tokens[max(0, token.index - 2) : token.index]
    joint = before[-1:]
    return [t.text for t in joint] == ["-"] and before[0].span.end + 1 == token.span.start


def _is_at_occasion(sentence: Sentence, noun: Token, head: Token) -> bool:
    """Return whether a noun behind a phrase is a day's, and says where it was said: police at `Friday's` briefing."""
    owner = child(sentence, noun, "nmod:poss")
    is_behind = relation(noun) == "nmod" and noun.head == head.index and noun.index > head.index
    return is_behind and owner is not None and owner.text in WEEKDAYS


def _says_when(sentence: Sentence, token: Token) -> bool:
    """Return whether a word behind a name says when: Amnesty International `today` warned; no USA Today."""
    before = sentence.tokens[token.index - 1]
    is_day = token.text.islower() and token.text.capitalize() in WEEKDAYS
    return is_day and token.index > 0 and before.upos == "PROPN" and relation(token) != "flat"


def _is_branch(page: Page, sentence: Sentence, token: Token) -> bool:
    """Return whether a place right behind a body's name says which branch it is: Fizz Australia, Ecowatch Kenya."""
    before = sentence.tokens[token.index - 1]
    is_place = any(each.is_place for each in page.entities_in(token.span))
    joined = before.upos == token.upos == "PROPN" and before.span.end + 1 == token.span.start
    return joined and is_place and any(each.is_body for each in page.entities_in(before.span))


def _is_break(sentence: Sentence, token: Token, head: Token) -> bool:
    """Return whether a comma or bracket ends the core: no coordination goes on behind it."""
    rest = sentence.tokens[token.index + 1 :][:1]
    return token.text != "," or (not (rest and rest[0].upos == "CCONJ") and not _in_list(sentence, token, head))


def _in_list(sentence: Sentence, token: Token, head: Token) -> bool:
    """Return whether a comma stands in a coordination of the head: `Russia, China and Iran`."""
    return any(t.head == head.index and relation(t) == "conj" and t.index > token.index for t in sentence.tokens)


def whole_name(page: Page, span: Span) -> Span:
    """Return the whole name of an institution that a phrase is cut from at `and` or a comma; else the phrase.

    The recognizer has it whole: the Ministry of Agriculture, Forestry and Fisheries; the Justice and Development Party.
    """
    words = bare(page.words(span))
    start = span.end - len(words)
    for entity in page.entities_in(span):
        name = page.words(entity.span)
        joined = " and " in name and words in name and entity.span.start <= start and span.end <= entity.span.end
        if joined and not entity.is_person and words != name and words[:1].isupper():
            return Span(min(span.start, entity.span.start), entity.span.end)
    return span


def past_description(page: Page, span: Span, lexicon: Lexicon) -> Span:
    """Return a body's name without what describes it: Operator `Norrail`, the union `Verdina`, Rights group `WWF`.

    Also without what is done to it, which opens a sentence: State-run `Norrail`.
    """
    return past_noun(page, span, lexicon) or _past_joined(page, span) or _past_first_word(page, span, lexicon)


def past_noun(page: Page, span: Span, lexicon: Lexicon) -> Span | None:
    """Return the name that ends a phrase behind a noun for a body: the environmental group `WWF`; None for none.

    The noun is in lower case and the last that is; a role or a day behind it is no name (the company Chairman). Before
    capitals it may be any noun for an institution: the prison authority `SNAI`.
    """
    sentence = page.sentence_at(span.start)
    tokens = tokens_in(sentence, span) if sentence is not None else ()
    last = max((n for n, token in enumerate(tokens[:-1]) if token.text.islower() and token.upos != "ADP"), default=-1)
    name = tokens[last + 1 :]
    if last < 0 or not _may_name_body(name, lexicon):
        return None
    is_short = len(name) == 1 and SHORT_FORM.fullmatch(name[0].text) is not None
    is_institution = is_short and tokens[last].lemma.lower() in lexicon.nouns.organizations
    if not is_institution and not names_body(tokens[: last + 1], lexicon):
        return None
    return Span(name[0].span.start, tokens[-1].span.end)


def _past_joined(page: Page, span: Span) -> Span | None:
    """Return the name behind a word joined by a hyphen that opens its sentence: State-owned `Norrail`; or None."""
    sentence = page.sentence_at(span.start)
    tokens = tokens_in(sentence, span) if sentence is not None and sentence.span.start == span.start else ()
    if len(tokens) < LEAST_JOINED or tokens[1].text != "-" or tokens[0].upos == "PROPN" or not tokens[2].text.islower():
        return None
    return Span(tokens[3].span.start, span.end) if tokens[3].text[0].isupper() else None


def names_body(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Return whether some words end in a noun for a body that a name may follow: the airline, a think tank."""
    nouns, words = lexicon.nouns, [token.text.lower() for token in tokens[-2:]]
    return not {words[-1], " ".join(words)}.isdisjoint(nouns.groups | nouns.describing)


def _may_name_body(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Return whether words may be a body's name: they begin with a capital or a number, and with no role or day."""
    first, last = tokens[0], tokens[-1]
    is_name = (first.text[0].isupper() and first.upos != "PRON") or first.upos == "NUM"
    says_what = is_role(first, lexicon) or first.text.lower() in lexicon.nouns.titles or first.text in DAYS
    return is_name and not says_what and last.text[0].isupper() and all(t.text not in ",;:()" for t in tokens)


def _past_first_word(page: Page, span: Span, lexicon: Lexicon) -> Span:
    """Return a firm's name without a noun for what it is at the head of a sentence: Operator `Norrail`.

    Whoever begins a sentence has a capital there, so it tells nothing; anywhere else it is part of the name.
    """
    first, _, name = page.words(span).partition(" ")
    sentence = page.sentence_at(span.start)
    if sentence is None or first.lower() not in lexicon.nouns.describing or span.start != sentence.span.start:
        return span
    behind = name.split()
    nouns = lexicon.nouns
    is_noun = any(word.lower().removesuffix("s") in {*nouns.roles, *nouns.organizations} for word in behind)
    is_written_so = regex.search(rf"(?<=\p{{Ll}},? ){first} {regex.escape(name)}\b", page.text) is not None
    is_name = bool(behind) and behind[0][0].isupper() and not (is_noun or is_written_so)
    return Span(span.end - len(name), span.end) if is_name else span


def bare(words: str) -> str:
    """Return a phrase without its leading article or possessive and without marks at its ends."""
    return LEADING.sub("", words.strip(TRAILING)).strip(TRAILING)


def behind_mark(words: str) -> str:
    """Return a phrase from a mark on that nothing closes in it: the title in the recent “`Harbour Report`."""
    return OPENED.sub("", words)


def is_role(token: Token, lexicon: Lexicon) -> bool:
    """Return whether a word says what somebody is, as a name too: a nurse, the Democrat, Republicans, an ex-husband."""
    lemma = token.lemma.lower().removeprefix("ex-")
    lemmas = {lemma, lemma.removesuffix("s")}
    return any(lemma in lexicon.nouns.roles or lemma in lexicon.nouns.unnamed for lemma in lemmas)


def is_somebody_of(sentence: Sentence, head: Token, span: Span, lexicon: Lexicon) -> bool:
    """Return whether a phrase is of somebody in a role at what it names: the head of the agency `Interfax`."""
    if head.upos != "NOUN" or not is_role(head, lexicon):
        return False
    behind = (t for t in sentence.below.get(head.index, ()) if relation(t) == "nmod" and t.index > head.index)
    return any(contains(span, t.span) and child(sentence, t, "case") is not None for t in behind)


def says_people(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether words only say of which people somebody is, behind an article: the Spaniard, a Greek."""
    is_one = len(words) > 1 and words[0].lower() in ("the", "a", "an")
    return is_one and lexicon.countries.names_people_only(" ".join(words[1:]))


def opens_with_foreign_article(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether words are no name but a noun phrase of another language, or its article: Les policiers; Les."""
    is_noun = len(words) < 2 or words[1].islower()
    return bool(words) and is_noun and words[0].lower() in lexicon.name_words.foreign_article


def role_of(sentence: Sentence, token: Token, lexicon: Lexicon) -> str | None:
    """Return the role that a word is or heads, in lower case: minister, first `lady`, `head` of state, PM; or None.

    Also one that a hyphen joins: president-`elect`.
    """
    nouns, lemma = lexicon.nouns, token.lemma.lower()
    words = [each.lemma.lower() for each in sentence.tokens]
    behind = " ".join(words[token.index : token.index + 3])
    before = " ".join(words[max(0, token.index - 1) : token.index + 1])
    short = lexicon.people.roles.get(name_key(token.text)) if token.text.isupper() else None
    joined = "".join(words[max(0, token.index - 2) : token.index + 1])
    known = (behind, before, joined, lemma, short)
    return next((each for each in known if each is not None and each in nouns.roles), None)


def opens_name(sentence: Sentence, token: Token, lexicon: Lexicon) -> bool:
    """Return whether `He` or `An` is no pronoun or article but the surname before a given name: He Lifeng, An Lihua.

    Not in `He Monday said`; the article stands before no consonant: An Egyptian, An MP.
    """
    after = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    if token.text not in lexicon.name_words.surname or after is None or after.span.start != token.span.end + 1:
        return False
    is_name = after.upos == "PROPN" and after.text.istitle() and after.text not in DAYS
    return is_name and (token.text != "An" or CONSONANT.match(after.text) is not None)
