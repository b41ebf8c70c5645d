"""Count whose speaker is unknown, by reason: python tools/speakers_unknown.py LEDGER [--sample 100 --seed 7]

Of the rows of one attitude, unknown are those without a name, those whose name is a bare pronoun, and unnamed speakers
kept as written where what is written is no noun phrase. With --sample, that many rows with a speaker are drawn besides,
for somebody to read the article around each and say whether the name is right.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import regex

from quotes.record import read_ledger
from quotes.record.rows import Row

PRONOUN = regex.compile(r"(?i)(?:i|you|s?he|it|we|they|me|him|her|us|them|who|which|that|this|these|those|what|both)")
CLAUSE = regex.compile(r"(?i)\b(?:i|s?he|it|we|they|is|are|was|were|has|had)\b")
RELATIVE = regex.compile(r"(?i)\b(?:who|whom|whose|which|that|what|where|when|of)\b")
QUOTED = regex.compile(r"([‘’'\"“])[^‘’'\"“”]+[‘’'\"”]")
CANDIDATES = regex.compile(r"(?<=may be|likeliest:) .*$")


def reason_of(row: Row) -> str | None:
    """Return why the speaker of a row counts as unknown, None where it is known; the words of the text left out."""
    who = row.speaker
    if who.name is None:
        return CANDIDATES.sub(" …", QUOTED.sub("…", who.reason or "no reason is given"))
    if PRONOUN.fullmatch(who.name):
        return "a bare pronoun is the name"
    if who.kind == "anonymous" and not is_noun_phrase(who.name):
        return "the words are no noun phrase"
    return None


def is_noun_phrase(name: str) -> bool:
    """Return whether words can be a noun phrase: no clause but a relative one (a man who was there)."""
    clause, relative = CLAUSE.search(name), RELATIVE.search(name)
    return clause is None or (relative is not None and relative.start() < clause.start())


def table(rows: Iterable[Row]) -> str:
    """Return the table of reasons: rows, share of all, reason; the commonest first."""
    every = tuple(rows)
    reasons = Counter(reason for row in every if (reason := reason_of(row)) is not None)
    lines = [f"{count:5} {count / len(every):6.1%} {reason}" for reason, count in reasons.most_common()]
    share = reasons.total() / len(every) if every else 0.0
    return "\n".join((*lines, f"{reasons.total():5} {share:6.1%} of {len(every)} rows"))


def drawn(rows: Iterable[Row], size: int, seed: int) -> tuple[Row, ...]:
    """Return rows with a known speaker drawn at random, in order of the ledger; the same for the same seed."""
    known = [row for row in rows if reason_of(row) is None]
    places = sorted(random.Random(seed).sample(range(len(known)), min(size, len(known))))
    return tuple(known[place] for place in places)


def line_of(row: Row) -> str:
    """Return a drawn row in one line: document, where and what the source is, who is said to be meant."""
    source = row.source
    said = f"{source.start}\t{source.text}" if source else f"{row.content[0].start}\t"
    return f"{row.document}\t{said}\t{row.speaker.name}\t{row.speaker.kind}".replace("\n", " ")


def main() -> None:
    """Print the table of a ledger, and the sample where one is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", type=Path, help="the folder or the .jsonl file of a ledger")
    parser.add_argument("--attitude", default="assertion", help="which rows count (default assertion)")
    parser.add_argument("--sample", type=int, default=0, help="how many rows to draw")
    parser.add_argument("--seed", type=int, default=7, help="of the draw (default 7)")
    given = parser.parse_args()
    rows = tuple(row for row in read_ledger(given.ledger) if row.attitude == given.attitude)
    print(table(rows))
    for row in drawn(rows, given.sample, given.seed):
        print(line_of(row))


if __name__ == "__main__":
    main()
