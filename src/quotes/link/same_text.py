"""Articles that are one text: agency copy under other headlines, bylines and first lines, whole or cut.

Candidates share sampled runs of words (shingles: Broder, 1997; those whose hash a number divides: Manber, 1994). They
are then compared in full, each only with texts that are no part of another: near-linear in the number of articles.

A text whose numbers were changed is an update, and another text: what is said in it differs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from zlib import crc32

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from quotes.link.stems import is_number, knowledge, plain_words
from quotes.spans import words
from quotes.types import Article, SameText

COMPARED = "body"  # the zone whose words tell copies
RUN = 6  # words; as many in a row are seldom chance
SAMPLED = 4  # of so many runs one is looked up
MOST_HOLDERS = 60  # texts that a run is looked up for: what stands in more is furniture of a site
MOST_COMPARED = 8  # texts that one is compared with in full: of forms such as weather reports each is like all others
LEAST_SEEN = 0.4  # of the sampled runs, to be compared in full
NEARLY_ALL = 0.9  # of the words of the shorter; of 126 articles of eight stories copies have .90, rewritten ones .88
LEAST_WORDS = 50  # of a body: a shorter one says what any other says
KEPT = 100  # texts whose words are held at once, for the next comparison
IN_PLACE = 12  # words on either side, at most, that were put in each other's place

Key = tuple[str, str]  # the document's id and the hash of its bytes


@frozen(eq=False)
class Text:
    """The body of an article: how many plain words it has, those of its runs that are looked up, sorted; `whole` stands
    for all of its words.

    The words themselves are made again where they are compared: of all texts they would fill the memory.
    """

    article: Article
    length: int
    sampled: NDArray[np.uint32]
    whole: int

    @property
    def key(self) -> Key:
        """What names its document."""
        return self.article.document.id, self.article.document.sha256

    @property
    def words(self) -> tuple[str, ...]:
        """Return the plain words."""
        return words_in(self)

    @property
    def runs(self) -> frozenset[int]:
        """Return a number for each run of words."""
        return runs_in(self)


@define(eq=False)
class Family:
    """A text that is no part of another, `root`, and those that are parts of it, itself among them."""

    root: Text
    members: list[Text] = field(factory=list)


def same_texts(articles: Iterable[Article]) -> Mapping[Key, SameText]:
    """Return, for each article that is nearly the same text as another or a cut of it, which one that is.

    Of those that print a text nearly whole the earliest is named, then the one whose name is the smallest; those with
    a date come first. It has no entry itself. The order of `articles` makes no difference.
    """
    return {key: same for family in families_of(articles) for key, same in inside(family)}


def families_of(articles: Iterable[Article]) -> tuple[Family, ...]:
    """Return the texts with what is a part of each, the longest first."""
    texts = sorted(map(text_of, articles), key=longest_first)
    several = in_several(texts)
    families: list[Family] = []
    holders: defaultdict[int, list[int]] = defaultdict(list)
    twins: defaultdict[int, list[Family]] = defaultdict(list)
    for text in texts:
        shared = [run for run in text.sampled.tolist() if run in several]
        seen = seen_with(shared, holders, enough=LEAST_SEEN * len(text.sampled))
        place = home_of(text, [*twins.get(text.whole, ()), *(families[each] for each in seen)])
        if place is None:
            for run in shared:
                holders[run].append(len(families))
            families.append(Family(text, [text]))
            if text.length >= LEAST_WORDS:
                twins[text.whole].append(families[-1])
        else:
            place.members.append(text)
    return tuple(families)


def text_of(article: Article) -> Text:
    """Return the body of an article, without its dateline."""
    words = words_of(article)
    sampled = sorted({run for run in runs_of(words) if run % SAMPLED == 0})
    return Text(article, len(words), np.array(sampled, np.uint32), crc32(" ".join(words).encode()))


def words_of(article: Article) -> tuple[str, ...]:
    """Return the plain words of the body of an article."""
    plain = (word for part in body_of(article) for word in plain_words(part))
    return tuple(map(in_figures, plain))


def body_of(article: Article) -> Iterator[str]:
    """Yield the parts of the body of an article."""
    text = article.document.text
    return (words(text, region.span) for region in article.regions if region.zone == COMPARED)


@lru_cache(KEPT)
def words_in(text: Text) -> tuple[str, ...]:
    """Return the plain words of a text."""
    return words_of(text.article)


@lru_cache(KEPT)
def runs_in(text: Text) -> frozenset[int]:
    """Return a number for each run of words of a text."""
    return frozenset(runs_of(text.words))


def longest_first(text: Text) -> tuple[int, date, Key]:
    """Return what texts are sorted by."""
    return -text.length, *rank(text)


def in_several(texts: Sequence[Text]) -> set[int]:
    """Return those of the runs looked up that stand in two texts or more: few, and no other leads to another text."""
    every: NDArray[np.uint32] = np.concatenate([np.empty(0, np.uint32), *(text.sampled for text in texts)])
    runs, counts = np.unique(every, return_counts=True)
    return set(runs[counts > 1].tolist())


def in_figures(word: str) -> str:
    """Return a number that is written out in figures, and any other word as it is."""
    return str(knowledge().numbers.get(word, word))


def rank(text: Text) -> tuple[date, Key]:
    """Return what tells which of two texts is the earlier."""
    return text.article.published or date.max, text.key


def runs_of(words: Sequence[str]) -> tuple[int, ...]:
    """Return a number for each run of RUN words, in order, the same on every machine."""
    return tuple(crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1))


def seen_with(shared: Sequence[int], holders: Mapping[int, Sequence[int]], *, enough: float) -> list[int]:
    """Return the places of the families that have enough of the runs that a text shares, those with most first."""
    seen = Counter(place for run in shared for place in holders.get(run, ())[:MOST_HOLDERS])
    return sorted((place for place in seen if seen[place] >= enough), key=lambda place: (-seen[place], place))


def home_of(text: Text, families: Sequence[Family]) -> Family | None:
    """Return the family that the text is a part of, None where it is of none."""
    if text.length < LEAST_WORDS:
        return next((family for family in families if family.root.words == text.words), None)
    enough = (family for family in families[:MOST_COMPARED] if share_in(text.words, family.root.runs) >= NEARLY_ALL)
    return next((family for family in enough if not updates(text.words, family.root.words)), None)


def share_in(words: Sequence[str], runs: frozenset[int]) -> float:
    """Return the share of `words` that stand in a run among `runs`."""
    covered: set[int] = set()
    for at, run in enumerate(runs_of(words)):
        if run in runs:
            covered.update(range(at, at + RUN))
    return len(covered) / len(words) if words else 0.0


def updates(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a number of the one stands in the place of another number of the other."""
    only_here, only_there = numbers_beside(one, other), numbers_beside(other, one)
    if not only_here or not only_there:
        return False
    for kind, start, end, begin, stop in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        is_short = kind == "replace" and max(end - start, stop - begin) <= IN_PLACE
        if is_short and only_here & set(one[start:end]) and only_there & set(other[begin:stop]):
            return True
    return False


def numbers_beside(one: Sequence[str], other: Sequence[str]) -> set[str]:
    """Return the numbers that only the one has."""
    return set(filter(is_number, set(one).difference(other)))


def inside(family: Family) -> Iterator[tuple[Key, SameText]]:
    """Yield each member but the one that is named, with what it shares with that one."""
    if len(family.members) == 1:
        return
    named = min((each for each in family.members if is_whole(each, family)), key=rank)
    for each in family.members:
        if each is not named:
            held = share_in(named.words, each.runs)
            share = 1.0 if each.words == named.words else share_in(each.words, named.runs)
            yield each.key, SameText(named.article.document.id, round(share, 2), round(held or share, 2))


def is_whole(text: Text, family: Family) -> bool:
    """Return whether the text has nearly all of the family's longest."""
    return text.words == family.root.words or share_in(family.root.words, text.runs) >= NEARLY_ALL
