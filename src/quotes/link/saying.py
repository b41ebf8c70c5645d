"""What statements say and where they stand, written down in numbers, text by text."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from quotes.lexicon.forms import DESCRIBED, NOBODY, WRITING, form_of
from quotes.link.columns import MEMORY, Column, Room
from quotes.link.cutting import statements_in
from quotes.link.events import about_of, by_events, words_about
from quotes.link.stems import Wording, modals
from quotes.link.tables import About
from quotes.link.vocabulary import known_of, ranks_of
from quotes.link.wordings import (
    AT_ONCE,
    IS_DENIED,
    IS_NAME,
    KNOWN,
    PLACE,
    ROW,
    TIMES,
    Integers,
    Sayings,
    content_of,
    digest_of,
    known_wording,
    of_source,
)
from quotes.types import Attribution, Speaker, Statement

FEW = 2  # stems; the same words with fewer ("Yes") are gathered only within one place of one text
SHORT, LITTLE = 8, 4  # words and stems; the same words with fewer ("We need a wall") only within one event
WEAK = (NOBODY, WRITING, DESCRIBED)
NO_ONE = -1  # in the place of a speaker's number


@define(eq=False)
class Numbering:
    """A number for each word, in the order in which they are met. It grows."""

    known: defaultdict[str, int] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.known = defaultdict()
        self.known.default_factory = self.known.__len__

    def __call__(self, some: Iterable[str]) -> list[int]:
        """Return the number of each word."""
        known = self.known
        return [known[each] for each in some]


@frozen(eq=False)
class Source:
    """An attribution by its number, and the ranks of its document among all, and its own in the document."""

    number: int
    document: int
    source: int
    attribution: Attribution

    def told_of(
        self, statement: Statement, place: tuple[int, int], wording: Wording, is_few: bool
    ) -> tuple[object, ...]:
        """Return what the row of a statement tells of it; it stands in a text, behind so many others there.

        The same words are gathered where one says them; few of them only within one place of one text.
        """
        article, span, speaker = self.attribution.article, statement.span, self.attribution.speaker
        text, is_indirect = article.document.text_sha256, self.attribution.quote.type == "indirect"
        who, *compared_by = of_speaker(speaker, text if speaker.id is None and speaker.name is None else "")
        words = f"{speaker.name is None} {is_indirect} {wording.plain}"
        return (
            *(self.number, span.start, span.end, self.document, self.source),
            *(*place, span.start / max(1, len(article.document.text))),
            article.published.toordinal() if article.published else 0,
            *(who, number_of(f"{text} {span.start} {span.end}" if is_few else words)),
            *(*compared_by, is_indirect, number_of(wording.plain)),
            int(digest_of(text, self.attribution.quote, span), 16),
            *(bits(wording.weekdays), modals_in(wording)),
        )


@define(eq=False)
class Writer:
    """What statements say, written in columns text by text. It grows."""

    attributions: Sequence[Attribution]
    room: Room
    rows: Column = field(init=False, repr=False)
    flat: dict[str, Column] = field(init=False, repr=False)
    waiting: list[tuple[Any, ...]] = field(factory=list, repr=False)
    held: dict[str, array[int]] = field(init=False, repr=False)
    vocabulary: Numbering = field(factory=Numbering)
    marks: Numbering = field(factory=Numbering)

    def __attrs_post_init__(self) -> None:
        self.rows = self.room.column(ROW)
        kinds = dict.fromkeys(("words", "stems", "counts", "about", "about_weights", "about_lengths"), "i4")
        kinds["told"] = "u4"
        self.flat = {name: self.room.column(kind) for name, kind in kinds.items()}
        self.held = {name: array("q") for name in kinds}

    def take(self, text: int, found: Sequence[Source]) -> None:
        """Take in the attributions of a text."""
        about = words_about(found[0].attribution.article)
        self.held["about"].extend([word for word, _ in about])
        self.held["about_weights"].extend([weight for _, weight in about])
        self.held["about_lengths"].append(len(about))
        said = [(each, statement) for each in found for statement in statements_in(each.attribution)]
        ranks = {span: rank for rank, span in enumerate(sorted({statement.span for _, statement in said}))}
        wordings = [known_wording(content_of(statement)) for _, statement in said]
        topics = topics_of(wordings)
        for (each, statement), wording in zip(said, wordings, strict=True):
            sizes = self.write(wording, topics)
            place = (text, ranks[statement.span])
            self.waiting.append((*each.told_of(statement, place, wording, sizes[-1] < FEW), *sizes))
        if len(self.waiting) >= AT_ONCE:
            self.flush()

    def write(self, wording: Wording, topics: Mapping[str, int]) -> tuple[int, int, int, int]:
        """Write the words, and return how many there are: words, stems, counts, and different stems."""
        stems, names, denied = wording.stems, wording.names, wording.denied
        counts = [(counted, each) for counted, numbers in wording.counts.items() for each in sorted(numbers)]
        self.held["words"].extend(self.vocabulary(wording.words))
        self.held["stems"].extend(self.marks(stems))
        self.held["told"].extend([
            (IS_NAME if stem in names else 0) | (IS_DENIED if stem in denied else 0) | topics.get(stem, 1) << TIMES
            for stem in stems
        ])  # fmt: skip
        self.held["counts"].extend(self.marks(each for pair in counts for each in pair))
        return len(wording.words), len(stems), 2 * len(counts), len(set(stems))

    def flush(self) -> None:
        """Put what waits behind what was written."""
        self.rows.extend(np.array(self.waiting, ROW))
        for name, column in self.flat.items():
            column.extend(np.array(self.held[name], np.int64))
            self.held[name] = array("q")
        self.waiting = []


def said_in(attributions: Sequence[Attribution], room: Room = MEMORY) -> Sayings:
    """Return the statements of some attributions, each with what it says and where it stands."""
    writer = Writer(attributions, room)
    texts, documents = keys_of(attributions)
    for text, some in enumerate(in_groups(texts)):
        found = [attributions[number] for number in some.tolist()]
        ranks = dense(map(of_source, found))
        writer.take(text, tuple(map(Source, some.tolist(), documents[some].tolist(), ranks, found)))
    writer.flush()
    rows = writer.rows.whole()
    order = np.lexsort([rows[name] for name in reversed(PLACE)])
    is_new = np.zeros(len(rows), np.bool_)
    for name in PLACE:
        is_new[1:] |= np.diff(rows[name][order]) != 0
    places = room.empty(len(rows), np.int64)
    places[order] = np.cumsum(is_new)
    flat = {name: column.whole() for name, column in writer.flat.items()}
    return Sayings(
        attributions,
        rows,
        order,
        places,
        keys_of_rows(rows, places, about_of(flat, room), room),
        known=known_of(writer.marks.known, writer.vocabulary.known),
        flat=flat,
    )


def keys_of_rows(rows: NDArray[Any], places: Integers, about: About, room: Room) -> Integers:
    """Return what the rows of one speaker are gathered by: their words, and of few words the event too."""
    keys = room.empty(len(rows), np.int64)
    keys[:] = rows["key"]
    is_little = (rows["different"] >= FEW) & ((rows["different"] < LITTLE) | (rows["words"] < SHORT))
    little = np.flatnonzero(is_little)
    little = little[np.lexsort((places[little], keys[little], rows["who"][little]))]
    who, key, text = rows["who"][little], keys[little], rows["text"][little]
    groups = np.cumsum(np.append(False, (np.diff(who) != 0) | (np.diff(key) != 0)))[: len(little)]
    keys[little] = key ^ (text[by_events(groups, text, about)] + 1)
    return keys


def keys_of(attributions: Sequence[Attribution]) -> tuple[Integers, Integers]:
    """Return the rank of each attribution's text, and that of its document, among all."""
    texts: dict[str, int] = {}
    documents: dict[tuple[str, str], int] = {}
    numbers = array("q")
    for each in attributions:
        document = each.article.document
        numbers.append(texts.setdefault(document.text_sha256, len(texts)))
        numbers.append(documents.setdefault((document.id, document.sha256), len(documents)))
    found = np.array(numbers, np.int64).reshape(-1, 2)
    return ranks_of(texts)[found[:, 0]], ranks_of(documents)[found[:, 1]]


def dense(values: Iterable[Any]) -> list[int]:
    """Return the rank of each value among all, the same for equal ones."""
    every = list(values)
    ranks = {value: rank for rank, value in enumerate(sorted(set(every)))}
    return [ranks[value] for value in every]


def in_groups(keys: Integers) -> Iterator[Integers]:
    """Yield the places of each key, in order of the keys."""
    order = np.argsort(keys, kind="stable")
    yield from np.split(order, np.flatnonzero(np.diff(keys[order])) + 1) if len(keys) else ()


@lru_cache(KNOWN)
def of_speaker(speaker: Speaker, text: str) -> tuple[int, int, int, bool]:
    """Return what a speaker is gathered and compared by: numbers of who it is, of the id, of the name; who has no name.

    Who is not known is one within a text; so is who has a name and no id, in all texts.
    """
    name = speaker.name
    who = speaker.id or (text if name is None else f"{speaker.kind}/{name}")
    called = NO_ONE if name is None else number_of(name.casefold())
    is_weak = name is not None and form_of(name, speaker.kind).sort in WEAK
    return number_of(who), NO_ONE if speaker.id is None else number_of(speaker.id), called, is_weak


def number_of(text: str) -> int:
    """Return a number for a text, of 63 bits: of ten million, two have one by chance once in two hundred thousand."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 1


@cache
def modal_bits() -> Mapping[str, int]:
    """Return the bit of each modal verb's class, by its lower-case word: might and may have one."""
    classes = sorted(set(modals().values()))
    return {word: classes.index(name) for word, name in modals().items()}


def modals_in(wording: Wording) -> int:
    """Return the bits of the modal verbs that some words have."""
    known = modal_bits()
    return bits(known[word] for word in wording.words if word in known)


def bits(some: Iterable[int]) -> int:
    """Return a number in which some bits are set."""
    found = 0
    for each in some:
        found |= 1 << each
    return found


def topics_of(wordings: Sequence[Wording]) -> Mapping[str, int]:
    """Return the stems that several of the wordings of one text have, each with how many."""
    if len(wordings) == 1:
        return {}
    counts = Counter(stem for wording in wordings for stem in set(wording.stems))
    return {stem: count for stem, count in counts.items() if count > 1}
