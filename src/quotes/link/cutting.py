"""What somebody says in statements: parts that another paper may print alone.

A content is cut where its sentences end, and before a further clause with a `that` or a finite verb of its own: he said
that the bridge was old and that it would be closed; the mayor may close it and will not say when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from quotes.models.english.words import ABBREVIATIONS
from quotes.spans import trimmed
from quotes.types import Attribution, Span, Statement

LEAST = 3  # words; what is shorter goes with what stands before it
STOP = re.compile(r"(?P<word>\S*?)\s?(?P<stop>[.!?…]+)[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n+")
FINITE = (  # a verb that begins a further clause with the subject of the first: will refuse to sell, and may cut
    "will|would|may|might|could|can|cannot|should|must|has|have|had|is|are|was|were|did|does|do"
    "|(?:isn|aren|wasn|won|wouldn|didn|doesn|don)['’]t"
)
ENDS = re.compile(r"[.!?…][\"”’')\]]*\s|\n")  # what STOP needs, found faster
JOINED = re.compile(r"\b(?:and|but|or)\s")  # what CLAUSE needs
CLAUSE = re.compile(rf"[,;]?[\"”]?,?\s(?:and|but|or)\s(?=[“\"]?(?:that|{FINITE})\s)")
BETWEEN = re.compile(r"[.!?…][\"”’')\]]*\s")  # in what stands between two parts: the sentence of the cue ends there
CAPITAL = re.compile(r"[\"“‘'(\[]*[A-Z0-9]")  # marks of mixed contents stand within them
WORD = re.compile(r"\w+")
SHORT = frozenset(
    word.rstrip(".").lower() for kind in ("titles", "inside", "before_numbers") for word in ABBREVIATIONS[kind]
)


def statements_in(attribution: Attribution) -> tuple[Statement, ...]:
    """Return the statements that an attribution's content holds, in order of text; there is one at least."""
    text, content = attribution.article.document.text, attribution.quote.content
    cuts = set(cuts_between(text, content)).union(*(cuts_in(text, part) for part in content))
    if not cuts:
        return (fitted(Statement(attribution, Span(content[0].start, content[-1].end))),)
    bounds = [content[0].start, *sorted(cuts), content[-1].end]
    pieces: list[Span] = []
    for start, end in pairwise(bounds):
        piece = Statement(attribution, Span(start, end))
        if pieces and words_in(text, piece) < LEAST:
            pieces[-1] = Span(pieces[-1].start, end)
        else:
            pieces.append(Span(start, end))
    if len(pieces) > 1 and words_in(text, Statement(attribution, pieces[0])) < LEAST:
        pieces[:2] = [Span(pieces[0].start, pieces[1].end)]
    return tuple(fitted(Statement(attribution, piece)) for piece in pieces)


def fitted(statement: Statement) -> Statement:
    """Return the statement from its first word to its last."""
    text, parts = statement.attribution.article.document.text, statement.content
    first, last = trimmed(text, parts[0]), trimmed(text, parts[-1])
    return Statement(statement.attribution, Span(first.start, last.end))


def words_in(text: str, statement: Statement) -> int:
    """Return how many words a statement has."""
    return sum(len(WORD.findall(text, part.start, part.end)) for part in statement.content)


def cuts_between(text: str, content: tuple[Span, ...]) -> Iterator[int]:
    """Yield where a part begins that is a sentence of its own: “We won,” he said. “It was cold.”"""
    for before, after in pairwise(content):
        if BETWEEN.search(text, before.end - 1, after.start + 1) and CAPITAL.match(text, after.start):
            yield after.start


def cuts_in(text: str, part: Span) -> Iterator[int]:
    """Yield where a sentence begins within a part, and a clause with a `that` of its own."""
    for found in STOP.finditer(text, part.start, part.end) if ENDS.search(text, part.start, part.end) else ():
        if found["stop"] is None or not is_short(found["word"], found["stop"]):
            yield found.end()
    for found in CLAUSE.finditer(text, part.start, part.end) if JOINED.search(text, part.start, part.end) else ():
        yield found.end()


def is_short(word: str, stop: str) -> bool:
    """Return whether a stop belongs to an abbreviation or an initial: Mr., U.S., J."""
    plain = word.strip("\"“‘'([").lower()
    return stop == "." and (plain in SHORT or len(plain) == 1 or bool(re.search(r"\b[a-z]\.[a-z]$", plain)))
