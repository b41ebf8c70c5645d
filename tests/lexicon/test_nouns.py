"""Every noun has an example that uses it; the lists keep what they promise."""

from __future__ import annotations

import re

import pytest

from quotes.lexicon.entries import read_entries
from quotes.lexicon.nouns import FILE, Medium, Noun, Role, load_nouns

NOUNS = load_nouns()
IRREGULAR = {"child": "children", "people": "people", "person": "people"}


def entries(*kinds: str) -> list[Noun]:
    values = {"role": Role, "medium": Medium}
    return [noun for kind in kinds for noun in read_entries(FILE, kind, values.get(kind, Noun))]


def stands_in(words: str, text: str) -> bool:
    """Whether `words`, or their plural, stand in `text` whatever its case and stops."""
    plain = text.lower().replace(".", "")
    plural = words[:-1] + "ies" if words.endswith("y") else words + "(?:e?s)?"
    return any(re.search(rf"(?<!\w){form}(?!\w)", plain) for form in (words, plural, IRREGULAR.get(words, words)))


@pytest.mark.parametrize(
    "noun",
    entries("role", "organization", "medium", "document", "unnamed", "title", "interview", "group"),
    ids=lambda noun: noun.lemma,
)
def test_noun_occurs_in_its_example(noun: Noun) -> None:
    assert noun.lemma == noun.lemma.lower()
    assert stands_in(noun.lemma, noun.example)


@pytest.mark.parametrize("noun", entries("title"), ids=lambda noun: noun.lemma)
def test_title_stands_before_a_name(noun: Noun) -> None:
    assert re.search(rf"{noun.lemma} [a-z]", noun.example.lower().replace(".", ""))


@pytest.mark.parametrize("noun", entries("naming"), ids=lambda noun: noun.lemma)
def test_naming_verb_stands_between_a_noun_and_its_name(noun: Noun) -> None:
    participle = {"call": "called", "identify": "identified as", "name": "named"}

    assert re.match(rf"A [a-z]+ {participle[noun.lemma]} [A-Z]", noun.example)


@pytest.mark.parametrize("noun", entries("interview"), ids=lambda noun: noun.lemma)
def test_interview_brings_a_hearer(noun: Noun) -> None:
    assert re.match(rf"(In|At) (an? )?{noun.lemma}s? (to|with|for|on) ", noun.example)


@pytest.mark.parametrize(
    ("lemma", "gender"), [("spokeswoman", "f"), ("wife", "f"), ("actress", "f"), ("king", "m"), ("leader", None)]
)
def test_gender_of_a_role(lemma: str, gender: str | None) -> None:
    assert gender == NOUNS.roles[lemma]


@pytest.mark.parametrize(("title", "gender"), [("mr", "m"), ("mrs", "f"), ("dame", "f"), ("sir", "m"), ("dr", None)])
def test_gender_of_a_title(title: str, gender: str | None) -> None:
    assert gender == NOUNS.titles[title]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("vladimir", "m"),
        ("sergei", "m"),
        ("dmitry", "m"),
        ("maria", "f"),
        ("fatima", "f"),
        ("inés", "f"),
        ("ines", "f"),
    ],
)
def test_gender_of_a_given_name(name: str, gender: str) -> None:
    assert gender == NOUNS.given_names[name]


@pytest.mark.parametrize("name", ["andrea", "jean", "kim", "min", "nikita", "robin", "sasha", "taylor", "un"])
def test_a_name_of_both_is_left_out(name: str) -> None:
    assert name not in NOUNS.given_names


def test_kinds() -> None:
    assert {"ministry", "government", "junta", "police"} <= NOUNS.organizations
    assert {"agency", "daily", "news agency", "website"} <= NOUNS.media
    assert {"letter", "report", "statement", "editorial"} <= NOUNS.documents
    assert {"source", "observer", "witness", "expert"} <= NOUNS.unnamed
    assert {"interview", "statement", "comment", "op-ed"} <= NOUNS.interviews


def test_kin() -> None:
    assert {"wife", "brother", "cousin"} <= NOUNS.kin
    assert not {"friend", "lawyer", "pastor"} & NOUNS.kin


def test_kinds_of_outlet_that_a_medium_stands_for() -> None:
    assert {"newspaper"} == NOUNS.again["paper"]
    assert {"agency"} == NOUNS.again["news agency"]
    assert "press" not in NOUNS.again


def test_sizes() -> None:
    assert len(NOUNS.roles) >= 350
    assert len(NOUNS.organizations) >= 150
    assert len(NOUNS.given_names) >= 900
