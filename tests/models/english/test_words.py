import sys

import pytest

from quotes.models.english.words import words_of


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in words_of(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We won’t say.", ["We", "wo", "n’t", "say", "."]),
        ("I cannot; they've", ["I", "can", "not", ";", "they", "'ve"]),
        ("Iran’s workers’ pay", ["Iran", "’s", "workers", "’", "pay"]),
        ("in the U.S.", ["in", "the", "U.S."]),
        ("on Dec. 13.", ["on", "Dec.", "13", "."]),
        ("He said no.", ["He", "said", "no", "."]),
        ("No. 5 by J. K. Rowling", ["No.", "5", "by", "J.", "K.", "Rowling"]),
        ("Mr. O’Brien and Sen. Lee Jr.", ["Mr.", "O’Brien", "and", "Sen.", "Lee", "Jr."]),
        ("time—less than", ["time", "—", "less", "than"]),
        ("“Well…” he said", ["“", "Well", "…", "”", "he", "said"]),
        ("U.S.-led, well-known, co-founder", ["U.S.", "-", "led", ",", "well", "-", "known", ",", "co-founder"]),
        ("$5.3m, 40%, US$4", ["$", "5.3", "m", ",", "40", "%", ",", "US$", "4"]),
        ("at 10:30 in the ’90s", ["at", "10:30", "in", "the", "’90s"]),
        ("see https://example.org/a.", ["see", "https://example.org/a", "."]),
        ("Kim\u00a0said", ["Kim", "said"]),
        ("Vice\x1ePresident\x1e said\x1f\x1c.", ["Vice", "President", "said", "."]),  # Word's hyphens
        ("", []),
    ],
)
def test_words_as_the_treebanks_cut_them(text, words):
    assert words == cut(text)


def test_nothing_but_white_space_is_lost():
    text = "⁂ “’‘”… —– ﷽ naïve Ł. ½ 😀 a\u200bb"

    assert "".join(cut(text)) == "".join(text.split())


def test_time_grows_with_the_text_alone():
    assert len(words_of("a.b-" * 20_000)) > 20_000
    assert len(words_of("“" * 100_000)) == 100_000


def test_no_word_is_blank() -> None:
    """Of any space that there is, as str.split has it."""
    for space in filter(str.isspace, map(chr, range(sys.maxunicode + 1))):
        assert cut(f"Kim{space}said {space} so") == ["Kim", "said", "so"]
