"""Characters that are drawn."""

import pytest

from quotes.report.unusual import unusual_in
from quotes.report.values import Unusual


@pytest.mark.parametrize(
    ("sign", "code", "name"),
    [
        ("\u202e", "U+202E", "right-to-left override"),
        ("\u200b", "U+200B", "zero width space"),
        ("\u2066", "U+2066", "left-to-right isolate"),
        ("\x00", "U+0000", "null"),
        ("\x1b", "U+001B", "escape"),
        ("\ufeff", "U+FEFF", "byte order mark"),
        ("\u00ad", "U+00AD", "soft hyphen"),
        ("\u2028", "U+2028", "line separator"),
        ("\ue000", "U+E000", "unnamed character"),
        ("\U000e0041", "U+E0041", "tag latin capital letter a"),
    ],
)
def test_is_drawn(sign: str, code: str, name: str) -> None:
    assert list(unusual_in(f"No{sign}body said it.")) == [Unusual(2, code, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Plain, “quoted” – and so on…\tand\r\non",
        "Ana Čović-Šimić 김정은",
        "👩‍🔬 👍🏽 ❤️ 🏴\U000e0067\U000e0062\U000e007f",
    ],
)
def test_is_not_drawn(text: str) -> None:
    assert list(unusual_in(text)) == []


def test_a_joiner_between_letters_is_drawn() -> None:
    assert [each.code for each in unusual_in("Trea\u200dsurer")] == ["U+200D"]
