"""What a form of naming may look at: the source, its place, the cast, and who spoke before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property

from attrs import evolve, frozen

from quotes.lexicon import Lexicon
from quotes.resolve.cast.members import Cast, Doubt, Mention, Person
from quotes.resolve.page import Page
from quotes.rule_names import Step
from quotes.trees import relation, subtree
from quotes.types import Evidence, Resolution, Sentence, Span, Speaker, Token

Follow = Callable[["Reference"], Resolution]


@frozen
class ResolvedMention:
    """A noun phrase that was followed to somebody before: a source (`is_source`), another pronoun, an unnamed somebody.

    `head` is the lemma of its head; `chance` is how likely a pronoun means the one; `hears`: it is only told,
    as an outlet is (told Reuters).
    """

    span: Span
    sentence: int
    head: str
    speaker: Speaker
    is_source: bool = False
    chance: float = 1.0
    hears: bool = False


@frozen
class Antecedent:
    """Somebody a pronoun may stand for: who it is, and the mentions before it in order of text, the nearest last.

    `person` is None for whoever is no person with a name in this text; `doubt` where it is one of several.
    `chance` is how likely it is the one, once that is weighed.
    """

    speaker: Speaker
    mentions: tuple[Mention, ...]
    person: Person | None = None
    doubt: Doubt | None = None
    chance: float = 1.0

    @property
    def last(self) -> Mention:
        """The nearest mention."""
        return self.mentions[-1]

    @property
    def named(self) -> Mention:
        """The nearest mention by a name or a noun; where all are pronouns, the nearest."""
        return next((mention for mention in reversed(self.mentions) if mention.form != "pronoun"), self.last)

    @property
    def is_word_alone(self) -> bool:
        """Whether it is a person of whom the text has one word and no role: it may be a town's."""
        return self.person is not None and len(self.person.tokens) == 1 and not self.person.roles

    def last_outside(self, words: Callable[[Mention], bool]) -> Mention:
        """Return the nearest mention that does not stand in some `words`; where all do, the nearest."""
        return next((mention for mention in reversed(self.mentions) if not words(mention)), self.last)


Choose = Callable[["Reference", tuple[Antecedent, ...]], Antecedent | None]


@frozen(eq=False)  # what is looked up in it is kept by it
class Context:
    """What is the same for every phrase of a text.

    `follow` resolves another noun phrase of the text, which a pronoun leads to; `choose` picks whom a pronoun stands
    for, of those before it whom it fits, or nobody.
    """

    page: Page
    cast: Cast
    lexicon: Lexicon
    follow: Follow
    choose: Choose
    published: date | None = None

    @cached_property
    def _holders(self) -> dict[str, list[tuple[int, Person, str]]]:
        """Who has a role, by every word that its bearer may be called by, numbered in order of the cast."""
        found: dict[str, list[tuple[int, Person, str]]] = {}
        roles = ((person, role, place) for person in self.cast.people for role, place in person.roles)
        for number, (person, role, place) in enumerate(roles):
            held = (role, *(f"{role} of {word}" for word in place.lower().split()))
            for word in {key for each in held for key in self.lexicon.people.called(each)}:
                found.setdefault(word, []).append((number, person, place))
        return found

    def holders(self, called: str) -> tuple[tuple[Person, str], ...]:
        """Return who may be meant by a role, with what it belongs to: the MP, of a member of parliament."""
        same = self._holders.get(self.lexicon.people.role_key(called), ())
        return tuple((person, place) for _, person, place in same)


@frozen
class Reference:
    """One noun phrase to resolve: whom does it refer to?

    `past_sources` holds the sources resolved before it in reading order, `past_mentions` every phrase that was.

    `speaks` says whether it is a source; `steps` counts how often another phrase was followed to get there.
    """

    context: Context
    sentence: Sentence
    span: Span
    head: Token
    past_sources: tuple[ResolvedMention, ...] = ()
    past_mentions: tuple[ResolvedMention, ...] = ()
    speaks: bool = False
    steps: int = 0

    @property
    def page(self) -> Page:
        """The page that the phrase stands on."""
        return self.context.page

    @property
    def cast(self) -> Cast:
        """Everybody whom the text names."""
        return self.context.cast

    @property
    def lexicon(self) -> Lexicon:
        """What is known beforehand."""
        return self.context.lexicon

    @property
    def published(self) -> date | None:
        """The day of the document, or None."""
        return self.context.published

    @property
    def words(self) -> str:
        """The source as printed."""
        return self.page.words(self.span)


def followed(reference: Reference, span: Span, head: Token, sentence: Sentence | None = None) -> Resolution:
    """Return who another noun phrase of the text means: the one that a pronoun leads to."""
    mention = sentence or reference.sentence
    return reference.context.follow(
        evolve(reference, span=span, head=head, sentence=mention, steps=reference.steps + 1)
    )


def resolved(
    name: str, kind: str, rule: str, span: Span | None, note: str = "", *, role: str | None = None,
    id: str | None = None, wikidata: str | None = None,
) -> Resolution:  # fmt: skip
    """Return a resolution with one step of evidence."""
    return Resolution(Speaker(name, kind, id, wikidata, role), (Evidence(rule, span, note),))


def unknown(kind: str, reason: str, span: Span | None) -> Resolution:
    """Return the resolution that says who it is cannot be told, and why."""
    return Resolution(Speaker(None, kind, reason=reason), (Evidence(Step.UNKNOWN, span, reason),))


def phrase_span(reference: Reference, token: Token) -> Span:
    """Return the words of the phrase that a token heads, without the preposition before it."""
    phrase = [t for t in subtree(reference.sentence, token) if relation(t) not in ("case",) or t.head != token.index]
    return Span(phrase[0].span.start, phrase[-1].span.end)
