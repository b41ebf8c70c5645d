"""How the program does on the made-up news: python tools/news.py golden/news/*.jsonl [--half even] [--list]

Prints a line for each file: texts with all right, attributions found (a row shares 70 % of their words), the speaker
and the stated relays of those, those with a stated relay that have it, and rows left over. --half takes the texts with
an odd or an even number alone; --list prints what differs, of the odd ones, for nobody looks at the others.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

import quotes
from quotes.evaluate.match import plain
from quotes.lexicon import load_lexicon

HALVES = ("odd", "even")
SAME, ALIKE = 0.7, 0.5  # of all words of two contents, those of both: found; no more left over
WORD = re.compile(r"\w+")
Text = Mapping[str, Any]


@frozen
class Judged:
    """What was counted in some texts, and what differs, in words."""

    counts: Counter[str] = field(factory=Counter)
    differs: tuple[str, ...] = ()


def main() -> None:
    """Print the lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--list", action="store_true", help="print what differs in the texts with an odd number")
    asked = parser.parse_args()
    print(f"{'':12}{'texts':>7}{'all right':>11}{'found':>8}{'speaker':>9}{'relays':>8}{'stated':>8}{'left over':>11}")
    for file in asked.files:
        texts = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        chosen = [text for text in texts if asked.half in (None, half_of(text))]
        judged = list(each_judged(chosen))
        print(f"{file.stem:12}{told(sum((each.counts for each in judged), Counter()))}")
        if asked.list:
            lists = (each.differs for text, each in zip(chosen, judged, strict=True) if half_of(text) == HALVES[0])
            print(*(line for lines in lists for line in lines), sep="\n")


def half_of(text: Text) -> str:
    """Return which half a text is of, by its number."""
    return HALVES[int(re.sub(r"\D", "", text["id"])) % 2 == 0]


def told(counts: Counter[str]) -> str:
    """Return the counts of some texts as the columns of a line."""
    shares = (("right", "texts"), ("found", "asked"), ("speaker", "found"), ("relays", "found"), ("stated", "stating"))
    columns = (f"{counts[part] / max(1, counts[whole]):.3f}" for part, whole in shares)
    right, found, speaker, relays, stated = columns
    return f"{counts['texts']:>7}{right:>11}{found:>8}{speaker:>9}{relays:>8}{stated:>8}{counts['left']:>11}"


def each_judged(texts: Sequence[Text]) -> Iterator[Judged]:
    """Yield how each text is read."""
    ledger = quotes.extract([quotes.read_text(text["text"], id=text["id"]) for text in texts])
    for text in texts:
        yield judged(text, [row for row in ledger.rows if row.document == text["id"]])


def judged(text: Text, rows: Sequence[quotes.Row]) -> Judged:
    """Return how the rows of a text do."""
    counts, differs, left = Counter(texts=1), [], list(rows)
    for wanted in (each for each in text["expected"] if each["need"] == "must"):
        counts.update(asked=1, stating=bool(wanted["relay_stated"]))
        row = max(left, key=lambda each: shared(each.text, wanted["content"]), default=None)
        if row is None or shared(row.text, wanted["content"]) < SAME:
            differs.append(f"{text['id']} missed: {wanted['content']}")
            continue
        left.remove(row)
        has_speaker, has_relays = is_named(row, wanted), hands_of(row) == named(wanted["relay_stated"])
        counts.update(found=1, speaker=has_speaker, relays=has_relays)
        counts["stated"] += has_relays and bool(wanted["relay_stated"])
        if not has_speaker:
            differs.append(f"{text['id']} {wanted['speaker']}, not {row.speaker.name}: {wanted['content']}")
        if not has_relays:
            differs.append(f"{text['id']} through {wanted['relay_stated']}, not {sorted(hands_of(row))}: {row.text}")
    over = [row for row in left if not any(shared(row.text, each["content"]) >= ALIKE for each in text["expected"])]
    counts.update(left=len(over), right=not differs and not over)
    return Judged(counts, (*differs, *(f"{text['id']} left over: {row.text}" for row in over)))


def shared(one: str, other: str) -> float:
    """Return how many of the words of two contents both have."""
    mine, theirs = (Counter(WORD.findall(each.lower())) for each in (one, other))
    return (mine & theirs).total() / max(1, (mine | theirs).total())


def is_named(row: quotes.Row, wanted: Text) -> bool:
    """Return whether a row names the speaker, or rightly nobody."""
    accepted = (wanted["speaker"], *wanted.get("aliases", ()))
    return plain(row.speaker.name or "") in {plain(each or "") for each in accepted}


def hands_of(row: quotes.Row) -> frozenset[str]:
    """Return the hands that the text states."""
    return named([each.name for each in row.relay if each.basis == "stated"])


def named(names: Sequence[str]) -> frozenset[str]:
    """Return names for comparison, of an outlet that is listed the one that it is listed under: KUNA, for one."""
    outlet_named = load_lexicon().outlet_named
    return frozenset(plain(known.name if (known := outlet_named(name)) else name) for name in names)


if __name__ == "__main__":
    main()
