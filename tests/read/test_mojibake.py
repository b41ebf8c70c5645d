"""Text that was decoded wrongly once: src/quotes/read/mojibake.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.read import read
from quotes.read.mojibake import is_mojibake
from quotes.types import Document

SAID = "“It’s a naïve idea – really,” he said at the café in Málaga."


@pytest.mark.parametrize("codec", ["cp1252", "latin-1", "mac-roman"])
def test_utf8_that_was_read_as_something_else_is_known(codec: str) -> None:
    assert is_mojibake(SAID.encode().decode(codec, "replace"))


@pytest.mark.parametrize("text", [SAID, "He spoke.", "Ägypten, Ångström, São Paulo, naïve Ñandú, 25 °C, £5, À bientôt"])
def test_what_is_right_is_not(text: str) -> None:
    assert not is_mojibake(text)


def test_it_is_flagged_and_the_text_is_as_it_was(tmp_path: Path) -> None:
    broken = SAID.encode().decode("latin-1")
    (tmp_path / "a.txt").write_text(broken, encoding="utf-8")
    (document,) = read([tmp_path])

    assert isinstance(document, Document)
    assert (document.text, document.flags) == (broken, ("mojibake",))
