"""Golden files: what is told of a broken one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from echo import FACTS, HEAD, ZONES, written_in
from quotes.evaluate.golden import GoldenError, load_golden


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes golden files, a text and a ledger."""
    return written_in(tmp_path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"needs": "must"}, "line 2: no field is called needs; there are"),
        ({"need": "shall"}, "line 2: 'need' must be in"),
        ({"content_at": [[16, 30]]}, "line 2: content_at [16, 30] is not as long as 'the bridge would close'"),
        ({"content_at": []}, "line 2: content has 1 parts and content_at 0"),
        ({"content": ["Bridge"], "content_at": [[0, 6]]}, "line 2: content 'Bridge' is not in the body"),
        ({"cue_at": [[20, 24]]}, "cue [20, 24] is"),
        ({"utterance": "alone"}, "only one fact has the utterance 'alone'"),
    ],
)
def test_a_broken_line_is_named(
    change: dict[str, Any], message: str, tmp_path: Path, write: Callable[..., Path]
) -> None:
    file = write("golden/echo.jsonl", HEAD | {"zones": ZONES}, FACTS[0] | change)

    with pytest.raises(GoldenError) as told:
        load_golden(tmp_path / "golden", tmp_path / "texts")
    assert str(told.value).startswith(str(file))
    assert message in str(told.value)


def test_every_word_has_a_zone(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("golden/echo.jsonl", HEAD | {"zones": ZONES[1:]}, *FACTS)

    with pytest.raises(GoldenError, match="'Bridge' is in no zone; give it one"):
        load_golden(tmp_path / "golden", tmp_path / "texts")


def test_a_text_that_was_changed_is_named(tmp_path: Path, write: Callable[..., Path]) -> None:
    (tmp_path / "texts" / "echo.txt").write_text("Bridges\n", encoding="utf-8")

    with pytest.raises(GoldenError, match=r"echo\.txt is another text"):
        load_golden(tmp_path / "golden", tmp_path / "texts")
