"""A print as it is compared: its words, the marks that they stand in, and who passes them on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from quotes.drift.words import Word, words_in
from quotes.spans import cover
from quotes.types import Article, Print, Span, Utterance

TYPES = ("indirect", "mixed", "direct")  # the later, the nearer to what was said
OPENING, CLOSING = "“«„", "”»"


@frozen(eq=False)
class Version:
    """A print with its words; `place` sorts it."""

    printed: Print
    words: tuple[Word, ...] = field(repr=False)

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


def versions_of(utterance: Utterance) -> tuple[Version, ...]:
    """Return the prints of a statement in their order, ready to be compared."""
    return tuple(map(version_of, utterance.prints))


def version_of(printed: Print) -> Version:
    """Return one print, ready to be compared."""
    text, direct = printed.attribution.article.document.text, printed.attribution.quote.type == "direct"
    parts = printed.statement.content
    found = (marked(words_in(text, part), text, part, direct=direct) for part in parts)
    return Version(printed, tuple(word for part in found for word in part))


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


def fullest(versions: Iterable[Version]) -> Version:
    """Return the print that tells most: the longest of those that are direct, else mixed, else indirect."""
    return min(versions, key=lambda each: (-TYPES.index(each.type), -len(each.words), each.place))
