"""What is compared: the same words by one speaker, in one document or in many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from attrs import field, frozen

from quotes.lexicon.forms import DESCRIBED, NOBODY, WRITING, form_of
from quotes.link.stems import Wording, few, modals, wording_of
from quotes.spans import words
from quotes.types import Speaker, Statement

FEW = 2  # stems; the same words with fewer ("Yes") are gathered only within one place of one text
WEAK = (NOBODY, WRITING, DESCRIBED)


@frozen
class Said:
    """A statement and where it stands. `text` names its document by what it says.

    `rank` counts the statements of the text before it, `depth` is the share of the text before it. `topics` are the
    stems that several statements of the text have, each with how many.
    """

    statement: Statement
    wording: Wording
    text: str
    rank: int
    depth: float
    topics: Mapping[str, int] = field(factory=dict, repr=False)

    @property
    def place(self) -> tuple[object, ...]:
        """Return what sorts it."""
        return place_of(self.statement)

    @property
    def speaker(self) -> Speaker:
        """Return who says it."""
        return self.statement.attribution.speaker

    @property
    def published(self) -> date | None:
        """Return the day of its document."""
        return self.statement.attribution.article.published


@frozen(eq=False, slots=False)
class Worded:
    """The same words by one speaker, in one document or in many. `said` stand in order of place."""

    said: tuple[Said, ...]

    @cached_property
    def wording(self) -> Wording:
        """Return what the words say."""
        return self.said[0].wording

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words alone."""
        return self.wording.words

    @cached_property
    def stems(self) -> frozenset[str]:
        """Return the stems, whatever their order."""
        return frozenset(self.wording.stems)

    @cached_property
    def modals(self) -> frozenset[str]:
        """Return the classes of its modal verbs: may, will."""
        return few(modals()[word] for word in self.words if word in modals())

    @cached_property
    def speaker(self) -> Speaker:
        """Return who says it."""
        return self.said[0].speaker

    @cached_property
    def is_indirect(self) -> bool:
        """Return whether it is reported in the paper's own words."""
        return self.said[0].statement.attribution.quote.type == "indirect"

    @cached_property
    def texts(self) -> frozenset[str]:
        """Return the texts that print it."""
        return frozenset(each.text for each in self.said)

    @cached_property
    def rank(self) -> int:
        """Return how many statements stand before it, where fewest do."""
        return min(each.rank for each in self.said)

    @cached_property
    def depth(self) -> float:
        """Return the share of the text before it, the middle one of all prints."""
        return sorted(each.depth for each in self.said)[len(self.said) // 2]

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day on which it was printed; None where no document has one."""
        known = sorted(each.published for each in self.said if each.published)
        return (known[0], known[-1]) if known else None

    @cached_property
    def is_weak(self) -> bool:
        """Return whether the speaker has no name, only words for somebody."""
        name = self.speaker.name
        return name is not None and form_of(name, self.speaker.kind).sort in WEAK


def said_in(statements: Iterable[Statement]) -> tuple[Said, ...]:
    """Return the statements with their wordings and places, in order of place."""
    by_text: defaultdict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        by_text[each.attribution.article.document.text_sha256].append(each)
    known: dict[str, Wording] = {}
    found = (said for text in sorted(by_text) for said in said_of_text(text, by_text[text], known))
    return tuple(sorted(found, key=lambda said: said.place))


def said_of_text(key: str, statements: Sequence[Statement], known: dict[str, Wording]) -> Iterable[Said]:
    """Yield the statements of one text. What a content says is taken from `known`, and put there where it is new."""
    ranks = {span: rank for rank, span in enumerate(sorted({each.span for each in statements}))}
    contents = [content_of(each) for each in statements]
    wordings = [known.get(each) or known.setdefault(each, wording_of(each)) for each in contents]
    topics = topics_of(wordings)
    for each, wording in zip(statements, wordings, strict=True):
        depth = each.span.start / max(1, len(each.attribution.article.document.text))
        yield Said(each, wording, key, ranks[each.span], depth, topics)


def content_of(statement: Statement) -> str:
    """Return the words of a statement, its parts joined."""
    text = statement.attribution.article.document.text
    return " … ".join(words(text, part) for part in statement.content)


def topics_of(wordings: Iterable[Wording]) -> Mapping[str, int]:
    """Return the stems that several of the wordings of one text have, each with how many."""
    counts = Counter(stem for wording in wordings for stem in set(wording.stems))
    return {stem: count for stem, count in counts.items() if count > 1}


def place_of(statement: Statement) -> tuple[object, ...]:
    """Return what statements are sorted by: it tells any two apart that differ."""
    attribution = statement.attribution
    document, quote = attribution.article.document, attribution.quote
    source = (quote.source.start, quote.source.end) if quote.source else (-1, -1)
    name = attribution.speaker.name or ""
    return document.id, document.sha256, quote.content, quote.cue, source, name, statement.span


def worded(said: Iterable[Said]) -> tuple[Worded, ...]:
    """Return the same words of one speaker together, in order of their first place."""
    groups: defaultdict[tuple[object, ...], list[Said]] = defaultdict(list)
    for each in said:
        groups[key_of(each)].append(each)
    return tuple(Worded(tuple(group)) for group in groups.values())


def key_of(said: Said) -> tuple[object, ...]:
    """Return what two prints of the same words share: speaker and words, or text and place where the words are few.

    Who is not known is one within a text; so is who has a name and no id, in all texts.
    """
    speaker = said.speaker
    who = speaker.id or (said.text if speaker.name is None else f"{speaker.kind}/{speaker.name}")
    if len(set(said.wording.stems)) < FEW:
        return who, said.text, said.statement.span
    is_indirect = said.statement.attribution.quote.type == "indirect"
    return who, speaker.name is None, said.wording.plain, is_indirect
