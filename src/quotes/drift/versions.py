"""A print as it is compared: its words, the marks that they stand in, and who passes them on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from quotes.drift.words import Word, words_in
from quotes.lexicon import OutletEntry
from quotes.lexicon.drift import load_drift
from quotes.spans import cover
from quotes.types import Article, Print, Relay, Span, Utterance

TYPES = ("indirect", "mixed", "direct")  # the later, the nearer to what was said
BASES = ("stated", "dateline", "metadata")  # of a relay that words tell
LETTERS = re.compile(r"[^\W\d_]+")
DENIED = re.compile(r"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?\Z")
BEFORE = 24  # characters before a cue in which it may be denied
OPENING, CLOSING = "“«„", "”»"


@frozen
class Cue:
    """The word of a cue that has a class (lexicon/en/drift.toml), and where it stands."""

    name: str
    span: Span


Credit = tuple[Relay, OutletEntry]


@frozen(eq=False)
class Version:
    """A print with its words, its cue (None where it has no class or is denied) and the agencies it came through."""

    printed: Print
    words: tuple[Word, ...] = field(repr=False)
    cue: Cue | None = None
    agencies: tuple[Credit, ...] = ()

    @property
    def article(self) -> Article:
        """The article that it stands in."""
        return self.printed.attribution.article

    @property
    def text(self) -> str:
        """The text that it stands in."""
        return self.article.document.text

    @property
    def type(self) -> str:
        """How it is printed: direct, mixed or indirect."""
        return self.printed.attribution.quote.type

    @property
    def plain(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return tuple(word.plain for word in self.words)

    @property
    def place(self) -> tuple[object, ...]:
        """What sorts it among all."""
        document = self.article.document
        return document.id, document.sha256, self.printed.span

    def span_of(self, start: int, end: int) -> Span:
        """Return where the words from one place to another stand; of none, the word before or behind."""
        chosen = self.words[start:end] or self.words[max(0, start - 1) : start + 1]
        return cover(word.span for word in chosen)


def versions_of(utterance: Utterance, agencies: Mapping[str, OutletEntry]) -> tuple[Version, ...]:
    """Return the prints of a statement in their order, ready to be compared; `agencies` are those known, by id."""
    return tuple(version_of(each, agencies) for each in utterance.prints)


def version_of(printed: Print, agencies: Mapping[str, OutletEntry]) -> Version:
    """Return one print, ready to be compared."""
    text, direct = printed.attribution.article.document.text, printed.attribution.quote.type == "direct"
    parts = printed.statement.content
    found = (marked(words_in(text, part), text, part, direct=direct) for part in parts)
    told = ((relay.id or "", relay) for relay in printed.attribution.relays if relay.basis in BASES)
    credits = {id: (relay, agencies[id]) for id, relay in told if id in agencies}
    return Version(
        printed=printed,
        words=tuple(word for part in found for word in part),
        cue=cue_in(text, printed.attribution.quote.cue),
        agencies=tuple(credits[id] for id in sorted(credits)),
    )


def cue_in(text: str, cue: Iterable[Span]) -> Cue | None:
    """Return the first word of a cue that has a class, None where there is none or it is denied."""
    for span in cue:
        for match in LETTERS.finditer(text, span.start, span.end):
            name = load_drift().classes.get(match[0].lower())
            if name:
                before = text[max(0, match.start() - BEFORE) : match.start()]
                return None if DENIED.search(before) else Cue(name, Span(*match.span()))
    return None


def marked(found: Iterable[Word], text: str, part: Span, *, direct: bool) -> Iterator[Word]:
    """Yield the words, those in quotation marks as such: all of direct speech."""
    inside = tuple(quoted_in(text, part))
    for word in found:
        yield evolve(word, quoted=direct or any(q.start <= word.span.start < q.end for q in inside))


def quoted_in(text: str, part: Span) -> Iterator[Span]:
    """Yield what stands between quotation marks in a part of a text; straight ones open and close in turn."""
    start: int | None = None
    for place in range(part.start, part.end):
        sign = text[place]
        if sign in OPENING or (sign == '"' and start is None):
            start = place + 1
        elif start is not None and (sign in CLOSING or sign == '"'):
            yield Span(start, place)
            start = None
    if start is not None:
        yield Span(start, part.end)


def by_fullness(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Return the prints, the one that tells most first: direct before mixed before indirect, then by length."""
    return tuple(sorted(versions, key=lambda each: (-TYPES.index(each.type), -len(each.words), each.place)))
