"""How linking grows with the number of rows: seconds and memory, on made-up news.

    python tools/growth.py TEXTS... [--rows 10000 100000 1000000] [--changed 1]

Runs the line on TEXTS once, then makes as many rows as asked for out of those that it found: each round of them is told
again under other names, with other words in place of the rarer ones, in documents and on days of its own; FRIENDS
rounds share their speakers, so that some speakers say much. With --changed 3 one of three of the rarer words is another
in each round: then most statements are near-copies of those of other rounds, and there is far more to compare than in
any news. Prints the seconds that identify and link take of one core, the memory that the process came to at most, how
many pairs of statements were compared, and how many utterances there are.
"""

from __future__ import annotations

import argparse
import os
import pickle
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from itertools import count, islice
from pathlib import Path
from time import process_time

from attrs import evolve

from quotes.engines import settle_process
from quotes.identify import identify
from quotes.lexicon.names import name_key
from quotes.link import link
from quotes.link.candidates import candidates
from quotes.link.filling import table_of
from quotes.link.rarity import KNOWN_COMMON, known_weight
from quotes.link.saying import said_in
from quotes.link.stems import knowledge, stem
from quotes.link.wordings import worded
from quotes.spans import words
from quotes.types import Article, Attribution, Document, Quote, Span

FRIENDS = 2  # rounds that share their speakers
FEW = 4  # letters; shorter words stay, so that sentences keep their small words
FIRST_DAY = date(2026, 1, 1)
SOUNDS = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "ve")
WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Print a line for each number of rows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--rows", nargs="+", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--changed", type=int, default=1, help="of so many of the rarer words one is changed")
    parser.add_argument("--found", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.found:
        print(measured(pickle.loads(asked.found.read_bytes()), asked.rows[0], asked.changed))
        return
    print(f"{'rows':>9} {'identify s':>11} {'link s':>8} {'pairs':>9} {'utterances':>11} {'MB at most':>11}")
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "found")
        found.write_bytes(pickle.dumps(attributions_of(asked.texts)))
        for rows in asked.rows:  # each in a process of its own: memory is of it alone
            options = ["--rows", str(rows), "--changed", str(asked.changed)]
            command = [sys.executable, __file__, "--found", str(found), *options]
            environment = os.environ | {"PYTHONHASHSEED": "0"}
            print(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout, end="")


def attributions_of(texts: Sequence[Path]) -> tuple[Attribution, ...]:
    """Return what the line finds, document by document."""
    from quotes.verbs import analyze, clean, find_quotes, read, resolve  # loads torch, which the processes do without

    documents = (each for each in read(texts) if isinstance(each, Document))
    analyses = analyze([clean(document) for document in documents])
    return tuple(each for analysis in analyses for each in resolve(find_quotes(analysis), analysis))


def measured(found: Sequence[Attribution], rows: int, changed: int) -> str:
    """Return what it takes to link so many rows made of those that were found."""
    settle_process()  # as the command line does
    made = tuple(islice(retold(found, changed), rows))
    start = process_time()
    identified = identify(made)
    middle = process_time()
    utterances = link(identified.attributions)
    end = process_time()
    seconds, memory = f"{middle - start:>11.1f} {end - middle:>8.1f}", memory_at_most()
    pairs = sum(1 for _ in candidates(table_of(worded(said_in(identified.attributions)))))
    return f"{rows:>9} {seconds} {pairs:>9} {len(utterances):>11} {memory:>11.0f}"


def memory_at_most() -> float:
    """Return the most memory that this process had, in MB; Linux tells it apart from that of who started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return float(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def retold(found: Sequence[Attribution], every: int = 1) -> Iterator[Attribution]:
    """Return the attributions again and again, each round under other names and in other words.

    Of so many of the rarer words one is another in each round.
    """
    return (told_again(each, number, every) for number in count() for each in found)


def told_again(each: Attribution, number: int, every: int) -> Attribution:
    """Return the attribution as round `number` has it, in a document of one content."""
    text = each.article.document.text
    content = " … ".join(changed(words(text, part), str(number), every) for part in each.quote.content)
    speaker = each.speaker
    if speaker.name is not None:
        name = changed(speaker.name, f"friends {number // FRIENDS}")
        own = speaker.id and f"s_{sha256(f'{speaker.id} {name_key(name)}'.encode()).hexdigest()[:12]}"
        speaker = evolve(speaker, name=name, id=own, wikidata=None)
    digest = sha256(f"{each.article.document.id} {number} {content}".encode()).hexdigest()
    document = Document(f"{number}/{each.article.document.id}", content, digest, digest)
    day = FIRST_DAY + timedelta(days=number % 365)
    quote = Quote((Span(0, len(content)),), (), None, each.quote.type, each.quote.rule, 0)
    return Attribution(Article(document, (), (), published=day), each.zone, quote, speaker)


def changed(text: str, salt: str, every: int = 1) -> str:
    """Return the text with one of so many of its rarer words in another word's place, by the salt."""

    def other(found: re.Match[str]) -> str:
        word = found[0]
        number = int.from_bytes(sha256(f"{salt} {word.lower()}".encode()).digest()[:4], "big")
        if len(word) < FEW or number % every or is_common(word):
            return word
        new = "".join(SOUNDS[number >> (4 * place) & 15] for place in range(2, 2 + max(2, len(word) // 2)))
        return new.capitalize() if word[0].isupper() else new

    return WORD.sub(other, text)


@cache
def is_common(word: str) -> bool:
    """Return whether a word is one of those that stand in any text."""
    return word.lower() in knowledge().function or known_weight(stem(word)) == KNOWN_COMMON


if __name__ == "__main__":
    main()
