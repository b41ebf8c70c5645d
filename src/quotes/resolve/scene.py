"""What a form of naming may look at: the source, its place, the cast, and who spoke before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from attrs import evolve, frozen

from quotes.lexicon import Lexicon
from quotes.resolve.cast import Cast
from quotes.resolve.phrases import Page
from quotes.types import Evidence, Resolution, Sentence, Span, Speaker, Token


@frozen
class Spoken:
    """A source that was resolved before: its words, its sentence, and who it was."""

    span: Span
    sentence: int
    head: str
    speaker: Speaker


@frozen
class Scene:
    """One source to resolve. `past` holds the sources resolved before it in reading order.

    `follow` resolves another noun phrase of the same text, which a pronoun leads to; `steps` counts how often it did.
    """

    page: Page
    cast: Cast
    lexicon: Lexicon
    sentence: Sentence
    span: Span
    head: Token
    follow: Callable[[Scene], Resolution]
    past: tuple[Spoken, ...] = ()
    published: date | None = None
    steps: int = 0

    @property
    def words(self) -> str:
        """The source as printed."""
        return self.page.words(self.span)


def followed(scene: Scene, span: Span, head: Token, sentence: Sentence | None = None) -> Resolution:
    """Return who another noun phrase of the text means: the one that a pronoun leads to."""
    place = sentence or scene.sentence
    return scene.follow(evolve(scene, span=span, head=head, sentence=place, steps=scene.steps + 1))


def resolved(
    name: str, kind: str, rule: str, span: Span | None, note: str = "", *, role: str | None = None,
    id: str | None = None, wikidata: str | None = None,
) -> Resolution:  # fmt: skip
    """Return a resolution with one step of evidence."""
    return Resolution(Speaker(name, kind, id, wikidata, role), (Evidence(rule, span, note),))


def unknown(kind: str, reason: str, span: Span | None) -> Resolution:
    """Return the resolution that says who it is cannot be told, and why."""
    return Resolution(Speaker(None, kind, reason=reason), (Evidence("unknown", span, reason),))
