"""Words of running text, as the English treebanks of Universal Dependencies cut them."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import regex

from quotes.types import Span

# One for one: offsets stay. The four separators of ASCII part words as str.split has it; \S takes them for letters.
SAME_LENGTH = str.maketrans("‘’ʼ\u00a0\u202f\u2009\x1c\x1d\x1e\x1f", "'''       ")
ABBREVIATIONS: dict[str, list[str]] = tomllib.loads(
    files("quotes.models.english").joinpath("abbreviations.toml").read_text(encoding="utf-8")
)
PARTS = {name: "|".join(map(regex.escape, found)) for name, found in ABBREVIATIONS.items()}
WORD = regex.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?')\]}}]
    | [\w.+-]{{1,64}}@[\w-]{{1,99}}(?:\.[\w-]+)+
    | (?<![\w@])[@\#][A-Za-z_]\w*
    | (?<![\w.])(?:\p{{L}}\.){{2,}}(?!\w)                              # U.S., a.m., J.K.
    | (?<![\w.])(?:{PARTS["titles"]}|{PARTS["always"]})\.(?!\w)
    | (?<![\w.])(?:{PARTS["inside"]})\.(?=\s*[^\s"”)]|,)(?!\w)
    | (?<![\w.])(?:{PARTS["before_numbers"]})\.(?=\s*\d)
    | (?<![\w.])(?:{PARTS["states"]})\.(?=[,)]|\s+\p{{Ll}})
    | (?<!\w)\p{{Lu}}\.(?=\s?\p{{Lu}}[\p{{Ll}}.'])(?<!\bI\.)                 # an initial
    | (?<!\w)(?i:{PARTS["prefixes"]})-(?!\p{{L}}\.\p{{L}})[\p{{L}}\d]\w*
    | \b(?:U|[A-Z]{{1,2}})\$(?=\d) | \b[A-Z]+&[A-Z]+\b
    | \d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|\p{{Lu}})\b)?
    | (?<=\b[Cc]an)not\b | \b[Cc]an(?=not\b)
    | \b(?i:gon|wan|got)(?=(?:na|ta)\b)
    | (?<=\b(?i:gon|wan|got))(?:na|ta)\b
    | (?<!\w)(?:[ODLd]'\p{{L}}\p{{L}}+|o'clock|ma'am|[Yy]'all)
    | \p{{L}}[\p{{L}}\p{{M}}\d_]*?(?=n't\b)
    | n't\b
    | '(?i:s|re|ve|ll|d|m)\b
    | (?<!\w)'(?:\d\ds|em|til|cause|n)\b
    | [\p{{L}}_][\p{{L}}\p{{M}}\d_]*
    | ([*=_~<>+\#])\1+ | \.{{2,}} | -{{2,}} | [!?]+ | ''
    | \S
    """,
    regex.VERBOSE,
)


def words_of(text: str) -> tuple[Span, ...]:
    """Return the spans of the words of `text`, in order; contractions are two words (`do`, `n't`)."""
    plain = text.translate(SAME_LENGTH)
    return tuple(Span(*match.span()) for match in WORD.finditer(plain))
