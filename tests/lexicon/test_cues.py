"""Every cue has an example that uses it; the file is well formed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from examples import lines_of, tables_without_example, verb_stands_in
from quotes.errors import LexiconError
from quotes.lexicon.cues import FILE, HelpingVerb, NounCue, Preposition, Sign, Undone, Verb, load_cues
from quotes.lexicon.entries import check_order, make_entry, read_entries, read_tables

CUES = load_cues()
VERBS, NOUNS, SIGNS = (tuple(entries.values()) for entries in (CUES.verbs, CUES.nouns, CUES.signs))


def stands_where_it_belongs(noun: NounCue) -> bool:
    return f"{noun.lemma} {'that' if 'clause' in noun.takes else 'to'} " in noun.example


def opens_its_phrase(preposition: Preposition) -> bool:
    return preposition.words + " " in preposition.example.lower()


def stands_between_speaker_and_speech(sign: Sign) -> bool:
    before = '"' if sign.place == "signature" else "^" if sign.words == "Q" else "[A-Z]"
    return re.search(f"{before} ?{re.escape(sign.words)} [A-Z]", sign.example) is not None


def test_every_cue_stands_in_its_example() -> None:
    """As what it is: a noun before `that` or `to`, a preposition before its phrase, a sign behind or before a name."""
    helping = [
        (kind, verb)
        for kind in ("denying", "light", "withheld", "naming", "perceiving", "supposing")
        for verb in read_entries(FILE, kind, HelpingVerb)
    ]
    undone = read_entries(FILE, "undone", Undone, key="words")
    lacking = [
        *(("undone", each.words, each.example) for each in undone if each.words not in each.example.lower()),
        *(("verb", v.lemma, v.example) for v in VERBS if not verb_stands_in(v.lemma, v.example)),
        *((kind, v.lemma, v.example) for kind, v in helping if not verb_stands_in(v.lemma, v.example)),
        *(("figuring", v.lemma, v.example) for v in CUES.figuring.values() if not verb_stands_in(v.lemma, v.example)),
        *(("noun", noun.lemma, noun.example) for noun in NOUNS if not stands_where_it_belongs(noun)),
        *(("preposition", each.words, each.example) for each in CUES.prepositions if not opens_its_phrase(each)),
        *(("sign", sign.words, sign.example) for sign in SIGNS if not stands_between_speaker_and_speech(sign)),
    ]

    assert not lacking, "".join(lines_of(FILE, kind, [(key, example)]) for kind, key, example in lacking)


def takes_quoted_words(verb: Verb) -> bool:
    return bool(verb.takes & {"quote", "phrase"}) and verb.example.count('"') % 2 == 0


def takes_a_clause(verb: Verb) -> bool:
    return bool(verb.takes & {"clause", "infinitive"}) or verb.quoting


@pytest.mark.parametrize(("quoted", "fits"), [(True, takes_quoted_words), (False, takes_a_clause)])
def test_what_a_verb_has_in_its_example_it_takes(quoted: bool, fits: Callable[[Verb], bool]) -> None:
    wrong = [(verb.lemma, verb.example) for verb in VERBS if ('"' in verb.example) is quoted and not fits(verb)]

    assert not wrong, lines_of(FILE, "verb", wrong)


def test_tables_of_words_have_an_example_of_a_word_of_it() -> None:
    tables = {name: table for name, table in read_tables(FILE).items() if isinstance(table, dict)}

    assert list(tables) == ["negation", "limit", "anybody", "nameless"]
    assert tables_without_example(tables) == []


def test_examples_stand_once() -> None:
    every = (*VERBS, *NOUNS, *CUES.prepositions, *SIGNS)
    examples = [each.example for each in every]

    assert len(examples) == len(set(examples))


@pytest.mark.parametrize("pair", [("criticise", "criticize"), ("realise", "realize"), ("emphasise", "emphasize")])
def test_both_spellings_are_alike(pair: tuple[str, str]) -> None:
    british, american = (CUES.verbs[lemma] for lemma in pair)

    assert (british.attitude, british.takes, british.bare) == (american.attitude, american.takes, american.bare)


@pytest.mark.parametrize("lemma", ["say", "tell", "note", "add", "believe", "stress", "claim", "write"])
def test_speech_may_follow_its_content(lemma: str) -> None:
    assert CUES.verbs[lemma].bare


@pytest.mark.parametrize("lemma", ["criticise", "praise", "show", "hail", "accuse"])
def test_judging_is_never_bare(lemma: str) -> None:
    assert not CUES.verbs[lemma].bare


def test_hearers() -> None:
    assert all(CUES.verbs[lemma].dative for lemma in ("tell", "inform", "remind", "assure", "warn", "ask", "notify"))
    assert {"quote", "cite"} == {verb.lemma for verb in CUES.verbs.values() if verb.quoting}


def test_longer_prepositions_come_first() -> None:
    lengths = [len(each.words.split()) for each in CUES.prepositions]

    assert sorted(lengths, reverse=True) == lengths


def test_entry_that_does_not_fit_is_named() -> None:
    entry = {"lemma": "say", "attitude": "opinion", "takes": ["clause"], "example": "He said no."}

    with pytest.raises(LexiconError, match=r"cues\.toml: \[\[verb\]\] say: 'attitude' must be in .*; mend the entry"):
        make_entry(entry, Verb, "en/cues.toml: [[verb]] say")


def test_entry_with_an_unknown_key_is_named() -> None:
    with pytest.raises(LexiconError, match="colour"):
        make_entry({"lemma": "say", "colour": "red"}, Verb, "en/cues.toml: [[verb]] say")


@pytest.mark.parametrize(("keys", "trouble"), [(["say", "ask"], "sort them"), (["ask", "ask"], "stands twice")])
def test_order_is_checked(keys: list[str], trouble: str) -> None:
    with pytest.raises(LexiconError, match=trouble):
        check_order(keys, "en/cues.toml: [[verb]]")
