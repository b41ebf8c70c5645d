"""The words of a print, made comparable: what no editor would call a change is no difference.

Case, accents, marks, British spelling, contractions, numbers in letters or figures, times of the day (6 p.m. and 6:00
p.m.), percent signs and the units of figures are one form each. Words in square brackets are the editor's, not the
speaker's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from quotes.lexicon.drift import MAY, DriftWords, load_drift
from quotes.spans import words
from quotes.types import Span

TOKEN = re.compile(
    r"(?P<time>\b\d{1,2}(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?|\b(?:[01]?\d|2[0-3]):[0-5]\d\b)"
    r"|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<ordinal>(?:st|nd|rd|th)\b)?"
    r"|(?P<percent>%|\bper cent\b|\bpercentage points?\b|\bpct\b)"
    r"|(?P<word>°[CF]\b|[^\W\d_]+(?:['’][^\W\d_]+)*)",
    re.IGNORECASE,
)
CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?(?:([ap])\.?m\b\.?)?", re.IGNORECASE)
LETTERS = re.compile(r"\A(?:m|mn|bn|tn|k)\b", re.IGNORECASE)  # behind a figure: 5m, 2.5bn
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
MONEY = re.compile(r"[$€£¥]\s?\Z")


@frozen
class Word:
    """A word as it is compared, `plain`, and where it stands; `value` is a number's.

    `aside` is whether it stands in square brackets, `quoted` whether in quotation marks.
    """

    plain: str
    span: Span = field(eq=False)
    value: float | None = field(default=None, eq=False)
    aside: bool = field(default=False, eq=False)
    quoted: bool = field(default=False, eq=False)


def words_in(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a part of a text, in order."""
    known = load_drift()
    found = [word for match in TOKEN.finditer(text, span.start, span.end) for word in words_of(match, text, known)]
    return tuple(bracketed(joined_numbers(found, known), text, span))


def words_of(match: re.Match[str], text: str, known: DriftWords) -> Iterator[Word]:
    """Yield what one match of TOKEN says: two words for a contraction."""
    span = Span(*match.span())
    if match["time"]:
        yield Word(clock(match["time"]), span)
    elif match["number"]:
        value = float(match["number"].replace(",", ""))
        scale = LETTERS.match(text, match.end()) if MONEY.search(text[: match.start()][-2:]) else None
        value *= SHORT_SCALES[scale[0].lower()] if scale else 1
        yield Word(figure(value) + (match["ordinal"] or "").lower(), span, value)
    elif match["percent"]:
        yield Word("percent", span)
    elif match["word"] == "May":
        yield Word(MAY, span)
    else:
        yield from (Word(plain, span) for plain in plain_forms(match["word"], known))


def clock(printed: str) -> str:
    """Return a time of the day in 24 hours: 18:00."""
    found = CLOCK.fullmatch(printed)
    if found is None:
        return printed.casefold()
    hour = int(found[1]) % 12 + 12 * (found[3].lower() == "p") if found[3] else int(found[1])
    return f"{hour:02}:{found[2] or '00'}"


def figure(value: float) -> str:
    """Return a number as a word."""
    return f"#{value:.10g}"


def plain_forms(printed: str, known: DriftWords) -> Sequence[str]:
    """Return what a word is compared as: in lower case, without accents and possessive, in American spelling."""
    parts = unicodedata.normalize("NFKD", printed.casefold().replace("’", "'"))
    word = "".join(sign for sign in parts if not unicodedata.combining(sign))
    if word in known.contracted:
        return known.contracted[word].split()
    for ending, whole in known.contracted_endings.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending), whole
    return (spelled(word.removesuffix("'s").removesuffix("s'"), known),)


def spelled(word: str, known: DriftWords) -> str:
    """Return a word in American spelling."""
    if word in known.spellings:
        return known.spellings[word]
    if word not in known.kept:
        for british, american in known.spelling_endings.items():
            if word.endswith(british) and len(word) > len(british) + 2:
                return word.removesuffix(british) + american
    return word


def joined_numbers(found: Sequence[Word], known: DriftWords) -> Iterator[Word]:
    """Yield the words with numbers in letters and scales taken together: five thousand, twenty-five, 2 million."""
    number: Word | None = None
    for word in found:
        larger = enlarged(number, word, known) if number else None
        if larger is not None:
            number = larger
            continue
        if number is not None:
            yield number
        number = as_number(word, known)
        if number is None:
            yield word
    if number is not None:
        yield number


def enlarged(number: Word, word: Word, known: DriftWords) -> Word | None:
    """Return a number with the word behind it, where the two are one number; else None."""
    if number.value is None or word.span.start - number.span.end > 1:
        return None
    scale, value = known.scales.get(word.plain), known.numbers.get(word.plain)
    if scale:
        return joined(number, word, number.value * scale)
    is_tens = 20 <= number.value < 100 and number.value % 10 == 0
    return joined(number, word, number.value + value) if value and value < 10 and is_tens else None


def as_number(word: Word, known: DriftWords) -> Word | None:
    """Return a word that is a number in letters or figures as such, None for any other."""
    if word.value is not None:
        return word
    value = known.numbers.get(word.plain)
    return evolve(word, value=float(value), plain=figure(value)) if value is not None else None


def joined(one: Word, other: Word, value: float) -> Word:
    """Return two words as one number."""
    return evolve(one, plain=figure(value), value=value, span=Span(one.span.start, other.span.end))


def bracketed(found: Iterator[Word], text: str, span: Span) -> Iterator[Word]:
    """Yield the words, those in square brackets marked."""
    asides = [Span(*match.span()) for match in re.finditer(r"\[[^\[\]]*\]", words(text, span))]
    for word in found:
        start = word.span.start - span.start
        yield evolve(word, aside=any(aside.start <= start < aside.end for aside in asides))
