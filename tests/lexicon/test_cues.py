"""Every cue has an example that uses it; the file is well formed."""

from __future__ import annotations

import re

import pytest

from quotes.errors import LexiconError
from quotes.lexicon.cues import NounCue, Preposition, Sign, Verb, load_cues
from quotes.lexicon.entries import check_order, make_entry

CUES = load_cues()
IRREGULAR = {
    "begin": "began", "break": "broke", "cast": "cast", "beseech": "besought", "feel": "felt", "find": "found",
    "forecast": "forecast", "foresee": "foresaw", "foretell": "foretold", "go": "went", "have": "had",
    "hear": "heard", "hit": "hit", "hold": "held", "know": "knew", "lie": "lied", "make": "made", "put": "put",
    "read": "read", "say": "said", "see": "saw", "set": "set", "shoot": "shot", "sing": "sang", "speak": "spoke",
    "spit": "spat", "swear": "swore", "tell": "told", "think": "thought", "undertake": "undertook",
    "understand": "understood", "weep": "wept", "write": "wrote", "handwrite": "handwrote", "bring": "brought",
    "lay": "laid",
}  # fmt: skip


def forms(word: str) -> set[str]:
    """Return the forms that a word may take, some of them wrong: enough to find it in its example."""
    stems = {word, word.removesuffix("e"), word + word[-1]}
    found = {stem + ending for stem in stems for ending in ("", "s", "es", "d", "ed", "ing")}
    if word.endswith("y"):
        found |= {word[:-1] + ending for ending in ("ies", "ied")}
    return found | {IRREGULAR.get(word, word)}


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


@pytest.mark.parametrize("verb", CUES.verbs.values(), ids=lambda verb: verb.lemma)
def test_verb_occurs_in_its_example(verb: Verb) -> None:
    word, *particle = verb.lemma.split()
    words = words_of(verb.example)

    assert forms(word) & set(words)
    assert set(particle) <= set(words)


@pytest.mark.parametrize("verb", [verb for verb in CUES.verbs.values() if '"' in verb.example], ids=lambda v: v.lemma)
def test_verb_with_quoted_words_takes_them(verb: Verb) -> None:
    assert verb.takes & {"quote", "phrase"}
    assert verb.example.count('"') % 2 == 0


@pytest.mark.parametrize("verb", [v for v in CUES.verbs.values() if '"' not in v.example], ids=lambda v: v.lemma)
def test_verb_without_quoted_words_takes_a_clause(verb: Verb) -> None:
    assert verb.takes & {"clause", "infinitive"} or verb.quoting


@pytest.mark.parametrize("noun", CUES.nouns.values(), ids=lambda noun: noun.lemma)
def test_noun_stands_before_that_or_to(noun: NounCue) -> None:
    assert f"{noun.lemma} {'that' if 'clause' in noun.takes else 'to'} " in noun.example


@pytest.mark.parametrize("preposition", CUES.prepositions, ids=lambda each: each.words)
def test_preposition_occurs_in_its_example(preposition: Preposition) -> None:
    assert preposition.words + " " in preposition.example.lower()


@pytest.mark.parametrize("sign", CUES.signs.values(), ids=lambda each: each.words)
def test_sign_stands_between_speaker_and_speech(sign: Sign) -> None:
    before = '"' if sign.place == "signature" else "^" if sign.words == "Q" else "[A-Z]"

    assert re.search(f"{before} ?{re.escape(sign.words)} [A-Z]", sign.example)


def test_examples_stand_once() -> None:
    every = (*CUES.verbs.values(), *CUES.nouns.values(), *CUES.prepositions, *CUES.signs.values())
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
