"""What a statement says, as far as it can be told word by word: stems, numbers, days, what is denied."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType

from attrs import frozen

from quotes.lexicon.entries import read_tables
from quotes.lexicon.nouns import load_nouns

FILE = "en/stopwords.toml"
TOKEN = re.compile(r"\d+(?:st|nd|rd|th)\b|\d[\d,]*(?:\.\d+)?|%|[^\W\d_]+(?:['’][^\W\d_]+)?|[.;:!?—()\[\]]")
MAX_KEPT = 50_000  # words with their stems: those that come again; all words of a million articles are millions
NEGATED = 2  # stems behind a negation that it turns round, at most
COUNTED = 3  # stems behind a number that it counts, at most: 5,000 military construction workers
DOUBLED = re.compile(r"([bdfgmnprt])\1$|(?<=[^\W\d_]{4})(l)l$")  # planned, plan; cancelled, cancel; but not poll, pole
ENDINGS = (  # what is cut off, in this order, each at most once; what stands instead; letters that must stay
    ("ies", "y", 2),
    ("s", "", 3),
    ("men", "man", 3),
    ("ing", "", 3),
    ("ied", "y", 2),
    ("ed", "", 3),
    ("ization", "", 5),
    ("isation", "", 5),
    ("ation", "", 5),
    ("ion", "", 5),
    ("ness", "", 4),
    ("ment", "", 5),
    ("ly", "", 4),
    ("ous", "", 5),
    ("ful", "", 4),
    ("ity", "", 5),
)
NO_STEMS = frozenset({"", ".", "!"})
NOTHING: frozenset[str] = frozenset()  # one for all: most statements deny nothing and count nothing
NO_COUNTS: Mapping[str, frozenset[str]] = MappingProxyType({})
NO_DAYS: Mapping[int, frozenset[int]] = MappingProxyType({})
NO_WEEKDAYS: frozenset[int] = frozenset()
SENTENCE_ENDS = frozenset(".!?:")
KEPT = {"s": ("ss", "us", "is"), "ed": ("eed",)}  # no plurals, and no past of a verb: loss, status, basis, speed


@frozen
class Knowledge:
    """en/stopwords.toml, ready for use. Common words are stems."""

    function: frozenset[str]
    common: frozenset[str]
    negations: frozenset[str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    months: Mapping[str, int]
    before_month: frozenset[str]
    weekdays: Mapping[str, int]
    irregular: Mapping[str, str]


@frozen
class Known:
    """A word as it stands alone: `plain`, and its mark, if the words beside it don't decide that (`is_open`)."""

    plain: str
    mark: str
    is_open: bool


@frozen
class Wording:
    """A content for comparison. `words` are all its words and numbers.

    `stems` are in order of text, without function words; numbers stand among them as `#1000`, months as `@5`.
    `names` are those with a capital letter inside a sentence and the office before a name, `denied` those that a
    negation turns round. `counts` has the numbers of what is counted; `days` the days that are named, by month;
    `weekdays` those that are named.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    names: frozenset[str]
    denied: frozenset[str]
    counts: Mapping[str, frozenset[str]]
    days: Mapping[int, frozenset[int]]
    weekdays: frozenset[int]

    @property
    def plain(self) -> str:
        """Return the words in one line."""
        return " ".join(self.words)


@cache
def knowledge() -> Knowledge:
    """Return the words that ship with the package."""
    tables = read_tables(FILE)
    irregular: Mapping[str, str] = MappingProxyType(tables["irregular"])
    return Knowledge(
        function=frozenset(tables["weight"]["function"].split()),
        common=frozenset(stem_by(word, irregular) for word in tables["weight"]["common"].split()),
        negations=frozenset(tables["negation"]["words"].split()),
        numbers=MappingProxyType(tables["numbers"]),
        scales=MappingProxyType(tables["scales"]),
        months=MappingProxyType(tables["months"]),
        before_month=frozenset(tables["before_month"]["words"].split()),
        weekdays=MappingProxyType(tables["weekdays"]),
        irregular=irregular,
    )


@cache
def modals() -> Mapping[str, str]:
    """Return the class of each modal verb and adverb, by its lower-case word: might is a may."""
    return MappingProxyType(read_tables(FILE)["modals"])


def wording_of(content: str) -> Wording:
    """Return what `content` says, for comparison."""
    tokens = TOKEN.findall(unaccented(content))
    known = [known_word(token) for token in tokens]
    every = tuple(each.plain for each in known)
    words = tuple(word for word in every if word[0].isalnum())
    marks = tuple(marked(known, tokens, every))
    weekdays = knowledge().weekdays
    return Wording(
        words=words,
        stems=tuple(mark for mark in marks if mark not in NO_STEMS),
        names=few(names_among(tokens, marks)),
        denied=few(denied_by(marks)) if "!" in marks else NOTHING,
        counts=counts_in(marks) if any(mark[:1] == "#" for mark in marks) else NO_COUNTS,
        days=days_in(tokens, every) if any(mark[:1] == "@" for mark in marks) else NO_DAYS,
        weekdays=frozenset(weekdays[word] for word in words if word in weekdays) or NO_WEEKDAYS,
    )


def few(some: Iterable[str]) -> frozenset[str]:
    """Return a set that takes no room where it is empty, as most are."""
    return frozenset(some) or NOTHING


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of `text` in their order, plain: without case, accents and marks."""
    plain = map(plain_word, TOKEN.findall(unaccented(text)))
    return tuple(word for word in plain if word[:1].isalnum())


def unaccented(text: str) -> str:
    """Return `text` without its accents, in plain letters and digits, all apostrophes straight."""
    straight = text.replace("’", "'").replace("“", '"').replace("”", '"')
    if straight.isascii():
        return straight
    parts = unicodedata.normalize("NFKD", straight)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def plain_word(token: str) -> str:
    """Return a word in lower case without its possessive, a number without its commas."""
    word = token.casefold().removesuffix("'s").removesuffix("'")
    return word.replace(",", "") if word[:1].isdecimal() else word


def marked(known: Sequence[Known], tokens: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """Yield a mark per word: a stem, `#` and a number, `@` and a month, `!` for a negation, `.` for a stop, else ""."""
    for index, each in enumerate(known):
        yield mark_at(index, tokens, words) if each.is_open else each.mark


def mark_at(index: int, tokens: Sequence[str], words: Sequence[str]) -> str:
    """Return the mark of a word that may be a number or part of one, a month or its day."""
    known, word = knowledge(), words[index]
    if is_month(index, tokens, words):
        return f"@{known.months[word]}"
    if is_date(index, tokens, words):
        return ""
    if value := value_at(index, words):
        return f"#{value}"
    if word in known.scales and index and is_number(words[index - 1]):
        return ""
    return known_word(tokens[index]).mark


@lru_cache(MAX_KEPT)
def known_word(token: str) -> Known:
    """Return what a word is as it stands alone."""
    known, word = knowledge(), plain_word(token)
    is_open = is_number(word) or word in known.months or word in known.scales
    if word in known.negations:
        return Known(word, "!", is_open)
    if word in known.function:
        return Known(word, "", is_open)
    if not word[0].isalnum() and word != "%":
        return Known(word, ".", is_open)
    return Known(word, stem(token) if word != "%" else stem("percent"), is_open)


def names_among(tokens: Sequence[str], marks: Sequence[str]) -> Iterator[str]:
    """Yield the stems of words with a capital letter that no sentence begins with, and of the office before a name.

    The president, Ana Roy, and the sporting director, Ben Hill: whoever speaks of the two says so, whatever is said.
    """
    roles = load_nouns().roles
    for at, ((before, role), (token, mark)) in enumerate(pairwise(zip(tokens, marks, strict=True))):
        if token[0].isupper() and before.lower() in roles and role[:1].isalpha():
            yield role
            if at > 1 and not marks[at - 2] and marks[at - 1][:1].isalpha():
                yield marks[at - 1]
        if token[0].isupper() and before not in SENTENCE_ENDS and mark[:1].isalpha():
            yield mark


def is_month(index: int, tokens: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a word names a month: capital letter, and for May and March something that says so."""
    if words[index] not in knowledge().months or not tokens[index][0].isupper():
        return False
    if words[index] not in ("may", "march"):
        return True
    day_follows = index + 1 < len(words) and is_day(words[index + 1])
    return day_follows or (index > 0 and (words[index - 1] in knowledge().before_month or is_day(words[index - 1])))


def is_date(index: int, tokens: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether the word is the day beside a month."""
    beside = [near for near in (index - 1, index + 1) if 0 <= near < len(words)]
    return is_day(words[index]) and any(is_month(near, tokens, words) for near in beside)


def is_day(word: str) -> bool:
    """Return whether the word may be the day of a month: 28, 28th."""
    digits = word.rstrip("stndrh")
    return digits.isdecimal() and 1 <= int(digits) <= 31


def is_number(word: str) -> bool:
    """Return whether the word is a number, in digits or letters."""
    return word[:1].isdecimal() or word in knowledge().numbers


def value_at(index: int, words: Sequence[str]) -> str:
    """Return the number that stands at `index` with the scale behind it, "" when there is none."""
    known, word = knowledge(), words[index]
    if not is_number(word) or (word[-1].isalpha() and word[0].isdecimal()):
        return ""
    value = float(known.numbers.get(word, 0) if word in known.numbers else word)
    scale = known.scales.get(words[index + 1], 1) if index + 1 < len(words) else 1
    return f"{value * scale:.10g}"


def denied_by(marks: Sequence[str]) -> Iterator[str]:
    """Yield the stems that a negation turns round: the next ones, up to the end of its clause."""
    left = 0
    for mark in marks:
        if mark == "!":
            left = NEGATED
        elif mark == ".":
            left = 0
        elif mark and left:
            left -= 1
            yield mark


def counts_in(marks: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Return the numbers by the stems behind them: what they count."""
    found: dict[str, set[str]] = {}
    number, left = "", 0
    for mark in marks:
        if mark.startswith("#"):
            number, left = mark, COUNTED
        elif mark in ("", ".", "!") or mark.startswith("@"):
            left = 0
        elif left:
            left -= 1
            found.setdefault(mark, set()).add(number)
    return {counted: frozenset(numbers) for counted, numbers in found.items()}


def days_in(tokens: Sequence[str], words: Sequence[str]) -> Mapping[int, frozenset[int]]:
    """Return the days that are named, by month; a month without a day has none."""
    found: dict[int, set[int]] = {}
    for index, word in enumerate(words):
        if is_month(index, tokens, words):
            beside = [words[near] for near in (index - 1, index + 1) if 0 <= near < len(words)]
            days = {int(near.rstrip("stndrh")) for near in beside if is_day(near)}
            found.setdefault(knowledge().months[word], set()).update(days)
    return {month: frozenset(days) for month, days in found.items()}


@lru_cache(MAX_KEPT)
def stem(word: str) -> str:
    """Return a word without its ending. Names of peoples fall together with their countries (Korean, Korea)."""
    plain = plain_word(word)
    if word[:1].isupper() and len(plain) > 5 and plain.removesuffix("s").endswith(("ean", "ian", "can")):
        plain = plain.removesuffix("s")[:-1]
    return stem_by(plain, knowledge().irregular)


def stem_by(plain: str, irregular: Mapping[str, str]) -> str:
    """Return a lower-case word without its ending; `irregular` has the forms that no rule brings together."""
    word = irregular.get(plain, plain)
    for ending, instead, least in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith(KEPT.get(ending, ())):
            word = word[: -len(ending)] + instead
    if word[-1:] == word[-2:-1]:  # few: the pattern need not look at the others
        word = DOUBLED.sub(r"\1\2", word)
    if word.endswith("e") and len(word) > 3:
        return word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word
