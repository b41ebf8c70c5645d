"""Attributions to utterances: who printed the same statement.

The same speaker comes first, then words, numbers and days; no link is better than a wrong one. After the clustering of
quotes across outlets in MemeTracker (Leskovec et al., 2009), with words in place of letters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

from attrs import frozen

from quotes.lexicon.names import name_key
from quotes.link.cluster import clusters_of
from quotes.link.compare import LEAST_COPIED, Copies
from quotes.link.rarity import Weigh, rarity_of
from quotes.link.stems import Wording, wording_of
from quotes.spans import cover, words
from quotes.types import Attribution, Print, Speaker, Statement, Utterance

ID_DIGITS = 16  # hexadecimal
OF_ONE_TEXT = ("anonymous", "group")  # kinds of speaker that are nobody outside their text


@frozen
class Said:
    """A statement with its words for comparison. `place` sorts it; `text` names its document by what it says."""

    statement: Statement
    wording: Wording
    place: tuple[object, ...]
    text: str

    @property
    def speaker(self) -> Speaker:
        """Return who says it."""
        return self.statement.attribution.speaker


Together = tuple[Said, ...]


def link(attributions: Iterable[Attribution]) -> tuple[Utterance, ...]:
    """Return what is said in statements, each with its prints, in order of the first print.

    Prints in a group stand by document and position; their order here makes no difference. A speaker who is not
    known, has no name or is a mere group links only the same words, within one text.

    Known gaps: what is said again in other words is found only where enough words are kept; translations are not.
    """
    statements = (statement for attribution in attributions for statement in statements_in(attribution))
    said = sorted(map(said_of, statements), key=lambda each: each.place)
    by_speaker = grouped(said)
    weigh = rarity_of((stem for each in group for stem in each.wording.stems) for group in by_speaker.values())
    utterances = [utterance_of(together) for group in by_speaker.values() for together in linked(group, weigh)]
    return tuple(sorted(utterances, key=lambda utterance: place_of(utterance.prints[0].statement)))


def statements_in(attribution: Attribution) -> tuple[Statement, ...]:
    """Return the statements that an attribution's content holds, in order of text."""
    return (Statement(attribution, cover(attribution.quote.content)),)


def said_of(statement: Statement) -> Said:
    """Return the statement with what it says, for comparison."""
    document = statement.attribution.article.document
    content = " … ".join(words(document.text, span) for span in statement.content)
    return Said(statement, wording_of(content), place_of(statement), document.text_sha256)


def place_of(statement: Statement) -> tuple[object, ...]:
    """Return what statements are sorted by: it tells any two apart that differ."""
    attribution = statement.attribution
    document, quote = attribution.article.document, attribution.quote
    source = (quote.source.start, quote.source.end) if quote.source else (-1, -1)
    name = attribution.speaker.name or ""
    return document.id, document.sha256, quote.content, quote.cue, source, name, statement.span


def grouped(said: Sequence[Said]) -> Mapping[tuple[str, ...], list[Said]]:
    """Return what was said by its speaker. One without an id joins the one with an id who alone has the name."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for each in said:
        speaker = each.speaker
        if speaker.name and speaker.id:
            ids[name_key(speaker.name)].add(speaker.id)
    groups: defaultdict[tuple[str, ...], list[Said]] = defaultdict(list)
    for each in said:
        groups[speaker_key(each.speaker, each.text, ids)].append(each)
    return groups


def speaker_key(speaker: Speaker, text: str, ids: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return what two attributions by one speaker share."""
    if is_of_one_text(speaker):
        return "text", text, speaker.kind, name_key(speaker.name or "")
    key = name_key(speaker.name or "")
    holders = ids.get(key, set())
    if speaker.id is None and len(holders) != 1:
        return "name", key
    return "id", speaker.id or min(holders)


def is_of_one_text(speaker: Speaker) -> bool:
    """Return whether the speaker is nobody outside the text."""
    return speaker.name is None or speaker.kind in OF_ONE_TEXT


def linked(group: Sequence[Said], weigh: Weigh) -> Iterator[Together]:
    """Yield what one speaker said, statement by statement."""
    copies = copies_in(group)
    if is_of_one_text(group[0].speaker):
        yield from copies
        return
    for cluster in clusters_of([print_of(each) for each in copies], weigh):
        yield tuple(said for place in cluster for said in copies[place])


def copies_in(group: Sequence[Said]) -> tuple[Together, ...]:
    """Return what one speaker said with the same words together; of a few words only where they stand in one place."""
    found: defaultdict[tuple[object, ...], list[Said]] = defaultdict(list)
    for each in group:
        few = len(set(each.wording.stems)) < LEAST_COPIED
        found[(each.text, each.statement.attribution.quote.content) if few else (each.wording.plain,)].append(each)
    return tuple(map(tuple, found.values()))


def print_of(together: Together) -> Copies:
    """Return the same words in one or more documents as one."""
    published = [each.statement.attribution.article.published for each in together]
    dates = sorted(day for day in published if day is not None)
    return Copies(
        wording=together[0].wording,
        stems=frozenset(together[0].wording.stems),
        pages=frozenset(each.text for each in together),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def utterance_of(together: Together) -> Utterance:
    """Return one statement with everyone who printed it."""
    ordered = sorted(together, key=lambda each: each.place)
    return Utterance(f"u_{digest_of(min(ordered, key=age_of))}", tuple(Print(each.statement) for each in ordered))


def age_of(said: Said) -> tuple[object, ...]:
    """Return what says which print is the earliest: its day, none being the latest, and then its place."""
    published = said.statement.attribution.article.published
    return published is None, published or date.min, said.text, said.place


def digest_of(said: Said) -> str:
    """Return a number for one find, in hexadecimal: of text and spans, whatever the file and the speaker are called."""
    quote = said.statement.attribution.quote
    groups = (quote.content, quote.cue, (quote.source,) if quote.source else (), (said.statement.span,))
    spans = "|".join(",".join(f"{span.start}-{span.end}" for span in group) for group in groups)
    return sha256(f"{said.text}|{spans}".encode()).hexdigest()[:ID_DIGITS]
