"""Words in what was said: which rows have them, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from os import PathLike
from pathlib import Path

import msgspec
from attrs import frozen

from quotes.errors import OptionError
from quotes.record.jsonl import one_line as json_line
from quotes.record.rows import BETWEEN_PARTS, Part, Row
from quotes.record.streams import each_row
from quotes.summaries.chosen import EVERY, Chosen, listed
from quotes.summaries.words import folded, words_in, words_of
from quotes.terminal import one_line, printable

AROUND = 120  # characters shown on either side of the words that were found
ANY_END = "*"
OF_PATTERNS = re.compile(r"[\[\]{}|^\\]|\*(?=\s*\S)|\.\*")  # what hardly stands in words, and does in patterns

Paint = Callable[[str], str]  # words that were found -> as they are shown
Word = tuple[str, int, int]  # folded, and its place


@frozen
class Run:
    """Words that stand behind each other; the last may be the beginning of one (`mine*`)."""

    words: tuple[str, ...]
    is_open: bool


@frozen
class Found:
    """A row that has all words asked for, and where: places in its document, in order, none in another."""

    row: Row
    matches: tuple[Part, ...]


def search(ledger: str | PathLike[str], words: str | Iterable[str], *, chosen: Chosen = EVERY) -> Iterator[Found]:
    """Yield the rows of a ledger whose content has some words, in its order, read as a stream.

    Each text of `words` is a run of words as they stand (`"north korea"`), and all of them must be there; case, accents
    and marks make no difference, and a star is any end of a word (`mine*`). `chosen` says which rows are looked at.
    Raises OptionError where there is no word, RecordError where the ledger can't be read.
    """
    runs = runs_of(words)
    return (found for row in each_row(Path(ledger)) if chosen.has(row) and (found := found_in(row, runs)))


def runs_of(words: str | Iterable[str]) -> tuple[Run, ...]:
    """Return the runs of words that are looked for."""
    given = [text for text in listed(words) if text.strip()]
    runs = tuple(Run(words_of(text), text.rstrip().endswith(ANY_END)) for text in given)
    for text, run in zip(given, runs, strict=True):
        if not run.words:
            raise OptionError(f"{text!r}: no words to look for; marks make no difference, so give letters or figures")
    if not runs:
        raise OptionError("no words to look for; give some, such as: quotes find ledger 'north korea' troops")
    return runs


def patterns_in(words: Iterable[str]) -> Iterator[str]:
    """Yield what is to be said of each text that looks like a pattern: what of it is looked for."""
    for text in words:
        if OF_PATTERNS.search(text):
            plain = " ".join(words_of(text)) + (ANY_END if text.rstrip().endswith(ANY_END) else "")
            yield f"{text!r}: is looked for as {plain!r}; there are no patterns, but for a * at the end of a word"


def found_in(row: Row, runs: tuple[Run, ...]) -> Found | None:
    """Return where a row has all runs, None where it lacks one."""
    plain = folded(row.text)
    if not all(word in plain for run in runs for word in run.words):  # a quick look: most rows have none
        return None
    parts = tuple((part, tuple(words_in(part.text))) for part in row.content)
    found = [[(part, place) for part, words in parts for place in places(words, run)] for run in runs]
    if not all(found):
        return None
    every = sorted({(part.start, place): part for some in found for part, place in some}.items(), key=itemgetter(0))
    return Found(row, tuple(joined((part, place) for (_, place), part in every)))


def places(words: Sequence[Word], run: Run) -> Iterator[tuple[int, int]]:
    """Yield where a run stands among the words of a part, from its first word to its last."""
    size = len(run.words)
    for number in range(len(words) - size + 1):
        some = words[number : number + size]
        if all(begins(word, run, place) for place, (word, _, _) in enumerate(some)):
            yield some[0][1], some[-1][2]


def begins(word: str, run: Run, place: int) -> bool:
    """Return whether a word is that of a run at a place."""
    asked = run.words[place]
    return word.startswith(asked) if run.is_open and place == len(run.words) - 1 else word == asked


def joined(places: Iterable[tuple[Part, tuple[int, int]]]) -> Iterator[Part]:
    """Yield places in parts as words of the document, those that overlap as one."""
    for part, some in groupby(places, key=itemgetter(0)):
        spans: list[tuple[int, int]] = []
        for _, (start, end) in some:
            if spans and start < spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        yield from (Part(part.start + start, part.start + end, part.text[start:end]) for start, end in spans)


def found_lines(found: Found, paint: Paint) -> Iterator[str]:
    """Yield the lines that show a find: its place, who says it, and the words in what they say."""
    row = found.row
    start, end = row.content[0].start, row.content[-1].end
    facts = (one_line(row.outlet or ""), row.published.isoformat() if row.published else "")
    yield "  ".join(filter(None, (f"{one_line(row.document)}:{start}-{end}", one_line(row.id), *facts)))
    yield f"    {one_line(row.speaker.name or 'speaker not known')}{said(row)}: {in_context(found, paint)}"


def said(row: Row) -> str:
    """Return source and cue as they are printed, in their order."""
    parts = sorted((*row.cue, *([row.source] if row.source else ())), key=lambda part: part.start)
    words = " ".join(one_line(part.text) for part in parts)
    return f" ({shortened(words)})" if words else ""


def shortened(words: str) -> str:
    """Return words cut where they are many."""
    return words if len(words) <= AROUND else words[:AROUND] + " …"


def in_context(found: Found, paint: Paint) -> str:
    """Return what was said with the words painted, cut around them where it is long."""
    matches = [[each for each in found.matches if within(each, part)] for part in found.row.content]
    pieces = [in_part(part, some, paint) for part, some in zip(found.row.content, matches, strict=True)]
    return BETWEEN_PARTS.join(piece for piece in pieces if piece)


def within(match: Part, part: Part) -> bool:
    """Return whether words stand in a part."""
    return part.start <= match.start and match.end <= part.end


def in_part(part: Part, matches: Sequence[Part], paint: Paint) -> str:
    """Return a part with its matches painted; what is far from any is left out."""
    pieces: list[str] = []
    place = part.start
    for match in matches:
        before = gap(part.text[place - part.start : match.start - part.start], at_start=place == part.start)
        pieces += [printable(before), paint(printable(match.text))]
        place = match.end
    rest = part.text[place - part.start :]
    pieces += [printable(rest if len(rest) <= AROUND else rest[:AROUND].rsplit(None, 1)[0] + " …")]
    return " ".join("".join(pieces).split())


def gap(text: str, *, at_start: bool) -> str:
    """Return what stands before a match: its end, and its beginning where another match stands before it."""
    if len(text) <= AROUND * (1 if at_start else 2):
        return text
    end = "… " + text[-AROUND:].split(None, 1)[-1]
    return end if at_start else f"{text[:AROUND].rsplit(None, 1)[0]} {end}"


def json_of(found: Found) -> str:
    """Return a find as one line of JSON: the row, with the places of the words in its document as `matches`."""
    return (
        json_line({**msgspec.to_builtins(found.row), "matches": msgspec.to_builtins(found.matches)}).decode().rstrip()
    )
