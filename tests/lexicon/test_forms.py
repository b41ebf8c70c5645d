"""What a name is."""

import pytest

from quotes.lexicon.forms import DESCRIBED, HANDLE, NOBODY, PERSON, SINGLE, form_of


@pytest.mark.parametrize(
    ("name", "kind", "sort"),
    [
        ("Anna Berg", "person", PERSON),
        ("Mr. Berg", "person", SINGLE),
        ("the former coach", "group", DESCRIBED),
        ("@ferry_boss", "anonymous", HANDLE),
        ("wrote @ferry_boss", "organization", HANDLE),
        ("@", "anonymous", NOBODY),
    ],
)
def test_what_a_name_is(name: str, kind: str, sort: str) -> None:
    assert form_of(name, kind).sort == sort


@pytest.mark.parametrize("kind", ["person", "outlet", "organization", "document", "group", "anonymous"])
@pytest.mark.parametrize("name", ["—", "’", "\u200b", "...", "“”", "\U0010ffff"])
def test_a_name_without_a_letter_is_nobody_s(name: str, kind: str) -> None:
    """So that nobody is brought together with whoever else has none; the recognizer takes dashes for people."""
    assert form_of(name, kind).sort == NOBODY
