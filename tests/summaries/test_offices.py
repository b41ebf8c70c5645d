"""The office that a phrase names: src/quotes/summaries/offices.py."""

from __future__ import annotations

import pytest

from quotes.lexicon import load_lexicon
from quotes.summaries.offices import Office, office_in


@pytest.mark.parametrize(
    ("words", "role", "of"),
    [
        ("the Rivermark Bureau director", "director", "Rivermark Bureau"),
        ("the mayor of Springfield", "mayor", "Springfield"),
        ("The mayor of the Borough of Elms", "mayor", "Borough of Elms"),
        ("Valley Water Board’s chief engineer", "chief engineer", "Valley Water Board"),
        ("its Foreign Ministry Spokesman", "spokesman", "Foreign Ministry"),
        ("the head of Lowland Rail, who was at the scene", "head", "Lowland Rail"),
        ("the spokesman for Lowland Rail in a statement", "spokesman", "Lowland Rail"),
    ],
)
def test_an_office(words: str, role: str, of: str) -> None:
    assert office_in(words, load_lexicon()) == Office(role, of, True)


def test_an_office_of_a_country_that_is_known() -> None:
    assert office_in("the French interior minister", load_lexicon()) == Office("interior minister", "French", False)


@pytest.mark.parametrize(
    "words",
    [
        "", "he", "the president", "residents", "a spokesman for Lowland Rail", "one Lowland Rail engineer", "Kostin",
        "the Lowland Rail", "a source at the ministry", "the mayor of the town",
    ],
)  # fmt: skip
def test_what_names_no_office(words: str) -> None:
    assert office_in(words, load_lexicon()) is None
