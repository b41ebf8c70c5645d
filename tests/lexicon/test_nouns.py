"""Every noun has an example that uses it; the lists keep what they promise."""

from __future__ import annotations

import re

import pytest

from examples import lines_of, noun_stands_in
from quotes.lexicon.entries import read_entries
from quotes.lexicon.nouns import FILE, Body, Medium, Noun, Occasion, Role, Title, Writing, load_nouns

NOUNS = load_nouns()


def entries(*kinds: str) -> list[Noun]:
    values = {
        "role": Role,
        "medium": Medium,
        "document": Writing,
        "organization": Body,
        "interview": Occasion,
        "title": Title,
    }
    return [noun for kind in kinds for noun in read_entries(FILE, kind, values.get(kind, Noun))]


KINDS = (
    "role", "organization", "medium", "document", "unnamed", "title", "interview", "group", "partisan", "epithet",
    "rank", "cause", "former", "part",
)  # fmt: skip
PARTICIPLES = {
    "call": "called",
    "identify": "identified as",
    "know": "known only as",
    "name": "named",
    "surname": "surnamed",
}


def opens_with_the_occasion(noun: Noun) -> bool:
    return re.match(rf"(In|At) (an? )?{noun.lemma}s? (to|with|for|on) ", noun.example) is not None


def stands_between_a_noun_and_its_name(noun: Noun) -> bool:
    return re.match(rf"A [a-z]+ {PARTICIPLES[noun.lemma]} [A-Z]", noun.example) is not None


def comes_through_an_outlet(noun: Noun) -> bool:
    return re.search(rf"\b{noun.lemma[:2]}\w+ (by|to|with|on) (the )?[A-Z]", noun.example) is not None


def stands_before_a_name(noun: Noun) -> bool:
    return re.search(rf"{noun.lemma} [a-z]", noun.example.lower().replace(".", "")) is not None


def test_every_noun_stands_in_its_example() -> None:
    """In lower case in its entry; a title before a name, a naming verb behind a noun, an interview before a hearer."""
    lacking = [
        *((kind, n) for kind in KINDS for n in entries(kind) if not noun_stands_in(n.lemma, n.example)),
        *((kind, n) for kind in KINDS for n in entries(kind) if n.lemma != n.lemma.lower()),
        *(("title", noun) for noun in entries("title") if not stands_before_a_name(noun)),
        *(("naming", noun) for noun in entries("naming") if not stands_between_a_noun_and_its_name(noun)),
        *(("interview", noun) for noun in entries("interview") if not opens_with_the_occasion(noun)),
        *(("passing", noun) for noun in entries("passing") if not comes_through_an_outlet(noun)),
    ]

    assert not lacking, "".join(lines_of(FILE, kind, [(noun.lemma, noun.example)]) for kind, noun in lacking)


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
        ("leela", "f"),
        ("rohan", "m"),
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


def test_titles_without_their_accents() -> None:
    """As much of the press writes them."""
    assert {"tánaiste", "tanaiste"} <= set(NOUNS.titles)


def test_what_a_role_is_said_of_are_roles() -> None:
    assert {word for words in NOUNS.said_of.values() for word in words} <= set(NOUNS.roles)
    assert "president" in NOUNS.said_of["leader"]
