"""Attributions to utterances: who printed the same statement.

The same speaker comes first, then words, numbers and days; no link is better than a wrong one. After the clustering of
quotes across outlets in MemeTracker (Leskovec et al., 2009), with words in place of letters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from attrs import frozen

from quotes.lexicon.names import name_key
from quotes.link.cluster import clusters_of
from quotes.link.compare import LEAST_COPIED, Print
from quotes.link.rarity import Weigh, rarity_of
from quotes.link.stems import Statement, statement_of
from quotes.spans import words
from quotes.types import Attribution, Speaker, Utterance

ID_DIGITS = 16  # hexadecimal
OF_ONE_TEXT = ("anonymous", "group")  # kinds of speaker that are nobody outside their text


@frozen
class Said:
    """An attribution with its statement. `place` sorts it; `text` names its document by what it says."""

    attribution: Attribution
    statement: Statement
    place: tuple[object, ...]
    text: str


Copies = tuple[Said, ...]


def link(attributions: Iterable[Attribution]) -> tuple[Utterance, ...]:
    """Return the attributions in groups that are each one statement by one speaker, in order of their first.

    Attributions in a group stand by document and position; their order here makes no difference. A speaker who is not
    known, has no name or is a mere group links only the same words, within one text.

    Known gaps: what is said again in other words is found only where enough words are kept; translations are not.
    """
    said = sorted(map(said_of, attributions), key=lambda each: each.place)
    by_speaker = grouped(said)
    weigh = rarity_of((stem for each in group for stem in each.statement.stems) for group in by_speaker.values())
    utterances = [utterance_of(together) for group in by_speaker.values() for together in linked(group, weigh)]
    return tuple(sorted(utterances, key=lambda utterance: place_of(utterance.attributions[0])))


def said_of(attribution: Attribution) -> Said:
    """Return the attribution with what it says, for comparison."""
    document = attribution.article.document
    content = " … ".join(words(document.text, span) for span in attribution.quote.content)
    return Said(attribution, statement_of(content), place_of(attribution), document.text_sha256)


def place_of(attribution: Attribution) -> tuple[object, ...]:
    """Return what attributions are sorted by: it tells any two apart that differ."""
    document, quote = attribution.article.document, attribution.quote
    source = (quote.source.start, quote.source.end) if quote.source else (-1, -1)
    return document.id, document.sha256, quote.content, quote.cue, source, attribution.speaker.name or ""


def grouped(said: Sequence[Said]) -> Mapping[tuple[str, ...], list[Said]]:
    """Return what was said by its speaker. One without an id joins the one with an id who alone has the name."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for each in said:
        speaker = each.attribution.speaker
        if speaker.name and speaker.id:
            ids[name_key(speaker.name)].add(speaker.id)
    groups: defaultdict[tuple[str, ...], list[Said]] = defaultdict(list)
    for each in said:
        groups[speaker_key(each.attribution.speaker, each.text, ids)].append(each)
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


def linked(group: Sequence[Said], weigh: Weigh) -> Iterator[Copies]:
    """Yield what one speaker said, statement by statement."""
    copies = copies_in(group)
    if is_of_one_text(group[0].attribution.speaker):
        yield from copies
        return
    for cluster in clusters_of([print_of(each) for each in copies], weigh):
        yield tuple(said for place in cluster for said in copies[place])


def copies_in(group: Sequence[Said]) -> tuple[Copies, ...]:
    """Return what one speaker said with the same words together; of a few words only where they stand in one place."""
    found: defaultdict[tuple[object, ...], list[Said]] = defaultdict(list)
    for each in group:
        few = len(set(each.statement.stems)) < LEAST_COPIED
        found[(each.text, each.attribution.quote.content) if few else (each.statement.plain,)].append(each)
    return tuple(map(tuple, found.values()))


def print_of(copies: Copies) -> Print:
    """Return the same words in one or more documents as one print."""
    published = [each.attribution.article.published for each in copies]
    dates = sorted(day for day in published if day is not None)
    return Print(
        statement=copies[0].statement,
        stems=frozenset(copies[0].statement.stems),
        pages=frozenset(each.text for each in copies),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def utterance_of(together: Copies) -> Utterance:
    """Return one statement with everyone who printed it."""
    ordered = sorted(together, key=lambda each: each.place)
    return Utterance(f"u_{min(map(digest_of, ordered))}", tuple(each.attribution for each in ordered))


def digest_of(said: Said) -> str:
    """Return a number for one find, in hexadecimal: of text, spans and speaker, whatever the file is called."""
    quote = said.attribution.quote
    groups = (quote.content, quote.cue, (quote.source,) if quote.source else ())
    spans = "|".join(",".join(f"{span.start}-{span.end}" for span in group) for group in groups)
    speaker = said.attribution.speaker.name or ""
    return sha256(f"{said.text}|{spans}|{speaker}".encode()).hexdigest()[:ID_DIGITS]
