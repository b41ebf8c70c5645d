"""Which row of a ledger is which golden fact, and what of it is right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from attrs import frozen

from quotes.evaluate.golden import At, Fact
from quotes.lexicon.entries import read_tables
from quotes.record.rows import Part, Row
from quotes.spans import overlaps
from quotes.types import Span

WORD = re.compile(r"\w+")
SAME_CONTENT = 0.5  # words in both by words in either
CUE_BONUS = 0.01  # decides between rows of one content


@frozen
class Found:
    """A row that is a fact, both by their place in their document."""

    fact: int
    row: int


def matches(facts: Sequence[Fact], rows: Sequence[Row]) -> tuple[Found, ...]:
    """Return the facts with their rows, one to one: those that must be found first, then the best overlap."""
    scored = []
    for number, fact in enumerate(facts):
        for place, row in enumerate(rows):
            overlap = max(likeness(reading, words_of_row(row)) for reading in readings(fact))
            if overlap >= SAME_CONTENT:
                scored.append((fact.need == "must", overlap + CUE_BONUS * has_cue(row, fact), number, place))
    found: dict[int, int] = {}
    for _, _, number, place in sorted(scored, reverse=True):
        if number not in found and place not in found.values():
            found[number] = place
    return tuple(Found(number, place) for number, place in sorted(found.items()))


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the words in both by the words in either."""
    return len(one & other) / len(one | other) if one | other else 0.0


def readings(fact: Fact) -> tuple[frozenset[int], ...]:
    """Return each accepted content as the places of its words."""
    others = (words_at(other.content, other.content_at) for other in fact.alternatives)
    return words_at(fact.content, fact.content_at), *others


def words_at(content: Iterable[str], places: Iterable[At]) -> frozenset[int]:
    """Return where the words of a content begin."""
    parts = zip(content, places, strict=True)
    return frozenset(start + word.start() for part, (start, _) in parts for word in WORD.finditer(part))


def words_of_row(row: Row) -> frozenset[int]:
    """Return where the words of a row's content begin."""
    return frozenset(part.start + word.start() for part in row.content for word in WORD.finditer(part.text))


def has_exact_content(row: Row, fact: Fact) -> bool:
    """Return whether the row has the same words."""
    return words_of_row(row) in readings(fact)


def has_type(row: Row, fact: Fact) -> bool:
    """Return whether the row has the fact's type, or one that is accepted."""
    return row.type in (fact.types or (fact.type,))


def has_cue(row: Row, fact: Fact) -> bool:
    """Return whether the cues overlap."""
    return not fact.cue_at or any(meet(part, at) for part in row.cue for at in fact.cue_at)


def has_source(row: Row, fact: Fact) -> bool:
    """Return whether the sources overlap; a fact without one accepts any."""
    return fact.source_at is None or (row.source is not None and meet(row.source, fact.source_at))


def meet(part: Part, at: At) -> bool:
    """Return whether the part shares a code point with the place."""
    return overlaps(Span(part.start, part.end), Span(*at))


def has_speaker(row: Row, fact: Fact) -> bool:
    """Return whether the row has one of the speaker's names, or none where that is accepted."""
    return is_one_of(row, fact, fact.aliases)


def has_full_name(row: Row, fact: Fact) -> bool:
    """Return whether the row has the speaker's name in full: an alias of one word counts when it is an acronym."""
    return is_one_of(row, fact, (alias for alias in fact.aliases if len(alias.split()) > 1 or alias.isupper()))


def is_one_of(row: Row, fact: Fact, aliases: Iterable[str]) -> bool:
    """Return whether the row's speaker is the fact's, by its name or one of `aliases`."""
    name = plain(row.speaker.name or "")
    if not name:
        return fact.unknown_ok or fact.speaker is None
    return name in {plain(each) for each in (fact.speaker or "", *aliases)}


def plain(name: str) -> str:
    """Return a name for comparison: case, marks, a leading article and a final 's make no difference."""
    spaced = re.sub(r"[\W_]+", " ", re.sub(r"[’']s$", "", name.strip()).casefold()).strip()
    return re.sub(r"^(the|a|an) ", "", spaced)


def has_kind(row: Row, fact: Fact) -> bool:
    """Return whether the row has the speaker's kind, or one that is accepted."""
    return row.speaker.kind in (fact.kinds or (fact.kind,))


def has_relay(row: Row, fact: Fact) -> bool:
    """Return whether the row has the relays that the text states for it, no more and no less."""
    stated = relays_of(row)
    accepted = (*fact.relay_aliases, *fact.may_relay)
    missing = [relay for relay in fact.relay if not any(is_hand(has, (relay, *accepted)) for has in stated)]
    return not missing and all(is_hand(has, (*fact.relay, *accepted)) for has in stated)


def relays_of(row: Row) -> tuple[str, ...]:
    """Return the names of the relays that the text states."""
    return tuple(relay.name for relay in row.relay if relay.basis == "stated")


def is_hand(name: str, accepted: Iterable[str]) -> bool:
    """Return whether the name is one of those: the words of one are among the words of the other."""
    mine = telling_words(name)
    return any(mine and theirs and (mine <= theirs or theirs <= mine) for theirs in map(telling_words, accepted))


def telling_words(name: str) -> frozenset[str]:
    """Return the words of a name but those that many have, all when there are no others."""
    words = frozenset(plain(name).split())
    return words - generic_words() or words


@cache
def generic_words() -> frozenset[str]:
    """Return the words that many an outlet and office has in its name."""
    return frozenset(read_tables("en/stopwords.toml")["generic"]["words"].split())


FIELDS: Mapping[str, Callable[[Row, Fact], bool]] = MappingProxyType(
    {
        "exact content": has_exact_content,
        "type": has_type,
        "cue": has_cue,
        "source": has_source,
        "speaker": has_speaker,
        "speaker named": has_full_name,
        "kind": has_kind,
        "stated relay": has_relay,
    }
)


def expected_value(fact: Fact, name: str) -> object:
    """Return what the fact has in a field of FIELDS, for a person."""
    return {
        "exact content": " … ".join(fact.content),
        "type": fact.type,
        "cue": " … ".join(fact.cue),
        "source": fact.source,
        "kind": fact.kind,
        "stated relay": list(fact.relay),
    }.get(name, fact.speaker)


def actual_value(row: Row, name: str) -> object:
    """Return what the row has in a field of FIELDS, for a person."""
    return {
        "exact content": row.text,
        "type": row.type,
        "cue": " … ".join(part.text for part in row.cue),
        "source": row.source.text if row.source else None,
        "kind": row.speaker.kind,
        "stated relay": list(relays_of(row)),
    }.get(name, row.speaker.name)
